"""Compare the articles read from a PDF with those of the issue it was printed from."""

import re
from dataclasses import dataclass

from reader.model.article import Article, Crosshead, Paragraph
from reader.model.issue import Issue

_JUMP = re.compile(r"[（(][^（()）]{0,16}[版A-Z0-9][）)]")
_LIKE = 0.8
"""Share of the pieces of four characters that two texts of one article have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfScore:
    """Articles right, found and printed; heads and paragraphs right among the first.

    A paragraph is right when it has every character and no other, jump marks aside.
    """

    right: int
    found: int
    printed: int
    heads: int
    paragraphs: int
    printed_paragraphs: int

    def __str__(self) -> str:
        return (
            f"precision {self.right}/{self.found}, recall {self.right}/{self.printed}, "
            f"kickers and decks {self.heads}/{self.right}, "
            f"paragraphs {self.paragraphs}/{self.printed_paragraphs}"
        )


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _text(article: Article) -> str:
    blocks = (b.text for b in article.blocks if isinstance(b, Paragraph | Crosshead))
    return _plain("".join(blocks))


def _likeness(one: str, other: str) -> float:
    first, second = ({t[i : i + 4] for i in range(max(1, len(t) - 3))} for t in (one, other))
    return len(first & second) / len(first | second)


def score(printed: Issue, read: Issue) -> PdfScore:
    """Match every printed article with one of the same headline and text on the same page."""
    right = heads = paragraphs = printed_paragraphs = 0
    for page in printed.pages:
        other = next((p for p in read.pages if p.number == page.number), None)
        waiting = list(other.articles) if other else []
        for article in page.articles:
            match = next((a for a in waiting if _is_same(article, a)), None)
            if match is not None:
                waiting.remove(match)
                right += 1
                heads += _head(article) == _head(match)
                wanted, got = _paragraphs(article), set(_paragraphs(match))
                printed_paragraphs += len(wanted)
                paragraphs += sum(text in got for text in wanted)
    count = [sum(len(p.articles) for p in issue.pages) for issue in (read, printed)]
    return PdfScore(
        right=right,
        found=count[0],
        printed=count[1],
        heads=heads,
        paragraphs=paragraphs,
        printed_paragraphs=printed_paragraphs,
    )


def _paragraphs(article: Article) -> list[str]:
    texts = [_plain(block.text) for block in article.blocks if isinstance(block, Paragraph)]
    return [_JUMP.sub("", text) for text in texts]


def _is_same(article: Article, other: Article) -> bool:
    is_headed = _plain(article.headline) == _plain(other.headline)
    return is_headed and _likeness(_text(article), _text(other)) >= _LIKE


def _head(article: Article) -> tuple[str, str]:
    return _plain(article.kicker), _plain(article.deck)
