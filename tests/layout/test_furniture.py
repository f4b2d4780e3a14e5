"""What stands above and below the articles: masthead, folio, foot line."""

import datetime
from dataclasses import replace

import pytest

from reader.layout.furniture.masthead_box import set_masthead_box
from reader.layout.furniture.running_heads import (
    Furniture,
    set_folio,
    set_foot,
    set_masthead,
    set_running_head,
)
from reader.layout.sheet.frame import Rule, Run
from reader.model.article import Byline
from reader.model.dating import DateStatus, Dating
from reader.model.issue import Issue, Masthead, Page
from tests.layout.composing import compositor

DAY = datetime.date(2026, 5, 18)
KNOWN = Dating(value=DAY, status=DateStatus.KNOWN)
INFERRED = Dating(value=DAY, status=DateStatus.INFERRED, evidence=("文中有日期",))
LINES = (
    "海港日报",
    "2026年5月18日　星期一",
    "国内统一刊号：CN99-0001　邮发代号：99-17　第9127期　今日12版",
    "新闻热线：0555-8800100 | 邮箱：news@harbour.example",
)
PAGE = Page(
    label="02",
    number=2,
    section="要闻",
    editors=(Byline(role="责任编辑", names=("骆青",), text="责任编辑 骆青"),),
    folio=("第02版：要闻", "总第9127期"),
)


def said(furniture: Furniture, *, is_made: bool | None = None) -> str:
    runs = [item for item in furniture.items if isinstance(item, Run)]
    return "|".join(run.text for run in runs if is_made is None or (run.source is None) is is_made)


def issue(dating: Dating = KNOWN, lines: tuple[str, ...] = LINES) -> Issue:
    masthead = Masthead(lines=lines, cn_number="CN99-0001", pages_announced=12)
    return Issue(title="海港日报", number=9127, date=dating, masthead=masthead, pages=(PAGE,))


def test_a_masthead_prints_all_its_lines_and_the_name_once() -> None:
    text = said(set_masthead(issue(), 0, 700, compositor()))
    for line in LINES[1:]:
        for piece in line.replace(" | ", "　").split("　"):
            assert text.count(piece) == 1, piece
    assert text.count("海港日报") == 1


def test_a_name_printed_letter_by_letter_or_before_the_day_is_not_said_again() -> None:
    for first in (("海 港 日 报", "2026年5月18日"), ("海港日报 2026年5月18日",)):
        text = said(set_masthead(issue(lines=(*first, *LINES[2:])), 0, 700, compositor()))
        assert "".join(text.split()).count("海港日报") == 1


def test_a_printed_date_is_not_made_again() -> None:
    assert said(set_masthead(issue(), 0, 700, compositor()), is_made=True) == ""


def test_a_date_that_is_not_printed_is_made_with_the_lunar_one() -> None:
    made = said(set_masthead(issue(lines=LINES[2:]), 0, 700, compositor()), is_made=True)
    assert made == "2026年5月18日|星期一　农历丙午年四月初二"


def test_nothing_that_is_made_for_a_paper_in_another_language_is_chinese() -> None:
    known = replace(issue(lines=()), language="en", title="Harbour News")
    known = replace(known, masthead=Masthead(pages_announced=12))
    assert said(set_masthead(known, 0, 700, compositor())) == "2026-05-18|No. 9127|Harbour News"
    inferred = replace(known, date=INFERRED)
    folio = said(set_folio(inferred, PAGE, 0, 700, compositor()))
    assert "[2026-05-18]" in folio
    assert not set("年星期") & set(folio)


def test_an_inferred_date_stands_in_brackets() -> None:
    made = said(set_masthead(issue(INFERRED, LINES[2:]), 0, 700, compositor()), is_made=True)
    assert made.startswith("［2026年5月18日］")


def test_only_what_is_not_printed_of_the_day_is_made() -> None:
    day_box = ("2026年5月18", "星期一 四月初二", "农历丙午年", *LINES[2:])
    assert said(set_masthead(issue(lines=day_box), 0, 700, compositor()), is_made=True) == ""
    weekday = ("星期一", *LINES[2:])
    made = said(set_masthead(issue(lines=weekday), 0, 700, compositor()), is_made=True)
    assert made == "2026年5月18日"
    text = said(set_masthead(issue(lines=weekday), 0, 700, compositor()))
    assert text.count("星期一") == text.count("农历") == 1


def test_a_date_box_of_two_lines_is_one_date() -> None:
    lines = ("2026年5月", "18", "星期一", *LINES[2:])
    text = said(set_masthead(issue(lines=lines), 0, 700, compositor()))
    assert "2026年5月18" in text
    assert "2026年5月18日" not in text


def test_each_particular_of_one_printed_line_stands_where_its_kind_does() -> None:
    line = "海港日报社出版 2026年5月18日 星期一 农历丙午年四月初二 第9127期 今日12版"
    furniture = set_masthead(issue(lines=(line,)), 0, 700, compositor())
    date, number, house = runs_of(furniture, "2026年", "第9127期", "海港日报社出版")
    assert date.text == "2026年5月18日"
    assert date.size > number.size > house.size
    assert house.positions[0][0] < date.positions[0][0] or house.positions[0][1] > 60


def test_the_day_of_a_papers_founding_is_not_its_date() -> None:
    lines = (*LINES[1:], "1949年5月9日创刊")
    furniture = set_masthead(issue(lines=lines), 0, 700, compositor())
    day, founded = runs_of(furniture, "2026年", "1949年")
    assert founded.size < day.size


def test_an_unknown_date_is_left_out() -> None:
    assert said(set_masthead(issue(Dating(), LINES[2:]), 0, 700, compositor()), is_made=True) == ""


def test_a_masthead_without_lines_says_what_is_known() -> None:
    made = said(set_masthead(issue(lines=()), 0, 700, compositor()), is_made=True)
    for piece in ("第9127期", "国内统一刊号：CN99-0001", "今日12版"):
        assert piece in made


def test_nothing_of_a_masthead_reaches_below_its_height() -> None:
    furniture = set_masthead(issue(), 0, 700, compositor())
    runs = [item for item in furniture.items if isinstance(item, Run)]
    assert max(y for run in runs for _, y in run.positions) < furniture.height


def test_a_folio_names_page_section_paper_day_and_editors() -> None:
    text = said(set_folio(issue(), PAGE, 0, 700, compositor()))
    assert text == "02|要闻|海港日报　2026年5月18日　星期一|责任编辑 骆青"


def test_a_foot_line_prints_what_the_folio_does_not_say() -> None:
    assert said(set_foot(issue(), PAGE, 0, 700, compositor())) == "总第9127期"


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("02　要闻 2026年5月18日　星期一　海港日报", ""),
        ("第二版 海港日报 二〇二六年五月十八日 星期一", ""),
        ("海港日报　2026年5月17日", "2026年5月17日"),
        ("2026.5.18 编辑：骆青　美编：文仔", "编辑：骆青　美编：文仔"),
        ("星期一 广告热线 0571-0000", "广告热线　0571-0000"),
    ],
)
def test_a_foot_line_leaves_out_what_the_head_of_the_page_says(line: str, printed: str) -> None:
    page = replace(PAGE, folio=(line,))
    assert said(set_foot(issue(), page, 0, 700, compositor())) == printed


def test_the_editors_of_a_front_page_stand_at_its_foot() -> None:
    front = Page(label="01", number=1, editors=PAGE.editors)
    assert said(set_foot(issue(), front, 0, 700, compositor())) == "责任编辑 骆青"


def runs_of(furniture: Furniture, *texts: str) -> list[Run]:
    runs = [item for item in furniture.items if isinstance(item, Run)]
    return [run for text in texts for run in runs if text in run.text]


def test_the_date_block_is_about_as_high_as_the_name_and_parted_from_it() -> None:
    furniture = set_masthead(issue(), 0, 700, compositor())
    name, date, last = runs_of(furniture, "海港日报", "2026年", "第9127期")
    assert name.size * 0.5 < last.positions[0][1] - date.positions[0][1] + date.size < name.size
    (rule,) = [i for i in furniture.items if isinstance(i, Rule) and i.x1 == i.x2]
    assert name.positions[-1][0] + name.size <= rule.x1 < date.positions[0][0]
    assert name.positions[0][1] - name.size < rule.y1 < rule.y2 < name.positions[0][1] + name.size


def test_the_letters_of_a_name_stand_together_and_its_characters_apart() -> None:
    def steps(title: str) -> list[float]:
        named = replace(issue(lines=()), title=title)
        runs = set_masthead(named, 0, 700, compositor()).items
        plate = next(run for run in runs if isinstance(run, Run) and run.text == title)
        return [
            round((b - a) / plate.size, 2) for a, b in zip(plate.xs, plate.xs[1:], strict=False)
        ]

    assert steps("海港日报") == [1.1, 1.1, 1.1]
    assert steps("The Sea") == [0.5] * 6
    # Example Enews LLP: an m is nearly as wide as a Chinese character, as this é is here.
    assert steps("éa") == [1.0]


def test_the_date_is_as_large_as_its_line_holds() -> None:
    sizes = [
        runs_of(set_masthead(issue(), 0, width, compositor()), "2026年")[0].size
        for width in (900, 420)
    ]
    assert sizes[0] > sizes[1]


def test_lines_below_the_name_are_about_as_long() -> None:
    below = tuple(f"热线{number}：0555-8800{number}" for number in range(100, 107))
    furniture = set_masthead(issue(lines=(LINES[1], "　".join(below))), 0, 520, compositor())
    one, two = runs_of(furniture, "热线100", "热线106")
    assert one.positions[0][1] < two.positions[0][1]
    assert abs(len(one.text) - len(two.text)) <= len(below[0]) + 1


def test_what_identifies_an_issue_stands_side_by_side_in_a_box_that_is_wide_enough() -> None:
    # 岱南法治报 01 set down: a line for each number and for the pages left the name small.
    items = set_masthead_box(issue(), (112.0, 300.0), compositor()).items
    texts = [item.text for item in items if isinstance(item, Run)]
    assert "第9127期　今日12版" in texts
    assert {"国内统一刊号：CN99-0001", "邮发代号：99-17"} <= set(texts)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh-Hans", "海港日报　2026年5月18日　星期一|02（续）"),
        ("zh-Hant", "海港日报　2026年5月18日　星期一|02（續）"),
        ("en", "海港日报　2026-05-18|02"),
    ],
)
def test_a_later_sheet_of_a_front_page_says_whose_it_is_and_that_it_goes_on(
    language: str, expected: str
) -> None:
    paper = replace(issue(), language=language)
    head = set_running_head(paper, PAGE, 40, 700, compositor())
    assert said(head) == expected
    runs = [item for item in head.items if isinstance(item, Run)]
    assert runs[0].xs[0] == 40
    assert max(run.xs[-1] + run.size / 2 for run in runs) == pytest.approx(740)


def test_a_later_sheet_of_an_undated_paper_without_a_name_says_its_label() -> None:
    bare = replace(issue(Dating(status=DateStatus.UNKNOWN)), title="")
    assert said(set_running_head(bare, PAGE, 0, 700, compositor())) == "02（续）"
