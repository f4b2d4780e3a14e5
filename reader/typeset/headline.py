"""Break a headline at sense: text in, for each number of lines the best lines out.

A headline is broken where it was printed broken (its spaces), after
punctuation, or between words; never inside a word or a number. Among the ways
that are left the lines are balanced. The breaks do not depend on the measure.

Source:
    clreq #prohibition_rules_for_line_start_end
"""

import math
import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from reader.typeset.character import SPACES, STOPS, CharacterClass, classes_of
from reader.typeset.face import Typeface
from reader.typeset.prepared import Prepared, prepare
from reader.typeset.sense import firmness

MOST_LINES = 4
"""Of a headline; only one in a column narrower than most of its phrases has more."""
LONGEST = 160
"""Characters of the longest text that is taken for a headline and balanced."""

_AT_SPACE = 0.0
_AT_STOP, _AT_PAUSE = 0.6, 4.0
_AT_WORD = 6.0
_AT_WORD_BESIDE_STOPS = 28.0
_AT_WORD_BESIDE_SPACES = 32.0
"""Costs of a break in square em of unevenness; to those at words the firmness of the
place is added. A headline printed in parts is broken between its parts, even if one
line comes out six characters longer."""
_LONE, _LONE_WIDTH = 20.0, 1.6
"""Cost of a line that holds a single character, and how wide it is at the most, in em."""
_AFTER_CLOSING = -3.0
"""A line ends well with a closing mark."""
_INNER_STOP = re.compile("[，：；。！？,:;!?](?=.{2})")
_TRANSLATED = re.compile(r"(?<=[\u4e00-\u9fff。？！”）]\s)(?=[A-Za-z][!-~]*(?: [!-~]+){2,}$)")
"""Where a headline is said again in English."""
_AFTER_SPACE = re.compile(r"(?<=\s)\S")
_UNSPACED = re.compile("[\u4e00-\u9fff][0-9A-Za-z]|[0-9A-Za-z%][\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineBreaks:
    """One way to break a headline.

    Attributes:
        lines: Start and end of each line, spaces at its ends left out.
        width: Of the longest line in em.
        cost: Unevenness and breaks without a printed space; 0 is best.
        is_in_parts: Whether the headline is printed in parts and each line is one of them.
    """

    lines: tuple[tuple[int, int], ...]
    width: float
    cost: float
    is_in_parts: bool = False


def break_headline(
    text: str,
    typeface: Typeface,
    *,
    is_centred: bool = False,
    is_vertical: bool = False,
    most: int = MOST_LINES,
) -> Iterator[HeadlineBreaks]:
    """Yield the best breaks for one line, two lines and so on.

    Args:
        text: A headline of at most ``LONGEST`` characters, without line feeds.
        typeface: Metrics of the type.
        is_centred: True where stops stand in the middle of their square.
        is_vertical: True for lines from top to bottom.
        most: Lines of the last way.

    Yields:
        At most so many ways, fewest lines first; none for a text that is
        empty or too long.
    """
    if not text.strip() or len(text) > LONGEST:
        return
    headline = _Headline(prepare(text, typeface, is_centred=is_centred, is_vertical=is_vertical))
    for lines in range(1, most + 1):
        breaks = headline.balance(lines)
        if breaks is not None:
            yield breaks


def second_line(text: str, typeface: Typeface) -> int:
    """Return where the second line of a headline begins that is set in two; 0 for one line only."""
    ways = (way.lines for way in break_headline(text, typeface))
    return next((lines[1][0] for lines in ways if len(lines) == 2), 0)


def _break_places(text: str, legal: bytes, parts: Set[int]) -> dict[int, float]:
    """Return the offsets at which a line may begin, each with its cost.

    Args:
        text: The headline.
        legal: Not 0 at each offset where the rules for body type let a line begin.
        parts: As of `_parts`.
    """
    at_word = _AT_WORD
    if _INNER_STOP.search(text):
        at_word = _AT_WORD_BESIDE_STOPS
    if parts:
        at_word = _AT_WORD_BESIDE_SPACES
    places: dict[int, float] = {}
    classes = classes_of(text)
    for at, firm in firmness(text).items():
        if not legal[at]:
            continue
        before, after = classes[at - 1], classes[at]
        if before in SPACES or after in SPACES:
            if after not in SPACES:
                places[at] = _AT_SPACE if at in parts else at_word + firm
        elif before != CharacterClass.INTERPUNCT:
            places[at] = firm + _base(before, at_word)
    return places


def _parts(text: str) -> Iterator[int]:
    """Yield the offsets after spaces that part a headline.

    A space between Latin words is none of them, nor is one beside a number or a
    Latin word where all of these are set off from the Chinese around them.
    """
    yield from (place.start() for place in _TRANSLATED.finditer(text))
    is_set_off = _UNSPACED.search(text) is None
    for after in _AFTER_SPACE.finditer(text, 2):
        at = after.start()
        before = text[: at - 1].rstrip()[-1:]
        latin = [each.isascii() and each.isalnum() for each in (before, text[at])]
        if not (all(latin) or (any(latin) and is_set_off)):
            yield at


_STOPS = STOPS | {CharacterClass.WESTERN_STOP, CharacterClass.DASH}
_CLOSINGS = (CharacterClass.CLOSING, CharacterClass.WESTERN_CLOSING)


def _base(before: str, at_word: float) -> float:
    if before == CharacterClass.PAUSE:
        return _AT_PAUSE
    if before in _STOPS:
        return _AT_STOP
    return at_word + (_AFTER_CLOSING if before in _CLOSINGS else 0.0)


class _Headline:
    """A headline, where it may be broken, and how wide any stretch of it is."""

    def __init__(self, prepared: Prepared) -> None:
        text, sums = prepared.text, prepared.sums
        parts = set(_parts(text))
        places = _break_places(text, prepared.legal, parts)
        self._parts = {0, *parts}
        stops = (0, *sorted(places), len(text))
        self._starts = [_after_spaces(text, at) for at in stops]
        self._ends = [_before_spaces(text, at) for at in stops]
        self._prices = [places.get(at, 0.0) for at in stops]
        self._heads = [sums.heads[at] if at < len(text) else math.inf for at in self._starts]
        self._tails = [sums.tails[at] for at in self._ends]

    def balance(self, count: int) -> HeadlineBreaks | None:
        """Choose ``count - 1`` breaks so that the lines are even; None when that cannot be."""
        last = len(self._starts) - 1
        if last < count:
            return None
        even = self._width(0, last) / count
        # The cost of the best way to each stop, and the stop before it, for so many lines.
        best = [{0: (0.0, 0)}]
        for line in range(1, count):
            best.append(self._further(best[-1], even, range(line, last - count + line + 1)))
        best.append(self._further(best[-1], even, (last,)))
        cost, at = best[count][last]
        chosen = [last, at]
        for line in range(count - 1, 0, -1):
            at = best[line][at][1]
            chosen.append(at)
        pairs = list(pairwise(reversed(chosen)))
        lines = tuple((self._starts[start], self._ends[end]) for start, end in pairs)
        if any(start >= end for start, end in lines):
            return None
        width = max(self._width(start, end) for start, end in pairs)
        is_in_parts = count > 1 and {start for start, _ in lines} == self._parts
        return HeadlineBreaks(lines=lines, width=width, cost=cost, is_in_parts=is_in_parts)

    def _further(
        self, reached: dict[int, tuple[float, int]], even: float, stops: Iterable[int]
    ) -> dict[int, tuple[float, int]]:
        """Return the best ways that have one line more and end at some stops."""
        heads = self._heads
        found: dict[int, tuple[float, int]] = {}
        for to in stops:
            tail = self._tails[to] - even
            lone = self._tails[to] - _LONE_WIDTH
            cost, at = min(
                [
                    (cost + max(tail - heads[at], -even) ** 2 + _LONE * (heads[at] > lone), at)
                    for at, (cost, _) in reached.items()
                    if at < to
                ]
            )
            found[to] = cost + self._prices[to], at
        return found

    def _width(self, start: int, end: int) -> float:
        return max(0.0, self._tails[end] - self._heads[start])


def _after_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _before_spaces(text: str, at: int) -> int:
    while at and text[at - 1].isspace():
        at -= 1
    return at
