"""The page view: an opening on the desk, seen, gripped, turned and pressed."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from typing_extensions import override

from reader.app.dress.theme import Colours
from reader.app.reading.desk_paint import (
    Mark,
    draw_ground,
    draw_marks,
    draw_ring,
    draw_sheet,
    link_marks,
    remark_at,
)
from reader.app.reading.page_supply import PageSupply
from reader.app.reading.pinching import zoom_asked
from reader.app.reading.turn_paint import Motion, changed, footprint_of, paint_sheet_in_air
from reader.app.reading.turner import Turner
from reader.app.reading.wants import wants_of
from reader.app.reading.wheel import NOTCH, Wheel
from reader.layout.sheet.frame import Link, LinkKind, Rect
from reader.session.choices import Fit
from reader.session.desk.desk import Desk
from reader.session.desk.opening import Leaf
from reader.session.desk.pointing import article_at, link_at, zoomed_into
from reader.session.desk.stepping import begin, step
from reader.session.desk.turning import Way
from reader.session.desk.zone_stops import Stop
from reader.session.settings import Motion as Style

SETTLE_MS = 110
"""Rest of the camera after which the part in view is painted sharp."""
ZOOM_STEP = 1.2
"""Factor of one notch, and of one press of a key."""


class PageView(QWidget):
    """Shows what lies on the desk and says what the hand does to it.

    Signals:
        turned: A sheet has fallen over: the way.
        link_pressed: Leaf and link.
        link_hovered: Leaf and link; (None, None) when the pointer has left.
        article_pressed: Leaf and article id.
        camera_moved: The camera or the fit has changed.
        shape_changed: The window's size: width and height.
        trail_pressed: The mouse's own button for back (True) or forward (False).
    """

    turned = Signal(object)
    link_pressed = Signal(object, object)
    link_hovered = Signal(object, object)
    article_pressed = Signal(object, str)
    camera_moved = Signal()
    shape_changed = Signal(int, int)
    trail_pressed = Signal(bool)

    def __init__(
        self, supply: PageSupply, turner: Turner, colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._supply = supply
        self._turner = turner
        self._colours = colours
        self._desk = Desk()
        self._marks: dict[Leaf, tuple[Mark, ...]] = {}
        self._hovered: tuple[Leaf, Link] | None = None
        self._focused: tuple[Leaf, Link] | None = None
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._is_dragging = False
        self._wheel = Wheel()
        self._stop: Stop | None = None
        self._moved: Motion | None = None
        self._is_ringed = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._want)
        self._click = QTimer(self, singleShot=True)
        self._click.timeout.connect(self._report_article)
        self._clicked: tuple[Leaf, str] | None = None
        self.setObjectName("page_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(40, 40)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        supply.printed.connect(self._refresh)
        supply.laid_out.connect(lambda _: self.update())  # The desk for its size comes by itself.
        turner.moved.connect(self._move_sheet)
        turner.turned.connect(self.turned)

    @property
    def desk(self) -> Desk:
        """What lies on the desk and how it is seen."""
        return self._desk

    def show_desk(self, desk: Desk) -> None:
        """Show a desk; its window is this widget's."""
        self._hover(None)
        self._see(replace(desk, window=self._desk.window))
        self._want()

    def keep_clear(self, foot_px: int) -> None:
        """Have the foot of a page seen above what stands over the foot of the view."""
        camera, self._desk = self._desk.camera, self._desk.covered(foot_px)
        if self._desk.camera != camera:
            self._see(self._desk)

    def show_marks(self, marks: dict[Leaf, tuple[Mark, ...]]) -> None:
        """Show marks on the leaves."""
        self._marks = marks
        self.update()

    def show_focus(self, focused: tuple[Leaf, Link] | None) -> None:
        """Put the keyboard's ring round a link; None takes it off."""
        self._focused = focused
        if focused is not None:
            self.reveal(focused[0], focused[1].rects[0])
        self.update()

    def show_colours(self, colours: Colours) -> None:
        """Change the colours of the desk."""
        self._colours = colours
        self.update()

    def zoom(self, factor: float) -> None:
        """Zoom about the window's centre."""
        self._see(self._desk.zoomed(factor))

    def fit(self, fit: Fit) -> None:
        """Fit the page or its width."""
        self._see(replace(self._desk, fit=fit).refitted())

    def reveal(self, leaf: Leaf, area: Rect) -> None:
        """Have an area in view."""
        self._see(self._desk.revealed(leaf, area))

    def step_column(self, way: Way) -> bool:
        """Go on, or back, as a reader's eye does; False at the end of what lies open."""
        there, self._stop = step(self._desk, self._supply.sheet, way, self._stop)
        if there is not None:
            self._see(there)
        return there is not None

    def begin_column(self, way: Way) -> None:
        """Look at where reading goes on after a turn."""
        there, self._stop = begin(self._desk, self._supply.sheet, way)
        self._see(there)

    def article_under(self, x: float, y: float) -> tuple[Leaf, str] | None:
        """Return the leaf and the id of the article under a pixel; None where there is none."""
        found = article_at(self._desk, self._supply.sheet, x, y)
        return (found[0], found[1].article) if found is not None else None

    def rest_on(self, at: QPointF) -> bool:
        """Give up the press of a finger that rests; tell whether it hovers over a link now."""
        self._pressed, self._is_dragging = None, False
        self._point(at)
        return self._hovered is not None and self._hovered[1].kind is not LinkKind.ARTICLE

    def _see(self, desk: Desk) -> None:
        self._desk = desk
        self._settle.start()
        self.update()
        self.camera_moved.emit()

    def _refresh(self) -> None:
        self._want()
        self.update()

    def _want(self) -> None:
        """Ask for what is in view first, then for the neighbours."""
        if self._turner.turn is None:
            is_at_rest, ratio = not self._settle.isActive(), self.devicePixelRatioF()
            wants = wants_of(self._desk, self._supply.sheet, ratio, is_at_rest=is_at_rest)
            self._supply.want(wants)

    def _move_sheet(self) -> None:
        """Follow the sheet in the air with the eye: where it will lie comes into the middle."""
        turn, camera = self._turner.turn, self._desk.camera
        if turn is not None and self._turner.share_fallen > 0:
            camera = self._desk.glance(turn.way, self._turner.share_fallen)
        before, self._moved = self._moved, self._motion()
        is_steady = camera == self._desk.camera
        self._desk = replace(self._desk, camera=camera)
        # The rest stands as it was painted: on a large screen it is most of it.
        stirred = changed(self._desk, before, self._moved) if is_steady else None
        self.update(self.rect() if stirred is None else stirred)

    def _motion(self) -> Motion | None:
        """Return what is in the air: a sheet, or a corner of one."""
        turn = self._turner.turn or self._turner.corner
        if turn is None:
            return None
        return Motion(turn=turn, is_slide=self._turner.style is not Style.FOLD)

    def to_window(self, leaf: Leaf, area: Rect) -> QRectF:
        """Return where an area of a leaf is in this widget."""
        seen = self._desk.seen_at(leaf, area)
        return QRectF(seen.x, seen.y, seen.width, seen.height)

    def _hover(self, link: tuple[Leaf, Link] | None) -> None:
        if link != self._hovered:
            self._hovered = link
            self.link_hovered.emit(*(link or (None, None)))
            self.update()

    def _point(self, at: QPointF) -> None:
        """Show by the pointer what a press would do."""
        link = link_at(self._desk, self._supply.sheet, at.x(), at.y())
        self._hover(link)
        if link is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self._desk.grip(at.x(), at.y()) is not None or not self._desk.is_whole():
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def _report_article(self) -> None:
        clicked, self._clicked = self._clicked, None
        if clicked is not None:
            self.article_pressed.emit(*clicked)

    def _begin_drag(self, start: QPointF) -> None:
        self._is_dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._hover(None)
        grip = self._desk.grip(start.x(), start.y())
        if grip is not None:
            self._turner.grip(*grip)

    def _begin_swipe(self, dx: float) -> None:
        """Take the sheet by a drag across a page that lies wholly in view."""
        way = Way.ONWARD if (dx < 0) is not self._desk.bound_right else Way.BACK
        if self._desk.beyond(way) is not None:
            self._turner.grip(way, 1.0)

    def _drag(self, at: QPointF) -> None:
        turn = self._turner.turn
        if turn is not None and self._turner.is_held:
            self._turner.carry(*self._desk.hand(turn, at.x(), at.y()))
        elif self._desk.is_whole():
            self._begin_swipe(at.x() - self._last.x())
        else:
            self._see(self._desk.panned(at.x() - self._last.x(), at.y() - self._last.y()))

    def _release(self, at: QPointF) -> None:
        if self._is_dragging:
            turn = self._turner.turn
            if turn is not None and self._turner.is_held:
                self._turner.let_go(self._desk.middle(turn))
            self._is_dragging = False
            return
        link = link_at(self._desk, self._supply.sheet, at.x(), at.y())
        if link is not None and link[1].kind is not LinkKind.ARTICLE:
            self.link_pressed.emit(*link)
            return
        self._clicked = self.article_under(at.x(), at.y())
        self._click.start(QApplication.doubleClickInterval() * 2 // 3)

    def _turn_by_wheel(self, event: QWheelEvent, delta: int) -> None:
        is_turning = self._turner.turn is not None
        way = self._wheel.way(event, delta, is_whole=self._desk.is_whole(), is_turning=is_turning)
        if way is not None and self._desk.beyond(way) is not None:
            self._turner.turn_by_key(way)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        motion = self._motion()
        painter.setClipRegion(event.region() - footprint_of(self._desk, motion).covered)
        self._paint_desk(painter)
        painter.setClipping(False)
        if motion is not None:
            paper = QColor(self._colours.paper)
            paint_sheet_in_air(painter, self._desk, motion, self._supply.whole, paper)
        if self._is_ringed:
            draw_ring(painter, QRectF(self.rect()), self._colours)
        painter.end()

    def _paint_desk(self, painter: QPainter) -> None:
        sheets = [self._sheet_rect(leaf, home) for leaf, home in self._desk.places()]
        draw_ground(painter, self.rect(), sheets, self._colours)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for leaf, home in self._desk.places():
            self._paint_leaf(painter, leaf, home)

    def _sheet_rect(self, leaf: Leaf, home: Rect) -> QRectF:
        return self.to_window(leaf, Rect(x=0, y=0, width=home.width, height=home.height))

    def _paint_leaf(self, painter: QPainter, leaf: Leaf, home: Rect) -> None:
        scale = self._desk.camera.scale
        sheet = self._sheet_rect(leaf, home)
        draw_sheet(painter, sheet, scale, self._supply.prints(leaf), self._colours)
        links = link_marks(self._desk, leaf, self._hovered, self._focused)
        marks, is_down = (*self._marks.get(leaf, ()), *links), self._supply.is_down(leaf)
        draw_marks(painter, sheet, scale, marks, self._colours, is_down=is_down)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._desk = self._desk.resized(self.width(), self.height())
        self.shape_changed.emit(self.width(), self.height())
        self._settle.start()
        self.camera_moved.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._last = event.position()
            self._click.stop()
        elif event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            self.trail_pressed.emit(event.button() is Qt.MouseButton.BackButton)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None:
            self._point(at)
            self._turner.hover(None if self._hovered else self._desk.corner(at.x(), at.y()))
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self._is_dragging and far:
            self._begin_drag(self._pressed)
        if self._is_dragging:
            self._drag(at)
            self._last = at

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._pressed is not None:
            self._pressed = None
            self._release(event.position())
            self._point(event.position())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._click.stop()
        at = event.position()
        self._see(zoomed_into(self._desk, self._supply.sheet, at.x(), at.y()))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has come here; a mouse knows where it is."""
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._is_ringed = event.reason() in reasons
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_ringed = False
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        self._turner.hover(None)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, moved = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            at, factor = event.position(), ZOOM_STEP ** (turned.y() / NOTCH)
            self._see(self._desk.zoomed(factor, (at.x(), at.y())))
        elif self._desk.is_whole():
            self._turn_by_wheel(event, turned.y() or turned.x() * self._desk.onward)
        else:
            step = moved if not moved.isNull() else turned
            there = self._desk.panned(step.x(), step.y())
            if there.camera == self._desk.camera:
                self._turn_by_wheel(event, turned.y())
            self._see(there)
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self._desk.leaf_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), remark_at(self._marks, place), self)
            return True
        if (zoom := zoom_asked(event, self)) is not None:
            # What one finger has begun to push or turn is given up: there are two now.
            self._pressed, self._is_dragging = None, False
            self._turner.finish()
            self._see(self._desk.zoomed(*zoom) if zoom[0] != 1 else self._desk)
            return True
        return super().event(event)
