"""Advertisements set in large type, and short items in bands, of PDFs."""

from pathlib import Path

from tests.parse.pdf_sheets import HEI, Bar, Mark, Put, column
from tests.parse.test_pdf_pages import FERRY, LAMPS, RIVER, heads, read_marks, texts

WALL = [Put(text="灯光", x=330, y=40, size=18, font=HEI), *column(LAMPS, 330, 70, 14)[0]]


def test_lines_of_an_advertisement_below_its_head_are_its_text_though_some_are_larger(
    tmp_path: Path,
) -> None:
    lines = ("不换新的", "鞋包　灯具", "三楼扶梯右手", "每天开门")
    sizes = (20, 20, 26, 20)
    page = read_marks(
        tmp_path,
        *WALL,
        Put(text="修物铺", x=40, y=40, size=48, font=HEI),
        *(
            Put(text=text, x=40, y=110 + 40 * n, size=size, font=HEI)
            for n, (text, size) in enumerate(zip(lines, sizes, strict=True))
        ),
    )
    assert sorted(heads(page)) == ["修物铺", "灯光"]
    (shop,) = (article for article in page.articles if article.headline == "修物铺")
    assert texts(shop) == lines


def test_small_heads_far_below_an_advertisement_are_not_its_crossheads(tmp_path: Path) -> None:
    items: list[Mark] = []
    for place, (head, text) in enumerate((("招租", FERRY[0]), ("声明", FERRY[1]))):
        y = 400 + 120 * place
        items += [Put(text=head, x=90, y=y, size=11.2, font=HEI), *column([text], 40, y + 20, 5)[0]]
    page = read_marks(tmp_path, *WALL, Put(text="修物铺", x=40, y=40, size=48, font=HEI), *items)
    assert sorted(heads(page)) == sorted(["修物铺", "灯光", "招租", "声明"])


def test_a_band_of_a_vertical_sheet_that_begins_with_a_head_begins_an_article(
    tmp_path: Path,
) -> None:
    upper = [
        Put(text=m.text, x=480 - m.y, y=80 + m.x, is_vertical=True)
        for m in column(RIVER, 0, 0, 20)[0]
    ]
    lower = [
        Put(text=m.text, x=440 - m.y, y=300 + m.x, is_vertical=True)
        for m in column(LAMPS, 0, 0, 20)[0]
    ]
    page = read_marks(
        tmp_path,
        Put(text="水退以后", x=520, y=80, size=32, font=HEI, is_vertical=True),
        *upper,
        Bar(x=150, y=270, wide=400, high=0.5),
        Put(text="灯矮了", x=475, y=300, size=13, font=HEI, is_vertical=True),
        *lower,
    )
    assert heads(page) == ["水退以后", "灯矮了"]
    assert [texts(article) for article in page.articles] == [RIVER, LAMPS]
