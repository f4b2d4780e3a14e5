"""Items on a bed that lies on its side in, the same where they stand on the sheet out; and back.

A page that is set down is made up lying: what make-up calls across runs down the
sheet, what it calls down runs from the sheet's right edge to the left. Nothing
is mirrored or drawn turned: only places change, the first line of a column comes
to stand at the right.

Source: clreq #vertical_writing_mode
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reader.layout.frame import Area, Frame, Imprint, Item, Panel, Plate, Rect, Rule, Run, Scan

_Places = tuple[tuple[float, float], ...]


def stood_rect(rect: Rect, width: float) -> Rect:
    """Return where a rectangle of the bed stands on a sheet so many points wide."""
    return Rect(x=width - rect.bottom, y=rect.x, width=rect.height, height=rect.width)


def laid_rect(rect: Rect, width: float) -> Rect:
    """Return where a rectangle of a sheet so many points wide lies on the bed."""
    return Rect(x=rect.y, y=width - rect.right, width=rect.height, height=rect.width)


def stood(items: Iterable[Item], width: float) -> Iterator[Item]:
    """Yield where items of the bed stand on a sheet so many points wide."""
    return _turned(
        items,
        lambda places: tuple([(width - y, x) for x, y in places]),
        lambda rect: stood_rect(rect, width),
    )


def stood_areas(areas: Iterable[Area], width: float) -> Iterator[Area]:
    """Yield where grounds of articles stand on a sheet so many points wide."""
    for area in areas:
        yield Area(
            article=area.article, rects=tuple(stood_rect(rect, width) for rect in area.rects)
        )


def laid_into(frame: Frame, ground: Rect) -> Iterator[Item]:
    """Yield the items of a frame that is set across, in the middle of a ground of the bed.

    Args:
        frame: As it shall stand on the sheet.
        ground: Where it lies on the bed; as high as the frame is wide, and more.
    """
    left = ground.x + (ground.width - frame.height) / 2
    foot = ground.bottom - (ground.height - frame.width) / 2

    def rect(held: Rect) -> Rect:
        return Rect(x=left + held.y, y=foot - held.right, width=held.height, height=held.width)

    return _turned(
        frame.items, lambda places: tuple([(left + y, foot - x) for x, y in places]), rect
    )


def _turned(
    items: Iterable[Item], turn: Callable[[_Places], _Places], rect: Callable[[Rect], Rect]
) -> Iterator[Item]:
    for item in items:
        match item:
            case Run():
                yield Run(
                    text=item.text,
                    positions=turn(item.positions),
                    face=item.face,
                    size=item.size,
                    ink=item.ink,
                    posture=item.posture,
                    source=item.source,
                )
            case Rule():
                (x1, y1), (x2, y2) = turn(((item.x1, item.y1), (item.x2, item.y2)))
                yield replace(item, x1=x1, y1=y1, x2=x2, y2=y2)
            case Panel() | Plate() | Scan() | Imprint():
                yield replace(item, rect=rect(item.rect))
