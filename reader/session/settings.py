"""What the reader has chosen and where the window was, in one small file.

A damaged or foreign file counts as none: settings are never worth a refusal.
"""

import json
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader.errors import OutputError
from reader.replacing import replace_file
from reader.session.choices import Arrangement, Fit, TextDirection


class Theme(StrEnum):
    """Colours of paper and window."""

    SYSTEM = "system"
    PAPER = "paper"
    SEPIA = "sepia"
    NIGHT = "night"
    CONTRAST = "contrast"


class Language(StrEnum):
    """Language of the window."""

    SYSTEM = "system"
    CHINESE = "zh"
    ENGLISH = "en"


class Motion(StrEnum):
    """How pages turn."""

    SYSTEM = "system"
    FOLD = "fold"
    SLIDE = "slide"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that is remembered from one start to the next.

    Attributes:
        language: Of the window.
        theme: Of paper and window.
        motion: How pages turn.
        font: Family of the text in the article view; empty for the bundled Song.
        arrangement: Single page or spread.
        fit: What decides the page's scale.
        scale: Logical pixels a point, when fit is free.
        look_x: Desk point at the window's centre, when fit is free.
        look_y: Likewise.
        issue: Key of the issue last read; empty at first.
        page: Label of the page last read.
        article: Id of the article that lay open beside the page; empty for none.
        article_from: Place in the story's text of the first line that was seen of it.
        article_inside: Logical pixels that line stood inside the view's edge.
        article_width: Logical pixels the reader has given articles; 0 for what suits them.
        text_size: Of the article view, logical pixels.
        measure: Of the article view, em.
        line_gap: Of the article view, em.
        interface_percent: How large the window is drawn; 0 for what suits the screen.
        is_touch: Whether buttons are large enough for a finger.
        typeset_papers: Slugs of the papers whose pages are shown typeset though scans are held.
        scanned_papers: Slugs of those shown as scanned though the scan is a mere preview.
        direction: Which way articles are set for reading.
        turned_over: Titles of papers that the reader has turned over by hand: bound
            on the other side than they say.
        turned_pages: Titles of papers whose pages the reader has set the other way
            than they say: down, or across.
        geometry: The window's place and size, hexadecimal, as Qt wrote it.
        panes: The panes' places, hexadecimal, as Qt wrote it.
        thumbnails: Whether the strip of thumbnails is shown.
        contents_wait: Whether the contents have made room for another pane, and come back
            when that is closed.
        cataloguer: In whose name the catalogue is changed; empty for the user of the machine.
        hidden_columns: Columns of the catalogue's issues that are not shown: their names.
    """

    language: Language = Language.SYSTEM
    theme: Theme = Theme.SYSTEM
    motion: Motion = Motion.SYSTEM
    font: str = ""
    arrangement: Arrangement = Arrangement.BY_WINDOW
    fit: Fit = Fit.PAGE
    scale: float = 1.0
    look_x: float = 0.0
    look_y: float = 0.0
    issue: str = ""
    page: str = ""
    article: str = ""
    article_from: int = 0
    article_inside: int = 0
    article_width: int = 0
    text_size: int = 19
    measure: int = 34
    line_gap: float = 0.8
    interface_percent: int = 0
    is_touch: bool = False
    typeset_papers: tuple[str, ...] = ()
    scanned_papers: tuple[str, ...] = ()
    direction: TextDirection = TextDirection.BY_PAPER
    turned_over: tuple[str, ...] = ()
    turned_pages: tuple[str, ...] = ()
    geometry: str = ""
    panes: str = ""
    thumbnails: bool = False
    contents_wait: bool = False
    cataloguer: str = ""
    hidden_columns: tuple[str, ...] = ("form", "key")


def _read(kept: object, default: object) -> object:
    """Return a kept value in the default's own kind; the default when it is not of that kind."""
    if isinstance(default, StrEnum):
        choices = {str(choice): choice for choice in type(default)}
        return choices.get(kept, default) if isinstance(kept, str) else default
    if isinstance(default, tuple):
        is_list = isinstance(kept, list) and all(isinstance(each, str) for each in kept)
        return tuple(kept) if isinstance(kept, list) and is_list else default
    if isinstance(default, float) and type(kept) is int:
        return float(kept)
    return kept if type(kept) is type(default) else default


def load_settings(path: Path) -> Settings:
    """Read the settings; what is missing or unreadable is as on the first day."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    first = Settings()
    names = [field.name for field in fields(Settings) if field.name in kept]
    changes: dict[str, Any] = {name: _read(kept[name], getattr(first, name)) for name in names}
    return replace(first, **changes)


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings beside the old file, then put them in its place.

    Raises:
        OutputError: They cannot be written; the old file is as it was.
    """
    try:
        replace_file(path, json.dumps(asdict(settings), indent=1).encode(), lasts=False)
    except OSError as error:
        raise OutputError(str(path), f"cannot be written ({error.strerror}).") from error
