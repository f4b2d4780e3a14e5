"""Any path: the issues in it, and a refusal for each part that cannot be read."""

import os
import zipfile
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.printed import CollatedIssue, PrintedIssue
from reader.parse.registry import FORMATS, Source, parts_of, read_source

PAGE = (
    "新桥昨天通车\n\n本报记者 何田\n\n本报讯 昨天清晨六点，河上的新桥通车了。两岸的人走了一上午。\n"
)


def write(path: Path, data: bytes | str = PAGE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def issue_folder(path: Path, title: str) -> Path:
    write(path / "issue.md", f"---\ntitle: {title}\n---\n")
    write(path / "01.md", "---\nlabel: '01'\n---\n\n# 桥 {: #a1 }\n")
    return path


def epaper(path: Path, title: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("issue.md", f"---\ntitle: {title}\n---\n")
        archive.writestr("01.md", "# 桥 {: #a1 }\n")
    return path


def named(source: Source | SourceError) -> str:
    """Say in a word what came out: a title, the pages of a printed issue, or a refusal."""
    if isinstance(source, SourceError):
        return f"refused {Path(source.path).name}"
    if isinstance(source, CollatedIssue):
        return source.issue.title
    assert isinstance(source, PrintedIssue)
    day = source.pages[0].date.value
    return f"{day or 'undated'}: {' '.join(p.page.label for p in source.pages)}"


def found(path: Path) -> list[str]:
    return [named(source) for source in read_source(path)]


def test_one_text_file_is_one_issue(tmp_path: Path) -> None:
    assert found(write(tmp_path / "page.txt")) == ["undated: 01"]
    assert found(write(tmp_path / "no-ending")) == ["undated: 01"]


def test_a_folder_of_page_files_is_one_issue_for_each_day(tmp_path: Path) -> None:
    for name in ("rb-20240301-p01", "rb-20240301-p02", "rb-20240302-p01"):
        write(tmp_path / f"{name}.txt")
    assert found(tmp_path) == ["2024-03-01: 01 02", "2024-03-02: 01"]


def test_a_folder_of_article_files_is_one_issue_for_each_day(tmp_path: Path) -> None:
    for name in ("20240301-01-01", "20240301-01-02", "20240301-12-01", "20240302-01-01"):
        write(tmp_path / f"{name}.txt", "\n桥\n\n河上的新桥通车了。\n")
    assert found(tmp_path) == ["2024-03-01: 01 12", "2024-03-02: 01"]


def test_a_folder_of_many_issues_gives_each_whatever_its_form(tmp_path: Path) -> None:
    issue_folder(tmp_path / "papers" / "a", "甲报")
    epaper(tmp_path / "papers" / "b.epaper", "乙报")
    write(tmp_path / "papers" / "c" / "01.txt")
    write(tmp_path / "papers" / "d" / "20240301-01-01.txt", "\n桥\n\n通了。\n")
    write(tmp_path / "papers" / "cover.jpg", b"\xff\xd8\xff")
    write(tmp_path / "papers" / ".hidden" / "01.txt")
    assert found(tmp_path) == ["甲报", "乙报", "undated: 01", "2024-03-01: 01"]


def test_page_files_beside_folders_do_not_hide_them(tmp_path: Path) -> None:
    write(tmp_path / "01.txt")
    issue_folder(tmp_path / "a", "甲报")
    epaper(tmp_path / "b.epaper", "乙报")
    assert found(tmp_path) == ["undated: 01", "甲报", "乙报"]


def test_a_page_of_an_issue_folder_is_read_as_the_folder(tmp_path: Path) -> None:
    folder = issue_folder(tmp_path / "a", "甲报")
    assert found(folder / "issue.md") == found(folder / "01.md") == ["甲报"]
    (part,) = parts_of(folder / "01.md")
    assert part.files == (folder,)  # else a change of another page would go unnoticed


def test_an_issue_folder_is_not_looked_into_for_more(tmp_path: Path) -> None:
    folder = issue_folder(tmp_path / "a", "甲报")
    write(folder / "source" / "01.txt")
    assert found(tmp_path) == ["甲报"]


def test_what_is_refused_does_not_stop_the_rest(tmp_path: Path) -> None:
    issue_folder(tmp_path / "a", "甲报")
    write(issue_folder(tmp_path / "b", "乙报") / "01.md", "---\nlabel: [\n---\n")
    write(tmp_path / "c.epaper", b"no zip file")
    write(tmp_path / "d" / "01.txt")
    write(tmp_path / "d" / "02.txt", b"")
    write(tmp_path / "d" / "03.txt")
    write(tmp_path / "e" / "20240301-01-01.txt", b"\x00\x01\x02" * 99)
    write(tmp_path / "e" / "20240301-02-01.txt", "\n桥\n\n通了。\n")
    issue_folder(tmp_path / "f", "己报")
    assert found(tmp_path) == [
        "甲报",
        "refused 01.md:3",
        "refused c.epaper",
        "refused 02.txt",
        "undated: 01 03",
        "refused 20240301-01-01.txt",
        "2024-03-01: 02",
        "己报",
    ]


@pytest.mark.parametrize("name", ["none.txt", "folder", "picture.jpg"])
def test_a_path_with_nothing_to_read_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    write(tmp_path / "picture.jpg", b"\xff\xd8\xff")
    (refusal,) = read_source(tmp_path / name)
    assert isinstance(refusal, SourceError)
    assert refusal.path == str(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("cut.zip", b"PK\x03\x04" + b"\x00" * 90, "is no archive, or not a whole one"),
        ("page.tgz", b"<html>404 not found</html>", "is no archive, or not a whole one"),
        ("page.pdf", b"<html>404 not found</html>", "is named as a PDF but is none"),
        ("page.mhtml", b"MIME-Version: 1.0\r\n", "is no web page in one file"),
        ("issue.rar", b"Rar!\x1a\x07\x00" + b"\x00" * 90, "of a kind that Daodu does not open"),
        ("issue.zip", b"7z\xbc\xaf\x27\x1c" + b"\x00" * 90, "of a kind that Daodu does not open"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_told_so(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    file = write(tmp_path / name, data)
    (refusal,) = read_source(file)
    assert isinstance(refusal, SourceError)
    assert reason in refusal.reason


def test_what_is_not_opened_is_told_among_others(tmp_path: Path) -> None:
    issue_folder(tmp_path / "a", "甲报")
    write(tmp_path / "b.zip", b"PK\x03\x04 cut short")
    write(tmp_path / "c.rar", b"Rar!\x1a\x07\x00")
    write(tmp_path / "d.mhtml", b"MIME-Version: 1.0\r\n")
    assert found(tmp_path) == ["refused d.mhtml", "甲报", "refused b.zip", "refused c.rar"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "page.htm")
    (refusal,) = read_source(tmp_path / "page.htm")
    assert isinstance(refusal, SourceError)
    assert "neither a file nor a folder" in refusal.reason


def test_a_folder_linked_into_itself_is_read_once(tmp_path: Path) -> None:
    issue_folder(tmp_path / "a", "甲报")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    assert found(tmp_path) == ["甲报"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "a" / "01.txt")
    (tmp_path / "a").chmod(0)
    try:
        assert found(tmp_path) == ["refused a"]
    finally:
        (tmp_path / "a").chmod(0o700)


def test_a_foreign_error_becomes_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a" / "01.txt")
    write(tmp_path / "b" / "01.txt")
    whole = Path.iterdir

    def iterdir(path: Path) -> object:
        if path.name == "a":
            raise OSError(5, "Input/output error")
        return whole(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert found(tmp_path) == ["refused a", "undated: 01"]


def test_the_formats_are_told_apart_in_their_order(tmp_path: Path) -> None:
    paths = (
        issue_folder(tmp_path / "a", "甲报"),
        epaper(tmp_path / "b.epaper", "乙报"),
        write(tmp_path / "20240301-01-01.txt"),
        write(tmp_path / "page.txt"),
    )
    names = [next(f.name for f in FORMATS if f.recognises(path)) for path in paths]
    assert names == ["issue folder", "epaper", "articles", "plain text"]


ALTO = (
    '<alto><Layout><Page WIDTH="100" HEIGHT="100"><PrintSpace><TextBlock ID="B"><TextLine>'
    '<String CONTENT="新桥昨天通车"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>'
)
MANIFEST = '{"@context": "http://iiif.io/api/presentation/3/context.json", "type": "Manifest"'


@pytest.mark.parametrize("beside", ["0002.xml", "text/0002.xml", "manifest.json"])
@pytest.mark.parametrize(("content", "reason"), [("", "is empty"), ("no markup", "is no XML")])
def test_a_description_that_was_not_brought_whole_is_told_of(
    tmp_path: Path, beside: str, content: str, reason: str
) -> None:
    write(tmp_path / "0001.xml", ALTO)
    write(tmp_path / "._0001.xml", "")
    write(tmp_path / beside, content)
    said = [str(each) for each in read_source(tmp_path) if isinstance(each, SourceError)]
    if beside.endswith(".json") and content:
        assert said == []
    else:
        (told,) = said
        assert f"{beside}: " in told
        assert reason in told


def test_what_lies_too_deep_is_told_of(tmp_path: Path) -> None:
    write(tmp_path / "01.txt")
    write(tmp_path / "a/b/c/d/e/f/01.txt")
    write(tmp_path / "a/b/c/d/e/f/g/h/01.txt")
    (tmp_path / "a/b/c/d/e/f/g2/h").mkdir(parents=True)
    assert found(tmp_path) == ["undated: 01", "undated: 01", "refused g"]
