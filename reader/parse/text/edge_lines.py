"""Lines at a page's edge that only together, or only as its first, say what they say."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.notation.both_scripts import in_both_scripts
from reader.notation.folio import FolioLine
from reader.notation.masthead import is_divided_date, paper_name
from reader.notation.masthead_marks import EMAIL, ISSUE_NUMBER, PUBLISHER, TELEPHONE, WEBSITE
from reader.notation.page_label import PageLabelLine, page_label
from reader.notation.section import is_section_name
from reader.parse.text.kinds import Kind, classify
from reader.parse.text.lines import Unit

_FEWEST_LISTED, _LONGEST_SECTION = 3, 6
"""Lines that a 导读 has at least; a label has no more characters than these beside it."""
_MOST_HEAD_LINES = 4
_LETTER, _NUMBER = re.compile(r"[A-Z]"), re.compile(r"\d{1,2}")
_NAME_AND_LABEL = in_both_scripts(
    r"(?P<name>[\u3400-\u9fff·]{2,10})\s+(?:(?P<label>[A-Z]?\d{1,2})|第\s?(?P<number>\d{1,2})\s?版)"
    r"(?:\s+(?P<section>[\u3400-\u9fff]{2,6}))?"
)

_COUNTY_SHEET = in_both_scripts(r"([\u3400-\u9fff]{2,4})(?:新闻|时讯|通讯|宣传|快讯|今讯|周刊)")
"""清溪新闻, beside who publishes it in 清溪县: a nameplate without 报."""
CALL = in_both_scripts(r"征|约稿|启事|招|来稿|公告|通知")
"""Heads that ask for texts or give notice."""
_NAMEPLATE = re.compile(r"[\u3400-\u9fff·]{2,8}")
_IN_BOTH_SCRIPTS = re.compile(r"[\u3400-\u9fff·]{2,8}\s[A-Z]{2,}(?: [A-Z]{2,}){0,4}")


def publisher_below_name(lines: Sequence[str]) -> int:
    """Return the place of who publishes the paper, with its number, below nothing but names.

    A school and the name of its paper stand above it: 青石中学 / 青石园. 0 for none.
    """
    for place, line in enumerate(lines):
        if PUBLISHER.search(line) and ISSUE_NUMBER.search(line):
            return place
        if not _NAMEPLATE.fullmatch(line):
            return 0
    return 0


def is_county_sheet(text: str, edge: Sequence[str]) -> bool:
    """Tell the nameplate of a county's sheet by who publishes it, in the lines of the edge."""
    name = _COUNTY_SHEET.fullmatch(text)
    publishers = (line for line in edge if PUBLISHER.search(line))
    return name is not None and any(name[1] in line for line in publishers)


def label_with_section(label: PageLabelLine | None, edge: Sequence[str]) -> PageLabelLine | None:
    """Give the label the section whose name could be a paper's too: 理论周刊 of 江州日报."""
    names = [line for line in edge if paper_name(line)]
    sections = [line for line in names if is_section_name(line)]
    if label is None or label.section or len(sections) != 1 or len(names) < 2:
        return label
    return replace(label, section=sections[0])


def opens_page(text: str) -> bool:
    """Tell a section's name, or a paper's beside another: 青石日报·副刊, 青石 QINGSHI WEEKLY."""
    name, _, rest = text.partition("·")
    is_supplement = bool(paper_name(name)) and _NAMEPLATE.fullmatch(rest) is not None
    is_name = is_supplement or _IN_BOTH_SCRIPTS.fullmatch(text) is not None
    return is_name or is_section_name(text)


def heads_text(below: Sequence[Unit]) -> bool:
    """Tell a line above text with no more than the rest of a head between: 省府例會.

    Args:
        below: What follows the line.
    """
    for unit in below[:_MOST_HEAD_LINES]:
        kind = classify(unit).kind
        if unit.gap or kind not in (Kind.HEADING, Kind.BODY):
            return False
        if kind is Kind.BODY:
            return True
    return False


def gives_address(text: str) -> bool:
    """Tell a line with an address in the network or a telephone number."""
    return any(mark.search(text) for mark in (EMAIL, TELEPHONE, WEBSITE))


def with_whole_label(units: tuple[Unit, ...], edge: int) -> tuple[Unit, ...]:
    """Join a label torn into its letter and its number among the first lines: B / 07."""
    for place in range(min(edge, len(units) - 1)):
        letter, number = units[place], units[place + 1]
        if _LETTER.fullmatch(letter.raw) and _NUMBER.fullmatch(number.raw):
            whole = replace(letter, raw=letter.raw + number.raw, text="")
            return (*units[:place], whole, *units[place + 2 :])
    return units


def divided_dates(units: tuple[Unit, ...]) -> frozenset[int]:
    """Return the places of lines that are a date only together."""
    found: set[int] = set()
    windows = [(size, start) for size in (2, 3) for start in range(len(units) - size + 1)]
    # The year first: 2018年6月 / 22, whatever number stands above it.
    for size, start in sorted(windows, key=lambda each: "年" not in units[each[1]].text):
        places = range(start, start + size)
        if found.isdisjoint(places) and is_divided_date(tuple(units[n].text for n in places)):
            found.update(places)
    return frozenset(found)


def listed_pages(folios: Sequence[FolioLine]) -> frozenset[int]:
    """Return the places of a 导读 without a label: 第2版 …, 第5版 …, one below the other."""
    found: set[int] = set()
    run: list[int] = []
    for place, folio in enumerate(folios):
        label = folio.label
        is_entry = label is not None and label.has_page_word
        if label is not None and is_entry and len(label.section) > _LONGEST_SECTION:
            run.append(place)
            found.update(run if len(run) >= _FEWEST_LISTED else ())
        else:
            run = []
    return frozenset(found)


def read_first_line(text: str) -> FolioLine:
    """Read a sheet's first line that closes with its label: 健康周刊 B3, 体坛 11, 读者 第7版."""
    match = _NAME_AND_LABEL.fullmatch(text)
    if match is None:
        return FolioLine()
    if (match["label"] or "").isdecimal() and not is_section_name(match["name"]):
        return FolioLine()  # 体坛 11, but no headline that ends in a figure
    label = PageLabelLine(
        label=page_label(match["label"] or match["number"]),
        section=match["section"] or match["name"],
        has_page_word=match["label"] is None,
    )
    return FolioLine(weight=1, label=label)
