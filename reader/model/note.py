"""What a reader adds to an issue: bookmarks, highlights and notes."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from reader.model.locus import Locus


class NoteKind(StrEnum):
    """What was added."""

    BOOKMARK = "bookmark"
    HIGHLIGHT = "highlight"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A bookmark, a highlight or a note.

    Attributes:
        id: Given by the library; 0 before it is kept.
        kind: Which of the three.
        issue: Key of the issue ("title-slug/2021-08-13").
        page: Label of the page.
        locus: None when the whole page is meant.
        name: Shown in lists; made from the headline or page unless the reader gives one.
        text: What the reader wrote; empty for a bare bookmark or highlight.
        colour: Name of a highlight's colour; empty otherwise.
        made: When it was made, with time zone.
        is_detached: True when a corrected issue no longer has the place.
    """

    id: int = 0
    kind: NoteKind
    issue: str
    page: str
    locus: Locus | None = None
    name: str = ""
    text: str = ""
    colour: str = ""
    made: datetime.datetime
    is_detached: bool = False
