"""Set a paragraph: text in, lines of given measures out.

Source: clreq #paragraph_adjustment_rules, #line_head_indent
"""

from dataclasses import dataclass
from itertools import pairwise

from reader.typeset.breaking import Measures, break_lines
from reader.typeset.face import Typeface
from reader.typeset.justification import justify
from reader.typeset.line import Line
from reader.typeset.prepared import Prepared, prepare


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a paragraph is set.

    Attributes:
        indent: Blank before the first line, in em.
        is_justified: False leaves lines as long as they are.
        is_centred: True where stops stand in the middle of their square
            (Taiwan, Hong Kong).
    """

    indent: float = 2.0
    is_justified: bool = True
    is_centred: bool = False


BODY = Setting()


def set_paragraph(
    text: str, measure: float | Measures, typeface: Typeface, setting: Setting = BODY
) -> tuple[Line, ...]:
    """Break ``text`` into lines.

    Args:
        text: One paragraph, without line feeds. May be empty.
        measure: Line length in em, at least 2; or the measure of each line.
        typeface: Metrics of the type.
        setting: Indent and justification.

    Returns:
        The lines from first to last; none for empty text.
    """
    prepared = prepare(text, typeface, is_centred=setting.is_centred)
    return set_prepared(prepared, measure, setting)


def set_prepared(
    prepared: Prepared, measure: float | Measures, setting: Setting = BODY
) -> tuple[Line, ...]:
    """Break a prepared paragraph into lines; as ``set_paragraph``."""
    measures: Measures = measure if callable(measure) else lambda _line: measure
    starts = break_lines(prepared, measures, setting.indent)
    return tuple(
        justify(
            prepared,
            start,
            end,
            measures(number) if setting.is_justified else None,
            0.0 if number else setting.indent,
        )
        for number, (start, end) in enumerate(pairwise((*starts, len(prepared.text))))
    )
