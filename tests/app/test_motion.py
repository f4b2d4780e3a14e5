"""Less motion, as desktops ask for it at the start and later."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServer, QDBusVariant
from pytestqt.qtbot import QtBot

from reader.app.dress.motion import DesktopMotion, stilling
from reader.session.settings import Motion, Settings
from tests.app.rooms import Open

KNOWN_TO_ALL = "org.freedesktop.appearance reduced-motion"
GNOMES = "org.gnome.desktop.interface enable-animations"
MISSING = "org.freedesktop.portal.Error.NotFound"


class Portal:
    """Answers with what it was given, wrapped as portals wrap it."""

    def __init__(self, settings: dict[str, object], refusal: str = MISSING) -> None:
        self._settings = settings
        self._refusal = refusal
        self.asked: list[str] = []

    def read(self, space: str, key: str) -> QDBusMessage:
        self.asked.append(f"{space} {key}")
        call = QDBusMessage.createMethodCall("a.b", "/a", "a.b", "Read")
        if self.asked[-1] not in self._settings:
            return call.createErrorReply(self._refusal, "none")
        return call.createReply(QDBusVariant(self._settings[self.asked[-1]]))


@pytest.mark.parametrize(
    ("settings", "is_still"),
    [
        ({KNOWN_TO_ALL: 1}, True),
        ({KNOWN_TO_ALL: 1, GNOMES: True}, True),
        ({KNOWN_TO_ALL: 0, GNOMES: False}, True),
        ({GNOMES: False}, True),
        ({KNOWN_TO_ALL: 0, GNOMES: True}, False),
        ({KNOWN_TO_ALL: 0}, False),
        ({GNOMES: 0}, False),
        ({}, False),
    ],
)
def test_less_motion_is_asked_for_by_either_setting(
    settings: dict[str, object], is_still: bool
) -> None:
    assert any(stilling(Portal(settings).read)) is is_still


@pytest.mark.parametrize("error", ["ServiceUnknown", "NoReply", "Timeout"])
def test_a_portal_that_is_not_there_or_too_slow_is_asked_once(error: str) -> None:
    portal = Portal({}, f"org.freedesktop.DBus.Error.{error}")
    assert not any(stilling(portal.read))
    assert len(portal.asked) == 1


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> DesktopMotion:
    """A desktop that wished for nothing at the start."""
    monkeypatch.setattr(QDBusConnection, "sessionBus", lambda: QDBusConnection("none"))
    return DesktopMotion()


def tell(desktop: DesktopMotion, setting: str, value: object) -> None:
    space, key = setting.split()
    desktop.follow(space, key, QDBusVariant(value))


def test_a_wish_for_less_motion_is_followed_while_reading(desktop: DesktopMotion) -> None:
    wishes: list[bool] = []
    desktop.changed.connect(lambda: wishes.append(desktop.is_still))
    tell(desktop, KNOWN_TO_ALL, 1)
    tell(desktop, GNOMES, QDBusVariant(False))
    tell(desktop, KNOWN_TO_ALL, 0)
    assert wishes == [True]
    tell(desktop, GNOMES, True)
    assert wishes == [True, False]


def test_other_settings_of_the_desktop_are_nothing_to_it(
    qtbot: QtBot, desktop: DesktopMotion
) -> None:
    with qtbot.assertNotEmitted(desktop.changed):
        tell(desktop, "org.freedesktop.appearance color-scheme", 1)
    assert not desktop.is_still


@pytest.mark.skipif(sys.platform == "win32", reason="needs sockets of Unix")
def test_a_bus_without_a_portal_is_listened_to(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = QDBusServer(f"unix:dir={tmp_path}")
    bus = QDBusConnection.connectToPeer(server.address(), "peer")
    assert bus.isConnected()
    monkeypatch.setattr(QDBusConnection, "sessionBus", lambda: bus)
    assert not DesktopMotion().is_still
    QDBusConnection.disconnectFromPeer("peer")


def test_the_bus_finds_where_to_tell_of_a_change(desktop: DesktopMotion) -> None:
    slot = "follow(QString,QString,QDBusVariant)"
    assert desktop.metaObject().indexOfSlot(slot) >= 0


def test_sheets_lie_at_once_when_the_system_comes_to_ask_for_it(
    qtbot: QtBot, enter: Callable[..., Open]
) -> None:
    room = enter(Settings()).room
    room.follow_motion(is_still=True)
    assert room.desk.turner.style is Motion.NONE
    room.follow_motion(is_still=False)
    assert room.desk.turner.style is Motion.FOLD
