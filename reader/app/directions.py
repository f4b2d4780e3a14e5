"""Which way things run: the reader's choices in; text, binding and keys that follow them out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.app.actions import Actions
from reader.app.reading_desk import ReadingDesk
from reader.session.choices import TextDirection
from reader.session.direction import turn_over
from reader.session.settings import Settings


class Directions(QObject):
    """Turns text and paper over, and keeps the window in step with them.

    Signals:
        chosen: Names and new values of settings, as a dictionary.
    """

    chosen = Signal(object)

    def __init__(self, actions: Actions, desk: ReadingDesk) -> None:
        super().__init__(desk)
        self._actions = actions
        self._desk = desk
        self._turned_over: tuple[str, ...] = ()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for directions do."""
        return {"vertical": self._turn_text, "bound_right": self._turn_paper}

    def show(self, settings: Settings) -> None:
        """Have pages, keys, thumbnails and the menu follow the settings and the open issue."""
        self._turned_over = settings.turned_over
        self._desk.show_binding(settings.turned_over)
        is_right = self._desk.is_bound_right
        self._actions.show_binding(is_right=is_right)
        self._actions["bound_right"].setChecked(is_right)
        self._actions["vertical"].setChecked(self._desk.articles.is_vertical)

    def _turn_text(self) -> None:
        """Set articles the other way from how they are set now, and keep to it."""
        is_vertical = self._desk.articles.is_vertical
        wanted = TextDirection.HORIZONTAL if is_vertical else TextDirection.VERTICAL
        self.chosen.emit({"direction": wanted})

    def _turn_paper(self) -> None:
        """Bind the open paper on its other side; remembered by its title."""
        reading = self._desk.navigator.reading
        titles = self._turned_over
        if reading is not None:
            titles = turn_over(reading.issue, titles)
        self.chosen.emit({"turned_over": titles})
