"""Issues as ``daodu parse --json`` prints them → the issues, exactly.

Other programs may write the same form, and leave out of it what can be told without.
Pictures, facsimiles and words are looked for beside the file, by their paths; what is
not there is doubted, and so is what stands in the file and has no place in the form.
"""

import functools
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from reader.errors import SourceError
from reader.model.article import Article, Block, Crosshead, Paragraph, Picture
from reader.model.doubt import Doubt
from reader.model.issue import DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpState
from reader.model.plain import issue_from_plain, issue_to_plain
from reader.model.printed import CollatedIssue, FileBytes
from reader.notation.folder_form import is_inside
from reader.parse.folder.issue_folder import is_file_in, read_file
from reader.parse.source.json_file import read_values
from reader.parse.source.library_xml import head_of
from reader.parse.wire.listed import is_list

ReadFile = Callable[[], Iterator[CollatedIssue | SourceError]]

_ENDING = ".json"
_HEAD = 1024 * 1024
"""Bytes: long doubts and remarks may stand before the pages."""
_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{")
_PAGES = re.compile(rb"\"pages\"\s*:\s*\[")


def recognises(path: Path) -> bool:
    """Tell whether a path is a file of issues in JSON, or a folder with one in it."""
    return bool(_files(path))


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path] if _is_issue(path) else []
    named = (file for file in sorted(path.iterdir()) if file.suffix.lower() == _ENDING)
    return [file for file in named if file.name[0] != "." and _is_issue(file)]


def _is_issue(file: Path) -> bool:
    if not file.is_file() or not _START.match(head_of(file)):
        return False
    # Pages that a program copied from a site hold their articles in another form.
    return _PAGES.search(head_of(file, _HEAD)) is not None and not is_list(file)


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
        issues = [_issue(each, file.name) for each in every]
    except SourceError as refusal:
        yield refusal
        return
    except (ValueError, AttributeError, TypeError, AssertionError) as fault:
        reason = f"is no issue in JSON as `daodu parse --json` prints it ({fault})."
        yield SourceError(str(file), reason)
        return
    for issue in issues:
        yield _checked(issue, file)


def _issue(value: object, name: str) -> Issue:
    """Return an issue, with a doubt for what of the value has no place in one.

    Raises:
        TypeError: The value is no object.
        ValueError: It has another form; says what.
    """
    if not isinstance(value, dict):
        raise TypeError("no object")
    issue = issue_from_plain(value)
    strange = ", ".join(dict.fromkeys(_strange(value, issue_to_plain(issue), "")))
    if not strange:
        return issue
    doubt = Doubt(where=name, what=f"Left out, for the form has no place for it: {strange}.")
    return replace(issue, doubts=(*issue.doubts, doubt))


def _strange(given: object, kept: object, place: str) -> Iterator[str]:
    """Yield the places of texts that are given and not kept (pages.articles.body)."""
    if isinstance(given, dict) and isinstance(kept, dict):
        for key, value in given.items():
            yield from _strange(value, kept.get(key), f"{place}.{key}".lstrip("."))
    elif isinstance(given, list) and isinstance(kept, list) and len(given) == len(kept):
        for one, other in zip(given, kept, strict=True):
            yield from _strange(one, other, place)
    elif given != kept and _has_text(given):
        yield place


def _has_text(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, dict):
        return any(map(_has_text, value.values()))
    return isinstance(value, list) and any(map(_has_text, value))


def _named(issue: Issue) -> Issue:
    """Return an issue whose pages and articles all have names, by their places if they had none.

    Pages are numbered in their order.
    """
    labels = {page.label for page in issue.pages}
    ids = {article.id for page in issue.pages for article in page.articles}
    pages: list[Page] = []
    for number, page in enumerate(issue.pages, 1):
        label = page.label or _free("{:02}", number, labels)
        articles = (
            replace(article, id=article.id or _free(label + "/a{}", place, ids))
            for place, article in enumerate(page.articles, 1)
        )
        pages.append(replace(page, label=label, number=number, articles=tuple(articles)))
    return replace(issue, pages=tuple(pages))


def _free(form: str, first: int, taken: set[str]) -> str:
    """Return the first name of a form that is not taken, and take it."""
    name = next(each for each in map(form.format, itertools.count(first)) if each not in taken)
    taken.add(name)
    return name


def _checked(issue: Issue, file: Path) -> CollatedIssue | SourceError:
    """Return an issue with the files that it refers to, as far as they are there."""
    issue = _named(issue)
    labels = [page.label for page in issue.pages]
    ids = [article.id for page in issue.pages for article in page.articles]
    if not labels:
        return SourceError(str(file), "is an issue in JSON that has no page.")
    if len(set(labels)) < len(labels):
        return SourceError(str(file), "its pages have no labels of their own; give each another.")
    if len(set(ids)) < len(ids):
        return SourceError(str(file), "its articles have no ids of their own; give each another.")
    taking = _Taking(file.parent, frozenset(ids))
    pages = tuple(_page(page, taking) for page in issue.pages)
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
        for jump in map(functools.partial(_placed, blocks=blocks), article.jumps)
    )
    repeats = article.repeats if article.repeats in taking.ids else None
    return replace(article, blocks=blocks, jumps=tuple(jumps), repeats=repeats)


def _placed(jump: Jump, blocks: tuple[Block, ...]) -> Jump:
    """Return a jump that stands alone where its text is not in the block that it names."""
    if jump.block is None or not 0 <= jump.block < len(blocks):
        return replace(jump, block=None)
    block = blocks[jump.block]
    is_there = not isinstance(block, Paragraph | Crosshead) or jump.text in block.text
    return jump if is_there else replace(jump, block=None)


_Leading = TypeVar("_Leading", Jump, DigestEntry)


def _unled(leading: _Leading) -> _Leading:
    """Lead nowhere what leads to an article that is not there."""
    return replace(leading, state=JumpState.PAGE_NOT_HELD, target=None)
