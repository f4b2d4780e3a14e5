"""What is announced, for the screen readers that hear no announcements: shown as a notification.

Orca heeds announcements from its version 44 on. All its versions say a notification that appears;
for those that know both it is an announcement, lest they say it twice or keep it in their list.
"""

from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

WAIT_MS = 100
"""A registry that does not answer by then is taken for one with nobody who hears."""
_BUS = "daodu-listeners"


class Herald(QWidget):
    """A spot in a window's corner that nobody sees, and whose name is heard when it appears."""

    told_role = QAccessible.Role.Notification

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(1, 1)
        self.show()

    def say(self, sentence: str) -> None:
        """Have a sentence heard."""
        self.setAccessibleName(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))


class Listeners:
    """Those who listen on the bus of assistive technologies; elsewhere all hear announcements."""

    def __init__(self) -> None:
        self._registry: QDBusInterface | None = None

    def say(self, source: QWidget, sentence: str) -> None:
        """Have a sentence said.

        Args:
            source: What tells it.
            sentence: What to say.
        """
        if not QAccessible.isActive() or self.hear_announcements():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))
            return
        window = source.window()
        herald = window.findChild(Herald) or Herald(window)
        herald.say(sentence)

    def hear_announcements(self) -> bool:
        """Tell whether somebody asked for announcements; True where there is no such bus."""
        registry = self._registry or _find_registry()
        if registry is None:
            return True
        self._registry = registry
        # PySide6 cannot take the list of pairs apart, but it writes it out.
        return "announcement" in repr(registry.call("GetRegisteredEvents")).casefold()


def _find_registry() -> QDBusInterface | None:
    session = QDBusConnection.sessionBus()
    if not session.isConnected():
        return None
    bus = QDBusInterface("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", session)
    bus.setTimeout(WAIT_MS)
    answer = bus.call("GetAddress")
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
        return None
    address = str(answer.arguments()[0])
    registry = QDBusInterface(
        "org.a11y.atspi.Registry",
        "/org/a11y/atspi/registry",
        "org.a11y.atspi.Registry",
        QDBusConnection.connectToBus(address, _BUS),
    )
    registry.setTimeout(WAIT_MS)
    return registry
