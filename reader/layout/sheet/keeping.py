"""Laid-out pages as data: sheets in, octets out, and the same sheets back."""

import json
from collections.abc import Sequence
from typing import Any

from reader.layout.sheet.frame import (
    Area,
    Frame,
    Imprint,
    Ink,
    Item,
    LaidOutPage,
    Link,
    LinkKind,
    Panel,
    Plate,
    Posture,
    Rect,
    Rule,
    Run,
    Scan,
    Source,
)
from reader.typeset.face import Face, Family


def pack(sheets: Sequence[LaidOutPage]) -> bytes:
    """Return sheets as octets: JSON, its places as the very numbers they are."""
    faces: dict[Face, int] = {}
    packed = [_packed(sheet, faces) for sheet in sheets]
    cases = [[face.family, face.weight, face.language] for face in faces]
    whole = {"faces": cases, "sheets": packed}
    # Half of a surrogate pair, from a damaged file, stays what it is.
    return json.dumps(whole, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def unpack(octets: bytes) -> tuple[LaidOutPage, ...]:
    """Return the sheets that were packed.

    Raises:
        ValueError: The octets are no sheets.
    """
    try:
        whole = json.loads(octets)
        faces = [
            Face(family=Family(family), weight=weight, language=language)
            for family, weight, language in whole["faces"]
        ]
        return tuple(_unpacked(sheet, faces) for sheet in whole["sheets"])
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        raise ValueError("no sheets") from error


def _packed(sheet: LaidOutPage, faces: dict[Face, int]) -> list[Any]:
    frame = sheet.frame
    return [
        sheet.label,
        sheet.sheet,
        [frame.width, frame.height],
        _box(sheet.type_area),
        _boxes(sheet.columns),
        sheet.is_down,
        [_item(each, faces) for each in frame.items],
        [
            [list(map(_box, link.rects)), link.kind, link.article, link.index]
            for link in frame.links
        ],
        [[area.article, list(map(_box, area.rects))] for area in frame.areas],
    ]


def _unpacked(packed: list[Any], faces: Sequence[Face]) -> LaidOutPage:
    label, number, size, area, columns, is_down, items, links, areas = packed
    frame = Frame(
        width=size[0],
        height=size[1],
        items=tuple([_read_item(each, faces) for each in items]),
        links=tuple(
            Link(rects=_rects(rects), kind=LinkKind(kind), article=article, index=index)
            for rects, kind, article, index in links
        ),
        areas=tuple(Area(article=article, rects=_rects(rects)) for article, rects in areas),
    )
    return LaidOutPage(
        label=label,
        sheet=number,
        frame=frame,
        type_area=_rect(area),
        columns=_rects(columns),
        is_down=is_down,
    )


def _item(item: Item, faces: dict[Face, int]) -> list[Any]:
    match item:
        case Run():
            face = faces.setdefault(item.face, len(faces))
            places = [each for place in item.positions for each in place]
            source = _source(item.source)
            return ["run", item.text, places, face, item.size, item.ink, item.posture, source]
        case Rule():
            return ["rule", item.x1, item.y1, item.x2, item.y2, item.thickness, item.ink]
        case Panel():
            return ["panel", _box(item.rect), item.fill, item.outline, item.thickness]
        case Plate():
            return ["plate", _box(item.rect), item.image, item.caption]
        case Scan():
            return ["scan", _box(item.rect), item.image, item.sheet]
        case Imprint():
            return ["imprint", item.text, _box(item.rect), _source(item.source)]


def _read_item(packed: list[Any], faces: Sequence[Face]) -> Item:
    kind, *rest = packed
    if kind == "run":
        return _read_run(rest, faces)
    if kind == "rule":
        x1, y1, x2, y2, thickness, ink = rest
        return Rule(x1=x1, y1=y1, x2=x2, y2=y2, thickness=thickness, ink=Ink(ink))
    if kind == "panel":
        box, fill, outline, thickness = rest
        return Panel(
            rect=_rect(box),
            fill=Ink(fill) if fill is not None else None,
            outline=Ink(outline) if outline is not None else None,
            thickness=thickness,
        )
    if kind == "plate":
        return Plate(rect=_rect(rest[0]), image=rest[1], caption=rest[2])
    if kind == "scan":
        return Scan(rect=_rect(rest[0]), image=rest[1], sheet=rest[2])
    if kind == "imprint":
        return Imprint(text=rest[0], rect=_rect(rest[1]), source=_read_source(rest[2]))
    raise ValueError(f"no item: {kind}")


def _read_run(packed: list[Any], faces: Sequence[Face]) -> Run:
    text, places, face, size, ink, posture, source = packed
    return Run(
        text=text,
        xs=tuple(places[::2]),
        ys=tuple(places[1::2]),
        face=faces[face],
        size=size,
        ink=Ink(ink),
        posture=Posture(posture),
        source=_read_source(source),
    )


def _source(source: Source | None) -> list[Any] | None:
    if source is None:
        return None
    return [source.article, source.field, source.index, source.start]


def _read_source(packed: list[Any] | None) -> Source | None:
    if packed is None:
        return None
    article, field, index, start = packed
    return Source(article=article, field=field, index=index, start=start)


def _box(rect: Rect) -> list[float]:
    return [rect.x, rect.y, rect.width, rect.height]


def _boxes(rects: Sequence[Rect]) -> list[list[float]]:
    return [_box(rect) for rect in rects]


def _rect(box: list[float]) -> Rect:
    x, y, width, height = box
    return Rect(x=x, y=y, width=width, height=height)


def _rects(boxes: list[list[float]]) -> tuple[Rect, ...]:
    return tuple([_rect(each) for each in boxes])
