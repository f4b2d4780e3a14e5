"""Whether the system asks for less motion: asked once, of whoever knows on this system."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage, QDBusVariant
from PySide6.QtWidgets import QApplication

WAIT_MS = 150
"""A desktop that does not answer by then has no wish that is worth a slow start."""
_STILL = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)
"""Settings that say so, and how; the first is every desktop's, but younger than the second."""


def is_stillness_wished() -> bool:
    """Return whether the desktop's animations are switched off.

    Source: XDG Desktop Portal, org.freedesktop.portal.Settings
    """
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return not _is_unknown() and not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    portal = QDBusInterface(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
        bus,
    )
    portal.setTimeout(WAIT_MS)
    return asks_for_stillness(lambda space, key: portal.call("Read", space, key))


def asks_for_stillness(read: Callable[[str, str], QDBusMessage]) -> bool:
    """Return whether a portal says that less motion is wished.

    Args:
        read: Asks the portal for a setting, by its name space and its key.
    """
    for space, key, still in _STILL:
        answer = read(space, key)
        if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
            if answer.errorName() in _NOBODY:
                return False
            continue
        value = answer.arguments()[0]
        while isinstance(value, QDBusVariant):
            value = value.variant()
        if type(value) is type(still) and value == still:
            return True
    return False


_NOBODY = (
    "org.freedesktop.DBus.Error.ServiceUnknown",
    "org.freedesktop.DBus.Error.NoReply",
    "org.freedesktop.DBus.Error.Timeout",
)
"""Errors after which nothing more is asked: there is no portal, or it is too slow."""


def _is_unknown() -> bool:
    """Whether Qt was told nothing of effects: it then has all of them off."""
    return not any(QApplication.isEffectEnabled(effect) for effect in Qt.UIEffect)
