"""Issue folders as people write and edit them."""

import pickle
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.export.issue_folder import write_issue_folder
from reader.model.article import Article, Byline, Crosshead, Dateline, Paragraph, Picture, Table
from reader.model.dating import DateStatus
from reader.model.issue import DigestEntry, Facsimile, Issue
from reader.model.jump import Jump, JumpKind, JumpState
from reader.parse.issue_folder import read_issue_folder, recognises

ISSUE = """---
title: 河畔晚报
number: 7
date: {value: 2021-08-13, status: known, evidence: [报头印有日期]}
cn_number: CN99-0002
hotlines: [0555-1234567]
---

样报，人物均为虚构。
"""

FIRST = """---
label: '01'
section: 要闻
editors: [责任编辑 张三]
---

## 导读 {: .digest }

- [磨坊又转起来了](02.md#a1 "停了九年") 2版
- [没有的版](#) 9版

# 河上新桥通车 {: #a1 }

九年等待
{: .kicker }

两岸只隔三分钟
{: .deck }

本报记者 张倩 王志浩
{: .byline }

本报讯 8月12日上午，桥通了。全文[（见第二版）](02.md#a2){: .see }可读。

## 三年

![新桥](images/bridge.svg "新华社 李肃人 摄")

桥头的灯
{: .caption }

| 年 | 人 |
| --- | --- |
| 一 | 1.5 |

[（下转2版）](02.md#a2){: .jump }
"""

SECOND = """---
label: '02'
---

# 磨坊又转起来了 {: #a1 }

停了九年的水轮。

# ※ {: #a2 .untitled }

[（上接1版）](01.md#a1){: .jump }

桥上第一辆车。

（下转5版）
{: .jump }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "bridge.svg").write_bytes(b"<svg/>")
    write(tmp_path, "issue.md", ISSUE)
    write(tmp_path, "01.md", FIRST)
    write(tmp_path, "02.md", SECOND)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8", newline="")


def edited(folder: Path, name: str, old: str, new: str) -> Issue:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    write(folder, name, text.replace(old, new))
    return read_issue_folder(folder).issue


def lead(issue: Issue) -> Article:
    article = issue.article("01/a1")
    assert article is not None
    return article


def test_a_folder_with_issue_md_is_recognised(folder: Path) -> None:
    assert recognises(folder)
    assert not recognises(folder / "images")
    assert not recognises(folder / "issue.md")


def test_the_front_matter_tells_the_issue(folder: Path) -> None:
    issue = read_issue_folder(folder).issue
    assert (issue.title, issue.number, issue.remarks) == ("河畔晚报", 7, "样报，人物均为虚构。")
    assert (str(issue.date.value), issue.date.status) == ("2021-08-13", DateStatus.KNOWN)
    assert issue.masthead.hotlines == ("0555-1234567",)
    assert [(page.label, page.number) for page in issue.pages] == [("01", 1), ("02", 2)]
    assert issue.pages[0].editors[0].names == ("张三",)
    assert issue.doubts == ()


def test_an_article_has_its_parts(folder: Path) -> None:
    article = lead(read_issue_folder(folder).issue)
    assert (article.kicker, article.headline, article.deck) == (
        "九年等待",
        "河上新桥通车",
        "两岸只隔三分钟",
    )
    assert article.bylines == (
        Byline(role="本报记者", names=("张倩", "王志浩"), text="本报记者 张倩 王志浩"),
    )
    assert article.dateline == Dateline(source="本报")
    assert article.blocks == (
        Paragraph(text="本报讯 8月12日上午，桥通了。全文（见第二版）可读。"),
        Crosshead(text="三年"),
        Picture(image="images/bridge.svg", caption="新桥\n桥头的灯", credit="新华社 李肃人 摄"),
        Table(rows=(("年", "人"), ("一", "1.5"))),
    )


def test_jumps_lead_where_their_links_lead(folder: Path) -> None:
    issue = read_issue_folder(folder).issue
    resolved = JumpState.RESOLVED
    assert lead(issue).jumps == (
        Jump(
            kind=JumpKind.SEE,
            pages=("2",),
            text="（见第二版）",
            state=resolved,
            target="02/a2",
            block=0,
        ),
        Jump(
            kind=JumpKind.CONTINUED_ON,
            pages=("2",),
            text="（下转2版）",
            state=resolved,
            target="02/a2",
        ),
    )
    second = issue.article("02/a2")
    assert second is not None
    assert second.headline == ""
    assert [(jump.kind, jump.target, jump.state) for jump in second.jumps] == [
        (JumpKind.CONTINUED_FROM, "01/a1", resolved),
        (JumpKind.CONTINUED_ON, None, JumpState.PAGE_NOT_HELD),
    ]


def test_the_digest_is_a_list_of_links(folder: Path) -> None:
    digest = read_issue_folder(folder).issue.pages[0].digest
    assert digest is not None
    assert digest.entries == (
        DigestEntry(
            headline="磨坊又转起来了",
            deck="停了九年",
            page="2",
            page_text="2版",
            state=JumpState.RESOLVED,
            target="02/a1",
        ),
        DigestEntry(headline="没有的版", page="9", page_text="9版"),
    )


def test_pictures_are_read_when_asked_and_cross_to_another_process(folder: Path) -> None:
    files = read_issue_folder(folder).files
    assert list(files) == ["images/bridge.svg"]
    assert pickle.loads(pickle.dumps(files["images/bridge.svg"]))() == b"<svg/>"


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


@pytest.mark.parametrize(
    ("name", "old", "new", "where"),
    [
        ("issue.md", "number: 7", "number: [7", "issue.md:4"),
        ("issue.md", "number: 7", "number: seven", "issue.md:3"),
        ("issue.md", "status: known", "status: sure", "issue.md:4"),
        ("issue.md", "value: 2021-08-13, status: known", "status: known", "issue.md:4"),
        ("issue.md", "2021-08-13", "2021-13-13", "issue.md"),
        ("issue.md", "\n---\n\n样报", "\n\n样报", "issue.md:1"),
        ("01.md", "section: 要闻", "section: {a: b}", "01.md:3"),
        ("01.md", "label: '01'", "label: '02'", "02.md:2"),
        ("01.md", "editors: [责任编辑 张三]", "editors: [[张三]]", "01.md:4"),
    ],
)
def test_broken_front_matter_is_refused_with_file_and_line(
    folder: Path, name: str, old: str, new: str, where: str
) -> None:
    with pytest.raises(SourceError) as refusal:
        edited(folder, name, old, new)
    assert refusal.value.path.startswith(str(folder / where))


def test_a_file_that_is_no_utf_8_is_refused_with_its_line(folder: Path) -> None:
    (folder / "02.md").write_bytes(b"---\nlabel: '02'\n---\n\n\xb4\xf3\xc0\xae\xb0\xc8\n")
    with pytest.raises(SourceError, match=r"02\.md:5: is no UTF-8 text"):
        read_issue_folder(folder)


def test_a_folder_without_pages_is_refused(folder: Path) -> None:
    (folder / "01.md").unlink()
    (folder / "02.md").unlink()
    with pytest.raises(SourceError, match="no page files"):
        read_issue_folder(folder)


@pytest.mark.parametrize(
    ("old", "new", "where", "what"),
    [
        ("(02.md#a2){: .jump }", "(02.md#a9){: .jump }", "01.md:36", "02.md has no article a9"),
        ("(02.md#a1", "(07.md#a1", "01.md:9", "no page file 07.md"),
        ("images/bridge.svg", "images/lost.svg", "01.md:27", "images/lost.svg is not in the"),
        ("images/bridge.svg", "../secret.svg", "01.md:27", "../secret.svg is not in the folder"),
        ("images/bridge.svg", "images/" + "x" * 300, "01.md:27", "is not in the folder"),
        ("images/bridge.svg", "c:/x.svg", "01.md:27", "c:/x.svg is not in the folder"),
        ("section: 要闻", "colour: red", "01.md:3", "colour is no key"),
        ("{: #a1 }", "{: #a1 zones=none }", "01.md:12", "zones are no polygons"),
        ("02.md#a2){: .jump", "02.md#a2){: .jump state=lost", "01.md:36", "lost is no state"),
        ("桥通了。", "桥通了，见[网站](https://x.example)。", "01.md:23", "https://x.example"),
    ],
)
def test_what_leads_nowhere_is_doubted_with_file_and_line(
    folder: Path, old: str, new: str, where: str, what: str
) -> None:
    doubts = edited(folder, "01.md", old, new).doubts
    assert [doubt.where for doubt in doubts] == [where]
    assert what in doubts[0].what


def test_an_anchor_that_stands_twice_is_doubted(folder: Path) -> None:
    issue = edited(folder, "02.md", "{: #a2 .untitled }", "{: #a1 .untitled }")
    assert [article.id for article in issue.pages[1].articles] == ["02/a1", "02/a2"]
    assert "stands twice" in issue.doubts[0].what


def test_a_picture_outside_the_folder_is_never_read(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.svg"
    outside.write_bytes(b"secret")
    (folder / "images" / "bridge.svg").unlink()
    (folder / "images" / "bridge.svg").symlink_to(outside)
    collated = read_issue_folder(folder)
    assert collated.files == {}
    assert "not in the folder" in collated.issue.doubts[0].what


def test_pages_without_numbers_follow_their_names(folder: Path) -> None:
    write(folder, "10.md", "---\nlabel: '10'\n---\n\n# 十 {: #a1 }\n")
    write(folder, "9.md", "---\nlabel: '09'\n---\n\n# 九 {: #a1 }\n")
    assert [page.label for page in read_issue_folder(folder).issue.pages] == [
        "01",
        "02",
        "09",
        "10",
    ]


def test_a_facsimile_may_be_a_page_of_a_pdf(folder: Path) -> None:
    (folder / "images" / "all.pdf").write_bytes(b"%PDF")
    issue = edited(folder, "01.md", "section: 要闻", "facsimile: {path: images/all.pdf, sheet: 3}")
    assert issue.pages[0].facsimile == Facsimile(path="images/all.pdf", sheet=3)


def test_the_text_as_found_lies_beside(folder: Path) -> None:
    (folder / "source").mkdir()
    (folder / "source" / "01.txt").write_bytes("  原文\r\n".encode())
    assert read_issue_folder(folder).issue.pages[0].as_found == "  原文\r\n"


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
