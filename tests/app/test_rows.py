import pytest
from PySide6.QtCore import QPersistentModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.app.parts.rows import RowModel


class Words(RowModel[str]):
    def told(self, row: str, role: int) -> str | None:
        return row if role == 0 else None


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
