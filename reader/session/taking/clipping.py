"""An article cut out of the page (剪报): a laid-out sheet in, what is on the cut-out out.

Of a typeset page only the article's own marks are kept, so that the paper left round
it is bare; scissors would take slivers of its neighbours along.
"""

from dataclasses import dataclass, replace

from reader.layout.sheet.frame import LaidOutPage, Rect
from reader.layout.sheet.imprint import around
from reader.layout.sheet.own_marks import own_marks

EDGE = 8.0
"""Points of bare paper left round the article."""
_SCAN_EDGE = 2.0
"""On a scan, where neighbours cannot be left out: what a zone drawn by hand may miss."""


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
    frame = replace(sheet.frame, items=own_marks(sheet.frame, area), links=(), areas=(area,))
    return Cutting(sheet=replace(sheet, frame=frame), whole=around(pieces), pieces=pieces)


def _widened(rect: Rect, sheet: LaidOutPage) -> Rect:
    edge = _SCAN_EDGE if sheet.is_facsimile else EDGE
    left, top = max(rect.x - edge, 0), max(rect.y - edge, 0)
    right = min(rect.right + edge, sheet.frame.width)
    foot = min(rect.bottom + edge, sheet.frame.height)
    return Rect(x=left, y=top, width=right - left, height=foot - top)
