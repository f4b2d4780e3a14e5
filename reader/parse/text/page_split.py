"""Text of a file → texts of its pages: form feeds and page label lines divide them.

A label stands in a group of folio lines (date, name of the paper); the page
begins with the first of them. A list of labels without text between them is a
table of contents and divides nothing.
"""

import itertools
import re
from dataclasses import dataclass

from reader.notation.both_scripts import in_both_scripts
from reader.notation.column import is_column_name
from reader.notation.digest_mark import read_digest_label, read_page_tag, split_tag_at_start
from reader.notation.folio import FolioLine, read_folio_line
from reader.notation.masthead_marks import ISSUE_NUMBER
from reader.notation.page_label import page_label
from reader.notation.radicals import unified
from reader.notation.section import is_section_name
from reader.parse.text.lines import is_finished
from reader.parse.text.markdown_text import without_markdown
from reader.parse.text.site_lines import read_site

_LONGEST_FOLIO = 80
_LONGEST_SECTION = 14
_MOST_REST = 6
_LONGEST_ENTRY = 40
_LEAST_TEXT = 60
"""Characters below a label without 版 that make it a page's."""
_FIRST, _MOST_MASTHEAD = ("01", "A01"), 4
_FEWEST_LISTED = 3
"""Labels in succession, no text between them, that are a list."""
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|$)")
_BARE_LETTERED = re.compile(r"[A-Z]{1,2}\s?[0-9]{1,2}")
_AD = in_both_scripts(r"广告|廣告|公益")
_MARK = in_both_scripts(r"[\d版页]")
"""No folio line is without one of these, but for the name of the paper beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The text of one page of a file.

    Attributes:
        text: Exactly as found.
        first_line: Line of the file at which it begins, from 1.
    """

    text: str
    first_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """Folio lines that may begin a page.

    Attributes:
        line: Index of the first.
        end: Index after the last.
        label: Normalised; empty when the lines name no page.
        section: Empty when they name none.
        is_sure: True when 版 is printed with it, or a date beside it.
    """

    line: int
    end: int
    label: str
    section: str
    is_sure: bool

    @property
    def names_section(self) -> bool:
        """Whether a known section stands beside the label: B2 證券."""
        return is_section_name(self.section)


def split_pages(text: str, name: str = "") -> tuple[PageText, ...]:
    """Divide a file's text into pages; together they hold the whole text.

    Args:
        text: Any line ends.
        name: Of the file; empty for none.
    """
    pages: list[PageText] = []
    line = 1
    for sheet in text.split("\f"):
        lines = [found for found in _LINE.findall(sheet) if found]
        # Line for line: without its marks a label in Markdown is seen for one.
        site = read_site(without_markdown(unified(sheet), name))
        starts = _page_starts([found for found in _LINE.findall(site.printed) if found])
        starts = starts or list(site.catalogue.pages)
        cuts = sorted({0, *starts, len(lines)})
        for first, last in itertools.pairwise(cuts):
            part = "".join(lines[first:last])
            if part.strip():
                pages.append(PageText(text=part, first_line=line + first))
        line += len(lines)
    return tuple(pages)


def _page_starts(lines: list[str]) -> list[int]:
    """Return the lines at which pages after the first begin."""
    announced = _announced(lines)
    candidates = [
        start
        for start in _groups(lines)
        if start.label and (start.line not in announced or start.end - start.line > 1)
    ]
    lengths = [
        _text_length(lines, start.end, candidates[i + 1].line if i + 1 < len(candidates) else None)
        for i, start in enumerate(candidates)
    ]
    listed = _listed(candidates, lengths)
    best: dict[str, int] = {}
    has_long_page = any(
        start.names_section and length >= _LEAST_TEXT
        for start, length in zip(candidates, lengths, strict=True)
    )
    for index, start in enumerate(candidates):
        is_like = has_long_page and start.names_section and lengths[index] > 0
        is_page = start.is_sure or is_like or lengths[index] >= _LEAST_TEXT
        if index in listed or not is_page:
            continue
        if start.label not in best or lengths[index] > lengths[best[start.label]]:
            best[start.label] = index
    starts = sorted({*(candidates[index].line for index in best.values()), *_bare_starts(lines)})
    named = {candidates[index].line: candidates[index].label for index in best.values()}
    if starts and named.get(starts[0]) in _FIRST:
        lines_above = lines[: starts[0]]
        if "。" not in "".join(lines_above) or _has_masthead(lines_above):
            return starts[1:]  # A masthead, however long, is above the label of its own page.
    if len(starts) == 1:
        # Text above the only label: page one without a label, or its masthead.
        above = _text_length(lines, 0, starts[0])
        end = next((each.end for each in candidates if each.line == starts[0]), starts[0] + 1)
        # A label with no text below it is at the foot of its own page.
        below = "".join(lines[end:])
        is_foot = len(below.strip()) < _LEAST_TEXT and "。" not in below
        return starts if above >= 2 * _LEAST_TEXT and not is_foot else []
    if starts and _text_length(lines, 0, starts[0]) < _LEAST_TEXT:
        starts = starts[1:]
    return starts


def _has_masthead(lines: list[str]) -> bool:
    """Tell lines that open with a masthead which names no page: the first is its own."""
    opening = [line.strip() for line in lines if line.strip()][:_MOST_MASTHEAD]
    folios = [folio for line in opening if (folio := _folio(line, is_first=True)) is not None]
    has_number = any(ISSUE_NUMBER.search(line) for line in opening)
    return has_number and bool(folios) and not any(folio.label for folio in folios)


def _bare_starts(lines: list[str]) -> list[int]:
    """Return the lines that hold nothing but A3, if the pages of the file are parted so.

    Such lines count on, and sentences stand between them; those of a 导读 have
    headlines between them.
    """
    places = [index for index, line in enumerate(lines) if _BARE_LETTERED.fullmatch(line.strip())]
    labels = [page_label(lines[place].strip()) for place in places]
    if len(places) < _FEWEST_LISTED or labels != sorted(set(labels)):
        return []
    texts = ("".join(lines[a:b]) for a, b in itertools.pairwise((*places, len(lines))))
    is_parted = all("。" in text and len(text) >= _LEAST_TEXT / 2 for text in texts)
    if not is_parted:
        return []
    has_text_above = "。" in "".join(lines[: places[0]])
    return places if has_text_above else places[1:]  # below the masthead stands the first's own


def _announced(lines: list[str]) -> frozenset[int]:
    """Return the lines of 导读 boxes: below a box's label, above the first sentence.

    A page that the box has named begins below it with its section: 二版 经济.
    """
    found: set[int] = set()
    named: set[str] = set()
    is_inside = False
    for index, line in enumerate(lines):
        text = line.strip()
        says, _, page = split_tag_at_start(text) or ("", "", "")
        begins_page = is_section_name(says) and page in named
        if read_digest_label(text):
            is_inside = True
        elif len(text) > _LONGEST_ENTRY or text.endswith("。") or text.startswith("第"):
            is_inside = False
        elif is_inside and not begins_page:
            found.add(index)
            named.add(page)
        else:
            is_inside = False
    return frozenset(found)


def _text_length(lines: list[str], start: int, end: int | None) -> int:
    return sum(len(line.strip()) for line in lines[start:end])


def _listed(starts: list[_Start], lengths: list[int]) -> set[int]:
    """Return the candidates that only list pages: many in succession without text."""
    listed: set[int] = set()
    run: list[int] = []
    for index, start in enumerate(starts):
        run.append(index)
        if lengths[index] == 0 and not _AD.search(start.section):
            continue
        # The last of a list has text below it, and is of the list all the same.
        listed.update(_as_list(starts, run))
        run = []
    return listed.union(_as_list(starts, run))


def _as_list(starts: list[_Start], run: list[int]) -> list[int]:
    """Return the candidates of a run that are a list; the page that repeats one is none."""
    labels = [starts[index].label for index in run]
    if labels and labels[-1] in labels[:-1]:
        run, labels = run[:-1], labels[:-1]
    return run if len(run) >= _FEWEST_LISTED and len(set(labels)) == len(labels) else []


def _groups(lines: list[str]) -> list[_Start]:
    """Gather folio lines that stand together, blank lines between them left out."""
    groups: list[_Start] = []
    group: list[tuple[int, FolioLine, str]] = []
    opening = next((line.strip() for line in lines if line.strip()), "")
    for index, line in enumerate(lines):
        text = line.strip()
        if not text:
            continue
        folio = _folio(text, is_first=not group)
        if folio is not None and folio.label and _is_reference(group):
            group = group[1:]  # A06版 ends a story of the page above
        if folio is not None and not (group and folio.label and any(f.label for _, f, _ in group)):
            group.append((index, folio, text))
            continue
        if group:
            groups.append(_start(_from_opening(group, opening), lines, opening))
        group = [(index, folio, text)] if folio is not None else []
    if group:
        groups.append(_start(_from_opening(group, opening), lines, opening))
    return groups


def _is_reference(group: list[tuple[int, FolioLine, str]]) -> bool:
    """Tell A06版 above lines that name no page: the next label is that of the page."""
    if len(group) < 2 or not group[0][2].endswith("版"):
        return False
    return bool(read_page_tag(group[0][2])) and not any(f.label for _, f, _ in group[1:])


def _from_opening(
    group: list[tuple[int, FolioLine, str]], opening: str
) -> list[tuple[int, FolioLine, str]]:
    """Leave to the page above what stands at its foot: pages of one file open alike."""
    place = next((i for i, (_, _, text) in enumerate(group) if text == opening), 0)
    return group[place:]


def _folio(text: str, *, is_first: bool) -> FolioLine | None:
    """Read a folio line; None for any other line."""
    if len(text) > _LONGEST_FOLIO or not (_MARK.search(text) or text[-1] in "报報》"):
        return FolioLine() if not is_first and is_section_name(text) else None
    folio = read_folio_line(text)
    is_folio = folio.weight > 0 and folio.rest <= (_MOST_REST if folio.weight > 1 else 0)
    if folio.label and len(folio.label.section) > _LONGEST_SECTION:
        return None
    is_bare = folio.weight == 1 and folio.label and not folio.label.has_page_word
    if is_bare and folio.label and is_column_name(folio.label.section):
        return None  # 连载·27 counts its parts
    return folio if is_folio else None


def _start(group: list[tuple[int, FolioLine, str]], lines: list[str], opening: str) -> _Start:
    first = group[0][0]
    label = next((folio.label for _, folio, _ in group if folio.label), None)
    weight = sum(folio.weight for _, folio, _ in group)
    has_page_word = label is not None and label.has_page_word
    opens_alike = len(group) > 1 and group[0][2] == opening
    is_bare = label is not None and not label.section and weight <= 2 and not opens_alike
    is_formal = any(text.strip("【[=—-# ").startswith("第") for _, _, text in group)
    # Who made this page may stand right below the last tag of its 导读.
    is_tag = read_page_tag(group[0][2]) and all(f.editors for _, f, _ in group[1:])
    is_announced = (is_bare or is_tag) and _follows_entry(lines, first)
    if is_announced or (is_bare and not is_formal):
        label = None  # 2版 alone is a page tag of the 导读
    return _Start(
        line=first,
        end=group[-1][0] + 1,
        label=label.label if label else "",
        section=label.section if label else "",
        is_sure=has_page_word or weight > 1,
    )


def _follows_entry(lines: list[str], index: int) -> bool:
    """Tell whether the line above is an entry of a 导读: close, short, without a stop."""
    above = lines[index - 1].strip() if index else ""
    return 0 < len(above) <= _LONGEST_ENTRY and not is_finished(above) and above[-1] not in "）)】"
