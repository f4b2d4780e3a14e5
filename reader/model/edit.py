"""Who changed what in the catalogue, and when."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Subject(StrEnum):
    """What an alteration is of."""

    TITLE = "title"
    ISSUE = "issue"
    GAP = "gap"
    CONTRIBUTOR = "contributor"
    PAGE = "page"
    DOUBT = "doubt"


RECORDS = frozenset({Subject.TITLE, Subject.ISSUE, Subject.GAP, Subject.CONTRIBUTOR, Subject.DOUBT})
"""What is edited at the cataloguer's desk; pages and doubts are where an issue is corrected."""


class Verdict(StrEnum):
    """What a person decided of a doubt."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alteration:
    """One record changed.

    Attributes:
        subject: What it is of.
        key: The title's slug, the issue's key, slug/place of a gap, a name as
            printed, key and label of a page, or the place of a doubt.
        former: As the library wrote it before; None when there was none.
        later: As the library wrote it then; None when it was taken away.
    """

    subject: Subject
    key: str
    former: str | None
    later: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One act of a cataloguer, of one record or of thousands.

    Attributes:
        id: Ascending in order of time.
        person: Who did it.
        made: When, UTC.
        what: A phrase for a person.
        count: How many records it altered.
        undone: When it was undone; None while it stands.
        undone_by: Who undid it; empty while it stands.
    """

    id: int
    person: str
    made: datetime.datetime
    what: str
    count: int
    undone: datetime.datetime | None = None
    undone_by: str = ""
