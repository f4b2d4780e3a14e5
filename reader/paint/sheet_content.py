"""A frame in, the content of a PDF page out: text at exact places, vector rules.

PDF measures in points from the foot of the page; a frame from its head.

Source: ISO 32000-2 8.3, 9.4
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple, TypeGuard

from PySide6.QtGui import QColor

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
from reader.layout.sheet.running import HYPHEN
from reader.paint.page import glyph_origins
from reader.paint.palette import Palette
from reader.paint.pdf_part import Part
from reader.paint.pdf_text import numbers
from reader.paint.text_layer import INVISIBLE, text_layer
from reader.paint.type_case import TypeCase
from reader.typeset.face import Face

_FindCase = Callable[[Face], tuple[str, TypeCase]]
_FindPlate = Callable[[Plate | Scan], str | None]


class Stock(NamedTuple):
    """What the content of a page draws on.

    Attributes:
        palette: Colours of the inks.
        find_case: Answers a face with its name among the page's resources, and its sorts.
        find_plate: Answers a picture with its name there; None when it is not held.
        find_part: Answers an item with what it is a part of; None for an artifact.
    """

    palette: Palette
    find_case: _FindCase
    find_plate: _FindPlate
    find_part: Callable[[Item], Part | None]


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
    before: Run | None = None
    for part, items in _by_part(frame.items, stock.find_part):
        if part is None:
            mark = "/Artifact BMC"
        else:
            mark = f"/Span <</MCID {len(parts)}>> BDC"
            parts.append(part)
        lines += (mark, *_items(items, before, frame.height, stock), "EMC")
        before = next((each for each in reversed(items) if _is_down(each)), before)
    return SheetContent("\n".join(lines).encode("ascii"), tuple(parts))


def _by_part(
    items: Iterable[Item], find_part: Callable[[Item], Part | None]
) -> Iterator[tuple[Part | None, list[Item]]]:
    """Yield items of one part that follow each other; a hyphen that setting added goes along."""
    part: Part | None = None
    gathered: list[Item] = []
    for item in items:
        is_hyphen = isinstance(item, Run) and bool(_reading(item))
        found = part if is_hyphen else find_part(item)
        if gathered and found != part:
            yield part, gathered
            gathered = []
        part = found
        gathered.append(item)
    if gathered:
        yield part, gathered


def _items(items: Sequence[Item], before: Run | None, height: float, stock: Stock) -> Iterator[str]:
    """Write items.

    Args:
        items: What to write.
        before: What stands last in the vertical line above or beside them; None for nothing.
        height: Of the page.
        stock: Where colours, type and pictures come from.
    """
    palette, find_case = stock.palette, stock.find_case
    down: list[Run] = []
    for item in items:
        if down and not (_is_down(item) and _goes_on(down[-1], item)):
            yield from _down(down, height, palette, find_case)
            before, down = down[-1], []
        match item:
            case Run() if _is_down(item):
                if before is not None and not down and not _goes_on(before, item):
                    yield from _apart(before, item, height, find_case)
                down.append(item)
            case Run():
                yield from _run(item, height, palette, find_case)
            case Rule():
                yield from _rule(item, height, palette)
            case Panel():
                yield from _panel(item, height, palette)
            case Plate() | Scan():
                yield from _plate(item, height, palette, stock.find_plate)
    yield from _down(down, height, palette, find_case)
    imprints = [item for item in items if isinstance(item, Imprint)]
    if imprints:
        yield from text_layer(imprints, height, *find_case(Face()))


def _is_down(item: Item) -> TypeGuard[Run]:
    """Tell whether an item is type in a vertical line."""
    return isinstance(item, Run) and item.posture is not Posture.HORIZONTAL


def _goes_on(before: Run, run: Run) -> bool:
    """Tell whether a run stands below another in the same vertical line."""
    aside = abs(run.xs[0] - before.xs[-1])
    is_below = run.ys[0] >= before.ys[-1]
    is_alike = (run.face, run.size) == (before.face, before.size)
    return run.posture is not Posture.HORIZONTAL and is_alike and is_below and aside < before.size


_APART = 4.0
"""How far below the head of a line the piece stands that parts it from the one before, in em."""


def _apart(before: Run, run: Run, height: float, find_case: _FindCase) -> Iterator[str]:
    """Part a vertical line from one that ends where it begins.

    WORKAROUND: PDFium takes pieces of text at one height for one line from left to
    right. What comes between the two stands elsewhere, is not seen and reads as a space;
    it has an outline, for pieces without one are passed over.

    Source: ISO 32000-2 9.3.6 (mode 3: neither filled nor stroked)
    """
    x, y = run.xs[0], run.ys[0]
    if abs(before.ys[-1] - y) < _APART / 2 * run.size:
        name, case = find_case(run.face)
        yield (
            f"q BT {INVISIBLE} Tr /{name} {numbers(run.size)} Tf "
            f"1 0 0 1 {numbers(x, height - y - _APART * run.size)} Tm "
            f"<{case.code('一', run.posture, ' '):04X}> Tj ET Q"
        )


def _down(runs: list[Run], height: float, palette: Palette, find_case: _FindCase) -> Iterator[str]:
    """Write a vertical line, and say what it reads.

    What takes text from a PDF finds new lines between upright characters, and
    spaces where a number lies between them.

    Source: ISO 32000-2 14.9.4
    """
    # WORKAROUND: PDFium leaves characters beyond the basic plane out of an ActualText.
    for is_rare, parts in groupby(chain.from_iterable(map(_by_plane, runs)), _is_rare):
        spoken = list(parts)
        lines = chain.from_iterable(_run(each, height, palette, find_case) for each in spoken)
        if is_rare:
            yield from lines
            continue
        text = "".join(_reading(each) or each.text for each in spoken)
        actual = text.encode("utf-16-be", "surrogatepass").hex().upper()
        yield f"/Span <</ActualText <FEFF{actual}>>> BDC"
        yield from lines
        yield "EMC"


def _is_rare(run: Run) -> bool:
    """Tell whether a run's characters are beyond the basic plane."""
    return run.text[0] > "\uffff"


def _by_plane(run: Run) -> Iterator[Run]:
    """Part a run where characters beyond the basic plane begin and end."""
    for _, places in groupby(range(len(run.text)), lambda at: run.text[at] > "\uffff"):
        start, *rest = places
        end = start + 1 + len(rest)
        part = slice(start, end)
        yield run._replace(text=run.text[part], xs=run.xs[part], ys=run.ys[part])


def _colour(colour: QColor) -> str:
    return numbers(colour.redF(), colour.greenF(), colour.blueF())


def _run(run: Run, height: float, palette: Palette, find_case: _FindCase) -> Iterator[str]:
    name, case = find_case(run.face)
    yield f"BT {_colour(palette.inks[run.ink])} rg /{name} {numbers(run.size)} Tf"
    codes = [case.code(character, run.posture, _reading(run)) for character in run.text]
    places = list(glyph_origins(run, case.typeface))
    if run.posture is Posture.HORIZONTAL:
        yield from _lines(run.size, height, case, codes, places)
    else:
        turn = "0 -1 1 0" if run.posture is Posture.SIDEWAYS else "1 0 0 1"
        for code, (x, y) in zip(codes, places, strict=True):
            yield f"{turn} {numbers(x, height - y)} Tm <{code:04X}> Tj"
    yield "ET"


def _reading(run: Run) -> str:
    """Return what a hyphen that setting added is read as; empty for all else.

    Source: ISO 32000-2 14.8.2.2.3 (a soft hyphen is no part of the word)
    """
    return "\u00ad" if run.text == HYPHEN and run.source is None else ""


def _lines(
    size: float,
    height: float,
    case: TypeCase,
    codes: list[int],
    places: list[tuple[float, float]],
) -> Iterator[str]:
    """Write characters line by line; each is moved to its place from the one before it."""
    shown: list[str] = []
    at, baseline = 0.0, 0.0
    for code, (x, y) in zip(codes, places, strict=True):
        if not shown or y != baseline:
            if shown:
                yield f"[{''.join(shown)}] TJ"
            yield f"1 0 0 1 {numbers(x, height - y)} Tm"
            shown, at, baseline = [], x, y
        # Rounding is carried along, so that it never adds up over a line.
        move = round((at - x) * 1000 / size, 2)
        if move:
            shown.append(numbers(move))
        shown.append(f"<{code:04X}>")
        at += (case.width(code) - move) * size / 1000
    yield f"[{''.join(shown)}] TJ"


def _rule(rule: Rule, height: float, palette: Palette) -> Iterator[str]:
    yield (
        f"{_colour(palette.inks[rule.ink])} RG {numbers(rule.thickness)} w "
        f"{numbers(rule.x1, height - rule.y1)} m {numbers(rule.x2, height - rule.y2)} l S"
    )


def _panel(panel: Panel, height: float, palette: Palette) -> Iterator[str]:
    rect = panel.rect
    if panel.fill is not None:
        yield (
            f"{_colour(palette.inks[panel.fill])} rg {numbers(rect.x, height - rect.bottom)} "
            f"{numbers(rect.width, rect.height)} re f"
        )
    if panel.outline is not None:
        # The stroke lies inside the rectangle, as on the screen.
        half = panel.thickness / 2
        yield (
            f"{_colour(palette.inks[panel.outline])} RG {numbers(panel.thickness)} w "
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
        f"{_colour(palette.inks[Ink.MUTED])} RG 0.5 w {left} {head} m {right} {foot} l "
        f"{right} {head} m {left} {foot} l S "
        f"{left} {foot} {numbers(rect.width, rect.height)} re S"
    )
