"""Issue folders as people write them."""

import pickle
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.article import Byline, Crosshead, Dateline, Paragraph, Picture, Table
from reader.model.dating import DateStatus
from reader.model.issue import DigestEntry, Facsimile
from reader.model.jump import Jump, JumpKind, JumpState
from reader.parse.folder.issue_folder import folder_meant, read_issue_folder, recognises
from tests.parse.issue_of_two_pages import edited, lead, write, written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path)


def test_a_folder_with_issue_md_is_recognised(folder: Path) -> None:
    assert recognises(folder)
    assert not recognises(folder / "images")
    assert not recognises(folder / "issue.md")


def test_a_page_file_stands_for_its_folder(folder: Path) -> None:
    (folder / "images" / "notes.md").write_bytes(b"x")
    for name in ("issue.md", "02.md"):
        assert folder_meant(folder / name) == folder
    for other in (folder, folder / "none.md", folder / "images" / "notes.md"):
        assert folder_meant(other) == other


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
        ("01.md", "section: 要闻", "facsimile: {sheet: 3}", "01.md:3"),
        ("01.md", "section: 要闻", "number: true", "01.md:3"),
        ("issue.md", "known, evidence: [报头印有日期]", "inferred, evidence: []", "issue.md:4"),
        ("issue.md", "2021-08-13", "Freitag", "issue.md:4"),
        ("issue.md", "[0555-1234567]", "[{a: b}]", "issue.md:6"),
        ("issue.md", "number: 7", "number: 7\nx: " + "y" * 1_000_001, "issue.md:1"),
    ],
)
def test_broken_front_matter_is_refused_with_file_and_line(
    folder: Path, name: str, old: str, new: str, where: str
) -> None:
    with pytest.raises(SourceError) as refusal:
        edited(folder, name, old, new)
    assert refusal.value.path.startswith(str(folder / where))


@pytest.mark.parametrize(
    ("old", "new", "value"),
    [
        ("title: 河畔晚报", "title: 2021", ("2021", 7, "2021-08-13")),
        ("number: 7", "number: '8'", ("河畔晚报", 8, "2021-08-13")),
        ("number: 7\n", "", ("河畔晚报", None, "2021-08-13")),
        ("date: {value: 2021-08-13,", "date: 2021-08-14\nx: {y: z,", ("河畔晚报", 7, "2021-08-14")),
        ("value: 2021-08-13,", "value: 2021-08-13T06:00:00,", ("河畔晚报", 7, "2021-08-13")),
        ("value: 2021-08-13,", "value: '2021-08-13',", ("河畔晚报", 7, "2021-08-13")),
        ("[报头印有日期]", "报头印有日期", ("河畔晚报", 7, "2021-08-13")),
    ],
)
def test_front_matter_may_be_typed_in_several_ways(
    folder: Path, old: str, new: str, value: tuple[str, int | None, str]
) -> None:
    issue = edited(folder, "issue.md", old, new)
    assert (issue.title, issue.number, str(issue.date.value)) == value
    assert issue.date.status is DateStatus.KNOWN


def test_a_page_file_of_absurd_size_is_refused_unread(folder: Path) -> None:
    with (folder / "02.md").open("ab") as file:
        file.truncate(40 * 1024 * 1024)
    with pytest.raises(SourceError, match="too large"):
        read_issue_folder(folder)


def test_a_readme_beside_the_pages_is_no_page(folder: Path) -> None:
    write(folder, "README.md", "My notes on this issue.")
    assert [page.label for page in read_issue_folder(folder).issue.pages] == ["01", "02"]


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
