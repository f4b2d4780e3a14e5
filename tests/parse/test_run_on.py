"""Pages that a program gave out in one line each are read, or doubted where nothing is told."""

import re
from pathlib import Path

import pytest

from reader.model.article import Paragraph
from reader.parse.plain_text import parse_text
from reader.parse.text.run_on import broken_into_lines
from reader.session.intake.sources import readings

TOLD = "The page is in one line; its heads and paragraphs were told by their wording."
UNTOLD = "The page is in one line, in which neither heads nor paragraphs can be told."
RIVER = (
    "清晨的河面上起了雾，渡工老秦照旧把缆绳解开，等第一位乘客上船。他说，这条船撑了三十一年，"
    "还想再撑几年。"
)
STEPS = "新修的石阶一共四十六级，每一级都刻着捐款人的名字。孩子们放学后总爱坐在这里写作业。"
STORIES = (
    ("渡口头班船准点开航", "本报记者 陶喆", f"本报讯 {RIVER} {STEPS}"),
    ("石阶修到半山", "", f"新华社江城3月3日电 （记者高远）{STEPS} {RIVER}"),
    ("灯塔换上新灯", "本报记者 何田 陆舟", f"{RIVER} {STEPS}"),
)


def sheet(number: int, *, mark: str = "P:{:02} ") -> str:
    edge = f"柳湾日报 2026年3月4日 星期三 第{number:02}版：要闻"
    stories = (" ".join(filter(None, story)) for story in STORIES)
    return f"{mark.format(number)}{edge} {' '.join(stories)}"


def every_word(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    "text",
    [
        f"{sheet(1)} {sheet(2)}",
        f"{sheet(1, mark='P:{:02}')}\n{sheet(2, mark='P：{:02}')}",
        f"{sheet(1, mark='')}\f{sheet(2, mark='')}",
        re.sub("([\u3400-\u9fff]{2}，[\u3400-\u9fff]{3})", r"\1 ", f"{sheet(1)} {sheet(2)}"),
    ],
)
def test_pages_in_one_line_have_their_stories(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (found,) = readings(tmp_path / "a.txt")
    issue = found.issue
    assert (issue.title, str(issue.date.value)) == ("柳湾日报", "2026-03-04")
    assert [page.label for page in issue.pages] == ["01", "02"]
    for page in issue.pages:
        assert [a.headline for a in page.articles] == [head for head, _, _ in STORIES]
        names = [[name for by in a.bylines for name in by.names] for a in page.articles]
        assert names == [["陶喆"], ["高远"], ["何田", "陆舟"]]
        first = [b.text for b in page.articles[0].blocks if isinstance(b, Paragraph)]
        assert list(map(every_word, first)) == [f"本报讯{RIVER}", STEPS]
    assert [d.what for d in issue.doubts].count(TOLD) == 1


def test_what_has_no_space_is_parted_where_stories_open() -> None:
    text = every_word("".join(f"{head}{by}{said}" for head, by, said in STORIES[:1] * 4))
    broken = broken_into_lines(text)
    assert broken.doubt == TOLD
    assert every_word(broken.text) == text
    assert broken.text.count("\n\n渡口头班船准点开航\n本报记者陶喆\n　　本报讯清晨") == 3


def test_a_page_in_which_nothing_is_told_is_doubted_and_stays() -> None:
    text = (RIVER + STEPS) * 4
    assert broken_into_lines(text).text == text
    pages, doubts = parse_text(f"P:01\n{text}\nP:02\n{text}", "a.txt")
    assert [page.page.label for page in pages] == ["01", "02"]
    assert UNTOLD in [doubt.what for doubt in doubts]


def test_what_belongs_to_a_line_stays_in_it() -> None:
    text = (
        "要闻 第02版 Green River 河堤加高半米，汛前完工 本报记者 陶喆 本报讯 这条船叫 Green 号，"
        f" 撑了三十一年。 {RIVER} 灯塔，换灯 本报江城3月3日电 （记者 何田） {STEPS * 6}"
    )
    assert broken_into_lines(text).text.strip().split("\n") == [
        "要闻",
        "第02版",
        "Green River",
        "河堤加高半米，汛前完工",
        "本报记者 陶喆",
        "　　本报讯 这条船叫 Green 号，撑了三十一年。",
        f"　　{RIVER}",
        "",
        "灯塔，换灯",
        f"　　本报江城3月3日电 （记者 何田） {STEPS * 6}",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"渡口头班船准点开航\n{(RIVER + STEPS) * 6}\n",
        f"渡口头班船准点开航 {RIVER}",
        f"渡口头班船准点开航 本报记者 陶喆 {RIVER * 1000}",
        "\n".join(sheet(1, mark="").split()),
    ],
)
def test_a_text_in_lines_stays_as_it_is(text: str) -> None:
    assert broken_into_lines(text).text == text
    assert not broken_into_lines(text).doubt
