"""Characters of a run in, the ground they cover out, however they stand."""

from collections.abc import Iterable

from reader.layout.sheet.frame import Imprint, Item, Posture, Rect, Rule, Run
from reader.layout.sheet.imprint import around, part_of

ASCENT = 0.88
"""Share of the em square above the baseline."""
_SAME_LINE = 0.1
"""How far apart two runs of one vertical line may stand across it, in its widths."""

Stretch = tuple[Run | Imprint, int, int]
"""Characters in one line; offsets of the first, and after the last."""


def ground_of(item: Run | Imprint, start: int, end: int, air: float = 0.0) -> Rect:
    """Return the ground of the characters from ``start`` to before ``end``.

    Args:
        item: Characters in one line.
        start: Offset of the first.
        end: Offset after the last, above ``start``.
        air: Added on either side of a set line, in em.
    """
    return (
        part_of(item, start, end) if isinstance(item, Imprint) else _of_run(item, start, end, air)
    )


def grounds_of(stretches: Iterable[Stretch], air: float = 0.0) -> tuple[Rect, ...]:
    """Return the ground of each of some stretches, in print order; a line's own is in one piece.

    A vertical line has a run for what stands upright and one for what lies on its side.

    Args:
        stretches: The characters.
        air: Added on either side of a set line, in em.
    """
    found: list[Rect] = []
    for item, start, end in stretches:
        rect = ground_of(item, start, end, air)
        is_down = isinstance(item, Run) and item.posture is not Posture.HORIZONTAL
        if is_down and found and _goes_down(found[-1], rect):
            found[-1] = around((found[-1], rect))
        else:
            found.append(rect)
    return tuple(found)


def box_of(item: Item) -> Rect:
    """Return the box round an item's ink; that of a run is a little too large."""
    match item:
        case Run():
            xs, ys, reach = item.xs, item.ys, item.size
            return _between(min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach)
        case Rule():
            left, right = sorted((item.x1, item.x2))
            top, foot = sorted((item.y1, item.y2))
            return _between(left, top, right, foot)
        case _:
            return item.rect


def _between(left: float, top: float, right: float, foot: float) -> Rect:
    return Rect(x=left, y=top, width=right - left, height=foot - top)


def _of_run(run: Run, start: int, end: int, air: float) -> Rect:
    x0, y0, x1, y1 = run.xs[start], run.ys[start], run.xs[end - 1], run.ys[end - 1]
    size, more = run.size, air * run.size
    if run.posture is Posture.HORIZONTAL:
        right = run.xs[end] if end < len(run.xs) else x1 + _advance(run)
        top = y0 - ASCENT * size - more
        return Rect(x=x0, y=top, width=max(right - x0, 0.0), height=size + 2 * more)
    if run.posture is Posture.UPRIGHT:
        left, foot = _middle(run, start) - size / 2, y1 + size
    else:
        left = x0 - size * (1 - ASCENT)
        foot = run.ys[end] if end < len(run.ys) else y1 + _advance(run)
    return Rect(x=left - more, y=y0, width=size + 2 * more, height=max(foot - y0, 0.0))


def _middle(run: Run, at: int) -> float:
    """Return the middle of the square of an upright character; two digits share theirs."""
    near = range(max(at - 1, 0), min(at + 2, len(run.xs)))
    beside = [run.xs[each] for each in near if run.ys[each] == run.ys[at]]
    return sum(beside) / len(beside)


def _goes_down(line: Rect, rect: Rect) -> bool:
    """Tell whether a stretch goes on where a vertical line has ended so far."""
    is_plumb = abs(rect.x - line.x) < _SAME_LINE * line.width
    return is_plumb and -_SAME_LINE * line.width < rect.y - line.bottom < line.width


def _advance(run: Run) -> float:
    """Return the width of a run's last character, as far as its kind tells."""
    wide = run.text[-1] > "\u2e7f"
    return run.size if wide else run.size / 2
