"""Links in an article's text: the one at hand in, a card that shows where it leads out."""

from PySide6.QtCore import QObject, QRectF, QTimer

from reader.app.language import reasons
from reader.app.reading.article_text import ArticleText
from reader.app.reading.link_walker import DWELL_MS, GOING_MS
from reader.app.reading.navigator import Navigator
from reader.app.reading.peek_card import PeekCard, glimpse_of
from reader.app.work.announcer import Announcer
from reader.model.jump import Jump
from reader.session.following import follow_jump


class TextLinks(QObject):
    """Knows which link of the text the pointer or the keyboard is at."""

    def __init__(self, text: ArticleText, navigator: Navigator, announcer: Announcer) -> None:
        super().__init__(text)
        self._text = text
        self._navigator = navigator
        self._announcer = announcer
        self._at: tuple[str, int] | None = None
        self._place = QRectF()
        self.card = PeekCard(text.viewport())
        self.card.wanted.connect(self._follow)
        self._dwell = QTimer(self, singleShot=True, interval=DWELL_MS)
        self._dwell.timeout.connect(self.peek)
        self._going = QTimer(self, singleShot=True, interval=GOING_MS)
        self._going.timeout.connect(self._hide_unless_used)
        self.card.left.connect(self._going.start)
        text.link_hovered.connect(self._hover)
        for bar in (text.verticalScrollBar(), text.horizontalScrollBar()):
            bar.valueChanged.connect(self._hide)
        navigator.moved.connect(self.close)

    def peek(self) -> None:
        """Show where the link at hand leads, or put the card away again."""
        if self.card.isVisible():
            self._hide()
            return
        chosen = self._text.link_chosen() if self._at is None else None
        if chosen is not None:
            self._at, self._place = chosen[:2], chosen[2]
        reading, jump = self._navigator.reading, self._jump()
        if self._at is None or reading is None or jump is None:
            self._navigator.explain(reasons.no_link_at_hand())
            return
        shown = glimpse_of(reading.issue, follow_jump(reading.issue, self._at[0], jump))
        self.card.show_glimpse(shown, self._place)
        self._announcer.announce(self._text, f"{shown.where} {shown.headline} {shown.text}")

    def close(self) -> bool:
        """Put the card away; False when it was not there."""
        was_there = self.card.isVisible()
        self._hide()
        return was_there

    def _jump(self) -> Jump | None:
        reading = self._navigator.reading
        if self._at is None or reading is None:
            return None
        article = reading.issue.article(self._at[0])
        return article.jumps[self._at[1]] if article is not None else None

    def _follow(self) -> None:
        at = self._at
        self.close()
        if at is not None:
            self._text.jump_pressed.emit(*at)

    def _hover(self, article: str, index: int, place: QRectF) -> None:
        if not article:
            self._dwell.stop()
            self._going.start()
            return
        self._at, self._place = (article, index), place
        self._going.stop()
        if not self.card.isVisible():
            self._dwell.start()

    def _hide_unless_used(self) -> None:
        """Hide the card, unless the pointer has gone onto it."""
        if not self.card.underMouse():
            self._hide()

    def _hide(self) -> None:
        self._dwell.stop()
        self.card.hide()
        self._at = None
