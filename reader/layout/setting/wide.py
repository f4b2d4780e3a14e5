"""A page's grid and some of its columns in, the wider columns that may stand there out (变栏)."""

import math
from functools import lru_cache

from reader.layout.setting.grid import Grid

_WIDER, _BEST_WIDE, _LONGEST_WIDE = 1.25, 1.5, 26.0
"""How much wider a lead or an editorial is set at least, and at best, where it is not in
the page's columns, and the longest measure, in em."""
_MANY = 7
"""Columns of a page from which on one such measure a width is tried, for a story that is
not narrow."""


@lru_cache(maxsize=64)
def wide_parts(page: Grid, columns: int) -> tuple[Grid, ...]:
    """Return the grids of fewer and wider columns over so many of the page's, from the left."""
    if page.columns >= _MANY and is_narrow(page.part(0, columns, columns), page):
        return ()
    parts = [page.part(0, columns, texts) for texts in range(1, columns)]
    wide = [each for each in parts if _WIDER * page.measure <= each.measure <= _LONGEST_WIDE]
    if page.columns >= _MANY:
        # To set the text is dear, and so many columns would let it be in many measures.
        wide.sort(key=lambda each: abs(math.log(each.measure / page.measure / _BEST_WIDE)))
        del wide[1:]
    return tuple(wide)


def is_narrow(own: Grid, page: Grid) -> bool:
    """Tell whether a story has less than half of the page's columns."""
    # Half of the columns, and the gutter between the halves, are half of the page.
    return 2 * own.area.width + 1.5 * own.gutter < page.area.width
