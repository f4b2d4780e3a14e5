import pytest
from PySide6.QtCore import QPersistentModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.app.parts.rows import RowModel


class Words(RowModel[str]):
    def told(self, row: str, role: int) -> str | None:
        return row if role == 0 else None


class Apart:
    """A value that is equal to itself, if anybody dares to ask."""

    __hash__ = None

    def __eq__(self, other: object) -> bool:
        pytest.fail("compared")


def test_rows_that_are_the_very_same_are_not_compared(qtbot: QtBot) -> None:
    model = RowModel()
    first, last = Apart(), Apart()
    model.show_rows((first, "b", last))
    model.renew_rows((first, "a", "b", last))
    model.renew_rows((first, "a", "b", last))
    assert [row for row in model.rows if isinstance(row, str)] == ["a", "b"]


def test_rows_that_are_equal_stay_too(qtbot: QtBot) -> None:
    model = RowModel()
    model.show_rows(([1], [2], [3]))
    first, last = (QPersistentModelIndex(model.index(row)) for row in (0, 2))
    model.renew_rows(([1], [3]))
    assert (first.row(), last.row()) == (0, 1)


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("abcd", "abxcd", "d"),
        ("abcd", "acd", "d"),
        ("abcd", "abcd", "b"),
        ("aab", "aaab", "b"),
        ("abc", "xbc", "c"),
        ("abc", "abz", "a"),
        ("", "ab", ""),
        ("ab", "", ""),
        ("aa", "a", ""),
    ],
)
def test_rows_that_stay_are_not_taken_out(
    qtbot: QtBot, qtmodeltester: ModelTester, before: str, after: str, kept: str
) -> None:
    model = Words()
    qtmodeltester.check(model)
    model.show_rows(tuple(before))
    held = [QPersistentModelIndex(model.index(before.index(each))) for each in kept]
    model.renew_rows(tuple(after))
    assert model.rows == tuple(after)
    assert [each.data() for each in held] == list(kept)
