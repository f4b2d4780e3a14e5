"""Lines at a page's edge that only together, or only as its first, say what they say."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.notation.both_scripts import in_both_scripts
from reader.notation.folio import FolioLine
from reader.notation.masthead import is_divided_date
from reader.notation.page_label import PageLabelLine, page_label
from reader.parse.text.lines import Unit

_FEWEST_LISTED, _LONGEST_SECTION = 3, 6
"""Lines that a 导读 has at least; a label has no more characters than these beside it."""
_LETTER, _NUMBER = re.compile(r"[A-Z]"), re.compile(r"\d{1,2}")
_NAME_AND_LABEL = in_both_scripts(
    r"(?P<name>[\u3400-\u9fff·]{2,10})\s+(?:(?P<label>[A-Z]\d{1,2})|第\s?(?P<number>\d{1,2})\s?版)"
    r"(?:\s+(?P<section>[\u3400-\u9fff]{2,6}))?"
)


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
    """Read a sheet's first line that closes with its label: 健康周刊 B3, 读者来信 第7版."""
    match = _NAME_AND_LABEL.fullmatch(text)
    if match is None:
        return FolioLine()
    label = PageLabelLine(
        label=page_label(match["label"] or match["number"]),
        section=match["section"] or match["name"],
        has_page_word=match["label"] is None,
    )
    return FolioLine(weight=1, label=label)
