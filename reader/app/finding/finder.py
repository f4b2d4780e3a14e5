"""Finds: words in, places listed in the pane and marked on the pages."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.app.finding.day_field import DayField
from reader.app.finding.find_pane import FindPane, Scope
from reader.app.finding.hit_model import HitLine
from reader.app.finding.inquiry import Inquiry
from reader.app.language import wording
from reader.app.reading.desk_paint import Mark, MarkKind
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import PageSupply
from reader.app.work.jobs import Job
from reader.app.work.librarian import IDLE, Librarian
from reader.layout.sheet.frame import Rect
from reader.library.library import Library
from reader.library.marking import CUT
from reader.library.search import Facets, Found, Hit, Search, count_facets, find
from reader.session.desk.opening import Leaf
from reader.session.finding import BEFORE, MOST, IssueHit, find_in_issue, find_terms, hit_quoted
from reader.session.following import Destination
from reader.session.shelf import Shown, narrowed, read_shelf
from reader.session.trail import Place

_STRETCH = 50
"""Articles listed before the end of the list is in view."""


class Finder(QObject):
    """Looks in the open issue and in the library, both on the library's thread.

    To look through an issue of a hundred thousand characters takes longer than a frame.

    Signals:
        issue_wanted: A place in another issue is to be gone to.
        gone_to: The list has led to a place of the open issue.
        passage_reached: The ``IssueHit`` gone to, for the article view.
        hits_found: All the hits in the open issue that are to be marked, as a tuple.
    """

    issue_wanted = Signal(object)
    gone_to = Signal()
    passage_reached = Signal(object)
    hits_found = Signal(object)

    def __init__(
        self, pane: FindPane, librarian: Librarian, navigator: Navigator, supply: PageSupply
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._librarian = librarian
        self._navigator = navigator
        self._supply = supply
        self._words = ""
        self._after: int | None = None
        self._hits: tuple[IssueHit, ...] = ()
        self._asked = 0
        self._seeking: Job | None = None
        self._inquiry = Inquiry(librarian)
        self._counting = Inquiry(librarian, IDLE)
        self._at: IssueHit | None = None
        self._wanted: HitLine | None = None
        self._is_put_away = False
        pane.wanted.connect(self._look)
        pane.line_pressed.connect(self._go)
        pane.more_wanted.connect(self._look_further)
        pane.filters.calendar_wanted.connect(self._show_calendar)
        navigator.opened.connect(self._look_again)
        supply.laid_out.connect(self._mark_laid_out)

    def put_away(self) -> None:
        """Mark nothing any more; what was looked for is kept."""
        self._is_put_away = True
        self._at = None
        self._show_at()
        self._show_hits()

    def take_up(self) -> None:
        """Mark again what was looked for."""
        self._is_put_away = False
        self._show_hits()

    def _look(self, words: str, scope: Scope) -> None:
        self._words = words
        self._wanted = None
        self._after = None
        self._asked += 1
        self._is_put_away = False
        self._inquiry.give_up()
        self._counting.give_up()
        self._at = None
        self._show_at()
        self._find_in_issue(is_listed=scope is Scope.ISSUE)
        if scope is Scope.LIBRARY:
            self._librarian.ask(lambda library: library.titles(), self._pane.filters.show_titles)
            self._find_in_library()

    def _show_calendar(self, field: DayField) -> None:
        """Open the calendar of a field, with the issues of the paper that is asked for."""
        slug = self._pane.filters.narrowing().title
        self._librarian.ask(
            read_shelf, lambda shelf: field.show_lines(narrowed(shelf, slug, Shown.ALL, ""))
        )

    def _look_again(self) -> None:
        self._at = None
        # Places of the issue that was open before.
        self._hits = ()
        self._find_in_issue(is_listed=self._pane.scope is Scope.ISSUE)

    def _mark_laid_out(self, label: str) -> None:
        self._mark()
        if self._at is not None and self._at.page == label:
            self._show_at()

    def _show_at(self) -> None:
        """Put a ring round the place gone to and have it in view, on the page and in the text."""
        marks: dict[Leaf, tuple[Mark, ...]] = {}
        if self._at is not None:
            for i in range(self._supply.counts().get(self._at.page, 0)):
                leaf = Leaf(page=self._at.page, sheet=i)
                rects = self._rects_of(leaf, self._at)
                if rects:
                    marks[leaf] = (Mark(kind=MarkKind.FOCUS, rects=rects),)
                    self._navigator.reveal(leaf, rects[0])
            self.passage_reached.emit(self._at)
        self._navigator.marks.show(MarkKind.FOCUS, marks)

    def _find_in_issue(self, *, is_listed: bool) -> None:
        if self._seeking is not None:
            self._seeking.drop()
        reading = self._navigator.reading
        if reading is None:
            return
        # What the library understands, words apart, is not what stands so in the text.
        in_issue = find_in_issue if self._pane.scope is Scope.ISSUE else find_terms
        self._seeking = self._librarian.do(
            partial(in_issue, reading.issue, self._words),
            partial(self._take_hits, reading.key, is_listed=is_listed),
        )

    def _take_hits(self, key: str, hits: tuple[IssueHit, ...], *, is_listed: bool) -> None:
        self._hits = hits
        self._show_hits()
        if is_listed:
            lines = tuple(_line(key, hit) for hit in hits)
            is_all = len(lines) < MOST
            told = wording.found(self._words, len(lines), is_all=is_all, is_in_issue=True)
            self._pane.show_lines(told, lines)
        if self._wanted is not None and self._wanted.place.issue == key:
            self._at, self._wanted = self._hit_of(self._wanted), None
            self._show_at()

    def _find_in_library(self) -> None:
        if not self._words.strip():
            self._pane.show_lines("", ())
            self._pane.filters.show_counts(None)
            return
        search = self._search()
        question, then = partial(_find, search=search), partial(self._show, self._asked)
        self._inquiry.ask(question, then, self._refuse)

    def _search(self) -> Search:
        narrowing = self._pane.filters.narrowing()
        return Search(
            typed=self._words,
            title=narrowing.title,
            first=narrowing.first,
            last=narrowing.last,
            order=narrowing.order,
        )

    def _look_further(self) -> None:
        if self._after is None or self._pane.scope is not Scope.LIBRARY:
            return
        after, self._after = self._after, None
        question = partial(_find, search=self._search(), after=after)
        self._inquiry.ask(question, partial(self._add, self._asked))

    def _refuse(self, sentence: str) -> None:
        """Say under the field why nothing can be looked for so; it may be typed only half."""
        # The words stand in the field already.
        self._pane.show_lines(sentence.removeprefix(self._words.strip()).lstrip(":： "), ())
        self._pane.filters.show_counts(None)

    def _show(self, asked: int, found: Found) -> None:
        if asked != self._asked:
            return
        self._after = found.after
        lines = tuple(_library_line(hit) for hit in found.hits)
        told = wording.found(self._words, len(lines), is_all=found.after is None)
        self._pane.show_lines(told, lines)
        # In all papers, so that the others can be chosen by what they have.
        everywhere = replace(self._search(), title="")
        counted = partial(self._show_counts, self._asked)
        self._counting.ask(partial(count_facets, search=everywhere), counted)

    def _show_counts(self, asked: int, facets: Facets) -> None:
        """Tell how many articles there are in all, and in each paper."""
        if asked != self._asked:
            return
        counts = dict(facets.titles)
        self._pane.filters.show_counts(counts)
        paper = self._pane.filters.paper
        total = facets.counted if paper is None else counts.get(paper, 0)
        self._pane.tell(wording.found(self._words, total))

    def _add(self, asked: int, found: Found) -> None:
        if asked == self._asked:
            self._after = found.after
            self._pane.add_lines(tuple(_library_line(hit) for hit in found.hits))

    def _go(self, line: HitLine) -> None:
        reading = self._navigator.reading
        if reading is None or line.place.issue != reading.key:
            self._wanted = line
            self.issue_wanted.emit(line.place)
            return
        self.gone_to.emit()
        self.take_up()
        self._at = self._hit_of(line)
        self._navigator.go(Destination(page=line.place.page, article=line.place.article))
        self._show_at()

    def _hit_of(self, line: HitLine) -> IssueHit | None:
        """Return the place of the open issue that a line of the list stands for."""
        reading = self._navigator.reading
        if line.locus is not None:
            return next((hit for hit in self._hits if hit.locus == line.locus), None)
        if reading is None:
            return None
        return hit_quoted(self._hits, reading.issue, line.place.article, line.text)

    def _mark(self) -> None:
        """Mark the hits on every leaf that is laid out."""
        marks: dict[Leaf, tuple[Mark, ...]] = {}
        for label, sheets in self._supply.counts().items():
            for leaf in (Leaf(page=label, sheet=i) for i in range(sheets)):
                rects = self._rects(leaf)
                if rects:
                    marks[leaf] = (Mark(kind=MarkKind.HIT, rects=rects),)
        self._navigator.marks.show(MarkKind.HIT, marks)

    def _show_hits(self) -> None:
        """Mark the hits in the text and on the pages."""
        self.hits_found.emit(self._marked())
        self._mark()

    def _marked(self) -> tuple[IssueHit, ...]:
        return () if self._is_put_away else self._hits

    def _rects(self, leaf: Leaf) -> tuple[Rect, ...]:
        on_page = tuple(hit for hit in self._marked() if hit.page == leaf.page)
        text = self._supply.text(leaf) if on_page else None
        if text is None:
            return ()
        return tuple(rect for hit in on_page for rect in text.places(hit.field, hit.locus))

    def _rects_of(self, leaf: Leaf, hit: IssueHit) -> tuple[Rect, ...]:
        text = self._supply.text(leaf)
        assert text is not None
        return text.places(hit.field, hit.locus)


def _find(library: Library, search: Search, after: int | None = None) -> Found:
    return find(library, search, after, limit=_STRETCH)


def _line(key: str, hit: IssueHit) -> HitLine:
    start = len(hit.before)
    return HitLine(
        place=Place(issue=key, page=hit.page, article=hit.locus.article),
        where=wording.page_name(hit.page),
        head=hit.headline,
        text=f"{hit.before}{hit.locus.exact}{hit.after}",
        marks=((start, start + len(hit.locus.exact)),),
        locus=hit.locus,
        field=hit.field,
    )


def _library_line(hit: Hit) -> HitLine:
    line = HitLine(
        place=Place(issue=hit.issue, page=hit.page, article=hit.article),
        where=f"{wording.key_name(hit.issue)}  {wording.page_name(hit.page)}",
        head=hit.headline.text,
        text=hit.snippet.text,
        marks=hit.snippet.marks,
    )
    if hit.snippet.marks:
        return _led(line)
    if not hit.headline.marks:
        return line
    # Only the headline has the words.
    return replace(line, text=line.head, marks=hit.headline.marks)


def _led(line: HitLine) -> HitLine:
    """Cut what stands before the first mark, so that the two lines of the list show it."""
    cut = line.marks[0][0] - BEFORE
    if cut <= len(CUT):
        return line
    marks = tuple((start - cut + len(CUT), end - cut + len(CUT)) for start, end in line.marks)
    return replace(line, text=CUT + line.text[cut:], marks=marks)
