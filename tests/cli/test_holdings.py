"""``daodu list``, ``search``, ``show``, ``bookmarks``, ``check``, ``backup``, ``restore``."""

import dataclasses
import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reader.cli.main import daodu
from reader.errors import LibraryError, NotHeldError, OutputError, QueryError, SourceError
from reader.library.library import Library
from reader.model.article import Article, Paragraph
from reader.model.issue import Issue
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.model.plain import issue_from_plain
from reader.model.printed import CollatedIssue
from tests.library.newsroom import full_issue, short_issue

KEY = "江城日报/2021-08-13-晚"
TEXT = "清晨六点，北岸的渡船先响了一声汽笛，然后才慢慢离开码头。"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        for issue in (
            full_issue(),
            short_issue(TEXT),
            short_issue("后一天。", day=datetime.date(2022, 1, 2), number=200),
            short_issue("没有日期的一期，也说渡船。", day=None, number=7),
        ):
            library.accession(CollatedIssue(issue=issue))
    return path


def run(path: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(daodu, ["--library", str(path), *map(str, arguments)])


def rows(result: Result) -> list[list[str]]:
    return [line.split("\t") for line in result.stdout.splitlines()]


def test_list_gives_a_line_an_issue_newest_first(path: Path) -> None:
    result = run(path, "list")
    assert rows(result) == [
        ["山城晚报/2022-01-02", "山城晚报", "第200期", "1", "1"],
        [KEY, "江城日报", "第6311期", "2", "2"],
        ["山城晚报/2021-08-13", "山城晚报", "第100期", "1", "1"],
        ["山城晚报/no-7", "山城晚报", "第7期", "1", "1"],
    ]
    assert (result.stderr, result.exit_code) == ("", 0)


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        (("--title", "江城"), [KEY]),
        (("--from", "2022"), ["山城晚报/2022-01-02"]),
        (("--to", "2021-08"), [KEY, "山城晚报/2021-08-13"]),
        (
            ("--from", "2021-08-13", "--to", "2021-08-13", "--title", "山城晚报"),
            ["山城晚报/2021-08-13"],
        ),
        (("--title", "海城"), []),
    ],
)
def test_list_filters(path: Path, options: tuple[str, ...], keys: list[str]) -> None:
    assert [row[0] for row in rows(run(path, "list", *options))] == keys


def test_list_as_json_is_one_document(path: Path) -> None:
    result = run(path, "list", "--json")
    listed = json.loads(result.stdout)
    assert [held["key"] for held in listed][1] == KEY
    assert listed[1] == {
        "key": KEY,
        "title": "江城日报",
        "number": 6311,
        "date": {
            "value": "2021-08-13",
            "status": "inferred",
            "evidence": ["dated by its number", "星期五"],
        },
        "edition": "晚",
        "pages": 2,
        "pages_announced": 12,
        "articles": 2,
    }


def test_papers_of_one_day_are_listed_by_pinyin(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        for title in ("Zephyr", "人民日报", "濱海晨報", "重庆日报", "安徽日报"):
            issue = dataclasses.replace(short_issue("文", number=9), title=title)
            library.accession(CollatedIssue(issue=issue))
    listed = [row[1] for row in rows(run(path, "list"))]
    assert listed == ["安徽日报", "濱海晨報", "重庆日报", "人民日报", "Zephyr"]


def test_more_than_a_stretch_of_the_shelf_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    day = datetime.date(2020, 1, 1)
    with Library.open(path) as library:
        for number in range(130):
            then = day + datetime.timedelta(days=number)
            library.accession(CollatedIssue(issue=short_issue("文", day=then, number=number)))
    assert len(rows(run(path, "list"))) == 130


def test_an_empty_library_says_how_to_begin(tmp_path: Path) -> None:
    path = tmp_path / "none.sqlite"
    for arguments in (("list",), ("search", "江"), ("bookmarks",)):
        result = run(path, *arguments)
        assert result.exit_code == 0
        assert result.stdout == ""
        assert "`daodu import PATH` takes an issue in." in result.stderr
    assert json.loads(run(path, "list", "--json").stdout) == []
    assert json.loads(run(path, "search", "江", "--json").stdout) == []
    assert not path.exists(), "reading makes no library"


def test_search_gives_place_headline_and_a_marked_snippet(path: Path) -> None:
    result = run(path, "search", "渡船")
    assert rows(result) == [
        ["山城晚报/2021-08-13/01/a1", "", TEXT.replace("渡船", "«渡船»")],
        ["山城晚报/no-7/01/a1", "", "没有日期的一期，也说«渡船»。"],
    ]
    assert result.exit_code == 0


def test_search_as_json_tells_where_the_marks_are(path: Path) -> None:
    (first, second) = json.loads(run(path, "search", "渡船", "--json").stdout)
    assert first["place"] == "山城晚报/2021-08-13/01/a1"
    assert (first["issue"], first["page"], first["article"]) == (
        "山城晚报/2021-08-13",
        "01",
        "01/a1",
    )
    ((start, end),) = first["snippet_marks"]
    assert first["snippet"][start:end] == "渡船"
    assert second["date"] is None


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--order", "oldest"), ["山城晚报/no-7/01/a1", "山城晚报/2021-08-13/01/a1"]),
        (("--order", "relevance", "--from", "2021"), ["山城晚报/2021-08-13/01/a1"]),
        (("--to", "2020"), []),
        (("--title", "江城"), []),
    ],
)
def test_search_filters_and_orders(path: Path, options: tuple[str, ...], found: list[str]) -> None:
    result = run(path, "search", "渡船", *options)
    assert [row[0] for row in rows(result)] == found
    assert result.stderr == ("" if found else "Nothing found.\n")


def test_search_says_when_there_is_more(path: Path) -> None:
    result = run(path, "search", "渡船", "--limit", "1")
    assert len(rows(result)) == 1
    assert result.stderr == "There are more; --limit 5 shows more.\n"


def test_a_query_may_begin_with_a_minus_after_two(path: Path) -> None:
    assert len(rows(run(path, "search", "--", "-日期 渡船"))) == 1


def test_a_wrong_query_is_a_sentence(path: Path) -> None:
    refusal = run(path, "search", '"渡船').exception
    assert isinstance(refusal, QueryError)
    assert str(refusal) == '"渡船: a quotation mark is not closed. Add another ".'


@pytest.mark.parametrize(
    "arguments",
    [
        ("search",),
        ("search", "江", "--order", "best"),
        ("search", "江", "--limit", "0"),
        ("list", "--from", "yesterday"),
        ("backup",),
        ("restore",),
        ("show",),
    ],
)
def test_wrong_usage_exits_with_2(path: Path, arguments: tuple[str, ...]) -> None:
    assert run(path, *arguments).exit_code == 2


def test_show_an_issue_a_page_and_an_article(path: Path) -> None:
    issue = run(path, "show", KEY).stdout
    page = run(path, "show", f"{KEY}/01").stdout
    article = run(path, "show", f"{KEY}/01/a1").stdout
    assert "江水 又绿" in article
    assert "一条新路" in article
    assert article.strip() in page
    assert page.strip() in issue
    assert run(path, "show", f"{KEY}/1/1").stdout == article
    assert run(path, "show", f"{KEY}/01/01/a1").stdout == article


def test_show_as_json_is_the_plain_form(path: Path) -> None:
    plain = json.loads(run(path, "show", KEY, "--json").stdout)
    assert issue_from_plain(plain) == full_issue()
    assert json.loads(run(path, "show", f"{KEY}/01", "--json").stdout) == plain["pages"][0]
    article = json.loads(run(path, "show", f"{KEY}/01/a1", "--json").stdout)
    assert article == plain["pages"][0]["articles"][0]


def test_show_a_source_that_is_in_no_library(tmp_path: Path) -> None:
    source = tmp_path / "page.txt"
    source.write_text("新桥通车\n\n桥通了。\n", encoding="utf-8")
    nowhere = tmp_path / "none.sqlite"
    assert "桥通了。" in run(nowhere, "show", source).stdout
    assert "桥通了。" in run(nowhere, "show", f"{source}/01/1").stdout
    assert isinstance(run(nowhere, "show", f"{source}/09").exception, NotHeldError)


@pytest.mark.parametrize("place", ["x", "x/y", f"{KEY}/09", f"{KEY}/01/a9", "", "/", "..", "x\0"])
def test_what_is_not_held_is_a_sentence(path: Path, place: str) -> None:
    refusal = run(path, "show", place).exception
    assert isinstance(refusal, NotHeldError | LibraryError | SourceError)


def test_a_source_of_several_issues_says_so(path: Path, tmp_path: Path) -> None:
    for name in ("20240312-p01", "20240313-p01"):
        (tmp_path / "papers").mkdir(exist_ok=True)
        (tmp_path / "papers" / f"{name}.txt").write_text("新桥通车\n\n桥通了。\n", "utf-8")
    refusal = run(path, "show", tmp_path / "papers").exception
    assert isinstance(refusal, SourceError)
    assert refusal.reason == "holds several issues; name one of them."


@pytest.fixture
def marked(path: Path) -> Path:
    locus = Locus(article="01/a1", block=0, start=0, end=4, exact="清晨六点")
    note = Note(
        kind=NoteKind.NOTE,
        issue="山城晚报/2021-08-13",
        page="01",
        locus=locus,
        name="渡船",
        text="第一行\n第二行\t=1+1",
        made=datetime.datetime(2024, 5, 1, 8, 0, tzinfo=datetime.UTC),
    )
    with Library.open(path) as library:
        library.add_note(note)
        library.add_note(dataclasses.replace(note, kind=NoteKind.BOOKMARK, locus=None, text=""))
    return path


def test_bookmarks_are_shown_a_line_each(marked: Path) -> None:
    first, second = rows(run(marked, "bookmarks"))
    assert first[0] == "山城晚报/2021-08-13/01/a1"
    assert first[1:] == ["note", "渡船", "清晨六点", "第一行 第二行 =1+1"]
    assert second[:2] == ["山城晚报/2021-08-13/01", "bookmark"]


@pytest.mark.parametrize("ending", ["md", "json", "csv"])
def test_bookmarks_are_written_readably(marked: Path, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"marked.{ending}"
    result = run(marked, "bookmarks", "--export", target)
    assert result.stderr == f"2 written to {target}\n"
    written = target.read_text("utf-8-sig")
    assert "清晨六点" in written
    assert "第一行" in written
    if ending == "json":
        assert len(json.loads(written)) == 2


def test_bookmarks_go_into_no_other_kind_of_file(marked: Path, tmp_path: Path) -> None:
    assert run(marked, "bookmarks", "--export", tmp_path / "marked.doc").exit_code == 2
    refusal = run(marked, "bookmarks", "--export", tmp_path / "none" / "marked.md").exception
    assert isinstance(refusal, OutputError)


def test_check_says_that_all_is_well_or_what_is_not(path: Path) -> None:
    result = run(path, "check")
    assert result.exit_code == 0
    assert result.stdout.endswith("The library is sound.\n")
    assert "issues: 4" in result.stdout
    with Library.open(path) as library:
        library.connection.execute("UPDATE articles SET headline = '另题'")
    result = run(path, "check")
    assert result.exit_code == 1
    assert result.stderr.startswith("daodu: The search index does not agree with the texts.")
    repaired = run(path, "check", "--repair")
    assert repaired.exit_code == 0
    assert "The search index was made anew." in repaired.stdout
    assert run(path, "check").exit_code == 0


def test_backup_and_restore(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    result = run(path, "backup", target)
    assert result.stdout.startswith(f"Backed up to {target}, ")
    assert result.stdout.endswith("verified.\n")
    with Library.open(path) as library:
        library.remove_issue(KEY)
    refusal = run(path, "restore", target).exception
    assert isinstance(refusal, LibraryError)
    assert "say --force" in str(refusal)
    result = run(path, "restore", target, "--force")
    first, second = result.stdout.splitlines()
    assert first == f"Restored from {target}."
    assert second.startswith("What stood there before is kept as ")
    with Library.open(path) as library:
        assert library.issue(KEY) == full_issue()


@pytest.mark.parametrize("command", ["check", "backup"])
def test_without_a_library_there_is_nothing_to_keep(tmp_path: Path, command: str) -> None:
    arguments = (command, tmp_path / "copy.sqlite") if command == "backup" else (command,)
    refusal = run(tmp_path / "none.sqlite", *arguments).exception
    assert isinstance(refusal, LibraryError)
    assert not (tmp_path / "none.sqlite").exists()


@pytest.fixture
def damaged(tmp_path: Path) -> Iterator[Path]:
    """A library of texts that would break a line, a terminal or UTF-8."""
    path = tmp_path / "library.sqlite"
    issue: Issue = short_issue("坏字\ud800，\x1b[31m红\x07，\t隔\u2028开\0。")
    (page,) = issue.pages
    article = Article(id="01/a1", headline="题\n目\x1b[2J\ud800", blocks=page.articles[0].blocks)
    page = dataclasses.replace(page, articles=(article,))
    with Library.open(path) as library:
        library.accession(CollatedIssue(issue=dataclasses.replace(issue, pages=(page,))))
    yield path
    with Library.open(path) as library:
        block = library.issue("山城晚报/2021-08-13").pages[0].articles[0].blocks[0]
        assert isinstance(block, Paragraph)
        assert "\ud800" in block.text
        assert "\0" in block.text


def test_damaged_text_breaks_neither_a_line_nor_the_terminal(damaged: Path) -> None:
    result = run(damaged, "search", "坏字")
    ((_place, headline, snippet),) = rows(result)
    assert "\x1b" not in headline + snippet
    assert headline.startswith("题 目")
    assert json.loads(run(damaged, "search", "坏字", "--json").stdout)[0]["snippet"]
    assert run(damaged, "show", "山城晚报/2021-08-13").exit_code == 0
    assert json.loads(run(damaged, "show", "山城晚报/2021-08-13", "--json").stdout)
