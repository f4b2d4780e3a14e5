"""A PAGE file (PRImA) → the page's blocks of text, as those of an ALTO file.

Source:
    PAGE 2019-07-15: PcGts, Page, TextRegion (type, custom), TextLine, Word, TextEquiv, Coords,
    ReadingOrder; the custom attribute as Transkribus writes it (structure {type:heading;})
"""

import re
from collections.abc import Iterator

from lxml import etree

from reader.model.word import Word
from reader.model.zone import Zone
from reader.parse.ocr.alto import MARGIN, AltoBlock, AltoPage
from reader.parse.ocr.words import AltoWord, closed_at_end, join_words
from reader.parse.source.areas import Corners, Extent, read_corners, zone_of
from reader.parse.source.library_xml import XmlFile, all_named, name_of
from reader.parse.source.word_files import word_at

PAGE_MARK = re.compile(rb"<(?:\w+:)?PcGts[\s>]")
_STRUCTURE = re.compile(r"structure\s*\{[^}]*?type:\s*(?P<type>[\w -]{1,40})")
_MOST_LINES = 20_000
_MARGINS = ("header", "footer", "page-number", "marginalia")


def read_page_xml(file: XmlFile) -> AltoPage:
    """Read a PAGE file."""
    doubts = ("the file is not well formed; it was mended",) if file.is_damaged else ()
    page = next(all_named(file.root, "Page"), None)
    if page is None:
        none = (*doubts, "it holds no page")
        return AltoPage(blocks={}, extent=None, doubts=none)
    extent = _extent(page)
    blocks = {block.id: block for block in _blocks(page, extent)}
    stated = [ref.get("regionRef", "") for ref in _ordered(page)]
    ordered = dict.fromkeys((*(name for name in stated if name in blocks), *blocks))
    words = [word for block in blocks.values() for word in block.words]
    return AltoPage(
        blocks={name: blocks[name] for name in ordered},
        extent=extent,
        unit="pixel",
        image=page.get("imageFilename", ""),
        is_set_down=_is_set_down(page),
        doubts=doubts,
        boxes=tuple(word.box for word in words if word.box is not None),
    )


def _extent(page: "etree._Element") -> Extent | None:
    sizes = [page.get(name, "") for name in ("imageWidth", "imageHeight")]
    if not all(re.fullmatch(r"[1-9][0-9]{0,6}", size) for size in sizes):
        return None
    return Extent(width=float(sizes[0]), height=float(sizes[1]))


def _ordered(page: "etree._Element") -> list["etree._Element"]:
    """Return the references of the reading order, those of a group by their index."""
    order = next(all_named(page, "ReadingOrder"), None)
    if order is None:
        return []
    found = list(all_named(order, "RegionRefIndexed", "RegionRef"))
    groups = list(dict.fromkeys(ref.getparent() for ref in found))
    return sorted(found, key=lambda ref: (groups.index(ref.getparent()), _index(ref)))


def _index(element: "etree._Element") -> int:
    index = element.get("index", "")
    return int(index) if re.fullmatch(r"[0-9]{1,6}", index) else 0


def _is_set_down(page: "etree._Element") -> bool:
    stated = [r.get("readingDirection", "") for r in all_named(page, "TextRegion", "TextLine")]
    return sum(s == "top-to-bottom" for s in stated) * 2 > len(stated)


def _blocks(page: "etree._Element", extent: Extent | None) -> Iterator[AltoBlock]:
    for count, region in enumerate(all_named(page, "TextRegion")):
        words: list[AltoWord] = []
        for line in region:
            if name_of(line) == "TextLine" and len(words) < _MOST_LINES:
                words.extend(_line(line, extent))
        below = (each for each in all_named(region, "TextRegion") if each is not region)
        text = join_words(tuple(words)) or _text(region)
        yield AltoBlock(
            id=region.get("id") or f"block{count}",
            text=text,
            zone=_zone(_corners(region), extent),
            inner=tuple(each.get("id", "") for each in below),
            content=text,
            words=tuple(words),
            role=_role(region),
        )


def _role(region: "etree._Element") -> str:
    custom = _STRUCTURE.search(region.get("custom", ""))
    role = (custom["type"] if custom else region.get("type", "")).strip().lower()
    return MARGIN if role in _MARGINS else "" if role == "paragraph" else role


def _line(line: "etree._Element", extent: Extent | None) -> list[AltoWord]:
    """Read a line: its text as a whole goes before that of its words, which may be older."""
    words = [child for child in line if name_of(child) == "Word"]
    text = _text(line)
    read = [w for w in words if _text(w)]
    if not text and not read:
        return []
    spoken = " ".join(map(_text, read))
    if (read and "".join(spoken.split()) in ("".join(text.split()), text)) or (read and not text):
        parts = [(_text(w), w) for w in read]
    else:
        parts = [(text, line)]
    return closed_at_end(
        [
            AltoWord(
                text=said,
                id=element.get("id", ""),
                line=line.get("id", ""),
                opens_line=place == 0,
                has_space=place > 0,
                box=_box(said, _corners(element), extent),
            )
            for place, (said, element) in enumerate(parts)
        ]
    )


def _text(element: "etree._Element") -> str:
    """Return what is said of an element itself, by the main one of several readings.

    That is the one of the lowest index, wherever it stands.
    """
    readings = [child for child in element if name_of(child) == "TextEquiv"]
    said = next(all_named(min(readings, key=_index), "Unicode"), None) if readings else None
    return " ".join((said.text or "").split()) if said is not None else ""


def _corners(element: "etree._Element") -> Corners:
    coords = next((child for child in element if name_of(child) == "Coords"), None)
    if coords is None:
        return ()
    points = coords.get("points") or " ".join(
        f"{p.get('x')},{p.get('y')}" for p in all_named(coords, "Point")
    )
    return read_corners(points)


def _zone(corners: Corners, extent: Extent | None) -> Zone | None:
    return zone_of(corners, extent) if corners and extent else None


def _box(text: str, corners: Corners, extent: Extent | None) -> Word | None:
    if not corners or extent is None:
        return None
    xs, ys = zip(*corners, strict=True)
    return word_at(text, (min(xs), min(ys), max(xs), max(ys)), extent)
