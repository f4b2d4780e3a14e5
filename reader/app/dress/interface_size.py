"""How large the window is drawn: the reader's choice in, Qt's factor out, before Qt begins."""

import os
import sys

from PySide6.QtGui import QGuiApplication

PERCENTS = (50, 75, 100, 125, 150, 175, 200, 250, 300, 400)
"""What may be chosen; 0 stands for what suits the screen."""
LARGE_SCREEN = (3000, 1600)
"""Pixels from which a screen that its system leaves unscaled has tiny controls: at 27 inches
3840 by 2160 is 163 dots an inch."""
LARGE_PERCENT = 150
"""What is drawn there; other systems set the same at that size."""

_FACTOR = "QT_SCALE_FACTOR"
_USUAL_DOTS = 96.0


def set_interface_size(percent: int) -> None:
    """Have everything drawn larger or smaller; a factor set from outside stays.

    Qt reads the factor once, when the application object is made.

    Args:
        percent: One of ``PERCENTS``; 0 to look at the screen.
    """
    if _FACTOR in os.environ:
        return
    chosen = percent or _suiting()
    if chosen != 100:
        os.environ[_FACTOR] = str(chosen / 100)


def suiting(width_px: int, height_px: int, ratio: float, dots: float) -> int:
    """Return the per cent that suits a screen.

    Args:
        width_px: Logical pixels, before any factor of ours.
        height_px: Likewise.
        ratio: Device pixels a logical pixel: what the system scales by.
        dots: Logical dots an inch: 96 where the system enlarges no text.
    """
    is_scaled = ratio > 1.0 or dots > _USUAL_DOTS
    is_large = width_px >= LARGE_SCREEN[0] and height_px >= LARGE_SCREEN[1]
    return LARGE_PERCENT if is_large and not is_scaled else 100


def _suiting() -> int:
    """Look at the screen through a short-lived application, which takes a hundredth of a second."""
    application = QGuiApplication(sys.argv[:1])
    screen = application.primaryScreen()
    size, dots = screen.size(), screen.logicalDotsPerInch()
    found = suiting(size.width(), size.height(), screen.devicePixelRatio(), dots)
    del screen
    application.shutdown()
    return found
