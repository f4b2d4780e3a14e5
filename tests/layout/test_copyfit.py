"""Sheet, columns and type that suit the copy."""

from collections.abc import Sequence

from reader.layout.page.copyfit import Copy, Copyfit, Heights, sheet_of
from reader.layout.setting.design import BODY_SIZES, PITCHES, SHEETS, Design, Format
from reader.layout.story.claim import Weight
from reader.model.article import Article, Block, Paragraph, Picture, Table
from reader.model.issue import Issue, Page

ROOM = (694.0, 990.0)
HEIGHTS = Heights(ROOM[1], ROOM[1])
SHEET = SHEETS[Format.TABLOID]


def copyfit(characters: int, design: Design | None = None) -> Copyfit:
    copy = Copy(page=page(characters), heads=(Weight.FRONT_LEAD,), pictures=lambda _: None)
    return Copyfit(copy, ROOM[0], SHEET, design or Design())


def most_leading(figures: Sequence[tuple[Block, ...]], heads: tuple[Weight, ...]) -> float:
    """Return how far apart rows may stand when each story has so many figures at its head."""
    text = tuple(Paragraph(text="潮" * 100) for _ in range(24 // len(heads)))
    stories = tuple(
        Article(id=f"01/a{at}", headline="渡口亮灯", blocks=(*each, *text))
        for at, each in enumerate(figures, 1)
    )
    whole = Page(label="01", number=1, articles=stories)
    copy = Copy(page=whole, heads=heads, pictures=lambda _: (3, 2))
    fits = Copyfit(copy, ROOM[0], SHEET, Design()).ranked(ROOM[1])
    return max(fit.leading for fit in fits)


def page(characters: int) -> Page:
    blocks = tuple(Paragraph(text="潮" * 100) for _ in range(characters // 100))
    article = Article(id="01/a1", headline="渡口亮灯", blocks=blocks)
    return Page(label="01", number=1, articles=(article,))


def chosen(*characters: int) -> object:
    issue = Issue(title="渡口报", pages=tuple(page(each) for each in characters))
    found = sheet_of(Design(), issue)
    return next(each for each, sheet in SHEETS.items() if sheet is found)


def test_the_sheet_grows_with_the_copy() -> None:
    assert [chosen(500), chosen(3000), chosen(8000)] == [
        Format.A4,
        Format.TABLOID,
        Format.BROADSHEET,
    ]


def test_one_crowded_page_does_not_make_a_broadsheet() -> None:
    assert chosen(*([2500] * 7), 9000) is Format.TABLOID


def test_a_sheet_asked_for_is_taken() -> None:
    issue = Issue(title="渡口报", pages=(page(9000),))
    assert sheet_of(Design(format=Format.A4), issue) is SHEETS[Format.A4]


def test_every_fit_is_within_the_bounds_of_legible_type() -> None:
    for fit in copyfit(3000).ranked(ROOM[1]):
        assert BODY_SIZES[0] <= fit.size <= BODY_SIZES[1]
        assert SHEET.measures[0] <= fit.measure <= SHEET.measures[1]
        assert PITCHES[0] - 1e-9 <= fit.pitch / fit.size <= PITCHES[1] + 1e-9
        assert SHEET.columns[0] <= fit.columns <= SHEET.columns[1]


def test_more_copy_gives_smaller_or_closer_type() -> None:
    areas = []
    for characters in (1500, 3000, 4500):
        fit = copyfit(characters).ranked(ROOM[1])[0]
        areas.append(fit.size * fit.pitch)
    assert areas == sorted(areas, reverse=True)
    assert areas[0] > areas[-1]


def test_little_copy_is_enlarged_in_as_many_columns_as_the_sheet_has_at_least() -> None:
    fit = copyfit(700).ranked(ROOM[1])[0]
    assert fit.columns == SHEET.columns[0]
    assert fit.size > BODY_SIZES[1]
    assert PITCHES[0] <= fit.leading <= PITCHES[1]


def test_little_copy_is_also_tried_in_fewer_columns_of_the_sizes_that_others_have() -> None:
    # 滇南铁道 04, set down on A4: between five bands of 14 points and three of 16 was nothing.
    sheet = SHEETS[Format.A4].lying
    copy = Copy(page=page(500), heads=(Weight.FRONT_LEAD,), pictures=lambda _: None)
    width = sheet.width - 2 * sheet.side
    fits = Copyfit(copy, width, sheet, Design()).ranked(0.8 * sheet.height)
    fewer = [fit.size for fit in fits if fit.columns == sheet.columns[0] - 1]
    assert min(fewer) < 12 < max(size for size in fewer if size < BODY_SIZES[1])
    assert len({(fit.columns, fit.measure) for fit in fits}) == len(fits)


def test_a_least_size_is_kept() -> None:
    fits = copyfit(4500, Design(least_size=11)).ranked(ROOM[1])
    assert min(fit.size for fit in fits) >= 11


def test_copy_for_many_sheets_is_told_at_once() -> None:
    assert copyfit(1000).least_sheets(HEIGHTS) == 1
    assert copyfit(60000).least_sheets(HEIGHTS) > 5


def test_copy_that_fills_sheets_to_the_brim_is_given_one_more() -> None:
    most = max(each for each in range(1000, 9000, 100) if copyfit(each).least_sheets(HEIGHTS) == 1)
    assert copyfit(2 * most).least_sheets(HEIGHTS) == 3


def test_sheets_found_too_few_are_not_told_again() -> None:
    counts = [0]
    for _ in range(6):
        counts.append(copyfit(4000).least_sheets(HEIGHTS, beyond=counts[-1]))
    assert counts == sorted(set(counts))


def test_the_heads_of_briefs_take_less_room() -> None:
    heads = (Weight.FRONT_LEAD, *(Weight.THIRD,) * 7)
    briefs = (Weight.FRONT_LEAD, *(Weight.BRIEF,) * 7)
    leadings = []
    for each in (heads, briefs):
        leadings.append(most_leading([()] * 8, each))
    assert leadings[0] < leadings[1]


def test_several_stories_are_not_tried_on_a_sheet_that_their_text_alone_nearly_fills() -> None:
    def sheets(*paragraphs: int) -> int:
        stories = len(paragraphs)
        articles = tuple(
            Article(id=f"01/a{at}", blocks=(Paragraph(text="潮" * 100),) * count)
            for at, count in enumerate(paragraphs)
        )
        whole = Page(label="01", number=1, articles=articles)
        copy = Copy(page=whole, heads=(Weight.BRIEF,) * stories, pictures=lambda _: None)
        return Copyfit(copy, ROOM[0], SHEET, Design()).least_sheets(HEIGHTS)

    assert sheets(18, 17, 17) == 1
    assert sheets(13, 13, 13, 13) == 2


def test_a_table_takes_room_as_wide_as_its_cells() -> None:
    narrow, wide = (Table(rows=((cell, cell),) * 8) for cell in ("一路", "一路环城" * 6))
    heads = (Weight.FRONT_LEAD, Weight.SECOND)
    assert most_leading([(), (wide,)], heads) < most_leading([(), (narrow,)], heads)


def test_the_picture_of_a_lead_takes_more_room_than_that_of_another_story() -> None:
    picture, heads = Picture(image="夜航.jpg"), (Weight.FRONT_LEAD, Weight.SECOND)
    assert most_leading([(picture,), ()], heads) < most_leading([(), (picture,)], heads)


def test_of_ways_to_divide_a_tight_page_the_roomier_comes_first_however_many_columns() -> None:
    sheet = SHEETS[Format.BROADSHEET]
    # Full lines of 12 em, and of 14.
    text = (Paragraph(text="潮" * 82),) * 11
    articles = tuple(Article(id=f"01/a{at}", blocks=text) for at in range(12))
    whole = Page(label="01", number=2, articles=articles)
    copy = Copy(page=whole, heads=(Weight.BRIEF,) * 12, pictures=lambda _: None)
    width = sheet.width - 2 * sheet.side
    first, second, *_ = Copyfit(copy, width, sheet, Design()).ranked(1330.0)
    assert (first.columns, second.columns) == (7, 8)
    assert PITCHES[0] > first.leading > second.leading
