"""Notes as an item model: a tuple of notes in, rows out."""

from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from reader.app import wording
from reader.app.rows import RowModel
from reader.model.note import Note


class BookmarkModel(RowModel[Note]):
    """A row a note."""

    @override
    def told(self, row: Note, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.name, wording.note_remark(row))))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return wording.note_remark(row)
        return None
