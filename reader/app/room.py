"""The reading room: the window's parts put together, and each command joined to what it does."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reader.app import wording
from reader.app.actions import Actions
from reader.app.announcer import Announcer
from reader.app.finding.find_pane import FindPane, Scope
from reader.app.finding.finder import Finder
from reader.app.help_sheet import HelpSheet
from reader.app.icons import icon
from reader.app.jobs import Jobs
from reader.app.librarian import Fetched, Librarian
from reader.app.reading.article_desk import ArticleDesk, article_setting
from reader.app.reading.article_view import ArticleView
from reader.app.reading.bookmark_pane import BookmarkPane
from reader.app.reading.contents_pane import ContentsPane
from reader.app.reading.marker import Marker
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import PageSupply, Press
from reader.app.reading.page_view import ZOOM_STEP, PageView
from reader.app.reading.turner import Turner
from reader.app.theme import COLOURS, Colours, palette, style_sheet, theme_in_use
from reader.app.window import Panes, ReadingWindow
from reader.model.issue import Issue
from reader.session.camera import Fit
from reader.session.contents import contents
from reader.session.naming import page_tag
from reader.session.opening import Arrangement
from reader.session.reading import Reading
from reader.session.settings import Settings, Theme
from reader.session.trail import Place
from reader.session.turning import Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the room is given from outside.

    Attributes:
        is_system_dark: Whether the system asks for dark colours.
        press_jobs: The thread on which pages are laid out and painted.
        announcer: Tells of changes.
        librarian: Asks the library.
        press: Makes the press of an issue, its pictures given, in a theme.
    """

    is_system_dark: bool
    press_jobs: Jobs
    announcer: Announcer
    librarian: Librarian
    press: Callable[[Issue, dict[str, bytes], Theme], Press]


class Room(QObject):
    """All parts of the reading window.

    Signals:
        settings_changed: What the reader has chosen: the ``Settings``.
    """

    settings_changed = Signal(object)

    def __init__(self, settings: Settings, around: Surroundings) -> None:
        super().__init__()
        self.settings = settings
        self._around = around
        colours = self._colours()
        self.supply = PageSupply(around.press_jobs, self)
        self._turner = Turner(parent=self)
        self.view = PageView(self.supply, self._turner, colours)
        self.navigator = Navigator(self.view, self.supply, self._turner, around.announcer)
        self.contents = ContentsPane(colours)
        self.actions = Actions(self)
        self.article = ArticleView(
            article_setting(settings, colours),
            (self.actions["previous_article"], self.actions["next_article"]),
        )
        self.articles = ArticleDesk(self.article, self.navigator)
        self.bookmarks = BookmarkPane()
        self.marker = Marker(around.librarian, self.navigator, self.bookmarks, self.article)
        self.finding = FindPane(colours)
        self.finder = Finder(self.finding, around.librarian, self.navigator, self.supply)
        self._fetched: Fetched | None = None
        self._join()
        self.window = ReadingWindow(
            self.actions,
            Panes(
                page=self.view,
                beside=self.article,
                left=(("contents_dock", self.tr("Contents"), self.contents),),
                right=(
                    ("bookmarks_dock", self.tr("Bookmarks"), self.bookmarks),
                    ("finding_dock", self.tr("Find"), self.finding),
                ),
            ),
        )
        self.help = HelpSheet(self.window)
        self._join_panes()
        self._come_back()

    # What is open

    @property
    def reading(self) -> Reading | None:
        """What is open and where the reader is."""
        return self.navigator.reading

    def open(self, fetched: Fetched) -> None:
        """Open an issue fetched from the library."""
        self._fetched = fetched
        self.articles.take_pictures(fetched.pictures)
        self.navigator.open(fetched.key, fetched.issue, self._press(), fetched.place)

    def _press(self) -> Press:
        assert self._fetched is not None
        return self._around.press(self._fetched.issue, self._fetched.pictures, self._theme())

    def _show_opened(self, reading: Reading) -> None:
        self.contents.show_entries(contents(reading.issue))
        self.article.hide()

    def _show_moved(self, reading: Reading) -> None:
        self.contents.mark_read(reading.leaf.page, reading.article)
        page = reading.issue.page(reading.leaf.page)
        section = page.section if page is not None else ""
        place = f"{page_tag(reading.leaf.page)}  {section}  / {len(reading.issue.pages)}"
        self.window.show_place(wording.issue_name(reading.issue), place)
        self.actions["back"].setEnabled(bool(reading.trail.behind))
        self.actions["forward"].setEnabled(bool(reading.trail.ahead))
        self._keep(issue=reading.key, page=reading.leaf.page)
        self._around.librarian.keep_position(reading.place())

    # Joining

    def _join(self) -> None:
        """Join every command to what it does."""
        go, view = self.navigator, self.view
        doing: dict[str, Callable[[], object]] = {
            "next_page": lambda: go.turn(Way.ONWARD),
            "previous_page": lambda: go.turn(Way.BACK),
            "first_page": lambda: go.to_end(Way.BACK),
            "last_page": lambda: go.to_end(Way.ONWARD),
            "next_column": go.next_column,
            "back": go.back,
            "forward": go.forward,
            "next_issue": lambda: self._neighbour(later=True),
            "previous_issue": lambda: self._neighbour(later=False),
            "next_article": lambda: self.articles.step(1),
            "previous_article": lambda: self.articles.step(-1),
            "read_article": self.articles.open_at_hand,
            "bookmark": self.marker.toggle,
            "bookmarks": self._toggle_bookmarks,
            "find": lambda: self._find(Scope.ISSUE),
            "find_library": lambda: self._find(Scope.LIBRARY),
            "find_next": lambda: self.finding.step(1),
            "find_previous": lambda: self.finding.step(-1),
            "undo": lambda: self.window.messages.undo(),
            "fit_page": lambda: view.fit(Fit.PAGE),
            "fit_width": lambda: view.fit(Fit.WIDTH),
            "zoom_in": lambda: view.zoom(ZOOM_STEP),
            "zoom_out": lambda: view.zoom(1 / ZOOM_STEP),
            "by_window": lambda: self._arrange(Arrangement.BY_WINDOW),
            "single": lambda: self._arrange(Arrangement.SINGLE),
            "spread": lambda: self._arrange(Arrangement.SPREAD),
            "contents": self._toggle_contents,
            "full_screen": self._toggle_full_screen,
            "close_pane": self._close_pane,
            "help": lambda: self.help.show(),
            "quit": lambda: self.window.close(),
        }
        for theme in Theme:
            doing[f"theme_{theme}"] = partial(self.set_theme, theme)
        self.actions.connect_all(doing)

    def _join_panes(self) -> None:
        self.window.addActions([self.actions[name] for name in self.actions.names()])
        self.navigator.opened.connect(self._show_opened)
        self.navigator.moved.connect(self._show_moved)
        self.navigator.explained.connect(self.window.messages.say)
        self.contents.entry_pressed.connect(self.navigator.show_entry)
        self.navigator.issue_wanted.connect(self._fetch_place)
        self.marker.issue_wanted.connect(self._fetch_place)
        self.finder.issue_wanted.connect(self._fetch_place)
        self.finder.marked.connect(self.navigator.show_marks)
        self.marker.told.connect(self.window.messages.say)
        self.marker.marked_here.connect(self._show_marked)
        self.view.article_pressed.connect(self.articles.open_at)
        self.article.closed.connect(self._close_pane)
        self.articles.size_chosen.connect(self._set_text_size)
        self._around.librarian.fetched.connect(self.open)
        self.window.closing.connect(self._keep_window)
        self._around.press_jobs.refused.connect(self.window.messages.say)
        for name in ("contents", "bookmarks"):
            dock = self.window.docks[f"{name}_dock"]
            dock.visibilityChanged.connect(self.actions[name].setChecked)
        self._around.librarian.read_notes()

    def _fetch_place(self, place: Place) -> None:
        self._around.librarian.fetch(place.issue, place)

    def _neighbour(self, *, later: bool) -> None:
        if self.reading is not None:
            self._around.librarian.fetch_neighbour(self.reading.key, later=later)

    def _show_marked(self, is_marked: bool) -> None:  # noqa: FBT001 (a signal's value)
        colours = self._colours()
        name = "bookmark_set" if is_marked else "bookmark"
        colour = colours.accent if is_marked else colours.text
        self.actions["bookmark"].setIcon(icon(name, QColor(colour), QColor(colours.muted)))

    # Choosing

    def _colours(self) -> Colours:
        return COLOURS[self._theme()]

    def _theme(self) -> Theme:
        return theme_in_use(self.settings.theme, is_system_dark=self._around.is_system_dark)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours of paper and window."""
        self._keep(theme=theme)
        self._show_colours()
        if self._fetched is not None:
            self.supply.change_press(self._press())

    def _set_text_size(self, size: int) -> None:
        self._keep(text_size=size)
        self.articles.show_setting(self.settings, self._colours())

    def _show_colours(self) -> None:
        colours = self._colours()
        QApplication.setPalette(palette(colours))
        self.window.setStyleSheet(style_sheet(colours))
        self.window.show_colours(colours)
        self.view.show_colours(colours)
        self.contents.show_colours(colours)
        self.finding.show_colours(colours)
        self.articles.show_setting(self.settings, colours)
        for theme in Theme:
            self.actions[f"theme_{theme}"].setChecked(theme is self.settings.theme)

    def _arrange(self, arrangement: Arrangement) -> None:
        self._keep(arrangement=arrangement)
        self._show_arrangement()

    def _show_arrangement(self) -> None:
        self.navigator.set_arrangement(self.settings.arrangement)
        for each in Arrangement:
            self.actions[each].setChecked(each is self.settings.arrangement)

    def _toggle_contents(self) -> None:
        dock = self.window.docks["contents_dock"]
        dock.setVisible(not dock.isVisible())
        if dock.isVisible():
            self.contents.take_focus()

    def _toggle_bookmarks(self) -> None:
        dock = self.window.docks["bookmarks_dock"]
        if dock.isVisible():
            dock.hide()
        else:
            self._open_right("bookmarks_dock")
            self.bookmarks.take_focus()

    def _find(self, scope: Scope) -> None:
        self._open_right("finding_dock")
        self.finding.begin(scope)

    def _open_right(self, name: str) -> None:
        """Open a pane at the right, in place of another."""
        for each in ("bookmarks_dock", "finding_dock"):
            self.window.docks[each].setVisible(each == name)

    def _toggle_full_screen(self) -> None:
        if self.window.isFullScreen():
            self.window.showNormal()
        else:
            self.window.showFullScreen()
        self.actions["full_screen"].setChecked(self.window.isFullScreen())

    def _close_pane(self) -> None:
        """Go back to the page: close what lies over or beside it, else leave the full screen."""
        docks = self.window.docks
        if self.article.isVisible():
            self.article.hide()
        elif docks["finding_dock"].isVisible() or docks["bookmarks_dock"].isVisible():
            self._open_right("")
        elif self.window.isFullScreen():
            self._toggle_full_screen()
        else:
            self.navigator.fit_or_stay()
        self.view.setFocus()

    # Keeping

    def _come_back(self) -> None:
        self._show_colours()
        self._open_right("")
        self.window.come_back(self.settings.geometry, self.settings.panes)
        self._show_arrangement()
        self.view.fit(self.settings.fit)
        self.view.setFocus()

    def _keep(self, **changes: object) -> None:
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]  # names checked by replace
        self.settings_changed.emit(self.settings)

    def _keep_window(self) -> None:
        desk = self.view.desk
        self._keep(
            geometry=self.window.geometry_kept(),
            panes=self.window.panes_kept(),
            fit=desk.fit,
            scale=desk.camera.scale,
        )
