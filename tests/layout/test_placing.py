"""Stories are placed in their ground, hairlines between them, headings as large as fits."""

from dataclasses import replace

import pytest

from reader.layout.makeup.placement import Placement
from reader.layout.page.placing import Placed, Placing
from reader.layout.setting.design import Design, Format
from reader.layout.setting.figure import figures_of
from reader.layout.setting.galley import set_galley
from reader.layout.setting.grid import Grid
from reader.layout.setting.slug import Galley
from reader.layout.sheet.frame import Ink, Item, Panel, Plate, Rect, Rule, Run
from reader.layout.story.box_name import Label
from reader.layout.story.claim import ClaimBook, Weight
from reader.layout.story.setter import Setter
from reader.layout.story.story import Story
from reader.model.article import Article, Byline, Picture, Table
from reader.model.issue import Digest, DigestEntry
from reader.notation.story_kind import Kind
from tests.layout.composing import PITCH, compositor, grid
from tests.layout.flaws import strays
from tests.layout.pages import article, lay_out, page, paragraphs
from tests.layout.proofreading import is_body

TYPE = compositor(measure=13)
PAGE = grid(columns=4, rows=60, measure=13)


def story(whole: Article, weight: Weight = Weight.SECOND) -> Story:
    return Story(galley=Galley(set_galley(whole, TYPE)), weight=weight, article=whole)


def at(number: int, across: tuple[int, int], down: tuple[int, int]) -> Placement:
    (column, columns), (row, rows) = across, down
    return Placement(story=number, choice=0, column=column, columns=columns, row=row, rows=rows)


def place(stories: list[Story], *placements: Placement, page: Grid = PAGE) -> Placed:
    setter = Setter(stories, TYPE, page, ClaimBook(TYPE))
    return Placing(page, stories, setter, TYPE).place(placements)


def runs(placed: Placed, article_id: str) -> list[Run]:
    return [
        item
        for item in placed.items
        if isinstance(item, Run) and item.source is not None and item.source.article == article_id
    ]


def rules(items: tuple[Item, ...]) -> list[Rule]:
    return [item for item in items if isinstance(item, Rule)]


def pair() -> Placed:
    stories = [story(article(1, *paragraphs(700))), story(article(2, *paragraphs(700)))]
    return place(stories, at(0, (0, 2), (0, 40)), at(1, (2, 2), (0, 40)))


def test_a_story_stays_in_its_ground() -> None:
    placed = pair()
    for number, ground in ((1, PAGE.ground(0, 2, 0, 40)), (2, PAGE.ground(2, 2, 0, 40))):
        found = runs(placed, f"01/a{number}")
        assert min(run.positions[0][0] for run in found) >= ground.x - 5
        assert max(run.positions[-1][0] for run in found) < ground.right
        assert max(run.positions[0][1] for run in found) < ground.bottom


def test_a_hairline_stands_in_the_middle_of_the_gutter_between_two_stories() -> None:
    (rule,) = rules(pair().items)
    assert rule.x1 == rule.x2 == pytest.approx(PAGE.left(2) - PAGE.gutter / 2)


def test_a_hairline_stands_in_the_row_between_two_stories_one_above_the_other() -> None:
    stories = [story(article(1, *paragraphs(500))), story(article(2, *paragraphs(500)))]
    placed = place(stories, at(0, (0, 4), (0, 25)), at(1, (0, 4), (26, 25)))
    (rule,) = rules(placed.items)
    assert rule.y1 == rule.y2 == pytest.approx(PAGE.top(25.5))


def test_the_areas_of_two_stories_meet_and_do_not_cover_each_other() -> None:
    one, two = (area.rects[0] for area in pair().areas)
    assert one.right == pytest.approx(two.x)
    assert [area.article for area in pair().areas] == ["01/a1", "01/a2"]


def test_every_line_of_body_text_stands_in_a_row() -> None:
    for run in runs(pair(), "01/a2"):
        if run.source is not None and run.source.field == "block":
            row = (run.positions[0][1] - (0.88 - 0.5) * run.size - PAGE.area.y) / PITCH - 0.5
            assert row == pytest.approx(round(row), abs=1e-6)


def test_a_heading_with_rows_to_spare_is_set_larger() -> None:
    sizes = []
    for rows in (22, 26):
        placed = place([story(article(1, *paragraphs(900)), Weight.LEAD)], at(0, (0, 4), (0, rows)))
        sizes.append(max(run.size for run in runs(placed, "01/a1")))
    assert sizes[1] > sizes[0]


def test_blank_rows_that_no_column_takes_stay_at_the_foot_of_all() -> None:
    short = Article(id="01/a1", blocks=paragraphs(150))
    placed = place(
        [Story(galley=Galley(set_galley(short, TYPE)), weight=Weight.BRIEF, article=short)],
        at(0, (0, 2), (0, 40)),
    )
    ends: dict[bool, float] = {}
    for run in runs(placed, "01/a1"):
        side = run.positions[0][0] > PAGE.left(1) - 1
        ends[side] = max(ends.get(side, 0.0), run.positions[0][1])
    assert abs(ends[True] - ends[False]) <= PITCH * 1.01


def test_a_run_of_briefs_has_an_area_for_each_article() -> None:
    one, two = article(1, *paragraphs(80)), article(2, *paragraphs(90))
    body = Galley([*set_galley(one, TYPE), *set_galley(two, TYPE)])
    placed = place([Story(galley=body, weight=Weight.BRIEF)], at(0, (0, 2), (0, 12)))
    assert [area.article for area in placed.areas] == ["01/a1", "01/a2"]
    for area in placed.areas:
        for run in runs(placed, area.article):
            x, y = run.positions[0]
            assert any(rect.contains(x + 5.1, y) for rect in area.rects)


ENTRIES = tuple(
    DigestEntry(headline="骑手宿舍的灯", page=str(page), page_text=f"{page}版") for page in (3, 4)
)


def strip(columns: int) -> tuple[Placed, Rect]:
    box = Story(
        galley=Galley(()),
        weight=Weight.BRIEF,
        digest=Digest(entries=ENTRIES),
        label=Label(text="导读"),
        is_boxed=True,
    )
    setter = Setter([box], TYPE, PAGE, ClaimBook(TYPE))
    choices = range(len(setter.choices(0, columns)))
    wanted = next(i for i in choices if setter.recipe(0, columns, i).inset > 0)
    rows = setter.recipe(0, columns, wanted).rows
    where = Placement(story=0, choice=wanted, column=0, columns=columns, row=0, rows=rows)
    return Placing(PAGE, [box], setter, TYPE).place([where]), PAGE.ground(0, columns, 0, rows)


def test_the_name_of_a_strip_is_reversed_out_of_a_block_left_of_its_entries() -> None:
    placed, ground = strip(4)
    tint, block = [item for item in placed.items if isinstance(item, Panel)]
    assert (tint.fill, block.fill) == (Ink.TINT, Ink.ACCENT)
    assert block.rect.height == tint.rect.height == pytest.approx(ground.height)
    (name,) = [item for item in placed.items if isinstance(item, Run) and item.ink is Ink.PAPER]
    assert name.text == "导读"
    assert block.rect.contains(*name.positions[0])
    for item in placed.items:
        if isinstance(item, Run) and item is not name:
            assert item.positions[0][0] > block.rect.right
            assert item.positions[-1][0] < ground.right
            assert ground.y < item.positions[0][1] < ground.bottom


def test_nothing_is_a_picture_where_no_article_has_one() -> None:
    assert not any(isinstance(item, Plate) for item in pair().items)


def marked(kind: Kind) -> Placed:
    """Place a story above one of a kind of its own."""
    one, two = story(article(1, *paragraphs(300))), story(article(2, *paragraphs(300)))
    is_boxed = kind in (Kind.SIDE, Kind.NOTE)
    apart = replace(two, kind=kind, is_boxed=is_boxed)
    return place([one, apart], at(0, (0, 3), (0, 24)), at(1, (0, 3), (25, 26)))


def test_what_belongs_beside_another_story_has_an_outline_and_a_bar() -> None:
    outline, bar = (item for item in marked(Kind.SIDE).items if isinstance(item, Panel))
    assert (outline.outline, outline.fill) == (Ink.MUTED, None)
    assert bar.fill is Ink.MUTED
    assert (bar.rect.x, bar.rect.y) == (outline.rect.x, outline.rect.y)
    assert bar.rect.bottom < outline.rect.bottom
    assert outline.rect.y == pytest.approx(PAGE.top(24.5))


def test_what_the_editors_say_stands_on_a_tint() -> None:
    (ground,) = (item for item in marked(Kind.NOTE).items if isinstance(item, Panel))
    assert ground.fill is Ink.TINT


def test_the_columns_of_a_box_are_drawn_together() -> None:
    boxed = Galley(set_galley(article(2, *paragraphs(300)), TYPE.boxed))
    briefs = Story(galley=boxed, weight=Weight.BRIEF, is_boxed=True)
    one = story(article(1, *paragraphs(300)))
    placed = place([one, briefs], at(0, (0, 2), (0, 24)), at(1, (0, 2), (25, 26)))
    (ground,) = (item for item in placed.items if isinstance(item, Panel))
    starts = [run.positions[0][0] for run in runs(placed, "01/a2")]
    middle = ground.rect.x + ground.rect.width / 2
    left, right = min(starts), min(x for x in starts if x > middle)
    measure = TYPE.boxed.measure * PAGE.size
    margin, gutter = left - ground.rect.x, right - left - measure
    assert margin == pytest.approx(ground.rect.right - right - measure, abs=0.5)
    assert gutter - PAGE.gutter < margin


def test_a_box_reaches_into_the_gap_above_it_but_not_out_of_the_type_area() -> None:
    (ground,) = (item for item in marked(Kind.NOTE).items if isinstance(item, Panel))
    assert PAGE.top(24.5) < ground.rect.y < PAGE.top(25)
    (first,) = (
        item
        for item in place(
            [replace(story(article(1, *paragraphs(300))), kind=Kind.NOTE, is_boxed=True)],
            at(0, (0, 3), (0, 24)),
        ).items
        if isinstance(item, Panel)
    )
    assert first.rect.y == pytest.approx(PAGE.top(0))


def test_a_comment_stands_below_a_heavy_rule() -> None:
    heaviest = max(rules(marked(Kind.COMMENT).items), key=lambda rule: rule.thickness)
    assert heaviest.y1 == heaviest.y2 == pytest.approx(PAGE.top(24.5))
    assert heaviest.thickness > 2 > max(r.thickness for r in rules(marked(Kind.NEWS).items))


def test_text_goes_up_below_a_picture_that_takes_fewer_rows_when_they_are_wider() -> None:
    kind = compositor(measure=13, pictures=lambda _: (2, 3))
    plate = Picture(image="a.png", caption="夜航。")
    whole = article(1, *paragraphs(500), plate)
    figures = figures_of(whole, kind)
    told = Story(
        galley=Galley(set_galley(whole, kind)), weight=Weight.SECOND, article=whole, figures=figures
    )
    close = replace(PAGE, pitch=PITCH / 1.2, rows=72)
    ways = Setter([told], kind, close, ClaimBook(kind))
    (choice, *_) = [
        at for at in range(len(ways.choices(0, 2))) if ways.recipe(0, 2, at).stands[0].columns == 2
    ]
    rows = ways.choices(0, 2)[choice].rows
    ground = replace(at(0, (0, 2), (0, rows)), choice=choice)
    placed = Placing(PAGE, [told], ways, kind).place([ground])
    (picture,) = [item for item in placed.items if isinstance(item, Plate)]
    lines = [run.positions[0][1] for run in runs(placed, "01/a1") if is_body(run)]
    assert min(lines) - picture.rect.bottom < 3.2 * PITCH


@pytest.mark.parametrize("kind", [Kind.SIDE, Kind.NOTE])
def test_a_box_ends_with_the_type_area_and_its_text_keeps_clear_of_its_edges(kind: Kind) -> None:
    whole = article(1, *paragraphs(300))
    boxed = Story(
        galley=Galley(set_galley(whole, TYPE.boxed)),
        weight=Weight.THIRD,
        article=whole,
        is_boxed=True,
        kind=kind,
    )
    placed = place([boxed], at(0, (0, 4), (0, 24)))
    box = next(item for item in placed.items if isinstance(item, Panel)).rect
    assert (box.x, box.right) == (PAGE.area.x, pytest.approx(PAGE.area.right))
    for run in runs(placed, "01/a1"):
        assert box.x + 0.7 * 10 < run.positions[0][0]
        assert run.positions[-1][0] < box.right - 0.7 * 10


def test_a_table_that_is_all_of_its_story_fills_the_room_below_its_heading() -> None:
    down = replace(compositor(measure=13), is_vertical=True)
    table = Table(rows=(("航线", "班期", "船期"), *(("南线", "周二", "四天"),) * 3))
    alone = article(1, table)
    whole = Story(
        galley=Galley(set_galley(alone, down)),
        weight=Weight.BRIEF,
        article=alone,
        figures=figures_of(alone, down),
    )
    page = replace(PAGE, area=replace(PAGE.area, height=90 * PITCH), rows=90)
    setter = Setter((whole,), down, page, ClaimBook(down))
    rows = setter.choices(0, 1)[0].rows
    widths = []
    for more in (0, 6):
        placing = Placing(page, (whole,), setter, down)
        placed = placing.place((at(0, (0, 1), (0, rows + more)),))
        lines = [rule for rule in rules(placed.items) if rule.ink is Ink.TEXT]
        (width,) = {round(abs(rule.y2 - rule.y1), 2) for rule in lines}
        widths.append(width)
    assert widths[1] >= widths[0] + 2 * PITCH


def test_a_name_without_a_headline_is_given_no_more_rows() -> None:
    byline = Byline(role="本报记者", names=("林波",), text="本报记者 林波")
    signed = replace(article(1, *paragraphs(500)), headline="", bylines=(byline,))
    whole = story(signed)
    rows = Setter((whole,), TYPE, PAGE, ClaimBook(TYPE)).choices(0, 2)[0].rows
    tops = []
    for more in (0, 4):
        placed = place([whole], at(0, (0, 2), (0, rows + more)))
        tops.append(min(run.ys[0] for run in runs(placed, signed.id) if is_body(run)))
    assert tops[0] == tops[1]


def test_a_picture_of_what_goes_on_from_an_earlier_sheet_stands_on_its_articles_ground() -> None:
    blocks = [
        block
        for at in range(8)
        for block in (*paragraphs(900, at), Picture(image=f"images/{at}.png", caption="夜航。"))
    ]
    whole = page(article(1, *blocks))
    first, *later = lay_out(whole, design=Design(format=Format.A4), pictures=lambda _: (3, 2))
    plates = [item for sheet in later for item in sheet.frame.items if isinstance(item, Plate)]
    assert plates
    faults = [fault for sheet in (first, *later) for fault in strays(sheet)]
    assert [fault for fault in faults if "夜航" in fault or "images" in fault] == []


def test_no_hairline_stands_between_bands_that_a_picture_alone_takes() -> None:
    # 江岸晚报 05: stubs of it stuck out below the picture.
    type_ = replace(compositor(measure=13, pictures=lambda _: (3, 4)), is_vertical=True)
    whole = article(1, Picture(image="images/a.png"))
    held = replace(story(whole), figures=figures_of(whole, type_))
    setter = Setter([held], type_, PAGE, ClaimBook(type_))
    placed = Placing(PAGE, [held], setter, type_).place([at(0, (0, 4), (0, 60))])
    assert any(isinstance(item, Plate) for item in placed.items)
    assert rules(placed.items) == []
