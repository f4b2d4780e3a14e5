"""The contents of an issue as an item model: entries in, rows out."""

from collections import defaultdict

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from reader.app.language import wording
from reader.session.contents import Entry, EntryKind

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The ``Entry`` of a row."""
IS_READ_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the row is the page or the article being read."""

Index = QModelIndex | QPersistentModelIndex
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ContentsModel(QStandardItemModel):
    """Rows of the contents pane.

    They are Qt's own: a tree asks for its rows' places and parents several times a row whenever
    it is laid out or painted, and at 3840 by 2160 it shows sixty-five of some hundreds.
    """

    def __init__(self, entries: tuple[Entry, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[tuple[str, str], list[QStandardItem]] = defaultdict(list)
        self._read: tuple[str, str] = ("", "")
        self.invisibleRootItem().appendRows([self._row(entry) for entry in entries])

    def mark_read(self, page: str, article: str) -> None:
        """Mark what is being read: a page, and an article or the empty string."""
        before, self._read = self._read, (page, article)
        for where in {before, (before[0], ""), (page, article), (page, "")}:
            for row in self._rows.get(where, ()):
                self._tell(row)

    def indexes_of(self, page: str, article: str) -> tuple[QModelIndex, ...]:
        """Return the row of a page, or of an article on it; none when there is no such row."""
        return tuple(row.index() for row in self._rows.get((page, article), ()))

    def _row(self, entry: Entry) -> QStandardItem:
        row = QStandardItem(wording.entry_text(entry))
        row.setFlags(_FLAGS)
        row.setData(entry, ENTRY_ROLE)
        self._tell(row)
        if entry.kind in (EntryKind.PAGE, EntryKind.ARTICLE):
            self._rows[entry.page, entry.article].append(row)
        if entry.entries:
            row.appendRows([self._row(each) for each in entry.entries])
        return row

    def _tell(self, row: QStandardItem) -> None:
        """Have a row say whether it is being read."""
        entry: Entry = row.data(ENTRY_ROLE)
        is_read = self._is_read(entry)
        remark = wording.entry_remark(entry, is_read=is_read)
        row.setData(is_read, IS_READ_ROLE)
        row.setToolTip("\n".join(filter(None, (row.text(), remark))))
        row.setAccessibleDescription(remark)

    def _is_read(self, entry: Entry) -> bool:
        page, article = self._read
        if entry.kind is EntryKind.PAGE:
            return entry.page == page
        return entry.kind is EntryKind.ARTICLE and (entry.page, entry.article) == (page, article)
