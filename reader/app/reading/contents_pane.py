"""The contents pane 导读: filter, tree of pages and articles, and the one being read."""

import re

from PySide6.QtCore import (
    Property,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.dress.theme import STRONG, Colours
from reader.app.language import wording
from reader.app.parts.clear_field import ClearField
from reader.app.parts.row_delegate import KeptRows, draw_lines, draw_two_lines
from reader.app.reading.contents_model import ENTRY_ROLE, IS_READ_ROLE, ContentsModel, Index
from reader.session.contents import Entry, EntryKind

MOST_LINES = 2
"""A longer headline ends with an ellipsis; its tip has it whole."""
FOLLOW_MS = 150
"""Rest after which the tree is scrolled to what is read: pages turned fast are passed over, and
a large window full of rows is not painted in the same turn as the sheet in the air."""
_PAD = 6


class _Metrics:
    """Tells of a font whether words fit in a line, mostly without setting them.

    A tree asks for the heights of all its lines at once, some hundreds, and to set one of them
    takes a tenth of a millisecond.

    Attributes:
        whole: The font's metrics.
    """

    def __init__(self, font: QFont) -> None:
        self.whole = QFontMetrics(font)
        self._exact = QFontMetricsF(font)
        self._em = self._exact.horizontalAdvance("国")

    def fits(self, text: str, room: int) -> bool:
        """Tell whether a text fits in a line of so many logical pixels."""
        # Han characters are as wide as one another, nothing is wider than a two-em dash.
        han = sum("\u4e00" <= each <= "\u9fff" for each in text)
        if han * self._em > room:
            return False
        if (han + 2 * (len(text) - han)) * self._em <= room:
            return True
        return self._exact.horizontalAdvance(text) <= room


class EntryDelegate(KeptRows):
    """Draws a line of the contents: headline wrapped to two lines, page tag at the right.

    Attributes:
        least_px: Least height of a line in logical pixels.
    """

    most_kept = 250

    def __init__(self, colours: Colours, parent: QTreeView) -> None:
        super().__init__(colours, parent)
        self._width = 280
        self._words = ""
        self._second: dict[str, int] = {}
        self._metrics: dict[str, _Metrics] = {}
        self.least_px = 28

    def show_width(self, width: int) -> bool:
        """Set the width of the pane in logical pixels; tell whether the lines break anew in it."""
        is_other = width != self._width
        if is_other:
            self._width = width
            self.forget()
        return is_other

    def show_words(self, words: str) -> None:
        """Set what is looked for: it is marked wherever it stands; an empty text is nothing."""
        self._words = words

    def show_second_lines(self, second: dict[str, int]) -> None:
        """Set where the second line of each headline begins, where it has two."""
        self._second = second

    def _lines(self, entry: Entry, font: QFont) -> tuple[str, str] | None:
        """Return the two lines of a headline, parted between its words; None where it has not two.

        A longer one has its first line filled, so that more of it is told.
        """
        metrics = self._metrics_of(font)
        room, text = self._text_width(entry, metrics.whole), entry.text
        at = self._second.get(text, 0)
        if not at or metrics.fits(text, room):
            return None
        lines = text[:at], text[at:]
        return lines if all(metrics.fits(line.rstrip(), room) for line in lines) else None

    def _found(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where in a line stands what is looked for."""
        if not self._words:
            return ()
        found = re.finditer(re.escape(self._words), text, re.IGNORECASE)
        return tuple(each.span() for each in found)

    @override
    def told(self, index: Index) -> object:
        entry, found = index.data(ENTRY_ROLE), self._found(index.data())
        lines = self._lines(entry, self._view.font())
        is_read = index.data(IS_READ_ROLE)
        return entry.kind, entry.text, entry.page, entry.is_held, is_read, found, lines

    def _font(self, base: QFont, entry: Entry, *, is_read: bool) -> QFont:
        font = QFont(base)
        is_head = entry.kind in (EntryKind.PAGE, EntryKind.DIGEST)
        font.setWeight(STRONG if is_head or is_read else QFont.Weight.Normal)
        return font

    def _tag(self, entry: Entry) -> str:
        if entry.kind is EntryKind.ANNOUNCED and not entry.is_held:
            return wording.not_held()
        is_announced = entry.kind is EntryKind.ANNOUNCED and bool(entry.page)
        return wording.page_name(entry.page) if is_announced else ""

    def _text_width(self, entry: Entry, metrics: QFontMetrics) -> int:
        depth = 1 if entry.kind in (EntryKind.PAGE, EntryKind.DIGEST) else 2
        tag = self._tag(entry)
        taken = metrics.horizontalAdvance(tag) + 2 * _PAD if tag else 0
        return max(self._width - depth * 18 - taken - 3 * _PAD, 60)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # The entry being read is bold: no line grows, and moves the others, when it becomes so.
        bold = self._metrics_of(option.font)
        room = self._text_width(index.data(ENTRY_ROLE), bold.whole)
        lines = 1 if bold.fits(index.data(), room) else MOST_LINES
        return QSize(0, max(lines * bold.whole.lineSpacing() + 2 * _PAD, self.least_px))

    def _metrics_of(self, base: QFont) -> "_Metrics":
        """Return the metrics of the font of the entry being read."""
        key = base.key()
        if key not in self._metrics:
            font = QFont(base)
            font.setWeight(STRONG)
            self._metrics = {key: _Metrics(font)}
        return self._metrics[key]

    @override
    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY_ROLE)
        is_read = bool(index.data(IS_READ_ROLE))
        text, option.text = index.data(), ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        box = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        font = self._font(option.font, entry, is_read=is_read)
        painter.setFont(option.font)
        metrics = QFontMetrics(font)
        tag = self._tag(entry)
        if tag:
            painter.setPen(QColor(self.colours.muted))
            at = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, int(at), tag)
        colour = self.colours.accent if is_read else self.colours.text
        painter.setPen(QColor(colour if entry.is_held else self.colours.muted))
        place = QRect(box.topLeft(), QSize(self._text_width(entry, metrics), box.height()))
        # Told from the rest of the line, which is red when it is being read.
        marked = (self._found(text), self.colours.text if is_read else self.colours.accent)
        lines = self._lines(entry, option.font)
        if lines is not None:
            draw_two_lines(painter, place, lines, font, marked)
        else:
            draw_lines(painter, place, text, font, MOST_LINES, marked)
        if is_read and entry.kind is EntryKind.ARTICLE:
            bar = QRect(option.rect.left(), option.rect.top() + 4, 3, option.rect.height() - 8)
            painter.fillRect(bar, QColor(self.colours.accent))


class _Tree(QTreeView):
    """A tree that lays its lines out once when it is dressed anew, not twice on the spot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_dressing = False

    @override
    def event(self, event: QEvent) -> bool:
        self._is_dressing = event.type() is QEvent.Type.StyleChange
        is_taken = super().event(event)
        self._is_dressing = False
        return is_taken

    @override
    def doItemsLayout(self) -> None:
        if self._is_dressing:
            self.scheduleDelayedItemsLayout()
        else:
            super().doItemsLayout()


class ContentsPane(QWidget):
    """The tree of an issue.

    Signals:
        entry_pressed: The entry to go to.
    """

    entry_pressed = Signal(object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ContentsModel(parent=self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setRecursiveFilteringEnabled(True)
        self._shown.setAutoAcceptChildRows(True)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filter = ClearField(self, is_filter=True)
        self._filter.setPlaceholderText(self.tr("Filter headlines"))
        self._filter.setAccessibleName(self.tr("Filter headlines"))
        self._filter.textChanged.connect(self._narrow)
        self._filter.returnPressed.connect(self._take_first)
        self._tree = _Tree(self)
        self._tree.setModel(self._shown)
        self._delegate = EntryDelegate(colours, self._tree)
        self._tree.setItemDelegate(self._delegate)
        self._tree.setHeaderHidden(True)
        self._tree.setIndentation(14)
        self._tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.setExpandsOnDoubleClick(False)
        self._tree.setAccessibleName(self.tr("Contents"))
        self._tree.clicked.connect(self._press)
        self._tree.activated.connect(self._press)
        self._tree.viewport().installEventFilter(self)
        self._read = QPersistentModelIndex()
        self._scroll = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._scroll.timeout.connect(self._have_in_view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 8, 6, 6)
        rows.setSpacing(8)
        self._empty = QLabel(self.tr("No headline has these words."), self)
        self._empty.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._empty.setWordWrap(True)
        self._empty.hide()
        rows.addWidget(self._filter)
        rows.addWidget(self._empty)
        rows.addWidget(self._tree, 1)
        rows.addStretch()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show another issue's contents."""
        self._filter.clear()
        self._delegate.forget()
        before, self._model = self._model, ContentsModel(entries, self)
        self._read = QPersistentModelIndex()
        # Rows taken out of the model shown would have the tree laid out a dozen times.
        self._shown.setSourceModel(self._model)
        before.deleteLater()
        self._tree.expandAll()
        # The printed contents are what a reader begins with, wherever another one has left them.
        self._tree.scrollToTop()

    def show_second_lines(self, second: dict[str, int]) -> None:
        """Part headlines that have two lines where a reader would: between words, and evenly.

        Args:
            second: Where the second line of each begins, by the headline's text.
        """
        self._delegate.show_second_lines(second)
        self._tree.viewport().update()

    def mark_read(self, page: str, article: str) -> None:
        """Mark what is being read and have it in view."""
        self._model.mark_read(page, article)
        indexes = self._model.indexes_of(page, article) or self._model.indexes_of(page, "")
        for index in indexes:
            if not self._tree.hasFocus():
                self._make_current(self._shown.mapFromSource(index))
            self._read = QPersistentModelIndex(index)
        self._scroll.start()

    def _make_current(self, shown: QModelIndex) -> None:
        """Make a line the current one where it is: Qt would scroll to it at once."""
        self._tree.setAutoScroll(False)
        self._tree.setCurrentIndex(shown)
        self._tree.setAutoScroll(True)

    def _have_in_view(self) -> None:
        """Have the entry being read in view, once the tree has laid out its lines."""
        shown = self._line_read()
        if shown.isValid() and not self._tree.hasFocus():
            place, view = self._tree.visualRect(shown), self._tree.viewport().rect()
            # With what follows it: the page's own headlines are wanted next.
            if not view.contains(place.adjusted(0, 0, 0, 3 * place.height())):
                self._tree.scrollTo(shown, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _line_read(self) -> QModelIndex:
        """Return the line of what is being read; an invalid index where it is not shown."""
        index = self._model.index(self._read.row(), 0, self._read.parent())
        return self._shown.mapFromSource(index)

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._delegate.show_colours(colours)
        self._tree.viewport().update()

    def _row_px(self) -> int:
        return self._delegate.least_px

    def _set_row_px(self, height: int) -> None:
        if height != self._delegate.least_px:
            self._delegate.least_px = height
            self._tree.scheduleDelayedItemsLayout()

    row_px = Property(int, _row_px, _set_row_px)
    """Least height of a line; the style sheet sets it, for pointers or for fingers."""

    def take_focus(self) -> None:
        """Put the keyboard on the tree."""
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _narrow(self, text: str) -> None:
        self._delegate.show_words(text)
        self._shown.setFilterFixedString(text)
        self._tree.expandAll()
        is_nothing = bool(text) and not self._shown.rowCount()
        self._empty.setVisible(is_nothing)
        # An empty box would say less than none.
        self._tree.setHidden(is_nothing)
        # Qt has gone on to a neighbour of the line that the filter left out.
        read = self._line_read()
        if read.isValid():
            self._make_current(read)
            self._scroll.start()

    def _take_first(self) -> None:
        """Go to the first article that is left by the filter."""
        index = self._shown.index(0, 0)
        while index.isValid() and self._shown.rowCount(index):
            index = self._shown.index(0, 0, index)
        if index.isValid():
            self._press(index)

    def _press(self, index: QModelIndex) -> None:
        self.entry_pressed.emit(index.data(ENTRY_ROLE))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            if self._delegate.show_width(self._tree.viewport().width()):
                self._tree.scheduleDelayedItemsLayout()
            self._scroll.start()
        return super().eventFilter(watched, event)
