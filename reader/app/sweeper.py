"""Has Python's circular garbage collected on the main thread only.

Python collects on whichever thread happens to ask for memory. A widget in such a
circle (a window that was closed, a room built anew) is then destroyed on that
thread, and Qt crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from reader.app.memory import forget_sources, give_back_fonts

SWEEP_MS = 500
"""Time between two looks whether there is enough to collect."""
FONTS_MS = 10_000
"""Time between two returns of what was read of the fonts."""


class Sweeper(QObject):
    """Collects in place of Python from its making until it is closed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        forget_sources()
        # What was loaded until now stays to the end. Without it a whole collection
        # takes less than a frame of a turn.
        gc.freeze()
        self._timer = QTimer(self, interval=SWEEP_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()
        self._fonts = QTimer(self, interval=FONTS_MS)
        self._fonts.timeout.connect(give_back_fonts)
        self._fonts.start()

    def sweep(self) -> None:
        """Collect the generations of which there is as much as Python itself would wait for."""
        ripe = [
            generation
            for generation, (count, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > most
        ]
        if ripe:
            gc.collect(ripe[-1])
        forget_sources()

    def close(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        self._fonts.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()
