"""Elements of a page → drafts of articles."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.model.jump import JumpKind
from reader.notation.both_scripts import in_both_scripts
from reader.notation.byline import read_byline
from reader.notation.column import (
    closes_with_column,
    is_briefs_name,
    is_column_name,
    names_column_and_title,
)
from reader.notation.jump_mark import find_jump_marks
from reader.notation.signature import read_last_bracket
from reader.parse.text.draft import Draft, Tally, opens_continued
from reader.parse.text.habits import PageKind, read_habits
from reader.parse.text.head_names import read_part_count
from reader.parse.text.kinds import BULLET, Element, Kind, is_end, is_numbered
from reader.parse.text.listing import FEWEST_BULLETS
from reader.parse.text.photo_stories import tells_whole_story
from reader.parse.text.surroundings import Sheet, Surroundings, read_sheet
from reader.parse.text.weights import load_weights, shares, weigh

_LONG_HEADLINE = 12.0
_MOST_CAPTION_LINES = 2
_LONGEST_LAST_CAPTION = 24.0
_SAYS_WHAT_IS_SHOWN = in_both_scripts(r"[。！]\s?图为")
_CARTOON = in_both_scripts(r"漫画[:：]")
_BRACKETS = "（(—"
_OPENS_CAPTION = in_both_scripts(
    r"(?:图为)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚|凌晨|清晨)?，|(?:昨|近|日前|昨天).{0,4}，"
)
"""A caption that stands alone says when first."""
_DEEPER, _RANKED_ALIKE, _RANKED_ABOVE = -3.0, 1.5, 6.0
_SURE = 0.8
"""A judgement less likely than this is doubted."""


class Role(StrEnum):
    """What a heading is on its page."""

    HEADLINE = "N"
    MORE = "H"
    CROSSHEAD = "X"
    TEXT = "P"
    BYLINE = "B"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a heading was judged to be.

    Attributes:
        role: Its role.
        share: How likely that is beside the other roles, up to 1.
    """

    role: Role
    share: float = 1.0


_DOUBTS = {
    Role.HEADLINE: "a heading was taken for an article's head on little evidence",
    Role.MORE: "a line was taken for one of the head's on little evidence",
    Role.CROSSHEAD: "a heading was taken for a crosshead on little evidence",
    Role.TEXT: "a heading was taken for text on little evidence",
    Role.BYLINE: "a heading was taken for a byline on little evidence",
}
Judge = Callable[[Surroundings], Judged]


def judge(where: Surroundings) -> Judged:
    """Judge what a heading is by all that stands around it."""
    weights = load_weights("headings")
    traits = where.traits()
    weighed = [
        weigh(weights, role_traits(role, traits)) + _by_rank(role, where)
        for role in open_roles(where)
    ]
    likely = shares(weighed)
    best = max(range(len(likely)), key=likely.__getitem__)
    return Judged(role=open_roles(where)[best], share=likely[best])


def role_traits(role: Role, traits: Iterable[str]) -> Iterator[str]:
    """Yield traits as they speak for a role."""
    return (f"{role} {trait}" for trait in traits)


def open_roles(where: Surroundings) -> tuple[Role, ...]:
    """Return what a heading may be where it stands.

    Only a head goes on; no row of a table heads; what heads a 上接 heads an article, as what
    stands below the buttons of a site; each of the parts that a headline counts is one of its
    story's; no crosshead names a column; nothing is continued (下转) before its text begins;
    what stands right above 本报讯 is of a head.
    """
    if "\t" in where.heading.text:
        return (Role.TEXT,)
    if where.heading.unit.is_led_to:
        return (Role.HEADLINE,)
    below = where.sheet.elements[where.place + 1 : where.place + 3]
    is_above_rest = (
        bool(below)
        and (below[0].kind is Kind.BODY or (below[0].kind is Kind.JUMP and len(below) > 1))
        and opens_continued(below[0])
    )
    if where.draft is not None and is_above_rest:
        return (Role.HEADLINE, Role.MORE) if where.in_head else (Role.HEADLINE,)
    if _awaits_part(where):
        return (Role.CROSSHEAD,)
    if where.draft is None:
        return (Role.HEADLINE, Role.TEXT)
    shut = _shut_roles(where)
    return tuple(role for role in Role if role not in shut)


def _shut_roles(where: Surroundings) -> set[Role]:
    """Return what a heading below another article's text or head cannot be."""
    shut = {Role.CROSSHEAD} if closes_with_column(where.heading.text) else set()
    if not where.in_head:
        shut.add(Role.MORE)
    if _counts_what_is_announced(where):
        shut.add(Role.HEADLINE)
    if _is_last_before_jump(where):
        shut |= {Role.HEADLINE, Role.CROSSHEAD}
    if names_column_and_title(where.heading.text) or _is_above_briefs(where):
        shut |= {Role.CROSSHEAD, Role.TEXT}
    if _is_above_opening(where):
        shut |= {Role.CROSSHEAD, Role.TEXT, Role.BYLINE}
    return shut


def _counts_what_is_announced(where: Surroundings) -> bool:
    """Tell 一、… right below …公告如下：."""
    above = where.sheet.at(where.place - 1)
    is_announced = above is not None and above.text.endswith(("：", ":"))
    return is_announced and not where.in_head and is_numbered(where.heading.text)


def _is_last_before_jump(where: Surroundings) -> bool:
    """Tell the short last line of a text that is continued, right above its 下转."""
    below = where.sheet.at(where.place + 1)
    if below is None or below.kind is not Kind.JUMP or not where.tally.has_text:
        return False
    return find_jump_marks(below.text)[0].kind is JumpKind.CONTINUED_ON


def _is_above_opening(where: Surroundings) -> bool:
    """Tell what stands right above a report's opening: none of 1300 such lines is of a text."""
    below = where.sheet.at(where.place + 1)
    return below is not None and below.has_dateline


def _is_above_briefs(where: Surroundings) -> bool:
    """Tell 要闻速览 right above items with a mark each."""
    below = where.sheet.elements[where.place + 1 : where.place + 1 + FEWEST_BULLETS]
    are_items = len(below) == FEWEST_BULLETS and all(BULLET.match(each.text) for each in below)
    return are_items and is_briefs_name(where.heading.text)


def _awaits_part(where: Surroundings) -> bool:
    """Tell the headings of a story whose headline counts its parts, until all are there."""
    if where.draft is None or not where.draft.head or is_column_name(where.heading.text):
        return False
    below = where.sheet.at(where.place + 1)
    if below is None or below.kind is not Kind.BODY or below.has_dateline:
        return False
    # Few headlines count parts; and a page may be one article of thousands of headings.
    counted = read_part_count(where.draft.head[-1].text)
    return counted > 0 and counted > sum(e.kind is Kind.HEADING for e in where.draft.body)


def _by_rank(role: Role, where: Surroundings) -> float:
    """Hear a program that marked headings: it may rank crossheads as high as headlines."""
    ranks = where.sheet.habits.ranks
    rank = ranks.get(where.heading.unit.number)
    if rank is None or where.draft is None or role is not Role.HEADLINE:
        return 0.0
    if is_ranked_alike(where.heading, where.draft, ranks):
        # Who marks crossheads lower means what he says.
        return _RANKED_ABOVE if max(ranks.values()) > rank else _RANKED_ALIKE
    return _DEEPER if where.draft.head else 0.0


def is_ranked_alike(heading: Element, draft: Draft, ranks: Mapping[int, int]) -> bool:
    """Tell whether a program marked a heading as high as that of the article before."""
    rank = ranks.get(heading.unit.number)
    above = next((ranks[e.unit.number] for e in draft.head if e.unit.number in ranks), 0)
    return rank is not None and rank <= above


def segment(
    elements: tuple[Element, ...],
    furniture: frozenset[int],
    page: PageKind | None = None,
    decide: Judge = judge,
) -> tuple[Draft, ...]:
    """Divide a page's elements into articles.

    Args:
        elements: In print order, page furniture taken out.
        furniture: Indices of elements before which furniture (导读, folio) stood.
        page: What its edges tell of the page; None for nothing.
        decide: What judges headings.
    """
    habits = read_habits(elements, page or PageKind())
    return _Segmenter(read_sheet(elements, furniture, habits), decide).run()


class _Segmenter:
    """Walks through the elements once, from the first to the last."""

    def __init__(self, sheet: Sheet, decide: Judge) -> None:
        self._sheet = sheet
        self._elements = sheet.elements
        self._decide = decide
        self._drafts: list[Draft] = []
        self._tally = Tally()

    def run(self) -> tuple[Draft, ...]:
        index = 0
        while index < len(self._elements):
            if self._elements[index].kind is Kind.HEADING:
                self._take_heading(index)
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
            or (self._tally.has_text and _CARTOON.match(element.text) is not None)
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
        if tally.has_photographer and element.unit.width <= _LONGEST_LAST_CAPTION:
            return False  # what the writer's picture shows, below the jump
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
        habits = self._sheet.habits
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

    def _take_heading(self, place: int) -> None:
        """Take a heading for what it is judged to be."""
        heading = self._elements[place]
        draft = self._drafts[-1] if self._drafts else None
        if heading.is_notice:
            self._begin((heading,))
            return
        if draft is not None and _awaits_head(draft):
            draft.head.append(heading)  # the head below its byline
            return
        where = Surroundings(sheet=self._sheet, place=place, draft=draft, tally=self._tally)
        judged = self._decide(where)
        doubt = _DOUBTS[judged.role] if judged.share < _SURE else ""
        if draft is None or judged.role is Role.HEADLINE:
            self._begin((heading,), doubt)
            return
        if judged.role is Role.MORE:
            draft.head.append(heading)
        elif judged.role is Role.CROSSHEAD:
            self._add(heading)
        elif judged.role is Role.BYLINE:
            self._add(replace(heading, kind=Kind.BYLINE))
        else:
            self._add(replace(heading, kind=Kind.BODY, is_line=True))
        draft.doubt = draft.doubt or doubt
        if judged.role is Role.CROSSHEAD and is_ranked_alike(
            heading, draft, self._sheet.habits.ranks
        ):
            draft.doubt = "a heading marked as high as the headline was taken for a crosshead"


def _awaits_head(draft: Draft) -> bool:
    """Tell a byline or a 上接 above its headline."""
    return (
        not draft.head
        and bool(draft.body)
        and all(each.kind is Kind.BYLINE or _is_continued_from(each) for each in draft.body)
    )


def _is_continued_from(element: Element) -> bool:
    return element.kind is Kind.JUMP and opens_continued(element)


def ends_story(text: str) -> bool:
    """Tell whether a paragraph ends in a bracket as a story does: its writer, （完）."""
    return bool(read_last_bracket(text)) or is_end(text)
