"""A fresh library for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library that is closed after the test."""
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened
