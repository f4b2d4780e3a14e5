"""Corrections kept in the library and as a folder, undone, and safe from their own source."""

import dataclasses
import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import CorrectedError, RecordError
from reader.library import cataloguing, corrections
from reader.library.changes import Outcome
from reader.library.checking import check
from reader.library.library import Library
from reader.library.search import Search, find
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.edit import Verdict
from reader.model.issue import Issue
from reader.model.note import Note, NoteKind
from reader.model.printed import CollatedIssue
from reader.model.record import IssueRecord, TitleRecord
from reader.parse.folder.issue_folder import read_issue_folder
from reader.session.cataloguing.desk import open_doubts
from reader.session.correcting.articles import Part, join_articles, set_part, split_article
from reader.session.correcting.blocks import join_blocks
from reader.session.correcting.correction import (
    as_its_source,
    decide_doubts,
    keep_correction,
    read_proof,
    redo_correction,
    undo_correction,
)
from tests.session.test_correcting import mark, two_pages

DOUBT = Doubt(where="01/a1", what="Two paragraphs were joined across a column.")


def taken_in() -> CollatedIssue:
    issue = dataclasses.replace(two_pages(), doubts=(DOUBT,))
    return CollatedIssue(issue=issue, files={"images/a.jpg": lambda: b"a picture"})


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as library:
        yield library


@pytest.fixture
def key(library: Library) -> str:
    return library.accession(taken_in()).key


def mended(library: Library, key: str) -> Issue:
    """Correct two things of an issue, each an edit."""
    issue = set_part(library.issue(key), "01/a1", Part.HEADLINE, 1)
    assert keep_correction(library, key, issue, "林", "headline") is not None
    issue = split_article(issue, "01/a1", 2)
    assert keep_correction(library, key, issue, "林", "split") is not None
    return issue


def test_a_correction_is_held_searched_and_written_as_a_folder(
    library: Library, key: str, tmp_path: Path
) -> None:
    issue = mended(library, key)
    assert library.issue(key) == issue
    (hit,) = find(library, Search(typed="队伍排到了石阶")).hits
    assert hit.article == "01/a3"
    folder = tmp_path / "library-corrected" / key
    assert read_issue_folder(folder).issue == issue
    assert (folder / "images" / "a.jpg").read_bytes() == b"a picture"
    assert check(library).found == ()


def test_each_correction_is_undone_and_done_again(library: Library, key: str) -> None:
    before = library.issue(key)
    after = mended(library, key)
    between = set_part(before, "01/a1", Part.HEADLINE, 1)
    assert undo_correction(library, "林", key) is not None
    assert library.issue(key) == between
    assert undo_correction(library, "林", key) is not None
    assert library.issue(key) == before
    assert not corrections.is_corrected(library, key)
    assert undo_correction(library, "林", key) is None
    assert redo_correction(library, key) is not None
    assert redo_correction(library, key) is not None
    assert library.issue(key) == after
    assert corrections.is_corrected(library, key)
    assert [edit.what for edit in cataloguing.history(library)] == ["split", "headline"]


def test_corrections_and_records_are_undone_each_at_their_own_desk(
    library: Library, key: str
) -> None:
    mended(library, key)
    cataloguing.edit_title(library, TitleRecord(slug="江城日报", name="江城日报"), "林")
    edit = undo_correction(library, "林", key)
    assert edit is not None
    assert edit.what == "split"
    edit = cataloguing.undo_last(library, "林")
    assert edit is not None
    assert edit.what == "title 江城日报"
    assert cataloguing.undo_last(library, "林") is None


def test_taking_the_source_in_again_undoes_nothing(library: Library, key: str) -> None:
    issue = mended(library, key)
    assert library.accession(taken_in()).outcome is Outcome.UNCHANGED
    assert library.issue(key) == issue
    other = dataclasses.replace(taken_in().issue, pages=two_pages().pages[:1])
    with pytest.raises(CorrectedError, match="it was corrected by hand"):
        library.accession(CollatedIssue(issue=other))
    assert library.issue(key) == issue
    given_up = library.accession(CollatedIssue(issue=other), is_correction_given_up=True)
    assert given_up.outcome is Outcome.REPLACED
    assert library.issue(key) == other
    assert not corrections.is_corrected(library, key)
    with pytest.raises(RecordError, match="cannot be undone"):
        undo_correction(library, "林", key)


def test_a_corrected_folder_taken_in_again_is_what_is_held(library: Library, key: str) -> None:
    issue = mended(library, key)
    offered = dataclasses.replace(taken_in(), issue=issue)
    assert library.accession(offered).outcome is Outcome.UNCHANGED
    assert corrections.is_corrected(library, key)


def test_what_the_source_says_newly_beside_the_pages_is_taken_in(
    library: Library, key: str
) -> None:
    issue = mended(library, key)
    remarked = dataclasses.replace(taken_in().issue, remarks="缺一张插页")
    again = library.accession(dataclasses.replace(taken_in(), issue=remarked))
    assert again.outcome is Outcome.REPLACED
    assert library.issue(key) == dataclasses.replace(issue, remarks="缺一张插页")
    assert corrections.is_corrected(library, key)


def test_all_corrections_are_given_up_at_once_and_that_is_undone(
    library: Library, key: str
) -> None:
    before, after = library.issue(key), mended(library, key)
    assert as_its_source(library, key, "林", "as its source") is not None
    assert library.issue(key) == before
    assert as_its_source(library, key, "林", "as its source") is None
    undo_correction(library, "林", key)
    assert library.issue(key) == after


def test_marks_and_the_reading_position_stay_on_their_words(library: Library, key: str) -> None:
    note = library.add_note(dataclasses.replace(mark(two_pages(), "排到了石阶下面"), issue=key))
    page = library.add_note(dataclasses.replace(note, kind=NoteKind.BOOKMARK, locus=None))
    library.set_position(key, "01", note.locus)
    mended(library, key)
    kept: dict[int, Note] = {each.id: each for each in library.notes(key)}
    locus = kept[note.id].locus
    assert locus is not None
    assert (locus.article, locus.block, locus.exact) == ("01/a3", 0, "排到了石阶下面")
    position = library.position(key)
    assert position is not None
    assert position.locus == locus
    assert kept[page.id] == page
    undo_correction(library, "林", key)
    undo_correction(library, "林", key)
    assert next(each for each in library.notes(key) if each.id == note.id) == note


def test_a_doubt_is_decided_and_opened_again(library: Library, key: str) -> None:
    (work,) = open_doubts(library)
    assert (work.issue, work.doubt, work.verdict) == (key, DOUBT, None)
    decide_doubts(library, (work,), Verdict.REJECTED, "林", "rejected")
    (work,) = open_doubts(library, "江城日报")
    assert work.verdict is Verdict.REJECTED
    decide_doubts(library, (work,), Verdict.CONFIRMED, "林", "confirmed")
    assert open_doubts(library) == ()
    assert len(open_doubts(library, is_open=False)) == 1
    undo_correction(library, "林", key)
    assert open_doubts(library)[0].verdict is Verdict.REJECTED
    decide_doubts(library, (work,), None, "林", "open")
    assert open_doubts(library)[0].verdict is None
    assert read_proof(library, key).doubts[0].verdict is None


def test_a_dated_issue_is_corrected_as_well(library: Library) -> None:
    """The articles of a day found out later lie elsewhere in the library."""
    key = library.accession(CollatedIssue(issue=two_pages())).key
    day = Dating(value=datetime.date(2021, 8, 13), status=DateStatus.KNOWN)
    record = IssueRecord(key=key, date=day)
    cataloguing.edit_records(library, "x", "林", issues=(record,))
    keep_correction(library, key, join_blocks(library.issue(key), "01/a2", 0), "林", "join")
    keep_correction(
        library, key, join_articles(library.issue(key), "01/a1", "01/a2"), "林", "join articles"
    )
    assert check(library).found == ()
