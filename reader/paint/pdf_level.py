"""Level type in, the operators of a PDF out: characters one after the other, each at its place.

Each mark is as wide as what it takes of the line. Where lines are opened or Han meets
figures, poppler would guess a space; what stands there is told besides.

Source: ISO 32000-2 9.4.3 (numbers among shown strings)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from reader.layout.sheet.frame import Item, Posture, Run
from reader.paint.faces import DASH_TAIL, with_whole_dashes
from reader.paint.palette import Palette
from reader.paint.pdf_saying import Sayings, marked
from reader.paint.pdf_text import colour, numbers
from reader.paint.pdf_trim import Neighbour, trims
from reader.paint.pdf_vertical import FindCase, ended, reading
from reader.paint.type_case import TypeCase
from reader.typeset.character import class_of
from reader.typeset.punctuation import Habit

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


@dataclass(frozen=True, slots=True)
class LevelWriter:
    """Writes the level type of one page.

    Attributes:
        height: Of the page.
        palette: Colours of the inks.
        find_case: Answers with the sorts of a face.
        sayings: What the strings of the book say.
    """

    height: float
    palette: Palette
    find_case: FindCase
    sayings: Sayings

    def write(self, run: Run, after: Item | Sequence[Run] | None = None) -> Iterator[str]:
        """Write a run.

        Args:
            run: Of one line or several.
            after: What is written next and may go on its last line.
        """
        name, case = self.find_case(run.face, run.posture)
        goes_on = after if isinstance(after, Run) and _is_beside(run, after) else None
        yield f"BT {colour(self.palette.inks[run.ink])} rg /{name} {numbers(run.size)} Tf"
        for line in _lines(run, goes_on, case):
            at = line[0].x
            yield f"1 0 0 1 {numbers(at, self.height - line[0].y)} Tm"
            for piece in _pieces(line, run.size, case):
                shown, at = _shown(piece, at, run.size, case)
                if any(_is_apart(pair, run.size, case) for pair in pairwise(piece)):
                    said = "".join(each.text for each in piece)
                    shown = self.sayings.said(said, marked(shown))
                yield shown
        yield "ET"


def _is_beside(run: Run, after: Run) -> bool:
    """Tell whether a run goes on the last line of the one before it."""
    is_level = after.posture is Posture.HORIZONTAL and after.ys[0] == run.ys[-1]
    return is_level and after.size == run.size and after.xs[0] > run.xs[-1]


def _lines(run: Run, goes_on: Run | None, case: TypeCase) -> Iterator[Sequence[_Placed]]:
    """Yield the sorts of each line of a run, which another run may go on."""
    said, drawn = reading(run) or run.text, with_whole_dashes(run.text)
    glyphs = case.typeface.glyphs(run.text, run.posture)
    habit = Habit(is_centred=run.face.language.startswith("zh-Hant"))
    for y, numbered in groupby(enumerate(run.ys), lambda each: each[1]):
        line = [at for at, _ in numbered]
        span = slice(line[0], line[-1] + 1)
        places = [x / run.size for x in run.xs[span]]
        neighbour = None
        if goes_on is not None and span.stop == len(run.ys):
            neighbour = Neighbour(class_of(goes_on.text[0]), goes_on.xs[0] / run.size)
        texts = [*said[span]]
        if neighbour is None:
            texts[-1] = ended(texts[-1])
        cuts = trims(run.text[span], glyphs[span], places, habit, neighbour)
        yield [
            _Placed(
                code=case.code(drawn[at], run.posture, text, trim),
                text=text,
                goes_on=drawn[at] == DASH_TAIL,
                x=run.xs[at] + trim.head * run.size,
                y=y,
            )
            for at, text, trim in zip(line, texts, cuts, strict=True)
        ]


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
