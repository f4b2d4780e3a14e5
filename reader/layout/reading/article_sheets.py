"""A story in, sheets of A4 out: an article to print, to keep and to send.

A horizontal article stands in one column, a vertical one in bands (段) from the
head of the sheet down; both are filled strip by strip, and what keeps its next
strip is never parted from it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.layout.furniture.colophon import Colophon
from reader.layout.reading.article import Column, compositor_of
from reader.layout.reading.set_story import Setting
from reader.layout.reading.strips import Strip, set_strips
from reader.layout.setting.compositor import Compositor, PictureSize
from reader.layout.setting.design import SHEETS, Format
from reader.layout.setting.slug import Piece, runs_of
from reader.layout.sheet.frame import Area, Frame, Ink, Item, LaidOutPage, Plate, Rect, Rule, Run
from reader.layout.sheet.ground import ground_of
from reader.layout.sheet.imprint import around
from reader.layout.sheet.links import find_jumps, inked_jumps
from reader.layout.sheet.passage import Part
from reader.typeset.face import Typefaces

_SIZE, _LINE_GAP = 11.5, 0.62
"""Body type in points, and the space between its lines in em."""
_MEASURE = 38
"""Em of a horizontal line: two thirds of the sheet's width."""
_HEAD, _FOOT, _SIDE = 74.0, 64.0, 62.0
"""Margins in points; the head holds the running title."""
_BANDS, _GUTTER = 2, 2.2
"""Of a vertical article, and the space between two of them in em."""
_RUNNING = 8.5
"""Type of the running title, in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSheets:
    """What kind of sheets an article is laid out on.

    Attributes:
        language: BCP 47 tag.
        is_vertical: True for lines from top to bottom.
    """

    language: str = "zh-Hans"
    is_vertical: bool = False


def lay_out_article(
    parts: Sequence[Part],
    colophon: Colophon,
    kind: ArticleSheets,
    faces: Typefaces,
    pictures: PictureSize,
) -> tuple[LaidOutPage, ...]:
    """Lay a story out on sheets of A4.

    Args:
        parts: What its pages print, in reading order; at least one.
        colophon: Running title and citation.
        kind: Direction and language.
        faces: Metrics of the type.
        pictures: Sizes of the pictures held.

    Returns:
        At least one sheet; every character of every part on exactly one.
    """
    forme = _forme(is_vertical=kind.is_vertical)
    setting = Setting(
        measure=forme.length / _SIZE,
        size=_SIZE,
        line_gap=_LINE_GAP,
        is_vertical=kind.is_vertical,
        language=kind.language,
    )
    compositor = compositor_of(setting, faces, pictures)
    strips, _ = set_strips(parts, compositor, _LINE_GAP)
    small = replace(compositor, measure=forme.length / (0.82 * _SIZE), size=0.82 * _SIZE)
    strips = (*strips, *_citation(colophon.citation, small))
    fits = [_fitted(strip, forme.depth) for strip in strips]
    columns = tuple(_columns(fits, forme.depth))
    count = len(forme.origins)
    sheets = [columns[at : at + count] for at in range(0, max(len(columns), 1), count)]
    binder = _Binder(parts, colophon, forme, compositor)
    return tuple(binder.sheet(number, held, len(sheets)) for number, held in enumerate(sheets))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Forme:
    """The sheet: where each column begins, how long its lines are, how far it goes across."""

    area: Rect
    origins: tuple[tuple[float, float], ...]
    length: float
    depth: float


def _forme(*, is_vertical: bool) -> _Forme:
    paper = SHEETS[Format.A4]
    high = paper.height - _HEAD - _FOOT
    if is_vertical:
        gutter = _GUTTER * _SIZE
        length = (high - (_BANDS - 1) * gutter) / _BANDS
        right = paper.width - _SIDE
        tops = [_HEAD + band * (length + gutter) for band in range(_BANDS)]
        return _Forme(
            area=Rect(x=_SIDE, y=_HEAD, width=right - _SIDE, height=high),
            origins=tuple((right, top) for top in tops),
            length=length,
            depth=right - _SIDE,
        )
    length = _MEASURE * _SIZE
    left = (paper.width - length) / 2
    return _Forme(
        area=Rect(x=left, y=_HEAD, width=length, height=high),
        origins=((left, _HEAD),),
        length=length,
        depth=high,
    )


def _citation(text: str, compositor: Compositor) -> Iterator[Strip]:
    """Set the citation below the article, under a hairline."""
    face, size = compositor.dress.small, compositor.size
    for number, line in enumerate(compositor.set_lines(text, face, compositor.measure)):
        piece = Piece(line=line, face=face, size=size, ink=Ink.MUTED)
        rules = ((0.0, compositor.measure * size / 4, -0.8 * size),) if number == 0 else ()
        across = 1.5 * size
        yield Strip(
            passage=0,
            pieces=(piece,),
            pitch=across,
            across=across,
            gap=3 * size if number == 0 else 0.0,
            rules=rules,
        )


def _fitted(strip: Strip, depth: float) -> Strip:
    """Make a picture that is larger than a column as small as the column."""
    if strip.plate is None or strip.across <= depth:
        return strip
    share = depth / strip.across
    along, across = strip.plate
    return replace(strip, across=depth, plate=(along * share, across * share))


_Placed = tuple[tuple[Strip, float], ...]
"""The strips of one column and where each begins across it."""


def _columns(strips: Sequence[Strip], depth: float) -> Iterator[_Placed]:
    """Cut strips into columns of a depth."""
    start = 0
    while start < len(strips):
        end, at = start, 0.0
        while end < len(strips):
            gap = strips[end].gap if end > start else 0.0
            if end > start and at + gap + strips[end].across > depth:
                break
            at += gap + strips[end].across
            end += 1
        cut = end
        while cut - 1 > start and end < len(strips) and strips[cut - 1].keeps_next:
            cut -= 1
        # Where all of a column holds together it is cut where it is full.
        end = cut if cut - 1 > start or not strips[cut - 1].keeps_next else end
        yield tuple(_stacked(strips[start:end]))
        start = end


def _stacked(strips: Sequence[Strip]) -> Iterator[tuple[Strip, float]]:
    at = 0.0
    for number, strip in enumerate(strips):
        at += strip.gap if number else 0.0
        yield strip, at
        at += strip.across


class _Binder:
    """Puts columns on sheets."""

    def __init__(
        self, parts: Sequence[Part], colophon: Colophon, forme: _Forme, compositor: Compositor
    ) -> None:
        self._parts = parts
        self._colophon = colophon
        self._forme = forme
        self._compositor = compositor
        self._label = parts[0].article.id.partition("/")[0]

    def sheet(self, number: int, columns: Sequence[_Placed], count: int) -> LaidOutPage:
        """Return one sheet with its running title."""
        paper, forme = SHEETS[Format.A4], self._forme
        items: list[Item] = []
        for origin, placed in zip(forme.origins, columns, strict=False):
            column = Column(origin=origin, length=forme.length, compositor=self._compositor)
            for strip, at in placed:
                items += column.items(strip, at)
        articles = [part.article for part in self._parts]
        frame = Frame(
            width=paper.width,
            height=paper.height,
            items=(*self._running(number, count), *inked_jumps(items, articles)),
            links=find_jumps(items, articles),
            areas=tuple(_areas(items)),
        )
        grounds = tuple(self._ground(origin) for origin in forme.origins)
        return LaidOutPage(
            label=self._label, sheet=number, frame=frame, type_area=forme.area, columns=grounds
        )

    def _ground(self, origin: tuple[float, float]) -> Rect:
        (x, y), forme = origin, self._forme
        if self._compositor.is_vertical:
            return Rect(x=x - forme.depth, y=y, width=forme.depth, height=forme.length)
        return Rect(x=x, y=y, width=forme.length, height=forme.depth)

    def _running(self, number: int, count: int) -> Iterator[Item]:
        """Yield the running title: where it was printed at the left, the sheet at the right."""
        area = self._forme.area
        level = replace(self._compositor, is_vertical=False)
        face, faces = level.dress.small, level.faces
        y = area.y - 3.2 * _RUNNING
        places = ((self._colophon.running, False), (f"{number + 1} / {count}", True))
        for text, is_right in places:
            for line in level.set_line(text, face):
                spare = area.width - line.width * _RUNNING if is_right else 0.0
                piece = Piece(line=line, face=face, size=_RUNNING, x=spare, ink=Ink.MUTED)
                yield from runs_of((piece,), area.x, y, 1.4 * _RUNNING, faces)
        below = y + 1.8 * _RUNNING
        yield Rule(x1=area.x, y1=below, x2=area.right, y2=below, thickness=0.5)


def _areas(items: Iterable[Item]) -> Iterator[Area]:
    """Yield the ground of each article: the box round all that is set of it."""
    boxes: dict[str, list[Rect]] = {}
    article = ""
    for item in items:
        if isinstance(item, Run) and item.source is not None:
            article = item.source.article
            boxes.setdefault(article, []).append(ground_of(item, 0, len(item.text)))
        elif isinstance(item, Plate) and article:
            boxes.setdefault(article, []).append(item.rect)
    for name, rects in boxes.items():
        yield Area(article=name, rects=(around(rects),))
