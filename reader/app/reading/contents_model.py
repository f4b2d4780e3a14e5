"""The contents of an issue as an item model: entries in, rows out."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from reader.app.language import wording
from reader.session.contents import Entry, EntryKind

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The ``Entry`` of a row."""
IS_READ_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the row is the page or the article being read."""

Index = QModelIndex | QPersistentModelIndex
_TOP = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    entry: Entry
    parent: int
    row: int
    below: tuple[int, ...]


class ContentsModel(QAbstractItemModel):
    """Rows of the contents pane; a row's internal id is its place in ``_rows``."""

    def __init__(self, entries: tuple[Entry, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[int, _Row] = {}
        self._top: tuple[int, ...] = ()
        self._read: tuple[str, str] = ("", "")
        self.show_entries(entries)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show another issue's contents."""
        self.beginResetModel()
        self._rows = {}
        self._top = self._take(entries, _TOP)
        self.endResetModel()

    def mark_read(self, page: str, article: str) -> None:
        """Mark what is being read: a page, and an article or the empty string."""
        before = (*self.indexes_of(*self._read), *self.indexes_of(self._read[0], ""))
        self._read = (page, article)
        after = (*self.indexes_of(page, article), *self.indexes_of(page, ""))
        for index in (*before, *after):
            self.dataChanged.emit(index, index)

    def indexes_of(self, page: str, article: str) -> tuple[QModelIndex, ...]:
        """Return the row of a page, or of an article on it; none when there is no such row."""
        kind = EntryKind.ARTICLE if article else EntryKind.PAGE
        return tuple(
            self.createIndex(row.row, 0, place)
            for place, row in self._rows.items()
            if row.entry.kind is kind and row.entry.page == page and row.entry.article == article
        )

    def entry(self, index: Index) -> Entry:
        """Return the entry of a row."""
        return self._rows[index.internalId()].entry

    def _take(self, entries: tuple[Entry, ...], parent: int) -> tuple[int, ...]:
        places = []
        for i, entry in enumerate(entries):
            place = len(self._rows)
            self._rows[place] = _Row(entry=entry, parent=parent, row=i, below=())
            below = self._take(entry.entries, place)
            self._rows[place] = _Row(entry=entry, parent=parent, row=i, below=below)
            places.append(place)
        return tuple(places)

    def _is_read(self, entry: Entry) -> bool:
        page, article = self._read
        if entry.kind is EntryKind.PAGE:
            return entry.page == page
        return entry.kind is EntryKind.ARTICLE and (entry.page, entry.article) == (page, article)

    def _below(self, parent: Index) -> tuple[int, ...]:
        return self._rows[parent.internalId()].below if parent.isValid() else self._top

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 (Qt's own default)
        below = self._below(parent)
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, column, below[row])

    @override
    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 (the stub unites two overloads of Qt)
        if not child.isValid():
            return QModelIndex()
        above = self._rows[child.internalId()].parent
        return QModelIndex() if above == _TOP else self.createIndex(self._rows[above].row, 0, above)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.column() > 0 else len(self._below(parent))

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entry(index)
        if role == ENTRY_ROLE:
            return entry
        if role == IS_READ_ROLE:
            return self._is_read(entry)
        text = wording.entry_text(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        remark = wording.entry_remark(entry, is_read=self._is_read(entry))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (text, remark)))
        return remark if role == Qt.ItemDataRole.AccessibleDescriptionRole else None
