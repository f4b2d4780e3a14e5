"""Marks on the pages that lie open: what is marked in, each leaf's marks out to the view."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from reader.app.reading.desk_paint import Mark, MarkKind
from reader.app.reading.page_supply import PageSupply
from reader.app.reading.page_view import PageView
from reader.session.desk.opening import Leaf

FLASH_STEPS = 24
"""Frames in which the flash over an article arrived at fades: about a second and a half."""
FLASH_MS = 60


class PageMarks(QObject):
    """Keeps what is marked, and the article at hand with the flash over it.

    Attributes:
        of_kind: The marks of each kind, by their leaf.
    """

    def __init__(self, view: PageView, supply: PageSupply) -> None:
        super().__init__(view)
        self._view = view
        self._supply = supply
        self.of_kind: dict[MarkKind, dict[Leaf, tuple[Mark, ...]]] = {}
        self._article = ""
        self._timer = QTimer(self, interval=FLASH_MS)
        self._timer.timeout.connect(self._fade)
        self._left = 0

    @property
    def is_flashing(self) -> bool:
        """Whether an article arrived at is still being shown."""
        return self._timer.isActive()

    def show(self, kind: MarkKind, marks: dict[Leaf, tuple[Mark, ...]]) -> None:
        """Show marks of one kind, in place of those shown before."""
        self.of_kind[kind] = marks
        self._show()

    def clear(self) -> None:
        """Take all marks off, once another article is at hand or none."""
        self.of_kind.clear()
        self._timer.stop()

    def take_up(self, article: str) -> None:
        """Mark an article as the one at hand; an empty id marks none."""
        self._article = article
        self._show()

    def flash(self, article: str) -> None:
        """Have an article in view, mark it as the one at hand, and flash over it."""
        self._article, self._left = article, FLASH_STEPS
        found = self._ground()
        if found is not None:
            leaf, mark = found
            self._view.reveal(leaf, mark.rects[0])
        self._timer.start()
        self._fade()

    def _fade(self) -> None:
        self._left -= 1
        if self._left <= 0 or self._ground() is None:
            self._timer.stop()
        self._show()

    def _ground(self) -> tuple[Leaf, Mark] | None:
        """Return where the article at hand stands on what lies open."""
        for leaf, _ in self._view.desk.places():
            sheet = self._supply.sheet(leaf)
            areas = sheet.frame.areas if sheet is not None else ()
            area = next((area for area in areas if area.article == self._article), None)
            if area is not None:
                return leaf, Mark(kind=MarkKind.READ, rects=area.rects)
        return None

    def _show(self) -> None:
        marks: dict[Leaf, tuple[Mark, ...]] = {}
        read = self._ground()
        if read is not None:
            marks[read[0]] = (read[1],)
        for of_kind in self.of_kind.values():
            for leaf, some in of_kind.items():
                marks[leaf] = (*marks.get(leaf, ()), *some)
        if read is not None and self.is_flashing:
            strength = self._left / FLASH_STEPS
            flash = replace(read[1], kind=MarkKind.FLASH, strength=strength)
            marks[read[0]] = (*marks[read[0]], flash)
        self._view.show_marks(marks)
