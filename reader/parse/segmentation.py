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
from reader.notation.column import is_box_name, is_column_name
from reader.notation.jump_mark import find_jump_marks
from reader.notation.names import read_names
from reader.parse.habits import Habits, read_habits
from reader.parse.heading import leads_in, opens_deck
from reader.parse.kinds import Element, Kind, is_numbered

_THRESHOLD = 2.0
_DOUBTFUL = 0.8
"""A decision this near the threshold is doubted."""

_BEFORE_BYLINE = 6.0
_BEFORE_DATELINE = 6.0
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
_AFTER_SHORT_ITEM = 2.0
_LONE_CROSSHEAD = 2.0
_SHORT_TEXTS = 2
_MOST_HEAD_LINES = 5
_LONGEST_MARK = 40
_LIKE_CROSSHEADS = -1.5
_CLOSE_TO_TEXT = -1.5
_AFTER_DIVIDING_GAP = 3.0
_INDENTED = -3.0
_UNINDENTED = 1.5
_WITHOUT_OPENING = -1.5
_PAGE_OF_ITEMS = 4.0
_COLUMN = 2.5
_BOX = -5.0
_LIKE_NOTICE = 3.0

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
_TABLE_NAME = re.compile(r"(?:附?[表图][0-9０-９一二三四五六七八九十]|附表|单位[:：])")
_NOTICE_HEAD = re.compile(r"\S{2,36}(?:公告|通告|公示|启事|啟事|声明|聲明|讣告|訃告|通知书?|布告)")


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
    def has_opening(self) -> bool:
        """Whether it is signed or opens with a dateline."""
        return any(e.has_dateline or e.kind is Kind.BYLINE or opens_continued(e) for e in self.body)

    @property
    def awaits_text(self) -> bool:
        """Whether a byline and a picture stand there, and no story yet."""
        kinds = [element.kind for element in self.body]
        return (
            Kind.BYLINE in kinds
            and kinds[-1] is Kind.CREDIT
            and kinds.count(Kind.BODY) <= 1
            and not any(element.has_dateline for element in self.body)
        )

    @property
    def has_text(self) -> bool:
        """Whether body text stands below the head."""
        return any(e.kind in (Kind.BODY, Kind.TABLE, Kind.CAPTION) for e in self.body)


def segment(
    elements: tuple[Element, ...], furniture: frozenset[int], section: str = ""
) -> tuple[Draft, ...]:
    """Divide a page's elements into articles.

    Args:
        elements: In print order, page furniture taken out.
        furniture: Indices of elements before which furniture (导读, folio) stood.
        section: Name of the page; empty when it has none.
    """
    return _Segmenter(elements, furniture, read_habits(elements, section)).run()


class _Segmenter:
    """Walks through the elements once, from the first to the last."""

    def __init__(
        self, elements: tuple[Element, ...], furniture: frozenset[int], habits: Habits
    ) -> None:
        self._elements = elements
        self._furniture = furniture
        self._habits = habits
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
        if not draft.head and not draft.body:
            pass
        elif (
            element.kind is Kind.AD
            or self._continues_elsewhere(element, draft)
            or self._is_byline_above_head(index, draft)
        ):
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
        if not draft.has_text or draft.body[-1].kind is Kind.HEADING:
            return False
        return opens_continued(element)

    def _is_byline_above_head(self, index: int, draft: Draft) -> bool:
        """Tell a byline that stands above its headline: a gap before it, none after."""
        element = self._elements[index]
        if element.kind is not Kind.BYLINE or not draft.has_text:
            return False
        below = self._elements[index + 1] if index + 1 < len(self._elements) else None
        return (
            below is not None
            and below.kind is Kind.HEADING
            and below.unit.gap < element.unit.gap
            and below.unit.width >= _LONG_HEADLINE
        )

    def _opens_headless(self, index: int, draft: Draft) -> bool:
        element = self._elements[index]
        return (
            draft.is_closed
            and draft.has_text
            and (self._ended_by_jump(draft) or (element.has_dateline and not draft.awaits_text))
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
        draft = self._drafts[-1]
        is_new = all(element.kind is Kind.BYLINE for element in draft.body)
        if is_new and not draft.is_closed and not (draft.head and draft.body):
            # A kicker that a blank line sets off, the end of a long head, or
            # the head below its byline.
            draft.head.extend(run)
            return end
        score = self._score(start, end)
        if score >= _THRESHOLD:
            self._drafts.append(Draft(head=list(run), doubt=_doubt(score, "an article's head")))
        else:
            draft.body.extend(run)
            draft.doubt = draft.doubt or _doubt(score, "a crosshead")
        return end

    def _joins_head(self, start: int, place: int) -> bool:
        """Tell whether a heading goes on in the next element.

        Where two lines of a head stand close, a blank line ends it.
        """
        element = self._elements[place]
        if element.kind is not Kind.HEADING or place in self._furniture:
            return False
        if element.unit.is_indented != self._elements[start].unit.is_indented:
            return False
        if is_box_name(element.text) or _NOTICES.fullmatch(element.text):
            return False
        first_gap = self._elements[start + 1].unit.gap
        most = max(first_gap, self._habits.usual_gap) if first_gap else 0
        return element.unit.gap <= most

    def _score(self, start: int, end: int) -> float:
        run = self._elements[start:end]
        draft = self._drafts[-1]
        if is_box_name(run[0].text) or self._names_table(run[-1], end):
            return _BOX
        opening = self._by_what_follows(end)
        score = self._by_form(run, draft) + opening
        if self._habits.has_openings and not opening and not is_column_name(run[0].text):
            score += _WITHOUT_OPENING
        score += _AFTER_CLOSED if draft.is_closed else 0
        score += _AFTER_FURNITURE if start in self._furniture else 0
        score += _PAGE_OF_ITEMS if self._habits.has_items else 0
        if not draft.has_text:
            score += _NO_TEXT_YET
        return score + self._by_place(run[0]) + self._by_neighbours(run, draft, end)

    def _names_table(self, heading: Element, end: int) -> bool:
        return (
            end < len(self._elements)
            and self._elements[end].kind is Kind.TABLE
            and _TABLE_NAME.match(heading.text) is not None
        )

    def _by_place(self, first: Element) -> float:
        """Hear where the paper sets its heads: after blank lines, left of the text."""
        habits = self._habits
        score = 0.0
        if habits.has_gaps_between_articles:
            score += _AFTER_DIVIDING_GAP if first.unit.gap else _CLOSE_TO_TEXT
        elif first.unit.gap > habits.usual_gap:
            score += _AFTER_GAP
        if habits.has_indents and first.unit.is_indented:
            score += _INDENTED
        elif habits.has_indented_headings:
            score += _UNINDENTED
        return score

    def _by_form(self, run: tuple[Element, ...], draft: Draft) -> float:
        width = max(element.unit.width for element in run)
        first = run[0].text
        score = (
            _LONG if width >= _LONG_HEADLINE else _SHORT if width <= _SHORT_HEADLINE else _MIDDLING
        )
        if len(run) > 1:
            score += _MANY_LINES
            score += _LEADS_IN if leads_in(first) or opens_deck(run[-1].text) else 0
        if is_column_name(first):
            score += _COLUMN
        if _NOTICES.fullmatch(first):
            score += _NOTICE
        elif _NOTICE_HEAD.fullmatch(first) and any(_is_notice(e.text) for e in draft.head):
            score += _LIKE_NOTICE
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
        if opens_continued(following):
            return _BEFORE_BYLINE
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
        """Hear the crossheads so far and the length of what stands around."""
        score = 0.0
        crossheads = [e for e in draft.body if e.kind is Kind.HEADING]
        if len(run) == 1 and any(abs(c.unit.width - run[0].unit.width) <= 2 for c in crossheads):
            score += _LIKE_CROSSHEADS
        following, next_end = self._texts_from(end)
        texts = sum(e.kind is Kind.BODY for e in draft.body)
        if following > _SHORT_TEXTS or texts > _SHORT_TEXTS or crossheads:
            return score
        score += _SHORT_ITEM
        if not draft.has_opening:
            score += _AFTER_SHORT_ITEM
        elif next_end and self._by_what_follows(next_end) >= _BEFORE_BYLINE:
            # A story does not have one crosshead only, and so little below it.
            score += _LONE_CROSSHEAD
        return score

    def _texts_from(self, start: int) -> tuple[int, int]:
        """Count the units below a heading, and find where the next headings end; 0 for none."""
        place = start
        last = min(start + _SHORT_TEXTS + 1, len(self._elements))
        while place < last and self._elements[place].kind is not Kind.HEADING:
            place += 1
        end = place
        while end < len(self._elements) and self._elements[end].kind is Kind.HEADING:
            end += 1
            if end - place > _MOST_HEAD_LINES:
                return place - start, 0
        return place - start, end if end > place else 0


def opens_continued(element: Element) -> bool:
    """Tell whether an element opens with a 上接, alone or before its text."""
    marks = find_jump_marks(element.text[:_LONGEST_MARK])
    if not marks or marks[0].kind is not JumpKind.CONTINUED_FROM or not marks[0].is_certain:
        return False
    return not element.text[: marks[0].start].strip("—― ")


def _is_notice(text: str) -> bool:
    return bool(_NOTICES.fullmatch(text) or _NOTICE_HEAD.fullmatch(text))


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
