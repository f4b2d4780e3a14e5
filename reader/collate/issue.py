"""The pages of an issue as printed → one issue whose jumps and 导读 lead somewhere."""

from reader.collate.duplicates import link_duplicates
from reader.collate.front import (
    collate_date,
    collate_edition,
    collate_language,
    collate_masthead,
    collate_number,
    collate_title,
)
from reader.collate.jumps import resolve_jumps
from reader.collate.labels import order_pages
from reader.collate.places import places_of
from reader.collate.references import resolve_references
from reader.model.issue import Issue
from reader.model.printed import CollatedIssue, PrintedIssue


def collate(printed: PrintedIssue) -> CollatedIssue:
    """Make one issue of its printed pages.

    Args:
        printed: The pages as a parser read them.

    Returns:
        The issue, its doubts those of the parser and then those of collation,
        and the parser's files.
    """
    ordered, label_doubts = order_pages(printed.pages)
    title, title_doubts = collate_title(ordered)
    number, number_doubts = collate_number(ordered)
    date, date_doubts = collate_date(ordered)
    pages = tuple(page.page for page in ordered)
    places = places_of(pages)
    pages, jump_doubts = resolve_jumps(pages, places)
    pages, reference_doubts = resolve_references(pages, places)
    pages = link_duplicates(pages)
    masthead = collate_masthead(ordered)
    issue = Issue(
        title=title,
        number=number,
        date=date,
        edition=printed.edition or collate_edition(ordered),
        language=collate_language(ordered),
        masthead=masthead,
        pages=pages,
        doubts=(
            *printed.doubts,
            *label_doubts,
            *title_doubts,
            *number_doubts,
            *date_doubts,
            *jump_doubts,
            *reference_doubts,
        ),
    )
    return CollatedIssue(issue=issue, files=printed.files)
