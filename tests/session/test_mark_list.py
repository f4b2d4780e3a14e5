import datetime
import re
from dataclasses import replace

from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.session.marks.mark_list import Names, Order, listed

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


def by_size(text: str) -> list[int | str]:
    """Rank a text as a window does, with the numbers in it by their size."""
    return [int(part) if part.isdecimal() else part for part in re.split("([0-9]+)", text)]


NAMES = Names(name=lambda note: note.name, rank=by_size)


def ids(kind: NoteKind | None, text: str, order: Order) -> list[int]:
    return [note.id for note in listed(ALL, kind, text, order, NAMES)]


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


def test_the_ninth_article_stands_before_the_tenth_and_a_line_before_the_next() -> None:
    first = replace(RIVER, id=1, locus=Locus(article="02/a10", block=0, end=1, exact="江"))
    notes = (
        first,
        replace(RIVER, id=2, locus=Locus(article="02/a9", block=3, start=7, end=8, exact="江")),
        replace(RIVER, id=3, locus=Locus(article="02/a9", block=3, start=2, end=3, exact="江")),
        replace(PAGE, id=4, page="10"),
        replace(PAGE, id=5, page="9"),
    )
    found = listed(notes, None, "", Order.PLACE, NAMES)
    assert [note.id for note in found] == [3, 2, 1, 5, 4]


def test_places_that_read_alike_are_one_place() -> None:
    second, first = (Locus(article=f"09/a{n}", block=0, end=1, exact="江") for n in (2, 1))
    notes = (
        replace(RIVER, id=1, page="09", locus=second),
        replace(RIVER, id=2, page="9", locus=first),
    )
    assert [note.id for note in listed(notes, None, "", Order.PLACE, NAMES)] == [2, 1]


def test_a_text_that_many_notes_have_is_ranked_once() -> None:
    ranked: list[str] = []

    def rank(text: str) -> list[int | str]:
        ranked.append(text)
        return by_size(text)

    notes = tuple(replace(each, id=at) for at in range(4) for each in ALL)
    for order in Order:
        ranked.clear()
        assert len(listed(notes, None, "", order, replace(NAMES, rank=rank))) == len(notes)
        assert len(ranked) == len(set(ranked))


def test_notes_are_sought_and_sorted_by_what_they_are_called_in_the_window() -> None:
    called = replace(NAMES, name=lambda note: {1: "Ferry", 2: "Boat", 3: "Page 01"}[note.id])
    found = listed(ALL, None, "", Order.NAME, called)
    assert [note.id for note in found] == [2, 1, 3]
    assert [note.id for note in listed(ALL, None, "page 0", Order.NAME, called)] == [3]


def test_of_equally_old_notes_the_one_given_first_stands_first() -> None:
    twin = replace(RIVER, id=4)
    for order in Order:
        assert [note.id for note in listed((RIVER, twin), None, "", order, NAMES)] == [1, 4]


def test_no_name_is_read_where_nothing_is_sought_in_it() -> None:
    def refuse(note: Note) -> str:
        raise AssertionError(note.name)

    names = replace(NAMES, name=refuse)
    assert len(listed(ALL, None, "", Order.NEWEST, names)) == len(ALL)
