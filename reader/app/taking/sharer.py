"""Gives the article at hand away: as PDF, as a text file, by mail."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from reader.app.language import wording
from reader.app.reading.article_desk import ArticleDesk, story_at_hand
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import Press
from reader.app.taking.asking import ask_file
from reader.app.work.jobs import Jobs
from reader.layout.furniture.colophon import Colophon
from reader.replacing import write_output
from reader.session.story import story_as_set
from reader.session.taking.citing import Style, citation
from reader.session.taking.sharing import file_stem, provenance, shared_name, shared_text

MOST_MAILED = 1600
"""Characters of a mail's address: some mail programs cut off what is longer."""


class Sharer(QObject):
    """Gives away what is being read.

    Signals:
        told: A sentence for the message bar.
        begun: A sentence that stays there until what has been begun is done.
    """

    told = Signal(str)
    begun = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        navigator: Navigator,
        articles: ArticleDesk,
        make_press: Callable[[], Press | None],
    ) -> None:
        super().__init__(navigator)
        self._jobs = jobs
        self._navigator = navigator
        self._articles = articles
        self._make_press = make_press
        self.open_address: Callable[[QUrl], bool] = QDesktopServices.openUrl

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for giving away do."""
        return {
            "save_article_pdf": partial(self._ask, "pdf", "PDF (*.pdf)", self.write_pdf),
            "save_text": partial(self._ask, "txt", self.tr("Text (*.txt)"), self.write_text),
            "copy_shared": self.copy_text,
            "mail_text": self.mail,
        }

    def write_pdf(self, path: Path) -> None:
        """Write the article at hand to a PDF, set as articles are read."""
        at_hand, press = story_at_hand(self._navigator.reading), self._make_press()
        if at_hand is None or press is None:
            return
        key, issue, article = at_hand
        colophon = Colophon(
            running=provenance(issue, article),
            citation=citation(key, issue, article, Style.GBT_2025),
        )
        parts = story_as_set(issue, article)
        is_vertical = self._articles.is_vertical
        self.begun.emit(wording.writing(path))
        work = partial(press.write_article, parts, colophon, path, is_vertical=is_vertical)
        self._jobs.run(work, self._tell)

    def write_text(self, path: Path) -> None:
        """Write the article at hand to a text file, with its citation."""
        at_hand = story_at_hand(self._navigator.reading)
        if at_hand is not None:
            self._jobs.run(partial(_write, shared_text(*at_hand), path), self._tell)

    def copy_text(self) -> None:
        """Copy the article at hand with its citation."""
        at_hand = story_at_hand(self._navigator.reading)
        if at_hand is not None:
            QGuiApplication.clipboard().setText(shared_text(*at_hand))
            self.told.emit(wording.copied(shared_name(*at_hand[1:])))

    def mail(self) -> None:
        """Open a mail with the article at hand; a long one is put on the clipboard instead."""
        at_hand = story_at_hand(self._navigator.reading)
        if at_hand is None:
            return
        key, issue, article = at_hand
        text = shared_text(key, issue, article)
        subject = quote(f"{shared_name(issue, article)}（{provenance(issue, article)}）")
        body = quote(text.replace("\n", "\r\n"))
        is_whole = len(subject) + len(body) <= MOST_MAILED
        if not is_whole:
            QGuiApplication.clipboard().setText(text)
            body = quote(citation(key, issue, article, Style.GBT_2025))
        address = QUrl(f"mailto:?subject={subject}&body={body}", QUrl.ParsingMode.StrictMode)
        if not self.open_address(address):
            self.told.emit(self.tr("No mail program is set up on this machine."))
        elif not is_whole:
            self.told.emit(self.tr("The text is long: it has been copied, paste it into the mail."))

    def _ask(self, suffix: str, kind: str, then: Callable[[Path], object]) -> None:
        at_hand = story_at_hand(self._navigator.reading)
        if at_hand is not None:
            ask_file(self._articles.view, f"{file_stem(*at_hand)}.{suffix}", kind, then)

    def _tell(self, paths: tuple[Path, ...]) -> None:
        self.told.emit(wording.written(paths[0]))


def _write(text: str, path: Path) -> tuple[Path, ...]:
    write_output(path, f"{text}\n".encode())
    return (path,)
