"""The pages of an issue as small pictures in a row: pictures in, the page pressed out."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from reader.app.dress.theme import Colours
from reader.app.language import wording
from reader.app.parts.row_delegate import RowDelegate
from reader.app.parts.rows import ROW_ROLE, Index, RowModel
from reader.app.reading.page_supply import PageSupply
from reader.model.issue import Issue
from reader.session.desk.turning import Way

PICTURE = QSize(84, 120)
"""A page of a newspaper is 5 to 7; at this size headlines show as grey lines."""
_PAD = 8
_LEAST_HIGH = 24
"""Height of a picture in a window much enlarged."""
_TURNING = {Qt.Key.Key_PageDown: Way.ONWARD, Qt.Key.Key_PageUp: Way.BACK}

LABEL_ROLE = ROW_ROLE + 1
PICTURE_ROLE = ROW_ROLE + 2
IS_READ_ROLE = ROW_ROLE + 3


class ThumbnailModel(RowModel[tuple[str, str]]):
    """A row a page: its label and section."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QPixmap] = {}
        self._read = ""

    def show_issue(self, issue: Issue) -> None:
        """Show the pages of another issue, without pictures yet."""
        self._pictures = {}
        self.show_rows(tuple((page.label, page.section) for page in issue.pages))

    def show_picture(self, label: str, picture: QPixmap) -> None:
        """Show a page's picture."""
        self._pictures[label] = picture
        self._tell(label)

    def drop_pictures(self) -> None:
        """Forget the pictures: the paper has another colour now."""
        self._pictures = {}

    def lacking(self) -> tuple[str, ...]:
        """Return the pages that have no picture yet."""
        return tuple(label for label, _ in self.rows if label not in self._pictures)

    @property
    def read(self) -> str:
        """Label of the page that is marked as being read; empty before one is."""
        return self._read

    def mark_read(self, label: str) -> None:
        """Mark the page that is being read."""
        before, self._read = self._read, label
        self._tell(before)
        self._tell(label)

    def index_of(self, label: str) -> QModelIndex:
        """Return the row of a page; an invalid index when there is none."""
        rows = [row for row, (each, _) in enumerate(self.rows) if each == label]
        return self.index(rows[0]) if rows else QModelIndex()

    def _tell(self, label: str) -> None:
        index = self.index_of(label)
        if index.isValid():
            self.dataChanged.emit(index, index)

    @override
    def told(self, row: tuple[str, str], role: int) -> Any:
        label, section = row
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.page_line(label, section)
        if role == LABEL_ROLE:
            return label
        if role == PICTURE_ROLE:
            return self._pictures.get(label)
        if role == IS_READ_ROLE:
            return label == self._read
        return None


class ThumbnailDelegate(RowDelegate):
    """Draws a page: its picture, its tag below, a frame round the one being read.

    Attributes:
        high: Most height of a picture.
    """

    high = PICTURE.height()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        return QSize(PICTURE.width() + 2 * _PAD, self.high + line + 3 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        box = option.rect
        place = box.adjusted(_PAD, _PAD, -_PAD, 0)
        place.setHeight(self.high)
        picture: QPixmap | None = index.data(PICTURE_ROLE)
        if picture is not None:
            size = (picture.size() / picture.devicePixelRatio()).scaled(
                QSize(PICTURE.width(), self.high), Qt.AspectRatioMode.KeepAspectRatio
            )
            place.setLeft(place.left() + (place.width() - size.width()) // 2)
            place.setSize(size)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, picture)
        else:
            painter.fillRect(place, QColor(self.colours.paper))
        is_read = bool(index.data(IS_READ_ROLE))
        is_focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        colour = self.colours.accent if is_read else self.colours.line
        if is_focused:
            colour = self.colours.focus
        wide = 2 if is_read or is_focused else 1
        painter.setPen(QPen(QColor(colour), wide))
        painter.drawRect(place.adjusted(-wide, -wide, wide - 1, wide - 1))
        painter.setPen(QColor(self.colours.accent if is_read else self.colours.muted))
        foot = box.adjusted(2, self.high + _PAD + 4, -2, -2)
        text = option.fontMetrics.elidedText(
            index.data(), Qt.TextElideMode.ElideRight, foot.width()
        )
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignHCenter), text)
        painter.restore()


class ThumbnailStrip(QListView):
    """A row of pages.

    Arrows, Home and End choose a page of the row, which Return turns to; the keys that turn a
    sheet elsewhere turn one here, as Qt's own meaning of them, a row's length on, helps nobody.

    Signals:
        page_pressed: Label of the page.
        turn_wanted: A sheet is to be turned: the way.
    """

    page_pressed = Signal(str)
    turn_wanted = Signal(object)

    def __init__(self, supply: PageSupply, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._supply = supply
        self._model = ThumbnailModel(self)
        self._delegate = ThumbnailDelegate(colours, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Pages"))
        self.setMaximumHeight(PICTURE.height() + self.fontMetrics().height() + 3 * _PAD + 16)
        self.setMinimumHeight(_PAD)
        self.clicked.connect(self._press)
        self.activated.connect(self._press)
        supply.thumbnailed.connect(self._take)

    def show_issue(self, issue: Issue) -> None:
        """Show another issue's pages."""
        self._model.show_issue(issue)
        self.ask()

    def mark_read(self, label: str) -> None:
        """Mark the page being read and have it in view; the keyboard's place goes along."""
        is_turned = label != self._model.read
        self._model.mark_read(label)
        index = self._model.index_of(label)
        if index.isValid():
            if is_turned or not self.hasFocus():
                self.setCurrentIndex(index)
            self.scrollTo(index, QListView.ScrollHint.EnsureVisible)

    def show_binding(self, *, is_right: bool) -> None:
        """Have later pages to the left, or to the right, as they lie on the desk."""
        leftwards, rightwards = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(leftwards if is_right else rightwards)

    def show_colours(self, colours: Colours) -> None:
        """Change the colours, of the pages too."""
        self._delegate.show_colours(colours)
        self._model.drop_pictures()
        self.ask()

    def ask(self) -> None:
        """Ask for the pictures that are lacking, once the strip is seen."""
        if self.isVisible():
            wide = round(PICTURE.width() * self.devicePixelRatioF())
            self._supply.want_thumbnails(self._model.lacking(), wide)

    def _take(self, label: str, picture: QImage) -> None:
        pixmap = QPixmap.fromImage(picture)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._model.show_picture(label, pixmap)

    def _press(self, index: QModelIndex) -> None:
        self.page_pressed.emit(index.data(LABEL_ROLE))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _TURNING.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.turn_wanted.emit(way)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the pictures smaller where their tags would be cut off."""
        super().resizeEvent(event)
        room = self.viewport().height() - self.fontMetrics().height() - 3 * _PAD
        high = max(min(PICTURE.height(), room), _LEAST_HIGH)
        if high != self._delegate.high:
            self._delegate.high = high
            self.scheduleDelayedItemsLayout()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask()
