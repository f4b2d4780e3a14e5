"""A story's figures and its columns in, the ways to stand them at the head of these out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.figure import Copy, Figure, set_picture, set_table_figure
from reader.layout.setting.grid import Grid
from reader.layout.setting.table import natural_width
from reader.layout.setting.upright_figure import upright_picture, upright_table
from reader.layout.sheet.frame import Source
from reader.layout.story.claim import Weight
from reader.model.article import Table

_MOST_PLATE, _MOST_ALONE = 0.62, 0.82
"""Share of the page's rows that a picture may take; and such as are all there is of a story."""
_PLATE_SHARE = {0: 1.0, 1: 0.75, 2: 0.6, 3: 0.6, 4: 1.0}
"""Share of a story's columns that its picture suits best, by weight: on a front page it is as
wide as the headline above it. Where text runs down the headline stands beside it."""
_PLATE_OFF, _LEAD_PLATE_OFF, _LEAD_PLATE_SMALL = 1.2, 2.4, 5.0
"""Cost of a column more or fewer; the picture of a lead is what one sees first, and below
its headline one of half its width or less is lost."""
_LEAST_SEEN, _LOST = 18.0, 14.0
"""Width in body sizes below which a picture that is wider than high shows little, and its cost
for the share that it lacks: one column is for portraits."""

_ASIDE = 1.0
"""Cost of a row over the whole story that is blank beside a picture which is all there is of it."""
_TRAPPED, _NOT_SEEN = 0.5, 2
"""Cost of each row of a column that is blank above a figure over several, and rows of such
that look like the blank around a figure."""


class Stand(NamedTuple):
    """A figure's place in a story; a tuple, for hundreds are tried for a page.

    Attributes:
        figure: The figure.
        column: Its leftmost column of text, from the story's.
        columns: How many.
        row: Its first row below the heading.
    """

    figure: Figure
    column: int
    columns: int
    row: int


Arrangements = tuple[tuple[tuple[Stand, ...], float], ...]
"""Ways to stand the figures of a story, each with its cost."""
_NONE: Arrangements = (((), 0.0),)
"""The way to stand no figures."""
_Known = dict[tuple[Source, float], Figure]
"""Figures that were set, by where they come from and their width in points."""


def blocked_rows(stands: Sequence[Stand], columns: int) -> list[int]:
    """Return the rows at the head of each column that figures take."""
    rows = [0] * columns
    for stand in stands:
        for column in range(stand.column, min(columns, stand.column + stand.columns)):
            rows[column] = max(rows[column], stand.row + stand.figure.rows)
    return rows


def trapped(stands: Sequence[Stand], columns: int) -> int:
    """Return the rows by one column that are shut in, blank, above figures over several."""
    taken, blank = [0] * columns, 0
    for stand in stands:
        for column in range(stand.column, stand.column + stand.columns):
            shut_in = stand.row - taken[column]
            blank += shut_in if shut_in > _NOT_SEEN else 0
            taken[column] = stand.row + stand.figure.rows
    return blank


def closed_up(stands: Sequence[Stand], pitch: float) -> tuple[Stand, ...]:
    """Return figures in rows that may be wider than those they were reckoned by.

    A picture then takes fewer of them, and what stands below it goes up.

    Args:
        stands: Of one story, in the order they were stood in.
        pitch: Height of a row in points.
    """
    closed: list[Stand] = []
    for stand in stands:
        above = blocked_rows(closed, stand.column + stand.columns)[stand.column :]
        figure = stand.figure
        closer = replace(figure, rows=min(figure.rows, figure.least_rows(pitch)))
        closed.append(stand._replace(figure=closer, row=max(above)))
    return tuple(closed)


def undercut(blocked: Sequence[int], span: int, heading_rows: int) -> list[int]:
    """Return the same where text runs past a heading of so many rows.

    The columns after the first ``span`` begin where the heading does: so many rows
    above what is counted from.
    """
    return [*blocked[:span], *[rows - heading_rows for rows in blocked[span:]]]


def arrangements(
    figures: Sequence[Copy],
    weight: Weight,
    grid: Grid,
    compositor: Compositor,
    known: _Known | None = None,
    *,
    is_alone: bool = False,
) -> Iterator[tuple[tuple[Stand, ...], float]]:
    """Yield the ways to stand figures, each with its cost.

    Args:
        figures: Of one story, in print order.
        weight: Of the story.
        grid: Of the story's columns; as many rows as the page has.
        compositor: Type.
        known: Figures set before, on sheets of as many rows of this pitch; those set are
            put to it.
        is_alone: True where the story has no text that could stand beside or below them.
    """
    if not figures:
        yield from _NONE
        return
    usher = _Usher(grid, compositor, {} if known is None else known, is_alone=is_alone)
    most = _MOST_ALONE if is_alone else _MOST_PLATE
    columns = grid.columns
    is_down = compositor.is_vertical
    best = _best_span(weight, columns, is_down=is_down)
    # A table is as wide as it must be, whatever it is asked for.
    asked: dict[tuple[int, ...], float] = {}
    for span in sorted({columns, best, max(1, best - 1), max(1, columns // 2)}):
        spans, cost = usher.spans(figures, span), plate_cost(weight, columns, span, is_down=is_down)
        asked[spans] = min(cost, asked.get(spans, cost))
    found = False
    for spans, cost in asked.items():
        stands = usher.stand(figures, spans)
        if max(blocked_rows(stands, columns)) <= grid.rows * most:
            found = True
            cost += _lost(stands, compositor.size)
            yield stands, cost + _TRAPPED * trapped(stands, columns)
    if not found:
        stands = usher.stand(figures, usher.spans(figures, 1))
        cost = plate_cost(weight, columns, 0, is_down=is_down)
        # A table that is all there is of its story is enlarged.
        is_shown = is_alone and not any(isinstance(copy.block, Table) for copy in figures)
        yield stands, cost + (_aside_cost(stands, grid) if is_shown else 0.0)


def _best_span(weight: Weight, columns: int, *, is_down: bool) -> int:
    """Return the columns of a story that its picture suits best."""
    share = _PLATE_SHARE[max(weight, Weight.LEAD) if is_down else weight]
    return max(1, round(columns * share))


def plate_cost(weight: Weight, columns: int, span: float, *, is_down: bool = False) -> float:
    """Return what it costs that a picture stands over so many of a story's columns."""
    best = _best_span(weight, columns, is_down=is_down)
    if weight > Weight.LEAD:
        return _PLATE_OFF * abs(span - best)
    is_small = 2 * span <= columns
    return _LEAD_PLATE_OFF * abs(span - best) + _LEAD_PLATE_SMALL * is_small


def _lost(stands: Iterable[Stand], size: float) -> float:
    """Return what it costs that pictures wider than high are small, with a body of a size."""
    plates = [stand.figure.plate for stand in stands]
    shares = [wide / size / _LEAST_SEEN for wide, high in plates if wide > high]
    return _LOST * sum(1.0 - share for share in shares if share < 1.0)


def _aside_cost(stands: Iterable[Stand], grid: Grid) -> float:
    """Return what it costs that pictures are less wide than the columns they stand over."""
    blank = 0.0
    for stand in stands:
        figure = stand.figure
        width = figure.plate[0] if figure.upright is None else figure.upright.height
        share = max(0.0, 1 - width / grid.width(stand.columns))
        blank += share * figure.rows * stand.columns
    return _ASIDE * blank / grid.columns


def figure_over(
    copy: Copy, width: float, grid: Grid, compositor: Compositor, most: float = _MOST_PLATE
) -> Figure:
    """Return a figure set over a width.

    Args:
        copy: The figure.
        width: In points.
        grid: Of as many rows as the page.
        compositor: Type.
        most: Share of these rows that a picture may take.
    """
    block, source = copy.block, copy.source
    if isinstance(block, Table):
        return set_table_figure(copy, width, compositor)
    assert block.image is not None
    size = compositor.pictures(block.image)
    assert size is not None
    scale = min(width / size[0], most * grid.rows * grid.pitch / size[1])
    plate = (size[0] * scale, size[1] * scale)
    return set_picture(block, plate, source, width, compositor, grid.pitch)


class StandBook:
    """Remembers the ways to stand figures on one sheet, for make-up asks below each heading."""

    def __init__(
        self,
        stories: Iterable[tuple[Sequence[Copy], Weight, bool]],
        compositor: Compositor,
        page: Grid,
    ) -> None:
        """Prepare.

        Args:
            stories: The figures of each, its weight, and whether they are all there is of it.
            compositor: Type.
            page: The page's columns; as many rows as it has.
        """
        self._stories = tuple(stories)
        self._compositor = compositor
        self._page = page
        self._known: dict[tuple[int, int, int], Arrangements] = {}
        self._figures: _Known = {}

    def arranged(self, story: int, columns: int, texts: int | None = None) -> Arrangements:
        """Return the ways to stand a story's figures over so many of the page's columns.

        Args:
            story: Its index.
            columns: Of the page.
            texts: The story's own columns there; None for those of the page.
        """
        figures, weight, is_alone = self._stories[story]
        if not figures:
            return _NONE
        key = (story, columns, columns if texts is None else texts)
        if key not in self._known:
            own = self._page.part(0, *key[1:])
            self._known[key] = tuple(
                arrangements(
                    figures, weight, own, self._compositor, self._figures, is_alone=is_alone
                )
            )
        return self._known[key]


class _Usher:
    """Stands figures in the columns of one story."""

    def __init__(
        self, grid: Grid, compositor: Compositor, known: _Known, *, is_alone: bool
    ) -> None:
        self._is_alone = is_alone
        self._most = _MOST_ALONE if is_alone else _MOST_PLATE
        self._grid = grid
        self._compositor = compositor
        self._known = known

    def stand(self, figures: Sequence[Copy], spans: Sequence[int]) -> tuple[Stand, ...]:
        """Stand figures, each over so many columns, side by side, then in a next band."""
        columns = self._grid.columns
        taken = [0] * columns
        stands: list[Stand] = []
        column = 0
        for copy, wide in zip(figures, spans, strict=True):
            if column + wide > columns:
                column = 0
            figure = self._set(copy, self._grid.width(wide))
            row = max(taken[column : column + wide])
            stands.append(Stand(figure=figure, column=column, columns=wide, row=row))
            taken[column : column + wide] = [row + figure.rows] * wide
            column += wide
        return tuple(stands)

    def spans(self, figures: Sequence[Copy], span: int) -> tuple[int, ...]:
        """Return over how many columns each figure stands, the first over ``span`` if it may.

        Without text they fill each band.
        """
        return tuple(self._filling(figures, span) if self._is_alone else self._own(figures, span))

    def _own(self, figures: Sequence[Copy], span: int) -> Iterator[int]:
        for number, copy in enumerate(figures):
            yield self._span(copy, span if number == 0 else max(1, span // 2))

    def _filling(self, figures: Sequence[Copy], span: int) -> Iterator[int]:
        columns = self._grid.columns
        for is_table, run in groupby(figures, lambda copy: isinstance(copy.block, Table)):
            most = 1 if is_table else round(columns / span)
            left = len(list(run))
            while left:
                beside = min(left, most)
                yield from (columns // beside + (at < columns % beside) for at in range(beside))
                left -= beside

    def _span(self, copy: Copy, wanted: int) -> int:
        block, columns = copy.block, self._grid.columns
        if isinstance(block, Table) and self._compositor.is_vertical:
            for wide in range(1, columns):
                if self._upright(copy, self._grid.width(wide)):
                    return wide
            return columns
        if isinstance(block, Table):
            natural = natural_width(block, self._compositor.size)
            return next(
                (wide for wide in range(1, columns) if self._grid.width(wide) >= natural), columns
            )
        return min(wanted, columns)

    def _upright(self, copy: Copy, height: float) -> Figure | None:
        """Set a figure across beside text that runs down, if it is so high at most."""
        block, pitch = copy.block, self._grid.pitch
        most = self._grid.rows * pitch * self._most
        if isinstance(block, Table):
            return upright_table(copy, (height, most), self._compositor, pitch)
        return upright_picture(block, copy.source, (height, most), self._compositor, pitch)

    def _set(self, copy: Copy, width: float) -> Figure:
        key = copy.source, width
        if key not in self._known:
            self._known[key] = self._newly_set(copy, width)
        return self._known[key]

    def _newly_set(self, copy: Copy, width: float) -> Figure:
        upright = self._upright(copy, width) if self._compositor.is_vertical else None
        if upright is not None:
            return upright
        return figure_over(copy, width, self._grid, self._compositor, self._most)
