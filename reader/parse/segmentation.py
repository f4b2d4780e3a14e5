"""Elements of a page → drafts of articles.

Where an article begins is weighed, not looked up: a headline is followed by a
byline or a dateline, stands after a finished story, is longer than a crosshead,
comes with a kicker. Each piece of evidence has a weight; what is decided by
little is doubted.
"""

import re
from dataclasses import dataclass, field

from reader.model.jump import JumpKind
from reader.notation.byline import read_byline
from reader.notation.jump_mark import find_jump_marks
from reader.notation.names import read_names
from reader.parse.heading import leads_in, opens_deck
from reader.parse.kinds import Element, Kind, is_numbered

_THRESHOLD = 2.0
_DOUBTFUL = 0.8
"""A decision this near the threshold is doubted."""

_BEFORE_BYLINE = 4.0
_BEFORE_DATELINE = 4.0
_AFTER_CLOSED = 3.0
_AFTER_FURNITURE = 1.5
_AFTER_GAP = 1.5
_PHOTO_STORY = 3.0
_SHORT_PHOTO_STORY = 5.0
_MANY_LINES = 1.0
_LEADS_IN = 1.5
_LONG = 1.5
_MIDDLING = 0.5
_SHORT = -1.5
_TWO_SHORT_CLAUSES = -1.0
_NUMBERED = -4.0
_NO_TEXT_YET = -3.0
_NOTICE = 5.0
_SHORT_ITEM = 1.0
_LIKE_CROSSHEADS = -1.5

_LONG_HEADLINE = 12.0
_SHORT_HEADLINE = 8.5
_FEW_CAPTIONS = 2
"""A caption of one paragraph and its credit."""
_MOST_CAPTION_UNITS = 3
_MOST_CAPTION_LENGTH = 420


_NOTICES = re.compile(
    r"(?:更正|訂正|订正|致歉|启事|啟事|声明|聲明|公告|通告|讣告|訃告|来函照登|遗失声明)(?:启事|声明)?"
)
"""Two-character heads of notices that stand by themselves."""


@dataclass(slots=True)
class Draft:
    """An article being gathered.

    Attributes:
        head: Kicker, headline and deck lines.
        body: Everything below the head, crossheads as headings.
        is_closed: True when something printed said that it ends.
        doubt: What was guessed about where it begins.
    """

    head: list[Element] = field(default_factory=list)
    body: list[Element] = field(default_factory=list)
    is_closed: bool = False
    doubt: str = ""

    @property
    def number(self) -> int:
        """Line of its first element."""
        return min((element.unit.number for element in (*self.head, *self.body)), default=1)

    @property
    def has_text(self) -> bool:
        """Whether body text stands below the head."""
        return any(e.kind in (Kind.BODY, Kind.TABLE, Kind.CAPTION) for e in self.body)


def segment(elements: tuple[Element, ...], furniture: frozenset[int]) -> tuple[Draft, ...]:
    """Divide a page's elements into articles.

    Args:
        elements: In print order, page furniture taken out.
        furniture: Indices of elements before which furniture (导读, folio) stood.
    """
    return _Segmenter(elements, furniture).run()


class _Segmenter:
    """Walks through the elements once, from the first to the last."""

    def __init__(self, elements: tuple[Element, ...], furniture: frozenset[int]) -> None:
        self._elements = elements
        self._furniture = furniture
        gaps = sorted(element.unit.gap for element in elements)
        self._usual_gap = gaps[(len(gaps) * 3) // 4] if gaps else 0
        self._drafts: list[Draft] = []

    def run(self) -> tuple[Draft, ...]:
        index = 0
        while index < len(self._elements):
            kind = self._elements[index].kind
            if kind is Kind.HEADING:
                index = self._take_headings(index)
            else:
                self._take(index)
                index += 1
        return tuple(self._drafts)

    def _current(self) -> Draft:
        if not self._drafts:
            self._drafts.append(Draft())
        return self._drafts[-1]

    def _take(self, index: int) -> None:
        """Take an element that is no heading."""
        element = self._elements[index]
        draft = self._current()
        if element.kind is Kind.AD or self._continues_elsewhere(element, draft):
            draft = Draft()
            self._drafts.append(draft)
        elif element.kind is Kind.BODY and self._opens_headless(index, draft):
            draft = Draft(doubt="text without a headline was taken for an article of its own")
            self._drafts.append(draft)
        if element.kind is Kind.AD:
            draft.head.append(element)
            draft.is_closed = True
            return
        draft.body.append(element)
        draft.is_closed = self._closes(index)

    def _continues_elsewhere(self, element: Element, draft: Draft) -> bool:
        """Tell whether a 上接 begins a new article: one with text cannot be continued from."""
        if element.kind is not Kind.JUMP or not draft.has_text:
            return False
        mark = find_jump_marks(element.text)[0]
        return mark.kind is JumpKind.CONTINUED_FROM and mark.is_certain

    def _opens_headless(self, index: int, draft: Draft) -> bool:
        element = self._elements[index]
        return (
            draft.is_closed
            and draft.has_text
            and (element.has_dateline or self._ended_by_jump(draft))
        )

    def _ended_by_jump(self, draft: Draft) -> bool:
        return bool(draft.body) and draft.body[-1].kind is Kind.JUMP

    def _closes(self, index: int) -> bool:
        """Tell whether an element ends its article."""
        element = self._elements[index]
        draft = self._drafts[-1]
        if element.kind is Kind.JUMP:
            mark = find_jump_marks(element.text)[0]
            return mark.kind is not JumpKind.CONTINUED_FROM and draft.has_text
        if element.kind in (Kind.CREDIT, Kind.BYLINE, Kind.SOURCE):
            return draft.has_text
        return element.kind is Kind.BODY and ends_with_writer(element.text)

    def _take_headings(self, start: int) -> int:
        """Take a run of headings: an article's head, or crossheads."""
        end = start + 1
        while end < len(self._elements) and self._joins_head(start, end):
            end += 1
        run = self._elements[start:end]
        if not self._drafts:
            self._drafts.append(Draft(head=list(run)))
            return end
        score = self._score(start, end)
        draft = self._drafts[-1]
        if not draft.head and not draft.has_text:
            draft.head.extend(run)
        elif score >= _THRESHOLD:
            self._drafts.append(Draft(head=list(run), doubt=_doubt(score, "an article's head")))
        else:
            draft.body.extend(run)
            draft.doubt = draft.doubt or _doubt(score, "a crosshead")
        return end

    def _joins_head(self, start: int, place: int) -> bool:
        element = self._elements[place]
        if element.kind is not Kind.HEADING or place in self._furniture:
            return False
        return element.unit.gap <= max(self._elements[start + 1].unit.gap, self._usual_gap)

    def _score(self, start: int, end: int) -> float:
        run = self._elements[start:end]
        draft = self._drafts[-1]
        score = self._by_form(run) + self._by_what_follows(end)
        score += _AFTER_CLOSED if draft.is_closed else 0
        score += _AFTER_FURNITURE if start in self._furniture else 0
        score += _AFTER_GAP if run[0].unit.gap > self._usual_gap else 0
        if not draft.has_text:
            score += _NO_TEXT_YET
        return score + self._by_neighbours(run, draft, end)

    def _by_form(self, run: tuple[Element, ...]) -> float:
        width = max(element.unit.width for element in run)
        first = run[0].text
        score = (
            _LONG if width >= _LONG_HEADLINE else _SHORT if width <= _SHORT_HEADLINE else _MIDDLING
        )
        if len(run) > 1:
            score += _MANY_LINES
            score += _LEADS_IN if leads_in(first) or opens_deck(run[-1].text) else 0
        if _NOTICES.fullmatch(first):
            score += _NOTICE
        clauses = first.split()
        if len(run) == 1 and len(clauses) == 2 and max(map(len, clauses)) <= 6:
            score += _TWO_SHORT_CLAUSES
        return score + (_NUMBERED if is_numbered(first) else 0)

    def _by_what_follows(self, end: int) -> float:
        following = self._elements[end] if end < len(self._elements) else None
        if following is None:
            return 0.0
        if following.kind is Kind.BYLINE or self._is_names(end):
            return _BEFORE_BYLINE
        if following.kind is Kind.JUMP:
            mark = find_jump_marks(following.text)[0]
            return _BEFORE_BYLINE if mark.kind is JumpKind.CONTINUED_FROM else 0.0
        if following.has_dateline:
            return _BEFORE_DATELINE
        photo_end = self.photo_story_end(end)
        if not photo_end:
            return 0.0
        return _PHOTO_STORY if photo_end - end > _FEW_CAPTIONS else _SHORT_PHOTO_STORY

    def _is_names(self, index: int) -> bool:
        return bool(read_names(self._elements[index].text))

    def photo_story_end(self, start: int) -> int:
        """Return the index after the credit that ends a photo story beginning here; 0 for none."""
        length = 0
        for index in range(start, min(start + _MOST_CAPTION_UNITS + 1, len(self._elements))):
            element = self._elements[index]
            if element.kind is Kind.CREDIT:
                return index + 1 if index > start else 0
            length += len(element.text)
            if element.kind not in (Kind.BODY, Kind.CAPTION) or length > _MOST_CAPTION_LENGTH:
                return 0
        return 0

    def _by_neighbours(self, run: tuple[Element, ...], draft: Draft, end: int) -> float:
        """Hear the crossheads so far and the length of what follows."""
        score = 0.0
        crossheads = [e for e in draft.body if e.kind is Kind.HEADING]
        if len(run) == 1 and any(abs(c.unit.width - run[0].unit.width) <= 2 for c in crossheads):
            score += _LIKE_CROSSHEADS
        units = 0
        for element in self._elements[end : end + 4]:
            if element.kind is Kind.HEADING:
                break
            units += 1
        texts = sum(e.kind is Kind.BODY for e in draft.body)
        if units <= 2 and texts <= 2 and not crossheads:
            score += _SHORT_ITEM
        return score


def _doubt(score: float, what: str) -> str:
    is_near = abs(score - _THRESHOLD) <= _DOUBTFUL
    return f"a heading was taken for {what} on little evidence" if is_near else ""


_WRITER_AT_END = re.compile(r"[（(〔【]([^（(）)。，]{2,40})[）)〕】]。?$")


def ends_with_writer(text: str) -> bool:
    """Tell whether a paragraph ends in its writer's name in brackets, as a story does."""
    match = _WRITER_AT_END.search(text[-46:])
    if match is None:
        return False
    inside = match[1].strip()
    is_end = inside in ("完", "全文完") or bool(read_byline(inside)) or bool(read_names(inside))
    return is_end or bool(re.search(r"^(?:据|綜合|综合|来源|來源|摘自|作者)", inside))
