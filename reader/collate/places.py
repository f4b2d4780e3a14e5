"""Where the articles of an issue stand: a page as print names it in, its articles out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.model.article import Article
from reader.model.issue import Page
from reader.notation.page_label import is_lettered, page_reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The pages of an issue, to be looked up as print names them.

    Attributes:
        pages: In order.
        lettered: Whether the pages are lettered; then a bare 2 means A02.
        homes: Label of the page for each article id.
        by_name: The pages by the name that print gives them.
    """

    pages: tuple[Page, ...]
    lettered: bool
    homes: Mapping[str, str]
    by_name: Mapping[str, Page]

    def page(self, named: str) -> Page | None:
        """Return the page that print names; None when it is not held."""
        return self.by_name.get(_name(named, lettered=self.lettered))

    def held(self, named: Iterable[str], home: str = "") -> tuple[Page, ...]:
        """Return the pages held of those that print names, each once.

        Args:
            named: As printed.
            home: Label of the page it is printed on. In a lettered issue a bare
                number there may mean a page of the same letter as well.
        """
        letter = home.rstrip("0123456789") if self.lettered else ""
        names = [
            name
            for printed in named
            for name in ((f"{letter}{printed}", printed) if printed.isdecimal() else (printed,))
        ]
        pages = {page.label: page for page in map(self.page, names) if page is not None}
        return tuple(pages.values())


def places_of(pages: tuple[Page, ...]) -> Places:
    """Make the pages ready to be looked up."""
    lettered = any(is_lettered(page.label) for page in pages)
    homes = {article.id: page.label for page in pages for article in page.articles}
    by_name: dict[str, Page] = {}
    for page in pages:
        by_name.setdefault(_name(page.label, lettered=lettered), page)
    return Places(pages=pages, lettered=lettered, homes=homes, by_name=by_name)


def _name(label: str, *, lettered: bool) -> str:
    """Return what every form of a label has in common: 2, 02, 第2版, and A2 if lettered."""
    name = page_reference(label)
    return f"A{name}" if lettered and name.isdecimal() else name


def articles_of(pages: Iterable[Page]) -> tuple[Article, ...]:
    """Return the articles of some pages, in print order."""
    return tuple(article for page in pages for article in page.articles)
