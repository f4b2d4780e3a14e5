"""The reading window's frame: menus, toolbar, message bar, panes and footer round the page."""

import logging
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QWidget,
)
from typing_extensions import override

from reader.app.dress.theme import Colours
from reader.app.dress.window_style import WindowStyle
from reader.app.frontispiece import Frontispiece
from reader.app.parts.drop_door import DropDoor
from reader.app.parts.icons import icon
from reader.app.parts.place_label import PlaceLabel
from reader.app.parts.porthole import Porthole
from reader.app.parts.tab_order import tab_as_laid_out
from reader.app.window.actions import Actions
from reader.app.window.middle import KeepClear, Middle
from reader.app.window.toolbar import Toolbar

_log = logging.getLogger(__name__)

PANE_PX = 320
"""First-day width of a pane: a headline of twenty characters on two lines."""
LEAST_PANE_PX = 280
"""Least width of a pane: its three buttons, or fourteen characters beside the tag of a page."""
LOW_PX = 300
"""A lower window, 1280 by 800 at 400 per cent, has more need of the room than of the toolbar,
all of whose commands are in the menus."""
SMALL_SCREEN_PX = 1440
"""A newspaper needs all of a screen that is no wider."""
_SIDEWAYS = Qt.Orientation.Horizontal


@dataclass(frozen=True, slots=True, kw_only=True)
class Panes:
    """The parts the window is put together from.

    Attributes:
        reading: Page, article view and strip together.
        page: The page view in it; it has keys of its own.
        article: The article view in it; it has keys of its own.
        shelf: The shelf; it has keys of its own.
        speech: What is read aloud, and how to stop it; in sight in every view.
        passage: What can be done with a chosen passage; messages stand above it.
        covered: What is read, and messages stand over: the first that is seen, each with what
            has its foot seen above one.
        left: Panes at the left: object name, title, widget.
        right: Panes at the right.
    """

    reading: QWidget
    page: QWidget
    article: QWidget
    shelf: QWidget
    speech: QWidget
    passage: QWidget
    covered: tuple[tuple[QWidget, KeepClear], ...]
    left: tuple[tuple[str, str, QWidget], ...]
    right: tuple[tuple[str, str, QWidget], ...]


class ReadingWindow(QMainWindow):
    """The window in which newspapers are read; bare, and soon on screen, until it is furnished.

    Attributes:
        docks: Its panes by their object names; none until it is furnished.

    Signals:
        closing: The window is about to close.
        dropped: Files or folders were dropped on it: a tuple of paths.
    """

    closing = Signal()
    dropped = Signal(object)

    _actions: Actions
    _panes: Panes

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reading_window")
        # Small enough for a screen of 1280 by 800 at 400 per cent.
        self.setMinimumSize(QSize(320, 190))
        self._style = WindowStyle("Fusion")
        self.setStyle(self._style)
        self._front: Frontispiece | None = None
        self._hidden: list[QDockWidget] = []
        self._panes_left = QByteArray()
        self.docks: dict[str, QDockWidget] = {}
        self._place: tuple[str, ...] = ("", "")
        self._door = DropDoor(self)
        self._door.dropped.connect(self.dropped)

    def show_front(self, picture: QPixmap | None, ground: QColor) -> Frontispiece:
        """Show what the window showed when it was closed, or bare ground, over everything."""
        self._front = Frontispiece(self, picture, ground)
        return self._front

    def _tell_drop(self, is_held_over: bool) -> None:  # noqa: FBT001 (as the signal)
        sentence = self.tr("Let go to take this in.")
        if is_held_over:
            self.messages.hold(sentence)
        else:
            self.messages.unsay(sentence)

    def lift_front(self) -> None:
        """Show the window itself."""
        if self._front is not None:
            self._front.hide()
            self._front.deleteLater()
            self._front = None
            _log.info("the window itself is on screen")

    def furnish(self, actions: Actions, panes: Panes) -> None:
        """Put menus, toolbar and panes in."""
        self._actions = actions
        self.setDockOptions(
            QMainWindow.DockOption.AnimatedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        self._middle = Middle(self)
        self.messages = self._middle.messages
        self._door.held_over.connect(self._tell_drop)
        self._panes = panes
        self.place = PlaceLabel(self)
        self.place.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        actions.fill_menus(self.menuBar())
        self._bar = Toolbar(actions, self.place, self)
        self.addToolBar(self._bar)
        self._middle.show_widget(panes.reading)
        self._middle.add_view(panes.shelf)
        self._middle.keep_below(panes.speech)
        for widget, keep_clear in panes.covered:
            self._middle.keep_messages_over(widget, keep_clear)
        self._middle.keep_messages_above(panes.passage)
        self.setCentralWidget(self._middle)
        actions.attach(self, page=panes.page, article=panes.article, shelf=panes.shelf)
        self.docks = {
            name: self._make_dock(name, title, widget, area)
            for area, group in (
                (Qt.DockWidgetArea.LeftDockWidgetArea, panes.left),
                (Qt.DockWidgetArea.RightDockWidgetArea, panes.right),
            )
            for name, title, widget in group
        }
        self.setAcceptDrops(True)
        self._door.stand_at(self.windowHandle())
        left, right = self._sides()
        tab_as_laid_out(self._bar, *left, panes.reading, panes.shelf, panes.speech, *right)
        if self._front is not None:
            self._front.raise_()

    def parts(self) -> tuple[QWidget, ...]:
        """Return what has the look of the theme but for the views, no part within another."""
        panes = self._panes
        beside = (widget for _, _, widget in (*panes.left, *panes.right))
        holes = (dock.widget() for dock in self.docks.values())
        bars = (bar for hole in holes if isinstance(hole, Porthole) for bar in hole.bars())
        below = (self.messages, self._middle.legend)
        shown = (self.menuBar(), self._bar, *below, panes.reading, panes.speech)
        return (*shown, *beside, *bars)

    def zones(self) -> tuple[QWidget, ...]:
        """Return the parts of the window between which F6 goes, as the eye goes; seen ones only."""
        left, right = self._sides()
        middle = self._middle.zones()
        every = (self._bar, *left, *middle, *right, self.messages)
        return tuple(zone for zone in every if zone.isVisible())

    def _sides(self) -> tuple[tuple[QWidget, ...], tuple[QWidget, ...]]:
        panes = self._panes
        return tuple(w for *_, w in panes.left), tuple(w for *_, w in panes.right)

    def _make_dock(
        self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea
    ) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        hole = Porthole(widget, dock)
        hole.setMinimumWidth(LEAST_PANE_PX)
        self._middle.keep_messages_over(hole, hole.keep_clear)
        dock.setWidget(hole)
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.addDockWidget(area, dock)
        return dock

    def take_in(self, widget: QWidget) -> tuple[QWidget, ...]:
        """Take a view in, to be shown later; return what of its frame is dressed."""
        return self._middle.add_view(widget).bars()

    def show_view(self, widget: QWidget, name: str, legend: tuple[str, ...]) -> None:
        """Show a view in place of the reading, with its name; the panes make room.

        Args:
            widget: The view.
            name: What it is called.
            legend: Its main commands and their keys, to stand below it.
        """
        self.lift_front()
        if self._middle.is_shown(self._panes.reading):
            self._panes_left = self.saveState()
            self._hidden = [dock for dock in self.docks.values() if dock.isVisible()]
            for dock in self._hidden:
                dock.hide()
        self._middle.show_widget(widget, legend)
        self.setWindowTitle(f"{name} — {self.tr('Daodu')}")
        self.place.setText(name)

    def show_reading(self) -> None:
        """Show the reading again with the panes it had."""
        if self._middle.is_shown(self._panes.reading):
            return
        for dock in self._hidden:
            dock.show()
        self._hidden = []
        self.show_place(*self._place)
        self._middle.show_widget(self._panes.reading)

    def show_colours(self, colours: Colours) -> None:
        """Draw the window's icons in these colours."""
        self._actions.show_colours(colours)
        text, muted = QColor(colours.text), QColor(colours.muted)
        self.messages.show_icon(icon("close", text, muted))

    def show_place(self, title: str, *place: str) -> None:
        """Show what is open: in the title bar, and in the middle of the toolbar.

        Args:
            title: Of the issue.
            place: Ways to say which pages lie open, the longest first.
        """
        self._place = (title, *place)
        self.setWindowTitle(f"{title} — {self.tr('Daodu')}")
        # The title bar has the title, too.
        self.place.show_parts(title, *place)

    def come_back(self, geometry: str) -> None:
        """Take the place and size the window had; a first-day size when there are none."""
        if self.restoreGeometry(QByteArray.fromHex(geometry.encode("ascii"))):
            return
        room = self.screen().availableGeometry()
        self.resize(min(room.width() * 9 // 10, 1920), min(room.height() * 9 // 10, 1240))
        if room.width() <= SMALL_SCREEN_PX:
            # Not as large as the screen: its title bar would stand beyond the upper edge.
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def bring_panes_back(self, panes: str) -> None:
        """Put the panes where they were, or as wide as on the first day."""
        # A window on screen lays new panes out by posted events; before that, what is
        # restored makes one pane as wide as the window.
        QCoreApplication.sendPostedEvents()
        if not self.restoreState(QByteArray.fromHex(panes.encode("ascii"))):
            self.resizeDocks(list(self.docks.values()), [PANE_PX] * len(self.docks), _SIDEWAYS)
        # Whether the toolbar was shown belongs to the height there was.
        self._fit_height()

    def _fit_height(self) -> None:
        """Leave the toolbar out where it would have a fifth of the window."""
        if self.docks:
            self._bar.setVisible(self.height() >= LOW_PX)

    def geometry_kept(self) -> str:
        """Return the window's place and size as text."""
        return bytes(self.saveGeometry().toHex().data()).decode("ascii")

    def panes_kept(self) -> str:
        """Return as text where the panes are beside the reading."""
        is_reading = self._middle.is_shown(self._panes.reading)
        state = self.saveState() if is_reading else self._panes_left
        return bytes(state.toHex().data()).decode("ascii")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._front is not None:
            self._front.cover(self.rect())
        self._fit_height()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or come back from it: to the window's size, or as large as it was."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self.docks:
            self._actions["full_screen"].setChecked(self.isFullScreen())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.docks:
            self._door.stand_at(self.windowHandle())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
