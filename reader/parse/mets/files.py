"""The addresses that a METS file writes → files beside it.

Packages are unpacked, renamed and saved from servers, and their METS file stays as it was:
its addresses are then those of another disk (file:///D:/export/alto/1.xml) or of the web.

Source:
    METS 1.12, FLocat (LOCTYPE, xlink:href)
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath

from reader.parse.source.links import SourceLinks

_MOST_FILES = 20_000
PICTURES = (".pdf", ".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".jp2")
"""Endings of files that show a page, the handiest first."""


def local_address(address: str) -> str:
    r"""Return the address of a file without what only the disk of its maker had.

    file: is written before relative addresses too (file://./x), a drive (D:\x) on Windows.
    """
    address = re.sub(r"^file:/{0,2}(?=\.)|^file:/{2,}", "", address.strip().replace("\\", "/"))
    return re.sub(r"^/?[A-Za-z]:/", "/", address)


@dataclass(slots=True)
class MetsFiles:
    """The files of a METS package.

    Attributes:
        folder: In which the METS file lies; resolved.
        links: Finds files by their whole address, or its end.
        addresses: All that the METS file names.
    """

    folder: Path
    links: SourceLinks
    addresses: Iterable[str]
    _named: Counter[str] | None = field(default=None)
    _held: dict[str, list[Path]] = field(default_factory=dict)

    def find(self, address: str) -> Path | None:
        """Find the file of an address, by its path or, where one is named so, by its name.

        Returns:
            The file; None when none is held.
        """
        # A page's text may be packed since, or have been unpacked.
        other = address.removesuffix(".gz") if address.endswith(".gz") else f"{address}.gz"
        for written in (address, other):
            found = self.links.find_file(local_address(written), self.folder)
            found = found if found is not None else self._only(_name_of(written))
            if found is not None:
                return found
        return None

    def find_picture(self, address: str) -> Path | None:
        """Find the picture of an address, or one of its name in a handier form."""
        found = self.find(address)
        stem = PurePosixPath(_name_of(address)).stem
        if found is not None or not stem:
            return found
        others = (self._only(stem + ending) for ending in PICTURES)
        return next((file for file in others if file is not None), None)

    def _only(self, name: str) -> Path | None:
        """Return the one file of a name that the METS file, too, names once."""
        if self._named is None:
            self._named = Counter(map(_name_of, self.addresses))
            for file in islice(self.folder.rglob("*"), _MOST_FILES):
                self._held.setdefault(file.name.lower(), []).append(file)
        held = self._held.get(name, [])
        if len(held) != 1 or self._named[name] > 1 or not held[0].is_file():
            return None
        return held[0] if held[0].resolve().is_relative_to(self.links.root) else None


def _name_of(address: str) -> str:
    """Return the last name of an address in lower case."""
    return local_address(address).split("?")[0].rstrip("/").rsplit("/", 1)[-1].lower()
