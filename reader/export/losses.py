"""An issue and a form of export → what the form cannot carry of that issue."""

from collections.abc import Callable
from enum import StrEnum

from reader.model.article import Article, Picture
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


class Loss(StrEnum):
    """What a form may have no place for, as a sentence."""

    DATING = "How surely the date is known, and whence, is left out."
    PAGES = "Pages without an article are left out."
    FACSIMILES = "The pages as scanned are left out."
    ROUNDED = "Places are rounded to a hundred-thousandth of the page."
    ZONES = "Where articles stand on the page is left out."
    WORDS = "Where each word stands on a scanned page is left out."
    AS_FOUND = "The text as it was found is left out."
    REMARKS = "A cataloguer's remarks and what is doubtful are left out."
    PICTURES = "Pictures are left out; their captions and credits stay."
    MASTHEAD = "The masthead is left out but for the paper's name and date."
    NUMBER = "The running number of the issue is left out."
    DIGEST = "The 导读 is left out."
    EDGES = "Editors and lines at the edge of pages are left out."
    KINDS = "What is a headline, a caption or a table is not marked; it is told by its looks again."
    JUMPS = "Where jumps lead is left out; their printed lines stay."


_OF_TEXT = frozenset(
    {Loss.DATING, Loss.FACSIMILES, Loss.ZONES, Loss.WORDS, Loss.AS_FOUND, Loss.REMARKS}
)
_OF_ARTICLES = _OF_TEXT | {
    Loss.PAGES,
    Loss.PICTURES,
    Loss.MASTHEAD,
    Loss.NUMBER,
    Loss.DIGEST,
    Loss.EDGES,
    Loss.JUMPS,
}
LOST: dict[Form, frozenset[Loss]] = {
    # Our own forms: what they are read back into is the same issue.
    Form.FOLDER: frozenset(),
    Form.EPAPER: frozenset(),
    Form.EPUB: _OF_TEXT,
    Form.IIIF: frozenset(
        {
            Loss.DATING,
            Loss.ROUNDED,
            Loss.AS_FOUND,
            Loss.REMARKS,
            Loss.PICTURES,
            Loss.MASTHEAD,
            Loss.DIGEST,
            Loss.EDGES,
        }
    ),
    Form.METS_ALTO: frozenset({Loss.WORDS, Loss.AS_FOUND, Loss.REMARKS}),
    Form.TEXT: _OF_TEXT | {Loss.PICTURES, Loss.KINDS, Loss.JUMPS},
    Form.NEWSML_G2: _OF_ARTICLES,
    Form.NINJS: _OF_ARTICLES,
}
"""What each form has no place for."""


def losses(issue: Issue, form: Form) -> tuple[str, ...]:
    """Return what of an issue a form cannot carry, a sentence each; none for our own forms."""
    return tuple(loss for loss in Loss if loss in LOST[form] and _HAS[loss](issue))


def _articles(issue: Issue) -> list[Article]:
    return [article for page in issue.pages for article in page.articles]


_HAS: dict[Loss, Callable[[Issue], bool]] = {
    Loss.DATING: lambda i: i.date.value is not None,
    Loss.PAGES: lambda i: not all(page.articles for page in i.pages),
    Loss.FACSIMILES: lambda i: any(page.facsimile for page in i.pages),
    Loss.ROUNDED: lambda i: any(article.zones for article in _articles(i)),
    Loss.ZONES: lambda i: any(article.zones for article in _articles(i)),
    Loss.WORDS: lambda i: any(page.words for page in i.pages),
    Loss.AS_FOUND: lambda i: any(page.as_found for page in i.pages),
    Loss.REMARKS: lambda i: bool(i.remarks or i.doubts),
    Loss.PICTURES: lambda i: any(
        isinstance(block, Picture) and block.image for a in _articles(i) for block in a.blocks
    ),
    Loss.MASTHEAD: lambda i: bool(i.masthead.lines),
    Loss.NUMBER: lambda i: i.number is not None,
    Loss.DIGEST: lambda i: any(page.digest for page in i.pages),
    Loss.EDGES: lambda i: any(page.editors or page.folio for page in i.pages),
    Loss.KINDS: lambda i: any(page.articles for page in i.pages),
    Loss.JUMPS: lambda i: any(jump.target for a in _articles(i) for jump in a.jumps),
}
"""Whether an issue has what a form may lose."""
