"""The views of the window's middle: which one is asked for in, that one made and shown out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.app.actions import Actions
from reader.app.commands import View, command, words
from reader.app.tab_order import tab_as_laid_out
from reader.app.window import ReadingWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class Furnished:
    """A view that has been made.

    Attributes:
        widget: What is shown.
        renew: Reads anew what it shows; called each time it is shown.
        take_focus: Puts the keyboard where it is wanted first.
    """

    widget: QWidget
    renew: Callable[[], None]
    take_focus: Callable[[], None]


class Views(QObject):
    """Leads from the reading to the other views and back; each is made when it is first wanted.

    Attributes:
        current: The view that is shown.

    Signals:
        came_back: The reading is shown again.
        made: A view is about to be shown for the first time: its widget.
    """

    came_back = Signal()
    made = Signal(object)

    def __init__(
        self,
        window: ReadingWindow,
        actions: Actions,
        makers: Mapping[View, Callable[[], Furnished]],
    ) -> None:
        super().__init__(window)
        self.current = View.READING
        self._window = window
        self._actions = actions
        self._makers = makers
        self._made: dict[View, Furnished] = {}

    def show(self, view: View) -> None:
        """Show a view in place of the reading."""
        assert view is not View.READING
        made = self._made.get(view)
        if made is None:
            made = self._made[view] = self._makers[view]()
            tab_as_laid_out(made.widget)
            self.made.emit(made.widget)
        self.current = view
        self._window.show_view(made.widget, words(command(view).text).rstrip("…"))
        self._actions.offer_in(view)
        made.renew()
        made.take_focus()

    def show_reading(self) -> None:
        """Show the reading again."""
        was_elsewhere = self.current is not View.READING
        self.current = View.READING
        self._window.show_reading()
        self._actions.offer_in(View.READING)
        if was_elsewhere:
            self.came_back.emit()
