"""Notes as an item model: a tuple of notes in, rows out."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from reader.app import wording
from reader.model.note import Note

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The ``Note`` of a row."""

Index = QModelIndex | QPersistentModelIndex


class BookmarkModel(QAbstractListModel):
    """A row a note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Note, ...] = ()

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show other notes."""
        self.beginResetModel()
        self._notes = notes
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._notes)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        note = self._notes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return note.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return wording.note_remark(note)
        if role == NOTE_ROLE:
            return note
        return None
