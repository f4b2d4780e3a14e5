"""Counts how often a pane is resized before it comes to rest."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from typing_extensions import override

MOST_RESIZES = 8
"""A pane that is made as high as wanted, and its bar shown or hidden, is resized a few times."""
_TURNS = 10


class _Resizes(QObject):
    count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Resize
        return super().eventFilter(watched, event)


def count_resizes(pane: QAbstractScrollArea, wide: int, high: int) -> int:
    """Make a pane so large; return how often what is seen through it is resized."""
    resizes = _Resizes()
    pane.viewport().installEventFilter(resizes)
    pane.resize(wide, high)
    for _ in range(_TURNS):
        QApplication.processEvents()
    pane.viewport().removeEventFilter(resizes)
    return resizes.count
