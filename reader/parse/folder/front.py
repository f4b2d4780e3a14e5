"""Front matter of an issue folder's files: YAML in, checked values out."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from reader.errors import SourceError
from reader.model.article import Byline
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Facsimile, Masthead
from reader.notation.editors import read_editors
from reader.notation.folder_form import MASTHEAD_LISTS, MASTHEAD_STRINGS, infer_bylines
from reader.parse.folder.links import file_path

_FENCE = re.compile(r"---[ \t]*\n")
_LARGEST = 1_000_000
"""Characters of front matter; more is no front matter."""


class _Loader(yaml.SafeLoader):
    """Reads YAML; what is written like a day and is none (0000-00-00) is a text."""


def _day_or_text(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> object:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return loader.construct_scalar(node)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day_or_text)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The front matter of one file.

    Attributes:
        path: The file, as a person knows it.
        values: What it says.
        lines: Line of the file on which each key stands.
        body: The text below it.
        body_line: Line of the file on which the body begins, from 1.
    """

    path: str
    values: Mapping[str, object]
    lines: Mapping[str, int]
    body: str
    body_line: int

    def refuse(self, key: str, reason: str) -> SourceError:
        """Return the refusal of a value, with the line it stands on."""
        return SourceError(f"{self.path}:{self.lines.get(key, 1)}", f"{key} {reason}")

    def text(self, key: str) -> str:
        """Return a text; empty when the key is missing. A number is taken as written."""
        value = self.values.get(key)
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        if isinstance(value, (int, float, datetime.date)) and not isinstance(value, bool):
            return str(value)
        raise self.refuse(key, "is not a text; write it on one line, in quotation marks.")

    def number(self, key: str) -> int | None:
        """Return a whole number; None when the key is missing."""
        value = self.values.get(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        if isinstance(value, str) and value.strip().isdecimal():
            return int(value)
        raise self.refuse(key, "is not a whole number.")

    def items(self, key: str) -> tuple[object, ...]:
        """Return a list; a single value is a list of one."""
        value = self.values.get(key)
        if value is None:
            return ()
        return tuple(value) if isinstance(value, list) else (value,)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        items = self.items(key)
        if any(isinstance(item, (dict, list, bool)) or item is None for item in items):
            raise self.refuse(key, "is not a list of texts.")
        return tuple(str(item) for item in items)


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Split a file into front matter and body.

    Args:
        text: The file, with line feeds at the ends of lines.
        path: The file, as a person knows it.

    Raises:
        SourceError: The front matter is not closed or no YAML; names file and line.
    """
    start = _FENCE.match(text)
    if start is None:
        return FrontMatter(path=path, values={}, lines={}, body=text, body_line=1)
    end = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE).search(text, start.end())
    if end is None:
        raise SourceError(f"{path}:1", "the front matter has no closing line of three hyphens.")
    head = text[start.end() : end.start()]
    if len(head) > _LARGEST:
        raise SourceError(f"{path}:1", "the front matter is too long to be one.")
    try:
        node = yaml.compose(head, Loader=yaml.SafeLoader)
        values = yaml.load(head, Loader=_Loader)  # a safe one
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
        line = mark.line + 2 if mark is not None else 1
        problem = getattr(fault, "problem", None) or str(fault).splitlines()[0]
        raise SourceError(
            f"{path}:{line}", f"the front matter is no YAML ({problem}); mend this line."
        ) from fault
    if values is None:
        values = {}
    if not isinstance(values, dict):
        raise SourceError(f"{path}:2", "the front matter is no list of `key: value` lines.")
    lines = {
        str(key.value): key.start_mark.line + 2
        for key, _ in (node.value if isinstance(node, yaml.MappingNode) else ())
    }
    return FrontMatter(
        path=path,
        values={str(key): value for key, value in values.items()},
        lines=lines,
        body=text[end.end() :],
        body_line=1 + text.count("\n", 0, end.end()),
    )


def read_masthead(front: FrontMatter) -> Masthead:
    """Read the masthead's fields."""
    strings = {key: front.text(key) for key in MASTHEAD_STRINGS}
    lists = {key: front.texts(key) for key in MASTHEAD_LISTS}
    return Masthead(
        lines=lists["lines"],
        hotlines=lists["hotlines"],
        pages_announced=front.number("pages_announced"),
        cn_number=strings["cn_number"],
        postal_code=strings["postal_code"],
        issn=strings["issn"],
        website=strings["website"],
        email=strings["email"],
        wechat=strings["wechat"],
        publisher=strings["publisher"],
        price=strings["price"],
        weather=strings["weather"],
        lunar_date=strings["lunar_date"],
        weekday=strings["weekday"],
        direction=strings["direction"],
    )


def read_dating(front: FrontMatter) -> Dating:
    """Read the date: a day, or what is known of it and why."""
    stated = front.values.get("date")
    if stated is None:
        return Dating()
    if not isinstance(stated, dict):
        return Dating(value=_day(front, stated), status=DateStatus.KNOWN)
    value = stated.get("value")
    day = None if value is None else _day(front, value)
    evidence = stated.get("evidence") or []
    if not isinstance(evidence, list):
        evidence = [evidence]
    status = stated.get("status", "unknown" if day is None else "known")
    if status not in {item.value for item in DateStatus}:
        raise front.refuse("date", "has a status other than known, inferred and unknown.")
    if (day is None) != (status == "unknown"):
        raise front.refuse("date", f"is {status}, but its value is {value or 'missing'}.")
    if status == "inferred" and not evidence:
        raise front.refuse("date", "is inferred, but names no evidence.")
    return Dating(value=day, status=DateStatus(status), evidence=tuple(map(str, evidence)))


def _day(front: FrontMatter, value: object) -> datetime.date:
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError as fault:
        raise front.refuse("date", "is no day of the form 2021-08-13.") from fault


def read_doubts(front: FrontMatter) -> tuple[Doubt, ...]:
    """Read the doubts kept with the issue."""
    return tuple(
        Doubt(where=str(item.get("where", "")), what=str(item.get("what", "")))
        for item in front.items("doubts")
        if isinstance(item, dict)
    )


def read_facsimile(front: FrontMatter) -> Facsimile | None:
    """Read where the page's facsimile lies."""
    value = front.values.get("facsimile")
    if not isinstance(value, dict):
        path = file_path(front.text("facsimile"))
        return Facsimile(path=path) if path else None
    sheet = value.get("sheet", 0)
    if not isinstance(value.get("path"), str) or not isinstance(sheet, int):
        raise front.refuse("facsimile", "needs a path and a sheet counted from 0.")
    return Facsimile(path=file_path(value["path"]), sheet=sheet)


def infer_editors(printed: str) -> tuple[Byline, ...]:
    """Read an editors' line from its print alone; never none."""
    found = read_editors(printed)
    if not found or found[0].text != printed:
        return infer_bylines(printed)
    return found


def read_page_editors(front: FrontMatter) -> tuple[Byline, ...]:
    """Read who made the page: printed lines, or roles with names."""
    editors: list[Byline] = []
    for item in front.items("editors"):
        if isinstance(item, str):
            editors.extend(infer_editors(item))
        elif isinstance(item, dict):
            role, names = item.get("role"), item.get("names") or []
            editors.append(
                Byline(
                    role=None if role is None else str(role) or None,
                    names=tuple(map(str, names if isinstance(names, list) else [names])),
                    text=str(item.get("text") or ""),
                )
            )
        else:
            raise front.refuse("editors", "is not a list of printed lines.")
    return tuple(editors)
