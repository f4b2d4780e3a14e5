"""A path → the issues it holds, each part read by the first format that recognises it.

This is the one place where foreign errors become a SourceError. What is refused
is given out like an issue, so that the rest of a folder is read.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from reader.errors import SourceError
from reader.model.printed import CollatedIssue, PrintedIssue
from reader.parse import archive, article_files, issue_json, plain_text
from reader.parse.epub import epub_issue
from reader.parse.folder import epaper, issue_folder
from reader.parse.iiif import manifests
from reader.parse.mets import mets_alto
from reader.parse.mirror import saved_site
from reader.parse.olive import olive_issue
from reader.parse.pdf import pdf_issue
from reader.parse.refusals import refusal, refuse_stranger, refuse_unopened, spoilt_in, unread
from reader.parse.web import archive_site, web_archive, web_text
from reader.parse.wire import wire_files
from reader.parse.word import word_text

Source = PrintedIssue | CollatedIssue
ReadPart = Callable[[], Iterable[Source | SourceError]]
"""A ``functools.partial`` of a module-level function, so that it can cross to another process."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of sources.

    Attributes:
        name: For people.
        recognises: Tells whether a path is of the format.
        read: Yields the issues of a path that was recognised, and refusals of
            single files in it; raises one when the path as a whole is refused.
        is_whole: Whether a folder of the format holds nothing else to be read.
        keeps_rest: Whether all else in it is read where its own description gives no issue.
        is_beside: Whether its files are read beside those of another format in a folder.
        split: Yields what of a folder can be read by itself, as the files and
            what reads them; None where a folder is one issue.
        gather: Yields which files, of some that are given together, are read
            together, and what reads them; None where each is read by itself.
            Unless it is whole, they lie in one folder.
    """

    name: str
    recognises: Callable[[Path], bool]
    read: Callable[[Path], Iterator[Source | SourceError]]
    is_whole: bool = False
    keeps_rest: bool = False
    is_beside: bool = False
    split: Callable[[Path], Iterator[tuple[tuple[Path, ...], ReadPart]]] | None = None
    gather: Callable[[Iterable[Path]], Iterator[tuple[tuple[Path, ...], ReadPart]]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a source that is read by itself, in another process if need be.

    Attributes:
        path: The file or folder, for refusals.
        format: Name of its format; empty when it is refused.
        files: The files and folders that it is read from.
        read: Yields its issues.
    """

    path: Path
    format: str
    files: tuple[Path, ...]
    read: ReadPart


def _read_archive(path: Path) -> Iterator[Source | SourceError]:
    """Yield the issues of an archive, whatever lies in it but other archives."""
    yield from archive.read(path, _read_folder)


def _read_folder(folder: Path) -> Iterator[Source | SourceError]:
    for part in parts_of(folder):
        yield from read_part(part)


def _split_site(path: Path) -> Iterator[tuple[tuple[Path, ...], ReadPart]]:
    """Yield the parts of a saved site; it is one where some pages lie in one file each."""
    if archive_site.saved_within(path):
        yield (path,), functools.partial(archive_site.read_site, path)
        return
    yield from saved_site.split(path)


FORMATS: tuple[Format, ...] = (
    Format(
        name="issue folder",
        recognises=issue_folder.recognises,
        read=issue_folder.read,
        is_whole=True,
    ),
    Format(name="epaper", recognises=epaper.recognises, read=epaper.read),
    Format(name="EPUB", recognises=epub_issue.recognises, read=epub_issue.read, is_whole=True),
    Format(name="archive", recognises=archive.recognises, read=_read_archive),
    Format(
        name="saved site",
        recognises=saved_site.recognises,
        read=saved_site.read,
        is_whole=True,
        split=_split_site,
    ),
    Format(
        name="IIIF",
        recognises=manifests.recognises,
        read=manifests.read,
        is_whole=True,
        keeps_rest=True,
        split=manifests.split,
    ),
    Format(
        name="METS/ALTO",
        recognises=mets_alto.recognises,
        read=mets_alto.read,
        is_whole=True,
        keeps_rest=True,
        split=mets_alto.split,
        gather=mets_alto.gather,
    ),
    Format(
        name="Olive PRXML",
        recognises=olive_issue.recognises,
        read=olive_issue.read,
        is_whole=True,
        keeps_rest=True,
    ),
    Format(
        name="articles",
        recognises=article_files.recognises,
        read=article_files.read,
        split=article_files.split,
        gather=article_files.gather,
    ),
    Format(
        name="MHTML",
        recognises=web_archive.recognises,
        read=web_archive.read,
        is_beside=True,
        split=web_archive.split,
        gather=web_archive.gather,
    ),
    Format(
        name="JSON",
        recognises=issue_json.recognises,
        read=issue_json.read,
        is_beside=True,
        split=issue_json.split,
    ),
    Format(
        name="news agency",
        recognises=wire_files.recognises,
        read=wire_files.read,
        is_beside=True,
        split=wire_files.split,
        gather=wire_files.gather,
    ),
    Format(name="web page", recognises=web_text.recognises, read=web_text.read),
    Format(name="Word", recognises=word_text.recognises, read=word_text.read),
    Format(
        name="PDF", recognises=pdf_issue.recognises, read=pdf_issue.read, gather=pdf_issue.gather
    ),
    Format(
        name="plain text",
        recognises=plain_text.recognises,
        read=plain_text.read,
        split=plain_text.split,
        gather=plain_text.gather,
    ),
)
"""In the order they are asked; the plain text, which takes nearly any file, is the last."""

_NAMED = re.compile(
    r"\.(?:te?xt|md|markdown|[xs]?html?|xml|hocr|json(?:ld|l)?|ndjson|csv|tsv|rss|atom|rdf|ninjs|nitf|newsml|nml|trs|pdf|gz"
    r"|mht(?:ml)?|webarchive|warc|jpe?g|png|gif|webp|tiff?|bmp|svg|jp2)$",
    re.IGNORECASE,
)
"""Names by which a folder is looked through for files of the forms, and those of pictures."""
_MOST_PROBED = 1000
_DEEPEST = 6
"""Levels of folders in which issues are looked for."""


def read_source(path: Path) -> Iterator[Source | SourceError]:
    """Read every issue of a file, a folder, or a folder of many issues.

    Yields:
        Issues, and refusals of what could not be read: the path itself, or
        parts of it. At least one of either.
    """
    if not path.exists():
        yield SourceError(str(path), "no such file or folder; check the spelling of the path.")
        return
    read_any = False
    for part in parts_of(path):
        for found in read_part(part):
            yield found
            read_any = True
    if not read_any:
        yield unread(path)


def parts_of(path: Path) -> Iterator[Part]:
    """Yield what of a path can be read by itself; nothing where nothing is recognised."""
    return _parts(issue_folder.folder_meant(path), 0)


def format_of(file: Path) -> Format | None:
    """Return the format of a file; None for none.

    Raises:
        SourceError: It is empty, or is not what it is named as.
    """
    return next(iter(_formats_of(file)), None)


def gathered(source_format: Format, files: Iterable[Path]) -> Iterator[Part]:
    """Yield the parts that files of one format and folder make when they are given together."""
    assert source_format.gather is not None
    files = tuple(files)
    try:
        for together, read in source_format.gather(files):
            yield Part(path=together[0], format=source_format.name, files=together, read=read)
    except (SourceError, OSError, RecursionError) as fault:
        yield _refused(files[0], fault)


def gathered_in(folder: Path) -> Iterator[Part]:
    """Yield the parts that files beside each other in a folder make together, whatever else is.

    Pages of text of one day are one, and so are articles in files of their own.
    """
    together = [f for f in FORMATS if f.split and not f.is_whole and f.recognises(folder)]
    others = [f for f in together if not f.is_beside]
    for source_format in (*(f for f in together if f.is_beside), *others[:1]):
        assert source_format.split is not None
        for files, read in source_format.split(folder):
            yield Part(path=files[0], format=source_format.name, files=files, read=read)


def read_part(part: Part) -> Iterator[Source | SourceError]:
    """Yield the issues of a part, and refusals of what could not be read."""
    try:
        yield from part.read()
    except (SourceError, OSError, RecursionError) as fault:
        yield refusal(part.path, fault)


def _formats_of(path: Path, without: frozenset[str] = frozenset()) -> tuple[Format, ...]:
    """Return the format of a path, after those read beside it in a folder; none for none.

    Args:
        path: A file or a folder.
        without: Names of formats of which nothing in the folder can be read.

    Raises:
        SourceError: The file is empty, or is not what it is named as.
    """
    refuse_unopened(path)
    asked = [f for f in FORMATS if f.name not in without]
    found = next((f for f in asked if not f.is_beside and f.recognises(path)), None)
    if found is not None and found.is_whole:
        return (found,)
    beside = tuple(f for f in asked if f.is_beside and f.recognises(path))
    if beside and path.is_file():
        return beside[:1]
    if path.is_file() and (found is None or found.read is plain_text.read):
        refuse_stranger(path)
    return (*beside, *([found] if found else []))


def _parts(path: Path, depth: int, without: frozenset[str] = frozenset()) -> Iterator[Part]:
    try:
        formats = _formats_of(path, without)
        for source_format in formats:
            yield from _split(path, source_format, without)
        if path.is_dir() and all(each.keeps_rest or not each.is_whole for each in formats):
            for spoilt in spoilt_in(path, has_below=any(each.is_whole for each in formats)):
                yield _refused(Path(spoilt.path), spoilt)
        if path.is_dir() and any(each.read is plain_text.read for each in formats):
            for file in pdf_issue.beside_text(path):
                yield from _parts(file, depth + 1)
        if path.is_dir() and not any(each.is_whole for each in formats):
            for child in _folders_and_archives(path):
                yield from _parts(child, depth + 1) if depth < _DEEPEST else _too_deep(child)
    except (SourceError, OSError, RecursionError) as fault:
        yield _refused(path, fault)


def _too_deep(path: Path) -> Iterator[Part]:
    """Refuse what nobody looks into, unless it is folders that hold nothing."""
    if path.is_dir() and not any(map(Path.is_file, islice(path.rglob("*"), _MOST_PROBED))):
        return
    reason = f"lies more than {_DEEPEST} folders down and was not read; take it in by itself."
    yield _refused(path, SourceError(str(path), reason))


def _split(path: Path, source_format: Format, without: frozenset[str]) -> Iterator[Part]:
    split = source_format.split
    parts = tuple(split(path)) if split is not None and path.is_dir() else ()
    if not parts or (len(parts) == 1 and source_format.split is not _split_site):
        parts = (((path,), functools.partial(source_format.read, path)),)
    for files, read in parts:
        # A part of a folder is named by its first file.
        name = path if len(parts) == 1 else files[0]
        if source_format.keeps_rest and path.is_dir() and len(parts) == 1:
            read = functools.partial(_read_whole, path, read, without | {source_format.name})
        yield Part(path=name, format=source_format.name, files=files, read=read)


def _read_whole(
    folder: Path, read: ReadPart, without: frozenset[str]
) -> Iterator[Source | SourceError]:
    """Yield what a format that speaks for a folder reads; if no issue, what else is there.

    A folder whose description is broken does not lose its other files.
    """
    has_issue = False
    part = Part(path=folder, format="", files=(folder,), read=read)
    for found in read_part(part):
        has_issue = has_issue or not isinstance(found, SourceError)
        yield found
    for rest in () if has_issue else _parts(folder, 0, without):
        yield from read_part(rest)


def _refused(path: Path, fault: Exception) -> Part:
    """Return the part of what cannot be looked into: it is refused when it is read."""
    refused = functools.partial(_refuse, refusal(path, fault))
    return Part(path=path, format="", files=(), read=refused)


def _refuse(refusal: SourceError) -> Iterator[Source | SourceError]:
    yield refusal


def _folders_and_archives(folder: Path) -> tuple[Path, ...]:
    """Return what else of a folder may hold issues; a linked folder may lead in a circle."""
    return tuple(
        child
        for child in sorted(folder.iterdir())
        if child.name[0] != "."
        and (
            _is_archive(child) or _is_unopened(child) or _is_own_folder(child) or _is_unnamed(child)
        )
    )


def _is_own_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_unopened(path: Path) -> bool:
    """Tell what an issue may lie in that is refused, so that it is not passed over in silence."""
    return path.is_file() and path.suffix.lower() in (".rar", ".7z")


def _is_unnamed(path: Path) -> bool:
    """Tell a file whose content is of a form, though its name is of none."""
    if not path.is_file() or _NAMED.search(path.name):
        return False
    forms = (each for each in FORMATS if each.read is not plain_text.read)
    return any(each.recognises(path) for each in forms)


def _is_archive(path: Path) -> bool:
    return epaper.recognises(path) or archive.is_named(path)
