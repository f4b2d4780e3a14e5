"""Blanks that a PDF leaves out, or has between all characters of a headline."""

from pathlib import Path

from reader.model.article import Paragraph
from reader.model.issue import Page
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source
from tests.parse.pdf_sheets import EM, HEI, Mark, Put, columns, save_sheets

STORY = [
    "本报讯（记者 高远）昨日上午，河口大桥通车，两岸的人站在桥头看了一上午，老人说等了九年。",
    "船工说，以后走桥，不用等潮水，孩子上学也不用起早，桥头的面馆也早早开了门。",
    "通车的第一天，有三千人从桥上走过，桥面上摆满了花，灯亮到天明。",
]


def sheet(headline: str = "河口大桥昨日通车") -> list[Mark]:
    return [
        Put(text="河口日报", x=40, y=20, size=40, font=HEI),
        Put(text="第01版：要闻", x=480, y=50),
        Put(text=headline, x=40, y=100, size=26, font=HEI),
        *columns(STORY, 40, 145, 6, 3),
    ]


def page_of(path: Path) -> Page:
    (printed,) = read_source(path)
    assert isinstance(printed, PrintedIssue)
    return printed.pages[0].page


def test_a_blank_that_is_left_out_parts_no_paragraph(tmp_path: Path) -> None:
    marks: list[Mark] = []
    for mark in sheet():
        if isinstance(mark, Put) and " " in mark.text:
            start = mark.text.index(" ")
            right = mark.x + (start + 1) * EM
            marks.append(Put(text=mark.text[:start], x=mark.x, y=mark.y))
            marks.append(Put(text=mark.text[start + 1 :], x=right, y=mark.y))
        else:
            marks.append(mark)
    assert len(marks) == len(sheet()) + 1
    (article,) = page_of(save_sheets(tmp_path / "p.pdf", marks)).articles
    assert [b.text for b in article.blocks if isinstance(b, Paragraph)] == [
        STORY[0].replace(" ", "\u3000"),
        *STORY[1:],
    ]
    assert article.bylines[0].names == ("高远",)


def test_cells_that_stand_a_blank_apart_in_all_rows_stay_apart(tmp_path: Path) -> None:
    rows: list[Mark] = [
        Put(text=text, x=40 + place * 4 * EM, y=400 + 16 * row)
        for row in range(8)
        for place, text in enumerate(("甲乙丙", "丁戊己"))
    ]
    page = page_of(save_sheets(tmp_path / "p.pdf", [*sheet(), *rows]))
    assert "甲乙丙\u3000丁戊己" not in repr(page)


def test_a_headline_with_a_space_after_each_character_is_one_word(tmp_path: Path) -> None:
    marks = sheet(headline="河 口 大 桥 昨 日 通 车")
    (article,) = page_of(save_sheets(tmp_path / "p.pdf", marks)).articles
    assert article.headline == "河口大桥昨日通车"


def test_a_blank_after_what_each_of_a_list_begins_with_parts_nothing(tmp_path: Path) -> None:
    told = ("游泳", "赛跑", "拔河")
    marks: list[Mark] = [Put(text="短波", x=40, y=100, size=26, font=HEI)]
    for place, name in enumerate(told):
        y = 145 + 48 * place
        marks += [
            Put(text=name, x=40 + 2 * EM, y=y),
            Put(text="昨天落幕，三十二人", x=40 + 5 * EM, y=y),
            Put(text="下水，最小的才七岁，最大的六", x=40, y=y + 16),
            Put(text="十一。", x=40, y=y + 32),
        ]
    (article,) = page_of(save_sheets(tmp_path / "p.pdf", marks)).articles
    assert [b.text for b in article.blocks if isinstance(b, Paragraph)] == [
        f"{name}\u3000昨天落幕，三十二人下水，最小的才七岁，最大的六十一。" for name in told
    ]
