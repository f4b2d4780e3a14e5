"""An article cut out of the page (剪报): a laid-out sheet in, the shape to cut out."""

from dataclasses import dataclass

from reader.layout.frame import LaidOutPage, Rect

EDGE = 8.0
"""Points of paper left round the article, as scissors do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cutting:
    """What is cut out of a sheet.

    Attributes:
        whole: The rectangle round all of it.
        pieces: The article's ground, edge included.
    """

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
    return Cutting(whole=whole, pieces=pieces)


def _widened(rect: Rect, sheet: LaidOutPage) -> Rect:
    left, top = max(rect.x - EDGE, 0), max(rect.y - EDGE, 0)
    right = min(rect.right + EDGE, sheet.frame.width)
    foot = min(rect.bottom + EDGE, sheet.frame.height)
    return Rect(x=left, y=top, width=right - left, height=foot - top)
