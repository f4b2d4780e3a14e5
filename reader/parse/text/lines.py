"""Text of a page → its printed lines.

Source:
    UAX #14 (what ends a line)
"""

import re
from collections.abc import Container
from dataclasses import dataclass, field, replace

from reader.notation.punctuation import full_width_punctuation
from reader.notation.radicals import unified

_INDENT = re.compile(r"\ufeff?(?:\u3000|\u00a0{2,}| {2,}|\t)[\s\u3000\u00a0]*")
_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_WIDE = re.compile(r"[\u2e80-\U0003ffff\u2190-\u27bf“”‘’…—·※×]")
_WIDEST = 20.0
"""Em; white space beyond sets a line flush right."""
_END_MARK = "▲"
"""Alone in its line, below a full last line of its story."""
_STOP = tuple("。！？!?；;：:…")
_CLOSED = re.compile(
    r"(?:[。！？!?…]|[a-z]{2}\.)[ ”’』」）)】]*(?:[①-⑳]|[\[［〔]\d{1,2}[\]］〕])*$"
)
"""The end of a sentence; the number of a note may stand behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A printed line, or the lines of one wrapped paragraph, in reading order.

    Attributes:
        number: Line in the file, from 1.
        raw: As found, without white space at its ends.
        text: The same with punctuation set full-width and characters for radicals.
        width: Length of the text in em; measured once, for every rule asks it.
        gap: Empty lines before it.
        indent: White space before it, in em; 0 unless it is a paragraph's.
        is_wrapped: True when it was joined of several lines.
        is_led_to: True when the buttons that lead from article to article stand above it.
        is_counted: True where lines were broken by how many characters they have; each is 1 em.
    """

    number: int
    raw: str
    gap: int = 0
    indent: float = 0.0
    is_wrapped: bool = False
    is_led_to: bool = False
    is_counted: bool = False
    text: str = field(default="")
    width: float = field(init=False)

    def __post_init__(self) -> None:
        if not self.text:
            # A page copied from a browser has no other spaces than those that never break.
            text = full_width_punctuation(unified(self.raw.replace("\u00a0", " ")))
            object.__setattr__(self, "text", text)
        width = float(len(self.text)) if self.is_counted else width_of(self.text)
        object.__setattr__(self, "width", width)

    @property
    def is_indented(self) -> bool:
        """Whether it begins with a paragraph's white space."""
        return self.indent > 0

    @property
    def full_width(self) -> float:
        """Length in em with the indent."""
        return self.indent + self.width


def width_of(text: str) -> float:
    """Return the length of a text in em: Chinese and its marks 1, everything else ½."""
    wide = len(_WIDE.findall(text))
    return wide + (len(text) - wide) / 2


def join_texts(first: str, second: str) -> str:
    """Join two pieces of one paragraph; a space goes only between Latin words."""
    if not first or not second:
        return first + second
    left, right = first[-1], second[0]
    is_word = left.isascii() and right.isascii() and left.isalpha() and right.isalpha()
    return f"{first} {second}" if is_word else first + second


def is_closed(text: str) -> bool:
    """Tell whether a text ends a sentence."""
    return _CLOSED.search(text) is not None


def is_finished(text: str) -> bool:
    """Tell whether a paragraph's text ends as a sentence does."""
    return text.endswith(_STOP) or is_closed(text)


def read_lines(text: str, first_line: int = 1, leads_on: Container[int] = ()) -> tuple[Unit, ...]:
    """Split a page's text into its printed lines; empty lines become gaps.

    Args:
        text: Any line ends.
        first_line: Number of the text's first line in its file.
        leads_on: Places of empty lines at which buttons led from article to article, from 0.
    """
    lines: list[Unit] = []
    gap = 0
    is_led_to = False
    for place, line in enumerate(_LINE_END.split(text)):
        raw = line.strip().strip("\ufeff").strip()
        if not raw:
            gap += 1
            is_led_to = is_led_to or place in leads_on
            continue
        if raw == _END_MARK and lines and not gap and is_closed(lines[-1].raw):
            lines[-1] = replace(lines[-1], raw=lines[-1].raw + raw, text="")
            continue
        unit = Unit(number=first_line + place, raw=raw, gap=gap, indent=_indent(line))
        lines.append(replace(unit, is_led_to=is_led_to))
        gap, is_led_to = 0, False
    return _single_spaced(lines)


def _single_spaced(lines: list[Unit]) -> tuple[Unit, ...]:
    """Take a double-spaced text for a single-spaced one: only wider gaps part anything."""
    gaps = [line.gap for line in lines[1:]]
    usual = min(gaps, default=0)
    if not usual:
        return tuple(lines)
    return (lines[0], *(replace(line, gap=line.gap - usual) for line in lines[1:]))


def _indent(line: str) -> float:
    match = _INDENT.match(line)
    if match is None:
        return 0.0
    return min(sum(1.0 if c == "\u3000" else 0.5 for c in match.group().expandtabs(4)), _WIDEST)
