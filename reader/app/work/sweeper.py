"""Has Python's circular garbage collected on the main thread only.

Python collects on whichever thread happens to ask for memory. A widget in such a
circle (a window that was closed, a room built anew) is then destroyed on that
thread, and Qt crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from reader.app.work.memory import forget_sources, give_back_fonts

SWEEP_MS = 500
"""Time between two looks whether there is enough to collect."""
SOON_MS = 100
"""The same while pages are made: to go through what is made in half a second takes 20 ms."""
MOST_YOUNG = 4
"""Collections of what is new, after which what outlived them is gone through once more."""
REST_LOOKS = 120
"""Looks in a row at which there was little to collect: for a minute nothing has been opened."""
FONTS_MS = 2_000
"""Time between two returns of what was read of the fonts."""


class Sweeper(QObject):
    """Collects in place of Python from its making until it is closed.

    To go through all that lives takes a tenth of a second when some issues have been read, and
    nearly all of it is pages and notes, which are in no circle and end by themselves. So what
    has outlived two collections is set aside, and gone through only when the reader rests.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        forget_sources()
        # What was loaded until now stays to the end.
        gc.freeze()
        self._young = 0
        self._quiet_looks = 0
        self._timer = QTimer(self, interval=SWEEP_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()
        self._fonts = QTimer(self, interval=FONTS_MS)
        self._fonts.timeout.connect(give_back_fonts)
        self._fonts.start()

    def sweep(self) -> None:
        """Collect what is new if there is as much as Python itself would wait for.

        Once in a long rest, everything is.
        """
        is_ripe = gc.get_count()[0] > gc.get_threshold()[0]
        self._timer.setInterval(SOON_MS if is_ripe else SWEEP_MS)
        self._quiet_looks = 0 if is_ripe else self._quiet_looks + 1
        if is_ripe:
            self._collect_young()
        elif self._quiet_looks == REST_LOOKS:
            self._collect_all()
        forget_sources()

    def _collect_young(self) -> None:
        self._young += 1
        if self._young <= MOST_YOUNG:
            gc.collect(0)
            return
        self._young = 0
        gc.collect(1)
        gc.freeze()

    def _collect_all(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        self._fonts.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()
