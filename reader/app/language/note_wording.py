"""Sentences about what the reader marks: notes in, words in the window's language out."""

from PySide6.QtCore import QCoreApplication

from reader.app.language import wording
from reader.model.note import Note, NoteKind
from reader.session.intake.reports import TakenIn
from reader.session.marks.naming import section_named

translate = QCoreApplication.translate

LONGEST_TOLD = 24
"""Characters of a text that a message quotes."""


def note_name(note: Note) -> str:
    """Return the name of a note; one that is called after its page is so in every language."""
    section = section_named(note)
    if section is None:
        return note.name
    page = wording.page_name(note.page)
    if not section:
        return page
    text = translate("Wording", "%1: %2", "a page and its section")
    return text.replace("%1", page).replace("%2", section)


def note_words(note: Note) -> str:
    """Return what the reader wrote, else the passage when the name does not tell it all."""
    if note.text:
        return " ".join(note.text.split())
    exact = note.locus.exact if note.locus is not None and note.locus.block >= 0 else ""
    # A name may end before the passage does; its beginning need not be read twice.
    named = note.name.removeprefix("“").removesuffix("”").removesuffix("……")
    return "" if not named or " ".join(exact.split()).startswith(named) else exact


def note_place(note: Note) -> str:
    """Say where a note stands, or stood."""
    place = f"{wording.key_name(note.issue)}  {wording.page_name(note.page)}"
    if note.is_detached:
        return translate("Wording", "No longer there: %1").replace("%1", place)
    return place


def note_day(note: Note) -> str:
    """Say when a note was made."""
    return note.made.astimezone().date().isoformat()


def note_remark(note: Note) -> str:
    """Say more of a note than its name, for its tip and for screen readers."""
    parts = [note.text, note_place(note)]
    if note.is_detached:
        parts.append(place_gone())
    return "\n".join(part for part in parts if part)


def place_gone() -> str:
    """Tell that a note's text is gone."""
    return translate("Wording", "The corrected issue no longer has this place.")


def marked(note: Note) -> str:
    """Tell that a note was kept."""
    if note.kind is NoteKind.HIGHLIGHT:
        text = translate("Wording", "Highlighted: %1")
    elif note.kind is NoteKind.NOTE:
        text = translate("Wording", "Noted: %1")
    else:
        text = translate("Wording", "Bookmarked: %1")
    return text.replace("%1", note_name(note))


def given_up(text: str) -> str:
    """Tell that what was written was not kept."""
    words = " ".join(text.split())
    shown = words if len(words) <= LONGEST_TOLD else f"{words[:LONGEST_TOLD]}……"
    return translate("Wording", "Not kept: %1").replace("%1", shown)


def changed(note: Note) -> str:
    """Tell that a note's text was changed."""
    return translate("Wording", "Changed: %1").replace("%1", note_name(note))


def unmarked(note: Note) -> str:
    """Tell that a note was removed."""
    return translate("Wording", "Removed: %1").replace("%1", note_name(note))


def detached(report: TakenIn) -> str:
    """Tell how many marks a corrected issue has no place for; empty when it has for all."""
    count = len(report.accession.detached)
    if not count:
        return ""
    text = translate(
        "Wording", "%1: marks whose place is gone: %2. They are kept in the list of bookmarks."
    )
    return text.replace("%1", wording.issue_name(report.issue)).replace("%2", str(count))
