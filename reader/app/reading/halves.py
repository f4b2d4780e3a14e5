"""Page and article beside each other: a width in, shared out before either is laid out in it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter
from typing_extensions import override


class Halves(QSplitter):
    """Two parts with an edge between them that the reader may move.

    Signals:
        widened: It is as wide as it will be; sizes set now are those the parts are laid out in.
    """

    widened = Signal()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # Sizes set later lay both parts out twice and paint the whole window twice, and a
        # page with much room for that moment is a spread for it.
        self.widened.emit()
        super().resizeEvent(event)
