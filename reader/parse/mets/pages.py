"""The physical map of a METS file → its pages and the files that show each.

Source:
    METS 1.12, structMap and div: TYPE is free text. Page is what docWorks for BnL, DFG and NDNP
    write, TITLE_PAGE and CONTENT_PAGE the Europeana profile, SINGLE_PAGE Transkribus, object BnF.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree

from reader.parse.source.library_xml import all_named, name_of, text_in

_XML = re.compile(r"\.xml(?:\.gz)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFiles:
    """A page and the files that show it.

    Attributes:
        label: As printed or counted; empty when the file says neither.
        files: Ids of its files.
        section: Name of its section; empty when there is none.
        name: What else the file calls it; empty for nothing.
        part: Id or place, from 0, of the page in a file of several; empty for the first.
    """

    label: str
    files: tuple[str, ...]
    section: str = ""
    name: str = ""
    part: str = ""


def detail(root: "etree._Element", kind: str) -> str:
    """Return the number of a part of some kind that a MODS record names; empty for none."""
    return next(
        (text_in(d, "number") for d in all_named(root, "detail") if d.get("type") == kind), ""
    )


def read_pages(
    root: "etree._Element", records: Mapping[str, "etree._Element"], files: Mapping[str, str]
) -> tuple[SheetFiles, ...]:
    """Return the pages of a METS file, in order.

    Args:
        root: Of the file.
        records: Descriptive records by their id.
        files: Address of each file by its id. Where no map tells of pages, each XML file is one.
    """
    maps = list(all_named(root, "structMap"))
    physical = next((m for m in maps if m.get("TYPE", "").upper().startswith("PHYS")), None)
    others = [m for m in maps if not m.get("TYPE", "").upper().startswith("LOGICAL")]
    page_map = physical if physical is not None else next(iter(others), None)
    if page_map is None:
        named = {a.get("FILEID", "") for a in all_named(root, "area", "fptr")}
        texts = (f for f, address in files.items() if _XML.search(address) and f in named)
        return tuple(SheetFiles(label="", files=(name,)) for name in texts)
    divs = _page_divs(page_map)
    return _numbered([_sheet(div, records) for div in divs], [d.get("ORDER", "") for d in divs])


def _numbered(sheets: list[SheetFiles], orders: list[str]) -> tuple[SheetFiles, ...]:
    """Count pages that have no number in print from those beside them, else by their order."""
    numbers = [_number(sheet.label) for sheet in sheets]
    printed = {number for number in numbers if number}
    found = list(sheets)
    for place, sheet in enumerate(sheets):
        if sheet.label:
            continue
        before = numbers[place - 1] if place else 0
        after = numbers[place + 1] if place + 1 < len(sheets) else 0
        guesses = (before + 1 if before else 0, after - 1 if after else 0)
        number = next((n for n in guesses if n > 0 and n not in printed), 0)
        numbers[place] = number
        printed.add(number)
        found[place] = replace(sheet, label=str(number) if number else orders[place])
    return tuple(found)


def _number(label: str) -> int:
    """Return the number that a label is, which may stand in a cataloguer's brackets; 0 for none."""
    match = re.fullmatch(r"\s*\[?([0-9]{1,4})\]?\s*", label)
    return int(match[1]) if match else 0


def _page_divs(page_map: "etree._Element") -> list["etree._Element"]:
    """Return the pages of a map: what is called so, and what else has files beside those.

    A cover or a plate is no PAGE by name; the areas inside of a page are none at all.
    """
    called = [div for div in all_named(page_map, "div") if _is_called_page(div)]
    inside = {div for page in called for div in all_named(page, "div") if div is not page}
    around = {each for page in called for each in page.iterancestors()}
    pages = []
    for div in all_named(page_map, "div"):
        if div in inside or div in around:
            continue
        if _is_called_page(div) or (_has_files(div) and not _has_divs_with_files(div)):
            pages.append(div)
    return pages


def _is_called_page(div: "etree._Element") -> bool:
    return div.get("TYPE", "").upper().endswith("PAGE")


def _has_files(div: "etree._Element") -> bool:
    return any(name_of(child) == "fptr" for child in div)


def _has_divs_with_files(div: "etree._Element") -> bool:
    return any(inner is not div and _has_files(inner) for inner in all_named(div, "div"))


def _sheet(div: "etree._Element", records: Mapping[str, "etree._Element"]) -> SheetFiles:
    record = next((records[r] for r in div.get("DMDID", "").split() if r in records), None)
    label, section = div.get("ORDERLABEL", ""), ""
    if record is not None:
        # NDNP tells the place of a page as its start, BnF what is printed as its title.
        label = label or text_in(record, "start") or _pagination(record)
        section = detail(record, "section label")
    if not any(map(str.isalnum, label)):
        label = ""  # DFG: " - " for a page that has no number in print
    pointers = list(all_named(div, "fptr", "area"))
    whole = [
        area
        for area in pointers
        if next(area.iterancestors("{*}div"), None) is div and area.get("BEGIN")
    ]
    return SheetFiles(
        label=label,
        files=tuple(dict.fromkeys(f for p in pointers if (f := p.get("FILEID", "")))),
        section=section,
        name=div.get("LABEL", ""),
        part=whole[0].get("BEGIN", "") if whole else "",
    )


def _pagination(record: "etree._Element") -> str:
    """Return the printed number that BnF gives as the title of a page (paginationA)."""
    for title in all_named(record, "title"):
        if any(str(value).endswith("paginationA") for value in title.attrib.values()):
            return "".join(map(str, title.itertext())).strip()
    return ""
