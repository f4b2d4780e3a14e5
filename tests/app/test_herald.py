"""What is announced reaches screen readers that hear no announcements, and others only once."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.app.reading.page_access import interface_of
from reader.app.work.herald import Herald, Listeners

NAME = QAccessible.Text.Name


class Registry:
    """Answers who listens to what."""

    def __init__(self, *events: str) -> None:
        self._events = events

    def call(self, method: str) -> list[tuple[str, str]]:
        assert method == "GetRegisteredEvents"
        return [(":1.1", event) for event in self._events]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QAccessibleEvent]]:
    """What Qt would tell a screen reader that runs."""
    events: list[QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", events.append)
    QAccessible.installFactory(interface_of)
    yield events
    events.clear()


def listeners(*events: str) -> Listeners:
    made = Listeners()
    made._registry = Registry(*events)  # type: ignore[assignment]
    return made


def test_who_asks_for_announcements_gets_one_and_nothing_else(
    qtbot: QtBot, told: list[QAccessibleEvent]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    listeners("Object:Announcement:", "Object:StateChanged:showing").say(window, "两处")
    (event,) = told
    assert isinstance(event, QAccessibleAnnouncementEvent)
    assert event.message() == "两处"
    assert window.findChild(Herald) is None


def test_others_get_a_notification_that_appears(qtbot: QtBot, told: list[QAccessibleEvent]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = QWidget(window)
    window.show()
    orca = listeners("Object:StateChanged:showing")
    for sentence in ("两处", "三处"):
        orca.say(field, sentence)
        shown = told[-1].accessibleInterface()
        assert told[-1].type() is QAccessible.Event.ObjectShow
        assert shown.role() is QAccessible.Role.Notification
        assert shown.text(NAME) == sentence
        assert not shown.state().invisible
        assert not shown.state().focusable
    assert len(window.findChildren(Herald)) == 1


def test_nobody_is_asked_while_no_screen_reader_runs(
    qtbot: QtBot, told: list[QAccessibleEvent], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    window = QWidget()
    qtbot.addWidget(window)
    listeners().say(window, "两处")
    assert isinstance(told[0], QAccessibleAnnouncementEvent)
