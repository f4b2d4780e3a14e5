"""Whether the system asks for less motion: asked once, of whoever knows on this system."""

from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage, QDBusVariant
from PySide6.QtWidgets import QApplication

WAIT_MS = 150
"""A desktop that does not answer by then has no wish that is worth a slow start."""


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
    answer = portal.call("Read", "org.gnome.desktop.interface", "enable-animations")
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
        return False
    value = answer.arguments()[0]
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value is False


def _is_unknown() -> bool:
    """Whether Qt was told nothing of effects: it then has all of them off."""
    return not any(QApplication.isEffectEnabled(effect) for effect in Qt.UIEffect)
