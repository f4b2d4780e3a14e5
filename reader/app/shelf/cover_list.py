"""The issues on the shelf as a list that a large screen is filled with little by little."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from reader.app.shelf.cover_delegate import CoverDelegate
from reader.app.theme import Colours


class CoverList(QListView):
    """Draws no more covers in a turn of the event loop than keep a reader waiting unawares.

    Attributes:
        delegate: Draws the issues.
    """

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.delegate = CoverDelegate(colours, self)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.delegate.begin(event.region())
        super().paintEvent(event)
        if self.delegate.left_out:
            QTimer.singleShot(0, self, partial(self._paint_rest, tuple(self.delegate.left_out)))

    def _paint_rest(self, rows: tuple[int, ...]) -> None:
        for row in rows:
            self.update(self.model().index(row, 0))
