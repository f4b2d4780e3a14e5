"""Shows the paper as it is set: an issue and a visitor's wishes in, the page in that form out."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from reader.app.dress.theme import COLOURS
from reader.app.kiosk.hall import Hall
from reader.app.kiosk.newsstand import Ready
from reader.app.reading.page_supply import Press
from reader.app.reading_desk import ReadingDesk
from reader.app.room.directions import Directions
from reader.app.work.librarian import Fetched
from reader.app.work.press import PAPERS
from reader.paint.palette import Theme as Paper
from reader.session.page_form import PageForm, PageLook, page_look, with_form
from reader.session.settings import Settings

MakePress = Callable[[Fetched, Paper, PageLook], Press]
"""Makes the press of an issue for a paper, typeset or scanned."""


class Presenter(QObject):
    """Knows what is shown and how it is set.

    Attributes:
        settings: How the paper is set just now.
        shown: What is shown; None before the first issue.
    """

    def __init__(
        self,
        desk: ReadingDesk,
        hall: Hall,
        directions: Directions,
        first: Settings,
        make_press: MakePress,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._directions = directions
        self._hall = hall
        self._first = first
        self._make_press = make_press
        self.settings = first
        self.shown: Ready | None = None
        hall.show_colours(COLOURS[first.theme])
        self.set(first)
        directions.chosen.connect(lambda changes: self.choose(**changes))
        desk.scans.form_chosen.connect(self._choose_form)
        desk.articles.size_chosen.connect(lambda size: self.choose(text_size=size))

    def first_press(self, fetched: Fetched) -> Press:
        """Make the press of an issue as the operator has the paper set."""
        look = page_look(self._first, fetched.issue)
        return self._make_press(fetched, PAPERS[self._first.theme], look)

    def open(self, ready: Ready) -> None:
        """Show an issue in place of another."""
        fetched, desk = ready.fetched, self._desk
        is_first = self.settings == self._first
        press = ready.press if is_first else self._press(ready, self.settings)
        self.shown = ready
        desk.articles.take_pictures(fetched.pictures)
        desk.navigator.open(fetched.key, fetched.issue, press, fetched.place)
        self._hall.window.show_paper(fetched.issue.title)
        self._directions.show(self.settings)
        has_scans = any(page.facsimile is not None for page in fetched.issue.pages)
        self._hall.buttons.offer("facsimile", is_useful=has_scans)
        desk.reciter.speaker.get_ready(self._offer_voice)

    def _offer_voice(self) -> None:
        """Offer reading aloud where there is a voice for the issue; it may be another by now."""
        if self.shown is not None:
            language = self.shown.fetched.issue.language
            has_voice = self._desk.reciter.speaker.has_voice(language)
            self._hall.buttons.offer("read_aloud", is_useful=has_voice)

    def choose(self, **changes: object) -> None:
        """Follow a visitor's wish."""
        self.set(replace(self.settings, **changes))  # type: ignore[arg-type]  # names checked by replace

    def begin_again(self) -> None:
        """Set the paper as the operator wants it."""
        self.set(self._first)

    def set(self, settings: Settings) -> None:
        """Have the paper set as a visitor, or the operator, wants it."""
        before, self.settings = self.settings, settings
        is_recoloured = before.theme is not settings.theme
        colours, desk = COLOURS[settings.theme], self._desk
        if is_recoloured:
            self._hall.show_colours(colours)
        desk.show_setting(settings, colours, settings.motion)
        if self.shown is not None:
            issue = self.shown.fetched.issue
            if page_look(before, issue) != page_look(settings, issue):
                desk.navigator.show_anew(self._press(self.shown, settings))
            elif is_recoloured:
                desk.supply.change_press(self._press(self.shown, settings))
        desk.navigator.set_arrangement(settings.arrangement)
        self._directions.show(settings)
        self._hall.show_choices(settings)

    def _choose_form(self, form: PageForm) -> None:
        if self.shown is not None:
            self.set(with_form(self.settings, self.shown.fetched.issue, form))

    def _press(self, ready: Ready, settings: Settings) -> Press:
        look = page_look(settings, ready.fetched.issue)
        return self._make_press(ready.fetched, PAPERS[settings.theme], look)
