"""A page as it stands in the whole paper, of which an issue may hold only a part."""

from dataclasses import replace

from reader.model.issue import Issue, Page
from reader.notation.page_label import label_parts


def as_in_whole_paper(issue: Issue, page: Page) -> Page:
    """Return a page with the place that its label tells where the issue begins with an inside page.

    A page 5 that is held alone has a folio line and no nameplate. What a masthead was
    read from is printed all the same, whatever the label.
    """
    parts = label_parts(page.label)
    if page.number != 1 or issue.masthead.lines or parts is None or parts[1] <= 1:
        return page
    return replace(page, number=parts[1])
