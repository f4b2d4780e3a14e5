"""Issue folders edited by hand: what a person typed is read as they meant it."""

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from reader.export.issue_folder import folder_entries, write_issue_folder
from reader.model.article import Crosshead, Paragraph, Picture
from reader.parse.folder.issue_folder import read_issue_folder
from tests.parse.issue_of_two_pages import FIRST, ISSUE, SECOND, edited, lead, write, written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path)


def test_a_corrected_headline_is_read_back(folder: Path) -> None:
    assert lead(edited(folder, "01.md", "河上新桥通车", "河上*新桥*通车")).headline == (
        "河上*新桥*通车"
    )


def test_a_moved_paragraph_takes_its_link_with_it(folder: Path) -> None:
    text = FIRST.replace("本报讯 8月12日上午", "PLACE")
    moved = next(line for line in text.split("\n") if line.startswith("PLACE"))
    without = FIRST.replace(moved.replace("PLACE", "本报讯 8月12日上午") + "\n\n", "")
    write(
        folder, "01.md", without.replace("[（下转", moved.replace("PLACE", "后来") + "\n\n[（下转")
    )
    article = lead(read_issue_folder(folder).issue)
    assert article.blocks[-1] == Paragraph(text="后来，桥通了。全文（见第二版）可读。")
    assert article.jumps[0].block == len(article.blocks) - 1


def test_a_deleted_picture_is_gone_and_its_file_no_longer_asked_for(folder: Path) -> None:
    issue = edited(
        folder,
        "01.md",
        '![新桥](images/bridge.svg "新华社 李肃人 摄")\n\n桥头的灯\n{: .caption }\n\n',
        "",
    )
    assert not any(isinstance(block, Picture) for block in lead(issue).blocks)
    assert read_issue_folder(folder).files == {}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("平平常常的一段。", "平平常常的一段。"),
        ("第一行没写完\n第二行接着写。", "第一行没写完第二行接着写。"),
        ("a soft wrapped\nline of English", "a soft wrapped line of English"),
        ("1. 第一条", "1. 第一条"),
        ("2 < 3 && a_b_c * `x`", "2 < 3 && a_b_c * `x`"),
        ("<b>粗</b>", "<b>粗</b>"),
        ("　　首行空两格。", "首行空两格。"),
        ("> 引文", "> 引文"),
        ("王\u00a0腾说", "王\u00a0腾说"),
    ],
)
def test_a_paragraph_typed_plainly_is_text(folder: Path, typed: str, read: str) -> None:
    issue = edited(folder, "01.md", "## 三年", f"{typed}\n\n## 三年")
    assert lead(issue).blocks[1] == Paragraph(text=read)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("　　第一段。\n　　第二段。", ["第一段。", "第二段。"]),
        ("第一段。\n　　第二段。", ["第一段。", "第二段。"]),
        ("分三步：\n1. 看\n2. 听\n3. 等", ["分三步：", "1. 看", "2. 听", "3. 等"]),
        ("1、看\n2、听", ["1、看", "2、听"]),
        ("他今年\n12.5岁", ["他今年12.5岁"]),
        ("要带的：\n- 伞\n- 灯", ["要带的：", "伞", "灯"]),
    ],
)
def test_lines_that_a_typist_begins_anew_are_paragraphs(
    folder: Path, typed: str, read: list[str]
) -> None:
    issue = edited(folder, "01.md", "## 三年", f"{typed}\n\n## 三年")
    blocks = lead(issue).blocks[1 : 1 + len(read)]
    assert blocks == tuple(Paragraph(text=text) for text in read)
    assert lead(issue).blocks[1 + len(read)] == Crosshead(text="三年")


def test_text_right_below_a_picture_is_a_paragraph(folder: Path) -> None:
    issue = edited(folder, "01.md", '摄")\n\n桥头的灯\n{: .caption }', '摄")\n灯亮了。')
    assert lead(issue).blocks[2:4] == (
        Picture(image="images/bridge.svg", caption="新桥", credit="新华社 李肃人 摄"),
        Paragraph(text="灯亮了。"),
    )
    assert issue.doubts == ()


def test_an_article_moved_to_another_page_is_missed_by_its_links(folder: Path) -> None:
    story = "# 磨坊又转起来了 {: #a1 }\n\n停了九年的水轮。\n\n"
    write(folder, "02.md", SECOND.replace(story, ""))
    write(folder, "03.md", f"---\nlabel: '03'\n---\n\n{story}")
    issue = read_issue_folder(folder).issue
    assert [page.label for page in issue.pages] == ["01", "02", "03"]
    assert issue.pages[2].articles[0].headline == "磨坊又转起来了"
    assert [doubt.where for doubt in issue.doubts] == ["01.md:9"]
    digest = issue.pages[0].digest
    assert digest is not None
    assert (digest.entries[0].target, digest.entries[0].page) == (None, "2")


def test_an_article_typed_without_an_anchor_gets_a_free_one(folder: Path) -> None:
    issue = edited(folder, "02.md", "（下转5版）\n{: .jump }", "# 新来的 \n\n一段。")
    assert [article.id for article in issue.pages[1].articles] == ["02/a1", "02/a2", "02/a3"]
    assert issue.pages[1].articles[2].headline == "新来的"


def test_text_above_the_first_headline_is_kept(folder: Path) -> None:
    issue = edited(folder, "02.md", "# 磨坊", "无题的话。\n\n# 磨坊")
    assert issue.pages[1].articles[0].blocks == (Paragraph(text="无题的话。"),)
    assert issue.pages[1].articles[1].id == "02/a1"


def test_files_saved_by_a_windows_editor_read_the_same(folder: Path) -> None:
    before = read_issue_folder(folder).issue
    for name, text in (("issue.md", ISSUE), ("01.md", FIRST), ("02.md", SECOND)):
        write(folder, name, "\ufeff" + text.replace("\n", "\r\n"))
    assert read_issue_folder(folder).issue == before


def test_a_lost_picture_put_back_is_no_longer_doubted(folder: Path) -> None:
    picture = folder / "images" / "bridge.svg"
    data = picture.read_bytes()
    picture.unlink()
    write_issue_folder(read_issue_folder(folder), folder)
    assert [doubt.where for doubt in read_issue_folder(folder).issue.doubts] == ["01.md:29"]
    picture.write_bytes(data)
    assert read_issue_folder(folder).issue.doubts == ()


def test_a_link_to_nowhere_is_doubted_once_though_its_line_moves(folder: Path) -> None:
    write(folder, "02.md", SECOND.replace("01.md#a1", "01.md#a9"))
    first = read_issue_folder(folder)
    write_issue_folder(first, folder)
    write(folder, "02.md", SECOND.replace("01.md#a1", "01.md#a9").replace("停了", "\n\n停了"))
    assert read_issue_folder(folder).issue.doubts == first.issue.doubts
    assert len(first.issue.doubts) == 1


@pytest.mark.parametrize("braces", ["{: #a1 = }", "{: #a1 x= }", '{: #a1 ="y }', "{: }", "{:a b}"])
def test_attributes_typed_wrongly_are_no_harm(folder: Path, braces: str) -> None:
    for mark in (" {: #a1 }", "{: .jump }"):
        write(folder, "01.md", FIRST.replace(mark, braces, 1))
        assert "河上新桥通车" in lead(read_issue_folder(folder).issue).headline


def test_a_path_typed_in_another_way_is_the_same_picture(folder: Path) -> None:
    before = read_issue_folder(folder)
    for typed in ("./images/bridge.svg", "images//bridge.svg", "images/./bridge.svg"):
        write(folder, "01.md", FIRST.replace("images/bridge.svg", typed))
        again = read_issue_folder(folder)
        assert (again.issue, list(again.files)) == (before.issue, list(before.files))


SAMPLES = Path(__file__).parents[2] / "issues"


@pytest.mark.parametrize("name", ["澜江日报/2026-05-17/03.md", "濱海晨報/2026-04-11/A2.md"])
def test_every_paragraph_of_a_sample_may_be_moved(tmp_path: Path, name: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree((SAMPLES / name).parent, copy)
    file = copy / Path(name).name
    before = read_issue_folder(copy).issue
    page = before.page(file.stem)
    assert page is not None
    text = file.read_text(encoding="utf-8")
    moves = 0
    for article in page.articles:
        for place, (one, two) in enumerate(pairwise(article.blocks)):
            both = f"{getattr(one, 'text', '')}\n\n{getattr(two, 'text', '')}\n"
            if not (isinstance(one, Paragraph) and isinstance(two, Paragraph) and both in text):
                continue
            write(copy, file.name, text.replace(both, f"{two.text}\n\n{one.text}\n"))
            collated = read_issue_folder(copy)
            moved = collated.issue.article(article.id)
            assert moved is not None
            blocks = [*article.blocks[:place], two, one, *article.blocks[place + 2 :]]
            assert moved.blocks == tuple(blocks)
            assert collated.issue.doubts == ()
            # What a person wrote is what is written again.
            assert dict(folder_entries(collated))[file.name] == file.read_bytes()
            moves += 1
    assert moves >= 7


def test_a_picture_credit_may_stand_below_it(folder: Path) -> None:
    issue = edited(folder, "01.md", ' "新华社 李肃人 摄")', ")\n\n新华社 李肃人 摄\n{: .credit }")
    assert lead(issue).blocks[2] == Picture(
        image="images/bridge.svg", caption="新桥\n桥头的灯", credit="新华社 李肃人 摄"
    )


def test_two_pictures_side_by_side_are_two(folder: Path) -> None:
    issue = edited(folder, "01.md", "![新桥]", "![夜](images/bridge.svg) ![新桥]")
    captions = [block.caption for block in lead(issue).blocks if isinstance(block, Picture)]
    assert captions == ["夜", "新桥\n桥头的灯"]
