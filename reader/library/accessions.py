"""When issues were taken in, counted by month."""

from reader.library import binding
from reader.library.binding import text
from reader.library.library import Library

_BY_MONTH = (
    "SELECT substr(taken, 1, 7), slug, count(*) FROM ("
    "SELECT t.slug slug, min(s.taken_in) taken FROM sources s JOIN issues i ON i.id = s.issue"
    " JOIN titles t ON t.id = i.title GROUP BY i.id)"
    " GROUP BY 1, 2 ORDER BY 1, 2"
)


def accessions_by_month(library: Library) -> tuple[tuple[str, str, int], ...]:
    """Return month (2026-05), title's slug and how many of its issues were first taken in then."""
    with library.snapshot():
        rows = binding.execute(library.connection, _BY_MONTH)
        return tuple((text(month), text(slug), count) for month, slug, count in rows)
