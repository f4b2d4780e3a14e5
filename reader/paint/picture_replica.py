"""A picture as a scan: painted from its levels, kept in a folder of the cache.

A large JPEG is painted first from its coarser levels, which come at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from reader.paint.levels import (
    SHRINKS,
    Levels,
    picture_size,
    read_levels,
    shrinks_at_once,
    write_levels,
)

AT_ONCE_PIXELS = 16_000_000
"""Pixels of the levels that are written before anything is shown: a page on a whole
screen of 3840 by 2160, and some more for zooming in."""


@dataclass(slots=True)
class PictureReplica:
    """A scan in a picture file.

    Attributes:
        file: The picture.
        size: Width and height in pixels as seen.
        folder: Where levels are kept.
    """

    file: Path
    size: tuple[float, float]
    folder: Path
    _levels: Levels | None = None
    _share: float = 0.0

    @property
    def sheet(self) -> None:
        """No page of a PDF."""
        return None

    def is_ready(self, share: float) -> bool:
        """Tell whether the levels held are fine enough."""
        return self._levels is not None and min(share, 1.0) <= self._share * 1.05

    def make_ready(self) -> None:
        """Write the levels of its full size.

        Raises:
            SourceError: The picture is damaged, or there is no room.
        """
        self._take(1)

    def strips(self, region: QRectF, width: int, height: int) -> Iterator[QImage]:
        """Yield a part of it from the finest levels there are."""
        if self._levels is None:
            self._take(self._first_shrink())
        assert self._levels is not None
        box = (region.x(), region.y(), region.width(), region.height())
        for rows in self._levels.crop(box, width, height):
            high = len(rows) // (4 * width)
            yield QImage(rows, width, high, 4 * width, QImage.Format.Format_RGB32)

    def _first_shrink(self) -> int:
        """Return the fraction of its size from which levels are written first."""
        if self._file(1).exists() or not shrinks_at_once(self.file):
            return 1
        pixels = self.size[0] * self.size[1]
        return next((s for s in reversed(SHRINKS) if pixels / s**2 <= AT_ONCE_PIXELS), SHRINKS[0])

    def _file(self, shrink: int) -> Path:
        return self.folder / f"{self.file.stem}-{shrink}.tif"

    def _take(self, shrink: int) -> None:
        path = self._file(shrink)
        levels = read_levels(path) if path.exists() else None
        levels = levels or write_levels(self.file, path, shrink=shrink)
        self._levels, self._share = levels, levels.sizes[0][0] / self.size[0]
        if shrink == 1:
            self._share = 1.0
            for coarser in SHRINKS:
                if coarser > 1:
                    self._file(coarser).unlink(missing_ok=True)


def open_picture(file: Path, folder: Path) -> PictureReplica:
    """Open a scan in a picture file.

    Args:
        file: The picture; its name tells it from all others.
        folder: Where its levels are kept.

    Raises:
        SourceError: It cannot be shown.
    """
    wide, high = picture_size(file)
    return PictureReplica(file=file, size=(float(wide), float(high)), folder=folder)
