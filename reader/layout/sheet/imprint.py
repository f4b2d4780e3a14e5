"""Characters on a scan: their boxes cut, and put together to lines."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.layout.sheet.frame import Imprint, Rect

_SAME_LINE = 0.5
"""Of the lower height: boxes that share more of it stand on one line."""
_WIDEST_SPACE = 1.2
"""Of the line's height: white between two words of one line; a gutter may be little wider."""
_UNEVEN = 0.12
"""Of a character's width: how far it may be off an even pitch."""
_WIDEST_PITCH = 1.4
"""In characters' widths."""
_FULL_WIDTH = "\u2e7f"
"""Characters after this one are as wide as they are high."""


def part_of(imprint: Imprint, start: int, end: int) -> Rect:
    """Return the ground of the characters from ``start`` to before ``end``.

    A box says nothing of the characters inside of it; they share it by their widths.
    """
    rect, text = imprint.rect, imprint.text
    whole = _width(text)
    first, last = _width(text[:start]) / whole, _width(text[:end]) / whole
    if _runs_down(imprint):
        return Rect(
            x=rect.x,
            y=rect.y + first * rect.height,
            width=rect.width,
            height=(last - first) * rect.height,
        )
    return Rect(
        x=rect.x + first * rect.width,
        y=rect.y,
        width=(last - first) * rect.width,
        height=rect.height,
    )


def _width(text: str) -> float:
    return sum(2.0 if character > _FULL_WIDTH else 1.0 for character in text)


def _runs_down(imprint: Imprint) -> bool:
    """Tell whether the characters stand under each other: Chinese in a box higher than wide."""
    is_upright = len(imprint.text) > 1 and imprint.rect.height > imprint.rect.width
    return is_upright and all(character > _FULL_WIDTH for character in imprint.text)


def set_together(imprints: Iterable[Imprint]) -> Iterator[Imprint]:
    """Put Chinese characters that stand at an even pitch together, as long as they do.

    A page has ten thousand of them, each in a box of its own; a line can be cut
    again where they stood.
    """
    run: list[Imprint] = []
    for imprint in imprints:
        if run and not _is_next(run, imprint):
            yield _as_one(run)
            run = []
        run.append(imprint)
    if run:
        yield _as_one(run)


def _is_next(run: list[Imprint], added: Imprint) -> bool:
    first, last = run[0], run[-1]
    if first.source is None or last.source is None:
        return False
    if len(added.text) > 1 or min(first.text[0], last.text, added.text) <= _FULL_WIDTH:
        return False
    slack = _UNEVEN * first.rect.width
    pitch = run[1].rect.x - first.rect.x if len(run) > 1 else added.rect.x - first.rect.x
    return (
        last.source.after(1) == added.source
        and abs(added.rect.y - first.rect.y) < slack
        and abs(added.rect.width - first.rect.width) < slack
        and 0 < pitch < _WIDEST_PITCH * first.rect.width
        and abs(added.rect.x - first.rect.x - pitch * len(run)) < slack
    )


def _as_one(run: list[Imprint]) -> Imprint:
    if len(run) == 1:
        return run[0]
    # The last character's share is as wide as the others', white behind it included.
    whole = around(imprint.rect for imprint in run)
    pitch = (run[-1].rect.x - run[0].rect.x) / (len(run) - 1)
    text = "".join(imprint.text for imprint in run)
    return replace(run[0], text=text, rect=replace(whole, width=pitch * len(run)))


def lines_of(rects: Iterable[Rect]) -> tuple[Rect, ...]:
    """Put boxes that follow each other on one line together, across or down."""
    lines: list[Rect] = []
    for rect in rects:
        if lines and (_goes_on(lines[-1], rect) or _goes_down(lines[-1], rect)):
            lines[-1] = around((lines[-1], rect))
        else:
            lines.append(rect)
    return tuple(lines)


def around(rects: Iterable[Rect]) -> Rect:
    """Return the box around boxes, of which there must be one."""
    every = tuple(rects)
    left, top = min(r.x for r in every), min(r.y for r in every)
    right, bottom = max(r.right for r in every), max(r.bottom for r in every)
    return Rect(x=left, y=top, width=right - left, height=bottom - top)


def _goes_on(line: Rect, rect: Rect) -> bool:
    shared = min(line.bottom, rect.bottom) - max(line.y, rect.y)
    high = max(line.height, rect.height)
    is_level = shared > _SAME_LINE * min(line.height, rect.height)
    return is_level and -high < rect.x - line.right < _WIDEST_SPACE * high


def _goes_down(line: Rect, rect: Rect) -> bool:
    shared = min(line.right, rect.right) - max(line.x, rect.x)
    # Square characters under each other are one vertical line only while it is narrow.
    is_plumb = shared > 0.8 * max(line.width, rect.width)
    is_square = rect.height < 1.6 * rect.width and line.width < 1.6 * rect.width
    return is_plumb and is_square and -rect.height < rect.y - line.bottom < 0.4 * rect.width


def character_at(imprint: Imprint, x: float, y: float) -> int:
    """Return the index of the character nearest to a point."""
    count = len(imprint.text)
    return min(range(count), key=lambda n: _off(part_of(imprint, n, n + 1), x, y))


def _off(rect: Rect, x: float, y: float) -> float:
    return abs(rect.x + rect.width / 2 - x) + abs(rect.y + rect.height / 2 - y)
