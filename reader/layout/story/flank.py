"""A story whose figure is higher than its text in, the ways to set it beside its figure out.

The figure stands at the left, from the head of the story to its foot; heading and text
stand to its right, in columns of a measure of their own (变栏). The narrower these are, the
higher they are and the lower is a picture, so some measure lets both end level, where
below a heading and beside a figure over the page's columns much would be blank.
"""

import math
from collections.abc import Iterator

from reader.layout.setting.columns import least_rows, pour
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.grid import Grid
from reader.layout.setting.table import natural_width
from reader.layout.story.claim import Claim, ClaimBook
from reader.layout.story.standing import figure_over, plate_cost
from reader.layout.story.story import Story
from reader.layout.story.way import RAGGED, SHORT, Body, blank_cost, tall_cost
from reader.model.article import Picture, Table

_MEASURES, _STEP = (9.0, 26.0), 0.5
"""Shortest and longest measure, and from one that is tried to the next, in em."""
_LEVEL = 4.0
"""Rows by which figure and text may be expected to end apart."""
_CAPTION = 1.8
"""Rows that caption and blank below a picture are expected to take."""
_LEAST_PLATE = 5.0
"""Width of a picture, at least, in body sizes."""
_APART = 0.8
"""Cost of columns that are not the page's."""


class Flanks:
    """Finds the ways to set stories of one sheet beside their figures."""

    def __init__(self, compositor: Compositor, page: Grid, book: ClaimBook) -> None:
        self._compositor = compositor
        self._page = page
        self._book = book

    def ways(self, story: Story, columns: int) -> Iterator[tuple[Claim, Body, None]]:
        """Yield headings with bodies over so many columns of the page.

        None for a story with several figures, or one that is divided among sheets.
        """
        if len(story.figures) != 1 or story.article is None or story.is_part or story.is_barred:
            return
        for texts in range(1, columns):
            measure = self._level_measure(story, columns, texts)
            if measure is not None:
                yield self._way(story, columns, texts, measure)

    def _inset(self, columns: int, texts: int, measure: float) -> float:
        """Return how far from the left edge so many columns of a measure begin."""
        page = self._page
        return page.width(columns) - texts * measure * page.size - (texts - 1) * page.gutter

    def _level_measure(self, story: Story, columns: int, texts: int) -> float | None:
        """Return the measure in em with which figure and text should end most nearly level."""
        found: list[tuple[float, float]] = []
        steps = math.ceil((_MEASURES[1] - _MEASURES[0]) / _STEP)
        for measure in (_MEASURES[0] + _STEP * step for step in range(steps)):
            high = self._height(story, self._inset(columns, texts, measure) - self._page.gutter)
            if high is None:
                break
            text = story.galley.rows * self._page.measure / measure / texts
            heading = self._headings(story, texts)[0].rows(self._page.pitch)
            found.append((abs(high - math.ceil(text) - heading), measure))
        off, measure = min(found, default=(math.inf, 0.0))
        return measure if off <= _LEVEL else None

    def _height(self, story: Story, width: float) -> float | None:
        """Return about how many rows the figure takes; None where so much is too narrow."""
        block, page = story.figures[0].block, self._page
        if isinstance(block, Table):
            is_wide = width >= natural_width(block, self._compositor.size)
            lines = len(block.rows) + bool(story.figures[0].title)
            return lines + 1.0 if is_wide else None
        size = self._compositor.pictures(block.image) if block.image is not None else None
        if size is None or width < _LEAST_PLATE * page.size:
            return None
        return width * size[1] / size[0] / page.pitch + _CAPTION

    def _headings(self, story: Story, texts: int, width: float | None = None) -> tuple[Claim, ...]:
        assert story.article is not None
        over = self._page.width(texts) if width is None else width
        return self._book.claims(story.article, story.weight, over, story.kind)

    def _way(
        self, story: Story, columns: int, texts: int, measure: float
    ) -> tuple[Claim, Body, None]:
        assert story.article is not None
        page = self._page
        inset = self._inset(columns, texts, measure)
        own = page.part(0, columns, texts, inset)
        figure = figure_over(story.figures[0], inset - page.gutter, page, self._compositor)
        galley = self._book.recast(story.article, measure, is_boxed=story.is_boxed)
        text = least_rows(galley, [0] * texts)
        heading = min(
            self._headings(story, texts, own.area.width),
            key=lambda claim: abs(claim.rows(page.pitch) + text - figure.rows),
        )
        head = heading.rows(page.pitch)
        rows = max(text, figure.rows - head) + story.below
        share = inset / page.width(columns)
        blank = (rows * texts - galley.rows) / texts * (1 - share) * columns
        blank += (head + rows - figure.rows) * share * columns
        cost = _APART + blank_cost(blank, columns) + tall_cost(rows)
        if isinstance(story.figures[0].block, Picture):
            cost += plate_cost(story.weight, columns, share * columns)
        if galley.rows <= SHORT * texts and not pour(galley, [0] * texts, text).is_even:
            cost += RAGGED
        return heading, Body((), galley, rows, cost, texts, inset, flank=figure), None
