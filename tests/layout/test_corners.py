"""A story around a corner is one clean L: heading whole, each column to its own foot."""

from collections.abc import Iterator

import pytest

from reader.layout.makeup.corner import Corner, Limit
from reader.layout.makeup.cuts import Choice, Makeup, Told
from reader.layout.makeup.fill import GAP
from reader.layout.makeup.placement import Placement, place
from reader.layout.page.page import lay_out_page
from reader.layout.page.placing import Placed, Placing
from reader.layout.setting.design import Design
from reader.layout.setting.galley import set_galley
from reader.layout.setting.slug import Galley
from reader.layout.sheet.frame import Plate, Rule, Run
from reader.layout.story.claim import ClaimBook, Weight
from reader.layout.story.setter import Setter
from reader.layout.story.story import Story
from tests.layout.composing import PITCH, compositor, galley, grid
from tests.layout.flaws import lines_below
from tests.layout.pages import FOLDERS, article, held_issue, paragraphs, picture_sizes
from tests.square_face import SquareFaces

TYPE = compositor(measure=13)
PAGE = grid(columns=4, rows=60, measure=13)
LONG = article(1, *paragraphs(1500))


def setter() -> Setter:
    story = Story(galley=Galley(set_galley(LONG, TYPE)), weight=Weight.SECOND, article=LONG)
    return Setter([story], TYPE, PAGE, ClaimBook(TYPE))


def bent(corner: Corner) -> tuple[Placed, int]:
    """Place a long story around a corner, as high as it likes to be."""
    ways = setter()
    ((number, choice), *_) = ways.choices_around(0, 4, corner)
    where = Placement(
        story=0, choice=number, column=0, columns=4, row=0, rows=choice.rows, corner=corner
    )
    story = Story(galley=Galley(set_galley(LONG, TYPE)), weight=Weight.SECOND, article=LONG)
    return Placing(PAGE, [story], ways, TYPE).place([where]), choice.rows


def lines(placed: Placed) -> list[tuple[int, float, str]]:
    """Return column, row and field of each line."""
    step = PAGE.column_width + PAGE.gutter
    return [
        (
            int((item.positions[0][0] - PAGE.area.x + 5) / step),
            (item.positions[0][1] - PAGE.area.y) / PITCH,
            item.source.field,
        )
        for item in placed.items
        if isinstance(item, Run) and item.source is not None
    ]


def test_nothing_stands_in_a_lower_corner_and_every_column_reaches_its_foot() -> None:
    placed, rows = bent(Corner(2, 12, is_upper=False))
    feet = [rows, rows, rows - 12, rows - 12]
    for column, foot in enumerate(feet):
        last = max(row for at, row, _ in lines(placed) if at == column)
        assert foot - 2 <= last <= foot


def test_a_corner_may_be_at_the_left_and_the_text_goes_on_to_the_right_of_it() -> None:
    placed, rows = bent(Corner(2, 12, is_upper=False, is_left=True))
    for column, foot in enumerate([rows - 12, rows - 12, rows, rows]):
        last = max(row for at, row, _ in lines(placed) if at == column)
        assert foot - 2 <= last <= foot
    (area,) = placed.areas
    y = PAGE.top(rows - 4)
    assert not any(rect.contains(PAGE.left(0) + 1, y) for rect in area.rects)
    assert any(rect.contains(PAGE.left(3), y) for rect in area.rects)
    # What stands in the corner is ruled off the text at its right.
    edge = PAGE.left(2) - PAGE.gutter / 2
    rules = [(item.x1, item.x2) for item in placed.items if isinstance(item, Rule)]
    assert pytest.approx((edge, edge)) in rules


def test_a_corner_in_wider_columns_of_a_story_cuts_none_of_them() -> None:
    assert Corner(2, 9, is_upper=False).of(4, 2) == Corner(1, 9, is_upper=False)
    assert Corner(2, 9, is_upper=True).of(4, 4) == Corner(2, 9, is_upper=True)
    assert Corner(1, 9, is_upper=False).of(4, 2) is None
    assert Corner(2, 9, is_upper=False).of(6, 4) is None


def test_a_lead_around_a_corner_may_be_set_to_a_wider_measure() -> None:
    page, type_ = grid(columns=4, rows=60, measure=11), compositor(measure=11)
    lead = article(1, *paragraphs(900))
    story = Story(galley=Galley(set_galley(lead, type_)), weight=Weight.LEAD, article=lead)
    ways, corner = Setter([story], type_, page, ClaimBook(type_)), Corner(2, 9, is_upper=False)
    choices = dict(ways.choices_around(0, 4, corner))
    texts = {ways.recipe(0, 4, at, corner).texts: at for at in choices}
    assert set(texts) == {2, 4}
    wide = texts[2]
    rows = choices[wide].rows
    where = Placement(story=0, choice=wide, column=0, columns=4, row=0, rows=rows, corner=corner)
    placed = Placing(page, [story], ways, type_).place([where])
    for column, foot in ((0, rows), (2, rows - 9)):
        left = page.left(column)
        last = max(
            (item.positions[0][1] - page.area.y) / PITCH
            for item in placed.items
            if isinstance(item, Run) and left - 5 <= item.positions[0][0] < left + 50
        )
        assert foot - 2 <= last <= foot


def test_an_upper_corner_is_beside_the_heading_and_the_text_goes_on_below_it() -> None:
    placed, _ = bent(Corner(2, 16, is_upper=True))
    assert {at for at, _, field in lines(placed) if field == "headline"} == {0}
    heading = max(row for _, row, field in lines(placed) if field == "headline")
    for column, head in enumerate((heading, heading, 16, 16)):
        first = min(row for at, row, field in lines(placed) if at == column and field == "block")
        assert head <= first <= head + 3


@pytest.mark.parametrize("is_upper", [False, True])
def test_the_ground_of_an_l_is_two_rectangles_that_leave_the_corner_free(is_upper: bool) -> None:
    placed, rows = bent(Corner(2, 16, is_upper=is_upper))
    (area,) = placed.areas
    middle = 8 if is_upper else rows - 8
    x, y = PAGE.left(3), PAGE.top(middle)
    assert not any(rect.contains(x, y) for rect in area.rects)
    assert any(rect.contains(PAGE.left(0) + 1, y) for rect in area.rects)
    other = PAGE.top(rows - 3 if is_upper else 3)
    assert any(rect.contains(x, other) for rect in area.rects)


def test_a_hairline_stands_below_an_upper_corner() -> None:
    placed, _ = bent(Corner(2, 16, is_upper=True))
    (rule,) = [item for item in placed.items if isinstance(item, Rule)]
    assert rule.y1 == rule.y2 == pytest.approx(PAGE.top(16 - GAP / 2))
    assert PAGE.left(2) - PAGE.gutter <= rule.x1 < PAGE.left(2)


@pytest.mark.parametrize(
    "corner",
    [
        Corner(2, 3, is_upper=False),
        Corner(2, 60, is_upper=False),
        Corner(2, 6, is_upper=True),
        Corner(3, 16, is_upper=True),
    ],
    ids=["too low", "no text above it", "no deeper than the heading", "a heading of one column"],
)
def test_a_corner_that_leaves_no_clean_l_is_not_taken(corner: Corner) -> None:
    assert list(setter().choices_around(0, 4, corner)) == []


def test_a_run_of_briefs_stands_around_a_corner_too_and_what_has_a_ground_does_not() -> None:
    def rows(**how: bool) -> list[int]:
        story = Story(galley=galley("p" + "." * 159), weight=Weight.BRIEF, **how)
        ways = Setter([story], TYPE, PAGE, ClaimBook(TYPE))
        corner = Corner(1, 12, is_upper=False)
        return [choice.rows for _, choice in ways.choices_around(0, 4, corner)]

    assert rows() == [(160 + 12) // 4]
    assert rows(is_rest=True) == rows()
    assert rows(is_boxed=True) == []


def test_only_ways_that_cost_less_than_is_asked_for_are_told() -> None:
    corner = Corner(2, 12, is_upper=False)
    costs = sorted(choice.cost for _, choice in setter().choices_around(0, 4, corner))
    assert len(costs) > 1
    limit = Limit(cost=costs[-1])
    fewer = [choice.cost for _, choice in setter().choices_around(0, 4, corner, limit)]
    assert sorted(fewer) == costs[:-1]


def test_only_ways_as_high_as_is_asked_for_are_told() -> None:
    corner = Corner(2, 12, is_upper=False)
    heights = sorted(choice.rows for _, choice in setter().choices_around(0, 4, corner))
    assert heights[0] < heights[-1]
    for most in range(heights[0] - 1, heights[-1] + 1):
        lower = [
            choice.rows
            for _, choice in setter().choices_around(0, 4, corner, Limit(rows=most))
            if choice.rows <= most
        ]
        assert sorted(lower) == [rows for rows in heights if rows <= most]


def test_a_story_goes_around_another_where_they_stand_level_in_no_other_way() -> None:
    def choices(story: int, columns: int) -> tuple[Choice, ...]:
        # Neither side by side nor one above the other without much blank.
        return (Choice(rows=30 + 20 * story, give=0.2, cost=0.0),) if columns < 3 else ()

    def around(
        story: int, columns: int, corner: Corner, limit: Limit
    ) -> Iterator[tuple[int, Choice]]:
        if not corner.is_upper:
            yield 0, Choice(rows=40, give=1.0, cost=0.0)

    small = (Choice(rows=15, give=1.0, cost=0.0),)
    makeup = Makeup(
        lambda story, columns: small if story else choices(story, columns),
        [100.0, 20.0],
        100,
        around=around,
    )
    fill = next(makeup.fills(3))
    outer, inner = place(fill, 3, 42)
    assert outer.corner is not None
    assert (outer.columns, outer.rows, outer.corner.rows) == (3, 42, 15 + GAP)
    assert (inner.story, inner.row, inner.rows) == (1, 27, 15)
    assert inner.column == 3 - outer.corner.columns


def test_a_story_goes_around_a_picture_that_takes_little_where_it_is_narrow() -> None:
    def choices(story: int, columns: int) -> tuple[Choice, ...]:
        rows = 10 * columns if story else 90 // columns
        return (Choice(rows=rows, give=0.2, cost=0.0),)

    def around(
        story: int, columns: int, corner: Corner, limit: Limit
    ) -> Iterator[tuple[int, Choice]]:
        yield 0, Choice(rows=(90 + corner.rows * corner.columns) // columns, give=1.0, cost=0.0)

    # Over all three columns the picture takes 90 rows by one column, in one column 10.
    fill = next(Makeup(choices, [90.0, 90.0], 100, around=around).fills(3))
    outer, inner = place(fill, 3, fill.rows)
    assert outer.corner is not None
    assert (inner.columns, inner.rows) == (1, 10)


def test_a_long_story_goes_around_a_low_panel() -> None:
    # 江岸晚报 05: the panel of three lines was as high as a page of one story.
    def choices(story: int, columns: int) -> tuple[Choice, ...]:
        rows = 8 if story else 700 // columns
        return (Choice(rows=rows, give=1.0, cost=float(columns)),)

    def around(
        story: int, columns: int, corner: Corner, limit: Limit
    ) -> Iterator[tuple[int, Choice]]:
        yield 0, Choice(rows=(700 + corner.rows * corner.columns) // columns, give=1.0, cost=0.0)

    fill = next(Makeup(choices, [700.0, 24.0], 100, around=around).fills(12))
    outer, inner = place(fill, 12, fill.rows)
    assert outer.corner is not None
    assert inner.rows == 8


def test_a_second_story_may_leave_its_left_corner_to_the_next() -> None:
    asked: set[tuple[int, bool]] = set()

    def around(
        story: int, columns: int, corner: Corner, limit: Limit
    ) -> Iterator[tuple[int, Choice]]:
        asked.add((story, corner.is_left))
        if corner.is_left:
            yield 0, Choice(rows=60, give=1.0, cost=0.0)

    def choices(story: int, columns: int) -> tuple[Choice, ...]:
        # The second goes nowhere but around the third.
        return () if story == 1 else (Choice(rows=15, give=0.2, cost=0.0),)

    makeup = Makeup(choices, [20.0, 100.0, 20.0], 100, around=around)
    (fill, *_) = makeup.fills(3)
    _, outer, inner = place(fill, 3, fill.rows)
    assert asked == {(1, False), (1, True)}
    assert outer.corner is not None
    assert outer.corner.is_left
    assert (inner.column, inner.columns) == (outer.column, outer.corner.columns)
    assert inner.row + inner.rows == outer.row + outer.rows


def test_a_picture_by_itself_stands_in_the_upper_right_corner_of_the_next_story() -> None:
    def around(
        story: int, columns: int, corner: Corner, limit: Limit
    ) -> Iterator[tuple[int, Choice]]:
        if story == 1 and (corner.is_upper, corner.is_left) == (True, False):
            yield 0, Choice(rows=(200 + corner.rows * corner.columns) // columns, give=1, cost=0)

    def choices(story: int, columns: int) -> tuple[Choice, ...]:
        rows = 200 // columns if story else 12 + 8 * columns
        return (Choice(rows=rows, give=0.2, cost=0.0),)

    def places(textless: frozenset[int]) -> list[int]:
        makeup = Makeup(choices, [40.0, 200.0], 63, around=around, told=Told(textless=textless))
        return [each.story for fill in makeup.fills(4) for each in place(fill, 4, fill.rows)][:2]

    assert places(frozenset((0,))) == [1, 0]
    assert places(frozenset()) == []


def test_what_stands_in_a_corner_is_less_than_what_stands_around_it() -> None:
    asked: list[Corner] = []

    def around(
        story: int, columns: int, corner: Corner, limit: Limit
    ) -> tuple[tuple[int, Choice], ...]:
        asked.append(corner)
        return ()

    def choices(story: int, columns: int) -> tuple[Choice, ...]:
        return (Choice(rows=20, give=1.0, cost=0.0),)

    Makeup(choices, [40.0, 60.0], 100, around=around).fills(4)
    assert asked == []
    Makeup(choices, [60.0, 20.0], 100, around=around).fills(4)
    assert asked


def test_a_story_around_a_corner_has_no_line_or_two_below_its_picture() -> None:
    # 澜江日报 2026-05-15 01: the lead went around a corner with two lines below its picture.
    (path,) = (each for each in FOLDERS if each.name == "2026-05-15")
    issue = held_issue(path)
    design = Design(format=None, is_down=False)
    (sheet,) = lay_out_page(issue, issue.pages[0], design, SquareFaces(), picture_sizes(path))
    counts = [lines_below(sheet, item) for item in sheet.frame.items if isinstance(item, Plate)]
    assert len(counts) == 2
    assert not {1, 2} & set(counts)


def test_short_columns_beside_a_corner_that_do_not_come_level_make_a_way_dear() -> None:
    # 民营报 01: a crosshead stood at the foot of one of two columns of six rows.
    def cost(pattern: str) -> float:
        story = Story(galley=galley(pattern), weight=Weight.SECOND, article=LONG)
        ways = Setter([story], TYPE, PAGE, ClaimBook(TYPE))
        corner = Corner(2, 24, is_upper=False)
        return min(choice.cost for _, choice in ways.choices_around(0, 3, corner))

    even = cost("p" + "." * 38)
    assert cost("p" + "." * 26 + "TTTT") > even + 8
