"""``daodu catalogue correct``, ``doubts`` and ``decide``."""

import dataclasses
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reader.cli.main import daodu
from reader.errors import NotHeldError, RecordError
from reader.export.issue_folder import write_issue_folder
from reader.library.library import Library
from reader.model.doubt import Doubt
from reader.model.issue import Issue
from reader.model.printed import CollatedIssue
from tests.session.test_correcting import article, texts, two_pages

KEY = "江城日报/no-7"
DOUBT = Doubt(where="01/a1", what="Two paragraphs were joined across a column.")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAODU_CATALOGUER", "林")
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        issue = dataclasses.replace(two_pages(), doubts=(DOUBT,))
        library.accession(CollatedIssue(issue=issue))
    return path


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(daodu, ["--library", str(path), "catalogue", *arguments])


def held(path: Path) -> Issue:
    with Library.open(path) as library:
        return library.issue(KEY)


def test_the_pieces_of_an_issue_are_shown_with_their_places(path: Path) -> None:
    lines = run(path, "correct", KEY).stdout.splitlines()
    assert lines[0] == "01\tentry\t0\t茶园开采 1版\t01/a2"
    assert "01/a1\tcrosshead\t1\t码头等船的人\t" in lines
    assert isinstance(run(path, "correct", "江城日报/no-8").exception, NotHeldError)


@pytest.mark.parametrize(
    ("arguments", "after"),
    [
        (("kind", "01/a2", "0", "crosshead"), ["山上的茶今天开采。", "采茶人凌晨上山。"]),
        (("join", "01/a2", "0"), ["山上的茶今天开采。采茶人凌晨上山。"]),
        (("cut", "01/a2", "0", "4"), ["山上的茶", "今天开采。", "采茶人凌晨上山。"]),
        (("move", "01/a2", "0", "01/a2", "1"), ["采茶人凌晨上山。", "山上的茶今天开采。"]),
        (("set", "01/a2", "deck", "0"), ["采茶人凌晨上山。"]),
        (("add", "01/a2", "headline", "0"), ["采茶人凌晨上山。"]),
        (("out", "01/a2", "headline", "0"), ["茶园开采", "山上的茶今天开采。", "采茶人凌晨上山。"]),
        (("begin", "01/a2", "1"), ["山上的茶今天开采。"]),
    ],
)
def test_each_deed_is_kept_and_undone(
    path: Path, arguments: tuple[str, ...], after: list[str]
) -> None:
    before = held(path)
    result = run(path, "correct", KEY, *arguments)
    assert result.stderr == f"{' '.join(arguments)}: 1 changed by 林.\n"
    assert texts(held(path), "01/a2") == after
    assert held(path) != before
    run(path, "correct", KEY, "undo")
    assert held(path) == before
    run(path, "correct", KEY, "redo")
    assert texts(held(path), "01/a2") == after
    run(path, "correct", KEY, "as-source")
    assert held(path) == before


def test_articles_are_joined_and_jumps_led_elsewhere(path: Path) -> None:
    run(path, "correct", KEY, "lead", "01/a1", "0", "-")
    assert article(held(path), "01/a1").jumps[0].target is None
    run(path, "correct", KEY, "lead-entry", "01", "0", "02/a1")
    digest = held(path).pages[0].digest
    assert digest is not None
    assert digest.entries[0].target == "02/a1"
    run(path, "correct", KEY, "join-articles", "01/a1", "01/a2")
    assert [one.id for one in held(path).pages[0].articles] == ["01/a1"]


def test_what_cannot_be_done_is_refused(path: Path) -> None:
    assert run(path, "correct", KEY, "join", "01/a1").exit_code == 2
    assert run(path, "correct", KEY, "kind", "01/a1", "0", "poem").exit_code == 2
    refusal = run(path, "correct", KEY, "kind", "01/a1", "3", "paragraph").exception
    assert isinstance(refusal, RecordError)


def test_doubts_are_listed_and_decided(path: Path) -> None:
    assert run(path, "doubts").stdout == f"{KEY}\t01/a1\topen\t{DOUBT.what}\n"
    run(path, "decide", KEY, "01/a1", "rejected")
    assert run(path, "doubts", "江城").stdout == f"{KEY}\t01/a1\trejected\t{DOUBT.what}\n"
    run(path, "decide", KEY, "01/a1", "confirmed")
    assert run(path, "doubts").stderr == "Nothing is in doubt.\n"
    assert "confirmed" in run(path, "doubts", "--all").stdout
    run(path, "decide", KEY, "01/a1", "open")
    assert "open" in run(path, "doubts").stdout
    assert isinstance(run(path, "decide", KEY, "09", "open").exception, RecordError)


def test_a_source_is_taken_in_over_corrections_only_when_they_are_given_up(
    path: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "source" / "江城日报" / "no-7"
    write_issue_folder(CollatedIssue(issue=held(path)), folder)

    def take_in(*options: str) -> Result:
        return CliRunner().invoke(daodu, ["--library", str(path), "import", str(folder), *options])

    before = held(path)
    assert take_in().exit_code == 0
    run(path, "correct", KEY, "join", "01/a2", "0")
    page = folder / "01.md"
    page.write_text(page.read_text("utf-8") + "\n添一段。\n", "utf-8")
    refused = take_in()
    assert refused.exit_code == 1
    assert "it was corrected by hand" in refused.stderr
    assert len(texts(held(path), "01/a2")) == 1
    assert take_in("--give-up-corrections").exit_code == 0
    assert len(texts(held(path), "01/a2")) == 3
    assert held(path) != before
