"""Imposition (拼版): laid-out sheets and a paper in, what is printed on each paper out.

Everything stays what it was, text as text, only smaller and elsewhere: the same
painters and the same PDF serve the paper and the page.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.layout.sheet.frame import (
    Area,
    Frame,
    Imprint,
    Item,
    LaidOutPage,
    Link,
    Panel,
    Plate,
    Rect,
    Rule,
    Run,
    Scan,
)
from reader.layout.sheet.ground import box_of
from reader.layout.sheet.imprint import around
from reader.layout.sheet.own_marks import own_marks

EDGE = 17.0
"""Points, 6 mm, at each side of a paper on which most printers put nothing."""
_GAP = 14.0
"""Points between two pieces of a cut-out."""
_OVERLAP = 28.0
"""Points, 10 mm, that two papers of a divided sheet both show, to be pasted together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The paper that is printed on, in points.

    Attributes:
        width: Of the paper.
        height: Of the paper.
        is_filled: Whether what is printed is as large as the paper lets it be; else
            it has its own size, on as many papers as it needs.
    """

    width: float
    height: float
    is_filled: bool = True

    @property
    def inner(self) -> tuple[float, float]:
        """Width and height of what can be printed on."""
        return max(self.width - 2 * EDGE, EDGE), max(self.height - 2 * EDGE, EDGE)


def side_by_side(left: LaidOutPage | None, right: LaidOutPage | None) -> LaidOutPage:
    """Return the two pages of a spread as one sheet; None leaves its half empty."""
    there = [each for each in (left, right) if each is not None]
    width = max(each.frame.width for each in there)
    height = max(each.frame.height for each in there)
    frames = []
    if left is not None:
        frames.append(moved(left.frame, 1, width - left.frame.width, 0))
    if right is not None:
        frames.append(moved(right.frame, 1, width, 0))
    whole = _joined(frames, 2 * width, height)
    return LaidOutPage(label=there[0].label, frame=whole, type_area=_all_of(whole))


def cut(
    pieces: Sequence[tuple[LaidOutPage, Area]], most: float = math.inf
) -> tuple[LaidOutPage, ...]:
    """Return what stands on pieces of sheets, one below the other.

    Args:
        pieces: Sheets, and the ground an article has on each.
        most: Height in points that a sheet of several pieces does not exceed.
    """
    piles: list[list[Frame]] = []
    for sheet, area in pieces:
        piece = _cut_out(sheet.frame, area)
        foot = sum(each.height + _GAP for each in piles[-1]) + piece.height if piles else math.inf
        if foot > most or not piles:
            piles.append([])
        piles[-1].append(piece)
    return tuple(_pasted(pile, pieces[0][0].label, number) for number, pile in enumerate(piles))


def _cut_out(frame: Frame, area: Area) -> Frame:
    whole = around(area.rects)
    bare = replace(frame, items=own_marks(frame, area), links=(), areas=())
    return replace(moved(bare, 1, -whole.x, -whole.y), width=whole.width, height=whole.height)


def _pasted(pieces: Sequence[Frame], label: str, number: int) -> LaidOutPage:
    top, frames = 0.0, []
    for piece in pieces:
        frames.append(moved(piece, 1, 0, top))
        top += piece.height + _GAP
    whole = _joined(frames, max(each.width for each in frames), top - _GAP)
    return LaidOutPage(label=label, sheet=number, frame=whole, type_area=_all_of(whole))


def impose(sheet: LaidOutPage, paper: Paper) -> tuple[LaidOutPage, ...]:
    """Put a sheet on paper: one that it fills, or as many as it needs in its own size.

    Returns:
        Papers of exactly the paper's size, from left to right and from above.
    """
    frame = sheet.frame
    wide, high = paper.inner
    if paper.is_filled or (frame.width <= wide and frame.height <= high):
        scale = min(wide / frame.width, high / frame.height) if paper.is_filled else 1.0
        left = (paper.width - frame.width * scale) / 2
        top = (paper.height - frame.height * scale) / 2
        return (_on_paper(sheet, moved(frame, scale, left, top), paper),)
    return tuple(
        _on_paper(sheet, _part(frame, part, EDGE - part.x, EDGE - part.y), paper)
        for part in _parts(frame, wide, high)
    )


def moved(frame: Frame, scale: float, dx: float, dy: float) -> Frame:
    """Return a frame made larger, then moved; its box stays the one it was."""
    return replace(
        frame,
        items=tuple(_moved(item, scale, dx, dy) for item in frame.items),
        links=tuple(_link_moved(link, scale, dx, dy) for link in frame.links),
        areas=tuple(
            Area(
                article=area.article,
                rects=tuple(_rect_moved(rect, scale, dx, dy) for rect in area.rects),
            )
            for area in frame.areas
        ),
    )


def _parts(frame: Frame, wide: float, high: float) -> Iterator[Rect]:
    """Yield the parts of a sheet that papers show, with something of their neighbours."""
    across = max(1, math.ceil((frame.width - _OVERLAP) / (wide - _OVERLAP)))
    down = max(1, math.ceil((frame.height - _OVERLAP) / (high - _OVERLAP)))
    for row in range(down):
        for column in range(across):
            x, y = column * (wide - _OVERLAP), row * (high - _OVERLAP)
            yield Rect(x=x, y=y, width=wide, height=high)


def _part(frame: Frame, part: Rect, dx: float, dy: float) -> Frame:
    items = tuple(item for item in frame.items if _touches(box_of(item), part))
    return moved(replace(frame, items=items, links=(), areas=()), 1, dx, dy)


def _on_paper(sheet: LaidOutPage, frame: Frame, paper: Paper) -> LaidOutPage:
    whole = replace(frame, width=paper.width, height=paper.height)
    return LaidOutPage(label=sheet.label, sheet=sheet.sheet, frame=whole, type_area=_all_of(whole))


def _joined(frames: Sequence[Frame], width: float, height: float) -> Frame:
    return Frame(
        width=width,
        height=height,
        items=tuple(item for frame in frames for item in frame.items),
        links=tuple(link for frame in frames for link in frame.links),
        areas=tuple(area for frame in frames for area in frame.areas),
    )


def _all_of(frame: Frame) -> Rect:
    return Rect(x=0, y=0, width=frame.width, height=frame.height)


def _touches(box: Rect, part: Rect) -> bool:
    return (
        box.x <= part.right
        and box.right >= part.x
        and box.y <= part.bottom
        and box.bottom >= part.y
    )


def _moved(item: Item, scale: float, dx: float, dy: float) -> Item:
    match item:
        case Run():
            xs = tuple([x * scale + dx for x in item.xs])
            ys = tuple([y * scale + dy for y in item.ys])
            return item._replace(xs=xs, ys=ys, size=item.size * scale)
        case Rule():
            return replace(
                item,
                x1=item.x1 * scale + dx,
                y1=item.y1 * scale + dy,
                x2=item.x2 * scale + dx,
                y2=item.y2 * scale + dy,
                thickness=item.thickness * scale,
            )
        case Panel():
            rect = _rect_moved(item.rect, scale, dx, dy)
            return replace(item, rect=rect, thickness=item.thickness * scale)
        case Plate() | Scan() | Imprint():
            return replace(item, rect=_rect_moved(item.rect, scale, dx, dy))


def _rect_moved(rect: Rect, scale: float, dx: float, dy: float) -> Rect:
    return Rect(
        x=rect.x * scale + dx,
        y=rect.y * scale + dy,
        width=rect.width * scale,
        height=rect.height * scale,
    )


def _link_moved(link: Link, scale: float, dx: float, dy: float) -> Link:
    return replace(link, rects=tuple(_rect_moved(rect, scale, dx, dy) for rect in link.rects))
