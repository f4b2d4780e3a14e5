"""``daodu catalogue export`` and ``import``: records and tables to other programs and back."""

from pathlib import Path

import click

from reader.cli.catalogue_desk import by_option, desk, one_title, print_edit, print_row
from reader.cli.main import Options
from reader.library import cataloguing
from reader.session.cataloguing.exchange import (
    FORMS,
    fields_left_out,
    is_issue_list,
    pieces_of,
    plan_import,
    write_form,
)
from reader.session.cataloguing.offered import Plan


@click.command()
@click.argument("title")
@click.argument("form", type=click.Choice(list(FORMS)))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write here instead of standard output.",
)
@click.pass_obj
def export(options: Options, title: str, form: str, *, out: Path | None) -> None:
    """Write a title's record or a table (CSV) of what is held of it.

    Records: marc (ISO 2709), marcxml, cnmarc, cnmarcxml, holdings-marc,
    holdings-marcxml, dc, mods. Tables: issues, articles, gaps, contributors.
    """
    with desk(options) as library:
        slug = one_title(library, title)
        left = fields_left_out(library, slug, form)
        if left:
            click.echo(f"CNMARC has no confirmed field for {', '.join(left)}.", err=True)
        if out is None:
            for piece in pieces_of(library, slug, form):
                click.echo(piece, nl=False)
            return
        write_form(library, slug, form, out)
    click.echo(f"Written to {out}.", err=True)


@click.command("import")
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--title", default="", help="The title whose issues a CSV lists.")
@click.option("--dry-run", "is_dry", is_flag=True, help="Only show what would change.")
@by_option
@click.pass_context
def import_records(
    ctx: click.Context, source: Path, *, title: str, is_dry: bool, person: str
) -> None:
    """Take in title records from MARC, or a list of issues from CSV (with --title)."""
    options = ctx.find_object(Options)
    assert options is not None
    is_list = is_issue_list(source)
    if is_list and not title:
        raise click.UsageError("say with --title of which title the issues are.")
    with desk(options, is_begun=not is_list and not is_dry) as library:
        slug = one_title(library, title) if is_list else ""
        plan = plan_import(library, source, slug)
        _print_plan(plan)
        if not is_dry:
            print_edit(
                cataloguing.edit_records(
                    library, f"import of {source.name}", person, plan.titles, plan.issues
                )
            )
    if plan.refused:
        ctx.exit(1)


def _print_plan(plan: Plan) -> None:
    for name in plan.added:
        print_row(name, "new")
    for change in plan.changes:
        print_row(change.record, change.field, f"{change.former or 'nothing'} → {change.later}")
    for sentence in plan.refused:
        click.echo(f"daodu: {sentence}", err=True)
    count = len({*plan.added, *(change.record for change in plan.changes)})
    click.echo(f"{count} records change, {len(plan.refused)} rows or fields refused.", err=True)
