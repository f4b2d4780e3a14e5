"""Articles in, proofs out: justified columns of a measure on A4, in the order of the copy."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.layout.columns import column_end
from reader.layout.compositor import Compositor, Stick
from reader.layout.design import BEST_PITCH, GUTTER, SHEETS, Format, dress
from reader.layout.figure import place_rules
from reader.layout.frame import Frame, Item, LaidOutPage, Rect
from reader.layout.grid import Grid
from reader.layout.slug import Galley, Slug, runs_of
from reader.layout.stories import set_run
from reader.model.article import Article
from reader.typeset.face import Typefaces

_MARGIN = 45.0
"""Of a proof, in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """How a proof is set.

    Attributes:
        measure: Length of a line in em, at least 2.
        body: Body size in points.
        is_vertical: True for lines that run down, the first at the right.
    """

    measure: float
    body: float = 10.5
    is_vertical: bool = False


def set_proof(
    articles: Sequence[Article], proof: Proof, faces: Typefaces, language: str = "zh-Hans"
) -> tuple[LaidOutPage, ...]:
    """Set articles one after the other.

    Args:
        articles: In order; pictures are left out, their captions are set.
        proof: Measure, size, direction.
        faces: Metrics of the type.
        language: BCP 47 tag of the copy.

    Returns:
        At least one sheet of A4, wider where one column needs it.
    """
    compositor = Compositor(
        faces=faces,
        dress=dress(language),
        size=proof.body,
        measure=proof.measure,
        stick=Stick(faces),
        pictures=lambda _: None,
        is_centred=language.startswith("zh-Hant"),
    )
    galley = Galley(slug for article in articles for slug in set_run(article, compositor))
    return tuple(_sheets(galley, _grid(proof), compositor))


def _grid(proof: Proof) -> Grid:
    """Return the grid of a sheet: as many columns as A4 holds, at least one."""
    sheet = SHEETS[Format.A4]
    column, gutter = proof.measure * proof.body, GUTTER * proof.body
    columns = max(1, int((sheet.width - 2 * _MARGIN + gutter) / (column + gutter)))
    pitch = BEST_PITCH * proof.body
    height = sheet.height - 2 * _MARGIN
    width = columns * column + (columns - 1) * gutter
    return Grid(
        area=Rect(x=_MARGIN, y=_MARGIN, width=width, height=height),
        columns=columns,
        measure=proof.measure,
        size=proof.body,
        pitch=pitch,
        rows=max(1, int(height / pitch)),
    )


def _sheets(galley: Galley, grid: Grid, compositor: Compositor) -> Iterator[LaidOutPage]:
    width = max(SHEETS[Format.A4].width, grid.area.width + 2 * _MARGIN)
    start, number = 0, 0
    while start < len(galley.slugs) or number == 0:
        items: list[Item] = []
        for column in range(grid.columns):
            # A slug higher than the sheet stands alone, whatever it covers.
            end = max(column_end(galley, start, grid.rows), min(start + 1, len(galley.slugs)))
            items += _column(galley.slugs[start:end], column, grid, compositor)
            start = end
        yield LaidOutPage(
            label=str(number + 1),
            sheet=0,
            frame=Frame(width=width, height=SHEETS[Format.A4].height, items=tuple(items)),
            type_area=grid.area,
            columns=tuple(grid.ground(column, 1, 0, grid.rows) for column in range(grid.columns)),
        )
        number += 1


def _column(
    slugs: Sequence[Slug], column: int, grid: Grid, compositor: Compositor
) -> Iterator[Item]:
    row = 0
    for slug in slugs:
        left, top = grid.left(column), grid.top(row)
        yield from place_rules(slug, left, grid.column_width, top, grid.pitch)
        yield from runs_of(slug.pieces, left, top, grid.pitch, compositor.faces)
        row += slug.rows
