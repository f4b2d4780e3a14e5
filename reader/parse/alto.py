"""An ALTO file → the page's text blocks: their text, their place, their words.

Source:
    ALTO 1.4 to 4 (SUBS_TYPE, HYP, MeasurementUnit); files of CCS docWorks (mm10),
    Europeana (pixel) and the National Digital Newspaper Program (inch1200).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from reader.model.word import Word
from reader.model.zone import Zone
from reader.notation.punctuation import is_chinese
from reader.parse.library_xml import XmlFile, all_named, name_of
from reader.parse.mirror_zones import Extent, read_corners, zone_of
from reader.parse.word_files import word_at

_BLOCKS = ("TextBlock", "Illustration", "GraphicalElement", "ComposedBlock")
_MOST_BLOCKS = 20_000
_HYPHENS = ("-", "\u00ad", "\u2010", "\u00ac", "⸗")


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
    """

    id: str
    text: str
    zone: Zone | None
    inner: tuple[str, ...] = ()
    language: str = ""
    image: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AltoPage:
    """A page as an ALTO file describes it.

    Attributes:
        blocks: By id, in the order of the file.
        words: Id of each word and line to the id of its block.
        extent: Its size in the file's own unit, whichever that is; None when it
            has none.
        doubts: What was wrong with the file, a sentence each.
        boxes: Its words at their places, in the order of the file.
    """

    blocks: Mapping[str, AltoBlock]
    words: Mapping[str, str]
    extent: Extent | None
    doubts: tuple[str, ...] = ()
    boxes: tuple[Word, ...] = ()


@dataclass(slots=True)
class _Reading:
    """A page while it is read."""

    extent: Extent | None
    blocks: dict[str, AltoBlock] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    boxes: list[Word] = field(default_factory=list)


def read_alto(file: XmlFile) -> AltoPage:
    """Read an ALTO file; where it holds several pages, the first."""
    doubts = ["the file is not well formed; it was mended"] if file.is_damaged else []
    page = next(all_named(file.root, "Page"), None)
    if page is None:
        return AltoPage(blocks={}, words={}, extent=None, doubts=(*doubts, "it holds no page"))
    extent = _extent(page)
    if extent is None or extent.is_guess:
        doubts.append(
            "the size of the page is not stated; zones are fractions of its blocks' place"
        )
    reading = _Reading(extent=extent)
    for count, element in enumerate(all_named(page, *_BLOCKS)):
        if count == _MOST_BLOCKS:
            doubts.append(f"blocks after the first {_MOST_BLOCKS} were left out")
            break
        block = _block(element, count, reading)
        reading.blocks.setdefault(block.id, block)
    return AltoPage(
        blocks=reading.blocks,
        words=reading.words,
        extent=extent,
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


_PLACE = ("HPOS", "VPOS", "WIDTH", "HEIGHT")


def _block(element: "etree._Element", count: int, reading: _Reading) -> AltoBlock:
    block_id = element.get("ID") or f"block{count}"
    text = ""
    if name_of(element) == "TextBlock":
        text = join_lines(tuple(all_named(element, "TextLine")))
        for word in all_named(element, "TextLine", "String"):
            reading.words.setdefault(word.get("ID", ""), block_id)
        if reading.extent is not None:
            for line in all_named(element, "TextLine"):
                reading.boxes.extend(_line_boxes(line, reading.extent))
    inner = tuple(
        child.get("ID", "") for child in all_named(element, *_BLOCKS) if child is not element
    )
    return AltoBlock(
        id=block_id,
        text=text,
        zone=_zone(element, reading.extent),
        inner=inner,
        language=element.get("LANG") or element.get("language") or "",
        image=element.get("FILEID", "") if name_of(element) == "Illustration" else "",
        content="".join(word.get("CONTENT", "") for word in all_named(element, "String")),
    )


def _line_boxes(line: "etree._Element", extent: Extent) -> tuple[Word, ...]:
    """Return the words of a line at their places; the line as one where its words have none."""
    words = tuple(_box(word, word.get("CONTENT", ""), extent) for word in all_named(line, "String"))
    if any(word is None for word in words):
        whole = _box(line, join_lines((line,)), extent)
        if whole is not None:
            return (whole,)
    return tuple(word for word in words if word is not None)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """A String of a line.

    Attributes:
        text: As printed.
        whole: The word that it is a part of, by SUBS_CONTENT; empty when it is whole.
        part: 1 or 2 of a divided word, 0 for a whole one.
        opens_line: Whether it is the first of its line.
        has_space: Whether a space stands before it.
        hyphen: The hyphen that ends its line; empty when none does.
    """

    text: str
    whole: str = ""
    part: int = 0
    opens_line: bool = False
    has_space: bool = False
    hyphen: str = ""


def join_lines(lines: tuple["etree._Element", ...]) -> str:
    """Join the lines of a block into one text.

    A word divided at a line's end is closed, as the file says what it is; a
    hyphen of which the file says nothing stays. Chinese characters, each of
    which is a String, have no space between them.
    """
    words = [word for line in lines for word in _words(line)]
    pieces: list[str] = []
    is_open = False
    index = 0
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        text, is_now_open = word.text, False
        if following is not None and following.opens_line:
            if word.part == 1 and following.part == 2:
                text = word.whole or word.text + following.text
                index += 1
            elif word.hyphen:
                is_now_open = True
        elif word.hyphen:
            text += word.hyphen
        if pieces and text and not is_open and _is_spaced(pieces[-1], word, text):
            pieces.append(" ")
        if text:
            pieces.append(text)
        is_open = is_now_open
        index += 1
    return "".join(pieces)


def _is_spaced(before: str, word: _Word, text: str) -> bool:
    if is_chinese(before[-1]) and is_chinese(text[0]):
        return False
    if word.opens_line:
        return not before.endswith(_HYPHENS)
    return word.has_space


def _words(line: "etree._Element") -> list[_Word]:
    """Read the words of a line."""
    children = [(name_of(child), child) for child in line]
    has_spaces = any(name == "SP" for name, _ in children)
    content = "".join(child.get("CONTENT", "") for name, child in children if name == "String")
    # Some files leave SP out: words are then words, unless the script has none.
    is_apart = not has_spaces and not any(map(is_chinese, content))
    words: list[_Word] = []
    space = False
    for name, child in children:
        if name == "SP":
            space = True
        elif name == "HYP" and words:
            words[-1] = replace(words[-1], hyphen=child.get("CONTENT") or "-")
        elif name == "String":
            words.append(
                _Word(
                    text=child.get("CONTENT", "").strip(),
                    whole=child.get("SUBS_CONTENT", "").strip(),
                    part={"HypPart1": 1, "HypPart2": 2}.get(child.get("SUBS_TYPE", ""), 0),
                    opens_line=not words,
                    has_space=space or is_apart,
                )
            )
            space = False
    return words
