"""A text that does not fit in its lines ends with an ellipsis; a row is drawn once and kept."""

import pytest
from PySide6.QtCore import QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot
from typing_extensions import override

from reader.app.dress.theme import COLOURS, interface_font
from reader.app.parts.row_delegate import (
    KeptRows,
    _cut,
    _evened,
    _starts,
    draw_lines,
    draw_two_lines,
    parted,
)
from reader.app.parts.rows import Index
from reader.session.settings import Theme

LONG = "全国多地进入防汛关键期江河水情总体平稳沿岸各县备足沙袋"
WIDTH = 120


def test_a_short_text_stays_whole(qapp: QApplication) -> None:
    assert _cut("江河平稳", interface_font(), WIDTH, 2) == "江河平稳"


def test_a_long_text_ends_with_an_ellipsis_in_its_last_line(qapp: QApplication) -> None:
    font = interface_font()
    cut = _cut(LONG, font, WIDTH, 2)
    assert cut.endswith("…")
    assert LONG.startswith(cut[:-1])
    assert _cut(LONG, font, WIDTH, 9) == LONG


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("江口行船 平稳", ["江口行船 平稳"]),
        ("江口行船不再等潮 大桥合龙", ["江口行船不再等潮", "大桥合龙"]),
        ("大桥 江口行船 不再等潮", ["大桥 江口行船", "不再等潮"]),
        ("江口行船不再等潮大桥合龙", ["江口行船不再等潮大桥合龙"]),
        ("大桥 江口行船不再等潮水位上涨", ["大桥 江口行船不再等潮水位上涨"]),
    ],
)
def test_a_headline_for_two_lines_isparted_where_its_lines_are(
    qapp: QApplication, text: str, lines: list[str]
) -> None:
    metrics = QFontMetrics(interface_font())
    width = metrics.horizontalAdvance("江口行船不再等潮")
    assert parted(text, metrics, width).splitlines() == lines


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("江口行船不再等潮水", 4),
        ("江口行船不再等潮水位上涨", 4),
        ("江口行船不再等潮水位上涨大桥", 6),
        ("江口行船", 4),
    ],
)
def test_the_second_line_of_two_is_no_single_character(
    qapp: QApplication, text: str, last: int
) -> None:
    font = interface_font()
    width = QFontMetrics(font).horizontalAdvance("江口行船不再等潮")
    starts = _starts(text, font, _evened(text, font, width))
    assert len(starts) <= 2
    assert len(text) - starts[-1] == last


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


def test_marks_of_a_textparted_in_two_lines_go_on_in_the_second(qapp: QApplication) -> None:
    image = QImage(WIDTH, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    lines, marks = ("江口行船", "不再等潮"), ((3, 6),)
    draw_two_lines(painter, QRect(0, 0, WIDTH, 60), lines, interface_font(), (marks, "#c02020"))
    painter.end()
    reds = [
        (x, y)
        for x in range(WIDTH)
        for y in range(60)
        if image.pixelColor(x, y).red() > image.pixelColor(x, y).blue() + 100
    ]
    em = QFontMetrics(interface_font()).horizontalAdvance("国")
    upper, lower = ([x for x, y in reds if (y >= 30) is is_low] for is_low in (False, True))
    assert min(upper) > 2.5 * em
    assert 1.5 * em < max(lower) < 2.5 * em


class Counting(KeptRows):
    """Fills a row with the list's text colour, and notes which it was."""

    def __init__(self, view: QListView) -> None:
        super().__init__(COLOURS[Theme.PAPER], view)
        self.view = view
        self.drawn: list[str] = []

    @override
    def told(self, index: Index) -> object:
        return index.data()

    @override
    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.drawn.append(index.data())
        painter.fillRect(option.rect, QColor(self.colours.text))


@pytest.fixture
def rows(qtbot: QtBot) -> Counting:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["the dyke", "the ferry"], view))
    delegate = Counting(view)
    view.setItemDelegate(delegate)
    view.resize(200, 100)
    view.grab()
    return delegate


def middle_of(rows: Counting, row: int) -> QPoint:
    return rows.view.visualRect(rows.view.model().index(row, 0)).center()


def test_a_row_that_is_as_it_was_is_not_drawn_again(rows: Counting) -> None:
    assert rows.drawn == ["the dyke", "the ferry"]
    shot = rows.view.grab().toImage()
    assert rows.drawn == ["the dyke", "the ferry"]
    assert shot.pixelColor(middle_of(rows, 1)) == QColor(COLOURS[Theme.PAPER].text)


def test_rows_drawn_in_new_colours_are_drawn_again_when_the_list_wears_their_style_sheet(
    rows: Counting,
) -> None:
    rows.show_colours(COLOURS[Theme.NIGHT])
    rows.view.grab()
    rows.drawn.clear()
    rows.view.setStyleSheet("QListView { background: #101010; }")
    rows.view.grab()
    assert rows.drawn == ["the dyke", "the ferry"]


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_a_row_that_is_chosen_or_says_otherwise_is_drawn_again(rows: Counting) -> None:
    view = rows.view
    rows.drawn.clear()
    view.setCurrentIndex(view.model().index(1, 0))
    view.model().setData(view.model().index(0, 0), "the weir", Qt.ItemDataRole.EditRole)
    view.grab()
    assert rows.drawn == ["the weir", "the ferry"]


def test_every_row_is_drawn_again_in_other_colours(rows: Counting) -> None:
    rows.drawn.clear()
    rows.show_colours(COLOURS[Theme.PAPER])
    rows.view.grab()
    assert not rows.drawn
    rows.show_colours(COLOURS[Theme.NIGHT])
    shot = rows.view.grab().toImage()
    assert rows.drawn == ["the dyke", "the ferry"]
    assert shot.pixelColor(middle_of(rows, 0)) == QColor(COLOURS[Theme.NIGHT].text)


def test_no_more_pictures_are_kept_than_is_said(rows: Counting) -> None:
    rows.most_kept = 3
    for width in range(200, 212):
        rows.view.resize(width, 100)
        rows.view.grab()
    assert len(rows._kept) == 3


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_a_window_full_of_rows_is_drawn_in_several_turns(qtbot: QtBot, rows: Counting) -> None:
    view, words = rows.view, [f"row {n}" for n in range(10)]
    view.setModel(QStringListModel(words, view))
    rows.most_at_once = 4
    # Fewer than are seen: what is seen is not dropped before all of it has been drawn.
    rows.most_kept = 3
    view.resize(200, 800)
    rows.drawn.clear()
    view.grab()
    assert rows.drawn == words[:4]
    view.show()
    qtbot.waitUntil(lambda: set(rows.drawn) == set(words))
    shot = view.grab().toImage()
    assert shot.pixelColor(middle_of(rows, 9)) == QColor(COLOURS[Theme.PAPER].text)
