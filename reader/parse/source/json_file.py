"""A JSON file in any encoding of texts → its values."""

import json
from pathlib import Path

from reader.errors import SourceError
from reader.parse.source.encoding import decode

_LARGEST = 64 * 1024 * 1024
"""Bytes; the articles of a year of a weekly paper are smaller."""


def read_values(file: Path) -> object:
    """Read the outermost value of a file.

    Raises:
        SourceError: It is no JSON that can be read, or absurdly large or deep.
    """
    if file.stat().st_size > _LARGEST:
        raise SourceError(str(file), "is too large for the articles of an issue; divide it.")
    try:
        found: object = json.loads(decode(file.read_bytes(), str(file)).text)
    except json.JSONDecodeError as fault:
        reason = f"is no JSON file that can be read: it is damaged in line {fault.lineno}."
        raise SourceError(str(file), reason) from fault
    except ValueError as fault:
        raise SourceError(str(file), "is no JSON file that can be read.") from fault
    except RecursionError as fault:
        raise SourceError(str(file), "is nested too deeply to be read.") from fault
    return found
