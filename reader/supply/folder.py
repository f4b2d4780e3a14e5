"""A watched folder: what lies in it whole, as deliveries.

It is scanned, not listened to: network shares and sticks have no events. A
file or folder counts as whole when sizes and times in it have not moved over
two looks, and a zip or PDF when its end is there. Sub-folders are gone
through; one that is a newspaper as a whole (an issue folder, a METS/ALTO
package) is one delivery.
"""

import hashlib
import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import SupplyError
from reader.parse.iiif import manifests
from reader.parse.registry import FORMATS, Part, gathered_in
from reader.parse.source.file_names import find_day
from reader.session.intake.accession import list_parts
from reader.session.intake.reports import Refused
from reader.supply.delivery import Delivery

PATIENCE = 15
"""Looks after which a file that does not move is taken for whole though its end
is missing: it is broken, and is refused with a reason that staff can read."""

_DEEPEST = 6
"""Levels of folders."""
_ALONE = (
    *(
        ".epaper",
        ".zip",
        ".epub",
        ".tar",
        ".tgz",
        ".tbz2",
        ".txz",
        ".tar.gz",
        ".tar.bz2",
        ".tar.xz",
        ".wacz",
    ),
    *(".pdf", ".docx", ".xml", ".htm", ".html", ".rar", ".7z"),
)
"""Files that may be an issue by themselves, or are refused by their kind; others that lie about
are none, but for those that make an issue together, and manifests of IIIF, which are known by
more than their ending."""
_OF_SYSTEMS = frozenset({"system volume information", "$recycle.bin", "lost+found"})
_PDF_END = 2048
"""Bytes of a PDF's end in which its mark stands."""
_LAST: dict[str, tuple[bytes, ...]] = {
    ".mht": (b"--",),
    ".mhtml": (b"--",),
    ".warc": (b"\r\n\r\n",),
    **dict.fromkeys((".xml", ".nitf", ".newsml"), (b">", b">\0", b"\0>")),
}
"""What files of a kind end with, in UTF-16 too."""
_JSON = (".json", ".jsonld", ".ninjs")
_CLOSING = {b"{": b"}", b"[": b"]"}
_UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Files or a folder that may be or hold an issue.

    Attributes:
        paths: One file or folder, or the text files of one day.
        part: What reads text files; None where the registry is to be asked.
    """

    paths: tuple[Path, ...]
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lying:
    """Something that lies in the folder and may be a delivery.

    Attributes:
        group: Its files.
        top: The entry of the watched folder that it is or lies in.
        mark: Sizes and times of all that is in it.
        changed: When it was changed last, nanoseconds since 1970.
    """

    group: _Group
    top: Path
    mark: str
    changed: int

    @property
    def name(self) -> str:
        return str(self.group.paths[0])

    def parts(self) -> tuple[Part | Refused, ...]:
        part = self.group.part
        return list_parts(self.group.paths) if part is None else (part,)


class WatchedFolder:
    """A folder into which issues are put, perhaps on a stick or share that comes and goes.

    Attributes:
        name: The folder's path.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tops: dict[Path, tuple[str, ...]] = {}
        self._looks: dict[Path, int] = {}
        self._wholes: dict[Path, tuple[str, bool]] = {}
        self.name = str(path)

    def deliveries(self, now: float) -> Iterator[Delivery]:  # noqa: ARG002 (only a feed needs the time)
        """Yield what lies here whole, the newest first.

        Raises:
            SupplyError: The folder is not there or cannot be read.
        """
        wholes, self._wholes = self._wholes, {}
        try:
            lying = [
                one
                for group in _grouped(self._path)
                for one in self._below(group, group.paths[0], wholes, 0)
            ]
        except OSError as fault:
            self._tops.clear()
            reason = f"cannot be read ({fault.strerror or fault}); it is looked for again."
            raise SupplyError(self.name, reason) from fault
        self._count_looks(lying)
        for one in sorted(lying, key=lambda one: one.changed, reverse=True):
            looks = self._looks[one.top]
            if looks >= PATIENCE or (looks and all(map(_has_end, one.group.paths))):
                yield Delivery(name=one.name, mark=one.mark, parts=one.parts)

    def _count_looks(self, lying: list[_Lying]) -> None:
        """Count over how many looks nothing has moved in each entry of the folder."""
        tops: dict[Path, tuple[str, ...]] = {}
        for one in lying:
            tops[one.top] = (*tops.get(one.top, ()), one.name, one.mark)
        self._looks = {
            top: self._looks.get(top, 0) + 1 if self._tops.get(top) == marks else 0
            for top, marks in tops.items()
        }
        self._tops = tops

    def _below(
        self, group: _Group, top: Path, known: dict[Path, tuple[str, bool]], depth: int
    ) -> Iterator[_Lying]:
        path = group.paths[0]
        try:
            if path.is_dir() and not self._is_whole(path, known):
                if depth < _DEEPEST and not path.is_symlink():
                    for inside in _grouped(path):
                        yield from self._below(inside, top, known, depth + 1)
                return
            mark, changed = mark_of(group.paths)
        except OSError:
            # One folder that may not be read is no reason to leave the others.
            if not self._path.is_dir():
                raise
            mark, changed = _UNREADABLE, 0
        yield _Lying(group=group, top=top, mark=mark, changed=changed)

    def _is_whole(self, folder: Path, known: dict[Path, tuple[str, bool]]) -> bool:
        """Tell whether a folder is a newspaper as a whole; asked again only when it changed."""
        mark = mark_of((folder,), 1)[0]
        before = known.get(folder)
        is_known = before is not None and before[0] == mark
        answer = before[1] if before is not None and is_known else is_newspaper(folder)
        self._wholes[folder] = (mark, answer)
        return answer


def is_newspaper(folder: Path) -> bool:
    """Tell whether a folder is one newspaper or collection, to be read as a whole."""
    kind = next((f for f in FORMATS if f.recognises(folder)), None)
    if kind is None:
        return False
    if kind.name == "PDF":
        # The pages of one day, not the issues of a year.
        days = {find_day(file.stem) for file in folder.iterdir() if file.suffix.lower() == ".pdf"}
        return len(days) == 1
    return kind.is_whole


def mark_of(paths: tuple[Path, ...], depth: int = _DEEPEST) -> tuple[str, int]:
    """Return the mark of some files and folders, and when they were changed last.

    Args:
        paths: At least one.
        depth: Levels of folders gone into.

    Returns:
        Number, sizes, names and times as one text; nanoseconds since 1970.
    """
    found = sorted(entry for path in paths for entry in _stats(path, depth))
    latest = max((changed for _, _, changed in found), default=0)
    listed = "\n".join(f"{name}\t{size}\t{changed}" for name, size, changed in found)
    digest = hashlib.sha256(listed.encode("utf-8", "surrogateescape")).hexdigest()
    return f"{len(found)}-{sum(size for _, size, _ in found)}-{digest[:16]}", latest


def _stats(path: Path, depth: int) -> Iterator[tuple[str, int, int]]:
    try:
        stat = path.stat()
    except FileNotFoundError:
        return  # Taken away since it was listed.
    if not path.is_dir():
        yield str(path), stat.st_size, stat.st_mtime_ns
        return
    for entry in os.scandir(path) if depth else ():
        yield from _stats(Path(entry.path), 0 if entry.is_symlink() else depth - 1)


def _grouped(folder: Path) -> list[_Group]:
    """Return what of a folder may be or hold issues, the files of one issue together."""
    found = [_Group(paths=part.files, part=part) for part in gathered_in(folder)]
    together = {file for group in found for file in group.paths}
    for child in sorted(folder.iterdir()):
        if child.name[0] == "." or child.name.lower() in _OF_SYSTEMS:
            continue
        is_named = child.name.lower().endswith(_ALONE)
        if child not in together and (is_named or child.is_dir() or _is_manifest(child)):
            found.append(_Group(paths=(child,)))
    return found


def _is_manifest(file: Path) -> bool:
    """Tell a manifest of IIIF from other JSON; one that may not be read is no reason to stop."""
    try:
        return manifests.recognises(file)
    except OSError:
        return False


def _has_end(path: Path) -> bool:
    """Tell whether the end of a file is there, for kinds that have one."""
    ending = path.suffix.lower()
    try:
        if ending in (".epaper", ".zip", ".epub") and path.is_file():
            return zipfile.is_zipfile(path)
        if ending == ".pdf" and path.is_file():
            with path.open("rb") as file:
                file.seek(max(0, path.stat().st_size - _PDF_END))
                return b"%%EOF" in file.read()
        if ending in _JSON and path.is_file():
            data = path.read_bytes().removeprefix(b"\xef\xbb\xbf").strip()
            return data[-1:] == _CLOSING.get(data[:1], data[-1:])
        if ending in _LAST and path.is_file():
            return path.read_bytes().rstrip().endswith(_LAST[ending])
    except OSError:
        return False
    return True
