"""The areas of an item of a METS file → blocks of ALTO pages, or the words of one that are meant.

Source:
    METS 1.12, area: BETYPE IDREF with BEGIN and END, which are ids of the file named; in ALTO
    blocks, lines and Strings have such.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from reader.model.zone import Zone
from reader.parse.mets.mets_file import Area, Item
from reader.parse.ocr.alto import AltoBlock, AltoPage
from reader.parse.ocr.words import AltoWord, join_words
from reader.parse.source.areas import Corners, zone_of

_WHOLE = -1
"""Stands for a block that has no words, among the words that are taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block that an item names, on its page.

    Attributes:
        page: Place of the page in the issue, from 0.
        role: What the block is.
        group: The printed paragraph or heading it belongs to.
        block: The block, or what of it the item names.
    """

    page: int
    role: str
    group: int
    block: AltoBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The part of an item that stands on one page.

    Attributes:
        page: Place of the page in the issue, from 0.
        pieces: In reading order.
    """

    page: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """Where the words of an id are: the place of the block, the first word and the last."""

    block: int
    first: int
    last: int


@dataclass(slots=True)
class Blocks:
    """The blocks of an issue, and which of their words an item has named.

    Attributes:
        pages: Places of the pages and the pages themselves by the id of each file that shows them.
    """

    pages: Mapping[str, tuple[tuple[int, AltoPage], ...]]
    _used: dict[tuple[int, str], set[int]] = field(default_factory=dict)
    _spots: dict[int, dict[str, _Spot]] = field(default_factory=dict)

    def parts(self, item: Item) -> tuple[Part, ...]:
        """Return the parts of an item, each word once, in the order of the pages named."""
        by_page: dict[int, list[Piece]] = {}
        for area in item.areas:
            for place, page in self.pages.get(area.file, ()):
                for block, words in self._named(area, place, page):
                    piece = Piece(
                        page=place, role=area.role, group=area.group, block=part_of(block, words)
                    )
                    by_page.setdefault(place, []).append(piece)
        return tuple(Part(page=page, pieces=tuple(by_page[page])) for page in by_page)

    def unused(self, file: str) -> tuple[Piece, ...]:
        """Return what has text on the pages of a file that no item named."""
        found = []
        for place, page in self.pages[file]:
            for number, block in enumerate(page.blocks.values()):
                every = range(len(block.words)) if block.words else range(_WHOLE, 0)
                words = self._fresh(place, block, every)
                if words and (left := part_of(block, words)).text:
                    found.append(Piece(page=place, role="", group=number, block=left))
        return tuple(found)

    def _named(
        self, area: Area, place: int, page: AltoPage
    ) -> Iterator[tuple[AltoBlock, tuple[int, ...]]]:
        """Yield the blocks that an area names, and which of their words nothing named before."""
        for block, wanted in self._wanted(area, place, page):
            words = self._fresh(place, block, wanted if block.words else range(_WHOLE, 0))
            if words:
                self._used.setdefault((place, block.id), set()).update(words)
                yield block, words

    def _fresh(self, place: int, block: AltoBlock, wanted: range) -> tuple[int, ...]:
        used = self._used.get((place, block.id), set[int]())
        return tuple(number for number in wanted if number not in used)

    def _wanted(self, area: Area, place: int, page: AltoPage) -> Iterator[tuple[AltoBlock, range]]:
        """Yield what an area names: a block, what is inside, or a run of words."""
        block = page.blocks.get(area.begin)
        if block is not None:
            inner = tuple(b for b in block.inner if b in page.blocks and page.blocks[b].text)
            for name in inner or (block.id,):
                yield page.blocks[name], range(len(page.blocks[name].words))
            return
        if area.corners and not area.begin:
            yield from _inside(area.corners, page)
            return
        spots = self._spots_of(place, page)
        begin = spots.get(area.begin)
        if begin is None:
            return
        end = spots.get(area.end, begin)
        blocks = tuple(page.blocks.values())
        for number in range(begin.block, max(end.block, begin.block) + 1):
            first = begin.first if number == begin.block else 0
            last = end.last if number == end.block else len(blocks[number].words) - 1
            yield blocks[number], range(first, last + 1)

    def _spots_of(self, place: int, page: AltoPage) -> dict[str, _Spot]:
        """Return where the words and lines of a page are, by their ids."""
        if place not in self._spots:
            spots: dict[str, _Spot] = {}
            for number, block in enumerate(page.blocks.values()):
                for word_number, word in enumerate(block.words):
                    spot = _Spot(block=number, first=word_number, last=word_number)
                    spots.setdefault(word.id, spot)
                    line = spots.setdefault(word.line, spot)
                    if line.block == number:
                        spots[word.line] = replace(line, last=word_number)
            spots.pop("", None)
            self._spots[place] = spots
        return self._spots[place]


def _inside(corners: Corners, page: AltoPage) -> Iterator[tuple[AltoBlock, range]]:
    """Yield the blocks whose middle lies in a place, which METS states in pixels of the picture."""
    extent = page.extent
    if extent is None or page.unit != "pixel":
        return
    place = zone_of(corners, extent)
    for block in page.blocks.values():
        if block.zone is None or block.inner:
            continue
        xs, ys = zip(*block.zone.points, strict=True)
        if place.contains((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2):
            yield block, range(len(block.words))


def part_of(block: AltoBlock, numbers: tuple[int, ...]) -> AltoBlock:
    """Return a block of some of a block's words only.

    Args:
        block: The block.
        numbers: Places of the words, from 0, in order.
    """
    if len(numbers) >= len(block.words):
        return block
    words = tuple(block.words[number] for number in numbers)
    return replace(
        block,
        text=join_words(words),
        zone=_around(words) or block.zone,
        content="".join(word.text for word in words),
        words=words,
    )


def _around(words: tuple[AltoWord, ...]) -> Zone | None:
    """Return the box around some words; None where one has no place."""
    boxes = [word.box for word in words if word.box is not None]
    if not boxes or len(boxes) < len(words):
        return None
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Zone(points=((left, top), (right, top), (right, bottom), (left, bottom)))
