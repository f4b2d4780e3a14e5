"""Characters of a vertical sheet that its file has row by row → the same column by column.

Most makers write a column from its top down, and its lines are put together in that order.
Some (drivers of printers, programs that sort what they draw) write what stands in a row from
the left, whatever column it is of. Characters nearer to those below them than to those
beside them are of columns.
"""

import statistics
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.notation.punctuation import is_chinese
from reader.parse.pdf.lines import Character

Found = tuple[Character, int]
"""A character and its index in the text layer."""

_FEWEST = 60
"""Chinese characters of one size; fewer show no way in which they are set."""
_SAME = 0.3
"""In em: middles of the characters of one column lie so near to each other."""
_WIDEST = 0.7
"""In em: and the farthest of them no farther; lines that run across lie side by side."""
_FARTHEST = 1.4
"""In em: from one character of a column to the next, at most."""
_LEAST_IN_COLUMNS = 0.6
"""Share of the characters of vertical type that have the next of their column below them."""
_MOST_IN_ORDER = 0.6
"""Share of those that the file, too, has behind each other, where columns are torn."""


def column_by_column(characters: Sequence[Found]) -> tuple[Found, ...]:
    """Return characters in the order of their file, those of torn columns together.

    Args:
        characters: Of a page, in the order of its file.
    """
    sizes: dict[float, list[Found]] = {}
    for each in characters:
        if each[0].text.strip():
            sizes.setdefault(round(each[0].type.size), []).append(each)
    columns = [c for same in sizes.values() if _is_torn(same) for c in _columns(same)]
    if not columns:
        return tuple(characters)
    column_of = {index: column for column in columns for _, index in column}
    first = {id(column): min(index for _, index in column) for column in columns}
    return tuple(_in_order(characters, column_of, first))


def _in_order(
    characters: Sequence[Found], column_of: dict[int, list[Found]], first: dict[int, int]
) -> Iterator[Found]:
    """Yield the characters, a column where the first of its characters stands."""
    for each in characters:
        column = column_of.get(each[1])
        if column is None:
            yield each
        elif first[id(column)] == each[1]:
            yield from column


def _is_torn(characters: list[Found]) -> bool:
    """Tell whether characters of one size are set down, and not in that order in the file."""
    chinese = [each for each in characters if is_chinese(each[0].text)]
    if len(chinese) < _FEWEST:
        return False
    in_order = sum(_follows(a, b) for (a, _), (b, _) in pairwise(chinese))
    in_columns = sum(len(column) - 1 for column in _columns(chinese))
    is_torn = in_order <= _MOST_IN_ORDER * in_columns
    return is_torn and in_columns >= _LEAST_IN_COLUMNS * len(chinese) and _is_closer_down(chinese)


def _is_closer_down(characters: list[Found]) -> bool:
    """Tell whether characters stand nearer to those below than to those beside them."""
    down = [b.box.top - a.box.top for c in _columns(characters) for (a, _), (b, _) in pairwise(c)]
    beside = [
        b.box.left - a.box.left
        for (a, _), (b, _) in pairwise(characters)
        if abs(a.box.bottom - b.box.bottom) < _SAME * a.type.size and b.box.left > a.box.left
    ]
    return not beside or statistics.median(beside) > statistics.median(down) * (1 + _SAME / 2)


def _columns(characters: list[Found]) -> list[list[Found]]:
    """Return the columns that characters of one size stand in; those that stand alone are left."""
    groups: list[list[Found]] = []
    for each in sorted(characters, key=lambda found: found[0].box.middle):
        size = each[0].type.size
        group = groups[-1] if groups else []
        is_near = bool(group) and each[0].box.middle - group[-1][0].box.middle < _SAME * size
        if is_near and each[0].box.middle - group[0][0].box.middle < _WIDEST * size:
            group.append(each)
        else:
            groups.append([each])
    return [column for group in groups for column in _cut(group) if len(column) > 1]


def _cut(group: list[Found]) -> list[list[Found]]:
    """Cut what stands below each other where one band ends and the next begins."""
    columns: list[list[Found]] = []
    for each in sorted(group, key=lambda found: found[0].box.top):
        if columns and _follows(columns[-1][-1][0], each[0]):
            columns[-1].append(each)
        else:
            columns.append([each])
    return columns


def _follows(before: Character, after: Character) -> bool:
    size = before.type.size
    is_below = 0 < after.box.top - before.box.top < _FARTHEST * size
    return is_below and abs(after.box.middle - before.box.middle) < _WIDEST * size
