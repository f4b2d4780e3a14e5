"""A window that cannot open says why on the screen, and a damaged library is put back."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.refusal_box import RefusalBox, put_back
from reader.errors import LibraryError, ReaderError
from reader.library.library import Library
from reader.library.upkeep import back_up_daily
from tests.app.rooms import fill
from tests.session.issues import small_issue

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def answer(button: int, seen: list[RefusalBox]) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, RefusalBox)
        seen.append(box)
        box.buttons()[button].click()

    QTimer.singleShot(0, press)


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A library of one issue and its backup, written over with something else."""
    path = tmp_path / "library.sqlite"
    fill(path, small_issue(3))
    with Library.open(path, is_read_only=True) as library:
        assert back_up_daily(library, datetime.date(2026, 5, 18)) is not None
    path.write_bytes(b"nothing of a library" * 4000)
    return path


def refusal_of(path: Path) -> LibraryError:
    with pytest.raises(LibraryError) as refused:
        Library.open(path)
    return refused.value


def test_a_damaged_library_is_put_back_if_it_is_wanted(qtbot: QtBot, damaged: Path) -> None:
    seen: list[RefusalBox] = []
    answer(0, seen)
    assert put_back(damaged, refusal_of(damaged))
    assert "2026-05-18" in seen[0].informativeText()
    with Library.open(damaged) as library:
        assert len(library.issues()) == 1
    assert any(
        b"nothing of a library" in file.read_bytes()
        for file in damaged.parent.iterdir()
        if file.is_file() and file != damaged
    )


def test_a_damaged_library_is_left_alone_if_it_is_not(qtbot: QtBot, damaged: Path) -> None:
    answer(1, [])
    before = damaged.read_bytes()
    assert not put_back(damaged, refusal_of(damaged))
    assert damaged.read_bytes() == before


def test_what_no_backup_would_mend_is_only_told(qtbot: QtBot, damaged: Path) -> None:
    seen: list[RefusalBox] = []
    answer(0, seen)
    assert not put_back(damaged, ReaderError("bad.txt is no newspaper."))
    assert len(seen[0].buttons()) == 1
