"""Text dumps → issues: one page or many pages a file, one file or a folder of page files."""

import datetime
import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.errors import SourceError
from reader.model.doubt import Doubt
from reader.model.issue import Facsimile
from reader.model.printed import FileBytes, PrintedIssue, PrintedPage
from reader.notation.character_reference import read_references
from reader.parse.notes_beside import notes_among
from reader.parse.page_front import read_front_told
from reader.parse.pdf.pdf_issue import count_sheets
from reader.parse.same_issue import likeness
from reader.parse.source.encoding import read_text
from reader.parse.source.file_names import TEXTS, FileName, natural_key, read_file_name, read_path
from reader.parse.source.files import SourceFiles, read_file
from reader.parse.source.links import SourceLinks
from reader.parse.strangers import reason_of
from reader.parse.text.left_tags import without_left_tags
from reader.parse.text.markdown_text import MARKDOWN
from reader.parse.text.page_edge import PageSource, titled_by_files
from reader.parse.text.page_split import split_pages
from reader.parse.text.page_text import parse_page
from reader.parse.text.run_on import broken_into_lines
from reader.parse.text.shown import with_pictures
from reader.parse.wire.trs import is_trs

ReadFiles = Callable[[], Iterator[PrintedIssue | SourceError]]

_MOST_LINES = 50_000
"""Lines of one page; a broadsheet full of notices in narrow columns has 5,000."""
_SIGHTS = (".pdf", ".PDF")
_FOREIGN = re.compile(r"\.(?:xml|html?|json|pdf|jpe?g|png|gif|svg|zip|tgz|gz|epub|sqlite|docx?)$")


def recognises(path: Path) -> bool:
    """Tell whether a path is a text file or a folder of them.

    A file of any name is one, for the last format tried must say why it refuses.
    """
    if path.is_dir():
        return bool(_text_files(path))
    return _FOREIGN.search(path.name.lower()) is None


def _text_files(folder: Path) -> tuple[Path, ...]:
    return tuple(
        sorted(
            child
            for child in folder.iterdir()
            if _is_page(child) and child.is_file() and child.name[0] != "." and not is_trs(child)
        )
    )


def _is_page(path: Path) -> bool:
    """Tell a file of text, or of Markdown whose name tells a page; README.md tells of others."""
    ending = path.suffix.lower()
    if ending in TEXTS:
        return True
    has_count = any(map(str.isdecimal, path.stem))
    return ending in MARKDOWN and (has_count or bool(read_file_name(path.stem).section))


def read(path: Path) -> Iterator[PrintedIssue | SourceError]:
    """Read a text file, or a folder of page files, one issue for each day they name.

    Yields:
        Issues, and a refusal for each file that is empty, binary or in an
        unknown encoding; its issue is read without it.
    """
    for _, read_part in split(path):
        yield from read_part()


def split(path: Path) -> Iterator[tuple[tuple[Path, ...], ReadFiles]]:
    """Yield the files of each issue of a folder, or a file, and what reads them."""
    files = _text_files(path) if path.is_dir() else (path,)
    notes = notes_among(files)
    yield from _by_day((file for file in files if file not in notes), notes)


def gather(files: Iterable[Path]) -> Iterator[tuple[tuple[Path, ...], ReadFiles]]:
    """Yield which of some text files are one issue, and what reads them.

    Files that are picked out are pages of one where their names tell pages;
    all that lie in a folder are.
    """
    files = tuple(files)
    told = {file: read_path(file) for file in files}
    pages = [file for file in files if told[file].label or told[file].section]
    notes = notes_among(files) if pages else {}
    for file in files:
        if file not in pages and file not in notes:
            yield (file,), functools.partial(_read_files, (file,))
    yield from _by_day(pages, notes)


def _by_day(
    files: Iterable[Path], notes: Mapping[Path, str]
) -> Iterator[tuple[tuple[Path, ...], ReadFiles]]:
    """Yield the pages of each day, and what reads them; the first tells of the notes beside.

    Args:
        files: Of pages.
        notes: What is said of files that are none.
    """
    doubts = tuple(Doubt(where=note.name, what=what) for note, what in notes.items())
    by_day: dict[datetime.date | None, list[Path]] = {}
    for file in files:
        by_day.setdefault(read_path(file).date.value, []).append(file)
    for pages in by_day.values():
        yield tuple(pages), functools.partial(_read_files, tuple(pages), doubts)
        doubts = ()


@dataclass(slots=True, kw_only=True)
class _Gathered:
    """What was read of one issue.

    Attributes:
        files: Of its pages.
        pages: Of all of them.
        doubts: What was guessed.
        sights: Pictures that its text names, and PDFs that show its pages.
    """

    sights: SourceFiles
    files: list[Path] = field(default_factory=list)
    pages: list[PrintedPage] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def _read_files(
    files: tuple[Path, ...], doubts: tuple[Doubt, ...] = ()
) -> Iterator[PrintedIssue | SourceError]:
    """Read page files in the order of their names: of one issue, or of several days.

    Pages of several papers or days are told apart by what they print.
    """
    root = files[0].absolute().parent.resolve()
    issues = [
        _Gathered(
            sights=SourceFiles(links=SourceLinks(root=root)),
            doubts=list(doubts),
        )
    ]
    for file in sorted(files, key=lambda f: natural_key(f.stem)):
        try:
            last = issues[-1]
            more, found = read_pages(file, len(last.pages) + 1)
            own = _issue_of(more, issues)
            if own is not last:
                more, found = read_pages(file, len(own.pages) + 1)
        except SourceError as refusal:
            yield refusal
        else:
            own.files.append(file)
            more = with_pictures(more, functools.partial(_take, own.sights, root), file.name)
            own.pages.extend(_with_sight(file, more, own.sights.files, own.doubts))
            own.doubts.extend(found)
    for each in issues:
        if each.pages:
            title = read_path(each.files[0]).title
            named = titled_by_files(tuple(each.pages), title, each.doubts)
            unheld = each.sights.doubts(each.files[0].name if len(each.files) == 1 else "issue")
            yield PrintedIssue(pages=named, doubts=(*each.doubts, *unheld), files=each.sights.files)


def _take(sights: SourceFiles, folder: Path, address: str, label: str) -> str:
    return sights.take(address, folder, label)


def _issue_of(pages: Sequence[PrintedPage], issues: list[_Gathered]) -> _Gathered:
    """Return the issue that pages are of; a new one is added where they are of none."""
    akin = [(likeness(each.pages, pages), each) for each in issues]
    best = max((found for found, _ in akin if found is not None), default=None)
    if best is None:
        issues.append(_Gathered(sights=SourceFiles(links=issues[0].sights.links)))
        return issues[-1]
    return next(each for found, each in reversed(akin) if found == best)


def _with_sight(
    file: Path,
    pages: tuple[PrintedPage, ...],
    sights: dict[str, FileBytes],
    doubts: list[Doubt],
) -> tuple[PrintedPage, ...]:
    """Show pages by the PDF of the same name beside their text, a sheet each."""
    shown = next((file.with_suffix(e) for e in _SIGHTS if file.with_suffix(e).is_file()), None)
    if shown is None:
        return pages
    try:
        count = count_sheets(shown)
    except SourceError as refusal:
        doubts.append(Doubt(where=shown.name, what=f"Left out: it {refusal.reason}"))
        return pages
    if count != len(pages):
        what = f"Left out: it has {count} pages, and the text beside it {len(pages)}."
        doubts.append(Doubt(where=shown.name, what=what))
        return pages
    path = f"images/{len(sights) + 1:02}-page.pdf"
    sights[path] = functools.partial(read_file, shown)
    return tuple(
        replace(p, page=replace(p.page, facsimile=Facsimile(path=path, sheet=sheet)))
        for sheet, p in enumerate(pages)
    )


def read_pages(path: Path, first_number: int) -> tuple[tuple[PrintedPage, ...], tuple[Doubt, ...]]:
    """Read the pages of one text file.

    Args:
        path: The file.
        first_number: Place of its first page in the source.

    Raises:
        SourceError: The file is empty, binary, in an unknown encoding or known for something else.
    """
    if reason := reason_of(path):
        raise SourceError(str(path), reason)
    decoded = read_text(path)
    pages, doubts = parse_text(decoded.text, path.name, first_number, read_path(path))
    return pages, (*decoded.doubts(path.name), *doubts)


def parse_text(
    text: str, name: str, first_number: int = 1, told: FileName | None = None
) -> tuple[tuple[PrintedPage, ...], tuple[Doubt, ...]]:
    """Parse the text of one file.

    Args:
        text: The whole file; not only white space.
        name: Of the file, for doubts.
        first_number: Place of its first page in the source.
        told: What the file's name tells.
    """
    front = read_front_told(
        without_left_tags(read_references(text)), name, told or read_file_name("")
    )
    told = front.name
    broken = broken_into_lines(front.text)
    texts = split_pages(broken.text, name)
    if not texts:
        raise SourceError(name, "the file is empty; choose one that holds a page's text.")
    longest = max(page_text.text.count("\n") for page_text in texts)
    if longest > _MOST_LINES:
        reason = (
            f"has a page of {longest} lines, which no newspaper has; divide it, with a line as"
            " 第02版 above each page, or take in a file a page."
        )
        raise SourceError(name, reason)
    pages: list[PrintedPage] = []
    doubts = list(front.doubts)
    if broken.doubt:
        doubts.append(Doubt(where=name, what=broken.doubt))
    for page_text in texts:
        source = PageSource(
            text=page_text.text,
            name=name,
            first_line=page_text.first_line,
            label=told.label if len(texts) == 1 else "",
            section=told.section if len(texts) == 1 else "",
            number=first_number + len(pages),
            date=told.date,
            edition=told.edition,
        )
        printed, found = parse_page(source)
        printed = replace(
            printed,
            title=front.title or printed.title,
            issue_number=front.number or printed.issue_number,
        )
        pages.append(_as_unique(printed, pages))
        doubts.extend(found)
    return tuple(pages), tuple(doubts)


def _as_unique(printed: PrintedPage, before: list[PrintedPage]) -> PrintedPage:
    """Keep the labels of one file apart; collation merges files."""
    taken = {page.page.label for page in before}
    label = printed.page.label
    if label not in taken:
        return printed
    count = next(n for n in range(2, len(taken) + 3) if f"{label}-{n}" not in taken)
    articles = tuple(
        replace(article, id=article.id.replace(f"{label}/", f"{label}-{count}/", 1))
        for article in printed.page.articles
    )
    page = replace(printed.page, label=f"{label}-{count}", articles=articles)
    return replace(printed, page=page)
