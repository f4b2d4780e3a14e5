"""``daodu export``: an issue in, a file or folder in another form out.

What the form cannot carry is said on standard error.
"""

import functools
from collections.abc import Callable
from pathlib import Path

import click

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

_FILES: dict[Form, Callable[[CollatedIssue], bytes]] = {
    Form.EPUB: epub_bytes,
    Form.TEXT: lambda collated: f"{issue_text(collated.issue)}\n".encode("utf-8", "replace"),
    Form.NEWSML_G2: lambda collated: newsml_bytes(collated.issue),
    Form.NINJS: lambda collated: ninjs_text(collated.issue).encode("utf-8", "replace"),
}


@click.command("export")
@click.argument("issue", metavar="ISSUE")
@click.option(
    "--format",
    "form",
    required=True,
    type=click.Choice([form.value for form in Form]),
    help="The form to write.",
)
@click.option("--out", required=True, type=click.Path(path_type=Path), help="File or folder.")
@click.pass_obj
def export_issue(options: Options, issue: str, form: str, out: Path) -> None:
    """Write an issue in another form.

    ISSUE is a key, as `daodu list` shows it, or the path of a source.
    """
    collated = _collated(find_edition(options.library, issue))
    _write(collated, Form(form), out)
    for loss in losses(collated.issue, Form(form)):
        click.echo(f"daodu: {loss}", err=True)
    click.echo(out)


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
        out.write_bytes(_FILES[form](collated))
        return
    is_iiif = form is Form.IIIF
    for name, octets in iiif_entries(collated) if is_iiif else mets_alto_entries(collated.issue):
        if not is_inside(name):
            raise OutputError(name, "leads out of the folder; the issue was not written.")
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(octets)
