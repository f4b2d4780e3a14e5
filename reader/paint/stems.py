"""A glyph's outline in, the same with wider stems out: a heavy Song from a regular one.

Each point of the outline moves left or right, away from the ink, by half the
width; where the outline turns over at its highest or lowest points a level line
joins the two. That curve winds round exactly the ink swept from left to right,
so its filling has neither holes nor steps.
"""

import itertools
import math
from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath

_Point = tuple[float, float]
_Piece = tuple[_Point, ...]
"""Two points of a line, or four of a cubic curve."""


def widen_stems(outline: QPainterPath, width: float) -> QPainterPath:
    """Widen a glyph's stems.

    Args:
        outline: Closed contours, those of holes running the other way round.
        width: What each stem gains, in the outline's unit, 0 or more.
    """
    contours = [tuple(contour) for contour in _contours(outline)]
    wide = QPainterPath()
    wide.setFillRule(Qt.FillRule.WindingFill)
    # PostScript and TrueType outlines run round the ink in opposite ways.
    is_clockwise = sum(_area(contour) for contour in contours) > 0
    shift = width / 2 if is_clockwise else -width / 2
    for contour in contours:
        _add_widened(wide, contour, shift)
    return wide


def _contours(outline: QPainterPath) -> Iterator[list[_Piece]]:
    pieces: list[_Piece] = []
    at: _Point = (0.0, 0.0)
    start = at
    place = 0
    while place < outline.elementCount():
        element = outline.elementAt(place)
        point = (element.x, element.y)
        if element.isMoveTo():
            if pieces:
                yield _closed(pieces, start)
            pieces, start = [], point
        elif element.isLineTo():
            pieces.append((at, point))
        else:
            second, end = outline.elementAt(place + 1), outline.elementAt(place + 2)
            handle, point = (second.x, second.y), (end.x, end.y)
            pieces.append((at, (element.x, element.y), handle, point))
            place += 2
        at = point
        place += 1
    if pieces:
        yield _closed(pieces, start)


def _closed(pieces: list[_Piece], start: _Point) -> list[_Piece]:
    end = pieces[-1][-1]
    return pieces if end == start else [*pieces, (end, start)]


def _area(contour: tuple[_Piece, ...]) -> float:
    """Return twice the area of the polygon of a contour's points; y down, clockwise above 0."""
    points = [point for piece in contour for point in piece[:-1]]
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)


def _add_widened(wide: QPainterPath, contour: tuple[_Piece, ...], shift: float) -> None:
    pieces = [part for piece in contour for part in _monotone(piece)]
    slopes = [piece[-1][1] - piece[0][1] for piece in pieces]
    sloping = [slope for slope in slopes if slope]
    # A level piece goes with the piece before it.
    way = math.copysign(1, sloping[-1]) if sloping else 1.0
    is_begun = False
    for piece, slope in zip(pieces, slopes, strict=True):
        way = math.copysign(1, slope) if slope else way
        moved = [QPointF(x + shift * way, y) for x, y in piece]
        if is_begun:
            wide.lineTo(moved[0])
        else:
            wide.moveTo(moved[0])
            is_begun = True
        if len(moved) == 2:
            wide.lineTo(moved[1])
        else:
            wide.cubicTo(moved[1], moved[2], moved[3])
    wide.closeSubpath()


def _monotone(piece: _Piece) -> Iterator[_Piece]:
    """Split a curve where it is highest or lowest, so that each part only rises or falls."""
    if len(piece) == 2:
        yield piece
        return
    done = 0.0
    for turn in _turns(*(y for _, y in piece)):
        head, piece = _split(piece, (turn - done) / (1 - done))
        yield head
        done = turn
    yield piece


def _turns(y0: float, y1: float, y2: float, y3: float) -> list[float]:
    """Return where a cubic's y has no slope, strictly between its ends, in order."""
    a, b, c = y3 - 3 * y2 + 3 * y1 - y0, 2 * (y2 - 2 * y1 + y0), y1 - y0
    if abs(a) < 1e-9:
        roots = [-c / b] if abs(b) > 1e-9 else []
    else:
        under = b * b - 4 * a * c
        roots = [(-b + sign * math.sqrt(under)) / (2 * a) for sign in (-1, 1)] if under > 0 else []
    return sorted(root for root in roots if 1e-6 < root < 1 - 1e-6)


def _split(piece: _Piece, at: float) -> tuple[_Piece, _Piece]:
    """Split a cubic by de Casteljau's construction."""
    rows = [piece]
    while len(rows[-1]) > 1:
        row = rows[-1]
        rows.append(
            tuple(
                (x1 + (x2 - x1) * at, y1 + (y2 - y1) * at)
                for (x1, y1), (x2, y2) in itertools.pairwise(row)
            )
        )
    return tuple(row[0] for row in rows), tuple(row[-1] for row in reversed(rows))
