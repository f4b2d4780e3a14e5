"""What a person asks to be rendered in, an issue, pages or an article and their pictures out."""

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.cli.place import find_anywhere
from reader.errors import NotHeldError, PageNotHeldError, SourceError
from reader.library.library import Library
from reader.model.article import Article, Block, Crosshead, Paragraph
from reader.model.issue import Issue, Page
from reader.model.printed import CollatedIssue
from reader.notation.page_label import labels_named
from reader.notation.script import language_of
from reader.parse.source.encoding import decode
from reader.session.intake.sources import issues_from

_CROSSHEAD = "## "
_EPAPER = ".epaper"

ReadFile = Callable[[str], bytes | None]
"""Path in the issue folder to the file; None when it is not held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An issue and the files it refers to.

    Attributes:
        issue: The issue.
        read: Reads its pictures.
        files: Paths in the issue folder of all files held.
    """

    issue: Issue
    read: ReadFile
    files: tuple[str, ...] = ()


def find_edition(library: Path, place: str) -> Edition:
    """Find an issue by its key in the library or by the path of any source.

    Raises:
        NotHeldError: The library does not hold it, and no such file is there.
        SourceError: The source cannot be read, or is many issues.
    """
    path = Path(place)
    if path.exists():
        return _from_source(path)
    key = place.strip("/")
    with opened(library) as held:
        if held is None:
            raise NotHeldError(place)
        issue = held.issue(key)
        files = {name: held.file(key, name) for name in held.files(key)}
    return Edition(issue=issue, read=files.get, files=tuple(files))


def _from_source(path: Path) -> Edition:
    found: list[CollatedIssue] = []
    for collated in issues_from(path):
        found.append(collated)
        if len(found) > 1:
            raise SourceError(str(path), "holds several issues; name one of them.")
    if not found:
        raise SourceError(str(path), "holds no issue.")
    files = found[0].files
    return Edition(
        issue=found[0].issue,
        read=lambda name: files[name]() if name in files else None,
        files=tuple(files),
    )


def chosen_pages(issue: Issue, page: str | None) -> tuple[Page, ...]:
    """Return the page asked for, by label or number; all of them when none is.

    Raises:
        PageNotHeldError: The issue has no such page.
    """
    if page is None:
        return issue.pages
    labels = tuple(each.label for each in issue.pages)
    named = labels_named((page,), labels)
    found = [each for each in issue.pages if each.label in named[:1]] or [
        each for each in issue.pages if str(each.number) == page.lstrip("0")
    ]
    if not found:
        raise PageNotHeldError(page, labels)
    return (found[0],)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Articles to be set as a proof.

    Attributes:
        title: Of the proof.
        language: BCP 47 tag.
        articles: At least one, in order.
    """

    title: str
    language: str
    articles: tuple[Article, ...]


def find_copy(library: Path, place: str) -> Copy:
    """Find the text of a proof: a plain text file, or a place in the library.

    Raises:
        NotHeldError: No such file or place.
        SourceError: The file cannot be read.
    """
    path = Path(place)
    if path.is_file() and path.suffix.lower() != _EPAPER:
        return read_copy(path)
    with opened(library) as held:
        found = find_anywhere(held, place)
    match found.what:
        case Issue(pages=pages):
            articles = tuple(article for page in pages for article in page.articles)
        case Page(articles=on_page):
            articles = on_page
        case Article() as article:
            articles = (article,)
    return Copy(title=found.issue.title, language=found.issue.language, articles=articles)


@contextlib.contextmanager
def opened(library: Path) -> Iterator[Library | None]:
    """Open a library to read; None when there is none yet."""
    if not library.exists():
        yield None
        return
    with Library.open(library, is_read_only=True) as held:
        yield held


def read_copy(path: Path) -> Copy:
    """Read a plain text file: one paragraph a line, ``## `` before a crosshead.

    Raises:
        SourceError: The file cannot be read, or is empty.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror}).") from error
    text = decode(content, str(path)).text
    blocks = tuple(_block(line.strip()) for line in re.split(r"\r\n?|\n", text) if line.strip())
    article = Article(id="01/a1", blocks=blocks)
    return Copy(title=path.stem, language=language_of(text), articles=(article,))


def _block(line: str) -> Block:
    if line.startswith(_CROSSHEAD):
        return Crosshead(text=line.removeprefix(_CROSSHEAD).strip())
    return Paragraph(text=line)
