"""Everything that can be taken away from the reading room; loaded when something first is."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from reader.app.language import reasons
from reader.app.reading.article_desk import article_at_hand
from reader.app.reading.page_supply import Press
from reader.app.reading_desk import ReadingDesk
from reader.app.work.jobs import Jobs

COMMANDS = (
    "copy_text",
    "copy_quotation",
    "cite_2025",
    "cite_2015",
    "cite_bibtex",
    "cite_ris",
    "cite_csl",
    "save_pdf",
    "save_issue_pdf",
    "save_clipping",
    "save_article_pdf",
    "save_text",
    "copy_shared",
    "mail_text",
    "print",
)
"""What the desk does; it is asked for when one is wanted."""
_OF_PAGES = frozenset({"save_pdf", "save_issue_pdf", "print"})
"""Of these, what needs no article."""


class Desk(Protocol):
    """Does what the commands say; the ``TakingDesk``."""

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what every command does."""
        ...


class Takings(QObject):
    """Knows what can be taken away, and has it done.

    Signals:
        told: A sentence for the message bar.
        begun: A sentence that stays there until what has been begun is done.
    """

    told = Signal(str)
    begun = Signal(str)

    def __init__(
        self,
        desk: ReadingDesk,
        jobs: Jobs,
        make_press: Callable[[], Press | None],
        load_jobs: Jobs,
    ) -> None:
        """Begin.

        Args:
            desk: What is being read.
            jobs: The thread on which pages are made.
            make_press: Makes a press on white paper; None before an issue is open.
            load_jobs: The thread on which what does it is loaded when something first is wanted.
        """
        super().__init__(desk)
        self._given = (desk, jobs, make_press)
        self._load_jobs = load_jobs
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """What does it."""
        if self._desk is None:
            from reader.app.taking.taking_desk import TakingDesk  # noqa: PLC0415 (30 ms to load with what prints and cites: the first page comes first)

            desk = TakingDesk(*self._given)
            desk.told.connect(self.told)
            desk.begun.connect(self.begun)
            self._desk = desk
        return self._desk

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for taking away do."""
        return {name: partial(self._do, name) for name in COMMANDS}

    def _do(self, name: str) -> None:
        reading = self._given[0].navigator.reading
        is_bare = reading is not None and article_at_hand(reading) is None
        if is_bare and name not in _OF_PAGES:
            self.told.emit(reasons.no_text())
        elif self._desk is None:
            load: Callable[[], object] = partial(import_module, "reader.app.taking.taking_desk")
            self._load_jobs.run(load, lambda _: self._do_at_desk(name))
        else:
            self._do_at_desk(name)

    def _do_at_desk(self, name: str) -> None:
        self.desk.commands()[name]()
