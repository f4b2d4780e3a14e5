"""Folders of one-article-a-file text, as a large corpus of a national daily has them."""

from pathlib import Path

import pytest

from reader.collate.issue import collate
from reader.collate.story import story
from reader.model.article import Article, Byline, Dateline, Paragraph
from reader.model.dating import DateStatus
from reader.model.issue import Issue
from reader.model.jump import JumpState
from reader.model.printed import PrintedIssue
from reader.parse.article_files import read, recognises
from tests.collate.printed import only
from tests.parse.accounting import lost_and_invented

LEAD = """千里河堤一夜合龙——
守堤人等到了通水的早晨
四十七个村庄喝上同一条河的水
　　本报河口1月31日电\u00a0（记者何\u00a0\u00a0田、丁渡舟）清晨六点，最后一道闸门提起，水漫过新砌的渠底。
　　守堤二十年的马老六蹲在闸边，从线下转移到线上的订票系统他不会用，他只会看水。
　　（相关报道见第三、四版）
"""
BRIEF = "\n广告\n\n"
COLUMN = "\n等水的人（新春走基层）\n\n　　本报记者\u00a0\u00a0柳成荫\n　　村口的水缸空了三年。\n"
LONG = "\n渠长长不过人心\n\n" + "".join(
    f"　　第{n}座涵洞的石头是{n * 13}块，石匠一块一块敲过，敲着响的才往上砌。\n" for n in range(9)
)


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / f"{name.replace('_', '-').removeprefix('d')}.txt"
        path.write_bytes(text.encode())
    return folder


def read_one(folder: Path) -> PrintedIssue:
    (printed,) = read(folder)
    assert isinstance(printed, PrintedIssue)
    return printed


def collated(folder: Path) -> Issue:
    return collate(read_one(folder)).issue


def first(issue: Issue) -> Article:
    return issue.pages[0].articles[0]


def test_the_first_three_lines_are_kicker_headline_and_deck(tmp_path: Path) -> None:
    article = first(collated(write(tmp_path, d20190201_01_01=LEAD)))
    assert (article.kicker, article.headline, article.deck) == tuple(LEAD.split("\n")[:3])
    assert article.dateline == Dateline(source="本报", place="河口", date="1月31日")
    assert article.bylines == (Byline(role="记者", names=("何田", "丁渡舟")),)
    assert len(article.blocks) >= 2


def test_words_that_only_look_like_a_jump_are_none(tmp_path: Path) -> None:
    article = first(collated(write(tmp_path, d20190201_01_01=LEAD)))
    assert [jump.text for jump in article.jumps] == ["（相关报道见第三、四版）"]
    assert article.jumps[0].state is JumpState.PAGE_NOT_HELD


def test_a_nearly_empty_article_is_one(tmp_path: Path) -> None:
    issue = collated(write(tmp_path, d20190201_08_01=BRIEF))
    assert [(a.headline, a.blocks) for a in issue.pages[0].articles] == [("广告", ())]


def test_a_column_name_stays_in_the_headline(tmp_path: Path) -> None:
    article = first(collated(write(tmp_path, d20190201_05_02=COLUMN)))
    assert article.headline == "等水的人（新春走基层）"
    assert article.bylines[0].names == ("柳成荫",)
    assert article.blocks == (Paragraph(text="村口的水缸空了三年。"),)


def test_a_file_without_a_line_for_the_deck_keeps_its_first_paragraph(tmp_path: Path) -> None:
    text = "\n渠成了\n渠水昨天流到了最后一个村庄。\n村里放了鞭炮。\n"
    article = first(collated(write(tmp_path, d20190201_01_01=text)))
    assert article.deck == ""
    assert [getattr(block, "text", "") for block in article.blocks] == text.split("\n")[2:4]


def test_one_text_on_three_pages_is_one_article_with_parts(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        d20190201_01_02=LONG,
        d20190201_02_01=LONG,
        d20190201_04_03=LONG,
        d20190201_02_02=COLUMN,
    )
    issue = collated(folder)
    repeats = {a.id: a.repeats for page in issue.pages for a in page.articles}
    assert repeats == {"01/a1": None, "02/a1": "01/a1", "02/a2": None, "04/a1": "01/a1"}
    assert [part.id for part in story(issue, "04/a1")] == ["01/a1"]
    assert [jump.target for jump in only(issue, "02/a1").jumps] == ["01/a1", "04/a1"]


def test_the_day_is_known_from_the_names_and_pages_are_in_order(tmp_path: Path) -> None:
    folder = write(tmp_path, d20190201_12_01=BRIEF, d20190201_02_10=COLUMN, d20190201_02_9=LEAD)
    issue = collated(folder)
    assert (str(issue.date.value), issue.date.status) == ("2019-02-01", DateStatus.KNOWN)
    assert issue.date.evidence == ("the files are named 20190201",)
    assert [page.label for page in issue.pages] == ["02", "12"]
    assert issue.pages[0].articles[0].kicker == "千里河堤一夜合龙——"


def test_each_day_is_an_issue(tmp_path: Path) -> None:
    folder = write(tmp_path, d20190202_01_01=LEAD, d20190201_01_01=LEAD)
    assert [str(r.pages[0].date.value) for r in read(folder) if isinstance(r, PrintedIssue)] == [
        "2019-02-01",
        "2019-02-02",
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(tmp_path: Path, end: str) -> None:
    plain = write(tmp_path, d20190201_01_01=LEAD)
    before = first(collated(plain))
    write(tmp_path, d20190201_01_01="\ufeff" + LEAD.replace("\n", end))
    assert first(collated(plain)) == before


def test_a_page_may_be_lettered(tmp_path: Path) -> None:
    issue = collated(write(tmp_path, d20190201_A02_01=LEAD, d20190201_B01_01=LONG))
    assert [page.label for page in issue.pages] == ["A02", "B01"]


@pytest.mark.parametrize("name", ["20191301-01-01.txt", "2019-02-01.txt", "20190201-01.txt"])
def test_other_names_are_no_article_files(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(LEAD, encoding="utf-8")
    assert not recognises(tmp_path)
    assert not recognises(tmp_path / name)


@pytest.mark.parametrize("text", [LEAD, BRIEF, COLUMN, LONG])
def test_nothing_is_lost_and_nothing_invented(tmp_path: Path, text: str) -> None:
    printed = read_one(write(tmp_path, d20190201_01_01=text))
    assert lost_and_invented(text, printed.pages) == ("", "")
