"""Open the reading window: ``daodu`` and ``daodu open``."""

import sys
from pathlib import Path

import click

from reader.app.main import Wanted, covers_folder, run, settings_file
from reader.cli.main import Options
from reader.errors import ReaderError
from reader.library.library import Library
from reader.session.intake import take_in
from reader.session.reports import Refused, TakenIn


@click.command()
@click.pass_obj
def read(options: Options) -> None:
    """Open the issue read last; the sample issues on the first run."""
    # A library that cannot be used is refused here, with an exit status.
    with Library.open(options.library):
        pass
    sys.exit(_run(options.library))


@click.command("open")
@click.argument("place", metavar="PATH_OR_ISSUE")
@click.pass_obj
def open_issue(options: Options, place: str) -> None:
    """Open an issue; a path is taken into the library first."""
    key = key_to_open(options.library, place)
    sys.exit(_run(options.library, key))


def _run(library: Path, issue: str = "") -> int:
    wanted = Wanted(library=library, issue=issue, settings=settings_file(), covers=covers_folder())
    return run(wanted)


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
    path = Path(place)
    with Library.open(library) as held:
        if not path.exists():
            return held.holding(place.strip("/")).key
        reports = tuple(take_in(held, (path,)))
    refusals = [report.reason for report in reports if isinstance(report, Refused)]
    keys = [report.accession.key for report in reports if isinstance(report, TakenIn)]
    if not keys:
        raise ReaderError("\n".join(refusals))
    for reason in refusals:
        click.echo(f"daodu: {reason}", err=True)
    return keys[-1]
