import datetime
from dataclasses import replace

from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.session.mark_list import Order, listed

DAY = datetime.datetime(2021, 8, 13, 9, 0, tzinfo=datetime.UTC)
RIVER = Note(
    id=1,
    kind=NoteKind.HIGHLIGHT,
    issue="jiang-cheng-ri-bao/2021-08-13",
    page="02",
    locus=Locus(article="02/a1", block=0, end=4, exact="江水又涨"),
    name="渡口",
    made=DAY,
)
NOTE = replace(
    RIVER, id=2, kind=NoteKind.NOTE, text="Ask Zhou", made=DAY + datetime.timedelta(hours=1)
)
PAGE = replace(
    RIVER,
    id=3,
    kind=NoteKind.BOOKMARK,
    page="01",
    locus=None,
    name="Bridge",
    made=DAY + datetime.timedelta(hours=2),
)
ALL = (RIVER, NOTE, PAGE)


def ids(kind: NoteKind | None, text: str, order: Order) -> list[int]:
    return [note.id for note in listed(ALL, kind, text, order)]


def test_the_newest_comes_first_unless_another_order_is_chosen() -> None:
    assert ids(None, "", Order.NEWEST) == [3, 2, 1]
    assert ids(None, "", Order.PLACE) == [3, 1, 2]
    assert ids(None, "", Order.NAME) == [3, 1, 2]


def test_only_notes_of_the_kind_are_listed() -> None:
    assert ids(NoteKind.NOTE, "", Order.NEWEST) == [2]


def test_a_text_is_sought_in_name_note_passage_and_issue_in_capitals_or_not() -> None:
    assert ids(None, "bridge", Order.NEWEST) == [3]
    assert ids(None, "ask zhou", Order.NEWEST) == [2]
    assert ids(None, "江水", Order.NEWEST) == [2, 1]
    assert ids(None, "jiang-cheng", Order.NEWEST) == [3, 2, 1]
    assert ids(None, "none of it", Order.NEWEST) == []
