"""An ``.epaper`` file, a zipped issue folder → the issue and its files.

It comes by mail and on sticks from anyone, so everything is refused that could
write beside its place, fill a disk or a memory, or never end, before a byte of
it is unpacked: the central directory is read first, and what is unpacked is
counted again while it is.

Source:
    APPNOTE.TXT 6.3 (ZIP); CWE-22, CWE-409
"""

import contextlib
import functools
import re
import stat
import tempfile
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from reader.errors import SourceError
from reader.model.printed import CollatedIssue, FileBytes
from reader.notation.folder_form import ISSUE_FILE
from reader.parse.folder.issue_folder import read_issue_folder
from reader.parse.source.library_xml import head_of

ENDING = ".epaper"

_MOST_ENTRIES = 4096
_LARGEST_ENTRY = 256 * 1024 * 1024
"""Bytes; a facsimile PDF of a broadsheet stays far below."""
_LARGEST_TEXT = 32 * 1024 * 1024
_LARGEST_TEXTS = 128 * 1024 * 1024
"""Bytes of all texts together: they are read into memory."""
_LARGEST_TOTAL = 1024 * 1024 * 1024
_HIGHEST_RATIO = 200
"""Text shrinks to a tenth, blank scans to a hundredth; more is made to harm."""
_SMALL = 1024 * 1024
"""Bytes below which no ratio is suspect."""
_PIECE = 64 * 1024
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BEGINNING = b"PK\x03\x04"
_ENCRYPTED = 0x1
_READ_AS_TEXT = (".md", ".txt")
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


def recognises(path: Path) -> bool:
    """Tell whether a path is an ``.epaper`` file, or a zip file with an issue in it."""
    if not path.is_file():
        return False
    if path.suffix.lower() == ENDING:
        return True
    if not head_of(path).startswith(_BEGINNING):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return _root(archive.namelist()) is not None
    except _FAULTS:
        return False


def read(path: Path) -> Iterator[CollatedIssue]:
    """Yield the one issue of an ``.epaper`` file."""
    yield read_epaper(path)


def read_epaper(path: Path) -> CollatedIssue:
    """Read an ``.epaper`` file.

    Args:
        path: The file.

    Raises:
        SourceError: It is no zip file, is damaged, could do harm, or holds no
            issue; the sentence says which entry and why.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = _checked(path, archive)
            root = _root([name for name, _ in entries])
            if root is None:
                raise SourceError(str(path), f"holds no {ISSUE_FILE}; it is no issue folder.")
            with tempfile.TemporaryDirectory() as unpacked:
                others = _unpack(path, archive, entries, root, Path(unpacked))
                collated = _read_unpacked(path, Path(unpacked))
    except _FAULTS as fault:
        reason = f"is no readable .epaper file ({str(fault) or type(fault).__name__})."
        raise SourceError(str(path), reason) from fault
    files: dict[str, FileBytes] = {
        name: functools.partial(read_entry, path, others[_folded(name)])
        for name in collated.files
        if _folded(name) in others
    }
    return replace(collated, files=files)


def _read_unpacked(path: Path, folder: Path) -> CollatedIssue:
    """Read the unpacked folder; a refusal names the file the person knows."""
    try:
        return read_issue_folder(folder)
    except SourceError as refusal:
        inside = refusal.path.replace(str(folder), "").strip("/\\")
        raise SourceError(f"{path}/{inside}" if inside else str(path), refusal.reason) from refusal


def _is_text(name: str) -> bool:
    return name.lower().endswith(_READ_AS_TEXT)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _root(names: list[str]) -> str | None:
    """Return the folder inside the archive that the issue lies in; None for none."""
    inside = [name for name in names if PurePosixPath(name).name == ISSUE_FILE]
    roots = sorted((name[: -len(ISSUE_FILE)] for name in inside), key=len)
    if not roots or roots[0].count("/") > 1 or sum(len(r) == len(roots[0]) for r in roots) > 1:
        return None
    return roots[0]


def _checked(path: Path, archive: zipfile.ZipFile) -> list[tuple[str, zipfile.ZipInfo]]:
    """Check the directory of an archive before anything is unpacked.

    Returns:
        Name and entry of every file.
    """
    infos = archive.infolist()
    if len(infos) > _MOST_ENTRIES:
        raise SourceError(str(path), f"holds {len(infos)} entries; no issue has so many.")
    entries: list[tuple[str, zipfile.ZipInfo]] = []
    names: set[str] = set()
    total = texts = 0
    for info in infos:
        reason = _harm(info)
        name = info.filename
        if reason is None and not info.is_dir() and _folded(name).casefold() in names:
            reason = "stands in it twice"
        total += info.file_size
        texts += info.file_size if _is_text(name) else 0
        if reason is None and (total > _LARGEST_TOTAL or texts > _LARGEST_TEXTS):
            reason = "makes it too large unpacked"
        if reason is not None:
            shown = re.sub(r"[^\w./\\:-]", "?", name)[:120]
            raise SourceError(str(path), f"was refused: its entry {shown} {reason}.")
        if not info.is_dir():
            names.add(_folded(name).casefold())
            entries.append((name, info))
    return entries


def _harm(info: zipfile.ZipInfo) -> str | None:
    """Say what harm an entry could do; None for none."""
    name, size = info.filename, info.file_size
    kind = stat.S_IFMT(info.external_attr >> 16)
    largest = _LARGEST_TEXT if _is_text(name) else _LARGEST_ENTRY
    harms = (
        (_leads_out(info), "leads out of the folder it is unpacked in"),
        (kind not in (0, stat.S_IFREG, stat.S_IFDIR), "is a link or a device, not a file"),
        (kind == stat.S_IFDIR and not info.is_dir(), "says it is a folder and a file"),
        (info.flag_bits & _ENCRYPTED, "is encrypted"),
        (info.compress_type not in _METHODS, "is compressed in a way that is not allowed"),
        (size > largest, f"is {size} bytes large unpacked"),
        (
            size > _SMALL and size > _HIGHEST_RATIO * max(info.compress_size, 1),
            "is a compression bomb",
        ),
    )
    return next((reason for is_harm, reason in harms if is_harm), None)


def _leads_out(info: zipfile.ZipInfo) -> bool:
    # The name as stored is looked at too: zipfile cuts it at a NUL and turns
    # the separators of the machine it runs on.
    for name in (info.filename, info.orig_filename):
        parts = name.removesuffix("/").split("/")
        if "\\" in name or "\0" in name or re.match(r"[A-Za-z]:", name):
            return True
        if any(part in ("", ".", "..") for part in parts):
            return True
    return False


def _unpack(
    path: Path,
    archive: zipfile.ZipFile,
    entries: list[tuple[str, zipfile.ZipInfo]],
    root: str,
    folder: Path,
) -> dict[str, str]:
    """Unpack the texts; other files stay in the archive and leave an empty one for it.

    Returns:
        Path in the issue folder to name in the archive, of the other files.
    """
    others: dict[str, str] = {}
    for name, info in entries:
        inside = name.removeprefix(root)
        if not name.startswith(root):
            continue
        target = folder / PurePosixPath(inside)
        target.parent.mkdir(parents=True, exist_ok=True)
        if _is_text(inside):
            target.write_bytes(_read_counted(path, archive, info))
        else:
            target.touch()
            others[_folded(inside)] = name
    return others


def _read_counted(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Read an entry and stop as soon as it is larger than its directory says."""
    pieces = []
    size = 0
    with contextlib.closing(archive.open(info)) as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > info.file_size:
                raise SourceError(str(path), "was refused: an entry is larger than it says.")
            pieces.append(piece)
    return b"".join(pieces)


def read_entry(path: Path, name: str) -> bytes:
    """Read one picture or facsimile of an ``.epaper`` file.

    Raises:
        SourceError: The file is gone or damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return _read_counted(path, archive, archive.getinfo(name))
    except (*_FAULTS, KeyError) as fault:
        raise SourceError(str(path), f"its entry {name} cannot be read.") from fault
