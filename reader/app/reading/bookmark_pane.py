"""The bookmarks pane: all that was marked across the library, searched, sorted, narrowed."""

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.reading.bookmark_delegate import BookmarkDelegate
from reader.app.reading.bookmark_model import BookmarkModel
from reader.app.rows import ROW_ROLE, Index
from reader.app.theme import Colours
from reader.model.note import Note, NoteKind


class Order(StrEnum):
    """What the list is sorted by."""

    NEWEST = "newest"
    PLACE = "place"
    NAME = "name"


class _Narrowed(QSortFilterProxyModel):
    """Notes of one kind that contain a text in name, note or issue, in an order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind: NoteKind | None = None
        self._text = ""
        self._order = Order.NEWEST

    def narrow(self, kind: NoteKind | None, text: str) -> None:
        """Show only notes of a kind (None: all) that contain a text."""
        self.beginFilterChange()
        self._kind, self._text = kind, text.casefold()
        self.endFilterChange()

    def arrange(self, order: Order) -> None:
        """Sort the notes."""
        self._order = order
        self.invalidate()
        is_newest = order is Order.NEWEST
        self.sort(0, Qt.SortOrder.DescendingOrder if is_newest else Qt.SortOrder.AscendingOrder)

    def _key(self, index: Index) -> tuple[str, ...]:
        note: Note = index.data(ROW_ROLE)
        made = note.made.isoformat()
        if self._order is Order.NAME:
            return (note.name.casefold(), made)
        if self._order is Order.PLACE:
            article = note.locus.article if note.locus is not None else ""
            return (note.issue, note.page, article, made)
        return (made,)

    @override
    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        return self._key(source_left) < self._key(source_right)

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        note: Note = self.sourceModel().index(source_row, 0).data(ROW_ROLE)
        quoted = note.locus.exact if note.locus is not None else ""
        words = f"{note.name}\n{note.text}\n{quoted}\n{note.issue}".casefold()
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

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = BookmarkModel(self)
        self._shown = _Narrowed(self)
        self._shown.setSourceModel(self._model)
        self._shown.arrange(Order.NEWEST)
        self._filter = QLineEdit(self)
        self._filter.setClearButtonEnabled(True)
        self._filter.setPlaceholderText(self.tr("Search bookmarks"))
        self._filter.setAccessibleName(self.tr("Search bookmarks"))
        self._filter.textChanged.connect(self._narrow)
        self._kind = self._make_kinds()
        self._order = self._make_orders()
        self._delegate = BookmarkDelegate(colours, self)
        self._list = self._make_list()
        self._empty = QLabel(self.tr("Nothing marked yet. Ctrl+D marks the page or article."), self)
        self._empty.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._remove = self._button(self.tr("Remove"), self._ask_removal)
        self._change = self._button(self.tr("Note…"), self._ask_change)
        self._export = QPushButton(self.tr("Export…"), self)
        self._export.clicked.connect(self.export_wanted)
        self._put_together()
        self._show_emptiness()

    def _make_kinds(self) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(self.tr("Kind"))
        box.setAccessibleDescription(self.tr("Kind"))
        box.addItem(self.tr("All"), None)
        box.addItem(self.tr("Bookmarks"), NoteKind.BOOKMARK)
        box.addItem(self.tr("Highlights"), NoteKind.HIGHLIGHT)
        box.addItem(self.tr("Notes"), NoteKind.NOTE)
        box.currentIndexChanged.connect(self._narrow)
        return box

    def _make_orders(self) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(self.tr("Order"))
        box.setAccessibleDescription(self.tr("Order"))
        box.addItem(self.tr("Newest first"), Order.NEWEST)
        box.addItem(self.tr("By place"), Order.PLACE)
        box.addItem(self.tr("By name"), Order.NAME)
        box.currentIndexChanged.connect(lambda: self._shown.arrange(Order(box.currentData())))
        return box

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._shown)
        view.setItemDelegate(self._delegate)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Bookmarks"))
        view.activated.connect(self._press)
        view.clicked.connect(self._press)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._ask_removal)
        return view

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(do)
        return button

    def _put_together(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self._kind, 1)
        above.addWidget(self._order, 1)
        below.addWidget(self._remove)
        below.addWidget(self._change)
        below.addStretch(1)
        below.addWidget(self._export)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 10, 8)
        rows.setSpacing(8)
        rows.addWidget(self._filter)
        rows.addLayout(above)
        rows.addWidget(self._empty, 1)
        rows.addWidget(self._list, 1)
        rows.addLayout(below)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show all notes of the library; the one the keyboard was at stays so."""
        before = self._at_hand()
        self._model.show_rows(notes)
        row = next(
            (
                row
                for row in range(self._shown.rowCount())
                if before is not None and self._note(row).id == before.id
            ),
            0,
        )
        self._list.setCurrentIndex(self._shown.index(row, 0))
        self._show_emptiness()

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._delegate.show_colours(colours)
        self._list.viewport().update()

    def take_focus(self) -> None:
        """Put the keyboard on the list, or on the search field when the list is empty."""
        target = self._list if self._shown.rowCount() else self._filter
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _note(self, row: int) -> Note:
        note = self._shown.index(row, 0).data(ROW_ROLE)
        assert isinstance(note, Note)
        return note

    def _at_hand(self) -> Note | None:
        index = self._list.currentIndex()
        return self._note(index.row()) if index.isValid() else None

    def _show_emptiness(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._empty.setVisible(is_empty)
        self._list.setVisible(not is_empty)
        for button in (self._remove, self._change, self._export):
            button.setEnabled(not is_empty)

    def _narrow(self) -> None:
        self._shown.narrow(self._kind.currentData(), self._filter.text())

    def _press(self, index: QModelIndex) -> None:
        self.note_pressed.emit(index.data(ROW_ROLE))

    def _ask_removal(self) -> None:
        note = self._at_hand()
        if note is not None:
            self.removal_wanted.emit(note)

    def _ask_change(self) -> None:
        note = self._at_hand()
        if note is not None:
            self.change_wanted.emit(note)
