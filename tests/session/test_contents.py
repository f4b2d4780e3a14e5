"""The contents pane's entries."""

import pytest

from reader.model.article import Article, Paragraph, Picture
from reader.session.contents import EntryKind, article_name, contents, entry_dead_end
from reader.session.following import DeadEnd, Why
from tests.session.issues import small_issue


def test_the_printed_digest_comes_before_the_pages():
    entries = contents(small_issue(3))
    assert [(entry.kind, entry.text, entry.page) for entry in entries] == [
        (EntryKind.DIGEST, "导读", "01"),
        (EntryKind.PAGE, "要闻", "01"),
        (EntryKind.PAGE, "本地", "02"),
        (EntryKind.PAGE, "", "03"),
    ]


def test_an_entry_whose_page_is_not_held_says_so():
    held, lost = contents(small_issue())[0].entries
    assert (held.is_held, held.page, held.article) == (True, "02", "02/a1")
    assert (lost.is_held, lost.page, lost.article) == (False, "9", "")
    assert entry_dead_end(lost) == DeadEnd(why=Why.PAGE_NOT_HELD, pages=("9",))


def test_a_part_that_began_elsewhere_is_marked_as_continued():
    front, second = contents(small_issue())[1:3]
    assert [entry.is_continued for entry in front.entries] == [False, False]
    assert second.entries[0].is_continued


def test_an_article_without_a_headline_is_named_by_its_first_words():
    long = Article(id="01/a1", blocks=(Paragraph(text="桥" * 60),))
    assert article_name(long) == "桥" * 40 + "……"
    photo = Article(id="01/a1", blocks=(Picture(), Picture(caption="新桥\n两岸")))
    assert article_name(photo) == "新桥"
    assert article_name(Article(id="01/a1", kicker="引题")) == "引题"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("boats " * 7, "boats " * 5 + "boats…"),
        ("ferry " * 6 + "sailing", "ferry " * 5 + "ferry…"),
        ("oars" * 10 + " rest", "oars" * 10 + "…"),
        ("oars" * 11, "oars" * 10 + "…"),
        ("渡轮ferry" + "海" * 60, "渡轮ferry" + "海" * 33 + "……"),
    ],
)
def test_first_words_in_latin_letters_end_between_words(text: str, name: str):
    article = Article(id="01/a1", blocks=(Paragraph(text=text),))
    assert article_name(article) == name
