"""An article cut out of the page (剪报): a laid-out sheet in, what is on the cut-out out.

Of a typeset page only the article's own marks are kept, so that the paper left round
it is bare; scissors would take slivers of its neighbours along.
"""

from dataclasses import dataclass, replace

from reader.layout.frame import (
    Area,
    Imprint,
    Item,
    LaidOutPage,
    Panel,
    Plate,
    Rect,
    Rule,
    Run,
    Scan,
)

EDGE = 8.0
"""Points of bare paper left round the article."""
_SCAN_EDGE = 2.0
"""On a scan, where neighbours cannot be left out: what a zone drawn by hand may miss."""

_BORDER = 1.0
"""Points from the ground's edge within which a rule parts the article from its neighbours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cutting:
    """What is cut out of a sheet.

    Attributes:
        sheet: The sheet with nothing on it but the article.
        whole: The rectangle round all of it.
        pieces: The article's ground, edge included.
    """

    sheet: LaidOutPage
    whole: Rect
    pieces: tuple[Rect, ...]


def cut_out(sheet: LaidOutPage, article_id: str) -> Cutting | None:
    """Return what to cut out for an article; None when it does not stand on the sheet."""
    area = next((area for area in sheet.frame.areas if area.article == article_id), None)
    if area is None:
        return None
    pieces = tuple(_widened(rect, sheet) for rect in area.rects)
    left = min(piece.x for piece in pieces)
    top = min(piece.y for piece in pieces)
    right = max(piece.right for piece in pieces)
    foot = max(piece.bottom for piece in pieces)
    whole = Rect(x=left, y=top, width=right - left, height=foot - top)
    own = tuple(item for item in sheet.frame.items if _is_of(item, area))
    frame = replace(sheet.frame, items=own, links=(), areas=(area,))
    return Cutting(sheet=replace(sheet, frame=frame), whole=whole, pieces=pieces)


def _is_of(item: Item, area: Area) -> bool:
    """Tell whether a mark is the article's: by what it prints, else by where its middle is."""
    match item:
        case Scan():
            return True
        case Run(source=source) | Imprint(source=source) if source is not None and source.article:
            return source.article == area.article
        case Run():
            x, y = item.positions[len(item.positions) // 2]
        case Rule():
            middle = (item.x1 + item.x2) / 2, (item.y1 + item.y2) / 2
            return any(_holds(rect, *middle, inset=_BORDER) for rect in area.rects)
        case Panel() | Plate() | Imprint():
            x, y = item.rect.x + item.rect.width / 2, item.rect.y + item.rect.height / 2
    return any(_holds(rect, x, y) for rect in area.rects)


def _holds(rect: Rect, x: float, y: float, inset: float = 0.0) -> bool:
    is_across = rect.x + inset <= x <= rect.right - inset
    return is_across and rect.y + inset <= y <= rect.bottom - inset


def _widened(rect: Rect, sheet: LaidOutPage) -> Rect:
    edge = _SCAN_EDGE if sheet.is_facsimile else EDGE
    left, top = max(rect.x - edge, 0), max(rect.y - edge, 0)
    right = min(rect.right + edge, sheet.frame.width)
    foot = min(rect.bottom + edge, sheet.frame.height)
    return Rect(x=left, y=top, width=right - left, height=foot - top)
