"""What is larger than the room there is: shown whole where it fits, else scrolled to."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QScrollBar, QWidget
from typing_extensions import override

_SHARE = 0.96
"""Of the screen that a dialog may take: its title bar needs some."""

NARROW_PX = 480
"""A narrower screen, 1280 pixels at 400 per cent, has no room for two things side by side."""


def is_narrow(widget: QWidget) -> bool:
    """Tell whether a widget is on a screen on which fields stand below their labels."""
    return widget.screen().availableSize().width() < NARROW_PX


class Porthole(QScrollArea):
    """Shows a widget no smaller than it can be: on a small screen, or much enlarged, it scrolls.

    The keyboard brings what it comes to into view (WCAG 2.2, 1.4.4 and 2.4.11).
    """

    def __init__(self, shown: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # What is in it is reached piece by piece.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(shown)
        self.viewport().setAutoFillBackground(False)
        shown.setAutoFillBackground(False)

    def bars(self) -> tuple[QScrollBar, QScrollBar]:
        """Return its scroll bars, to be dressed: what is in it is dressed by itself."""
        return self.verticalScrollBar(), self.horizontalScrollBar()

    def keep_clear(self, foot_px: int) -> None:
        """Show nothing in so much of the foot, which a message covers."""
        if self.viewportMargins().bottom() != foot_px:
            self.setViewportMargins(0, 0, 0, foot_px)

    @override
    def sizeHint(self) -> QSize:
        shown = self.widget()
        bar = self.verticalScrollBar().sizeHint().width()
        return shown.sizeHint() + QSize(bar, 0) if shown is not None else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, 40)


SOON_MS = 1
"""At 0 Qt would count what follows to the turn of the event loop that is under way."""


def open_soon(dialog: QDialog) -> None:
    """Open a dialog in a turn of the event loop of its own: to make and dress it took one."""
    QTimer.singleShot(SOON_MS, dialog, dialog.open)


def fit_screen(dialog: QDialog, wanted: QSize) -> None:
    """Make a dialog as large as is wanted, or as the screen has room for."""
    dialog.resize(wanted.boundedTo(dialog.screen().availableSize() * _SHARE))
