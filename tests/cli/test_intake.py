"""``daodu import`` and ``daodu parse``."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reader.cli.main import daodu
from reader.model.issue import Issue, Page
from reader.model.plain import issue_from_plain
from reader.parse.issue_folder import read_issue_folder
from tests.parse.test_issue_folder import FIRST, ISSUE, SECOND, write


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
