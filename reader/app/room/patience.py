"""Says that an issue is being made ready when its first page is long in coming."""

from PySide6.QtCore import QObject, QTimer

from reader.app.language import wording
from reader.app.parts.message_bar import MessageBar
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import PageSupply


class Patience(QObject):
    """Watches issues being opened."""

    def __init__(
        self, navigator: Navigator, supply: PageSupply, messages: MessageBar, long_ms: int
    ) -> None:
        """Begin.

        Args:
            navigator: Opens issues.
            supply: Prints their pages.
            messages: Where it is said; taken off when a page is there.
            long_ms: After which blank paper is no longer taken for slowness.
        """
        super().__init__(messages)
        self._messages = messages
        self._timer = QTimer(self, singleShot=True, interval=long_ms)
        self._timer.timeout.connect(self._say)
        navigator.opened.connect(self._timer.start)
        supply.printed.connect(self._end)

    def _say(self) -> None:
        self._messages.hold(wording.opening())

    def _end(self) -> None:
        self._timer.stop()
        self._messages.unsay(wording.opening())
