"""A page of advertisements: a box each, their copy as large as fills it."""

from dataclasses import replace

import pytest

from reader.layout.advertisement import is_display, place_advertisement
from reader.layout.design import Design, Format
from reader.layout.frame import LaidOutPage, Panel, Plate, Rect, Run
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page
from reader.model.jump import Jump, JumpKind
from tests.layout.composing import compositor
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


def notice(number: int, *texts: str) -> Article:
    blocks = tuple(Paragraph(text=text) for text in texts)
    return Article(id=f"09/a{number}", headline="招租", blocks=blocks)


PAGE = Page(
    label="09",
    number=9,
    section="分类广告",
    articles=(
        notice(1, "渡口街三号　两间", "面议"),
        notice(2, "遗失渡口街三号许姓相册一本，拾者请送传达室，必有重谢。" * 3),
        notice(3, "收旧船灯", "电话 0555-1234567"),
        LAMP,
        notice(5),
    ),
)


def sheets(page: Page, format_: Format) -> tuple[LaidOutPage, ...]:
    return lay_out(page, design=Design(format=format_), pictures=lambda _: (4, 3))


@pytest.mark.parametrize("format_", Format)
def test_each_advertisement_has_a_box_and_all_its_copy_once(format_: Format) -> None:
    (sheet,) = sheets(PAGE, format_)
    assert misprints((sheet,), PAGE) == []
    assert clashes(sheet) == outside(sheet) == []
    boxes = [item.rect for item in sheet.frame.items if isinstance(item, Panel) and item.outline]
    assert len(boxes) == 5
    for at, one in enumerate(boxes):
        for two in boxes[at + 1 :]:
            assert one.right <= two.x or one.x >= two.right or one.bottom <= two.y + 0.01
    assert fill(sheet) >= 0.95


def test_a_box_holds_its_own_advertisement_only() -> None:
    (sheet,) = sheets(PAGE, Format.TABLOID)
    lots = {area.article: area.rects[0] for area in sheet.frame.areas}
    for item in sheet.frame.items:
        if isinstance(item, Run) and item.source is not None and item.source.article:
            assert lots[item.source.article].contains(*item.positions[0])
        elif isinstance(item, Plate):
            assert lots["09/a4"].contains(item.rect.x, item.rect.y)
            assert item.rect.width / item.rect.height == pytest.approx(4 / 3)


def test_a_larger_box_has_larger_type() -> None:
    sizes = []
    for side in (100.0, 200.0, 400.0):
        box = Rect(x=0, y=0, width=side, height=side)
        items = place_advertisement(notice(1, "面议"), box, compositor())
        sizes.append(max(item.size for item in items if isinstance(item, Run)))
    assert sizes == sorted(set(sizes))


def test_a_picture_stands_beside_few_words_in_a_wide_box_and_above_them_in_a_high_one() -> None:
    held = compositor(pictures=lambda _: (1, 1))
    places = []
    for width, height in ((600.0, 200.0), (200.0, 400.0)):
        items = list(place_advertisement(LAMP, Rect(x=0, y=0, width=width, height=height), held))
        (plate,) = [item.rect for item in items if isinstance(item, Plate)]
        words = [item.positions[0] for item in items if isinstance(item, Run)]
        places.append(
            (min(x for x, _ in words) >= plate.right, min(y for _, y in words) >= plate.bottom)
        )
    assert places == [(True, False), (False, True)]


@pytest.mark.parametrize(
    "page",
    [
        replace(PAGE, section="要闻"),
        replace(PAGE, section=None),
        replace(PAGE, articles=()),
        replace(PAGE, articles=PAGE.articles * 3),
        replace(PAGE, articles=(notice(1, "潮" * 500),)),
        replace(PAGE, articles=(Article(id="09/a1", blocks=(Table(rows=(("甲",),)),)),)),
    ],
)
def test_other_pages_are_set_as_articles(page: Page) -> None:
    assert is_display(PAGE)
    assert not is_display(page)
