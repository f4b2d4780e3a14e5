"""The window comes back as it was: what was kept when it was closed in, the same shown again."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from reader.app.reading_desk import ReadingDesk
from reader.session.desk.looking_back import looked_back
from reader.session.following import Destination, page_of
from reader.session.settings import Settings

KEEP_MS = 10_000
"""What was done since may be lost when the program is killed."""
_log = logging.getLogger(__name__)


class ComingBack:
    """Has the issue last read looked at as it was, its article open where it was read."""

    def __init__(self, desk: ReadingDesk, kept: Settings) -> None:
        """Take what was kept.

        Args:
            desk: The reading desk.
            kept: The settings of the last time.
        """
        self._desk = desk
        self._kept = kept
        self._is_opened = False
        self._is_looked = False
        desk.give_width(kept.article_width)

    def reopen(self, key: str) -> None:
        """Open the article that lay open, when the issue is opened that was read last."""
        is_first, self._is_opened = not self._is_opened, True
        kept = self._kept
        if is_first and key == kept.issue and kept.article:
            self._put_at_hand(kept.article)
            seen = (kept.article_from, kept.article_inside)
            self._desk.articles.open(kept.article, begin_at=seen)

    def _put_at_hand(self, article: str) -> None:
        """Have commands mean the article again, unless another page was turned to beside it."""
        navigator = self._desk.navigator
        reading = navigator.reading
        page = page_of(reading.issue, article) if reading is not None else None
        if reading is not None and page is not None and page.label == reading.leaf.page:
            there = Destination(page=page.label, article=article)
            navigator.go(there, remember=False)

    def is_back(self) -> bool:
        """Look at the page as it was looked at, once it is printed; tell whether all is there."""
        desk = self._desk
        reading = desk.navigator.reading
        if reading is None or not desk.navigator.is_printed:
            return False
        if not self._is_looked:
            self._is_looked = True
            _log.info("the live page is on screen")
            desk.view.show_desk(looked_back(desk.view.desk, self._kept, reading.place()))
        return desk.articles.is_settled or not desk.article.isVisible()

    def to_keep(self) -> dict[str, object]:
        """Return what is to be kept of how the issue is looked at now."""
        desk = self._desk.view.desk
        begins, inside = self._desk.article.text.first_seen()
        return {
            "fit": desk.fit,
            "scale": desk.camera.scale,
            "look_x": desk.camera.x,
            "look_y": desk.camera.y,
            "article": self._desk.articles.shown,
            "article_from": begins,
            "article_inside": inside,
            "article_width": self._desk.article_width,
        }

    def now_and_then(self, keep: Callable[[], None], parent: QObject) -> None:
        """Have what is to be kept kept while it lasts: a program that is killed is not asked.

        Args:
            keep: Keeps it.
            parent: The window; what is kept goes with it.
        """
        timer = QTimer(parent, interval=KEEP_MS)
        timer.timeout.connect(lambda: keep() if self.is_back() else None)
        timer.start()
