"""Bookmarks and their names."""

import datetime
from dataclasses import replace

from reader.model.locus import Locus
from reader.model.note import NoteKind
from reader.session.marks.marking import block_text, bookmark, marked_at, passage, remark, reworded
from reader.session.reading import begin
from tests.session.issues import small_issue

NOW = datetime.datetime(2024, 5, 1, tzinfo=datetime.UTC)


def test_a_bookmark_of_a_page_is_named_by_page_and_section():
    page = bookmark(begin("x/no-7", small_issue()), None, NOW)
    assert (page.name, page.page, page.locus) == ("第01版\uff1a要闻", "01", None)
    assert bookmark(begin("x/no-7", small_issue(), "03"), None, NOW).name == "第03版"


def test_a_bookmark_of_an_article_is_named_by_its_headline():
    note = bookmark(begin("x/no-7", small_issue(), "02", "02/a1"), None, NOW)
    assert note.name == "桥\uff08续\uff09"
    assert note.locus == Locus(article="02/a1", exact="桥\uff08续\uff09")


def test_a_bookmark_of_a_passage_is_named_by_its_words():
    issue = small_issue()
    locus = passage(issue.pages[0].articles[0], 0, 3, 5)
    assert (locus.exact, locus.prefix) == ("桥上", "清晨\uff0c")
    note = bookmark(begin("x/no-7", issue, "01", "01/a1"), locus, NOW)
    assert note.name == "“桥上”"
    spaced = replace(locus, exact="\u3000桥上\u3000起雾\t")
    assert bookmark(begin("x/no-7", issue), spaced, NOW).name == "“桥上 起雾”"
    rest = replace(locus, exact="，”桥上起雾，")
    assert bookmark(begin("x/no-7", issue), rest, NOW).name == "“桥上起雾，”"
    assert bookmark(begin("x/no-7", issue), replace(locus, exact="，"), NOW).name == "“，”"
    long = replace(locus, exact="桥" * 30)
    assert bookmark(begin("x/no-7", issue), long, NOW).name == "“" + "桥" * 24 + "……”"


def test_the_same_place_is_found_marked_again():
    reading = begin("x/no-7", small_issue())
    first = replace(bookmark(reading, None, NOW), id=3)
    assert marked_at((first,), bookmark(reading, None, NOW)) == first
    other = bookmark(begin("x/no-7", small_issue(), "02"), None, NOW)
    assert marked_at((first,), other) is None


def test_a_picture_has_no_text_to_mark():
    article = small_issue().pages[0].articles[0]
    assert block_text(article, 2) == ""
    assert block_text(article, -1) == article.headline


def test_a_passage_of_which_nothing_is_said_any_more_is_merely_highlighted():
    reading = begin("x/no-7", small_issue(), "01", "01/a1")
    locus = passage(reading.issue.pages[0].articles[0], 0, 3, 5)
    note = remark(reading, locus, NOW, colour="green", text="谁？")
    silent = reworded(note, "")
    assert (silent.kind, silent.text, silent.colour) == (NoteKind.HIGHLIGHT, "", "green")
    assert reworded(silent, "谁？") == note
    assert reworded(bookmark(reading, None, NOW), "读过").kind is NoteKind.BOOKMARK
    of_page = replace(note, locus=None)
    assert reworded(of_page, "").kind is NoteKind.NOTE, "there is no passage to highlight"
