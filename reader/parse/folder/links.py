"""Links of an issue folder: where one stands and what it says in, what it leads to out."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from reader.model.doubt import Doubt
from reader.parse.folder.markup import Element, link_target


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSource:
    """A page file, its front matter read and its articles' ids known.

    Attributes:
        file: Its name in the folder.
        label: Of the page.
        body: The Markdown.
        first_line: Line of the file on which the body begins, from 1.
        elements: The body's elements.
        ids: Article id for each heading that begins an article, in order.
        anchors: Anchor to article id.
    """

    file: str
    label: str
    body: str
    first_line: int
    elements: tuple[Element, ...]
    ids: tuple[str, ...]
    anchors: Mapping[str, str]

    def where(self, words: str) -> str:
        """Return file and line on which words stand; the body's first line if they do not."""
        place = self.body.find(words)
        line = self.first_line + (self.body.count("\n", 0, place) if place > 0 else 0)
        return f"{self.file}:{line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What a link leads to.

    Attributes:
        article: Id of the article; None for none.
        page: Label of the page; None when it leads nowhere.
        doubt: None unless the link names something that is not there.
    """

    article: str | None = None
    page: str | None = None
    doubt: Doubt | None = None


def follow(href: str | None, source: PageSource, sources: Mapping[str, PageSource]) -> Lead:
    """Follow a link.

    Args:
        href: As written; None, empty or ``#`` when it leads nowhere on purpose.
        source: The page file the link stands in.
        sources: The page files by name.
    """
    if href is None or href in ("", "#"):
        return Lead()
    file, anchor = link_target(href)
    page = sources.get(file) if file else source
    if page is None:
        return _nowhere(href, source, f"the folder has no page file {file}")
    if not anchor:
        return Lead(page=page.label)
    article = page.anchors.get(anchor)
    if article is None:
        return _nowhere(href, source, f"{page.file} has no article {anchor}")
    return Lead(article=article, page=page.label)


def _nowhere(href: str, source: PageSource, reason: str) -> Lead:
    what = f"The link to {href} leads nowhere: {reason}."
    return Lead(doubt=Doubt(where=source.where(f"]({href}"), what=what))


def file_path(written: str) -> str:
    """Return the path of a picture or facsimile, written one way only: ``images//x`` is images/x.

    Args:
        written: As the page names it; may be empty.
    """
    return str(PurePosixPath(written)) if written else ""
