"""The ``daodu`` command: arguments in, exit status out.

Sub-commands live in the modules beside this one and are loaded only when
called, so that ``daodu list`` works where Qt's system libraries are missing.
"""

import importlib
import logging
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click
import platformdirs
from typing_extensions import override

from reader.errors import ReaderError

_COMMANDS = {
    "bookmarks": "reader.cli.holdings:bookmarks",
    "backup": "reader.cli.holdings:backup",
    "cite": "reader.cli.citing:cite",
    "catalogue": "reader.cli.cataloguing:catalogue",
    "check": "reader.cli.holdings:check",
    "export": "reader.cli.exporting:export_issue",
    "import": "reader.cli.intake:import_sources",
    "kiosk": "reader.cli.kiosk:kiosk",
    "kiosk-newsagent": "reader.cli.kiosk_newsagent:newsagent",
    "kiosk-window": "reader.cli.kiosk_window:window",
    "list": "reader.cli.holdings:list_issues",
    "open": "reader.cli.opening:open_issue",
    "parse": "reader.cli.intake:parse",
    "render": "reader.cli.printing:render",
    "restore": "reader.cli.holdings:restore",
    "search": "reader.cli.holdings:search",
    "show": "reader.cli.holdings:show",
}
"""Where each sub-command is: module, colon, name of the click command."""

_WINDOW = "reader.cli.reading:read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the global options say; every sub-command receives it as ``obj``.

    Attributes:
        library: The library file.
        is_verbose: Say more on standard error.
    """

    library: Path
    is_verbose: bool


WAITING = "daodu: another program is writing to the library; going on when it is done."


def tell_waiting(is_waiting: bool) -> None:  # noqa: FBT001 (as the library tells it)
    """Say on standard error that another program is waited for."""
    if is_waiting:
        click.echo(WAITING, err=True)


def _load(where: str) -> click.Command:
    module, name = where.split(":")
    command = getattr(importlib.import_module(module), name)
    assert isinstance(command, click.Command)
    return command


class _LazyGroup(click.Group):
    """A group that imports a sub-command's module when it is called."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return _load(_COMMANDS[cmd_name]) if cmd_name in _COMMANDS else None


def _default_library() -> Path:
    return platformdirs.user_data_path("daodu", appauthor=False) / "library.sqlite"


@click.group(
    cls=_LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--library",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="DAODU_LIBRARY",
    default=_default_library,
    show_default="in the user's data folder",
    help="The library file.",
)
@click.option("-v", "--verbose", is_flag=True, help="Say more on standard error.")
@click.version_option(package_name="daodu", prog_name="daodu")
@click.pass_context
def daodu(ctx: click.Context, library: Path, verbose: bool) -> None:  # noqa: FBT001 (click passes flags so)
    """Read newspapers at the desk. Without a command, the reading window opens."""
    logging.basicConfig(
        level=logging.INFO if verbose else logging.WARNING,
        stream=sys.stderr,
        format="daodu: %(message)s",
    )
    ctx.obj = Options(library=library.expanduser(), is_verbose=verbose)
    if ctx.invoked_subcommand is None:
        ctx.invoke(_load(_WINDOW))


def main() -> None:
    """Run the command line; a refusal is one sentence on standard error and exit status 1."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        # A stream that is closed (>&-) or was never there, as without a terminal.
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
        try:
            daodu(prog_name="daodu")
        except ReaderError as refusal:
            click.echo(f"daodu: {refusal}", err=True)
            sys.exit(1)
        except OSError as fault:
            # What has no name is what is printed to: a full disk, a terminal that is gone.
            if fault.filename is not None:
                raise
            why = fault.strerror or fault
            click.echo(f"daodu: the output cannot be written ({why}).", err=True)
            sys.exit(1)
