"""What a room is given from outside."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.app.dress.theme import theme_in_use
from reader.app.reading.page_supply import Press
from reader.app.shelf.receiving import Receiving
from reader.app.window.window import ReadingWindow
from reader.app.work.announcer import Announcer
from reader.app.work.counter import Counter
from reader.app.work.jobs import PageJobs
from reader.app.work.librarian import Fetched, Librarian
from reader.paint.palette import Theme as Paper
from reader.session.page_form import PageLook
from reader.session.settings import Motion, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the room is given from outside.

    Attributes:
        window: The window, to be furnished.
        is_system_dark: Whether the system asks for dark colours.
        is_system_still: Whether the system asks for less motion.
        page_jobs: The threads on which pages are laid out and painted.
        announcer: Tells of changes.
        librarian: Asks the library.
        receiving: Takes sources in.
        catalogue: Asks the library for the cataloguer, whose long questions hold no reader up.
        press: Makes the press of an issue for a paper and a look of its pages.
        covers: Folder in which covers are kept.
    """

    window: ReadingWindow
    is_system_dark: bool
    is_system_still: bool
    page_jobs: PageJobs
    announcer: Announcer
    librarian: Librarian
    receiving: Receiving
    catalogue: Counter
    press: Callable[[Fetched, Paper, PageLook], Press]
    covers: Path

    def theme(self, chosen: Theme) -> Theme:
        """Return the theme in use when one is chosen, or left to the system."""
        return theme_in_use(chosen, is_system_dark=self.is_system_dark)

    def motion(self, chosen: Motion) -> Motion:
        """Return how sheets turn when a way is chosen, or left to the system."""
        if chosen is not Motion.SYSTEM:
            return chosen
        return Motion.NONE if self.is_system_still else Motion.FOLD
