"""Where the articles of an issue stand: a page as print names it in, its articles out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.model.article import Article
from reader.model.issue import Page
from reader.notation.page_label import labels_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The pages of an issue, to be looked up as print names them.

    Attributes:
        pages: In order.
        homes: Label of the page for each article id.
        by_label: The pages by their own labels.
    """

    pages: tuple[Page, ...]
    homes: Mapping[str, str]
    by_label: Mapping[str, Page]

    def page(self, named: str) -> Page | None:
        """Return the page that print names; None when it is not held."""
        return next(iter(self.held((named,))), None)

    def held(self, named: Iterable[str], home: str = "") -> tuple[Page, ...]:
        """Return the pages held of those that print names, each once.

        Args:
            named: As printed.
            home: Label of the page it is printed on. In a lettered issue a bare
                number there may mean a page of the same letter as well.
        """
        return tuple(self.by_label[label] for label in labels_named(named, self.by_label, home))


def places_of(pages: tuple[Page, ...]) -> Places:
    """Make the pages ready to be looked up."""
    homes = {article.id: page.label for page in pages for article in page.articles}
    by_label = {page.label: page for page in reversed(pages)}
    in_order = dict(reversed(by_label.items()))
    return Places(pages=pages, homes=homes, by_label=in_order)


def articles_of(pages: Iterable[Page]) -> tuple[Article, ...]:
    """Return the articles of some pages, in print order."""
    return tuple(article for page in pages for article in page.articles)
