"""Set lines in, the runs of their characters at fixed points out.

Lines that run down lie on their side on the bed, as all does on a page that is set down
(``layout/sheet/turned``); the runs of their characters are yielded where they will stand.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.layout.sheet.frame import Ink, Posture, Run, Source
from reader.typeset.face import Face
from reader.typeset.paragraph import Broken

HYPHEN = "-"
_STRETCHES = re.compile(rb"\x00+|\x01+")
"""Characters of one posture in a vertical line."""


class Look(NamedTuple):
    """How lines look, and where their text comes from.

    Attributes:
        face: The type.
        size: In points.
        ink: What its colour means.
        source: Of the first character of their text; None for what the program made.
    """

    face: Face
    size: float
    ink: Ink
    source: Source | None


def lying_runs(
    broken: Broken, numbers: range, place: tuple[float, float], pitch: float, look: Look
) -> Iterator[Run]:
    """Yield the runs of lines that run across, one below the other.

    Args:
        broken: Their paragraph.
        numbers: Which of its lines.
        place: Beginning of the first one's baseline, in points.
        pitch: From line to line, in points.
        look: How they look.
    """
    text, (left, y), (face, size, ink, source) = broken.task.prepared.text, place, look
    scale, spans = (left, size), broken.spans
    placed = broken.placed(numbers, scale)
    for number, (xs, edge) in zip(numbers, placed, strict=True):
        start, end, is_hyphenated = spans[number]
        here = source and source.after(start)
        # By their places, for a page has a thousand.
        yield Run(text[start:end], xs, (y,) * len(xs), face, size, ink, Posture.HORIZONTAL, here)
        if is_hyphenated:
            yield Run(text=HYPHEN, xs=(edge,), ys=(y,), face=face, size=size, ink=ink)
        y += pitch


def standing_runs(
    broken: Broken, numbers: range, place: tuple[float, float], pitch: float, look: Look
) -> Iterator[Run]:
    """Yield the runs of lines that run down, which lie one below the other on the bed.

    Args:
        broken: Their paragraph.
        numbers: Which of its lines.
        place: Where the middle of the first begins on the bed, in points.
        pitch: From line to line, in points.
        look: How they look.
    """
    prepared, spans, (left, middle) = broken.task.prepared, broken.spans, place
    text, upright, cross = signs = prepared.text, prepared.upright, prepared.cross
    face, size, ink, source = look
    scale = left, size
    placed = broken.placed(numbers, scale)
    for number, (ys, edge) in zip(numbers, placed, strict=True):
        start, end, is_hyphenated = spans[number]
        crosses = cross[start:end]
        if upright.find(0, start, end) < 0 and crosses.count(0.0) == len(crosses):
            # More than half of all lines: each character stands in the middle.
            here = source and source.after(start)
            xs = (-middle,) * len(ys)
            yield Run(text[start:end], xs, ys, face, size, ink, Posture.UPRIGHT, here)
        else:
            hyphen = edge if is_hyphenated else None
            yield from stretches(signs, (start, end), ys, hyphen, middle, look)
        middle += pitch


Signs = tuple[str, bytes, tuple[float, ...]]
"""Characters of vertical lines, which of them stand upright, and the place of each across; as of
a `Line`."""


def stretches(
    signs: Signs,
    span: tuple[int, int],
    ys: tuple[float, ...],
    hyphen: float | None,
    middle: float,
    look: Look,
) -> Iterator[Run]:
    """Yield the runs of a vertical line, which lies on its side, where they will stand.

    Args:
        signs: Characters, the first of which is the first of its source.
        span: Which of them are the line's.
        ys: Places of these down the line, in points.
        hyphen: That of its hyphen; None for none.
        middle: The y of its middle on the bed, in points.
        look: How it looks.
    """
    text, upright, cross = signs
    face, size, ink, source = look
    start, end = span
    for stretch in _STRETCHES.finditer(upright, start, end):
        first, last = stretch.span()
        crosses = cross[first:last]
        yield Run(
            text[first:last],
            # Most stand in the middle.
            (-middle,) * len(crosses)
            if crosses.count(0.0) == len(crosses)
            else tuple([each * size - middle for each in crosses]),
            ys[first - start : last - start],
            face,
            size,
            ink,
            Posture.UPRIGHT if upright[first] else Posture.SIDEWAYS,
            source and source.after(first),
        )
    if hyphen is not None:
        # Its baseline stands where that of the letter before it does.
        yield Run(
            text=HYPHEN,
            xs=(cross[end - 1] * size - middle,),
            ys=(hyphen,),
            face=face,
            size=size,
            ink=ink,
            posture=Posture.SIDEWAYS,
        )
