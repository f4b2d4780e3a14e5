"""Fingers turn, pinch and press the page, push what is long, and choose what they rest on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.app.parts.finger_scroll import HOLD_MS
from reader.app.reading.turner import CATCH_SECONDS
from reader.layout.sheet.frame import Rect
from reader.session.choices import Arrangement
from reader.session.settings import Settings
from tests.app.rooms import COLUMN, Open, read

pytestmark = pytest.mark.qt_log_ignore(
    "does not support propagateSizeHints",
    "does not support raise",
    "does not support grabbing the keyboard",
)

Enter = Callable[..., Open]
SINGLE = Settings(arrangement=Arrangement.SINGLE)


@pytest.fixture(scope="session")
def glass(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


class Hand:
    """Lays fingers on a widget."""

    def __init__(self, widget: QWidget, glass: QPointingDevice) -> None:
        self._widget = widget
        self._glass = glass

    def lay(self, *places: QPoint) -> None:
        touch = QTest.touchEvent(self._widget, self._glass)
        for finger, at in enumerate(places):
            touch.press(finger, at, self._widget)
        touch.commit()

    def move(self, *places: QPoint) -> None:
        touch = QTest.touchEvent(self._widget, self._glass)
        for finger, at in enumerate(places):
            touch.move(finger, at, self._widget)
        touch.commit()

    def lift(self, *places: QPoint) -> None:
        touch = QTest.touchEvent(self._widget, self._glass)
        for finger, at in enumerate(places):
            touch.release(finger, at, self._widget)
        touch.commit()

    def swipe(self, start: QPoint, end: QPoint, rest_ms: int = 0) -> None:
        self.lay(start)
        for i in range(1, 9):
            QTest.qWait(rest_ms)
            self.move(start + (end - start) * i / 8)
        self.lift(end)


def test_a_swipe_turns_the_page_and_a_tap_opens_the_article(
    qtbot: QtBot, enter: Enter, glass: QPointingDevice
) -> None:
    opened = enter(SINGLE)
    view = opened.room.desk.view
    hand = Hand(view, glass)
    middle, wide = view.height() // 2, view.width()
    hand.swipe(QPoint(wide * 3 // 4, middle), QPoint(wide // 4, middle))
    qtbot.waitUntil(lambda: opened.room.reading.leaf.page == "02")
    hand.swipe(QPoint(wide // 4, middle), QPoint(wide * 3 // 4, middle))
    qtbot.waitUntil(lambda: opened.room.reading.leaf.page == "01")
    qtbot.waitUntil(lambda: opened.room.desk.turner.turn is None)
    at = QPoint(*map(round, view.desk.camera.to_window(view.desk.window, 60 + COLUMN, 300)))
    hand.lay(at)
    hand.lift(at)
    qtbot.waitUntil(opened.room.desk.article.isVisible)


@pytest.mark.parametrize(("share", "page"), [(0.2, "01"), (0.9, "02")])
def test_a_finger_folds_a_corner_over_or_lets_it_fall_back(
    qtbot: QtBot, enter: Enter, glass: QPointingDevice, share: float, page: str
) -> None:
    room = enter(SINGLE).room
    desk, view = room.desk, room.desk.view
    # Within the screen that there is without one.
    room.window.resize(760, 700)
    qtbot.waitUntil(lambda: view.width() < 560)
    leaf, home = view.desk.places()[0]
    sheet = view.to_window(leaf, Rect(x=0, y=0, width=home.width, height=home.height))
    hand, corner = Hand(view, glass), sheet.bottomRight().toPoint() - QPoint(6, 6)
    there = corner - QPoint(round(share * sheet.width()), round(share * sheet.height() / 4))
    hand.lay(corner)
    for i in range(1, 9):
        hand.move(corner + (there - corner) * i / 8)
    turn = desk.turner.turn
    assert turn is not None
    assert turn.grip_y > 0.9
    assert desk.turner.is_held
    QTest.qWait(round(2000 * CATCH_SECONDS))
    hand.lift(there)
    qtbot.waitUntil(lambda: desk.turner.turn is None)
    assert room.reading.leaf.page == page


def test_a_pinch_zooms_about_the_fingers(
    qtbot: QtBot, enter: Enter, glass: QPointingDevice
) -> None:
    view = enter(SINGLE).room.desk.view
    hand = Hand(view, glass)
    centre = QPoint(view.width() // 2, view.height() // 2)
    apart = QPoint(40, 0)
    before = view.desk.camera
    under = before.to_desk(view.desk.window, centre.x(), centre.y())
    hand.lay(centre - apart, centre + apart)
    for i in range(1, 11):
        hand.move(centre - apart * (1 + i / 10), centre + apart * (1 + i / 10))
    hand.lift(centre - apart * 2, centre + apart * 2)
    camera = view.desk.camera
    assert 1.5 < camera.scale / before.scale < 2.5
    there = camera.to_window(view.desk.window, *under)
    assert there == pytest.approx((centre.x(), centre.y()), abs=2)


def test_a_finger_pushes_the_text_and_a_mouse_chooses_it(
    qtbot: QtBot, enter: Enter, glass: QPointingDevice
) -> None:
    opened = enter(Settings(arrangement=Arrangement.SINGLE, text_size=60))
    text = read(qtbot, opened)
    hand = Hand(text.viewport(), glass)
    # Qt's scroller goes by the clock: a finger that is there in no time does not push.
    hand.swipe(QPoint(120, 400), QPoint(120, 100), rest_ms=12)
    qtbot.waitUntil(lambda: text.verticalScrollBar().value() > 100)
    assert not text.textCursor().hasSelection()
    at = QPoint(120, 300)
    qtbot.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(text.viewport(), at + QPoint(0, 150))
    qtbot.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(0, 150))
    assert text.textCursor().hasSelection()


def test_a_finger_that_rests_chooses_words_as_far_as_it_goes(
    qtbot: QtBot, enter: Enter, glass: QPointingDevice
) -> None:
    text = read(qtbot, enter(SINGLE))
    at = text.toPlainText().index("桥上来了")
    start, end = (text._placed.ground(place).center().toPoint() for place in (at, at + 6))
    hand = Hand(text.viewport(), glass)
    hand.lay(start)
    qtbot.waitUntil(lambda: text.textCursor().hasSelection())
    hand.move(end)
    hand.lift(end)
    assert "桥上来了" in text.textCursor().selectedText()
    assert text.verticalScrollBar().value() == 0


def test_a_finger_that_rests_on_the_shelf_asks_what_can_be_done(
    qtbot: QtBot, enter: Enter, glass: QPointingDevice
) -> None:
    opened = enter(SINGLE)
    opened.room.actions["shelf"].trigger()
    issues = opened.room.shelf.issues
    qtbot.waitUntil(lambda: issues.model().rowCount() == 1)
    menus: list[QMenu] = []
    opened.room.menus.shown.connect(menus.append)
    place = issues.visualRect(issues.model().index(0, 0)).center()
    hand = Hand(issues.viewport(), glass)
    hand.lay(place)
    qtbot.waitUntil(lambda: bool(menus))
    menus[0].close()
    hand.lift(place)
    assert issues.isVisible()


def on_page(opened: Open, x: float, y: float) -> QPoint:
    desk = opened.room.desk.view.desk
    return QPoint(*map(round, desk.camera.to_window(desk.window, x, y)))


def test_a_finger_that_rests_on_the_page_asks_what_can_be_done_with_an_article(
    qtbot: QtBot, enter: Enter, glass: QPointingDevice
) -> None:
    opened = enter(SINGLE)
    menus: list[QMenu] = []
    opened.room.menus.shown.connect(menus.append)
    view = opened.room.desk.view
    hand, at = Hand(view, glass), on_page(opened, 60 + COLUMN, 300)
    hand.lay(at)
    qtbot.waitUntil(lambda: bool(menus))
    assert menus[0].actions()[0].objectName() == "read_article"
    menus[0].close()
    hand.lift(at)
    qtbot.wait(QApplication.doubleClickInterval())
    assert not opened.room.desk.article.isVisible()
    hand.lay(at)
    hand.move(at + QPoint(40, 0))
    qtbot.wait(HOLD_MS + 50)
    hand.lift(at + QPoint(40, 0))
    assert len(menus) == 1, "a finger that moves does not rest"


def test_a_finger_that_rests_on_a_link_sees_where_it_leads(
    qtbot: QtBot, enter: Enter, glass: QPointingDevice
) -> None:
    opened = enter(SINGLE)
    desk = opened.room.desk
    reading = opened.room.reading
    link = desk.supply.sheet(reading.leaf).frame.links[0]
    at = desk.view.to_window(reading.leaf, link.rects[0]).center().toPoint()
    hand = Hand(desk.view, glass)
    hand.lay(at)
    qtbot.waitUntil(desk.links.card.isVisible)
    hand.lift(at)
    assert opened.room.reading.leaf == reading.leaf
    assert desk.links.card.isVisible()
    hand.lay(at)
    hand.lift(at)
    qtbot.waitUntil(lambda: opened.room.reading.leaf.page == "02")
