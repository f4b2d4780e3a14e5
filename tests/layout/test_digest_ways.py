"""The ways to set a 导读: its name above its entries or beside them, in one column or more."""

from reader.layout.setting.slug import Galley
from reader.layout.story.box_name import Label
from reader.layout.story.claim import Weight
from reader.layout.story.digest_ways import digest_ways
from reader.layout.story.story import Story
from reader.layout.story.way import Way
from reader.model.issue import Digest, DigestEntry
from tests.layout.composing import compositor, grid

TYPE = compositor(measure=13)
SHORT = DigestEntry(headline="骑手宿舍的灯", page="3", page_text="3版")
LONG = DigestEntry(
    headline="渡口亮灯江上夜航", deck="末班船今夜加开三班，明早照常，不必预订", page_text="2版"
)


def ways(entry: DigestEntry, count: int, columns: int) -> list[Way]:
    """Return the ways to set so many of an entry over so many of six columns."""
    digest = Digest(entries=(entry,) * count)
    story = Story(
        galley=Galley(()),
        weight=Weight.BRIEF,
        digest=digest,
        label=Label(text="导读"),
        is_boxed=True,
    )
    page = grid(columns=6, rows=60, measure=13)
    return list(digest_ways(digest, story, page, columns, TYPE))


def best(entry: DigestEntry, count: int, columns: int) -> Way:
    return min(ways(entry, count, columns), key=lambda way: way.choice.cost)


def test_a_digest_is_a_strip_where_an_entry_has_room_beside_its_name() -> None:
    assert not any(way.body.inset for way in ways(SHORT, 2, 1))
    assert {way.body.inset > 0 for way in ways(SHORT, 2, 2)} == {True, False}
    assert min(way.choice.rows for way in ways(SHORT, 2, 6)) == 2


def test_a_wide_digest_is_best_a_strip_of_entries_side_by_side() -> None:
    way = best(SHORT, 6, 6)
    assert way.body.inset > 0
    assert way.body.texts > 2


def test_short_entries_in_one_wide_column_cost_what_they_leave_white() -> None:
    costs = [
        min(way.choice.cost for way in ways(SHORT, 6, columns) if way.body.texts == 1)
        for columns in (1, 3, 6)
    ]
    assert costs[0] < costs[1] < costs[2]


def test_entries_of_several_lines_cost_more_the_wider_they_are() -> None:
    narrow, wide = (
        min(way.choice.cost for way in ways(LONG, 4, columns) if way.body.texts == 1)
        for columns in (1, 2)
    )
    assert narrow < wide


def test_entries_on_a_line_each_are_set_before_such_as_are_broken() -> None:
    way = best(SHORT, 3, 2)
    assert way.body.galley.rows == way.body.galley.count
