"""Set lines in, the runs of their characters at fixed points out.

Lines that run down lie on their side on the bed, as all does on a page that is set down
(``layout/sheet/turned``); the runs of their characters are yielded where they will stand.
"""

from typing import NamedTuple

from reader.layout.sheet.frame import Ink, Posture, Run, Source, made_run
from reader.typeset.face import Face
from reader.typeset.paragraph import Broken

HYPHEN = "-"
_LYING, _UPRIGHT, _SIDEWAYS = Posture.HORIZONTAL, Posture.UPRIGHT, Posture.SIDEWAYS
_OTHER = b"\1", b"\0"
"""How the characters after a stretch stand, if it is not upright and if it is."""


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
) -> list[Run]:
    """Return the runs of lines that run across, one below the other.

    Args:
        broken: Their paragraph.
        numbers: Which of its lines.
        place: Beginning of the first one's baseline, in points.
        pitch: From line to line, in points.
        look: How they look.
    """
    text, (left, y), (face, size, ink, source) = broken.task.prepared.text, place, look
    found: list[Run] = []
    spans, placed = broken.spans, broken.placed(numbers, (left, size))
    for number, (xs, edge) in zip(numbers, placed, strict=True):
        start, end, is_hyphenated = spans[number]
        here = source and source.after(start)
        ys = (y,) * len(xs)
        found.append(made_run((text[start:end], xs, ys, face, size, ink, _LYING, here)))
        if is_hyphenated:
            found.append(Run(text=HYPHEN, xs=(edge,), ys=(y,), face=face, size=size, ink=ink))
        y += pitch
    return found


def standing_runs(
    broken: Broken, numbers: range, place: tuple[float, float], pitch: float, look: Look
) -> list[Run]:
    """Return the runs of lines that run down, which lie one below the other on the bed.

    Args:
        broken: Their paragraph.
        numbers: Which of its lines.
        place: Where the middle of the first begins on the bed, in points.
        pitch: From line to line, in points.
        look: How they look.
    """
    prepared, spans, (left, middle) = broken.task.prepared, broken.spans, place
    signs = prepared.text, prepared.upright, prepared.cross
    found: list[Run] = []
    placed = broken.placed(numbers, (left, look.size))
    for number, (ys, edge) in zip(numbers, placed, strict=True):
        start, end, is_hyphenated = spans[number]
        found += stretches(signs, (start, end), ys, edge if is_hyphenated else None, middle, look)
        middle += pitch
    return found


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
) -> list[Run]:
    """Return the runs of a vertical line, which lies on its side, where they will stand.

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
    found: list[Run] = []
    first = start
    while first < end:
        is_upright = upright[first]
        last = upright.find(_OTHER[is_upright], first, end)
        if last < 0:
            last = end
        crosses = cross[first:last]
        across, count = crosses[0], last - first
        xs = (
            # All but two digits side by side stand at one place.
            (across * size - middle,) * count
            if crosses.count(across) == count
            else tuple([each * size - middle for each in crosses])
        )
        whole = ys if count == len(ys) else ys[first - start : last - start]
        posture = _UPRIGHT if is_upright else _SIDEWAYS
        here = source and source.after(first)
        found.append(made_run((text[first:last], xs, whole, face, size, ink, posture, here)))
        first = last
    if hyphen is not None:
        # Its baseline stands where that of the letter before it does.
        xs = (cross[end - 1] * size - middle,)
        found.append(Run(HYPHEN, xs, (hyphen,), face, size, ink, _SIDEWAYS))
    return found
