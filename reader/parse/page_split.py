"""Text of a file → texts of its pages: form feeds and page label lines divide them."""

import itertools
import re
from dataclasses import dataclass

from reader.notation.masthead import is_masthead_line, paper_name
from reader.notation.page_label import PageLabelLine, read_page_label_line

_LEAST_TEXT = 60
"""Characters between two label lines that make the first a page, not a list entry."""
_LONGEST_LABEL_LINE = 60
_LONGEST_SECTION = 14
_MOST_LINES_ABOVE = 4
"""Folio lines (name, date) that may stand above a page's label line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The text of one page of a file.

    Attributes:
        text: Exactly as found.
        first_line: Line of the file at which it begins, from 1.
    """

    text: str
    first_line: int


def split_pages(text: str) -> tuple[PageText, ...]:
    """Divide a file's text into pages; together they hold the whole text.

    Args:
        text: Any line ends.
    """
    pages: list[PageText] = []
    line = 1
    for sheet in text.split("\f"):
        for start, part in _split_at_labels(sheet):
            if part.strip():
                pages.append(PageText(text=part, first_line=line + start))
        line += _count_lines(sheet)
    return tuple(pages)


def _count_lines(text: str) -> int:
    return len(re.findall(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text))


def _split_at_labels(text: str) -> list[tuple[int, str]]:
    """Divide a sheet at the lines that begin a page."""
    lines = text.splitlines(keepends=True)
    found = [
        (index, label)
        for index, line in enumerate(lines)
        if len(line) <= _LONGEST_LABEL_LINE and (label := _page_line(line)) is not None
    ]
    starts = _page_starts(lines, found)
    if not starts:
        return [(0, text)]
    cuts = [0, *starts, len(lines)] if starts[0] else [*starts, len(lines)]
    return [(a, "".join(lines[a:b])) for a, b in itertools.pairwise(cuts)]


def _page_line(line: str) -> PageLabelLine | None:
    """Read a line that may begin a page: 版 is printed and a section, or 第."""
    label = read_page_label_line(line)
    if label is None or not label.has_page_word or len(label.section) > _LONGEST_SECTION:
        return None
    return label if label.section or line.strip().startswith("第") else None


def _page_starts(lines: list[str], found: list[tuple[int, PageLabelLine]]) -> list[int]:
    """Choose the label lines that begin a page: text follows, and no label comes twice."""
    starts: list[int] = []
    seen: set[str] = set()
    floor = 0
    for place, (index, label) in enumerate(found):
        stop = found[place + 1][0] if place + 1 < len(found) else len(lines)
        length = sum(len(line.strip()) for line in lines[index + 1 : stop])
        if length < _LEAST_TEXT or label.label in seen:
            continue
        seen.add(label.label)
        start = _with_folio_above(lines, index, floor)
        has_text_above = any(line.strip() for line in lines[:start])
        if starts or has_text_above:
            starts.append(start)
        else:
            starts.append(0)
        floor = index + 1
    if len(starts) == 1 and starts[0]:
        # Text above the only label: either page one without a label, or its masthead.
        above = sum(len(line.strip()) for line in lines[: starts[0]])
        return starts if above >= _LEAST_TEXT * 2 else []
    return starts if len(starts) > 1 else []


def _with_folio_above(lines: list[str], index: int, floor: int) -> int:
    """Take the folio lines directly above a label line with it."""
    start = index
    for place in range(index - 1, max(floor, index - _MOST_LINES_ABOVE) - 1, -1):
        line = lines[place].strip()
        if not line:
            continue
        if not (is_masthead_line(line) or paper_name(line)):
            break
        start = place
    return start
