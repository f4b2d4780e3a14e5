"""The way a reader's eye takes over a laid-out page: a frame in, the columns of type it reads out.

An article is read to its end before the next: its heading, then each of its columns as
far as its text stands in it, whatever shape its ground has. The columns of the page
would lead through its neighbours.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.layout.sheet.frame import Frame, LaidOutPage, Posture, Rect, Run
from reader.layout.sheet.ground import ground_of
from reader.layout.sheet.imprint import around

_TEXT = frozenset({"block", "jump"})
"""Fields that stand in columns; captions and credits are seen with their pictures."""
_HEADING = frozenset({"kicker", "headline", "deck", "byline"})
_BACK = 3.5
"""Sizes of type that a line stands nearer to the head than the one before it, at which another
column has begun; the cells of a table's row stand less far apart."""
_APART = 1.0
"""Likewise away from the head, for lines that do not stand below each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A run's ground, and how its lines run."""

    rect: Rect
    is_down: bool
    size: float


def columns_read(sheet: LaidOutPage) -> tuple[Rect, ...]:
    """Return what is read of a sheet one after the other.

    Returns:
        The columns of its type in reading order; of a scan the grounds of its
        articles; of a page that holds neither, the page's columns.
    """
    return (() if sheet.is_facsimile else eye_path(sheet.frame)) or sheet.columns


def eye_path(frame: Frame) -> tuple[Rect, ...]:
    """Return the columns of type in the order they are read.

    Args:
        frame: Of a typeset sheet.

    Returns:
        The articles' columns, article by article; the first of an article
        begins at its heading. Then what is no article's: the 导读. None for
        a page without type.
    """
    texts: dict[str, list[_Line]] = {}
    heads: dict[str, list[Rect]] = {}
    digest: list[Rect] = []
    for item in frame.items:
        if not isinstance(item, Run) or item.source is None:
            continue
        line, source = _line(item), item.source
        if source.field in _TEXT:
            texts.setdefault(source.article, []).append(line)
        elif source.field in _HEADING:
            heads.setdefault(source.article, []).append(line.rect)
        elif source.field == "digest":
            digest.append(line.rect)
    articles = (area.article for area in frame.areas)
    found = (rect for a in articles for rect in _of_article(texts.get(a, []), heads.get(a, [])))
    return (*found, *((around(digest),) if digest else ()))


def _of_article(text: list[_Line], head: list[Rect]) -> list[Rect]:
    """Return an article's columns; its heading alone when it has no text."""
    columns = list(_columns(text))
    if not columns:
        return [around(head)] if head else []
    if head:
        columns[0] = _raised(columns[0], around(head), is_down=text[0].is_down)
    return columns


def _columns(lines: Iterable[_Line]) -> Iterator[Rect]:
    """Gather lines into columns: one begins where the type jumps back to a head."""
    column: list[Rect] = []
    for line in lines:
        if column and _is_elsewhere(column[-1], line):
            yield around(column)
            column = []
        column.append(line.rect)
    if column:
        yield around(column)


def _is_elsewhere(before: Rect, line: _Line) -> bool:
    rect, size = line.rect, line.size
    if line.is_down:
        # Vertical lines go from right to left.
        back, on = rect.right - before.right, before.x - rect.right
        is_beside = rect.bottom < before.y or rect.y > before.bottom
    else:
        back, on = before.y - rect.y, rect.y - before.bottom
        is_beside = rect.right < before.x or rect.x > before.right
    return back > _BACK * size or (is_beside and on > _APART * size)


def _raised(column: Rect, head: Rect, *, is_down: bool) -> Rect:
    """Have the first column begin at the heading, when that stands before it.

    Where text runs down that is at its right, or above it for one set across (橫題).
    """
    top, right = min(column.y, head.y), column.right
    if is_down:
        right = max(right, head.right)
    return replace(column, y=top, width=right - column.x, height=column.bottom - top)


def _line(run: Run) -> _Line:
    is_down = run.posture is not Posture.HORIZONTAL
    return _Line(rect=ground_of(run, 0, len(run.text)), is_down=is_down, size=run.size)
