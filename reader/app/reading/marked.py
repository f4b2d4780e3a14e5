"""Marks in an article's text: stretches of it in, Qt's extra selections out."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from reader.app.reading.article_document import cursor_over, place_of
from reader.app.reading.mark_format import MARK, REMARKED
from reader.layout.reading.set_story import SetStory
from reader.model.locus import Locus


class MarkKind(StrEnum):
    """What is marked in the text; a later one is drawn over an earlier one."""

    NOTE = "note"
    HIT = "hit"
    FOUND = "found"
    SPOKEN = "spoken"


_STRENGTH = {MarkKind.NOTE: 0.32, MarkKind.HIT: 0.25, MarkKind.FOUND: 0.40, MarkKind.SPOKEN: 0.30}
"""Opacity; the type on it keeps a contrast of 4.5 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A stretch of text with a ground of its own.

    Attributes:
        locus: Where.
        colour: ``#rrggbb`` of the ground.
        field: As in a run's source; empty for block or headline, as the locus says.
        remark: What was written on it; it is underlined then.
    """

    locus: Locus
    colour: str
    field: str = ""
    remark: str = ""


def _extra_over(cursor: QTextCursor, marked: Marked, kind: MarkKind) -> QTextEdit.ExtraSelection:
    """Return the ground that a mark gives to what a cursor has chosen."""
    extra = QTextEdit.ExtraSelection()
    ground = QColor(marked.colour)
    ground.setAlphaF(_STRENGTH[kind])
    form = QTextCharFormat()
    form.setBackground(ground)
    form.setProperty(MARK, kind.value)
    form.setProperty(REMARKED, bool(marked.remark))
    extra.cursor = cursor
    extra.format = form
    return extra


class Marks:
    """Everything that is marked in a text, by its kind."""

    def __init__(self, document: QTextDocument, story_of: Callable[[], SetStory | None]) -> None:
        """Mark nothing yet.

        Args:
            document: The text.
            story_of: Answers with the story it shows.
        """
        self._document = document
        self._story_of = story_of
        self._marked: dict[MarkKind, tuple[Marked, ...]] = {}

    def take(self, marked: tuple[Marked, ...], kind: MarkKind) -> None:
        """Take marks in place of those of their kind."""
        self._marked[kind] = marked

    def extras(self) -> list[QTextEdit.ExtraSelection]:
        """Return the grounds of all marks that stand in the text, later kinds over earlier."""
        return [
            _extra_over(cursor, marked, kind)
            for kind in MarkKind
            for marked in self._marked.get(kind, ())
            if (cursor := self.find(marked.locus, marked.field)) is not None
        ]

    def note_at(self, position: int) -> tuple[Marked, QTextCursor] | None:
        """Return the note a character stands in, the one made last, and all of its text."""
        for marked in reversed(self._marked.get(MarkKind.NOTE, ())):
            cursor = self.find(marked.locus, marked.field)
            if cursor is not None and cursor.selectionStart() <= position < cursor.selectionEnd():
                return marked, cursor
        return None

    def find(self, locus: Locus, field: str = "") -> QTextCursor | None:
        """Return a cursor that has chosen a stretch; None when the text does not hold it."""
        story = self._story_of()
        if story is None:
            return None
        place = place_of(story, field or ("headline" if locus.block < 0 else "block"), locus)
        return cursor_over(self._document, story, place) if place is not None else None
