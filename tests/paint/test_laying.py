"""A picture of a page is laid pixel on pixel where it has the size of its place."""

from collections import Counter

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QRegion

from reader.paint.laying import lay_picture

BLACK, WHITE = 0xFF000000, 0xFFFFFFFF


def chequered(side: int) -> QImage:
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    for y in range(side):
        for x in range(side):
            picture.setPixel(x, y, BLACK if (x + y) % 2 else WHITE)
    return picture


def laid(place: QRectF, ratio: float = 1.0) -> Counter[int]:
    """Count the colours that an image has where a chequered picture was laid on it."""
    ground = QImage(30, 30, QImage.Format.Format_RGB32)
    ground.setDevicePixelRatio(ratio)
    ground.fill(BLACK)
    painter = QPainter(ground)
    lay_picture(painter, place, chequered(20))
    painter.end()
    return Counter(ground.pixel(x, y) for x in range(30) for y in range(30))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_a_picture_of_the_size_of_its_place_is_not_resampled(ratio: float) -> None:
    side = 20 / ratio
    assert laid(QRectF(1.3, 2.4, side + 0.6, side + 0.4), ratio) == {BLACK: 700, WHITE: 200}


@pytest.mark.usefixtures("qapp")
def test_a_picture_of_another_size_is_drawn_between_pixels() -> None:
    assert len(laid(QRectF(3, 4, 15, 15))) > 2


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_picture_lies_on_the_same_pixels_whatever_is_clipped(ratio: float) -> None:
    side = 20 / ratio
    corners = [(x / 4, y / 4) for x in range(4) for y in range(4)]
    for x, y in corners:
        shown = []
        for clip in (QRegion(0, 0, 30, 30), QRegion(0, 0, 30, 30) - QRegion(0, 0, 1, 1)):
            ground = QImage(30, 30, QImage.Format.Format_RGB32)
            ground.setDevicePixelRatio(ratio)
            ground.fill(0xFF00FF00)
            painter = QPainter(ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRegion(clip)
            lay_picture(painter, QRectF(3 + x, 3 + y, side, side), chequered(20))
            painter.end()
            shown.append(ground)
        assert shown[0] == shown[1]
