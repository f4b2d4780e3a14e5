"""The page as scanned, as painting sees it: any part of it at any size."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from reader.layout.sheet.frame import Scan


class Replica(Protocol):
    """A scan that can be painted."""

    @property
    def file(self) -> Path:
        """The picture or PDF."""
        ...

    @property
    def sheet(self) -> int | None:
        """The page of the PDF, from 0, that is drawn; None for a picture."""
        ...

    @property
    def size(self) -> tuple[float, float]:
        """Width and height: pixels of a picture, points of a PDF."""
        ...

    def is_ready(self, share: float) -> bool:
        """Tell whether it can be painted at once at a share of its own size, as sharp as it is."""
        ...

    def make_ready(self) -> None:
        """Make it ready for every size; takes some seconds."""
        ...

    def strips(self, region: QRectF, width: int, height: int) -> Iterator[QImage]:
        """Yield a part of it in strips from above, each of which lasts until the next.

        Args:
            region: In fractions of the scan.
            width: Pixels wanted, at least 1.
            height: Pixels wanted of all strips together, at least 1.
        """
        ...


ScanSource = Callable[[Scan], Replica | None]
"""Answers a scan with what shows it; None where it is not held or cannot be shown."""


def no_scan(_: Scan) -> Replica | None:
    """Answer where no scans are shown."""
    return None


def image_of(replica: Replica, region: QRectF, width: int, height: int) -> QImage:
    """Return a part of a scan as one picture of exactly a size."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_strips(painter, replica, region, image.rect())
    return image


def paint_strips(painter: QPainter, replica: Replica, region: QRectF, place: QRect) -> None:
    """Paint a part of a scan at a place of whole pixels."""
    top = place.y()
    for strip in replica.strips(region, place.width(), place.height()):
        painter.drawImage(place.x(), top, strip)
        top += strip.height()


def pixels_wanted(replica: Replica, scan: Scan, scale: float) -> float:
    """Return at what share of its own size a scan is painted.

    Args:
        replica: What shows it.
        scan: Where it lies.
        scale: Device pixels a point.
    """
    return scan.rect.width * scale / replica.size[0]
