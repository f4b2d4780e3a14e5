"""What opens without being asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import CorrectedError
from reader.library.changes import Accession
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.resources import sample_issues
from reader.session.first_issue import FirstIssue, first_issue, issue_to_read, other_samples
from tests.session.issues import small_issue


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "library.sqlite") as library:
        yield library


def test_on_the_first_day_the_newest_sample_opens_and_the_others_follow(library: Library) -> None:
    first = first_issue(library, sample_issues())
    assert first.is_first_day
    assert [each.key for each in library.issues()] == [first.key]
    others = other_samples(library, sample_issues())
    assert len(set(others) - {first.key}) == len(others) == 3
    assert {each.key for each in library.issues()} == {first.key, *others}
    assert library.newest() == first.key


def test_the_other_samples_follow_when_the_program_was_killed_before_they_came(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = first_issue(library, sample_issues())
    assert first_issue(library, sample_issues()) == first
    assert first.key is not None
    library.set_position(first.key, "01")
    assert first_issue(library, sample_issues()) == first
    with monkeypatch.context() as killed:
        killed.setattr(library, "accession", _killed)
        with pytest.raises(KeyboardInterrupt):
            other_samples(library, sample_issues())
    assert first_issue(library, sample_issues()) == first
    assert len(other_samples(library, sample_issues())) == 3
    assert not first_issue(library, sample_issues()).is_first_day


def test_a_program_killed_before_the_first_sample_begins_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as killed:
        killed.setattr(library, "accession", _killed)
        with pytest.raises(KeyboardInterrupt):
            first_issue(library, sample_issues())
    assert first_issue(library, sample_issues()).is_first_day


def test_a_sample_corrected_between_two_starts_stays_as_it_was_corrected(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_issue(library, sample_issues())
    taken = other_samples(library, sample_issues())
    in_its_place = library.accession
    refused = taken[0]

    def refuse(collated: CollatedIssue) -> Accession:
        accession = in_its_place(collated)
        if accession.key == refused:
            raise CorrectedError(refused)
        return accession

    monkeypatch.setattr(library, "accession", refuse)
    assert other_samples(library, sample_issues()) == taken[1:]


def _killed(_: object) -> None:
    raise KeyboardInterrupt


def test_a_library_in_use_gets_no_samples(library: Library) -> None:
    held = library.accession(CollatedIssue(issue=small_issue())).key
    assert first_issue(library, sample_issues()) == FirstIssue(key=held)
    assert len(library.issues()) == 1


def test_the_issue_read_last_opens_again(library: Library) -> None:
    keys = [
        library.accession(CollatedIssue(issue=replace(small_issue(), number=n))).key for n in (1, 2)
    ]
    for key in keys:
        library.set_position(key, "01")
        assert first_issue(library, sample_issues()) == FirstIssue(key=key)


def test_an_issue_taken_out_again_is_not_opened(library: Library) -> None:
    key = library.accession(CollatedIssue(issue=small_issue())).key
    library.set_position(key, "01")
    library.remove_issue(key)
    assert first_issue(library, sample_issues()) == FirstIssue(key=None)


def test_in_a_library_that_may_only_be_read_the_issue_left_opens_again(library: Library) -> None:
    first, second = (
        library.accession(CollatedIssue(issue=replace(small_issue(), number=n))).key for n in (1, 2)
    )
    assert issue_to_read(library, "another/library").key == library.newest()
    library.set_position(first, "01")
    assert issue_to_read(library, "").key == first
    assert issue_to_read(library, second).key == second
