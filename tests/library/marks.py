"""Issues offered to a library, and marks made in them."""

import datetime

from reader.library.changes import Source
from reader.model.issue import Issue
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.model.printed import CollatedIssue

SOURCE = Source(name="a.txt", sha256="a" * 64, importer="plain text 1")
"""What is read again after it was changed, in whatever way."""

NOW = datetime.datetime(2024, 5, 1, 8, 0, tzinfo=datetime.UTC)


def offer(issue: Issue, **files: bytes) -> CollatedIssue:
    return CollatedIssue(
        issue=issue, files={name: (lambda kept=kept: kept) for name, kept in files.items()}
    )


def highlight(key: str, text: str, exact: str, article: str = "01/a1", block: int = 0) -> Note:
    start = text.index(exact)
    end = start + len(exact)
    locus = Locus(
        article=article,
        block=block,
        start=start,
        end=end,
        exact=exact,
        prefix=text[max(0, start - 32) : start],
        suffix=text[end : end + 32],
    )
    return Note(kind=NoteKind.HIGHLIGHT, issue=key, page="01", locus=locus, made=NOW)
