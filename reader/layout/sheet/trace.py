"""A laid-out page in, the page as text out: for golden tests and for looking.

One line an item: what it is, where it stands in whole tenths of a point, what
it says. Runs that go on in the same line of the same face stand in one line.
"""

from collections.abc import Iterator

from reader.layout.sheet.frame import (
    Area,
    Imprint,
    Item,
    LaidOutPage,
    Link,
    Panel,
    Plate,
    Posture,
    Rect,
    Rule,
    Run,
    Scan,
)


def trace(sheet: LaidOutPage) -> str:
    """Return a sheet as text, ending in a line feed."""
    frame = sheet.frame
    lines = [
        f"sheet {sheet.label}.{sheet.sheet} {_size(frame.width, frame.height)}",
        f"type area {_rect(sheet.type_area)}",
        f"columns {' '.join(f'{column.x:.1f}+{column.width:.1f}' for column in sheet.columns)}",
        *(_item(item) for item in frame.items),
        *_areas(frame.areas),
        *_links(frame.links),
    ]
    return "\n".join(lines) + "\n"


def _item(item: Item) -> str:
    match item:
        case Run():
            return _run(item)
        case Rule():
            ends = f"{item.x1:.1f},{item.y1:.1f} {item.x2:.1f},{item.y2:.1f}"
            return f"rule {ends} {item.thickness:.1f} {item.ink}"
        case Panel():
            return f"panel {_rect(item.rect)} {item.fill or item.outline}"
        case Plate():
            return f"plate {_rect(item.rect)} {item.image}"
        case Scan():
            return f"scan {_rect(item.rect)} {item.image} {item.sheet}"
        case Imprint():
            return f"imprint {_rect(item.rect)} {_source(item)}|{item.text}|"


def _run(run: Run) -> str:
    x, y = run.xs[0], run.ys[0]
    face = f"{run.face.family}{run.face.weight}"
    posture = "" if run.posture is Posture.HORIZONTAL else f" {run.posture}"
    ink = "" if run.ink == "text" else f" {run.ink}"
    return f"run {x:.1f},{y:.1f} {face} {run.size:.1f}{posture}{ink} {_source(run)}|{run.text}|"


def _source(item: Run | Imprint) -> str:
    source = item.source
    if source is None:
        return "made "
    return f"{source.article}:{source.field}[{source.index}]+{source.start} "


def _areas(areas: tuple[Area, ...]) -> Iterator[str]:
    for area in areas:
        yield f"area {area.article} {' '.join(_rect(rect) for rect in area.rects)}"


def _links(links: tuple[Link, ...]) -> Iterator[str]:
    for link in links:
        rects = " ".join(_rect(rect) for rect in link.rects)
        yield f"link {link.kind} {link.article}[{link.index}] {rects}"


def _rect(rect: Rect) -> str:
    return f"{rect.x:.1f},{rect.y:.1f} {_size(rect.width, rect.height)}"


def _size(width: float, height: float) -> str:
    return f"{width:.1f}x{height:.1f}"
