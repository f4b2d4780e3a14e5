"""Where an article is being read: the line at the edge at which reading begins."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtWidgets import QScrollBar, QTextEdit

from reader.app.reading.article_layout import MARGIN_PX, ArticleLayout


class ReadingEdge:
    """Tells and chooses which line stands at the top of the view, or at its right.

    A line that was put there is remembered by its place in the text until the reader scrolls:
    where the text is set otherwise, the line which that place comes to stand in begins earlier,
    and from one setting to the next a reader would go back line by line.
    """

    def __init__(self, text: QTextEdit, placed: ArticleLayout) -> None:
        """Begin at the head.

        Args:
            text: The view.
            placed: Where its lines stand.
        """
        self._text = text
        self._placed = placed
        self._put: tuple[int, tuple[int, int]] | None = None

    @property
    def _is_down(self) -> bool:
        """Whether the lines of the story shown run down; the next may be set otherwise."""
        return self._placed.story is not None and self._placed.story.is_vertical

    @property
    def _bar(self) -> QScrollBar:
        text = self._text
        return text.horizontalScrollBar() if self._is_down else text.verticalScrollBar()

    def view(self, size: QSize | None = None) -> QRectF:
        """Return what is seen of the document, of a view so large; None for as large as it is."""
        text = self._text
        corner = QPointF(text.horizontalScrollBar().value(), text.verticalScrollBar().value())
        return QRectF(corner, QSizeF(text.viewport().size() if size is None else size))

    def seen(self, size: QSize | None = None) -> tuple[int, int]:
        """Return the place of the first line seen, 0 before a story.

        With it comes how many pixels it stands inside the edge.

        Args:
            size: Of the view; None for the size it has.
        """
        if self._put is not None and self._put[0] == self._bar.value():
            return self._put[1]
        view = self.view(size)
        position = self._placed.first_in(view)
        ground = self._placed.ground(position)
        inside = view.right() - ground.right() if self._is_down else ground.top() - view.top()
        return position, round(inside)

    def put(self, position: int, inside: int = MARGIN_PX) -> None:
        """Have a line at the edge.

        Args:
            position: Its place in the text.
            inside: Pixels it is to stand inside the edge.
        """
        ground = self._placed.ground(position)
        if self._is_down:
            right = ground.right() + inside - self._text.viewport().width()
            self._bar.setValue(round(right))
        else:
            self._bar.setValue(round(ground.top()) - inside)
        self._put = self._bar.value(), (position, inside)

    def put_head(self) -> None:
        """Have the beginning of the text at the edge."""
        self._text.verticalScrollBar().setValue(0)
        self._bar.setValue(self._bar.maximum() if self._is_down else 0)
        self._put = None

    def reveal(self, position: int) -> None:
        """Scroll no more than is needed to have a character in view."""
        ground, view, bar = self._placed.ground(position), self.view(), self._bar
        low, high = ground.top() - view.top(), ground.bottom() - view.bottom()
        if self._is_down:
            low, high = ground.left() - view.left(), ground.right() - view.right()
        if low < 0:
            bar.setValue(bar.value() + math.floor(low) - MARGIN_PX)
        elif high > 0:
            bar.setValue(bar.value() + math.ceil(high) + MARGIN_PX)
