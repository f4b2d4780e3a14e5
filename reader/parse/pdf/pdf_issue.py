"""PDF issues, a file a page or a file an issue → issues: facsimiles, and their text layer.

Articles are told by type, rules and columns; a page without a text layer is taken in as a picture.
"""

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types

from reader.errors import SourceError
from reader.model.article import Article
from reader.model.doubt import Doubt
from reader.model.issue import Digest, Facsimile, Page
from reader.model.printed import FileBytes, PrintedIssue, PrintedPage
from reader.notation.masthead import read_masthead
from reader.notation.page_label import page_reference
from reader.notation.script import language_of
from reader.parse.pdf.file import open_pdf
from reader.parse.pdf.legible import UNTOLD, is_legible
from reader.parse.pdf.page import ReadSheet, read_sheet
from reader.parse.source.file_names import TEXTS, FileName, natural_key, read_path
from reader.parse.source.files import read_file
from reader.parse.source.library_xml import head_of
from reader.parse.source.word_files import keep_words
from reader.parse.text.drafting import Place, make_article_below
from reader.parse.text.furniture import take_furniture
from reader.parse.text.heading import Head
from reader.parse.text.lines import Unit
from reader.parse.text.page_edge import PageSource, dating, is_masthead, titled, titled_by_files

ReadFiles = Callable[[], Iterator[PrintedIssue]]

_LARGEST = 512 * 1024 * 1024
"""Bytes; an issue of 48 pages for print is below 300 MB."""
_MOST_PAGES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """A page of a file, where it is in the issue, and what its file's name tells."""

    path: str
    sheet: int
    number: int
    label: str
    told: FileName
    source: str
    has_name: bool = False
    taken: tuple[str, ...] = ()


def recognises(path: Path) -> bool:
    """Tell whether a path is a PDF, or a folder that holds PDFs and no text beside them."""
    if path.is_dir():
        return not _stems_of_text(path) and bool(_pdf_files(path))
    return b"%PDF-" in head_of(path)[:1032]


def beside_text(folder: Path) -> tuple[Path, ...]:
    """Return the PDFs of a folder of text that are no page of it, having no text of their name."""
    stems = _stems_of_text(folder)
    return tuple(file for file in _pdf_files(folder) if file.stem not in stems) if stems else ()


def _stems_of_text(folder: Path) -> set[str]:
    return {child.stem for child in folder.iterdir() if child.suffix.lower() in TEXTS}


def _pdf_files(folder: Path) -> tuple[Path, ...]:
    return tuple(
        child
        for child in sorted(folder.iterdir())
        if child.suffix.lower() == ".pdf" and child.is_file() and child.name[0] != "."
    )


def read(path: Path) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issue of a PDF; of a folder, that of its single pages, and one a longer file."""
    for _, read_part in gather(_pdf_files(path) if path.is_dir() else (path,)):
        try:
            yield from read_part()
        except SourceError as refusal:
            yield refusal


def gather(files: Iterable[Path]) -> Iterator[tuple[tuple[Path, ...], ReadFiles]]:
    """Yield which of some PDFs are one issue: single pages of a day, or a longer file alone."""
    pages: list[Path] = []
    for file in files:
        if _is_page(file):
            pages.append(file)
        else:
            yield (file,), functools.partial(_read_files, (file,))
    for _, of_day in itertools.groupby(
        sorted(pages, key=lambda f: (*_press_run(f), natural_key(f.name))), key=_press_run
    ):
        together = tuple(of_day)
        yield together, functools.partial(_read_files, together)


def _press_run(file: Path) -> tuple[str, str]:
    """Return the day and the edition that a file's name and folders tell."""
    told = read_path(file)
    return str(told.date.value), told.edition


def _is_page(file: Path) -> bool:
    """Tell a PDF of one page from a longer one, and from one that is refused when it is read."""
    try:
        return count_sheets(file) == 1
    except SourceError:
        return False


def _open(file: Path) -> pypdfium2.PdfDocument:
    if file.stat().st_size > _LARGEST:
        raise SourceError(str(file), "is too large for an issue; divide it into its pages.")
    try:
        document = open_pdf(file)
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


def count_sheets(file: Path) -> int:
    """Return how many pages a PDF has.

    Raises:
        SourceError: It cannot be read.
    """
    document = _open(file)
    count = len(document)
    document.close()
    return count


def _read_files(files: tuple[Path, ...]) -> Iterator[PrintedIssue]:
    """Yield the issue whose pages some files show."""
    pages: list[PrintedPage] = []
    doubts: list[Doubt] = []
    held = {f"images/{n:02}-page.pdf": file for n, file in enumerate(files, 1)}
    kept: dict[str, FileBytes] = {
        path: functools.partial(read_file, file) for path, file in held.items()
    }
    for path, file in held.items():
        told = read_path(file)
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
                has_name=bool(told.label) and len(document) == 1,
                taken=tuple(page.page.label for page in pages),
            )
            printed, found = _read_sheet(document, sheet, kept)
            pages.append(printed)
            doubts.extend(found)
        document.close()
    named = titled_by_files(tuple(pages), read_path(files[0]).title, doubts)
    yield PrintedIssue(pages=named, doubts=tuple(doubts), files=kept)


def _read_sheet(
    document: pypdfium2.PdfDocument, sheet: _Sheet, kept: dict[str, FileBytes]
) -> tuple[PrintedPage, tuple[Doubt, ...]]:
    where = f"{sheet.source}, page {sheet.sheet + 1}"
    page = Page(
        label=sheet.label,
        number=sheet.number,
        section=sheet.told.section,
        facsimile=Facsimile(path=sheet.path, sheet=sheet.sheet),
    )
    printed = PrintedPage(
        page=page, date=sheet.told.date, where=sheet.source, edition=sheet.told.edition
    )
    try:
        found = document[sheet.sheet]
        read = read_sheet(found)
        found.close()
    except pypdfium2.PdfiumError:
        return printed, (Doubt(where=where, what="The page is damaged and was not read."),)
    if read is None:
        what = "The page has no text layer; it was taken in as a picture only."
        return printed, (Doubt(where=where, what=what),)
    if not is_legible(read.text):
        what = "Fonts of the page do not tell its characters; it was taken in as a picture only."
        return printed, (Doubt(where=where, what=what),)
    printed, doubts = _with_text(printed, read, sheet)
    if UNTOLD in read.text:
        what = "Some fonts of the page do not tell their characters; 〓 stands for each of these."
        doubts = (*doubts, Doubt(where=where, what=what))
    words = keep_words(kept, printed.page.label, read.words())
    return replace(printed, page=replace(printed.page, words=words)), doubts


def _with_text(
    printed: PrintedPage, read: ReadSheet, sheet: _Sheet
) -> tuple[PrintedPage, tuple[Doubt, ...]]:
    """Add what the text layer says."""
    rows = read.edges.rows
    furniture = take_furniture(
        tuple(Unit(number=number, raw=row) for number, row in enumerate(rows, 1))
    )
    label = printed.page.label
    if furniture.label and not sheet.has_name and furniture.label.label not in sheet.taken:
        label = furniture.label.label
    articles, doubts = _articles(read, label, printed.where)
    reading = read_masthead(rows)
    source = PageSource(text=read.text, name=printed.where, date=sheet.told.date)
    is_front = is_masthead(reading, label)
    page = replace(
        printed.page,
        label=label,
        section=(furniture.label.section if furniture.label else "") or printed.page.section,
        editors=furniture.editors,
        folio=() if is_front else rows,
        digest=_digest(read),
        articles=articles,
    )
    printed = replace(
        printed,
        page=page,
        issue_number=reading.issue_number,
        date=dating(reading, source),
        masthead=reading.masthead if is_front else None,
        language=language_of(read.text),
    )
    return titled(printed, reading, source, doubts), tuple(doubts)


def _articles(read: ReadSheet, label: str, source: str) -> tuple[tuple[Article, ...], list[Doubt]]:
    articles: list[Article] = []
    doubts: list[Doubt] = []
    for draft in read.gathered.drafts:
        place = Place(id=f"{label}/a{len(articles) + 1}", page=page_reference(label), source=source)
        article, found = make_article_below(draft.head or Head(), draft.as_draft(), place)
        articles.append(replace(article, zones=read.zones(draft)))
        doubts.extend(found)
    return tuple(articles), doubts


def _digest(read: ReadSheet) -> Digest | None:
    boxes = read.gathered.digests
    if not boxes:
        return None
    entries = tuple(entry for box in boxes for entry in box.digest.entries)
    return Digest(label=boxes[0].digest.label, entries=entries)
