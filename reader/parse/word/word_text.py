"""A document of a word processor (.docx) → an issue, read as its text is.

Newsrooms keep pages so, and programs that read scans write them. Its headings keep
their ranks, a page break ends a page, and a table whose cells hold no sentences is one;
heads and feet of sheets stand above and below all else, notes below their paragraphs.

Source:
    ECMA-376-1 (Office Open XML), 17.3 (paragraphs and runs), 17.4 (tables), 17.7 (styles)
"""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from lxml import etree

from reader.errors import SourceError
from reader.model.doubt import Doubt
from reader.model.printed import PrintedIssue
from reader.parse.plain_text import parse_text
from reader.parse.source.file_names import read_path
from reader.parse.source.library_xml import XmlFile, head_of, name_of, parse_xml
from reader.parse.text.shown import place_pictures
from reader.parse.word.notes import set_notes
from reader.parse.word.pictures import find_pictures

_TEXT, _STYLES = "word/document.xml", "word/styles.xml"
_HEADS, _FEET = re.compile(r"word/header\d*\.xml"), re.compile(r"word/footer\d*\.xml")
_NOTES = re.compile(r"word/(?:foot|end)notes\.xml")
_LARGEST = 64 * 1024 * 1024
"""Bytes of a part unpacked; the text of a year is smaller."""
_HEADING = re.compile(r"heading ([1-6])", re.IGNORECASE)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText"})
"""What was struck out, stands there twice for older programs, or is computed."""
_PICTURES = ("drawing", "pict", "object")
_LONGEST_CELL = 60
"""Characters; a table with longer cells arranges a page."""
_FAULTS = (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, OSError)


def recognises(path: Path) -> bool:
    """Tell whether a path is a document of a word processor, whatever it is named."""
    if not path.is_file() or not head_of(path).startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(path) as parts:
            return _TEXT in parts.namelist()
    except (*_FAULTS, ValueError):
        return False


def read(path: Path) -> Iterator[PrintedIssue]:
    """Read the pages that a document holds.

    Raises:
        SourceError: It is damaged, absurdly large, or holds no text.
    """
    try:
        with zipfile.ZipFile(path) as parts:
            xml = _part(path, parts, _TEXT)
            root = xml.root
            notes = [n for n in parts.namelist() if _NOTES.fullmatch(n)]
            set_notes(root, [_part(path, parts, n).root for n in notes])
            text = _text_of(path, parts, root)
            shown, files = find_pictures(root, parts, path)
    except (*_FAULTS, RuntimeError) as fault:
        raise SourceError(str(path), "is damaged; save it once more, or as plain text.") from fault
    if not text.strip():
        raise SourceError(str(path), "holds no text; take in the PDF of it.")
    pages, doubts = parse_text(text, path.name, told=read_path(path))
    # What the source had is a document; the lines read here are none of it.
    bare = (replace(page, page=replace(page.page, as_found="")) for page in pages)
    count = _count_pictures(root) - len(shown)
    left_out = Doubt(where=path.name, what=f"Its pictures ({count}) were left out.")
    mended = Doubt(where=path.name, what="The file is not well formed; it was mended.")
    told = ((mended, xml.is_damaged), (left_out, count > 0))
    yield PrintedIssue(
        pages=place_pictures(bare, shown),
        doubts=(*(doubt for doubt, is_so in told if is_so), *doubts),
        files=files,
    )


def _count_pictures(text: "etree._Element") -> int:
    """Count what is drawn: what stands there twice, for older programs, once."""
    drawn = text.iter(*(f"{{*}}{name}" for name in _PICTURES))
    return sum(all(name_of(a) not in _LEFT_OUT for a in each.iterancestors()) for each in drawn)


def _text_of(path: Path, parts: zipfile.ZipFile, text: "etree._Element") -> str:
    """Return the lines of a document."""
    ranks = _ranks(_part(path, parts, _STYLES).root) if _STYLES in parts.namelist() else {}
    heads, feet = (_edge(path, parts, edge, ranks) for edge in (_HEADS, _FEET))
    return "\n\n".join((*heads, *_lines(text, ranks), *feet))


def _part(path: Path, parts: zipfile.ZipFile, name: str) -> XmlFile:
    """Return a part of a document.

    Raises:
        SourceError: It is no XML, or absurdly large.
    """
    with parts.open(name) as part:
        data = part.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise SourceError(str(path), "is too large to be a newspaper's text; split it.")
    return parse_xml(path, data)


def _edge(
    path: Path, parts: zipfile.ZipFile, named: re.Pattern[str], ranks: Mapping[str, int]
) -> tuple[str, ...]:
    """Return the lines of heads or feet of sheets, each once."""
    found = (_part(path, parts, name).root for name in parts.namelist() if named.fullmatch(name))
    return tuple(dict.fromkeys(line for part in found for line in _lines(part, ranks)))


def _ranks(styles: "etree._Element") -> Mapping[str, int]:
    """Return the rank of each style of headings, by its id; their names are English everywhere."""
    ranks: dict[str, int] = {}
    for style in styles.iter("{*}style"):
        name = next((_value(each) for each in style if name_of(each) == "name"), "")
        heading = _HEADING.fullmatch(name)
        if heading or name.lower() == "title":
            ranks[_value(style, "styleId")] = int(heading[1]) if heading else 1
    return ranks


def _lines(element: "etree._Element", ranks: Mapping[str, int]) -> Iterator[str]:
    """Yield the lines of a part, in order."""
    for child in element:
        name = name_of(child)
        if name == "p":
            yield from _ranked(child, ranks)
        elif name == "tbl" and _is_table(child):
            rows = ([_cell(cell) for cell in row.iter("{*}tc")] for row in child.iter("{*}tr"))
            yield "\n".join("\t".join(row) for row in rows)
        elif name not in _LEFT_OUT:
            yield from _lines(child, ranks)


def _ranked(paragraph: "etree._Element", ranks: Mapping[str, int]) -> Iterator[str]:
    text = _paragraph(paragraph)
    style = next((_value(each) for each in paragraph.iterfind("{*}pPr/{*}pStyle")), "")
    if text.strip(" \t\n\u3000") and style in ranks:
        # One lower, for headings of the first rank alone make no text Markdown.
        yield f"{'#' * min(ranks[style] + 1, 6)} {' '.join(text.split())}"
    elif text.strip(" \t\n\u3000"):
        yield text.strip("\n")
    # Frames with text of their own hang on a paragraph.
    for box in paragraph.iter("{*}txbxContent"):
        if not any(name_of(above) in _LEFT_OUT for above in box.iterancestors()):
            yield from _lines(box, ranks)


def _paragraph(element: "etree._Element") -> str:
    """Return the text of a paragraph; that of frames in it stands by itself."""
    found: list[str] = []
    for child in element:
        name = name_of(child)
        if name == "t":
            found.append(child.text or "")
        elif name == "br" and _value(child, "type") == "page":
            found.append("\f")
        elif name in _SIGNS:
            found.append(_SIGNS[name])
        elif name not in _LEFT_OUT and name not in ("txbxContent", "pPr", "rPr"):
            found.append(_paragraph(child))
    return "".join(found)


def _is_table(table: "etree._Element") -> bool:
    """Tell a table of figures from one that arranges a page."""
    return all(len(_cell(cell)) <= _LONGEST_CELL for cell in table.iter("{*}tc"))


def _cell(cell: "etree._Element") -> str:
    return " ".join(" ".join(_paragraph(each).split()) for each in cell.iter("{*}p")).strip()


def _value(element: "etree._Element", name: str = "val") -> str:
    """Return an attribute, whichever of the standard's two namespaces it is in."""
    return next((str(v) for key, v in element.items() if str(key).rpartition("}")[2] == name), "")
