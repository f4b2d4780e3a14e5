"""Every state of a kiosk looked over for readers of all kinds."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import TOUCH_TARGET_PX
from reader.app.reading.page_access import interface_of
from reader.session.settings import Language, Theme
from tests.app import auditing
from tests.app.kiosk.conftest import Set
from tests.app.kiosk.kiosks import LANDSCAPE, Kiosk
from tests.session.issues import small_issue

PORTRAIT = (1080, 1920)
SMALLEST = (800, 480)
NARROWEST = (540, 960)
PAPERS = f"{small_issue()!r} 农历丙午年四月初二"
WALKS = [
    (Language.CHINESE, PORTRAIT, Theme.PAPER),
    (Language.ENGLISH, LANDSCAPE, Theme.NIGHT),
    (Language.CHINESE, SMALLEST, Theme.CONTRAST),
    (Language.ENGLISH, PORTRAIT, Theme.SEPIA),
    (Language.CHINESE, NARROWEST, Theme.NIGHT),
    (Language.ENGLISH, NARROWEST, Theme.PAPER),
]


def states(kiosk: Kiosk, bot: QtBot) -> Iterator[str]:
    """Go through what visitors and staff see."""
    room, do = kiosk.room, kiosk.room.actions
    yield "front"
    do["next_link"].trigger()
    do["peek"].trigger()
    yield "peek"
    room.desk.links.leave()
    do["read_article"].trigger()
    bot.waitUntil(lambda: room.desk.articles.is_settled)
    yield "article"
    room.desk.article.hide()
    if not room.hall.contents.isVisible():
        do["contents"].trigger()
    yield "contents"
    room.hall.close_panels()
    do["find"].trigger()
    room.desk.finding._words.setText("桥")
    bot.waitUntil(lambda: room.desk.finding._model.rowCount() > 0)
    yield "finding"
    room.hall.close_panels()
    room.desk.told.emit("桥。", None)
    yield "message"
    kiosk.window.messages.hide()
    room.hall.staff.answer()
    yield "pad"
    room.hall.staff.pin_pad.entered.emit("246813")
    assert room.hall.staff.is_open
    yield "staff"
    room.hall.staff.hide()


@pytest.mark.parametrize(("language", "size", "theme"), WALKS, indirect=["language"])
def test_every_state_is_fit_for_visitors_of_all_kinds(
    set_up: Set, qtbot: QtBot, language: Language, size: tuple[int, int], theme: Theme
) -> None:
    QAccessible.installFactory(interface_of)
    kiosk = set_up(size=size, keyboard=True, language=str(language), theme=str(theme))
    kiosk.window.activateWindow()
    qtbot.waitUntil(kiosk.window.isActiveWindow)
    audit = auditing.Audit(PAPERS, least=TOUCH_TARGET_PX, is_chinese=language is Language.CHINESE)
    faults = [
        f"{name}: {fault}" for name in states(kiosk, qtbot) for fault in audit.faults(kiosk.window)
    ]
    assert not faults, "\n".join(faults)


def test_the_keyboard_stays_on_a_sheet_and_comes_back_to_the_page(
    set_up: Set, qtbot: QtBot
) -> None:
    kiosk = set_up(keyboard=True)
    staff = kiosk.room.hall.staff
    kiosk.window.activateWindow()
    qtbot.waitUntil(kiosk.window.isActiveWindow)
    staff.answer()
    kiosk.key(Qt.Key.Key_Tab)
    keys = len(staff.pin_pad._keys) + 1
    for way in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        begun = QApplication.focusWidget()
        for _ in range(keys):
            assert staff.isAncestorOf(QApplication.focusWidget())
            kiosk.key(way)
        assert QApplication.focusWidget() is begun
    for digit in "246813":
        key = next(key for key in staff.pin_pad._keys if key.text() == digit)
        while not key.hasFocus():
            kiosk.key(Qt.Key.Key_Tab)
        kiosk.key(Qt.Key.Key_Space)
    while QApplication.focusWidget() is not staff.pin_pad._keys[-1]:
        kiosk.key(Qt.Key.Key_Tab)
    kiosk.key(Qt.Key.Key_Space)
    assert staff.is_open
    kiosk.key(Qt.Key.Key_Backtab)
    kiosk.key(Qt.Key.Key_Space)
    assert not staff.isVisible()
    assert not staff.isAncestorOf(QApplication.focusWidget())


def test_a_sheet_opened_by_a_finger_marks_nothing_and_one_opened_by_a_key_its_first_stop(
    set_up: Set, qtbot: QtBot
) -> None:
    kiosk = set_up(keyboard=True)
    kiosk.window.activateWindow()
    qtbot.waitUntil(kiosk.window.isActiveWindow)
    hall = kiosk.room.hall
    kiosk.tap(hall.buttons._buttons["contents"])
    assert hall.contents.isVisible()
    assert QApplication.focusWidget() is hall.contents
    kiosk.key(Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    assert first is hall.contents._stops()[0]
    kiosk.key(Qt.Key.Key_F9)
    kiosk.key(Qt.Key.Key_F9)
    assert QApplication.focusWidget() is first
