"""A title of the library in, its records and tables for other programs out, and the way back."""

import dataclasses
import datetime
from collections.abc import Iterator
from pathlib import Path

import pymarc

from reader.export import tables
from reader.export.cnmarc import LEFT_OUT, to_cnmarc
from reader.export.holdings_statement import holdings_fields, holdings_record, statement
from reader.export.marc import to_iso2709, to_marc, to_marcxml
from reader.export.title_xml import to_dublin_core, to_mods
from reader.library import cataloguing
from reader.library.contributors import signatures
from reader.library.library import Library
from reader.library.records import gap_reasons
from reader.model.record import Holding
from reader.parse.issue_list import read_issue_list
from reader.parse.title_marc import read_titles
from reader.replacing import write_output
from reader.session.cataloguing.contributors import index_contributors
from reader.session.cataloguing.gaps import unpublished_numbers
from reader.session.cataloguing.offered import Plan, plan_issues, plan_titles
from reader.session.cataloguing.title_holdings import gaps_of, held_issues

RECORDS = {
    "marc": ".mrc",
    "marcxml": ".xml",
    "cnmarc": ".mrc",
    "cnmarcxml": ".xml",
    "holdings-marc": ".mrc",
    "holdings-marcxml": ".xml",
    "dc": ".xml",
    "mods": ".xml",
}
"""Forms of a title's record, and how the names of their files end."""

TABLES = dict.fromkeys(("issues", "articles", "gaps", "contributors"), ".csv")
"""Tables of what is held of a title, and how the names of their files end."""

FORMS = RECORDS | TABLES


def is_issue_list(source: Path) -> bool:
    """Tell whether a file to be taken in lists issues (CSV), or describes titles (MARC)."""
    return source.suffix.lower() == ".csv"


def write_form(library: Library, slug: str, form: str, out: Path) -> Path:
    """Write a title's record or a table to a file; return the file.

    Raises:
        OutputError: It cannot be written.
    """
    write_output(out, pieces_of(library, slug, form))
    return out


def pieces_of(library: Library, slug: str, form: str) -> Iterator[bytes]:
    """Yield a title's record, or a table of what is held of it, piece by piece."""
    if form in RECORDS:
        yield _record(library, slug, form)
        return
    columns, rows = {
        "issues": (tables.ISSUE_COLUMNS, _issue_rows),
        "articles": (tables.ARTICLE_COLUMNS, _article_rows),
        "gaps": (tables.GAP_COLUMNS, _gap_rows),
        "contributors": (tables.CONTRIBUTOR_COLUMNS, _contributor_rows),
    }[form]
    yield tables.MARK.encode()
    for line in tables.csv_lines(columns, rows(library, slug)):
        yield line.encode("utf-8", "surrogatepass")


def fields_left_out(library: Library, slug: str, form: str) -> tuple[str, ...]:
    """Return the fields of a title's record that a form has no confirmed place for."""
    if not form.startswith("cnmarc"):
        return ()
    title = cataloguing.title_as_recorded(library, slug)
    return tuple(name for name in LEFT_OUT if getattr(title, name))


def plan_import(library: Library, source: Path, slug: str) -> Plan:
    """Plan what taking in a file would change; nothing is kept yet.

    Args:
        library: The library.
        source: MARC records of titles, or a CSV list of issues.
        slug: Of the title whose issues are listed; not asked for titles.
    """
    if is_issue_list(source):
        return plan_issues(read_issue_list(source), cataloguing.catalogue(library, slug), slug)
    known = {
        known: cataloguing.title_as_recorded(library, known)
        for known in cataloguing.recorded_titles(library)
    }
    return plan_titles(read_titles(source), known)


def _record(library: Library, slug: str, form: str) -> bytes:
    earlier, later = cataloguing.related_titles(library, slug)
    title = dataclasses.replace(
        cataloguing.title_as_recorded(library, slug), earlier=earlier, later=later
    )
    if form == "dc":
        return to_dublin_core(title)
    if form == "mods":
        return to_mods(title)
    held = held_issues(library, slug)
    unpublished = unpublished_numbers(gap_reasons(library, slug))
    today = datetime.datetime.now(datetime.UTC).date()
    record: pymarc.Record
    if form.startswith("holdings"):
        record = holdings_record(slug, holdings_fields(held, unpublished), today)
    elif form.startswith("cnmarc"):
        editions = sorted(
            {issue.edition for issue in held}
            | {edition for block in title.course for edition in block.editions}
        )
        extent = f"{len(held)}期" if held else ""
        record = to_cnmarc(title, editions, statement(held, unpublished), extent)
    else:
        record = to_marc(title, today, _website(library, held))
    return to_marcxml(record) if form.endswith("xml") else to_iso2709(record)


def _website(library: Library, held: list[Holding]) -> str:
    """Return the address that the masthead of the newest issue held as text prints."""
    for issue in reversed(held):
        if cataloguing.is_in_library(library, issue.key):
            return library.issue(issue.key).masthead.website
    return ""


def _issue_rows(library: Library, slug: str) -> Iterator[tables.Row]:
    yield from tables.issue_rows(cataloguing.catalogue(library, slug))


def _article_rows(library: Library, slug: str) -> Iterator[tables.Row]:
    for issue in cataloguing.catalogue(library, slug):
        if issue.is_digital:
            key = issue.holding.key
            yield from tables.article_rows(issue.holding, library.issue(key))


def _gap_rows(library: Library, slug: str) -> Iterator[tables.Row]:
    yield from tables.gap_rows(gaps_of(library, slug))


def _contributor_rows(library: Library, slug: str) -> Iterator[tables.Row]:
    names = cataloguing.contributor_names(library)
    yield from tables.contributor_rows(index_contributors(signatures(library, slug), names))
