"""PDF issues, a file a page or a file an issue → issues: facsimiles, and their text layer.

Headlines are told by their size; a page without a text layer is taken in as a picture.
"""

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types

from reader.errors import SourceError
from reader.model.article import Article
from reader.model.doubt import Doubt
from reader.model.issue import Facsimile, Page
from reader.model.printed import PrintedIssue, PrintedPage
from reader.model.zone import Zone
from reader.notation.masthead import paper_name, read_masthead
from reader.notation.page_label import page_reference
from reader.notation.script import language_of
from reader.parse.draft import Draft
from reader.parse.drafting import Place, article_elements, make_article
from reader.parse.file_names import FileName, read_file_name
from reader.parse.library_xml import head_of
from reader.parse.mirror_files import read_file
from reader.parse.pdf_text import TextBlock, body_size, read_blocks
from reader.parse.wrapping import read_units

_LARGEST = 512 * 1024 * 1024
"""Bytes; an issue of 48 pages for print is below 300 MB."""
_MOST_PAGES = 500
_HEADLINE = 1.3
"""Times the body size; kickers and decks of small articles are set little larger."""
_HEAD_GAP = 1.5
"""In em of the lower: white between the lines of one head."""
_EDGE = 0.2
"""Of the page's height: what stands above the first headline there is the masthead or a folio."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """A page of a file, where it is in the issue, and what its file's name tells."""

    path: str
    sheet: int
    number: int
    label: str
    told: FileName
    source: str


def recognises(path: Path) -> bool:
    """Tell whether a path is a PDF, or a folder that holds PDFs and no text beside them."""
    if path.is_dir():
        has_text = any(child.suffix.lower() in (".txt", ".text") for child in path.iterdir())
        return not has_text and bool(_pdf_files(path))
    return b"%PDF-" in head_of(path)[:1032]


def _pdf_files(folder: Path) -> tuple[Path, ...]:
    return tuple(
        child
        for child in sorted(folder.iterdir())
        if child.suffix.lower() == ".pdf" and child.is_file() and child.name[0] != "."
    )


def read(path: Path) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issue of a PDF; of a folder, that of its single pages, and one a longer file."""
    pages: list[Path] = []
    for file in _pdf_files(path) if path.is_dir() else (path,):
        try:
            if path.is_dir() and _count(file) == 1:
                pages.append(file)
            else:
                yield _read_files((file,))
        except SourceError as refusal:
            yield refusal
    for _, files in itertools.groupby(
        sorted(pages, key=lambda f: (str(read_file_name(f.stem).date.value), _natural(f.name))),
        key=lambda f: read_file_name(f.stem).date.value,
    ):
        yield _read_files(tuple(files))


def _natural(name: str) -> list[tuple[int, str]]:
    parts = re.split(r"([0-9]{1,18})", name)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def _open(file: Path) -> pypdfium2.PdfDocument:
    if file.stat().st_size > _LARGEST:
        raise SourceError(str(file), "is too large for an issue; divide it into its pages.")
    try:
        document = pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as fault:
        is_locked = "assword" in str(fault)
        reason = (
            "is protected by a password; save it without one."
            if is_locked
            else "is a PDF that is damaged; get it once more from where it came."
        )
        raise SourceError(str(file), reason) from fault
    if not 0 < len(document) <= _MOST_PAGES:
        count = len(document)
        document.close()
        raise SourceError(str(file), f"has {count} pages, which no issue of a newspaper has.")
    return document


def _count(file: Path) -> int:
    document = _open(file)
    count = len(document)
    document.close()
    return count


def _read_files(files: tuple[Path, ...]) -> PrintedIssue:
    pages: list[PrintedPage] = []
    doubts: list[Doubt] = []
    held = {f"images/{n:02}-page.pdf": file for n, file in enumerate(files, 1)}
    for path, file in held.items():
        told = read_file_name(file.stem)
        document = _open(file)
        for number in range(len(document)):
            label = told.label if len(document) == 1 else ""
            if not label or any(label == page.page.label for page in pages):
                label = f"{len(pages) + 1:02}"
            sheet = _Sheet(
                path=path,
                sheet=number,
                number=len(pages) + 1,
                label=label,
                told=told,
                source=file.name,
            )
            printed, found = _read_sheet(document, sheet)
            pages.append(printed)
            doubts.extend(found)
        document.close()
    return PrintedIssue(
        pages=tuple(pages),
        doubts=tuple(doubts),
        files={path: functools.partial(read_file, file) for path, file in held.items()},
    )


def _read_sheet(
    document: pypdfium2.PdfDocument, sheet: _Sheet
) -> tuple[PrintedPage, tuple[Doubt, ...]]:
    where = f"{sheet.source}, page {sheet.sheet + 1}"
    page = Page(
        label=sheet.label,
        number=sheet.number,
        facsimile=Facsimile(path=sheet.path, sheet=sheet.sheet),
    )
    printed = PrintedPage(page=page, date=sheet.told.date, where=sheet.source)
    try:
        found = document[sheet.sheet]
        blocks, size = read_blocks(found), found.get_size()
        found.close()
    except pypdfium2.PdfiumError:
        return printed, (Doubt(where=where, what="The page is damaged and was not read."),)
    if not blocks:
        what = "The page has no text layer; it was taken in as a picture only."
        return printed, (Doubt(where=where, what=what),)
    return _with_text(printed, blocks, size)


def _with_text(
    printed: PrintedPage, blocks: tuple[TextBlock, ...], size: tuple[float, float]
) -> tuple[PrintedPage, tuple[Doubt, ...]]:
    least = body_size(blocks) * _HEADLINE
    label = printed.page.label
    edge = tuple(
        itertools.takewhile(
            lambda b: b.box[3] < size[1] * _EDGE and (b.size < least or bool(paper_name(b.text))),
            blocks,
        )
    )
    articles: list[Article] = []
    doubts: list[Doubt] = []
    for head, body in _stories(blocks[len(edge) :], least):
        place = Place(
            id=f"{label}/a{len(articles) + 1}", page=page_reference(label), source=printed.where
        )
        lines = "\n".join(" ".join(line.text for line in block.lines) for block in head)
        draft = Draft(
            head=article_elements(read_units(lines)),
            body=article_elements(read_units("\n".join(block.text for block in body))),
        )
        article, found = make_article(draft, place)
        zones = tuple(_zone(block, size) for block in (*head, *body))
        articles.append(replace(article, zones=zones))
        doubts.extend(found)
    lines_above = tuple(line.text.strip() for block in edge for line in block.lines)
    reading = read_masthead(lines_above)
    page = replace(printed.page, articles=tuple(articles), folio=lines_above)
    text = "".join(block.text for block in blocks)
    return (
        replace(
            printed,
            page=page,
            title=reading.title,
            issue_number=reading.issue_number,
            language=language_of(text),
        ),
        tuple(doubts),
    )


def _stories(
    blocks: tuple[TextBlock, ...], least: float
) -> Iterator[tuple[list[TextBlock], list[TextBlock]]]:
    """Divide blocks into articles: a head of large type, then what stands below it."""
    head: list[TextBlock] = []
    body: list[TextBlock] = []
    for block in blocks:
        if block.size < least:
            body.append(block)
            continue
        if body or (head and not _is_one_head(head[-1], block)):
            yield head, body
            head, body = [], []
        head.append(block)
    if head or body:
        yield head, body


def _is_one_head(above: TextBlock, block: TextBlock) -> bool:
    """Tell whether large type under large type is of the same head."""
    left, _, right, bottom = above.box
    overlaps = min(right, block.box[2]) - max(left, block.box[0]) > 0
    return overlaps and -block.size < block.box[1] - bottom < _HEAD_GAP * block.size


def _zone(block: TextBlock, size: tuple[float, float]) -> Zone:
    left, top, right, bottom = block.box
    width, height = size
    x1, x2 = (min(1.0, max(0.0, x / width)) for x in (left, right))
    y1, y2 = (min(1.0, max(0.0, y / height)) for y in (top, bottom))
    return Zone(points=((x1, y1), (x2, y1), (x2, y2), (x1, y2)))
