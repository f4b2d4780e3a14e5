"""What fingers do on the page of a kiosk."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.reading.page_view import PageView
from reader.layout.sheet.frame import Rect
from tests.app.kiosk.conftest import Set
from tests.app.kiosk.kiosks import LANDSCAPE, Kiosk


@pytest.fixture(scope="session")
def glass(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


class Hand:
    """Lays fingers on a kiosk's glass."""

    def __init__(self, kiosk: Kiosk, glass: QPointingDevice) -> None:
        self._handle = kiosk.window.windowHandle()
        self._glass = glass

    def lay(self, finger: int, at: QPoint, *moved: tuple[int, QPoint]) -> None:
        touch = QTest.touchEvent(self._handle, self._glass)
        for other, place in moved:
            touch.move(other, place)
        touch.press(finger, at).commit()

    def move(self, *fingers: tuple[int, QPoint]) -> None:
        touch = QTest.touchEvent(self._handle, self._glass)
        for finger, at in fingers:
            touch.move(finger, at)
        touch.commit()

    def lift(self, *fingers: tuple[int, QPoint]) -> None:
        touch = QTest.touchEvent(self._handle, self._glass)
        for finger, at in fingers:
            touch.release(finger, at)
        touch.commit()

    def tap(self, at: QPoint) -> None:
        self.lay(0, at)
        self.lift((0, at))

    def swipe(self, start: QPoint, end: QPoint) -> None:
        self.lay(0, start)
        for i in range(1, 9):
            self.move((0, start + (end - start) * i / 8))
        self.lift((0, end))


def _paper(kiosk: Kiosk, x: float, y: float) -> QPoint:
    """Return a point of the first leaf that lies open, in shares of its sides."""
    view: PageView = kiosk.view
    leaf, home = view.desk.places()[0]
    area = Rect(x=home.width * x, y=home.height * y, width=1, height=1)
    return kiosk.at(view, QPointF(view.to_window(leaf, area).topLeft()))


def test_a_swipe_turns_the_page_and_back(set_up: Set, qtbot: QtBot, glass: QPointingDevice) -> None:
    kiosk = set_up()
    hand = Hand(kiosk, glass)
    hand.swipe(_paper(kiosk, 0.9, 0.5), _paper(kiosk, 0.1, 0.5))
    qtbot.waitUntil(lambda: kiosk.page == "02")
    hand.swipe(_paper(kiosk, 0.1, 0.5), _paper(kiosk, 0.9, 0.5))
    qtbot.waitUntil(lambda: kiosk.page == "01")


def test_a_tap_opens_the_article_and_a_long_press_does_the_same(
    set_up: Set, qtbot: QtBot, glass: QPointingDevice
) -> None:
    kiosk = set_up(size=LANDSCAPE)
    hand, article = Hand(kiosk, glass), kiosk.room.desk.article
    there = _paper(kiosk, 0.15, 0.5)
    hand.tap(there)
    qtbot.waitUntil(article.isVisible)
    kiosk.room.go_home()
    hand.lay(0, there)
    qtbot.wait(900)
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [kiosk.window]
    hand.lift((0, there))
    qtbot.waitUntil(article.isVisible)


def test_a_finger_that_has_gone_leaves_no_card_behind(
    set_up: Set, qtbot: QtBot, glass: QPointingDevice
) -> None:
    kiosk = set_up()
    link = kiosk.room.desk.supply.sheet(kiosk.room.reading.leaf).frame.links[1]
    there = kiosk.view.to_window(kiosk.room.reading.leaf, link.rects[0]).center()
    Hand(kiosk, glass).tap(kiosk.at(kiosk.view, there))
    assert kiosk.view._hovered is None
    assert not kiosk.room.desk.links._dwell.isActive()
    assert kiosk.window.messages.isVisible()


def test_two_taps_zoom_and_two_more_show_the_whole_page(
    set_up: Set, qtbot: QtBot, glass: QPointingDevice
) -> None:
    kiosk = set_up()
    hand, there = Hand(kiosk, glass), _paper(kiosk, 0.5, 0.3)
    whole = kiosk.view.desk.camera.scale
    hand.tap(there)
    hand.tap(there)
    assert kiosk.view.desk.camera.scale > whole
    qtbot.wait(450)
    assert not kiosk.room.desk.article.isVisible()


def test_a_pinch_zooms_about_the_fingers_and_turns_nothing(
    set_up: Set, qtbot: QtBot, glass: QPointingDevice
) -> None:
    kiosk = set_up()
    hand = Hand(kiosk, glass)
    middle = kiosk.at(kiosk.view)
    left, right = middle - QPoint(40, 0), middle + QPoint(40, 0)
    whole = kiosk.view.desk.camera.scale
    hand.lay(0, left)
    hand.lay(1, right, (0, left))
    for i in range(1, 9):
        step = QPoint(10 * i, 0)
        hand.move((0, left - step), (1, right + step))
        QApplication.processEvents()
    wide = QPoint(80, 0)
    hand.lift((0, left - wide), (1, right + wide))
    assert kiosk.view.desk.camera.scale == pytest.approx(whole * 3, rel=0.05)
    qtbot.wait(450)
    assert kiosk.page == "01"
    assert kiosk.room.desk.turner.turn is None
    assert not kiosk.room.desk.article.isVisible()


def test_a_pinch_is_barred_where_zooming_is(
    set_up: Set, qtbot: QtBot, glass: QPointingDevice
) -> None:
    kiosk = set_up(commands=("fit_page",))
    hand, middle = Hand(kiosk, glass), kiosk.at(kiosk.view)
    camera = kiosk.view.desk.camera
    left, right = middle - QPoint(40, 0), middle + QPoint(40, 0)
    hand.lay(0, left)
    hand.lay(1, right, (0, left))
    hand.move((0, left - QPoint(60, 0)), (1, right + QPoint(60, 0)))
    hand.lift((0, left), (1, right))
    hand.swipe(_paper(kiosk, 0.9, 0.5), _paper(kiosk, 0.1, 0.5))
    assert kiosk.view.desk.camera == camera
    assert kiosk.room.desk.turner.turn is None


def test_a_finger_moves_a_page_that_is_zoomed(
    set_up: Set, qtbot: QtBot, glass: QPointingDevice
) -> None:
    kiosk = set_up()
    hand = Hand(kiosk, glass)
    for _ in range(4):
        kiosk.room.actions["zoom_in"].trigger()
    before = kiosk.view.desk.camera
    middle = kiosk.at(kiosk.view)
    hand.swipe(middle, middle - QPoint(60, 80))
    after = kiosk.view.desk.camera
    assert (after.x > before.x, after.y > before.y) == (True, True)
    assert kiosk.page == "01"


def test_a_touch_counts_as_a_visitor(set_up: Set, qtbot: QtBot, glass: QPointingDevice) -> None:
    kiosk = set_up()
    Hand(kiosk, glass).tap(QPoint(5, 5))
    assert not kiosk.room.keeper.is_alone


def test_a_finger_presses_a_button(set_up: Set, qtbot: QtBot, glass: QPointingDevice) -> None:
    kiosk = set_up()
    Hand(kiosk, glass).tap(kiosk.at(kiosk.room.hall.buttons._buttons["next_page"]))
    qtbot.waitUntil(lambda: kiosk.page == "02")


def test_a_finger_scrolls_an_article(set_up: Set, qtbot: QtBot, glass: QPointingDevice) -> None:
    kiosk = set_up()
    kiosk.room.desk.articles._resize(40)
    kiosk.room.desk.articles.open("01/a1")
    text = kiosk.room.desk.article.text
    qtbot.waitUntil(text.isVisible)
    bar = text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    middle = kiosk.at(text)
    hand = Hand(kiosk, glass)
    hand.lay(0, middle)
    for i in range(1, 12):
        hand.move((0, middle - QPoint(0, 12 * i)))
        qtbot.wait(12)
    hand.lift((0, middle - QPoint(0, 132)))
    qtbot.waitUntil(lambda: bar.value() > 0)
