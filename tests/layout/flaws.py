"""Looks at a laid-out page as its designer does: what no reader should see on it."""

from collections.abc import Iterator
from itertools import groupby, zip_longest

from reader.layout.sheet.frame import LaidOutPage, Plate, Rect, Run
from reader.model.article import Crosshead, Paragraph
from reader.model.issue import Page
from tests.layout.proofreading import held_rows, is_body, loose_pitch, pitch_of


def white_rows(sheet: LaidOutPage) -> Iterator[tuple[int, int, int]]:
    """Yield the blank rows that stand together: the column, the first and how many."""
    pitch = pitch_of(sheet) or loose_pitch(sheet) or sheet.columns[0].height / 60
    rows = round(sheet.columns[0].height / pitch)
    for at, column in enumerate(sheet.columns):
        held = held_rows(sheet, column, rows)
        row = 0
        for is_held, run in groupby(range(rows), key=held.__contains__):
            count = len(list(run))
            if not is_held:
                yield at, row, count
            row += count


def strays(sheet: LaidOutPage) -> Iterator[str]:
    """Yield what stands outside the ground of its article: pictures and headings."""
    grounds: dict[str, tuple[Rect, ...]] = {each.article: each.rects for each in sheet.frame.areas}
    for item in sheet.frame.items:
        if isinstance(item, Plate):
            x, y = item.rect.x + item.rect.width / 2, item.rect.y + item.rect.height / 2
            if not any(rect.contains(x, y) for each in grounds.values() for rect in each):
                yield f"{item.image} stands in no article"
        elif isinstance(item, Run) and item.source and item.source.article:
            rects = grounds.get(item.source.article, ())
            (left, y), right = item.positions[0], item.positions[-1][0]
            near = item.size / 2
            if not any(
                rect.x - near <= left
                and right <= rect.right + near
                and rect.y - near <= y <= rect.bottom + near
                for rect in rects
            ):
                yield f"{item.text!r} leaves its article"


def lines_below(sheet: LaidOutPage, plate: Plate) -> int:
    """Return how many lines of its article stand below a picture, in the column with fewest."""
    x, y = plate.rect.x + plate.rect.width / 2, plate.rect.y + plate.rect.height / 2
    (own,) = (
        area.article
        for area in sheet.frame.areas
        if any(rect.contains(x, y) for rect in area.rects)
    )
    texts = [
        (item.positions[0][0], round(item.positions[0][1], 1))
        for item in sheet.frame.items
        if isinstance(item, Run)
        and item.source is not None
        and (item.source.article, item.source.field) == (own, "block")
        and item.positions[0][1] > plate.rect.bottom
    ]
    return min(
        len({foot for left, foot in texts if column.x - 3 <= left < column.right})
        for column in sheet.columns
        if column.x < plate.rect.right - 2 and column.right > plate.rect.x + 2
    )


def headline_sizes(sheet: LaidOutPage) -> dict[str, float]:
    """Return the size of each headline that has a story to itself."""
    sizes: dict[str, float] = {}
    for item in sheet.frame.items:
        if isinstance(item, Run) and item.source and item.source.field == "headline":
            sizes[item.source.article] = max(sizes.get(item.source.article, 0.0), item.size)
    return sizes


def widows(sheet: LaidOutPage, page: Page) -> Iterator[str]:
    """Yield the last lines of paragraphs at the heads of columns, crossheads at their feet."""
    blocks = {
        (article.id, at): block
        for article in page.articles
        for at, block in enumerate(article.blocks)
    }
    for above, below in _steps(sheet):
        if below is None:
            continue
        if below.positions[0][1] >= above.positions[0][1]:
            # What goes on at the same height is a jump, in its own colour, on the same line.
            continue
        one, two = above.source, below.source
        assert one is not None
        assert two is not None
        block = blocks.get((two.article, two.index))
        is_end = isinstance(block, Paragraph) and two.start + len(below.text) >= len(block.text)
        if is_end and is_body(below) and two.start:
            yield f"{below.text!r} stands alone at a column's head"
        head = blocks.get((one.article, one.index))
        if isinstance(head, Crosshead) and one.article == two.article:
            yield f"{above.text!r} stands at a column's foot"


def _steps(sheet: LaidOutPage) -> Iterator[tuple[Run, Run | None]]:
    """Yield the lines of text in reading order, each with the one after it."""
    lines = [
        item
        for item in sheet.frame.items
        if isinstance(item, Run) and item.source and item.source.field == "block"
    ]
    yield from zip_longest(lines, lines[1:])
