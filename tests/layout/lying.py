"""Lays a page that is set down on its side, so that it is proofread as any other is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.layout.sheet.frame import (
    Area,
    Item,
    LaidOutPage,
    Panel,
    Plate,
    Posture,
    Rect,
    Rule,
    Run,
)
from reader.layout.sheet.ground import ground_of
from reader.layout.sheet.turned import laid_rect
from reader.typeset.character import CharacterClass, classes_of
from tests.square_face import SquareFace

_BASELINE = SquareFace.ascent - 0.5
_SIDEWAYS = (SquareFace.descent - SquareFace.ascent) / 2


def laid_down(sheet: LaidOutPage) -> LaidOutPage:
    """Return a sheet on its side, its lines as lines that run across; such as do, as plates."""
    body = sheet.columns[0].y, sheet.columns[-1].bottom
    frame = replace(
        sheet.frame,
        width=sheet.frame.height,
        height=sheet.frame.width,
        items=tuple(_joined(each for item in sheet.frame.items for each in _laid(item, body))),
        areas=tuple(
            Area(article=area.article, rects=tuple(map(laid_rect, area.rects)))
            for area in sheet.frame.areas
        ),
    )
    return replace(
        sheet,
        frame=frame,
        type_area=laid_rect(sheet.type_area),
        columns=tuple(map(laid_rect, sheet.columns)),
    )


def _laid(item: Item, body: tuple[float, float]) -> Iterator[Item]:
    match item:
        case Run(posture=Posture.HORIZONTAL):
            # Folio and foot stand above and below what is laid down here.
            is_among = body[0] < item.positions[0][1] < body[1]
            if item.source is not None and item.text.strip() and is_among:
                yield Plate(rect=_inked(item), image=item.text, caption=item.text)
        case Run():
            # The middle of the line; digits in one square stand on both sides of it.
            off = _SIDEWAYS if item.posture is Posture.SIDEWAYS else 0.0
            middles = [off * item.size - x for x in item.xs]
            middle = round((min(middles) + max(middles)) / 2, 6)
            yield item._replace(
                xs=item.ys,
                ys=(middle + _BASELINE * item.size,) * len(item.ys),
                posture=Posture.HORIZONTAL,
            )
        case Rule():
            yield replace(item, x1=item.y1, y1=-item.x1, x2=item.y2, y2=-item.x2)
        case Panel() | Plate():
            yield replace(item, rect=laid_rect(item.rect))
        case _:
            yield item


def _joined(items: Iterable[Item]) -> Iterator[Item]:
    """Put the runs of one line together, which stood upright and on their side."""
    held: Run | None = None
    for item in items:
        if held is not None and isinstance(item, Run) and _goes_on(held, item):
            text, xs, ys = held.text + item.text, held.xs + item.xs, held.ys + item.ys
            held = held._replace(text=text, xs=xs, ys=ys)
            continue
        if held is not None:
            yield held
        held = item if isinstance(item, Run) else None
        if held is None:
            yield item
    if held is not None:
        yield held


def _goes_on(run: Run, item: Run) -> bool:
    is_level = abs(run.positions[0][1] - item.positions[0][1]) < 0.01
    is_same = run.face == item.face and run.size == item.size
    return (
        is_level
        and is_same
        and run.source is not None
        and run.source.after(len(run.text)) == item.source
    )


def _inked(run: Run) -> Rect:
    """Return where the ink of a line set across lies: Han fill nine tenths of their frame.

    An opening mark leaves the first half of it blank.
    """
    ground = ground_of(run, 0, len(run.text))
    air = 0.1 * run.size
    before = 0.5 * run.size if classes_of(run.text[0]) == CharacterClass.OPENING else air
    ink = replace(
        ground,
        x=ground.x + before,
        y=ground.y + air,
        width=max(ground.width - before - air, 0.0),
        height=max(ground.height - 2 * air, 0.0),
    )
    return laid_rect(ink)
