"""A FineReader file (ABBYY) → the page's blocks of text, as those of an ALTO file.

Digitisers keep these files beside the ALTO that they make of them, and some hand out
nothing else. Characters stand one by one or in runs; a space parts words.

Source:
    ABBYY FineReader 6 to 10 schema: document, page, block, text, par, line, formatting,
    charParams; coordinates in pixels
"""

import itertools
import re
from collections.abc import Iterator

from lxml import etree

from reader.model.zone import Zone
from reader.parse.ocr.alto import AltoBlock, AltoPage
from reader.parse.ocr.words import AltoWord, closed_at_end, join_words
from reader.parse.source.areas import Extent, zone_of
from reader.parse.source.library_xml import XmlFile, all_named
from reader.parse.source.word_files import word_at

FINEREADER_MARK = re.compile(rb"<document\s[^>]*abbyy\.com/FineReader_xml", re.IGNORECASE)
_MOST_LINES = 20_000

Box = tuple[float, float, float, float]


def read_finereader(file: XmlFile) -> tuple[AltoPage, ...]:
    """Read the pages of a FineReader file; an empty one where it holds none."""
    doubts = ("the file is not well formed; it was mended",) if file.is_damaged else ()
    pages = all_named(file.root, "page")
    found = tuple(_page(page, f"page{number}", doubts) for number, page in enumerate(pages, 1))
    return found or (AltoPage(blocks={}, extent=None, doubts=(*doubts, "it holds no page")),)


def _page(page: "etree._Element", name: str, doubts: tuple[str, ...]) -> AltoPage:
    extent = _extent(page)
    lines = list(itertools.islice(all_named(page, "line"), _MOST_LINES + 1))
    if len(lines) > _MOST_LINES:
        doubts = (*doubts, f"lines after the first {_MOST_LINES} were left out")
    of_paragraph: dict[etree._Element, list[AltoWord]] = {}
    for line in lines[:_MOST_LINES]:
        above = line.getparent()
        assert above is not None
        of_paragraph.setdefault(above, []).extend(_words(line, extent))
    blocks = [
        AltoBlock(
            id=f"{name}-{at}",
            text=join_words(tuple(words)),
            zone=_zone(paragraph, extent),
            words=tuple(words),
        )
        for at, (paragraph, words) in enumerate(of_paragraph.items())
        if words
    ]
    return AltoPage(
        id=name,
        blocks={block.id: block for block in blocks},
        extent=extent,
        unit="pixel",
        doubts=doubts,
        boxes=tuple(word.box for block in blocks for word in block.words if word.box is not None),
    )


def _extent(page: "etree._Element") -> Extent | None:
    sizes = [page.get(name, "") for name in ("width", "height")]
    if not all(re.fullmatch(r"[1-9][0-9]{0,6}", size) for size in sizes):
        return None
    return Extent(width=float(sizes[0]), height=float(sizes[1]))


def _words(line: "etree._Element", extent: Extent | None) -> list[AltoWord]:
    """Read the words of a line; their places, where its characters have any."""
    words: list[AltoWord] = []
    for text, box in _runs(line):
        place = word_at(text, box, extent) if box and extent else None
        is_first = not words
        words.append(AltoWord(text=text, opens_line=is_first, has_space=not is_first, box=place))
    return closed_at_end(words)


def _runs(line: "etree._Element") -> Iterator[tuple[str, Box | None]]:
    """Yield what stands between spaces, and the box around its characters."""
    characters = [(each.text or " ", _box(each)) for each in all_named(line, "charParams")]
    if not characters:
        text = "".join("".join(map(str, run.itertext())) for run in all_named(line, "formatting"))
        box = _box(line)
        yield from ((" ".join(text.split()), box),) if text.strip() else ()
        return
    for is_space, run in itertools.groupby(characters, key=lambda each: each[0].isspace()):
        if not is_space:
            letters = list(run)
            yield "".join(text for text, _ in letters), _around([box for _, box in letters if box])


def _around(boxes: list[Box]) -> Box | None:
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def _box(element: "etree._Element") -> Box | None:
    sides = [element.get(name, "") for name in "ltrb"]
    if not all(re.fullmatch(r"[0-9]{1,7}", side) for side in sides):
        return None
    left, top, right, bottom = map(float, sides)
    return (left, top, right, bottom) if right > left and bottom > top else None


def _zone(paragraph: "etree._Element", extent: Extent | None) -> Zone | None:
    """Return where the lines of a paragraph stand."""
    box = _around([box for line in all_named(paragraph, "line") if (box := _box(line))])
    if box is None or extent is None:
        return None
    left, top, right, bottom = box
    return zone_of(((left, top), (right, top), (right, bottom), (left, bottom)), extent)
