"""What is held: ``list``, ``search``, ``bookmarks``, ``check``, ``backup``, ``restore``.

Tables for people; one line an entry, fields apart by tabs, when piped; with
``--json`` one JSON document and nothing else.
"""

import contextlib
import datetime
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from typing_extensions import TypedDict, Unpack, override

from reader.cli.json_document import json_option, print_json
from reader.cli.main import Options, tell_waiting
from reader.cli.place import find_anywhere
from reader.errors import LibraryError
from reader.export.notes import plain_notes
from reader.export.reading_text import article_text, issue_text, page_text
from reader.library import checking, upkeep
from reader.library.changes import Filters
from reader.library.library import Library
from reader.library.marking import Marked
from reader.library.query import day_span
from reader.library.search import Found, Hit, Order, Search, find
from reader.model.article import Article
from reader.model.issue import Issue, Page
from reader.model.plain import article_to_plain, issue_to_plain, page_to_plain
from reader.model.record import Holding
from reader.session.marks.note_file import SUFFIXES, write_notes
from reader.session.shelf import by_days

_SURROGATE = re.compile("[\ud800-\udfff]")

_UNSHOWABLE = re.compile("[\\x00-\\x1f\\x7f-\\x9f\ud800-\udfff\u2028\u2029]")
"""Would break a line apart, or command the terminal."""

_EMPTY = "The library is empty. `daodu import PATH` takes an issue in."


class _Day(click.ParamType[datetime.date]):
    """A date, a month or a year; which end of it counts depends on the option."""

    name = "date"

    def __init__(self, *, is_last: bool) -> None:
        self._is_last = is_last

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """Read 2021, 2021-08 or 2021-08-13."""
        if isinstance(value, datetime.date):
            return value
        try:
            return day_span(str(value))[self._is_last]
        except ValueError:
            self.fail("a date is written 2021, 2021-08 or 2021-08-13.", param, ctx)


class _SearchFilters(TypedDict):
    """What the options of ``search`` say beside the query."""

    title: str
    first: datetime.date | None
    last: datetime.date | None
    order: str


_title = click.option("--title", default="", help="Only this paper: its name, part of it or slug.")
_from = click.option("--from", "first", type=_Day(is_last=False), help="Earliest date.")
_to = click.option("--to", "last", type=_Day(is_last=True), help="Latest date.")


@click.command("list")
@_title
@_from
@_to
@json_option
@click.pass_obj
def list_issues(
    options: Options,
    title: str,
    first: datetime.date | None,
    last: datetime.date | None,
    *,
    is_json: bool,
) -> None:
    """List the issues held, newest first."""
    filters = Filters(title=title, first=first, last=last)
    with _held(options) as library:
        holdings = by_days(_shelf(library, filters)) if library else iter(())
        if is_json:
            print_json([_plain_holding(holding) for holding in holdings])
        elif sys.stdout.isatty():
            _print_shelf(holdings)
        else:
            for holding in holdings:
                click.echo("\t".join(_holding_cells(holding)))


@click.command()
@click.argument("query")
@_title
@_from
@_to
@click.option(
    "--order",
    type=click.Choice([order.value for order in Order]),
    default=Order.DATE.value,
    show_default=True,
    help="Newest first, oldest first, or best first.",
)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@json_option
@click.pass_obj
def search(
    options: Options,
    /,
    query: str,
    *,
    is_json: bool,
    limit: int,
    **filters: Unpack[_SearchFilters],
) -> None:
    """Find the articles that contain QUERY.

    Words side by side must all be there. "…" is a phrase; AND, OR, NOT, - and
    brackets join. Filters: title: from: to: date: page: section: byline: kind:.
    """
    wanted = Search(
        typed=query,
        title=filters["title"],
        first=filters["first"],
        last=filters["last"],
        order=Order(filters["order"]),
    )
    with _held(options) as library:
        found = find(library, wanted, limit=limit) if library else Found(hits=(), after=None)
    if is_json:
        print_json([_plain_hit(hit) for hit in found.hits])
        return
    console = Console(highlight=False, soft_wrap=True)
    for hit in found.hits:
        if sys.stdout.isatty():
            console.print(f"[bold]{_coloured(hit.headline)}[/]  [dim]{escape(_place(hit))}[/]")
            console.print(f"  {_coloured(hit.snippet)}\n")
        else:
            click.echo("\t".join((_place(hit), _line(hit.headline.text), _quoted(hit.snippet))))
    if not found.hits:
        click.echo("Nothing found.", err=True)
    elif found.after is not None:
        click.echo(f"There are more; --limit {limit * 5} shows more.", err=True)


@click.command()
@click.argument("place")
@json_option
@click.pass_obj
def show(options: Options, place: str, *, is_json: bool) -> None:
    """Show an issue, a page or an article as text.

    PLACE is ISSUE[/PAGE[/ARTICLE]]; ISSUE is a key, as `daodu list` shows it,
    or the path of a source.
    """
    with _held(options) as library:
        found = find_anywhere(library, place).what
    if is_json:
        print_json(_plain(found))
    else:
        click.echo(_text(found))


def _plain(found: Issue | Page | Article) -> object:
    if isinstance(found, Issue):
        return issue_to_plain(found)
    return page_to_plain(found) if isinstance(found, Page) else article_to_plain(found)


def _text(found: Issue | Page | Article) -> str:
    if isinstance(found, Issue):
        written = issue_text(found)
    elif isinstance(found, Page):
        written = page_text(found)
    else:
        written = article_text(found)
    return _SURROGATE.sub("\ufffd", written)


@click.command()
@click.option("--export", "target", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def bookmarks(options: Options, target: Path | None) -> None:
    """Show everything marked, or write it to FILE.md, FILE.json or FILE.csv."""
    with _held(options) as library:
        notes = library.notes() if library else ()
    if target is None:
        for note in plain_notes(notes):
            place = f"{note['issue']}/{note['article'] or note['page']}"
            fields = (place, note["kind"], note["name"], note["quotation"], note["text"])
            click.echo("\t".join(_line(str(field or "")) for field in fields))
        if not notes:
            click.echo("Nothing is marked yet.", err=True)
        return
    if target.suffix not in SUFFIXES:
        raise click.BadParameter("the file's name must end in .md, .json or .csv.")
    write_notes(notes, target)
    click.echo(f"{len(notes)} written to {target}", err=True)


@click.command()
@click.option("--repair", "is_repairing", is_flag=True, help="Make again what can be made again.")
@click.pass_context
def check(ctx: click.Context, *, is_repairing: bool) -> None:
    """Look the library over: the file, its pictures, its search index."""
    options = ctx.find_object(Options)
    assert options is not None
    with _existing(options, is_read_only=not is_repairing) as library:
        faults = checking.check(library, is_repairing=is_repairing)
    click.echo(", ".join(f"{name}: {count}" for name, count in faults.counts.items()))
    for sentence in faults.repaired:
        click.echo(sentence)
    for sentence in faults.found:
        click.echo(f"daodu: {sentence}", err=True)
    if faults.found:
        ctx.exit(1)
    click.echo("The library is sound.")


@click.command()
@click.argument("target", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def backup(options: Options, target: Path) -> None:
    """Copy the library to FILE while it is in use, and verify the copy."""
    with _existing(options, is_read_only=True) as library:
        upkeep.back_up(library, target)
    click.echo(f"Backed up to {target}, {target.stat().st_size / 1e6:.1f} MB, verified.")


@click.command()
@click.argument("source", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", "is_forced", is_flag=True, help="Even if the library is newer.")
@click.pass_obj
def restore(options: Options, source: Path, *, is_forced: bool) -> None:
    """Put the backup FILE in place of the library; what stood there is kept."""
    kept = upkeep.restore(options.library, source, is_forced=is_forced)
    click.echo(f"Restored from {source}.")
    if kept is not None:
        click.echo(f"What stood there before is kept as {kept}.")


@contextlib.contextmanager
def _held(options: Options) -> Iterator[Library | None]:
    """Open the library to read; None when there is none yet."""
    if not options.library.exists():
        click.echo(_EMPTY, err=True)
        yield None
        return
    with Library.open(options.library, is_read_only=True) as library:
        yield library


@contextlib.contextmanager
def _existing(options: Options, *, is_read_only: bool) -> Iterator[Library]:
    """Open a library that must be there already."""
    if not options.library.exists():
        reason = "there is no library here. `daodu import` begins one."
        raise LibraryError(str(options.library), reason)
    with Library.open(options.library, is_read_only=is_read_only, waiting=tell_waiting) as library:
        yield library


def _shelf(library: Library, filters: Filters) -> Iterator[Holding]:
    """Yield the shelf stretch by stretch, so that memory does not grow with it."""
    after: str | None = None
    while stretch := library.issues(filters, after):
        yield from stretch
        after = stretch[-1].key


def _plain_holding(holding: Holding) -> dict[str, object]:
    return {
        "key": holding.key,
        "title": holding.title,
        "number": holding.number,
        "date": {
            "value": holding.date.value.isoformat() if holding.date.value else None,
            "status": holding.date.status.value,
            "evidence": list(holding.date.evidence),
        },
        "edition": holding.edition,
        "pages": holding.pages_held,
        "pages_announced": holding.pages_announced,
        "articles": holding.articles_held,
    }


def _holding_cells(holding: Holding) -> tuple[str, ...]:
    return (
        holding.key,
        _line(holding.title),
        f"第{holding.number}期" if holding.number is not None else "",
        str(holding.pages_held),
        str(holding.articles_held),
    )


def _print_shelf(holdings: Iterator[Holding]) -> None:
    table = Table("Issue", "Title", "Number", box=None, pad_edge=False)
    table.add_column("Pages", justify="right")
    table.add_column("Articles", justify="right")
    for holding in holdings:
        table.add_row(*(escape(cell) for cell in _holding_cells(holding)))
    if table.row_count:
        Console(highlight=False).print(table)


def _plain_hit(hit: Hit) -> dict[str, object]:
    return {
        "place": _place(hit),
        "issue": hit.issue,
        "title": hit.title,
        "number": hit.number,
        "date": hit.date.isoformat() if hit.date else None,
        "edition": hit.edition,
        "page": hit.page,
        "section": hit.section or None,
        "article": hit.article,
        "headline": hit.headline.text,
        "headline_marks": [list(mark) for mark in hit.headline.marks],
        "snippet": hit.snippet.text,
        "snippet_marks": [list(mark) for mark in hit.snippet.marks],
    }


def _place(hit: Hit) -> str:
    return _line(f"{hit.issue}/{hit.article}")


def _pieces(marked: Marked) -> Iterator[tuple[bool, str]]:
    at = 0
    for start, end in marked.marks:
        yield False, marked.text[at:start]
        yield True, marked.text[start:end]
        at = end
    yield False, marked.text[at:]


def _coloured(marked: Marked) -> str:
    return "".join(
        f"[reverse]{escape(_line(text))}[/]" if is_mark else escape(_line(text))
        for is_mark, text in _pieces(marked)
    )


def _quoted(marked: Marked) -> str:
    return "".join(
        f"«{_line(text)}»" if is_mark else _line(text) for is_mark, text in _pieces(marked)
    )


def _line(text: str) -> str:
    """Keep a text on one line and within its field."""
    return _UNSHOWABLE.sub(" ", text)
