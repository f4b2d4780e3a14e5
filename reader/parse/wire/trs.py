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

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

from reader.model.dating import Dating
from reader.model.doubt import Doubt
from reader.notation.line_label import LineLabel, read_line_label
from reader.notation.masthead import find_date
from reader.notation.page_label import told_page
from reader.parse.source.encoding import read_text
from reader.parse.source.library_xml import head_of
from reader.parse.text.heading import Head
from reader.parse.wire.body import plain_blocks
from reader.parse.wire.form import stated_day
from reader.parse.wire.item import WireBlock, WireItem, WirePicture

ENDINGS = (".trs", ".txt")
"""What files of the form are named by, as a folder is looked through for them."""
_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<REC>[ \t]*\r?\n\s*)?<[^<>\r\n]{1,40}>=")
"""A file of one record may leave its mark out."""
_RECORD = re.compile(r"^[ \t]*<REC>[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"^[ \t]*<(?P<name>[^<>\n]{1,20})>=", re.MULTILINE)
_PICTURE, _CAPTION = re.compile(r"图[像片]|附图|图片文件"), re.compile(r"图片?(?:说明|注)|图片文字")
_WRITERS = {"记者": "记者", "通讯员": "通讯员", "摄影记者": "摄影", "摄影": "摄影"}
"""Fields that name writers of one kind, and what stands before their names in print."""
_BETWEEN = re.compile(r"[;；,，|\n]+")
_NAMED_PICTURE = re.compile(r".+\.(?:jpe?g|png|gif|bmp|tiff?|webp)", re.IGNORECASE)


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
    return [_item(fields, file) for fields in records], list(decoded.doubts(file.name))


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


def _item(fields: dict[str, str], file: Path) -> WireItem:
    said: dict[LineLabel, str] = {}
    for name, value in fields.items():
        labelled = read_line_label(f"{name}：")
        if labelled is not None:
            said.setdefault(labelled.label, value)
    page, section = told_page(_line(said, LineLabel.PAGE))
    head = Head(
        kicker=_line(said, LineLabel.KICKER),
        headline=_line(said, LineLabel.HEADLINE),
        deck=_line(said, LineLabel.DECK),
    )
    return WireItem(
        file=file,
        title=_line(said, LineLabel.PAPER),
        date=_day(_line(said, LineLabel.DAY)),
        page=page,
        section=_line(said, LineLabel.SECTION) or section,
        head=head,
        by=" ".join(_writers(said, fields)),
        blocks=(*plain_blocks(said.get(LineLabel.TEXT, "")), *_pictures(fields)),
    )


def _line(said: dict[LineLabel, str], label: LineLabel) -> str:
    """Return a field as one line."""
    return " ".join(said.get(label, "").split())


def _day(stated: str) -> Dating:
    digits = re.fullmatch(r"(\d{4})(\d{2})(\d{2})", stated)
    day = find_date("-".join(digits.groups()) if digits else stated)
    return Dating(evidence=("no date stated",)) if day is None else stated_day(day, "日期")


def _writers(said: dict[LineLabel, str], fields: dict[str, str]) -> Iterator[str]:
    """Yield who wrote it, as it would be printed."""
    if by := _line(said, LineLabel.BYLINE):
        yield by
    for name, role in _WRITERS.items():
        names = " ".join(fields.get(name, "").split())
        if names:
            yield names if names.startswith(role) else f"{role} {names}"


def _pictures(fields: dict[str, str]) -> Iterator[WireBlock]:
    """Yield the pictures that a record names, each with what is said of it.

    What is said of more than there are stands below the last.
    """
    files = [each for each in _named(fields, _PICTURE) if _NAMED_PICTURE.fullmatch(each)]
    captions = list(_named(fields, _CAPTION))
    last = max(len(files) - 1, 0)
    captions[last:] = ["\n".join(captions[last:])] if captions[last:] else []
    for file, caption in itertools.zip_longest(files, captions, fillvalue=""):
        yield WirePicture(addresses=(file,) if file else (), caption=caption)


def _named(fields: dict[str, str], name: re.Pattern[str]) -> Iterator[str]:
    for field, value in fields.items():
        if name.fullmatch(field):
            yield from (each.strip() for each in _BETWEEN.split(value) if each.strip())
