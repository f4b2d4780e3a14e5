"""``daodu export``: an issue in, a file or folder in another form out.

What the form cannot carry is said on standard error.
"""

import functools
from collections.abc import Callable
from pathlib import Path

import click
from typing_extensions import TypedDict, Unpack

from reader.cli.edition import Edition, find_edition
from reader.cli.main import Options
from reader.errors import OutputError
from reader.export.epaper import write_epaper
from reader.export.epub import epub_bytes
from reader.export.iiif import iiif_entries
from reader.export.issue_folder import holds_another_form, write_issue_folder
from reader.export.losses import Form, losses
from reader.export.mets_alto import mets_alto_entries
from reader.export.newsml_g2 import newsml_bytes
from reader.export.ninjs import ninjs_text
from reader.export.reading_text import issue_text
from reader.model.printed import CollatedIssue
from reader.notation.folder_form import is_inside
from reader.replacing import write_output
from reader.session.feed import INDEX
from reader.session.seal import make_key

_FILES: dict[Form, Callable[[CollatedIssue], bytes]] = {
    Form.EPUB: epub_bytes,
    Form.TEXT: lambda collated: f"{issue_text(collated.issue)}\n".encode("utf-8", "replace"),
    Form.NEWSML_G2: lambda collated: newsml_bytes(collated.issue),
    Form.NINJS: lambda collated: ninjs_text(collated.issue).encode("utf-8", "replace"),
}


class _Asked(TypedDict):
    """What the options ask for.

    Attributes:
        form: The form to write; None where a feed is asked for.
        out: File or folder of that form.
        feed: Folder of a feed.
        title: Only this paper, in a feed.
        last: Issues of each paper in a feed.
        sign: File of the key to sign the feed with.
        make_key: File of a key to be made.
    """

    form: str | None
    out: Path | None
    feed: Path | None
    title: str
    last: int
    sign: Path | None
    make_key: Path | None


@click.command("export")
@click.argument("issue", metavar="[ISSUE]", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Form]),
    help="The form to write ISSUE in.",
)
@click.option("--out", type=click.Path(path_type=Path), help="File or folder of that form.")
@click.option(
    "--feed",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write the newest issues of the library as a feed for kiosks and OPDS readers.",
)
@click.option("--title", default="", help="Feed: only this paper.")
@click.option(
    "--last",
    type=click.IntRange(0),
    default=30,
    show_default=True,
    help="Feed: the newest issues of each paper; 0 for all.",
)
@click.option(
    "--sign",
    metavar="KEYFILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Feed: sign the index with this key.",
)
@click.option(
    "--make-key",
    metavar="KEYFILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Make a key for signing and print its public half, the kiosks' public_key.",
)
@click.pass_obj
def export_issue(options: Options, issue: str | None, **asked: Unpack[_Asked]) -> None:
    """Write an issue in another form, or the library's newest issues as a feed.

    ISSUE is a key, as `daodu list` shows it, or the path of a source.
    """
    if asked["make_key"] is not None:
        click.echo(make_key(asked["make_key"]))
    elif asked["feed"] is not None:
        if issue is not None or asked["form"] is not None:
            raise click.UsageError("--feed takes the issues of the library, all in its own form.")
        _publish(options, asked["feed"], asked)
    elif issue is None or asked["form"] is None or asked["out"] is None:
        raise click.UsageError("give ISSUE, --format and --out; or --feed DIR; or --make-key.")
    else:
        _export(options, issue, Form(asked["form"]), asked["out"])


def _export(options: Options, issue: str, form: Form, out: Path) -> None:
    collated = _collated(find_edition(options.library, issue))
    _write(collated, form, out)
    for loss in losses(collated.issue, form):
        click.echo(f"daodu: {loss}", err=True)
    click.echo(out)


def _publish(options: Options, folder: Path, asked: _Asked) -> None:
    # It paints front pages; texts are exported where Qt's system libraries are missing, too.
    from reader.cli.publishing import Wanted, publish_library  # noqa: PLC0415 (see above)

    wanted = Wanted(folder=folder, title=asked["title"], last=asked["last"], key=asked["sign"])
    feed = publish_library(options.library, wanted)
    click.echo(f"{folder / INDEX}: {len(feed.issues)} issues")


def _collated(edition: Edition) -> CollatedIssue:
    files = {name: functools.partial(_octets, edition, name) for name in edition.files}
    return CollatedIssue(issue=edition.issue, files=files)


def _octets(edition: Edition, name: str) -> bytes:
    octets = edition.read(name)
    assert octets is not None
    return octets


def _write(collated: CollatedIssue, form: Form, out: Path) -> None:
    if form is Form.FOLDER:
        if holds_another_form(collated, out):
            raise OutputError(str(out), "holds an issue already; give another folder.")
        write_issue_folder(collated, out)
    elif form is Form.EPAPER:
        write_epaper(collated, out)
    else:
        try:
            _write_foreign(collated, form, out)
        except OSError as fault:
            reason = f"cannot be written ({fault.strerror or fault})."
            raise OutputError(str(out), reason) from fault


def _write_foreign(collated: CollatedIssue, form: Form, out: Path) -> None:
    if form in _FILES:
        write_output(out, _FILES[form](collated))
        return
    is_iiif = form is Form.IIIF
    for name, octets in iiif_entries(collated) if is_iiif else mets_alto_entries(collated):
        if not is_inside(name):
            raise OutputError(name, "leads out of the folder; the issue was not written.")
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        write_output(out / name, octets)
