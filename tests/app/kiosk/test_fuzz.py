"""Random touches and keys: none leaves the kiosk, opens a window, or reaches what is not allowed.

DAODU_EXAMPLES sets their number (100000 takes some minutes).
"""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QKeyEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.commands import COMMANDS
from tests.app.kiosk.conftest import Set
from tests.app.kiosk.kiosks import LANDSCAPE, PORTRAIT, Kiosk, newer_issue
from tests.app.kiosk.test_fingers import Hand

EVENTS = int(os.environ.get("DAODU_EXAMPLES", "600"))
CHUNK = 40
"""Events between two looks at what they have done."""

KEYS = [
    *(key for key in Qt.Key if 0x20 <= key.value <= 0x7E),
    *(key for key in Qt.Key if 0x01000000 <= key.value <= 0x01000052),
]
SPECIAL_KEYS = [key for key in Qt.Key if 0x01000053 <= key.value <= 0x01000200]
"""Of browsers, music players and laptops; QTest does not know them."""
OWN_KEYS = [key for each in COMMANDS for key in each.keys]
HELD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)


class Monkey:
    """Presses whatever it can."""

    def __init__(self, kiosk: Kiosk, glass: QPointingDevice, seed: int) -> None:
        self._kiosk = kiosk
        self._hand = Hand(kiosk, glass)
        self._dice = random.Random(seed)
        self._handle = kiosk.window.windowHandle()
        self._deeds: list[tuple[int, Callable[[], None]]] = [
            (28, self._tap),
            (10, self._tap_by_pointer),
            (8, self._swipe),
            (5, self._pinch),
            (22, self._key),
            (6, self._drag),
            (4, self._wheel),
            (4, self._double),
            (4, self._other_button),
            (3, self._corner),
            (2, self._close),
            (2, self._menu),
            (4, self._wait),
        ]

    def go_on(self, times: int) -> None:
        weights = [weight for weight, _ in self._deeds]
        for _, deed in self._dice.choices(self._deeds, weights, k=times):
            deed()

    def _somewhere(self) -> QPoint:
        window = self._kiosk.window
        return QPoint(self._dice.randrange(window.width()), self._dice.randrange(window.height()))

    def _tap(self) -> None:
        self._hand.tap(self._somewhere())

    def _tap_by_pointer(self) -> None:
        at = self._somewhere()
        self._kiosk.press(at)
        self._kiosk.release(at)

    def _swipe(self) -> None:
        self._hand.swipe(self._somewhere(), self._somewhere())

    def _pinch(self) -> None:
        first, second = self._somewhere(), self._somewhere()
        self._hand.lay(0, first)
        self._hand.lay(1, second, (0, first))
        for _ in range(3):
            first, second = self._somewhere(), self._somewhere()
            self._hand.move((0, first), (1, second))
        self._hand.lift((0, first), (1, second))

    def _key(self) -> None:
        if self._dice.random() < 0.4:
            QTest.keySequence(self._handle, self._dice.choice(OWN_KEYS))
        else:
            QTest.keyClick(self._handle, self._dice.choice(KEYS), self._dice.choice(HELD))
            special, held = self._dice.choice(SPECIAL_KEYS), self._dice.choice(HELD)
            QApplication.sendEvent(self._handle, QKeyEvent(QEvent.Type.KeyPress, special, held))

    def _drag(self) -> None:
        button = Qt.MouseButton.LeftButton
        start, end = self._somewhere(), self._somewhere()
        QTest.mousePress(self._handle, button, pos=start)
        for i in range(1, 6):
            QTest.mouseMove(self._handle, start + (end - start) * i / 5)
        QTest.mouseRelease(self._handle, button, pos=end)

    def _wheel(self) -> None:
        at = QPointF(self._somewhere())
        event = QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, self._dice.choice((-120, 120))),
            Qt.MouseButton.NoButton,
            self._dice.choice(HELD),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self._handle, event)

    def _double(self) -> None:
        QTest.mouseDClick(self._handle, Qt.MouseButton.LeftButton, pos=self._somewhere())

    def _other_button(self) -> None:
        button = self._dice.choice(
            (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton)
        )
        QTest.mouseClick(self._handle, button, pos=self._somewhere())

    def _corner(self) -> None:
        at = QPoint(self._dice.randrange(60), self._dice.randrange(60))
        for _ in range(self._dice.randrange(1, 6)):
            self._hand.lay(0, at)
            self._kiosk.clock.now += self._dice.choice((0.1, 0.2, 2.5))
            self._kiosk.room.hall.guard._listen()
            self._hand.lift((0, at))

    def _close(self) -> None:
        if self._dice.random() < 0.5:
            self._handle.close()
        else:
            self._kiosk.window.close()
        QApplication.sendEvent(QApplication.instance(), QEvent(QEvent.Type.Quit))

    def _menu(self) -> None:
        at = self._somewhere()
        under = self._kiosk.window.childAt(at) or self._kiosk.window
        reason = self._dice.choice(list(QContextMenuEvent.Reason))
        QApplication.sendEvent(under, QContextMenuEvent(reason, at, at))

    def _wait(self) -> None:
        self._kiosk.pass_by(self._dice.choice((1, 3, 20, 70)))


@pytest.fixture(scope="module")
def glass(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_nothing_random_leaves_the_kiosk(
    set_up: Set,
    qtbot: QtBot,
    glass: QPointingDevice,
    library_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    newer_issue(library_path)
    before = library_path.read_bytes()
    allowed = {"next_page", "previous_page", "back", "contents", "zoom_in", "fit_page", "find"}
    allowed |= {"read_article", "follow", "theme_night", "next_issue", "thumbnails", "peek"}
    kiosk = set_up(size=size, keyboard=True, commands=tuple(sorted(allowed)), attract=20.0)
    reached: set[str] = set()
    opened: list[str] = []
    kiosk.room.hall.guard.intruded.connect(opened.append)
    for name in kiosk.room.actions.names():
        kiosk.room.actions[name].triggered.connect(lambda _=0, n=name: reached.add(n))
    kiosk.window.activateWindow()
    monkey = Monkey(kiosk, glass, seed=7)
    for _ in range(max(EVENTS // 2 // CHUNK, 1)):
        monkey.go_on(CHUNK)
        QApplication.processEvents()
        assert kiosk.window.isVisible()
        assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [kiosk.window]
    assert reached <= allowed
    assert len(reached) >= 3
    assert (opened, kiosk.left, asked) == ([], [], [])
    kiosk.pass_by(400)
    kiosk.pass_by(70)
    qtbot.waitUntil(kiosk.is_idle)
    kiosk.room.go_home()
    assert kiosk.page == "01"
    assert library_path.read_bytes() == before
