"""Colours keep their contrast."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import COLOURS, HIGHLIGHTS, STRONG, interface_font, style_sheet
from reader.app.reading import desk_paint, marked
from reader.app.work.press import PAPERS
from reader.layout.sheet.frame import Ink
from reader.paint.palette import PALETTES
from reader.session.settings import Theme


def luminance(name: str) -> float:
    colour = QColor(name)
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_strong_words_are_drawn_darker_than_others(qapp: QApplication) -> None:
    def ink(weight: QFont.Weight) -> int:
        drawn = QImage(200, 40, QImage.Format.Format_Grayscale8)
        drawn.fill(Qt.GlobalColor.white)
        font = interface_font()
        font.setWeight(weight)
        painter = QPainter(drawn)
        painter.setFont(font)
        painter.drawText(drawn.rect(), 0, "第01版 要闻")
        painter.end()
        return sum(255 - value for value in bytes(drawn.constBits()))

    assert ink(STRONG) > 1.15 * ink(QFont.Weight.Normal)


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", list(COLOURS))
def test_text_stands_out_from_every_ground_it_stands_on(theme: Theme) -> None:
    colours = COLOURS[theme]
    for ground in (colours.window, colours.field, colours.hover, colours.chosen):
        for ink in (colours.text, colours.muted, colours.accent):
            assert contrast(ink, ground) >= 4.5, (theme, ink, ground)
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.text, colours.warning) >= 4.5
    assert contrast(colours.focus, colours.window) >= 3


@pytest.mark.parametrize("theme", list(COLOURS))
def test_what_can_be_typed_in_or_pressed_is_seen_by_its_edge(theme: Theme) -> None:
    colours = COLOURS[theme]
    for ground in (colours.window, colours.field):
        assert contrast(colours.edge, ground) >= 3, (theme, ground)


@pytest.mark.parametrize("theme", list(COLOURS))
def test_what_cannot_be_used_is_told_from_what_can(theme: Theme) -> None:
    colours = COLOURS[theme]
    for ground in (colours.window, colours.field):
        assert contrast(colours.idle, ground) >= 2.9, (theme, ground)
    assert contrast(colours.idle, colours.text) >= 3, theme


@pytest.mark.parametrize("theme", list(COLOURS))
def test_the_desk_and_the_page_agree_on_the_paper(theme: Theme) -> None:
    assert QColor(COLOURS[theme].paper) == PALETTES[PAPERS[theme]].paper
    assert COLOURS[theme].veil == PALETTES[PAPERS[theme]].scan_dim


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTableView])
def test_what_stands_where_nothing_is_yet_can_be_read(qtbot: QtBot, kind: type[QWidget]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    colours = COLOURS[Theme.PAPER]
    widget.setStyleSheet(style_sheet(colours))
    widget.ensurePolished()
    shown = widget.palette().color(QPalette.ColorRole.PlaceholderText)
    assert (shown.name(), shown.alpha()) == (colours.muted, 255)


def test_the_style_sheet_leaves_no_name_open() -> None:
    for is_touch in (False, True):
        assert "$" not in style_sheet(COLOURS[Theme.PAPER], is_touch=is_touch)


@pytest.mark.qt_log_ignore(
    "does not support propagateSizeHints", "does not support raise", "grabbing the keyboard"
)
def test_a_list_of_choices_shows_each_of_them_whole(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(COLOURS[Theme.PAPER]))
    box = QComboBox(window)
    box.addItems(["All papers", "One", "Two"])
    window.show()
    box.showPopup()
    view = box.view()
    last = view.visualRect(box.model().index(2, 0))
    assert view.viewport().rect().contains(last)
    box.hidePopup()


def test_no_line_in_a_colour_of_qts_own_stands_below_tabs(qtbot: QtBot) -> None:
    tabs = QTabBar()
    qtbot.addWidget(tabs)
    tabs.addTab("版")
    tabs.setStyleSheet(style_sheet(COLOURS[Theme.NIGHT]))
    tabs.show()
    assert not tabs.drawBase()


@pytest.mark.parametrize("theme", list(COLOURS))
def test_the_entry_of_a_menu_that_the_keyboard_is_at_has_a_ring(qtbot: QtBot, theme: Theme) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    entries = [menu.addAction(text) for text in ("放大", "缩小")]
    menu.setStyleSheet(style_sheet(COLOURS[theme]))
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    menu.setActiveAction(entries[1])
    shown = menu.grab().toImage()
    ringed = [
        QColor(shown.pixel(place.left(), place.center().y())).name() == COLOURS[theme].focus
        for place in map(menu.actionGeometry, entries)
    ]
    assert ringed == [False, True]


@pytest.mark.parametrize("kind", [QCheckBox, QTabBar, QPushButton, QToolButton])
@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_the_keyboard_is_shown_by_a_ring_and_nothing_over_the_words(
    qtbot: QtBot, kind: type[QWidget]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    part = kind(window)
    if isinstance(part, QTabBar):
        part.addTab("期次")
    else:
        part.setProperty("text", "期次")
    window.setStyleSheet(style_sheet(COLOURS[Theme.PAPER]))
    window.show()
    part.adjustSize()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    part.clearFocus()
    inside = part.rect().adjusted(4, 4, -4, -4)
    before = part.grab().toImage()
    part.setFocus(Qt.FocusReason.TabFocusReason)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    after = part.grab().toImage()
    assert before != after, "the ring"
    assert before.copy(inside) == after.copy(inside)


def laid_over(colour: str, strength: float, below: str) -> str:
    """Return what is seen of a colour under another that lets it through."""
    over, under = QColor(colour), QColor(below)
    shares = zip(over.getRgbF()[:3], under.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(a * strength + b * (1 - strength) for a, b in shares)).name()


OVER_TEXT = {desk_paint.MarkKind.NOTE: HIGHLIGHTS.values()} | dict.fromkeys(
    (
        desk_paint.MarkKind.LINK,
        desk_paint.MarkKind.FLASH,
        desk_paint.MarkKind.HIT,
        desk_paint.MarkKind.CHOSEN,
        desk_paint.MarkKind.ZONE,
    )
)
"""Marks laid over the type of a page, and their colours; None for the accent."""


@pytest.mark.parametrize("theme", list(COLOURS))
def test_type_under_a_mark_on_the_page_can_be_read(theme: Theme) -> None:
    palette = PALETTES[PAPERS[theme]]
    text = palette.inks[Ink.TEXT].name()
    for kind, named in OVER_TEXT.items():
        strength = desk_paint._STRENGTH[kind]
        for colour in named or (COLOURS[theme].accent,):
            for paper in (palette.paper.name(), palette.inks[Ink.TINT].name()):
                seen = (laid_over(colour, strength, each) for each in (text, paper))
                assert contrast(*seen) >= 4.5, (theme, kind, colour, paper)


@pytest.mark.parametrize("theme", list(COLOURS))
def test_type_on_a_mark_in_an_article_can_be_read(theme: Theme) -> None:
    palette, own = PALETTES[PAPERS[theme]], COLOURS[theme]
    text, paper = palette.inks[Ink.TEXT].name(), palette.paper.name()
    colours = {
        marked.MarkKind.NOTE: tuple(HIGHLIGHTS.values()),
        marked.MarkKind.FOUND: (own.focus,),
    }
    for kind, strength in marked._STRENGTH.items():
        for colour in colours.get(kind, (own.accent,)):
            ground = laid_over(colour, strength, paper)
            assert contrast(text, ground) >= 4.5, (theme, kind, colour)
