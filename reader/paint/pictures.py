"""Picture files in, their natural sizes and a painter of them out.

Nothing outside the bytes is ever read: an SVG's references to other files and
addresses stay empty. A picture of absurd size is not decoded.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

_MOST_PIXELS = 250_000_000
"""12,000 × 17,000 is the largest newspaper scan seen; beyond this it is an attack or a fault."""
_MOST_SVG_BYTES = 20_000_000
_MOST_ALLOCATION_MB = 1024
"""Qt's own bound, 256 MB, would refuse the largest scan."""


_FROM_OUTSIDE = re.compile(rb"""\bhref\s*=\s*(["'])\s*(?!data:|\#|\s)[^"']*\1""")
"""A reference to a file or an address, which Qt would open."""
_NOTHING = (
    b'href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNg'
    b'AAIAAAUAAen63NgAAAAASUVORK5CYII="'
)
"""Takes its place: one clear pixel."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be painted.

    Attributes:
        width: Natural width in pixels, as seen.
        height: Natural height in pixels, as seen.
        octets: The file.
        is_vector: True for SVG.
        is_turned: True when the camera's turn is yet to be undone.
    """

    width: float
    height: float
    octets: bytes
    is_vector: bool
    is_turned: bool = False

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it scaled to fill ``rect``, sharp at the painter's scale."""
        if self.is_vector:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # What a drawing has beyond its own edge would stand among the text.
            painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
            _renderer(self.octets).render(painter, rect)
            painter.restore()
            return
        transform = painter.transform()
        image = self.image(
            max(1, round(rect.width() * transform.m11())),
            max(1, round(rect.height() * transform.m22())),
        )
        if not image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, image)

    def image(self, width: int, height: int) -> QImage:
        """Return the pixels at about a size, no fewer than are needed for it.

        Args:
            width: Pixels wanted, at least 1.
            height: Pixels wanted, at least 1.

        Returns:
            At least the size wanted, where the picture has so much, and less
            than four times; null when the file is broken.
        """
        reader, _buffer = _reader(self.octets)
        # Decoded at twice the size and halved by the painter's smooth scaling,
        # fine patterns do not shimmer; JPEG does so at a fraction of the memory.
        share = 2 * max(width / self.width, height / self.height)
        if share < 1:
            # The size before the camera's turn: that is what the reader scales.
            size = reader.size()
            reader.setScaledSize(
                QSize(max(1, round(size.width() * share)), max(1, round(size.height() * share)))
            )
        return reader.read()


def read_picture(octets: bytes) -> Picture | None:
    """Recognise a picture file; None when it is none, or of absurd size."""
    if _is_svg(octets):
        return _read_drawing(octets)
    reader, _buffer = _reader(octets)
    size, turn = reader.size(), reader.transformation()
    if size.isEmpty() or size.width() * size.height() > _MOST_PIXELS:
        return None
    if turn & QImageIOHandler.Transformation.TransformationRotate90:
        size = size.transposed()
    is_turned = turn != QImageIOHandler.Transformation.TransformationNone
    return Picture(size.width(), size.height(), octets, is_vector=False, is_turned=is_turned)


def _is_svg(octets: bytes) -> bool:
    return octets[:512].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<svg" in octets


def _read_drawing(octets: bytes) -> Picture | None:
    if len(octets) > _MOST_SVG_BYTES:
        return None
    renderer = _renderer(octets)
    box = renderer.viewBoxF()
    if not renderer.isValid() or box.isEmpty():
        return None
    return Picture(box.width(), box.height(), octets, is_vector=True)


def _renderer(octets: bytes) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_FROM_OUTSIDE.sub(_NOTHING, octets)))


def _reader(octets: bytes) -> tuple[QImageReader, QBuffer]:
    """Open a reader; the buffer is returned since it must outlive it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(octets))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(_MOST_ALLOCATION_MB)
    return reader, buffer


PictureSource = Callable[[str], Picture | None]
"""Answers a path in the issue folder with its picture; None where it is not held."""


class PictureStore:
    """The pictures of one issue, each recognised once."""

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        """Take what reads a file by its path in the issue folder; None when it is not held."""
        self._read = read
        self._known: dict[str, Picture | None] = {}

    def picture(self, path: str) -> Picture | None:
        """Return a picture; None when it is not held or cannot be shown."""
        if path not in self._known:
            octets = self._read(path)
            self._known[path] = read_picture(octets) if octets is not None else None
        return self._known[path]

    def size(self, path: str) -> tuple[float, float] | None:
        """Return a picture's natural width and height; None as above."""
        picture = self.picture(path)
        return (picture.width, picture.height) if picture is not None else None


def paint_missing(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Paint the place of a picture that is not held: a frame with its diagonals."""
    painter.setPen(colour)
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.drawLine(rect.topLeft(), rect.bottomRight())
    painter.drawLine(rect.topRight(), rect.bottomLeft())
