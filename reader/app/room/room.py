"""The reading room: the window's parts put together, and each command joined to what it does."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.app.commands import View
from reader.app.dress.theme import COLOURS, Colours, palette, style_sheet
from reader.app.dress.wardrobe import Wardrobe
from reader.app.language import wording
from reader.app.parts.finger_scroll import suit_fingers
from reader.app.reading.page_supply import Press
from reader.app.reading_desk import ReadingDesk
from reader.app.room.back_office import BackOffice
from reader.app.room.coming_back import ComingBack
from reader.app.room.context_menus import ContextMenus
from reader.app.room.directions import Directions
from reader.app.room.live_regions import announce_sentences
from reader.app.room.sheets import Sheets
from reader.app.room.side_panes import SidePanes
from reader.app.room.surroundings import Surroundings
from reader.app.room.takings import Takings
from reader.app.room.views import Furnished, Maker, Views
from reader.app.room.zones import Zones
from reader.app.shelf.cover_supply import CoverSupply
from reader.app.shelf.shelf_desk import ShelfDesk
from reader.app.shelf.shelf_view import ShelfView
from reader.app.window.actions import Actions
from reader.app.window.window import Panes
from reader.app.work.librarian import Fetched
from reader.app.work.press import PAPERS
from reader.model.issue import Issue
from reader.paint.palette import Theme as Paper
from reader.session.choices import Arrangement
from reader.session.page_form import PageForm, page_look, with_form
from reader.session.reading import Reading
from reader.session.settings import Settings, Theme
from reader.session.trail import Place


class Room(QObject):
    """All parts of the window.

    Attributes:
        settings: What the reader has chosen.
        desk: The reading desk.
        window: The window.
        views: What the window's middle shows.

    Signals:
        settings_changed: What the reader has chosen: the ``Settings``.
        language_changed: The window is to be built anew in another language.
    """

    settings_changed = Signal(object)
    language_changed = Signal()

    def __init__(self, settings: Settings, around: Surroundings) -> None:
        """Make the parts; nothing is in the window yet."""
        super().__init__()
        self.settings = settings
        self._around = around
        self._fetched: Fetched | None = None
        colours = self._colours()
        self.actions = Actions(self)
        self.desk = ReadingDesk(
            self.actions, colours, settings, around.page_jobs, around.librarian, around.announcer
        )
        self._back = ComingBack(self.desk, settings)
        self.shelf = ShelfView(colours)
        press = around.page_jobs.press
        self._covers = CoverSupply(around.librarian, press, self._cover_press, around.covers)
        self.shelf_desk = ShelfDesk(
            self.shelf, around.librarian, around.announcer, self._covers, around.receiving
        )
        self.office = BackOffice(around, colours, settings)
        # Else they outlive the room, and with it all that hears of them.
        for part in (self._covers, self.office):
            part.setParent(self)
        self.directions = Directions(self.actions, self.desk)
        self.takings = Takings(self.desk, press, self._white_press, around.catalogue.jobs)
        self.window = around.window
        self.sheets = Sheets(self.window, self.desk.article, lambda: self.settings)
        self.menus = ContextMenus(self.actions, self.desk, self.shelf)
        self.panes = SidePanes(self.window, self.desk, self.actions)
        self.zones = Zones(self.window)

    def furnish(self) -> None:
        """Put the parts into the window, as the reader left it."""
        self.actions.connect_all(self._commands())
        self._furnish_window()
        self._wardrobe = Wardrobe(self.window, self.window.parts(), suit_fingers)
        jobs = self._around.catalogue.jobs
        self.views = Views(self.window, self.actions, self._view_makers(), jobs)
        self._join()
        self._come_back()

    @property
    def reading(self) -> Reading | None:
        """What is open and where the reader is."""
        return self.desk.navigator.reading

    def open(self, fetched: Fetched) -> None:
        """Open an issue fetched from the library."""
        self._fetched = fetched
        self.window.messages.unsay(wording.opening())
        self.views.show_reading()
        self.desk.articles.take_pictures(fetched.pictures)
        press = self._press(PAPERS[self._theme()])
        self.desk.navigator.open(fetched.key, fetched.issue, press, fetched.place)
        self._back.reopen(fetched.key)
        self._show_choices()

    def begin(self) -> None:
        """Take what the librarian brings, from now on."""
        self._around.librarian.fetched.connect(self.open)
        self._around.librarian.read_notes()

    def leave(self) -> None:
        """Close the room; another takes its place."""
        self._around.librarian.fetched.disconnect(self.open)
        self.window.hide()

    def take_down(self) -> None:
        """Take the room apart after it was left, which takes as long as to build it."""
        # Python may find out much later that nobody holds them.
        self.desk.supply.clear()
        for part in (self.window, self):
            part.deleteLater()

    def _press(self, paper: Paper) -> Press:
        assert self._fetched is not None
        look = page_look(self.settings, self._fetched.issue)
        return self._around.press(self._fetched, paper, look)

    def _white_press(self) -> Press | None:
        return self._press(Paper.PRINT) if self._fetched is not None else None

    def _cover_press(self, fetched: Fetched) -> Press:
        look = page_look(self.settings, fetched.issue)
        return self._around.press(fetched, Paper.PAPER, look)

    def _show_moved(self, reading: Reading) -> None:
        # Of all that were printed, though some may not be held.
        count = max(len(reading.issue.pages), reading.issue.masthead.pages_announced or 0)
        places = wording.places(reading.open_pages(), count)
        self.window.show_place(wording.issue_name(reading.issue), *places)
        self._keep(issue=reading.key, page=reading.leaf.page)
        self._around.librarian.keep_position(reading.place())
        self.shelf_desk.mark_stale(reading.key)

    def _furnish_window(self) -> None:
        desk = self.desk
        self.window.furnish(
            self.actions,
            Panes(
                reading=desk.middle,
                page=desk.view,
                article=desk.article,
                shelf=self.shelf,
                speech=desk.speech,
                passage=desk.article.selection,
                covered=tuple((each, each.keep_clear) for each in (desk.view, desk.article.text)),
                left=(("contents_dock", self.tr("Contents"), desk.contents),),
                right=(
                    ("bookmarks_dock", self.tr("Bookmarks"), desk.bookmarks),
                    ("finding_dock", self.tr("Find"), desk.finding),
                ),
            ),
        )

    def _commands(self) -> dict[str, Callable[[], object]]:
        """Return what every command does."""
        doing: dict[str, Callable[[], object]] = {
            "shelf": partial(self._toggle, View.SHELF),
            "catalogue": partial(self._toggle, View.CATALOGUE),
            "correct": self._correct,
            "undo": lambda: self.office.undo(self.views.current) or self.window.messages.undo(),
            "redo": lambda: self.office.redo(self.views.current) or self.window.messages.redo(),
            "full_screen": self.window.toggle_full_screen,
            "close_pane": self._close_pane,
            "quit": lambda: self.window.close(),
        }
        desks = (self.desk, self.directions, self.shelf_desk, self.takings)
        for part in (*desks, self.panes, self.sheets, self.zones):
            doing |= part.commands()
        doing |= {f"theme_{each}": partial(self._choose_theme, each) for each in Theme}
        return doing | {each: partial(self._choose, arrangement=each) for each in Arrangement}

    def _view_makers(self) -> dict[View, Maker]:
        """Return what makes each view when it is first wanted; the shelf is there already."""
        shelf = Furnished(
            widget=self.shelf,
            parts=(self.shelf,),
            renew=self.shelf_desk.show,
            take_focus=self.shelf.take_focus,
        )
        return {View.SHELF: Maker(make=lambda: shelf), **self.office.makers()}

    def _join(self) -> None:
        say = self.window.messages.say
        self.desk.navigator.moved.connect(self._show_moved)
        self.desk.issue_wanted.connect(self._fetch_place)
        self.desk.gone_to.connect(self.views.leave_for_reading)
        self.sheets.chosen.connect(self.take_settings)
        self.desk.scans.form_chosen.connect(self._choose_form)
        self.desk.bookmarks.export_wanted.connect(self.desk.marker.ask_export)
        self.desk.article.closed.connect(self._close_pane)
        self.desk.articles.size_chosen.connect(lambda size: self._choose(text_size=size))
        self.shelf_desk.issue_wanted.connect(self._around.librarian.fetch)
        self.office.issue_wanted.connect(self._around.librarian.fetch)
        self.office.place_wanted.connect(self._fetch_place)
        self.office.view_wanted.connect(self.views.show)
        self.office.chosen.connect(lambda changes: self._keep(**changes))
        for part in (self.desk, self.directions, self.shelf_desk, self.takings, self.office):
            part.told.connect(say)
        self.takings.begun.connect(self.window.messages.hold)
        self.directions.chosen.connect(lambda changes: self._choose(**changes))
        self.window.dropped.connect(self._receive)
        self.window.closing.connect(self.keep_window)
        announce_sentences(
            self._around.announcer, self.window.messages, self.desk.finding, self.shelf.receiving
        )
        self.views.reading_wanted.connect(self.desk.take_focus)
        self.desk.speech.let_go.connect(self.views.take_focus)
        self.views.made.connect(self._wardrobe.take_in)
        self.office.follow(self.views, lambda: self.reading)
        self._around.page_jobs.press.refused.connect(say)
        for ready in (self.desk.supply.printed, self.desk.article.shown):
            ready.connect(self._lift_front)
        for name in ("contents", "bookmarks"):
            dock = self.window.docks[f"{name}_dock"]
            dock.visibilityChanged.connect(self.actions[name].setChecked)

    def _lift_front(self) -> None:
        if self._back.is_back():
            self.window.lift_front()

    def is_as_it_opens(self) -> bool:
        """Tell whether the window looks as it will when it is opened again."""
        return self.views.current is View.READING and self._back.is_back()

    def _fetch_place(self, place: Place) -> None:
        self._around.librarian.fetch(place.issue, place)

    def _receive(self, paths: tuple[Path, ...]) -> None:
        if len(paths) > 1 or any(path.is_dir() for path in paths):
            self.show_shelf()
        self.shelf_desk.receive(paths)

    # Choosing

    def _colours(self) -> Colours:
        return COLOURS[self._theme()]

    def _theme(self) -> Theme:
        return self._around.theme(self.settings.theme)

    def _choose_theme(self, theme: Theme) -> None:
        """Take a theme; night chosen by night is day again."""
        if theme is Theme.NIGHT and self.settings.theme is theme:
            theme = Theme.PAPER if self._around.is_system_dark else Theme.SYSTEM
        self._choose(theme=theme)

    def _choose(self, **changes: object) -> None:
        self.take_settings(replace(self.settings, **changes))  # type: ignore[arg-type]  # names checked by replace

    def take_settings(self, settings: Settings) -> None:
        """Follow what the reader has chosen, and keep it."""
        before, self.settings = self.settings, settings
        self.settings_changed.emit(settings)
        if before.theme is not settings.theme:
            self._recolour()
        elif before.is_touch is not settings.is_touch:
            self._show_colours()
        else:
            self._show_setting()
        if self._fetched is not None and self._is_set_otherwise(before, self._fetched.issue):
            self._show_form(self._fetched)
            self.desk.articles.set_anew()
        if before.arrangement is not settings.arrangement:
            self.desk.navigator.set_arrangement(settings.arrangement)
        self._show_choices()
        if before.language is not settings.language:
            self.language_changed.emit()

    def follow_system(self, *, is_dark: bool) -> None:
        """Follow the system to other colours, where they are left to it."""
        before = self._theme()
        self._around = replace(self._around, is_system_dark=is_dark)
        if self._theme() is not before:
            self._recolour()

    def follow_motion(self, *, is_still: bool) -> None:
        """Follow the system to less motion or to more, where it is left to it."""
        self._around = replace(self._around, is_system_still=is_still)
        self._show_setting()

    def _is_set_otherwise(self, before: Settings, issue: Issue) -> bool:
        """Tell whether pages are laid out otherwise than before: as scanned, or in another type."""
        is_other_type = before.font != self.settings.font
        return is_other_type or page_look(before, issue) != page_look(self.settings, issue)

    def _choose_form(self, form: PageForm) -> None:
        assert self._fetched is not None
        self.take_settings(with_form(self.settings, self._fetched.issue, form))

    def _show_form(self, fetched: Fetched) -> None:
        """Show the open paper as scanned or typeset anew: its pages, thumbnails and cover."""
        self.desk.navigator.show_anew(self._press(PAPERS[self._theme()]))
        self.desk.strip.show_colours(self._colours())
        self._covers.forget((fetched.key,))

    def _recolour(self) -> None:
        self._show_colours()
        if self._fetched is not None:
            self.desk.supply.change_press(self._press(PAPERS[self._theme()]))
            self.desk.strip.show_colours(self._colours())

    def _show_setting(self) -> None:
        motion = self._around.motion(self.settings.motion)
        self.desk.show_setting(self.settings, self._colours(), motion)

    def _show_colours(self) -> None:
        colours = self._colours()
        QApplication.setPalette(palette(colours))
        self._wardrobe.dress(style_sheet(colours, is_touch=self.settings.is_touch))
        self.window.show_colours(colours)
        self.shelf.show_colours(colours)
        self.office.show_colours(colours)
        self._show_setting()

    def _show_choices(self) -> None:
        """Check what is chosen; Qt has unchecked what was chosen a second time."""
        for theme in Theme:
            self.actions[f"theme_{theme}"].setChecked(theme is self.settings.theme)
        self.directions.show(self.settings)
        for each in Arrangement:
            self.actions[each].setChecked(each is self.settings.arrangement)

    def _correct(self) -> None:
        """Correct the text of the page that lies open, or go back to it."""
        if self.views.current is View.CORRECT and self._fetched is not None:
            self.views.show_reading()
        elif self.reading is not None:
            self.office.correct(self.reading.key, self.reading.leaf.page)

    def _toggle(self, view: View) -> None:
        """Show a view, or the reading again when there is one."""
        if self.views.current is view and self._fetched is not None:
            self.views.show_reading()
        else:
            self.views.show(view)

    def show_shelf(self) -> None:
        """Show the shelf in place of the reading."""
        self.views.show(View.SHELF)

    def _close_pane(self) -> None:
        """Go back to the page: close what lies over or beside it, else leave the full screen."""
        held = self.window.focusWidget()
        self.desk.view.setFocus()  # Else it falls from what closes to what is first in the window.
        if self.desk.close_card() or self.desk.reciter.stop():
            pass
        elif self.views.current is not View.READING and self._fetched is not None:
            self.views.show_reading()
        elif self.panes.close_one(held):
            pass
        elif self.window.isFullScreen():
            self.window.toggle_full_screen()
        else:
            self.desk.navigator.fit_or_stay()
        self.desk.view.setFocus()

    # Keeping

    def _come_back(self) -> None:
        self._show_colours()
        self.panes.begin(self.settings)
        self.desk.navigator.set_arrangement(self.settings.arrangement)
        self._show_choices()
        self.desk.view.fit(self.settings.fit)
        self.desk.view.setFocus()
        self._back.now_and_then(self.keep_window, self.window)

    def _keep(self, **changes: object) -> None:
        before = self.settings
        self.settings = replace(before, **changes)  # type: ignore[arg-type]  # names checked by replace
        if self.settings != before:
            self.settings_changed.emit(self.settings)

    def keep_window(self) -> None:
        """Keep where the window and its panes are, and what is looked at."""
        window = {"geometry": self.window.geometry_kept(), "panes": self.window.panes_kept()}
        self._keep(**window, **self._back.to_keep(), **self.panes.to_keep())
