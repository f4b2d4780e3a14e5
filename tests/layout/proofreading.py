"""Reads a laid-out page as a proofreader does: all the copy, once, in its place."""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeGuard

from reader.layout.setting.design import dress
from reader.layout.sheet.frame import Area, Ink, Item, LaidOutPage, Panel, Plate, Rect, Rule, Run
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page
from reader.typeset.face import Family
from tests.square_face import SquareFace

Field = tuple[str, str, int]

_NEAR = 0.01
"""Rows that are no difference."""
_TOUCH = 0.15
"""Of a row: ink that reaches so little into it does not hold it."""
_HEADING = ("kicker", "headline", "deck", "byline")


def fields(article: Article) -> Iterator[tuple[Field, str]]:
    """Yield what an article prints: article, field and index, with the text."""
    yield (article.id, "kicker", 0), article.kicker
    yield (article.id, "headline", 0), article.headline
    yield (article.id, "deck", 0), article.deck
    for i, byline in enumerate(article.bylines):
        yield (article.id, "byline", i), byline.text
    for i, block in enumerate(article.blocks):
        match block:
            case Paragraph() | Crosshead():
                yield (article.id, "block", i), block.text
            case Picture():
                yield (article.id, "caption", i), block.caption
                yield (article.id, "credit", i), block.credit
            case Table():
                cells = "\t".join(cell for row in block.rows for cell in row)
                yield (article.id, "block", i), cells
    for i, jump in enumerate(article.jumps):
        if jump.block is None:
            yield (article.id, "jump", i), jump.text


def misprints(sheets: Sequence[LaidOutPage], page: Page) -> list[str]:
    """Return what is missing from the sheets, or there more than once, or altered."""
    counts: dict[Field, Counter[int]] = defaultdict(Counter)
    texts = dict(entry for article in page.articles for entry in fields(article))
    faults = []
    for sheet in sheets:
        for item in sheet.frame.items:
            if not isinstance(item, Run) or item.source is None or not item.source.article:
                continue
            key = (item.source.article, item.source.field, item.source.index)
            start = item.source.start
            if texts.get(key, "")[start : start + len(item.text)] != item.text:
                faults.append(f"{key} says {item.text!r} at {start}")
            counts[key].update(range(start, start + len(item.text)))
    for key, text in texts.items():
        for at, character in enumerate(text):
            wanted = 0 if character.isspace() else 1
            if (wanted and counts[key][at] != 1) or counts[key][at] > 1:
                faults.append(f"{key} has {character!r} at {at} {counts[key][at]} times")
    return faults


def outside(sheet: LaidOutPage) -> list[str]:
    """Return the items that leave the type area."""
    area = sheet.type_area
    found = []
    for item in sheet.frame.items:
        if isinstance(item, Run) and (item.source is not None and item.source.article):
            for (x, y), character in zip(item.positions, item.text, strict=True):
                if character.isspace():
                    continue
                if not (
                    area.x - item.size / 2 - 0.1 <= x <= area.right - item.size / 4
                    and area.y <= y <= area.bottom + item.size * 0.2
                ):
                    found.append(f"{item.text!r} at {x:.1f},{y:.1f}")
                    break
        elif isinstance(item, Plate) and not (
            area.x - 0.1 <= item.rect.x
            and item.rect.right <= area.right + 0.1
            and item.rect.bottom <= area.bottom + 0.1
        ):
            found.append(f"{item.image} leaves the type area")
    return found


def clashes(sheet: LaidOutPage) -> list[str]:
    """Return pairs of lines or plates that cover each other.

    Pieces of one line are set together: a mark closes up to what stands after it, be that a
    jump in ink of its own.
    """
    boxes: list[tuple[Rect, str]] = []
    for item in _whole_lines(sheet.frame.items):
        if isinstance(item, Run) and item.source is not None and not item.text.isspace():
            (x0, y0), (x1, _) = item.positions[0], item.positions[-1]
            size = item.size
            # The ink of Han stands within about nine tenths of its frame.
            boxes.append(
                (
                    Rect(
                        x=x0, y=y0 - 0.8 * size, width=max(x1 - x0, 0) + size / 2, height=0.8 * size
                    ),
                    item.text,
                )
            )
        elif isinstance(item, Plate):
            boxes.append((item.rect, item.image))
    boxes.sort(key=lambda each: each[0].y)
    found = []
    for i, (one, name) in enumerate(boxes):
        for two, other in boxes[i + 1 :]:
            if two.y >= one.bottom - 0.3:
                break
            if one.x < two.right - 0.3 and two.x < one.right - 0.3:
                found.append(f"{name!r} and {other!r}")
    return found


def _whole_lines(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items, the pieces of one line of an article joined to one."""
    held: Run | None = None
    for item in items:
        if held is not None and isinstance(item, Run) and _goes_on(held, item):
            joined = held.text + item.text
            held = held._replace(text=joined, xs=held.xs + item.xs, ys=held.ys + item.ys)
            continue
        if held is not None:
            yield held
        held = item if isinstance(item, Run) else None
        if held is None:
            yield item
    if held is not None:
        yield held


def _goes_on(one: Run, two: Run) -> bool:
    if one.source is None or one.ys[-1] != two.ys[0]:
        return False
    return two.source == one.source._replace(start=one.source.start + len(one.text))


def is_body(item: Item) -> TypeGuard[Run]:
    """Tell whether an item is a line of body text; crossheads, tables, slogans are not."""
    if not isinstance(item, Run) or item.source is None or item.source.field != "block":
        return False
    aside = dress(item.face.language).aside
    return item.face == aside or (item.face.family is Family.SONG and item.face.weight < 700)


def _is_crosshead(item: Run) -> bool:
    is_heavy = item.face.family is Family.HEI and item.face.weight >= 700
    return item.source is not None and item.source.field == "block" and is_heavy


def pitch_of(sheet: LaidOutPage) -> float:
    """Return the height of a row: from one line of a paragraph to the next in one column.

    0 where no paragraph has two lines in a column.
    """
    return _least_step([item for item in sheet.frame.items if is_body(item)])


def loose_pitch(sheet: LaidOutPage) -> float:
    """Return the same of a sheet of nothing but service items, which are not in body type."""
    items = sheet.frame.items
    return _least_step([i for i in items if isinstance(i, Run) and i.face.weight < 700])


def _least_step(lines: Sequence[Run]) -> float:
    steps = [
        two.positions[0][1] - one.positions[0][1]
        for one, two in pairwise(lines)
        if one.source and two.source == one.source._replace(start=one.source.start + len(one.text))
    ]
    # Lines side by side in two columns are not quite level: sums of floats.
    return min((step for step in steps if step > _NEAR), default=0.0)


def off_grid(sheet: LaidOutPage) -> list[str]:
    """Return the body lines that stand in no row of the sheet's one grid.

    The grid's rows fill the columns, so a whole number of them does.
    """
    pitch = pitch_of(sheet)
    if not pitch:
        return []
    column = sheet.columns[0]
    rows = column.height / pitch
    found = [] if abs(rows - round(rows)) < _NEAR else [f"{rows:.3f} rows"]
    for item in sheet.frame.items:
        if is_body(item):
            middle = item.positions[0][1] - (SquareFace.ascent - 0.5) * item.size
            row = (middle - column.y) / pitch - 0.5
            if abs(row - round(row)) > _NEAR:
                found.append(f"{item.text!r} in row {row:.3f}")
    return found


def uneven(sheet: LaidOutPage) -> list[str]:
    """Return the articles whose columns of text end more than a row from each other.

    Only articles that stand on one rectangle, or on one L, whose columns are each
    measured from their own foot; those of a run of briefs go from the foot of one
    column to the head of the next.
    """
    pitch = pitch_of(sheet)
    found = []
    for area in sheet.frame.areas:
        is_whole = len(area.rects) == 1 or is_bent(area)
        ends = list(_column_ends(sheet, area)) if pitch and is_whole else []
        if ends and max(ends) - min(ends) > pitch * 1.05:
            rows = ", ".join(f"{(max(ends) - end) / pitch:.1f}" for end in ends)
            found.append(f"{area.article} is short by {rows} rows")
    return found


def is_bent(area: Area) -> bool:
    """Tell whether an article stands on an L: two rectangles that share an edge.

    Those of a run of briefs have a gutter between them.
    """
    if len(area.rects) != 2:
        return False
    one, two = area.rects
    is_flush = abs(one.x - two.x) < _EDGE or abs(one.right - two.right) < _EDGE
    is_below = abs(one.bottom - two.y) < _EDGE and is_flush
    is_beside = abs(one.right - two.x) < _EDGE and abs(one.bottom - two.bottom) < _EDGE
    return is_below or is_beside


def _column_ends(sheet: LaidOutPage, area: Area) -> Iterator[float]:
    """Yield where each column that an article has text in ends, above the article's foot there.

    Its columns need not be the page's: they begin where its lines do.
    """
    # Words that stand across where text runs down lie as plates that say what they show.
    has_plate = any(
        isinstance(item, Plate) and item.caption != item.image for item in sheet.frame.items
    )
    # Who wrote a text may sign below it.
    below = ("jump", "byline") if has_plate else ("jump", "byline", "caption", "credit")
    own = [
        item
        for item in sheet.frame.items
        if isinstance(item, Run) and item.source is not None and item.source.article == area.article
    ]
    own = [item for item in _whole_lines(own) if isinstance(item, Run)]
    lefts: list[float] = []
    for item in sorted(filter(is_body, own), key=lambda item: item.positions[0][0]):
        if not lefts or item.positions[0][0] > lefts[-1] + _INDENTED * item.size:
            lefts.append(item.positions[0][0])
    ends: dict[int, float] = {}
    for item in own:
        (x, y), field = item.positions[0], item.source.field if item.source else ""
        if lefts and (is_body(item) or _is_crosshead(item) or field in below):
            at = max(0, bisect_right(lefts, x + item.size) - 1)
            ends[at] = max(ends.get(at, y), y)
    top, pitch = sheet.columns[0].y, pitch_of(sheet)
    within = _WITHIN * max((item.size for item in own if is_body(item)), default=0.0)
    for at, end in ends.items():
        inside = lefts[at] + within
        foot = max(rect.bottom for rect in area.rects if rect.x <= inside <= rect.right)
        # The ground reaches half a row further where another story stands below.
        yield end - pitch * math.floor((foot - top) / pitch + _NEAR)


_WITHIN = 1.2
"""Em that the left end of a column's lines is less than a column from its ground."""
_EDGE = 0.1
"""Points within which edges are one."""
_INDENTED = 6.0
"""Em from the left edge of a column within which its lines begin."""


def fill(sheet: LaidOutPage) -> float:
    """Return the share of the rows of all columns that hold something printed.

    A row of a column counts when a character or a picture stands in it, when it
    is one of a heading's own (its lines, and half a row above and below them,
    whatever its width), or when it is the row between two stories or between two
    entries of a box. An advertisement in its outline counts as a picture does. Blank
    rows that only open a column or a heading do not count.
    """
    pitch = pitch_of(sheet) or loose_pitch(sheet) or sheet.columns[0].height / 60
    rows = round(sheet.columns[0].height / pitch)
    held = sum(len(held_rows(sheet, column, rows)) for column in sheet.columns)
    return held / (rows * len(sheet.columns))


def held_rows(sheet: LaidOutPage, column: Rect, rows: int) -> set[int]:
    """Return the rows of a column that hold something printed, as `fill` counts them."""
    pitch = column.height / rows
    held: set[int] = set()
    for top, bottom in (*_inks(sheet, column), *_grounds(sheet, column, pitch)):
        first = max(0, int((top - column.y) / pitch + _TOUCH))
        last = min(rows, math.ceil((bottom - column.y) / pitch - _TOUCH))
        held.update(range(first, last))
    for item in sheet.frame.items:
        if isinstance(item, Panel) and _overlap(item.rect, column):
            first = round((item.rect.y - column.y) / pitch)
            last = round((item.rect.bottom - column.y) / pitch)
            held |= {row for row in range(first, last) if {row - 1, row + 1} <= held}
    return held


def _inks(sheet: LaidOutPage, column: Rect) -> Iterator[tuple[float, float]]:
    """Yield upper and lower end of what stands in a column."""
    for item in sheet.frame.items:
        match item:
            case Run():
                left, right = item.positions[0][0], item.positions[-1][0] + item.size / 2
                y = item.positions[0][1]
                top, bottom = y - 0.88 * item.size, y + 0.12 * item.size
            case Plate() | Panel(outline=Ink()):
                left, right = item.rect.x, item.rect.right
                top, bottom = item.rect.y, item.rect.bottom
            case Rule() if item.ink is Ink.TEXT or (item.ink is Ink.RULE and item.y1 == item.y2):
                # The hairline in the row between two stories; those of a table, which go
                # through its rows where it stands across and text runs down.
                left, right = item.x1, item.x2
                top, bottom = min(item.y1, item.y2) - 0.3, max(item.y1, item.y2) + 0.3
            case _:
                continue
        if left < column.right - 1 and right > column.x + 1:
            yield top, bottom


def _grounds(sheet: LaidOutPage, column: Rect, pitch: float) -> Iterator[tuple[float, float]]:
    """Yield upper and lower end of the headings over a column."""
    for area in sheet.frame.areas:
        rects = [rect for rect in area.rects if _overlap(rect, column)]
        strips = [
            (item.positions[0][1], item.size)
            for item in sheet.frame.items
            if isinstance(item, Run)
            and item.source is not None
            and item.source.article == area.article
            and item.source.field in _HEADING
            # An opening bracket at its head hangs half out of its ground.
            and any(
                rect.contains(item.positions[0][0] + item.size / 2, item.positions[0][1])
                for rect in rects
            )
        ]
        if strips:
            yield (
                min(y - 0.88 * size for y, size in strips) - pitch / 2,
                max(y + 0.12 * size for y, size in strips) + pitch / 2,
            )


def _overlap(one: Rect, two: Rect) -> bool:
    return one.x < two.right - 1 and one.right > two.x + 1
