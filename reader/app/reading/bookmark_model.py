"""Notes as an item model: a tuple of notes in, rows out."""

from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from reader.app.language import note_wording
from reader.app.parts.rows import RowModel
from reader.model.note import Note


class BookmarkModel(RowModel[Note]):
    """A row a note."""

    @override
    def told(self, row: Note, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return note_wording.note_name(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            told = (note_wording.note_name(row), note_wording.note_remark(row))
            return "\n".join(filter(None, told))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return note_wording.note_remark(row)
        return None
