"""The finding pane: words typed in, the places found as a list out."""

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.dress.theme import Colours
from reader.app.finding.filters import Filters
from reader.app.finding.hit_model import HitLine, HitModel
from reader.app.parts.clear_field import ClearField
from reader.app.parts.named_box import named_box
from reader.app.parts.row_delegate import PAD, KeptRows, draw_line, draw_lines
from reader.app.parts.rows import ROW_ROLE, Index

TYPING_MS = 250
"""Rest of the keys after which is searched."""


class Scope(StrEnum):
    """Where to look."""

    ISSUE = "issue"
    LIBRARY = "library"


class HitDelegate(KeptRows):
    """Draws a place found: where, headline, and two lines of text with the words marked."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 3 * QFontMetrics(option.font).lineSpacing() + 2 * PAD)

    @override
    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: HitLine = index.data(ROW_ROLE)
        box = self.draw_ground(painter, option)
        draw_line(painter, box, f"{hit.where}  {hit.head}", option.font, self.colours.muted)
        painter.setPen(QColor(self.colours.text))
        text = box.adjusted(0, QFontMetrics(option.font).lineSpacing(), 0, 0)
        # The cells of a table stand as far apart as words: a tab would leave holes.
        shown = hit.text.replace("\t", "\u3000")
        draw_lines(painter, text, shown, option.font, 2, (hit.marks, self.colours.accent))


class FindPane(QWidget):
    """A search field, its scope, and the list of places.

    Signals:
        wanted: Words and scope, once the keys rest.
        line_pressed: The ``HitLine`` to go to.
        more_wanted: The end of the list is in view.
        words_wanted: The next place is asked for, and nothing was looked for yet.
        told: A sentence about what was found has been shown, or a place gone to.
    """

    wanted = Signal(str, object)
    line_pressed = Signal(object)
    more_wanted = Signal()
    words_wanted = Signal()
    told = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = HitModel(self)
        self._words = ClearField(self)
        self._words.setPlaceholderText(self.tr("Find"))
        self._words.setAccessibleName(self.tr("Find"))
        self._scope = named_box(self.tr("Where to look"), self)
        self._scope.addItem(self.tr("In this issue"), Scope.ISSUE)
        self._scope.addItem(self.tr("In the whole library"), Scope.LIBRARY)
        self.filters = Filters(colours, self)
        self.filters.hide()
        self.filters.changed.connect(self._tell)
        self._told = QLabel(self)
        self._told.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._told.setWordWrap(True)
        self._hint = QLabel(
            self.tr("Places found are listed here and marked on the page; F3 leads from one on."),
            self,
        )
        self._hint.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._hint.setWordWrap(True)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._delegate = HitDelegate(colours, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Places found"))
        self._timer = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._join()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 8, 6, 6)
        rows.setSpacing(8)
        for widget in (self._words, self._scope, self.filters, self._hint, self._told):
            rows.addWidget(widget)
        rows.addWidget(self._list, 1)
        rows.addStretch()
        self.show_lines("", ())

    def _join(self) -> None:
        self._timer.timeout.connect(self._tell)
        self._words.textChanged.connect(lambda: self._timer.start())
        self._words.returnPressed.connect(lambda: self.step(1))
        self._scope.currentIndexChanged.connect(self._change_scope)
        self._list.clicked.connect(self._press)
        self._list.activated.connect(self._press)
        bar = self._list.verticalScrollBar()
        bar.valueChanged.connect(
            lambda value: self.more_wanted.emit() if value == bar.maximum() else None
        )

    @property
    def scope(self) -> Scope:
        """Where is looked."""
        return Scope(self._scope.currentData())

    def begin(self, scope: Scope) -> None:
        """Put the keyboard on the search field."""
        self._scope.setCurrentIndex(self._scope.findData(scope))
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()

    def clear(self) -> None:
        """Forget what was looked for and found."""
        self._words.clear()
        self._timer.stop()
        self.wanted.emit("", self.scope)
        self.show_lines("", ())

    def show_lines(self, told: str, lines: tuple[HitLine, ...]) -> None:
        """Show what was found, and a sentence about it."""
        self.tell(told)
        self._model.show_rows(lines)
        # An empty box would say less than none.
        self._list.setVisible(bool(lines))
        self._hint.setHidden(bool(told or lines))

    def tell(self, told: str) -> None:
        """Show a sentence about what was found."""
        is_new = told != self._told.text()
        self._told.setText(told)
        if told and is_new:
            self.told.emit(told)

    def add_lines(self, lines: tuple[HitLine, ...]) -> None:
        """Show further places."""
        self._model.add_rows(lines)

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._delegate.show_colours(colours)
        self.filters.show_colours(colours)
        self._list.viewport().update()

    def step(self, by: int) -> None:
        """Go to the next place found, or to the previous; round at the ends."""
        if self._timer.isActive():
            self._timer.stop()
            self._tell()
            return
        count = self._model.rowCount()
        if not count:
            # To be given, or seen to be nowhere.
            self.words_wanted.emit()
            return
        here = self._list.currentIndex()
        row = (here.row() + by) % count if here.isValid() else (0 if by > 0 else count - 1)
        index = self._model.index(row)
        self._list.setCurrentIndex(index)
        self._press(index)
        if not self._list.hasFocus():
            # Only the page is said there, and the keyboard is not on the list, whose lines are.
            line: HitLine = index.data(ROW_ROLE)
            self.told.emit(line.text)

    def _change_scope(self) -> None:
        self.filters.setVisible(self.scope is Scope.LIBRARY)
        self._tell()

    def _tell(self) -> None:
        self._timer.stop()
        self.wanted.emit(self._words.text(), self.scope)

    def _press(self, index: QModelIndex) -> None:
        self.line_pressed.emit(index.data(ROW_ROLE))
