"""Everything of the reading room that is about the open issue, put together."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.app.commands import command, words
from reader.app.dress.theme import Colours
from reader.app.finding.find_pane import FindPane
from reader.app.finding.finder import Finder
from reader.app.language import reasons
from reader.app.parts.icons import icon
from reader.app.reading.article_desk import ArticleDesk, article_at_hand, look_of
from reader.app.reading.article_view import ArticleView
from reader.app.reading.bookmark_pane import BookmarkPane
from reader.app.reading.contents_pane import ContentsPane
from reader.app.reading.cover import ARTICLE_SHARE, Cover
from reader.app.reading.halves import Halves
from reader.app.reading.link_walker import LinkWalker
from reader.app.reading.marker import Marker
from reader.app.reading.navigator import Navigator
from reader.app.reading.note_marks import NoteMarks
from reader.app.reading.page_access import PageTwin
from reader.app.reading.page_chooser import PageChooser
from reader.app.reading.page_supply import PageSupply
from reader.app.reading.page_view import ZOOM_STEP, PageView
from reader.app.reading.reciter import Reciter
from reader.app.reading.scan_chooser import ScanChooser
from reader.app.reading.scan_desk import ScanDesk
from reader.app.reading.speech_bar import SpeechBar
from reader.app.reading.text_links import TextLinks
from reader.app.reading.thumbnail_strip import ThumbnailStrip
from reader.app.reading.turner import Turner
from reader.app.text_marks import TextMarks
from reader.app.window.actions import Actions
from reader.app.work.announcer import Announcer
from reader.app.work.jobs import PageJobs
from reader.app.work.librarian import Librarian
from reader.session.choices import Fit
from reader.session.contents import contents
from reader.session.desk.turning import Way
from reader.session.following import Destination
from reader.session.reading import Reading
from reader.session.settings import Motion, Settings

_BESIDE_TEXT = ("previous_article", "next_article", "vertical", "type")
"""Commands that have a button above an article's text."""


class ReadingDesk(QObject):
    """The page, the panes that belong to it, and what their commands do.

    Signals:
        issue_wanted: Something leads to another issue: the place.
        gone_to: A list that other views show too has led to a place of the open issue.
        told: A sentence for the message bar, and what undoes it or None.
    """

    issue_wanted = Signal(object)
    gone_to = Signal()
    told = Signal(str, object)

    def __init__(
        self,
        actions: Actions,
        colours: Colours,
        settings: Settings,
        jobs: PageJobs,
        librarian: Librarian,
        announcer: Announcer,
    ) -> None:
        super().__init__(actions)
        self._actions = actions
        self._colours = colours
        self._librarian = librarian
        self.supply = PageSupply(jobs, self)
        self.turner = Turner(parent=self)
        self.view = PageView(self.supply, self.turner, colours)
        self.navigator = Navigator(self.view, self.supply, self.turner, announcer)
        self.twin = PageTwin(self.view, self.navigator, self.supply)
        self.links = LinkWalker(self.twin, self.navigator, self.supply, announcer)
        self.contents = ContentsPane(colours)
        self.strip = ThumbnailStrip(self.supply, colours)
        self.articles = ArticleDesk(jobs.press, self.navigator, self.supply, settings)
        self.article = ArticleView(
            look_of(settings, colours),
            self.articles.draw,
            tuple(actions[name] for name in _BESIDE_TEXT),
        )
        self.articles.attach(self.article)
        self.bookmarks = BookmarkPane(colours)
        self.marker = Marker(librarian, self.navigator, self.bookmarks, self.article)
        self.note_marks = NoteMarks(self.marker, self.navigator, self.supply, self.article)
        self.text_links = TextLinks(self.article.text, self.navigator, announcer)
        self.finding = FindPane(colours)
        self.finder = Finder(self.finding, librarian, self.navigator, self.supply)
        self.speech = SpeechBar()
        self.reciter = Reciter(self.navigator, self.supply, self.speech)
        self.scans = ScanDesk(self.view, self.navigator, self.supply, actions["facsimile"])
        self.chooser = ScanChooser(self.view, self.navigator, self.supply)
        self.text_marks = TextMarks(self.article.text, self.finder, self.reciter, colours)
        self._room_given = (0, 0)
        self.article_width = 0
        self.middle = self._lay_out()
        self._join()

    def _give_room(self) -> None:
        """Give the article the room it asks for, but leave the page the greater half.

        Anew only when more or less is asked for, or to be had.
        """
        wanted, whole = self.article.text.wanted_width(), self._split.width()
        if (wanted, whole) == self._room_given or not self.article.isVisible():
            return
        self._room_given = (wanted, whole)
        wide = self.article_width or min(wanted, int(whole * ARTICLE_SHARE))
        self._split.setSizes([whole - wide, wide])

    def take_focus(self) -> None:
        """Put the keyboard on what is read: the page, or an article that covers it."""
        (self.article.text if self.cover.is_on else self.view).setFocus()

    def give_width(self, width: int) -> None:
        """Give articles a width, in logical pixels, whenever they are opened; 0 what suits."""
        self.article_width, self._room_given = width, (0, 0)

    def _keep_width(self) -> None:
        self.article_width = self._split.sizes()[1]

    def _lay_out(self) -> QWidget:
        split = self._split = Halves()
        split.setChildrenCollapsible(False)
        split.splitterMoved.connect(self._keep_width)
        split.addWidget(self.view)
        split.addWidget(self.article)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        self.article.hide()
        self.cover = Cover(self.view, self.article, split)
        self.strip.hide()
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(split, 1)
        rows.addWidget(self.strip)
        return middle

    def _join(self) -> None:
        self.note_marks.follow(self._librarian)
        self.navigator.opened.connect(self._show_opened)
        self.navigator.moved.connect(self._show_moved)
        self.navigator.explained.connect(lambda sentence: self.told.emit(sentence, None))
        self.contents.entry_pressed.connect(self.navigator.show_entry)
        self.strip.page_pressed.connect(lambda label: self.navigator.go(Destination(page=label)))
        self.strip.turn_wanted.connect(self.navigator.turn)
        for part in (self.navigator, self.marker, self.finder):
            part.issue_wanted.connect(self.issue_wanted)
        for lister in (self.marker, self.finder):
            lister.gone_to.connect(self.gone_to)
        self.article.opened.connect(self._give_room)
        self._split.widened.connect(self._give_room)
        self.marker.told.connect(self.told)
        for told in (self.scans.told, self.chooser.told):
            told.connect(lambda sentence: self.told.emit(sentence, None))
        self.reciter.told.connect(lambda sentence: self.told.emit(sentence, None))
        self.marker.marked_here.connect(self._show_marked)
        self.view.article_pressed.connect(self.articles.open_at)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for the open issue do."""
        go, view = self.navigator, self.view
        return {
            "next_page": lambda: go.turn(Way.ONWARD),
            "previous_page": lambda: go.turn(Way.BACK),
            "first_page": lambda: go.to_end(Way.BACK),
            "last_page": lambda: go.to_end(Way.ONWARD),
            "go_to_page": self._ask_page,
            "next_issue": lambda: self._open_neighbour(later=True),
            "previous_issue": lambda: self._open_neighbour(later=False),
            "next_column": lambda: go.step_column(Way.ONWARD),
            "previous_column": lambda: go.step_column(Way.BACK),
            "back": go.back,
            "forward": go.forward,
            "next_article": lambda: self.articles.step(1),
            "previous_article": lambda: self.articles.step(-1),
            "read_article": self._read_article,
            "find_next": lambda: self.finding.step(1),
            "find_previous": lambda: self.finding.step(-1),
            "fit_page": lambda: view.fit(Fit.PAGE),
            "fit_width": lambda: view.fit(Fit.WIDTH),
            "zoom_in": lambda: self._zoom(1),
            "zoom_out": lambda: self._zoom(-1),
            "facsimile": self.scans.switch,
            **self.links.commands(),
            "peek": self._peek,
            **self.chooser.commands(),
            **self.marker.commands(),
            **self.reciter.commands(),
        }

    def _open_neighbour(self, *, later: bool) -> None:
        reading = self.navigator.reading
        if reading is not None:
            sentence = reasons.no_neighbour(is_later=later)
            none = partial(self.told.emit, sentence, None)
            self._librarian.fetch_neighbour(reading.key, later=later, otherwise=none)

    def _read_article(self) -> None:
        reading = self.navigator.reading
        if reading is not None and article_at_hand(reading) is None:
            self.told.emit(reasons.no_text(), None)
        else:
            self.articles.open_at_hand()

    def _zoom(self, by: int) -> None:
        """Have the page larger or smaller, or the text when the keyboard is in it."""
        if self.article.text.hasFocus():
            self.article.size_wanted.emit(by)
        else:
            self.view.zoom(ZOOM_STEP**by)

    def _peek(self) -> None:
        """Show where the link at hand leads: of the text when the keyboard is in it."""
        (self.text_links if self.article.text.hasFocus() else self.links).peek()

    def close_card(self) -> bool:
        """Put away what shows where a link leads; False when there is nothing."""
        return self.text_links.close() or self.links.close()

    def show_setting(self, settings: Settings, colours: Colours, motion: Motion) -> None:
        """Follow the settings: how text is set, how sheets turn, which colours."""
        self.turner.style = motion
        self.articles.show_setting(settings, colours)
        self.cover.settle()
        self._give_room()
        if colours != self._colours:
            # To paint all panes anew for another size of type takes as long as to set it.
            self._colours = colours
            for part in (self.view, self.contents, self.finding, self.bookmarks, self.text_marks):
                part.show_colours(colours)

    @property
    def is_bound_right(self) -> bool:
        """Whether later pages of the open issue lie to the left."""
        reading = self.navigator.reading
        return reading is not None and reading.bound_right

    def show_binding(self, turned_over: tuple[str, ...]) -> None:
        """Bind the open issue on its side.

        Args:
            turned_over: Titles of papers that the reader has turned over by hand.
        """
        self.navigator.set_turned_over(turned_over)
        self.strip.show_binding(is_right=self.is_bound_right)

    def _ask_page(self) -> None:
        reading = self.navigator.reading
        if reading is not None:
            chooser = PageChooser(
                reading.issue,
                reading.leaf.page,
                lambda label: self.navigator.go(Destination(page=label)),
                self.view.window(),
            )
            chooser.open()

    def _show_opened(self, reading: Reading) -> None:
        self.reciter.stop()
        self.show_contents(reading)
        self.strip.show_issue(reading.issue)
        self.article.hide()

    def show_contents(self, reading: Reading) -> None:
        """Show the contents as at first: all of them, the page that lies open marked."""
        entries = contents(reading.issue)
        self.contents.show_entries(entries)
        self.contents.mark_read(reading.leaf.page, reading.article)
        headlines = tuple(each.text for entry in entries for each in entry.entries)
        self.supply.part_headlines(headlines, self.contents.show_second_lines)

    def _show_moved(self, reading: Reading) -> None:
        self.contents.mark_read(reading.leaf.page, reading.article)
        self.strip.mark_read(reading.leaf.page)
        before, _, after = reading.around()
        for names, way in (
            (("back",), reading.trail.behind),
            (("forward",), reading.trail.ahead),
            (("previous_page", "first_page"), before),
            (("next_page", "last_page"), after),
        ):
            for name in names:
                self._actions.allow(name, is_possible=bool(way))

    def _show_marked(self, is_marked: bool) -> None:  # noqa: FBT001 (a signal's value)
        colours = self._colours
        name = "bookmark_set" if is_marked else "bookmark"
        colour = colours.accent if is_marked else colours.text
        self._actions["bookmark"].setIcon(icon(name, QColor(colour), QColor(colours.idle)))
        text = self.tr("Remove Bookmark") if is_marked else words(command("bookmark").text)
        self._actions.show_text("bookmark", text)
