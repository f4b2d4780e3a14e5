"""Text to the tokens of the full-text index, made so that a phrase of them is a substring.

Chinese (kana and Hangul too) becomes overlapping pairs and each run's last
character by itself, as Lucene's CJKAnalyzer does; a Latin word or a number is
one token; each punctuation mark is one, and so is white space, except between
two words, where it goes without saying. Two texts have the same tokens exactly
when they fold to the same text, so no hit has to be checked against its text.
"""

import re
from collections.abc import Iterator
from functools import cache

from reader.library.folding import RESERVED, fold

BREAK = chr(RESERVED)
"""Stands between two parts of a text; no query has it, so none matches across it."""

ASCII_MARKS = {mark: RESERVED + 0x100 + mark for mark in range(0x80) if not chr(mark).isalnum()}
"""The index splits at ASCII marks and spaces, so they are written so."""

LONGEST_WORD = 1_000
"""Characters of a word that count; the index would cut it at 32 KiB."""

# CJK radicals to Hangul, without the punctuation of U+3000 and the enclosed forms.
_IDEOGRAPHS = (
    "\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c"
    "\u3040-\u3096\u3099-\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u318e"
    "\u31a0-\u31ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
WORD_CHARACTER = f"[^\\W_{_IDEOGRAPHS}]"
"""Pattern of a character of a Latin word or a number."""


@cache
def _token() -> re.Pattern[str]:
    """Return the pattern of a token; made when it is wanted, for a start wants none."""
    return re.compile(f"([{_IDEOGRAPHS}]+)|([^\\W_{_IDEOGRAPHS}]+)|(.)", re.DOTALL)


@cache
def _word_space_word() -> re.Pattern[str]:
    return re.compile(f"(?<=[^\\W_{_IDEOGRAPHS}]) (?=[^\\W_{_IDEOGRAPHS}])")


def text_tokens(text: str) -> str:
    """Return the tokens of a text for the index, separated by spaces."""
    return " ".join(_tokens(fold(text).strip(" ")))


def _tokens(folded: str) -> Iterator[str]:
    for run, word, other in _token().findall(_word_space_word().sub("\n", folded)):
        if run:
            yield from map(str.__add__, run, run[1:])
            yield run[-1]
        elif word:
            yield word[:LONGEST_WORD]
        elif other != "\n":
            yield other.translate(ASCII_MARKS)


def phrase_tokens(text: str, *, is_whole_words: bool) -> tuple[tuple[str, ...], bool]:
    """Return the tokens a text must show to contain a phrase.

    Args:
        text: The phrase as typed.
        is_whole_words: A word at its end must not go on in the text.

    Returns:
        The tokens in order, none when nothing is left to look for; and whether
        the last one need only begin the token of the text.
    """
    folded = fold(text).strip(" ")
    tokens = tuple(_tokens(folded))
    if not tokens:
        return (), False
    *_, (run, word, _mark) = _token().findall(folded)
    if len(run) > 1:
        # The run may go on, so its last character does not stand by itself.
        return tokens[:-1], False
    return tokens, bool(run) or (bool(word) and not is_whole_words)
