"""Lists of articles as programs that copy papers' sites write them → articles as sent.

JSON: a list of records, records under days or pages (``{"2026-03-02": [{…}]}``), pages that
hold records; JSON Lines, a record a line; tables (CSV) with a record a row. What stands
around records (day, paper, page) is said of each of them.

Source:
    what such programs have written that are published with their texts; RFC 8259 (JSON),
    RFC 4180 (CSV)
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reader.errors import SourceError
from reader.model.doubt import Doubt
from reader.notation.line_label import LineLabel
from reader.notation.masthead import find_date, paper_name
from reader.notation.page_label import read_page_label_line
from reader.notation.section import is_section_name
from reader.parse.source.encoding import decode, read_text
from reader.parse.source.json_file import read_values
from reader.parse.source.library_xml import head_of
from reader.parse.wire.item import WireItem
from reader.parse.wire.record import Record, field_label, is_article, names_number, read_records

ENDINGS = (".json", ".jsonl", ".ndjson", ".csv", ".tsv")
"""What files of the form are named by, as a folder is looked through for them."""
_TABLES = (".csv", ".tsv")
_HEAD = 65_536
_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")
_OWN = re.compile(rb"\"blocks\"\s*:\s*\[")
"""What articles of `daodu parse --json` have and others do not."""
_KEY = re.compile(r"\"[^\"\n]{1,60}\"(?=\s*:\s*[\[\"])")
"""The name of a text, or of several."""
_ADDRESSES = ("url", "src", "href", "path", "file", "image")
_SAYINGS = ("caption", "desc", "description", "alt", "title", "text")
"""What programs call the address of a picture, and what is said of it."""
_SEPARATOR = re.compile(r"\Asep=.\r?\n", re.IGNORECASE)
"""The line above a table by which Excel is told what parts its columns."""
_OF_ISSUE = frozenset({LineLabel.PAPER, LineLabel.DAY})
"""What a row says of the issue that it is of."""
_LONGEST_FIELD = 4_000_000
"""Characters; no article of a newspaper is longer."""


def is_list(file: Path) -> bool:
    """Tell whether a file is a list of articles in JSON, JSON Lines or CSV."""
    head = head_of(file, _HEAD)
    if file.name.lower().endswith(_TABLES):
        return is_article(next(_rows(_text(head, file)), []))
    if _START.match(head) is None or _OWN.search(head):
        return False
    return is_article(map(_key, _KEY.findall(_text(head, file))))


def _text(head: bytes, file: Path) -> str:
    """Return the beginning of a file, whose last character may be cut; empty for no text."""
    try:
        return decode(head[: head.rfind(b"\n") + 1] or head, str(file)).text
    except SourceError:
        return head.decode("utf-8", "ignore")


def _key(written: str) -> str:
    """Return a name as it is meant; programs may write its characters by their numbers."""
    try:
        return str(json.loads(written))
    except ValueError:
        return ""


def read_list(file: Path) -> tuple[list[WireItem], list[Doubt]]:
    """Read the articles of a file, and what has no place in one.

    Raises:
        SourceError: It cannot be read, or is absurdly large or deep.
    """
    doubts: list[Doubt] = []
    if file.name.lower().endswith(_TABLES):
        records: Iterable[Record] = _of_table(file, doubts)
    else:
        records = _records(_values(file, doubts), {})
    items, found = read_records(records, file)
    return items, [*doubts, *found]


def _of_table(file: Path, doubts: list[Doubt]) -> Iterator[Record]:
    decoded = read_text(file)
    doubts.extend(decoded.doubts(file.name))
    rows = _rows(decoded.text)
    told: Record = {}
    filled = 0
    try:
        names = next(rows)
        for row in rows:
            # What stands in columns without a name is said to be left out, too.
            columns = [*names, *(f"column {n + 1}" for n in range(len(names), len(row)))]
            own = {n.strip(): v.strip() for n, v in zip(columns, row, strict=False) if v.strip()}
            whole = _filled(own, told)
            filled += whole != own
            told = whole
            yield whole
    except csv.Error as fault:
        raise SourceError(str(file), f"is no CSV that can be read ({fault}).") from fault
    if filled:
        what = f"Rows that name neither paper nor day were read as those above them: {filled}."
        doubts.append(Doubt(where=file.name, what=what))


def _filled(row: Record, above: Record) -> Record:
    """Return a row with what cells that are joined over several rows say in the first alone.

    A row that names its paper or its day says itself what it is of.
    """
    labels = set(map(field_label, row))
    if not labels.isdisjoint(_OF_ISSUE) or LineLabel.TEXT not in labels:
        return row
    joined = {*_OF_ISSUE, LineLabel.PAGE, LineLabel.SECTION}
    if LineLabel.PAGE in labels:
        joined -= {LineLabel.PAGE, LineLabel.SECTION}
    told = {n: v for n, v in above.items() if field_label(n) in joined or names_number(n)}
    return {**told, **row}


def _rows(text: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    text = _SEPARATOR.sub("", text.lstrip("\ufeff"), count=1)
    first = text.partition("\n")[0]
    delimiter = max(",\t;", key=first.count)
    lines = io.StringIO(text, newline="")
    yield from (row for row in csv.reader(lines, delimiter=delimiter) if any(row))


def _values(file: Path, doubts: list[Doubt]) -> object:
    """Return the values of a file: of JSON, or of each of its lines."""
    try:
        return read_values(file)
    except SourceError as refusal:
        lines = read_text(file).text.splitlines()
        values = list(_of_lines(lines, file, doubts))
        if len(values) <= len(doubts):
            raise refusal from refusal
        return values


def _of_lines(lines: list[str], file: Path, doubts: list[Doubt]) -> Iterator[object]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield json.loads(line.strip().lstrip("\ufeff").removesuffix(","))
        except ValueError:
            what = "The line is no JSON that can be read; it was left out."
            doubts.append(Doubt(where=f"{file.name}, line {number}", what=what))


def _records(value: object, around: Record) -> Iterator[Record]:
    """Yield the records in a value, with what stands around them."""
    if isinstance(value, list):
        for each in value:
            yield from _records(each, around)
    if not isinstance(value, dict):
        return
    own = {str(name): text for name, each in value.items() if (text := _said(each))}
    held = {name: each for name, each in value.items() if _holds_objects(each)}
    labels = set(map(field_label, own))
    if LineLabel.TEXT in labels or (LineLabel.HEADLINE in labels and not held):
        pictures = dict(pair for each in held.values() for pair in _pictures(each))
        for name, text in around.items():
            if text and field_label(name) not in labels:
                own[name] = text
                labels.add(field_label(name))
        yield {**own, **pictures}
        return
    told = {**around, **_around(own)}
    for name, each in held.items():
        yield from _records(each, {**told, **_around({"title": str(name)})})


def _holds_objects(value: object) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(each, dict) for each in value)
    )


def _said(value: object) -> str:
    """Return what a field says: a text, a number, or the lines of a list of them."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, list) and not _holds_objects(value):
        return "\n".join(filter(None, map(_said, value)))
    return ""


def _around(fields: Record) -> dict[str, str]:
    """Return what fields beside records, or a name that records stand under, say of each."""
    told: dict[str, str] = {}
    for name, value in fields.items():
        label = field_label(name)
        if label is LineLabel.HEADLINE or label is None:
            told = {**_of_name(value), **told}
        elif label.is_catalogued:
            told[name] = value
    return told


def _of_name(text: str) -> dict[str, str]:
    """Return what the name of a page, of a paper, or a day is as fields of a record."""
    if re.fullmatch(r"\d{8}", text) or find_date(text):
        return {"日期": text}
    page = read_page_label_line(text)
    if page is not None and page.has_page_word:
        return {"版次": page.label, "版名": page.section}
    if re.fullmatch(r"[A-Z]?[0-9]{1,2}", text):
        return {"版次": text}
    if is_section_name(text):
        return {"版名": text}
    return {"报纸": text} if paper_name(text) else {}


def _pictures(value: object) -> Iterator[tuple[str, str]]:
    """Yield the pictures that objects in a record describe, and what is said of them."""
    listed = value if isinstance(value, list) else [value]
    shown = [each for each in listed if isinstance(each, Mapping)]
    addresses = [next(filter(None, (_said(e.get(k)) for k in _ADDRESSES)), "") for e in shown]
    captions = [next(filter(None, (_said(e.get(k)) for k in _SAYINGS)), "") for e in shown]
    if any(addresses):
        yield "图片", "\n".join(filter(None, addresses))
        yield "图片说明", "\n".join(filter(None, captions))
