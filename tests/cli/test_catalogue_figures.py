"""Accessions by month and completeness by year, as table and as a page to print."""

import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import html

from reader.cli.main import daodu
from reader.errors import OutputError
from reader.library.changes import Source
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from tests.library.newsroom import short_issue

TITLE = "山城晚报"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAODU_CATALOGUER", "林")
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        for day, number in (("2020-12-30", 1), ("2020-12-31", 2), ("2021-01-03", 5)):
            issue = short_issue("文", day=datetime.date.fromisoformat(day), number=number)
            for name in ("a", "b"):
                source = Source(name=name, sha256=f"{name}{number}", importer="plain text 1")
                library.accession(CollatedIssue(issue=issue), source)
        issue = short_issue("文", title="江城日报", day=None, number=9)
        source = Source(name="c", sha256="c", importer="plain text 1")
        library.accession(CollatedIssue(issue=issue), source)
        library.connection.execute("UPDATE sources SET taken_in = '2026-04-30T10:00:00+00:00'")
        library.connection.execute(
            "UPDATE sources SET taken_in = '2026-05-02T10:00:00+00:00' WHERE name = 'b'"
            " OR sha256 = 'a5' OR sha256 = 'c'"
        )
    return path


def run(path: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(daodu, ["--library", str(path), "catalogue", *map(str, arguments)])


def test_an_issue_counts_in_the_month_of_its_first_source(path: Path) -> None:
    lines = run(path, "figures", "accessions").stdout.splitlines()
    assert lines == [
        f"2026-04\t{TITLE}\t2\t{'█' * 20}",
        f"2026-05\t{TITLE}\t1\t{'█' * 10}",
        f"2026-05\t江城日报\t1\t{'█' * 10}",
    ]
    assert len(run(path, "figures", "accessions", "江城").stdout.splitlines()) == 1


def test_completeness_counts_missing_numbers_in_their_year(path: Path) -> None:
    lines = run(path, "figures", "completeness").stdout.splitlines()
    assert lines == [
        f"{TITLE}\t2020\t2\t2\t100.0%\t0\t{'█' * 20}",
        f"{TITLE}\t2021\t1\t3\t33.3%\t0\t{'█' * 7}",
    ]
    run(path, "edit", f"{TITLE}/2021-01-03", "--set", "pages_announced=4")
    run(path, "reason", TITLE, "4", "not_published")
    run(path, "title", TITLE, "--course", "2020-12-30.. 1-7")
    lines = run(path, "figures", "completeness", TITLE).stdout.splitlines()
    assert lines[1] == f"{TITLE}\t2021\t1\t2\t50.0%\t3\t{'█' * 10}"


def test_a_day_without_issue_is_wanted(path: Path) -> None:
    run(path, "edit", f"{TITLE}/2021-01-03", "--set", "number=3")
    run(path, "title", TITLE, "--course", "2020-12-30.. 1-7")
    lines = run(path, "figures", "completeness", TITLE).stdout.splitlines()
    assert lines[1].startswith(f"{TITLE}\t2021\t1\t3")


def test_the_page_to_print_has_a_bar_a_row(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert run(path, "figures", "completeness", "--out", out).exit_code == 0
    page = html.fromstring(out.read_text("utf-8"))
    assert page.xpath("//tbody/tr/td[1]/text()") == [TITLE, TITLE]
    assert page.xpath("//rect/@width") == ["100.0%", "33.3%"]
    refusal = run(path, "figures", "completeness", "--out", tmp_path / "no" / "x").exception
    assert isinstance(refusal, OutputError)


def test_missing_numbers_before_an_undated_issue_count_in_no_year(path: Path) -> None:
    with Library.open(path) as library:
        library.accession(CollatedIssue(issue=short_issue("文", day=None, number=8)))
    assert len(run(path, "figures", "completeness", TITLE).stdout.splitlines()) == 2
