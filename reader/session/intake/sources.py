"""Sources → issues, and into the library: paths in, a report for each issue or refusal out."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from reader.collate.issue import collate
from reader.errors import CorrectedError, LibraryError, ReaderError, SourceError
from reader.library.changes import Accession
from reader.model.dating import DateStatus, Dating
from reader.model.printed import CollatedIssue, PrintedIssue
from reader.parse.registry import read_source
from reader.session.intake.reports import Refused, Report, TakenIn

ReadSource = Callable[[Path], Iterator[PrintedIssue | CollatedIssue | SourceError]]


class Holdings(Protocol):
    """What takes issues in: the library."""

    def accession(self, collated: CollatedIssue) -> Accession:
        """Take an issue in."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What the person who takes a source in says of it.

    Attributes:
        title: Name of the paper; empty to leave it as found.
        date: Day of issue; None to leave it as found.
    """

    title: str = ""
    date: datetime.date | None = None


def readings(
    path: Path, stated: Stated | None = None, read: ReadSource = read_source
) -> Iterator[CollatedIssue | SourceError]:
    """Yield the issues of a source, collated, and a refusal for each part not read.

    Args:
        path: A file, a folder, or a folder of many issues.
        stated: What the person says of it.
        read: Reads sources; the registry of formats unless a test says otherwise.
    """
    for source in read(path):
        if isinstance(source, SourceError):
            yield source
            continue
        collated = collate(source) if isinstance(source, PrintedIssue) else source
        yield with_statement(collated, stated) if stated is not None else collated


def issues_from(path: Path) -> Iterator[CollatedIssue]:
    """Yield the issues of a source that must be read whole.

    Raises:
        SourceError: Something of the source cannot be read. Issues before it were yielded.
    """
    for reading in readings(path):
        if isinstance(reading, SourceError):
            raise reading
        yield reading


def with_statement(collated: CollatedIssue, stated: Stated) -> CollatedIssue:
    """Return an issue as the person states it; what was found stays as evidence."""
    issue = collated.issue
    if stated.title:
        issue = replace(issue, title=stated.title)
    if stated.date is not None:
        found = issue.date
        evidence = ["given by the person who took it in"]
        if found.value is not None and found.value != stated.date:
            evidence.append(f"the source says {found.value} ({found.status.value})")
        issue = replace(
            issue,
            date=Dating(
                value=stated.date,
                status=DateStatus.KNOWN,
                evidence=tuple(dict.fromkeys((*evidence, *found.evidence))),
            ),
        )
    return replace(collated, issue=issue)


def take_in(
    library: Holdings,
    paths: Iterable[Path],
    stated: Stated | None = None,
    read: ReadSource = read_source,
) -> Iterator[Report]:
    """Take sources into the library, going on after what fails.

    Args:
        library: Where the issues go.
        paths: The sources.
        stated: What the person says of all of them.
        read: Reads sources.

    Yields:
        A report for each issue as soon as it is held, and for each refusal.
    """
    for path in paths:
        for reading in readings(path, stated, read):
            if isinstance(reading, SourceError):
                yield Refused(path=path, reason=str(reading))
                continue
            try:
                accession = library.accession(reading)
            except ReaderError as refusal:
                yield refused(path, refusal)
            else:
                yield TakenIn(path=path, accession=accession, issue=reading.issue)


def refused(path: Path, refusal: ReaderError) -> Refused:
    """Report that the library did not take in what was read.

    Args:
        path: The source.
        refusal: Why; the library's own failures have a cause.
    """
    failure = refusal if isinstance(refusal, LibraryError) and refusal.__cause__ else None
    corrected = refusal.key if isinstance(refusal, CorrectedError) else ""
    return Refused(path=path, reason=str(refusal), failure=failure, corrected=corrected)
