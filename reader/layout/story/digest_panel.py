"""A 导读 and a height in, the panel that holds it on a page set down out: set across.

Its lines are full of page labels, and a reader looks it over rather than reads it.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.slug import Slug, runs_of
from reader.layout.sheet.frame import Frame, Ink, Item, Panel, Rect, Rule
from reader.layout.story.box_name import Label, set_label
from reader.layout.story.digest_box import set_digest
from reader.layout.story.heading import place_heading
from reader.model.issue import Digest

_LEAST, _STEP, _STEPS = 9.0, 0.5, 80
"""Measures of the entries that are tried, in em."""
_PAD = 0.9
"""Blank on all sides, in em."""
_PITCH, _WIDEST_PITCH = 1.4, 1.9
"""Rows of the entries, in em."""
_NAME = 2.6
"""Height of the panel's name, in em."""
_SCALES, _SHORTEST = (1.5, 1.4, 1.3, 1.2, 1.1), 7.5
"""Sizes of the entries that are tried in a panel with room to spare, in body sizes; and the
shortest measure of these, in em: headlines are broken between words."""
_MOST_BETWEEN, _ABOVE = 2.0, 0.4
"""Rows more between two entries at most; what of the rest stands above the panel's name."""

_RULED, _HAIRLINE = 0.5, 0.4
"""Rows more between two entries from which on they are ruled off from each other, for a
blank by itself looks like a hole in the panel; thickness of the rule in points."""

_LEAST_LEADER, _CLEAR = 6.0, 0.5
"""Blank between an entry and its page, in em, from which on a leader bridges it; and what of it
stays blank at both ends."""


def panel_width(digest: Digest, height: float, compositor: Compositor) -> float:
    """Return how wide the panel is that is so high, in points.

    Args:
        digest: What it says.
        height: In points.
        compositor: Type, set across.
    """
    size = compositor.size
    room = int((height / size - 2 * _PAD - _NAME) / _PITCH)
    measure = _LEAST
    for _ in range(_STEPS):
        slugs = set_digest(digest, replace(compositor, measure=measure))
        if sum(slug.rows for slug in slugs) <= room:
            break
        measure += _STEP
    return (measure + 2 * _PAD) * size


def panel_blank(digest: Digest, box: tuple[float, float], compositor: Compositor) -> float:
    """Return the share of a panel's height that its entries, set far apart, leave blank.

    Args:
        digest: What it says.
        box: Width and height in points.
        compositor: Type, set across.
    """
    width, height = box
    pad = _PAD * compositor.size
    kind, slugs = _largest(digest, (width - 2 * pad, height - 2 * pad), compositor)
    rows = sum(slug.rows for slug in slugs) + _MOST_BETWEEN * (len(slugs) - 1)
    held = 2 * pad + (_NAME + rows * _WIDEST_PITCH) * kind.size
    return max(0.0, 1 - held / height)


def set_panel(
    digest: Digest, label: Label, box: tuple[float, float], compositor: Compositor
) -> Frame:
    """Set a 导读 as a tinted panel.

    Args:
        digest: What it says.
        label: Its name.
        box: Width and height in points.
        compositor: Type, set across.
    """
    width, height = box
    pad = _PAD * compositor.size
    inner = width - 2 * pad
    kind, slugs = _largest(digest, (inner, height - 2 * pad), compositor)
    size, rows = kind.size, sum(slug.rows for slug in slugs)
    free = height - 2 * pad - _NAME * size
    pitch = min(free / max(rows, 1), _WIDEST_PITCH * size)
    # What is left over stands between the entries, and above and below all.
    spare = free - pitch * rows
    between = min(spare / (len(slugs) + 1), _MOST_BETWEEN * pitch)
    top = pad + (spare - between * (len(slugs) - 1)) * _ABOVE

    def items() -> Iterator[Item]:
        yield Panel(rect=Rect(x=0, y=0, width=width, height=height), fill=Ink.TINT)
        name = set_label(label, inner, kind)
        yield from place_heading(name, pad, top, _NAME * size, kind.faces)
        y = top + _NAME * size
        for number, slug in enumerate(slugs):
            if number and between >= _RULED * pitch:
                above = y - between / 2
                yield Rule(x1=pad, y1=above, x2=width - pad, y2=above, thickness=_HAIRLINE)
            yield from runs_of(slug.pieces, pad, y, pitch, kind.faces)
            yield from _leaders(slug, pad, y, pitch)
            y += slug.rows * pitch + between

    return Frame(width=width, height=height, items=tuple(items()))


def _leaders(slug: Slug, left: float, top: float, pitch: float) -> Iterator[Rule]:
    """Yield the hairlines that lead from an entry far across to its page, on the same line."""
    for entry, page in pairwise(slug.pieces):
        start = entry.x + (entry.line.width + _CLEAR) * entry.size
        end = page.x - _CLEAR * page.size
        if entry.row == page.row and end - start >= (_LEAST_LEADER - 2 * _CLEAR) * page.size:
            y = top + entry.row * pitch
            # It is read, as the rules of a table are.
            yield Rule(
                x1=left + start, y1=y, x2=left + end, y2=y, thickness=_HAIRLINE, ink=Ink.TEXT
            )


def _largest(
    digest: Digest, room: tuple[float, float], compositor: Compositor
) -> tuple[Compositor, tuple[Slug, ...]]:
    """Set the entries in the largest type that has room."""
    width, height = room
    for scale in _SCALES:
        size = compositor.size * scale
        kind = replace(compositor, size=size, measure=width / size)
        slugs = set_digest(digest, kind)
        rows = sum(slug.rows for slug in slugs)
        if kind.measure >= _SHORTEST and (rows * _PITCH + _NAME) * size <= height:
            return kind, slugs
    plain = replace(compositor, measure=width / compositor.size)
    return plain, set_digest(digest, plain)
