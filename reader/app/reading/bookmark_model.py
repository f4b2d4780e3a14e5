"""Notes as an item model: a tuple of notes in, rows out."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from reader.app import wording
from reader.app.theme import HIGHLIGHTS
from reader.model.note import Note
from reader.session.naming import page_tag

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The ``Note`` of a row."""
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
"""What a column is sorted by."""

Index = QModelIndex | QPersistentModelIndex
_DAY = 3
"""Column of the day a note was made."""


class BookmarkModel(QAbstractTableModel):
    """Columns: name, issue, page, day made."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Note, ...] = ()

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show other notes."""
        self.beginResetModel()
        self._notes = notes
        self.endResetModel()

    def _text(self, note: Note, column: int) -> str:
        return (
            note.name,
            wording.key_name(note.issue),
            page_tag(note.page),
            note.made.astimezone().date().isoformat(),
        )[column]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._notes)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else 4

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        note = self._notes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(note, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return wording.note_remark(note)
        if role == NOTE_ROLE:
            return note
        return self._remark(note, index.column(), role)

    def _remark(self, note: Note, column: int, role: int) -> object:
        """Return what sorts a cell, or the colour beside it."""
        if role == SORT_ROLE:
            return note.made.isoformat() if column == _DAY else self._text(note, column)
        if role == Qt.ItemDataRole.DecorationRole and column == 0 and note.colour in HIGHLIGHTS:
            return QColor(HIGHLIGHTS[note.colour])
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Name"), self.tr("Issue"), self.tr("Page"), self.tr("Made"))[section]
        return None
