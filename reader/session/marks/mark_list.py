"""The list of all that was marked: notes in; those of a kind that contain a text, in order, out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, chain, pairwise

from reader.model.note import Note, NoteKind
from reader.notation.reading_order import Rank


class Order(StrEnum):
    """What the list is sorted by."""

    NEWEST = "newest"
    PLACE = "place"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """How the names in a list read.

    Attributes:
        name: What a note is called where it is listed.
        rank: Returns what a text is sorted by; numbers count by their size.
    """

    name: Callable[[Note], str]
    rank: Callable[[str], Rank]


def listed(
    notes: tuple[Note, ...], kind: NoteKind | None, text: str, order: Order, names: Names
) -> tuple[Note, ...]:
    """Return notes as a list shows them.

    Args:
        notes: All notes.
        kind: Only those of this kind; None for all.
        text: Only those that contain it in name, note, passage or issue; empty for all.
        order: What they are sorted by; of equals the older comes first.
        names: How their names read.
    """
    found = [note for note in notes if kind in (None, note.kind)]
    sought = text.casefold()
    # To put the words of five thousand notes together takes as long as all the rest.
    if sought:
        found = [note for note in found if sought in _words(note, names.name(note))]
    found.sort(key=lambda note: note.made, reverse=order is Order.NEWEST)
    if order is Order.NAME:
        called = [names.name(note).casefold() for note in found]
        ranks = _ranks(called, names.rank)
        pairs = sorted(zip(called, found, strict=True), key=lambda pair: ranks[pair[0]])
        found = [note for _, note in pairs]
    elif order is Order.PLACE:
        ranks = _ranks(chain.from_iterable(map(_place, found)), names.rank)
        found.sort(key=lambda note: (*[ranks[each] for each in _place(note)], _spot(note)))
    return tuple(found)


def _ranks(texts: Iterable[str], rank: Callable[[str], Rank]) -> dict[str, int]:
    """Return the places of texts among each other; those that read alike have one.

    Thousands of notes are on some hundred issues, whose pages and articles are named alike:
    to compare them note by note took a third of a second.
    """
    found = {text: rank(text) for text in dict.fromkeys(texts)}
    ordered = sorted(found, key=found.__getitem__)
    higher = (found[one] < found[two] for one, two in pairwise(ordered))
    return dict(zip(ordered, accumulate(higher, initial=0), strict=False))


def _words(note: Note, name: str) -> str:
    quoted = note.locus.exact if note.locus is not None else ""
    return f"{name}\n{note.text}\n{quoted}\n{note.issue}".casefold()


def _place(note: Note) -> tuple[str, str, str]:
    return (note.issue, note.page, note.locus.article if note.locus is not None else "")


def _spot(note: Note) -> tuple[int, int]:
    return (note.locus.block, note.locus.start) if note.locus is not None else (-1, 0)
