"""The texts and files of a canvas → its pieces of text at their places, and its words."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import SourceError
from reader.model.word import Word
from reader.model.zone import Zone
from reader.notation.punctuation import is_chinese
from reader.parse.iiif.json import read_json, region
from reader.parse.iiif.manifest import Canvas, Note, read_notes
from reader.parse.iiif.second import notes_page
from reader.parse.ocr.alto import AltoPage
from reader.parse.ocr.page_texts import form_of, read_page_texts
from reader.parse.source.areas import Extent
from reader.parse.source.links import SourceLinks

_SMALL = ("word", "glyph")
Box = tuple[float, float, float, float]
"""Left, top, right, bottom; fractions of the page."""

_NARROWEST = 4
"""Heights of a line by widths of a letter: 1 to 3 in one line, 5 and more in two."""
_MOST_UNLIKE = 1.6
"""A headline may be so much higher than the text below it."""
_NO_EXTENT = Extent(width=100, height=100)
"""For a canvas that states no size: only places in per cent are known."""


@dataclass(slots=True)
class Piece:
    """A piece of a page's text.

    Attributes:
        text: As it stands; may be HTML.
        is_html: Whether it is.
        zones: Where it stands; none when it is the page's.
        is_line: Whether it is a line, which others go on.
        is_paragraph: Whether it is stated to be a paragraph or block of some text.
        list: Id of the list it stands in.
        is_used: Whether an article has it.
    """

    text: str
    is_html: bool
    zones: tuple[Zone, ...]
    is_line: bool = False
    is_paragraph: bool = False
    list: str = ""
    is_used: bool = False

    def is_in(self, zone: Zone) -> bool:
        """Tell whether its middle lies in a zone."""
        points = [point for own in self.zones for point in own.points]
        if not points:
            return False
        x = (min(x for x, _ in points) + max(x for x, _ in points)) / 2
        y = (min(y for _, y in points) + max(y for _, y in points)) / 2
        return zone.contains(x, y)


@dataclass(frozen=True, slots=True, kw_only=True)
class CanvasText:
    """What a canvas has to read.

    Attributes:
        pieces: In the order of the source.
        words: At their places.
        doubts: What was wrong, a sentence each.
    """

    pieces: tuple[Piece, ...]
    words: tuple[Word, ...]
    doubts: tuple[str, ...] = ()


def read_canvas(canvas: Canvas, folder: Path, links: SourceLinks) -> CanvasText:
    """Read the texts of a canvas: those in the manifest, and those of local files.

    Args:
        canvas: The canvas.
        folder: Of the manifest.
        links: Finds files that addresses name.
    """
    doubts: list[str] = []
    notes = [*canvas.notes, *_listed(canvas, folder, links, doubts)]
    extent = extent_of_canvas(canvas)
    pieces = _pieces(notes, extent)
    words = tuple(_words(notes, extent))
    for alto in _described(canvas, folder, links, doubts):
        words = words or alto.boxes
        if not pieces:
            pieces = [
                Piece(
                    block.text,
                    is_html=False,
                    zones=(block.zone,) if block.zone else (),
                    is_paragraph=True,
                )
                for block in alto.blocks.values()
                if block.text
            ]
    return CanvasText(pieces=tuple(pieces), words=words, doubts=tuple(doubts))


def extent_of_canvas(canvas: Canvas) -> Extent:
    """Return the size of a canvas."""
    if canvas.width and canvas.height:
        return Extent(width=canvas.width, height=canvas.height)
    return _NO_EXTENT


def _listed(canvas: Canvas, folder: Path, links: SourceLinks, doubts: list[str]) -> Iterator[Note]:
    """Yield the texts of lists that lie in files of their own."""
    for address in canvas.lists:
        file = find_json(address, folder, links)
        if file is None:
            doubts.append(f"a list of texts is not held ({address[-80:]})")
            continue
        try:
            page = notes_page(read_json(file))
        except SourceError as refusal:
            doubts.append(f"{file.name} {refusal.reason.rstrip('.')}")
            continue
        yield from read_notes(page, canvas.id)


def find_json(address: str, folder: Path, links: SourceLinks) -> Path | None:
    """Find the local JSON file that an address names, whichever ending it was saved with."""
    bare = address.split("#")[0].split("?")[0].rstrip("/")
    for written in (bare, f"{bare}.json"):
        file = links.find_file(written, folder)
        if file is not None:
            return file
    return None


def _described(
    canvas: Canvas, folder: Path, links: SourceLinks, doubts: list[str]
) -> Iterator[AltoPage]:
    """Yield what the ALTO and hOCR files of a canvas that are held say."""
    for address in canvas.documents:
        file = links.find_file(address, folder)
        if file is None or not form_of(file):
            continue
        try:
            alto = read_page_texts(file)[0]
        except SourceError as refusal:
            doubts.append(f"{file.name} {refusal.reason.rstrip('.')}")
            continue
        doubts.extend(alto.doubts)
        yield alto


def _pieces(notes: list[Note], extent: Extent) -> list[Piece]:
    """Return the texts in the largest grain there is; words alone are put together to lines."""
    large = [n for n in notes if n.granularity not in (*_SMALL, "line")]
    lines = [n for n in notes if n.granularity == "line"]
    if large or lines:
        pieces = [
            Piece(
                note.text,
                is_html=note.is_html,
                zones=_zones(note, extent),
                is_line=note.granularity == "line",
                is_paragraph=note.granularity in ("paragraph", "block"),
                list=note.list,
            )
            for note in large or lines
        ]
        is_ungraded = not any(note.granularity for note in large)
        return _with_lines(pieces, extent) if large and is_ungraded else pieces
    return list(_lines_of_words(notes, extent))


def _with_lines(pieces: list[Piece], extent: Extent) -> list[Piece]:
    """Tell which texts of no stated grain are lines: those that others follow right below.

    Presentation 2 has no grain, and most lists of OCR hold lines; a list of
    paragraphs has some that are higher than one line of their letters.
    """
    boxes = [_box(piece) for piece in pieces]
    if not all(box and _is_one_line(p, box, extent) for p, box in zip(pieces, boxes, strict=True)):
        return pieces
    follows = [a and b and _is_below(a, b) for a, b in itertools.pairwise(boxes)]
    return [
        replace(piece, is_line=bool(before or after))
        for piece, before, after in zip(pieces, [False, *follows], [*follows, False], strict=True)
    ]


def _box(piece: Piece) -> Box | None:
    points = [point for zone in piece.zones for point in zone.points]
    if not points:
        return None
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _is_one_line(piece: Piece, box: Box, extent: Extent) -> bool:
    """Tell a line by its letters, which are not much narrower than high."""
    left, top, right, bottom = box
    width, height = (right - left) * extent.width, (bottom - top) * extent.height
    text = piece.text.strip()
    is_bare = not piece.is_html and "\n" not in text
    return is_bare and height * len(text) <= _NARROWEST * width


def _is_below(one: Box, two: Box) -> bool:
    """Tell whether a line stands right below another, in letters of about its size."""
    height, below = one[3] - one[1], two[3] - two[1]
    is_alike = max(height, below) <= _MOST_UNLIKE * min(height, below)
    is_near = -height < two[1] - one[3] < max(height, below)
    return is_alike and is_near and min(one[2], two[2]) > max(one[0], two[0])


def _zones(note: Note, extent: Extent) -> tuple[Zone, ...]:
    found = (region(target.selector, extent) for target in note.targets)
    return tuple(zone for zone in found if zone is not None)


def _words(notes: list[Note], extent: Extent) -> Iterator[Word]:
    """Yield the words at their places; lines where there are no words."""
    grain = "word" if any(n.granularity == "word" for n in notes) else "line"
    for note in notes:
        if note.granularity != grain or note.is_html:
            continue
        for zone in _zones(note, extent):
            xs, ys = zip(*zone.points, strict=True)
            text = re.sub(r"\s+", " ", note.text).strip()
            if text:
                yield Word(text=text, left=min(xs), top=min(ys), right=max(xs), bottom=max(ys))


def _lines_of_words(notes: list[Note], extent: Extent) -> Iterator[Piece]:
    """Yield the lines that words on one height make, as far as they follow each other."""
    line, zones, last = "", list[Zone](), (0.0, 0.0)
    for note in notes:
        found = _zones(note, extent)
        if not found:
            continue
        xs, ys = zip(*found[0].points, strict=True)
        middle, right = (min(ys) + max(ys)) / 2, max(xs)
        if line and (abs(middle - last[0]) > (max(ys) - min(ys)) / 2 or min(xs) < last[1] - 0.02):
            yield Piece(line, is_html=False, zones=tuple(zones), is_line=True)
            line, zones = "", []
        line = _with_word(line, note.text.strip())
        zones.append(found[0])
        last = (middle, right)
    if line:
        yield Piece(line, is_html=False, zones=tuple(zones), is_line=True)


def _with_word(line: str, word: str) -> str:
    if line and word and not (is_chinese(line[-1]) or is_chinese(word[0])):
        return f"{line} {word}"
    return line + word


def joined(pieces: list[Piece]) -> str:
    """Return the text of pieces, a paragraph a line; lines that follow each other are joined."""
    paragraphs: list[str] = []
    goes_on = False
    for piece in pieces:
        text = piece.text.strip()
        if goes_on and piece.is_line and paragraphs:
            # A hyphen of which the source says nothing stays.
            before = paragraphs[-1]
            paragraphs[-1] = before + text if before[-1:] == "-" else _with_word(before, text)
        else:
            paragraphs.append(text)
        goes_on = piece.is_line
    return "\n".join(paragraphs)
