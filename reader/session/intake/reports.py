"""What became of the sources that were to be taken in, without what reads them."""

from dataclasses import dataclass
from pathlib import Path

from reader.errors import LibraryError
from reader.library.changes import Accession
from reader.model.issue import Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """An issue that was taken in.

    Attributes:
        path: The source.
        accession: Its key and what became of it.
        issue: The issue.
    """

    path: Path
    accession: Accession
    issue: Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A source, or the rest of one, that could not be taken in.

    Attributes:
        path: The source.
        reason: One sentence, fit to show.
        failure: What the library itself failed with, such as a full disk; None
            when the source is at fault.
        corrected: Key of the issue whose corrections by hand would be lost;
            empty when it was refused for another reason.
    """

    path: Path
    reason: str
    failure: LibraryError | None = None
    corrected: str = ""


Report = TakenIn | Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A part of the sources is done.

    Attributes:
        path: The part.
        reports: What became of its issues.
        done: How many parts are done.
        total: How many there are.
    """

    path: Path
    reports: tuple[Report, ...]
    done: int
    total: int
