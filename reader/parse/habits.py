"""What a page's paper does throughout: blank lines between what, indents before what."""

import itertools
import re
from collections import Counter
from dataclasses import dataclass

from reader.parse.kinds import Element, Kind

_FEWEST_OPENINGS = 2
_FEWEST_PARAGRAPHS = 3
_PRINTERS_MARKS = "■●▲◆★□◇▌▍◎"
_WIDEST_INDENT = 3.0
"""Em; a heading set further in is centred or flush right."""
_OF_ITEMS = re.compile(r"服务|服務|公告|分类|分類|广告|廣告|资讯|資訊|信息|简讯|便民")


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
        has_items: True for a page of notices and services, whose headings head one each.
    """

    usual_gap: int = 0
    has_gaps_between_articles: bool = False
    has_indents: bool = False
    has_indented_headings: bool = False
    has_openings: bool = False
    has_items: bool = False
    crosshead_marks: frozenset[str] = frozenset()


def _crosshead_marks(elements: tuple[Element, ...]) -> frozenset[str]:
    marks = Counter(
        element.text[0]
        for element in elements
        if element.kind is Kind.HEADING and element.text[0] in _PRINTERS_MARKS
    )
    return frozenset(mark for mark, count in marks.items() if count > 1)


def read_habits(elements: tuple[Element, ...], section: str = "") -> Habits:
    """Read the habits of a page off its elements and its section's name."""
    gaps = sorted(element.unit.gap for element in elements)
    usual_gap = gaps[(len(gaps) * 3) // 4] if gaps else 0
    texts = [e for e in elements if e.kind is Kind.BODY]
    prose = [e for e in texts if not e.is_line]
    indented = sum(e.unit.is_indented for e in texts)
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
    has_indents = len(texts) > 1 and indented * 2 > len(texts)
    return Habits(
        usual_gap=usual_gap,
        has_gaps_between_articles=close * 2 > len(counted) and any(gap > 0 for gap in gaps[1:]),
        has_indents=has_indents,
        has_indented_headings=has_indents
        and any(e.kind is Kind.HEADING and 0 < e.unit.indent <= _WIDEST_INDENT for e in elements),
        has_openings=openings >= _FEWEST_OPENINGS,
        crosshead_marks=_crosshead_marks(elements),
        has_items=_OF_ITEMS.search(section) is not None,
    )
