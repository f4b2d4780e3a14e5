"""Tells the window what the library changed, and screen readers where the reader is."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.app.work.herald import Listeners


class Announcer(QObject):
    """The one place from which changes are told.

    Signals:
        changed: The library was altered: its ``Changes``.
        announced: A sentence was given to screen readers.
    """

    changed = Signal(object)
    announced = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listeners = Listeners()

    def tell(self, changes: object) -> None:
        """Tell what the library altered."""
        self.changed.emit(changes)

    def announce(self, source: QWidget, sentence: str) -> None:
        """Have screen readers say a sentence."""
        self._listeners.say(source, sentence)
        self.announced.emit(sentence)
