"""Find tables: neighbouring lines that fall into cells, as many or below each other."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from reader.notation.digest_mark import split_tag_at_end
from reader.notation.names import is_person
from reader.parse.text.kinds import Element, Kind
from reader.parse.text.lines import Unit, width_of

_WIDE_SPACE = re.compile(r"\t+|[ \u3000\u00a0]{2,}")
_ANY_SPACE = re.compile(r"[ \u3000\u00a0\t]+")
_CELL = re.compile(r"\S+(?:[ \u3000\u00a0]\S+)*")
_FIGURE = re.compile(
    r"[-+−]?\d[\d.,:：％%\-/+秒分米]*[\u3400-\u9fff%℃]{0,2}|[-—]+|持?平|不变|停牌|[暂]?无"
)
_FEWEST_ROWS = 3
_FEWEST_CELLS = 3
_LONGEST_CELL = 24
_LONGEST_ROW = 200
_FIGURE_SHARE = 0.4
"""Between single spaces only figures prove cells; words may be a headline's clauses."""
_SENTENCE_ENDS = tuple("。！？；")
_MOST_ROWS = 200
_NEAR = 0.5
"""Em by which cells may be off that stand below each other."""


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


class _Cell(NamedTuple):
    """What stands in one cell, and where in its line, in em or in tabs."""

    text: str
    start: float
    end: float


def _laid_out(unit: Unit) -> tuple[_Cell, ...]:
    """Return the cells of a line between tabs or wide spaces; none of what is running text."""
    if len(unit.text) > _LONGEST_ROW or not _WIDE_SPACE.search(unit.raw):
        return ()
    if split_tag_at_end(unit.text):
        return ()
    if "\t" in unit.raw:
        texts = enumerate(each.strip() for each in unit.text.split("\t"))
        cells = [_Cell(text, at, at) for at, text in texts if text]
    else:
        texts_of = zip(_CELL.findall(unit.text), _CELL.finditer(unit.raw), strict=False)
        cells = [
            _Cell(text, width_of(unit.raw[: at.start()]), width_of(unit.raw[: at.end()]))
            for text, at in texts_of
        ]
    is_row = all(
        len(cell.text) <= _LONGEST_CELL and not cell.text.endswith(_SENTENCE_ENDS) for cell in cells
    )
    return tuple(cells) if is_row and len(cells) > 1 else ()


def _columned(lines: list[tuple[_Cell, ...]]) -> list[tuple[str, ...]]:
    """Return the rows of lines whose cells all stand below each other; else none.

    A cell that a line leaves out is empty.
    """
    columns = max(lines, key=len)
    rows: list[tuple[str, ...]] = []
    for line in lines:
        row = [""] * len(columns)
        for cell in line:
            at = next((at for at, each in enumerate(columns) if _is_below(cell, each)), None)
            if at is None or row[at]:
                return []
            row[at] = cell.text
        rows.append(tuple(row))
    return rows


def _is_below(cell: _Cell, other: _Cell) -> bool:
    """Tell whether two cells begin, or end, at the same place in their lines."""
    return abs(cell.start - other.start) <= _NEAR or abs(cell.end - other.end) <= _NEAR


def _aligned(units: Sequence[Unit]) -> list[tuple[str, ...]]:
    """Return the rows of a table at the head of some lines, told by its columns alone; else none.

    Two columns are a table only where one is of figures, and lists of names are none.
    """
    lines = [_laid_out(units[0])]
    if lines[0]:
        further = (two for _, two in takewhile(_are_close, pairwise(units)))
        lines += takewhile(bool, map(_laid_out, further))
    for count in range(len(lines), _FEWEST_ROWS - 1, -1):
        rows = _columned(lines[:count])
        if rows:
            return rows if _proves_itself(rows) else []
    return []


def _are_close(pair: tuple[Unit, Unit]) -> bool:
    one, two = pair
    return not two.gap and ("\t" in one.raw) is ("\t" in two.raw)


def _proves_itself(rows: list[tuple[str, ...]]) -> bool:
    held = [cell for row in rows for cell in row if cell]
    is_full = 2 * sum(all(row) for row in rows) >= len(rows)
    if not is_full or 2 * sum(map(is_person, held)) > len(held):
        return False
    share = sum(map(_figures, rows[1:])) / len(rows[1:])
    return len(rows[0]) >= _FEWEST_CELLS or share >= _FIGURE_SHARE


def gather_tables(units: tuple[Unit, ...]) -> dict[int, Element]:
    """Find the tables of a page.

    Returns:
        Index of a table's first unit → its element; the table takes as many
        units as it has rows.
    """
    tables = _of_figures(units)
    index = 0
    while index < len(units):
        rows = (
            list(tables[index].rows)
            if index in tables
            else _aligned(units[index : index + _MOST_ROWS])
        )
        end = index + len(rows)
        if rows and not any(at in tables for at in range(index + 1, end)):
            tables[index] = Element(unit=units[index], kind=Kind.TABLE, rows=tuple(rows))
        index = max(end, index + 1)
    return tables


def _of_figures(units: tuple[Unit, ...]) -> dict[int, Element]:
    """Find the tables whose lines fall into the same number of cells, many of them figures."""
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
