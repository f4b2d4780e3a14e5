"""A frame in, the content of a PDF page out: text at exact places, vector rules.

PDF measures in points from the foot of the page; a frame from its head.

Source: ISO 32000-2 8.3, 9.4
"""

from collections.abc import Callable, Iterator
from itertools import chain, groupby

from PySide6.QtGui import QColor

from reader.layout.frame import Frame, Ink, Panel, Plate, Posture, Rule, Run, Scan
from reader.layout.slug import HYPHEN
from reader.paint.page import glyph_origins
from reader.paint.palette import Palette
from reader.paint.type_case import TypeCase
from reader.typeset.face import Face

FindCase = Callable[[Face], tuple[str, TypeCase]]
"""Answers a face with its name among the page's resources, and its sorts."""
FindPlate = Callable[[Plate | Scan], str | None]
"""Answers a picture with its name among the page's resources; None when it is not held."""


def sheet_content(
    frame: Frame, palette: Palette, find_case: FindCase, find_plate: FindPlate
) -> bytes:
    """Write a frame as PDF operators, in its items' order.

    Args:
        frame: What to write; its ground is left to the paper.
        palette: Colours of the inks.
        find_case: Finds the font of a face.
        find_plate: Finds the picture of a plate.
    """
    lines: list[str] = []
    down: list[Run] = []
    before: Run | None = None
    for item in frame.items:
        if down and not (isinstance(item, Run) and _goes_on(down[-1], item)):
            lines += _down(down, frame.height, palette, find_case)
            before, down = down[-1], []
        match item:
            case Run(posture=Posture.UPRIGHT | Posture.SIDEWAYS):
                if before is not None and not down:
                    lines += _apart(before, item, frame.height, find_case)
                down.append(item)
            case Run():
                lines += _run(item, frame.height, palette, find_case)
            case Rule():
                lines += _rule(item, frame.height, palette)
            case Panel():
                lines += _panel(item, frame.height, palette)
            case Plate() | Scan():
                lines += _plate(item, frame.height, palette, find_plate)
    lines += _down(down, frame.height, palette, find_case)
    return "\n".join(lines).encode("ascii")


def _goes_on(before: Run, run: Run) -> bool:
    """Tell whether a run stands below another in the same vertical line."""
    aside = abs(run.xs[0] - before.xs[-1])
    is_below = run.ys[0] >= before.ys[-1]
    is_alike = (run.face, run.size) == (before.face, before.size)
    return run.posture is not Posture.HORIZONTAL and is_alike and is_below and aside < before.size


_APART = 4.0
"""How far below the head of a line the piece stands that parts it from the one before, in em."""


def _apart(before: Run, run: Run, height: float, find_case: FindCase) -> Iterator[str]:
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
            f"q BT 3 Tr /{name} {_n(run.size)} Tf "
            f"1 0 0 1 {_n(x)} {_n(height - y - _APART * run.size)} Tm "
            f"<{case.code('一', run.posture, ' '):04X}> Tj ET Q"
        )


def _down(runs: list[Run], height: float, palette: Palette, find_case: FindCase) -> Iterator[str]:
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


def _n(value: float) -> str:
    """Write a number to a ten-thousandth of a point."""
    return f"{value:.4f}".rstrip("0").rstrip(".") or "0"


def _colour(colour: QColor) -> str:
    return f"{_n(colour.redF())} {_n(colour.greenF())} {_n(colour.blueF())}"


def _run(run: Run, height: float, palette: Palette, find_case: FindCase) -> Iterator[str]:
    name, case = find_case(run.face)
    yield f"BT {_colour(palette.inks[run.ink])} rg /{name} {_n(run.size)} Tf"
    codes = [case.code(character, run.posture, _reading(run)) for character in run.text]
    places = list(glyph_origins(run, case.typeface))
    if run.posture is Posture.HORIZONTAL:
        yield from _lines(run.size, height, case, codes, places)
    else:
        turn = "0 -1 1 0" if run.posture is Posture.SIDEWAYS else "1 0 0 1"
        for code, (x, y) in zip(codes, places, strict=True):
            yield f"{turn} {_n(x)} {_n(height - y)} Tm <{code:04X}> Tj"
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
            yield f"1 0 0 1 {_n(x)} {_n(height - y)} Tm"
            shown, at, baseline = [], x, y
        # Rounding is carried along, so that it never adds up over a line.
        move = round((at - x) * 1000 / size, 2)
        if move:
            shown.append(_n(move))
        shown.append(f"<{code:04X}>")
        at += (case.width(code) - move) * size / 1000
    yield f"[{''.join(shown)}] TJ"


def _rule(rule: Rule, height: float, palette: Palette) -> Iterator[str]:
    yield (
        f"{_colour(palette.inks[rule.ink])} RG {_n(rule.thickness)} w "
        f"{_n(rule.x1)} {_n(height - rule.y1)} m {_n(rule.x2)} {_n(height - rule.y2)} l S"
    )


def _panel(panel: Panel, height: float, palette: Palette) -> Iterator[str]:
    rect = panel.rect
    if panel.fill is not None:
        yield (
            f"{_colour(palette.inks[panel.fill])} rg {_n(rect.x)} {_n(height - rect.bottom)} "
            f"{_n(rect.width)} {_n(rect.height)} re f"
        )
    if panel.outline is not None:
        # The stroke lies inside the rectangle, as on the screen.
        half = panel.thickness / 2
        yield (
            f"{_colour(palette.inks[panel.outline])} RG {_n(panel.thickness)} w "
            f"{_n(rect.x + half)} {_n(height - rect.bottom + half)} "
            f"{_n(rect.width - 2 * half)} {_n(rect.height - 2 * half)} re S"
        )


def _plate(
    plate: Plate | Scan, height: float, palette: Palette, find_plate: FindPlate
) -> Iterator[str]:
    rect = plate.rect
    name = find_plate(plate)
    if name is not None:
        yield (
            f"q {_n(rect.width)} 0 0 {_n(rect.height)} {_n(rect.x)} {_n(height - rect.bottom)} cm "
            f"/{name} Do Q"
        )
        return
    left, right = _n(rect.x), _n(rect.right)
    head, foot = _n(height - rect.y), _n(height - rect.bottom)
    yield (
        f"{_colour(palette.inks[Ink.MUTED])} RG 0.5 w {left} {head} m {right} {foot} l "
        f"{right} {head} m {left} {foot} l S "
        f"{left} {foot} {_n(rect.width)} {_n(rect.height)} re S"
    )
