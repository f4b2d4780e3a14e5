"""Whether a page is shown as scanned or typeset: an issue and what the reader chose in."""

from dataclasses import dataclass, replace
from enum import StrEnum

from reader.model.issue import Issue, Page
from reader.model.key import title_slug
from reader.session.desk.direction import are_pages_down
from reader.session.settings import Settings

LEAST_READABLE = 1100
"""Pixels across below which a picture of a page is a preview: body type of a broadsheet
is then seven pixels high. Sites show pages 350 to 400 pixels wide."""


class PageForm(StrEnum):
    """What the pages of a paper are shown as.

    A page without text is always shown as scanned, one without a scan typeset.
    """

    AS_FITS = "as_fits"
    """As scanned where the scan can be read."""
    SCANNED = "scanned"
    TYPESET = "typeset"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLook:
    """How the pages of a paper are shown.

    Attributes:
        form: As scanned or typeset.
        is_down: Whether text runs down where they are typeset; None for as the
            paper says of itself.
    """

    form: PageForm = PageForm.AS_FITS
    is_down: bool | None = None


def page_look(settings: Settings, issue: Issue) -> PageLook:
    """Return what the reader chose for a paper."""
    return PageLook(
        form=_form(settings, issue), is_down=are_pages_down(settings.turned_pages, issue)
    )


def _form(settings: Settings, issue: Issue) -> PageForm:
    slug = title_slug(issue.title)
    if slug in settings.typeset_papers:
        return PageForm.TYPESET
    return PageForm.SCANNED if slug in settings.scanned_papers else PageForm.AS_FITS


def with_form(settings: Settings, issue: Issue, form: PageForm) -> Settings:
    """Keep what the reader chose for a paper."""
    slug = title_slug(issue.title)
    others = {
        PageForm.TYPESET: tuple(s for s in settings.typeset_papers if s != slug),
        PageForm.SCANNED: tuple(s for s in settings.scanned_papers if s != slug),
    }
    if form in others:
        others[form] = (*others[form], slug)
    return replace(
        settings,
        typeset_papers=others[PageForm.TYPESET],
        scanned_papers=others[PageForm.SCANNED],
    )


def shows_scan(form: PageForm, page: Page, width: float, *, is_drawn: bool) -> bool:
    """Tell whether a page is shown as scanned.

    Args:
        form: What was chosen for its paper.
        page: It has a facsimile.
        width: Of the facsimile, in its own unit.
        is_drawn: Whether the facsimile is sharp at any size.
    """
    if not page.articles or form is PageForm.SCANNED:
        return True
    return form is PageForm.AS_FITS and (is_drawn or width >= LEAST_READABLE)
