"""The stories of a page in, the stories of each of its sheets out.

A page whose copy does not go on one sheet is divided in print order, about as
much on each sheet; a story that is too long for what is left of a sheet goes on
at the head of the next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.layout.compositor import Compositor
from reader.layout.copyfit import Fit, figure_points, head_points
from reader.layout.slug import total_rows
from reader.layout.story import Story

_LEAST_PART = 8
"""Rows of one column below which a story is not divided."""
_LONGEST_CHAIN = 8
"""Slugs in a row that are kept together across sheets; more of them are cut."""
_BOX = 12.0
"""About how many rows of one column a box takes."""


def divide(
    stories: Sequence[Story], count: int, fit: Fit, compositor: Compositor
) -> Iterator[tuple[Story, ...]]:
    """Divide stories among sheets.

    Args:
        stories: In print order.
        count: Of the sheets.
        fit: Columns, measure and pitch of each.
        compositor: Type.

    Yields:
        The stories of each sheet, at most ``count`` times.
    """
    scale = _Scale(fit, compositor)
    whole = sum(scale.rows(story) for story in stories)
    left = list(stories)
    held: list[Story] = []
    done, sheet = 0.0, 1
    while left:
        story = left.pop(0)
        room = whole * sheet / count - done
        if sheet == count or scale.rows(story) <= room + _LEAST_PART:
            held.append(story)
            done += scale.rows(story)
            continue
        first, second = scale.split(story, room)
        if first is not None:
            held.append(first)
            done += scale.rows(first)
        left.insert(0, second)
        if held:
            yield tuple(held)
        held, sheet = [], sheet + 1
    if held:
        yield tuple(held)


class _Scale:
    """Tells about how many rows of one column the parts of a story take."""

    def __init__(self, fit: Fit, compositor: Compositor) -> None:
        self._fit = fit
        self._compositor = compositor

    def rows(self, story: Story) -> float:
        return self._head(story) + total_rows(story.slugs) + self._figures(story)

    def _head(self, story: Story) -> float:
        if story.digest is not None:
            return _BOX
        if story.article is None:
            return 0.0
        return head_points(story.weight, self._fit.columns, self._fit.size) / self._fit.pitch

    def _figures(self, story: Story) -> float:
        fit = self._fit
        points = sum(
            figure_points(
                copy.block,
                fit.columns,
                (fit.size * fit.measure, fit.size),
                self._compositor.pictures,
            )
            for copy in story.figures
        )
        return points / fit.pitch

    def split(self, story: Story, room: float) -> tuple[Story | None, Story]:
        """Split a story after about so many rows; the first part is None where that is too few."""
        body = total_rows(story.slugs) + self._figures(story)
        share = min(1.0, (room - self._head(story)) / body) if body else 0.0
        if share * body < _LEAST_PART:
            return None, story
        at = _slugs_in(story, share * total_rows(story.slugs))
        figures = round(share * len(story.figures))
        first = replace(story, slugs=story.slugs[:at], figures=story.figures[:figures])
        rest = replace(
            story,
            slugs=story.slugs[at:],
            figures=story.figures[figures:],
            article=None,
        )
        return first, rest


def _slugs_in(story: Story, rows: float) -> int:
    """Return how many slugs go into so many rows, so that a column may end there."""
    done, at = 0, 0
    while at < len(story.slugs) and done < rows:
        done += story.slugs[at].rows
        at += 1
    kept = at
    while 0 < kept < len(story.slugs) and story.slugs[kept - 1].keeps_next:
        kept -= 1
    return kept if kept > at - _LONGEST_CHAIN else at
