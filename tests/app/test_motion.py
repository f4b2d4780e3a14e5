"""Less motion, as desktops ask for it."""

import pytest
from PySide6.QtDBus import QDBusMessage, QDBusVariant

from reader.app.motion import asks_for_stillness

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
    assert asks_for_stillness(Portal(settings).read) is is_still


@pytest.mark.parametrize("error", ["ServiceUnknown", "NoReply", "Timeout"])
def test_a_portal_that_is_not_there_or_too_slow_is_asked_once(error: str) -> None:
    portal = Portal({}, f"org.freedesktop.DBus.Error.{error}")
    assert not asks_for_stillness(portal.read)
    assert len(portal.asked) == 1
