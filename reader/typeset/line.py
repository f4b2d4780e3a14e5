"""A line of type: characters and where each stands."""

from typing import NamedTuple


class Line(NamedTuple):
    """One line of a paragraph; a tuple, for a page has a thousand of them.

    Attributes:
        text: The paragraph's characters from ``start`` on, spaces at a broken
            line's end left out of sight but kept.
        start: Offset of its first character in the paragraph.
        positions: Place of each character's own origin from the line's start,
            in em; an opening bracket at the line's start stands half an em
            before it. In a vertical line, places down the line.
        width: Where the ink's square ends, in em; equal to the measure in a
            justified line, more by the one mark that hangs; less where words
            would fall apart.
        hyphen: Place of a hyphen that the line break needs; None when none is.
        is_last: True for the paragraph's last line.
        upright: In a vertical line, 1 for each character that stands upright
            and 0 for one that lies on its side, turned a quarter clockwise.
            Empty in a horizontal line.
        cross: In a vertical line, how far to the right of the line's middle
            each character stands, in em: the top centre of an upright
            character's square, the upper end of the baseline of one on its
            side. Two digits in one square stand at one place down the line, to
            the left and right of its middle. Empty in a horizontal line.
    """

    text: str
    start: int
    positions: tuple[float, ...]
    width: float
    hyphen: float | None = None
    is_last: bool = False
    upright: bytes = b""
    cross: tuple[float, ...] = ()
