"""Issues as ``daodu parse --json`` prints them → the issues, exactly.

Other programs may write the same form. Pictures, facsimiles and words are looked for
beside the file, by their paths; what is not there is doubted.
"""

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from reader.errors import SourceError
from reader.model.article import Article, Picture
from reader.model.doubt import Doubt
from reader.model.issue import DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpState
from reader.model.plain import issue_from_plain
from reader.model.printed import CollatedIssue, FileBytes
from reader.notation.folder_form import is_inside
from reader.parse.folder.issue_folder import is_file_in, read_file
from reader.parse.source.json_file import read_values
from reader.parse.source.library_xml import head_of

ReadFile = Callable[[], Iterator[CollatedIssue | SourceError]]

_ENDING = ".json"
_HEAD = 65_536
_MARKS = (
    re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]"),
    re.compile(rb"[\s\S]*\"masthead\"\s*:"),
    re.compile(rb"[\s\S]*\"pages\"\s*:\s*\["),
)


def recognises(path: Path) -> bool:
    """Tell whether a path is a file of issues in JSON, or a folder with one in it."""
    return bool(_files(path))


def _files(path: Path) -> list[Path]:
    every = sorted(path.iterdir()) if path.is_dir() else [path]
    return [file for file in every if file.name[0] != "." and _is_issue(file)]


def _is_issue(file: Path) -> bool:
    if file.suffix.lower() != _ENDING or not file.is_file():
        return False
    head = head_of(file, _HEAD)
    return all(mark.match(head) for mark in _MARKS)


def read(path: Path) -> Iterator[CollatedIssue | SourceError]:
    """Yield the issues of a file, or of the files of a folder."""
    for _, read_part in split(path):
        yield from read_part()


def split(path: Path) -> Iterator[tuple[tuple[Path, ...], ReadFile]]:
    """Yield each file of a folder, or a file, and what reads it."""
    for file in _files(path):
        yield (file,), functools.partial(_read_file, file)


def _read_file(file: Path) -> Iterator[CollatedIssue | SourceError]:
    try:
        value = read_values(file)
        every = value if isinstance(value, list) else [value]
        issues = [_issue(each) for each in every]
    except SourceError as refusal:
        yield refusal
        return
    except (ValueError, AttributeError, TypeError, AssertionError) as fault:
        reason = f"is no issue in JSON as `daodu parse --json` prints it ({fault})."
        yield SourceError(str(file), reason)
        return
    for issue in issues:
        yield _checked(issue, file)


def _issue(value: object) -> Issue:
    """Return an issue.

    Raises:
        TypeError: The value is no object.
        ValueError: It has another form; says what.
    """
    if not isinstance(value, dict):
        raise TypeError("no object")
    return issue_from_plain(value)


def _checked(issue: Issue, file: Path) -> CollatedIssue | SourceError:
    """Return an issue with the files that it refers to, as far as they are there."""
    labels = [page.label for page in issue.pages]
    ids = [article.id for page in issue.pages for article in page.articles]
    if not labels or not all(labels) or len(set(labels)) < len(labels):
        return SourceError(str(file), "its pages have no labels of their own; give each another.")
    if not all(ids) or len(set(ids)) < len(ids):
        return SourceError(str(file), "its articles have no ids of their own; give each another.")
    taking = _Taking(file.parent, frozenset(ids))
    pages = tuple(
        _page(replace(page, number=number), taking) for number, page in enumerate(issue.pages, 1)
    )
    missing = tuple(
        Doubt(where=file.name, what=f"The picture {path} is not in the folder.")
        for path in sorted(taking.missing)
    )
    return CollatedIssue(
        issue=replace(issue, pages=pages, doubts=(*issue.doubts, *missing)), files=taking.files
    )


class _Taking:
    """The files of an issue, found beside its JSON.

    Attributes:
        ids: Of the articles of the issue.
        files: Path in the issue folder to what reads the file.
        missing: Paths of which there is no file.
    """

    def __init__(self, folder: Path, ids: frozenset[str]) -> None:
        self._folder = folder.resolve()
        self.ids = ids
        self.files: dict[str, FileBytes] = {}
        self.missing: set[str] = set()

    def holds(self, path: str) -> bool:
        """Take a file; tell whether it is there, inside of the folder."""
        if path in self.files:
            return True
        file = self._folder / path
        if not (is_inside(path) and is_file_in(self._folder, file)):
            self.missing.add(path)
            return False
        self.files[path] = functools.partial(read_file, file)
        return True


def _page(page: Page, taking: _Taking) -> Page:
    articles = tuple(_article(article, taking) for article in page.articles)
    page = replace(page, articles=articles)
    if page.digest is not None:
        entries = (
            entry if entry.target is None or entry.target in taking.ids else _unled(entry)
            for entry in page.digest.entries
        )
        page = replace(page, digest=replace(page.digest, entries=tuple(entries)))
    if page.facsimile is not None and not taking.holds(page.facsimile.path):
        page = replace(page, facsimile=None)
    return page if not page.words or taking.holds(page.words) else replace(page, words="")


def _article(article: Article, taking: _Taking) -> Article:
    blocks = tuple(
        replace(block, image=None)
        if isinstance(block, Picture) and block.image and not taking.holds(block.image)
        else block
        for block in article.blocks
    )
    jumps = (
        jump if jump.target is None or jump.target in taking.ids else _unled(jump)
        for jump in article.jumps
        if jump.block is None or 0 <= jump.block < len(blocks)
    )
    repeats = article.repeats if article.repeats in taking.ids else None
    return replace(article, blocks=blocks, jumps=tuple(jumps), repeats=repeats)


_Leading = TypeVar("_Leading", Jump, DigestEntry)


def _unled(leading: _Leading) -> _Leading:
    """Lead nowhere what leads to an article that is not there."""
    return replace(leading, state=JumpState.PAGE_NOT_HELD, target=None)
