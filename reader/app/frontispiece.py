"""What the window showed when it was closed, kept as a picture and shown until it is live again.

Loading the program and setting the first page take most of a second. The picture
is on screen long before, and the page takes its place without a jump: it is
shown only if everything that decides how the window looks is as it was.
"""

import hashlib
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImageReader,
    QImageWriter,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_MARK = "looks"
"""Key of the picture's text that says what it belongs to."""
_FASTEST = 90
"""Qt's quality of a PNG that is packed least: closing is not kept waiting."""


def looks(settings: Path, library: Path, ratio: float) -> str:
    """Return a word for all that decides how the window looks when it opens.

    Args:
        settings: The settings file; place, size, panes, issue and page are in it.
        library: The library file.
        ratio: Device pixels a logical pixel.
    """
    chosen = settings.read_bytes() if settings.exists() else b""
    scheme = QGuiApplication.styleHints().colorScheme().name
    rest = (str(library.absolute()), str(ratio), scheme, QLocale.system().name())
    return hashlib.sha256(chosen + "\n".join(rest).encode("utf-8")).hexdigest()


def keep_front(window: QWidget, path: Path, mark: str) -> None:
    """Keep a picture of a window; without it the next start only looks slower."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    writer = QImageWriter(str(path))
    writer.setQuality(_FASTEST)
    writer.setText(_MARK, mark)
    writer.write(window.grab().toImage())


def kept_front(path: Path, mark: str) -> QPixmap | None:
    """Return the picture kept, when it belongs to what would be shown."""
    if not path.exists():
        return None
    reader = QImageReader(str(path))
    if reader.text(_MARK) != mark:
        return None
    picture = reader.read()
    return None if picture.isNull() else QPixmap.fromImage(picture)


class Frontispiece(QWidget):
    """Lies over a window and shows what it showed, or bare ground.

    Attributes:
        is_painted: Whether it has been on screen.
    """

    def __init__(self, window: QWidget, picture: QPixmap | None, ground: QColor) -> None:
        super().__init__(window)
        self.is_painted = False
        self._picture = picture
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if picture is not None:
            picture.setDevicePixelRatio(window.devicePixelRatioF())
        self.cover(window.rect())
        self.show()

    def cover(self, place: QRect) -> None:
        """Cover a place of the window."""
        self.setGeometry(place)
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = self._picture
        if picture is not None and picture.deviceIndependentSize().toSize() == self.size():
            painter.drawPixmap(0, 0, picture)
        else:
            painter.fillRect(self.rect(), self._ground)
        painter.end()
        self.is_painted = True
