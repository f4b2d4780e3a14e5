"""Pages kept as they were made up, in the cache: a start need not set them again.

A printer keeps a forme that will be wanted again standing. What a page was made
up from is in its name: another text, typeface or version of what sets it has
another name, and what is no longer asked for is thrown away, the oldest first.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

from reader.layout.sheet.frame import LaidOutPage
from reader.layout.sheet.keeping import pack, unpack
from reader.replacing import replace_file

MOST_BYTES = 60_000_000
"""Some three hundred pages."""
_EACH = 24
"""Pages kept between two looks at how much there is."""
_PACKAGE = Path(__file__).parents[2]
_SETTERS = ("layout", "typeset", "notation", "model", "paint")
"""Folders of the package that decide how a page is made up."""


def setters_mark(package: Path = _PACKAGE) -> str:
    """Return a word that changes whenever what sets type does: its files and their dates."""
    parts = [
        f"{entry.name} {entry.stat().st_mtime_ns} {entry.stat().st_size}"
        for folder in _SETTERS
        for entry in sorted((package / folder).rglob("*.py"))
    ]
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()


class StandingType:
    """The pages of all issues that were made up lately; used on the press's thread."""

    def __init__(self, folder: Path, mark: Callable[[], str] = setters_mark) -> None:
        """Begin.

        Args:
            folder: Where they are kept; made when the first is.
            mark: Returns a word for what sets them; asked once, when a page is.
        """
        self._folder = folder
        self._make_mark = mark
        self._mark = ""
        self._kept = 0

    def forme(self, *words: str) -> Path:
        """Return where a page is kept when it is.

        Args:
            words: All that decides how it is made up, beside what sets it.
        """
        self._mark = self._mark or self._make_mark()
        whole = "\n".join((self._mark, *words)).encode("utf-8", "replace")
        return self._folder / f"{hashlib.sha256(whole).hexdigest()}.json"

    def find(self, forme: Path) -> tuple[LaidOutPage, ...] | None:
        """Return a page as it was made up; None when it is not kept, or no longer whole."""
        try:
            return unpack(forme.read_bytes())
        except (OSError, ValueError):
            return None

    def keep(self, forme: Path, sheets: tuple[LaidOutPage, ...]) -> None:
        """Keep a page; where nothing can be written it is made up again next time."""
        try:
            replace_file(forme, pack(sheets), lasts=False)
            if self._kept % _EACH == 0:
                self._throw_away()
        except OSError:
            return
        self._kept += 1

    def _throw_away(self) -> None:
        """Throw the oldest away until what is left is not too much."""
        kept = sorted((entry.stat().st_mtime_ns, entry) for entry in self._folder.iterdir())
        total = sum(entry.stat().st_size for _, entry in kept)
        for _, entry in kept:
            if total <= MOST_BYTES:
                break
            total -= entry.stat().st_size
            entry.unlink(missing_ok=True)
