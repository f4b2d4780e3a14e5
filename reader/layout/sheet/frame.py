"""A laid-out page: everything on it at a fixed place.

Lengths are points, the origin is the page's top left corner, y grows down.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from reader.typeset.face import Face


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """A rectangle; width and height are never negative."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it, left and top edges included."""
        return self.x <= x < self.right and self.y <= y < self.bottom


class Ink(StrEnum):
    """What a mark's colour means; ``paint.palette`` gives the colours of a theme."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    LINK = "link"
    PAPER = "paper"
    TINT = "tint"
    RULE = "rule"


class Posture(StrEnum):
    """How characters stand."""

    HORIZONTAL = "horizontal"
    UPRIGHT = "upright"
    """In a vertical line, the vertical form of each mark."""
    SIDEWAYS = "sideways"
    """In a vertical line, turned a quarter clockwise."""


class Source(NamedTuple):
    """Where a run's text comes from, for hits, selection and highlights; a tuple, as runs are.

    Attributes:
        field: "headline", "kicker", "deck", "byline", "block", "jump",
            "caption", "credit", "digest", "masthead", "folio".
        article: Article id; empty for page furniture.
        index: Index of the block, jump, byline or digest entry; 0 otherwise.
        start: Offset of the run's first character in that field's text; the
            characters that follow are consecutive there.
    """

    field: str
    article: str = ""
    index: int = 0  # type: ignore[assignment]  # hides a tuple's own, which nobody asks
    start: int = 0

    def after(self, characters: int) -> "Source":
        """Return the place so many characters further on."""
        field, article, index, start = self
        return tuple.__new__(Source, (field, article, index, start + characters))


class Run(NamedTuple):
    """Characters of one face and size; a tuple, for a page has a thousand of them.

    Attributes:
        text: Never empty; no line feed.
        xs: Of a point a character (code point): the left end of its
            baseline when horizontal or sideways (sideways: the baseline runs
            down, and the point is its upper end); when upright, the point where
            its em square, placed centred, has its top centre.
        ys: Of the same points, as many. Apart from the xs, for a page of points
            would be ten thousand objects.
        face: The type.
        size: Body size in points.
        ink: What its colour means.
        posture: How the characters stand.
        source: None for what no article or masthead printed (a folio made by
            the program).
    """

    text: str
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    face: Face
    size: float
    ink: Ink = Ink.TEXT
    posture: Posture = Posture.HORIZONTAL
    source: Source | None = None

    @property
    def positions(self) -> tuple[tuple[float, float], ...]:
        """The points themselves."""
        return tuple(zip(self.xs, self.ys, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line from (x1, y1) to (x2, y2).

    Attributes:
        thickness: In points.
    """

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    ink: Ink = Ink.RULE


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A filled or outlined rectangle.

    Attributes:
        rect: Where.
        fill: None for no filling.
        outline: None for no outline.
        thickness: Of the outline, in points.
    """

    rect: Rect
    fill: Ink | None = None
    outline: Ink | None = None
    thickness: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """A picture, scaled to fill ``rect`` whole; its proportions are the picture's.

    Attributes:
        rect: Where.
        image: Path in the issue folder (images/x.svg).
        caption: For screen readers.
    """

    rect: Rect
    image: str
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """The page as scanned, scaled to fill ``rect`` whole; its proportions are the scan's.

    Attributes:
        rect: Where.
        image: Path in the issue folder of the picture or PDF.
        sheet: Page inside a PDF, from 0.
    """

    rect: Rect
    image: str
    sheet: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Characters that a scan shows: not painted, but found, marked, followed and copied.

    Attributes:
        text: As the source of the word boxes has it; never empty.
        rect: Where; the characters share it along its longer way.
        source: None for what belongs to no article.
    """

    text: str
    rect: Rect
    source: Source | None = None


made_run = partial(tuple.__new__, Run)
"""Makes a run of the tuple of all its values, in a third of the time that its class takes."""

Item = Run | Rule | Panel | Plate | Scan | Imprint


class LinkKind(StrEnum):
    """What a link on a page is."""

    JUMP = "jump"
    DIGEST = "digest"
    ARTICLE = "article"
    """On a scan, the ground of an article: it opens the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A place on the page that leads elsewhere.

    Attributes:
        rects: The places, at least one.
        kind: What it is.
        article: Id of the article it stands in, or opens; empty for the 导读.
        index: Index of the jump in its article or of the entry in the digest; else 0.
    """

    rects: tuple[Rect, ...]
    kind: LinkKind
    article: str = ""
    index: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """The ground an article covers: one rectangle, or two or three for an L.

    Attributes:
        article: Article id.
        rects: Not overlapping.
    """

    article: str
    rects: tuple[Rect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Items at fixed places within a box whose top left is the origin.

    Attributes:
        width: Of the box.
        height: Of the box.
        items: In painting order.
        links: Places that lead elsewhere.
        areas: Ground of the articles; hit-testing asks these.
    """

    width: float
    height: float
    items: tuple[Item, ...] = ()
    links: tuple[Link, ...] = ()
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOutPage:
    """One sheet of a page, ready to be painted.

    Attributes:
        label: Of the page.
        sheet: From 0; more than one where the copy does not fit a single sheet.
        frame: The whole sheet, margins included.
        type_area: The 版心.
        columns: The page's columns from left to right (bands from the head down
            where text runs down), for zooming and for reading column by column; of a
            scan, the grounds of its articles in print order.
        is_down: True where its text runs down and its columns are bands.
    """

    label: str
    sheet: int = 0
    frame: Frame
    type_area: Rect
    columns: tuple[Rect, ...] = ()
    is_down: bool = False

    @property
    def is_facsimile(self) -> bool:
        """Whether it shows the page as scanned."""
        return any(isinstance(item, Scan) for item in self.frame.items)
