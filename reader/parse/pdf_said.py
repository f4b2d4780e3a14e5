"""Characters of a vertical line that says what it reads → each where it stands.

PDFium spreads the ActualText of such a line over the square of its first character,
side by side; so its characters are far narrower than any type. They are put one below
the other again, each as high as it is in type.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.parse.pdf_lines import Character
from reader.parse.sheet_box import Box

_NARROWEST = 0.48
"""In em: no Chinese character of a line that runs across is narrower."""
_ALIKE = 0.02
"""In em: by how much the shares of one square differ."""
_LATIN, _LETTER = "\u2e80", 0.55
"""Characters before this one are so high, in em, where they lie on their side."""


def stood_up(characters: Iterable[Character]) -> Iterator[Character]:
    """Yield characters in their order, those of a line that says what it reads put down it."""
    line: list[Character] = []
    for character in characters:
        if line and not _goes_on(line[-1], character):
            yield from _stood(line)
            line = []
        line.append(character)
    yield from _stood(line)


def _goes_on(before: Character, after: Character) -> bool:
    """Tell whether two characters have shares of one square."""
    one, two, slack = before.box, after.box, _ALIKE * before.type.size
    return (
        before.type == after.type
        and abs(one.right - two.left) < slack
        and abs(one.width - two.width) < slack
        and abs(one.top - two.top) + abs(one.bottom - two.bottom) < slack
    )


def _stood(line: list[Character]) -> Iterator[Character]:
    han = [each for each in line if each.text >= _LATIN]
    if len(line) < 2 or not han or han[0].box.width >= _NARROWEST * han[0].type.size:
        yield from line
        return
    first, last = line[0].box, line[-1].box
    down = 0.0
    for each in line:
        high = each.type.size * (1.0 if each.text >= _LATIN else _LETTER)
        top = first.top + down
        yield replace(
            each,
            box=Box(left=first.left, right=last.right, top=top, bottom=top + high),
        )
        down += high
