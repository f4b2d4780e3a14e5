"""Picture files in, their natural sizes and a painter of them out.

SVG never fetches what it refers to, and a picture of absurd size is not decoded.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

_MOST_PIXELS = 250_000_000
"""12,000 × 17,000 is the largest newspaper scan seen; beyond this it is an attack or a fault."""
_SVG_STARTS = (b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be painted.

    Attributes:
        width: Natural width in pixels.
        height: Natural height in pixels.
        octets: The file.
        is_vector: True for SVG.
    """

    width: float
    height: float
    octets: bytes
    is_vector: bool

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it scaled to fill ``rect``, sharp at the painter's scale."""
        if self.is_vector:
            _renderer(self.octets).render(painter, rect)
            return
        transform = painter.transform()
        wanted = QSize(
            max(1, round(rect.width() * transform.m11())),
            max(1, round(rect.height() * transform.m22())),
        )
        image = _decode(self.octets, wanted)
        if not image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, image)


def read_picture(octets: bytes) -> Picture | None:
    """Recognise a picture file; None when it is none, or of absurd size."""
    if octets[:512].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_SVG_STARTS):
        renderer = _renderer(octets)
        box = renderer.viewBoxF()
        if not renderer.isValid() or box.isEmpty():
            return None
        return Picture(box.width(), box.height(), octets, is_vector=True)
    size = _reader(octets)[0].size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    return Picture(size.width(), size.height(), octets, is_vector=False)


def _renderer(octets: bytes) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(octets))


def _reader(octets: bytes) -> tuple[QImageReader, QBuffer]:
    """Open a reader; the buffer is returned since it must outlive it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(octets))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader, buffer


def _decode(octets: bytes, wanted: QSize) -> QImage:
    reader, _buffer = _reader(octets)
    size = reader.size()
    # JPEG decodes to a smaller size at a fraction of the memory.
    if wanted.width() * 2 < size.width():
        reader.setScaledSize(wanted * 2)
    return reader.read()


PictureSource = Callable[[str], Picture | None]
"""Answers a path in the issue folder with its picture; None where it is not held."""


def paint_missing(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Paint the place of a picture that is not held: a frame with its diagonals."""
    painter.setPen(colour)
    painter.drawRect(rect)
    painter.drawLine(rect.topLeft(), rect.bottomRight())
    painter.drawLine(rect.topRight(), rect.bottomLeft())
