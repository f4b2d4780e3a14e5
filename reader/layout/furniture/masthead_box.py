"""A masthead and a height in, the box at the upper right corner of a page set down out (報頭直排).

The nameplate runs down; below it the other printed lines stand across, as they
did in papers that were set down: they are full of digits and addresses.
"""

from bisect import bisect_left
from collections.abc import Iterator

from reader.layout.furniture.bench import Bench, Look
from reader.layout.furniture.masthead_copy import MastheadCopy, masthead_copy
from reader.layout.setting.compositor import Compositor
from reader.layout.sheet.frame import Frame, Ink, Item, Panel, Posture, Rect, Rule, Run, Source
from reader.layout.sheet.imposition import moved
from reader.model.issue import Issue

_LEAST_WIDTH, _STEP, _STEPS = 84.0, 3.0, 48
"""Widths of the box that are tried, in points."""
_OPEN = 0.08
"""Between the characters of a nameplate, in em."""
_PLATE_SHARE = 0.72
"""Share of the box's width that a character of the nameplate may take."""
_PAD = 7.0
_DAY_SIZE, _OF_DAY_SIZE, _BESIDE_SIZE, _SMALL_SIZE = 11.5, 9.5, 8.5, 7.5
_PLAIN_WIDTH, _SMALLEST, _LARGEST = 112.0, 0.86, 1.5
"""Width of a box whose texts have these sizes; how much smaller and larger they may be."""
_OUTLINE, _THIN, _BETWEEN_LINES = 1.8, 0.5, 2.6
"""Of the box: its outline, the line within it, and the space between the two."""


def has_box(issue: Issue) -> bool:
    """Tell whether a masthead stands in a box: without a nameplate it is a line of dates."""
    return bool(issue.title)


def masthead_width(
    issue: Issue, room: tuple[float, float], compositor: Compositor
) -> tuple[float, float]:
    """Return how wide the box of a masthead is that is so high, and how large its nameplate.

    Both in points.

    Args:
        issue: Whose masthead it is, which has a name.
        room: The greatest width, which is exceeded only by the least there is; and the
            height, in points.
        compositor: Type, set across.
    """
    (most, height), copy = room, masthead_copy(issue)

    # Make-up asks for it over every number of bands.
    known = compositor.stick.mastheads

    def plate_size(width: float) -> float:
        if width not in known:
            known[width] = _block(copy, width, compositor).height
        return _plate_size(issue, height - known[width])

    def is_wide_enough(step: int) -> bool:
        width = _LEAST_WIDTH + step * _STEP
        wider = width + _STEP
        return wider > most or plate_size(wider) <= _PLATE_SHARE * width

    width = _LEAST_WIDTH + _STEP * bisect_left(range(_STEPS), x=True, key=is_wide_enough)
    return width, min(plate_size(width), _PLATE_SHARE * width)


def set_masthead_box(issue: Issue, box: tuple[float, float], compositor: Compositor) -> Frame:
    """Set the masthead as a box.

    Args:
        issue: Whose masthead it is, which has a name.
        box: Its width and height in points.
        compositor: Type, set across.
    """
    width, height = box
    inset = _OUTLINE + _BETWEEN_LINES
    outer = Rect(x=0, y=0, width=width, height=height)
    inner = Rect(x=inset, y=inset, width=width - 2 * inset, height=height - 2 * inset)
    block = _block(masthead_copy(issue), width, compositor)
    lines, block_height = block.items(_PAD)
    size = max(0.0, min(_plate_size(issue, height - block_height), _PLATE_SHARE * width))
    free = height - _PAD - block_height - _PAD
    items: list[Item] = [
        Panel(rect=outer, outline=Ink.TEXT, thickness=_OUTLINE),
        Panel(rect=inner, outline=Ink.TEXT, thickness=_THIN),
        *_nameplate(issue, size, (width / 2, free), compositor),
    ]
    if lines:
        items.append(Rule(x1=inset, y1=free, x2=width - inset, y2=free, thickness=_THIN))
    block_frame = Frame(width=width, height=block_height, items=lines)
    items += moved(block_frame, 1, 0.0, free + _PAD / 2).items
    return Frame(width=width, height=height, items=tuple(items))


def _block(copy: MastheadCopy, width: float, compositor: Compositor) -> Bench:
    """Set what stands below the nameplate, in the middle of a width."""
    dress = compositor.dress
    bench = Bench(compositor, width - 2 * _PAD)
    scale = min(max(width / _PLAIN_WIDTH, _SMALLEST), _LARGEST)
    dates = ((text, dress.hei, _DAY_SIZE) for text in copy.dates)
    of_day = ((text, dress.strong, _OF_DAY_SIZE) for text in copy.of_day)
    for text, face, size in (*dates, *of_day):
        (line,) = compositor.set_line(text.text, face)
        # A date is not divided.
        held = min(size * scale, max(bench.width / line.width, _SMALL_SIZE * scale))
        bench.add(text, Look(face, held, Ink.TEXT, 0.5))
    bench.add_joined(copy.beside, Look(dress.small, _BESIDE_SIZE * scale, Ink.TEXT, 0.5))
    bench.add_joined(copy.below, Look(dress.small, _SMALL_SIZE * scale, Ink.MUTED, 0.5))
    return bench


def _plate_size(issue: Issue, height: float) -> float:
    """Return how large a nameplate goes into what the lines below it leave of a box's height."""
    return (height - 4 * _PAD) / (len(issue.title) * (1 + _OPEN))


def _nameplate(
    issue: Issue, size: float, room: tuple[float, float], compositor: Compositor
) -> Iterator[Item]:
    """Set the paper's name from top to bottom, in the largest type of the page.

    Args:
        issue: Whose name it is.
        size: In points.
        room: Middle of the box, and the y above which the name stands.
        compositor: Type.
    """
    middle, below = room
    if size <= 0:
        return
    step = size * (1 + _OPEN)
    top = (below - step * len(issue.title) + size * _OPEN) / 2
    yield Run(
        text=issue.title,
        xs=(middle,) * len(issue.title),
        ys=tuple([top + step * at for at in range(len(issue.title))]),
        face=compositor.dress.display,
        size=size,
        ink=Ink.ACCENT,
        posture=Posture.UPRIGHT,
        source=Source(field="masthead"),
    )
