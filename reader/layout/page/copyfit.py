"""How much copy there is in, type and columns that it fills a page with out (copyfitting).

Chinese papers set body text on a grid of characters; here the number of
columns and their measure in characters give the body size, and the copy gives
the pitch of the rows.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from reader.layout.setting.bulk import Bulk
from reader.layout.setting.compositor import PictureSize
from reader.layout.setting.design import (
    BEST_PITCH,
    BEST_SIZE,
    BODY_SIZES,
    GUTTER,
    PITCHES,
    SHEETS,
    Design,
    Format,
    Sheet,
)
from reader.layout.setting.galley import runs_with_text
from reader.layout.setting.grid import body_size
from reader.layout.setting.table import natural_width
from reader.layout.story.advertisement import displays
from reader.layout.story.claim import Weight
from reader.layout.story.stories import length_of
from reader.model.article import Block, Picture, Table
from reader.model.issue import Issue, Page

_A4_HOLDS, _TABLOID_HOLDS = 1250, 4600
"""Characters, pictures counted in, above which a page is better set on a larger sheet."""
_DOWN_HOLDS = 1.6
"""How much more a sheet well holds where text runs down: headings leave less blank."""
_PICTURE_COPY = 300
_SIZE_COST, _PITCH_COST, _MEASURE_COST = 26.0, 20.0, 3.0
_OUT_OF_BOUNDS = 60.0
_POSTER, _OF_SHEET = 48.0, 0.058
"""Largest type of a sheet with too little copy, in points, and as a share of its shorter side:
the greater counts."""
_LEAST_HEADS, _LEAST_OTHERS, _OVERCAST = 0.4, 0.8, 1.04
"""What headings, and what figures and boxes, take at least of what suits them; and how much
more room text may be cast off to than it takes in the end."""
_SEVERAL = 4
"""Articles from which on a page's text alone tells when it is too full: of 140 fuller than their
sheet's fullest, all that were made up on one sheet were so in vain."""
_TIGHTEST, _DIVIDED = 1.03, 1.29
"""Leading that one sheet's copy is cast off to at the closest, for the heads may give way;
and that of several sheets, none of which is cut off even. Of 49 pages cast off closer,
one went on one sheet."""
_HEADS = {
    Weight.FRONT_LEAD: (0.75, 15.0),
    Weight.LEAD: (0.75, 11.0),
    Weight.SECOND: (0.45, 7.5),
    Weight.THIRD: (0.3, 5.0),
    Weight.BRIEF: (0.0, 2.0),
}
"""A heading's share of the columns, and its height in body sizes."""
_AROUND_HEAD = 1.5
ENTRY = 3.6
"""Blank around a heading, and an entry of a 导读, in body sizes."""
_PLATE, _LEAD_PLATE = 0.34, 0.5
"""Share of the columns that the first picture of a story takes, and that of a lead."""
_HIGHEST_PLATE = 0.8
"""Height of the highest picture as a share of the page's width; a higher one is made smaller."""
_AROUND_PLATE = 3.0
"""Caption and blanks, in body sizes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A way to divide a type area.

    Attributes:
        columns: How many.
        measure: Of each, in characters.
        size: Body size in points.
        pitch: From row to row in points, as the copy is estimated to need it.
        leading: The same in body sizes, be it out of bounds; infinite where there
            is no text.
        taste: How far size and measure are from what reads best.
        cost: The same, and how far the estimated pitch is from it.
    """

    columns: int
    measure: int
    size: float
    pitch: float
    leading: float
    taste: float
    cost: float

    def legible(self, pitch: float) -> float:
        """Return the pitch nearest to one, in points, in which text of the size reads well."""
        return min(max(pitch, PITCHES[0] * self.size), PITCHES[1] * self.size)


def sheet_of(design: Design, issue: Issue) -> Sheet:
    """Return the sheet of a design; one that suits the issue's copy where it names none."""
    if design.format is not None:
        return SHEETS[design.format]
    copy = sorted(_copy(page) for page in issue.pages)
    # A single crowded page does not make a broadsheet of a tabloid.
    typical: float = copy[(len(copy) * 3) // 4] if copy else 0
    if design.runs_down(issue):
        typical /= _DOWN_HOLDS
    if typical > _TABLOID_HOLDS:
        return SHEETS[Format.BROADSHEET]
    return SHEETS[Format.TABLOID if typical > _A4_HOLDS else Format.A4]


def _copy(page: Page) -> int:
    pictures = sum(
        1
        for article in page.articles
        for block in article.blocks
        if isinstance(block, Picture) and block.image
    )
    return sum(length_of(article) for article in page.articles) + _PICTURE_COPY * pictures


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """What is to be set.

    Attributes:
        page: Whose copy it is.
        heads: Weight of each article's heading, as it will be set.
        pictures: Sizes of the pictures held.
    """

    page: Page
    heads: tuple[Weight, ...]
    pictures: PictureSize


class Heights(NamedTuple):
    """Heights of the ground of the articles in points.

    Attributes:
        first: Of the first sheet, which may have a masthead above it.
        later: Of every other one.
    """

    first: float
    later: float

    def of(self, count: int) -> tuple[float, ...]:
        """Return that of each of so many sheets."""
        return (self.first, *[self.later] * (count - 1))

    def sheets(self, height: float) -> float:
        """Return how many sheets are so high together."""
        if height <= self.first:
            return height / self.first
        return 1 + (height - self.first) / self.later


class Copyfit:
    """A page's copy, cast off: how much room it takes in each way to divide a width."""

    def __init__(self, copy: Copy, width: float, sheet: Sheet, design: Design) -> None:
        """Cast off.

        Args:
            copy: What is to be set.
            width: Of the type area in points.
            sheet: Gives the numbers of columns.
            design: Gives the least size.
        """
        page = copy.page
        self._copy, self._width, self._sheet, self._least = copy, width, sheet, design.least_size
        divisions = _divisions(width, sheet, sheet.columns, (self._least, BODY_SIZES[1]))
        self._bulks = tuple(_bulks(copy, sheet, divisions))
        # Advertisements are scaled to their boxes: any pitch suits them.
        self._is_display = 2 * len(displays(page)) > len(page.articles)
        self._fullest = sheet.fullest if len(page.articles) >= _SEVERAL else 1.0

    def least_sheets(self, heights: Heights, *, beyond: int = 0) -> int:
        """Return about how many sheets of a height the copy takes when it is set close.

        One sheet is thought to hold what it may at the utmost. Where it takes
        several, a sheet more costs less than to cramp them all.

        Args:
            heights: Of the columns of each sheet.
            beyond: Sheets that have been found too few.
        """
        if not beyond and self._may_hold(heights):
            return 1
        # Beyond many sheets, a few more at a time.
        more = max(2, beyond + max(1, beyond // 8))
        return max(more, math.ceil(self._sheets(heights, _DIVIDED)))

    def _may_hold(self, heights: Heights) -> bool:
        """Tell whether one sheet may hold the copy."""
        if self._sheets(heights, PITCHES[0], heads=0.0, others=0.0) > self._fullest:
            return False
        closest = self._sheets(heights, PITCHES[0], heads=_LEAST_HEADS, others=_LEAST_OTHERS)
        return closest <= _OVERCAST and self._sheets(heights, _TIGHTEST, others=_LEAST_OTHERS) <= 1

    def _sheets(
        self, heights: Heights, leading: float, *, heads: float = 1.0, others: float = 1.0
    ) -> float:
        """Return how many sheets hold the copy.

        Args:
            heights: Of the columns of each sheet.
            leading: From row to row, in body sizes.
            heads: Share that headings take of what suits them.
            others: Share that figures and boxes take of what suits them.
        """
        needed = [
            (bulk.rows * leading * division.size + heads * bulk.heads + others * bulk.others)
            / division.columns
            for division, bulk in self._bulks
        ]
        return heights.sheets(min(needed)) if needed else 1.0

    def ranked(self, height: float, count: int = 1) -> list[Fit]:
        """Return the ways to divide the width, the one that suits the copy best first.

        Args:
            height: Of all sheets together, in points.
            count: Of the sheets.
        """
        fits = [_fit(*each, height) for each in self._bulks]
        if self._is_display:
            return sorted(fits, key=lambda fit: (fit.taste, -fit.columns, fit.measure))
        if count == 1 and all(fit.leading > PITCHES[1] for fit in fits):
            # Copy too little for its sheet is set as for a small one: in fewer columns, and larger.
            spare = _bulks(self._copy, self._sheet, self._spare())
            fits += [_fit(*each, height) for each in spare]
        return sorted(fits, key=lambda fit: (fit.cost, fit.columns, fit.measure))

    def _spare(self) -> Iterator["_Division"]:
        """Yield the ways to divide the width for copy that is too little."""
        sheet, least = self._sheet, self._sheet.columns[0]
        poster = max(_POSTER, _OF_SHEET * min(sheet.width, sheet.height))
        for each in _divisions(self._width, sheet, (1, least), (self._least, poster)):
            if each.columns < least or each.size > BODY_SIZES[1]:
                yield each


@dataclass(frozen=True, slots=True)
class _Division:
    columns: int
    measure: int
    size: float
    best_measure: float


@dataclass(frozen=True, slots=True)
class _Bulk:
    """Rows of text; headings, and figures and boxes, in points of one column."""

    rows: float
    heads: float
    others: float

    @property
    def points(self) -> float:
        """What there is beside rows, in points of one column."""
        return self.heads + self.others


def _divisions(
    width: float, sheet: Sheet, columns: tuple[int, int], sizes: tuple[float, float]
) -> Iterator[_Division]:
    """Yield the ways to divide a width into so many columns of type of such sizes."""
    for measure in range(sheet.measures[0], sheet.measures[1] + 1):
        for count in range(columns[0], columns[1] + 1):
            size = body_size(width, count, measure)
            if sizes[0] <= size <= sizes[1]:
                yield _Division(count, measure, size, sheet.best_measure)


def _bulks(
    copy: Copy, sheet: Sheet, divisions: Iterable[_Division]
) -> Iterator[tuple[_Division, _Bulk]]:
    """Yield ways to divide a width, with the copy's bulk in each."""
    page, heads = copy.page, Counter(copy.heads)
    texts = [Bulk(article, copy.pictures) for article in page.articles]
    figures = [
        (block, plate_share(weight, number))
        for article, weight in zip(page.articles, copy.heads, strict=True)
        for number, block in enumerate(filter(_is_beside, article.blocks))
        if isinstance(block, Picture | Table)
    ]
    for measure, group in groupby(divisions, key=lambda division: division.measure):
        rows = sum(text.rows(measure) for text in texts)
        for division in group:
            columns, size = division.columns, division.size
            headings = sum(
                count * head_points(weight, columns * sheet.share, size)
                for weight, count in heads.items()
            )
            others = sum(
                figure_points(figure, columns * sheet.share, (size * measure, size), copy.pictures)
                for figure in figures
            )
            if page.number == 1:
                others += sheet.masthead * columns * sheet.height
            if page.digest is not None:
                others += ENTRY * size * len(page.digest.entries)
            yield division, _Bulk(rows, headings, others)


def _is_beside(block: Block) -> bool:
    if isinstance(block, Table):
        return not runs_with_text(block)
    return isinstance(block, Picture)


def _fit(division: _Division, bulk: _Bulk, height: float) -> Fit:
    size = division.size
    left = division.columns * height - bulk.points
    # Where there is nothing but headings, a line of text for want of which the type is enlarged.
    rows = bulk.rows or min(1.0, bulk.heads)
    pitch = left / rows if rows and left > 0 else PITCHES[left > 0] * size
    taste = _SIZE_COST * math.log(size / BEST_SIZE) ** 2
    taste += _MEASURE_COST * math.log(division.measure / division.best_measure) ** 2
    return Fit(
        columns=division.columns,
        measure=division.measure,
        size=size,
        pitch=min(max(pitch, PITCHES[0] * size), PITCHES[1] * size),
        leading=max(0.0, left) / rows / size if rows else math.inf,
        taste=taste,
        cost=taste + _leading_cost(pitch / size) + _OUT_OF_BOUNDS * (left <= 0),
    )


def _leading_cost(leading: float) -> float:
    low, high = PITCHES
    out = max(0.0, low / leading - 1.0) + 0.5 * max(0.0, leading / high - 1.0)
    return _PITCH_COST * math.log(leading / BEST_PITCH) ** 2 + _OUT_OF_BOUNDS * out


def head_points(weight: Weight, columns: float, size: float) -> float:
    """Return about how many points of one column a heading takes on a page of so many."""
    share, height = _HEADS[weight]
    return max(1.0, share * columns) * (height + _AROUND_HEAD) * size


def plate_share(weight: Weight, number: int) -> float:
    """Return the share of a page's columns that a story's picture takes, by its number from 0."""
    share = _LEAD_PLATE if weight <= Weight.LEAD else _PLATE
    return share if number == 0 else share / 2


def figure_points(
    figure: tuple[Picture | Table, float],
    columns: float,
    column: tuple[float, float],
    pictures: PictureSize,
) -> float:
    """Return about how many points of one column a picture or table takes.

    Args:
        figure: It, and the share of the columns that it takes if it is a picture.
        columns: Of the page.
        column: Width of one of them, and the body size, in points.
        pictures: Sizes of the pictures held.
    """
    (block, share), (width, size) = figure, column
    if isinstance(block, Table):
        wide = min(columns, math.ceil(natural_width(block, size) / width))
        return (len(block.rows) + 1) * 1.5 * size * max(1.0, wide)
    known = pictures(block.image) if block.image is not None else None
    if known is None:
        return 0.0
    span = max(1.0, columns * share)
    wide = span * width + (span - 1) * GUTTER * size
    high = min(wide * known[1] / known[0], _HIGHEST_PLATE * columns * width)
    return span * (high + _AROUND_PLATE * size)
