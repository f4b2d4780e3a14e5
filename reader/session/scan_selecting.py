"""Words chosen on a scan: a sheet and two points in, the text between them out."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.layout.sheet.frame import Imprint, LaidOutPage, Rect
from reader.layout.sheet.imprint import character_at, lines_of, part_of
from reader.notation.punctuation import is_chinese

_SPACE = 0.12
"""Of the height: white between Latin words of one line."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What is chosen.

    Attributes:
        text: Its words, a line a text.
        rects: Where they stand, in points on the sheet.
    """

    text: str
    rects: tuple[Rect, ...]


def has_words(sheet: LaidOutPage) -> bool:
    """Tell whether words can be chosen on a sheet."""
    return any(isinstance(item, Imprint) for item in sheet.frame.items)


def chosen_between(sheet: LaidOutPage, start: Point, end: Point) -> Chosen | None:
    """Choose the words from one point to another, in the order in which they are read.

    Args:
        sheet: A scan.
        start: Where the hand began, in points on the sheet.
        end: Where it is.

    Returns:
        None where the sheet has no words.
    """
    imprints = [item for item in sheet.frame.items if isinstance(item, Imprint)]
    if not imprints:
        return None
    marks = sorted((_place(imprints, start), _place(imprints, end)))
    (first, from_character), (last, to_character) = marks
    parts: list[Imprint] = []
    for index in range(first, last + 1):
        imprint = imprints[index]
        begin = from_character if index == first else 0
        stop = to_character + 1 if index == last else len(imprint.text)
        if begin < stop:
            rect = part_of(imprint, begin, stop)
            parts.append(Imprint(text=imprint.text[begin:stop], rect=rect, source=imprint.source))
    return Chosen(text="".join(_joined(parts)), rects=lines_of(part.rect for part in parts))


def _place(imprints: list[Imprint], point: Point) -> tuple[int, int]:
    """Return the word nearest to a point, and the character of it."""
    index = min(range(len(imprints)), key=lambda n: _distance(imprints[n].rect, point))
    return index, character_at(imprints[index], *point)


def _distance(rect: Rect, point: Point) -> float:
    x, y = point
    # A line is chosen before a column: what is beside a word is nearer than what is below.
    across = max(rect.x - x, x - rect.right, 0.0)
    down = max(rect.y - y, y - rect.bottom, 0.0)
    return across + 2 * down


def _joined(parts: list[Imprint]) -> Iterator[str]:
    before: Imprint | None = None
    for part in parts:
        if before is not None:
            yield _between(before, part)
        yield part.text
        before = part


def _between(before: Imprint, part: Imprint) -> str:
    """Return what stands between two words: a line feed between two texts, a space in Latin."""
    if _text_of(before) != _text_of(part):
        return "\n"
    if is_chinese(before.text[-1]) or is_chinese(part.text[0]):
        return ""
    on_one_line = part.rect.y < before.rect.bottom and before.rect.y < part.rect.bottom
    is_apart = part.rect.x - before.rect.right > _SPACE * before.rect.height
    return " " if is_apart or not on_one_line else ""


def _text_of(imprint: Imprint) -> tuple[str, str, int] | None:
    source = imprint.source
    return (source.article, source.field, source.index) if source is not None else None
