"""The zones of the window: from one to the next by F6, as between the panes of any desktop."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from reader.app.parts.tab_order import stops_of
from reader.app.window.window import ReadingWindow


class Zones(QObject):
    """Moves the keyboard between the parts of the window; Tab moves it within them."""

    def __init__(self, window: ReadingWindow) -> None:
        super().__init__(window)
        self._window = window
        self._last: dict[QWidget, QWidget] = {}

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for zones do."""
        return {
            "next_zone": partial(self.step, 1),
            "previous_zone": partial(self.step, -1),
            "menus": self._open_menus,
        }

    def _open_menus(self) -> None:
        """Open the first menu; the arrows lead to the others, Esc back."""
        bar = self._window.menuBar()
        bar.setActiveAction(bar.actions()[0])

    def step(self, by: int) -> None:
        """Go to the next zone, or to the previous; round at the ends."""
        zones = [zone for zone in self._window.zones() if _first_stop(zone) is not None]
        here = QApplication.focusWidget()
        at = next((i for i, zone in enumerate(zones) if _holds(zone, here)), None)
        if at is not None and here is not None:
            self._last[zones[at]] = here
        if at is None:
            at = -1 if by > 0 else 0
        if zones:
            self._enter(zones[(at + by) % len(zones)])

    def _enter(self, zone: QWidget) -> None:
        """Put the keyboard where it was last in a zone, else on its first stop."""
        stop = self._last.get(zone)
        if stop is None or not _is_open(stop) or not _holds(zone, stop):
            stop = _first_stop(zone)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            _bring_into_view(stop)


def _holds(zone: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (zone is widget or zone.isAncestorOf(widget))


def _is_open(stop: QWidget) -> bool:
    return stop.isVisible() and stop.isEnabled()


def _first_stop(zone: QWidget) -> QWidget | None:
    return next((stop for stop in stops_of(zone) if _is_open(stop)), None)


def _bring_into_view(stop: QWidget) -> None:
    above = stop.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(stop)
        above = above.parentWidget()
