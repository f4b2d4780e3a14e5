"""The characters of one line in, their places out, the right edge flush.

Space is taken first from the blanks of marks, then from the quarter em beside
Western type; it is given first to Latin word spaces, then evenly between
characters.

Source:
    clreq #justification
"""

from reader.typeset.line import Line
from reader.typeset.prepared import Prepared

_EPSILON = 1e-9


def justify(
    prepared: Prepared, start: int, end: int, measure: float | None, indent: float = 0.0
) -> Line:
    """Place the characters of a line.

    Args:
        prepared: The paragraph.
        start: Offset of the line's first character.
        end: Offset after its last.
        measure: Length in em that the line is to fill; None leaves it as long
            as it is.
        indent: Blank before it, inside the measure.
    """
    stop = end
    while stop > start + 1 and prepared.text[stop - 1] == " ":
        stop -= 1
    gaps = list(prepared.gaps[start:stop])
    gaps[0] = 0.0
    natural = indent + sum(prepared.bodies[start:stop]) + sum(gaps)
    is_last = end == len(prepared.text)
    if measure is not None:
        left = measure - natural
        if left < 0:
            _shrink(prepared, start, gaps, -left)
        elif not is_last:
            _stretch(prepared, start, gaps, left)
    places: list[float] = []
    x = indent
    for i, gap in enumerate(gaps, start):
        x += gap
        places.append(x - prepared.before[i])
        x += prepared.bodies[i]
    places += [x] * (end - stop)
    return Line(
        text=prepared.text[start:end],
        start=start,
        positions=tuple(places),
        width=x,
        is_last=is_last,
    )


def _shrink(prepared: Prepared, start: int, gaps: list[float], wanted: float) -> None:
    """Take space away: from marks' blanks first, from Western type's surroundings after."""
    shrinks = prepared.shrinks
    marks = [i for i in range(1, len(gaps)) if shrinks[start + i] >= 0.5 - _EPSILON]
    others = [i for i in range(1, len(gaps)) if 0 < shrinks[start + i] < 0.5 - _EPSILON]
    for group in (marks, others):
        room = sum(shrinks[start + i] for i in group)
        if wanted <= _EPSILON or not room:
            continue
        share = min(1.0, wanted / room)
        for i in group:
            gaps[i] -= shrinks[start + i] * share
        wanted -= room * share


def _stretch(prepared: Prepared, start: int, gaps: list[float], wanted: float) -> None:
    """Give space: to word spaces up to their limit, then evenly to all gaps that may."""
    words = prepared.words
    room = sum(words[start + i] for i in range(1, len(gaps)))
    if room:
        share = min(1.0, wanted / room)
        for i in range(1, len(gaps)):
            gaps[i] += words[start + i] * share
        wanted -= room * share
    places = [i for i in range(1, len(gaps)) if prepared.spread[start + i]]
    if not places:
        # One word or number fills the line: nothing but its letters can give.
        places = list(range(1, len(gaps)))
    for i in places:
        gaps[i] += wanted / len(places)
