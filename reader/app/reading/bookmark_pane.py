"""The bookmarks pane: all that was marked across the library, searched, sorted, narrowed."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.dress.theme import Colours
from reader.app.language.name_order import by_reading
from reader.app.language.note_wording import note_name
from reader.app.parts.clear_field import ClearField
from reader.app.parts.rows import ROW_ROLE
from reader.app.reading.bookmark_delegate import BookmarkDelegate
from reader.app.reading.bookmark_model import BookmarkModel
from reader.model.note import Note, NoteKind
from reader.session.marks.mark_list import Names, Order, listed

AT_ONCE = 300
"""Rows whose heights are asked for in one go: some milliseconds of the many a long list takes."""


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
        self._notes: tuple[Note, ...] = ()
        self._filter = ClearField(self, is_filter=True)
        self._filter.setPlaceholderText(self.tr("Search bookmarks"))
        self._filter.setAccessibleName(self.tr("Search bookmarks"))
        self._filter.textChanged.connect(self._narrow)
        self._kind = self._make_kinds()
        self._order = self._make_orders()
        self._list = self._make_list()
        self._delegate = BookmarkDelegate(colours, self._list)
        self._list.setItemDelegate(self._delegate)
        self._empty = QLabel(self)
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
        box.currentIndexChanged.connect(self._narrow)
        return box

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._model)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setBatchSize(AT_ONCE)
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
        below.setSpacing(4)
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
        """Show all notes of the library; the one the keyboard was at stays so.

        One that has been made, or has come back, takes its place.
        """
        known = {note.id for note in self._notes}
        come = [note for note in notes if note.id not in known]
        self._notes = notes
        self._narrow()
        if len(come) == 1:
            self._go_to(come[0])

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._delegate.show_colours(colours)
        self._list.viewport().update()

    def take_focus(self) -> None:
        """Put the keyboard on the list, or on the search field when the list is empty."""
        target = self._list if self._model.rowCount() else self._filter
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _at_hand(self) -> Note | None:
        index = self._list.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def _show_emptiness(self) -> None:
        nothing_marked = self.tr("Nothing marked yet. Ctrl+D marks the page or article.")
        nothing_found = self.tr("Nothing marked is of this kind and has these words.")
        self._empty.setText(nothing_found if self._notes else nothing_marked)
        is_empty = not self._model.rows
        self._empty.setVisible(is_empty)
        self._list.setVisible(not is_empty)
        for button in (self._remove, self._change):
            button.setDisabled(is_empty)
        self._export.setEnabled(bool(self._notes))

    def _narrow(self) -> None:
        """Show the notes asked for; the one the keyboard was at stays so while it is among them."""
        before = self._at_hand()
        had_keyboard = self._list.hasFocus()
        kind, order = self._kind.currentData(), Order(self._order.currentData())
        names = Names(name=note_name, rank=by_reading())
        self._model.renew_rows(listed(self._notes, kind, self._filter.text(), order, names))
        # Where it is gone, its neighbour is at hand.
        if (before is None or not self._go_to(before)) and self._at_hand() is None:
            self._list.setCurrentIndex(self._model.index(0))
        self._show_emptiness()
        if had_keyboard and not self._list.isVisible():
            self._filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, wanted: Note) -> bool:
        """Be at a note, if it is listed."""
        rows = enumerate(self._model.rows)
        row = next((row for row, note in rows if note.id == wanted.id), -1)
        if 0 <= row != self._list.currentIndex().row():
            self._list.setCurrentIndex(self._model.index(row))
        return row >= 0

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
