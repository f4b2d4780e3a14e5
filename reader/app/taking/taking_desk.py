"""What takes away what is being read: copies, files, mails and prints, put together."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.app.reading.page_supply import Press
from reader.app.reading_desk import ReadingDesk
from reader.app.taking.copier import Copier
from reader.app.taking.printer import Printer
from reader.app.taking.sharer import Sharer
from reader.app.taking.writer import Writer
from reader.app.work.jobs import Jobs


class TakingDesk(QObject):
    """Copies, files, mails and prints of what is being read.

    Attributes:
        copier: Copies to the clipboard.
        writer: Saves pages, issues and cut-outs.
        sharer: Gives articles away.
        printer: Prints pages and articles.

    Signals:
        told: A sentence for the message bar.
        begun: A sentence that stays there until what has been begun is done.
    """

    told = Signal(str)
    begun = Signal(str)

    def __init__(
        self, desk: ReadingDesk, jobs: Jobs, make_press: Callable[[], Press | None]
    ) -> None:
        """Put the parts together.

        Args:
            desk: What is being read.
            jobs: The thread on which pages are made.
            make_press: Makes a press on white paper; None before an issue is open.
        """
        super().__init__(desk)
        self.copier = Copier(desk.navigator, desk.article)
        self.writer = Writer(jobs, desk.navigator, make_press)
        self.sharer = Sharer(jobs, desk.navigator, desk.articles, make_press)
        self.printer = Printer(jobs, desk.navigator, desk.articles, make_press)
        for part in (self.copier, self.writer, self.sharer, self.printer):
            part.told.connect(self.told)
        for slow in (self.writer, self.sharer, self.printer):
            slow.begun.connect(self.begun)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for taking away do."""
        parts = (self.copier, self.writer, self.sharer, self.printer)
        return {name: do for part in parts for name, do in part.commands().items()}
