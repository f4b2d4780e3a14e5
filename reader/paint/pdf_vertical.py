"""Vertical type in, the operators of a PDF out: lines of a vertical font.

What takes text from a PDF then reads a line from its head to its foot and knows the place
of each character, be it upright, lying, or two in a square. What takes vertical characters
for a word each, as poppler does, is told the line as a whole besides.

Source: ISO 32000-2 9.2.4, 9.4.4 (displacement in vertical writing), 14.9.4 (ActualText)
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple, TypeGuard

from reader.layout.sheet.frame import Item, Posture, Run
from reader.layout.sheet.running import HYPHEN
from reader.paint.faces import with_whole_dashes
from reader.paint.palette import Palette
from reader.paint.pdf_saying import Sayings, marked
from reader.paint.pdf_text import colour, numbers
from reader.paint.text_layer import INVISIBLE
from reader.paint.type_case import TypeCase
from reader.typeset.face import Face

FindCase = Callable[[Face, Posture], tuple[str, TypeCase]]
"""Answers a face and how it stands with its name among the page's resources, and its sorts."""

_NEAR = 0.01
"""Points; places that differ by less are the same to the eye."""


class _Placed(NamedTuple):
    """A sort and the point that it hangs by, in points from the page's upper left corner."""

    code: int
    x: float
    y: float


def is_down(item: Item) -> TypeGuard[Run]:
    """Tell whether an item is type in a vertical line."""
    return isinstance(item, Run) and item.posture is not Posture.HORIZONTAL


def goes_on(before: Run, run: Run) -> bool:
    """Tell whether a run stands below another in the same vertical line."""
    aside = abs(run.xs[0] - before.xs[-1])
    is_below = run.ys[0] >= before.ys[-1]
    is_alike = (run.face, run.size) == (before.face, before.size)
    return run.posture is not Posture.HORIZONTAL and is_alike and is_below and aside < before.size


def reading(run: Run) -> str:
    """Return what a hyphen that setting added is read as; empty for all else.

    Source: ISO 32000-2 14.8.2.2.3 (a soft hyphen is no part of the word)
    """
    return "\u00ad" if run.text == HYPHEN and run.source is None else ""


def ended(text: str) -> str:
    """Return what the text that ends a line is read as.

    WORKAROUND: PDFium and poppler leave out a hyphen that ends a line, as if setting had added
    it. With a hair space after it COVID-19 stays what it is.
    """
    return f"{text}\u200a" if text.endswith("-") else text


_LEAST_CUT = 4
"""Sorts of a line that is cut in two: PDFium does not see that a string of one runs down."""
_LEVEL = 0.6
"""Em; PDFium takes strings to be level whose heights differ by half an em or less."""
_APART = 4.0
"""How far from the head of a line the piece stands that parts it from the one before, in em."""


class LineWriter:
    """Writes the vertical lines of one page, from the first to the last.

    WORKAROUND: PDFium takes strings that follow each other at one height for one line from
    left to right. So a line is cut in two, that its last string does not begin where the
    next line does. A short one is parted from the next by a piece that stands elsewhere,
    is not seen and reads as a space; so is one from a line of another size that stands below.
    """

    def __init__(
        self, height: float, palette: Palette, find_case: FindCase, sayings: Sayings
    ) -> None:
        """Begin a page.

        Args:
            height: Of the page.
            palette: Colours of the inks.
            find_case: Answers with the sorts of a face.
            sayings: What the lines of the book say.
        """
        self._height = height
        self._palette = palette
        self._find_case = find_case
        self._sayings = sayings
        self._last: _Placed | None = None
        self._foot: Run | None = None

    def write(self, runs: Sequence[Run]) -> Iterator[str]:
        """Write a line.

        Args:
            runs: At least one, of one face and size, from the line's head to its foot.
        """
        size = runs[0].size
        name, case = self._find_case(runs[0].face, Posture.UPRIGHT)
        texts = [reading(run) or run.text for run in runs]
        texts[-1] = ended(texts[-1])
        by_ink = [
            (ink, [each for run, text in same for each in _placed(run, text, case)])
            for ink, same in groupby(zip(runs, texts, strict=True), lambda each: each[0].ink)
        ]
        first = by_ink[0][1][0]
        if self._is_mistaken(first, runs[0]):
            yield self._parting(first, name, size, case)
        shown = [f"BT /{name} {numbers(size)} Tf"]
        for ink, placed in by_ink:
            shown.append(f"{colour(self._palette.inks[ink])} rg")
            cut = len(placed) // 2 if len(placed) >= _LEAST_CUT else 0
            for string in filter(None, (placed[:cut], placed[cut:])):
                shown += _show(string, size, self._height, case)
                self._last = string[0]
        yield self._sayings.said("".join(texts), "\n".join([*shown, "ET"]))
        self._foot = runs[-1]

    def _is_mistaken(self, first: _Placed, run: Run) -> bool:
        """Tell whether a line that begins so would be taken to go on the one before."""
        if self._last is None or self._foot is None or goes_on(self._foot, run):
            return False
        is_level = abs(first.y - self._last.y) < _LEVEL * max(run.size, self._foot.size)
        is_below = run.size != self._foot.size and abs(first.x - self._last.x) < run.size
        return is_level or is_below

    def _parting(self, first: _Placed, name: str, size: float, case: TypeCase) -> str:
        """Write what parts a line from the one before; it has an outline, or it is passed over.

        Source: ISO 32000-2 9.3.6 (mode 3: neither filled nor stroked)
        """
        assert self._foot is not None
        aside = _APART * max(size, self._foot.size)
        y = first.y + aside if first.y + aside < self._height else first.y - aside
        place = numbers(first.x, self._height - y)
        code = case.code("一", Posture.UPRIGHT, " ")
        unseen = f"{INVISIBLE} Tr /{name} {numbers(size)} Tf"
        return f"q BT {unseen} 1 0 0 1 {place} Tm <{code:04X}> Tj ET Q"


def _placed(run: Run, text: str, case: TypeCase) -> Iterator[_Placed]:
    """Yield the sorts of a run that reads as a text; those side by side in one square are one."""
    em, typeface = run.size, case.typeface
    drawn = with_whole_dashes(run.text)
    for start, stop in pairwise(_squares(run)):
        characters = drawn[start:stop]
        said = text[start:stop] if stop < len(drawn) else text[start:]
        code = case.code(characters, run.posture, said)
        middle = run.xs[start]
        if run.posture is Posture.SIDEWAYS:
            middle += (typeface.ascent - typeface.descent) / 2 * em
        elif stop > start + 1:
            rest = typeface.glyphs(characters[1:], run.posture)
            middle += sum(glyph.advance for glyph in rest) / 2 * em
        yield _Placed(code, middle, run.ys[start] + case.lead(code) / 1000 * em)


def _squares(run: Run) -> Iterator[int]:
    """Yield where each square of a run begins, and where the last ends.

    Of two marks squeezed together, each but half a square, the squares are level too.
    """
    places = tuple(zip(run.xs, run.ys, strict=True))
    yield 0
    for at, ((x, y), (next_x, next_y)) in enumerate(pairwise(places), 1):
        if y != next_y or x == next_x:
            yield at
    yield len(places)


def _show(placed: Sequence[_Placed], size: float, height: float, case: TypeCase) -> Iterator[str]:
    """Show sorts in a string, or in several where some stand aside from the others."""
    shown: list[str] = []
    at, middle = 0.0, 0.0
    for code, x, y in placed:
        if not shown or abs(x - middle) > _NEAR:
            if shown:
                yield marked(f"[{''.join(shown)}] TJ")
            yield f"1 0 0 1 {numbers(x, height - y)} Tm"
            shown, at, middle = [], y, x
        # Rounding is carried along, so that it never adds up over a line.
        move = round((y - at) * 1000 / size, 2)
        if move:
            shown.append(numbers(move))
        shown.append(f"<{code:04X}>")
        at += (case.drop(code) + move) * size / 1000
    yield marked(f"[{''.join(shown)}] TJ")
