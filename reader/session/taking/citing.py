"""Citations of what is being read: an article of the open issue in, a text out."""

from enum import StrEnum

from reader.export.gbt7714 import Gbt7714, cite_gbt7714
from reader.export.interchange import to_bibtex, to_csl_json, to_ris
from reader.export.reading_text import article_text
from reader.export.reference import reference
from reader.model.issue import Issue
from reader.session.story import story


class Style(StrEnum):
    """Forms of a citation."""

    GBT_2025 = "gbt7714-2025"
    GBT_2015 = "gbt7714-2015"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"


def citation(key: str, issue: Issue, article_id: str, style: Style) -> str:
    """Cite an article with all its pages.

    Args:
        key: Key of the issue.
        issue: The issue.
        article_id: Any part of the story.
        style: The form.
    """
    cited = reference(issue, [part for _, part in story(issue, article_id)], key)
    if style is Style.BIBTEX:
        return to_bibtex(cited)
    if style is Style.RIS:
        return to_ris(cited)
    if style is Style.CSL_JSON:
        return to_csl_json(cited)
    form = Gbt7714.Y2025 if style is Style.GBT_2025 else Gbt7714.Y2015
    return cite_gbt7714(cited, form)


def story_text(issue: Issue, article_id: str) -> str:
    """Write the whole story as plain text, its parts one after the other."""
    return "\n".join(article_text(part) for _, part in story(issue, article_id))


def quotation(passage: str, cited: str) -> str:
    """Put a passage and its citation together."""
    return f"{passage.strip()}\n\n{cited}"
