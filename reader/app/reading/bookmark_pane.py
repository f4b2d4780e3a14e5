"""The bookmarks pane: all that was marked across the library, searched, sorted, narrowed."""

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.reading.bookmark_model import NOTE_ROLE, SORT_ROLE, BookmarkModel, Index
from reader.model.note import Note, NoteKind


class _Narrowed(QSortFilterProxyModel):
    """Notes of one kind that contain a text in name, note or issue."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind: NoteKind | None = None
        self._text = ""
        self.setSortRole(SORT_ROLE)

    def narrow(self, kind: NoteKind | None, text: str) -> None:
        """Show only notes of a kind (None: all) that contain a text."""
        self.beginFilterChange()
        self._kind, self._text = kind, text.casefold()
        self.endFilterChange()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        model = self.sourceModel()
        note: Note = model.index(source_row, 0).data(NOTE_ROLE)
        where = model.index(source_row, 1).data()
        quoted = note.locus.exact if note.locus is not None else ""
        words = f"{note.name}\n{note.text}\n{quoted}\n{where}".casefold()
        return self._kind in (None, note.kind) and self._text in words


class BookmarkPane(QWidget):
    """The list of all notes.

    Signals:
        note_pressed: The note to go to.
        removal_wanted: The note to remove.
        change_wanted: The note whose text is to change.
        export_wanted: The list is to be written to a file.
    """

    note_pressed = Signal(object)
    removal_wanted = Signal(object)
    change_wanted = Signal(object)
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = BookmarkModel(self)
        self._shown = _Narrowed(self)
        self._shown.setSourceModel(self._model)
        self._filter = QLineEdit(self)
        self._filter.setClearButtonEnabled(True)
        self._filter.setPlaceholderText(self.tr("Search bookmarks"))
        self._filter.setAccessibleName(self.tr("Search bookmarks"))
        self._filter.textChanged.connect(self._narrow)
        self._kind = QComboBox(self)
        self._kind.setAccessibleName(self.tr("Kind"))
        self._kind.addItem(self.tr("All"), None)
        self._kind.addItem(self.tr("Bookmarks"), NoteKind.BOOKMARK)
        self._kind.addItem(self.tr("Highlights"), NoteKind.HIGHLIGHT)
        self._kind.addItem(self.tr("Notes"), NoteKind.NOTE)
        self._kind.currentIndexChanged.connect(self._narrow)
        self._table = self._make_table()
        self._empty = QLabel(self.tr("Nothing marked yet. Ctrl+D marks the page or article."), self)
        self._empty.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._remove.clicked.connect(self._ask_removal)
        self._change = QPushButton(self.tr("Note…"), self)
        self._change.clicked.connect(self._ask_change)
        self._export = QPushButton(self.tr("Export…"), self)
        self._export.clicked.connect(self.export_wanted)
        self._put_together()
        self._show_emptiness()

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._shown)
        table.setSortingEnabled(True)
        table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(32)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        for column, width in enumerate((190, 130, 72)):
            table.setColumnWidth(column, width)
        table.setAccessibleName(self.tr("Bookmarks"))
        table.activated.connect(self._press)
        table.clicked.connect(self._press)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._ask_removal)
        return table

    def _put_together(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self._filter, 1)
        above.addWidget(self._kind)
        below.addWidget(self._remove)
        below.addWidget(self._change)
        below.addStretch(1)
        below.addWidget(self._export)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 10, 8)
        rows.setSpacing(8)
        rows.addLayout(above)
        rows.addWidget(self._empty, 1)
        rows.addWidget(self._table, 1)
        rows.addLayout(below)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show all notes of the library."""
        self._model.show_notes(notes)
        self._show_emptiness()

    def take_focus(self) -> None:
        """Put the keyboard on the list, or on the search field when the list is empty."""
        target = self._table if self._shown.rowCount() else self._filter
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_emptiness(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._empty.setVisible(is_empty)
        self._table.setVisible(not is_empty)
        self._remove.setEnabled(not is_empty)
        self._change.setEnabled(not is_empty)
        self._export.setEnabled(not is_empty)

    def _narrow(self) -> None:
        self._shown.narrow(self._kind.currentData(), self._filter.text())

    def _press(self, index: QModelIndex) -> None:
        self.note_pressed.emit(index.data(NOTE_ROLE))

    def _ask_removal(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self.removal_wanted.emit(index.data(NOTE_ROLE))

    def _ask_change(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self.change_wanted.emit(index.data(NOTE_ROLE))
