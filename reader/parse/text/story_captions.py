"""Blocks of a story → the same, with the captions that stand at its head or its end known for such.

A text dump prints what the pictures show above or below the story, line by line: counted,
or short, where the byline or the last line says that there are pictures.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.model.article import Block, Paragraph, Picture
from reader.notation.both_scripts import in_both_scripts
from reader.notation.credit import is_given_by

_LINE_OF_CAPTION = 24
_MOST_CAPTIONS = 3
_FEWEST_ABOVE_CAPTIONS = 2
_COUNTED, _LONGEST_COUNTED = re.compile("[①-⑳]"), 60
_LONGEST_SENTENCE, _ONE_SENTENCE = 45, re.compile(r"[^。：？！…“「]+。")
_SHOWN, _CREDIT_AND_CAPTION = re.compile(r"[^。：？！…]+。"), 2
_GOES_ON = in_both_scripts(r"[在正把给着为向]|展示|升起|手持")
_IS_TOLD = in_both_scripts(r"了|已|才|没|还[在是有没要能会浮]|永远|曾|一直")
"""船工在灯下补网 is in a picture; what was, or has been, a story tells."""
_SAID_OR_LISTED = in_both_scripts(r"[：！？…]|。[”」]$|^(?:再?后来|从此|此后|至今|如今|终于|于是)")


def with_captions(blocks: Sequence[Block], *, is_photographed: bool) -> list[Block]:
    """Take lines at a story's head or end for its captions.

    Args:
        blocks: Of the story.
        is_photographed: Whether its byline says who took its pictures.
    """
    blocks = _with_credited_above(blocks)
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph) and is_given_by(last.text):
        return _with_credit(blocks[:-1], last)
    if not is_photographed or any(isinstance(block, Picture) for block in blocks):
        return list(blocks)
    counted = [_as_caption(block, _is_counted) for block in blocks]
    if sum(isinstance(block, Picture) for block in counted) > 1:
        return counted
    at_head = _end_of_captions(blocks)
    if at_head:
        return [
            *(_as_caption(block, _is_sentence) for block in blocks[:at_head]),
            *blocks[at_head:],
        ]
    taken = [_as_caption(block, _may_be_caption) for block in blocks]
    start = _start_of_captions(taken, _FEWEST_ABOVE_CAPTIONS)
    is_led = start > 0 and isinstance(blocks[start - 1], Paragraph)
    if is_led and len(taken) - start <= _MOST_CAPTIONS:
        return [*blocks[:start], *taken[start:]]
    return list(blocks)


def _with_credited_above(blocks: Sequence[Block]) -> Sequence[Block]:
    """Take a last sentence of what goes on for the caption of the bare credit right above it."""
    *rest, credit, last = blocks if len(blocks) > _CREDIT_AND_CAPTION else (None, None)
    if not isinstance(credit, Picture) or credit.caption or credit.image or not credit.credit:
        return blocks
    if not isinstance(last, Paragraph) or len(last.text) > _LONGEST_SENTENCE:
        return blocks
    shows = _SHOWN.fullmatch(last.text) and _GOES_ON.search(last.text)
    return [*rest, replace(credit, caption=last.text)] if shows else blocks


def _with_credit(blocks: Sequence[Block], credit: Paragraph) -> list[Block]:
    """Take ①… ②… above 图片由船厂提供 for captions, and that for the credit of the last."""
    taken = [_as_caption(block, _is_counted) for block in blocks]
    start = _start_of_captions(taken, 0)
    last = taken[-1] if start < len(taken) else None
    if not isinstance(last, Picture):
        return [*blocks, credit]
    return [*blocks[:start], *taken[start:-1], replace(last, credit=credit.text)]


def _end_of_captions(blocks: Sequence[Block]) -> int:
    """Return the index after the captions at a story's head; 0 for none.

    The first says what goes on in its picture, as no story opens; others follow it, a sentence
    each, above the story's first paragraph of several.
    """
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not _is_sentence(first.text):
        return 0
    if not _GOES_ON.search(first.text) or _IS_TOLD.search(first.text):
        return 0
    end = 1
    while end < len(blocks) and _is_short(blocks[end]):
        end += 1
    return end if end < len(blocks) and isinstance(blocks[end], Paragraph) else 0


def _is_short(block: Block) -> bool:
    return isinstance(block, Paragraph) and _is_sentence(block.text)


def _is_sentence(text: str) -> bool:
    """Tell one sentence of nobody's speech."""
    return len(text) <= _LONGEST_SENTENCE and _ONE_SENTENCE.fullmatch(text) is not None


def _start_of_captions(blocks: Sequence[Block], fewest: int) -> int:
    """Return the index of the first of the pictures at the end, below so many blocks at least."""
    start = len(blocks)
    while start > fewest and isinstance(blocks[start - 1], Picture):
        start -= 1
    return start


def _as_caption(block: Block, is_caption: Callable[[str], bool]) -> Block:
    if isinstance(block, Paragraph) and is_caption(block.text):
        return Picture(caption=block.text)
    return block


def _is_counted(text: str) -> bool:
    """Tell ①清晨，村民背着蔬菜赶车。 among the text of who took the pictures."""
    return len(text) <= _LONGEST_COUNTED and _COUNTED.match(text) is not None


def _may_be_caption(text: str) -> bool:
    is_short = len(text) <= _LINE_OF_CAPTION and text.count("。") <= 1
    return is_short and not _SAID_OR_LISTED.search(text)
