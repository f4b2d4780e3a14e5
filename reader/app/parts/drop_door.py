"""Files dropped anywhere on a window in, their paths out; text dropped goes where it is dropped.

A field would write the address of the file into itself, so files are taken at the window
before any of its parts hears of them.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QWindow
from typing_extensions import override

_KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class DropDoor(QObject):
    """Watches one window of the screen for files.

    Signals:
        dropped: Files or folders were dropped: a tuple of paths.
        held_over: Whether files or folders are held over the window.
    """

    dropped = Signal(object)
    held_over = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None
        self._is_held_over = False

    def stand_at(self, window: QWindow | None) -> None:
        """Watch a window of the screen."""
        if window is not None and window is not self._window:
            self._window = window
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DragLeave:
            self._hold(is_over=False)
        if event.type() not in _KINDS or not isinstance(event, QDropEvent):
            return False
        is_drop = event.type() is QEvent.Type.Drop
        paths = local_paths(event.mimeData())
        if not paths:
            # A program that ends while its files are held over hands nothing over; Qt's own
            # parts, which never heard that something came, are not to hear that it is dropped.
            return is_drop and self._hold(is_over=False)
        # Files are read, not taken from where they are: whoever hears "moved" may delete them.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._hold(is_over=not is_drop)
        if is_drop:
            self.dropped.emit(paths)
        return True

    def _hold(self, *, is_over: bool) -> bool:
        """Tell whether files are held over from now on, and return whether they were."""
        was_over, self._is_held_over = self._is_held_over, is_over
        if was_over is not is_over:
            self.held_over.emit(is_over)
        return was_over


def local_paths(dropped: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders in what is dragged; none where it is something else."""
    return tuple(Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())
