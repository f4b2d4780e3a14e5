"""A frame in, the content of a PDF page out: text at exact places, vector rules.

PDF measures in points from the foot of the page; a frame from its head.

Source: ISO 32000-2 8.3, 9.4
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from reader.layout.sheet.frame import (
    Frame,
    Imprint,
    Ink,
    Item,
    Panel,
    Plate,
    Posture,
    Rule,
    Run,
    Scan,
)
from reader.paint.palette import Palette
from reader.paint.pdf_level import LevelWriter
from reader.paint.pdf_part import Part
from reader.paint.pdf_saying import Sayings
from reader.paint.pdf_text import colour, numbers
from reader.paint.pdf_vertical import FindCase, LineWriter, goes_on, is_down, reading
from reader.paint.text_layer import text_layer
from reader.typeset.face import Face

_FindPlate = Callable[[Plate | Scan], str | None]


class Stock(NamedTuple):
    """What the content of a page draws on.

    Attributes:
        palette: Colours of the inks.
        find_case: Answers a face and how it stands with its name among the page's resources,
            and its sorts.
        find_plate: Answers a picture with its name there; None when it is not held.
        find_part: Answers an item with what it is a part of; None for an artifact.
        sayings: What the strings of the book say.
    """

    palette: Palette
    find_case: FindCase
    find_plate: _FindPlate
    find_part: Callable[[Item], Part | None]
    sayings: Sayings


class SheetContent(NamedTuple):
    """The content of a page.

    Attributes:
        operators: What is drawn.
        parts: What each piece of marked content is a part of, by its identifier from 0.
    """

    operators: bytes
    parts: tuple[Part, ...]


def sheet_content(frame: Frame, stock: Stock) -> SheetContent:
    """Write a frame as PDF operators, in its items' order.

    Source:
        ISO 32000-2 14.7.5.1 (marked content), 14.8.2.2 (artifacts)

    Args:
        frame: What to write; its ground is left to the paper.
        stock: Where its colours, type and pictures come from.
    """
    lines: list[str] = []
    parts: list[Part] = []
    down = LineWriter(frame.height, stock.palette, stock.find_case, stock.sayings)
    pieces = tuple(_by_part(frame.items, stock.find_part))
    for (part, items), (_, following) in zip_longest(pieces, pieces[1:], fillvalue=(None, ())):
        if part is None:
            mark = "/Artifact BMC"
        else:
            mark = f"/Span <</MCID {len(parts)}>> BDC"
            parts.append(part)
        after = next(iter(following), None)
        lines += (mark, *_items(items, after, frame.height, stock, down), "EMC")
    return SheetContent("\n".join(lines).encode("ascii"), tuple(parts))


def _by_part(
    items: Iterable[Item], find_part: Callable[[Item], Part | None]
) -> Iterator[tuple[Part | None, list[Item]]]:
    """Yield items of one part that follow each other; a hyphen that setting added goes along."""
    part: Part | None = None
    gathered: list[Item] = []
    for item in items:
        is_hyphen = isinstance(item, Run) and bool(reading(item))
        found = part if is_hyphen else find_part(item)
        if gathered and found != part:
            yield part, gathered
            gathered = []
        part = found
        gathered.append(item)
    if gathered:
        yield part, gathered


def _lined_up(items: Iterable[Item]) -> Iterator[Item | list[Run]]:
    """Yield items, the runs of one vertical line together."""
    line: list[Run] = []
    for item in items:
        if is_down(item) and (not line or goes_on(line[-1], item)):
            line.append(item)
            continue
        if line:
            yield line
        line = [item] if is_down(item) else []
        if not line:
            yield item
    if line:
        yield line


def _items(
    items: Iterable[Item], after: Item | None, height: float, stock: Stock, down: LineWriter
) -> Iterator[str]:
    """Write items.

    Args:
        items: What to write.
        after: What is written next.
        height: Of the page.
        stock: Where colours, type and pictures come from.
        down: Writes the vertical lines of the page.
    """
    palette, find_case = stock.palette, stock.find_case
    across = LevelWriter(height, palette, find_case, stock.sayings)
    lined_up = tuple(_lined_up(items))
    imprints: list[Imprint] = []
    for item, following in zip(lined_up, (*lined_up[1:], after), strict=True):
        match item:
            case list():
                yield from down.write(item)
            case Run():
                yield from across.write(item, following)
            case Rule():
                yield from _rule(item, height, palette)
            case Panel():
                yield from _panel(item, height, palette)
            case Plate() | Scan():
                yield from _plate(item, height, palette, stock.find_plate)
            case Imprint():
                imprints.append(item)
    if imprints:
        yield from text_layer(imprints, height, *find_case(Face(), Posture.HORIZONTAL))


def _rule(rule: Rule, height: float, palette: Palette) -> Iterator[str]:
    yield (
        f"{colour(palette.inks[rule.ink])} RG {numbers(rule.thickness)} w "
        f"{numbers(rule.x1, height - rule.y1)} m {numbers(rule.x2, height - rule.y2)} l S"
    )


def _panel(panel: Panel, height: float, palette: Palette) -> Iterator[str]:
    rect = panel.rect
    if panel.fill is not None:
        yield (
            f"{colour(palette.inks[panel.fill])} rg {numbers(rect.x, height - rect.bottom)} "
            f"{numbers(rect.width, rect.height)} re f"
        )
    if panel.outline is not None:
        # The stroke lies inside the rectangle, as on the screen.
        half = panel.thickness / 2
        yield (
            f"{colour(palette.inks[panel.outline])} RG {numbers(panel.thickness)} w "
            f"{numbers(rect.x + half, height - rect.bottom + half)} "
            f"{numbers(rect.width - 2 * half, rect.height - 2 * half)} re S"
        )


def _plate(
    plate: Plate | Scan, height: float, palette: Palette, find_plate: _FindPlate
) -> Iterator[str]:
    rect = plate.rect
    name = find_plate(plate)
    if name is not None:
        yield (
            f"q {numbers(rect.width)} 0 0 {numbers(rect.height, rect.x, height - rect.bottom)} cm "
            f"/{name} Do Q"
        )
        return
    left, right = numbers(rect.x), numbers(rect.right)
    head, foot = numbers(height - rect.y), numbers(height - rect.bottom)
    yield (
        f"{colour(palette.inks[Ink.MUTED])} RG 0.5 w {left} {head} m {right} {foot} l "
        f"{right} {head} m {left} {foot} l S "
        f"{left} {foot} {numbers(rect.width, rect.height)} re S"
    )
