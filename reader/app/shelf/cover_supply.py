"""Covers of issues: keys in, small pictures of front pages out, made once and kept on disk."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage

from reader.app.reading.page_supply import IDLE, REDUCTION, Press
from reader.app.shelf.cover_delegate import COVER
from reader.app.work.jobs import Jobs
from reader.app.work.librarian import Fetched, Librarian
from reader.layout.sheet.frame import Rect
from reader.model.issue import Issue
from reader.paint.image_file import image_file
from reader.replacing import replace_file

WIDTH = 450
"""Device pixels of a cover kept on disk, and more where a few issues are shown larger."""
MOST_WAITING = 300
"""Covers asked for and not begun; the oldest are no longer in view. 3840 by 2160 show 160."""

MakePress = Callable[[Fetched], Press]
KeysInView = Callable[[], Iterable[str]]


class CoverSupply(QObject):
    """Makes covers when nothing more urgent is to be done.

    Signals:
        made: Key and ``QImage``, as large as it is shown.
        dropped: Key of an issue whose cover is not made now: it may be asked for again.
    """

    made = Signal(str, object)
    dropped = Signal(str)

    def __init__(
        self, librarian: Librarian, jobs: Jobs, make_press: MakePress, folder: Path
    ) -> None:
        super().__init__()
        self._librarian = librarian
        self._jobs = jobs
        self._make_press = make_press
        self._folder = folder
        self._cover = COVER
        self._keys_in_view: KeysInView = tuple
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._is_busy = False

    def serve(self, keys_in_view: KeysInView) -> None:
        """Make first what is seen, from now on.

        Args:
            keys_in_view: Answers with the keys of the issues that are seen, in their order.
        """
        self._keys_in_view = keys_in_view

    def show_in(self, size: QSize) -> None:
        """Make covers in another size from now on, in logical pixels."""
        self._cover = size

    def want(self, key: str) -> None:
        """Ask for a cover; of those that are not seen the one asked for last is made first."""
        self._waiting[key] = None
        while len(self._waiting) > MOST_WAITING:
            self.dropped.emit(self._waiting.popitem(last=False)[0])
        self._make_next()

    def forget(self, keys: tuple[str, ...]) -> None:
        """Throw kept covers away: their issues were taken in again."""
        for key in keys:
            self._file(key).unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._folder / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.png"

    def _make_next(self) -> None:
        if self._is_busy or not self._waiting:
            return
        self._is_busy = True
        seen = (key for key in self._keys_in_view() if key in self._waiting)
        key = next(seen, None) or next(reversed(self._waiting))
        del self._waiting[key]
        size = self._size_shown()
        work = partial(_kept, self._file(key), size)
        self._jobs.run(work, partial(self._take_kept, key, size), IDLE)

    def _take_kept(self, key: str, size: QSize, cover: QImage) -> None:
        if not cover.isNull():
            self._done(key, size, cover)
        else:
            self._librarian.fetch_front(key, partial(self._paint, key), self._give_up)

    def _paint(self, key: str, fetched: Fetched | None) -> None:
        if fetched is None:
            self._give_up("")
            return
        press = self._make_press(fetched)
        size = self._size_shown()
        work = partial(_painted, press, fetched.issue, self._file(key), size)
        self._jobs.run(work, partial(self._done, key, size), IDLE)

    def _give_up(self, _: str) -> None:
        """Do without this cover: opening the issue will tell what is wrong with it."""
        self._is_busy = False
        self._make_next()

    def _done(self, key: str, size: QSize, cover: QImage) -> None:
        self._is_busy = False
        if size == self._size_shown():
            self.made.emit(key, cover)
        else:
            # Covers have been shown in another size since.
            self._waiting[key] = None
        self._make_next()

    def _size_shown(self) -> QSize:
        """Return the size in which covers are shown, in pixels of the densest screen."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        return self._cover * application.devicePixelRatio()


def _kept(path: Path, size: QSize) -> QImage:
    """Return a cover that was made before; a null picture where there is none large enough."""
    cover = QImage(str(path)) if path.exists() else QImage()
    return _reduced(cover, size) if cover.width() >= size.width() else QImage()


def _painted(press: Press, issue: Issue, path: Path, size: QSize) -> QImage:
    sheet = press.lay_out(issue.pages[0])[0]
    frame = sheet.frame
    whole = Rect(x=0, y=0, width=frame.width, height=frame.height)
    width = max(WIDTH, size.width())
    large = press.picture(sheet, whole, REDUCTION * width / frame.width)
    cover = large.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    with suppress(OSError):
        # On a disk that takes no more it is painted again the next time.
        replace_file(path, image_file(cover), lasts=False)
    return _reduced(cover, size)


def _reduced(cover: QImage, size: QSize) -> QImage:
    """Reduce a cover to the size in which it is shown, drawn as it is, and to half its colours.

    A screen of 3840 by 2160 shows some hundred and thirty, and three hundred are kept: so they
    take 19 MB, an eighth of what they took as kept on disk.
    """
    if cover.width() > size.width() or cover.height() > size.height():
        cover = cover.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return cover.convertToFormat(QImage.Format.Format_RGB16)
