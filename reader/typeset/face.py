"""What typesetting asks of a typeface; ``paint.faces`` answers with real fonts."""

from enum import StrEnum
from typing import NamedTuple, Protocol

from typing_extensions import override


class Family(StrEnum):
    """The type families of a Chinese newspaper."""

    SONG = "song"
    HEI = "hei"
    KAI = "kai"


LATIN = "und-Latn"
"""Language of a face for papers in Latin letters, whichever: what marks of both scripts look like
(quotation marks, …, —) is Western, and so is their width."""


class Face(NamedTuple):
    """A typeface asked for by the trade's terms, not by file; a tuple, for much is kept by faces.

    Attributes:
        family: Song (serif), Hei (sans) or Kai (the written hand).
        weight: 100 to 900 as in OpenType; 400 is regular.
        language: BCP 47 tag that chooses regional forms ("zh-Hans", "zh-Hant"), or ``LATIN``.
    """

    family: Family = Family.SONG
    weight: int = 400
    language: str = "zh-Hans"


class Typeface(Protocol):
    """Metrics of one face, in em."""

    @property
    def ascent(self) -> float:
        """Height of the character frame above the baseline, in em (Han: about 0.88)."""
        ...

    @property
    def descent(self) -> float:
        """Depth of the character frame below the baseline, in em (Han: about 0.12)."""
        ...

    def advances(self, text: str) -> tuple[float, ...]:
        """Return the horizontal advance of each character (code point) of ``text`` in em."""
        ...

    @override
    def __hash__(self) -> int:
        """Return what stays the same with the metrics: much is worked out once a face."""
        ...


class Typefaces(Protocol):
    """All the faces there are."""

    def typeface(self, face: Face) -> Typeface:
        """Return the metrics of the nearest face there is."""
        ...
