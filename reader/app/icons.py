"""Icons of the commands, drawn from the Remix icon font in the window's own colours."""

import qtawesome  # type: ignore[import-untyped]  # ships neither annotations nor stubs
from PySide6.QtGui import QColor, QIcon

from reader.resources import resource

_NAMES = {
    "shelf": "ri.newspaper-line",
    "catalogue": "ri.archive-drawer-line",
    "open": "ri.folder-open-line",
    "print": "ri.printer-line",
    "settings": "ri.settings-3-line",
    "next": "ri.arrow-right-s-line",
    "previous": "ri.arrow-left-s-line",
    "first": "ri.skip-back-mini-line",
    "last": "ri.skip-forward-mini-line",
    "back": "ri.arrow-go-back-line",
    "forward": "ri.arrow-go-forward-line",
    "article": "ri.article-line",
    "fit_page": "ri.fullscreen-exit-line",
    "fit_width": "ri.arrow-left-right-line",
    "zoom_in": "ri.zoom-in-line",
    "zoom_out": "ri.zoom-out-line",
    "single": "ri.file-line",
    "spread": "ri.book-open-line",
    "contents": "ri.list-check",
    "thumbnails": "ri.layout-grid-line",
    "full_screen": "ri.fullscreen-line",
    "bookmark": "ri.bookmark-line",
    "bookmark_set": "ri.bookmark-fill",
    "bookmarks": "ri.bookmark-3-line",
    "highlight": "ri.mark-pen-line",
    "note": "ri.sticky-note-line",
    "aloud": "ri.volume-up-line",
    "find": "ri.search-line",
    "help": "ri.question-line",
    "close": "ri.close-line",
    "up": "ri.arrow-up-s-line",
    "down": "ri.arrow-down-s-line",
    "larger": "ri.font-size",
    "delete": "ri.delete-bin-line",
    "page": "ri.newspaper-line",
    "vertical": "ri.text-direction-l",
    "copy": "ri.file-copy-line",
    "warning": "ri.information-line",
}


def icon(name: str, colour: QColor, muted: QColor) -> QIcon:
    """Return an icon by its name in this program.

    Args:
        name: A name of the table above.
        colour: Of the icon.
        muted: Of the icon while its command cannot be used.
    """
    drawn = qtawesome.icon(_NAMES[name], color=colour, color_disabled=muted)
    assert isinstance(drawn, QIcon)
    return drawn


def program_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(resource("icon/daodu.svg")))
