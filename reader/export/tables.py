"""Issues, articles, gaps and contributors in, tables out (CSV, RFC 4180), a row at a time.

Spreadsheets take UTF-8 for Latin-1 without the mark at its beginning, so the
writer of the file puts `MARK` first.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from reader.model.article import Article
from reader.model.contributor import Contributor
from reader.model.issue import Issue
from reader.model.record import CataloguedIssue, Gap, Holding

MARK = "\ufeff"

ISSUE_COLUMNS = (
    "key", "number", "date", "date_status", "edition", "pages_held", "pages_announced",
    "state", "shelf_mark", "source", "rights", "remarks", "is_digital",
)  # fmt: skip
ARTICLE_COLUMNS = (
    "issue", "date", "number", "page", "section", "article", "kicker", "headline", "deck",
    "bylines", "source", "place", "characters", "jumps",
)  # fmt: skip
GAP_COLUMNS = ("kind", "first", "last", "dates", "edition", "reason", "issues", "explanation")
CONTRIBUTOR_COLUMNS = ("name", "kinds", "count", "variants", "first", "last")

Row = tuple[object, ...]


def csv_lines(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of a table, its columns' names first; None is an empty cell."""
    for row in _with_head(columns, rows):
        written = io.StringIO()
        csv.writer(written).writerow(row)
        yield written.getvalue()


def issue_rows(issues: Iterable[CataloguedIssue]) -> Iterator[Row]:
    """Yield a row an issue, as `ISSUE_COLUMNS` name it."""
    for issue in issues:
        held, record = issue.holding, issue.record
        yield (
            held.key, held.number, held.date.value, held.date.status.value, held.edition,
            held.pages_held, held.pages_announced, record.state.value if record.state else "",
            record.shelf_mark, record.source, record.rights, record.remarks,
            "yes" if issue.is_digital else "no",
        )  # fmt: skip


def article_rows(held: Holding, issue: Issue) -> Iterator[Row]:
    """Yield a row an article of an issue, as `ARTICLE_COLUMNS` name it."""
    for page in issue.pages:
        for article in page.articles:
            dateline = article.dateline
            yield (
                held.key, held.date.value, held.number, page.label, page.section, article.id,
                article.kicker, article.headline, article.deck, _bylines(article),
                dateline.source if dateline else "", dateline.place if dateline else "",
                sum(len(getattr(block, "text", "")) for block in article.blocks),
                "；".join(jump.text for jump in article.jumps),
            )  # fmt: skip


def gap_rows(gaps: Iterable[Gap]) -> Iterator[Row]:
    """Yield a row a gap, as `GAP_COLUMNS` name it."""
    for gap in gaps:
        yield (
            gap.kind.value, gap.first, gap.last, " ".join(map(str, gap.dates)), gap.edition,
            gap.reason.value, " ".join(gap.issues), gap.explanation,
        )  # fmt: skip


def contributor_rows(contributors: Iterable[Contributor]) -> Iterator[Row]:
    """Yield a row a contributor, as `CONTRIBUTOR_COLUMNS` name it."""
    for one in contributors:
        kinds = "；".join(f"{kind.value} {count}" for kind, count in one.kinds)
        yield (one.name, kinds, one.count, "；".join(one.variants), one.first, one.last)


def _with_head(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[Sequence[object]]:
    yield columns
    yield from rows


def _bylines(article: Article) -> str:
    return "；".join(
        " ".join(filter(None, (byline.role, *byline.names))) for byline in article.bylines
    )
