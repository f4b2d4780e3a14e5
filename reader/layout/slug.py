"""Slugs: what stands in a galley before make-up, each so many rows high.

A slug is the compositor's line of metal; here it is one line of text, or a
crosshead, or a blank, that no column break may cut.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from reader.layout.frame import Ink, Run, Source
from reader.typeset.face import Face, Typefaces
from reader.typeset.line import Line

HYPHEN = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A set line at its place in a slug or heading.

    Attributes:
        line: The characters and their places.
        face: The type.
        size: In points.
        x: Of the line's beginning from the left edge, in points.
        row: Where the middle of the character frame stands, in rows from the upper edge.
        ink: What its colour means.
        source: Where the line's text comes from; None for what the program made.
    """

    line: Line
    face: Face
    size: float
    x: float = 0.0
    row: float = 0.5
    ink: Ink = Ink.TEXT
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slug:
    """One unbreakable piece of a galley.

    Attributes:
        pieces: What is printed.
        rows: Rows of the grid it takes.
        keeps_next: True when a column may not end with it.
        may_pad: True when blank rows may be put before it to fill a column.
        rules: Rows after which a hairline runs across the measure (of tables).
    """

    pieces: tuple[Piece, ...] = ()
    rows: int = 1
    keeps_next: bool = False
    may_pad: bool = False
    rules: tuple[float, ...] = ()


class Galley:
    """Slugs one below the other, not yet cut into columns.

    Attributes:
        slugs: From first to last.
    """

    def __init__(self, slugs: Iterable[Slug]) -> None:
        self.slugs = tuple(slugs)
        self._tops = (0, *accumulate(slug.rows for slug in self.slugs))

    @property
    def rows(self) -> int:
        """The height of all."""
        return self._tops[-1]

    def height(self, start: int, end: int) -> int:
        """Return the rows of the slugs from ``start`` to before ``end``."""
        return self._tops[end] - self._tops[start]

    def fitting(self, start: int, room: int) -> int:
        """Return the index after the last slug from ``start`` on that so many rows hold."""
        if room < 0:
            return start
        return bisect_right(self._tops, self._tops[start] + room, lo=start) - 1

    def part(self, start: int, end: int) -> "Galley":
        """Return a galley of some of the slugs."""
        return Galley(self.slugs[start:end])


def runs_of(
    pieces: Iterable[Piece], left: float, top: float, pitch: float, faces: Typefaces
) -> Iterable[Run]:
    """Yield the runs of pieces whose upper left corner stands at a point.

    Args:
        pieces: Lines and their places.
        left: X of the left edge in points.
        top: Y of the upper edge in points.
        pitch: Height of a row in points.
        faces: Metrics of the type.
    """
    for piece in pieces:
        line, size = piece.line, piece.size
        if not line.text:
            continue
        # Half the character frame stands above the middle of the row.
        y = top + piece.row * pitch + (faces.typeface(piece.face).ascent - 0.5) * size
        x = left + piece.x
        yield Run(
            text=line.text,
            positions=tuple([(x + place * size, y) for place in line.positions]),
            face=piece.face,
            size=size,
            ink=piece.ink,
            source=piece.source,
        )
        if line.hyphen is not None:
            yield Run(
                text=HYPHEN,
                positions=((x + line.hyphen * size, y),),
                face=piece.face,
                size=size,
                ink=piece.ink,
            )
