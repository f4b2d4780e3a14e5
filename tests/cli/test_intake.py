"""``daodu import`` and ``daodu parse``."""

import datetime
import json
import os
import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from reader.cli.main import WAITING, daodu
from reader.library import connection as opening
from reader.library.library import Library
from reader.model.issue import Issue, Page
from reader.model.note import Note, NoteKind
from reader.model.plain import issue_from_plain
from reader.parse.folder.issue_folder import read_issue_folder
from tests.parse.issue_of_two_pages import FIRST, ISSUE, SECOND, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "河畔"
    (path / "images").mkdir(parents=True)
    (path / "images" / "bridge.svg").write_bytes(b"<svg/>")
    for name, text in (("issue.md", ISSUE), ("01.md", FIRST), ("02.md", SECOND)):
        write(path, name, text)
    return path


def run(*arguments: str | Path, library: Path | None = None) -> Result:
    options = ["--library", str(library)] if library else []
    return CliRunner().invoke(daodu, [*options, *map(str, arguments)])


def test_import_says_a_line_for_each_issue(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "deep" / "library.sqlite"
    result = run("import", folder, library=library)
    assert result.stdout == "河畔晚报/2021-08-13: added, 2 pages, 3 articles, 0 doubts\n"
    assert result.exit_code == 0
    again = run("import", folder, library=library)
    assert again.stdout == "河畔晚报/2021-08-13: unchanged, 2 pages, 3 articles, 0 doubts\n"


def test_import_takes_pages_named_one_by_one_as_one_issue(tmp_path: Path) -> None:
    pages = [tmp_path / f"2026-06-01-p0{n}.txt" for n in (1, 2)]
    for page in pages:
        page.write_text(
            f"{page.stem[-1]}号码头启用新泊位\n\n　　第一艘船在九点靠岸，工人们等了三年。\n"
        )
    result = run("import", *pages, library=tmp_path / "library.sqlite")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "untitled/2026-06-01: added, 2 pages, 2 articles, 0 doubts\n"


def test_import_says_how_many_marks_have_no_place_in_the_corrected_issue(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "library.sqlite"
    run("import", folder, library=path)
    made = datetime.datetime(2026, 5, 18, tzinfo=datetime.UTC)
    key = "河畔晚报/2021-08-13"
    with Library.open(path) as library:
        library.add_note(Note(kind=NoteKind.BOOKMARK, issue=key, page="02", made=made))
    (folder / "02.md").unlink()
    result = run("import", folder, library=path)
    assert "replaced" in result.stdout
    assert "marks whose place is gone: 1; `daodu bookmarks` has them." in result.stdout
    with Library.open(path) as library:
        assert len(library.notes()) == 1


def test_import_goes_on_after_a_refusal_and_exits_with_1(folder: Path, tmp_path: Path) -> None:
    result = run("import", tmp_path / "none", folder, library=tmp_path / "library.sqlite")
    assert "河畔晚报/2021-08-13: added" in result.stdout
    assert result.stderr.startswith("daodu: ")
    assert "no such file or folder" in result.stderr
    assert result.exit_code == 1


def test_title_and_date_are_as_the_person_says(folder: Path, tmp_path: Path) -> None:
    arguments = ("import", folder, "--title", "河口晚报", "--date", "2021-08-14")
    result = run(*arguments, library=tmp_path / "library.sqlite")
    assert result.stdout.startswith("河口晚报/2021-08-14: added")


def test_one_page_of_an_issue_held_takes_the_place_of_all_only_when_asked_to(
    folder: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library.sqlite"
    part = tmp_path / "part"
    part.mkdir()
    write(part, "issue.md", ISSUE)
    write(part, "02.md", SECOND.replace("桥", "橋"))
    run("import", folder, library=library)
    assert "replaced, 2 pages" in run("import", part, library=library).stdout
    assert "replaced, 1 page" in run("import", part, "--replace", library=library).stdout


@pytest.mark.parametrize(
    "arguments", [("import",), ("import", "x", "--date", "gestern"), ("parse",)]
)
def test_wrong_usage_exits_with_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert run(*arguments, library=tmp_path / "library.sqlite").exit_code == 2


def test_parse_prints_one_json_document_and_nothing_else(folder: Path) -> None:
    result = run("parse", folder, "--json")
    (plain,) = json.loads(result.stdout)
    assert issue_from_plain(plain) == read_issue_folder(folder).issue
    assert result.stderr == ""


def test_parse_writes_issue_folders(folder: Path, tmp_path: Path) -> None:
    result = run("parse", folder, "--out", tmp_path / "out")
    written = tmp_path / "out" / "河畔晚报" / "2021-08-13"
    assert read_issue_folder(written).issue == read_issue_folder(folder).issue
    assert result.stdout == f"{written}: 2 pages, 3 articles, 0 doubts\n"


def test_two_issues_of_one_day_are_written_apart(folder: Path, tmp_path: Path) -> None:
    twin = tmp_path / "two" / "twin"
    folder.rename(folder.parent / "moved")
    for place in (tmp_path / "two" / "one", twin):
        place.mkdir(parents=True)
        write(place, "issue.md", ISSUE)
        write(place, "02.md", SECOND)
    run("parse", tmp_path / "two", "--out", tmp_path / "out")
    assert {path.name for path in (tmp_path / "out" / "河畔晚报").iterdir()} == {
        "2021-08-13",
        "2021-08-13-2",
    }


def test_parse_alone_says_the_issue_and_its_doubts(folder: Path) -> None:
    write(folder, "02.md", SECOND.replace("01.md#a1", "01.md#a9"))
    lines = run("parse", folder).stdout.splitlines()
    assert lines[0] == "河畔晚报/2021-08-13: 2 pages, 3 articles, 1 doubt"
    assert lines[1].startswith("  02.md:")


def test_a_refusal_is_one_sentence_and_exit_status_1(folder: Path) -> None:
    write(folder, "01.md", "---\nlabel: [\n---\n")
    call = [sys.executable, "-m", "reader", "parse", str(folder), "--json"]
    done = subprocess.run(
        call, capture_output=True, check=False, cwd=Path(__file__).parents[2], encoding="utf-8"
    )
    assert done.returncode == 1
    assert json.loads(done.stdout) == []
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"daodu: {folder / '01.md'}:")
    assert "Traceback" not in done.stderr


def test_a_control_character_in_a_title_does_not_reach_the_terminal(tmp_path: Path) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    write(folder, "issue.md", '---\ntitle: 报\ndoubts: [{where: "\\e[31m", what: x}]\n---\n')
    write(folder, "01.md", "---\nlabel: '01'\n---\n")
    assert "\x1b" not in run("parse", folder).stdout


def test_the_empty_issue_prints_as_the_contract_says(tmp_path: Path) -> None:
    write(tmp_path, "issue.md", "---\n---\n")
    write(tmp_path, "01.md", "---\nlabel: '01'\n---\n")
    (plain,) = json.loads(run("parse", tmp_path, "--json").stdout)
    assert issue_from_plain(plain) == Issue(pages=(Page(label="01", number=1),))


PAGE = (
    "河畔晚报 2024年3月1日 星期五 第12期 今日4版\n\n老磨坊的水轮重新转动\n\n本报记者 何田\n\n"
    "昨天清晨六点，停了九年的水轮又转了起来。磨坊主人换了三十二块板。\n\n（下转2版）\n"
)
BAD = {
    "empty.txt": (b"", "the file is empty"),
    **{f"empty.{ending}": (b"", "the file is empty") for ending in ("xml", "pdf", "zip", "epaper")},
    "blank.txt": ("\ufeff　\r\n\r\n".encode(), "the file is empty"),
    "binary.txt": (bytes(range(256)) * 4, "this is a binary file"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(64), "is a picture"),
    "damaged.txt": (PAGE.encode().replace("磨".encode(), b"\xe7\xa3"), "UTF-8 but damaged"),
    "japanese.txt": (("橋の開通式を行った。" * 9).encode("shift_jis"), "in none of UTF-8"),
    "bad.epaper": (b"PK no zip", "is no readable .epaper file"),
    "page.xml": (b"<page/>", "is XML, but none of"),
    "none.txt": (None, "no such file or folder"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_one_sentence_exit_status_1_and_leaves_the_library(
    folder: Path, tmp_path: Path, name: str
) -> None:
    library, path = tmp_path / "library.sqlite", tmp_path / name
    data, reason = BAD[name]
    if data is not None:
        path.write_bytes(data)
    run("import", folder, library=library)
    before = run("list", "--json", library=library).stdout
    for command in ("import", "parse"):
        result = run(command, path, library=library)
        assert result.exit_code == 1
        assert result.stdout == ""
        assert result.stderr.startswith(f"daodu: {path}")
        assert reason in result.stderr
        assert result.stderr.count("\n") == 1
    assert run("list", "--json", library=library).stdout == before


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-be", "gbk"])
def test_any_encoding_gives_the_same_issue(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode())
    (plain,) = json.loads(run("parse", path, "--json").stdout)
    path.write_bytes(PAGE.encode(codec))
    (other,) = json.loads(run("parse", path, "--json").stdout)
    guesses = [d for d in other.pop("doubts") if "how it is encoded" not in d["what"]]
    assert guesses == plain.pop("doubts")
    assert other == plain


def test_v_says_how_a_file_is_encoded(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode("gbk"))
    call = [sys.executable, "-m", "reader", "-v", "parse", str(path), "--json"]
    done = subprocess.run(call, capture_output=True, check=True, encoding="utf-8")
    assert done.stderr == f"daodu: {path}: read as GB18030\n"
    assert json.loads(done.stdout)


def test_a_folder_of_page_files_is_one_issue_without_the_file_refused(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in (1, 2, 10):
        (pages / f"p{number}.txt").write_text(PAGE, encoding="utf-8")
    (pages / "p3.txt").write_bytes(b"")
    result = run("parse", pages, "--json")
    assert result.exit_code == 1
    assert result.stderr == (
        f"daodu: {pages / 'p3.txt'}: the file is empty; choose one that holds a page's text.\n"
    )
    (plain,) = json.loads(result.stdout)
    assert [page["label"] for page in plain["pages"]] == ["01", "02", "10"]


def test_a_folder_of_many_issues_goes_into_the_library_but_for_the_broken(
    folder: Path, tmp_path: Path
) -> None:
    many = tmp_path / "many"
    folder.rename(many.parent / "moved")
    for name in ("a", "b", "c"):
        (many / name).mkdir(parents=True)
        write(many / name, "issue.md", ISSUE.replace("2021-08-13", f"2021-08-1{'abc'.index(name)}"))
        write(many / name, "01.md", FIRST if name != "b" else "---\nlabel: [\n---\n")
    for day in ("20240301", "20240302"):
        (many / "articles").mkdir(exist_ok=True)
        (many / "articles" / f"{day}-01-01.txt").write_text("\n题\n\n正文。", encoding="utf-8")
    result = run("import", many, "--title", "河畔晚报", library=tmp_path / "library.sqlite")
    assert [line.split(": ")[0] for line in result.stdout.splitlines()] == [
        "河畔晚报/2021-08-10",
        "河畔晚报/2024-03-01",
        "河畔晚报/2024-03-02",
        "河畔晚报/2021-08-12",
    ]
    assert result.stderr.startswith(f"daodu: {many / 'b' / '01.md'}:")
    assert result.exit_code == 1


def test_parse_writes_folders_and_prints_json_at_once(folder: Path, tmp_path: Path) -> None:
    result = run("parse", folder, "--out", tmp_path / "out", "--json")
    (plain,) = json.loads(result.stdout)
    written = tmp_path / "out" / "河畔晚报" / "2021-08-13"
    assert issue_from_plain(plain) == read_issue_folder(written).issue


def test_a_place_that_cannot_be_written_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "河畔晚报").write_bytes(b"")
    result = run("parse", folder, "--out", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "cannot be written" in result.stderr


def test_what_a_person_edited_is_never_written_over(folder: Path, tmp_path: Path) -> None:
    for _ in range(2):  # the same again changes nothing
        assert run("parse", folder, "--out", tmp_path / "out").exit_code == 0
    written = tmp_path / "out" / "河畔晚报" / "2021-08-13"
    page = written / "01.md"
    page.write_text(page.read_text("utf-8").replace("河上新桥", "河上的新桥"), encoding="utf-8")
    edited = page.read_bytes()
    result = run("parse", folder, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"daodu: {written}: is there already and differs;")
    assert page.read_bytes() == edited
    # The edited folder itself may be set in order.
    assert run("parse", written / "issue.md", "--out", tmp_path / "out").exit_code == 0
    assert page.read_bytes() == edited
    (written / "03.md").write_text("---\nlabel: '03'\n---\n", encoding="utf-8")
    assert run("parse", folder, "--out", tmp_path / "out").exit_code == 1
    assert (written / "03.md").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_full_disk_below_the_output_is_told_in_a_sentence(folder: Path) -> None:
    call = [sys.executable, "-m", "reader", "parse", str(folder), "--json"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            call,
            check=False,
            cwd=Path(__file__).parents[2],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "the output cannot be written" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="no shell that closes a stream")
def test_a_closed_output_is_no_fault_of_the_program(folder: Path) -> None:
    call = shlex.join([sys.executable, "-m", "reader", "parse", str(folder), "--json"])
    done = subprocess.run(
        f"{call} >&-",
        shell=True,
        check=False,
        cwd=Path(__file__).parents[2],
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_import_says_at_once_that_another_program_writes_and_goes_on_afterwards(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "AT_ONCE_SECONDS", 0.01)
    path = tmp_path / "library.sqlite"
    Library.open(path).close()
    echo = click.echo

    def let_go(line: str, **how: bool) -> None:
        echo(line, **how)
        if line == WAITING:
            other.execute("ROLLBACK")

    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        monkeypatch.setattr(click, "echo", let_go)
        other.execute("BEGIN IMMEDIATE")
        result = run("import", folder, library=path)
        assert WAITING in result.stderr
        assert "河畔晚报/2021-08-13: added" in result.stdout
        other.execute("BEGIN IMMEDIATE")
        result = run("catalogue", "title", "河畔晚报", "--set", "place=河畔", library=path)
        assert WAITING in result.stderr


@pytest.mark.parametrize("command", ["import", "parse"])
def test_an_empty_path_is_not_the_folder_at_hand(
    command: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    result = run(command, "", library=tmp_path / "library.sqlite")
    assert result.exit_code == 2
    assert "it is empty" in result.stderr
