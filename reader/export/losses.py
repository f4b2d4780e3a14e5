"""An issue and a form of export → what the form cannot carry of that issue."""

from collections.abc import Iterator
from enum import StrEnum

from reader.model.article import Picture
from reader.model.issue import Issue


class Form(StrEnum):
    """A form that an issue is exported in."""

    FOLDER = "folder"
    EPAPER = "epaper"
    EPUB = "epub"
    IIIF = "iiif"
    METS_ALTO = "mets-alto"
    TEXT = "text"
    NEWSML_G2 = "newsml-g2"
    NINJS = "ninjs"


_WHOLE = frozenset({Form.FOLDER, Form.EPAPER})
"""Our own forms; what they are read back into is the same issue."""
_OF_ARTICLES = frozenset({Form.IIIF, Form.METS_ALTO, Form.NEWSML_G2, Form.NINJS})


def losses(issue: Issue, form: Form) -> tuple[str, ...]:
    """Return what of an issue a form cannot carry, a sentence each; none for our own forms."""
    return () if form in _WHOLE else tuple(_losses(issue, form))


def _losses(issue: Issue, form: Form) -> Iterator[str]:
    articles = [article for page in issue.pages for article in page.articles]
    if form is not Form.IIIF and any(page.facsimile for page in issue.pages):
        yield "The pages as scanned are left out."
    if form is Form.IIIF:
        yield "Places are rounded to a hundred-thousandth of the page."
    elif any(article.zones for article in articles):
        yield "Where articles stand on the page is left out."
    if any(page.as_found for page in issue.pages):
        yield "The text as it was found is left out."
    if issue.remarks or issue.doubts:
        yield "A cataloguer's remarks and what is doubtful are left out."
    if form is not Form.EPUB and any(
        isinstance(block, Picture) and block.image for a in articles for block in a.blocks
    ):
        yield "Pictures are left out; their captions and credits stay."
    if form in _OF_ARTICLES:
        yield from _lost_to_articles(issue)


def _lost_to_articles(issue: Issue) -> Iterator[str]:
    if issue.masthead.lines:
        yield "The masthead is left out but for the paper's name, number and date."
    if any(page.digest for page in issue.pages):
        yield "The 导读 is left out."
    if any(page.editors or page.folio for page in issue.pages):
        yield "Editors and lines at the edge of pages are left out."
