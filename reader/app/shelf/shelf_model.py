"""Issues on the shelf as an item model: lines and covers in, rows out."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QPixmap
from typing_extensions import override

from reader.app import wording
from reader.session.shelf import ShelfLine

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The ``ShelfLine`` of a row."""
COVER_ROLE = Qt.ItemDataRole.UserRole + 2
"""Its cover, a ``QPixmap``; None while there is none: asking for it has it made."""

Index = QModelIndex | QPersistentModelIndex
MOST_COVERS = 120
"""Covers kept; one takes half a megabyte."""


class ShelfModel(QAbstractListModel):
    """A row an issue.

    Signals:
        cover_wanted: Key of an issue whose cover is seen and lacking.
    """

    cover_wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ShelfLine, ...] = ()
        self._covers: dict[str, QPixmap] = {}
        self._asked: set[str] = set()

    def show_lines(self, lines: tuple[ShelfLine, ...]) -> None:
        """Show other issues; the covers are kept."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def show_cover(self, key: str, cover: QPixmap) -> None:
        """Show an issue's cover."""
        self._covers[key] = cover
        self._asked.discard(key)
        while len(self._covers) > MOST_COVERS:
            self._covers.pop(next(iter(self._covers)))
        for row, line in enumerate(self._lines):
            if line.holding.key == key:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def forget_covers(self, keys: tuple[str, ...]) -> None:
        """Have covers made anew: their issues were taken in again."""
        for key in keys:
            self._covers.pop(key, None)
            self._asked.discard(key)

    def _cover(self, key: str) -> QPixmap | None:
        if key not in self._covers and key not in self._asked:
            self._asked.add(key)
            self.cover_wanted.emit(key)
        return self._covers.get(key)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.holding_name(line.holding)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return wording.holding_remark(line)
        if role == LINE_ROLE:
            return line
        if role == COVER_ROLE:
            return self._cover(line.holding.key)
        return None
