"""The page as scanned, as painting sees it: any part of it at any size."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from reader.layout.frame import Scan


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

    def image(self, region: QRectF, width: int, height: int) -> QImage:
        """Return a part of it.

        Args:
            region: In fractions of the scan.
            width: Pixels wanted, at least 1.
            height: Pixels wanted, at least 1.

        Returns:
            A picture of exactly that size.
        """
        ...


ScanSource = Callable[[Scan], Replica | None]
"""Answers a scan with what shows it; None where it is not held or cannot be shown."""


def no_scan(_: Scan) -> Replica | None:
    """Answer where no scans are shown."""
    return None


def pixels_wanted(replica: Replica, scan: Scan, scale: float) -> float:
    """Return at what share of its own size a scan is painted.

    Args:
        replica: What shows it.
        scan: Where it lies.
        scale: Device pixels a point.
    """
    return scan.rect.width * scale / replica.size[0]
