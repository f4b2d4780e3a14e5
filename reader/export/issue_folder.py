"""An issue and its files → an issue folder that a person can read and edit.

The form is told in full where it is read (``reader.parse.folder.issue_folder``).
Writing what was read from a folder gives the same bytes.
"""

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

import yaml
from typing_extensions import override

from reader.errors import SourceError
from reader.export.issue_folder_body import Addresses, BodyWriter
from reader.model.article import Byline, Picture
from reader.model.issue import Issue, Masthead, Page
from reader.model.printed import CollatedIssue
from reader.notation.editors import read_editors
from reader.notation.folder_form import (
    ISSUE_FILE,
    MISSING,
    SOURCE_FOLDER,
    anchor_of,
    file_names,
    infer_bylines,
    is_inside,
)
from reader.replacing import replace_file

_WIDTH = 1 << 30
"""No line of front matter is folded: a person looks for it as it was printed."""

_LINE_ENDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


class _Dumper(yaml.SafeDumper):
    """Writes front matter without aliases: a person repeats what is said twice."""

    @override
    def ignore_aliases(self, data: object) -> bool:
        return True

    @override
    def represent_str(self, data: str) -> yaml.ScalarNode:
        """Quote with escapes what YAML would read as the end of a line."""
        style = '"' if _LINE_ENDS.search(data) else None
        return self.represent_scalar("tag:yaml.org,2002:str", data, style=style)


_Dumper.add_representer(str, _Dumper.represent_str)


def folder_entries(collated: CollatedIssue) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an issue folder, the issue's own first: path inside it, and bytes.

    Args:
        collated: The issue and the files it refers to.

    Raises:
        SourceError: A file's path would leave the folder.
    """
    issue = collated.issue
    yield ISSUE_FILE, _encoded(_issue_file(issue))
    addresses = _addresses(issue)
    for page in issue.pages:
        name = addresses.files[page.label]
        body = BodyWriter(page=page, addresses=addresses).write()
        text = _fenced(_page_front(page)) + (f"\n{body}\n" if body else "")
        yield name, _encoded(text)
        if page.as_found:
            stem = name.removesuffix(".md")
            yield f"{SOURCE_FOLDER}/{stem}.txt", page.as_found.encode("utf-8", "surrogatepass")
    for path, read in sorted(collated.files.items()):
        _refuse_outside(path)
        yield path, read()


def write_issue_folder(collated: CollatedIssue, folder: Path) -> None:
    """Write an issue folder; page files of an earlier form of it are removed.

    Args:
        collated: The issue and its files.
        folder: Made with its parents when it is not there.

    Raises:
        SourceError: The folder cannot be written, or a path leads out of it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        entries = folder_entries(collated)
        # The issue's own file comes last: a folder half written is no issue folder yet.
        issue_file = next(entries)
        written = set()
        for name, data in itertools.chain(entries, (issue_file,)):
            file = folder / name
            if not file.is_file() or file.read_bytes() != data:
                replace_file(file, data)
            written.add(name)
        _remove_former(folder, written)
    except OSError as fault:
        reason = f"cannot be written ({fault.strerror or fault})."
        raise SourceError(str(folder), reason) from fault


def holds_another_form(collated: CollatedIssue, folder: Path) -> bool:
    """Tell whether an issue folder is there that writing would change."""
    if not (folder / ISSUE_FILE).is_file():
        return False
    entries = dict(folder_entries(collated))
    pages = {file.name for file in folder.glob("*.md")}
    return bool(pages - entries.keys()) or any(
        not (folder / name).is_file() or (folder / name).read_bytes() != data
        for name, data in entries.items()
    )


def _remove_former(folder: Path, written: set[str]) -> None:
    """Remove page files that would be read as pages but are none any more."""
    for file in sorted(folder.glob("*.md")):
        if file.name not in written and file.read_bytes().startswith(b"---\n"):
            file.unlink()
    for file in sorted((folder / SOURCE_FOLDER).glob("*.txt")):
        if f"{SOURCE_FOLDER}/{file.name}" not in written:
            file.unlink()


def _refuse_outside(path: str) -> None:
    if not is_inside(path):
        raise SourceError(path, "leads out of the issue folder; the issue was not written.")


def _encoded(text: str) -> bytes:
    return text.encode("utf-8")


def _fenced(values: Mapping[str, object]) -> str:
    dumped = yaml.dump(
        dict(values),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=_WIDTH,
        default_flow_style=False,
    )
    return f"---\n{dumped}---\n"


def _issue_file(issue: Issue) -> str:
    date = issue.date
    values: dict[str, object] = {
        "title": issue.title,
        "number": issue.number,
        "date": {
            "value": date.value,
            "status": date.status.value,
            "evidence": list(date.evidence),
        },
        "edition": issue.edition,
        "language": issue.language,
    }
    for field in fields(Masthead):
        value = getattr(issue.masthead, field.name)
        values[field.name] = list(value) if isinstance(value, tuple) else value
    # Whoever reads the folder sees for himself that a file it names is not there.
    seen = tuple(f" {path} {MISSING}" for path in _paths(issue))
    values["doubts"] = [
        {"where": doubt.where, "what": doubt.what}
        for doubt in issue.doubts
        if not doubt.what.endswith(seen)
    ]
    is_plain = _is_plain(issue.remarks)
    values["remarks"] = "" if is_plain else issue.remarks
    stated = {key: value for key, value in values.items() if value not in ("", None, [])}
    return _fenced(stated) + (f"\n{issue.remarks}\n" if is_plain and issue.remarks else "")


def _paths(issue: Issue) -> Iterator[str]:
    """Yield the paths of the files that an issue names."""
    for page in issue.pages:
        yield from filter(None, (page.facsimile.path if page.facsimile else "", page.words))
        for article in page.articles:
            for block in article.blocks:
                if isinstance(block, Picture) and block.image:
                    yield block.image


def _is_plain(remarks: str) -> bool:
    """Tell whether remarks survive as the body of a file."""
    return remarks == remarks.strip("\n") and not re.search("[\r\ud800-\udfff]", remarks)


def _page_front(page: Page) -> dict[str, object]:
    values: dict[str, object] = {"label": page.label, "number": page.number}
    if page.section:
        values["section"] = page.section
    if page.editors:
        values["editors"] = _editors(page.editors)
    if page.folio:
        values["folio"] = list(page.folio)
    if page.facsimile is not None:
        facsimile = page.facsimile
        values["facsimile"] = (
            {"path": facsimile.path, "sheet": facsimile.sheet}
            if facsimile.sheet
            else facsimile.path
        )
    if page.words:
        values["words"] = page.words
    return values


def _editors(editors: tuple[Byline, ...]) -> list[object]:
    """Write editors as printed lines where a line says all, else by role and names."""
    lines = [editor.text for editor in editors if editor.text]
    inferred = tuple(editor for line in lines for editor in _inferred(line))
    if inferred == editors:
        return list(lines)
    return [
        {"role": editor.role, "names": list(editor.names), "text": editor.text}
        for editor in editors
    ]


def _inferred(line: str) -> tuple[Byline, ...]:
    found = read_editors(line)
    return found if found and found[0].text == line else infer_bylines(line)


def _addresses(issue: Issue) -> Addresses:
    anchors: dict[str, tuple[str, str]] = {}
    for page in issue.pages:
        taken = {anchor_of(page.label, article.id) for article in page.articles}
        count = 0
        for article in page.articles:
            anchor = anchor_of(page.label, article.id)
            while not anchor:
                count += 1
                anchor = "" if f"x{count}" in taken else f"x{count}"
            anchors[article.id] = (page.label, anchor)
    labels = tuple(page.label for page in issue.pages)
    return Addresses(files=file_names(labels), anchors=anchors)
