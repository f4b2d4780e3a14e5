"""How much text is held of a title, counted."""

from dataclasses import dataclass

from reader.library import binding
from reader.library.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What is held of a title as text.

    Attributes:
        issues: Issues.
        pages: Pages.
        articles: Articles, the parts of one on several pages each counted.
    """

    issues: int
    pages: int
    articles: int


def counts_of(library: Library, slug: str) -> Counts:
    """Count what the library holds of a title as text."""
    within = "FROM issues i JOIN titles t ON t.id = i.title {} WHERE t.slug = ?"
    pages = "JOIN pages p ON p.issue = i.id"
    joins = ("", pages, f"{pages} JOIN articles a ON a.page = p.id")
    with library.snapshot():
        issues, held, articles = (
            int(
                binding.execute(
                    library.connection, f"SELECT count(*) {within.format(join)}", (slug,)
                ).fetchone()[0]
            )
            for join in joins
        )
    return Counts(issues=issues, pages=held, articles=articles)
