"""A place in an issue to the same words after a correction by hand.

A correction moves text and alters none of it. So a place is carried along with
its block: whole, joined to another one, or cut in two. What cannot be carried
(words that became a kicker) is left to the quotation (``library.anchoring``).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.library.anchoring import CONTEXT, block_text
from reader.model.issue import Issue
from reader.model.locus import Locus


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A headline or block of an issue.

    Attributes:
        page: Label of the page.
        article: Id of the article.
        block: Index of the block; -1 for the headline.
        text: Its text.
    """

    page: str
    article: str
    block: int
    text: str


def carry(locus: Locus, former: Issue, corrected: Issue) -> tuple[str, Locus] | None:
    """Carry a place along with its words.

    Args:
        locus: In ``former``.
        former: The issue before the correction.
        corrected: The issue after it.

    Returns:
        The label of the page and the place; None when its words are nowhere as
        they were, or stood nowhere before.
    """
    texts = tuple(_texts(corrected))
    if locus.block < 0 and locus.start == locus.end:
        return _whole_article(locus, former, texts)
    before = next(
        (one for one in _texts(former) if (one.article, one.block) == (locus.article, locus.block)),
        None,
    )
    if before is None or before.text[locus.start : locus.end] != locus.exact:
        return None
    found = [
        (one, at) for one in texts if (at := _shift(before.text, one.text, locus.start)) is not None
    ]
    if not found:
        return None
    best, at = min(found, key=lambda pair: _distance(pair[0], before))
    return best.page, _placed(best, locus.start + at, locus.end + at)


def _whole_article(
    locus: Locus, former: Issue, texts: tuple[_Text, ...]
) -> tuple[str, Locus] | None:
    """Stay with an article; when it was joined to another, go where its words are."""
    for one in texts:
        if one.article == locus.article:
            return one.page, locus
    words = [one.text for one in _texts(former) if one.article == locus.article and one.text]
    for text in words:
        for one in texts:
            if text == one.text:
                return one.page, replace(locus, article=one.article, block=one.block)
    return None


def _texts(issue: Issue) -> Iterator[_Text]:
    for page in issue.pages:
        for article in page.articles:
            lines = ((-1, article.headline), *enumerate(map(block_text, article.blocks)))
            for block, text in lines:
                yield _Text(page=page.label, article=article.id, block=block, text=text)


def _shift(before: str, after: str, start: int) -> int | None:
    """Return by how much a place moves in its text; None when it is another text."""
    if not before or not after:
        return None
    if before in after:
        return after.index(before)
    at = before.find(after)
    # A text that was cut: the piece in which the place begins.
    return -at if 0 <= at <= start < at + len(after) else None


def _distance(one: _Text, before: _Text) -> tuple[bool, bool, bool, int]:
    """Tell how unlikely a text is the one that a place stood in; the least comes first."""
    return (
        one.text != before.text,
        one.article != before.article,
        one.page != before.page,
        abs(one.block - before.block),
    )


def _placed(one: _Text, start: int, end: int) -> Locus:
    end = min(end, len(one.text))
    return Locus(
        article=one.article,
        block=one.block,
        start=start,
        end=end,
        exact=one.text[start:end],
        prefix=one.text[max(0, start - CONTEXT) : start],
        suffix=one.text[end : end + CONTEXT],
    )
