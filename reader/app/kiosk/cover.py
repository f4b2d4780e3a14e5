"""Has an open article cover the page on a screen too narrow for both."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override


class Cover(QObject):
    """Hides the page while the article beside it is open."""

    def __init__(self, page: QWidget, article: QWidget, *, is_narrow: bool) -> None:
        super().__init__(article)
        self._page = _in_split(page)
        self._article = article
        self._is_narrow = is_narrow
        article.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether the article covers the page just now."""
        return self._is_narrow and not self._article.isHidden()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._page.setVisible(not self.is_on)
        return False


def _in_split(part: QWidget) -> QWidget:
    """Return what holds a part and lies in a splitter, be it the part itself."""
    parent = part.parentWidget()
    while parent is not None and not isinstance(parent, QSplitter):
        part, parent = parent, parent.parentWidget()
    return part
