"""What opens without being asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.resources import sample_issues
from reader.session.first_issue import FirstIssue, first_issue, other_samples
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
