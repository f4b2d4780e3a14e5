"""Sources into the library."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reader.errors import LibraryError, SourceError
from reader.library.changes import Accession, Outcome
from reader.library.library import Library
from reader.model.dating import DateStatus, Dating
from reader.model.issue import Issue, Page
from reader.model.key import issue_key
from reader.model.printed import CollatedIssue, PrintedIssue, PrintedPage
from reader.session.intake.reports import Refused, TakenIn
from reader.session.intake.sources import Stated, issues_from, readings, take_in

DAY = datetime.date(2021, 8, 13)
ONE_PAGE = (Page(label="01", number=1),)


@dataclass
class Shelf:
    """A library that only remembers."""

    held: list[CollatedIssue] = field(default_factory=list)

    def accession(self, collated: CollatedIssue) -> Accession:
        if collated.issue.title == "坏":
            raise LibraryError("library.sqlite", "the disk is full.")
        self.held.append(collated)
        return Accession(key=issue_key(collated.issue), outcome=Outcome.ADDED)


def read(path: Path) -> Iterator[PrintedIssue | CollatedIssue | SourceError]:
    if path.name == "printed":
        yield PrintedIssue(pages=(PrintedPage(page=ONE_PAGE[0], title="河畔晚报"),))
        return
    for title in path.name.split("+"):
        if title == "broken":
            yield SourceError(str(path), "is broken.")
        else:
            yield CollatedIssue(issue=Issue(title=title, pages=ONE_PAGE))


def test_printed_pages_are_collated_and_folders_taken_as_they_are() -> None:
    (printed,) = readings(Path("printed"), read=read)
    (folder,) = readings(Path("甲"), read=read)
    assert isinstance(printed, CollatedIssue)
    assert isinstance(folder, CollatedIssue)
    assert (printed.issue.title, folder.issue.title) == ("河畔晚报", "甲")


def test_a_source_that_must_be_whole_is_refused_where_a_part_is(tmp_path: Path) -> None:
    (tmp_path / "01.txt").write_text("新桥通车\n\n桥通了。", encoding="utf-8")
    (tmp_path / "02.txt").write_bytes(b"")
    with pytest.raises(SourceError, match=r"02\.txt"):
        list(issues_from(tmp_path))


def test_what_the_person_states_is_known_and_what_was_found_stays_as_evidence() -> None:
    def dated(path: Path) -> Iterator[CollatedIssue]:
        found = Dating(value=DAY, status=DateStatus.INFERRED, evidence=("the file is named so",))
        yield CollatedIssue(issue=Issue(title="甲", date=found, pages=ONE_PAGE))

    stated = Stated(title="河畔晚报", date=datetime.date(2021, 8, 14))
    (reading,) = readings(Path("x"), stated, dated)
    assert isinstance(reading, CollatedIssue)
    issue = reading.issue
    assert issue.title == "河畔晚报"
    assert (issue.date.value, issue.date.status) == (stated.date, DateStatus.KNOWN)
    assert issue.date.evidence == (
        "given by the person who took it in",
        "the source says 2021-08-13 (inferred)",
        "the file is named so",
    )


def test_nothing_stated_leaves_the_issue_as_found() -> None:
    (plain,) = readings(Path("甲"), Stated(), read)
    assert isinstance(plain, CollatedIssue)
    assert plain.issue == Issue(title="甲", pages=ONE_PAGE)


def test_a_report_comes_for_each_issue_and_refusal_and_the_rest_is_done() -> None:
    shelf = Shelf()
    reports = list(take_in(shelf, [Path("甲+broken+乙"), Path("坏+丙")], read=read))
    assert [type(report) for report in reports] == [TakenIn, Refused, TakenIn, Refused, TakenIn]
    assert [c.issue.title for c in shelf.held] == ["甲", "乙", "丙"]
    assert [r.reason for r in reports if isinstance(r, Refused)] == [
        "甲+broken+乙: is broken.",
        "library.sqlite: the disk is full.",
    ]


def test_a_report_comes_before_the_next_issue_is_read() -> None:
    reports = take_in(Shelf(), [Path("甲+broken")], read=read)
    first = next(reports)
    assert isinstance(first, TakenIn)
    assert first.accession.outcome == Outcome.ADDED


def test_the_sample_issues_go_into_a_library_once(tmp_path: Path) -> None:
    samples = Path(__file__).parents[2] / "issues"
    if not any(samples.glob("*/*/issue.md")):
        pytest.skip("no sample issues in this checkout")
    with Library.open(tmp_path / "library.sqlite") as library:
        first = list(take_in(library, [samples]))
        again = list(take_in(library, [samples]))
    assert first
    assert all(isinstance(r, TakenIn) and r.accession.outcome is Outcome.ADDED for r in first)
    assert all(isinstance(r, TakenIn) and r.accession.outcome is Outcome.UNCHANGED for r in again)
