"""A zip or tar file of anything else that is read → its issues, and files read from it on demand.

Libraries ship issues so (NDNP batches as .tgz, Olive as Document.zip), and a
saved site is mailed so; a mail is unpacked alike. What could write beside its place, fill a disk or
never end is refused, before it is unpacked where the archive tells and else
while it is.

Source:
    APPNOTE.TXT 6.3 (ZIP); POSIX.1-2017 pax (tar); CWE-22, CWE-409
"""

import functools
import io
import lzma
import re
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from reader.errors import SourceError
from reader.model.printed import CollatedIssue, FileBytes, PrintedIssue
from reader.parse import mail
from reader.parse.folder import issue_folder
from reader.parse.source import files
from reader.parse.source.library_xml import head_of
from reader.parse.strangers import is_office
from reader.parse.web import web_archive

Found = PrintedIssue | CollatedIssue | SourceError
ReadFolder = Callable[[Path], Iterable[Found]]

_ZIP = (".zip", ".epub", ".wacz")
_ZIP_HEAD = b"PK\x03\x04"
_TAR_HEAD = re.compile(rb"\x1f\x8b|BZh[1-9]|\xfd7zXZ\x00|[\s\S]{257}ustar")
"""What they begin with, whatever they are named; a tar may be packed."""
_BOOKS = (".epub", ".wacz")
"""Archives that are an issue or a site each, and may lie in another: many in one download."""
_TAR = (".tar", ".tgz", ".tbz2", ".txz", ".tar.gz", ".tar.bz2", ".tar.xz")
_MOST_ENTRIES = 200_000
"""A year of a saved site has 30,000 files."""
_LARGEST_ENTRY = 512 * 1024 * 1024
_LARGEST_TOTAL = 2 * 1024 * 1024 * 1024
"""Bytes; it is all unpacked into the folder for temporary files."""
_HIGHEST_RATIO = 200
"""Text shrinks to a tenth, blank scans to a hundredth; more is made to harm."""
_SMALL = 16 * 1024 * 1024
"""Bytes below which no ratio is suspect."""
_LONGEST_NAME = 255
"""Bytes in UTF-8, as disks take them."""
_PIECE = 256 * 1024
_READERS = (files.read_file, issue_folder.read_file, web_archive.read_saved)
"""What reads a file of a folder when it is asked for."""
_UTF8 = 0x800
_ENCRYPTED = 0x1
_FAULTS = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeError,
    OSError,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A file of an archive.

    Attributes:
        name: As stored, by which it is found again.
        parts: Of its path, when it may be unpacked.
        size: In bytes, as the archive states.
        harm: Why it may not be unpacked; empty when it may.
    """

    name: str
    parts: tuple[str, ...]
    size: int
    harm: str


class _Archive:
    """A zip or tar file, or a mail, that is open."""

    def __init__(self, path: Path) -> None:
        self._zip: zipfile.ZipFile | None = None
        self._tar: tarfile.TarFile | None = None
        self._mail: list[tuple[str, bytes]] = []
        if mail.is_mail(path):
            self._mail = mail.files_of(path)
        elif _is_zip(path):
            self._zip = _open_zip(path)
        else:
            self._tar = tarfile.open(path, "r:*")  # noqa: SIM115  # closed by close()

    def close(self) -> None:
        for archive in (self._zip, self._tar):
            if archive is not None:
                archive.close()

    def files(self) -> Iterator[tuple[_Entry, Callable[[], IO[bytes] | None]]]:
        """Yield every file, and what opens it."""
        for name, octets in self._mail:
            yield _entry(name, len(octets), ""), functools.partial(io.BytesIO, octets)
        if self._zip is not None:
            for info in self._zip.infolist():
                if not info.filename.endswith("/"):
                    harm = "is encrypted" if info.flag_bits & _ENCRYPTED else ""
                    entry = _entry(info.filename, info.file_size, harm)
                    yield entry, functools.partial(self._zip.open, info)
        elif self._tar is not None:
            for member in self._tar:
                if not member.isdir():
                    harm = "" if member.isreg() else "is a link or a device, not a file"
                    entry = _entry(member.name, member.size, harm)
                    yield entry, functools.partial(self._tar.extractfile, member)


def _open_zip(path: Path) -> zipfile.ZipFile:
    """Open a zip file; names without a mark of their encoding are GB 18030, as Windows writes."""
    archive = zipfile.ZipFile(path)
    if all(info.flag_bits & _UTF8 or info.filename.isascii() for info in archive.infolist()):
        return archive
    archive.close()
    try:
        return zipfile.ZipFile(path, metadata_encoding="gb18030")
    except UnicodeError:
        return zipfile.ZipFile(path)


def _entry(name: str, size: int, harm: str) -> _Entry:
    # Some tools of Windows write its separators.
    path = name.replace("\\", "/").removeprefix("./")
    parts = tuple(part for part in path.split("/") if part not in ("", "."))
    leads_out = path.startswith("/") or ".." in parts or re.match(r"[A-Za-z]:", path) is not None
    if leads_out or not parts or "\0" in path:
        harm = harm or "leads out of the folder it is unpacked in"
    elif max(len(part.encode("utf-8", "replace")) for part in parts) > _LONGEST_NAME:
        harm = harm or "has a longer name than a disk takes"
    if size > _LARGEST_ENTRY:
        harm = harm or f"is {size} bytes large unpacked"
    return _Entry(name=name, parts=parts, size=size, harm=harm)


def _ends(path: Path, endings: tuple[str, ...]) -> bool:
    return path.name.lower().endswith(endings)


def is_named(path: Path) -> bool:
    """Tell whether a file is named as a zip or tar file, whatever it holds."""
    return path.is_file() and _ends(path, (*_ZIP, *_TAR))


def recognises(path: Path) -> bool:
    """Tell whether a path is a zip or tar file or a mail, but no document that is a zip file."""
    if not path.is_file():
        return False
    try:
        if _is_zip(path):
            return zipfile.is_zipfile(path) and not is_office(path)
        if mail.is_mail(path):
            return True
        return _is_tar(path) and tarfile.is_tarfile(path)
    except _FAULTS:
        return False


def _is_zip(path: Path) -> bool:
    """Tell a zip file; one that is named so may be a tar file all the same."""
    is_zip = head_of(path).startswith(_ZIP_HEAD)
    return is_zip or (_ends(path, _ZIP) and not _begins_as_tar(path))


def _is_tar(path: Path) -> bool:
    return _ends(path, _TAR) or _begins_as_tar(path)


def _begins_as_tar(path: Path) -> bool:
    return _TAR_HEAD.match(head_of(path)) is not None


def read(path: Path, read_folder: ReadFolder) -> Iterator[Found]:
    """Yield the issues of an archive.

    Args:
        path: The archive.
        read_folder: Reads the folder that it is unpacked into.

    Raises:
        SourceError: It is damaged, or could do harm; the sentence says which entry and why.
    """
    with tempfile.TemporaryDirectory() as unpacked:
        # The folder's name may tell the paper or the day.
        folder = Path(unpacked).resolve() / _stem(path)
        folder.mkdir()
        try:
            with closing(_Archive(path)) as archive:
                names, inner = _unpack(path, archive, folder)
        except _FAULTS as fault:
            reason = f"cannot be unpacked ({str(fault) or type(fault).__name__})."
            raise SourceError(str(path), reason) from fault
        for found in read_folder(folder):
            yield _as_of_archive(found, path, folder, names)
        for name in inner:
            yield SourceError(f"{path}/{name}", "is an archive inside another; unpack it first.")


def _stem(path: Path) -> str:
    endings = sorted((*_ZIP, *_TAR), key=len)[::-1]
    ending = next((e for e in endings if _ends(path, (e,))), path.suffix)
    return path.name[: len(path.name) - len(ending)] or "archive"


def _unpack(path: Path, archive: _Archive, folder: Path) -> tuple[dict[Path, str], list[str]]:
    """Unpack an archive.

    Returns:
        Each file and its name in the archive; and the names of archives in it.
    """
    names: dict[Path, str] = {}
    inner: list[str] = []
    total, packed = 0, path.stat().st_size
    for count, (entry, opened) in enumerate(archive.files()):
        harm = entry.harm
        if count >= _MOST_ENTRIES:
            raise SourceError(str(path), "holds more files than a year of a newspaper has.")
        total += entry.size
        if total > max(_SMALL, _HIGHEST_RATIO * packed):
            harm = harm or "makes it a compression bomb"
        if total > _LARGEST_TOTAL:
            raise SourceError(str(path), "is too large unpacked; unpack it and take the folder in.")
        target = folder.joinpath(*entry.parts) if not harm else folder
        if not harm and (target in names or target.is_dir()):
            harm = "stands in it twice"
        if harm:
            shown = re.sub(r"[^\w./\\:-]", "?", entry.name)[:120]
            raise SourceError(str(path), f"was refused: its entry {shown} {harm}.")
        if _ends(target, (*_ZIP, *_TAR)) and not _ends(target, _BOOKS) and not mail.is_mail(path):
            inner.append("/".join(entry.parts))
            continue
        names[target] = entry.name
        _write(path, target, entry, opened)
    return names, inner


def _write(path: Path, target: Path, entry: _Entry, opened: Callable[[], IO[bytes] | None]) -> None:
    """Write one file, and stop as soon as it is larger than its archive says."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError as fault:
        reason = f"was refused: its entry {entry.name[:120]} is a file and a folder."
        raise SourceError(str(path), reason) from fault
    stream = opened()
    if stream is None:
        return
    size = 0
    with closing(stream), target.open("wb") as file:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > entry.size:
                raise SourceError(str(path), "was refused: an entry is larger than it says.")
            file.write(piece)


def _as_of_archive(found: Found, path: Path, folder: Path, names: Mapping[Path, str]) -> Found:
    """Return an issue whose files are read from the archive, for the folder will be gone."""
    if isinstance(found, SourceError):
        inside = found.path.replace(str(folder), "").strip("/\\")
        return SourceError(f"{path}/{inside}" if inside else str(path), found.reason)
    return replace(
        found,
        files={name: _from_archive(asked, path, names) for name, asked in found.files.items()},
    )


def _from_archive(asked: FileBytes, path: Path, names: Mapping[Path, str]) -> FileBytes:
    if isinstance(asked, functools.partial) and asked.func in _READERS:
        name = names.get(asked.args[0]) or names.get(Path(asked.args[0]).resolve())
        if name is not None and asked.func is web_archive.read_saved:
            return functools.partial(read_saved_entry, path, name, asked.args[1])
        if name is not None:
            return functools.partial(read_entry, path, name)
    if isinstance(asked, functools.partial) and asked.args and asked.args[0] in names:
        more = asked.args[1:]
        return functools.partial(read_inside, path, names[asked.args[0]], asked.func, more)
    return asked


def read_inside(
    path: Path, name: str, read_file: Callable[..., bytes], more: tuple[object, ...]
) -> bytes:
    """Read what is made of a file of an archive, or lies in an archive that is one (an EPUB).

    Args:
        path: The archive.
        name: Of the file in it.
        read_file: Reads a file of the disk.
        more: What it is told besides where that lies.

    Raises:
        SourceError: The archive is gone or damaged.
    """
    with tempfile.TemporaryDirectory() as unpacked:
        file = Path(unpacked) / Path(name.replace("\\", "/")).name
        file.write_bytes(read_entry(path, name))
        return read_file(file, *more)


def read_saved_entry(path: Path, name: str, number: int) -> bytes:
    """Read a picture of a web page in one file that lies in an archive.

    Raises:
        SourceError: The archive is gone or damaged.
    """
    return web_archive.saved_in(Path(name), read_entry(path, name), number)


def read_entry(path: Path, name: str) -> bytes:
    """Read one file of an archive.

    Raises:
        SourceError: The archive is gone or damaged.
    """
    try:
        with closing(_Archive(path)) as archive:
            for entry, opened in archive.files():
                if entry.name == name and (stream := opened()) is not None:
                    with closing(stream):
                        return stream.read(_LARGEST_ENTRY)
    except _FAULTS as fault:
        raise SourceError(str(path), f"its entry {name} cannot be read.") from fault
    raise SourceError(str(path), f"its entry {name} is not there any more.")
