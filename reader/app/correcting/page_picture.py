"""The page being corrected as a picture: its sheets below each other, the piece at hand marked."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from reader.app.dress.theme import Colours
from reader.layout.sheet.frame import LaidOutPage, Rect

GAP_PX = 12
"""Between sheets."""
LEAST_PX = 100
"""A page is shown no narrower."""
NEAREST = 4.0
"""Times the width of the pane to which a page is enlarged."""
ROOM_PX = 80
"""Kept round the piece at hand when it is brought into view."""


class PagePicture(QScrollArea):
    """Shows the sheets of a page.

    Signals:
        article_pressed: An article was pressed on: its id.
        wanted: Sharper pictures are wanted: device pixels across.
    """

    article_pressed = Signal(str)
    wanted = Signal(int)

    told_role = QAccessible.Role.Graphic

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = _Sheets(colours, self)
        self._sheets.pressed.connect(self.article_pressed)
        self._times = 1.0
        self.setWidget(self._sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(self.tr("The page"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_sheets(self, sheets: tuple[LaidOutPage, ...], pictures: tuple[QImage, ...]) -> None:
        """Show a page."""
        self._sheets.sheets, self._sheets.pictures = sheets, pictures
        self._fit()

    def show_marks(self, marks: tuple[tuple[int, Rect], ...]) -> None:
        """Mark places: number of the sheet, and where on it; bring the first into view."""
        self._sheets.marks = marks
        self._sheets.update()
        if marks:
            rect = self._sheets.to_window(*marks[0])
            centre = rect.center()
            self.ensureVisible(int(centre.x()), int(centre.y()), ROOM_PX, ROOM_PX)

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._sheets.colours = colours
        self._sheets.update()

    def pixels(self) -> int:
        """Return how many device pixels a sheet is shown across."""
        return round(self._across() * self.devicePixelRatioF())

    def zoom(self, factor: float) -> None:
        """Show the page larger or smaller; never smaller than the pane is wide."""
        before = self._times
        self._times = min(max(self._times * factor, 1.0), NEAREST)
        if self._times != before:
            self._fit()
            self.wanted.emit(self.pixels())

    def _across(self) -> float:
        """Return how wide a sheet is shown, whether or not there is a scroll bar now.

        By the viewport a page that just fits would be shown now without a bar and wider, now
        with one and narrower, each time anew.
        """
        room = self.maximumViewportSize()
        wide = max(room.width() - 2, LEAST_PX)
        if self._sheets.height_at(wide) > room.height():
            wide = max(wide - self.verticalScrollBar().sizeHint().width(), LEAST_PX)
        return wide * self._times

    def _fit(self) -> None:
        self._sheets.fit(self._across())

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's own event
        self._fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.2 if event.angleDelta().y() > 0 else 1 / 1.2)
            event.accept()
        else:
            super().wheelEvent(event)


class _Sheets(QWidget):
    pressed = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = colours
        self.sheets: tuple[LaidOutPage, ...] = ()
        self.pictures: tuple[QImage, ...] = ()
        self.marks: tuple[tuple[int, Rect], ...] = ()
        self._across = 100.0

    def fit(self, across: float) -> None:
        """Be so many logical pixels wide."""
        self._across = across
        self.resize(QSize(round(across), self.height_at(across)))
        self.update()

    def height_at(self, across: float) -> int:
        """Return how high all sheets are together when each is so wide."""
        heights = [across / s.frame.width * s.frame.height for s in self.sheets]
        return round(sum(heights) + GAP_PX * max(len(heights) - 1, 0))

    def to_window(self, number: int, rect: Rect) -> QRectF:
        """Return where a place of a sheet stands on this widget."""
        scale = self._across / self.sheets[number].frame.width
        top = self._top(number)
        return QRectF(rect.x * scale, top + rect.y * scale, rect.width * scale, rect.height * scale)

    def _top(self, number: int) -> float:
        above = (self._across / s.frame.width * s.frame.height for s in self.sheets[:number])
        return sum(above) + GAP_PX * number

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, (sheet, picture) in enumerate(zip(self.sheets, self.pictures, strict=True)):
            whole = Rect(x=0, y=0, width=sheet.frame.width, height=sheet.frame.height)
            painter.drawImage(self.to_window(number, whole), picture)
        colour = QColor(self.colours.focus)
        painter.setPen(QPen(colour, 2))
        veil = QColor(colour)
        veil.setAlpha(36)
        for number, rect in self.marks:
            if number < len(self.sheets):
                place = self.to_window(number, rect).adjusted(-2, -2, 2, 2)
                painter.fillRect(place, veil)
                painter.drawRect(place)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at: QPointF = event.position()
        for number, sheet in enumerate(self.sheets):
            for area in sheet.frame.areas:
                if any(self.to_window(number, rect).contains(at) for rect in area.rects):
                    self.pressed.emit(area.article)
                    return
