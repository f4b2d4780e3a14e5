"""``daodu catalogue doubts``, ``decide`` and ``correct``: what was read wrongly, mended."""

import click

from reader.cli.catalogue_desk import by_option, desk, one_title, print_edit, print_row
from reader.cli.main import Options
from reader.errors import RecordError
from reader.library import correcting_list
from reader.library.library import Library
from reader.model.edit import Edit, Verdict
from reader.model.issue import Issue
from reader.session.cataloguing.desk import open_doubts
from reader.session.correcting.articles import (
    Part,
    join_articles,
    set_digest_target,
    set_jump_target,
    set_part,
    split_article,
    take_part_out,
)
from reader.session.correcting.blocks import Kind, join_blocks, move_block, set_kind, split_block
from reader.session.correcting.correction import (
    as_its_source,
    decide_doubts,
    keep_correction,
    redo_correction,
    undo_correction,
)
from reader.session.correcting.pieces import pieces_of

_NOWHERE = "-"

_DEEDS = {
    "kind": ("ARTICLE", "BLOCK", "KIND"),
    "join": ("ARTICLE", "BLOCK"),
    "cut": ("ARTICLE", "BLOCK", "CHARACTERS"),
    "move": ("ARTICLE", "BLOCK", "TO_ARTICLE", "TO_BLOCK"),
    "set": ("ARTICLE", "PART", "BLOCK"),
    "add": ("ARTICLE", "PART", "BLOCK"),
    "out": ("ARTICLE", "PART", "PLACE"),
    "begin": ("ARTICLE", "BLOCK"),
    "join-articles": ("ARTICLE", "SECOND"),
    "lead": ("ARTICLE", "JUMP", "TARGET"),
    "lead-entry": ("PAGE", "ENTRY", "TARGET"),
}
"""What can be done, and with what; blocks, jumps and entries count from 0."""

_HELP = "\n".join(
    [
        "\b",
        *(" ".join((deed, *names)) for deed, names in _DEEDS.items()),
        "",
        f"KIND is {', '.join(Kind)}. PART is {', '.join(Part)}. TARGET is the id of an article,"
        f" or {_NOWHERE} for none.",
    ]
)


@click.command()
@click.argument("title", required=False)
@click.option("--all", "is_all", is_flag=True, help="Those that are confirmed as well.")
@click.pass_obj
def doubts(options: Options, title: str | None, *, is_all: bool) -> None:
    """List what was guessed or left open in the issues of a title, or of all."""
    with desk(options) as library:
        slug = "" if title is None else one_title(library, title)
        found = open_doubts(library, slug, is_open=not is_all)
    for work in found:
        verdict = work.verdict.value if work.verdict else "open"
        print_row(work.issue, work.doubt.where, verdict, work.doubt.what)
    if not found:
        click.echo("Nothing is in doubt.", err=True)


@click.command()
@click.argument("issue")
@click.argument("where")
@click.argument("verdict", type=click.Choice([*(verdict.value for verdict in Verdict), "open"]))
@by_option
@click.pass_obj
def decide(options: Options, issue: str, where: str, verdict: str, *, person: str) -> None:
    """Say whether what is in doubt at WHERE of an issue was read rightly."""
    with desk(options) as library:
        works = tuple(
            work for work in correcting_list.doubts(library, key=issue) if work.doubt.where == where
        )
        if not works:
            raise RecordError(f"{issue} {where}", "nothing is in doubt there.")
        decided = None if verdict == "open" else Verdict(verdict)
        print_edit(decide_doubts(library, works, decided, person, f"doubts {verdict}"))


@click.command(epilog=_HELP)
@click.argument("issue")
@click.argument("deed", required=False, type=click.Choice([*_DEEDS, "undo", "redo", "as-source"]))
@click.argument("arguments", nargs=-1)
@by_option
@click.pass_obj
def correct(
    options: Options, issue: str, deed: str | None, arguments: tuple[str, ...], *, person: str
) -> None:
    """Correct the parsed text of an issue; without DEED, show its pieces.

    The deeds are undone and done again by ``undo`` and ``redo``; ``as-source``
    gives all corrections of the issue up.
    """
    with desk(options) as library:
        if deed is None:
            _print_pieces(library.issue(issue))
        else:
            print_edit(_done(library, issue, deed, arguments, person))


def _done(
    library: Library, key: str, deed: str, arguments: tuple[str, ...], person: str
) -> Edit | None:
    if deed == "undo":
        return undo_correction(library, person, key)
    if deed == "redo":
        return redo_correction(library, key)
    if deed == "as-source":
        return as_its_source(library, key, person, "as its source")
    names = _DEEDS[deed]
    if len(arguments) != len(names):
        raise click.UsageError(f"{deed} needs {' '.join(names)}.")
    try:
        corrected = _corrected(library.issue(key), deed, arguments)
    except ValueError as error:
        raise click.UsageError(f"{deed} {' '.join(names)}: {error}.") from error
    return keep_correction(library, key, corrected, person, f"{deed} {' '.join(arguments)}")


def _corrected(issue: Issue, deed: str, typed: tuple[str, ...]) -> Issue:
    article, second, third = typed[0], typed[1], typed[2] if len(typed) > 2 else ""
    doing = {
        "kind": lambda: set_kind(issue, article, int(second), Kind(third)),
        "join": lambda: join_blocks(issue, article, int(second)),
        "cut": lambda: split_block(issue, article, int(second), int(third)),
        "move": lambda: move_block(issue, article, int(second), third, int(typed[3])),
        "set": lambda: set_part(issue, article, Part(second), int(third)),
        "add": lambda: set_part(issue, article, Part(second), int(third), is_added=True),
        "out": lambda: take_part_out(issue, article, Part(second), int(third)),
        "begin": lambda: split_article(issue, article, int(second)),
        "join-articles": lambda: join_articles(issue, article, second),
        "lead": lambda: set_jump_target(issue, article, int(second), _target(third)),
        "lead-entry": lambda: set_digest_target(issue, article, int(second), _target(third)),
    }
    return doing[deed]()


def _target(typed: str) -> str | None:
    return None if typed == _NOWHERE else typed


def _print_pieces(issue: Issue) -> None:
    for page in issue.pages:
        for piece in pieces_of(page):
            print_row(
                piece.article or page.label, piece.kind.value, piece.index, piece.text, piece.target
            )
