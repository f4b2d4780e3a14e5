"""``daodu export --feed`` and ``--make-key``."""

from pathlib import Path

from click.testing import CliRunner, Result

from reader.cli.main import daodu
from reader.resources import sample_issues
from reader.session.feed import read_feed


def run(library: Path, *arguments: str) -> Result:
    return CliRunner().invoke(daodu, ["--library", str(library), *arguments])


def test_the_newest_issues_of_a_library_are_published_signed(tmp_path: Path) -> None:
    library, folder = tmp_path / "library.sqlite", tmp_path / "feed"
    samples = sorted(path.parent for path in sample_issues().rglob("issue.md"))
    run(library, "import", *map(str, samples[:2]))
    public = run(library, "export", "--make-key", str(tmp_path / "key")).output.strip()
    result = run(
        library, "export", "--feed", str(folder), "--last", "1", "--sign", str(tmp_path / "key")
    )
    assert result.output == f"{folder / 'index.json'}: 1 issues\n"
    feed = read_feed((folder / "index.json").read_bytes())
    assert feed.is_signed_by(public)
    (issue,) = feed.issues
    assert issue.key == f"{samples[1].parent.name}/{samples[1].name}"
    (picture,) = (folder / "issues").rglob("*.png")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert {file.stat().st_mode & 0o444 for file in folder.rglob("*.*")} == {0o444}


def test_what_is_neither_an_export_nor_a_feed_is_wrong_usage(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    assert run(library, "export").exit_code == 2
    assert run(library, "export", "x/2026-05-01").exit_code == 2
    assert run(library, "export", "x/2026-05-01", "--feed", str(tmp_path / "feed")).exit_code == 2


def test_an_empty_library_gives_no_feed(tmp_path: Path) -> None:
    result = run(tmp_path / "library.sqlite", "export", "--feed", str(tmp_path / "feed"))
    assert result.exit_code == 1
    assert not (tmp_path / "feed").exists()
