"""Open the reading window at a path or an issue: ``daodu open``."""

import sys
from functools import partial
from pathlib import Path

import click

from reader.app.main import run
from reader.cli.main import Options, tell_waiting
from reader.cli.reading import wanted
from reader.errors import NotHeldError, ReaderError
from reader.library.library import Library
from reader.session.intake.reports import Refused, TakenIn


@click.command("open")
@click.argument("place", metavar="PATH_OR_ISSUE")
@click.pass_obj
def open_issue(options: Options, place: str) -> None:
    """Open an issue; a path is taken into the library first."""
    held = "" if place and Path(place).exists() else place.strip("/")
    sys.exit(run(wanted(options, held), partial(key_to_open, options.library, place)))


def key_to_open(library: Path, place: str) -> str:
    """Return the key of the issue to open; take it in when a path is given.

    Args:
        library: The library file.
        place: The key of an issue, or the path of any source; of a source
            that holds several issues the last is opened.

    Raises:
        NotHeldError: The library does not hold it, and no such file is there.
        ReaderError: Nothing of the source can be taken in.
    """
    if not place:
        raise NotHeldError(place)  # Path("") is the folder at hand.
    path = Path(place)
    is_read_only = library.exists() and not path.exists()
    with Library.open(library, is_read_only=is_read_only, waiting=tell_waiting) as held:
        if not path.exists():
            return held.holding(place.strip("/")).key

        # 0.5 s to load, which no issue that is held waits for.
        from reader.session.intake.adding_pages import AddingPages  # noqa: PLC0415
        from reader.session.intake.sources import take_in  # noqa: PLC0415

        reports = tuple(take_in(AddingPages(held), (path,)))
    refusals = [report.reason for report in reports if isinstance(report, Refused)]
    keys = [report.accession.key for report in reports if isinstance(report, TakenIn)]
    if not keys:
        raise ReaderError("\n".join(refusals))
    for reason in refusals:
        click.echo(f"daodu: {reason}", err=True)
    return keys[-1]
