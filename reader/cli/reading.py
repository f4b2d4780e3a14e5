"""Open the reading window at the issue read last: ``daodu``."""

import sys

import click

from reader.app.main import run
from reader.app.wanted import Wanted, covers_folder, settings_file
from reader.cli.main import Options


@click.command()
@click.pass_obj
def read(options: Options) -> None:
    """Open the issue read last; the sample issues on the first run."""
    sys.exit(run(wanted(options)))


def wanted(options: Options, issue: str = "") -> Wanted:
    """Return what the window is started for.

    Args:
        options: The global options.
        issue: Key of the issue to open; empty for the one last read.
    """
    return Wanted(
        library=options.library, issue=issue, settings=settings_file(), covers=covers_folder()
    )
