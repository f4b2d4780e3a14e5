"""Lines of a page in, what each is of its edges out, whatever has been taken of them.

The head of a page has its masthead or folio, its foot who made it: marks (a date, a label,
the name of the paper), and lines that are known by the marks beside them.
"""

import re

from reader.notation.digest_mark import read_digest_label, read_page_tag
from reader.notation.editors import read_editors
from reader.notation.folio import FolioLine, read_folio_line
from reader.notation.line_label import opens_article
from reader.notation.masthead import is_qr_caption
from reader.notation.section import is_section_name
from reader.parse.text import edge_lines
from reader.parse.text.kinds import Kind, classify
from reader.parse.text.lines import Unit
from reader.parse.text.own_lines import asks_readers

EDGE = 14
"""Masthead and folio stand among the first so many lines of a page."""
FEW = 3
"""A label without 版 below the page's first articles stands no lower than this line."""
SURE = 3
"""Weight of marks that prove a masthead anywhere on the page."""
MOST_REST = 12
"""Characters of a folio line that no mark accounts for (a slogan, a section's name)."""
LATIN_NAME = re.compile(r"[A-Z][A-Za-z' \u3000]{2,40}")
"""The name of a paper in pinyin or English, below the nameplate."""
_SUPPLEMENT = re.compile(r"[\u3400-\u9fff]{2,5}")
_LONGEST_LINE = 200.0
_MOST_STRAYS, _FEWEST_MARKS = 3, 2
"""So far from the last mark of an edge its next stands at most, and so many it has."""
_LONGEST_STRAY, LONGEST_OWN = 24.0, 48.0
_OPENING = re.compile(r"[\u3400-\u9fff·]{2,6}")


class Edges:
    """The edges of one page.

    Attributes:
        top: Index after the head's lines; 0 where it has too few marks.
        foot: Index of the foot's first line.
        dates: Indices of the lines that are a date together.
        listed: Indices of the lines that list pages.
        publisher: Index after the lines of who publishes, below the paper's name.
    """

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self._units = units
        self._folios: dict[int, FolioLine] = {}
        self.dates = edge_lines.divided_dates(units[:EDGE])
        self.publisher = edge_lines.publisher_below_name([unit.text for unit in units[: FEW + 1]])
        self.listed = edge_lines.listed_pages(tuple(map(self.folio, range(2 * EDGE))))
        self.top = self._end_of_top()
        self.foot = self._start_of_foot()

    def folio(self, index: int) -> FolioLine:
        """Read a line for marks of an edge; none where there is no line, or a paragraph."""
        if not 0 <= index < len(self._units):
            return FolioLine()
        if index not in self._folios:
            unit = self._units[index]
            is_line = not unit.is_wrapped and unit.width <= _LONGEST_LINE
            folio = read_folio_line(unit.text) if is_line else FolioLine()
            self._folios[index] = (
                folio if index or folio.weight else edge_lines.read_first_line(unit.text)
            )
        return self._folios[index]

    def text(self, index: int) -> str:
        """Return a line; empty below the last."""
        return self._units[index].text if index < len(self._units) else ""

    def is_stray(self, index: int) -> bool:
        """Tell a line within the top edge: Editor: Lily Qiao, the section's name in English."""
        unit = self._units[index]
        return index < self.top and unit.width <= _LONGEST_STRAY and not read_editors(unit.text)

    def gives_address(self, index: int) -> bool:
        """Tell whom to call or where to look in the network, between a date and the first head."""
        folio = self.folio(index)
        is_mark = folio.weight > 0 and folio.rest <= MOST_REST
        return is_mark and edge_lines.gives_address(self.text(index))

    def calls_readers(self, index: int) -> bool:
        """Tell a line, no paragraph, in which the paper asks its readers for something."""
        unit = self._units[index]
        return not unit.is_wrapped and unit.width <= LONGEST_OWN and asks_readers(unit.text)

    def opens_edge(self, index: int) -> bool:
        """Tell a section's name on the first line, its supplement's or column's name below it."""
        nearby = (self.folio(place).weight for place in range(1, FEW + 1))
        return index == 0 and edge_lines.opens_page(self.text(0)) and any(nearby)

    def ends_edge(self, index: int) -> bool:
        """Tell a supplement's or a series' name: closer to the folio than to what is below it."""
        unit = self._units[index]
        below = self._units[index + 1 : index + 2]
        is_short = _SUPPLEMENT.fullmatch(unit.text) is not None
        return is_short and any(each.gap > unit.gap for each in below) and index <= EDGE

    def is_beside_section(self, index: int) -> bool:
        """Tell a line with a section's name right above or below."""
        names = (self.text(index + 1), self.text(index - 1) if index else "")
        return any(map(is_section_name, names))

    def is_named_below(self, index: int) -> bool:
        """Tell a line right above the name of the paper."""
        return bool(self.folio(index + 1).name) and not self.is_byline(index + 1)

    def is_byline(self, index: int) -> bool:
        """Tell 青石日报·青石网记者 吕明, which names the writer, from the name of the paper."""
        folio = self.folio(index)
        is_name = folio.weight == 1 and folio.rest > 0
        return is_name and classify(self._units[index]).kind is Kind.BYLINE

    def is_latin_name(self, index: int) -> bool:
        """Tell the second line of a page: the paper's name in Latin letters, above its marks."""
        is_latin = index == 1 and LATIN_NAME.fullmatch(self.text(1)) is not None
        return is_latin and self.folio(2).weight > 0

    def _is_mark(self, index: int) -> bool:
        """Tell a line that is all marks of an edge: a date, a label, who made the page."""
        text, folio = self.text(index), self.folio(index)
        label = folio.label
        if label is not None and not label.has_page_word and label.section:
            return is_section_name(label.section)
        is_told = folio.weight > 0 and folio.rest <= (MOST_REST if folio.weight > 1 else 0)
        return is_told or index in self.dates or bool(read_editors(text)) or is_qr_caption(text)

    def _end_of_top(self) -> int:
        """Return the index after the top edge: what stands between its marks is of it, too."""
        last, marks = -1, 0
        for index in range(min(EDGE, len(self._units))):
            text = self.text(index)
            is_entry = index in self.listed or bool(read_digest_label(text))
            if is_entry or opens_article(text) or index - last > _MOST_STRAYS:
                break
            if self._is_mark(index) and not (last < 0 < index and not self._may_open(index)):
                last, marks = index, marks + 1
            elif classify(self._units[index]).kind in (Kind.BODY, Kind.BYLINE):
                break
        return last + 1 if marks >= _FEWEST_MARKS else 0

    def _may_open(self, index: int) -> bool:
        """Tell a page that opens with its section's name, its own or a motto, above its marks."""
        if index != 1:
            return False
        is_motto = bool(self.folio(1).name) and self.folio(SURE - 1).weight >= SURE
        return is_motto or _OPENING.fullmatch(self.text(0)) is not None

    def _start_of_foot(self) -> int:
        """Return the index of the foot: marks alone, the paper's name or the day among them."""
        start = len(self._units)
        while start > self.top and self._is_mark(start - 1):
            start -= 1
        if self.top < start < len(self._units) and is_section_name(self.text(start - 1)):
            start -= 1
        elif read_page_tag(self.text(start)):
            start += 1  # A06版 says where the story above goes on
        folios = [self.folio(index) for index in range(start, len(self._units))]
        is_foot = any(each.label for each in folios) and sum(f.weight for f in folios) > SURE
        return start if is_foot else len(self._units)
