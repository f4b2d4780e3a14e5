"""The design of a paper: sheet, type area, and the faces and sizes of each part.

Lengths of sheets and margins are points; sizes of headings are in body sizes or
rows of the line grid, so that a page set larger keeps its proportions.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from reader.model.issue import Issue
from reader.typeset.face import LATIN, Face, Family

_POINTS_A_MILLIMETRE = 72 / 25.4


class Format(StrEnum):
    """The sheet a page is made up on."""

    BROADSHEET = "broadsheet"
    TABLOID = "tabloid"
    A4 = "a4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of paper and its margins, in points.

    Attributes:
        width: Of the sheet.
        height: Of the sheet.
        side: Left and right margin.
        head: Upper margin.
        foot: Lower margin.
        columns: Least and greatest number of columns.
        bands: Least and greatest number of bands (段) where text runs down.
        measures: Shortest and longest measure of a column, in characters.
        best_measure: The one that reads best.
        share: The part of the columns by which headings and figures are reckoned.
        masthead: The part of a front page that its masthead takes among the stories.
        fullest: The part that the text of several stories may take, set closest: their
            heads and the blanks between them need the rest.
    """

    width: float
    height: float
    side: float
    head: float
    foot: float
    columns: tuple[int, int]
    bands: tuple[int, int]
    measures: tuple[int, int] = (11, 22)
    best_measure: float = 14.5
    share: float = 1.0
    masthead: float = 0.0
    fullest: float = 0.91

    @property
    def lying(self) -> "Sheet":
        """The sheet on its side, its bands taken for columns: the bed of a page set down."""
        return replace(
            self,
            width=self.height,
            height=self.width,
            columns=self.bands,
            measures=_DOWN_MEASURES,
            best_measure=_BEST_DOWN_MEASURE,
            share=DOWN_SHARE,
            masthead=_DOWN_MASTHEAD,
            fullest=_DOWN_FULLEST,
        )


_DOWN_MEASURES, _BEST_DOWN_MEASURE = (9, 15), 12.0
"""Characters of a band: Traditional papers were set in bands of nine to fifteen."""
_DOWN_FULLEST = 0.86
DOWN_SHARE, _DOWN_MASTHEAD = 0.5, 0.08
"""Where text runs down, the part of the bands by which headings and figures are reckoned:
a page has about twice as many bands as it would have columns."""


def _sheet(
    millimetres: tuple[float, float], columns: tuple[int, int], bands: tuple[int, int]
) -> Sheet:
    width, height = (each * _POINTS_A_MILLIMETRE for each in millimetres)
    return Sheet(
        width=width,
        height=height,
        side=width * 0.052,
        head=height * 0.034,
        foot=height * 0.036,
        columns=columns,
        bands=bands,
    )


SHEETS = {
    Format.BROADSHEET: _sheet((390, 546), (5, 8), (9, 13)),
    Format.TABLOID: _sheet((273, 390), (3, 5), (6, 9)),
    Format.A4: _sheet((210, 297), (2, 4), (5, 7)),
}
"""对开, 四开 of the 787 × 1092 mm sheet, trimmed; A4 (ISO 216)."""

GUTTER = 1.75
"""Between columns, in body sizes."""
BODY_SIZES = (9.0, 16.0)
"""Smallest and largest body type, in points."""
BEST_SIZE = 9.8
PITCHES = (1.26, 1.8)
"""Closest and widest rows of the line grid, in body sizes; dailies set a quarter to a third."""
BEST_PITCH = 1.52


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """What the reader or the paper chooses of a page's looks.

    Attributes:
        format: Sheet; None chooses the one that suits the issue's copy.
        least_size: Smallest body type in points, at least 9.
        is_down: Whether its text runs down; None for as the paper says of itself.
    """

    format: Format | None = None
    least_size: float = BODY_SIZES[0]
    is_down: bool | None = None

    def runs_down(self, issue: Issue) -> bool:
        """Tell whether an issue's pages are set down."""
        return issue.masthead.is_set_down if self.is_down is None else self.is_down


_ASIDE, _KAI = 350, 600
"""Weights at which lines of Hei and of Kai are as grey as lines of Song beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """The faces of one language's newspaper.

    Attributes:
        body: Text.
        display: Great headlines (小标宋).
        literary: Headlines of literature, lighter.
        medium: Lesser headlines in Song (中宋).
        hei: Lesser headlines in Hei, crossheads.
        black: Second headlines in Hei (大黑).
        small: Decks, tables, folios.
        strong: Bylines and table heads.
        aside: Text in boxes, what the editors add, what is asked in an interview.
        kicker: What stands above a headline and is not the name of a column.
        caption: What is said of a picture.
        signed: Who wrote what is literature.
    """

    body: Face
    display: Face
    literary: Face
    medium: Face
    hei: Face
    black: Face
    small: Face
    strong: Face
    aside: Face
    kicker: Face
    caption: Face
    signed: Face


_EAST_ASIAN = ("zh", "ja")


@lru_cache(maxsize=16)
def dress(language: str) -> Dress:
    """Return the faces for a language (BCP 47); the same objects each time."""
    tag = _forms(language.lower())
    small = Face(family=Family.HEI, weight=400, language=tag)
    strong = Face(family=Family.HEI, weight=500, language=tag)
    # Mainland papers have all four in Kai; those of Taiwan and Hong Kong rather in Hei, and
    # of what is in Latin letters Kai has nothing.
    has_kai = tag == "zh-Hans" and language.lower().startswith("zh")
    kai = Face(family=Family.KAI, weight=_KAI, language=tag) if has_kai else None
    return Dress(
        body=Face(language=tag),
        display=Face(weight=900, language=tag),
        literary=Face(weight=550, language=tag),
        medium=Face(weight=750, language=tag),
        hei=Face(family=Family.HEI, weight=700, language=tag),
        black=Face(family=Family.HEI, weight=800, language=tag),
        small=small,
        strong=strong,
        aside=kai or Face(family=Family.HEI, weight=_ASIDE, language=tag),
        kicker=kai or small,
        caption=kai or small,
        signed=kai or strong,
    )


def _forms(language: str) -> str:
    """Return the language whose forms a face is to have; what is not of East Asia has Latin ones.

    A paper that does not tell its language is a Chinese one.
    """
    if language.startswith(("zh-hant", "zh-tw", "zh-hk")):
        return "zh-Hant"
    return "zh-Hans" if not language or language.startswith(_EAST_ASIAN) else LATIN
