"""Text to SQLite and back, with nothing lost.

SQLite holds UTF-8, which has no lone surrogates; damaged sources do. Such a
text is bound as a blob of its bytes with the surrogates passed through, and
read back from it. Zero bytes are kept by both forms.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

Value = str | bytes | int | float | None
Row = tuple[Value, ...]


def bound(value: Value) -> Value:
    """Return what SQLite can hold for a value."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogatepass")
    return value


def text(value: str | bytes) -> str:
    """Read back a text column that is never null."""
    return value if isinstance(value, str) else value.decode("utf-8", "surrogatepass")


def text_or_none(value: str | bytes | None) -> str | None:
    """Read back a text column that may be null."""
    return None if value is None else text(value)


def dump(value: object) -> str:
    """Write a value as JSON, lone surrogates as they are: escaped, two would become one."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def load(written: str | bytes) -> Any:
    """Read JSON back."""
    return json.loads(text(written))


def execute(
    connection: sqlite3.Connection, statement: str, values: Sequence[Value] = ()
) -> sqlite3.Cursor:
    """Run a statement with values that may hold lone surrogates."""
    try:
        return connection.execute(statement, values)
    except UnicodeEncodeError:
        return connection.execute(statement, tuple(map(bound, values)))


def insert(connection: sqlite3.Connection, statement: str, rows: Iterable[Row]) -> None:
    """Insert rows whose values may hold lone surrogates; part of a larger transaction."""
    kept = list(rows)
    if not kept:
        return
    connection.execute("SAVEPOINT rows")
    try:
        connection.executemany(statement, kept)
    except UnicodeEncodeError:
        # The rows before the damaged one are in already.
        connection.execute("ROLLBACK TO rows")
        connection.executemany(statement, [tuple(map(bound, row)) for row in kept])
    connection.execute("RELEASE rows")
