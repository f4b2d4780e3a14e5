"""What an article says, passage by passage: the text that goes with a set column."""

from dataclasses import dataclass
from enum import StrEnum

from reader.layout.sheet.frame import Source
from reader.model.article import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one page prints of a story.

    Attributes:
        article: The part.
        seam: What is set above it, the name of its page (第1版, 接第2版); empty
            for nothing.
    """

    article: Article
    seam: str = ""


class Role(StrEnum):
    """What a passage is to its article."""

    SEAM = "seam"
    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    TEXT = "text"
    CROSSHEAD = "crosshead"
    CAPTION = "caption"
    TABLE = "table"
    JUMP = "jump"


@dataclass(frozen=True, slots=True, kw_only=True)
class InnerJump:
    """A jump printed inside a passage.

    Attributes:
        index: Of the jump in its article.
        start: Offset of its first character in the passage.
        end: Offset after its last.
    """

    index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of a set story as text: what is copied, searched and read aloud.

    Attributes:
        text: Never empty; no line feed. The cells of a table's row stand with a
            tab between two of them.
        role: What it is.
        article: Id of the article it belongs to.
        source: Where its first character comes from; None for what no paper
            printed (a seam).
        jumps: The jumps in it, each a link.
    """

    text: str
    role: Role
    article: str
    source: Source | None = None
    jumps: tuple[InnerJump, ...] = ()
