"""A line of type: characters and where each stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a paragraph.

    Attributes:
        text: The paragraph's characters from ``start`` on, spaces at a broken
            line's end left out of sight but kept.
        start: Offset of its first character in the paragraph.
        positions: Place of each character's own origin from the line's start,
            in em; an opening bracket at the line's start stands half an em
            before it. In a vertical line, places down the line.
        width: Where the ink's square ends, in em; equal to the measure in a
            justified line.
        hyphen: Place of a hyphen that the line break needs; None when none is.
        is_last: True for the paragraph's last line.
    """

    text: str
    start: int
    positions: tuple[float, ...]
    width: float
    hyphen: float | None = None
    is_last: bool = False
