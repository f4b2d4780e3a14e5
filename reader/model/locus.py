"""A place in an article that survives a new layout and a corrected text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Locus:
    """A stretch of an article's text.

    Attributes:
        article: Article id ("02/a1").
        block: Index of the block; -1 for the headline.
        start: Offset in characters into the block's text.
        end: Offset after the last character; equal to start for a point.
        exact: The text of the stretch; empty for a point.
        prefix: Up to 32 characters before it.
        suffix: Up to 32 characters after it.

    Source:
        Web Annotation Data Model, Text Quote Selector
    """

    article: str
    block: int = -1
    start: int = 0
    end: int = 0
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
