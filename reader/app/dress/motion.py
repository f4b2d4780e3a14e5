"""Whether the system asks for less motion: asked of whoever knows on this system, and followed."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant
from PySide6.QtWidgets import QApplication

WAIT_MS = 150
"""A desktop that does not answer by then has no wish that is worth a slow start."""
_PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
_STILL = {
    ("org.freedesktop.appearance", "reduced-motion"): 1,
    ("org.gnome.desktop.interface", "enable-animations"): False,
}
"""Settings that say so, and how; the first is every desktop's, but younger than the second."""


class DesktopMotion(QObject):
    """The desktop's wish for less motion, from the start on as it changes.

    Without a desktop's portal it is what Qt was told at the start: Qt tells of no change.

    Signals:
        changed: Less motion is wished now, or no longer.

    Source: XDG Desktop Portal, org.freedesktop.portal.Settings
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            self._stilling = {("Qt", "UI_General")} if _is_still_to_qt() else set()
            return
        self._stilling = set(stilling(partial(_read, bus)))
        slot = SLOT("follow(QString,QString,QDBusVariant)")
        bus.connect(*_PORTAL, "SettingChanged", self, slot)  # type: ignore[call-overload]  # PySide's stub wants the bytes that PySide refuses

    @property
    def is_still(self) -> bool:
        """Whether less motion is wished; any one setting is enough."""
        return bool(self._stilling)

    @Slot(str, str, QDBusVariant)
    def follow(self, space: str, key: str, value: QDBusVariant) -> None:
        """Hear that a setting of the desktop has changed."""
        if (space, key) not in _STILL:
            return
        before = self.is_still
        self._stilling.discard((space, key))
        if _is_stilling(space, key, value):
            self._stilling.add((space, key))
        if self.is_still is not before:
            self.changed.emit()


def stilling(read: Callable[[str, str], QDBusMessage]) -> Iterator[tuple[str, str]]:
    """Yield the settings by which a portal says that less motion is wished.

    Args:
        read: Asks the portal for a setting, by its name space and its key.
    """
    for space, key in _STILL:
        answer = read(space, key)
        if answer.type() is QDBusMessage.MessageType.ReplyMessage:
            if _is_stilling(space, key, answer.arguments()[0]):
                yield space, key
        elif answer.errorName() in _NOBODY:
            return


def _read(bus: QDBusConnection, space: str, key: str) -> QDBusMessage:
    """Ask the portal for a setting. A ``QDBusInterface`` waits 25 seconds for one that hangs."""
    question = QDBusMessage.createMethodCall(*_PORTAL, "Read")
    question.setArguments([space, key])
    return bus.call(question, QDBus.CallMode.Block, WAIT_MS)


def _is_stilling(space: str, key: str, value: object) -> bool:
    while isinstance(value, QDBusVariant):
        value = value.variant()
    still = _STILL[space, key]
    return type(value) is type(still) and value == still


_NOBODY = (
    "org.freedesktop.DBus.Error.ServiceUnknown",
    "org.freedesktop.DBus.Error.NoReply",
    "org.freedesktop.DBus.Error.Timeout",
)
"""Errors after which nothing more is asked: there is no portal, or it is too slow."""


def _is_still_to_qt() -> bool:
    """Whether Qt knows of effects that are on, but not of any in general.

    Where it was told nothing it has all of them off.
    """
    is_unknown = not any(QApplication.isEffectEnabled(effect) for effect in Qt.UIEffect)
    return not is_unknown and not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
