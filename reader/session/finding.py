"""Finding in the open issue: words in, the places where they stand out."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from reader.errors import QueryError
from reader.layout.sheet.frame import Frame, Imprint, LaidOutPage, Rect, Run, Scan
from reader.layout.sheet.ground import Stretch, grounds_of
from reader.layout.sheet.imprint import lines_of
from reader.library.folding import fold
from reader.library.marking import CUT, printed_spans, term_patterns
from reader.library.query import parse_query
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Issue
from reader.model.locus import Locus
from reader.model.note import Note

BEFORE, AFTER = 16, 40
"""Characters of context shown on either side: two lines of the pane."""
MOST = 500
"""Hits listed; whoever finds more looks for a longer word."""

Spans = Callable[[str], Iterable[tuple[int, int]]]
"""Returns the stretches of a printed text that are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueHit:
    """A place where the words stand.

    Attributes:
        page: Label of the page.
        headline: Of the article; may be empty.
        locus: The stretch.
        field: "headline", "kicker", "deck", "block" or "caption", as in a run's source.
        before: What stands before it, with … where it is cut.
        after: What stands after it, likewise.
    """

    page: str
    headline: str
    locus: Locus
    field: str
    before: str
    after: str


def find_in_issue(issue: Issue, words: str) -> tuple[IssueHit, ...]:
    """Return every place, in print order, where the words stand.

    Args:
        issue: Where to look.
        words: Compared without regard to width, case and script; found as a
            whole, spaces included. Nothing is found for empty words.

    Returns:
        At most ``MOST`` places.
    """
    wanted = fold(words).strip()
    patterns = (re.compile(re.escape(wanted)),)
    return _found(issue, partial(printed_spans, patterns=patterns)) if wanted else ()


def find_terms(issue: Issue, typed: str) -> tuple[IssueHit, ...]:
    """Return every place, in print order, of what a query of the library looks for.

    Args:
        issue: Where to look.
        typed: The query; nothing is found for one that cannot be understood.

    Returns:
        At most ``MOST`` places.
    """
    try:
        terms = parse_query(typed, lambda _: ()).terms
    except QueryError:
        return ()
    return _found(issue, partial(printed_spans, patterns=term_patterns(terms)))


def hit_quoted(
    hits: tuple[IssueHit, ...], issue: Issue, article: str, snippet: str
) -> IssueHit | None:
    """Return the first hit in a passage of an article that a snippet was cut out of.

    Args:
        hits: Of the issue, in print order.
        issue: The issue.
        article: Id of the article.
        snippet: A piece of its text, with … where it is cut.

    Returns:
        The first in the article where the passage has none; None where the article has none.
    """
    there = [hit for hit in hits if hit.locus.article == article]
    here = issue.article(article)
    quoted = snippet.strip(CUT)
    for field, index, text in _texts(here) if here is not None else ():
        at = text.find(quoted)
        for hit in there:
            is_inside = (hit.field, hit.locus.block) == (field, index) and hit.locus.start >= at
            if at >= 0 and is_inside:
                return hit
    return there[0] if there else None


def _found(issue: Issue, spans: Spans) -> tuple[IssueHit, ...]:
    hits = (
        hit
        for page in issue.pages
        for article in page.articles
        for hit in _hits(page.label, article, spans)
    )
    return tuple(hit for hit, _ in zip(hits, range(MOST), strict=False))


def _hits(page: str, article: Article, spans: Spans) -> Iterator[IssueHit]:
    for field, index, text in _texts(article):
        for start, end in spans(text):
            yield IssueHit(
                page=page,
                headline=article.headline,
                locus=Locus(
                    article=article.id, block=index, start=start, end=end, exact=text[start:end]
                ),
                field=field,
                before=(CUT if start > BEFORE else "") + text[max(start - BEFORE, 0) : start],
                after=text[end : end + AFTER] + (CUT if len(text) > end + AFTER else ""),
            )


def _texts(article: Article) -> Iterator[tuple[str, int, str]]:
    """Yield an article's texts in print order: field, index of the block (else -1), text."""
    yield "kicker", -1, article.kicker
    yield "headline", -1, article.headline
    yield "deck", -1, article.deck
    for byline in article.bylines:
        yield "byline", -1, byline.text
    for i, block in enumerate(article.blocks):
        if isinstance(block, Paragraph | Crosshead):
            yield "block", i, block.text
        elif isinstance(block, Picture):
            yield "caption", i, block.caption
        elif isinstance(block, Table):
            yield "block", i, "\t".join(cell for row in block.rows for cell in row)


class SheetText:
    """The texts of a laid-out sheet, in order to ask for many places on it."""

    def __init__(self, frame: Frame) -> None:
        self._items: dict[tuple[str, str], list[Run | Imprint]] = defaultdict(list)
        self._is_scan = any(isinstance(item, Scan) for item in frame.items)
        for item in frame.items:
            if isinstance(item, Run | Imprint) and item.source is not None:
                self._items[item.source.article, item.source.field].append(item)

    def places(self, field: str, locus: Locus) -> tuple[Rect, ...]:
        """Return where a stretch of an article's text stands.

        Args:
            field: As in a run's source.
            locus: The stretch.

        Returns:
            A rectangle a line; none when it stands on another sheet.
        """
        rects = grounds_of(self._stretches(field, locus))
        return lines_of(rects) if self._is_scan else rects

    def line_head(self, field: str, locus: Locus) -> Rect | None:
        """Return the ground of a stretch's first line from where the line begins."""
        first = next(iter(self._stretches(field, locus)), None)
        if first is None:
            return None
        item, _, end = first
        return grounds_of(((item, 0, end),))[0]

    def _stretches(self, field: str, locus: Locus) -> list[Stretch]:
        index = max(locus.block, 0)
        found: list[Stretch] = []
        for item in self._items.get((locus.article, field), ()):
            source = item.source
            assert source is not None
            if field in ("block", "caption") and source.index != index:
                continue
            start = max(locus.start - source.start, 0)
            end = min(locus.end - source.start, len(item.text))
            if start < end:
                found.append((item, start, end))
        return found


def places_on_sheet(frame: Frame, field: str, locus: Locus) -> tuple[Rect, ...]:
    """Return where one stretch of an article's text stands on a sheet; see ``SheetText``."""
    return SheetText(frame).places(field, locus)


def bookmark_place(sheet: LaidOutPage, text: SheetText, note: Note) -> Rect | None:
    """Return what a bookmark marks on a sheet of its page; None when it stands elsewhere.

    A passage is marked at the head of its first line, where a ribbon hides no type, an
    article at its headline or the head of its ground, a page at its upper right corner.

    Args:
        sheet: A sheet of the note's page.
        text: The texts of that sheet.
        note: A bookmark.
    """
    frame, locus = sheet.frame, note.locus
    if locus is None:
        is_first = sheet.sheet == 0
        return Rect(x=frame.width * 0.97, y=0, width=0, height=0) if is_first else None
    if locus.end > locus.start:
        field = "headline" if locus.block < 0 else "block"
        return text.line_head(field, locus)
    whole = replace(locus, block=-1, start=0, end=len(locus.exact))
    found = text.places("headline", whole)
    if found:
        return found[0]
    area = next((area for area in frame.areas if area.article == locus.article), None)
    return area.rects[0] if area is not None and sheet.sheet == 0 else None
