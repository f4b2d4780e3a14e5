"""Nothing that is held is lost to an issue that only shares its name and day."""

import dataclasses

import pytest

from reader.errors import LibraryError
from reader.library.changes import Outcome
from reader.library.library import Library
from reader.library.succession import pages_lost
from reader.model.article import Article, Paragraph
from reader.model.issue import Issue, Page
from tests.library.marks import SOURCE, offer
from tests.library.newsroom import short_issue

DYKE = "市水务局宣布，南岸三公里河堤将在汛前加高半米，工程四月完工，沿线三十户居民暂迁。"
FAIR = "停了两年的城隍庙旧书市昨日重开，四十个摊位半天卖空了一半，摊主说旧报纸卖得最快。"
BRIDGE = "跨江大桥的桥面昨夜合龙，焊工说江风大得站不住脚，最后一道焊缝用了四个小时。"
NOTICE = Article(id="01/a9", headline="广告", blocks=(Paragraph(text="招聘瓦工三名。"),))
OTHER_FILE = dataclasses.replace(SOURCE, name="b.txt", sha256="b" * 64)


def paged(*texts: str) -> Issue:
    """An issue with an article a page."""
    pages = tuple(
        Page(
            label=f"{n:02}",
            number=n,
            articles=(Article(id=f"{n:02}/a1", headline="", blocks=(Paragraph(text=text),)),),
        )
        for n, text in enumerate(texts, 1)
    )
    return dataclasses.replace(short_issue(), pages=pages)


def with_notice(issue: Issue) -> Issue:
    page = issue.pages[0]
    articles = (*page.articles, NOTICE)
    return dataclasses.replace(issue, pages=(dataclasses.replace(page, articles=articles),))


def test_a_page_that_prints_no_label_does_not_take_the_place_of_another(library: Library) -> None:
    key = library.accession(offer(short_issue(DYKE)), SOURCE).key
    with pytest.raises(LibraryError, match="page 01 is not in this one"):
        library.accession(offer(short_issue(FAIR)), OTHER_FILE)
    assert library.issue(key) == short_issue(DYKE)


def test_a_notice_in_both_does_not_make_two_papers_one(library: Library) -> None:
    held = dataclasses.replace(with_notice(short_issue(DYKE)), title="")
    other = dataclasses.replace(with_notice(short_issue(FAIR)), title="")
    key = library.accession(offer(held), SOURCE).key
    with pytest.raises(LibraryError, match="page 01 is not in this one"):
        library.accession(offer(other), SOURCE)
    assert library.issue(key) == held


def test_one_page_does_not_take_the_place_of_all(library: Library) -> None:
    issue = paged(DYKE, FAIR, BRIDGE)
    key = library.accession(offer(issue), SOURCE).key
    corrected = paged(DYKE.replace("三公里", "五公里"))
    with pytest.raises(LibraryError, match="page 02, 03 is not in this one"):
        library.accession(offer(corrected), OTHER_FILE)
    assert library.issue(key) == issue


def test_a_page_that_is_held_already_changes_nothing(library: Library) -> None:
    issue = paged(DYKE, FAIR, BRIDGE)
    key = library.accession(offer(issue), SOURCE).key
    again = library.accession(offer(paged(DYKE)), OTHER_FILE)
    assert (again.key, again.outcome) == (key, Outcome.UNCHANGED)
    assert library.issue(key) == issue


def test_the_same_source_may_lose_a_page(library: Library) -> None:
    library.accession(offer(paged(DYKE, FAIR)), SOURCE)
    again = library.accession(offer(paged(DYKE)), SOURCE)
    assert again.outcome is Outcome.REPLACED


def test_another_form_of_the_whole_takes_its_place_however_it_is_divided(library: Library) -> None:
    """A later importer finds five articles where an earlier found one, or reads a few letters."""
    library.accession(offer(paged(DYKE + FAIR + BRIDGE)), SOURCE)
    misread = BRIDGE.replace("焊", "焯")
    assert library.accession(offer(short_issue(FAIR, misread, DYKE)), OTHER_FILE).outcome is (
        Outcome.REPLACED
    )


def test_what_a_person_wants_takes_the_place_of_all(library: Library) -> None:
    key = library.accession(offer(short_issue(DYKE)), SOURCE).key
    again = library.accession(offer(short_issue(FAIR)), OTHER_FILE, in_place_of=key)
    assert again.outcome is Outcome.REPLACED


def test_a_page_without_text_is_not_lost() -> None:
    blank = dataclasses.replace(short_issue(), pages=(Page(label="01", number=1),))
    assert pages_lost(blank, short_issue(FAIR)) == ()
