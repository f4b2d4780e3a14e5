"""A text that does not fit in the lines it may take ends with an ellipsis."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.app.row_delegate import _cut, count_lines, draw_lines
from reader.app.theme import interface_font

LONG = "全国多地进入防汛关键期江河水情总体平稳沿岸各县备足沙袋"
WIDTH = 120


def test_a_short_text_stays_whole(qapp: QApplication) -> None:
    assert _cut("江河平稳", interface_font(), WIDTH, 2) == "江河平稳"
    assert count_lines("江河平稳", interface_font(), WIDTH, 2) == 1
    assert count_lines("", interface_font(), WIDTH, 2) == 1


def test_a_long_text_ends_with_an_ellipsis_in_its_last_line(qapp: QApplication) -> None:
    font = interface_font()
    cut = _cut(LONG, font, WIDTH, 2)
    assert cut.endswith("…")
    assert LONG.startswith(cut[:-1])
    assert count_lines(LONG, font, WIDTH, 2) == count_lines(cut, font, WIDTH, 9) == 2
    assert _cut(LONG, font, WIDTH, 9) == LONG


@pytest.mark.parametrize("marks", [((0, 2),), ((24, 27),), ()])
def test_what_is_marked_is_drawn_in_its_colour(
    qapp: QApplication, marks: tuple[tuple[int, int], ...]
) -> None:
    image = QImage(WIDTH, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    draw_lines(painter, QRect(0, 0, WIDTH, 60), LONG, interface_font(), 2, (marks, "#c02020"))
    painter.end()
    colours = [image.pixelColor(x, y) for x in range(WIDTH) for y in range(60)]
    is_red = any(each.red() > each.blue() + 100 for each in colours)
    assert is_red is (marks == ((0, 2),))  # The end of the text is cut off, with its mark.
    assert any(each.red() < 80 for each in colours)
