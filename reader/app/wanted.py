"""What the window was started for, and where it keeps what is its own."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the program was started for.

    Attributes:
        library: The library file.
        issue: Key of the issue to open; empty for the one last read.
        settings: Where the settings are kept.
        covers: Folder in which pictures of front pages are kept.
        is_read_only: The library cannot be written to; it is opened for reading.
    """

    library: Path
    issue: str = ""
    settings: Path
    covers: Path
    is_read_only: bool = False

    @property
    def front(self) -> Path:
        """Where the picture of the window is kept that the next start shows first."""
        return self.covers / "window.png"


def settings_file() -> Path:
    """Return where the settings are kept."""
    return platformdirs.user_config_path("daodu", appauthor=False) / "settings.json"


def covers_folder() -> Path:
    """Return where pictures of front pages are kept; it may be emptied at any time."""
    return platformdirs.user_cache_path("daodu", appauthor=False) / "covers"
