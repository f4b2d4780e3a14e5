"""An issue being corrected: read from the library, kept in it and as an issue folder at once."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from reader.export.issue_folder import folder_entries, write_issue_folder
from reader.library import cataloguing, correcting_list, corrections
from reader.library.correcting_list import Work
from reader.library.library import Library
from reader.model.article import Picture
from reader.model.edit import Edit, Verdict
from reader.model.issue import Issue
from reader.model.printed import CollatedIssue
from reader.notation.folder_form import ISSUE_FILE


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """An issue that lies on the corrector's desk.

    Attributes:
        key: Its key.
        issue: As it is held.
        doubts: Of it, with what was decided of them.
        pictures: Path in the issue folder to the bytes of the pictures in its articles.
        sources: Label of a page to its source text; that of the issue folder
            where the source was no plain text.
        is_corrected: Whether it was corrected by hand.
    """

    key: str
    issue: Issue
    doubts: tuple[Work, ...]
    pictures: dict[str, bytes]
    sources: dict[str, str]
    is_corrected: bool


def read_proof(library: Library, key: str) -> Proof:
    """Read an issue to be corrected.

    Raises:
        NotHeldError: The library does not hold it.
    """
    issue = library.issue(key)
    wanted = {
        block.image
        for page in issue.pages
        for article in page.articles
        for block in article.blocks
        if isinstance(block, Picture) and block.image is not None
    }
    held = wanted & set(library.files(key))
    return Proof(
        key=key,
        issue=issue,
        doubts=correcting_list.doubts(library, key=key),
        pictures={path: library.file(key, path) for path in sorted(held)},
        sources=_sources(issue),
        is_corrected=corrections.is_corrected(library, key),
    )


def _sources(issue: Issue) -> dict[str, str]:
    entries = folder_entries(CollatedIssue(issue=issue))
    pages = (data for name, data in entries if name.endswith(".md") and name != ISSUE_FILE)
    return {
        page.label: page.as_found or data.decode("utf-8")
        for page, data in zip(issue.pages, pages, strict=True)
    }


def keep_correction(
    library: Library, key: str, issue: Issue, person: str, what: str
) -> Edit | None:
    """Keep an issue as it was corrected, in the library and as an issue folder.

    Raises:
        SourceError: The folder cannot be written; the library has it nevertheless.
    """
    edit = corrections.keep_pages(library, key, issue, person, what)
    if edit is not None:
        write_corrected(library, key)
    return edit


def undo_correction(library: Library, person: str, key: str) -> Edit | None:
    """Undo the last correction of an issue that stands; None when there is none."""
    edit = cataloguing.undo_last(library, person, corrections.scope_of(key))
    if edit is not None:
        write_corrected(library, key)
    return edit


def redo_correction(library: Library, key: str) -> Edit | None:
    """Correct again what was undone last; None when there is nothing."""
    edit = cataloguing.redo_last(library, corrections.scope_of(key))
    if edit is not None:
        write_corrected(library, key)
    return edit


def as_its_source(library: Library, key: str, person: str, what: str) -> Edit | None:
    """Give up all corrections of an issue, which can be undone; None when there are none."""
    given = corrections.as_taken_in(library, key)
    if given is None:
        return None
    back = replace(library.issue(key), pages=given)
    return keep_correction(library, key, back, person, what)


def decide_doubts(
    library: Library, works: tuple[Work, ...], verdict: Verdict | None, person: str, what: str
) -> Edit | None:
    """Keep what a person decided of doubts; None opens them again."""
    return correcting_list.decide(library, works, verdict, person, what)


def corrected_folder(library: Path) -> Path:
    """Return the folder in which the corrected issues of a library are kept as issue folders."""
    return library.with_name(f"{library.stem}-corrected")


def write_corrected(library: Library, key: str) -> Path:
    """Write an issue as it is held to the folder of corrected issues; return its folder."""
    folder = corrected_folder(library.path) / key
    files = {path: partial(library.file, key, path) for path in library.files(key)}
    write_issue_folder(CollatedIssue(issue=library.issue(key), files=files), folder)
    return folder
