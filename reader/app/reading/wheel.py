"""Turning sheets by the wheel: its events in, the way to turn out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

from reader.session.desk.turning import Way

NOTCH = 120
"""Qt's units of one notch of a wheel."""


class Wheel:
    """Turns a sheet a notch; a swipe of a touchpad turns one, however long it glides."""

    def __init__(self) -> None:
        self._moved = 0

    def way(
        self, event: QWheelEvent, delta: int, *, is_whole: bool, is_turning: bool
    ) -> Way | None:
        """Return the way to turn, or None for not yet.

        Args:
            event: Of the wheel.
            delta: How far it went, in Qt's units; onward is below 0.
            is_whole: Whether all that lies open is in view.
            is_turning: Whether a sheet is in the air.
        """
        is_swipe = event.phase() is not Qt.ScrollPhase.NoScrollPhase
        if event.phase() is Qt.ScrollPhase.ScrollBegin:
            self._moved = 0
        if event.phase() is Qt.ScrollPhase.ScrollMomentum or (is_swipe and is_turning):
            return None
        self._moved += delta
        # At the page's end a wheel needs a second notch, lest it turns by mistake.
        if abs(self._moved) < NOTCH * (1 if is_whole else 2):
            return None
        way = Way.ONWARD if self._moved < 0 else Way.BACK
        self._moved = 0
        return way
