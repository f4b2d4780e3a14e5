r"""An issue folder → the issue and its files.

The form, all of it; what is said to be inferred is written only where the
inference would be wrong:

``issue.md``
    Front matter: title, number, date (value, status, evidence), edition,
    language, the masthead's fields by their own names, doubts (where, what).
    Body: a cataloguer's remarks.
``02.md``
    One page. Front matter: label, number, section, editors (printed lines),
    folio (printed lines), facsimile, words (the file of word boxes, see
    :mod:`reader.notation.word_boxes`). Body, in print order:

    - ``## 导读 {: .digest }``, then a list of ``[headline](03.md#a1 "deck") 3版``;
      ``#`` instead of a target leads nowhere. Attributes: page, tag, state, target.
    - ``# Headline {: #a1 }`` begins an article; class ``untitled`` when none is
      printed. Attributes: key (an id not made of label and anchor), repeats,
      zones, dateline, by (who is named inside the text only).
    - Paragraphs with class kicker, deck, byline (attribute by), and, below a
      picture, caption (its further paragraphs) and credit.
    - ``## 小标题``; ``![caption](images/x.svg "credit")``; Markdown tables.
    - ``[（下转2版）](02.md#a1){: .jump }`` as a paragraph of its own or inside
      one; see-references likewise with class see. Class same: nothing is
      printed, the same text stands there. Attributes: kind, pages, state,
      target, block, order.

``images/``, ``source/02.txt``
    Files; the page's text exactly as found.

Escapes are those of Markdown; see :mod:`reader.notation.folder_form`.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import SourceError
from reader.model.doubt import Doubt
from reader.model.issue import Issue, Page
from reader.model.printed import CollatedIssue, FileBytes
from reader.notation.folder_form import (
    ISSUE_FILE,
    MASTHEAD_LISTS,
    MASTHEAD_STRINGS,
    MISSING,
    SOURCE_FOLDER,
    is_inside,
    unquote_value,
)
from reader.parse.folder.front import (
    FrontMatter,
    read_dating,
    read_doubts,
    read_facsimile,
    read_front_matter,
    read_masthead,
    read_page_editors,
)
from reader.parse.folder.links import PageSource, file_path
from reader.parse.folder.markup import read_markup
from reader.parse.folder.page import PageReader
from reader.parse.source.file_names import natural_key

_ISSUE_KEYS = frozenset(
    {"title", "number", "date", "edition", "language", "pages_announced", "doubts", "remarks"}
    | {*MASTHEAD_STRINGS, *MASTHEAD_LISTS}
)
_PAGE_KEYS = frozenset({"label", "number", "section", "editors", "folio", "facsimile", "words"})
_LARGEST_TEXT = 32 * 1024 * 1024
"""Bytes; no page of text is longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _PageFile:
    """A page file, read but not yet understood."""

    front: FrontMatter
    source: PageSource
    number: int


def recognises(path: Path) -> bool:
    """Tell whether a path is an issue folder."""
    return path.is_dir() and (path / ISSUE_FILE).is_file()


def folder_meant(path: Path) -> Path:
    """Return the issue folder that a Markdown file stands in; any other path as it is."""
    is_page = path.suffix == ".md" and path.is_file() and recognises(path.parent)
    return path.parent if is_page else path


def read(path: Path) -> Iterator[CollatedIssue]:
    """Yield the one issue of a folder."""
    yield read_issue_folder(path)


def read_issue_folder(path: Path) -> CollatedIssue:
    """Read an issue folder.

    Args:
        path: The folder.

    Raises:
        SourceError: A front matter is broken, a file is no UTF-8 text, or the
            folder has no page file; names file and line.
    """
    front = read_front_matter(_text_of(path, ISSUE_FILE), str(path / ISSUE_FILE))
    kept = read_doubts(front)
    doubts = list(_unknown_keys(front, _ISSUE_KEYS, ISSUE_FILE))
    page_files = _page_files(path, doubts)
    if not page_files:
        raise SourceError(str(path), "has no page files (01.md, 02.md, …) beside issue.md.")
    sources = {page.source.file: page.source for page in page_files}
    labels = tuple(page.source.label for page in page_files)
    pages = []
    wanted: list[tuple[str, Doubt]] = []
    for page_file in page_files:
        body = PageReader(source=page_file.source, sources=sources, labels=labels).read()
        doubts.extend(body.doubts)
        wanted.extend(body.images)
        page = _page(path, page_file)
        wanted.extend(_files_named(page, page_file))
        pages.append((page, body))
    files = _files(path, wanted)
    doubts.extend(doubt for wanted_path, doubt in wanted if wanted_path not in files)
    issue = Issue(
        title=front.text("title"),
        number=front.number("number"),
        date=read_dating(front),
        edition=front.text("edition"),
        language=front.text("language") or "zh-Hans",
        masthead=read_masthead(front),
        pages=tuple(
            Page(
                label=page.label,
                number=page.number,
                section=page.section,
                editors=page.editors,
                folio=page.folio,
                facsimile=page.facsimile,
                as_found=page.as_found,
                words=page.words,
                digest=body.digest,
                articles=body.articles,
            )
            for page, body in pages
        ),
        remarks=front.text("remarks") or front.body.strip("\n"),
        doubts=_once(doubts, kept),
    )
    return CollatedIssue(issue=issue, files=files)


def _files_named(page: Page, page_file: _PageFile) -> Iterator[tuple[str, Doubt]]:
    """Yield the facsimile and the word boxes a front matter names, each with its doubt."""
    facsimile = page.facsimile.path if page.facsimile is not None else ""
    for key, name, path in (
        ("facsimile", "facsimile", facsimile),
        ("words", "file of word boxes", page.words),
    ):
        if path:
            where = f"{page_file.source.file}:{page_file.front.lines.get(key, 1)}"
            yield path, Doubt(where=where, what=f"The {name} {path} {MISSING}")


def _once(doubts: list[Doubt], kept: tuple[Doubt, ...]) -> tuple[Doubt, ...]:
    """Keep the doubts of the front matter as they are, and add each new one once.

    A doubt is new on whichever line it stands: writing the folder moves lines.
    """
    known = {(_file(doubt), doubt.what) for doubt in kept}
    new = dict.fromkeys(doubt for doubt in doubts if (_file(doubt), doubt.what) not in known)
    return (*kept, *new)


def _file(doubt: Doubt) -> str:
    return re.sub(r":\d+$", "", doubt.where)


def _text_of(folder: Path, name: str) -> str:
    file = folder / name
    if file.stat().st_size > _LARGEST_TEXT:
        raise SourceError(str(file), "is too large to be the text of a newspaper page.")
    data = file.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = 1 + data.count(b"\n", 0, fault.start)
        raise SourceError(f"{file}:{line}", "is no UTF-8 text; save it as UTF-8.") from fault
    return re.sub(r"\r\n?", "\n", text)


def _unknown_keys(front: FrontMatter, known: frozenset[str], name: str) -> Iterator[Doubt]:
    for key in front.values:
        if key not in known:
            where = f"{name}:{front.lines.get(key, 1)}"
            yield Doubt(where=where, what=f"{key} is no key of the issue folder; it was left out.")


def _page_files(folder: Path, doubts: list[Doubt]) -> list[_PageFile]:
    """Read the page files in order: by their number, else by their names."""
    found = []
    labels: set[str] = set()
    names = sorted((p.name for p in folder.glob("*.md") if p.is_file()), key=natural_key)
    for place, name in enumerate((n for n in names if n != ISSUE_FILE), start=1):
        front = read_front_matter(_text_of(folder, name), str(folder / name))
        if not front.values and name.casefold().startswith("readme"):
            continue
        doubts.extend(_unknown_keys(front, _PAGE_KEYS, name))
        label = front.text("label") or name.removesuffix(".md")
        if label in labels:
            raise front.refuse("label", f"{label} is the label of another page too.")
        labels.add(label)
        stated = front.number("number")
        number = place if stated is None else stated
        found.append(
            _PageFile(front=front, source=_page_source(front, name, label, doubts), number=number)
        )
    return sorted(found, key=lambda page: page.number)


def _page_source(front: FrontMatter, name: str, label: str, doubts: list[Doubt]) -> PageSource:
    """Read a page's Markdown and give every article its id."""
    elements = read_markup(front.body)
    ids: list[str] = []
    anchors: dict[str, str] = {}
    headings = [e for e in elements if e.level == 1 and "digest" not in e.classes]
    taken = {e.attributes.get("id") for e in headings}
    for element in headings:
        anchor = element.attributes.get("id", "")
        if anchor in anchors:
            where = f"{name}:{front.body_line + _line_of(front.body, f'#{anchor}')}"
            doubts.append(
                Doubt(where=where, what=f"The anchor {anchor} stands twice; the later got another.")
            )
            anchor = ""
        anchor = anchor or _free_anchor(taken)
        taken.add(anchor)
        key = element.attributes.get("key")
        anchors[anchor] = f"{label}/{anchor}" if key is None else unquote_value(key)
        ids.append(anchors[anchor])
    return PageSource(
        file=name,
        label=label,
        body=front.body,
        first_line=front.body_line,
        elements=elements,
        ids=tuple(ids),
        anchors=anchors,
    )


def _line_of(body: str, words: str) -> int:
    return body.count("\n", 0, max(body.rfind(words), 0))


def _free_anchor(taken: set[str | None]) -> str:
    number = 1
    while f"a{number}" in taken:
        number += 1
    return f"a{number}"


def _page(folder: Path, page: _PageFile) -> Page:
    found = folder / SOURCE_FOLDER / f"{page.source.file.removesuffix('.md')}.txt"
    as_found = ""
    if found.is_file():
        as_found = found.read_bytes().decode("utf-8", "surrogatepass")
    return Page(
        label=page.source.label,
        number=page.number,
        section=page.front.text("section"),
        editors=read_page_editors(page.front),
        folio=page.front.texts("folio"),
        facsimile=read_facsimile(page.front),
        as_found=as_found,
        words=file_path(page.front.text("words")),
    )


def _files(folder: Path, wanted: list[tuple[str, Doubt]]) -> dict[str, FileBytes]:
    """Find the pictures and facsimiles that the pages use, inside the folder only."""
    root = folder.resolve()
    files: dict[str, FileBytes] = {}
    for name, _ in wanted:
        file = folder / name
        if is_inside(name) and is_file_in(root, file):
            files[name] = functools.partial(read_file, file)
    return files


def is_file_in(root: Path, file: Path) -> bool:
    """Tell whether a file is there; a link out of the folder or a name too long is not."""
    try:
        return file.is_file() and file.resolve().is_relative_to(root)
    except OSError:
        return False


def read_file(path: Path) -> bytes:
    """Read a picture or facsimile."""
    return path.read_bytes()
