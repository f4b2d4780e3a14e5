"""Take sources in: ``import`` into the library, ``parse`` into issue folders or JSON.

A line for each issue on standard output, refusals on standard error; exit
status 1 when anything was refused.
"""

import contextlib
import datetime
import signal
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)
from typing_extensions import override

from reader.cli.given import SourcePath, as_given
from reader.cli.json_document import json_option, print_json
from reader.cli.main import WAITING, Options
from reader.errors import LibraryError, SourceError
from reader.export.issue_folder import holds_another_form, write_issue_folder
from reader.library.library import Library
from reader.library.upkeep import back_up_daily
from reader.model.issue import Issue
from reader.model.key import issue_key
from reader.model.plain import PlainValue, issue_to_plain
from reader.model.printed import CollatedIssue
from reader.notation.library_day import day_typed
from reader.parse.folder.issue_folder import folder_meant
from reader.session.intake.accession import list_parts, take_in_parts
from reader.session.intake.adding_pages import AddingPages
from reader.session.intake.giving_up import GivingUp
from reader.session.intake.reports import Refused, Step, TakenIn
from reader.session.intake.sources import Stated, readings


class _Day(click.ParamType[datetime.date]):
    """A day, written 2021-08-13."""

    name = "date"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """Read a day."""
        day = day_typed(str(value))
        if day is None:
            self.fail("a date is written 2021-08-13.", param, ctx)
        return day


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=SourcePath())
@click.option("--title", default="", help="Name of the paper, whatever the source says.")
@click.option("--date", "day", type=_Day(), help="Day of issue, whatever the source says.")
@click.option(
    "--give-up-corrections",
    "gives_up",
    is_flag=True,
    help="Take in even in place of what was corrected by hand.",
)
@click.option(
    "--replace",
    "is_replacing",
    is_flag=True,
    help="Take in even in place of another issue of the same paper and day.",
)
@click.pass_obj
def import_sources(
    options: Options,
    paths: tuple[Path, ...],
    title: str,
    day: datetime.date | None,
    *,
    gives_up: bool,
    is_replacing: bool,
) -> None:
    """Take newspapers into the library.

    PATH is a text file, a folder of them, an issue folder, an .epaper file, a
    saved site or MHTML page, a METS/ALTO or Olive package, a IIIF manifest, a
    PDF, a Word document, an EPUB, articles in NewsML-G2, NITF or ninjs, as records of TRS
    or as lists in JSON or CSV, an archive, or a folder of many of these; - is the standard
    input. Pages that are named together are one issue, and a page that comes later joins those of
    its issue. What was taken in before is not read again, so an import that was
    stopped goes on where it stopped. What was corrected by hand stays so.
    """
    parts = list_parts(paths)
    with (
        _heeding_ctrl_c() as stop,
        _progress(len(parts)) as advance,
        Library.open(options.library, waiting=advance.wait) as library,
    ):
        _back_up(library)
        is_given_up = gives_up or is_replacing
        holdings = (
            GivingUp(library, is_replacing=is_replacing) if is_given_up else AddingPages(library)
        )
        steps = take_in_parts(holdings, parts, Stated(title=title, date=day))
        with contextlib.closing(steps):
            is_whole = _take_in(steps, advance, stop)
    if not is_whole:
        sys.exit(1)


class _Stop:
    """Whether Ctrl-C was pressed.

    Attributes:
        is_wanted: True once it was.
    """

    def __init__(self) -> None:
        self.is_wanted = False

    def heed(self, *_: object) -> None:
        """Stop after what is being taken in; a second Ctrl-C stops at once."""
        self.is_wanted = True
        signal.signal(signal.SIGINT, signal.default_int_handler)


@contextlib.contextmanager
def _heeding_ctrl_c() -> Iterator[_Stop]:
    """Have Ctrl-C wait for a good moment: it must not strike while the bar is drawn."""
    stop = _Stop()
    former = signal.signal(signal.SIGINT, stop.heed)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, former)


def _take_in(steps: Iterable[Step], advance: "_Advance", stop: _Stop) -> bool:
    """Take sources in and say what becomes of them; false when anything was refused."""
    refusals = 0
    step: Step | None = None
    try:
        for step in steps:
            for report in step.reports:
                refusals += isinstance(report, Refused)
                _say(report, advance)
            advance.finished(step.path)
            if stop.is_wanted:
                break
    except KeyboardInterrupt:
        stop.is_wanted = True
    if stop.is_wanted and (step is None or step.done < step.total):
        done = f"{step.done} of {step.total} sources are" if step else "nothing is"
        sentence = f"daodu: stopped; {done} taken in. The same command goes on from there."
        advance.say(sentence, is_refusal=True)
        return False
    return not refusals


def _back_up(library: Library) -> None:
    """Make the day's backup; that there is no room for it does not stop an import."""
    try:
        back_up_daily(library, datetime.datetime.now().astimezone().date())
    except LibraryError as refusal:
        click.echo(f"daodu: no backup was made today: {refusal}", err=True)


class _Advance:
    """The progress bar on standard error, and lines that stand above it."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=total)

    def say(self, line: str, *, is_refusal: bool = False) -> None:
        """Print a line without breaking the bar."""
        self._progress.stop()
        click.echo(line, err=is_refusal)
        self._progress.start()

    def wait(self, is_waiting: bool) -> None:  # noqa: FBT001 (as the library tells it)
        """Say that another program is waited for."""
        if is_waiting:
            self.say(WAITING, is_refusal=True)

    def finished(self, path: Path) -> None:
        """Count a source."""
        self._progress.update(self._task, advance=1, description=_shown(path.name))


@contextlib.contextmanager
def _progress(total: int) -> Iterator[_Advance]:
    """Show a bar on standard error while it is a terminal."""
    console = Console(stderr=True)
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as progress:
        yield _Advance(progress, total)


def _shown(text: str) -> str:
    """Return a text that neither breaks a line nor commands the terminal."""
    return "".join(c if c.isprintable() else "?" for c in as_given(text))


def _say(report: TakenIn | Refused, advance: _Advance) -> None:
    if isinstance(report, Refused):
        advance.say(f"daodu: {_shown(report.reason)}", is_refusal=True)
        return
    held = report.accession
    advance.say(f"{_shown(held.key)}: {held.outcome.value}, {_counted(report.issue)}")
    if held.detached:
        advance.say(
            f"  marks whose place is gone: {len(held.detached)}; `daodu bookmarks` has them."
        )


def _counted(issue: Issue) -> str:
    """Return what an issue consists of: 12 pages, 96 articles, 1 doubt."""
    articles = sum(len(page.articles) for page in issue.pages)
    counts = ((len(issue.pages), "page"), (articles, "article"), (len(issue.doubts), "doubt"))
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts)


@click.command()
@click.argument("path", type=SourcePath())
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Write issue folders in DIR."
)
@json_option
def parse(path: Path, out: Path | None, *, is_json: bool) -> None:
    """Read a source as `import` does, without the library; - is the standard input.

    Writes each issue as a folder in DIR, or prints the issues as JSON; with
    neither, a line for each issue and each doubt.
    """
    plain: list[PlainValue] = []
    keys: Counter[str] = Counter()
    refusals = 0
    for reading in readings(path):
        try:
            if isinstance(reading, SourceError):
                raise reading
            folder: Path | None = None
            if out is not None:
                keys[key := issue_key(reading.issue)] += 1
                folder = out / (key if keys[key] == 1 else f"{key}-{keys[key]}")
                _write(reading, folder, path)
        except SourceError as refusal:
            refusals += 1
            click.echo(f"daodu: {_shown(str(refusal))}", err=True)
        else:
            if is_json:
                plain.append(issue_to_plain(reading.issue))
            else:
                _tell(reading.issue, folder)
    if is_json:
        print_json(plain)
    if refusals:
        sys.exit(1)


def _write(collated: CollatedIssue, folder: Path, source: Path) -> None:
    """Write an issue folder, but never over what a person may have edited there.

    Raises:
        SourceError: The folder holds the issue in another form, or cannot be written.
    """
    is_source = folder.resolve() == folder_meant(source).resolve()
    if not is_source and holds_another_form(collated, folder):
        reason = "is there already and differs; move it away or name another folder."
        raise SourceError(str(folder), reason)
    write_issue_folder(collated, folder)


def _tell(issue: Issue, folder: Path | None) -> None:
    """Say where an issue was written, or what was read of it with every doubt."""
    if folder is not None:
        click.echo(f"{_shown(str(folder))}: {_counted(issue)}")
        return
    click.echo(f"{_shown(issue_key(issue))}: {_counted(issue)}")
    for doubt in issue.doubts:
        click.echo(f"  {_shown(doubt.where)}: {_shown(doubt.what)}")
