"""A laid-out sheet and its rows in, the share of them that hold something out.

A row of a column is held where a character, a picture or a hairline between two
stories or of a table stands in it, or where it is one of a heading's own: its lines, what is
between them, and half a row above and below.
"""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator

from reader.layout.sheet.frame import Area, Ink, LaidOutPage, Panel, Plate, Posture, Rect, Rule, Run
from reader.layout.sheet.ground import ASCENT, ground_of
from reader.layout.sheet.turned import laid_rect
from reader.typeset.character import CharacterClass, class_of

_HEADING = frozenset(("kicker", "headline", "deck", "byline"))
_TOUCH = 0.15
"""Of a row: what reaches so little into it does not hold it."""
_NEAR = 1.0
"""Points by which something may reach into a column and not stand in it."""
_AIR = 0.1
"""Of its size, on all sides of a character: its ink alone holds the lines of text beside it."""
_STROKE = 0.3
"""Points above and below a hairline that count as its own."""


_Box = tuple[float, float, float, float]
"""The left, right, upper and lower edge of what stands on the bed; a page has two thousand."""


def fullness(sheet: LaidOutPage, rows: int) -> float:
    """Return the share of the rows of all columns that hold something.

    Args:
        sheet: With its columns.
        rows: Of each of them.
    """
    is_down = sheet.is_down
    lay: Callable[[Rect], Rect] = laid_rect if is_down else _left_standing
    counted = _Rows([lay(column) for column in sheet.columns], rows)
    headings: dict[str, list[_Box]] = defaultdict(list)
    panels: list[_Box] = []
    for item in sheet.frame.items:
        match item:
            case Run():
                box = _lying_box(item) if is_down else _standing_box(item)
                counted.hold(box)
                headings[_headed_by(item, is_down=is_down)].append(box)
            case Plate():
                counted.hold(_edges(lay(item.rect)))
            case Panel():
                panels.append(_edges(lay(item.rect)))
                if item.outline is not None:
                    counted.hold(panels[-1])
            case Rule(ink=Ink.RULE | Ink.TEXT):
                counted.hold(_stroke(item, is_down=is_down))
    for area in sheet.frame.areas:
        for ground in _headed(area, headings[area.article], lay):
            counted.hold(ground, aside=0.5)
    for panel in panels:
        counted.close(panel)
    return counted.share


def _headed_by(run: Run, *, is_down: bool) -> str:
    """Return the article whose heading a run is of; empty for none.

    A heading that stands across where text runs down is like a plate.
    """
    if run.source is None or run.source.field not in _HEADING:
        return ""
    return "" if is_down and run.posture is Posture.HORIZONTAL else run.source.article


def _stroke(rule: Rule, *, is_down: bool) -> _Box | None:
    """Return what a hairline between two stories holds, or one of a table.

    None for one beside a column. Those of a table that stands across where text runs down
    go through all its rows.
    """
    left, right, top, foot = rule.x1, rule.x2, rule.y1, rule.y2
    if is_down:
        left, right, top, foot = top, foot, *sorted((-left, -right))
    is_held = top == foot or rule.ink is Ink.TEXT
    return (left, right, top - _STROKE, foot + _STROKE) if is_held else None


def _left_standing(rect: Rect) -> Rect:
    return rect


def _edges(rect: Rect) -> _Box:
    return rect.x, rect.right, rect.y, rect.bottom


def _standing_box(run: Run) -> _Box:
    xs, size = run.xs, run.size
    top = run.ys[0] - ASCENT * size
    return xs[0], xs[-1] + size / 2, top, top + size


def _lying_box(run: Run) -> _Box:
    """Return what a run of a page that is set down holds on its bed."""
    xs, ys, size, posture = run.xs, run.ys, run.size, run.posture
    if posture is Posture.HORIZONTAL:
        ground, air = ground_of(run, 0, len(run.text)), _AIR * size
        # An opening mark has the first half of its square blank.
        start = size / 2 if class_of(run.text[0]) is CharacterClass.OPENING else air
        return ground.y + air, ground.bottom - air, air - ground.right, -ground.x - start
    top = -xs[0] - (size / 2 if posture is Posture.UPRIGHT else ASCENT * size)
    return ys[0], ys[-1] + size / 2, top, top + size


def _headed(area: Area, heads: list[_Box], lay: Callable[[Rect], Rect]) -> Iterator[_Box]:
    """Yield what of an article's grounds its heading has, over their whole width."""
    for ground in map(lay, area.rects):
        # An opening bracket at its head hangs half out of its ground.
        own = [
            (top, foot)
            for left, _, top, foot in heads
            if ground.contains(left + (foot - top) / 2, (top + foot) / 2)
        ]
        if own:
            tops, feet = zip(*own, strict=True)
            yield ground.x, ground.right, min(tops), max(feet)


class _Rows:
    """The rows of some columns, and which of them are held: a bit each."""

    def __init__(self, columns: list[Rect], rows: int) -> None:
        self._lefts = [column.x + _NEAR for column in columns]
        self._rights = [column.right - _NEAR for column in columns]
        self._top, self._pitch = columns[0].y, columns[0].height / rows
        self._rows = rows
        self._held = [0] * len(columns)

    @property
    def share(self) -> float:
        """The share that is held."""
        return sum(held.bit_count() for held in self._held) / (self._rows * len(self._held))

    def hold(self, box: _Box | None, aside: float = 0.0) -> None:
        """Count what stands in a box, if there is one, and so many rows above and below it."""
        if box is None:
            return
        left, right, top, foot = box
        head, pitch, held = self._top, self._pitch, self._held
        first = (top - head) / pitch - aside + _TOUCH
        last = (foot - head) / pitch + aside - _TOUCH
        bits = self._bits(int(first) if first > 0 else 0, math.ceil(last))
        for column in range(bisect_right(self._rights, left), bisect_left(self._lefts, right)):
            held[column] |= bits

    def close(self, box: _Box) -> None:
        """Count the single rows between two that are held inside a box."""
        left, right, top, foot = box
        first, last = ((y - self._top) / self._pitch for y in (top, foot))
        bits = self._bits(max(0, round(first)), round(last))
        for column in range(bisect_right(self._rights, left), bisect_left(self._lefts, right)):
            held = self._held[column]
            self._held[column] |= (held << 1) & (held >> 1) & bits

    def _bits(self, first: int, last: int) -> int:
        last = min(last, self._rows)
        return (1 << last) - (1 << first) if first < last else 0
