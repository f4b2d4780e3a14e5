"""A word at its place on a scanned page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Characters that stand in one box: a word, a Chinese character, or a line of either.

    Attributes:
        text: As printed; never empty, without white space at its ends.
        left: Fraction of the page, from 0 (left) to 1 (right).
        top: Fraction of the page, from 0 (top) to 1 (bottom).
        right: Not less than left.
        bottom: Not less than top.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
