"""The open issue held in another form by now: changes of the library in, an offer out."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt

from reader.app.language import wording
from reader.app.parts.message_bar import MessageBar
from reader.app.reading_desk import ReadingDesk
from reader.app.work.announcer import Announcer
from reader.app.work.librarian import IDLE, Fetched, Librarian, fetch_issue
from reader.library.changes import Changes


class Replacement(QObject):
    """Offers to show the open issue anew when another program has replaced it.

    The reader goes on with the form that lies open as long as he likes, and stays where he is
    when he takes the offer: on the page, in the article, at the line.
    """

    def __init__(
        self,
        librarian: Librarian,
        announcer: Announcer,
        messages: MessageBar,
        desk: ReadingDesk,
    ) -> None:
        super().__init__(desk)
        self._librarian = librarian
        self._messages = messages
        self._desk = desk
        self._known: Fetched | None = None
        librarian.fetched.connect(self._begin)
        announcer.changed.connect(self._look)

    def _begin(self, fetched: Fetched) -> None:
        self._known = fetched
        self._messages.unsay(wording.replaced())

    def _look(self, changes: object) -> None:
        if not isinstance(changes, Changes) or self._known is None:
            return
        # What this window alters itself, by correcting the text, it shows by itself.
        is_own = self._known.key in (*changes.issues, *changes.records)
        if is_own or changes.is_elsewhere:
            question = partial(fetch_issue, key=self._known.key, place=self._known.place)
            self._librarian.ask(question, partial(self._take, is_own=is_own), IDLE, _let_be)

    def _take(self, held: Fetched, *, is_own: bool) -> None:
        """Take note of the form held, and offer it when the reader does not know of it."""
        if self._known is None or held.key != self._known.key or held == self._known:
            return
        self._known = held
        if not is_own:
            again = QCoreApplication.translate("Replacement", "Show It Anew")
            self._messages.offer(wording.replaced(), again, self._show_anew)

    def _show_anew(self) -> None:
        reading = self._desk.navigator.reading
        if reading is None:
            return
        article, seen = self._desk.articles.shown, self._desk.article.text.first_seen()

        def reopen(fetched: Fetched) -> None:
            if fetched.key == reading.key and article:
                self._desk.articles.open(article, begin_at=seen)

        self._librarian.fetched.connect(reopen, Qt.ConnectionType.SingleShotConnection)
        self._librarian.fetch(reading.key, reading.place())


def _let_be(_: str) -> None:
    """Say nothing of an issue taken out: what lies open can be read on."""
