r"""The small forms of the issue folder, written by one module and read by another.

Text in Markdown: characters that Markdown would take for marks stand behind a
backslash; white space at an edge, line feeds and control characters are
numeric entities (``&#10;``); ``&empty;`` is a text of no characters. Attribute
values are percent-encoded where a character would end or change them.
"""

import html.entities
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

from reader.model.article import Block, Byline, Dateline, Paragraph
from reader.model.jump import JumpKind, JumpState
from reader.model.zone import Zone
from reader.notation.byline import read_byline
from reader.notation.dateline import read_dateline
from reader.notation.jump_mark import find_jump_marks
from reader.notation.names import read_names
from reader.notation.page_label import labels_named

ISSUE_FILE = "issue.md"
SOURCE_FOLDER = "source"
EMPTY = "&empty;"
UNTITLED = "※"
"""Stands where a heading is needed and none is printed."""

MISSING = "is not in the folder."
"""Ends a doubt about a file that a page names. Such doubts are found anew at every
reading, so they are not written: the file may be put there."""

MASTHEAD_STRINGS = (
    "cn_number",
    "postal_code",
    "issn",
    "website",
    "email",
    "wechat",
    "publisher",
    "price",
    "weather",
    "lunar_date",
    "weekday",
    "direction",
)
MASTHEAD_LISTS = ("lines", "hotlines")

ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

_ENTITY = re.compile(r"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]*));")
_MARKS = re.compile(r"[\\`*_\[\]<{}]")
_LEADING_MARK = re.compile(r"[#>]|[-+](?=[\s-]|$)|~(?=~)|[0-9]{1,9}[.)](?=\s|$)")
_UNSAFE = re.compile(
    r"&(?=#?[A-Za-z0-9]+;)|[\x00-\x1f\x7f-\x9f\u1680\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_PLAIN_IN_ATTRIBUTE = re.compile(r"[^\W_]|[-./·]")
_ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_LONGEST_FILE_NAME = 24
_TAKEN_BY_SYSTEMS = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]|issue")
"""Names that Windows keeps for devices, and the issue's own file."""


def escape_inline(text: str, *, is_start: bool = True, is_end: bool = True) -> str:
    """Write a text so that Markdown reads back exactly its characters, on one line.

    Args:
        text: Any text.
        is_start: Whether nothing stands before it, so that white space is lost there.
        is_end: Whether nothing stands after it.
    """
    if not text:
        return EMPTY
    head = len(text) - len(text.lstrip()) if is_start else 0
    tail = len(text.rstrip()) if is_end else len(text)
    if tail <= head:
        return _entities(text)
    core = _MARKS.sub(r"\\\g<0>", _UNSAFE.sub(lambda m: _entities(m.group()), text[head:tail]))
    if not is_end and core.endswith("!"):
        core = core[:-1] + "\\!"  # before a link it would make a picture of it
    return _entities(text[:head]) + core + _entities(text[tail:])


def escape_text(text: str) -> str:
    """Write the text of a paragraph; a mark that would begin a list or heading is none."""
    return escape_start(escape_inline(text))


def escape_start(written: str) -> str:
    """Put a backslash before what would be a mark at a paragraph's start."""
    mark = _LEADING_MARK.match(written)
    if mark is None:
        return written
    place = mark.end() - 1
    return f"{written[:place]}\\{written[place:]}"


def escape_heading(text: str) -> str:
    """Write the text of a heading; a closing ``#`` is text too."""
    written = escape_inline(text)
    bare = written.rstrip("#")
    return bare + "\\#" * (len(written) - len(bare))


def escape_cell(text: str) -> str:
    """Write the text of a table's cell."""
    return escape_inline(text).replace("|", "\\|")


def escape_title(text: str) -> str:
    """Write the title of a link; white space other than the space is an entity there."""
    written = re.sub(r"[\"'()]", r"\\\g<0>", escape_inline(text))
    return re.sub(r"[^\S ]", lambda m: _entities(m.group()), written)


def _entities(text: str) -> str:
    return "".join(f"&#{ord(character)};" for character in text)


def decode_entities(text: str) -> str:
    """Replace entities by their characters; unknown ones stay as they are."""

    def character(match: re.Match[str]) -> str:
        decimal, hexadecimal, name = match.groups()
        if name is not None:
            known = html.entities.html5.get(f"{name};", match.group())
            return "" if match.group() == EMPTY else known
        code = int(decimal) if decimal else int(hexadecimal, 16)
        return chr(code) if code < 0x110000 else match.group()

    return _ENTITY.sub(character, text)


def quote_value(text: str) -> str:
    """Percent-encode a text for an attribute or a link; letters of any script stay."""
    return "".join(
        character
        if _PLAIN_IN_ATTRIBUTE.fullmatch(character) or character == "_"
        else "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))
        for character in text
    )


def unquote_value(text: str) -> str:
    """Undo :func:`quote_value`."""
    return unquote(text, errors="surrogatepass") if "%" in text else text


def attribute(name: str, value: str) -> str:
    """Write ``name="value"``; the value is quoted already where it must be."""
    return f'{name}="{value}"'


def _write_word(text: str) -> str:
    return "%2D" if text == "-" else quote_value(text) or "''"


def _read_word(text: str) -> str:
    text = text.strip()
    return "" if text == "''" else unquote_value(text)


def write_words(words: tuple[str, ...]) -> str:
    """Write a list of texts, separated by commas."""
    return ", ".join(map(_write_word, words))


def read_words(text: str) -> tuple[str, ...]:
    """Read a list of texts, separated by commas of either width."""
    return tuple(_read_word(word) for word in re.split("[,，]", text) if word.strip())


def write_bylines(bylines: tuple[Byline, ...]) -> str:
    """Write who did what: ``本报记者: 张倩, 王志浩; 通讯员: 李梅``; ``-`` for nobody."""
    return "; ".join(
        ("" if byline.role is None else f"{_write_word(byline.role)}: ")
        + (write_words(byline.names) or ("-" if byline.role is None else ""))
        for byline in bylines
    )


def read_bylines(text: str, printed: str = "") -> tuple[Byline, ...]:
    """Read what :func:`write_bylines` wrote; the first carries the printed line."""
    bylines = []
    for index, group in enumerate(re.split("[;；]", text)):
        role, colon, names = group.replace("：", ":").rpartition(":")
        bylines.append(
            Byline(
                role=(_read_word(role) or None) if colon else None,
                names=() if names.strip() == "-" else read_words(names),
                text="" if index else printed,
            )
        )
    return tuple(bylines)


def infer_bylines(printed: str) -> tuple[Byline, ...]:
    """Read a byline from its printed line alone; never none."""
    bylines = read_byline(printed)
    if bylines:
        return tuple(
            Byline(role=byline.role, names=byline.names, text="" if index else printed)
            for index, byline in enumerate(bylines)
        )
    names = read_names(printed)
    words = printed.split()
    if not names and len(words) > 1:
        return (Byline(role=words[0], names=tuple(words[1:]), text=printed),)
    return (Byline(role=None, names=names or tuple(words), text=printed),)


def infer_opening(blocks: tuple[Block, ...]) -> tuple[Dateline | None, tuple[Byline, ...]]:
    """Read dateline and reporters from the first paragraph."""
    first = next((block.text for block in blocks if isinstance(block, Paragraph)), "")
    reading = read_dateline(first)
    return (None, ()) if reading is None else (reading.dateline, reading.bylines)


def infer_all_bylines(lines: tuple[str, ...], blocks: tuple[Block, ...]) -> tuple[Byline, ...]:
    """Read all bylines of an article that states none by attribute."""
    printed = tuple(byline for line in lines for byline in infer_bylines(line))
    return printed + infer_opening(blocks)[1]


def write_dateline(dateline: Dateline | None) -> str:
    """Write ``新华社; 北京; 8月12日``; ``-`` for none."""
    if dateline is None:
        return "-"
    parts = (dateline.source, dateline.place, dateline.date)
    return "; ".join("-" if part is None else _write_word(part) for part in parts)


def read_dateline_value(text: str) -> Dateline | None:
    """Read what :func:`write_dateline` wrote."""
    if text.strip() in ("-", ""):
        return None
    parts = [None if p.strip() == "-" else _read_word(p) for p in re.split("[;；]", text)]
    source, place, date = (*parts, None, None)[:3]
    return Dateline(source=source or "", place=place or None, date=date or None)


def write_zones(zones: tuple[Zone, ...]) -> str:
    """Write polygons: points ``x,y`` by spaces, polygons by semicolons."""
    return "; ".join(" ".join(f"{x!r},{y!r}" for x, y in zone.points) for zone in zones)


def read_zones(text: str) -> tuple[Zone, ...]:
    """Read what :func:`write_zones` wrote.

    Raises:
        ValueError: It is something else.
    """
    zones = []
    for polygon in text.split(";"):
        points = tuple(point.split(",") for point in polygon.split())
        if len(points) < 3 or any(len(point) != 2 for point in points):
            raise ValueError(polygon)
        zones.append(Zone(points=tuple((float(x), float(y)) for x, y in points)))
    return tuple(zones)


@dataclass(frozen=True, slots=True, kw_only=True)
class JumpMeaning:
    """What the printed text of a jump says.

    Attributes:
        kind: Which way it leads.
        pages: Labels of the pages named.
    """

    kind: JumpKind
    pages: tuple[str, ...]


def infer_jump(text: str, classes: tuple[str, ...]) -> JumpMeaning:
    """Read kind and pages of a jump from its printed text, else from its class."""
    mark = next(iter(find_jump_marks(text)), None)
    if mark is not None:
        return JumpMeaning(kind=mark.kind, pages=mark.pages)
    kind = JumpKind.SEE if "see" in classes else JumpKind.CONTINUED_ON
    return JumpMeaning(kind=kind, pages=())


def is_held(page: str, labels: tuple[str, ...]) -> bool:
    """Tell whether a page named in any form is among the labels of an issue."""
    return bool(labels_named((page,), labels))


def infer_state(
    target: str | None, *, leads_to_page: bool, pages: tuple[str, ...], labels: tuple[str, ...]
) -> JumpState:
    """Return the state of a jump or 导读 entry that states none.

    Args:
        target: Id of the article led to.
        leads_to_page: Whether the link leads to a page as a whole.
        pages: Labels named.
        labels: Labels of the issue's pages.
    """
    if target is not None or leads_to_page:
        return JumpState.RESOLVED
    held = any(is_held(page, labels) for page in pages)
    return JumpState.ONE_SIDED if held else JumpState.PAGE_NOT_HELD


def file_names(labels: tuple[str, ...]) -> dict[str, str]:
    """Name the page files: the label where it is fit for a file name, else ``page-N``."""
    names: dict[str, str] = {}
    used: set[str] = set()
    for place, label in enumerate(labels, start=1):
        stem = label if _is_fit(label) and label.casefold() not in used else f"page-{place}"
        used.add(stem.casefold())
        names[label] = f"{stem}.md"
    return names


def is_inside(path: str) -> bool:
    """Tell whether a path of a picture or facsimile stays in the folder on every system."""
    parts = re.split(r"[/\\]", path)
    return not (
        "\\" in path or "\0" in path or ":" in parts[0] or {"", ".", ".."}.intersection(parts)
    )


def _is_fit(label: str) -> bool:
    """Tell whether every system keeps a label as a file name, letter for letter."""
    return (
        label.isalnum()
        and len(label) <= _LONGEST_FILE_NAME
        and unicodedata.normalize("NFC", label) == label
        and _TAKEN_BY_SYSTEMS.fullmatch(label.casefold()) is None
    )


def anchor_of(label: str, article_id: str) -> str:
    """Return the anchor an article id contains ("02/a1" on page 02 → "a1"); empty for none."""
    head, slash, anchor = article_id.rpartition("/")
    return anchor if slash and head == label and _ANCHOR.fullmatch(anchor) else ""
