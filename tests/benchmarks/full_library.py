"""A library of many issues and marks: a path in, the key of its largest issue out."""

import datetime
import multiprocessing
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.library.library import Library
from reader.library.notes import write_note
from reader.model.issue import Issue, Page
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.model.printed import CollatedIssue
from reader.resources import sample_issues
from reader.session.intake.sources import take_in
from tests.library.newsroom import daily

LARGE_PAGES = 24
LARGE_TITLE = "江城周刊"
MORE = 20
"""Issues held beside them at most: the samples and a large one."""


def fill_apart(library: Path, issues: int, marks: int) -> str:
    """Fill a library in a process of its own: what that leaves in memory is not the reader's.

    Args:
        library: Its file.
        issues: Of a daily.
        marks: Spread over all issues.

    Returns:
        The key of an issue of many pages.
    """
    process = multiprocessing.get_context("spawn").Process(
        target=fill, args=(library, issues, marks)
    )
    process.start()
    process.join()
    assert process.exitcode == 0
    with Library.open(library) as filled:
        held = filled.issues(limit=issues + MORE)
    return next(holding.key for holding in held if holding.title == LARGE_TITLE)


def fill(library: Path, issues: int, marks: int) -> None:
    """Put the samples, a daily, a large issue and marks into a library."""
    with Library.open(library) as filled:
        for _ in take_in(filled, (sample_issues(),)):
            pass
        for issue in daily(issues, 8):
            filled.accession(CollatedIssue(issue=issue))
        filled.accession(CollatedIssue(issue=large_issue()))
        keys = tuple(holding.key for holding in filled.issues(limit=issues + MORE))
        with filled.writing():
            for note in marks_on(keys, marks):
                write_note(filled.connection, note)


def large_issue() -> Issue:
    """Return an issue of twenty-four full pages."""
    pages: list[Page] = []
    for issue in daily(LARGE_PAGES // 4, articles=40):
        for page in issue.pages:
            label = f"{len(pages) + 1:02}"
            articles = tuple(
                replace(article, id=f"{label}/a{n}") for n, article in enumerate(page.articles, 1)
            )
            pages.append(replace(page, label=label, number=len(pages) + 1, articles=articles))
    return replace(issue, title=LARGE_TITLE, pages=tuple(pages))


def marks_on(issues: tuple[str, ...], count: int) -> Iterator[Note]:
    """Yield so many bookmarks, highlights and notes, spread over issues given by their keys."""
    first = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    for n in range(count):
        kind = tuple(NoteKind)[n % 3]
        yield Note(
            kind=kind,
            issue=issues[n % len(issues)],
            page="01",
            locus=Locus(article=f"01/a{n % 2 + 1}", block=0, start=0, end=8, exact="江水又涨三尺"),
            name=f"第{n}处记号",
            text="渡口的老人说，今年的水比往年早。" if kind is NoteKind.NOTE else "",
            colour="yellow" if kind is NoteKind.HIGHLIGHT else "",
            made=first + datetime.timedelta(minutes=n),
        )
