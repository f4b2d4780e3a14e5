"""The project keeps its own promises: top level, walls, README."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
ALLOWED = {"reader", "resources", "issues", "tests", "pyproject.toml", "README.md", "LICENSE"}


def _tracked() -> list[str]:
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True
    )
    if listing.returncode:
        pytest.skip("not a git checkout")
    return [name for name in listing.stdout.split("\0") if name]


def test_the_top_level_holds_only_the_agreed_names() -> None:
    top = {name.split("/")[0] for name in _tracked()}
    assert {name for name in top if not name.startswith(".")} <= ALLOWED


def test_an_init_file_holds_a_docstring_and_nothing_else() -> None:
    for init in (ROOT / "reader").rglob("__init__.py"):
        assert re.fullmatch(r'"""[^"]*"""\n', init.read_text("utf-8")), init


def test_no_source_file_outgrows_four_hundred_lines() -> None:
    long = {
        name: count
        for name in _tracked()
        if name.startswith("reader/") and name.endswith(".py")
        if (count := (ROOT / name).read_text("utf-8").count("\n")) > 400
    }
    assert not long


def test_qt_stays_below_the_version_that_loses_references() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "PySide6>=6.10,<6.12" in project["project"]["dependencies"]


def test_the_readme_map_names_every_stage() -> None:
    stages = {path.parent.name for path in (ROOT / "reader").glob("*/__init__.py")}
    named = set(re.findall(r"^  (\w+)/", README, re.MULTILINE))
    assert named == stages


def test_the_readme_map_names_the_rooms_of_the_large_stages() -> None:
    stages = [path.parent for path in (ROOT / "reader").glob("*/__init__.py")]
    large = [stage for stage in stages if len(list(stage.glob("*/__init__.py"))) > 1]
    rooms = {room.parent.name for stage in large for room in stage.glob("*/__init__.py")}
    rooms -= {room.parent.name for room in (ROOT / "reader/parse").glob("*/__init__.py")}
    lines = "\n".join(re.findall(r"^    \w+/.*$", README, re.MULTILINE))
    assert rooms <= set(re.findall(r"(\w+)/", lines))


def test_the_readme_pictures_exist() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert len(pictures) >= 2
    assert all((ROOT / picture).is_file() for picture in pictures)


def test_the_readme_system_packages_are_those_of_the_check_run() -> None:
    line = re.search(r"<!-- system-packages -->\n```sh\n(.*)\n```", README)
    assert line
    assert "libxcb-cursor0" in line[1]
    assert "install -y " in line[1]
