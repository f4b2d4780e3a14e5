"""Corrected forms: every note, highlight, bookmark and position stays with its words."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.library import storing
from reader.library.changes import Outcome
from reader.library.library import Library
from reader.model.article import Article, Block, Paragraph, Picture, Table
from reader.model.issue import Issue, Page
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from tests.library.marks import NOW, SOURCE, highlight, offer
from tests.library.newsroom import full_issue, short_issue


def test_a_highlight_moves_with_its_words(library: Library) -> None:
    text = "清晨六点，北岸的渡船先响了一声汽笛，然后才慢慢离开码头。"
    key = library.accession(offer(short_issue(text))).key
    note = library.add_note(highlight(key, text, "响了一声汽笛"))
    corrected = "（本报讯）" + text
    issue = short_issue("另一篇报道，讲的是山上的茶园。", corrected)
    again = library.accession(offer(issue))
    assert again.changes.notes == (note.id,)
    assert again.detached == ()
    (kept,) = library.notes()
    assert kept.locus is not None
    assert (kept.locus.article, kept.locus.start) == ("01/a2", corrected.index("响了一声"))
    assert kept.locus.exact == "响了一声汽笛"
    assert not kept.is_detached


def test_a_highlight_on_corrected_words_stays_on_them(library: Library) -> None:
    text = "代表们说，今年的收成比去年多了两成，水稻长得尤其好。"
    key = library.accession(offer(short_issue(text))).key
    library.add_note(highlight(key, text, "今年的收成比去年多了两成"))
    library.accession(offer(short_issue(text.replace("收成", "收獲"))))
    (kept,) = library.notes()
    assert kept.locus is not None
    assert kept.locus.exact == "今年的收獲比去年多了两成"


def test_the_same_words_elsewhere_do_not_draw_a_highlight_away(library: Library) -> None:
    text = "大会今天开幕。各地代表到场。大会今天开幕的消息传遍全城。"
    key = library.accession(offer(short_issue(text))).key
    second = text.rindex("大会今天")
    note = highlight(key, text, "大会今天")
    locus = Locus(
        article="01/a1",
        block=0,
        start=second,
        end=second + 4,
        exact="大会今天",
        prefix=text[:second],
        suffix=text[second + 4 :],
    )
    library.add_note(dataclasses.replace(note, locus=locus))
    corrected = "大会今天开幕。" + text
    library.accession(offer(short_issue(corrected)))
    (kept,) = library.notes()
    assert kept.locus is not None
    assert kept.locus.start == corrected.rindex("大会今天")


def test_words_that_are_gone_leave_their_note_detached_not_lost(library: Library) -> None:
    text = "今晚江面有烟火，请市民提前出门，注意安全。"
    key = library.accession(offer(short_issue(text)), SOURCE).key
    kept = library.add_note(
        dataclasses.replace(highlight(key, text, "今晚江面有烟火"), text="去！")
    )
    again = library.accession(offer(short_issue("招聘启事三则")), SOURCE)
    assert [note.id for note in again.detached] == [kept.id]
    (detached,) = library.notes()
    assert detached.is_detached
    assert detached.locus == kept.locus
    assert detached.text == "去！"
    library.accession(offer(short_issue("新增一篇", text)), SOURCE)
    (found,) = library.notes()
    assert not found.is_detached
    assert found.locus is not None
    assert found.locus.article == "01/a2"


def test_a_bookmark_on_a_page_is_detached_while_the_page_is_gone(library: Library) -> None:
    issue = full_issue()
    key = library.accession(offer(issue), SOURCE).key
    library.add_note(Note(kind=NoteKind.BOOKMARK, issue=key, page="02", made=NOW))
    library.accession(offer(dataclasses.replace(issue, pages=issue.pages[:1])), SOURCE)
    assert library.notes()[0].is_detached
    library.accession(offer(issue), SOURCE)
    assert not library.notes()[0].is_detached


def test_a_bookmark_on_an_article_follows_it(library: Library) -> None:
    first, second = "头一篇，说的是修桥的事。", "第二篇，说的是种茶的事。"
    key = library.accession(offer(short_issue(first, second))).key
    locus = Locus(article="01/a2")
    library.add_note(Note(kind=NoteKind.BOOKMARK, issue=key, page="01", locus=locus, made=NOW))
    library.accession(offer(short_issue("新的头条，说的是雨季。", first, second)))
    (kept,) = library.notes()
    assert kept.locus is not None
    assert kept.locus.article == "01/a3"


def test_notes_wait_for_an_issue_that_was_removed_and_comes_back_corrected(
    library: Library,
) -> None:
    text = "汛期将至，沿江各站昨天起每天两次报送水位。"
    key = library.accession(offer(short_issue(text))).key
    library.add_note(highlight(key, text, "每天两次报送水位"))
    library.remove_issue(key)
    assert len(library.notes(key)) == 1
    library.accession(offer(short_issue("无关的一篇。", text)))
    (kept,) = library.notes()
    assert kept.locus is not None
    assert kept.locus.article == "01/a2"
    assert not kept.is_detached


def test_a_reading_position_moves_too(library: Library) -> None:
    text = "第一句在这里。第二句在后面，读者停在这里。"
    key = library.accession(offer(short_issue(text))).key
    note = highlight(key, text, "读者停在这里")
    library.set_position(key, "01", note.locus)
    again = library.accession(offer(short_issue("补一段。" + text)))
    assert again.changes.positions == (key,)
    position = library.position(key)
    assert position is not None
    assert position.locus is not None
    assert position.locus.start == len("补一段。") + text.index("读者")


def test_a_position_stays_or_goes_with_its_words(library: Library) -> None:
    text = "第一句在这里。第二句在后面，读者停在这里。"
    key = library.accession(offer(short_issue(text)), SOURCE).key
    locus = highlight(key, text, "读者停在这里").locus
    library.set_position(key, "01", locus)
    assert library.accession(offer(short_issue(text, "补一篇")), SOURCE).changes.positions == ()
    again = library.accession(offer(short_issue("全然两样的一版", "招聘启事")), SOURCE)
    assert again.changes.positions == (key,)
    position = library.position(key)
    assert position is not None
    assert (position.page, position.locus) == ("01", None)


def test_highlights_in_a_caption_and_a_table_follow_their_words(library: Library) -> None:
    def issue(*blocks: Block) -> Issue:
        article = Article(id="01/a1", headline="码头", blocks=blocks)
        return dataclasses.replace(
            short_issue(""), pages=(Page(label="01", number=1, articles=(article,)),)
        )

    picture = Picture(caption="清晨的码头\n渡船将要离岸")
    table = Table(rows=(("站", "时刻"), ("北岸码头", "06:10")))
    key = library.accession(offer(issue(picture, table))).key
    library.add_note(highlight(key, picture.caption, "渡船将要离岸"))
    library.add_note(highlight(key, "站\t时刻\n北岸码头\t06:10", "北岸码头\t06:10", block=1))
    library.accession(offer(issue(Paragraph(text="新增一段。"), picture, table)))
    caption, cell = (note.locus for note in library.notes())
    assert caption is not None
    assert (caption.block, caption.exact) == (1, "渡船将要离岸")
    assert cell is not None
    assert (cell.block, cell.start) == (2, len("站\t时刻\n"))


def test_a_point_between_words_that_were_corrected_stays_between_them(library: Library) -> None:
    text = "昨天下午江上起了大雾，渡船全部停航，旅客改走大桥。"
    key = library.accession(offer(short_issue(text))).key
    at = text.index("渡船")
    point = Locus(
        article="01/a1", block=0, start=at, end=at, prefix=text[:at], suffix=text[at : at + 32]
    )
    library.add_note(Note(kind=NoteKind.BOOKMARK, issue=key, page="01", locus=point, made=NOW))
    corrected = "（本报讯）" + text.replace("旅客", "乘客")
    library.accession(offer(short_issue(corrected)))
    (kept,) = library.notes()
    assert kept.locus is not None
    assert kept.locus.start == kept.locus.end == corrected.index("渡船")


def test_a_bookmark_on_an_article_that_is_gone_is_detached(library: Library) -> None:
    key = library.accession(
        offer(short_issue("头一篇，说修桥。", "第二篇，讲种茶的事。")), SOURCE
    ).key
    library.add_note(
        Note(kind=NoteKind.BOOKMARK, issue=key, page="01", locus=Locus(article="01/a2"), made=NOW)
    )
    library.accession(offer(short_issue("头一篇，说修桥。")), SOURCE)
    assert library.notes()[0].is_detached


def test_a_bookmark_on_an_article_with_a_short_head_comes_back_with_it(library: Library) -> None:
    issue = full_issue()
    (first, *rest) = issue.pages[0].articles
    key = library.accession(offer(issue), SOURCE).key
    locus = Locus(article=first.id, exact=first.headline)
    library.add_note(Note(kind=NoteKind.BOOKMARK, issue=key, page="01", locus=locus, made=NOW))
    other = dataclasses.replace(first, headline="另一篇", blocks=(Paragraph(text="说的是别的。"),))
    for articles, is_gone in (((*rest,), True), ((other, *rest), True), ((first, *rest), False)):
        page = dataclasses.replace(issue.pages[0], articles=articles)
        pages = (page, *issue.pages[1:])
        library.accession(offer(dataclasses.replace(issue, pages=pages)), SOURCE)
        (note,) = library.notes()
        assert note.is_detached is is_gone
        assert note.locus == locus


def test_more_than_the_ids_can_number_is_refused(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing, "PLACES", 3)
    with pytest.raises(LibraryError, match="more than a million articles"):
        library.accession(offer(short_issue("一", "二", "三", "四")))
    blocks = tuple(Paragraph(text=str(n)) for n in range(4))
    page = Page(label="01", number=1, articles=(Article(id="01/a1", blocks=blocks),))
    with pytest.raises(LibraryError, match="more than a million paragraphs"):
        library.accession(offer(dataclasses.replace(short_issue(""), pages=(page,))))
    assert library.issues() == ()


def test_a_date_found_out_later_takes_notes_and_position_along(library: Library) -> None:
    text = "没有日期的一期，版面完整，期号清楚。"
    undated = library.accession(offer(short_issue(text, day=None, number=6311)))
    assert undated.key == "山城晚报/no-6311"
    library.add_note(highlight(undated.key, text, "期号清楚"))
    library.set_position(undated.key, "01")
    dated = library.accession(offer(short_issue(text, number=6311)))
    assert dated.outcome is Outcome.REPLACED
    assert dated.changes.issues == ("山城晚报/no-6311", "山城晚报/2021-08-13")
    assert [held.key for held in library.issues()] == [dated.key]
    assert [note.issue for note in library.notes()] == [dated.key]
    assert library.position(dated.key) is not None
    assert library.position(undated.key) is None


words = st.text("江城日报晨晚渡口船“”，。 ab12", max_size=12)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    former=st.lists(words, min_size=1, max_size=4),
    corrected=st.lists(words, min_size=1, max_size=4),
    place=st.tuples(st.integers(0, 3), st.integers(0, 11), st.integers(0, 11)),
)
def test_whatever_is_corrected_no_note_is_dropped_or_stands_on_other_words(
    library: Library, former: list[str], corrected: list[str], place: tuple[int, int, int]
) -> None:
    for note in library.notes():
        library.remove_note(note.id)
    number, one, other = place
    text = former[number % len(former)]
    start, end = sorted((one % (len(text) + 1), other % (len(text) + 1)))
    key = library.accession(offer(short_issue(*former)), SOURCE).key
    locus = Locus(
        article=f"01/a{number % len(former) + 1}",
        block=0,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[:start][-32:],
        suffix=text[end : end + 32],
    )
    kept = library.add_note(
        Note(kind=NoteKind.NOTE, issue=key, page="01", locus=locus, text="话", made=NOW)
    )
    library.accession(offer(short_issue(*corrected)), SOURCE)
    (note,) = library.notes()
    assert (note.id, note.text) == (kept.id, "话")
    assert note.locus is not None
    if note.is_detached:
        assert note.locus == locus
    else:
        article = library.issue(key).article(note.locus.article)
        assert article is not None
        block = article.blocks[note.locus.block]
        assert isinstance(block, Paragraph)
        assert block.text[note.locus.start : note.locus.end] == note.locus.exact


def test_a_quotation_in_its_own_article_comes_before_the_same_words_in_another(
    library: Library,
) -> None:
    """Even where the other has the words round it that the article lost."""

    def issue(*texts: str) -> Issue:
        articles = tuple(
            Article(id=f"01/a{n}", headline=head, blocks=(Paragraph(text=text),))
            for n, (head, text) in enumerate(zip(("渡口", "码头"), texts, strict=False), 1)
        )
        return dataclasses.replace(
            short_issue(""), pages=(Page(label="01", number=1, articles=articles),)
        )

    text = "昨天清晨，江面起了大雾，所有渡船一律停航，旅客改走大桥。"
    key = library.accession(offer(issue(text, "码头上的一篇。"))).key
    library.add_note(highlight(key, text, "所有渡船一律停航"))
    corrected = "据悉：所有渡船一律停航。"
    library.accession(offer(issue(corrected, text + "另有一段。")))
    (kept,) = library.notes()
    assert kept.locus is not None
    assert (kept.locus.article, kept.locus.start) == ("01/a1", corrected.index("所有"))
