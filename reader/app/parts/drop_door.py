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

    def stand_at(self, window: QWindow | None) -> None:
        """Watch a window of the screen."""
        if window is not None and window is not self._window:
            self._window = window
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DragLeave:
            self.held_over.emit(False)  # noqa: FBT003 (Qt's signature)
        if event.type() not in _KINDS or not isinstance(event, QDropEvent):
            return False
        paths = local_paths(event.mimeData())
        if not paths:
            return False
        # Files are read, not taken from where they are: whoever hears "moved" may delete them.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() is QEvent.Type.DragEnter:
            self.held_over.emit(True)  # noqa: FBT003 (Qt's signature)
        if event.type() is QEvent.Type.Drop:
            self.held_over.emit(False)  # noqa: FBT003 (Qt's signature)
            self.dropped.emit(paths)
        return True


def local_paths(dropped: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders in what is dragged; none where it is something else."""
    return tuple(Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())
