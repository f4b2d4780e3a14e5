"""Notes to forms that are read elsewhere: Markdown, JSON-ready values, CSV.

Nothing a reader wrote is left out of any of them.
"""

import csv
import io
import itertools
from collections.abc import Sequence

from reader.model.note import Note, NoteKind

COLUMNS = (
    "issue",
    "page",
    "article",
    "kind",
    "name",
    "quotation",
    "text",
    "colour",
    "made",
    "is_detached",
)

_KINDS = {NoteKind.BOOKMARK: "书签", NoteKind.HIGHLIGHT: "划线", NoteKind.NOTE: "批注"}


def plain_notes(notes: Sequence[Note]) -> list[dict[str, str | bool | None]]:
    """Return notes as JSON-ready values, in the order given."""
    return [
        {
            "issue": note.issue,
            "page": note.page,
            "article": note.locus.article if note.locus else None,
            "kind": note.kind.value,
            "name": note.name,
            "quotation": note.locus.exact if note.locus else "",
            "text": note.text,
            "colour": note.colour,
            "made": note.made.isoformat(),
            "is_detached": note.is_detached,
        }
        for note in notes
    ]


def notes_as_csv(notes: Sequence[Note]) -> str:
    """Write notes as a table, a row a note (RFC 4180)."""
    written = io.StringIO()
    table = csv.DictWriter(written, COLUMNS)
    table.writeheader()
    table.writerows(plain_notes(notes))
    return written.getvalue()


def notes_as_markdown(notes: Sequence[Note]) -> str:
    """Write notes as Markdown, a heading an issue, in the order they were made."""
    ordered = sorted(notes, key=lambda note: note.issue)
    parts = ["# 书签与批注\n"]
    for issue, of_issue in itertools.groupby(ordered, key=lambda note: note.issue):
        parts.append(f"## {_escaped(issue)}\n")
        parts.extend(_entry(note) for note in of_issue)
    return "\n".join(parts)


def _entry(note: Note) -> str:
    place = note.locus.article if note.locus else note.page
    kind, day = _KINDS[note.kind], note.made.astimezone().date().isoformat()
    lines = [f"- **{_escaped(note.name or place)}** {kind} `{place}` {day}"]
    if note.is_detached:
        lines[0] += " （原文已改，找不到此处）"
    if note.locus and note.locus.exact and note.locus.exact != note.name:
        lines.append(f"  > {_escaped(note.locus.exact)}")
    if note.text:
        lines.append("")
        # Two spaces at its end keep a line from being run into the next.
        lines.append("  " + "  \n  ".join(_escaped(note.text).splitlines()))
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    """Keep a text from being taken for markup."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>#" else c for c in text)
