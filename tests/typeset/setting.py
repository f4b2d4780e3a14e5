"""Paragraphs set by the engine, as the measuring wants them."""

from reader.typeset.face import Typeface
from reader.typeset.line import Line
from reader.typeset.paragraph import BODY, Setting, set_paragraph
from tests.typeset.measuring import SetLine

SOLID = Setting(indent=0.0)
"""No indent, so that tests count from 0."""


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def measured(
    text: str, measure: float, typeface: Typeface, setting: Setting
) -> tuple[SetLine, ...]:
    """Set a paragraph and return its lines for measuring."""
    return as_set(set_paragraph(text, measure, typeface, setting), typeface, measure, setting)


def as_set(
    lines: tuple[Line, ...], typeface: Typeface, measure: float, setting: Setting = BODY
) -> tuple[SetLine, ...]:
    """Return a paragraph's lines for measuring."""
    return tuple(
        SetLine(
            text=line.text,
            places=line.positions,
            advances=typeface.advances(line.text),
            measure=measure,
            indent=0.0 if number else setting.indent,
            is_last=line.is_last,
            is_hyphenated=line.hyphen is not None,
            is_centred=setting.is_centred,
        )
        for number, line in enumerate(lines)
    )
