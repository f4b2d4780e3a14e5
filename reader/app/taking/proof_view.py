"""Papers as they will be printed, below each other: sheets in, what is looked at painted sharp.

Only what is in sight is painted, in tiles, at the size it is looked at; until a
tile is ready a small picture of the whole paper stands for it.
"""

import math
from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from reader.app.work.jobs import Job, Jobs
from reader.layout.sheet.frame import LaidOutPage, Rect

DOTS_A_POINT = 96 / 72
"""Of a paper at 100 %."""
LEAST_ZOOM, GREATEST_ZOOM = 0.1, 4.0
STEP = 1.25
TILE_PX = 512
MOST_TILES = 48
"""A megabyte each: what a window of 3840 by 2160 shows."""
COARSE_PX = 420
_GAP = 18
_DARKER = 118
"""Per cent: what papers lie on is so much darker than the window."""

Picture = Callable[[LaidOutPage, Rect, float], QImage]
"""Paints a region of a paper at so many device pixels a point; on the thread of the jobs."""
_Tile = tuple[int, float, int, int]


class ProofView(QAbstractScrollArea):
    """Shows what will be printed.

    Signals:
        zoomed: Papers are shown at another share of their size.
    """

    zoomed = Signal(float)

    told_role = QAccessible.Role.Graphic

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Print preview"))
        self._jobs = jobs
        self._picture: Picture | None = None
        self._sheets: tuple[LaidOutPage, ...] = ()
        self._zoom: float | None = None
        self._tiles: OrderedDict[_Tile, QImage] = OrderedDict()
        self._coarse: dict[int, QImage] = {}
        self._asked: dict[_Tile, Job] = {}

    def show_sheets(self, sheets: tuple[LaidOutPage, ...], picture: Picture) -> None:
        """Show papers; the share they are shown at stays."""
        self.forget()
        self._sheets, self._picture = sheets, picture
        self._lay_out()

    def forget(self) -> None:
        """Show nothing, and have nothing more painted."""
        for job in self._asked.values():
            job.drop()
        self._asked.clear()
        self._tiles.clear()
        self._coarse.clear()
        self._sheets = ()
        self._lay_out()

    @property
    def zoom(self) -> float:
        """At what share of its size a paper is shown."""
        return self._zoom if self._zoom is not None else self._fitting()

    def zoom_to(self, zoom: float | None) -> None:
        """Show papers at a share of their size; None whole in the window."""
        middle = self._middle()
        self._zoom = None if zoom is None else min(max(zoom, LEAST_ZOOM), GREATEST_ZOOM)
        self._lay_out()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        seen = self.viewport().size()
        down.setValue(round(middle[1] * self._size().height() - seen.height() / 2))
        across.setValue(round(middle[0] * self._size().width() - seen.width() / 2))

    def switch_fit(self) -> None:
        """Show papers as wide as the window, or whole when they are not looked at so."""
        self.zoom_to(self._fitting_width() if self._zoom is None else None)

    def step(self, by: int) -> None:
        """Show papers larger, or smaller."""
        self.zoom_to(self.zoom * STEP**by)

    def _middle(self) -> tuple[float, float]:
        """Return what is in the middle, in fractions of everything."""
        size, seen = self._size(), self.viewport().size()
        x = self.horizontalScrollBar().value() + seen.width() / 2
        y = self.verticalScrollBar().value() + seen.height() / 2
        return x / max(size.width(), 1), y / max(size.height(), 1)

    def _fitting(self) -> float:
        highest = max((sheet.frame.height for sheet in self._sheets), default=842.0)
        room = self._room().height() - 2 * _GAP
        whole = max(room / (highest * DOTS_A_POINT), LEAST_ZOOM)
        return min(whole, self._fitting_width())

    def _fitting_width(self) -> float:
        widest = max((sheet.frame.width for sheet in self._sheets), default=595.0)
        room = self._room().width() - 2 * _GAP
        return min(max(room / (widest * DOTS_A_POINT), LEAST_ZOOM), GREATEST_ZOOM)

    def _room(self) -> QSize:
        """Return what papers are fitted in, whether or not there is a scroll bar now.

        By the viewport papers that just fit would be shown now without a bar and larger, now
        with one and smaller, each time anew.
        """
        room = self.maximumViewportSize()
        return QSize(room.width() - self.verticalScrollBar().sizeHint().width(), room.height())

    def _scale(self) -> float:
        """Return logical pixels a point."""
        return self.zoom * DOTS_A_POINT

    def _places(self) -> list[QRect]:
        """Return where each paper lies among all of them."""
        scale, top, places = self._scale(), _GAP, []
        wide = self._size_across()
        for sheet in self._sheets:
            size = QSize(round(sheet.frame.width * scale), round(sheet.frame.height * scale))
            left = max(_GAP, (wide - size.width()) // 2)
            places.append(QRect(QPoint(left, top), size))
            top += size.height() + _GAP
        return places

    def _size_across(self) -> int:
        widest = max((sheet.frame.width for sheet in self._sheets), default=0.0)
        return max(self.viewport().width(), round(widest * self._scale()) + 2 * _GAP)

    def _size(self) -> QSize:
        places = self._places()
        high = places[-1].bottom() + 1 + _GAP if places else 0
        return QSize(self._size_across(), high)

    def _lay_out(self) -> None:
        size, seen = self._size(), self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), size.width(), seen.width()),
            (self.verticalScrollBar(), size.height(), seen.height()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(40)
        self.viewport().update()
        self.zoomed.emit(self.zoom)

    def _ask(self, tile: _Tile, region: Rect, urgency: int) -> None:
        number, scale, _, _ = tile
        if tile in self._asked or self._picture is None:
            return
        work = partial(self._picture, self._sheets[number], region, scale)
        self._asked[tile] = self._jobs.run(work, partial(self._keep, tile), urgency)

    def _keep(self, tile: _Tile, image: QImage) -> None:
        self._asked.pop(tile, None)
        if tile[2] < 0:
            self._coarse[tile[0]] = image
        else:
            self._tiles[tile] = image
            while len(self._tiles) > MOST_TILES:
                self._tiles.popitem(last=False)
        self.viewport().update()

    def _paint_sheet(self, painter: QPainter, number: int, place: QRect) -> None:
        painter.fillRect(place, QColor("white"))
        frame = self._sheets[number].frame
        if number in self._coarse:
            painter.drawImage(QRectF(place), self._coarse[number])
        else:
            coarse = COARSE_PX / max(frame.width, frame.height)
            whole = Rect(x=0, y=0, width=frame.width, height=frame.height)
            self._ask((number, coarse, -1, -1), whole, 0)
        ratio = self.devicePixelRatioF()
        scale = self._scale() * ratio
        seen = place.intersected(self.viewport().rect()).translated(-place.topLeft())
        for x in range(
            int(seen.left() * ratio) // TILE_PX, int(seen.right() * ratio) // TILE_PX + 1
        ):
            for y in range(
                int(seen.top() * ratio) // TILE_PX, int(seen.bottom() * ratio) // TILE_PX + 1
            ):
                self._paint_tile(painter, (number, scale, x, y), place)

    def _paint_tile(self, painter: QPainter, tile: _Tile, place: QRect) -> None:
        number, scale, x, y = tile
        frame = self._sheets[number].frame
        left, top = x * TILE_PX, y * TILE_PX
        wide = min(TILE_PX, math.ceil(frame.width * scale) - left)
        high = min(TILE_PX, math.ceil(frame.height * scale) - top)
        if wide <= 0 or high <= 0:
            return
        image = self._tiles.get(tile)
        if image is None:
            region = Rect(x=left / scale, y=top / scale, width=wide / scale, height=high / scale)
            self._ask(tile, region, 1)
            return
        self._tiles.move_to_end(tile)
        ratio = self.devicePixelRatioF()
        at = QRectF(
            place.x() + left / ratio,
            place.y() + top / ratio,
            image.width() / ratio,
            image.height() / ratio,
        )
        painter.drawImage(at, image)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self.palette().window().color().darker(_DARKER))
        corner = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        shown: set[int] = set()
        for number, place in enumerate(self._places()):
            here = place.translated(-corner)
            if here.intersects(self.viewport().rect()):
                shown.add(number)
                self._paint_sheet(painter, number, here)
        painter.end()
        scale = self._scale() * self.devicePixelRatioF()
        for tile in [each for each in self._asked if each[0] not in shown]:
            self._asked.pop(tile).drop()
        for tile in [each for each in self._asked if each[2] >= 0 and each[1] != scale]:
            self._asked.pop(tile).drop()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)
