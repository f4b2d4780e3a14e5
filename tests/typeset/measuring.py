"""Lines with the places of their characters in, every breach of the rules of setting out.

The rules stand here a second time, in plain lists and from the standard, so
that a mistake in the engine's own tables is not made twice. Any engine's lines
can be measured: those of this project, or those read from a PDF.

Source:
    clreq #prohibition_rules_for_line_start_end (strict),
    #prohibition_rules_for_unbreakable_marks, #punctuation_width_adjustment,
    #mixed_text_composition_in_horizontal_writing_mode,
    #adjustments_of_orphans_and_widows, #line_adjustment
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

OPENINGS = "（《〈「『【〔［｛〖“‘"
CLOSINGS = "）》〉」』】〕］｝〗”’"
STOPS = "。，、；：！？．"
NEVER_FIRST = set(CLOSINGS + STOPS + "·・‧—…～－–／/々％‰℃°′″" + ",.:;!?)]}%")
NEVER_LAST = set(OPENINGS + "([{／/￥＄￡")
MARKS = set(OPENINGS + CLOSINGS + STOPS)
APOSTROPHE = re.compile("(?<=[0-9A-Za-z])’(?=[0-9A-Za-z])")
"""In a word it has no square of its own."""
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
WESTERN = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u0370-\u04ff]")

UNBREAKABLE = re.compile(
    r"""
    (?:(?<![0-9０-９])[+\-−±－＋])?[$¥€£￥＄]?[0-9０-９]+(?:[.,:．：'][0-9０-９]+)*\ ?
      (?:%|‰|％|℃|℉|°[CF]?|(?:km/h|m/s|kWh|GHz|MHz|[kcm]m|kg|mg|ml|mL|GB|MB|TB|dB|[mgtLVAWs])(?![A-Za-z]))?
  | (?:[A-Z]\.){2,}
  | [A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)*
  | [A-Za-z]+[0-9]+[A-Za-z0-9]*(?:-[A-Za-z0-9]+)* | [A-Z]+(?:-[0-9]+)+
  | ——|……|――|⋯⋯
    """,
    re.VERBOSE,
)
"""What may not be parted by the end of a line."""
ADDRESS = re.compile(r"[!-~]*(?:://|@|www\.|[A-Za-z0-9]\.(?:com|cn|org|net|gov|edu))[!-~]*")

NEAR = 0.01
QUARTER = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """A line as it was set, by whatever engine; lengths in em.

    Attributes:
        text: Its characters.
        places: Origin of each character from the start of the measure.
        advances: Of each character in its face.
        measure: Where the line should end.
        indent: Where it should begin.
        is_last: True for the last line of a paragraph.
        is_hyphenated: True where the engine added a hyphen.
        is_centred: True where stops stand in the middle of their square.
    """

    text: str
    places: Sequence[float]
    advances: Sequence[float]
    measure: float
    indent: float = 0.0
    is_last: bool = False
    is_hyphenated: bool = False
    is_centred: bool = False


_LEAST_SHORT = 1.0
"""Em that a line left short lacks at the least; what lacks less is opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One breach of one rule.

    Attributes:
        rule: "line start", "line end", "unbreakable", "adjacent marks",
            "right edge", "left edge", "gap", "quarter em", "overlap" or
            "single character".
        line: Number of the line.
        what: The place, to read.
        amount: In em, where the rule is one of length.
    """

    rule: str
    line: int
    what: str
    amount: float = 0.0


def breaches(lines: Sequence[SetLine]) -> list[Breach]:
    """Return every breach in one paragraph."""
    found: list[Breach] = []
    for number, line in enumerate(lines):
        found += [
            Breach(rule=rule, line=number, what=what, amount=amount)
            for rule, what, amount in _in_line(line)
        ]
    for number, (line, after) in enumerate(pairwise(lines)):
        torn = torn_by(line, after)
        if torn:
            found.append(Breach(rule="unbreakable", line=number, what=torn))
    if len(lines) > 1 and _characters(lines[-1].text) < 2:
        found.append(Breach(rule="single character", line=len(lines) - 1, what=lines[-1].text))
    return found


INTERPUNCTS = "·‧"


def square(line: SetLine, i: int) -> tuple[float, float]:
    """Return where a character's room begins and ends.

    An interpunct in Chinese has half an em, an em where stops are centred, with
    its glyph in the middle (GB/T 15834-2011 5.1.8).
    """
    advance, place = line.advances[i], line.places[i]
    beside = line.text[max(0, i - 1) : i] + line.text[i + 1 : i + 2]
    is_western = len(beside) == 2 and beside.isascii()
    is_western &= line.is_centred or beside.isalpha()
    if line.text[i] not in INTERPUNCTS or advance >= 1 or is_western:
        return place, place + advance
    room = 1.0 if line.is_centred else 0.5
    start = place + (advance - room) / 2
    return start, start + room


def ink_square(line: SetLine, i: int) -> tuple[float, float]:
    """Return where a character's ink square begins and ends: a mark's without its blank."""
    character, advance, place = line.text[i], line.advances[i], line.places[i]
    if character in INTERPUNCTS and advance < 1:
        start, end = square(line, i)
        blank = max(0.0, end - start - 0.5) / 2
        return start + blank, end - blank
    if advance < 1:
        return place, place + advance
    if character in OPENINGS:
        return place + advance - 0.5, place + advance
    if character in CLOSINGS or (character in STOPS and not line.is_centred):
        return place, place + (0.3 if APOSTROPHE.match(line.text, i) else 0.5)
    if character in STOPS or character in "·・‧":
        return place + 0.25, place + 0.75
    return place, place + advance


def torn_by(line: SetLine, after: SetLine) -> str:
    """Return what the end of a line tears that should be whole; empty when nothing."""
    at = len(line.text)
    text = line.text + after.text
    if line.is_hyphenated or text[at - 1 : at].isspace():
        # A unit after a space still belongs to its number.
        pattern = re.compile(r"[0-9]\ (?:%|‰|℃|km|kg|cm|mm|m|GB|MB)(?![A-Za-z])")
        torn = [m.group() for m in pattern.finditer(text) if m.start() < at < m.end()]
        return torn[0] if torn and not line.is_hyphenated else ""
    for address in ADDRESS.finditer(text):
        if address.start() < at < address.end():
            return ""
    for match in UNBREAKABLE.finditer(text):
        if match.start() < at < match.end() and match.end() - match.start() > 1:
            return match.group()
    return ""


def _characters(text: str) -> int:
    """Count characters that are neither marks nor blanks."""
    plain = (c for c in text if c not in MARKS | NEVER_FIRST | NEVER_LAST and not c.isspace())
    return sum(1 for _ in plain)


def _in_line(line: SetLine) -> Iterator[tuple[str, str, float]]:
    seen = [i for i, c in enumerate(line.text) if not c.isspace() and line.advances[i] > 0]
    if not seen:
        return
    first, last = seen[0], seen[-1]
    if line.text[first] in NEVER_FIRST and (line.indent == 0 or first > 0):
        yield "line start", line.text[first : first + 3], 0.0
    if line.text[last] in NEVER_LAST and not line.is_last:
        yield "line end", line.text[max(0, last - 2) : last + 1], 0.0
    yield from _edges(line, first, last)
    for i, j in pairwise(seen):
        yield from _between(line, i, j)


def _edges(line: SetLine, first: int, last: int) -> Iterator[tuple[str, str, float]]:
    head = ink_square(line, first)[0] - line.indent
    if abs(head) > NEAR and not (line.is_centred and line.text[first] in STOPS):
        yield "left edge", line.text[:3], head
    foot = ink_square(line, last)[1]
    if line.is_centred and line.text[last] in STOPS + INTERPUNCTS:
        foot = square(line, last)[1]
    if line.is_hyphenated:
        return
    over = foot - line.measure
    # A line of Latin words alone is rather left short than torn.
    may_be_short = line.is_last or (over < -_LEAST_SHORT and line.text.isascii())
    if over > NEAR or (over < -NEAR and not may_be_short):
        yield "right edge", line.text[-3:], over


def _between(line: SetLine, i: int, j: int) -> Iterator[tuple[str, str, float]]:
    """Yield breaches between two characters that follow each other in sight."""
    left, right = line.text[i], line.text[j]
    what = line.text[max(0, i - 1) : j + 2]
    spaces = line.text[i + 1 : j]
    blank = ink_square(line, j)[0] - ink_square(line, i)[1]
    if blank < -NEAR:
        yield "overlap", what, blank
    gap = square(line, j)[0] - square(line, i)[1]
    if gap > _widest(line, i, j, spaces) + NEAR / 2:
        yield "gap", what, gap
    if spaces:
        return
    if left in MARKS and right in MARKS and line.advances[i] >= 1 and line.advances[j] >= 1:
        yield from _closed_up(line, i, j)
    is_mixed = (HAN.match(left) and WESTERN.match(right)) or (
        WESTERN.match(left) and HAN.match(right)
    )
    if is_mixed and gap < QUARTER / 2 - NEAR:
        yield "quarter em", what, gap


def _widest(line: SetLine, i: int, j: int, spaces: str) -> float:
    if not spaces:
        return QUARTER
    own = sum(line.advances[i + 1 : j])
    if "\u3000" in spaces:
        return own + QUARTER
    is_words = not (HAN.match(line.text[i]) or HAN.match(line.text[j]))
    return max(0.5 if is_words else QUARTER, own)


def _closed_up(line: SetLine, i: int, j: int) -> Iterator[tuple[str, str, float]]:
    """Two marks take an em and a half at most."""
    left, right = line.text[i], line.text[j]
    if line.is_centred and left in STOPS and right in STOPS:
        return
    most = 0.75 if line.is_centred and left in STOPS and right in CLOSINGS else 0.5
    apart = line.places[j] - line.places[i]
    if left in OPENINGS and right not in OPENINGS:
        return
    if apart > most + NEAR:
        yield "adjacent marks", left + right, apart
