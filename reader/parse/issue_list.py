"""A list of issues in CSV in, its rows as fields of issue records out.

The columns are those of the table of issues that `daodu catalogue export`
writes, or their Chinese names; columns of other names are left out.
"""

import csv
import io
from pathlib import Path

from reader.errors import SourceError
from reader.parse.source.encoding import decode

_NAMES = {
    "键": "key",
    "期号": "number",
    "日期": "date",
    "出版日期": "date",
    "版别": "edition",
    "实有版数": "pages_held",
    "版数": "pages_announced",
    "应有版数": "pages_announced",
    "状态": "state",
    "索取号": "shelf_mark",
    "来源": "source",
    "权利": "rights",
    "备注": "remarks",
}
_FIELDS = frozenset(_NAMES.values())


def read_issue_list(path: Path) -> tuple[dict[str, str], ...]:
    """Read the rows of a list.

    Returns:
        Each row's fields by the names of issue records, "key" among them if
        there is such a column. An empty cell says nothing and is left out.

    Raises:
        SourceError: The file cannot be read or has no column that we know.
    """
    try:
        octets = path.read_bytes()
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror}).") from error
    text = decode(octets, str(path)).text.removeprefix("\ufeff")
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline="")) if any(row)]
    except csv.Error as error:
        raise SourceError(str(path), f"this is no CSV that can be read ({error}).") from error
    head = [name.strip() for name in rows[0]] if rows else []
    columns = {
        place: _NAMES.get(name, name)
        for place, name in enumerate(head)
        if _NAMES.get(name, name) in _FIELDS
    }
    if not {"key", "number", "date"} & set(columns.values()):
        raise SourceError(
            str(path), "the first row names no column key, number or date (期号, 日期)."
        )
    return tuple(
        {
            name: row[place].strip()
            for place, name in columns.items()
            if place < len(row) and row[place].strip()
        }
        for row in rows[1:]
    )
