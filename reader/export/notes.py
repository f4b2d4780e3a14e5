"""Notes to forms that are read elsewhere: Markdown, JSON-ready values, CSV.

Nothing a reader wrote is left out of any of them.
"""

import csv
import io
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.note import Note, NoteKind
from reader.model.plain import json_text

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


_INSIDE = "    "
"""What belongs to an entry of a list stands in so far: Python-Markdown wants four spaces."""

_OPENING = re.compile(r"^(\s*[0-9]*)([-+=~.)])")
"""What begins a list or underlines a heading, after which the backslash stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWords:
    """What is said around the reader's own words, in one language.

    Attributes:
        heading: Over all notes.
        bookmark: What such a note is called.
        highlight: The same.
        note: The same.
        page: How a page is called, %1 for its label.
        detached: Said of a note whose place is gone from the text.
    """

    heading: str
    bookmark: str
    highlight: str
    note: str
    page: str
    detached: str

    def kind(self, kind: NoteKind) -> str:
        """Return what a kind of note is called."""
        named = {NoteKind.BOOKMARK: self.bookmark, NoteKind.HIGHLIGHT: self.highlight}
        return named.get(kind, self.note)


CHINESE = NoteWords(
    heading="书签与批注",
    bookmark="书签",
    highlight="划线",
    note="批注",
    page="第%1版",
    detached="（原文已改，找不到此处）",
)
"""Where there is no window with a language of its own."""


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


def notes_as_json(notes: Sequence[Note]) -> str:
    """Write notes as a JSON document, valid even where a damaged source left half characters."""
    return json_text(plain_notes(notes)) + "\n"


def notes_as_markdown(notes: Sequence[Note], words: NoteWords = CHINESE) -> str:
    """Write notes as Markdown, a heading an issue, in the order they were made."""
    ordered = sorted(notes, key=lambda note: note.issue)
    parts = [f"# {words.heading}\n"]
    for issue, of_issue in itertools.groupby(ordered, key=lambda note: note.issue):
        parts.append(f"## {_escaped(issue)}\n")
        parts.extend(_entry(note, words) for note in of_issue)
    return "\n".join(parts)


def _entry(note: Note, words: NoteWords) -> str:
    page = words.page.replace("%1", note.page)
    kind, day = words.kind(note.kind), note.made.astimezone().date().isoformat()
    name = note.name or page
    # One that is called after its page has told it.
    where = "" if name.startswith(page) else f"{_escaped(page)} "
    lines = [f"- **{_escaped(name)}** {kind} {where}{day}"]
    if note.is_detached:
        lines[0] += f" {words.detached}"
    quoted = note.locus.exact if note.locus else ""
    if quoted and quoted not in note.name:
        lines += ["", f"{_INSIDE}> {_escaped(quoted)}"]
    if note.text:
        # Two spaces at its end keep a line from being run into the next.
        told = "  \n".join(_INSIDE + _escaped(line) for line in note.text.splitlines())
        lines += ["", told]
    return "\n".join(lines) + "\n"


def _escaped(line: str) -> str:
    """Keep a line from being taken for markup."""
    marked = "".join(f"\\{c}" if c in "\\`*_[]<>#" else c for c in line)
    return _OPENING.sub(r"\1\\\2", marked)
