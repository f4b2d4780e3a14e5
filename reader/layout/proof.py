"""Articles in, proofs out: justified columns of a measure on A4, in the order of the copy."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.layout.setting.columns import column_end
from reader.layout.setting.compositor import Compositor, Stick
from reader.layout.setting.design import GUTTER, SHEETS, Format, dress
from reader.layout.setting.figure import place_rules
from reader.layout.setting.grid import Grid
from reader.layout.setting.slug import Galley, Slug, runs_of
from reader.layout.setting.vertical import vertical_rules, vertical_runs_of
from reader.layout.sheet.frame import Frame, Item, LaidOutPage, Rect
from reader.layout.story.brief import set_run
from reader.model.article import Article
from reader.typeset.face import Typefaces

_PITCH = 1.48
"""From line to line, in body sizes. Poppler takes lines that stand more than one and a half of
them apart for no column, and reads across."""
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
        At least one sheet of A4, larger where one column needs it.
    """
    compositor = Compositor(
        faces=faces,
        dress=dress(language),
        size=proof.body,
        measure=proof.measure,
        stick=Stick(faces),
        pictures=lambda _: None,
        is_centred=language.startswith("zh-Hant"),
        is_vertical=proof.is_vertical,
    )
    galley = Galley(slug for article in articles for slug in set_run(article, compositor))
    return tuple(_sheets(galley, _grid(proof), compositor))


def _grid(proof: Proof) -> Grid:
    """Return the grid of a sheet: as many columns as A4 holds, at least one.

    That of a vertical proof lies on its side: its columns are bands (段) from
    the head of the sheet down, its rows lines from right to left.
    """
    sheet = SHEETS[Format.A4]
    along, across = sheet.width - 2 * _MARGIN, sheet.height - 2 * _MARGIN
    if proof.is_vertical:
        along, across = across, along
    column, gutter = proof.measure * proof.body, GUTTER * proof.body
    columns = max(1, int((along + gutter) / (column + gutter)))
    pitch = _PITCH * proof.body
    width = columns * column + (columns - 1) * gutter
    return Grid(
        area=Rect(x=_MARGIN, y=_MARGIN, width=width, height=across),
        columns=columns,
        measure=proof.measure,
        size=proof.body,
        pitch=pitch,
        rows=max(1, int(across / pitch)),
    )


def _sheets(galley: Galley, grid: Grid, compositor: Compositor) -> Iterator[LaidOutPage]:
    forme = _Forme(grid, compositor)
    start, number = 0, 0
    while start < galley.count or number == 0:
        items: list[Item] = []
        for column in range(grid.columns):
            # A slug higher than the sheet stands alone, whatever it covers.
            end = max(column_end(galley, start, grid.rows), min(start + 1, galley.count))
            items += forme.column(galley.part_slugs(start, end), column)
            start = end
        yield LaidOutPage(
            label=str(number + 1),
            sheet=0,
            frame=Frame(width=forme.width, height=forme.height, items=tuple(items)),
            type_area=forme.turned(grid.area),
            columns=tuple(
                forme.turned(grid.ground(column, 1, 0, grid.rows)) for column in range(grid.columns)
            ),
        )
        number += 1


class _Forme:
    """Places slugs on a sheet, upright or on their side.

    Attributes:
        width: Of the sheet.
        height: Of the sheet.
    """

    def __init__(self, grid: Grid, compositor: Compositor) -> None:
        self._grid = grid
        self._compositor = compositor
        sheet, long = SHEETS[Format.A4], grid.area.width + 2 * _MARGIN
        is_vertical = compositor.is_vertical
        self.width = sheet.width if is_vertical else max(sheet.width, long)
        self.height = max(sheet.height, long) if is_vertical else sheet.height

    def turned(self, rect: Rect) -> Rect:
        """Return where a rectangle of the grid stands on the sheet."""
        if not self._compositor.is_vertical:
            return rect
        right = self.width - rect.y
        return Rect(x=right - rect.height, y=rect.x, width=rect.height, height=rect.width)

    def column(self, slugs: Sequence[Slug], column: int) -> Iterator[Item]:
        """Yield what stands in a column, from its first row on."""
        grid, faces = self._grid, self._compositor.faces
        row = 0
        for slug in slugs:
            left, top = grid.left(column), grid.top(row)
            if self._compositor.is_vertical:
                right = self.width - top
                yield from vertical_rules(slug, right, left, grid.pitch, grid.column_width)
                yield from vertical_runs_of(slug.pieces, right, left, grid.pitch, faces)
            else:
                yield from place_rules(slug, left, grid.column_width, top, grid.pitch)
                yield from runs_of(slug.pieces, left, top, grid.pitch, faces)
            row += slug.rows
