"""Has an open article cover the page where there is no room for both."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from reader.app.reading.article_view import ArticleView

BOTH_PX = 620
"""A narrower room has too little for lines that can be read beside a page that can be seen."""
ARTICLE_SHARE = 0.45
"""Of the room at most, unless the reader gives it more: the page has the greater half."""


class Cover(QObject):
    """Hides the page while an article covers it, which has the keyboard in its place then.

    Attributes:
        is_always: Whether an article covers the page however wide the room is.
    """

    def __init__(self, page: QWidget, article: ArticleView, room: QSplitter) -> None:
        """Watch an article.

        Args:
            page: What is covered.
            article: What covers it.
            room: Has both side by side.
        """
        super().__init__(article)
        self.is_always = False
        self._page = page
        self._article = article
        self._room = room
        for part in (article, room):
            part.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether the article covers the page just now."""
        least = max(BOTH_PX, self._article.text.least_width() / ARTICLE_SHARE)
        is_narrow = self.is_always or self._room.width() < least
        return is_narrow and not self._article.isHidden()

    def settle(self) -> None:
        """Show the page, or hide it, as there is room: the article may be set larger by now."""
        is_on, had_keyboard = self.is_on, self._page.hasFocus()
        self._page.setVisible(not is_on)
        if is_on and had_keyboard:
            # Qt would go on to the first button, which Space and Return press.
            self._article.text.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.Resize):
            self.settle()
        return False
