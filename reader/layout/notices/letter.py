"""A notice and a room in, its lines as a letter out: a name, the text, a signature at the right.

Source: GB/T 9704-2012 7.3.5 (signature and day at the right, below the text).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.layout.notices.lettering import Part
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.slug import Piece, runs_of
from reader.layout.sheet.frame import Item, Rect, Source
from reader.notation.notice import signature_start
from reader.typeset.face import Face
from reader.typeset.line import Line

_HEAD = 1.75
"""Size of the name in sizes of the text."""
_LEADING, _HEAD_LEADING, _BELOW_HEAD = 1.5, 1.3, 0.45
"""Line to line, and the blank below the name, in their own size."""
_SCALES = (2.4, 2.1, 1.85, 1.65, 1.5, 1.35, 1.22, 1.1, 1.0)
_LOOSEST = 1.55
"""How far lines are opened to fill a box, in their own height."""
_OPEN, _LONGEST_OPEN = 1.0, 3
"""Em between the characters of a name of two or three characters."""
_SHORTEST = 8.0
"""Em of the shortest line of text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    piece: Piece
    height: float
    """In points."""


def letter_height(parts: tuple[Part, ...], width: float, compositor: Compositor) -> float:
    """Return the height in points of a notice in its smallest type."""
    return sum(row.height for row in _set(parts, width, _SCALES[-1], compositor))


def place_letter(parts: tuple[Part, ...], room: Rect, compositor: Compositor) -> Iterator[Item]:
    """Yield a notice, as large as its room lets it be.

    Args:
        parts: Its name and its texts, signatures last.
        room: Where.
        compositor: Type.
    """
    rows: list[_Row] = []
    for scale in _SCALES:
        rows = list(_set(parts, room.width, scale, compositor))
        is_short = room.width / (scale * compositor.size) < _SHORTEST
        if sum(row.height for row in rows) <= room.height and not is_short:
            break
    natural = sum(row.height for row in rows)
    if not natural:
        return
    opened = min(room.height / natural, _LOOSEST)
    y = room.y + (room.height - natural * opened) / 2
    for row in rows:
        step = row.height * opened
        yield from runs_of((row.piece,), room.x, y, step, compositor.faces)
        y += step


def _set(
    parts: tuple[Part, ...], width: float, scale: float, compositor: Compositor
) -> Iterator[_Row]:
    size = scale * compositor.size
    own = replace(compositor, size=size, measure=max(2.0, width / size))
    texts = [part.text for part in parts if not part.is_name]
    signed = signature_start(texts) if texts else 0
    number = 0
    for part in parts:
        if part.is_name:
            yield from _head(part, width, own)
        else:
            yield from _text(part, width, own, is_signed=number >= signed)
            number += 1


def _head(part: Part, width: float, own: Compositor) -> Iterator[_Row]:
    size = min(_HEAD * own.size, width / 4)
    rows = list(own.set_lines(part.text, own.dress.display, width / size))
    for number, line in enumerate(rows):
        spread = line
        characters = len(line.text)
        if len(rows) == 1 and 1 < characters <= _LONGEST_OPEN:
            places = tuple(place + _OPEN * at for at, place in enumerate(line.positions))
            wide = line.width + _OPEN * (characters - 1)
            if wide * size <= width:
                spread = line._replace(positions=places, width=wide)
        below = _BELOW_HEAD if number == len(rows) - 1 else 0.0
        yield _Row(
            piece=_piece(spread, own.dress.display, (size, width, 0.5), part.source),
            height=(_HEAD_LEADING + below) * size,
        )


def _text(part: Part, width: float, own: Compositor, *, is_signed: bool) -> Iterator[_Row]:
    whole = own.set_line(part.text, part.face)
    is_line = all(line.width * own.size <= width for line in whole)
    if is_signed or is_line:
        side = 1.0 if is_signed else 0.5
        lines = own.set_lines(part.text, part.face, own.measure)
    else:
        side = 0.0
        (broken,) = own.break_paragraphs((part.text,), part.face)
        lines = tuple(broken.lines(0, len(broken.spans)))
    for line in lines:
        piece = _piece(line, part.face, (own.size, width, side), part.source)
        yield _Row(piece=piece, height=_LEADING * own.size)


def _piece(line: Line, face: Face, look: tuple[float, float, float], source: Source) -> Piece:
    """Return a line of a size at its place in a width: 0 at its left, 1 at its right."""
    size, width, side = look
    return Piece(
        line=line,
        face=face,
        size=size,
        x=max(0.0, width - line.width * size) * side,
        source=source.after(line.start),
    )
