"""Searching: everything that contains the query, and nothing else."""

import dataclasses
import datetime
import random
import threading
import time
import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError, QueryError
from reader.library import search as searching
from reader.library.folding import fold
from reader.library.indexing import article_texts
from reader.library.library import Library
from reader.library.search import Facets, Hit, Order, Search, count, count_facets, find
from reader.model.article import Article, Byline, Paragraph, Picture, Table
from reader.model.issue import Issue, Page
from reader.model.printed import CollatedIssue
from tests.library.newsroom import daily, known, short_issue

ALPHABET = "中国中国传傳統统后後乾aAbＡ1２5，,。：“”（）·- 　é½ゴｺﾞ한\u200b%_𠮷"


def found(library: Library, typed: str, **search: object) -> list[str]:
    hits = find(library, dataclasses.replace(Search(typed=typed), **search), limit=1000).hits  # type: ignore[arg-type]
    return sorted(f"{hit.issue}#{hit.article}" for hit in hits)


def articles(library: Library, typed: str, **search: object) -> list[str]:
    return [place.split("#")[1] for place in found(library, typed, **search)]


def hold(library: Library, *texts: str) -> None:
    library.accession(CollatedIssue(issue=short_issue(*texts)))


def take_in(library: Library, *issues: Issue) -> None:
    for issue in issues:
        library.accession(CollatedIssue(issue=issue))


def is_word(character: str) -> bool:
    """Tell Latin letters and digits from Chinese, kana, Hangul and marks."""
    name = unicodedata.name(character, "")
    scripts = ("CJK", "KATAKANA", "HIRAGANA", "HANGUL")
    return character.isalnum() and not name.startswith(scripts)


def contains(text: str, phrase: str, *, is_whole: bool) -> bool:
    """Scan a text the plain way: words begin at words, all else anywhere."""
    text, phrase = fold(text), fold(phrase).strip(" ")
    at = text.find(phrase)
    while at >= 0:
        before, after = text[:at][-1:], text[at + len(phrase) :][:1]
        begins = not (before and is_word(before) and is_word(phrase[0]))
        ends = not (is_whole and after and is_word(after) and is_word(phrase[-1]))
        if begins and ends:
            return True
        at = text.find(phrase, at + 1)
    return False


texts = st.lists(st.text(ALPHABET, min_size=1, max_size=14), min_size=1, max_size=6)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(held=texts, phrase=st.text(ALPHABET, min_size=1, max_size=4))
@example(held=["中国人", "中", "中国", "国中"], phrase="国")
@example(held=["哈哈", "哈哈哈", "哈"], phrase="哈哈")
@example(held=["第5届", "第15届", "第5 届", "第 5届"], phrase="第5届")
@example(held=["a b", "ab", "a-b"], phrase="a b")
def test_a_phrase_finds_what_a_plain_scan_finds(
    library: Library, held: list[str], phrase: str
) -> None:
    if not fold(phrase).strip(" "):
        return
    hold(library, *held)
    expected = [
        f"01/a{n}" for n, text in enumerate(held, 1) if contains(text, phrase, is_whole=True)
    ]
    assert articles(library, f'"{phrase}"') == expected


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(held=texts, word=st.text(ALPHABET, min_size=1, max_size=4))
def test_a_bare_word_finds_what_a_plain_scan_finds(
    library: Library, held: list[str], word: str
) -> None:
    if word.startswith("-") or word.split() != [word] or not fold(word).strip(" "):
        return
    hold(library, *held)
    expected = [
        f"01/a{n}" for n, text in enumerate(held, 1) if contains(text, word, is_whole=False)
    ]
    assert articles(library, word) == expected


def test_every_piece_of_every_text_is_found_where_it_stands_and_nowhere_else(
    library: Library,
) -> None:
    """One to six characters out of real texts, punctuation inside included."""
    issues = list(daily(4, articles=25))
    take_in(library, *issues)
    held = {
        f"{issue.title}/{issue.date.value}#{article.id}": [
            fold(text) for texts in article_texts(article).values() for text in texts
        ]
        for issue in issues
        for page in issue.pages
        for article in page.articles
    }
    dice = random.Random(11)
    every = [text for texts in held.values() for text in texts if text]
    looked_for = 0
    while looked_for < 400:
        text = dice.choice(every)
        at = dice.randrange(len(text))
        piece = text[at : at + dice.randint(1, 6)]
        if any(is_word(character) for character in piece) or piece != piece.strip(" "):
            continue
        expected = sorted(
            place for place, texts in held.items() if any(piece in text for text in texts)
        )
        assert found(library, f'"{piece}"') == expected
        looked_for += 1


# What is folded, and what is shown


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("發揚傳統", "传统"),
        ("发扬传统", "傳統"),
        ("后来居上", "後來"),
        ("ＧＤＰ增长３．５％", "gdp增长3.5%"),
        ("gdp", "ＧＤＰ"),
        ("Ⅳ型", "iv型"),
        ("ｺﾞﾑ工場", "ゴム"),
        ("café", "CAFE"),
        ("江\u200b城", "江城"),
        ("（本报讯）", "(本报讯)"),
        ("甲　乙", "甲 乙".replace(" ", "　")),
    ],
)
def test_width_case_accents_and_script_are_folded_on_both_sides(
    library: Library, printed: str, typed: str
) -> None:
    hold(library, printed, "旁的一篇")
    phrase = f'"{typed}"'
    assert articles(library, phrase) == ["01/a1"]
    (hit,) = find(library, Search(typed=phrase)).hits
    assert hit.snippet.text == printed
    ((start, end),) = hit.snippet.marks
    assert fold(printed[start:end]) == fold(typed)


def test_a_snippet_shows_the_words_in_their_midst_as_printed(library: Library) -> None:
    text = "前" * 200 + "，老茶館的「說書人」又回来了。" + "后" * 200
    hold(library, "第一段没有。", text)
    (hit,) = find(library, Search(typed="茶馆 说书人")).hits
    marked = [hit.snippet.text[start:end] for start, end in hit.snippet.marks]
    assert marked == ["茶館", "說書人"]
    assert hit.snippet.text.startswith("…前")
    assert hit.snippet.text.endswith("后…")
    assert len(hit.snippet.text) < 100


def test_marks_that_overlap_become_one(library: Library) -> None:
    hold(library, "江城市的早晨")
    (hit,) = find(library, Search(typed="江城 城市 早晨")).hits
    assert hit.snippet.marks == ((0, 3), (4, 6))


def test_a_mark_in_the_headline_is_marked_there(library: Library) -> None:
    issue = short_issue("正文。")
    (page,) = issue.pages
    article = dataclasses.replace(page.articles[0], headline="春茶上市")
    take_in(
        library,
        dataclasses.replace(issue, pages=(dataclasses.replace(page, articles=(article,)),)),
    )
    (hit,) = find(library, Search(typed="上市")).hits
    assert hit.headline.marks == ((2, 4),)
    assert hit.snippet.text == "正文。"
    assert hit.snippet.marks == ()


# Latin words and numbers


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("cov", ["01/a1"]),
        ("COVID", ["01/a1"]),
        ("ovid", []),
        ("covid-19", ["01/a1"]),
        ('"covid-1"', []),
        ("covid-1", ["01/a1"]),
        ("5g", ["01/a2"]),
        ("15", ["01/a2"]),
        ("5", ["01/a2"]),
        ('"5"', []),
        ("cov*", ["01/a1"]),
        ('"new york"', ["01/a3"]),
        ('"new yor"', []),
        ('"ew york"', []),
        ("new yor", ["01/a3"]),
        ("york new", ["01/a3"]),
    ],
)
def test_latin_words_and_numbers_match_as_words_and_by_prefix(
    library: Library, typed: str, expected: list[str]
) -> None:
    hold(library, "染上COVID-19的人", "5G网络第15届", "飞往 New York 的航班")
    assert articles(library, typed) == expected


# AND, OR, NOT, brackets: against a plain evaluation


WORDS = ("江", "城", "江城", "茶", "雨", "雨。", "a1")

expressions = st.recursive(
    st.sampled_from(WORDS),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(("AND", " ", "OR")), inner, inner),
        st.tuples(st.just("NOT"), inner, inner),
    ),
    max_leaves=6,
)
Expression = str | tuple[str, "Expression", "Expression"]


def written(expression: Expression) -> str:
    if isinstance(expression, str):
        return expression
    operator, one, other = expression
    joint = " " if operator == " " else f" {operator} "
    return f"({written(one)}{joint}{written(other)})"


def holds(expression: Expression, text: str) -> bool:
    if isinstance(expression, str):
        return expression in text
    operator, one, other = expression
    if operator == "OR":
        return holds(one, text) or holds(other, text)
    return holds(one, text) and (holds(other, text) != (operator == "NOT"))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    held=st.lists(
        st.lists(st.sampled_from("江城茶雨。"), max_size=6).map("".join), min_size=1, max_size=6
    ),
    expression=expressions,
)
def test_and_or_not_and_brackets_mean_what_they_say(
    library: Library, held: list[str], expression: Expression
) -> None:
    hold(library, *held)
    expected = [f"01/a{n}" for n, text in enumerate(held, 1) if holds(expression, text)]
    assert articles(library, written(expression)) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("江 OR 茶 雨", ["01/a1", "01/a2", "01/a3"]),
        ("江 城 OR 茶 雨", ["01/a1", "01/a3"]),
        ("江 (城 OR 茶) 雨", []),
        ("江 -城", ["01/a2"]),
        ("江 NOT 城", ["01/a2"]),
        ("-城 江", ["01/a2"]),
        ("江 AND NOT 城", ["01/a2"]),
        ("江 and 城", []),
        ("江-城", []),
        ("-(城 OR 茶) 江", ["01/a2"]),
        ("“江城”", []),
        ('"江城"', ["01/a1"]),
    ],
)
def test_operators_as_people_type_them(library: Library, typed: str, expected: list[str]) -> None:
    hold(library, "江城", "江边", "茶山下雨")
    assert articles(library, typed) == expected


# Filters


@pytest.fixture
def shelf(library: Library) -> Library:
    """Three papers, several days, sections, bylines, a picture and a table."""

    def issue(title: str, day: datetime.date | None, number: int, *articles: Article) -> Issue:
        pages = tuple(
            Page(label=label, number=n, section=section, articles=(article,))
            for n, (article, label, section) in enumerate(
                zip(articles, ("01", "A02", "12"), ("要闻", "经济·茶市", ""), strict=False), 1
            )
        )
        dating = known(day) if day else short_issue("", day=None).date
        return Issue(title=title, number=number, date=dating, pages=pages)

    def article(name: str, *blocks: Paragraph | Picture | Table, by: str = "") -> Article:
        bylines = (Byline(role="记者", names=(by,), text=f"记者 {by}"),) if by else ()
        return Article(
            id=name, headline="茶事", blocks=(*blocks, Paragraph(text="新茶。")), bylines=bylines
        )

    picture = Picture(caption="采茶人\n在山上", credit="林一 摄")
    table = Table(rows=(("品种", "价格"), ("龙井", "300")))
    take_in(
        library,
        issue(
            "江城日报",
            datetime.date(2020, 12, 31),
            1,
            article("01/a1", by="周一苇"),
            article("A02/a1", picture),
            article("12/a1", table, by="周苇"),
        ),
        issue("江城日报", datetime.date(2021, 1, 1), 2, article("01/a1")),
        issue("江城晚报", datetime.date(2021, 2, 1), 9, article("01/a1"), article("A02/a1")),
        issue("山城晚报", None, 77, article("01/a1")),
    )
    return library


DAY1 = "江城日报/2020-12-31#"
DAY2 = "江城日报/2021-01-01#"
EVENING = "江城晚报/2021-02-01#"
UNDATED = "山城晚报/no-77#"
ALL = sorted(
    [
        DAY1 + "01/a1",
        DAY1 + "12/a1",
        DAY1 + "A02/a1",
        DAY2 + "01/a1",
        EVENING + "01/a1",
        EVENING + "A02/a1",
        UNDATED + "01/a1",
    ]
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("新茶", ALL),
        ("新茶 title:江城日报", [DAY1 + "01/a1", DAY1 + "12/a1", DAY1 + "A02/a1", DAY2 + "01/a1"]),
        ("新茶 title:晚报", [EVENING + "01/a1", EVENING + "A02/a1", UNDATED + "01/a1"]),
        ("新茶 title:山城", [UNDATED + "01/a1"]),
        ("新茶 title:海城", []),
        ("新茶 -title:江城", [UNDATED + "01/a1"]),
        ("新茶 报名:山城晚报", [UNDATED + "01/a1"]),
        ("新茶 from:2021", [DAY2 + "01/a1", EVENING + "01/a1", EVENING + "A02/a1"]),
        ("新茶 from:2021-01-01 to:2021-01", [DAY2 + "01/a1"]),
        ("新茶 to:2020", [DAY1 + "01/a1", DAY1 + "12/a1", DAY1 + "A02/a1"]),
        ("新茶 date:2021-02", [EVENING + "01/a1", EVENING + "A02/a1"]),
        ("date:2021-01-01", [DAY2 + "01/a1"]),
        ("page:12", [DAY1 + "12/a1"]),
        ("page:1 date:2021-01", [DAY2 + "01/a1"]),
        ("page:a2", [DAY1 + "A02/a1", EVENING + "A02/a1"]),
        ("section:茶市", [DAY1 + "A02/a1", EVENING + "A02/a1"]),
        ("section:新茶", []),
        ("byline:周苇", [DAY1 + "12/a1"]),
        ("byline:周", [DAY1 + "01/a1", DAY1 + "12/a1"]),
        ("作者:一苇", [DAY1 + "01/a1"]),
        ("kind:picture", [DAY1 + "A02/a1"]),
        ("类型:表格", [DAY1 + "12/a1"]),
        ("新茶 -kind:picture date:2020", [DAY1 + "01/a1", DAY1 + "12/a1"]),
        ("茶 kind:caption", [DAY1 + "A02/a1"]),
        ("新茶 kind:headline", []),
        ("龙井 OR kind:picture", [DAY1 + "12/a1", DAY1 + "A02/a1"]),
        ("人在", []),
        ("picture", []),
    ],
)
def test_filters(shelf: Library, typed: str, expected: list[str]) -> None:
    assert found(shelf, typed) == sorted(expected)


def test_filters_beside_the_query_hold_as_well(shelf: Library) -> None:
    day = datetime.date(2021, 1, 1)
    assert found(shelf, "", title="江城日报", first=day) == [DAY2 + "01/a1"]
    assert found(shelf, "新茶", first=day, last=day) == [DAY2 + "01/a1"]
    assert found(shelf, "新茶 from:2021-02", first=day) == [EVENING + "01/a1", EVENING + "A02/a1"]
    assert found(shelf, "新茶", title="no such paper") == []
    assert found(shelf, "", last=datetime.date(2020, 12, 31)) == ALL_OF_DAY1


ALL_OF_DAY1 = [DAY1 + "01/a1", DAY1 + "12/a1", DAY1 + "A02/a1"]


def test_facets_count_every_match(shelf: Library) -> None:
    assert count_facets(shelf, Search(typed="新茶")) == Facets(
        counted=7,
        years=((2021, 3), (2020, 3), (0, 1)),
        titles=(("江城日报", 4), ("江城晚报", 2), ("山城晚报", 1)),
        sections=(("要闻", 4), ("经济·茶市", 2), ("", 1)),
    )
    assert count_facets(shelf, Search(typed="无此词")).counted == 0
    assert count_facets(shelf, Search(typed="", title="江城晚报")).years == ((2021, 2),)


def test_counting_stops_one_after_the_number_asked_for(shelf: Library) -> None:
    assert count(shelf, Search(typed="新茶")) == 7
    assert count(shelf, Search(typed="新茶"), at_most=3) == 4


# Order and paging


def pages(library: Library, search: Search, limit: int) -> list[Hit]:
    hits: list[Hit] = []
    after = None
    while True:
        stretch = find(library, search, after, limit)
        hits.extend(stretch.hits)
        assert len(stretch.hits) == limit or stretch.after is None
        if stretch.after is None:
            return hits
        after = stretch.after


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("limit", [1, 2, 3, 7, 8])
def test_stretches_together_are_all_matches_once(shelf: Library, order: Order, limit: int) -> None:
    hits = pages(shelf, Search(typed="新茶", order=order), limit)
    assert sorted(f"{hit.issue}#{hit.article}" for hit in hits) == ALL


def test_by_date_undated_issues_count_as_the_oldest(shelf: Library) -> None:
    newest = find(shelf, Search(typed="新茶")).hits
    days = [hit.date for hit in newest]
    assert days == sorted(days, key=lambda day: day or datetime.date.min, reverse=True)
    oldest = find(shelf, Search(typed="新茶", order=Order.OLDEST)).hits
    assert oldest[0].date is None
    assert [hit.date for hit in oldest] == days[::-1]


def test_an_older_issue_taken_in_later_still_comes_after(library: Library) -> None:
    for day in (3, 1, 2):
        take_in(library, short_issue("新茶", day=datetime.date(2021, 1, day), number=day))
    assert [hit.number for hit in find(library, Search(typed="新茶")).hits] == [3, 2, 1]


def test_by_relevance_headlines_and_mentions_come_first(library: Library) -> None:
    issue = short_issue("说的是别的，只提一次新茶。" + "字" * 300, "新茶，新茶，还是新茶。", "无关")
    (page,) = issue.pages
    headed = Article(id="01/a9", headline="新茶上市", blocks=(Paragraph(text="正文。"),))
    take_in(
        library,
        dataclasses.replace(
            issue, pages=(dataclasses.replace(page, articles=(*page.articles, headed)),)
        ),
    )
    hits = find(library, Search(typed="新茶", order=Order.RELEVANCE)).hits
    assert [hit.article for hit in hits] == ["01/a9", "01/a2", "01/a1"]


def test_only_the_newest_matches_are_weighed(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "CANDIDATES", 3)
    for day in range(1, 6):
        text = "新茶" * (9 if day == 1 else 1)
        take_in(library, short_issue(text, day=datetime.date(2021, 1, day), number=day))
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    hits = pages(library, Search(typed="新茶", order=Order.RELEVANCE), 2)
    library.connection.set_trace_callback(None)
    assert sorted(hit.number or 0 for hit in hits) == [3, 4, 5]
    assert not any("bm25" in statement or "rank" in statement for statement in asked)


# Wrong queries, hostile queries, impatience


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "there is nothing to find in it. Type a word."),
        ("  ", "there is nothing to find in it. Type a word."),
        ('""', "there is nothing to find in it. Type a word."),
        ('"江城', 'a quotation mark is not closed. Add another ".'),
        ("(江城", "a bracket is not closed. Add another )."),
        ("江城 )", "a closing bracket has no opening one. Remove it."),
        ("OR 江", "OR and brackets need something to find in them. Add it or remove them."),
        ("江 OR", "OR and brackets need something to find in them. Add it or remove them."),
        ("AND 江", "AND needs something on both sides. Add it or remove AND."),
        ("江 AND", "AND needs something on both sides. Add it or remove AND."),
        ("江 NOT", "NOT needs something after it. Add it or remove NOT."),
        ("-江", "this only says what to leave out. Add something to find."),
        ("from:gestern 江", "a date is written 2021, 2021-08 or 2021-08-13."),
        ("from:2021-13 江", "a date is written 2021, 2021-08 or 2021-08-13."),
        ("-from:2021 江", "dates and kinds of text cannot be left out with a minus."),
        ("kind:song 江", "kind: knows headline"),
        ("kind:headline", "kind: needs a word to be found there. Add one."),
        ("(" * 41 + "江" + ")" * 41, "brackets stand more than 40 deep. Use fewer."),
        ("江" * 10_001, "a query has at most 10000 characters."),
    ],
)
def test_a_wrong_query_gets_a_sentence(library: Library, typed: str, sentence: str) -> None:
    with pytest.raises(QueryError) as refusal:
        find(library, Search(typed=typed))
    assert sentence in refusal.value.reason


QUERY_PIECES = [
    *"\"“”()-*^:+{}\\';%_ \t\n\0\ud800江a1",
    "AND",
    "OR",
    "NOT",
    "NEAR(",
    "title:",
    "from:",
    "date:2021",
    "page:",
    "kind:headline",
    "kind:",
    "-",
    "head : ",
    "江城",
    "'; DROP TABLE notes; --",
    "words MATCH",
]


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(QUERY_PIECES), max_size=12).map("".join) | st.text(max_size=30))
@example("'; DROP TABLE articles; --")
@example('江" OR head:"x')
@example("江* AND ^城 NEAR(江 城)")
@example("\x00江")
@example("\ud800")
def test_whatever_is_typed_it_finds_or_says_what_is_wrong(library: Library, typed: str) -> None:
    reasons = []
    for order in Order:
        try:
            find(library, Search(typed=typed, order=order))
        except QueryError as refusal:
            reasons.append(refusal.reason)
    assert all(reason.endswith(".") for reason in reasons)
    assert library.connection.execute("SELECT count(*) FROM articles").fetchone() == (0,)


def test_the_longest_query_is_answered(library: Library) -> None:
    text = "".join(chr(0x4E00 + n) for n in range(9_990))
    hold(library, text)
    assert articles(library, text) == ["01/a1"]
    assert articles(library, " ".join(text[:9_990:2])) == ["01/a1"]
    assert articles(library, " OR ".join(text[:2_000])) == ["01/a1"]
    nested = "(" * 40 + "一" + ")" * 40
    assert articles(library, nested) == ["01/a1"]


def test_a_search_can_be_stopped_from_another_thread(library: Library) -> None:
    take_in(library, *daily(2, articles=40))
    is_over = threading.Event()

    def be_impatient() -> None:
        while not is_over.wait(0.0002):
            library.interrupt()

    impatience = threading.Thread(target=be_impatient)
    impatience.start()
    until = time.monotonic() + 20

    def look_on() -> None:
        while time.monotonic() < until:
            find(library, Search(typed="的"), limit=80)
            count_facets(library, Search(typed="的"))

    try:
        with pytest.raises(LibraryError, match="stopped"):
            look_on()
    finally:
        is_over.set()
        impatience.join()
    assert find(library, Search(typed="的")).hits
