"""What a parser or a collator guessed or left open."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A guess or an open question about what was printed.

    Attributes:
        where: File and line, or page and article ("02/a1").
        what: One clear sentence.
    """

    where: str
    what: str
