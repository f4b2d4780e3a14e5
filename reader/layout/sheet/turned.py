"""Items on a bed that lies on its side in, the same where they stand on the sheet out; and back.

A page that is set down is made up lying: what make-up calls across runs down the
sheet, what it calls down runs from the sheet's right edge to the left. Nothing
is mirrored or drawn turned: only places change, the first line of a column comes
to stand at the right. The upper left corner of the bed is the upper left corner of
the sheet, so that what stands on the sheet lies above it, where y is negative.

The characters of vertical lines, nearly all that a page has, are never laid down:
``layout/setting/slug`` puts them where they will stand.

Source: clreq #vertical_writing_mode
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reader.layout.sheet.frame import (
    Area,
    Frame,
    Imprint,
    Item,
    Panel,
    Plate,
    Posture,
    Rect,
    Rule,
    Run,
    Scan,
)
from reader.layout.sheet.imposition import moved

_Place = tuple[float, float]
_LYING = Posture.HORIZONTAL


def stood_rect(rect: Rect) -> Rect:
    """Return where a rectangle of the bed stands on the sheet."""
    return Rect(x=-rect.bottom, y=rect.x, width=rect.height, height=rect.width)


def laid_rect(rect: Rect) -> Rect:
    """Return where a rectangle of the sheet lies on the bed."""
    return Rect(x=rect.y, y=-rect.right, width=rect.height, height=rect.width)


def stood(items: Iterable[Item]) -> Iterator[Item]:
    """Yield where items of the bed stand on the sheet."""
    return _turned(items, lambda x, y: (-y, x), stood_rect)


def stood_areas(areas: Iterable[Area]) -> Iterator[Area]:
    """Yield where grounds of articles stand on the sheet."""
    for area in areas:
        yield Area(article=area.article, rects=tuple(map(stood_rect, area.rects)))


def laid_into(frame: Frame, ground: Rect) -> Iterator[Item]:
    """Yield the items of a frame that is set across, in the middle of a ground of the bed.

    Args:
        frame: As it shall stand on the sheet.
        ground: Where it lies on the bed; as high as the frame is wide, and more.
    """
    top = ground.x + (ground.width - frame.height) / 2
    right = ground.y + (ground.height - frame.width) / 2
    standing = moved(frame, 1, -right - frame.width, top).items
    return _turned(standing, lambda x, y: (y, -x), laid_rect)


def _turned(
    items: Iterable[Item], turn: Callable[[float, float], _Place], rect: Callable[[Rect], Rect]
) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Run) and item.posture is not _LYING:
            # Nearly all.
            yield item
            continue
        match item:
            case Run():
                turned = [turn(x, y) for x, y in zip(item.xs, item.ys, strict=True)]
                xs, ys = zip(*turned, strict=True)
                yield item._replace(xs=xs, ys=ys)
            case Rule():
                (x1, y1), (x2, y2) = turn(item.x1, item.y1), turn(item.x2, item.y2)
                yield replace(item, x1=x1, y1=y1, x2=x2, y2=y2)
            case Panel() | Plate() | Scan() | Imprint():
                yield replace(item, rect=rect(item.rect))
