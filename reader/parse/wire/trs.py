"""Records of a newspaper's TRS database → articles as sent.

Editing systems and archives of Chinese papers give their articles out so. A record begins
with <REC>; each of its fields begins a line, <标题>=…, and goes on to the next of them::

    <REC>
    <日期>=2026.03.02
    <版次>=1
    <标题>=柳湾港开港
    <正文>=　　首日来了六艘货轮。

Source:
    TRS Server, text form of records, as editing systems write and read it
"""

import re
from pathlib import Path

from reader.model.doubt import Doubt
from reader.parse.source.encoding import read_text
from reader.parse.source.library_xml import head_of
from reader.parse.wire.item import WireItem
from reader.parse.wire.record import read_records

ENDINGS = (".trs", ".txt")
"""What files of the form are named by, as a folder is looked through for them."""
_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<REC>[ \t]*\r?\n\s*)?<[^<>\r\n]{1,40}>=")
"""A file of one record may leave its mark out."""
_RECORD = re.compile(r"^[ \t]*<REC>[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"^[ \t]*<(?P<name>[^<>\n]{1,20})>=", re.MULTILINE)


def is_trs(file: Path) -> bool:
    """Tell whether a file is of records of TRS."""
    return _START.match(head_of(file)) is not None


def read_trs(file: Path) -> tuple[list[WireItem], list[Doubt]]:
    """Read the records of a file, and what was guessed of its encoding.

    Raises:
        SourceError: It cannot be read, or is in no encoding that Daodu reads.
    """
    decoded = read_text(file)
    text = re.sub(r"\r\n?", "\n", decoded.text)
    records = (_fields(record) for record in _RECORD.split(text) if record.strip())
    items, doubts = read_records(records, file)
    return items, [*decoded.doubts(file.name), *doubts]


def _fields(record: str) -> dict[str, str]:
    """Return what the fields of a record hold, by their names; those that are empty are left out.

    A field that is there several times goes on in the next line.
    """
    fields: dict[str, str] = {}
    marks = list(_FIELD.finditer(record))
    ends = [mark.start() for mark in marks[1:]] + [len(record)]
    for mark, end in zip(marks, ends, strict=True):
        name, value = mark["name"].strip(), record[mark.end() : end].strip("\n")
        if value.strip():
            fields[name] = f"{fields[name]}\n{value}" if name in fields else value
    return fields
