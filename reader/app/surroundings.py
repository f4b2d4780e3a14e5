"""What a room is given from outside."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.app.announcer import Announcer
from reader.app.jobs import Jobs
from reader.app.librarian import Librarian
from reader.app.reading.page_supply import Press
from reader.app.shelf.receiving import Receiving
from reader.app.window import ReadingWindow
from reader.model.issue import Issue
from reader.paint.palette import Theme as Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the room is given from outside.

    Attributes:
        window: The window, to be furnished.
        is_system_dark: Whether the system asks for dark colours.
        is_system_still: Whether the system asks for less motion.
        press_jobs: The thread on which pages are laid out and painted.
        announcer: Tells of changes.
        librarian: Asks the library.
        receiving: Takes sources in.
        press: Makes the press of an issue, its pictures given, for a paper.
        covers: Folder in which covers are kept.
    """

    window: ReadingWindow
    is_system_dark: bool
    is_system_still: bool
    press_jobs: Jobs
    announcer: Announcer
    librarian: Librarian
    receiving: Receiving
    press: Callable[[Issue, dict[str, bytes], Paper], Press]
    covers: Path
