"""How alike two wordings are: texts in, a number from 0 to 1 out.

Measured by pairs of neighbouring characters, which for Chinese come near to
words and need no dictionary.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reader.model.article import Article, Crosshead, Paragraph, Picture, Table

_NOT_LETTERS = re.compile(r"[\W_]+")
_LEAD = 400
"""Characters of body text in which the words of an announcement are looked for."""
_FEWEST_PAIRS = 3
"""Below this an overlap says nothing: 要闻 stands in half of all headlines."""
_COMMON = 32
"""A pair in more articles than this does not tell them apart."""
_SHORTLIST = 12

Pairs = frozenset[str]


def letters(text: str) -> str:
    """Return a text's letters and digits only."""
    return _NOT_LETTERS.sub("", text).casefold()


def pairs(text: str) -> Pairs:
    """Return the pairs of neighbouring letters of a text."""
    kept = letters(text)
    return frozenset(kept[i : i + 2] for i in range(max(len(kept) - 1, 0)))


def likeness(a: Pairs, b: Pairs) -> float:
    """Return how alike two wordings are (Dice): 1 for the same pairs."""
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def coverage(a: Pairs, b: Pairs) -> float:
    """Return the share of the smaller wording that stands in the other."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller >= _FEWEST_PAIRS else 0.0


def body_text(article: Article) -> str:
    """Return the text of an article's blocks, one below the other."""
    texts = []
    for block in article.blocks:
        match block:
            case Paragraph(text=text) | Crosshead(text=text):
                texts.append(text)
            case Picture(caption=caption, credit=credit):
                texts.append(f"{caption}\n{credit}")
            case Table(rows=rows):
                texts.extend("\t".join(row) for row in rows)
    return "\n".join(texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The wording of one article.

    Attributes:
        headline: Pairs of the headline.
        heads: Pairs of kicker, headline and deck.
        lead: Pairs of the beginning of its text.
    """

    headline: Pairs
    heads: Pairs
    lead: Pairs

    def answers(self, announcement: Pairs) -> float:
        """Return how surely an announcement speaks of this article, from 0 to 1."""
        return max(
            likeness(announcement, self.headline),
            likeness(announcement, self.heads),
            0.9 * coverage(announcement, self.heads),
            0.6 * coverage(announcement, self.lead),
        )


def words_of(article: Article) -> Words:
    """Return the wording of an article."""
    heads = "\n".join((article.kicker, article.headline, article.deck))
    return Words(
        headline=pairs(article.headline),
        heads=pairs(heads),
        lead=pairs(body_text(article)[:_LEAD]),
    )


class Wordings:
    """The wordings of many articles, and which of them an announcement may mean."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._words: dict[str, Words] = {}
        self._with_pair: dict[str, list[str]] = {}
        for article in articles:
            words = words_of(article)
            self._words[article.id] = words
            for pair in words.heads | words.lead:
                self._with_pair.setdefault(pair, []).append(article.id)

    def ranked(self, announcement: str) -> tuple[tuple[float, str], ...]:
        """Return the articles that an announcement may mean, the surest first.

        Args:
            announcement: A headline of the 导读, or the words before 见第二版.

        Returns:
            Sureness from 0 to 1 and article id; at most a dozen, so that the
            time stays in proportion to the text.
        """
        wanted = pairs(announcement)
        votes: Counter[str] = Counter()
        for pair in sorted(wanted):
            holders = self._with_pair.get(pair, ())
            if len(holders) <= _COMMON:
                votes.update(holders)
        scored = [
            (self._words[article_id].answers(wanted), article_id)
            for article_id, _ in votes.most_common(_SHORTLIST)
        ]
        return tuple(sorted(scored, key=lambda pair: -pair[0]))
