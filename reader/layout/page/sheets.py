"""The stories of a page in, the stories of each of its sheets out.

A page whose copy does not go on one sheet is divided in print order, about as
much on each sheet; a story that is too long for what is left of a sheet goes on
at the head of the next.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.layout.page.copyfit import ENTRY, Fit, figure_points, head_points, plate_share
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.design import PITCHES
from reader.layout.story.story import Story

_DOWN_SHARE = 0.7
"""What a heading that runs down takes of one that stands across, before it is known which
of its bands run on below it. With less, most sheets are made up once in vain."""
_LEAST_PART = 8
"""Rows of one column below which a story is not divided."""
_LONGEST_CHAIN = 8
"""Slugs in a row that are kept together across sheets; more of them are cut."""
_BOX = 12.0
"""What a box takes beside its entries, in body sizes of one column."""
_CORNER = 4.0
"""What the masthead of a page that is set down takes, in body sizes of all its bands."""
_GAPS = 0.35
"""Rows of each column that a story more leaves blank."""


def divide(
    stories: Sequence[Story], shares: Sequence[float], fit: Fit, compositor: Compositor
) -> Iterator[tuple[Story, ...]]:
    """Divide stories among sheets.

    Args:
        stories: In print order.
        shares: What each sheet is to have of the copy, as it is estimated here; they add
            up to 1.
        fit: Columns, measure and pitch of each.
        compositor: Type.

    Yields:
        The stories of each sheet, at most as many times as there are shares. A 导读 at the
        end of them all is at the end of the first sheet's.
    """
    scale = _Scale(fit, compositor)
    whole = sum(map(scale.rows, stories))
    left, boxes = _without_box(stories)
    done = sum(map(scale.rows, boxes))
    for sheet in range(1, len(shares) + 1):
        room = math.inf if sheet == len(shares) else whole * sum(shares[:sheet]) - done
        held, left = scale.cut(left, room)
        done += sum(map(scale.rows, held))
        if held or boxes:
            yield (*held, *boxes)
        boxes = ()


def moved(
    sheets: tuple[Sequence[Story], Sequence[Story]], rows: float, fit: Fit, compositor: Compositor
) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    """Move copy between two sheets that follow each other.

    Args:
        sheets: The stories of each.
        rows: Of one column, about so many of which the first is to have more, or fewer.
        fit: Columns, measure and pitch of each.
        compositor: Type.

    Returns:
        The stories of each; the same, or none for one of them, where they cannot be cut so.
    """
    scale = _Scale(fit, compositor)
    (first, boxes), second = _without_box(sheets[0]), tuple(sheets[1])
    if rows > 0:
        over, second = scale.cut(second, rows)
        first = _joined(first, over)
    else:
        first, over = scale.cut(first, sum(map(scale.rows, first)) + rows)
        second = _joined(over, second)
    return (*first, *boxes), second


def _without_box(stories: Sequence[Story]) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    """Return stories without the 导读 at their end, and that."""
    at = len(stories) - (bool(stories) and stories[-1].digest is not None)
    return tuple(stories[:at]), tuple(stories[at:])


def _joined(first: tuple[Story, ...], second: tuple[Story, ...]) -> tuple[Story, ...]:
    """Put stories after others, what was divided between them together."""
    if not (first and second and second[0].is_rest):
        return *first, *second
    part, rest = first[-1], second[0]
    whole = replace(
        part,
        galley=part.galley.joined(rest.galley),
        figures=(*part.figures, *rest.figures),
        is_part=rest.is_part,
    )
    return *first[:-1], whole, *second[1:]


def pitch_for(stories: Sequence[Story], height: float, fit: Fit, compositor: Compositor) -> float:
    """Return the pitch in points at which set stories are expected to fill one sheet.

    Args:
        stories: Of the sheet.
        height: Of its columns in points.
        fit: How it is divided; its pitch is only an estimate of unset copy.
        compositor: Type.
    """
    scale = _Scale(fit, compositor)
    set_rows = sum(story.galley.rows for story in stories)
    rows = set_rows + _GAPS * fit.columns * (len(stories) - 1)
    points = sum(scale.points(story) for story in stories)
    pitch = (fit.columns * height - points) / rows if rows > 0 else PITCHES[1] * fit.size
    return fit.legible(pitch)


class _Scale:
    """Tells about how much room of one column the parts of a story take."""

    def __init__(self, fit: Fit, compositor: Compositor) -> None:
        self._fit = fit
        self._compositor = compositor
        self._columns = fit.columns * (_DOWN_SHARE if compositor.is_vertical else 1.0)

    def rows(self, story: Story) -> float:
        """Return the rows that all of a story takes."""
        return story.galley.rows + self.points(story) / self._fit.pitch

    def points(self, story: Story) -> float:
        """Return the points that a heading, or a whole box, and figures take."""
        return self._head(story) + self._figures(story)

    def _head(self, story: Story) -> float:
        fit = self._fit
        if story.masthead is not None:
            return _CORNER * fit.columns * fit.size
        if story.digest is not None:
            return _BOX * fit.size + ENTRY * fit.size * len(story.digest.entries)
        if story.article is None:
            return 0.0
        return head_points(story.weight, self._columns, fit.size)

    def _figures(self, story: Story) -> float:
        fit = self._fit
        column = (fit.size * fit.measure, fit.size)
        pictures = self._compositor.pictures
        return sum(
            figure_points(
                (copy.block, plate_share(story.weight, number)), self._columns, column, pictures
            )
            for number, copy in enumerate(story.figures)
        )

    def cut(
        self, stories: Sequence[Story], room: float
    ) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
        """Cut stories after about so many rows.

        A few rows more are taken rather than a story is divided that was not.
        """
        for at, story in enumerate(stories):
            rows = self.rows(story)
            if rows > room + (0 if story.is_part else _LEAST_PART):
                first, rest = self._split(story, room)
                return (*stories[:at], *first), (rest, *stories[at + 1 :])
            room -= rows
        return tuple(stories), ()

    def _split(self, story: Story, room: float) -> tuple[tuple[Story, ...], Story]:
        """Split a story after about so many rows; there is no first part where that is too few."""
        body = story.galley.rows + self._figures(story) / self._fit.pitch
        room -= self._head(story) / self._fit.pitch
        share = min(1.0, room / body) if body else 0.0
        at = _slugs_in(story, share * story.galley.rows)
        figures = round(share * len(story.figures))
        # Lines of what goes on from the sheet before are no part by themselves.
        if share * body < (1 if story.is_rest else _LEAST_PART) or not (at or figures):
            return (), story
        first = replace(
            story,
            galley=story.galley.part(0, at),
            figures=story.figures[:figures],
            is_part=True,
        )
        rest = replace(
            story,
            galley=story.galley.part(at, story.galley.count),
            figures=story.figures[figures:],
            article=None,
            is_rest=True,
        )
        return (first,), rest


def _slugs_in(story: Story, rows: float) -> int:
    """Return how many slugs go into so many rows, so that a column may end there."""
    galley = story.galley
    at = galley.fitting(0, math.ceil(rows))
    kept = at
    while 0 < kept < galley.count and galley.keeps[kept - 1]:
        kept -= 1
    return kept if kept > at - _LONGEST_CHAIN else at
