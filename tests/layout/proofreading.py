"""Reads a laid-out page as a proofreader does: all the copy, once, in its place."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reader.layout.frame import LaidOutPage, Plate, Rect, Run
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page

Field = tuple[str, str, int]


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
    """Return pairs of lines or plates that cover each other."""
    boxes: list[tuple[Rect, str]] = []
    for item in sheet.frame.items:
        if isinstance(item, Run) and item.source is not None:
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


def body_rows(sheet: LaidOutPage, size: float) -> set[float]:
    """Return the distances of body lines from the first one, in points."""
    ys = sorted(
        item.positions[0][1]
        for item in sheet.frame.items
        if isinstance(item, Run)
        and item.source
        and item.source.field == "block"
        and item.size == size
    )
    return {y - ys[0] for y in ys}


def filled(sheet: LaidOutPage) -> float:
    """Return the share of the columns' ground that articles cover."""
    ground = list(sheet.columns)
    top = min(column.y for column in ground)
    bottom = max(column.bottom for column in ground)
    whole = sum(column.width * column.height for column in ground)
    covered = 0.0
    for column in ground:
        spans = sorted(
            (max(rect.y, top), min(rect.bottom, bottom))
            for rect in rects(sheet)
            if rect.x < column.right - 1 and rect.right > column.x + 1
        )
        reach = top
        for start, end in spans:
            covered += max(0.0, end - max(start, reach)) * column.width
            reach = max(reach, end)
    return covered / whole


def rects(sheet: LaidOutPage) -> list[Rect]:
    return [rect for area in sheet.frame.areas for rect in area.rects]
