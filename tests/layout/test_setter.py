"""The ways to set a story over some columns of the page."""

from dataclasses import replace

import pytest

from reader.layout.furniture.masthead_box import masthead_width
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.figure import Copy, figures_of, place_figure, set_picture
from reader.layout.setting.galley import set_galley
from reader.layout.setting.slug import Galley
from reader.layout.sheet.frame import Plate, Rect, Source
from reader.layout.story.claim import ClaimBook, Weight
from reader.layout.story.setter import Setter
from reader.layout.story.standing import arrangements
from reader.layout.story.story import Story
from reader.layout.story.way import sliver_cost
from reader.model.article import Article, Byline, Crosshead, Paragraph, Picture
from reader.model.issue import Digest, DigestEntry, Issue, Masthead
from reader.notation.story_kind import Kind
from tests.layout.composing import PITCH, compositor, grid
from tests.layout.pages import article, paragraphs

TYPE = compositor(measure=13, pictures=lambda _: (3, 2))


def story(whole: Article, weight: Weight = Weight.SECOND, kind: Compositor = TYPE) -> Story:
    return Story(
        galley=Galley(set_galley(whole, kind)),
        weight=weight,
        article=whole,
        figures=figures_of(whole, kind),
    )


def setter(*stories: Story) -> Setter:
    return Setter(stories, TYPE, grid(columns=6, rows=60, measure=13), ClaimBook(TYPE))


@pytest.mark.parametrize("columns", [1, 2, 3, 6])
def test_every_choice_has_a_recipe_of_its_height(columns: int) -> None:
    ways = setter(story(article(1, *paragraphs(700))))
    choices = ways.choices(0, columns)
    assert choices
    for at, choice in enumerate(choices):
        assert ways.recipe(0, columns, at).rows == choice.rows
        assert choice.give > 0


def test_no_choice_is_as_high_as_a_cheaper_one() -> None:
    choices = setter(story(article(1, *paragraphs(700)))).choices(0, 3)
    cheapest: dict[int, float] = {}
    for choice in choices:
        assert choice.cost < cheapest.get(choice.rows, float("inf"))
        cheapest[choice.rows] = choice.cost


def test_a_text_over_more_columns_is_lower() -> None:
    ways = setter(story(article(1, *paragraphs(900))))
    heights = [ways.choices(0, columns)[0].rows for columns in (1, 2, 4)]
    assert heights == sorted(heights, reverse=True)
    assert ways.bulk(0) == pytest.approx(heights[0], rel=0.4)


@pytest.mark.parametrize(("weight", "more"), [(Weight.LEAD, 2.5), (Weight.FRONT_LEAD, 8.0)])
def test_a_lead_over_less_than_half_the_page_costs_more_than_a_second_story_there(
    weight: Weight, more: float
) -> None:
    # 澜江日报 2026-05-18 01: the lead of a front page stood over two of five columns.
    lead = story(article(1, *paragraphs(900)), weight)
    alone, behind = setter(lead), setter(story(article(2)), lead)
    one = min(choice.cost for choice in alone.choices(0, 2))
    two = min(choice.cost for choice in behind.choices(1, 2))
    three = min(choice.cost for choice in alone.choices(0, 3))
    assert one == pytest.approx(two + more)
    assert three < one


def test_a_short_text_that_ends_uneven_may_be_set_in_fewer_and_wider_columns() -> None:
    ways = setter(story(article(1, *paragraphs(200, 2))))
    recipes = [ways.recipe(0, 6, at) for at in range(len(ways.choices(0, 6)))]
    changed = [recipe for recipe in recipes if recipe.texts < 6]
    assert changed
    widest = max(
        line.width
        for recipe in changed
        for slug in recipe.galley.slugs
        for line in (slug.pieces[0].line,)
    )
    assert 13 < widest <= 30


def test_a_text_that_only_blanks_bring_level_is_set_in_wider_columns() -> None:
    # 北岭青年报 A04: three blank rows stood in the middle of a lead of fourteen lines.
    texts = [Paragraph(text=each * 46) for each in "潮汐水"]
    opened = setter(story(article(1, *texts[:2], Crosshead(text="渡口"), texts[2])))
    (_, best) = min((each.cost, at) for at, each in enumerate(opened.choices(0, 2)))
    assert opened.recipe(0, 2, best).texts == 1


def test_neither_a_long_text_nor_a_part_of_a_story_is_set_anew() -> None:
    long = setter(story(article(1, *paragraphs(3000))))
    part = setter(replace(story(article(1, *paragraphs(200, 2))), is_part=True))
    for ways in (long, part):
        assert {ways.recipe(0, 6, at).texts for at in range(len(ways.choices(0, 6)))} == {6}


def test_pictures_stand_at_the_head_of_some_columns_and_text_beside_and_below() -> None:
    whole = article(1, Picture(image="images/a.png", caption="夜航。"), *paragraphs(900))
    ways = setter(story(whole))
    spans = set()
    for at in range(len(ways.choices(0, 4))):
        recipe = ways.recipe(0, 4, at)
        (stand,) = recipe.stands
        spans.add(stand.columns)
        blocked = recipe.heads(0)
        assert blocked == [stand.figure.rows] * stand.columns + [0] * (4 - stand.columns)
    assert len(spans) > 1


def test_an_advertisement_takes_more_rows_readily() -> None:
    ad = replace(story(article(1, Paragraph(text="面议"))), galley=Galley(()), is_display=True)
    choices = setter(ad, story(article(2))).choices(0, 2)
    assert all(choice.give > 1 for choice in choices)
    assert [choice.cost for choice in choices] == sorted(choice.cost for choice in choices)


def test_figures_are_known_by_their_place_in_the_article() -> None:
    whole = article(1, *paragraphs(60), Picture(image="images/a.png"))
    (copy,) = figures_of(whole, TYPE)
    assert isinstance(copy, Copy)
    assert copy.source.index == len(whole.blocks) - 1


def test_a_lead_and_a_comment_are_best_set_wider_than_the_page() -> None:
    news, whole = article(1, *paragraphs(700)), grid(columns=6, rows=60, measure=13)
    texts = {}
    for name, one in (
        ("lead", story(news, Weight.LEAD)),
        ("comment", replace(story(news), kind=Kind.COMMENT)),
        ("news", story(news)),
        ("long lead", story(article(1, *paragraphs(3000)), Weight.LEAD)),
    ):
        ways = setter(one)
        (_, best) = min((each.cost, at) for at, each in enumerate(ways.choices(0, 3)))
        texts[name] = ways.recipe(0, 3, best).texts
    assert texts == {"lead": 2, "comment": 2, "news": 3, "long lead": 3}
    assert whole.part(0, 3, 2).measure < 26


def test_what_is_set_wider_is_broken_at_its_own_measure() -> None:
    ways = setter(story(article(1, *paragraphs(700)), Weight.LEAD))
    recipes = [ways.recipe(0, 3, at) for at in range(len(ways.choices(0, 3)))]
    rows = {recipe.texts: recipe.galley.rows for recipe in recipes}
    assert rows[2] < 0.75 * rows[3]


def test_a_small_picture_costs_a_lead_more_than_another_story() -> None:
    whole = article(1, Picture(image="images/a.png", caption="夜航。"), *paragraphs(900))
    costs = {}
    for weight in (Weight.FRONT_LEAD, Weight.LEAD, Weight.SECOND):
        kind = story(whole, weight)
        own = grid(columns=5, rows=80, measure=13)
        found = list(arrangements(kind.figures, weight, own, TYPE))
        costs[weight] = {stands[0].columns: cost for stands, cost in found}
    assert costs[Weight.FRONT_LEAD][5] == 0
    assert costs[Weight.FRONT_LEAD][4] == costs[Weight.LEAD][3]
    assert costs[Weight.LEAD][4] == costs[Weight.SECOND][3] == 0
    assert costs[Weight.LEAD][3] == 2 * costs[Weight.SECOND][2] > 0


def test_a_masthead_with_much_below_its_name_stands_over_more_bands() -> None:
    # 华夏日报 01: nine lines of numbers left the name as small as they were.
    down = replace(TYPE, is_vertical=True)
    bands = grid(columns=6, rows=60, measure=13)
    lines = tuple(f"新闻热线：0555-880{at}" for at in range(10, 28))
    issue = Issue(title="海港日报", masthead=Masthead(lines=lines), pages=())
    box = Story(galley=Galley(()), weight=Weight.BRIEF, masthead=issue)
    ways = Setter((box,), down, bands, ClaimBook(down))
    tiny, large = (ways.choices(0, columns)[0].cost for columns in (2, 3))
    sizes = [masthead_width(issue, (200.0, bands.width(columns)), TYPE) for columns in (2, 3)]
    assert [plate > 0.35 * width for width, plate in sizes] == [False, True]
    # 澜江新闻客户端 01: a name of five points cost less than a band more.
    assert tiny > large + 5.0


def test_a_panel_costs_what_its_entries_leave_blank() -> None:
    # 浙江法制报 01 set down: one entry in a panel of five bands of nine, for want of a cost.
    down = replace(TYPE, is_vertical=True)
    bands = grid(columns=6, rows=60, measure=13)
    entries = tuple(DigestEntry(headline="渡口亮灯", page_text=f"{at}版") for at in range(2, 12))

    def costs(count: int) -> list[float]:
        digest = Digest(entries=entries[:count])
        box = Story(galley=Galley(()), weight=Weight.BRIEF, digest=digest)
        ways = Setter((box,), down, bands, ClaimBook(down))
        return [ways.choices(0, columns)[0].cost for columns in (1, 4)]

    low, high = costs(1)
    assert high > low + 3.0
    low, high = costs(10)
    assert high < low + 1.0


def test_a_line_or_two_beside_a_figure_cost_more_than_none_or_many() -> None:
    # 澜江日报 02 set down: one line in each of two bands beside a great picture.
    costs = [sliver_cost(20, (taken, 0), is_down=True) for taken in (20, 19, 18, 15)]
    assert costs[1] > costs[2] > costs[3] == costs[0]
    # 澜江日报 2026-05-15 01: two lines in each of two columns below the picture of the lead.
    across = [sliver_cost(20, (taken, 0), is_down=False) for taken in (20, 19, 18, 17, 16)]
    assert across[1] > across[2] > across[3] > across[4] == across[0] == 0.0
    assert sliver_cost(20, (0, 0), is_down=True) == 0.0


@pytest.mark.parametrize("tenths", range(10))
def test_a_picture_is_as_wide_as_its_columns_however_high_that_is(tenths: int) -> None:
    # 澜江日报 2026-05-15 01: the bridge began four points right of the text below it.
    high = PITCH * (8 + tenths / 10)
    type_ = compositor(pictures=lambda _: (200, high))
    plate, source = Picture(image="a.png", caption="夜航。"), Source(article="01/a1", field="block")
    figure = set_picture(plate, (200.0, high), source, 200.0, type_, PITCH)
    ground = Rect(x=0, y=0, width=200, height=figure.rows * PITCH)
    placed = next(place_figure(figure, ground, PITCH, type_))
    assert isinstance(placed, Plate)
    assert placed.rect.width == pytest.approx(200)
    blank = figure.rows * PITCH - placed.rect.height - figure.caption_rows * PITCH
    assert -0.2 * PITCH < blank < PITCH


def test_a_caption_is_set_once_for_all_pitches() -> None:
    picture = Picture(image="夜航.jpg", caption="夜航的船靠岸。", credit="周岚 摄")
    source = Source(article="01/a1", field="block")
    first, again, other = (
        set_picture(each, (130.0, 90.0), source, 130.0, TYPE, pitch).caption
        for each, pitch in (
            (picture, 12.0),
            (picture, 13.0),
            (replace(picture, caption="早航的船离岸。"), 13.0),
        )
    )
    assert again is first
    assert other != first


def test_a_heading_without_a_headline_takes_no_more_rows_readily() -> None:
    # 北江都市报 A15: a name alone stood in the middle of four blank rows.
    byline = Byline(role="本报记者", names=("林波",), text="本报记者 林波")
    headed = replace(article(1, *paragraphs(300)), bylines=(byline,))
    for head, give in (("灯塔亮了", 1.6), ("", 0.4)):
        ways = setter(story(replace(headed, headline=head))).choices(0, 2)
        assert {way.give for way in ways} == {give}


def test_figures_without_a_text_take_no_more_rows_than_their_heading() -> None:
    picture = Picture(image="images/a.png")
    gives = {
        length: {choice.give for choice in setter(story(whole)).choices(0, 2)}
        for length in (0, 400)
        for whole in (article(1, picture, *paragraphs(length)),)
    }
    assert max(gives[0]) < min(gives[400])
