"""What lies whole in a watched folder."""

import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from reader.errors import SourceError, SupplyError
from reader.model.printed import CollatedIssue, PrintedPage
from reader.parse.registry import Part, read_part
from reader.session.intake.accession import list_parts
from reader.session.intake.reports import Refused
from reader.supply.folder import PATIENCE, WatchedFolder
from tests.parse.founder_mirror import put, write_sample
from tests.parse.iiif_files import write_issue
from tests.parse.library_files import write_docworks
from tests.parse.test_epub import fetched
from tests.parse.test_olive import write_olive
from tests.parse.web_archive_files import save
from tests.parse.wire_files import news_item, ninjs, nitf, put_json
from tests.supply.press_room import print_issue


def names(folder: WatchedFolder) -> list[str]:
    return [Path(delivery.name).name for delivery in folder.deliveries(0.0)]


def test_a_file_is_delivered_once_it_has_not_moved_over_two_looks(tmp_path: Path) -> None:
    folder = WatchedFolder(tmp_path)
    path = print_issue(tmp_path / "a.epaper")
    assert names(folder) == []
    assert names(folder) == ["a.epaper"]
    path.write_bytes(path.read_bytes() + b" ")
    assert names(folder) == []
    os.utime(path, ns=(1, 1))
    assert names(folder) == []
    assert names(folder) == ["a.epaper"]


@pytest.mark.parametrize(("name", "end"), [("a.epaper", 60), ("a.pdf", 6)])
def test_a_half_copied_file_is_left_until_its_end_is_there_or_it_is_plainly_broken(
    name: str, end: int, tmp_path: Path
) -> None:
    whole = print_issue(tmp_path / "elsewhere" / "a.epaper").read_bytes()
    if name == "a.pdf":
        whole = b"%PDF-1.4\n" + b"0" * 3000 + b"%%EOF\n"
    watched = tmp_path / "watched"
    watched.mkdir()
    folder = WatchedFolder(watched)
    (watched / name).write_bytes(whole[:-end])
    for _ in range(PATIENCE):
        assert names(folder) == []
    assert names(folder) == [name]
    (watched / name).write_bytes(whole)
    assert names(folder) == []
    assert names(folder) == [name]


def test_a_folder_is_delivered_as_a_whole_when_nothing_moves_in_it(tmp_path: Path) -> None:
    issue = tmp_path / "2026-05-01"
    issue.mkdir()
    (issue / "issue.md").write_text("---\ntitle: 山城晚报\n---\n", "utf-8")
    folder = WatchedFolder(tmp_path)
    names(folder)
    (issue / "01.md").write_text("# 桥\n", "utf-8")
    assert names(folder) == []
    assert names(folder) == ["2026-05-01"]


def test_issues_in_sub_folders_are_single_deliveries(tmp_path: Path) -> None:
    print_issue(tmp_path / "2026" / "05" / "a.epaper")
    print_issue(tmp_path / "2026" / "05" / "b.epaper")
    folder = WatchedFolder(tmp_path)
    names(folder)
    assert sorted(names(folder)) == ["a.epaper", "b.epaper"]


def test_text_pages_of_one_day_are_one_delivery(tmp_path: Path) -> None:
    for name in ("wb-20260501-p01.txt", "wb-20260501-p02.txt", "wb-20260502-p01.txt"):
        (tmp_path / name).write_text("新桥通车\n\n桥通了。\n", "utf-8")
    folder = WatchedFolder(tmp_path)
    names(folder)
    deliveries = list(folder.deliveries(0.0))
    counts = {Path(d.name).name: len(d.parts()[0].files) for d in deliveries}  # type: ignore[union-attr]
    assert counts == {"wb-20260501-p01.txt": 2, "wb-20260502-p01.txt": 1}


def test_text_pages_may_be_markdown(tmp_path: Path) -> None:
    for name in ("wb-20260501-p01.md", "wb-20260501-p02.md", "README.md"):
        (tmp_path / name).write_text("# 新桥通车\n\n桥通了。\n", "utf-8")
    folder = WatchedFolder(tmp_path)
    names(folder)
    (delivery,) = folder.deliveries(0.0)
    (part,) = delivery.parts()
    assert [path.name for path in part.files] == ["wb-20260501-p01.md", "wb-20260501-p02.md"]  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["issue.json", "issue.jsonld"])
def test_a_manifest_is_told_from_other_json_and_left_until_its_end_is_there(
    name: str, tmp_path: Path
) -> None:
    whole = '{"@context": "http://iiif.io/api/presentation/3/context.json", "type": "Manifest"}\n'
    (tmp_path / "settings.json").write_text('{"type": "Manifest"}', "utf-8")
    (tmp_path / name).write_text(whole[:-2], "utf-8")
    folder = WatchedFolder(tmp_path)
    names(folder)
    assert names(folder) == []
    (tmp_path / name).write_text(whole, "utf-8")
    names(folder)
    assert names(folder) == [name]


def test_pdfs_of_one_day_are_an_issue_and_those_of_many_days_are_many(tmp_path: Path) -> None:
    for name in ("one/2026-05-01-01.pdf", "one/2026-05-01-02.pdf", "y/2026-05-01.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"%PDF-1.4\n%%EOF\n")
    (tmp_path / "y" / "2026-05-02.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    folder = WatchedFolder(tmp_path)
    names(folder)
    assert sorted(names(folder)) == ["2026-05-01.pdf", "2026-05-02.pdf", "one"]


def test_what_lies_about_beside_issues_is_passed_over(tmp_path: Path) -> None:
    for name in (
        ".a.epaper",
        "a.epaper.part",
        "Thumbs.db",
        "README",
        "a.epaper.sig",
        "desktop.ini",
    ):
        (tmp_path / name).write_bytes(b"x")
    print_issue(tmp_path / "System Volume Information" / "a.epaper")
    folder = WatchedFolder(tmp_path)
    names(folder)
    assert names(folder) == []


def test_the_newest_file_comes_first(tmp_path: Path) -> None:
    for age, name in enumerate(("c.epaper", "a.epaper", "b.epaper")):
        os.utime(print_issue(tmp_path / name), (1000 - age, 1000 - age))
    folder = WatchedFolder(tmp_path)
    names(folder)
    assert names(folder) == ["c.epaper", "a.epaper", "b.epaper"]


def test_a_stick_that_goes_and_comes_back_is_waited_for(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    folder = WatchedFolder(stick)
    with pytest.raises(SupplyError, match="cannot be read"):
        names(folder)
    print_issue(stick / "a.epaper")
    assert names(folder) == []
    assert names(folder) == ["a.epaper"]
    stick.rename(tmp_path / "away")
    with pytest.raises(SupplyError):
        names(folder)
    (tmp_path / "away").rename(stick)
    # It may have been changed elsewhere: it is looked at twice again.
    assert names(folder) == []
    assert names(folder) == ["a.epaper"]


def test_one_folder_that_cannot_be_read_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "locked").mkdir()
    print_issue(tmp_path / "a.epaper")
    listing = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "locked":
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    folder = WatchedFolder(tmp_path)
    names(folder)
    assert sorted(names(folder)) == ["a.epaper", "locked"]


def pages_of_text(folder: Path) -> None:
    for name in ("01要闻.txt", "02民生.md"):
        put(folder, name, "# 新桥通车\n\n本报讯 桥昨天通了，两岸的人走了一上午。\n")


def articles(folder: Path) -> None:
    for name in ("20260501-01-01.txt", "20260501-01-02.txt", "20260502-01-01.txt"):
        put(folder, name, f"\n新桥通车{name}\n\n本报讯 桥昨天通了。\n")


def agency_items(folder: Path) -> None:
    put_json(folder / "1.json", ninjs("1", "柳湾港开港"))
    put_json(folder / "2.json", ninjs("2", "船厂复工"))
    put(folder, "3.xml", news_item("urn:3", "次日有雨"))
    put(folder, "4.nitf", nitf("", "<hedline><hl1>渡口的灯</hl1></hedline>"))


def issue_in_json(folder: Path) -> None:
    page = {"label": "01", "number": 1, "articles": [{"id": "01/a1", "headline": "渡口的灯"}]}
    folder.mkdir(parents=True, exist_ok=True)
    put_json(folder / "a.json", [{"title": "柳湾日报", "masthead": {}, "pages": [page]}])


def web_pages(folder: Path) -> None:
    site = folder.parent / "site of web pages"
    write_sample(site)
    save(site, folder, ".mhtml")
    shutil.rmtree(site)


WRITERS = {
    "text": pages_of_text,
    "articles": articles,
    "agency": agency_items,
    "web pages": web_pages,
    "site": write_sample,
    "IIIF": write_issue,
    "METS": write_docworks,
    "Olive": write_olive,
    "EPUB": fetched,
    "JSON": issue_in_json,
    "epaper": lambda folder: print_issue(folder / "a.epaper"),
}


def headlines(parts: Iterable[Part | Refused]) -> list[tuple[str, ...]]:
    """Return the headlines of each issue that parts give, and what is refused."""
    found: list[tuple[str, ...]] = []
    for part in parts:
        for each in [part] if isinstance(part, Refused) else read_part(part):
            if isinstance(each, Refused | SourceError):
                found.append(("refused", str(each)))
                continue
            pages = each.issue.pages if isinstance(each, CollatedIssue) else each.pages
            printed = (p.page if isinstance(p, PrintedPage) else p for p in pages)
            found.append(tuple(a.headline for page in printed for a in page.articles))
    return sorted(found)


@pytest.mark.parametrize("place", ["", "sub/甲 乙"])
@pytest.mark.parametrize("kind", WRITERS)
def test_what_import_takes_is_taken_from_the_folder(kind: str, place: str, tmp_path: Path) -> None:
    watched = tmp_path / "watched"
    (watched / place).parent.mkdir(parents=True, exist_ok=True)
    WRITERS[kind](watched / place if place else watched / "here")
    if not place and kind not in ("site", "IIIF", "METS", "Olive"):
        for file in list((watched / "here").iterdir()):
            file.rename(watched / file.name)
        (watched / "here").rmdir()
    folder = WatchedFolder(watched)
    names(folder)
    delivered = [part for each in folder.deliveries(0.0) for part in each.parts()]
    assert headlines(delivered) == headlines(list_parts([watched]))
    assert headlines(delivered)
    assert not any(found[0] == "refused" for found in headlines(delivered) if found)


@pytest.mark.parametrize(
    ("name", "whole", "end"),
    [
        ("1.json", json.dumps(ninjs("1", "柳湾港开港")), 1),
        ("1.xml", news_item("urn:1", "柳湾港开港"), 3),
        ("1.mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n--x--\n", 3),
    ],
)
def test_a_half_copied_item_or_page_is_left_until_its_end_is_there(
    name: str, whole: str, end: int, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(whole[:-end], "utf-8")
    folder = WatchedFolder(tmp_path)
    names(folder)
    assert names(folder) == []
    (tmp_path / name).write_text(whole, "utf-8")
    names(folder)
    assert names(folder) == [name]
