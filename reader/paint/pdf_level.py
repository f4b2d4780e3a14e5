"""Level type in, the operators of a PDF out: characters one after the other, each at its place.

Where marks close up, lines are opened or Han meets figures, poppler would guess a space
or a new line; what stands there is told besides.

Source: ISO 32000-2 9.4.3 (numbers among shown strings)
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from reader.layout.sheet.frame import Run
from reader.paint.faces import DASH_TAIL, with_whole_dashes
from reader.paint.palette import Palette
from reader.paint.pdf_saying import Sayings, marked
from reader.paint.pdf_text import colour, numbers
from reader.paint.pdf_vertical import FindCase, reading
from reader.paint.type_case import TypeCase

_CLOSE = 0.09
"""Em; poppler takes characters for parted or out of order that are a tenth of an em aside from
where the one before ends."""


class _Placed(NamedTuple):
    """A sort, what it is read as, and the left end of its baseline, in points, y down.

    One that goes on with the stroke before it draws nothing: PDFium passes over such a one
    where a string begins with it.
    """

    code: int
    text: str
    goes_on: bool
    x: float
    y: float


def level_type(
    run: Run, height: float, palette: Palette, find_case: FindCase, sayings: Sayings
) -> Iterator[str]:
    """Write a run across.

    Args:
        run: Of one line or several.
        height: Of the page.
        palette: Colours of the inks.
        find_case: Answers with the sorts of a face.
        sayings: What the strings of the book say.
    """
    name, case = find_case(run.face, run.posture)
    yield f"BT {colour(palette.inks[run.ink])} rg /{name} {numbers(run.size)} Tf"
    for y, line in groupby(_placed(run, case), lambda placed: placed.y):
        placed = tuple(line)
        yield f"1 0 0 1 {numbers(placed[0].x, height - y)} Tm"
        at = placed[0].x
        for piece in _pieces(placed, run.size, case):
            shown, at = _shown(piece, at, run.size, case)
            if any(_is_apart(pair, run.size, case) for pair in pairwise(piece)):
                shown = sayings.said("".join(each.text for each in piece), marked(shown))
            yield shown
    yield "ET"


def _placed(run: Run, case: TypeCase) -> Iterator[_Placed]:
    said = reading(run)
    drawn = with_whole_dashes(run.text)
    for sort, character, x, y in zip(drawn, run.text, run.xs, run.ys, strict=True):
        text = said or character
        yield _Placed(case.code(sort, run.posture, text), text, sort == DASH_TAIL, x, y)


def _pieces(line: Sequence[_Placed], size: float, case: TypeCase) -> Iterator[Sequence[_Placed]]:
    """Cut a line where what is apart from its neighbour begins and ends."""
    held = [pair[1].goes_on or _is_apart(pair, size, case) for pair in pairwise(line)]
    start = 0
    for end in range(1, len(line)):
        if not held[end - 1] and any(held[max(0, end - 2) : end + 1]):
            yield line[start:end]
            start = end
    yield line[start:]


def _is_apart(pair: Sequence[_Placed], size: float, case: TypeCase) -> bool:
    """Tell whether the second of two stands aside from where the first ends."""
    one, other = pair
    return abs((other.x - one.x) / size - case.width(one.code) / 1000) > _CLOSE


def _shown(piece: Sequence[_Placed], at: float, size: float, case: TypeCase) -> tuple[str, float]:
    """Show characters, each moved to its place from the one before it.

    Args:
        piece: At least one.
        at: Where the last before them ends, in points.
        size: Of the type.
        case: Of the type.

    Returns:
        The operators, and where the last of them ends.
    """
    shown: list[str] = []
    for code, _, _, x, _ in piece:
        # Rounding is carried along, so that it never adds up over a line.
        move = round((at - x) * 1000 / size, 2)
        if move:
            shown.append(numbers(move))
        shown.append(f"<{code:04X}>")
        at += (case.width(code) - move) * size / 1000
    return f"[{''.join(shown)}] TJ", at
