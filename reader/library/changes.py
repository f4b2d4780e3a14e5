"""What an operation of the library altered; screens decide whether they care."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.model.note import Note
from reader.model.printed import CollatedIssue
from reader.model.record import Holding as Holding


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is no longer as it was.

    Attributes:
        issues: Keys of issues added, replaced, removed or put back.
        notes: Ids of notes added, changed, removed or put back.
        positions: Keys of issues whose reading position moved.
        records: Keys of issues and slugs of titles whose record in the catalogue changed.
        is_elsewhere: Whether another connection wrote, and anything may be otherwise.
    """

    issues: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()
    positions: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    is_elsewhere: bool = False


class Outcome(StrEnum):
    """What became of an issue offered to the library."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Accession:
    """What became of an issue offered to the library.

    Attributes:
        key: The key under which it is held.
        outcome: Added, unchanged, or replaced by this corrected form.
        changes: What was altered; nothing when unchanged.
        detached: Notes that the corrected form has no place for.
        former: The form that was held, where it was put aside; None otherwise.
    """

    key: str
    outcome: Outcome
    changes: Changes = Changes()
    detached: tuple[Note, ...] = ()
    former: "Removed | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an issue was read from.

    Attributes:
        name: File or folder name.
        sha256: Of its bytes, in hexadecimal.
        importer: Name and version of what read it ("plain_text 1").
        taken: When it was taken in, ISO in UTC; empty before it is.
    """

    name: str
    sha256: str
    importer: str
    taken: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """An issue taken out of the library, kept aside until the program ends.

    Attributes:
        collated: The issue and its files.
        sources: Where it was read from.
        changes: What the removal altered.
    """

    collated: CollatedIssue
    sources: tuple[Source, ...]
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleHolding:
    """A title held, as a shelf shows it.

    Attributes:
        name: Name of the paper.
        slug: As in the keys of its issues.
        issues: How many are held.
        first: Date of the earliest issue; None when none is dated.
        last: Date of the latest issue; None when none is dated.
        earlier: Names it had before, as the librarian recorded.
        later: Names it has had since.
    """

    name: str
    slug: str
    issues: int
    first: datetime.date | None
    last: datetime.date | None
    earlier: tuple[str, ...] = ()
    later: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which issues are meant; every field that is None or empty lets all through.

    Attributes:
        title: Name or slug of the paper, or a part of the name.
        first: Earliest date; undated issues are left out then.
        last: Latest date; undated issues are left out then.
    """

    title: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None


EVERYTHING = Filters()
"""Lets every issue through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """What a check found.

    Attributes:
        found: A sentence each; empty when all is well.
        repaired: A sentence each for what was put right.
        counts: How many of what were looked at.
    """

    found: tuple[str, ...] = ()
    repaired: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
