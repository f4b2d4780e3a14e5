"""What the breaking of a paragraph is given: what its lines are to fill; and lines as spans."""

from typing import NamedTuple

from reader.typeset.character import CharacterClass
from reader.typeset.prepared import Prepared

NEAR = 1e-6
"""Lengths that differ by less are the same."""


class Span(NamedTuple):
    """The characters of one line.

    Attributes:
        start: Offset of the first.
        end: Offset after the last.
        is_hyphenated: True where a hyphen is to be added.
    """

    start: int
    end: int
    is_hyphenated: bool


class Task(NamedTuple):
    """A paragraph and what its lines are to fill.

    Attributes:
        prepared: The paragraph.
        measure: Length of the lines in em.
        indent: Blank before the first line, in em.
        is_justified: False for lines left as long as they are.
        is_hanging: True where a stop may hang beyond the end of a line.
    """

    prepared: Prepared
    measure: float
    indent: float = 0.0
    is_justified: bool = True
    is_hanging: bool = False

    def room(self, start: int) -> float:
        """Return what a line that begins at an offset is to fill, in em."""
        return self.measure if start else self.measure - self.indent


def ends_an_item(prepared: Prepared, line: Span) -> bool:
    """Tell whether a line ends at an ideographic space, which parts items of a list.

    Such a line is rather left short than opened to holes.
    """
    return prepared.classes[line.end - 1] == CharacterClass.WIDE_SPACE


def left_over(task: Task, line: Span, measure: float) -> float:
    """Return what a line of natural width lacks of its measure; negative when it is too long.

    A line that is too long hangs its last mark, where the style has it so.

    Source:
        clreq #hanging_punctuation_marks_at_line_end
    """
    prepared = task.prepared
    left = measure - (prepared.sums.tails[line.end] - prepared.sums.heads[line.start])
    if line.is_hyphenated:
        left -= prepared.hyphen
    if left < -NEAR and task.is_hanging:
        left += prepared.hanging(line.end)
    return left
