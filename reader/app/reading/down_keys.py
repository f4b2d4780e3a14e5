"""Keys in a text whose lines run down: down the line, and leftwards to the next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.app.reading.article_layout import ArticleLayout

_PAGE_SHARE = 0.9
"""How much of what is seen a page key goes on: a line or two stay in sight."""
_ALONG = {
    Qt.Key.Key_Down: QTextCursor.MoveOperation.NextCharacter,
    Qt.Key.Key_Up: QTextCursor.MoveOperation.PreviousCharacter,
    Qt.Key.Key_Home: QTextCursor.MoveOperation.StartOfLine,
    Qt.Key.Key_End: QTextCursor.MoveOperation.EndOfLine,
}
_ACROSS = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}
_PAGING = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space)


class DownKeys:
    """Moves the caret and the view of a vertical text as its lines run."""

    def __init__(
        self, text: QTextEdit, placed: ArticleLayout, reveal: Callable[[int], None]
    ) -> None:
        """Follow no key yet.

        Args:
            text: The text.
            placed: Where its lines stand.
            reveal: Has the character at a position in view.
        """
        self._text = text
        self._placed = placed
        self._reveal = reveal

    def take(self, event: QKeyEvent) -> bool:
        """Follow a key; False for one that means the same in every text."""
        key = Qt.Key(event.key())
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _PAGING:
            is_back = key is Qt.Key.Key_PageUp or has_shift
            self._go_on(-_PAGE_SHARE if is_back else _PAGE_SHARE)
            return True
        moving = QTextCursor.MoveMode.KeepAnchor if has_shift else QTextCursor.MoveMode.MoveAnchor
        cursor = self._text.textCursor()
        if key in _ALONG:
            cursor.movePosition(_ALONG[key], moving)
        elif key in _ACROSS:
            cursor.setPosition(self._placed.line_beside(cursor.position(), _ACROSS[key]), moving)
        else:
            return False
        self._text.setTextCursor(cursor)
        self._reveal(cursor.position())
        return True

    def _go_on(self, share: float) -> None:
        """Go on by a share of what is seen: leftwards."""
        bar = self._text.horizontalScrollBar()
        bar.setValue(bar.value() - round(self._text.viewport().width() * share))
