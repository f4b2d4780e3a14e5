"""A table of counts in, a page of HTML out that a browser prints: each row with its bar."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

_STYLE = (
    "body{font-family:sans-serif;margin:min(2cm,5vw)}table{border-collapse:collapse}"
    "th,td{padding:.15em .8em;text-align:right;border-bottom:1px solid #999}"
    "th:first-child,td:first-child{text-align:left}"
    "td.bar{width:12em;min-width:3em;padding:0}rect{fill:#333}"
    "@media print{thead{display:table-header-group}tr{break-inside:avoid}}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A row of a report.

    Attributes:
        cells: Text of each column.
        share: Length of the bar, 0 to 1.
    """

    cells: tuple[str, ...]
    share: float


def report_page(heading: str, columns: Sequence[str], rows: Iterable[ReportRow]) -> str:
    """Return a page.

    Args:
        heading: What is reported.
        columns: Names of the columns.
        rows: In order.
    """
    head = "".join(f"<th scope=col>{escape(name)}</th>" for name in columns)
    body = "\n".join(_row(row) for row in rows)
    return (
        f"<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>{escape(heading)}</title>"
        f"<style>{_STYLE}</style></head><body><h1>{escape(heading)}</h1>\n"
        f"<table><thead><tr>{head}<th></th></tr></thead>\n<tbody>\n{body}\n</tbody></table>"
        "</body></html>\n"
    )


def _row(row: ReportRow) -> str:
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in row.cells)
    width = f"{min(max(row.share, 0.0), 1.0) * 100:.1f}"
    bar = (
        f'<td class=bar><svg role=img aria-label="{width} %" width=100% height=12>'
        f"<rect width={width}% height=12></rect></svg></td>"
    )
    return f"<tr>{cells}{bar}</tr>"
