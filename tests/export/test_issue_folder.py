"""An issue written as a folder and read again."""

import tempfile
from pathlib import Path

from hypothesis import given, settings

from reader.export.issue_folder import folder_entries, write_issue_folder
from reader.model.issue import Issue
from reader.parse.issue_folder import read_issue_folder
from tests.model.any_issue import issues, with_files


@given(issues())
@settings(max_examples=60, deadline=None)
def test_any_issue_reads_back_as_it_was_and_writes_the_same_bytes(issue: Issue) -> None:
    collated = with_files(issue)
    with tempfile.TemporaryDirectory() as folder:
        write_issue_folder(collated, Path(folder))
        again = read_issue_folder(Path(folder))
        assert again.issue == issue
        assert set(again.files) == set(collated.files)
        assert dict(folder_entries(again)) == dict(folder_entries(collated))
