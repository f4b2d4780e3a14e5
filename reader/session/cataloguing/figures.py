"""Titles of the library in, the rows of a printable report of them out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.export.report_page import ReportRow
from reader.library import cataloguing
from reader.library.accessions import accessions_by_month
from reader.library.contributors import signatures
from reader.library.counting import Counts, counts_of
from reader.library.library import Library
from reader.model.record import GapKind, GapReason
from reader.session.cataloguing.contributors import index_contributors
from reader.session.cataloguing.report import completeness
from reader.session.cataloguing.title_holdings import gaps_of, held_issues


class Figure(StrEnum):
    """What is counted."""

    SUMMARY = "summary"
    COMPLETENESS = "completeness"
    ACCESSIONS = "accessions"


COLUMNS: dict[Figure, tuple[str, ...]] = {
    Figure.SUMMARY: (
        "title", "issues", "undated", "pages", "articles", "contributors", "issues missing",
        "pages missing", "held of what is known",
    ),
    Figure.COMPLETENESS: ("title", "year", "held", "wanted", "share", "pages missing"),
    Figure.ACCESSIONS: ("month", "title", "issues"),
}  # fmt: skip
"""Names of the columns of each report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report.

    Attributes:
        figure: What is counted.
        rows: In order; their cells are named by `COLUMNS`.
    """

    figure: Figure
    rows: tuple[ReportRow, ...]


def report_of(library: Library, figure: Figure, slugs: Sequence[str]) -> Report:
    """Count what is held of titles."""
    make = {
        Figure.SUMMARY: _summary,
        Figure.COMPLETENESS: _completeness,
        Figure.ACCESSIONS: _accessions,
    }[figure]
    return Report(figure=figure, rows=make(library, slugs))


def _summary(library: Library, slugs: Sequence[str]) -> tuple[ReportRow, ...]:
    names = cataloguing.contributor_names(library)
    rows = []
    for slug in slugs:
        held = held_issues(library, slug)
        counts: Counts = counts_of(library, slug)
        contributors = len(index_contributors(signatures(library, slug), names))
        missing = sum(
            (gap.last or 0) - (gap.first or 0) + 1
            if gap.kind is GapKind.NUMBER_MISSING
            else len(gap.dates)
            for gap in gaps_of(library, slug)
            if gap.kind in (GapKind.NUMBER_MISSING, GapKind.DATE_WITHOUT_ISSUE)
            and gap.reason is not GapReason.NOT_PUBLISHED
        )
        lacking = sum(max((one.pages_announced or 0) - one.pages_held, 0) for one in held)
        undated = sum(one.date.value is None for one in held)
        share = len(held) / (len(held) + missing) if held else 0.0
        cells = (
            cataloguing.title_as_recorded(library, slug).name or slug,
            *map(str, (len(held), undated, sum(one.pages_held for one in held), counts.articles)),
            *map(str, (contributors, missing, lacking)),
            f"{share:.1%}",
        )
        rows.append(ReportRow(cells=cells, share=share))
    return tuple(rows)


def _accessions(library: Library, slugs: Sequence[str]) -> tuple[ReportRow, ...]:
    found = [row for row in accessions_by_month(library) if row[1] in slugs]
    most = max((count for _, _, count in found), default=1)
    return tuple(
        ReportRow(cells=(month, slug, str(count)), share=count / most)
        for month, slug, count in found
    )


def _completeness(library: Library, slugs: Sequence[str]) -> tuple[ReportRow, ...]:
    return tuple(
        ReportRow(
            cells=(
                slug,
                str(year.year),
                str(year.held),
                str(year.wanted),
                f"{year.share:.1%}",
                str(year.pages_missing),
            ),
            share=year.share,
        )
        for slug in slugs
        for year in completeness(held_issues(library, slug), gaps_of(library, slug))
    )
