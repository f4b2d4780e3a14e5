"""Tables of a page in plain text, told by their figures or by what stands below what."""

import pytest

from reader.parse.text.lines import read_lines
from reader.parse.text.table_rows import gather_tables

Rows = tuple[tuple[str, ...], ...]

STORY = "市交通局昨天公布了夜班公交的新班次，沿途候船室延长开放。"
LINES: Rows = (
    ("线路", "起点", "终点"),
    ("夜一路", "东码头", "旧城北"),
    ("夜二路", "学府路", "南门街"),
    ("夜三路", "渔港", "灯塔下"),
)


def tables(*lines: str) -> list[Rows]:
    """Return the tables that a story has among these lines."""
    found = gather_tables(read_lines("\n".join((STORY, *lines, STORY))))
    return [element.rows for element in found.values()]


@pytest.mark.parametrize("space", [" ", "\u3000"])
def test_words_that_stand_below_each_other_are_a_table(space: str) -> None:
    wide = 2 if space == " " else 1
    padded = ["".join(cell + space * wide * (6 - len(cell)) for cell in row) for row in LINES]
    assert tables(*padded) == [LINES]


def test_words_between_tabs_are_a_table_be_some_of_its_cells_empty() -> None:
    assert tables(*("\t".join(row) for row in LINES)) == [LINES]
    noted = (
        "线路\t起点\t终点\t备注",
        "夜一路\t东码头\t旧城北",
        "夜二路\t\t南门街\t停运",
        "夜三路\t渔港\t灯塔下\t加密",
    )
    assert tables(*noted) == [
        (
            ("线路", "起点", "终点", "备注"),
            ("夜一路", "东码头", "旧城北", ""),
            ("夜二路", "", "南门街", "停运"),
            ("夜三路", "渔港", "灯塔下", "加密"),
        )
    ]


def test_a_cell_that_a_line_leaves_out_is_empty() -> None:
    lines = (
        "航线      班期      货种",
        "近洋线    每周二    果蔬",
        "北方线    每周四",
        "远洋线    每月      机械",
    )
    (rows,) = tables(*lines)
    assert rows[2] == ("北方线", "每周四", "")


def test_columns_that_end_below_each_other_are_a_table() -> None:
    lines = ("品种        价格", "白菜       1.2元", "海带头    10.5元")
    assert tables(*lines) == [(("品种", "价格"), ("白菜", "1.2元"), ("海带头", "10.5元"))]


def test_two_columns_are_a_table_where_one_is_of_figures() -> None:
    assert len(tables("品种    价格", "白菜    1.2元", "萝卜    0.9元", "青椒    3.5元")) == 1
    assert tables("东码头    渔汛", "旧城北    秋收", "南门街    庙会", "灯塔下    夜航") == []


@pytest.mark.parametrize(
    "lines",
    [
        # Names, and what is said in clauses.
        ("林小波    周大岚    骆春青", "陶映红    许一舟    祝长庚", "戚小舟    姜明禾    阮冬至"),
        ("潮水来了，    灯也亮了。    船回来了。",) * 3,
        # Nothing stands below anything.
        ("线路  起点  终点", "夜班第一路  东边的码头  旧城北", "夜二路  学府路东  南门街"),
        # Most lines lack most of it.
        ("线路    起点    终点", "夜一路  东码头", "夜二路  学府路", "夜三路  渔港"),
        # Two lines are none.
        ("线路    起点    终点", "夜一路  东码头  旧城北"),
        # A blank line parts them.
        ("线路    起点    终点", "", "夜一路  东码头  旧城北", "", "夜二路  学府路  南门街"),
    ],
)
def test_other_lines_with_wide_spaces_are_no_table(lines: tuple[str, ...]) -> None:
    assert tables(*lines) == []
