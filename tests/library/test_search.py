"""Searching: everything that contains the query, and nothing else."""

import dataclasses
import random
import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.library.folding import fold
from reader.library.indexing import article_texts
from reader.library.library import Library
from reader.library.search import Search, find
from tests.library.looking import articles, found, hold, take_in
from tests.library.newsroom import daily, short_issue

ALPHABET = "中国中国传傳統统后後乾aAbＡ1２5，,。：“”（）·- 　é½ゴｺﾞ한\u200b%_𠮷"


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


def test_a_phrase_is_marked_only_where_its_last_word_ends(library: Library) -> None:
    hold(library, "The newest and the new")
    (hit,) = find(library, Search(typed='"the new"')).hits
    assert hit.snippet.marks == ((15, 22),)
    (hit,) = find(library, Search(typed="new")).hits
    assert hit.snippet.marks == ((4, 7), (19, 22))


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
