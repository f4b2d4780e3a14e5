"""Taking issues in: the whole value comes back, corrected forms keep what was added."""

import dataclasses
import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import LibraryError, NotHeldError, SourceError
from reader.library.accessions import accessions_by_month
from reader.library.changes import Outcome
from reader.library.checking import check
from reader.library.library import Library
from reader.library.search import Search, find
from reader.model.article import Article, Paragraph
from reader.model.dating import Dating
from reader.model.issue import Issue, Page
from reader.model.key import issue_key
from reader.model.printed import CollatedIssue
from tests.library.marks import SOURCE, highlight, offer
from tests.library.newsroom import full_issue, known, short_issue


def everything(library: Library) -> list[object]:
    """Every row of every table, the time of the last change apart."""
    names = library.connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'words'"
    ).fetchall()
    return [
        (name, row)
        for (name,) in names
        for row in library.connection.execute(f"SELECT * FROM {name}")
        if row[0] != "changed"
    ]


def test_an_issue_comes_back_field_for_field(library: Library) -> None:
    accession = library.accession(offer(full_issue(), **{"images/a.jpg": b"a"}), SOURCE)
    assert accession.key == "江城日报/2021-08-13-晚"
    assert accession.outcome is Outcome.ADDED
    assert accession.changes.issues == (accession.key,)
    assert library.issue(accession.key) == full_issue()
    assert library.file(accession.key, "images/a.jpg") == b"a"
    assert library.files(accession.key) == ("images/a.jpg",)
    assert library.sources(accession.key) == (SOURCE,)


def test_the_same_issue_again_changes_nothing(library: Library) -> None:
    offered = offer(full_issue(), **{"images/a.jpg": b"a"})
    library.accession(offered, SOURCE)
    before = everything(library)
    again = library.accession(offered, dataclasses.replace(SOURCE, name="b.txt"))
    assert again.outcome is Outcome.UNCHANGED
    assert again.changes.issues == ()
    assert everything(library) == before


def test_a_further_source_of_the_same_issue_is_noted_once(library: Library) -> None:
    key = library.accession(offer(full_issue()), SOURCE).key
    newer = dataclasses.replace(SOURCE, importer="plain text 2")
    for _ in range(2):
        assert library.accession(offer(full_issue()), newer).outcome is Outcome.UNCHANGED
    assert library.sources(key) == (SOURCE, newer)


def test_a_source_is_known_again_when_it_was_taken_in_to_its_end(library: Library) -> None:
    sha256, importer = SOURCE.sha256, SOURCE.importer
    days = (datetime.date(2021, 8, 13), datetime.date(2021, 8, 14))
    first, second = (
        library.accession(offer(short_issue("一", day=day, number=None)), SOURCE).key
        for day in days
    )
    assert library.taken_in(sha256, importer) == (), "it may have given more"
    library.finish_source(sha256, importer, 2)
    assert library.taken_in(sha256, importer) == (first, second)
    assert library.taken_in(sha256, "plain text 2") == ()
    assert library.taken_in("b" * 64, importer) == ()
    changed = dataclasses.replace(SOURCE, sha256="b" * 64)
    library.accession(offer(short_issue("一，改过", day=days[0], number=None)), changed)
    assert library.taken_in(sha256, importer) == (), "one was replaced by another form"


def test_another_picture_is_a_corrected_form(library: Library) -> None:
    library.accession(offer(full_issue(), **{"images/a.jpg": b"a"}))
    again = library.accession(offer(full_issue(), **{"images/a.jpg": b"b"}))
    assert again.outcome is Outcome.REPLACED
    assert library.file(again.key, "images/a.jpg") == b"b"
    assert library.connection.execute("SELECT count(*) FROM contents").fetchone() == (1,)


def test_a_picture_in_two_issues_is_kept_once_and_stays_while_one_needs_it(
    library: Library,
) -> None:
    first = library.accession(offer(short_issue("一"), p=b"same"))
    day = datetime.date(2021, 8, 14)
    second = library.accession(offer(short_issue("二", day=day, number=101), p=b"same"))
    assert library.connection.execute("SELECT count(*) FROM contents").fetchone() == (1,)
    library.remove_issue(first.key)
    assert library.file(second.key, "p") == b"same"
    library.remove_issue(second.key)
    assert library.connection.execute("SELECT count(*) FROM contents").fetchone() == (0,)


def test_editions_of_a_day_stand_side_by_side(library: Library) -> None:
    for edition in ("", "早", "晚"):
        library.accession(offer(dataclasses.replace(short_issue("文"), edition=edition)))
    assert {held.edition for held in library.issues()} == {"", "早", "晚"}


def test_a_corrected_text_replaces_what_was_printed_and_what_is_found(library: Library) -> None:
    library.accession(offer(short_issue("渡囗的早晨很安静")))
    again = library.accession(offer(short_issue("渡口的早晨很安静")))
    assert again.outcome is Outcome.REPLACED
    assert library.issue(again.key) == short_issue("渡口的早晨很安静")
    assert find(library, Search(typed="渡囗")).hits == ()
    assert len(find(library, Search(typed="渡口")).hits) == 1
    assert check(library).found == ()


@pytest.mark.parametrize(
    "other",
    [
        dataclasses.replace(short_issue("全然不同的内容"), title=""),
        short_issue("全然不同的内容", number=999),
        Issue(
            title="山城晚报",
            number=100,
            date=known(datetime.date(2021, 8, 13)),
            pages=(
                Page(
                    label="02",
                    number=1,
                    articles=(Article(id="02/a1", blocks=(Paragraph(text="第二版的内容"),)),),
                ),
            ),
        ),
    ],
    ids=["untitled", "another number", "another page"],
)
def test_another_paper_of_the_same_key_does_not_replace_what_is_held(
    library: Library, other: Issue
) -> None:
    held = dataclasses.replace(short_issue("原来的一篇报道，写得很长。"), title=other.title)
    key = library.accession(offer(held)).key
    assert issue_key(other) == key
    with pytest.raises(LibraryError, match="the text of its page 01 is not in this one"):
        library.accession(offer(other))
    assert library.issue(key) == held


def test_an_untitled_paper_can_be_corrected(library: Library) -> None:
    held = dataclasses.replace(short_issue("原来的一篇报道，写得很长。"), title="")
    better = dataclasses.replace(short_issue("原来的这篇报道，写得很长。"), title="")
    library.accession(offer(held))
    assert library.accession(offer(better)).outcome is Outcome.REPLACED


def gone() -> bytes:
    raise FileNotFoundError(2, "No such file or directory")


def test_a_picture_that_cannot_be_read_leaves_nothing_behind(library: Library) -> None:
    before = everything(library)
    with pytest.raises(SourceError, match=r"images/a\.jpg: the picture cannot be read"):
        library.accession(CollatedIssue(issue=full_issue(), files={"images/a.jpg": gone}))
    assert everything(library) == before


def test_removing_an_issue_can_be_undone(library: Library) -> None:
    text = "渡船在清晨离开北岸，汽笛响了两声。"
    key = library.accession(offer(short_issue(text), p=b"picture"), SOURCE).key
    library.add_note(highlight(key, text, "汽笛响了两声"))
    removed = library.remove_issue(key)
    assert removed.changes.issues == (key,)
    with pytest.raises(NotHeldError):
        library.issue(key)
    assert find(library, Search(typed="汽笛")).hits == ()
    assert library.restore_issue(removed).issues == (key,)
    assert library.issue(key) == short_issue(text)
    assert library.file(key, "p") == b"picture"
    assert library.sources(key) == (SOURCE,)
    assert len(find(library, Search(typed="汽笛")).hits) == 1
    assert not library.notes(key)[0].is_detached
    assert check(library).found == ()


def test_an_issue_put_back_was_taken_in_when_it_was(library: Library) -> None:
    key = library.accession(offer(short_issue("一")), SOURCE).key
    taken = ("2024-05-01T08:00:00+00:00",)
    with library.writing():
        library.connection.execute("UPDATE sources SET taken_in = ?", taken)
    library.restore_issue(library.remove_issue(key))
    assert accessions_by_month(library) == (("2024-05", key.partition("/")[0], 1),)


def test_undoing_a_removal_does_not_overwrite_what_was_taken_in_meanwhile(
    library: Library,
) -> None:
    key = library.accession(offer(short_issue("旧的一篇。"))).key
    removed = library.remove_issue(key)
    library.accession(offer(short_issue("新的一篇。")))
    assert library.restore_issue(removed).issues == ()
    assert library.issue(key) == short_issue("新的一篇。")


def test_what_was_removed_is_kept_aside_only_until_the_library_is_closed(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        key = library.accession(offer(short_issue("一"), p=b"picture")).key
        removed = library.remove_issue(key)
        assert removed.collated.files["p"]() == b"picture"
    with pytest.raises(FileNotFoundError):
        removed.collated.files["p"]()


@pytest.mark.parametrize(
    "ask",
    [
        lambda library: library.issue("x/2021-01-01"),
        lambda library: library.file("x/2021-01-01", "p"),
        lambda library: library.files("x/2021-01-01"),
        lambda library: library.sources("x/2021-01-01"),
        lambda library: library.holding("x/2021-01-01"),
        lambda library: library.remove_issue("x/2021-01-01"),
        lambda library: library.remove_note(7),
    ],
)
def test_what_is_not_held_is_refused(library: Library, ask: Callable[[Library], object]) -> None:
    with pytest.raises(NotHeldError, match="not held"):
        ask(library)


def test_an_undated_unnumbered_issue_has_a_key_of_its_own(library: Library) -> None:
    for text in ("甲", "乙"):
        issue = dataclasses.replace(short_issue(text, day=None, number=None), date=Dating())
        library.accession(offer(issue))
    assert len(library.issues()) == 2
