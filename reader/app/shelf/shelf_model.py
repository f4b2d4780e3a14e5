"""Issues on the shelf as an item model: lines and covers in, rows out."""

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from typing_extensions import override

from reader.app.language import wording
from reader.app.parts.rows import ROW_ROLE, RowModel
from reader.session.shelf import ShelfLine

COVER_ROLE = ROW_ROLE + 1
"""A row's cover, a ``QImage``; None while there is none: asking for it has it made."""

LEAST_COVERS = 60
"""Covers kept at least. One takes a sixteenth of a megabyte."""


class ShelfModel(RowModel[ShelfLine]):
    """A row an issue.

    Signals:
        cover_wanted: Key of an issue whose cover is seen and lacking.
    """

    cover_wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._covers: dict[str, QImage] = {}
        self._most = LEAST_COVERS
        self._asked: set[str] = set()

    def keep_covers(self, seen: int) -> None:
        """Keep as many covers as are seen at once; with fewer they were made without end."""
        self._most = max(seen, LEAST_COVERS)

    def row_of(self, key: str) -> int:
        """Return the row of an issue; -1 when it is not shown."""
        rows = (row for row, line in enumerate(self.rows) if line.holding.key == key)
        return next(rows, -1)

    def show_cover(self, key: str, cover: QImage) -> None:
        """Show an issue's cover."""
        self._covers[key] = cover
        self._asked.discard(key)
        while len(self._covers) > self._most:
            self._covers.pop(next(iter(self._covers)))
        for row, line in enumerate(self.rows):
            if line.holding.key == key:
                self.tell(row)

    def forget_covers(self, keys: tuple[str, ...]) -> None:
        """Have covers made anew: their issues were taken in again."""
        for key in keys:
            self._covers.pop(key, None)
            self._asked.discard(key)

    def drop_asked(self, key: str) -> None:
        """Ask for a cover again the next time it is seen: it is not made now."""
        self._asked.discard(key)

    def _cover(self, key: str) -> QImage | None:
        if key not in self._covers and key not in self._asked:
            self._asked.add(key)
            self.cover_wanted.emit(key)
        return self._covers.get(key)

    @override
    def told(self, row: ShelfLine, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.holding_name(row.holding)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((wording.holding_name(row.holding), wording.holding_remark(row)))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return wording.holding_remark(row)
        if role == COVER_ROLE:
            return self._cover(row.holding.key)
        return None
