"""What no rule knows of a page is told by its wording and its place."""

from itertools import islice

import pytest

from reader.parse.text import page_lines
from reader.parse.text.furniture import Furniture, take_furniture
from reader.parse.text.page_lines import PageLines
from reader.parse.text.wrapping import read_units
from tests.parse.marked_edges import MarkedLines, marked_lines, without_edges

STORY = """渡口的灯换成了太阳能
本报讯（记者 苗青禾）入秋以后，河边的雾一天比一天起得早，渡口的两盏灯换成了太阳能的。
摆渡的老岳说，从前天一擦黑就得收船，如今夜里九点还有人过河，灯一直亮到最后一班。

磨豆腐的人家又添了一口锅
天不亮，柳叶巷里就有了豆香。姚家的豆腐磨了三十一年，上个月又添了一口锅。
“多一口锅，就能多睡半个钟头。”姚家媳妇一边点卤一边说。
"""


def taken(text: str) -> Furniture:
    return take_furniture(read_units(text))


FEET = (
    "雁栖新报有限公司出版　地址：雁栖镇河沿街十二号三楼　电话：二六六〇三一一八",
    "本版责编 联系电话 0471-66200345",
    "地 址：石磨镇胜利街七号 电 话：三三一八 广告经营许可证 第零一七号",
)


@pytest.mark.parametrize("line", FEET)
def test_what_a_paper_says_of_itself_below_its_stories_is_of_the_page(line: str) -> None:
    found = taken(f"{STORY}\n{line}\n")
    assert line.replace("　", "\u3000") in found.edge
    assert [each.text for each in found.rest][-1].startswith("“多一口锅")
    assert len(found.rest) in found.breaks


def test_no_line_of_a_story_is_taken() -> None:
    units = read_units(STORY)
    lines = PageLines(units)
    assert not any(lines.is_of_page(index) for index in range(len(units)))


def test_a_line_is_of_the_page_where_it_stands_not_by_its_words_alone() -> None:
    line = "本版责编 联系电话 0471-66200345"
    below = read_units(f"{STORY}\n{line}\n")
    traits = set(PageLines(below).traits(len(below) - 1))
    assert {"opens 本版", "under none", "telephone", "gap 1"} <= traits
    above = read_units(f"{line}\n{STORY}")
    assert "over none" in set(PageLines(above).traits(0))


def test_a_line_that_says_that_it_is_a_headline_is_of_its_story() -> None:
    line = "标题：本版责编 联系电话 0471-66200345"
    assert line in {each.text for each in taken(f"{line}\n{STORY}").rest}


def test_figures_latin_letters_and_scripts_are_one_to_the_judge() -> None:
    first, second = (
        set(PageLines(read_units(t)).traits(0)) for t in ("電話 123 ab", "电话 98 xyz")
    )
    words = {each for each in first if each.startswith(("has ", "opens ", "ends "))}
    assert words == {each for each in second if each.startswith(("has ", "opens ", "ends "))}
    assert "has 电话" in words


@pytest.mark.parametrize("line", FEET)
def test_a_clipping_has_no_page_to_speak_of_itself(line: str) -> None:
    units = read_units(f"{STORY}\n{line}\n")
    of_page = dict.fromkeys(range(len(units) - 1), False) | {len(units) - 1: True}
    clipped = without_edges(MarkedLines("雁栖", units, of_page))
    assert [unit.text for unit in clipped.units] == [unit.text for unit in units[:-1]]
    assert not any(clipped.of_page.values())


def test_marks_tell_which_lines_are_of_no_story() -> None:
    for sheet in islice(marked_lines(), 12):
        texts = [sheet.units[index].text for index, is_so in sheet.of_page.items() if is_so]
        assert not any("本报讯" in text for text in texts)
        assert sum(sheet.of_page.values()) < len(sheet.units) / 2


def test_who_gives_a_notice_above_its_day_is_of_the_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_lines, "load_weights", lambda _: {"kind heading": 9.0})
    notice = "渡口停航公示\n本渡口自下周一起停航三天。特此公示。\n青石市交通运输局\n2012年6月5日"
    told = {each.text for each in taken(f"{STORY}\n{notice}").rest}
    assert "青石市交通运输局" in told
    assert "青石市交通运输局" not in {each.text for each in taken("青石市交通运输局").rest}
