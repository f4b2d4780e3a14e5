"""A program that writes to a library until it is killed, and says what it has done.

Run as ``python -m tests.library.writer LIBRARY NAME``. Each line is printed
after the library has confirmed what the line says.
"""

import datetime
import itertools
import sys
from pathlib import Path

from reader.library.library import Library
from reader.model.issue import Issue
from reader.model.note import Note, NoteKind
from reader.model.printed import CollatedIssue
from tests.library.newsroom import short_issue

PICTURE = bytes(range(256)) * 800


def form(number: int) -> Issue:
    """Return one of the forms of the issue that is written again and again."""
    sentences = "潮水在夜里涨了上来，渡口的灯一直亮到天明。" * 20
    return short_issue(*(f"第{number % 3}稿第{n}篇。{sentences}" for n in range(30)))


def collated(number: int) -> CollatedIssue:
    """Return a form with a picture of its own."""
    return CollatedIssue(
        issue=form(number), files={"images/a.jpg": lambda: PICTURE + bytes([number % 3])}
    )


def write_on(path: Path, name: str) -> None:
    """Write for ever."""
    with Library.open(path) as library:
        for number in itertools.count():
            key = library.accession(collated(number)).key
            now = datetime.datetime.now(datetime.UTC)
            note = Note(kind=NoteKind.NOTE, issue=key, page="01", text=f"{name}{number}", made=now)
            library.add_note(note)
            _say(f"note {number}")
            library.set_position(key, f"{number}")
            _say(f"position {number}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    write_on(Path(sys.argv[1]), sys.argv[2])
