"""A laid-out page in, a picture of it or of a part of it out."""

import math

from PySide6.QtGui import QImage, QPainter

from reader.layout.sheet.frame import Frame, Rect
from reader.paint.page import Press, paint_frame

METRES_A_POINT = 0.0254 / 72


def raster(frame: Frame, press: Press, scale: float, region: Rect | None = None) -> QImage:
    """Paint a frame into a picture.

    Args:
        frame: What to paint.
        press: Fonts, colours and pictures.
        scale: Pixels a point.
        region: What of it, in points; None for the whole frame.

    Returns:
        A picture of the region, its sides rounded up to whole pixels. Its
        upper left corner is the whole pixel of the page nearest to the
        region's, so that tiles of one scale join without a seam when their
        corners are whole pixels.
    """
    shown = region or Rect(x=0, y=0, width=frame.width, height=frame.height)
    image = QImage(
        max(1, math.ceil(shown.width * scale)),
        max(1, math.ceil(shown.height * scale)),
        QImage.Format.Format_RGB32,
    )
    dots_a_metre = round(scale / METRES_A_POINT)
    image.setDotsPerMeterX(dots_a_metre)
    image.setDotsPerMeterY(dots_a_metre)
    image.fill(press.palette.paper)
    # A damaged scan is refused while it is painted: the painter lets go of the picture.
    with QPainter(image) as painter:
        painter.translate(-round(shown.x * scale), -round(shown.y * scale))
        paint_frame(painter, frame, press, scale, shown if region else None)
    return image
