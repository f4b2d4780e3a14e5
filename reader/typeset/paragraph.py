"""Set a paragraph: text in, lines of given measures out.

Source: clreq #paragraph_adjustment_rules, #first_line_indents
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.typeset.breaking import break_lines, is_torn
from reader.typeset.face import Typeface
from reader.typeset.justification import justify_lines, place_lines
from reader.typeset.line import Line
from reader.typeset.looseness import break_to, loosened
from reader.typeset.prepared import Prepared, prepare
from reader.typeset.task import Span, Task


class Setting(NamedTuple):
    """How a paragraph is set; a tuple, for much is kept by settings.

    Attributes:
        indent: Blank before the first line, in em.
        is_justified: False leaves lines as long as they are.
        is_centred: True where stops stand in the middle of their square
            (Taiwan, Hong Kong).
        is_hanging: True where a stop that does not fit may hang beyond the
            end of its line.
        is_vertical: True for lines from top to bottom, set from right to left.
    """

    indent: float = 2.0
    is_justified: bool = True
    is_centred: bool = False
    is_hanging: bool = False
    is_vertical: bool = False


BODY = Setting()


class Broken(NamedTuple):
    """A paragraph of which it is known where its lines begin and end, not yet each place in them.

    Attributes:
        task: The paragraph and its measures.
        spans: Its lines.
    """

    task: Task
    spans: tuple[Span, ...]

    def lines(self, first: int, end: int) -> Iterator[Line]:
        """Set the lines from ``first`` to before ``end``; their numbers count from 0."""
        return justify_lines(self.task, self.spans[first:end])

    def placed(
        self, numbers: range, scale: tuple[float, float]
    ) -> Iterator[tuple[tuple[float, ...], float]]:
        """Place the characters of some lines, as `place_lines`; their numbers count from 0."""
        return place_lines(self.task, self.spans[numbers.start : numbers.stop], scale)

    @property
    def is_torn(self) -> bool:
        """Tell whether a line is opened so wide that its words fall apart."""
        return any(is_torn(self.task, span) for span in self.spans[:-1])

    def of(self, count: int) -> "Broken | None":
        """Return the paragraph in so many lines; None where that would leave holes."""
        spans = break_to(self.task, count) if count > 0 else ()
        return Broken(task=self.task, spans=spans) if spans else None

    def longer(self) -> "Broken | None":
        """Return the paragraph a line longer; None where that would be seen."""
        spans = loosened(self.task, len(self.spans)) if self.spans else ()
        return Broken(task=self.task, spans=spans) if spans else None


def set_paragraph(
    text: str, measure: float, typeface: Typeface, setting: Setting = BODY
) -> tuple[Line, ...]:
    """Break ``text`` into lines.

    Args:
        text: One paragraph, without line feeds. May be empty.
        measure: Line length in em, at least 2.
        typeface: Metrics of the type.
        setting: Indent, justification, region and direction.

    Returns:
        The lines from first to last; none for empty text. A line exceeds the
        measure only by one hanging mark or by a character wider than itself.
    """
    prepared = prepare(
        text, typeface, is_centred=setting.is_centred, is_vertical=setting.is_vertical
    )
    return set_prepared(prepared, measure, setting)


def set_prepared(prepared: Prepared, measure: float, setting: Setting = BODY) -> tuple[Line, ...]:
    """Break a prepared paragraph into lines; as ``set_paragraph``.

    Region and direction are those that the paragraph was prepared for.
    """
    broken = break_prepared(prepared, measure, setting)
    return tuple(broken.lines(0, len(broken.spans)))


def break_prepared(prepared: Prepared, measure: float, setting: Setting = BODY) -> Broken:
    """Find the lines of a prepared paragraph without setting them; else as ``set_prepared``."""
    indent, is_justified, _, is_hanging, _ = setting
    # In half the time that their classes take, for a page has hundreds.
    task = tuple.__new__(Task, (prepared, measure, indent, is_justified, is_hanging))
    return tuple.__new__(Broken, (task, break_lines(task)))
