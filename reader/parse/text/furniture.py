"""Take out of a page what belongs to no article: masthead, folio, page label, editors.

Such lines are looked for at the page's edges. A layout-order dump may print the
masthead after the lead, so a line full of marks is taken anywhere.
"""

import re
from dataclasses import dataclass, replace

from reader.model.article import Byline
from reader.notation.column import is_column_name
from reader.notation.corporate import is_corporate_name
from reader.notation.digest_mark import read_digest_label
from reader.notation.editors import read_editors
from reader.notation.folio import FolioLine, is_caption, is_sheet_number
from reader.notation.line_label import read_line_label
from reader.notation.masthead import is_qr_caption
from reader.notation.masthead_marks import DATE, WEATHER
from reader.notation.page_label import PageLabelLine
from reader.notation.section import is_section_name, is_special_name
from reader.parse.text import edge_lines
from reader.parse.text.edges import EDGE, FEW, LATIN_NAME, LONGEST_OWN, MOST_REST, SURE, Edges
from reader.parse.text.kinds import Element, Kind, classify
from reader.parse.text.lines import Unit
from reader.parse.text.own_lines import (
    asks_readers,
    calls_out,
    is_imprint,
    is_own_line,
    is_told_at_foot,
    says_at_foot,
    says_below_masthead,
    says_when_out,
    takes_texts,
)
from reader.parse.text.page_lines import MAY_BE_OF_PAGE, PageLines
from reader.parse.text.table_rows import gather_tables

_FOOT = 3
"""Lines at the end of a page among which its foot stands."""
_LONGEST_SECTION = 6
_LONGEST_ABOVE_NAME = 12
"""Of a section's name that stands right above the paper's: 疫情防控特别报道."""
_SHORTEST_NAME = 2
"""A nameplate of more characters than these may stand first, above its date: 新江南."""
_DIVIDED = re.compile(r"[\u3400-\u9fff]{2,4}[·．][\u3400-\u9fff]{2,4}")
"""广州·街坊, whatever its halves are."""
_MOTTO = re.compile(r"[\u3400-\u9fff！]{2,8}(?:\s[\u3400-\u9fff！]{2,8}){1,4}")
_SPREAD_NAME = re.compile(r"[\u3400-\u9fff](?: [\u3400-\u9fff]){2,7}")
"""参 考 资 讯: a nameplate torn into its characters, on the first line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """The lines of a page that belong to no article.

    Attributes:
        edge: Masthead or folio lines.
        label: What names the page; None when nothing printed does.
        editors: Who made the page.
        rest: Everything else.
        breaks: Indices in ``rest`` before which something was taken out.
    """

    edge: tuple[str, ...]
    label: PageLabelLine | None
    editors: tuple[Byline, ...]
    rest: tuple[Element, ...]
    breaks: frozenset[int]


def take_furniture(units: tuple[Unit, ...]) -> Furniture:
    """Divide a page's units into furniture and elements of articles."""
    return _Taker(edge_lines.with_whole_label(units, EDGE)).run()


class _Taker:
    """Walks through the units once, from the first to the last."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self._units = units
        self._edges = Edges(units)
        self._lines = PageLines(units)
        self._edge: list[str] = []
        self._label: PageLabelLine | None = None
        self._editors: list[Byline] = []
        self._rest: list[Element] = []
        self._breaks: set[int] = set()
        self._has_body = False
        self._has_digest = False

    def _names_section(self, index: int) -> bool:
        """Tell a section right below the folio that names the page, set wide or not: 综 合."""
        text, label = self._edges.text(index), self._label
        if self._rest or label is None:
            return False
        if label.section:
            return self._edges.ends_edge(index) or is_special_name(text)
        if _DIVIDED.fullmatch(text):
            return True
        if is_column_name(text):
            return False
        is_spread = _SPREAD_NAME.fullmatch(text) is not None
        return is_spread or is_section_name("".join(text.split())) or self._edges.ends_edge(index)

    def run(self) -> Furniture:
        tables = gather_tables(self._units)
        skip_to = 0
        for index, unit in enumerate(self._units):
            if index < skip_to:
                continue
            table = tables.get(index)
            if is_sheet_number(unit.text) or (index in self._edges.dates and not self._rest):
                self._edge.append(unit.text)
                continue
            is_entry = index in self._edges.listed
            if table is None and not is_entry and self._is_edge_line(index):
                self._take_edge(index)
                continue
            element = table or classify(unit)
            if not is_entry and self._is_of_page(index, element):
                self._take_own(index)
                continue
            skip_to = index + max(1, len(element.rows))
            if element.kind is Kind.SOURCE and self._edge and not self._rest:
                self._edge.append(unit.text)  # 策划：某部 above every headline is of the page
                continue
            if element.kind is Kind.EDITORS:
                self._editors.extend(read_editors(unit.text))
                self._breaks.add(len(self._rest))
                continue
            self._has_body = self._has_body or element.kind in (Kind.BODY, Kind.BYLINE)
            self._has_digest = self._has_digest or element.kind is Kind.DIGEST_LABEL
            self._rest.append(element)
        return Furniture(
            edge=tuple(self._edge),
            label=edge_lines.label_with_section(self._label, self._edge),
            editors=tuple(self._editors),
            rest=tuple(self._rest),
            breaks=frozenset(self._breaks),
        )

    def _take_edge(self, index: int) -> None:
        folio = self._edges.folio(index)
        text = self._units[index].text
        self._edge.append(text)
        self._editors.extend(folio.editors)
        self._breaks.add(len(self._rest))
        label = folio.label
        if label is not None and (not self._has_body or index >= self._edges.foot):
            if self._label is None or (label.has_page_word and not self._label.has_page_word):
                self._label = label
        elif (
            folio.weight == 0
            and self._label
            and not self._label.section
            and not is_qr_caption(text)
            and not asks_readers(text)
            and not text.isascii()
        ):
            self._label = replace(self._label, section=text)
        elif folio.weight == 0 and self._label is None and is_section_name(text):
            self._section_before(text, index)

    def _is_of_page(self, index: int, element: Element) -> bool:
        """Tell what no rule knows of the page, but its wording and its place say that it is."""
        if element.kind not in MAY_BE_OF_PAGE or read_line_label(self._units[index].raw):
            return False  # 标题：… is of an article, whatever it says
        if self._gives_notice(index):
            return False
        is_entry = self._has_digest and self._names_page(index)
        return not is_entry and self._lines.is_of_page(index)

    def _gives_notice(self, index: int) -> bool:
        """Tell an office or a company above the day: it gives the notice above."""
        below = self._units[index + 1 : index + 2]
        is_dated = any(DATE.fullmatch(unit.text) for unit in below)
        return self._has_body and is_dated and is_corporate_name(self._units[index].text)

    def _names_page(self, index: int) -> bool:
        return self._edges.folio(index).label is not None

    def _take_own(self, index: int) -> None:
        """Take a line of the page; a label counts above every story only."""
        if self._names_page(index) and not self._has_body:
            self._take_edge(index)
            return
        self._edge.append(self._units[index].text)
        self._breaks.add(len(self._rest))

    def _section_before(self, text: str, index: int) -> None:
        """Give a section printed above its label to the label."""
        following = self._edges.folio(index + 1).label
        if following is not None and not following.section:
            self._label = replace(following, section=text)

    def _is_edge_line(self, index: int) -> bool:
        if (
            index >= self._edges.foot
            or self._edges.is_stray(index)
            or self._edges.calls_readers(index)
        ):
            return True
        folio = self._edges.folio(index)
        is_own = folio.weight > 0 and not folio.rest and is_own_line(self._edges.text(index))
        is_edition = folio.weight > 0 and not self._rest and says_when_out(self._edges.text(index))
        is_below_edge = bool(self._edge) and not self._rest
        is_own = is_own or (is_below_edge and says_below_masthead(self._edges.text(index)))
        is_told = folio.weight >= SURE and folio.rest <= max(MOST_REST, 4 * folio.weight)
        if is_own or is_edition or is_told or (is_below_edge and self._edges.gives_address(index)):
            return True
        is_at_foot = index >= len(self._units) - _FOOT
        if folio.label is not None and self._has_digest:
            # Else an entry of the 导读 above.
            return is_at_foot and is_imprint(self._edges.text(index))
        if index >= EDGE or self._has_body:
            return is_at_foot and self._closes_page(index)
        is_forecast = WEATHER.search(self._edges.text(index)) is not None and not self._rest
        if folio.weight == 1 and (folio.rest == 0 or is_forecast):
            return self._is_single_mark(index, folio)
        is_dense = folio.weight > 1 and folio.rest <= MOST_REST
        return is_dense or (folio.weight <= 1 and self._stands_among_marks(index))

    def _closes_page(self, index: int) -> bool:
        """Tell what stands below the last article: marks, a QR code's caption, whose rights."""
        text, folio = self._edges.text(index), self._edges.folio(index)
        if folio.editors and self._units[index].width <= LONGEST_OWN:
            return True  # 指导教师 杨洋 本期主编 陶然
        if says_at_foot(text) or (takes_texts(text) and not self._is_below_call()):
            return True
        is_last = index == len(self._units) - 1
        is_again = (is_last and text.isdecimal()) or bool(folio.name and not folio.rest)
        if is_again and folio.label is not None and self._label is not None:
            return folio.label.label == self._label.label
        if is_last and self._units[index].gap and calls_out(text):
            return True
        is_bare_label = folio.label is not None and folio.weight <= 2
        is_told = folio.weight > 1 or (is_told_at_foot(text) and not text.endswith("。"))
        return is_told and folio.rest == 0 and not is_bare_label

    def _is_below_call(self) -> bool:
        """Tell what stands in a call for texts, which says where to send them."""
        heads = (each.text for each in reversed(self._rest) if each.kind is Kind.HEADING)
        return edge_lines.CALL.search(next(heads, "")) is not None

    def _is_single_mark(self, index: int, folio: FolioLine) -> bool:
        """Judge a line with one mark: a bare A08, a date, the name of the paper."""
        is_before_articles = not self._rest
        follows_edge = is_before_articles or len(self._rest) in self._breaks
        label = folio.label
        if label is None or label.has_page_word:
            return follows_edge or (self._label is None and bool(folio.name))
        if not follows_edge or (index > FEW and not is_before_articles):
            return False
        # 2 综合新闻 is a label; 3 月新规来了 is a headline.
        is_bare = not label.section
        is_lettered = label.label[0].isalpha() or self._units[index].raw.startswith(("0", "０"))
        return (
            (is_lettered and len(label.section) <= 2 * _LONGEST_SECTION)
            or is_section_name(label.section)
            or self._edges.folio(index + 1).weight > 0
            or (is_bare and self._edges.is_beside_section(index))
        )

    def _stands_among_marks(self, index: int) -> bool:
        """Judge a line without marks: a section's name, a caption under a QR code."""
        unit = self._units[index]
        follows_edge = not self._rest or len(self._rest) in self._breaks
        if not follows_edge or read_digest_label(unit.text):
            return False
        if is_qr_caption(unit.text) or is_caption(unit.text):
            return True
        if LATIN_NAME.fullmatch(unit.text):
            names = (self._edges.folio(place).name for place in (index - 1, index + 1))
            is_capital = unit.text.isupper() and bool(self._edge) and not self._rest
            opens = index == 0 and unit.text.isupper() and self._edges.folio(1).weight > 0
            return any(names) or is_capital or opens or self._edges.is_latin_name(index)
        is_nameplate = (
            (index == 0 and _SPREAD_NAME.fullmatch(unit.text) is not None)
            or edge_lines.is_county_sheet(unit.text, self._edge)
            or self._edges.opens_edge(index)
            or index < self._edges.publisher
        )
        if is_nameplate or self._names_section(index) or self._is_motto(index):
            return True
        opens_with_section = is_section_name(unit.text.partition("·")[0])  # 要闻·台风特别报道
        is_long = opens_with_section or self._edges.is_named_below(index)
        most = _LONGEST_ABOVE_NAME if is_long else _LONGEST_SECTION
        if not 1 < len(unit.text) <= most or not re.fullmatch(r"[\u3400-\u9fff·\s]+", unit.text):
            return False
        follows_label = (
            index > 0
            and unit.gap == 0
            and (label := self._edges.folio(index - 1).label) is not None
            and not label.section
            and not any(map(is_section_name, self._edge))
            and (is_section_name(unit.text) or not edge_lines.heads_text(self._units[index + 1 :]))
        )
        following = self._edges.folio(index + 1)
        is_first = index == 0 and (len(unit.text) > _SHORTEST_NAME or following.weight >= SURE)
        precedes = (
            following.weight > bool(following.rest and not following.name)
            and not self._edges.is_byline(index + 1)
            and (self._edge or is_section_name(unit.text) or is_first)
        )
        return bool(follows_label or precedes or (is_first and self._edges.is_latin_name(1)))

    def _is_motto(self, index: int) -> bool:
        """Tell what a masthead calls out between its other lines: 同舟共济 科学防治."""
        following = self._edges.folio(index + 1)
        is_within = bool(self._edge) and not self._rest and following.weight > 1
        return (
            is_within
            and not following.rest
            and _MOTTO.fullmatch(self._edges.text(index)) is not None
        )
