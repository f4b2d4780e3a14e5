"""A METS file → what it says of an issue: its files, pages, articles and their areas.

Source:
    METS 1.12; profiles of CCS docWorks (BnL, Europeana), the British Library
    (structLink) and the National Digital Newspaper Program (pages only).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from reader.notation import mets_form as form
from reader.parse.mets.pages import SheetFiles, read_pages
from reader.parse.mets.record import CONTAINERS, read_records, title_in
from reader.parse.source.areas import Corners, read_corners
from reader.parse.source.library_xml import XmlFile, all_named, name_of, text_in

_ITEMS = frozenset(
    {"ARTICLE", "ADVERTISEMENT", "AD", "LETTER", "OBITUARY", "DEATH_NOTICE", "WEATHER"}
    | {"CHAPTER", "POEM", "INTERVIEW", "REVIEW", "SHIPPING", "BIRTH_NOTICE", "CARTOON"}
    | {"CLASSIFIED", "CLASSIFIEDS", "NOTICE", "FEUILLETON", "ILLUSTRATED_ARTICLE"}
)
NO_PAGE = (
    "describes no page of a newspaper; get it whole once more, or choose its pages' own files."
)
"""Why a file is refused."""
PRINTED_ABOVE = frozenset({"TITLE_SECTION", "TITLESECTION", "PUBLISHING_STMT"})
"""Types of divs that hold the masthead."""
_STATED = CONTAINERS | PRINTED_ABOVE | {form.HEADER, form.CONTENTS}
"""What is no article; the last two our own files have beside them."""
_OF_SECTIONS = frozenset(
    {"HEADING", "BODY", "BODY_CONTENT", "TITLE", "HEADLINE", "OVERLINE", "SUBHEADLINE", "AUTHOR"}
    | {"PARAGRAPH", "TEXT", "TEXTBLOCK", "TEXT_BLOCK", "CAPTION", "IMAGE", ""}
)
"""What a section or an issue has of its own; anything else in one is a thing by itself."""
_INNER = frozenset({"TEXT", "IMAGE", "TEXTBLOCK"})
_XLINK = "{http://www.w3.org/1999/xlink}"
_MOST_DIVS = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A place that a part of an article has.

    Attributes:
        role: Type of the part (HEADLINE, PARAGRAPH), the innermost first known.
        group: Number of the printed paragraph or heading it belongs to.
        file: Id of the file.
        begin: Id of the block or word there; empty when only a place is given.
        end: Id of the last word; empty for the same as ``begin``.
        order: Place of the article on its page, from 1; 0 when it is not stated.
        label: Of the div; empty when it has none.
        corners: Of the place in the units of the file; none when it is not told.
    """

    role: str
    group: int
    file: str
    begin: str
    end: str = ""
    order: int = 0
    label: str = ""
    corners: Corners = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An article, an advertisement, or what stands between them.

    Attributes:
        type: As the file calls it.
        label: Its headline by the file; empty when it has none.
        areas: In reading order.
    """

    type: str
    label: str
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mets:
    """What a METS file says.

    Attributes:
        title: Name of the paper; empty when it is not told.
        day: As YYYY-MM-DD; as written where it is no full date; empty when it is not told.
        number: As written; empty when it is not told.
        edition: As written; empty for the first.
        language: As written (fr); empty when it is not told.
        files: Address of each file by its id.
        pages: In order.
        items: In order.
        creator: The program that wrote it; empty when it does not tell.
        qualifier: How sure the day is (inferred); empty for known.
        unplaced: Labels of articles of which no place is told.
        evidence: What the day rests on where no file states it; empty where one does.
        identifiers: Kind and value of each identifier and note of the issue's record.
        is_damaged: Whether the file is not whole.
        added: Names of the files beside it whose pages it does not name.
        renamed: Names of the files beside it that stand for those it names, which are not held.
    """

    title: str
    day: str
    number: str
    edition: str
    language: str
    files: Mapping[str, str]
    pages: tuple[SheetFiles, ...]
    items: tuple[Item, ...]
    creator: str = ""
    qualifier: str = ""
    unplaced: tuple[str, ...] = ()
    evidence: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    is_damaged: bool = False
    added: tuple[str, ...] = ()
    renamed: tuple[str, ...] = ()


NOTHING = Mets(title="", day="", number="", edition="", language="", files={}, pages=(), items=())
"""What a file says of which nothing can be read."""


def read_mets(file: XmlFile) -> Mets:
    """Read a METS file."""
    root = file.root
    records = {d.get("ID", ""): d for d in all_named(root, "dmdSec")}
    maps = list(all_named(root, "structMap"))
    physical = next((m for m in maps if m.get("TYPE", "").upper().startswith("PHYS")), None)
    logical = next((m for m in maps if m.get("TYPE", "").upper().startswith("LOGICAL")), None)
    items: tuple[Item, ...] = ()
    if logical is not None:
        items = _items(logical, _linked_areas(root, physical), records)
    files = {
        f.get("ID", ""): location.get(f"{_XLINK}href", "")
        for f in all_named(root, "file")
        for location in all_named(f, "FLocat")
    }
    stated = read_records(root, records)
    return Mets(
        title=stated.title,
        day=stated.day,
        number=stated.number,
        edition=stated.edition,
        language=stated.language,
        files=files,
        pages=read_pages(root, records, files),
        items=tuple(item for item in items if item.areas),
        unplaced=tuple(
            item.label for item in items if item.type in _ITEMS and item.label and not item.areas
        ),
        creator=text_in(root, "name") if root.find("{*}metsHdr") is not None else "",
        qualifier=stated.qualifier,
        identifiers=tuple(
            (element.get("type", ""), "".join(map(str, element.itertext())))
            for element in all_named(root, "identifier", "note")
        ),
    )


def _linked_areas(
    root: "etree._Element", physical: "etree._Element | None"
) -> dict[str, list["etree._Element"]]:
    """Return the parts of pages that each article is linked to (British Library).

    Logical articles are empty there; a group of links joins each with the
    ``pagearea`` divs of the physical map.
    """
    if physical is None:
        return {}
    places = {div.get("ID", ""): div for div in all_named(physical, "div")}
    linked: dict[str, list[etree._Element]] = {}
    for group in all_named(root, "smLinkGrp"):
        ends = [e.get(f"{_XLINK}href", "").lstrip("#") for e in all_named(group, "smLocatorLink")]
        for item in (end for end in ends if end not in places):
            linked.setdefault(item, []).extend(places[end] for end in ends if end in places)
    for link in all_named(root, "smLink"):
        start, end = (link.get(f"{_XLINK}{side}", "").lstrip("#") for side in ("from", "to"))
        if end in places and places[end].get("TYPE", "").lower() == "pagearea":
            linked.setdefault(start, []).append(places[end])
    return linked


@dataclass(slots=True)
class _Gathered:
    """An item while its areas are gathered."""

    type: str
    label: str
    areas: list[Area] = field(default_factory=list)


def _items(
    logical: "etree._Element",
    linked: Mapping[str, list["etree._Element"]],
    records: Mapping[str, "etree._Element"],
) -> tuple[Item, ...]:
    """Walk through the logical map: articles, and what of a section is no article's."""
    items: list[_Gathered] = []
    groups = 0
    waiting: list[tuple[etree._Element, _Gathered | None, str, int, int]] = [
        (div, None, "", 0, 0) for div in reversed([c for c in logical if name_of(c) == "div"])
    ]
    for _ in range(_MOST_DIVS):
        if not waiting:
            break
        div, owner, role, group, order = waiting.pop()
        kind = div.get("TYPE", "").upper()
        is_in_section = owner is not None and owner.type in CONTAINERS - PRINTED_ABOVE
        if kind in _ITEMS | _STATED or (is_in_section and kind not in _OF_SECTIONS):
            label = div.get("LABEL", "")
            label = label or _label(div, records) if kind in _ITEMS else label
            owner = _Gathered(type=kind, label=label)
            items.append(owner)
            role = ""
            group = groups = groups + 1
        elif not (kind in _INNER and role):
            # TEXT inside PARAGRAPH is the paragraph, TITLE inside HEADING a title.
            role = kind or role
            group = groups = groups + 1
        if owner is not None:
            order = order or _order(div)
            label = div.get("LABEL", "")
            found = _areas(div, role, group)
            owner.areas.extend(replace(a, order=order, label=label) for a in found)
            # Issues are linked too, to whole pages: those are no article's places.
            for place in linked.get(div.get("ID", ""), ()) if kind in _ITEMS else ():
                groups += 1
                owner.areas.extend(_areas_below(place, groups))
        children = [child for child in div if name_of(child) == "div"]
        waiting.extend((child, owner, role, group, order) for child in reversed(children))
    return tuple(
        Item(type=item.type, label=item.label, areas=_surest(item.areas)) for item in items
    )


def _surest(areas: list[Area]) -> tuple[Area, ...]:
    """Return the areas of an item that name text; those with a place only where none does."""
    return tuple(area for area in areas if area.begin) or tuple(areas)


def _order(div: "etree._Element") -> int:
    """Return the place that a head or body states for its article; 0 for none."""
    is_part = div.get("TYPE", "").upper() in ("HEADING", "BODY")
    order = div.get("ORDER", "") if is_part else ""
    return int(order) if re.fullmatch(r"[0-9]{1,5}", order) else 0


def _label(div: "etree._Element", records: Mapping[str, "etree._Element"]) -> str:
    record = next((records[r] for r in div.get("DMDID", "").split() if r in records), None)
    return title_in(record) if record is not None else ""


def _areas(div: "etree._Element", role: str, group: int) -> Iterator[Area]:
    """Yield the areas of a div itself, not of the divs inside."""
    for pointer in div:
        if name_of(pointer) != "fptr":
            continue
        areas = list(all_named(pointer, "area"))
        for area in areas:
            if area.get("FILEID") and (area.get("BEGIN") or len(areas) == 1):
                yield _area(area, role, group)


def _areas_below(div: "etree._Element", group: int) -> Iterator[Area]:
    """Yield the areas of a part of a page that name blocks or words."""
    for number, place in enumerate(all_named(div, "div")):
        role = place.get("LABEL", "").upper()
        for area in all_named(place, "area"):
            if next(area.iterancestors("{*}div"), None) is place and area.get("BEGIN"):
                yield _area(area, role, group + number)


def _area(area: "etree._Element", role: str, group: int) -> Area:
    return Area(
        role=role,
        group=group,
        file=area.get("FILEID", ""),
        begin=area.get("BEGIN", ""),
        end=area.get("END", ""),
        corners=read_corners(area.get("COORDS", ""), area.get("SHAPE", "")),
    )
