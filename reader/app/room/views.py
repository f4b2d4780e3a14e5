"""The views of the window's middle: which one is asked for in, that one made and shown out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.app.commands import View, command, words
from reader.app.parts.tab_order import tab_as_laid_out
from reader.app.window.actions import Actions
from reader.app.window.window import ReadingWindow
from reader.app.work.jobs import Jobs
from reader.app.work.steps import Steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Furnished:
    """A view that has been made.

    Attributes:
        widget: What is shown.
        parts: What of it is dressed, none within another; each may be made only when it is
            asked for.
        renew: Reads anew what it shows; called each time it is shown.
        take_focus: Puts the keyboard where it is wanted first.
    """

    widget: QWidget
    parts: Iterable[QWidget]
    renew: Callable[[], None]
    take_focus: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """How a view is made when it is first wanted.

    Attributes:
        make: Makes it, on the main thread.
        load: Loads what it is made with, on another thread; None when all is there.
    """

    make: Callable[[], Furnished]
    load: Callable[[], object] | None = None


class Views(QObject):
    """Leads from the reading to the other views and back; each is made when it is first wanted.

    What takes long is loaded on another thread; the view's parts are then made and dressed one
    by one, each in a turn of the event loop of its own, and meanwhile what was shown stays.

    Attributes:
        current: The view that is shown.

    Signals:
        came_back: The reading is shown again.
        reading_wanted: The reading is to have the keyboard.
        made: A part of a view has been made, and is not seen yet: its widget.
    """

    came_back = Signal()
    reading_wanted = Signal()
    made = Signal(object)

    def __init__(
        self,
        window: ReadingWindow,
        actions: Actions,
        makers: Mapping[View, Maker],
        jobs: Jobs,
    ) -> None:
        """Begin with the reading.

        Args:
            window: Shows the views.
            actions: Offered by what makes sense in a view.
            makers: One for each view beside the reading.
            jobs: The thread on which views are loaded.
        """
        super().__init__(window)
        self.current = View.READING
        self._window = window
        self._actions = actions
        self._makers = makers
        self._jobs = jobs
        self._made: dict[View, Furnished] = {}
        self._coming: set[View] = set()
        self._wanted = View.READING
        self._steps = Steps(self)
        window.messages.let_go.connect(self.take_focus)

    def show(self, view: View) -> None:
        """Show a view in place of the reading, as soon as it is made."""
        assert view is not View.READING
        self._wanted = view
        if view in self._made:
            self._show_made()
        else:
            self.prepare(view)

    def prepare(self, view: View) -> None:
        """Make a view; it is shown when it is wanted."""
        if view not in self._made and view not in self._coming:
            self._coming.add(view)
            self._load(view)

    def _load(self, view: View) -> None:
        maker = self._makers[view]
        if maker.load is None:
            for _ in self._furnish(view):
                pass
        else:
            self._jobs.run(maker.load, lambda _: self._steps.begin(self._furnish(view)))

    def _furnish(self, view: View) -> Iterator[None]:
        """Make and dress a view, part by part, and show it."""
        made = self._makers[view].make()
        bars = self._window.take_in(made.widget)
        yield
        for part in chain(bars, made.parts):
            self.made.emit(part)
            yield
        tab_as_laid_out(made.widget)
        yield
        self._made[view] = made
        self._coming.discard(view)
        self._show_made()

    def _show_made(self) -> None:
        """Show the view that is wanted, if it is there; the reader may have gone elsewhere."""
        view, made = self._wanted, self._made.get(self._wanted)
        if made is None:
            return
        self.current = view
        name = words(command(view).text).rstrip("…")
        self._window.show_view(made.widget, name, self._actions.legend(view))
        self._actions.offer_in(view)
        made.renew()
        self.take_focus()

    def show_reading(self) -> None:
        """Show the reading again."""
        self._wanted = View.READING
        was_elsewhere = self.current is not View.READING
        self.current = View.READING
        self._window.show_reading()
        self._actions.offer_in(View.READING)
        if was_elsewhere:
            self.came_back.emit()
            self.take_focus()

    def leave_for_reading(self) -> None:
        """Show the reading in place of another view."""
        if self.current is not View.READING:
            self.show_reading()

    def take_focus(self) -> None:
        """Put the keyboard on what is shown."""
        made = self._made.get(self.current)
        if made is None:
            self.reading_wanted.emit()
        else:
            made.take_focus()
