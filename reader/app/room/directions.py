"""Which way things run: the reader's choices in; text, binding and keys that follow them out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.app.language import wording
from reader.app.reading_desk import ReadingDesk
from reader.app.window.actions import Actions
from reader.session.choices import TextDirection
from reader.session.desk.direction import are_pages_down, turn_over
from reader.session.settings import Settings


class Directions(QObject):
    """Turns text and paper over, and keeps the window in step with them.

    Signals:
        chosen: Names and new values of settings, as a dictionary.
        told: A sentence for the message bar.
    """

    chosen = Signal(object)
    told = Signal(str)

    def __init__(self, actions: Actions, desk: ReadingDesk) -> None:
        super().__init__(desk)
        self._actions = actions
        self._desk = desk
        self._turned_over: tuple[str, ...] = ()
        self._turned_pages: tuple[str, ...] = ()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for directions do."""
        return {
            "vertical": self._turn_text,
            "bound_right": self._turn_paper,
            "pages_down": self._turn_pages,
        }

    def show(self, settings: Settings) -> None:
        """Have pages, keys, thumbnails and the menu follow the settings and the open issue."""
        self._turned_over, self._turned_pages = settings.turned_over, settings.turned_pages
        self._desk.show_binding(settings.turned_over)
        is_right = self._desk.is_bound_right
        self._actions.show_binding(is_right=is_right)
        self._actions["bound_right"].setChecked(is_right)
        self._actions["vertical"].setChecked(self._desk.articles.is_vertical)
        reading = self._desk.navigator.reading
        is_down = reading is not None and are_pages_down(self._turned_pages, reading.issue)
        self._actions["pages_down"].setChecked(is_down)

    def _turn_text(self) -> None:
        """Set articles the other way from how they are set now, and keep to it."""
        is_vertical = self._desk.articles.is_vertical
        wanted = TextDirection.HORIZONTAL if is_vertical else TextDirection.VERTICAL
        self.chosen.emit({"direction": wanted})
        if not self._desk.article.isVisible():
            self.told.emit(wording.articles_set(is_vertical=not is_vertical))

    def _turn_paper(self) -> None:
        """Bind the open paper on its other side; remembered by its title."""
        reading = self._desk.navigator.reading
        titles = self._turned_over
        if reading is not None:
            titles = turn_over(reading.issue, titles)
        self.chosen.emit({"turned_over": titles})

    def _turn_pages(self) -> None:
        """Set the pages of the open paper the other way, bound to suit; remembered by its title."""
        reading = self._desk.navigator.reading
        changes = {"turned_pages": self._turned_pages, "turned_over": self._turned_over}
        if reading is not None:
            changes["turned_pages"] = turn_over(reading.issue, self._turned_pages)
            is_down = are_pages_down(changes["turned_pages"], reading.issue)
            if self._desk.is_bound_right is not is_down:
                changes["turned_over"] = turn_over(reading.issue, self._turned_over)
        self.chosen.emit(changes)
