"""Icons of the commands, drawn from the Remix icon font in the window's own colours.

The font comes with qtawesome. Its Python is not used: it loads twelve fonts and a
second binding of Qt, a quarter of a second of every start.
"""

import functools
import importlib.util
import json
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
    QRawFont,
)
from typing_extensions import override

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
    "back": "ri.arrow-left-line",
    "forward": "ri.arrow-right-line",
    "article": "ri.article-line",
    "fit_page": "ri.fullscreen-exit-line",
    "fit_width": "ri.arrow-left-right-line",
    "zoom_in": "ri.zoom-in-line",
    "zoom_out": "ri.zoom-out-line",
    "facsimile": "ri.image-line",
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
    "home": "ri.home-4-line",
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
    "parent": "ri.arrow-up-line",
    "folder": "ri.folder-3-line",
    "new_folder": "ri.folder-add-line",
    "file": "ri.file-3-line",
    "computer": "ri.computer-line",
    "disk": "ri.hard-drive-2-line",
    "grid": "ri.grid-line",
    "list": "ri.layout-row-line",
    "calendar": "ri.calendar-line",
}

_PREFIX = "ri."
_DESIGN = 1000.0
"""Pixels an em at which outlines are read."""
_SHARE = 0.875
"""Of an icon's square that its em takes: the sorts reach a little beyond their em."""


class _SortEngine(QIconEngine):
    """Draws one sort of the icon font, sharp at every size."""

    def __init__(self, outline: QPainterPath, colour: QColor, muted: QColor) -> None:
        super().__init__()
        self._outline = outline
        self._colour = colour
        self._muted = muted
        self._drawn: dict[tuple[int, int, bool], QPixmap] = {}

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._outline.boundingRect()
        square = QRectF(rect)
        painter.translate(square.center())
        share = min(square.width(), square.height()) * _SHARE / _DESIGN
        painter.scale(share, share)
        painter.translate(-box.center())
        colour = self._muted if mode is QIcon.Mode.Disabled else self._colour
        painter.fillPath(self._outline, colour)
        painter.restore()

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        # A window that is resized asks for all of its icons anew at each step.
        key = (size.width(), size.height(), mode is QIcon.Mode.Disabled)
        if key not in self._drawn:
            drawn = self._drawn[key] = QPixmap(size)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
            painter.end()
        return self._drawn[key]

    @override
    def clone(self) -> QIconEngine:
        return _SortEngine(self._outline, self._colour, self._muted)


class _Sorts:
    """The icon font: a name in, the outline of its sort out."""

    def __init__(self) -> None:
        spec = importlib.util.find_spec("qtawesome")
        assert spec is not None
        assert spec.origin is not None
        folder = Path(spec.origin).parent / "fonts"
        (font,) = folder.glob("remixicon-[0-9]*.ttf")
        (table,) = folder.glob("remixicon-charmap-*.json")
        self._font = QRawFont(str(font), _DESIGN)
        self._codes: dict[str, str] = json.loads(table.read_text(encoding="utf-8"))

    def outline(self, name: str) -> QPainterPath:
        """Return a sort's outline, in thousandths of an em."""
        character = chr(int(self._codes[name.removeprefix(_PREFIX)], 16))
        return self._font.pathForGlyph(self._font.glyphIndexesForString(character)[0])


@functools.cache
def _sorts() -> _Sorts:
    return _Sorts()


@functools.cache
def _outline(name: str) -> QPainterPath:
    return _sorts().outline(_NAMES[name])


def icon(name: str, colour: QColor, muted: QColor) -> QIcon:
    """Return an icon by its name in this program.

    Args:
        name: A name of the table above.
        colour: Of the icon.
        muted: Of the icon while its command cannot be used.
    """
    return QIcon(_SortEngine(_outline(name), colour, muted))


def program_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(resource("icon/daodu.svg")))
