"""An ALTO file → its pages: their text blocks, their places, their words.

Source:
    ALTO 1.4 to 4.4 (Page, PrintSpace and the margins, MeasurementUnit, Tags); files of CCS
    docWorks (mm10), Europeana (pixel) and the National Digital Newspaper Program (inch1200).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from reader.model.word import Word
from reader.model.zone import Zone
from reader.notation.punctuation import is_chinese
from reader.parse.ocr.order import in_reading_order
from reader.parse.ocr.words import AltoWord, join_words, words_of
from reader.parse.source.areas import Extent, read_corners, zone_of
from reader.parse.source.library_xml import XmlFile, all_named, name_of, text_in
from reader.parse.source.word_files import word_at

_BLOCKS = ("TextBlock", "Illustration", "GraphicalElement", "ComposedBlock")
_TAGS = ("LayoutTag", "StructureTag", "RoleTag", "OtherTag")
_MARGINS = ("TopMargin", "LeftMargin", "RightMargin", "BottomMargin")
MARGIN = "margin"
"""The role of what stands in a margin: "It may contain page number or running title"."""
_MOST_BLOCKS = 20_000
_PLACE = ("HPOS", "VPOS", "WIDTH", "HEIGHT")
_FEWEST_IN_LINE = 3
"""Characters; of fewer a line may be as high as wide."""
_MUCH_HIGHER = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class AltoBlock:
    """A block of a page.

    Attributes:
        id: Of the element.
        text: Its lines joined, words divided at their ends closed; empty for a picture.
        zone: Where it stands; None when it has no place.
        inner: Ids of the blocks inside of it, in order; for a composed block.
        language: As stated; empty when it is not.
        image: Address of the file of a picture; empty when none is stated.
        content: What its Strings say, put together as written.
        words: Of its lines, in order.
        role: What the file's tags call it, or the type of a composed block, in lower
            case (heading, advertisement); "margin" for what stands in one; empty for neither.
    """

    id: str
    text: str
    zone: Zone | None
    inner: tuple[str, ...] = ()
    language: str = ""
    image: str = ""
    content: str = ""
    words: tuple[AltoWord, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AltoPage:
    """A page as an ALTO file describes it.

    Attributes:
        blocks: By id, in reading order as far as the file states one.
        extent: Its size in the file's own unit, whichever that is; None when it
            has none.
        id: Of the element; empty when it has none.
        unit: Of the file (pixel, mm10, inch1200).
        label: As printed on it; empty when the file does not state that.
        image: Name of the picture that it was read from; empty when it is not stated.
        is_set_down: Whether most of its Chinese lines run down.
        doubts: What was wrong with the file, a sentence each.
        boxes: Its words at their places, in the order of the file.
    """

    blocks: Mapping[str, AltoBlock]
    extent: Extent | None
    id: str = ""
    unit: str = ""
    label: str = ""
    image: str = ""
    is_set_down: bool = False
    doubts: tuple[str, ...] = ()
    boxes: tuple[Word, ...] = ()


@dataclass(slots=True)
class _Reading:
    """A page while it is read."""

    extent: Extent | None
    tags: Mapping[str, str]
    blocks: dict[str, AltoBlock] = field(default_factory=dict)
    boxes: list[Word] = field(default_factory=list)
    running_down: int = 0
    """Lines that run down, less those that run across."""


def read_alto(file: XmlFile) -> AltoPage:
    """Read an ALTO file; where it holds several pages, the first."""
    return read_alto_pages(file)[0]


def read_alto_pages(file: XmlFile) -> tuple[AltoPage, ...]:
    """Read the pages of an ALTO file; an empty one where it holds none."""
    doubts = ("the file is not well formed; it was mended",) if file.is_damaged else ()
    tags = {
        tag.get("ID", ""): (tag.get("LABEL") or tag.get("TYPE") or "").strip().lower()
        for tag in all_named(file.root, *_TAGS)
    }
    pages = tuple(_page(page, tags, doubts) for page in all_named(file.root, "Page"))
    return pages or (AltoPage(blocks={}, extent=None, doubts=(*doubts, "it holds no page")),)


def _page(page: "etree._Element", tags: Mapping[str, str], found: tuple[str, ...]) -> AltoPage:
    doubts = list(found)
    extent = _extent(page)
    if extent is None or extent.is_guess:
        doubts.append(
            "the size of the page is not stated; zones are fractions of its blocks' place"
        )
    reading = _Reading(extent=extent, tags=tags)
    for count, element in enumerate(all_named(page, *_BLOCKS)):
        if count == _MOST_BLOCKS:
            doubts.append(f"blocks after the first {_MOST_BLOCKS} were left out")
            break
        block = _block(element, count, reading)
        reading.blocks.setdefault(block.id, block)
    return AltoPage(
        blocks={name: reading.blocks[name] for name in in_reading_order(page, reading.blocks)},
        extent=extent,
        id=page.get("ID", ""),
        unit=text_in(page.getroottree().getroot(), "MeasurementUnit"),
        label=page.get("PRINTED_IMG_NR", "").strip(),
        image=text_in(page.getroottree().getroot(), "fileName"),
        is_set_down=reading.running_down > 0,
        doubts=tuple(doubts),
        boxes=tuple(reading.boxes),
    )


def _number(element: "etree._Element", name: str) -> float | None:
    value = element.get(name, "").strip()
    return float(value) if re.fullmatch(r"-?[0-9]{1,7}(?:\.[0-9]{1,9})?", value) else None


def _extent(page: "etree._Element") -> Extent | None:
    """Return the size of a page; all coordinates of the file are in the same unit."""
    width, height = _number(page, "WIDTH"), _number(page, "HEIGHT")
    if width and height and width > 0 and height > 0:
        return Extent(width=width, height=height)
    right = bottom = 0.0
    for element in all_named(page, "PrintSpace", *_BLOCKS):
        left, top, wide, high = (_number(element, n) or 0.0 for n in _PLACE)
        right, bottom = max(right, left + wide), max(bottom, top + high)
    return Extent(width=right, height=bottom, is_guess=True) if right > 0 and bottom > 0 else None


def _block(element: "etree._Element", count: int, reading: _Reading) -> AltoBlock:
    block_id = element.get("ID") or f"block{count}"
    words: list[AltoWord] = []
    if name_of(element) == "TextBlock":
        for line in all_named(element, "TextLine"):
            words.extend(_line(line, reading))
    inner = tuple(
        child.get("ID", "") for child in all_named(element, *_BLOCKS) if child is not element
    )
    return AltoBlock(
        id=block_id,
        text=join_words(tuple(words)),
        zone=_zone(element, reading.extent),
        inner=inner,
        language=element.get("LANG") or element.get("language") or "",
        image=element.get("FILEID", "") if name_of(element) == "Illustration" else "",
        content="".join(word.get("CONTENT", "") for word in all_named(element, "String")),
        words=tuple(words),
        role=_role(element, reading.tags),
    )


def _role(element: "etree._Element", tags: Mapping[str, str]) -> str:
    """Return what a block is called by a tag, by the type of what it is in, or by its place."""
    named = (tags.get(tag, "") for tag in element.get("TAGREFS", "").split())
    role = next(filter(None, named), "")
    if role:
        return role
    if name_of(element) == "ComposedBlock":
        return element.get("TYPE", "").strip().lower()
    is_in_margin = next(element.iterancestors(*(f"{{*}}{name}" for name in _MARGINS)), None)
    return MARGIN if is_in_margin is not None else ""


def _line(line: "etree._Element", reading: _Reading) -> list[AltoWord]:
    """Read a line; its words are noted at their places, or all of it where one has none."""
    extent = reading.extent
    if extent is None:
        return words_of(line, None)
    words = words_of(line, lambda element, text: _box(element, text, extent))
    boxes = [word.box for word in words]
    whole = _box(line, join_words(tuple(words)), extent) if None in boxes else None
    reading.boxes.extend((whole,) if whole else (box for box in boxes if box is not None))
    reading.running_down += _running(line, words)
    return words


def _running(line: "etree._Element", words: list[AltoWord]) -> int:
    """Return 1 for a Chinese line that runs down, -1 for one that runs across, else 0."""
    text = "".join(word.text for word in words)
    width, height = _number(line, "WIDTH"), _number(line, "HEIGHT")
    if not width or not height or sum(map(is_chinese, text)) < _FEWEST_IN_LINE:
        return 0
    return (height > width * _MUCH_HIGHER) - (width > height * _MUCH_HIGHER)


def _box(element: "etree._Element", text: str, extent: Extent) -> Word | None:
    left, top, width, height = (_number(element, name) for name in _PLACE)
    if left is None or top is None or not width or not height:
        return None
    return word_at(text, (left, top, left + width, top + height), extent)


def _zone(element: "etree._Element", extent: Extent | None) -> Zone | None:
    if extent is None:
        return None
    shape = next((child for child in element if name_of(child) == "Shape"), None)
    polygon = next(all_named(shape, "Polygon"), None) if shape is not None else None
    corners = read_corners(polygon.get("POINTS", "")) if polygon is not None else ()
    if not corners:
        left, top, width, height = (_number(element, name) for name in _PLACE)
        if left is None or top is None or not width or not height:
            return None
        right, bottom = left + width, top + height
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return zone_of(corners, extent)
