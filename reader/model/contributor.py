"""Who contributed to a paper, as its bylines, credits and datelines tell."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class ContributorKind(StrEnum):
    """In which way somebody contributed."""

    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    PHOTOGRAPHER = "photographer"
    AGENCY = "agency"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A way in which contributions are signed, and how often.

    Attributes:
        role: As printed before the names (本报记者); None when none is.
        names: As printed; empty when the text alone is known.
        text: A credit or the source of a dateline, as printed; empty for a byline.
        is_picture: Whether it stands by a picture.
        count: How many articles or pictures.
        first: Date of the earliest; None when none is dated.
        last: Date of the latest; None when none is dated.
    """

    role: str | None = None
    names: tuple[str, ...] = ()
    text: str = ""
    is_picture: bool = False
    count: int
    first: datetime.date | None = None
    last: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """An entry of the index.

    Attributes:
        name: Under which it is entered.
        kinds: In which ways, with how many articles or pictures each, the most first.
        variants: As printed, without the name itself.
        first: Date of the earliest contribution; None when none is dated.
        last: Date of the latest; None when none is dated.
    """

    name: str
    kinds: tuple[tuple[ContributorKind, int], ...]
    variants: tuple[str, ...] = ()
    first: datetime.date | None = None
    last: datetime.date | None = None

    @property
    def count(self) -> int:
        """How many articles and pictures."""
        return sum(count for _, count in self.kinds)
