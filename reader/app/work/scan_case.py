"""The scans of one issue: their files out of the library, and what shows them.

A scan is copied to a folder of the cache when its page is first laid out, and its
levels are kept beside it; the folder may be emptied at any time.
"""

import contextlib
from pathlib import Path

from reader.errors import ReaderError
from reader.layout.sheet.frame import LaidOutPage, Rect, Scan
from reader.library.library import Library
from reader.library.scans import copy_file
from reader.model.issue import Page
from reader.model.word import Word
from reader.notation.word_boxes import read_word_boxes
from reader.paint.replica import Replica

_NOWHERE = Rect(x=0, y=0, width=0, height=0)

MOST_BYTES = 2_000_000_000
"""Of the folder: some forty large scans with their levels."""


class ScanCase:
    """Shows the scans of one issue; used on the press's thread, but for ``known``."""

    def __init__(self, library: Path, key: str, folder: Path) -> None:
        self._library = library
        self._key = key
        self._folder = folder
        self._replicas: dict[Scan, Replica | None] = {}

    def replica(self, scan: Scan) -> Replica | None:
        """Return what shows a scan; None where it is not held or cannot be shown."""
        key = _key(scan)
        if key not in self._replicas:
            self._replicas[key] = self._opened(scan)
        return self._replicas[key]

    def known(self, sheet: LaidOutPage) -> tuple[Scan, Replica] | None:
        """Return the scan of a sheet and what shows it; None for a typeset sheet."""
        scan = next((item for item in sheet.frame.items if isinstance(item, Scan)), None)
        replica = self._replicas.get(_key(scan)) if scan is not None else None
        return (scan, replica) if scan is not None and replica is not None else None

    def words(self, page: Page) -> tuple[Word, ...]:
        """Return the words of a page's scan; none where their places are not known."""
        if not page.words:
            return ()
        with (
            contextlib.suppress(ReaderError),
            Library.open(self._library, is_read_only=True) as library,
        ):
            return read_word_boxes(library.file(self._key, page.words))
        return ()

    def _opened(self, scan: Scan) -> Replica | None:
        # A scan that cannot be shown leaves the typeset page, which tells all it can.
        with contextlib.suppress(ReaderError):
            with Library.open(self._library, is_read_only=True) as library:
                file = copy_file(library, self._key, scan.image, self._folder)
            file.touch()
            prune(self._folder, MOST_BYTES, keep=file.stem)
            return _open(file, scan.sheet, self._folder)
        return None


def _open(file: Path, sheet: int, folder: Path) -> Replica:
    from reader.paint.pdf_replica import open_pdf  # noqa: PLC0415 (0.3 s to load)
    from reader.paint.picture_replica import open_picture  # noqa: PLC0415 (0.2 s to load)

    is_pdf = file.suffix == ".pdf"
    return open_pdf(file, sheet, folder) if is_pdf else open_picture(file, folder)


def _key(scan: Scan) -> Scan:
    """Return a scan wherever it lies: its place on the sheet is not its own."""
    return Scan(rect=_NOWHERE, image=scan.image, sheet=scan.sheet)


def prune(folder: Path, most: int, keep: str) -> None:
    """Empty a folder of its oldest files until it holds no more than so many bytes.

    Args:
        folder: Of the cache.
        most: Bytes.
        keep: How the names begin of files that stay.
    """
    files = sorted(
        (file for file in folder.iterdir() if file.is_file()), key=lambda f: f.stat().st_mtime
    )
    held = sum(file.stat().st_size for file in files)
    for file in files:
        if held <= most:
            return
        if not file.name.startswith(keep):
            held -= file.stat().st_size
            file.unlink(missing_ok=True)
