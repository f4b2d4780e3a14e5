"""The name of a box (导读) in, its lines at its head, or reversed out of a block beside it, out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.slug import Piece, runs_of
from reader.layout.sheet.frame import Ink, Panel, Rect, Run, Source
from reader.layout.story.claim import SIDE_LEADING, Claim
from reader.layout.story.heading import Strip, on_plaque

_LABEL, _AROUND_LABEL = 1.35, 0.55
"""Size of a box's name and blank around it, in body sizes."""
_HARDLY = 1.3
"""How many times as wide as its room the name of a box may be for that."""
_STRIP_NAME, _AFTER_NAME = 5.0, 1.0
"""Width of a strip's name with the blank after it, and that blank, in body sizes."""
_PLAQUE = 1.36
"""Height of its plaque, in the name's size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The name of a box (导读).

    Attributes:
        text: Never empty.
        source: None for a name that the paper did not print.
    """

    text: str
    source: Source | None = None


def set_label(label: Label, width: float, compositor: Compositor) -> tuple[Strip, ...]:
    """Set the name of a box in the middle of a width in points.

    One that is hardly too long for it is set a little smaller, on one line.
    """
    face, size = compositor.dress.hei, compositor.size * _LABEL
    long = label_width(label, compositor)
    if width < long <= width * _HARDLY:
        # The em that a rounded product lacks would break the line again.
        size *= width / long * (1 - 1e-9)
    return tuple(
        Strip(
            piece=Piece(
                line=line,
                face=face,
                size=size,
                x=max(0.0, width - line.width * size) / 2,
                ink=Ink.ACCENT,
                source=label.source,
            ),
            height=size * SIDE_LEADING,
        )
        for line in compositor.set_lines(label.text, face, width / size)
    )


def set_box_name(label: Label, width: float, compositor: Compositor) -> tuple[Strip, ...]:
    """Set the name of a box at its head: reversed out of a plaque on a rule across it."""
    strips = set_label(label, width, compositor)
    if len(strips) != 1:
        return strips
    (strip,) = strips
    return (on_plaque(strip, width, Ink.ACCENT, _PLAQUE),)


def strip_name_width(compositor: Compositor) -> float:
    """Return the width that the name of a strip takes at its left, in points."""
    return _STRIP_NAME * compositor.size


def place_strip_name(label: Label, box: Rect, compositor: Compositor) -> Iterator[Panel | Run]:
    """Yield the name of a strip, reversed out of a block at the left of its box."""
    block = Rect(
        x=box.x,
        y=box.y,
        width=strip_name_width(compositor) - _AFTER_NAME * compositor.size,
        height=box.height,
    )
    yield Panel(rect=block, fill=Ink.ACCENT)
    strips = set_label(label, block.width, compositor)
    step = min(compositor.size * _LABEL * SIDE_LEADING, block.height / max(1, len(strips)))
    y = block.y + (block.height - step * len(strips)) / 2
    for strip in strips:
        piece = replace(strip.piece, ink=Ink.PAPER)
        yield from runs_of((piece,), block.x, y, step, compositor.faces)
        y += step


def label_width(label: Label, compositor: Compositor) -> float:
    """Return how wide the name of a box is on one line, in points."""
    lines = compositor.set_line(label.text, compositor.dress.hei)
    return sum(line.width for line in lines) * compositor.size * _LABEL


def label_claim(label: Label, width: float, compositor: Compositor) -> Claim:
    """Return the room that the name of a box claims."""
    strips = set_label(label, width, compositor)
    height = sum(strip.height for strip in strips) + _AROUND_LABEL * compositor.size
    return Claim(height=height)
