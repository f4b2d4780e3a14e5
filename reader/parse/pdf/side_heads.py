"""A sheet's lines → the same, each head set down beside its text laid above it (竖题).

On a sheet whose text runs across, the order of the rest is then told as ever.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.marks import Marks
from reader.parse.pdf.sheet_box import Box
from reader.parse.pdf.style import Style

_LEAST = 2
"""Characters of a head: one alone is not known to run down."""
_NEAR = 2.0
"""Points within which a line is taken to stand inside the rules around it."""
_ROOM = 1.5
"""How far above the text the head is laid, in body sizes, where no rule is nearer."""


def lay_side_heads(lines: Sequence[TextLine], marks: Marks, style: Style) -> tuple[TextLine, ...]:
    """Return a sheet's lines with the heads beside their text above it, bylines below these."""
    down = [line for line in lines if line.is_vertical]
    laid: dict[int, TextLine] = {}
    for head in down:
        if not style.is_head(head) or len(head.text) < _LEAST:
            continue
        field = _field(head.box, marks)
        text = [line.box for line in lines if not line.is_vertical and _holds(field, line.box)]
        if text:
            followers = [line for line in down if line is not head and _is_below(line, head, field)]
            laid.update(_laid([head, *followers], text, field, style))
    return tuple(laid.get(id(line), line) for line in lines)


def _field(head: Box, marks: Marks) -> Box:
    """Return the ground right of a head, as far as the rules around it."""
    middle = (head.top + head.bottom) / 2
    across = [rule for rule in marks.across if rule.left <= head.middle <= rule.right]
    beside = [r.left for r in marks.down if r.left > head.right and r.top < middle < r.bottom]
    return Box(
        left=head.right,
        right=min(beside, default=math.inf),
        top=max((rule.bottom for rule in across if rule.top <= head.top), default=-math.inf),
        bottom=min((rule.top for rule in across if rule.top >= head.bottom), default=math.inf),
    )


def _holds(field: Box, box: Box) -> bool:
    return (
        field.left - _NEAR <= box.left
        and box.right <= field.right + _NEAR
        and field.top - _NEAR <= box.top
        and box.bottom <= field.bottom + _NEAR
    )


def _is_below(line: TextLine, head: TextLine, field: Box) -> bool:
    is_under = abs(line.box.middle - head.box.middle) < head.size / 2
    return is_under and head.box.bottom < line.box.top and line.box.bottom <= field.bottom + _NEAR


def _laid(
    strip: Sequence[TextLine], text: Sequence[Box], field: Box, style: Style
) -> dict[int, TextLine]:
    """Return the lines of a strip one below the other, over the whole width of their text."""
    left, right = min(box.left for box in text), max(box.right for box in text)
    foot = min(box.top for box in text)
    top = max(field.top, foot - _ROOM * style.size)
    step = (foot - top) / len(strip)
    return {
        id(line): replace(
            line,
            is_vertical=False,
            box=Box(left=left, right=right, top=top + at * step, bottom=top + (at + 0.9) * step),
        )
        for at, line in enumerate(strip)
    }
