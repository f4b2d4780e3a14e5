"""Small advertisements among others: blocks of a few short lines, a name above each."""

from collections.abc import Iterator
from dataclasses import replace

from reader.notation.both_scripts import in_both_scripts
from reader.parse.text.kinds import Element, Kind
from reader.parse.text.lines import is_closed

_FEWEST_BLOCKS = 3
_MOST_LINES = 6
_LONGEST_NAME = 9.0
_LONGEST_LINE = 24.0
_OFFERS = in_both_scripts(
    r"\d{3,}|[\d一二三四五六七八九十百]+(?:号|楼|元|折|平|室|路)|电话|热线|地址|联系|"
    r"招租|出租|转让|招聘|出售|收售|收购|订阅|优惠|開業|直供|遗失|特此|即日"
)
"""What is offered, where, and how to ask for it; verse has none of it."""


def with_notices(elements: list[Element]) -> list[Element]:
    """Make each of several small advertisements in a row an article: its first line is its name.

    Blank lines set them apart, and most of them name a price, a place or a telephone.
    """
    start = 0
    while start < len(elements):
        blocks = list(_blocks(elements, start))
        offers = sum(_offers(elements[first:end]) for first, end in blocks)
        if len(blocks) >= _FEWEST_BLOCKS and offers * 2 > len(blocks):
            for first, end in blocks:
                head = replace(elements[first], kind=Kind.HEADING, is_notice=True)
                lines = [
                    replace(e, kind=Kind.BODY, is_line=True) for e in elements[first + 1 : end]
                ]
                elements[first:end] = [head, *lines]
        start = blocks[-1][1] if blocks else start + 1
    return elements


def _blocks(elements: list[Element], start: int) -> Iterator[tuple[int, int]]:
    """Yield first and end of the blocks that follow each other from a place on."""
    while start < len(elements):
        end = start + 1
        # A line more than a notice has tells that it is none; a page may have no blank line.
        last = min(start + _MOST_LINES + 1, len(elements))
        while end < last and not elements[end].unit.gap:
            end += 1
        if not _is_notice(elements, start, end):
            return
        yield start, end
        start = end


def _is_notice(elements: list[Element], start: int, end: int) -> bool:
    lines = elements[start:end]
    name = lines[0]
    if not (name.unit.gap or start == 0) or not 2 <= len(lines) <= _MOST_LINES:
        return False
    if name.kind is not Kind.HEADING or name.unit.width > _LONGEST_NAME:
        return False
    return all(_is_short(line) for line in lines[1:])


def _is_short(line: Element) -> bool:
    is_text = line.kind in (Kind.HEADING, Kind.BODY, Kind.SOURCE)
    is_sentence = is_closed(line.text) and line.unit.width > _LONGEST_NAME
    return (
        is_text
        and not line.has_dateline
        and not line.unit.is_wrapped
        and not is_sentence
        and line.unit.width <= _LONGEST_LINE
    )


def _offers(lines: list[Element]) -> bool:
    return any(_OFFERS.search(line.text) for line in lines)
