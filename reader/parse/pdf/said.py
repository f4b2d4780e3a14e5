"""Characters of a vertical line that says what it reads → each where it stands.

PDFium spreads the ActualText of such a line over the square of its first character,
side by side; so its characters are far narrower than any type. They are put one below
the other again: where their pieces of text stand, or each as high as it is in type.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from reader.parse.pdf.lines import Character
from reader.parse.pdf.sheet_box import Box

_NARROWEST = 0.48
"""In em: no Chinese character of a line that runs across is narrower."""
_ALIKE = 0.02
"""In em: by how much the shares of one square differ."""
_FARTHEST = 0.6
"""In em for each character before it: how far one may stand from where it is reckoned."""
_LATIN, _LETTER = "\u2e80", 0.55
"""Characters before this one are so high, in em, where they lie on their side."""


_SQUARE = 0.95
"""In em: no two letters of a line that runs across that are one sort, as fi may be, are wider."""


def parted(characters: Iterable[tuple[Character, int]]) -> Iterator[tuple[Character, int]]:
    """Yield characters, figures that are one sort in one square put one below the other.

    Args:
        characters: Each with its index in the text layer, which gives those of one sort
            the same place.
    """
    for box, same in groupby(characters, lambda each: each[0].box):
        shared = tuple(same)
        size, high = shared[0][0].type.size, box.height / len(shared)
        is_shared = all(each.text.isascii() and each.text.isalnum() for each, _ in shared)
        if len(shared) == 1 or not is_shared or box.width < _SQUARE * size:
            yield from shared
            continue
        for number, (each, index) in enumerate(shared):
            top = box.top + number * high
            yield replace(each, box=replace(box, top=top, bottom=top + high)), index


def stood_up(
    characters: Iterable[tuple[Character, int]], drop: Callable[[int, int], float | None]
) -> Iterator[Character]:
    """Yield characters in their order, those of a line that says what it reads put down it.

    Args:
        characters: Each with its index in the text layer.
        drop: Tells how far below a character of an index the one so many later stands, in
            points; None where that is not known.
    """
    line: list[Character] = []
    first = 0
    for character, index in characters:
        if line and not _goes_on(line[-1], character):
            yield from _stood(line, first, drop)
            line = []
        if not line:
            first = index
        line.append(character)
    yield from _stood(line, first, drop)


def _goes_on(before: Character, after: Character) -> bool:
    """Tell whether two characters have shares of one square."""
    one, two, slack = before.box, after.box, _ALIKE * before.type.size
    return (
        before.type == after.type
        and abs(one.right - two.left) < slack
        and abs(one.width - two.width) < slack
        and abs(one.top - two.top) + abs(one.bottom - two.bottom) < slack
    )


def _stood(
    line: list[Character], index: int, drop: Callable[[int, int], float | None]
) -> Iterator[Character]:
    is_narrow = line[0].box.width < _NARROWEST * line[0].type.size if line else False
    if not (is_narrow and any(each.text >= _LATIN for each in line)):
        yield from line
        return
    first, last = line[0].box, line[-1].box
    reckoned = 0.0
    for number, each in enumerate(line):
        size, is_upright = each.type.size, each.text >= _LATIN
        high = size * (1.0 if is_upright else _LETTER)
        # The place of a letter on its side is not that of one that stands.
        down = drop(index, number) if is_upright else None
        if down is None or abs(down - reckoned) > _FARTHEST * size * number:
            down = reckoned
        top = first.top + down
        yield replace(each, box=Box(left=first.left, right=last.right, top=top, bottom=top + high))
        reckoned = down + high
