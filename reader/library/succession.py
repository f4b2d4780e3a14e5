"""The issue held and one offered under its key in, whether that may take its place out.

A paper's name and day are not enough: pages of text that print no label are all
taken for the first, papers without a name share their keys, and a source may
hold one page of an issue whose other pages are held. What would go is looked at.
"""

from collections.abc import Collection, Iterator

from reader.library.anchoring import block_text, counterpart_of
from reader.model.article import Article
from reader.model.issue import Issue, Page

_RUN = 8
"""Characters a run; other reports share hardly any so long, in Latin script either."""

_KEPT = 0.25
"""Part of a page's runs from which its text is there still: one character in six misread
spoils three of four of them."""

_HALF = 0.5
"""Part of a page's characters in articles that have a counterpart, from which it is there."""


def pages_lost(
    former: Issue, offered: Issue, names: Collection[str] = (), name: str = ""
) -> tuple[str, ...]:
    """Return the labels of the held pages whose text an issue offered in their place lacks.

    None are lost to the same source in a later form, whatever was changed in it.

    Args:
        former: The issue as it is held.
        offered: What has its key.
        names: Names of the files or folders that ``former`` was read from.
        name: Name of the one that ``offered`` was read from; empty when it is not known.
    """
    if name in names and _may_be_one_paper(former, offered):
        return ()
    runs = frozenset(_runs("".join(_texts(offered))))
    return tuple(
        page.label
        for page in former.pages
        if not _is_there(page, runs) and not _is_in_counterparts(page, offered)
    )


def holds_already(former: Issue, offered: Issue) -> bool:
    """Tell whether an issue offered is some pages of the one held, and says nothing else.

    Args:
        former: The issue as it is held.
        offered: What has its key.
    """
    held = {page.label: _words(page) for page in former.pages}
    return len(offered.pages) < len(former.pages) and all(
        held.get(page.label) == _words(page) for page in offered.pages
    )


def _may_be_one_paper(former: Issue, offered: Issue) -> bool:
    labels = {page.label for page in former.pages}
    return (
        former.title == offered.title != ""
        and (former.number is None or offered.number in (None, former.number))
        and not labels.isdisjoint(page.label for page in offered.pages)
    )


def _is_there(page: Page, offered: frozenset[str]) -> bool:
    runs = frozenset(_runs("".join(map(_text, page.articles))))
    return bool(runs) and len(runs & offered) >= _KEPT * len(runs)


def _is_in_counterparts(page: Page, offered: Issue) -> bool:
    """Tell whether a page has no text, or its articles are in the issue in some form."""
    sizes = {article.id: len(_text(article)) for article in page.articles}
    found = sum(
        sizes[article.id]
        for article in page.articles
        if sizes[article.id] and counterpart_of(article, offered) is not None
    )
    return found >= _HALF * sum(sizes.values())


def _texts(issue: Issue) -> Iterator[str]:
    return (_text(article) for page in issue.pages for article in page.articles)


def _text(article: Article) -> str:
    return "".join((article.kicker, article.headline, article.deck, *_blocks(article)))


def _blocks(article: Article) -> tuple[str, ...]:
    return tuple(map(block_text, article.blocks))


def _words(page: Page) -> tuple[tuple[str, ...], ...]:
    return tuple((a.kicker, a.headline, a.deck, *_blocks(a)) for a in page.articles)


def _runs(text: str) -> Iterator[str]:
    return (text[start : start + _RUN] for start in range(len(text) - _RUN + 1))
