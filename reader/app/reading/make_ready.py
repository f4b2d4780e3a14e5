"""Make-ready: type that is soon to be seen in, the same drawn once where nobody sees it.

A glyph is made from its outline the first time it is drawn in a size, and at each quarter of a
pixel: for a window full of text that takes three times as long as to draw it afterwards, in the
same turn of the event loop in which the page beside it is painted anew.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage, QPainter

from reader.app.reading.article_layout import Draw
from reader.layout.sheet.frame import Frame, Posture, Run
from reader.typeset.face import Face

AT_ONCE = 150
"""Glyphs made in one turn of the event loop: some milliseconds."""
_SUBPIXELS = 4
"""Places between two pixels at which Qt makes a glyph of its own."""

_Look = tuple[Face, float, Posture]
"""A face, its size in pixels, and how its characters stand."""
_Portion = tuple[tuple[Run, ...], _Look, frozenset[int]]
"""Runs of one look, and the glyphs that are made when they are drawn."""


class MakeReady(QObject):
    """Draws type that was not drawn before, a little in each turn of the event loop."""

    def __init__(self, draw: Draw, parent: QObject) -> None:
        super().__init__(parent)
        self._draw = draw
        self._made: defaultdict[_Look, set[int]] = defaultdict(set)
        self._left: list[_Portion] = []
        self._scale = 1.0
        self._then: Callable[[], object] | None = None
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether something waits for its type."""
        return self._then is not None

    def prepare(self, runs: Iterable[Run], scale: float, then: Callable[[], object]) -> None:
        """Do something once the type of runs is ready: at once where all of it is.

        What waited before is dropped.

        Args:
            runs: Of a text that will be drawn on whole pixels.
            scale: Device pixels a point.
            then: What is done.
        """
        self._left, self._scale, self._then = list(self._portions(runs, scale)), scale, then
        if self._left:
            self._next.start()
        else:
            self._finish()

    def drop(self) -> None:
        """Do nothing more for what waits."""
        self._left, self._then = [], None
        self._next.stop()

    def forget(self) -> None:
        """Take all type for new: it is other type from now on."""
        self.drop()
        self._made.clear()

    def _portions(self, runs: Iterable[Run], scale: float) -> Iterator[_Portion]:
        """Yield runs with type that is new, with so much of it as one turn makes."""
        by_look: defaultdict[_Look, list[Run]] = defaultdict(list)
        for run in runs:
            by_look[run.face, run.size * scale, run.posture].append(run)
        for look, alike in by_look.items():
            held: list[Run] = []
            new, known = set[int](), set(self._made[look])
            for run in alike:
                more = _glyphs(run, scale) - known
                if more:
                    held.append(run)
                    known |= more
                    new |= more
                if len(new) >= AT_ONCE:
                    yield tuple(held), look, frozenset(new)
                    held, new = [], set()
            if held:
                yield tuple(held), look, frozenset(new)

    def _go_on(self) -> None:
        runs, look, glyphs = self._left.pop(0)
        unseen = QImage(1, 1, QImage.Format.Format_RGB32)
        painter = QPainter(unseen)
        self._draw(painter, Frame(width=0, height=0, items=runs), self._scale)
        painter.end()
        self._made[look] |= glyphs
        if not self._left:
            self._finish()

    def _finish(self) -> None:
        then = self._then
        self.drop()
        assert then is not None, "type is made ready for something"
        then()


def _glyphs(run: Run, scale: float) -> set[int]:
    """Return a number for each character of a run at each place between pixels."""
    return {
        ord(character) * _SUBPIXELS + int(x * scale * _SUBPIXELS) % _SUBPIXELS
        for character, x in zip(run.text, run.xs, strict=True)
    }
