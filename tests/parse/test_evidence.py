"""What tells a headline from a crosshead: each piece of evidence, heard by itself.

Two pages differ in that one thing; the heading marked by § weighs more in the first.
"""

import pytest

from reader.parse.draft import Draft, Tally
from reader.parse.evidence import Evidence
from reader.parse.furniture import take_furniture
from reader.parse.habits import PageKind, read_habits
from reader.parse.kinds import Element, Kind
from reader.parse.neighbours import hear_neighbours
from reader.parse.wrapping import read_units

STORY = """\
沿江三镇连夜转移群众上堤
本报记者 高远
河水退了，堤上的灯一夜没有熄，沿线三十户人家都回了家。
他们说，明年还要再加高半米，材料已经运到了仓前街。
河边的人都来看，看了半日才散去，灯也就一盏一盏灭了。
"""
HEAD = "渡口停航三天整修"
TEXT = "船工把缆绳收好，灯火照着水面，岸上的人慢慢走远了。\n"


def _spaced(text: str) -> str:
    return text.replace("\n", "\n\n")


def _indented(text: str) -> str:
    head, byline, *paragraphs = text.splitlines(keepends=True)
    return head + byline + "".join(f"　　{each}" for each in paragraphs)


def weigh(page: str, section: str = "", *, is_closed: bool = False) -> float:
    """Weigh the heading marked by §, the page's story before it."""
    head = next(line[1:] for line in page.splitlines() if line.startswith("§"))
    furniture = take_furniture(read_units(page.replace("§", "")))
    elements = hear_neighbours(furniture.rest)
    start = next(i for i, each in enumerate(elements) if each.unit.raw == head.strip())
    end = start + 1
    while end < len(elements) and elements[end].kind is Kind.HEADING:
        end += 1
    habits = read_habits(elements, PageKind(section=section))
    draft, tally = _gathered(elements[:start])
    tally.is_closed = is_closed
    return Evidence(elements, furniture.breaks, habits).score(start, end, draft, tally)


def _gathered(elements: tuple[Element, ...]) -> tuple[Draft, Tally]:
    draft, tally = Draft(head=[elements[0]]), Tally()
    for element in elements[1:]:
        draft.body.append(element)
        tally.count(element)
    return draft, tally


PAIRS = {
    "a byline below it": (
        f"{STORY}§{HEAD}\n本报记者 柳青\n{TEXT}",
        f"{STORY}§{HEAD}\n{TEXT}",
    ),
    "a dateline below it": (
        f"{STORY}§{HEAD}\n本报讯 昨日，{TEXT}",
        f"{STORY}§{HEAD}\n昨日，{TEXT}",
    ),
    "a reference to another page below it": (
        f"{STORY}§{HEAD}\n（见6版）\n{TEXT}",
        f"{STORY}§{HEAD}\n（见图）\n{TEXT}",
    ),
    "a photo story below it": (
        f"{STORY}§{HEAD}\n{TEXT}{TEXT}本报记者 柳青 摄\n",
        f"{STORY}§{HEAD}\n{TEXT}{TEXT}",
    ),
    "a short photo story below it": (
        f"{STORY}§{HEAD}\n{TEXT}本报记者 柳青 摄\n",
        f"{STORY}§{HEAD}\n{TEXT}{TEXT}本报记者 柳青 摄\n",
    ),
    "a blank line above it alone": (
        f"{STORY}\n§{HEAD}\n{TEXT}",
        f"{STORY}§{HEAD}\n{TEXT}",
    ),
    "a folio above it": (
        f"{STORY}2026年7月8日 星期三 责任编辑 许然 青石日报\n§{HEAD}\n{TEXT}",
        f"{STORY}§{HEAD}\n{TEXT}",
    ),
    "a second line": (
        f"{STORY}§{HEAD}\n水位已经落到三米以下\n{TEXT}",
        f"{STORY}§水位已经落到三米以下\n{TEXT}",
    ),
    "a line that leads in": (
        f"{STORY}§{HEAD}会议强调\n汛前船要修好\n{TEXT}",
        f"{STORY}§{HEAD}会议结束\n汛前船要修好\n{TEXT}",
    ),
    "the name of a column above it": (
        f"{STORY}§【河边事】\n{HEAD}\n{TEXT}",
        f"{STORY}§河边事渡口\n{HEAD}\n{TEXT}",
    ),
    "a few characters above a longer line": (
        f"{STORY}§水上\n{HEAD}\n{TEXT}",
        f"{STORY}§水上人家渡口\n{HEAD}\n{TEXT}",
    ),
    "the length of a headline": (
        f"{STORY}§{HEAD}两岸人家先走桥\n{TEXT}",
        f"{STORY}§{HEAD}\n{TEXT}",
    ),
    "no number before it": (
        f"{STORY}§{HEAD}\n{TEXT}",
        f"{STORY}§一、{HEAD}\n{TEXT}",
    ),
    "no length like the crossheads above": (
        f"{STORY}先问人\n{TEXT}§{HEAD}\n{TEXT}",
        f"{STORY}先问人再修路可行\n{TEXT}§{HEAD}\n{TEXT}",
    ),
    "no mark where the crossheads above have one": (
        f"{STORY}■先问人再修\n{TEXT}§{HEAD}修\n{TEXT}",
        f"{STORY}先问人再修一\n{TEXT}§{HEAD}修\n{TEXT}",
    ),
    "little text on either side": (
        f"春汛\n{TEXT}§{HEAD}\n{TEXT}",
        f"春汛\n{TEXT}{TEXT}{TEXT}§{HEAD}\n{TEXT}",
    ),
    "a writer at the end of what stands below": (
        f"{STORY}§{HEAD}\n{TEXT}".rstrip() + "（柳青）\n",
        f"{STORY}§{HEAD}\n{TEXT}",
    ),
    "an article before it that has text": (
        f"{STORY}§{HEAD}\n{TEXT}",
        f"沿江三镇连夜转移群众上堤\n本报记者 高远\n§{HEAD}\n{TEXT}",
    ),
    "the name of a notice": (
        f"{STORY}§更正\n{TEXT}",
        f"{STORY}§更改\n{TEXT}",
    ),
    "the wording of a notice below it": (
        f"{STORY}§青石船厂拍卖公告\n受委托，我公司定于今日公开拍卖渡船两条。\n",
        f"{STORY}§青石船厂拍卖公告\n{TEXT}",
    ),
    "no name of a box": (
        f"{STORY}§河边人家\n{TEXT}",
        f"{STORY}§相关链接\n{TEXT}",
    ),
    "more blank lines than stand between paragraphs": (
        f"{_spaced(STORY)}\n\n§{HEAD}\n\n{TEXT}",
        f"{_spaced(STORY)}§{HEAD}\n\n{TEXT}",
    ),
    "no blank line where blank lines divide stories": (
        f"{STORY}§{HEAD}\n{TEXT}{STORY}",
        f"{STORY}§{HEAD}\n{TEXT}\n{STORY}",
    ),
    "a headline longer than most crossheads": (
        f"{STORY}§{HEAD}两岸先走桥\n{TEXT}",
        f"{STORY}§{HEAD}走桥\n{TEXT}",
    ),
    "no two clauses of one length": (
        f"{STORY}§先问人要先修路\n{TEXT}",
        f"{STORY}§先问人 再修路\n{TEXT}",
    ),
    "two clauses of unequal length": (
        f"{STORY}§驾船看报 艄公罚款四百\n{TEXT}",
        f"{STORY}§驾船看报艄公罚款四百\n{TEXT}",
    ),
    "a signed item before it as short as this": (
        f"春汛\n本报记者 高远\n{TEXT}§{HEAD}\n{TEXT}",
        f"春汛\n本报记者 高远\n{TEXT}{TEXT}{TEXT}§{HEAD}\n{TEXT}",
    ),
    "a short item before it that nobody signs": (
        f"春汛\n{TEXT}§{HEAD}\n{TEXT}",
        f"春汛\n本报记者 高远\n{TEXT}§{HEAD}\n{TEXT}",
    ),
    "an opened story soon below it": (
        f"春汛\n本报记者 高远\n{TEXT}§{HEAD}\n{TEXT}{STORY}",
        f"春汛\n本报记者 高远\n{TEXT}§{HEAD}\n{TEXT}河边人家晚归\n{TEXT}{STORY}",
    ),
    "no indent where text has one": (
        f"{_indented(STORY)}§{HEAD}\n　　{TEXT}",
        f"{_indented(STORY)}§　　{HEAD}\n　　{TEXT}",
    ),
    "no indent where other headings have one": (
        f"{_indented(STORY)}　　先问人\n　　{TEXT}§{HEAD}\n　　{TEXT}",
        f"{_indented(STORY)}先问人\n　　{TEXT}§{HEAD}\n　　{TEXT}",
    ),
    "stories that are not opened elsewhere": (
        f"{STORY}§{HEAD}\n{TEXT}{TEXT}{TEXT}",
        f"{STORY}§{HEAD}\n{TEXT}{TEXT}{TEXT}{STORY}",
    ),
    "no mark that several headings have": (
        f"{STORY}■先问人\n{TEXT}§■{HEAD}\n{TEXT}".replace("■先", "◆先"),
        f"{STORY}■先问人\n{TEXT}§■{HEAD}\n{TEXT}",
    ),
    "English below Chinese": (
        f"{STORY}§Ferry to stop for three days\nThe old ferry will stop, the office said.\n",
        f"{STORY}§Ferry to stop for three days\n{TEXT}",
    ),
    "the title of a book below another's": (
        f"《慢慢走》\n{TEXT}§《河上记》\n{TEXT}",
        f"慢慢走一\n{TEXT}§《河上记》\n{TEXT}",
    ),
    "another notice before it": (
        f"青石船厂遗失公告\n{TEXT}§青石船厂搬迁公告\n{TEXT}",
        f"青石船厂遗失公章\n{TEXT}§青石船厂搬迁公告\n{TEXT}",
    ),
    "when and where right below it": (
        f"{STORY}§{HEAD}\n时间：11月12日上午\n地点：市民广场东侧\n",
        f"{STORY}§{HEAD}\n@船工：什么时候修好\n答：汛前一定修好\n",
    ),
    "a question right below it": (
        f"{STORY}§{HEAD}\n问：什么时候修好\n答：汛前一定修好\n",
        f"{STORY}§{HEAD}\n@船工：什么时候修好\n答：汛前一定修好\n",
    ),
}


@pytest.mark.parametrize("what", PAIRS)
def test_a_heading_weighs_more_for(what: str) -> None:
    more, less = PAIRS[what]
    assert weigh(more) > weigh(less)


def test_a_heading_on_a_page_of_notices_weighs_more() -> None:
    page = f"{STORY}§{HEAD}\n{TEXT}"
    assert weigh(page, section="分类广告") > weigh(page, section="要闻")


def test_a_heading_below_a_story_that_has_ended_weighs_more() -> None:
    page = f"{STORY}§{HEAD}\n{TEXT}"
    assert weigh(page, is_closed=True) > weigh(page)
