"""What a kiosk keeps out, and what it lets staff do."""

import logging
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from reader.app.commands import COMMANDS
from reader.session.kiosk.offer import OFFERABLE
from reader.session.kiosk.pin import write_pin_file
from tests.app.kiosk.conftest import Set
from tests.app.kiosk.kiosks import Kiosk

CORNER = QPoint(20, 20)


def _knock(kiosk: Kiosk, qtbot: QtBot, taps: int = 5) -> None:
    """Tap in the corner; the last tap is held."""
    for _ in range(taps - 1):
        kiosk.press(CORNER)
        kiosk.clock.now += 0.2
        kiosk.release(CORNER)
        kiosk.clock.now += 0.3
    kiosk.press(CORNER)
    kiosk.clock.now += 2.1
    kiosk.room.hall.guard._listen()
    kiosk.release(CORNER)
    QApplication.processEvents()


def _type(kiosk: Kiosk, digits: str) -> None:
    keys = {key.text(): key for key in kiosk.room.hall.staff.pin_pad._keys}
    for digit in (*digits, "✓"):
        kiosk.tap(keys[digit])


# Staff


def test_staff_leave_with_a_knock_and_the_pin(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    _knock(kiosk, qtbot)
    staff = kiosk.room.hall.staff
    assert staff.isVisible()
    assert not staff.is_open
    _type(kiosk, "246813")
    assert staff.is_open
    report = {name: label.text() for name, label in staff.sheet._values.items()}
    assert kiosk.room.reading.key in report["newest"]
    assert report["shown"].endswith("/01")
    leave = next(b for b in staff.sheet.findChildren(type(kiosk.room.hall.staff.pin_pad._keys[0])))
    kiosk.tap(leave)
    assert kiosk.left == [0]


@pytest.mark.parametrize("taps", [4, 6])
def test_too_few_or_too_many_taps_open_nothing(set_up: Set, qtbot: QtBot, taps: int) -> None:
    kiosk = set_up()
    _knock(kiosk, qtbot, taps)
    assert not kiosk.room.hall.staff.isVisible()


def test_five_wrong_tries_lock_the_pad_also_after_a_new_start(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    _knock(kiosk, qtbot)
    for _ in range(5):
        _type(kiosk, "0000")
    staff = kiosk.room.hall.staff
    assert not any(key.isEnabled() for key in staff.pin_pad._keys)
    assert "30" in staff.pin_pad._told.text()
    kiosk.close()
    again = set_up()
    _knock(again, qtbot)
    pad = again.room.hall.staff.pin_pad
    assert not any(key.isEnabled() for key in pad._keys)
    again.clock.now += 31
    again.room.hall.staff._count_down()
    assert all(key.isEnabled() for key in pad._keys)
    _type(again, "246813")
    assert again.room.hall.staff.is_open


def test_a_pin_set_from_the_shell_is_the_pin_at_once(
    set_up: Set, qtbot: QtBot, pin_file: Path
) -> None:
    kiosk = set_up()
    _knock(kiosk, qtbot)
    kiosk.room.hall.staff.hide()
    write_pin_file(pin_file, "97531")
    _knock(kiosk, qtbot)
    _type(kiosk, "97531")
    assert kiosk.room.hall.staff.is_open


def test_without_a_pin_nobody_leaves_and_the_pad_says_what_to_do(
    set_up: Set, qtbot: QtBot, pin_file: Path
) -> None:
    pin_file.unlink()
    kiosk = set_up()
    _knock(kiosk, qtbot)
    assert "--set-pin" in kiosk.room.hall.staff.pin_pad._told.text()
    _type(kiosk, "246813")
    assert not kiosk.room.hall.staff.is_open


def test_the_staff_sheet_goes_when_staff_have_gone(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    _knock(kiosk, qtbot)
    _type(kiosk, "246813")
    kiosk.pass_by(61)
    assert not kiosk.room.hall.staff.isVisible()
    assert not kiosk.left


def test_the_pad_shows_dots_and_forgets_what_was_typed(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    _knock(kiosk, qtbot)
    pad = kiosk.room.hall.staff.pin_pad
    for key in pad._keys[:3]:
        kiosk.tap(key)
    assert pad._dots.text() == "● ● ●"
    kiosk.tap(pad._keys[9])
    assert pad._digits == "12"
    kiosk.pass_by(61)
    _knock(kiosk, qtbot)
    assert pad._digits == ""


# What is kept out


def test_it_closes_for_nobody(set_up: Set) -> None:
    kiosk = set_up()
    kiosk.window.close()
    kiosk.window.windowHandle().close()
    QApplication.sendEvent(QApplication.instance(), QEvent(QEvent.Type.Quit))
    assert kiosk.window.isVisible()
    assert not kiosk.left


def test_foreign_windows_are_closed_and_noted(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    dialog, tool = QDialog(), QWidget()
    dialog.show()
    tool.show()
    qtbot.waitUntil(lambda: not dialog.isVisible() and not tool.isVisible())
    troubles = [trouble.what for trouble in kiosk.room.newsstand.arrivals.troubles]
    assert any("QDialog" in what for what in troubles)


def test_menus_tips_and_drops_do_not_reach_anybody(
    set_up: Set, qtbot: QtBot, library_path: Path
) -> None:
    kiosk = set_up()
    at = QPoint(50, 50)
    for target in (kiosk.view, kiosk.room.desk.article.text, kiosk.window):
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at)
        tip = QHelpEvent(QEvent.Type.ToolTip, at, at)
        for event in (menu, tip):
            assert QApplication.sendEvent(target, event)
            assert not event.isAccepted()
    assert not any(part.acceptDrops() for part in kiosk.window.findChildren(QWidget))
    assert not QToolTip.isVisible()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [kiosk.window]


LEADING_OUT = (
    (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Meta, Qt.KeyboardModifier.MetaModifier),
    (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier),
)


def test_keys_that_lead_out_lead_nowhere(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    triggered = []
    for name in kiosk.room.actions.names():
        kiosk.room.actions[name].triggered.connect(lambda _=0, n=name: triggered.append(n))
    kiosk.view.setFocus()
    for key, modifiers in LEADING_OUT:
        kiosk.key(key, modifiers)
        QApplication.processEvents()
        assert (triggered, key) == ([], key)
        assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [kiosk.window]


def test_a_press_with_a_key_held_is_nobodys(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    handle, left = kiosk.window.windowHandle(), Qt.MouseButton.LeftButton
    for held in (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier):
        QTest.mouseClick(
            handle, left, held, kiosk.at(kiosk.room.hall.buttons._buttons["next_page"])
        )
    qtbot.wait(30)
    assert kiosk.room.desk.turner.turn is None
    assert kiosk.page == "01"


def test_keys_of_allowed_commands_work(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    kiosk.window.activateWindow()
    kiosk.view.setFocus()
    kiosk.key(Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: kiosk.page == "02")


def test_a_visitor_has_only_what_the_operator_chose(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up(commands=("next_page", "previous_page"))
    buttons = kiosk.room.hall.buttons
    assert set(buttons._buttons) == {"next_page", "previous_page"}
    assert buttons._home.isVisible()
    kiosk.view.setFocus()
    for key in (Qt.Key.Key_R, Qt.Key.Key_J, Qt.Key.Key_F9, Qt.Key.Key_Home):
        kiosk.key(key)
    kiosk.view.article_pressed.emit(kiosk.room.reading.leaf, "01/a1")
    camera = kiosk.view.desk.camera
    QTest.mouseDClick(
        kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=kiosk.at(kiosk.view)
    )
    qtbot.wait(20)
    assert not kiosk.room.desk.article.isVisible()
    assert kiosk.view.desk.camera == camera
    assert kiosk.page == "01"
    offered = {name for name in kiosk.room.actions.names() if kiosk.room.actions[name].isVisible()}
    assert offered == {"next_page", "previous_page"}


def test_everything_a_kiosk_may_offer_it_can_do(set_up: Set) -> None:
    kiosk = set_up(keyboard=True)
    assert set(kiosk.room._commands()) >= OFFERABLE
    done = {each.name for each in COMMANDS if kiosk.room.actions[each.name].isVisible()}
    assert done == OFFERABLE


def test_nothing_in_an_article_can_be_chosen_or_dragged(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    kiosk.room.desk.articles.open("01/a1")
    text = kiosk.room.desk.article.text
    qtbot.waitUntil(text.isVisible)
    start, end = kiosk.at(text, QPointF(40, 60)), kiosk.at(text, QPointF(300, 200))
    handle = kiosk.window.windowHandle()
    kiosk.press(start)
    for i in range(10):
        QTest.mouseMove(handle, start + (end - start) * i / 10)
    kiosk.release(end)
    assert not kiosk.room.desk.article.selection.isVisible()
    assert QApplication.clipboard().text() == ""


def test_a_finger_that_lies_on_the_glass_keeps_it_from_going_home_but_a_bag_does_not(
    set_up: Set, qtbot: QtBot
) -> None:
    kiosk = set_up()
    kiosk.room.actions["next_page"].trigger()
    qtbot.waitUntil(lambda: kiosk.page == "02")
    kiosk.press(kiosk.at(kiosk.view))
    kiosk.pass_by(100)
    assert kiosk.page == "02"
    kiosk.pass_by(250)
    kiosk.pass_by(61)
    assert kiosk.page == "01"
    kiosk.release(kiosk.at(kiosk.view))


def test_the_pointer_is_seen_only_while_a_mouse_is_moved(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    assert QApplication.overrideCursor().shape() is Qt.CursorShape.BlankCursor
    QTest.mouseMove(kiosk.window.windowHandle(), QPoint(200, 300))
    qtbot.waitUntil(lambda: QApplication.overrideCursor() is None)
    kiosk.room.go_home()
    assert QApplication.overrideCursor() is not None
    kiosk.close()
    assert QApplication.overrideCursor() is None


def test_no_pin_is_ever_written_down(
    set_up: Set,
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    kiosk = set_up()
    _knock(kiosk, qtbot)
    _type(kiosk, "135792")
    _type(kiosk, "246813")
    said = capfd.readouterr()
    texts = [
        caplog.text,
        said.out,
        said.err,
        str(kiosk.room.newsstand.arrivals),
        *(file.read_bytes().decode("latin-1") for file in tmp_path.rglob("*") if file.is_file()),
        *(label.text() for label in kiosk.window.findChildren(QLabel)),
        *(part.accessibleName() for part in kiosk.window.findChildren(QWidget)),
    ]
    assert not any("246813" in text or "135792" in text for text in texts)


def test_the_hold_is_timed_by_itself(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    guard = kiosk.room.hall.guard
    guard._clock = time.monotonic
    guard._holding.setInterval(1)
    heard = []
    guard._holding.timeout.connect(lambda: heard.append(1))
    kiosk.press(CORNER)
    qtbot.waitUntil(lambda: bool(heard))
    kiosk.release(CORNER)
    assert not kiosk.room.hall.staff.isVisible()
