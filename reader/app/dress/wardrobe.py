"""Dresses a window part by part: a style sheet in; what is seen wears it first, the rest soon."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QChildEvent, QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent, QWindow
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import Shiboken
from typing_extensions import override

REST_MS = 20
"""Between two hidden parts, which wait as long as something is painted: a sheet in the air, say."""


class Wardrobe(QObject):
    """Keeps the parts of a window, and its dialogs, in the style sheet of the theme.

    One sheet on the window itself is worked out anew for each of its three to six hundred
    widgets whenever it changes, and most of them are hidden: up to a tenth of a second at a
    change of theme. Here each part is dressed in a turn of the event loop of its own, those that
    are seen first. Nothing is painted until all that is seen wears the sheet, and then in a turn
    of its own: no two parts of the window are ever seen in two themes. What is hidden waits while
    the window is painted, so that the two never share a turn. A part that is shown while
    it is behind waits its turn too, the first one. What comes with its window, and a dialog, is
    dressed before it is shown.
    """

    def __init__(
        self,
        window: QWidget,
        parts: tuple[QWidget, ...],
        fit: Callable[[QWidget], None] = lambda _: None,
    ) -> None:
        """Dress parts of a window, none of which lies in another, and its dialogs.

        Args:
            window: The window.
            parts: Its parts, but for those that are taken in later.
            fit: What else is done once to every part and dialog.
        """
        super().__init__(window)
        self._window = window
        self._fit = fit
        self._is_open = window.isVisible()
        self._is_painting = False
        self._is_held = False
        self._sheet = ""
        self._parts: list[QWidget] = []
        self._behind: list[QWidget] = []
        self._spare = QTimer(self, interval=REST_MS)
        self._spare.timeout.connect(self._dress_next)
        window.installEventFilter(self)
        for part in parts:
            self.take_in(part)

    def take_in(self, part: QWidget) -> None:
        """Dress a further part from now on."""
        self._parts.append(part)
        part.installEventFilter(self)
        part.destroyed.connect(partial(self._forget, part))
        part.setStyleSheet(self._sheet)
        self._fit(part)

    def dress(self, sheet: str) -> None:
        """Dress everything in another sheet."""
        if sheet == self._sheet:
            return
        self._sheet = sheet
        self._behind = sorted(self._parts, key=lambda part: not part.isVisible())
        self._hold_paint()
        self._spare.start()

    @property
    def is_held(self) -> bool:
        """Whether the window is not painted until what is seen of it is dressed."""
        return self._is_held

    @property
    def is_done(self) -> bool:
        """Whether every part wears the sheet and may be painted."""
        return not self._behind and not self._is_held

    def _put_on(self, part: QWidget) -> None:
        self._behind.remove(part)
        part.setStyleSheet(self._sheet)

    def _hold_paint(self) -> bool:
        """Paint nothing while a part that is seen wears what the others no longer do.

        The request to paint is withheld: Qt goes on noting what has to be painted. A window
        whose updates are switched off and on again has all of it painted, and most of it
        twice, as the ground of the window and as what stands on it.

        Returns:
            Whether painting begins again with this.
        """
        was_held, self._is_held = self._is_held, any(part.isVisible() for part in self._behind)
        self._spare.setInterval(0 if self._is_held else REST_MS)
        if self._is_held:
            self._window.windowHandle().installEventFilter(self)
        if self._is_held or not was_held:
            return False
        self._window.windowHandle().removeEventFilter(self)
        # Qt asks once and waits: the request that was withheld has to come after all.
        QCoreApplication.postEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
        return True

    def _show_as_it_was(self, event: QPaintEvent) -> bool:
        """Answer a screen on which a part of the window is bare: a menu over it has closed.

        Qt would paint all that is noted with it. What was painted last is shown there instead.
        """
        self._window.backingStore().flush(event.region())
        return True

    def _dress_next(self) -> None:
        was_painting, self._is_painting = self._is_painting, False
        if self._hold_paint() or (was_painting and not self._is_held):
            return
        if self._behind:
            self._put_on(self._behind[0])
        if self.is_done:
            self._spare.stop()

    def _forget(self, part: QWidget) -> None:
        """Drop a part that is no more."""
        self._parts = [each for each in self._parts if each is not part]
        self._behind = [each for each in self._behind if each is not part]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest and watched is self._window:
            self._is_painting = True
            return self._is_held
        if isinstance(event, QPaintEvent) and isinstance(watched, QWindow):
            return self._show_as_it_was(event)
        if event.type() is QEvent.Type.Show and watched is self._window:
            # Its parts were told before it.
            self._is_open = True
        elif event.type() is QEvent.Type.Show and watched in self._behind:
            assert isinstance(watched, QWidget)
            if watched.isWindow() or not self._is_open:
                self._put_on(watched)
            else:
                self._behind.remove(watched)
                self._behind.insert(0, watched)
                self._hold_paint()
        elif event.type() is QEvent.Type.ChildPolished:
            assert isinstance(event, QChildEvent)
            child = event.child()
            if isinstance(child, QDialog) and child not in self._parts and _is_made(child):
                self.take_in(child)
        return False


def _is_made(dialog: QDialog) -> bool:
    """Tell a dialog from what is still being made: Qt polishes its dialogs for files then, too."""
    return Shiboken.createdByPython(dialog)
