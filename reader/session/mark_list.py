"""The list of all that was marked: notes in; those of a kind that contain a text, in order, out."""

from enum import StrEnum

from reader.model.note import Note, NoteKind


class Order(StrEnum):
    """What the list is sorted by."""

    NEWEST = "newest"
    PLACE = "place"
    NAME = "name"


def listed(
    notes: tuple[Note, ...], kind: NoteKind | None, text: str, order: Order
) -> tuple[Note, ...]:
    """Return notes as a list shows them.

    Args:
        notes: All notes.
        kind: Only those of this kind; None for all.
        text: Only those that contain it in name, note, passage or issue; empty for all.
        order: What they are sorted by; of equals the older comes first.
    """
    sought = text.casefold()
    found = [note for note in notes if kind in (None, note.kind) and sought in _words(note)]
    match order:
        case Order.NEWEST:
            found.sort(key=lambda note: note.made, reverse=True)
        case Order.NAME:
            found.sort(key=lambda note: (note.name.casefold(), note.made))
        case Order.PLACE:
            found.sort(key=_place)
    return tuple(found)


def _words(note: Note) -> str:
    quoted = note.locus.exact if note.locus is not None else ""
    return f"{note.name}\n{note.text}\n{quoted}\n{note.issue}".casefold()


def _place(note: Note) -> tuple[str, str, str, float]:
    article = note.locus.article if note.locus is not None else ""
    return (note.issue, note.page, article, note.made.timestamp())
