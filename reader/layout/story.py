"""A story for make-up: one article, or a run of briefs, and the ways to set it.

A story has a heading across its width, pictures at the head of some of its
columns, and a body poured into the columns below.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.layout.advertisement import box_choices
from reader.layout.claim import Claim, ClaimBook, Weight
from reader.layout.columns import least_rows, pour
from reader.layout.compositor import Compositor
from reader.layout.digest_box import set_digest
from reader.layout.figure import Copy, Figure, set_picture, set_table_figure
from reader.layout.grid import Grid
from reader.layout.heading import Label, label_claim
from reader.layout.makeup import Choice
from reader.layout.slug import Galley
from reader.layout.table import natural_width
from reader.model.article import Article, Picture, Table
from reader.model.issue import Digest

_LEAST_TEXT = 4
"""Rows of text below which a story over several columns looks like a ribbon."""
_RIBBON = 0.8
_BLANK = 1.0
"""Cost of a row over the whole story that holds nothing."""
_SHORT, _RAGGED = 8, 3.0
"""Rows of text a column up to which columns may not come out level; the cost of that."""
_TALLEST = 46
"""Rows after which the eye loses a column."""
_TALL = 0.06
_NARROW_LEAD = 2.5
"""Cost of a lead over less than half of the page."""
_MOST_PLATE = 0.62
"""Share of the page's rows that a picture may take."""
_PLATE_SHARE = {0: 0.75, 1: 0.75, 2: 0.6, 3: 0.6, 4: 1.0}
"""Share of a story's columns that its picture suits best, by weight."""
_PLATE_OFF = 1.2
_PLATE_GIVE = 0.06
"""A picture may be set a little narrower or wider: rows of give for each of its rows."""
_STRIDE = 0.8
"""Cost of a column more under each entry of a box."""
_STIFF = 0.4
_GIVE = {0: 3.0, 1: 2.5, 2: 1.6, 3: 1.2, 4: 0.8}
"""How readily a heading takes blank rows, by weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A figure's place in a story.

    Attributes:
        figure: The figure.
        column: Its leftmost column, from the story's.
        columns: How many.
        row: Its first row below the heading.
    """

    figure: Figure
    column: int
    columns: int
    row: int


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
        stride: How many of them one column of the body takes.
    """

    heading: Claim
    heading_rows: int
    stands: tuple[Stand, ...]
    galley: Galley
    body_rows: int
    columns: int
    stride: int = 1

    @property
    def rows(self) -> int:
        """The height of all."""
        return self.heading_rows + self.body_rows

    def blocked(self) -> list[int]:
        """Return the rows at the head of each column of the body that figures take."""
        return _blocked(self.stands, self.columns)[:: self.stride]


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
        is_boxed: True for what stands on a tinted ground: the 导读, a column of briefs.
        is_display: True for an advertisement, which is set to fill a box of its own.
    """

    galley: Galley
    weight: Weight
    article: Article | None = None
    figures: tuple[Copy, ...] = ()
    digest: Digest | None = None
    label: Label | None = None
    is_boxed: bool = False
    is_display: bool = False

    @property
    def below(self) -> int:
        """The blank rows at its foot: a box needs one."""
        return 1 if self.is_boxed else 0


@dataclass(frozen=True, slots=True)
class _Way:
    """A choice and what it is made of."""

    choice: Choice
    heading: Claim
    body: "_Body"


@dataclass(frozen=True, slots=True)
class _Body:
    """Figures and text below a heading: the rows they take and what that costs."""

    stands: tuple[Stand, ...]
    galley: Galley
    rows: int
    cost: float
    stride: int = 1


class Setter:
    """Finds the ways to set the stories of one sheet."""

    def __init__(
        self, stories: Sequence[Story], compositor: Compositor, page: Grid, book: ClaimBook
    ) -> None:
        """Prepare.

        Args:
            stories: In print order.
            compositor: Type and measure.
            page: Columns, rows and pitch to begin with.
            book: What headings claim in this type.
        """
        self._stories = stories
        self._compositor = compositor
        self._page = page
        self._book = book
        self._known: dict[tuple[int, int], tuple[_Way, ...]] = {}

    def choices(self, story: int, columns: int) -> list[Choice]:
        """Return the ways to set a story over so many columns."""
        return [way.choice for way in self._ways(story, columns)]

    def recipe(self, story: int, columns: int, choice: int) -> Recipe:
        """Return how the choice is set."""
        way = self._ways(story, columns)[choice]
        return Recipe(
            heading=way.heading,
            heading_rows=way.heading.rows(self._page.pitch),
            stands=way.body.stands,
            galley=way.body.galley,
            body_rows=way.body.rows,
            columns=columns,
            stride=way.body.stride,
        )

    def bulk(self, story: int) -> float:
        """Return about how many rows by one column a story takes."""
        whole = self._page.columns
        most = max(1, min(whole, 3))
        ways = self._ways(story, most) or self._ways(story, whole)
        return min((way.choice.rows * most for way in ways), default=1.0)

    def _ways(self, story: int, columns: int) -> tuple[_Way, ...]:
        key = (story, columns)
        if key not in self._known:
            self._known[key] = tuple(self._find(self._stories[story], story, columns))
        return self._known[key]

    def _find(self, story: Story, at: int, columns: int) -> Iterator[_Way]:
        if story.digest is not None:
            yield self._box(story.digest, story, columns)
            return
        if story.is_display and story.article is not None:
            width, share = self._page.width(columns), 1 / len(self._stories)
            for choice in box_choices(story.article, width, self._page, share, self._compositor):
                yield _Way(choice, Claim(), _Body((), story.galley, choice.rows, 0.0))
            return
        bodies = [
            self._body(story, at, (stands, cost), columns)
            for stands, cost in self._arrangements(story, columns)
        ]
        cheapest: dict[int, float] = {}
        for heading in self._headings(story, self._page.width(columns)):
            heading_rows = heading.rows(self._page.pitch)
            for body in bodies:
                rows, cost = heading_rows + body.rows, heading.cost + body.cost
                if cheapest.get(rows, cost + 1.0) <= cost:
                    continue
                cheapest[rows] = cost
                give = _GIVE[story.weight] if heading_rows else _STIFF
                give += _PLATE_GIVE * sum(stand.figure.rows for stand in body.stands)
                yield _Way(Choice(rows=rows, give=give, cost=cost), heading, body)

    def _body(
        self, story: Story, at: int, arranged: tuple[tuple[Stand, ...], float], columns: int
    ) -> _Body:
        stands, cost = arranged
        blocked = _blocked(stands, columns)
        rows = least_rows(story.galley, blocked) + story.below
        if story.article is not None and columns > 1 and story.galley.rows <= _SHORT * columns:
            # Long columns can always be brought level.
            cost += 0.0 if pour(story.galley, blocked, rows - story.below).is_even else _RAGGED
        figures = sum(stand.figure.rows * stand.columns for stand in stands)
        blank = rows * columns - story.galley.rows - figures
        cost += _BLANK * blank / columns
        if columns > 1 and story.galley.rows and not stands:
            cost += _RIBBON * max(0, _LEAST_TEXT - rows) ** 2
        cost += _TALL * max(0, rows - _TALLEST)
        if at == 0 and story.weight <= Weight.LEAD and columns * 2 < self._page.columns:
            cost += _NARROW_LEAD
        return _Body(stands, story.galley, rows, cost)

    def _box(self, digest: Digest, story: Story, columns: int) -> _Way:
        """Set a 导读 over the columns of the page, or over fewer and wider ones of its own."""
        entries = max(1, len(digest.entries))
        stride = next(
            wide
            for wide in range(1, columns + 1)
            if columns % wide == 0 and columns // wide <= entries
        )
        width = self._page.width(stride)
        compositor = replace(self._compositor, measure=width / self._compositor.size)
        galley = Galley(set_digest(digest, compositor))
        heading = (
            label_claim(story.label, self._page.width(columns), self._compositor)
            if story.label is not None
            else Claim()
        )
        rows = least_rows(galley, [0] * (columns // stride)) + story.below
        body = _Body((), galley, rows, _STRIDE * (stride - 1), stride)
        rows += heading.rows(self._page.pitch)
        return _Way(Choice(rows=rows, give=_STIFF, cost=body.cost), heading, body)

    def _headings(self, story: Story, width: float) -> tuple[Claim, ...]:
        if story.article is None:
            return (Claim(),)
        return self._book.claims(story.article, story.weight, width)

    def _arrangements(
        self, story: Story, columns: int
    ) -> Iterator[tuple[tuple[Stand, ...], float]]:
        """Yield the ways to stand a story's figures at the head of its columns."""
        figures = story.figures
        if not figures:
            yield (), 0.0
            return
        best = max(1, round(columns * _PLATE_SHARE[story.weight]))
        spans = sorted({columns, best, max(1, best - 1), max(1, columns // 2)})
        found = False
        for span in spans:
            stands = self._stand(figures, span, columns)
            if max(_blocked(stands, columns)) <= self._page.rows * _MOST_PLATE:
                found = True
                yield stands, _PLATE_OFF * abs(span - best)
        if not found:
            yield self._stand(figures, 1, columns), _PLATE_OFF * best

    def _stand(self, figures: Sequence[Copy], span: int, columns: int) -> tuple[Stand, ...]:
        """Stand figures side by side, the first over ``span`` columns, then in a next band."""
        taken = [0] * columns
        stands: list[Stand] = []
        column = 0
        for number, copy in enumerate(figures):
            wide = self._span(copy.block, span if number == 0 else max(1, span // 2), columns)
            if column + wide > columns:
                column = 0
            figure = self._set(copy, self._page.width(wide))
            row = max(taken[column : column + wide])
            stands.append(Stand(figure=figure, column=column, columns=wide, row=row))
            taken[column : column + wide] = [row + figure.rows] * wide
            column += wide
        return tuple(stands)

    def _span(self, block: Picture | Table, wanted: int, columns: int) -> int:
        if isinstance(block, Table):
            natural = natural_width(block, self._compositor)
            return next(
                (wide for wide in range(1, columns) if self._page.width(wide) >= natural), columns
            )
        return min(wanted, columns)

    def _set(self, copy: Copy, width: float) -> Figure:
        block, source = copy.block, copy.source
        if isinstance(block, Table):
            return set_table_figure(block, source, width, self._compositor)
        assert block.image is not None
        size = self._compositor.pictures(block.image)
        assert size is not None
        most = self._page.rows * self._page.pitch * _MOST_PLATE
        scale = min(width / size[0], most / size[1])
        plate = (size[0] * scale, size[1] * scale)
        return set_picture(block, plate, source, width, self._compositor, self._page.pitch)


def _blocked(stands: Sequence[Stand], columns: int) -> list[int]:
    """Return the rows of each column that figures take."""
    rows = [0] * columns
    for stand in stands:
        for column in range(stand.column, stand.column + stand.columns):
            rows[column] = max(rows[column], stand.row + stand.figure.rows)
    return rows
