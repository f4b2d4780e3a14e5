"""A painted paragraph as text for screen readers: its characters, and where each stands."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessibleTextInterface
from typing_extensions import override

from reader.app.reading.article_document import to_offset, to_units
from reader.app.reading.page_view import PageView
from reader.session.desk.opening import Leaf
from reader.session.page_twin import TwinPiece

_NOWHERE = -1
"""What Qt takes for no character at a point."""


class PieceText(QAccessibleTextInterface):
    """Text that is read character by character and cannot be chosen: the page has no caret.

    Offsets are Qt's, which counts UTF-16 units; places are on the screen.
    """

    def __init__(self, view: PageView, leaf: Leaf, piece: TwinPiece) -> None:
        super().__init__()
        self._view = view
        self._leaf = leaf
        self._piece = piece

    @override
    def text(self, startOffset: int, endOffset: int) -> str:
        text = self._piece.text
        return text[to_offset(text, startOffset) : to_offset(text, endOffset)]

    @override
    def characterCount(self) -> int:
        return to_units(self._piece.text, len(self._piece.text))

    @override
    def characterRect(self, offset: int) -> QRect:
        ground = self._piece.ground(to_offset(self._piece.text, offset))
        if ground is None:
            return QRect()
        seen = self._view.to_window(self._leaf, ground)
        return seen.toAlignedRect().translated(self._view.mapToGlobal(QPoint(0, 0)))

    @override
    def offsetAtPoint(self, point: QPoint) -> int:
        here = self._view.mapFromGlobal(point)
        there = self._view.desk.leaf_at(here.x(), here.y())
        if there is None or there[0] != self._leaf:
            return _NOWHERE
        _, x, y = there
        found = self._piece.offset_at(x, y)
        return _NOWHERE if found is None else to_units(self._piece.text, found)

    @override
    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        ground = self._piece.ground(to_offset(self._piece.text, startIndex))
        if ground is not None:
            self._view.reveal(self._leaf, ground)

    @override
    def cursorPosition(self) -> int:
        return 0

    @override
    def setCursorPosition(self, position: int) -> None:
        """Do nothing: there is no caret."""

    @override
    def selectionCount(self) -> int:
        return 0

    @override
    def addSelection(self, startOffset: int, endOffset: int) -> None:
        """Do nothing: R opens the article as text that can be chosen."""

    @override
    def removeSelection(self, selectionIndex: int) -> None:
        """Do nothing."""

    @override
    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        """Do nothing."""
