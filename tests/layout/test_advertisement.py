"""A page of advertisements: which have a box of their own, and how large it may be."""

from dataclasses import replace

import pytest

from reader.layout.setting.design import Design, Format
from reader.layout.sheet.frame import LaidOutPage, Plate, Run
from reader.layout.story.advertisement import box_choices, displays, mass
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page
from reader.model.jump import Jump, JumpKind
from tests.layout.composing import compositor, grid
from tests.layout.pages import lay_out
from tests.layout.proofreading import clashes, fill, misprints, outside

LAMP = Article(
    id="09/a4",
    headline="江心灯具",
    kicker="开业",
    deck="满百减十",
    blocks=(
        Picture(image="images/lamp.png", caption="竹灯。", credit="周岚 摄"),
        Crosshead(text="一灯一结"),
        Paragraph(text="编者留名"),
    ),
    jumps=(Jump(kind=JumpKind.CONTINUED_ON, pages=("2",), text="（详见2版）"),),
)


def advertisement(number: int, headline: str, *texts: str) -> Article:
    blocks = tuple(Paragraph(text=text) for text in texts)
    return Article(id=f"09/a{number}", headline=headline, blocks=blocks)


PAGE = Page(
    label="09",
    number=9,
    section="广告",
    articles=(
        advertisement(1, "潮声旧货", "收旧船灯、旧罗盘", "渡口街三号", "逢雨打烊"),
        advertisement(2, "许记茶行", "头采已罄", "电话 0555-1234567"),
        advertisement(3, "公益广告", "灯下慢行，前面有人", "海港交通中心"),
        LAMP,
        advertisement(5, "招租", "渡口街三号　两间", "面议"),
        advertisement(6, "遗失声明", "遗失渡口街三号许姓相册一本，拾者请送传达室，必有重谢。"),
        advertisement(7, "渡口饭店诚聘", "厨师一名，会看潮水。"),
        advertisement(8, "海港日报", "全年订阅"),
    ),
)
BOXED = frozenset(f"09/a{number}" for number in (1, 2, 3, 4, 8))


def sheets(page: Page, format_: Format) -> tuple[LaidOutPage, ...]:
    return lay_out(page, design=Design(format=format_), pictures=lambda _: (4, 3))


@pytest.mark.parametrize("format_", Format)
def test_each_advertisement_has_a_box_and_all_its_copy_once(format_: Format) -> None:
    (sheet,) = sheets(PAGE, format_)
    assert misprints((sheet,), PAGE) == []
    assert clashes(sheet) == outside(sheet) == []
    boxes = [area.rects[0] for area in sheet.frame.areas if area.article in BOXED]
    assert len(boxes) == len(BOXED)
    for at, one in enumerate(boxes):
        for two in boxes[at + 1 :]:
            is_beside = one.right <= two.x + 0.01 or one.x >= two.right - 0.01
            assert is_beside or one.bottom <= two.y + 0.01 or one.y >= two.bottom - 0.01
    assert fill(sheet) >= 0.95


def test_a_box_holds_its_own_advertisement_only() -> None:
    (sheet,) = sheets(PAGE, Format.TABLOID)
    lots = {area.article: area.rects[0] for area in sheet.frame.areas}
    for item in sheet.frame.items:
        if isinstance(item, Run) and item.source is not None and item.source.article in BOXED:
            assert lots[item.source.article].contains(*item.positions[0])
        elif isinstance(item, Plate):
            assert lots["09/a4"].contains(item.rect.x, item.rect.y)
            assert item.rect.width / item.rect.height == pytest.approx(4 / 3)


def test_neighbours_that_are_small_stand_together_and_one_alone_has_a_box() -> None:
    assert displays(PAGE) == BOXED
    alone = replace(PAGE, articles=(*PAGE.articles[:5], PAGE.articles[7]))
    assert "09/a5" in displays(alone)
    letter = advertisement(
        6, "迁坟公告", "下列坟茔请于清明前迁出。", "海港区民政局", "2026年5月3日"
    )
    signed = replace(PAGE, articles=(*PAGE.articles[:5], letter, *PAGE.articles[6:]))
    assert letter.id in displays(signed)


@pytest.mark.parametrize(
    "page",
    [
        replace(PAGE, section="要闻"),
        replace(PAGE, section=""),
        replace(PAGE, articles=()),
        replace(PAGE, articles=(advertisement(1, "茶", "潮" * 500),)),
        replace(PAGE, articles=(Article(id="09/a1", blocks=(Table(rows=(("甲",),)),)),)),
    ],
)
def test_other_pages_are_set_as_articles(page: Page) -> None:
    assert displays(page) == frozenset()


def test_too_many_for_boxes_stand_in_columns_but_for_those_with_pictures() -> None:
    shops = tuple(advertisement(at, "潮声旧货", "收旧船灯") for at in range(20, 40))
    crowded = replace(PAGE, articles=(LAMP, *shops))
    assert displays(crowded) == {LAMP.id}
    laid = sheets(crowded, Format.TABLOID)
    assert misprints(laid, crowded) == []


def test_a_wider_box_is_lower_and_what_weighs_more_is_larger() -> None:
    shop, page, held = PAGE.articles[0], grid(), compositor()
    heights = [
        next(box_choices(shop, width, page, 0.3, held)).rows for width in (150.0, 300.0, 600.0)
    ]
    assert heights == sorted(heights, reverse=True)
    assert mass(LAMP) > mass(PAGE.articles[0]) > mass(advertisement(9, "茶", "好"))
