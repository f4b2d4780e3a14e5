"""What `daodu open` opens, or why it does not."""

from pathlib import Path

import pytest

from reader.cli.opening import key_to_open
from reader.errors import NotHeldError, ReaderError
from reader.library.library import Library
from reader.resources import sample_issues


def sample(day: str) -> Path:
    return next(sample_issues().glob(f"*/{day}"))


def test_a_path_is_taken_in_and_opened(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    key = key_to_open(library, str(sample("2026-05-15")))
    assert key.endswith("/2026-05-15")
    assert key_to_open(library, key) == key
    assert key_to_open(library, f"{key}/") == key


@pytest.mark.parametrize("place", ["甲报/2021-01-01", ""])
def test_what_is_neither_held_nor_there_is_refused(tmp_path: Path, place: str) -> None:
    named = place or '""'
    with pytest.raises(NotHeldError, match=rf"^{named}: not held"):
        key_to_open(tmp_path / "library.sqlite", place)


@pytest.mark.parametrize("content", [b"", bytes(range(256)) * 40])
def test_a_file_that_is_no_newspaper_leaves_the_library_as_it_was(
    tmp_path: Path, content: bytes
) -> None:
    library = tmp_path / "library.sqlite"
    held = key_to_open(library, str(sample("2026-05-15")))
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    with pytest.raises(ReaderError, match=r"bad\.txt"):
        key_to_open(library, str(bad))
    with Library.open(library) as shelf:
        assert [each.key for each in shelf.issues()] == [held]
