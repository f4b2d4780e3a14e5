"""Leads through the open issue: what is pressed in, places out."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.app.language import reasons, wording
from reader.app.reading.page_marks import PageMarks
from reader.app.reading.page_supply import PageSupply, Press
from reader.app.reading.page_view import PageView
from reader.app.reading.turner import Turner
from reader.app.work.announcer import Announcer
from reader.layout.sheet.frame import LaidOutPage, Link, LinkKind, Rect
from reader.model.issue import Issue
from reader.model.jump import Jump
from reader.session.choices import Arrangement, Fit
from reader.session.contents import Entry, EntryKind, article_name, entry_dead_end
from reader.session.desk.desk import Desk
from reader.session.desk.direction import is_bound_right
from reader.session.desk.opening import Leaf, is_spread_shown
from reader.session.desk.turning import Way
from reader.session.following import DeadEnd, Destination, follow_jump, follow_link
from reader.session.reading import Reading, begin
from reader.session.trail import Place


class Navigator(QObject):
    """Knows where the reader is and goes elsewhere.

    Attributes:
        marks: What is marked on the pages.

    Signals:
        opened: An issue has been opened: its ``Reading``.
        moved: The reader is somewhere else: the ``Reading``.
        explained: Why something cannot be done: one sentence.
        issue_wanted: The trail leads to another issue: the place.
    """

    opened = Signal(object)
    moved = Signal(object)
    explained = Signal(str)
    issue_wanted = Signal(object)

    def __init__(
        self, view: PageView, supply: PageSupply, turner: Turner, announcer: Announcer
    ) -> None:
        super().__init__(view)
        self._view = view
        self._supply = supply
        self._turner = turner
        self._announcer = announcer
        self._reading: Reading | None = None
        self._arrangement = Arrangement.BY_WINDOW
        self._turned_over: tuple[str, ...] = ()
        self.marks = PageMarks(view, supply)
        self._going: Reading | None = None
        self._arrival: Destination | None = None
        self._is_stepping = False
        view.turned.connect(self._turned)
        view.trail_pressed.connect(lambda is_back: self._step(forward=not is_back))
        view.link_pressed.connect(self.follow)
        view.shape_changed.connect(self._arrange)
        supply.laid_out.connect(self._take_sheets)

    @property
    def reading(self) -> Reading | None:
        """What is open and where the reader is; None before the first issue."""
        return self._reading

    @property
    def is_printed(self) -> bool:
        """Whether there is a picture of everything that lies open."""
        places = self._view.desk.places()
        return bool(places) and all(self._supply.is_printed(leaf) for leaf, _ in places)

    # Opening

    def open(self, key: str, issue: Issue, press: Press, place: Place | None = None) -> None:
        """Open an issue, at a place when one is given."""
        here = self._reading
        reading = begin(key, issue, place.page if place else "", place.article if place else "")
        if here is not None:
            reading = replace(reading, trail=here.trail)
            if here.key != key and self._view.desk.fit is Fit.FREE:
                self.fit_or_stay()
        self._turner.finish()
        self._supply.show_pages(issue.pages, press)
        bound_right = is_bound_right(issue, self._turned_over)
        self._reading = replace(reading, is_spread=self._is_spread(), bound_right=bound_right)
        self._show()
        self.opened.emit(self._reading)
        self._arrive()

    def begin_again(self) -> None:
        """Show the front page as at first: no trail, nothing at hand, marked or zoomed."""
        if self._reading is None:
            return
        self._turner.finish()
        here, self._going, self._arrival = self._reading, None, None
        front = begin(here.key, here.issue)
        self._reading = replace(
            here, leaf=front.leaf, article="", trail=front.trail, is_spread=self._is_spread()
        )
        self.marks.clear()
        self._view.show_focus(None)
        self._view.fit(Fit.PAGE)
        self._show()
        self._arrive()

    def show_anew(self, press: Press) -> None:
        """Show the same pages in another form; the reader stays on the page."""
        if self._reading is None:
            return
        self._turner.finish()
        self._reading = replace(self._reading, leaf=Leaf(page=self._reading.leaf.page), sheets=())
        self._supply.lay_out_anew(press)
        self._show()
        self.moved.emit(self._reading)

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Choose single pages, spreads, or the window's choice."""
        self._arrangement = arrangement
        self._arrange(self._view.width(), self._view.height())

    def set_turned_over(self, titles: tuple[str, ...]) -> None:
        """Take the titles of papers bound on the other side than they say."""
        self._turned_over = titles
        if self._reading is None:
            return
        bound_right = is_bound_right(self._reading.issue, titles)
        if bound_right is not self._reading.bound_right:
            self._turner.finish()
            self._reading = replace(self._reading, bound_right=bound_right)
            self._show()

    def _is_spread(self) -> bool:
        return is_spread_shown(self._arrangement, self._view.width(), self._view.height())

    def _arrange(self, width: int, height: int) -> None:
        if self._reading is None:
            return
        is_spread = is_spread_shown(self._arrangement, width, height)
        if is_spread is not self._reading.is_spread:
            self._turner.finish()
            self._reading = replace(self._reading, is_spread=is_spread)
            # What lies open is other pages, though the reader has not gone anywhere.
            self.moved.emit(self._reading)
        self._show()

    def reveal(self, leaf: Leaf, area: Rect) -> None:
        """Have an area in view when its leaf lies open."""
        if any(leaf == each for each, _ in self._view.desk.places()):
            self._view.reveal(leaf, area)

    def open_sheets(self) -> tuple[LaidOutPage, ...]:
        """Return the laid-out sheets that lie open."""
        leaves = [leaf for leaf, _ in self._view.desk.places()]
        sheets = [self._supply.sheet(leaf) for leaf in leaves]
        return tuple(sheet for sheet in sheets if sheet is not None)

    # Going

    def land(self) -> None:
        """Have a sheet in the air lie: what is done next is meant for where it falls."""
        self._turner.finish()

    def turn(self, way: Way) -> None:
        """Turn a sheet."""
        if self._reading is None:
            return
        self._turner.finish()
        if self._can_turn(way):
            self._turner.turn_by_key(way)

    def _can_turn(self, way: Way) -> bool:
        assert self._reading is not None
        before, _, after = self._reading.around()
        return (after if way is Way.ONWARD else before) is not None

    def to_end(self, way: Way) -> None:
        """Turn to the front page or the last."""
        if self._reading is not None:
            self.go(Destination(page=self._reading.at_end(way).leaf.page))

    def step_column(self, way: Way) -> None:
        """Go on reading, or back: along the column, to the next, to the next page."""
        if self._reading is None:
            return
        if self._turner.turn is not None:
            # The next page comes into view, and is not passed over.
            self._turner.finish()
        elif not self._view.step_column(way):
            self._is_stepping = self._can_turn(way)
            if self._is_stepping:
                self.turn(way)
            else:
                self.explain(reasons.at_end(is_last=way is Way.ONWARD))

    def go(self, there: Destination, *, remember: bool = True) -> None:
        """Turn to a page or an article of the open issue."""
        if self._reading is None:
            return
        self._turner.finish()
        here = self._reading
        going = here.at_page(there.page, there.article)
        if remember and going.place() != here.place():
            going = replace(going, trail=here.trail.left(here.place()))
        way = here.way_to(there.page)
        if way is None:
            self._reading = going
            self._show()
            self._arrive(there)
            return
        # The sheet turned shows the destination under it, however far it is.
        self._going = going
        self._view.show_desk(self._desk_between(here, going, way))
        self._turner.turn_by_key(way)
        self._arrival = there

    def take_up(self, page: str, article: str) -> None:
        """Have an article on a page that lies open at hand, and say nothing: it is read aloud."""
        here = self._reading
        if here is None:
            return
        is_here = here.leaf.page == page
        there = replace(here, article=article) if is_here else here.at_page(page, article)
        if there.place() != here.place():
            self._reading = there
            self.marks.take_up(there.article)
            self.moved.emit(there)

    def back(self) -> None:
        """Go back one step of the trail."""
        self._step(forward=False)

    def forward(self) -> None:
        """Go forward one step of the trail."""
        self._step(forward=True)

    def _step(self, *, forward: bool) -> None:
        if self._reading is None:
            return
        self._turner.finish()
        trail, here = self._reading.trail, self._reading.place()
        step = trail.forward(here) if forward else trail.back(here)
        if step is None:
            return
        self._reading = replace(self._reading, trail=step[0])
        place = step[1]
        if place.issue != self._reading.key:
            self.issue_wanted.emit(place)
        else:
            self.go(Destination(page=place.page, article=place.article), remember=False)

    def show_entry(self, entry: Entry) -> None:
        """Go to an entry of the contents, or say why not."""
        if entry.kind is EntryKind.DIGEST:
            self.go(Destination(page=entry.page))
        elif not entry.is_held:
            self.explain(wording.dead_end(entry_dead_end(entry)))
        else:
            self.go(Destination(page=entry.page, article=entry.article))

    def follow_jump(self, article: str, jump: Jump) -> None:
        """Follow a jump line of an article."""
        if self._reading is not None:
            self._lead(follow_jump(self._reading.issue, article, jump))

    def follow(self, leaf: Leaf, link: Link) -> None:
        """Follow a link of the page; the ground of an article on a scan opens the article."""
        if link.kind is LinkKind.ARTICLE:
            self._view.article_pressed.emit(leaf, link.article)
        elif self._reading is not None:
            self._lead(follow_link(self._reading.issue, leaf.page, link))

    def _lead(self, end: Destination | DeadEnd) -> None:
        if isinstance(end, DeadEnd):
            self.explain(wording.dead_end(end))
        else:
            self.go(end)

    def explain(self, sentence: str) -> None:
        """Tell why something that leads through the issue cannot be done."""
        self.explained.emit(sentence)

    def fit_or_stay(self) -> None:
        """Show the whole page again, from wherever the reader has zoomed to."""
        self._view.fit(Fit.PAGE)

    # Arriving

    def _turned(self, way: Way) -> None:
        if self._reading is None:
            return
        going, self._going = self._going, None
        self._reading = going if going is not None else self._reading.turned(way)
        self._show(turned=way)
        if self._is_stepping:
            self._view.begin_column(way)
        self._is_stepping = False
        self._arrive(self._arrival if going is not None else None)

    def _arrive(self, there: Destination | None = None) -> None:
        assert self._reading is not None
        if self._reading.article:
            self.marks.flash(self._reading.article)
        else:
            self.marks.take_up("")
        self._announcer.announce(self._view, self._told(there))
        self.moved.emit(self._reading)

    def _told(self, there: Destination | None) -> str:
        """Say where a link has led; without one, which pages lie open now."""
        assert self._reading is not None
        pages = self._reading.open_pages()
        if there is None:
            name = wording.open_pages_name(tuple(page.label for page in pages))
            return wording.with_what(name, wording.sections(pages))
        article = self._reading.issue.article(there.article)
        here = tuple(page for page in pages if page.label == there.page)
        what = article_name(article) if article is not None else wording.sections(here)
        return wording.with_what(wording.arrival(there), what)

    def _take_sheets(self, label: str) -> None:
        if self._reading is None:
            return
        self._reading = replace(self._reading, sheets=tuple(self._supply.counts().items()))
        if self._turner.turn is None:
            self._show()
        if label == self._reading.leaf.page and self._reading.article:
            self.marks.flash(self._reading.article)

    def _desk_between(self, here: Reading, going: Reading, way: Way) -> Desk:
        _, now, _ = here.around()
        _, there, _ = going.around()
        desk = self._view.desk
        return replace(
            desk,
            now=now,
            after=there if way is Way.ONWARD else None,
            before=there if way is Way.BACK else None,
        )

    def _show(self, *, turned: Way | None = None) -> None:
        assert self._reading is not None
        before, now, after = self._reading.around()
        desk = self._view.desk
        sheet = self._supply.sheet(self._reading.leaf)
        if sheet is not None:
            desk = replace(desk, width=sheet.frame.width, height=sheet.frame.height)
        desk = replace(
            desk, now=now, before=before, after=after, bound_right=self._reading.bound_right
        )
        if turned is not None:
            desk = desk.at_head(foot=turned is Way.BACK)
        self._view.show_desk(desk.refitted())
