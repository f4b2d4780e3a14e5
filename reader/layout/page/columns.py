"""The columns of a story as they are cut in, their type at fixed points out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.layout.page.easing import Opened, is_leaded
from reader.layout.setting.columns import Pour
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.figure import place_rules
from reader.layout.setting.grid import Grid
from reader.layout.setting.slug import Take, runs_of
from reader.layout.sheet.frame import Area, Item, Rect, Source
from reader.layout.story.story import Recipe


class Column(NamedTuple):
    """What stands in one column.

    Attributes:
        items: In painting order.
        areas: Ground of the articles, where it holds several.
    """

    items: tuple[Item, ...]
    areas: tuple[Area, ...]


def place_columns(
    grid: Grid,
    recipe: Recipe,
    body: Pour,
    columns: Sequence[tuple[float, Opened]],
    compositor: Compositor,
) -> Iterator[Column]:
    """Place each column of a story.

    Args:
        grid: The story's own.
        recipe: How it is set.
        body: How it is cut.
        columns: The row from which each goes on, and how it is opened.
        compositor: Type.
    """
    width, pitch = grid.column_width - 2 * recipe.pad, grid.pitch
    faces = compositor.faces
    for number, (cut, (row, opened)) in enumerate(zip(body.cuts, columns, strict=True)):
        x = grid.left(number) + recipe.margin - number * recipe.pad
        items: list[Item] = []
        grounds: dict[str, tuple[float, float]] = {}
        for index, matter, lines in recipe.galley.matter(cut.start, cut.end):
            row += opened.pads.get(index, 0)
            y = grid.top(row)
            lead = opened.lead if is_leaded(matter) else 1.0
            if isinstance(matter, Take):
                ascent = faces.typeface(matter.face).ascent
                items += matter.runs(lines, (x, y), pitch * lead, ascent)
                row += len(lines) * lead
                source: Source | None = matter.source
            else:
                if matter.rules or matter.ground:
                    items += place_rules(matter, x, width, y, pitch)
                items += runs_of(matter.pieces, x, y, pitch * lead, faces)
                row += matter.rows * lead
                source = matter.pieces[0].source if matter.pieces else None
            if source is not None and source.article:
                head, _ = grounds.get(source.article, (y, y))
                grounds[source.article] = head, grid.top(row)
        areas = [
            Area(article=article, rects=(Rect(x=x, y=head, width=width, height=foot - head),))
            for article, (head, foot) in grounds.items()
        ]
        yield Column(items=tuple(items), areas=tuple(areas))
