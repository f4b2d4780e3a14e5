"""What the edges of a page say of the issue: name of the paper, date, whether it is a masthead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.printed import PrintedPage
from reader.notation.both_scripts import in_both_scripts
from reader.notation.folio import read_folio_line
from reader.notation.masthead import MastheadReading, paper_name
from reader.notation.section import is_section_name

_NAMEPLATE = re.compile(r"[\u3400-\u9fff]{3,8}")
_SURE_EDGE = 3
"""Weight of the marks of a line that is an edge beyond doubt: the page, and the day."""
_SUBSCRIBED = in_both_scripts(r"(?:订阅|订购|征订)[\u3400-\u9fff]{0,4}《(?P<name>[^《》]{2,12})》")
_CHANNELS = ("在线", "发布", "新闻", "视频", "融媒", "客户端")
"""What names of channels end in that are not the paper's."""
_MOST_WORDS = 2
"""Words of a folio line among which the paper's name stands."""
_DAY = in_both_scripts(r"(?<![\d年])\d{1,2}月\d{1,2}日")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSource:
    """A page's text and where it came from.

    Attributes:
        text: As found.
        name: Name of the file.
        first_line: Line of the file at which the text begins, from 1.
        label: What the source tells of the page's label (file name); empty for nothing.
        section: What the source tells of the page's name; empty for nothing.
        number: Place in the source, from 1.
        date: What the source tells of the date beside its text.
        edition: What the source tells of the edition of the day; empty for nothing.
    """

    text: str
    name: str
    first_line: int = 1
    label: str = ""
    section: str = ""
    number: int = 1
    date: Dating = Dating()
    edition: str = ""


def titled(
    printed: PrintedPage, reading: MastheadReading, source: PageSource, doubts: list[Doubt]
) -> PrintedPage:
    """Name the paper: by its masthead, by the source, or with a doubt by publisher or QR code."""
    title, what = reading.title, ""
    if not title:
        title, what = next(_guessed(reading), ("", ""))
    if what:
        doubts.append(Doubt(where=source.name, what=what))
    if title and printed.page.section == title:
        section = next(filter(is_section_name, reading.masthead.lines), "")
        printed = replace(printed, page=replace(printed.page, section=section))  # 榴江财经 B01
    return replace(printed, title=title)


def _guessed(reading: MastheadReading) -> Iterator[tuple[str, str]]:
    """Yield names that the paper may have, the likeliest first, each with what is said of it."""
    masthead = reading.masthead
    first = next(iter(masthead.lines), "")
    if reading.issue_number is not None and _NAMEPLATE.fullmatch(first) and _says_nothing(first):
        yield first, f"The name {first} was taken from the first line above the masthead."
    if name := _unknown_name(masthead.lines):
        yield (
            name,
            f"The name {name}, which no paper's ending tells, was taken from the page's edge.",
        )
    if name := paper_name(masthead.publisher.removesuffix("社")):
        yield name, f"No nameplate is in the text; the name {name} was taken from its publisher."
    for line in masthead.lines:
        if (match := _SUBSCRIBED.search(line)) and (name := paper_name(match["name"])):
            yield (
                name,
                f"No nameplate is in the text; the name {name} was taken from where it asks for"
                " subscribers.",
            )
    is_front = bool(masthead.cn_number) and reading.issue_number is not None
    name = masthead.wechat
    is_name = _NAMEPLATE.fullmatch(name) and not name.endswith(_CHANNELS)
    if paper_name(name) or (is_front and is_name):
        yield name, f"No nameplate is in the text; the name {name} was taken from a QR caption."


def _says_nothing(line: str) -> bool:
    """Tell a line that states neither page nor number nor day (今日八版)."""
    return not read_folio_line(line).weight


def titled_by_files(
    pages: tuple[PrintedPage, ...], title: str, doubts: list[Doubt]
) -> tuple[PrintedPage, ...]:
    """Name the paper by its files where no page does.

    Args:
        pages: Of one issue.
        title: What the names of their files tell; empty for nothing.
        doubts: Gets one for a name that is taken.
    """
    if not title or any(page.title for page in pages):
        return pages
    what = f"No page names the paper; {title} was taken from the names of files and folders."
    doubts.append(Doubt(where="issue", what=what))
    return tuple(replace(page, title=title) for page in pages)


def _unknown_name(lines: tuple[str, ...]) -> str:
    """Return the one word beside the day, the page and its section that says nothing of them.

    A word beside either of them is one too where another line of the edge
    begins with it: 江汀检察 2021年3月2日, and at the foot 江汀检察 本版邮箱.
    """
    folios = [read_folio_line(line) for line in lines]
    words = {
        word
        for folio in folios
        if folio.weight >= _SURE_EDGE
        for word in folio.others
        if _NAMEPLATE.fullmatch(word) and not is_section_name(word)
    }
    has_section = any(folio.label and folio.label.section for folio in folios)
    if len(words) == 1 and has_section:
        return words.pop()
    repeated = {
        word
        for line, folio in zip(lines, folios, strict=True)
        for word in folio.others[:_MOST_WORDS]
        if _NAMEPLATE.fullmatch(word)
        and not is_section_name(word)
        and any(other != line and other.startswith(word) for other in lines)
    }
    return repeated.pop() if len(repeated) == 1 else ""


def dating(reading: MastheadReading, source: PageSource) -> Dating:
    """Return what a page tells of the date: printed, told by its source, or nothing."""
    if reading.date is not None:
        return Dating(
            value=reading.date, status=DateStatus.KNOWN, evidence=("printed on the page",)
        )
    if source.date.value is not None:
        return source.date
    days = tuple(dict.fromkeys(_DAY.findall(source.text)))
    if not days:
        return Dating(evidence=("no date printed", *source.date.evidence))
    named = f"the text names {'、'.join(days[:5])}"
    return Dating(evidence=(named, "no year printed", *source.date.evidence))


def is_masthead(reading: MastheadReading, label: str) -> bool:
    """Tell a masthead from a folio: it identifies the paper, and stands on the first page."""
    masthead = reading.masthead
    identifies = masthead.cn_number or masthead.postal_code or masthead.issn
    announces = masthead.pages_announced is not None or reading.issue_number is not None
    is_first = label.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") in ("1", "01") and label[:1] in "0A1"
    return is_first and bool(identifies or announces or reading.title or masthead.wechat)
