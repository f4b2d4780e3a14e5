"""A story for make-up: one article, or a run of briefs, or a box.

A story has a heading across its width, pictures at the head of some of its
columns, and a body poured into the columns below.
"""

from dataclasses import dataclass, replace

from reader.layout.makeup.corner import Corner
from reader.layout.setting.columns import least_rows
from reader.layout.setting.compositor import BOX_PAD
from reader.layout.setting.figure import Copy, Figure
from reader.layout.setting.slug import Galley
from reader.layout.story.box_name import Label
from reader.layout.story.claim import Claim, Weight
from reader.layout.story.standing import Stand, blocked_rows, closed_up, undercut
from reader.model.article import Article
from reader.model.issue import Digest, Issue
from reader.notation.story_kind import Kind

_MOST_WIDE = 1100
"""Em of text up to which a story may be set wider than the page's columns: a long text
is easier to follow in short lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """One way to set a story.

    Attributes:
        heading: Across all columns.
        heading_rows: Rows it takes.
        stands: The figures.
        galley: The body.
        body_rows: From below the heading to the foot of the tallest column.
        columns: How many columns of the page it has.
        texts: How many columns of its own its body has (变栏 where they are fewer).
        inset: Where the first of them begins, in points from the left edge:
            after the name of a strip, or after ``flank``.
        flank: A figure left of heading and text, from the story's head on; None for none.
        span: How many of these stand below the heading: all; or the first ones, where
            text that runs down goes past it.
        corner: What of its ground other stories have, in columns of the page; None where
            it is a rectangle.
        top: The first columns of the page that it has, where its heading, set across,
            has these to itself (橫題); 0 for any other heading.
        pad: By how much each column of a box is narrower at each side, in points.
    """

    heading: Claim
    heading_rows: int
    stands: tuple[Stand, ...]
    galley: Galley
    body_rows: int
    columns: int
    texts: int
    span: int
    inset: float = 0.0
    flank: Figure | None = None
    corner: Corner | None = None
    top: int = 0
    pad: float = 0.0

    @property
    def rows(self) -> int:
        """The height of all."""
        return self.heading_rows + self.body_rows

    @property
    def margin(self) -> float:
        """The blank between the edge of a box and what is in it, in points.

        Its columns are drawn together: the gutters between them would else be wider than it.
        """
        return self.pad * (self.texts + 1) / 2

    @property
    def held(self) -> float:
        """The rows by one column of the page that its heading, figures and text take."""
        if self.flank is not None or not (self.galley.rows or self.stands):
            return self.rows * self.columns
        figures = sum(stand.figure.rows * stand.columns for stand in self.stands)
        below = (figures + self.galley.rows) / self.texts * (self.columns - self.top)
        return self.heading_rows * self._headed + below + self.top * self.body_rows

    @property
    def _headed(self) -> int:
        """The columns of the page that its heading stands over."""
        if self.span < self.texts:
            return self.span
        beside = self.corner.columns if self.corner is not None and self.corner.is_upper else 0
        return self.columns - beside

    def closed_up(self, pitch: float) -> "Recipe":
        """Return it in rows that may be wider, in points, than those it was reckoned by.

        Its pictures take fewer of them, and its text the rows that they leave.
        """
        stands = closed_up(self.stands, pitch)
        if stands == self.stands:
            return self
        closed = replace(self, stands=stands)
        fewer = self.text_rows - closed.text_rows
        return replace(closed, body_rows=self.body_rows - max(0, fewer))

    @property
    def text_rows(self) -> int:
        """The rows from below its heading to the foot of its text."""
        taken = zip(self.heads(self.heading_rows), self.feet(), strict=True)
        return least_rows(self.galley, [head + foot for head, foot in taken])

    def heads(self, heading_rows: int) -> list[int]:
        """Return the rows below a heading of so many at which each column's text begins."""
        blocked = undercut(blocked_rows(self.stands, self.texts), self.span, heading_rows)
        if self.own_corner is None:
            return blocked
        beside = self.own_corner.heads(self.texts, heading_rows)
        return [max(pair) for pair in zip(blocked, beside, strict=True)]

    def feet(self) -> list[int]:
        """Return the rows at the foot of each column that other stories have."""
        corner = self.own_corner
        return [0] * self.texts if corner is None else corner.feet(self.texts)

    @property
    def own_corner(self) -> Corner | None:
        """The corner in columns of its own."""
        return self.corner and self.corner.of(self.columns, self.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story.

    Attributes:
        galley: The body.
        weight: On the page.
        article: Whose heading it has; None for a run of briefs, a box, or what
            goes on from an earlier sheet.
        figures: Pictures and tables at the head of its columns.
        digest: The 导读, which is a box; None for what is printed of articles.
        label: Name of that box.
        masthead: The issue whose masthead it is, where text runs down; else None.
        is_boxed: True for what stands on a ground of its own: the 导读, a column of
            briefs, what the editors add.
        is_display: True for an advertisement, which is set to fill a box of its own.
        smalls: The small advertisements and service items that the galley is set from;
            its columns stand off the line grid. None for all else.
        is_part: True where it goes on on a later sheet.
        is_rest: True where it goes on from an earlier one.
        kind: What a paper sets otherwise than its news.
    """

    galley: Galley
    weight: Weight
    article: Article | None = None
    figures: tuple[Copy, ...] = ()
    digest: Digest | None = None
    label: Label | None = None
    masthead: Issue | None = None
    is_boxed: bool = False
    is_display: bool = False
    smalls: tuple[Article, ...] = ()
    is_part: bool = False
    is_rest: bool = False
    kind: Kind = Kind.NEWS

    def likes_wide(self, measure: float) -> bool:
        """Tell whether it is set wider than a page of this measure in em, if that can be.

        A lead that is not too long, or what the paper says in its own name.
        """
        if self.article is None or self.is_part or self.is_display:
            return False
        is_meant = self.weight <= Weight.LEAD or self.kind in (Kind.COMMENT, Kind.NOTE)
        return is_meant and self.galley.rows * measure <= _MOST_WIDE

    @property
    def is_headless(self) -> bool:
        """Tell whether it is an article without a headline: there is none to set larger."""
        return self.article is not None and not self.article.headline

    @property
    def is_textless(self) -> bool:
        """Whether it is a picture or a table by itself, be it with a heading."""
        return bool(self.figures) and not self.galley.rows and not self.is_display

    @property
    def is_barred(self) -> bool:
        """Tell whether its box has an outline, and its headline is reversed out of a bar."""
        return self.is_boxed and self.kind is Kind.SIDE

    def pad(self, size: float) -> float:
        """Return the blank left and right of its heading and text, in type of a size in points."""
        return BOX_PAD * size if self.is_boxed else 0.0

    @property
    def below(self) -> int:
        """The blank rows at its foot: a box needs one."""
        return 1 if self.is_boxed else 0
