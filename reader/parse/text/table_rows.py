"""Find tables: neighbouring lines that fall into the same number of cells."""

import re

from reader.notation.digest_mark import split_tag_at_end
from reader.parse.text.kinds import Element, Kind
from reader.parse.text.lines import Unit

_WIDE_SPACE = re.compile(r"\t+|[ \u3000\u00a0]{2,}")
_ANY_SPACE = re.compile(r"[ \u3000\u00a0\t]+")
_FIGURE = re.compile(r"[-+−]?\d[\d.,:：％%\-/+秒分米]*[\u3400-\u9fff%℃]{0,2}|[-—]+")
_FEWEST_ROWS = 3
_FEWEST_CELLS = 3
_LONGEST_CELL = 24
_LONGEST_ROW = 200
_FIGURE_SHARE = 0.4
"""Between single spaces only figures prove cells; words may be a headline's clauses."""


def _cells(unit: Unit) -> tuple[str, ...]:
    """Split a line into cells; none when it is no row."""
    if len(unit.text) > _LONGEST_ROW or split_tag_at_end(unit.text):
        return ()  # 国际　多国专家谈互联互通　３版 is an entry of the 导读
    for pattern in (_WIDE_SPACE, _ANY_SPACE):
        cells = tuple(cell for cell in pattern.split(unit.text) if cell)
        if len(cells) >= _FEWEST_CELLS and all(len(cell) <= _LONGEST_CELL for cell in cells):
            return cells
    return ()


def _figures(row: tuple[str, ...]) -> float:
    return sum(_FIGURE.fullmatch(cell) is not None for cell in row) / len(row)


def _is_table(rows: list[tuple[str, ...]], units: list[Unit]) -> bool:
    if len(rows) < _FEWEST_ROWS:
        return False
    body = rows[1:]
    is_spaced = all(_WIDE_SPACE.search(unit.raw) for unit in units)
    share = sum(map(_figures, body)) / len(body)
    return share >= _FIGURE_SHARE or (is_spaced and share > 0.1)


def gather_tables(units: tuple[Unit, ...]) -> dict[int, Element]:
    """Find the tables of a page.

    Returns:
        Index of a table's first unit → its element; the table takes as many
        units as it has rows.
    """
    tables: dict[int, Element] = {}
    start = 0
    rows: list[tuple[str, ...]] = []
    for index in range(len(units) + 1):
        row = _cells(units[index]) if index < len(units) else ()
        if row and (not rows or len(row) == len(rows[0])):
            start = start if rows else index
            rows.append(row)
            continue
        if rows and _is_table(rows, list(units[start:index])):
            tables[start] = Element(unit=units[start], kind=Kind.TABLE, rows=tuple(rows))
        rows, start = ([row], index) if row else ([], index + 1)
    return tables
