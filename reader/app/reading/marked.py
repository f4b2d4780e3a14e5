"""Marks in an article's text: a stretch of it in, Qt's extra selection out."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.app.reading.article_layout import MARK
from reader.model.locus import Locus


class MarkKind(StrEnum):
    """What is marked in the text; a later one is drawn over an earlier one."""

    NOTE = "note"
    HIT = "hit"
    FOUND = "found"
    SPOKEN = "spoken"


_STRENGTH = {MarkKind.NOTE: 0.40, MarkKind.HIT: 0.25, MarkKind.FOUND: 0.5, MarkKind.SPOKEN: 0.30}
"""Opacity; the type on it keeps a contrast of 4.5 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A stretch of text with a ground of its own.

    Attributes:
        locus: Where.
        colour: ``#rrggbb`` of the ground.
        field: As in a run's source; empty for block or headline, as the locus says.
    """

    locus: Locus
    colour: str
    field: str = ""


def extra_over(cursor: QTextCursor, marked: Marked, kind: MarkKind) -> QTextEdit.ExtraSelection:
    """Return the ground that a mark gives to what a cursor has chosen."""
    extra = QTextEdit.ExtraSelection()
    ground = QColor(marked.colour)
    ground.setAlphaF(_STRENGTH[kind])
    form = QTextCharFormat()
    form.setBackground(ground)
    form.setProperty(MARK, kind.value)
    extra.cursor = cursor
    extra.format = form
    return extra
