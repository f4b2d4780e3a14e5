"""Pages of PDFs by all kinds of makers: heads, columns, tables, insets, turned and cut pages."""

import random
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page
from reader.model.jump import JumpKind
from reader.parse.pdf.pdf_issue import read
from tests.parse.pdf_sheets import (
    EM,
    HEI,
    HIGH,
    SONG,
    WIDE,
    Bar,
    Mark,
    Photo,
    Put,
    column,
    columns,
    save_sheets,
)

RIVER = (
    "河水昨夜涨到了第三级石阶，守堤的人把马灯挂在柳树上，一夜没有合眼。",
    "天亮时水退了两寸，堤上的人才坐下来喝第一口粥，粥里落了几片柳叶也没有人去捞。",
    "管堤的老人说，水认得路，人也要认得水，去年记在石头上的红线今年还用得着。",
)
LAMPS = (
    "南巷的路灯换成了矮灯，灯光只照脚下，不照窗户，住在楼下的人说终于能睡到天亮。",
    "换下来的旧灯杆留了三根，孩子们在上面量身高，最高的一道刻痕已经过了门牌。",
)
FERRY = (
    "渡船从明天起多开一班，末班改到晚上九点半，卖菜的人可以收了摊再回对岸去。",
    "船票还是五角，老人和学生不要票，带自行车的加两角，带鸡鸭的照旧不加。",
)


def page_of(path: Path) -> Page:
    (issue,) = read(path)
    (printed,) = issue.pages
    return printed.page


def read_marks(tmp_path: Path, *marks: Mark) -> Page:
    return page_of(save_sheets(tmp_path / "sheet.pdf", marks))


def texts(article: Article) -> tuple[str, ...]:
    return tuple(b.text for b in article.blocks if isinstance(b, Paragraph))


def stacked() -> list[Mark]:
    """Two articles under each other, no rule between them, the second's head short and centred."""
    return [
        Put(text="水退以前没有人离开堤岸", x=130, y=40, size=28, font=HEI),
        *columns(RIVER, 40, 90, 4, 3),
        Put(text="灯矮了", x=250, y=200, size=20, font=HEI),
        *columns(LAMPS, 40, 240, 3, 3),
    ]


def heads(page: Page) -> list[str]:
    return [article.headline for article in page.articles]


def test_stories_without_rules_are_told_apart_by_their_heads(tmp_path):
    page = read_marks(tmp_path, *stacked())
    assert heads(page) == ["水退以前没有人离开堤岸", "灯矮了"]
    assert [texts(article) for article in page.articles] == [RIVER, LAMPS]


def test_the_order_of_the_file_does_not_matter(tmp_path):
    marks = stacked()
    random.Random(3).shuffle(marks)
    page = read_marks(tmp_path, *marks)
    assert [texts(article) for article in page.articles] == [RIVER, LAMPS]


def test_a_head_little_larger_than_the_text_begins_an_article_in_a_column(tmp_path):
    lines = columns((*LAMPS, "\0加开末班渡船", *FERRY), 40, 60, 12, 2)
    lines = [
        Put(text=m.text, x=m.x, y=m.y, size=12, font=HEI) if m.text == "加开末班渡船" else m
        for m in lines
    ]
    page = read_marks(tmp_path, Put(text="灯光只照脚下", x=40, y=40, size=12, font=HEI), *lines)
    assert heads(page) == ["灯光只照脚下", "加开末班渡船"]
    assert texts(page.articles[1]) == FERRY


def test_kicker_and_deck_are_the_smaller_lines_of_a_head_and_names_stand_below(tmp_path):
    page = read_marks(
        tmp_path,
        Put(text="入汛以来第一次大水", x=40, y=30, size=15, font=HEI),
        Put(text="水退以前没有人离开堤岸", x=40, y=52, size=28, font=HEI),
        Put(text="三百人一夜未睡", x=40, y=88, size=15, font=HEI),
        Put(text="本报记者 闻小河", x=40, y=112, font=HEI),
        *columns(RIVER, 40, 140, 4, 3),
    )
    (article,) = page.articles
    assert (article.kicker, article.deck) == ("入汛以来第一次大水", "三百人一夜未睡")
    assert [b.names for b in article.bylines] == [("闻小河",)]
    assert texts(article) == RIVER


def test_a_kicker_of_two_lines_is_of_the_head_below_it(tmp_path):
    page = read_marks(
        tmp_path,
        Put(text="入汛以来第一次大水", x=40, y=30, size=13, font=HEI),
        Put(text="三百人守了一夜", x=40, y=46, size=13, font=HEI),
        Put(text="水退以前", x=40, y=64, size=24, font=HEI),
        *columns(RIVER, 40, 100, 12, 1),
    )
    (article,) = page.articles
    assert (article.kicker, article.headline) == ("入汛以来第一次大水 三百人守了一夜", "水退以前")


def test_a_jump_set_in_two_lines_is_one_jump(tmp_path):
    page = read_marks(
        tmp_path,
        Put(text="水退以前", x=40, y=40, size=24, font=HEI),
        *columns(RIVER, 40, 80, 12, 1),
        Put(text="（守堤人的名单见第十", x=80, y=280, size=9.5, font=HEI),
        Put(text="一版）", x=150, y=294, size=9.5, font=HEI),
    )
    (article,) = page.articles
    assert [(j.pages, j.text) for j in article.jumps] == [(("11",), "（守堤人的名单见第十一版）")]
    assert texts(article) == RIVER


def test_a_jump_beside_text_below_a_table_leaves_the_columns_whole(tmp_path):
    """澜江日报 2026-05-18, page 4: the last rows of two columns were read across."""
    rows = [Put(text=t, x=60 + 200 * n, y=86, size=9, font=HEI) for n, t in enumerate("甲乙")]
    more = [Put(text=t, x=60 + 200 * n, y=104, size=9, font=HEI) for n, t in enumerate("丙丁")]
    page = read_marks(
        tmp_path,
        Put(text="水退以前", x=40, y=40, size=24, font=HEI),
        *(Bar(x=40, y=y, wide=320, high=0.5) for y in (82, 100, 118)),
        *rows,
        *more,
        *columns((*RIVER, *LAMPS), 40, 130, 8, 2)[:-1],
        Put(text="（名单见第2版）", x=280, y=258, size=9.5, font=HEI),
    )
    (article,) = page.articles
    assert texts(article)[:3] == RIVER
    assert [j.pages for j in article.jumps] == [("2",)]


def test_a_bold_line_of_the_text_s_size_is_a_crosshead(tmp_path):
    lines = columns((RIVER[0], "\0认水的人", *RIVER[1:]), 40, 90, 10, 1)
    lines = [Put(text=m.text, x=m.x, y=m.y, font=HEI) if m.text == "认水的人" else m for m in lines]
    page = read_marks(tmp_path, Put(text="水退以后", x=40, y=40, size=28, font=HEI), *lines)
    (article,) = page.articles
    assert [b.text for b in article.blocks if isinstance(b, Crosshead)] == ["认水的人"]
    assert texts(article) == RIVER


def test_a_headline_printed_over_itself_is_read_once(tmp_path):
    head = Put(text="水退以后", x=40, y=40, size=28, font=HEI)
    shadow = Put(text="水退以后", x=41, y=41, size=28, font=HEI)
    page = read_marks(tmp_path, shadow, head, *columns(RIVER, 40, 90, 12, 1))
    assert heads(page) == ["水退以后"]


def test_characters_set_wide_apart_are_one_headline(tmp_path):
    head = Put(text="夜渡", x=180, y=40, size=24, font=HEI, spacing=36)
    page = read_marks(tmp_path, head, *columns(FERRY, 40, 90, 4, 2))
    assert heads(page) == ["夜渡"]
    assert texts(page.articles[0]) == FERRY


def test_a_caption_and_credit_below_a_picture_are_its_own(tmp_path):
    page = read_marks(
        tmp_path,
        Put(text="水退以后", x=40, y=40, size=28, font=HEI),
        Photo(x=40, y=90, wide=320, high=120),
        Put(text="清晨的堤岸，柳树下的马灯还亮着。", x=40, y=216, size=8.5, font=HEI),
        Put(text="本报记者 柳岸 摄", x=290, y=216, size=8.5, font=HEI),
        *columns(RIVER, 40, 240, 6, 2),
    )
    (article,) = page.articles
    assert [b for b in article.blocks if isinstance(b, Picture)] == [
        Picture(caption="清晨的堤岸，柳树下的马灯还亮着。", credit="本报记者 柳岸 摄")
    ]
    assert texts(article) == RIVER


def test_a_ruled_table_is_rows_of_cells(tmp_path):
    rows = (("站名", "水位", "比昨日"), ("上堤", "12.4", "0.2"), ("柳湾", "11.9", "0.1"))
    cells = [
        Put(text=cell, x=40 + 50 * n, y=96 + 16 * m, size=9, font=HEI)
        for m, row in enumerate(rows)
        for n, cell in enumerate(row)
    ]
    rules = [Bar(x=38, y=y, wide=150, high=0.5) for y in (92, 109, 142)]
    page = read_marks(
        tmp_path,
        Put(text="水退以后", x=40, y=40, size=28, font=HEI),
        *rules,
        *cells,
        *columns(RIVER, 40, 160, 12, 1),
    )
    (article,) = page.articles
    assert [b.rows for b in article.blocks if isinstance(b, Table)] == [rows]
    assert texts(article) == RIVER


def test_upright_rules_keep_lines_of_two_stories_apart(tmp_path):
    left = columns(FERRY, 40, 90, 6, 1)
    right = columns(LAMPS, 194, 90, 6, 1)
    page = read_marks(
        tmp_path,
        Put(text="末班渡船改点", x=40, y=50, size=20, font=HEI),
        Put(text="灯矮了", x=194, y=50, size=20, font=HEI),
        Bar(x=191.5, y=40, wide=0.5, high=160),
        *(m for pair in zip(left, right, strict=True) for m in pair),
    )
    assert [texts(article) for article in page.articles] == [FERRY, LAMPS]


def test_an_upright_rule_in_the_blank_half_of_a_closing_mark_parts_two_heads(tmp_path):
    left = columns(FERRY, 40, 90, 6, 1)
    right = columns(LAMPS, 194, 90, 6, 1)
    size = 25
    page = read_marks(
        tmp_path,
        Put(text="末班船“改点”", x=24, y=50, size=size, font=HEI),
        Put(text="灯“矮”了", x=205, y=50, size=size, font=HEI),
        Bar(x=24 + 6.7 * size, y=40, wide=0.5, high=160),
        *(m for pair in zip(left, right, strict=True) for m in pair),
    )
    assert [article.headline for article in page.articles] == ["末班船“改点”", "灯“矮”了"]


def test_a_tinted_box_holds_an_article_of_its_own_and_the_story_goes_on_after_it(tmp_path):
    box = [
        Bar(x=380, y=88, wide=170, high=120, grey=0.9),
        Put(text="船票", x=390, y=96, size=14, font=HEI),
        *columns(FERRY[:1], 390, 120, 4, 1),
    ]
    page = read_marks(
        tmp_path,
        Put(text="水退以前没有人离开堤岸", x=130, y=40, size=28, font=HEI),
        *box,
        *columns(RIVER, 40, 90, 6, 2),
    )
    assert {a.headline: texts(a) for a in page.articles} == {
        "水退以前没有人离开堤岸": RIVER,
        "船票": FERRY[:1],
    }


def test_a_digest_is_no_article(tmp_path):
    page = read_marks(
        tmp_path,
        Put(text="水退以后", x=40, y=40, size=28, font=HEI),
        *columns(RIVER, 40, 90, 12, 1),
        Bar(x=220, y=80, wide=180, high=110, grey=0.9),
        Put(text="导读", x=290, y=86, size=14, font=HEI),
        Put(text="南巷的灯矮了一截", x=230, y=110, font=HEI),
        Put(text="2版", x=370, y=126, size=9),
        Put(text="渡船加开末班", x=230, y=146, font=HEI),
        Put(text="3版", x=370, y=162, size=9),
    )
    assert heads(page) == ["水退以后"]
    assert page.digest is not None
    assert [(e.headline, e.page) for e in page.digest.entries] == [
        ("南巷的灯矮了一截", "2"),
        ("渡船加开末班", "3"),
    ]


def entries(page: Page) -> list[tuple[str, str, str]]:
    assert page.digest is not None
    return [(e.headline, e.deck, e.page) for e in page.digest.entries]


def test_a_digest_across_the_foot_of_a_page_keeps_its_far_tags(tmp_path):
    """濱海晨報: the label stands in two lines at the left, the tags at the right edge."""
    page = read_marks(
        tmp_path,
        Put(text="水退以后", x=40, y=40, size=28, font=HEI),
        *columns(RIVER, 40, 90, 12, 1),
        Bar(x=30, y=720, wide=540, high=66, grey=0.9),
        Put(text="今日", x=40, y=730, size=16, font=HEI),
        Put(text="导读", x=40, y=752, size=16, font=HEI),
        Put(text="南巷的灯矮了一截", x=100, y=726, font=HEI),
        Put(text="灯光只照脚下", x=200, y=727, size=8.5),
        Put(text="2版", x=540, y=727, size=8.5),
        Put(text="渡船加开末班", x=100, y=744, font=HEI),
        Put(text="3版", x=540, y=745, size=8.5),
        Put(text="柳树下的马灯", x=100, y=766, font=HEI),
        Put(text="4版", x=540, y=767, size=8.5),
    )
    assert heads(page) == ["水退以后"]
    assert page.digest.label == "今日导读"
    assert entries(page) == [
        ("南巷的灯矮了一截", "灯光只照脚下", "2"),
        ("渡船加开末班", "", "3"),
        ("柳树下的马灯", "", "4"),
    ]


def test_a_digest_in_columns_is_read_column_by_column(tmp_path):
    page = read_marks(
        tmp_path,
        Put(text="水退以后", x=40, y=40, size=28, font=HEI),
        *columns(RIVER, 40, 90, 12, 1),
        Bar(x=210, y=80, wide=340, high=90, grey=0.9),
        Put(text="导读", x=370, y=86, size=14, font=HEI),
        Put(text="南巷的灯矮了一截", x=220, y=110, font=HEI),
        Put(text="灯光只照脚下", x=220, y=126, size=8.5),
        Put(text="2版", x=340, y=126, size=8.5),
        Put(text="渡船加开末班", x=400, y=110, font=HEI),
        Put(text="3版", x=520, y=126, size=8.5),
    )
    assert entries(page) == [
        ("南巷的灯矮了一截", "灯光只照脚下", "2"),
        ("渡船加开末班", "", "3"),
    ]


def test_the_lines_of_a_small_advertisement_are_its_text_not_a_deck(tmp_path):
    page = read_marks(
        tmp_path,
        Put(text="水退以后", x=40, y=40, size=28, font=HEI),
        *columns(RIVER, 40, 90, 12, 1),
        Bar(x=40, y=500, wide=520, high=0.5),
        Put(text="听涛书店", x=40, y=520, size=18, font=HEI),
        Put(text="收售旧书旧报", x=40, y=546, size=11, font=HEI),
        Put(text="逢雨打烊", x=40, y=564, size=11, font=HEI),
    )
    assert heads(page) == ["水退以后", "听涛书店"]
    assert texts(page.articles[1]) == ("收售旧书旧报", "逢雨打烊")


def test_masthead_and_folio_are_no_articles_and_give_name_date_number_and_label(tmp_path):
    front = [
        Put(text="柳湾日报", x=40, y=20, size=60),
        Put(text="2026年3月2日　星期一　第812期　今日2版", x=300, y=30),
        Put(text="国内统一刊号：CN99-0812　邮发代号：99-81", x=300, y=50),
        Bar(x=40, y=90, wide=520, high=1),
        Put(text="水退以前没有人离开堤岸", x=130, y=100, size=28, font=HEI),
        *columns((*RIVER, "守堤的人说（下转2版）"), 40, 150, 5, 3),
    ]
    inner = [
        Put(text="02", x=40, y=20, size=20, font=HEI),
        Put(text="城事", x=70, y=26, size=14, font=HEI),
        Put(text="柳湾日报　2026年3月2日　星期一", x=380, y=30, size=9),
        Bar(x=40, y=44, wide=520, high=1),
        Put(text="没有人离开堤岸", x=130, y=60, size=28, font=HEI),
        *columns(("（上接1版）水还会再来。", *LAMPS), 40, 110, 4, 3),
        Put(text="责任编辑 闻小河　版式设计 柳岸", x=40, y=780, size=8, font=HEI),
    ]
    (issue,) = read(save_sheets(tmp_path / "two.pdf", front, inner))
    first, second = issue.pages
    assert (first.title, first.issue_number) == ("柳湾日报", 812)
    assert str(first.date.value) == "2026-03-02"
    assert first.masthead is not None
    assert (first.masthead.cn_number, first.masthead.pages_announced) == ("CN99-0812", 2)
    assert (second.page.label, second.page.section) == ("02", "城事")
    assert [e.names for e in second.page.editors] == [("闻小河",), ("柳岸",)]
    assert [heads(p.page) for p in issue.pages] == [["水退以前没有人离开堤岸"], ["没有人离开堤岸"]]
    (on,), (back,) = (p.page.articles[0].jumps for p in issue.pages)
    assert (on.kind, on.pages) == (JumpKind.CONTINUED_ON, ("2",))
    assert (back.kind, back.pages) == (JumpKind.CONTINUED_FROM, ("1",))


def test_a_headline_with_a_day_of_the_week_below_a_masthead_is_a_headline(tmp_path):
    page = read_marks(
        tmp_path,
        Put(text="柳湾日报", x=40, y=20, size=60),
        Put(text="2026年3月2日　星期一　第812期　今日2版", x=300, y=30),
        Put(text="渡船周日也开", x=40, y=100, size=20, font=HEI),
        *columns(FERRY, 40, 130, 12, 1),
    )
    assert heads(page) == ["渡船周日也开"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_was_set_and_its_zones_lie_where_it_is_shown(turn, tmp_path):
    path = save_sheets(tmp_path / "sheet.pdf", stacked())
    upright = page_of(path).articles[0].zones[0].points
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].rotate(turn, relative=False)
        pdf.save()
    page = page_of(path)
    assert [texts(article) for article in page.articles] == [RIVER, LAMPS]
    shown = {
        90: lambda x, y: (1 - y, x),
        180: lambda x, y: (1 - x, 1 - y),
        270: lambda x, y: (y, 1 - x),
    }[turn]
    expected = [pytest.approx(shown(x, y), abs=0.002) for x, y in upright]
    assert list(page.articles[0].zones[0].points) == expected


def test_what_a_page_s_box_cuts_off_is_not_read_and_zones_are_shares_of_what_is_shown(tmp_path):
    hidden = Put(text="印张号四七", x=5, y=770)
    path = save_sheets(tmp_path / "sheet.pdf", [hidden, *stacked()])
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].cropbox = [30, 100, WIDE, HIGH]
        pdf.save()
    page = page_of(path)
    assert [texts(article) for article in page.articles] == [RIVER, LAMPS]
    left, top = page.articles[0].zones[0].points[0]
    assert left == pytest.approx((130 - 30) / (WIDE - 30), abs=0.01)
    assert top == pytest.approx(40 / (HIGH - 100), abs=0.01)


def test_vertical_columns_are_read_from_the_right(tmp_path):
    lines = columns(RIVER, 0, 0, 10, 1)
    marks = [Put(text=m.text, x=480 - m.y * 1.2, y=120 + m.x, is_vertical=True) for m in lines]
    page = read_marks(
        tmp_path, Put(text="水退以後", x=520, y=120, size=24, font=HEI, is_vertical=True), *marks
    )
    assert heads(page) == ["水退以後"]
    assert texts(page.articles[0]) == RIVER


def test_sizes_that_a_recogniser_guessed_line_by_line_are_one_type(tmp_path):
    chance = random.Random(5)
    marks = []
    for mark in stacked():
        assert isinstance(mark, Put)
        size = mark.size * chance.choice([0.93, 0.96, 1.0, 1.03, 1.06, 1.1, 1.13])
        # A recogniser spreads each line over its true width.
        marks.append(replace(mark, font=SONG, size=size, spacing=mark.size - size))
    page = read_marks(tmp_path, *marks)
    assert heads(page) == ["水退以前没有人离开堤岸", "灯矮了"]
    assert ["".join(texts(article)) for article in page.articles] == [
        "".join(RIVER),
        "".join(LAMPS),
    ]


def test_a_story_around_a_corner_is_read_whole_and_the_corner_is_another_s(tmp_path):
    first, rest = column(RIVER, 40, 90, 9)
    second, over = column(rest, 208, 90, 4)
    page = read_marks(
        tmp_path,
        Put(text="水退以前没有人离开堤岸", x=60, y=40, size=24, font=HEI),
        *first,
        *second,
        Bar(x=200, y=160, wide=160, high=0.5),
        Bar(x=200, y=160, wide=0.5, high=140),
        Put(text="船票", x=210, y=170, size=18, font=HEI),
        *columns(FERRY, 208, 196, 6, 1),
    )
    assert not over
    assert {a.headline: texts(a) for a in page.articles} == {
        "水退以前没有人离开堤岸": RIVER,
        "船票": FERRY,
    }


def test_a_crosshead_below_the_end_of_the_other_column_does_not_bar_them(tmp_path):
    above, none = column(RIVER[:1], 40, 260, 4)
    below, rest = column(RIVER[1:2], 40, 356, 2)
    beside, over = column([*rest, RIVER[2]], 208, 260, 5)
    page = read_marks(
        tmp_path,
        Put(text="水退以前没有人离开堤岸", x=60, y=40, size=24, font=HEI),
        Photo(x=40, y=90, wide=318, high=150),
        *above,
        Put(text="记在石头上", x=60, y=334, font=HEI),
        *below,
        *beside,
    )
    assert not none
    assert not over
    (article,) = page.articles
    assert texts(article) == RIVER


def test_a_short_head_in_the_middle_heads_all_columns_below_it(tmp_path):
    page = read_marks(
        tmp_path,
        Put(text="母亲的一杆老秤", x=212, y=40, size=20, font=HEI),
        *columns(RIVER, 40, 90, 4, 3),
    )
    (article,) = page.articles
    assert texts(article) == RIVER


def test_verses_are_lines_of_their_own_though_the_longest_is_the_column_s_edge(tmp_path):
    verses = ("秤砣往外拨一寸", "就是一年", "门槛上坐着一个", "不肯长大的中午", "它正好")
    page = read_marks(
        tmp_path,
        Put(text="立夏帖", x=40, y=40, size=20, font=HEI),
        *(Put(text=verse, x=40, y=80 + 16 * row) for row, verse in enumerate(verses)),
        Bar(x=200, y=40, wide=0.5, high=200),
        Put(text="水退以前没有人离开堤岸", x=210, y=40, size=24, font=HEI),
        *columns(RIVER, 210, 90, 6, 2),
    )
    assert [texts(article) for article in page.articles] == [verses, RIVER]


def test_figures_beside_their_names_are_rows_and_a_rubric_heads_what_is_below(tmp_path):
    names = ("防汛值班", "供水抢修", "燃气抢险")
    page = read_marks(
        tmp_path,
        Put(text="水退以前没有人离开堤岸", x=40, y=40, size=24, font=HEI),
        *columns(RIVER, 40, 90, 6, 2),
        Bar(x=40, y=200, wide=320, high=0.5),
        Put(text="天气", x=60, y=210, font=HEI),
        *columns(FERRY[:1], 40, 230, 4, 1),
        Put(text="急用电话", x=60, y=300, font=HEI),
        *(Put(text=name, x=40, y=320 + 16 * row) for row, name in enumerate(names)),
        *(Put(text=f"0555-88001{row}9", x=140, y=320 + 16 * row) for row in range(3)),
    )
    assert [article.headline for article in page.articles][1:] == ["天气", "急用电话"]
    said = "".join(texts(page.articles[2])).replace(" ", "")
    assert said == "防汛值班0555-8800109供水抢修0555-8800119燃气抢险0555-8800129"


def test_framed_boxes_close_together_stand_in_columns(tmp_path):
    boxes = [
        mark
        for x, y, text in ((40, 40, "甲"), (292, 40, "丙"), (40, 242, "乙"), (292, 242, "丁"))
        for mark in (
            Bar(x=x, y=y, wide=250, high=200, grey=0.9),
            Put(text=f"{text}铺开门迎客", x=x + 30, y=y + 30, size=24, font=HEI),
            *columns(FERRY[:1], x + 30, y + 80, 4, 1),
        )
    ]
    page = read_marks(tmp_path, *boxes)
    assert [article.headline[0] for article in page.articles] == ["甲", "乙", "丙", "丁"]


def test_masthead_and_digest_set_across_on_a_vertical_sheet_are_no_articles(tmp_path):
    dates = ("2026年4月11日", "星期六", "第18204号", "今日4版", "零售每份15元")
    lines = columns(RIVER, 0, 0, 10, 1)
    (issue,) = read(
        save_sheets(
            tmp_path / "sheet.pdf",
            [
                Bar(x=500, y=40, wide=90, high=260, grey=0.95),
                Put(text="海滨晨报", x=525, y=50, size=32, font=HEI, is_vertical=True),
                *(Put(text=text, x=510, y=200 + 16 * row) for row, text in enumerate(dates)),
                Bar(x=500, y=320, wide=90, high=120, grey=0.9),
                Put(text="导读", x=530, y=330, size=14, font=HEI),
                Put(text="末班渡船改点", x=505, y=356, font=HEI),
                Put(text="2版", x=570, y=372),
                Put(text="水退以后", x=460, y=60, size=24, font=HEI, is_vertical=True),
                *(Put(text=m.text, x=430 - m.y * 1.2, y=60 + m.x, is_vertical=True) for m in lines),
            ],
        )
    )
    (printed,) = issue.pages
    assert heads(printed.page) == ["水退以后"]
    assert printed.page.digest is not None
    assert [entry.headline for entry in printed.page.digest.entries] == ["末班渡船改点"]
    assert (printed.title, printed.issue_number) == ("海滨晨报", 18204)
    assert str(printed.date.value) == "2026-04-11"


def test_the_last_mark_of_a_column_stays_in_it_though_the_next_begins_beside_it(tmp_path):
    columns_down = ("灯矮了才照得到脚。", "新换的灯")
    page = read_marks(
        tmp_path,
        Put(text="灯矮了", x=520, y=120, size=24, font=HEI, is_vertical=True),
        *(
            Put(
                text=columns_down[column][row], x=480 - 16 * column, y=120 + 10 * (row + 8 * column)
            )
            for column, row in (
                *((0, row) for row in range(8)),
                (1, 0),
                (0, 8),
                (1, 1),
                (1, 2),
                (1, 3),
            )
        ),
        *(Put(text=text, x=420 - 16 * n, y=120, is_vertical=True) for n, text in enumerate(RIVER)),
    )
    assert "".join(texts(page.articles[0])).startswith("灯矮了才照得到脚。新换的灯")


def test_heads_side_by_side_below_a_box_each_head_their_own_column(tmp_path):
    page = read_marks(
        tmp_path,
        Photo(x=40, y=40, wide=490, high=60),
        *(
            Put(text=head, x=60 + 170 * n, y=120, size=14, font=HEI)
            for n, head in enumerate(("招租", "声明", "征稿启事"))
        ),
        *(
            mark
            for n, text in enumerate((FERRY[0], LAMPS[0], RIVER[0]))
            for mark in columns((text,), 40 + 170 * n, 146, 4, 1)
        ),
        Photo(x=40, y=240, wide=490, high=60),
    )
    assert {a.headline: texts(a) for a in page.articles} == {
        "招租": FERRY[:1],
        "声明": LAMPS[:1],
        "征稿启事": RIVER[:1],
    }


def test_rules_between_the_bands_of_a_vertical_story_part_no_stories(tmp_path):
    first, rest = column(RIVER, 0, 0, 5)
    second, over = column(rest, 0, 0, 9)
    upper = [Put(text=m.text, x=480 - m.y, y=80 + m.x, is_vertical=True) for m in first]
    lower = [Put(text=m.text, x=440 - m.y, y=260 + m.x, is_vertical=True) for m in second]
    page = read_marks(
        tmp_path,
        Put(text="水退以后", x=520, y=80, size=24, font=HEI, is_vertical=True),
        *upper,
        Bar(x=300, y=245, wide=200, high=0.5),
        Put(text="盐要看天", x=470, y=260, size=11.5, font=HEI, is_vertical=True),
        *lower,
    )
    assert not over
    assert heads(page) == ["水退以后"]
    (crosshead,) = (b for b in page.articles[0].blocks if isinstance(b, Crosshead))
    assert crosshead.text == "盐要看天"


def test_words_of_a_story_set_large_inside_it_begin_no_other(tmp_path):
    first, rest = column(RIVER, 40, 90, 5)
    quote = [
        Put(text="“水认得路，", x=208, y=106, size=18, font=HEI),
        Put(text="人也要认得水”", x=208, y=128, size=18, font=HEI),
    ]
    above, more = column(rest, 208, 90, 1)
    below, over = column(more, 208, 160, 6)
    head = Put(text="水退以前没有人离开堤岸", x=60, y=40, size=24, font=HEI)
    page = read_marks(tmp_path, head, *first, *above, *quote, *below)
    assert not over
    assert heads(page) == ["水退以前没有人离开堤岸"]
    assert texts(page.articles[0]) == RIVER
    assert Crosshead(text="“水认得路，人也要认得水”") in page.articles[0].blocks


def test_other_words_set_large_inside_a_column_head_a_story(tmp_path):
    lines = [*columns(RIVER, 40, 90, 12, 1), *columns(FERRY, 40, 330, 6, 1)]
    head = Put(text="水退以前没有人离开堤岸", x=60, y=40, size=24, font=HEI)
    other = Put(text="“末班改到九点半”，", x=40, y=300, size=18, font=HEI)
    assert len(read_marks(tmp_path, head, *lines, other).articles) == 2


def test_a_column_of_two_characters_keeps_its_stop_from_the_next_column(tmp_path):
    lines = (
        ("河水昨夜涨到了第三级石阶守堤的人一夜没有合眼的", 0),
        ("灯。", 0),
        ("天亮时水退了两寸。", 1),
    )
    page = read_marks(
        tmp_path,
        Put(text="水退以後", x=520, y=120, size=24, font=HEI, is_vertical=True),
        *(
            Put(text=text, x=480 - 15 * n, y=120 + EM * indent, is_vertical=True)
            for n, (text, indent) in enumerate(lines)
        ),
    )
    text = "".join(texts(page.articles[0]))
    assert text == "河水昨夜涨到了第三级石阶守堤的人一夜没有合眼的灯。天亮时水退了两寸。"


def test_a_closing_mark_that_hangs_over_a_rule_s_end_hides_no_corner(tmp_path):
    first, rest = column(RIVER, 40, 90, 9)
    second, over = column(rest, 208, 200, 4)
    page = read_marks(
        tmp_path,
        Put(text="水退以前没有人", x=40, y=40, size=18, font=HEI),
        *first,
        Put(text="渡船的“末班船”", x=228, y=60, size=18, font=HEI),
        *columns(FERRY, 208, 90, 6, 1),
        Bar(x=200, y=50, wide=0.5, high=142),
        Bar(x=200, y=192, wide=160, high=0.5),
        *second,
    )
    assert not over
    assert {a.headline: texts(a) for a in page.articles} == {
        "水退以前没有人": RIVER,
        "渡船的“末班船”": FERRY,
    }
