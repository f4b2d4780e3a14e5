"""A page as scanned, its zones and its words → a laid-out page like any typeset one.

The scan is one item; the words on it are items that are not painted. So all that
finds, marks and follows things on a typeset page does so on a scan.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.layout.page.copyfit import sheet_of
from reader.layout.scan.weaving import Thread, weave
from reader.layout.setting.design import Design
from reader.layout.sheet.frame import (
    Area,
    Frame,
    Imprint,
    Item,
    LaidOutPage,
    Link,
    LinkKind,
    Rect,
    Scan,
)
from reader.layout.sheet.imprint import part_of, set_together
from reader.layout.sheet.links import find_links
from reader.model.issue import Issue, Page
from reader.model.word import Word
from reader.model.zone import Zone

_FULL = 0.985
"""Of the sheet: a scan so nearly of its shape fills it, without a sliver of paper beside it."""
_JOIN = 0.02
"""Of the page's height: white between pieces of one article's column, which a pointer crosses."""
_SAME_COLUMN = 0.6
"""Of the narrower piece: how much of it stands under the other."""


def lay_out_facsimile(
    issue: Issue, page: Page, words: Sequence[Word], size: tuple[float, float]
) -> LaidOutPage:
    """Lay out a page as scanned.

    Args:
        issue: The issue; a scan lies on a sheet of the size of its typeset pages,
            so that both turn alike.
        page: One of its pages, which has a facsimile.
        words: On the scan; none when their places are not known.
        size: Width and height of the scan, in any one unit, above 0.
    """
    assert page.facsimile is not None
    sheet = sheet_of(Design(), issue)
    scale = min(sheet.width / size[0], sheet.height / size[1])
    width, height = size[0] * scale, size[1] * scale
    if width > sheet.width * _FULL and height > sheet.height * _FULL:
        width, height = sheet.width, sheet.height
    place = Rect(
        x=(sheet.width - width) / 2, y=(sheet.height - height) / 2, width=width, height=height
    )
    scan = Scan(rect=place, image=page.facsimile.path, sheet=page.facsimile.sheet)
    items: tuple[Item, ...] = (scan, *_imprints(words, weave(page, words), place))
    areas = tuple(
        Area(article=article.id, rects=rects)
        for article in page.articles
        if (rects := _ground(article.zones, place))
    )
    opening = tuple(
        Link(rects=area.rects, kind=LinkKind.ARTICLE, article=area.article) for area in areas
    )
    # A jump line lies on the ground of its article and is asked first.
    frame = Frame(
        width=sheet.width,
        height=sheet.height,
        items=items,
        links=(*find_links(items, page), *opening),
        areas=areas,
    )
    columns = tuple(rect for area in areas for rect in area.rects)
    return LaidOutPage(label=page.label, frame=frame, type_area=place, columns=columns)


def _imprints(words: Sequence[Word], threads: Sequence[Thread], place: Rect) -> Iterator[Imprint]:
    """Yield the words on the sheet, each text's in its order, then those of no text."""
    yield from set_together(_shown(words, thread, place) for thread in threads)
    used = {thread.word for thread in threads}
    yield from (_whole(word, place) for index, word in enumerate(words) if index not in used)


def _shown(words: Sequence[Word], thread: Thread, place: Rect) -> Imprint:
    whole = _whole(words[thread.word], place)
    text = whole.text[thread.start : thread.end]
    rect = part_of(whole, thread.start, thread.end)
    return replace(whole, text=text, rect=rect, source=thread.source)


def _whole(word: Word, place: Rect) -> Imprint:
    rect = Rect(
        x=place.x + word.left * place.width,
        y=place.y + word.top * place.height,
        width=(word.right - word.left) * place.width,
        height=(word.bottom - word.top) * place.height,
    )
    return Imprint(text=word.text, rect=rect)


def _ground(zones: tuple[Zone, ...], place: Rect) -> tuple[Rect, ...]:
    """Return the ground of an article; pieces under each other in a column are joined."""
    pieces: list[Rect] = []
    for zone in zones:
        for rect in rects_of(zone):
            above = pieces[-1] if pieces else None
            if above is not None and _is_under(above, rect):
                pieces[-1] = replace(above, height=rect.y - above.y)
            pieces.append(rect)
    return tuple(
        Rect(
            x=place.x + rect.x * place.width,
            y=place.y + rect.y * place.height,
            width=rect.width * place.width,
            height=rect.height * place.height,
        )
        for rect in pieces
    )


def _is_under(above: Rect, rect: Rect) -> bool:
    shared = min(above.right, rect.right) - max(above.x, rect.x)
    is_below = shared > _SAME_COLUMN * min(above.width, rect.width)
    return is_below and 0 < rect.y - above.bottom < _JOIN


def rects_of(zone: Zone) -> tuple[Rect, ...]:
    """Cut a polygon into rectangles, from above: exact where its sides are level or plumb."""
    levels = sorted({y for _, y in zone.points})
    found: list[Rect] = []
    for top, bottom in pairwise(levels):
        crossings = sorted(_crossings(zone, (top + bottom) / 2))
        for left, right in zip(crossings[::2], crossings[1::2], strict=False):
            over = next((r for r in found if (r.x, r.right, r.bottom) == (left, right, top)), None)
            if right <= left:
                continue
            if over is not None:
                found[found.index(over)] = replace(over, height=bottom - over.y)
            else:
                found.append(Rect(x=left, y=top, width=right - left, height=bottom - top))
    return tuple(found)


def _crossings(zone: Zone, level: float) -> Iterator[float]:
    """Yield where a level line crosses the sides of a polygon."""
    for (x1, y1), (x2, y2) in zip(zone.points, (*zone.points[1:], zone.points[0]), strict=True):
        if (y1 > level) != (y2 > level):
            yield x1 + (level - y1) / (y2 - y1) * (x2 - x1)
