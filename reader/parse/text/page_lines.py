"""A line among the others of its page in, how likely it is of the page and of no story out.

A paper fills its sheet with what it says of itself: whose it is, where it is reached, who
made the page, what it calls out. Such lines are worded anew by every paper, but they are
short, full of figures and labels, stand at the edges, and no story speaks of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.notation.masthead_marks import DATE, EMAIL, TELEPHONE, WEBSITE
from reader.notation.script import simplified
from reader.parse.text.kinds import Kind, classify
from reader.parse.text.line_traits import pairs_of
from reader.parse.text.lines import Unit, is_finished
from reader.parse.text.weights import load_weights, shares, step, weigh

MAY_BE_OF_PAGE = (Kind.HEADING, Kind.BODY, Kind.SOURCE)
"""What a line looks like that may yet be of the page; who made it is read elsewhere."""
_SURE = 0.9
"""Less likely lines stay where they stand: a reader misses a story's line more."""
_SURE_APART = 0.6
"""The last line of a page, below more white than the line above it, is of the page so often."""
_LONGEST_WORDED, _SHORT, _LONGEST_TOLD = 110, 40, 60
_LENGTHS = (3, 5, 7, 9, 12, 16, 22, 30, 45, 70, 110)
_FROM_EDGE = (1, 2, 3, 5, 8, 12)
_FIGURES, _TOLD = (0.01, 0.1, 0.2, 0.35), (0.01, 0.2, 0.4, 0.7)
_MOST_GAP = 3
_DIGITS, _LATIN, _BLANKS = re.compile(r"\d+"), re.compile(r"[A-Za-z]+"), re.compile(r"\s+")
_MARKS = {
    "telephone": TELEPHONE,
    "website": WEBSITE,
    "mail": EMAIL,
    "date": DATE,
    "bar": re.compile(r"[|｜]"),
}
"""What the lines of an edge are made of."""
_FORMS = {
    "stop": re.compile("。"),
    "comma": re.compile("，"),
    "colon": re.compile(r"[：:]"),
}


class PageLines:
    """The lines of one page.

    Args:
        units: In print order.
    """

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        self._kinds: dict[int, Kind] = {}
        self._texts = Counter(pair for unit in units for pair in pairs_of(unit.text))

    def is_of_page(self, index: int) -> bool:
        """Tell whether a line is very likely of the page and of no story."""
        weights = load_weights("lines")
        likely = shares((0.0, weigh(weights, self.traits(index))))
        return likely[1] >= (_SURE_APART if self._ends_page_apart(index) else _SURE)

    def traits(self, index: int) -> Iterator[str]:
        """Yield the traits of a line: its wording, its form, its place and its neighbours."""
        unit = self._units[index]
        kind = self._kind(index).value
        top = step(index, _FROM_EDGE)
        foot = step(len(self._units) - 1 - index, _FROM_EDGE)
        length = f"length {step(len(unit.text), _LENGTHS)}"
        size = "short" if len(unit.text) <= _SHORT else "long"
        yield from _wording(unit.text)
        for trait in (length, *_form(unit.text)):
            yield trait
            yield f"{trait} {kind}"
            yield f"{trait} foot {min(foot, 3)}"
        yield from (f"top {top} {each}" for each in (size, length, kind))
        yield from (f"foot {foot} {each}" for each in (size, length, kind))
        yield f"kind {kind}"
        yield from self._neighbours(index)
        pairs = pairs_of(unit.text)
        if pairs and len(unit.text) <= _LONGEST_TOLD:
            told = sum(self._texts[pair] > 1 for pair in pairs) / len(pairs)
            yield f"told elsewhere {step(told, _TOLD)}"

    def _ends_page_apart(self, index: int) -> bool:
        above = self._units[index - 1].gap if index else 0
        return index == len(self._units) - 1 and self._units[index].gap > above

    def _kind(self, index: int) -> Kind:
        if index not in self._kinds:
            self._kinds[index] = classify(self._units[index]).kind
        return self._kinds[index]

    def _neighbours(self, index: int) -> Iterator[str]:
        yield f"gap {min(self._units[index].gap, _MOST_GAP)}"
        for side, place in (("over", index - 1), ("under", index + 1)):
            if not 0 <= place < len(self._units):
                yield f"{side} none"
                continue
            other = self._units[place]
            end = "finished" if side == "over" and is_finished(other.text) else ""
            yield f"{side} {self._kind(place).value} {end}"
            yield from (
                f"{side} {name}" for name, mark in _MARKS.items() if mark.search(other.text)
            )
            if side == "under":
                yield f"gap below {min(other.gap, _MOST_GAP)}"


@lru_cache(maxsize=4096)
def _wording(text: str) -> tuple[str, ...]:
    """Return the pairs of characters of a short line, figures and Latin words one each."""
    if len(text) > _LONGEST_WORDED:
        return ()
    plain = _DIGITS.sub("0", simplified(text))
    plain = _BLANKS.sub(" ", _LATIN.sub("a", plain))
    pairs = {plain[n : n + 2] for n in range(len(plain) - 1)}
    return (*(f"has {pair}" for pair in sorted(pairs)), f"opens {plain[:2]}", f"ends {plain[-2:]}")


@lru_cache(maxsize=4096)
def _form(text: str) -> tuple[str, ...]:
    """Return what a line has of marks, figures and clauses."""
    found = [name for name, form in (_MARKS | _FORMS).items() if form.search(text)]
    if is_finished(text):
        found.append("finished")
    figures = sum(character.isdigit() for character in text) / max(len(text), 1)
    found.append(f"figures {step(figures, _FIGURES)}")
    found.append(f"clauses {min(len(text.split()), 4)}")
    return tuple(found)
