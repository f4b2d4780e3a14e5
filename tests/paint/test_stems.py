"""Wider stems: what is swept from left to right is inked, no more and no less."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from reader.paint.stems import widen_stems


def ring(*, is_reversed: bool = False) -> QPainterPath:
    """A square of 100 with a square hole of 40, holes run the other way."""
    path = QPainterPath()
    outer = [(0, 0), (100, 0), (100, 100), (0, 100)]
    inner = [(30, 30), (30, 70), (70, 70), (70, 30)]
    for corners in (outer, inner):
        points = corners[::-1] if is_reversed else corners
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


@pytest.mark.parametrize("is_reversed", [False, True])
def test_a_square_grows_sideways_only_and_its_hole_shrinks_so(is_reversed: bool) -> None:
    wide = widen_stems(ring(is_reversed=is_reversed), 10)
    assert wide.boundingRect() == QRectF(-5, 0, 110, 100)
    assert not wide.contains(QPointF(36, 50))
    assert wide.contains(QPointF(34, 50))
    assert not wide.contains(QPointF(50, 31))
    assert wide.contains(QPointF(50, 29))


def test_a_circle_grows_by_the_width_at_every_height() -> None:
    path = QPainterPath()
    path.addEllipse(QRectF(0, 0, 100, 100))
    wide = widen_stems(path, 20)
    assert wide.boundingRect().width() == pytest.approx(120, abs=0.5)
    assert wide.boundingRect().height() == pytest.approx(100, abs=0.5)
    for height in (10, 50, 90):
        reach = (50**2 - (50 - height) ** 2) ** 0.5
        assert wide.contains(QPointF(50 + reach + 9, height))
        assert not wide.contains(QPointF(50 + reach + 11, height))


def test_a_hole_narrower_than_the_width_closes() -> None:
    path = QPainterPath()
    path.addRect(QRectF(0, 0, 100, 100))
    hole = QPainterPath()
    hole.moveTo(48, 20)
    for x, y in ((48, 80), (52, 80), (52, 20)):
        hole.lineTo(x, y)
    hole.closeSubpath()
    path.addPath(hole)
    assert widen_stems(path, 10).contains(QPointF(50, 50))


def test_nothing_stays_nothing() -> None:
    assert widen_stems(QPainterPath(), 10).isEmpty()
