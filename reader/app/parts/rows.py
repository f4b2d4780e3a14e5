"""Values as the rows of a list: a tuple of values in, an item model out."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The value of a row itself."""

Index = QModelIndex | QPersistentModelIndex

_Row = TypeVar("_Row")


class RowModel(QAbstractListModel, Generic[_Row]):
    """A row a value; the models of the panes say what is told of one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[_Row, ...] = ()

    def show_rows(self, rows: tuple[_Row, ...]) -> None:
        """Show other values."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def renew_rows(self, rows: tuple[_Row, ...]) -> None:
        """Show other values that begin or end as those shown: a view of them stays where it is."""
        before = self.rows
        head = _alike(before, rows)
        tail = _alike(before[head:][::-1], rows[head:][::-1])
        if head + tail < len(before):
            self.beginRemoveRows(QModelIndex(), head, len(before) - tail - 1)
            self.rows = before[:head] + before[len(before) - tail :]
            self.endRemoveRows()
        if head + tail < len(rows):
            self.beginInsertRows(QModelIndex(), head, len(rows) - tail - 1)
            self.rows = rows
            self.endInsertRows()

    def add_rows(self, rows: tuple[_Row, ...]) -> None:
        """Show further values below the others."""
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows = (*self.rows, *rows)
            self.endInsertRows()

    def tell(self, row: int) -> None:
        """Have a row drawn anew."""
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def told(self, row: _Row, role: int) -> Any:
        """Return what is told of a value for a role of Qt's; None when nothing is."""
        raise NotImplementedError

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return row if role == ROW_ROLE else self.told(row, role)


def _alike(some: Sequence[object], others: Sequence[object]) -> int:
    """Return how many values two sequences begin with that are equal."""
    # Mostly they are the very same: to compare five thousand notes takes as long as all the rest.
    pairs = enumerate(zip(some, others, strict=False))
    differing = (at for at, (one, two) in pairs if one is not two and one != two)
    return next(differing, min(len(some), len(others)))
