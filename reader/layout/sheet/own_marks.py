"""A frame and an article's ground in, the marks that are the article's own out.

Scissors take slivers of the neighbours along; a cut-out need not.
"""

from reader.layout.sheet.frame import Area, Frame, Imprint, Item, Rect, Rule, Run, Scan

_BORDER = 1.0
"""Points from the ground's edge within which a rule parts the article from its neighbours."""


def own_marks(frame: Frame, area: Area) -> tuple[Item, ...]:
    """Return the marks of an article: by what they print, else by where their middle is.

    Args:
        frame: What stands on the sheet; of a scan all of it is returned.
        area: The article's ground on it.
    """
    return tuple(item for item in frame.items if _is_of(item, area))


def _is_of(item: Item, area: Area) -> bool:
    match item:
        case Scan():
            return True
        case Run(source=source) | Imprint(source=source) if source is not None and source.article:
            return source.article == area.article
        case Run():
            at = len(item.text) // 2
            x, y = item.xs[at], item.ys[at]
        case Rule():
            middle = (item.x1 + item.x2) / 2, (item.y1 + item.y2) / 2
            return any(_holds(rect, *middle, inset=_BORDER) for rect in area.rects)
        case _:
            x, y = item.rect.x + item.rect.width / 2, item.rect.y + item.rect.height / 2
    return any(_holds(rect, x, y) for rect in area.rects)


def _holds(rect: Rect, x: float, y: float, inset: float = 0.0) -> bool:
    is_across = rect.x + inset <= x <= rect.right - inset
    return is_across and rect.y + inset <= y <= rect.bottom - inset
