"""Sheets in, their marks on a printer out: glyphs as glyphs, pictures fine enough for paper."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from reader.errors import PrinterError
from reader.layout.sheet.frame import Frame, Item, LaidOutPage, Plate, Scan
from reader.paint.page import Press, paint_frame
from reader.paint.raster import raster

_FINE = 4.0
"""Units a point. Body type is then small enough to be struck as glyphs of a font, which
keeps a print job small, and a rule is as thin as a quarter of a point."""
_PICTURE_DPI = 300
_POINTS_AN_INCH = 72


def print_sheets(sheets: Sequence[LaidOutPage], press: Press, device: QPagedPaintDevice) -> None:
    """Print sheets, each on paper of its own size.

    Args:
        sheets: At least one.
        press: Fonts, colours and pictures.
        device: A printer that has not begun.

    Raises:
        PrinterError: The printer does not begin.
    """
    device.setPageLayout(paper_layout(sheets[0].frame))
    painter = QPainter()
    if not painter.begin(device):
        raise PrinterError
    for number, sheet in enumerate(sheets):
        if number:
            device.setPageLayout(paper_layout(sheet.frame))
            device.newPage()
        unit = device.logicalDpiX() / _POINTS_AN_INCH / _FINE
        painter.save()
        painter.scale(unit, unit)
        _print_frame(painter, sheet.frame, press)
        painter.restore()
    painter.end()


def paper_layout(frame: Frame) -> QPageLayout:
    """Return the paper that a sheet is printed on, up to its edges."""
    is_wide = frame.width > frame.height
    short, long = sorted((frame.width, frame.height))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Point)
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, way, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _print_frame(painter: QPainter, frame: Frame, press: Press) -> None:
    """Print items in their order; Qt's printing fills a drawing's gradients with black."""
    plain: list[Item] = []
    for item in frame.items:
        if not isinstance(item, Plate | Scan):
            plain.append(item)
            continue
        paint_frame(painter, replace(frame, items=tuple(plain)), press, _FINE)
        plain = []
        _print_picture(painter, frame, item, press)
    paint_frame(painter, replace(frame, items=tuple(plain)), press, _FINE)


def _print_picture(painter: QPainter, frame: Frame, item: Plate | Scan, press: Press) -> None:
    whole = QRectF(0, 0, frame.width, frame.height)
    rect = item.rect
    seen = QRectF(rect.x, rect.y, rect.width, rect.height).intersected(whole)
    if seen.isEmpty():
        return
    region = replace(rect, x=seen.x(), y=seen.y(), width=seen.width(), height=seen.height())
    alone = replace(frame, items=(item,))
    image = raster(alone, press, _PICTURE_DPI / _POINTS_AN_INCH, region)
    share = _POINTS_AN_INCH / _PICTURE_DPI * _FINE
    place = QRectF(
        seen.x() * _FINE, seen.y() * _FINE, image.width() * share, image.height() * share
    )
    painter.drawImage(place, image)
