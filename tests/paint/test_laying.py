"""A picture is laid at its place: as it is where it fits, between pixels where it does not."""

from collections import Counter

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QTransform

from reader.paint.laying import lay_picture

AS_IT_IS = {0: 200, 255: 200}


def chequered(size: int) -> QImage:
    """A picture of black and white pixels in turn."""
    image = QImage(size, size, QImage.Format.Format_RGB32)
    for x in range(size):
        for y in range(size):
            image.setPixelColor(x, y, QColor("white" if (x + y) % 2 else "black"))
    return image


def greys(
    place: QRectF, *, ratio: float = 1.0, turned: float = 0.0, is_smooth: bool = True
) -> Counter[int]:
    """Return how often a picture of 20 pixels shows each grey; 128 is the ground's."""
    screen = QImage(60, 60, QImage.Format.Format_RGB32)
    screen.fill(QColor(128, 128, 128))
    screen.setDevicePixelRatio(ratio)
    painter = QPainter(screen)
    painter.setTransform(QTransform().rotate(turned))
    lay_picture(painter, place, chequered(20), is_smooth=is_smooth)
    painter.end()
    seen = Counter(screen.pixelColor(x, y).red() for x in range(60) for y in range(60))
    del seen[128]
    return seen


@pytest.mark.parametrize("broken", [0.0, 0.3, 0.6, 0.9])
def test_a_picture_that_fits_but_for_a_part_of_a_pixel_is_not_resampled(
    qapp: QGuiApplication, broken: float
) -> None:
    assert greys(QRectF(10 + broken, 10, 20 - broken, 20 - broken)) == AS_IT_IS


def test_a_picture_of_a_dense_screen_is_laid_pixel_on_pixel(qapp: QGuiApplication) -> None:
    assert greys(QRectF(5, 5, 9.8, 9.8), ratio=2.0) == AS_IT_IS


@pytest.mark.parametrize(
    ("place", "turned"), [(QRectF(5, 5, 30, 20), 0.0), (QRectF(20, 0, 20, 20), 20.0)]
)
def test_what_is_stretched_or_turned_is_drawn_between_pixels_if_that_is_wanted(
    qapp: QGuiApplication, place: QRectF, turned: float
) -> None:
    assert len(greys(place, turned=turned)) > 2
    assert greys(place, turned=turned, is_smooth=False).keys() == AS_IT_IS.keys()
