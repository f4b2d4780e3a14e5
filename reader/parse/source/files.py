"""Pictures and PDFs of a mirror → files of the issue, read only when asked."""

import base64
import functools
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from reader.model.doubt import Doubt
from reader.model.printed import FileBytes
from reader.parse.source.links import SourceLinks

_KINDS = (
    (re.compile(rb"\xff\xd8\xff"), ".jpg"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), ".png"),
    (re.compile(rb"GIF8[79]a"), ".gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), ".webp"),
    (re.compile(rb"BM.{12}[\x0c\x28\x6c\x7c]\x00\x00\x00", re.DOTALL), ".bmp"),
    (re.compile(rb"[\s\S]{0,8}%PDF-"), ".pdf"),
    (re.compile(rb"II\*\x00|MM\x00\*"), ".tif"),
    (re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]*>)*<svg[\s>/]"), ".svg"),
    (re.compile(rb"\x00\x00\x00\x0cjP  \r\n\x87\n"), ".jp2"),
)
_DATA = re.compile(r"data:image/[\w.+-]{1,40}(?:;[\w=-]{1,40}){0,4};base64,", re.IGNORECASE)
_PHOTOGRAPHS = (".jpg", ".png", ".webp")
SMALLEST_PICTURE = 4096
"""Bytes; what is smaller is an icon, or stands in for a picture that is loaded later."""
_HEAD = 64
_MOST_NAMED = 5
_LONGEST_SHOWN = 60
_MOST_STRANGE = 20
_LARGEST = 256 * 1024 * 1024
"""Bytes; a broadsheet's PDF for print is below 60 MB."""


@dataclass(slots=True)
class SourceFiles:
    """The files that an issue's pages show.

    Attributes:
        links: Of the mirror.
        files: Path in the issue folder to what reads the file.
        missing: Addresses of files that the mirror does not hold.
        strange: Names of files that are no pictures though shown as such.
    """

    links: SourceLinks
    files: dict[str, FileBytes] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)
    strange: set[str] = field(default_factory=set)
    _taken: dict[Path, str] = field(default_factory=dict)

    def take(self, address: str, folder: Path, label: str) -> str:
        """Take a file into the issue.

        Args:
            address: As written in a page.
            folder: In which that page lies.
            label: Of the printed page, for the file's name.

        Returns:
            Its path in the issue folder; empty when it is not held or is
            neither picture nor PDF.
        """
        if address[:5].lower() == "data:":
            return self._take_data(address, label)
        file = self.links.find_file(address, folder)
        if file is None:
            self.missing.add(address)
            return ""
        return self.take_file(file, label)

    def _take_data(self, address: str, label: str) -> str:
        """Take a picture that is written into the page itself; icons and stand-ins are left out."""
        data = octets_in(address)
        ending = _ending_of(data[:_HEAD])
        if len(data) < SMALLEST_PICTURE or ending not in _PHOTOGRAPHS:
            return ""
        place = Path(hashlib.sha256(data).hexdigest()[:12])
        if place not in self._taken:
            self._taken[place] = self._name(place, label, ending)
            self.files[self._taken[place]] = functools.partial(octets, data)
        return self._taken[place]

    def doubts(self, where: str) -> Iterator[Doubt]:
        """Yield what of the pictures of a text is not there, or is none.

        Args:
            where: The file whose text shows them.
        """
        if self.missing:
            names = sorted(
                {a.rstrip("/").rsplit("/", 1)[-1][:_LONGEST_SHOWN] for a in self.missing}
            )
            shown = ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
            what = f"Pictures that were not saved with the text: {len(self.missing)} ({shown})."
            yield Doubt(where=where, what=what)
        what = "The file is shown as a picture but is none; it was left out."
        for name in sorted(self.strange)[:_MOST_STRANGE]:
            yield Doubt(where=name, what=what)

    def take_file(self, file: Path, label: str) -> str:
        """Take a file that has been found; see :meth:`take`."""
        if file not in self._taken:
            ending = _ending(file)
            if not ending:
                self.strange.add(file.name)
            self._taken[file] = self._name(file, label, ending) if ending else ""
        name = self._taken[file]
        if name:
            self.files[name] = functools.partial(read_file, file)
        return name

    def _name(self, file: Path, label: str, ending: str) -> str:
        stem = re.sub(r"[^A-Za-z0-9_]+", "-", file.name.split(".")[0])[:60].strip("-") or "file"
        page = re.sub(r"\W+", "-", label)
        names = set(self._taken.values())
        name, count = f"images/{page}-{stem}{ending}", 2
        while name in names:
            name, count = f"images/{page}-{stem}-{count}{ending}", count + 1
        return name


def _ending(file: Path) -> str:
    """Return the ending for a file's content; empty when it is no picture or PDF."""
    if file.stat().st_size > _LARGEST:
        return ""
    with file.open("rb") as opened:
        return _ending_of(opened.read(_HEAD))


def _ending_of(head: bytes) -> str:
    return next((ending for pattern, ending in _KINDS if pattern.match(head)), "")


def picture_ending(head: bytes) -> str:
    """Return the ending for a picture that begins with some bytes; empty when it is none."""
    ending = _ending_of(head)
    return "" if ending == ".pdf" else ending


def octets_in(address: str) -> bytes:
    """Return what a data: address holds in base64; nothing where it is none."""
    match = _DATA.match(address)
    if match is None or len(address) > _LARGEST:
        return b""
    try:
        return base64.b64decode(unquote(address[match.end() :]), validate=False)
    except ValueError:
        return b""


def octets(data: bytes) -> bytes:
    """Return what is held already; a function that can cross to another process."""
    return data


def read_file(path: Path) -> bytes:
    """Read a picture or PDF of a mirror."""
    return path.read_bytes()
