"""A heading among what stands around it in, the traits of its place out.

What a heading is depends on the article above it (is it closed, signed, long, has it
crossheads), on what stands below (an opening, a list, another heading), on white space,
and on whether the text below goes on about what the text above tells.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

from reader.notation.both_scripts import in_both_scripts
from reader.notation.column import is_box_name, is_bracketed_name, is_column_name
from reader.notation.corporate import speaks_as_notice
from reader.notation.notice import is_notice_name
from reader.notation.signature import read_last_bracket
from reader.parse.text import head_lines
from reader.parse.text.clauses import is_cut
from reader.parse.text.draft import Draft, Tally
from reader.parse.text.habits import Habits
from reader.parse.text.head_names import may_be_column, stands_alone
from reader.parse.text.kinds import Element, Kind, is_marked, is_salutation
from reader.parse.text.line_traits import clause_traits, line_traits, pairs_of, ratio
from reader.parse.text.lines import is_finished, width_of
from reader.parse.text.photo_stories import photo_story_end
from reader.parse.text.table_heads import heads_own_table, names_table
from reader.parse.text.weights import step

_ASKED = in_both_scripts(r"问[:：]|答[:：]|案情|事由|案例")
_ITEM = re.compile(r"[●○■□▲△◆◇★☆▪·•※◎►▶①-⑳]|[0-9一二三四五六七八九十]{1,2}[、.．]")
_MOST_BELOW, _MOST_SIGNED = 6, 4
_MOST_ABOVE = 400
"""Elements of an article that are looked through; only what is no page has more."""
_RARE = 0.25
"""Share of the page's texts that have a word; one in more of them tells nothing."""
_SHARED = (0.3, 0.8, 1.5, 2.5, 4, 6, 9)
_PART = (0.01, 0.15, 0.3, 0.5)
_OPENINGS = (0.1, 0.3, 0.5, 0.7, 0.9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The elements of a page and what is counted of them once.

    Attributes:
        elements: In print order.
        furniture: Indices of elements before which furniture stood.
        habits: Of the page.
        is_spaced: Whether blank lines part everything.
        openings: Share of the headlines with a byline or a dateline below.
        gaps: White space before the first of each heads' lines, in empty lines; the least first.
        rarity: How much a pair of characters tells, by the texts that have it.
        runs: For each element, the index after the last of the headings from it on.
    """

    elements: tuple[Element, ...]
    furniture: frozenset[int]
    habits: Habits
    is_spaced: bool
    openings: float
    gaps: tuple[int, ...]
    rarity: Mapping[str, float]
    runs: tuple[int, ...]

    def at(self, place: int) -> Element | None:
        """Return an element; None beyond the page's ends."""
        return self.elements[place] if 0 <= place < len(self.elements) else None

    def end_of_run(self, start: int) -> int:
        """Return the index after the last of the headings from a place on."""
        return self.runs[start] if start < len(self.runs) else start


def _runs(elements: tuple[Element, ...]) -> tuple[int, ...]:
    """Return the end of the run of headings from each element on; its own index for no heading."""
    ends = [len(elements)]
    for place in range(len(elements) - 1, -1, -1):
        ends.append(ends[-1] if elements[place].kind is Kind.HEADING else place)
    return tuple(reversed(ends[1:]))


def read_sheet(elements: tuple[Element, ...], furniture: frozenset[int], habits: Habits) -> Sheet:
    """Count what the elements of a page have in common."""
    texts = [pairs_of(each.text) for each in elements if each.kind is Kind.BODY]
    counts = Counter(pair for text in texts for pair in text)
    most = max(4.0, _RARE * len(texts))
    heads = [
        below
        for above, below in pairwise(elements)
        if above.kind is Kind.HEADING and below.kind is not Kind.HEADING
    ]
    opened = sum(below.kind is Kind.BYLINE or below.has_dateline for below in heads)
    return Sheet(
        elements=elements,
        furniture=furniture,
        habits=habits,
        is_spaced=sum(each.unit.gap > 0 for each in elements) > 0.8 * len(elements),
        openings=opened / max(len(heads), 1),
        gaps=tuple(
            sorted(
                below.unit.gap
                for above, below in pairwise(elements)
                if below.kind is Kind.HEADING is not above.kind
            )
        ),
        rarity={pair: 1 / count for pair, count in counts.items() if count <= most},
        runs=_runs(elements),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Where a heading stands.

    Attributes:
        sheet: Its page.
        place: Its index.
        draft: The article being gathered above it; None at the page's top.
        tally: What has been counted of that.
    """

    sheet: Sheet
    place: int
    draft: Draft | None
    tally: Tally

    @property
    def heading(self) -> Element:
        """The heading."""
        return self.sheet.elements[self.place]

    @property
    def in_head(self) -> bool:
        """Whether nothing but heading lines, or who signs, stands below the last headline."""
        draft = self.draft
        return (
            draft is not None
            and bool(draft.head)
            and draft.head[-1].kind is Kind.HEADING
            and all(each.kind is Kind.BYLINE for each in draft.body)
        )

    @property
    def where(self) -> str:
        """What it stands in: nothing yet, a head, or the body of an article."""
        if self.draft is None:
            return "top"
        if not self.in_head:
            return "body"
        return "signed head" if self.draft.body else "head"

    def traits(self) -> list[str]:
        """Return all traits of the place."""
        own = [*self._lines(), *self._around(), *self._space(), *self._below(), *self._page()]
        traits = [f"{self.where} {trait}" for trait in own]
        traits += [f"{self.where} {trait}" for trait in line_traits(self.heading.text)]
        if self.where == "body":
            traits += self._above()
            traits += self._shared()
        elif self.in_head:
            traits += self._after_head()
        return [self.where, *traits]

    def _around(self) -> Iterator[str]:
        """Yield what stands right above and below the headings."""
        sheet, place = self.sheet, self.place
        above = sheet.at(place - 1)
        over = _kind(above)
        if above is not None and above.kind is Kind.HEADING and not self.in_head:
            over = "crosshead"
        elif over == "body":
            over = "sentence" if above is not None and is_finished(above.text) else "open text"
        end = sheet.end_of_run(place)
        under = _kind(sheet.at(end))
        yield f"over {over}"
        yield f"next {_kind(sheet.at(place + 1))}"
        yield f"after next {_kind(sheet.at(place + 2))}"
        yield f"run {min(end - place, 4)}"
        yield f"under {under}"
        yield f"under {under} run {min(end - place, 2)}"
        for trait in line_traits(self.heading.text):
            if not trait.startswith(("opens ", "ends ")):
                yield f"{trait} over {over}"

    def _space(self) -> Iterator[str]:
        """Yield white space above and at the left."""
        habits, heading = self.sheet.habits, self.heading
        page = "spaced" if self.sheet.is_spaced else "close"
        if habits.has_gaps_between_articles and not self.sheet.is_spaced:
            page = "gaps"
        below = self.sheet.at(self.place + 1)
        yield f"gap {page} {self._gap(heading)}"
        yield from self._among_gaps(page)
        yield f"gap below {page} {self._gap(below)}"
        if habits.has_indents:
            yield "indented" if heading.unit.is_indented else "at the left"
        if habits.has_indented_headings:
            yield f"among set in {heading.unit.is_indented}"
        if self.place in self.sheet.furniture:
            yield "after furniture"

    def _among_gaps(self, page: str) -> Iterator[str]:
        """Yield how the white space above stands to that above the page's other headings."""
        gaps, own = self.sheet.gaps, self.heading.unit.gap
        below = bisect_left(gaps, own)
        above = len(gaps) - bisect_right(gaps, own)
        rank = f"{'over' * bool(below)} {'under' * bool(above)}"
        yield f"gap among {rank}"
        yield f"gap among {page} {rank}"
        under = _kind(self.sheet.at(self.sheet.end_of_run(self.place)))
        yield f"gap among {rank} above {under}"
        yield f"gap among {rank} {step(below / max(len(gaps), 1), (0.2, 0.5))}"
        if is_box_name(self.heading.text) or is_column_name(self.heading.text):
            yield f"gap of name {rank}"

    def _gap(self, element: Element | None) -> str:
        if element is None or not element.unit.gap:
            return "none"
        return "usual" if element.unit.gap <= self.sheet.habits.usual_gap else "wide"

    def _below(self) -> Iterator[str]:
        """Yield what the text below is, as far as the next heading."""
        sheet = self.sheet
        end = sheet.end_of_run(self.place)
        texts = self._texts(end)
        yield f"texts {min(len(texts), 4)}"
        if texts and all(each.is_line for each in texts):
            yield "lines below"
        story_end = photo_story_end(sheet.elements, end)
        if story_end:
            yield f"photo story {min(story_end - end, 3)}"
        if texts and speaks_as_notice(texts[0].text):
            yield "notice below"
        yield from self._signed_below(end)
        yield from self._next_heading(end)
        below = sheet.at(end)
        heading = sheet.elements[end - 1]
        if names_table(heading, below):
            yield "names table"
        elif self.draft is not None and heads_own_table(heading, below, self.draft):
            yield "heads table"

    def _texts(self, start: int) -> list[Element]:
        texts: list[Element] = []
        place = start
        while place < len(self.sheet.elements) and len(texts) < _MOST_BELOW:
            element = self.sheet.elements[place]
            if element.kind is Kind.HEADING:
                break
            if element.kind is Kind.BODY:
                texts.append(element)
            place += 1
        return texts

    def _signed_below(self, start: int) -> Iterator[str]:
        for place in range(start, start + _MOST_SIGNED):
            element = self.sheet.at(place)
            if element is None or element.kind is Kind.HEADING:
                return
            if element.kind is Kind.BYLINE and place > start:
                yield "signed below"
                return
            if element.kind is Kind.BODY and read_last_bracket(element.text):
                yield "signed in brackets"
                return

    def _next_heading(self, start: int) -> Iterator[str]:
        """Yield what the next headings below this one's text are like."""
        place = start
        last = min(start + _MOST_BELOW + 2, len(self.sheet.elements))
        while place < last and self.sheet.elements[place].kind is not Kind.HEADING:
            place += 1
        following = self.sheet.at(place)
        if following is None or following.kind is not Kind.HEADING:
            yield "no heading soon"
            return
        end = self.sheet.end_of_run(place)
        yield f"next heading under {_kind(self.sheet.at(end))}"
        if end - place == 1:
            length = ratio(self.heading.unit.width, following.unit.width)
            yield f"next heading ratio {length}"

    def _page(self) -> Iterator[str]:
        habits = self.sheet.habits
        under = _kind(self.sheet.at(self.sheet.end_of_run(self.place)))
        yield f"openings {step(self.sheet.openings, _OPENINGS)}"
        yield f"openings {habits.has_openings} under {under}"
        if habits.has_items:
            yield "page of items"
        if self.heading.text[0] in habits.crosshead_marks:
            yield "mark of several"
        if habits.has_bracketed_parts and is_bracketed_name(self.heading.text):
            yield "name of a part"

    def _lines(self) -> Iterator[str]:
        """Yield how the first of several headings stands to the next."""
        below = self.sheet.at(self.place + 1)
        if below is None or below.kind is not Kind.HEADING or self.in_head:
            return
        yield f"line ratio {ratio(self.heading.unit.width, below.unit.width)}"
        if may_be_column((self.heading, below)):
            yield "name above"
        if head_lines.opens_deck(below.text):
            yield "deck below"
        if stands_alone(below.text):
            yield "box below"

    def _above(self) -> Iterator[str]:
        """Yield what the article above has come to."""
        tally, heading = self.tally, self.heading
        head = self.draft.head if self.draft is not None else []
        opened = "opened" if tally.has_opening else "bare"
        yield f"so far {min(tally.paragraphs, 6)}"
        yield f"so far {min(tally.paragraphs, 3)} {opened}"
        yield opened
        yield f"crossheads {min(len(tally.crossheads), 3)}"
        if not tally.has_text:
            yield "no text yet"
        if tally.has_dateline:
            yield "dateline above"
        if tally.is_closed:
            yield "closed"
            yield f"closed by {_kind(tally.last)}"
        if tally.crossheads:
            width = round(heading.unit.width)
            yield f"unlike {min(min(abs(width - each) for each in tally.crossheads), 6)}"
            yield f"marks {tally.is_marked} {is_marked(heading.text)}"
        names = [each.text for each in head]
        if any(is_column_name(name) or is_notice_name(name) for name in names):
            yield "named above"
            if is_column_name(heading.text) or is_notice_name(heading.text):
                yield "named alike"
        texts = self._texts(self.sheet.end_of_run(self.place))
        yield f"texts {min(len(texts), 3)} after {min(tally.paragraphs, 3)}"
        if head:
            longest = max(each.unit.width for each in head)
            yield f"beside head {ratio(heading.unit.width, longest)}"

    def _shared(self) -> Iterator[str]:
        """Yield how much the text below, and the heading, share with the article above."""
        if self.draft is None:
            return
        above: set[str] = set()
        for each in (*self.draft.head[-_MOST_ABOVE:], *self.draft.body[-_MOST_ABOVE:]):
            above |= pairs_of(each.text)
        below: set[str] = set()
        for each in self._texts(self.sheet.end_of_run(self.place))[:_MOST_SIGNED]:
            below |= pairs_of(each.text)
        own = pairs_of(self.heading.text)
        if below:
            rarity = self.sheet.rarity
            # Exact, so that the order of a set, another in every run, changes no judgement.
            shared = fsum(rarity.get(pair, 0.0) for pair in below & above)
            yield f"shared {step(shared, _SHARED)}"
        if own:
            with_above = len(own & above) / len(own)
            with_below = len(own & below) / len(own)
            yield f"own above {step(with_above, _PART)}"
            yield f"own below {step(with_below, _PART)}"
            yield f"own {step(with_above, (0.01, 0.3))} {step(with_below, (0.01, 0.3))}"

    def _after_head(self) -> Iterator[str]:
        """Yield how a line stands to the last line of the head above it."""
        assert self.draft is not None
        above, heading = self.draft.head[-1], self.heading
        yield f"head of {min(len(self.draft.head), 4)}"
        yield f"head ratio {ratio(above.unit.width, heading.unit.width)}"
        yield f"head width {step(width_of(heading.text), (5, 8, 11, 14, 18, 24))}"
        if is_cut(above.text, heading.text):
            yield "head cut"
        if head_lines.adds(above.text, heading.text):
            yield "head adds"
        yield from (f"head {trait}" for trait in clause_traits(above.text))
        if stands_alone(above.text) or is_box_name(above.text):
            yield "head name"
        page = "spaced" if self.sheet.is_spaced else "close"
        yield f"head gap {page} {bool(above.unit.gap)} {bool(heading.unit.gap)}"
        if heading.unit.is_indented != above.unit.is_indented:
            yield "head indent"


def _kind(element: Element | None) -> str:
    """Say what an element is, to what stands beside it."""
    if element is None:
        return "end"
    if element.kind is not Kind.BODY:
        return element.kind.value
    forms = (
        ("dateline", element.has_dateline),
        ("line", element.is_line),
        ("question", _ASKED.match(element.text[:8])),
        ("item", _ITEM.match(element.text)),
        ("salutation", is_salutation(element.text)),
    )
    return next((name for name, found in forms if found), "body")
