"""What the commands of ``daodu catalogue`` share: the library, titles, what is typed, output."""

import contextlib
import getpass
from collections.abc import Iterator, Sequence

import click

from reader.cli.main import Options, tell_waiting
from reader.errors import LibraryError, RecordError
from reader.library import cataloguing
from reader.library.connection import may_be_written
from reader.library.library import Library
from reader.model.edit import Edit
from reader.model.record import CataloguedIssue

by_option = click.option(
    "--by",
    "person",
    envvar="DAODU_CATALOGUER",
    default=getpass.getuser,
    show_default="the user of this machine",
    help="Who makes the change; kept in the history.",
)
set_option = click.option(
    "--set", "typed", multiple=True, metavar="FIELD=TEXT", help="Set a field; no text empties it."
)


@contextlib.contextmanager
def desk(options: Options, *, is_begun: bool = False) -> Iterator[Library]:
    """Open the library, only to be read where nothing can be written.

    Args:
        options: The global options.
        is_begun: Make a library when there is none.

    Raises:
        LibraryError: There is none.
    """
    if not is_begun and not options.library.exists():
        reason = "there is no library here. `daodu import` begins one."
        raise LibraryError(str(options.library), reason)
    is_read_only = not may_be_written(options.library)
    with Library.open(options.library, is_read_only=is_read_only, waiting=tell_waiting) as library:
        yield library


def one_title(library: Library, wanted: str) -> str:
    """Return the slug of the one title that is meant.

    Raises:
        RecordError: None is, or several are.
    """
    slugs = cataloguing.find_slugs(library, wanted)
    if not slugs:
        raise RecordError(wanted, "no such title is held. `daodu catalogue title` lists them.")
    if len(slugs) > 1:
        raise RecordError(wanted, f"this may be {', '.join(slugs)}. Say which.")
    return slugs[0]


def fields_typed(typed: Sequence[str]) -> dict[str, str]:
    """Return the fields that ``--set`` names.

    Raises:
        click.BadParameter: There is no equals sign.
    """
    fields = {}
    for one in typed:
        name, equals, text = one.partition("=")
        if not equals:
            raise click.BadParameter(f"{one}: a field is set by FIELD=TEXT.")
        fields[name.strip()] = text
    return fields


def print_edit(edit: Edit | None) -> None:
    """Say what was changed."""
    if edit is None:
        click.echo("Nothing was changed: it is so already.", err=True)
    else:
        click.echo(f"{edit.what}: {edit.count} changed by {edit.person}.", err=True)


def print_row(*cells: object) -> None:
    """Print a line of cells, apart by tabs; nothing in a cell breaks the line."""
    written = ("" if cell is None else str(cell) for cell in cells)
    click.echo("\t".join("".join(c if c.isprintable() else " " for c in cell) for cell in written))


def plain_issue(issue: CataloguedIssue) -> dict[str, object]:
    """Return an issue as the cataloguer sees it, JSON-ready."""
    held, record = issue.holding, issue.record
    return {
        "key": held.key,
        "number": held.number,
        "date": {
            "value": held.date.value.isoformat() if held.date.value else None,
            "status": held.date.status.value,
            "evidence": list(held.date.evidence),
        },
        "edition": held.edition,
        "pages_held": held.pages_held,
        "pages_announced": held.pages_announced,
        "state": record.state.value if record.state else None,
        "shelf_mark": record.shelf_mark,
        "source": record.source,
        "rights": record.rights,
        "remarks": record.remarks,
        "is_digital": issue.is_digital,
    }
