"""A title of the library in, what is held of it and what is missing out."""

from reader.export.holdings_statement import statement
from reader.library import cataloguing
from reader.library.library import Library
from reader.library.records import gap_reasons
from reader.model.record import Gap, Holding
from reader.session.cataloguing.gaps import find_gaps, unpublished_numbers


def held_issues(library: Library, slug: str) -> list[Holding]:
    """Return what counts as held of a title, as the cataloguer sees it."""
    return [issue.holding for issue in cataloguing.catalogue(library, slug) if issue.is_held]


def gaps_of(library: Library, slug: str) -> tuple[Gap, ...]:
    """Return the gaps of a title with their reasons."""
    course = cataloguing.title_as_recorded(library, slug).course
    return find_gaps(held_issues(library, slug), course, gap_reasons(library, slug))


def statement_of(library: Library, slug: str) -> str:
    """Return the holdings statement of a title (ANSI/NISO Z39.71)."""
    unpublished = unpublished_numbers(gap_reasons(library, slug))
    return statement(held_issues(library, slug), unpublished)
