"""At four times the size on a screen of 1280 by 800: nothing is cut off or out of reach."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QMenu, QScrollArea, QStyle, QWidget
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import COLOURS, style_sheet
from reader.app.parts import choice_form, file_dialog
from reader.app.parts.file_dialog import FileDialog
from reader.app.parts.porthole import is_narrow
from reader.app.reading.peek_card import Glimpse, PeekCard
from reader.app.room.settings_sheet import SettingsSheet
from reader.app.room.type_card import TypeCard
from reader.app.taking import print_sheet
from reader.app.taking.print_sheet import PrintSheet
from reader.app.work.jobs import Jobs
from reader.session.settings import Settings, Theme
from reader.session.taking.printing import PrintOrder
from tests.app.rooms import Open

pytestmark = pytest.mark.qt_log_ignore(
    "does not support propagateSizeHints",
    "does not support raise",
    "does not support grabbing the keyboard",
)

Enter = Callable[..., Open]
WIDE, HIGH = 307, 175
"""What a dialog has on such a screen."""


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    """A window on a narrow screen, in the style sheet of the theme."""
    for module in (choice_form, file_dialog, print_sheet):
        monkeypatch.setattr(module, "is_narrow", lambda _: True)
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(COLOURS[Theme.PAPER]))
    return window


def test_a_usual_screen_is_not_narrow(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert not is_narrow(widget)


def test_a_menu_higher_than_the_screen_scrolls(window: QWidget) -> None:
    """Qt would set it in columns, the second of them beyond the screen's edge."""
    menu = QMenu(window)
    menu.ensurePolished()
    assert menu.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu)


@pytest.mark.parametrize("kind", [SettingsSheet, TypeCard])
def test_choices_scroll_only_up_and_down(
    qtbot: QtBot, window: QWidget, kind: type[SettingsSheet] | type[TypeCard]
) -> None:
    sheet = kind(Settings(), window)
    sheet.show()
    sheet.resize(WIDE, HIGH)
    hole = sheet.findChild(QScrollArea)
    assert isinstance(hole, QScrollArea)
    qtbot.waitUntil(lambda: hole.verticalScrollBar().maximum() > 0)
    assert sheet.size().toTuple() == (WIDE, HIGH)
    assert hole.horizontalScrollBar().maximum() == 0


def test_what_is_printed_stands_below_what_is_asked(qtbot: QtBot, window: QWidget) -> None:
    jobs = Jobs("proofs")
    sheet = PrintSheet(PrintOrder(), jobs, window)
    sheet.show()
    sheet.resize(WIDE, HIGH)
    hole = sheet.findChild(QScrollArea)
    assert isinstance(hole, QScrollArea)
    qtbot.waitUntil(lambda: hole.verticalScrollBar().maximum() > 0)
    assert sheet.size().toTuple() == (WIDE, HIGH)
    assert hole.horizontalScrollBar().maximum() == 0
    assert hole.isAncestorOf(sheet.proof)
    sheet.close()
    jobs.stop()


def test_names_and_answers_of_the_file_dialog_are_in_reach(window: QWidget) -> None:
    dialog = FileDialog(window)
    dialog.show()
    dialog.resize(WIDE, HIGH)
    assert dialog.size().toTuple() == (WIDE, HIGH)
    dialog.close()


def test_a_low_window_has_no_toolbar_until_it_is_higher(qtbot: QtBot, enter: Enter) -> None:
    window = enter().room.window
    window.resize(320, 200)
    qtbot.waitUntil(lambda: not window._bar.isVisible())
    kept = window.panes_kept()
    window.resize(1280, 800)
    qtbot.waitUntil(window._bar.isVisible)
    window.bring_panes_back(kept)
    assert window._bar.isVisible()


def test_the_headline_on_the_card_is_whole(qtbot: QtBot, window: QWidget) -> None:
    window.resize(320, 130)
    window.show()
    card = PeekCard(window)
    headline = "东屿港五号码头开港 澜江口行船不再等潮"
    card.show_glimpse(
        Glimpse(where="第01版，下转第02版", headline=headline, text="本报讯"),
        QRectF(10, 10, 40, 10),
    )
    qtbot.waitUntil(card.isVisible)
    label = card._headline
    assert label.text().split("\u2028") == headline.split(" "), "parted where it is printed so"
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert window.rect().contains(card.geometry())


@pytest.mark.parametrize("high", [90, 300])
def test_the_pages_in_the_strip_keep_their_tags(qtbot: QtBot, enter: Enter, high: int) -> None:
    opened = enter()
    opened.room.actions["thumbnails"].trigger()
    strip = opened.room.desk.strip
    strip.setFixedHeight(min(high, strip.maximumHeight()))
    qtbot.waitUntil(lambda: strip.height() == min(high, strip.maximumHeight()))
    first = strip.model().index(0, 0)
    qtbot.waitUntil(lambda: strip.visualRect(first).bottom() <= strip.viewport().rect().bottom())
