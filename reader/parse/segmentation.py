"""Elements of a page → drafts of articles."""

import itertools
from dataclasses import replace

from reader.model.jump import JumpKind
from reader.notation.both_scripts import in_both_scripts
from reader.notation.byline import read_byline
from reader.notation.column import is_box_name, is_column_name
from reader.notation.jump_mark import find_jump_marks
from reader.notation.signature import read_last_bracket
from reader.parse.draft import Draft, Tally, opens_continued
from reader.parse.evidence import (
    DOUBTFUL,
    THRESHOLD,
    Evidence,
)
from reader.parse.habits import PageKind, read_habits
from reader.parse.head_names import stands_alone
from reader.parse.kinds import BULLET, Element, Kind, is_end, is_numbered
from reader.parse.photo_stories import tells_whole_story

_LONG_HEADLINE = 12.0
_MOST_CROSSHEAD_LINES = 2
_MOST_CAPTION_LINES = 2
_SAYS_WHAT_IS_SHOWN = in_both_scripts(r"[。！]\s?图为")
_CARTOON = in_both_scripts(r"漫画[:：]")
_BRACKETS = "（(—"
_OPENS_CAPTION = in_both_scripts(
    r"(?:图为)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚|凌晨|清晨)?，|(?:昨|近|日前|昨天).{0,4}，"
)
"""A caption that stands alone says when first."""


def segment(
    elements: tuple[Element, ...], furniture: frozenset[int], page: PageKind | None = None
) -> tuple[Draft, ...]:
    """Divide a page's elements into articles.

    Args:
        elements: In print order, page furniture taken out.
        furniture: Indices of elements before which furniture (导读, folio) stood.
        page: What its edges tell of the page; None for nothing.
    """
    evidence = Evidence(elements, furniture, read_habits(elements, page or PageKind()))
    return _Segmenter(elements, furniture, evidence).run()


class _Segmenter:
    """Walks through the elements once, from the first to the last."""

    def __init__(
        self, elements: tuple[Element, ...], furniture: frozenset[int], evidence: Evidence
    ) -> None:
        self._elements = elements
        self._furniture = furniture
        self._evidence = evidence
        self._drafts: list[Draft] = []
        self._tally = Tally()

    def run(self) -> tuple[Draft, ...]:
        index = 0
        while index < len(self._elements):
            if self._elements[index].kind is Kind.HEADING:
                index = self._take_headings(index)
            else:
                self._take(index)
                index += 1
        return tuple(self._drafts)

    def _begin(self, head: tuple[Element, ...] = (), doubt: str = "") -> Draft:
        """Begin an article."""
        self._drafts.append(Draft(head=list(head), doubt=doubt))
        self._tally = Tally()
        return self._drafts[-1]

    def _add(self, element: Element) -> None:
        self._drafts[-1].body.append(element)
        self._tally.count(element)

    def _take(self, index: int) -> None:
        """Take an element that is no heading."""
        element = self._elements[index]
        draft = self._drafts[-1] if self._drafts else self._begin()
        is_empty = not draft.head and not draft.body
        if not is_empty and self._begins_article(index):
            draft = self._begin()
        elif element.kind in (Kind.BODY, Kind.CAPTION) and self._opens_headless(index):
            draft = self._begin(doubt="text without a headline was taken for an article of its own")
        if element.kind is Kind.AD:
            draft.head.append(element)
            self._tally.is_closed = True
            return
        self._add(element)
        self._tally.is_closed = self._closes(element)

    def _begins_article(self, index: int) -> bool:
        """Tell whether an element that is no heading begins an article of its own.

        A 上接 at a page's foot, with nothing below, says of the page's last story
        where it began.
        """
        element = self._elements[index]
        is_foot = element.kind is Kind.JUMP and index + 1 == len(self._elements)
        return (
            element.kind is Kind.AD
            or (element.kind is Kind.CAPTION and _CARTOON.match(element.text) is not None)
            or (not is_foot and self._continues_elsewhere(element))
            or self._is_byline_above_head(index)
        )

    def _continues_elsewhere(self, element: Element) -> bool:
        """Tell whether a 上接 begins a new article: one with text cannot be continued from."""
        last = self._tally.last
        if not self._tally.has_text or (last is not None and last.kind is Kind.HEADING):
            return False
        return opens_continued(element)

    def _is_byline_above_head(self, index: int) -> bool:
        """Tell a byline that stands above its headline: a gap before it, none after."""
        element = self._elements[index]
        if element.kind is not Kind.BYLINE or not self._tally.has_text:
            return False
        below = self._elements[index + 1] if index + 1 < len(self._elements) else None
        if below is None or below.kind is not Kind.HEADING:
            return False
        bylines = read_byline(element.text)
        is_rubric = bool(bylines) and not any(byline.names for byline in bylines)
        if is_rubric and element.text[0] not in _BRACKETS:
            return True  # 本报评论员 stands above its headline, a name below its text
        is_apart = below.unit.gap < element.unit.gap
        return is_apart and below.unit.width >= _LONG_HEADLINE

    def _opens_headless(self, index: int) -> bool:
        element, tally = self._elements[index], self._tally
        if tally.has_text and self._is_photo_alone(index):
            return True
        if not tally.is_closed or not tally.has_text or element.kind is Kind.CAPTION:
            return False
        ended_by_jump = tally.last is not None and tally.last.kind is Kind.JUMP
        return ended_by_jump or (element.has_dateline and not tally.awaits_text)

    def _is_photo_alone(self, index: int) -> bool:
        """Tell a photo without a headline: 8月12日，… and its credit, below what has ended.

        Verse ends without a mark, and so does a story whose paragraphs are indented.
        """
        element, tally = self._elements[index], self._tally
        below = self._elements[index + 1 : index + _MOST_CAPTION_LINES + 1]
        rest = itertools.dropwhile(lambda each: each.kind is Kind.BODY, below)
        is_caption = _OPENS_CAPTION.match(element.text) or _SAYS_WHAT_IS_SHOWN.search(element.text)
        if is_caption is None or element.is_line:
            return False
        credit = next(rest, None)
        if credit is None or credit.kind is not Kind.CREDIT:
            return False
        if element.kind is Kind.CAPTION:
            return tally.has_opening and tells_whole_story(element)
        habits = self._evidence.habits
        is_set_left = habits.has_indents and not element.unit.is_indented
        stands_out = is_set_left or habits.has_gaps_between_articles
        is_verse = tally.last is not None and tally.last.is_line
        return (
            tally.is_closed
            or is_verse
            or (tally.has_opening and tells_whole_story(element))
            or (stands_out and element.unit.gap > 0)
            or element.unit.gap > max(habits.usual_gap, 1)
        )

    def _closes(self, element: Element) -> bool:
        """Tell whether an element ends its article."""
        if element.kind is Kind.JUMP:
            mark = find_jump_marks(element.text)[0]
            leads_back = mark.kind is JumpKind.CONTINUED_FROM and mark.is_certain
            return not leads_back and self._tally.has_text
        if element.kind in (Kind.CREDIT, Kind.BYLINE, Kind.SOURCE):
            return self._tally.has_text
        return element.kind is Kind.BODY and ends_story(element.text)

    def _take_headings(self, start: int) -> int:
        """Take a run of headings: an article's head, or crossheads."""
        if self._elements[start].is_notice:
            self._begin((self._elements[start],))
            return start + 1
        end = start + 1
        while end < len(self._elements) and self._joins_head(start, end):
            end += 1
        run = self._elements[start:end]
        if not self._drafts:
            self._begin(run)
            return end
        draft, tally = self._drafts[-1], self._tally
        is_new = all(element.kind is Kind.BYLINE for element in draft.body[:4])
        if (
            is_new
            and not tally.is_closed
            and not tally.has_text
            and not (draft.head and draft.body)
            and not (draft.head and self._is_item_below(draft.head[-1], run[0]))
        ):
            # A kicker that a blank line sets off, the end of a long head, or
            # the head below its byline.
            draft.head.extend(run)
            return end
        score = self._evidence.score(start, end, draft, tally)
        if score >= THRESHOLD:
            self._begin(run, _doubt(score, "an article's head"))
            return end
        for place, heading in enumerate(run):
            # A crosshead has no third line: below it stands a list.
            is_list = len(run) > _MOST_CROSSHEAD_LINES and place > 0
            self._add(replace(heading, kind=Kind.BODY, is_line=True) if is_list else heading)
        draft.doubt = draft.doubt or _doubt(score, "a crosshead")
        if self._evidence.is_ranked_alike(run[0], draft):
            draft.doubt = "a heading marked as high as the headline was taken for a crosshead"
        return end

    def _joins_head(self, start: int, place: int) -> bool:
        """Tell whether a heading goes on in the next element.

        Where two lines of a head stand close, a blank line ends it.
        """
        element = self._elements[place]
        if element.kind is not Kind.HEADING or element.is_notice or place in self._furniture:
            return False
        if element.unit.is_indented != self._elements[start].unit.is_indented:
            return False
        if stands_alone(element.text) or is_numbered(element.text):
            return False
        first = self._elements[start]
        ends_box = is_box_name(first.text) and is_column_name(element.text)
        if ends_box or self._is_item_below(first, element):
            return False
        first_gap = self._elements[start + 1].unit.gap
        most = max(first_gap, self._evidence.habits.usual_gap) if first_gap else 0
        return element.unit.gap <= most

    def _is_item_below(self, above: Element, heading: Element) -> bool:
        """Tell the first item of a column (●…) from the headline below the column's name."""
        habits = self._evidence.habits
        is_marked = heading.text[0] in habits.crosshead_marks and not habits.has_items
        return is_marked and not BULLET.match(above.text)


def _doubt(score: float, what: str) -> str:
    is_near = abs(score - THRESHOLD) <= DOUBTFUL
    return f"a heading was taken for {what} on little evidence" if is_near else ""


def ends_story(text: str) -> bool:
    """Tell whether a paragraph ends in a bracket as a story does: its writer, （完）."""
    return bool(read_last_bracket(text)) or is_end(text)
