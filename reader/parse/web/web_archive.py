"""Web pages saved in one file (MHTML, Safari's web archive), or many in one (WARC) → issues.

The pages and pictures of a file, or of all such files of a folder, are laid out by
their addresses as the site has them; what they are is then read as a saved site.

Source:
    RFC 2557 (MHTML); Apple's property list of a WebArchive; WARC 1.1
"""

import email
import functools
import plistlib
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from email.errors import CloseBoundaryNotFoundDefect
from email.message import Message
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader.errors import SourceError
from reader.model.doubt import Doubt
from reader.model.printed import FileBytes, PrintedIssue
from reader.parse.mirror import saved_site
from reader.parse.source.file_names import read_path
from reader.parse.source.files import read_file
from reader.parse.source.library_xml import head_of
from reader.parse.source.links import is_web_page, page_name
from reader.parse.web import warc, web_text

ReadFiles = Callable[[], Iterator[PrintedIssue | SourceError]]

_SAFARI = ".webarchive"
ENDINGS = (".mht", ".mhtml", _SAFARI, *warc.ENDINGS)
_LIST, _CRAWL = b"bplist00", b"WARC/"
_HEAD = re.compile(
    rb"WARC/[01]\.|bplist00(?=[\s\S]{0,200}WebMainResource)"
    rb"|From: <[^>\r\n]{1,200}>\r?\nSnapshot-Content-Location:",
)
"""What such files begin with, whatever they are named: crawls, Safari's and Chromium's pages."""
_LARGEST = 128 * 1024 * 1024
"""Bytes; a front page with its pictures has 5 MB."""
_LARGEST_CRAWL = 1024 * 1024 * 1024
_MOST_PARTS = 5000
_LONGEST_NAME = 120
_UNSAFE = re.compile(r"[\x00-\x1f<>:\"|*\\]")
_NOT_ONE = "is no web page in one file, or not a whole one; save the page once more."
_LARGE_PAGE = "is too large to be a page of a newspaper's site."
_TOO_LARGE = "is too large a web archive to be read at once; save one day of the paper in a file."
_GONE = "its pictures cannot be read any more."


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPart:
    """A page or picture of a file.

    Attributes:
        address: Where the site has it; empty for the page that was saved, if it does not say.
        is_page: Whether it is a web page.
        data: Its bytes.
    """

    address: str
    is_page: bool
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A file that was read.

    Attributes:
        parts: At least one page.
        is_whole: Whether its end is there.
    """

    parts: tuple[SavedPart, ...]
    is_whole: bool


def recognises(path: Path) -> bool:
    """Tell whether a path is a web page in one file, or a folder with a file named as such."""
    if path.is_file() and _HEAD.match(head_of(path)):
        return True
    return bool(_files(path))


def _files(path: Path) -> list[Path]:
    every = sorted(path.iterdir()) if path.is_dir() else [path]
    return [file for file in every if is_named(file) and file.name[0] != "." and file.is_file()]


def is_named(file: Path) -> bool:
    """Tell whether a file is named as such, whatever it holds."""
    return file.name.lower().endswith(ENDINGS)


def read(path: Path) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issues of a file or of the files of a folder, and refusals of single files."""
    for _, read_part in split(path):
        yield from read_part()


def split(path: Path) -> Iterator[tuple[tuple[Path, ...], ReadFiles]]:
    """Yield the files of a folder, which belong together, or a file, and what reads them."""
    yield from gather([path] if path.is_file() else _files(path))


def gather(every: Iterable[Path]) -> Iterator[tuple[tuple[Path, ...], ReadFiles]]:
    """Yield some files, which belong together, and what reads them."""
    files = tuple(every)
    if files:
        yield files, functools.partial(_read_files, files)


def _read_files(files: tuple[Path, ...]) -> Iterator[PrintedIssue | SourceError]:
    with tempfile.TemporaryDirectory() as laid_out:
        root = Path(laid_out).resolve() / "site"
        kept: dict[Path, tuple[Path, int]] = {}
        pages: dict[Path, list[Path]] = {}
        doubts: list[Doubt] = []
        for file in files:
            try:
                saved = read_parts(file)
            except SourceError as refusal:
                yield refusal
                continue
            pages[file] = _lay_out(file, saved, root, kept)
            if not saved.is_whole:
                what = "The file is cut off; what is there of it was read."
                doubts.append(Doubt(where=file.name, what=what))
        strange = _strangers(pages)
        for file in strange:
            yield from _in_one_piece(file, pages[file], root, kept)
        if len(strange) == len(pages):
            return
        try:
            for number, issue in enumerate(saved_site.read(root)):
                shown = {name: _kept(asked, kept) for name, asked in issue.files.items()}
                more = () if number else tuple(doubts)
                yield replace(issue, files=shown, doubts=(*more, *issue.doubts))
        except SourceError as refusal:
            raise SourceError(str(files[0]), refusal.reason) from refusal


def _in_one_piece(
    file: Path, pages: list[Path], root: Path, kept: dict[Path, tuple[Path, int]]
) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issues that the pages of a file hold in one piece, of whatever site they are."""
    issues = [p for p in pages if web_text.recognises(p)]
    if not issues:
        yield refuse_strange(file)
    for page in issues:
        for issue in web_text.read(page, read_path(file), root):
            shown = {name: _kept(asked, kept) for name, asked in issue.files.items()}
            yield replace(issue, files=shown)


def refuse_strange(file: Path) -> SourceError:
    """Refuse a file that holds no page of a newspaper's site."""
    reason = "is a web page in one file, but none of a newspaper's site that Daodu knows."
    return SourceError(str(file), reason)


def read_parts(file: Path) -> Saved:
    """Read a file.

    Raises:
        SourceError: It is none of these kinds, damaged, or absurdly large.
    """
    is_crawl = _is_crawl(file.name, head_of(file))
    if file.stat().st_size > (_LARGEST_CRAWL if is_crawl else _LARGEST):
        raise SourceError(str(file), _TOO_LARGE if is_crawl else _LARGE_PAGE)
    return _read_data(file, file.read_bytes())


def _read_data(file: Path, data: bytes) -> Saved:
    is_list = data.startswith(_LIST) or file.name.lower().endswith(_SAFARI)
    try:
        if _is_crawl(file.name, data):
            saved = _crawled(data)
        else:
            saved = _web_archive(data) if is_list else _mhtml(data)
    except warc.TooLargeError as fault:
        raise SourceError(str(file), _TOO_LARGE) from fault
    except (ValueError, LookupError, TypeError, plistlib.InvalidFileException) as fault:
        raise SourceError(str(file), _NOT_ONE) from fault
    except RecursionError as fault:
        raise SourceError(str(file), "is nested too deeply to be read.") from fault
    if not any(part.is_page for part in saved.parts):
        raise SourceError(str(file), _NOT_ONE)
    return saved


def _is_crawl(name: str, head: bytes) -> bool:
    return head.startswith(_CRAWL) or name.lower().endswith(warc.ENDINGS)


def _mhtml(data: bytes) -> Saved:
    message = email.message_from_bytes(data)
    parts: list[SavedPart] = []
    is_whole = True
    for part in message.walk():
        is_whole = is_whole and not any(
            isinstance(defect, CloseBoundaryNotFoundDefect) for defect in part.defects
        )
        if not part.is_multipart() and len(parts) < _MOST_PARTS:
            parts.append(_part(part))
    return Saved(parts=tuple(parts), is_whole=is_whole)


def _part(part: "Message[str, str]") -> SavedPart:
    payload = part.get_payload(decode=True)
    return SavedPart(
        address="".join(str(part.get("Content-Location", "")).split()),
        is_page=part.get_content_type() in ("text/html", "application/xhtml+xml"),
        data=payload if isinstance(payload, bytes) else b"",
    )


def _crawled(data: bytes) -> Saved:
    answers, is_whole = warc.read_warc(data)
    parts = (
        SavedPart(address=answer.address, is_page="html" in answer.kind, data=answer.data)
        for answer in answers
    )
    return Saved(parts=tuple(parts), is_whole=is_whole)


def _web_archive(data: bytes) -> Saved:
    parts: list[SavedPart] = []
    waiting = [plistlib.loads(data)]
    while waiting and len(parts) < _MOST_PARTS:
        archive = waiting.pop(0)
        resources = [archive["WebMainResource"], *archive.get("WebSubresources", ())]
        for resource in resources:
            parts.append(
                SavedPart(
                    address=str(resource["WebResourceURL"]),
                    is_page="html" in str(resource.get("WebResourceMIMEType", "")),
                    data=bytes(resource["WebResourceData"]),
                )
            )
        waiting += archive.get("WebSubframeArchives", ())
    return Saved(parts=tuple(parts), is_whole=True)


def _lay_out(
    file: Path, saved: Saved, root: Path, kept: dict[Path, tuple[Path, int]]
) -> list[Path]:
    """Write the parts of a file where a saved site has them; return the pages."""
    pages: list[Path] = []
    for number, part in enumerate(saved.parts):
        target = root.joinpath(*place_of_part(part, file))
        if target in kept or target.is_dir():
            continue
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            continue  # /a.htm and /a.htm/b.png: the first was there first.
        target.write_bytes(part.data)
        kept[target] = (file, number)
        if part.is_page:
            pages.append(target)
    return pages


def place_of_part(part: SavedPart, file: Path) -> list[str]:
    """Return the folders and the name of a part."""
    try:
        parts = urlsplit(part.address)
    except ValueError:
        parts = urlsplit("")
    names = [parts.netloc, *unquote(parts.path).split("/")]
    if parts.scheme not in ("http", "https", "file", ""):
        names = []
    if parts.query and names:
        names[-1] += f"@{parts.query}"
    safe = [_UNSAFE.sub("_", name)[-_LONGEST_NAME:].strip() for name in names]
    safe = [name for name in safe if name not in ("", ".", "..")] or [file.stem]
    if part.is_page and not is_web_page(safe[-1]):
        safe[-1] += ".html"
    return safe


def _strangers(pages: dict[Path, list[Path]]) -> list[Path]:
    """Return the files that hold no page of a newspaper's site, nor one that such a page names."""
    known = {file for file, held in pages.items() if any(map(saved_site.recognises, held))}
    named = b"\n".join(page.read_bytes() for file in known for page in pages[file]).lower()
    return [
        file
        for file, held in pages.items()
        if file not in known and not any(page_name(page.name).encode() in named for page in held)
    ]


def _kept(asked: FileBytes, kept: dict[Path, tuple[Path, int]]) -> FileBytes:
    """Return what reads a picture of the file that it was saved in: the folder will be gone."""
    if isinstance(asked, functools.partial) and asked.args and asked.args[0] in kept:
        file, number = kept[asked.args[0]]
        if asked.func is read_file:
            return functools.partial(read_saved, file, number)
        return functools.partial(read_made, file, number, asked.func)
    return asked


def read_made(file: Path, number: int, make: Callable[[Path], bytes]) -> bytes:
    """Read what is made of a picture or PDF of a web page in one file: where its words stand.

    Args:
        file: The file.
        number: Of the picture among the file's parts.
        make: Makes it of a file of the disk.

    Raises:
        SourceError: The file is gone or another one.
    """
    with tempfile.TemporaryDirectory() as laid_out:
        shown = Path(laid_out) / "shown"
        shown.write_bytes(read_saved(file, number))
        return make(shown)


def read_saved(file: Path, number: int) -> bytes:
    """Read a picture of a web page in one file.

    Args:
        file: The file.
        number: Of the picture among the file's parts.

    Raises:
        SourceError: The file is gone or another one.
    """
    try:
        return saved_in(file, file.read_bytes(), number)
    except OSError as fault:
        raise SourceError(str(file), _GONE) from fault


def saved_in(file: Path, data: bytes, number: int) -> bytes:
    """Return a picture of a web page in one file, whose bytes were read from wherever it lies.

    Args:
        file: Its name.
        data: Its bytes.
        number: Of the picture among the file's parts.

    Raises:
        SourceError: It is another file than it was.
    """
    parts = _read_data(file, data).parts
    if number >= len(parts):
        raise SourceError(str(file), _GONE)
    return parts[number].data
