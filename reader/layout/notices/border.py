"""The border of a box: a rectangle in, panels and rules out.

Source: the rules of hot metal: 文线 (thin), 武线 (thick), 文武线 (one of each),
双线 (double), 点线 (dots).
"""

from collections.abc import Iterator
from enum import StrEnum

from reader.layout.sheet.frame import Ink, Item, Panel, Rect, Rule

_THIN, _MEDIUM, _THICK = 0.5, 1.1, 3.2
"""In points."""
_APART = 2.6
"""From the outer rule of a double one to the inner one, in points."""
_CORNER, _LONGEST_CORNER = 0.16, 26.0
"""Length of a corner's strokes, as a share of the shorter side, and in points."""
_DOT, _BETWEEN = 2.2, 4.4
"""A dot, and from one to the next, in points."""


class Border(StrEnum):
    """What stands around an advertisement."""

    THIN = "thin"
    MEDIUM = "medium"
    HEAVY = "heavy"
    """As around a death notice."""
    DOUBLE = "double"
    OXFORD = "oxford"
    """文武线: thick without, thin within."""
    CORNERED = "cornered"
    DOTTED = "dotted"
    """点线 without, thin within."""


def border_width(border: Border) -> float:
    """Return how far a border reaches into its box, in points."""
    return {
        Border.HEAVY: _THICK,
        Border.DOUBLE: _APART + _THIN,
        Border.DOTTED: _APART + _THIN,
        Border.OXFORD: _THICK / 2 + _APART + _THIN,
    }.get(border, _MEDIUM)


def place_border(border: Border, box: Rect) -> Iterator[Item]:
    """Yield a border along the inside of a box."""
    match border:
        case Border.THIN:
            yield _line(box, 0.0, _THIN)
        case Border.MEDIUM:
            yield _line(box, 0.0, _MEDIUM)
        case Border.HEAVY:
            yield _line(box, 0.0, _THICK)
        case Border.DOUBLE:
            yield _line(box, 0.0, _THIN)
            yield _line(box, _APART, _THIN)
        case Border.OXFORD:
            yield _line(box, 0.0, _THICK / 2)
            yield _line(box, _THICK / 2 + _APART, _THIN)
        case Border.CORNERED:
            yield _line(box, 0.0, _THIN)
            yield from _corners(box)
        case Border.DOTTED:
            yield from _dots(box)
            yield _line(box, _APART, _THIN)


def _line(box: Rect, inset: float, thickness: float) -> Panel:
    rect = Rect(
        x=box.x + inset,
        y=box.y + inset,
        width=max(0.0, box.width - 2 * inset),
        height=max(0.0, box.height - 2 * inset),
    )
    return Panel(rect=rect, outline=Ink.TEXT, thickness=thickness)


def _corners(box: Rect) -> Iterator[Rule]:
    """Yield heavy strokes along the corners."""
    long = min(_LONGEST_CORNER, _CORNER * min(box.width, box.height))
    near = _THICK / 2
    for x, inward in ((box.x, 1.0), (box.right, -1.0)):
        for y, down in ((box.y, 1.0), (box.bottom, -1.0)):
            middle_x, middle_y = x + inward * near / 2, y + down * near / 2
            ends = sorted((x, x + inward * long))
            yield _stroke(ends[0], middle_y, ends[1], middle_y, near)
            ends = sorted((y, y + down * long))
            yield _stroke(middle_x, ends[0], middle_x, ends[1], near)


def _dots(box: Rect) -> Iterator[Rule]:
    """Yield a row of dots along each side, as many as come out even."""
    near = _MEDIUM / 2
    for length, is_across in ((box.width, True), (box.height, False)):
        count = max(1, round(length / _BETWEEN))
        step = length / count
        for number in range(count):
            start = number * step
            if is_across:
                for y in (box.y + near, box.bottom - near):
                    yield _stroke(box.x + start, y, box.x + start + _DOT, y, _MEDIUM)
            else:
                for x in (box.x + near, box.right - near):
                    yield _stroke(x, box.y + start, x, box.y + start + _DOT, _MEDIUM)


def _stroke(x1: float, y1: float, x2: float, y2: float, thickness: float) -> Rule:
    return Rule(x1=x1, y1=y1, x2=x2, y2=y2, thickness=thickness, ink=Ink.TEXT)
