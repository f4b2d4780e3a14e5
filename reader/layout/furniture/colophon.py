"""What sheets of an article say of where it was printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Colophon:
    """What the sheets say of where the article was printed.

    Attributes:
        running: Stands at the head of every sheet: paper, date, page.
        citation: Stands below the article; empty for none.
    """

    running: str
    citation: str = ""
