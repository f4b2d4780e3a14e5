"""What a page's paper does throughout: blank lines between what, indents before what."""

import datetime
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.notation.both_scripts import in_both_scripts
from reader.notation.column import is_bracketed_name
from reader.parse.text.draft import Draft
from reader.parse.text.kinds import Element, Kind

_FEWEST_OPENINGS = 2
_FEWEST_PARAGRAPHS = 3
_PRINTERS_MARKS = "■●▲◆★□◇▌▍◎"
_WIDEST_INDENT = 3.0
"""Em; a heading set further in is centred or flush right."""
_FIRST_CROSSHEADS = 1938
"""The news of older papers has a headline over each item, and none within it."""
_SHORTEST_NAME, _LONGEST_NAME, _FEWEST_NAMES = 3, 5, 2
_HAN = re.compile(r"[\u3400-\u9fff]+")
_BLANK = re.compile(r"\S[ \u3000\u00a0]+\S")
_FEWEST_JOINED, _JOINED_TO_ONE = 2, 4
"""Heads in one line that show that lines were joined, and so many to each that has several."""
_OF_ITEMS = in_both_scripts(r"服务|服務|公告|分类|广告|资讯|信息|简讯|便民")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """What the edges of a page tell of what stands on it.

    Attributes:
        section: Name of the page; empty when it has none.
        date: Of the issue; None when unknown.
        ranks: Of the headings that a program marked, by the lines of the file.
    """

    section: str = ""
    date: datetime.date | None = None
    ranks: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """The habits of one page.

    Attributes:
        usual_gap: Empty lines that most units have before them at most.
        has_gaps_between_articles: True when paragraphs follow without a blank
            line and only some units have one: it then divides articles.
        has_indents: True when most paragraphs are indented, so that an
            unindented line is not one.
        has_indented_headings: True when some headings stand in the text's indent.
        has_openings: True when stories open with a byline or a dateline.
        crosshead_marks: Printer's marks that open several short headings (■焦点).
        has_bracketed_parts: True when several names in brackets stand right above text.
        has_items: True for a page of notices and services, and for a paper of the time
            before crossheads: their headings head one item each.
        ranks: Of the headings that a program marked, by the lines of the file.
    """

    usual_gap: int = 0
    has_gaps_between_articles: bool = False
    has_indents: bool = False
    has_indented_headings: bool = False
    has_openings: bool = False
    has_items: bool = False
    has_bracketed_parts: bool = False
    crosshead_marks: frozenset[str] = frozenset()
    ranks: Mapping[int, int] = field(default_factory=dict)


def _crosshead_marks(elements: tuple[Element, ...]) -> frozenset[str]:
    marks = Counter(
        element.text[0]
        for element in elements
        if element.kind is Kind.HEADING and element.text[0] in _PRINTERS_MARKS
    )
    return frozenset(mark for mark, count in marks.items() if count > 1)


def _has_bracketed_parts(elements: tuple[Element, ...]) -> bool:
    below = [
        following
        for name, following in itertools.pairwise(elements)
        if name.kind is Kind.HEADING and is_bracketed_name(name.text)
    ]
    return len(below) >= _FEWEST_NAMES and all(
        each.kind is Kind.BODY and not each.has_dateline for each in below
    )


def sets_paragraphs_in(elements: Sequence[Element]) -> bool:
    """Tell a page most of whose paragraphs are indented."""
    texts = [each for each in elements if each.kind is Kind.BODY]
    return len(texts) > 1 and sum(each.unit.is_indented for each in texts) * 2 > len(texts)


def read_habits(elements: tuple[Element, ...], page: PageKind) -> Habits:
    """Read the habits of a page off its elements and what its edges tell."""
    gaps = sorted(element.unit.gap for element in elements)
    usual_gap = gaps[(len(gaps) * 3) // 4] if gaps else 0
    texts = [e for e in elements if e.kind is Kind.BODY]
    prose = [e for e in texts if not e.is_line]
    following = [
        below
        for above, below in itertools.pairwise(elements)
        if above.kind is below.kind is Kind.BODY and not below.is_line
    ]
    # A text close below its crosshead says nothing of what parts paragraphs.
    counted = following if len(following) >= _FEWEST_PARAGRAPHS else prose
    close = sum(e.unit.gap == 0 for e in counted)
    openings = sum(
        below.has_dateline or below.kind is Kind.BYLINE
        for above, below in itertools.pairwise(elements)
        if above.kind is Kind.HEADING
    )
    has_indents = sets_paragraphs_in(elements)
    is_old = page.date is not None and page.date.year < _FIRST_CROSSHEADS
    return Habits(
        usual_gap=usual_gap,
        has_gaps_between_articles=close * 2 > len(counted) and any(gap > 0 for gap in gaps[1:]),
        has_indents=has_indents,
        has_indented_headings=has_indents
        and any(
            above.kind is Kind.HEADING
            and below.kind is not Kind.HEADING
            and 0 < above.unit.indent <= _WIDEST_INDENT
            for above, below in itertools.pairwise(elements)
        ),
        has_openings=openings >= _FEWEST_OPENINGS,
        has_bracketed_parts=_has_bracketed_parts(elements),
        crosshead_marks=_crosshead_marks(elements),
        ranks=page.ranks,
        has_items=_OF_ITEMS.search(page.section) is not None or is_old,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadHabits:
    """What the heads of a page show together.

    Attributes:
        column_length: Characters of the names of its columns; 0 when nothing shows it.
        are_joined: True when hardly a head has several lines, and some have several clauses.
        ranks: Of the headings that a program marked, by the lines of the file.
    """

    column_length: int = 0
    are_joined: bool = False
    ranks: Mapping[int, int] = field(default_factory=dict)

    def marked(self, head: Sequence[Element]) -> frozenset[int]:
        """Return the places of a head's lines that a program marked highest."""
        ranks = {
            n: self.ranks[e.unit.number] for n, e in enumerate(head) if e.unit.number in self.ranks
        }
        return frozenset(place for place, rank in ranks.items() if rank == min(ranks.values()))


def read_head_habits(drafts: Sequence[Draft], ranks: Mapping[int, int] | None = None) -> HeadHabits:
    """Read off the heads of a page what they have in common.

    Args:
        drafts: Of the page.
        ranks: Of the headings that a program marked, by the lines of the file; None for none.
    """
    heads = [tuple(element.text for element in draft.head) for draft in drafts]
    return HeadHabits(
        column_length=_column_length(drafts),
        are_joined=are_joined(heads),
        ranks=ranks or {},
    )


def are_joined(heads: Iterable[tuple[str, ...]]) -> bool:
    """Tell a page on which the lines of a head were joined with blanks: hardly one has several."""
    lines = Counter(
        len(head) > 1 for head in heads if len(head) > 1 or any(map(_BLANK.search, head))
    )
    return lines[False] >= max(_FEWEST_JOINED, _JOINED_TO_ONE * lines[True])


def _column_length(drafts: Iterable[Draft]) -> int:
    """Return how many characters the names of a page's columns have; 0 when nothing shows it.

    心香一瓣, 往事如烟, 人生百味: whatever they say, they are of one length, and
    each stands above a longer headline.
    """
    lengths = Counter(
        len(draft.head[0].text)
        for draft in drafts
        if len(draft.head) > 1
        and _HAN.fullmatch(draft.head[0].text)
        and len(draft.head[1].text) != len(draft.head[0].text)
    )
    often = [
        length
        for length, count in lengths.items()
        if count >= _FEWEST_NAMES and _SHORTEST_NAME <= length <= _LONGEST_NAME
    ]
    return max(often, key=lengths.__getitem__, default=0)
