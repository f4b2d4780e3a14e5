"""What opens without being asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.resources import sample_issues
from reader.session.first_issue import first_issue
from tests.session.issues import small_issue


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "library.sqlite") as library:
        yield library


def test_on_the_first_day_the_samples_are_taken_in_and_the_newest_opens(library: Library) -> None:
    key = first_issue(library, sample_issues())
    assert key == library.newest()
    assert len(library.issues()) == 4


def test_a_library_in_use_gets_no_samples(library: Library) -> None:
    held = library.accession(CollatedIssue(issue=small_issue())).key
    assert first_issue(library, sample_issues()) == held
    assert len(library.issues()) == 1


def test_the_issue_read_last_opens_again(library: Library) -> None:
    keys = [
        library.accession(CollatedIssue(issue=replace(small_issue(), number=n))).key for n in (1, 2)
    ]
    for key in keys:
        library.set_position(key, "01")
        assert first_issue(library, sample_issues()) == key


def test_an_issue_taken_out_again_is_not_opened(library: Library) -> None:
    key = library.accession(CollatedIssue(issue=small_issue())).key
    library.set_position(key, "01")
    library.remove_issue(key)
    assert first_issue(library, sample_issues()) is None
