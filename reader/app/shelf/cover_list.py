"""The issues on the shelf as a list: as large as all are seen, drawn little by little."""

from bisect import bisect_left, bisect_right
from functools import partial

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from reader.app.dress.theme import Colours
from reader.app.shelf.cover_delegate import COVER, CoverDelegate

GAP_PX = 6
"""Between two covers."""
GROWTHS = (4.0, 3.5, 3.0, 2.5, 2.0, 1.75, 1.5, 1.25)
"""How much larger than usual covers are where all of them are seen at once all the same: four
issues on a screen of 3840 by 2160 would leave most of it bare. At four times the headlines and
the first lines of a front page are read on the shelf; the paper itself is opened for more."""
_GAP = QSize(GAP_PX, GAP_PX)


class CoverList(QListView):
    """Draws no more covers in a turn of the event loop than keep a reader waiting unawares.

    Attributes:
        delegate: Draws the issues.

    Signals:
        grown: Covers are drawn in another size: the ``QSize``.
        roomed: So many issues are seen at once from now on, at most.
    """

    grown = Signal(object)
    roomed = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.delegate = CoverDelegate(colours, self)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def suit(self) -> None:
        """Draw covers as large as lets all of them be seen, and no smaller than usual."""
        sizes = [COVER * growth for growth in GROWTHS]
        cover = next((size for size in sizes if self._has_room(size)), COVER)
        if cover != self.delegate.cover:
            self.delegate.cover = cover
            self.grown.emit(cover)
            self.scheduleDelayedItemsLayout()
        wide, high = self._spot(cover)
        seen = (self.width() // wide + 1) * (self.height() // high + 2)
        # As covers, even while they are a list: they come back as covers.
        self.delegate.most_kept = max(seen, CoverDelegate.most_kept)
        self.roomed.emit(seen)

    def go_to(self, row: int, place: int | None = None) -> None:
        """Put the keyboard on an issue.

        Args:
            row: Of the issue.
            place: How far the list was scrolled before, and stays; None to have the issue seen.
        """
        self.setCurrentIndex(self.model().index(row, 0))
        if place is not None:
            self.verticalScrollBar().setValue(place)

    def rows_in_view(self) -> range:
        """Return the rows of the issues that are seen, the uppermost first."""
        rows = range(self.model().rowCount())
        first = bisect_left(rows, 0, key=lambda row: self._place(row).bottom())
        foot = self.viewport().height()
        return rows[first : bisect_right(rows, foot, key=lambda row: self._place(row).top())]

    def _place(self, row: int) -> QRect:
        return self.visualRect(self.model().index(row, 0))

    def _has_room(self, cover: QSize) -> bool:
        """Tell whether all issues are seen at once with covers of a size."""
        wide, high = self._spot(cover)
        across = (self.width() - self._bar() - GAP_PX) // wide
        return across > 0 and -(-self.model().rowCount() // across) * high + GAP_PX < self.height()

    def _spot(self, cover: QSize) -> tuple[int, int]:
        """Return the width and height that an issue takes with a cover of a size."""
        width, height = (self.delegate.issue_size(cover, self.fontMetrics()) + _GAP).toTuple()
        return width, height

    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        at = self.currentIndex()
        is_seen = at.isValid() and at.row() in self.rows_in_view()
        super().resizeEvent(event)
        self.suit()
        if is_seen:
            # Issues that stood beside each other stand below each other now, or the other way.
            self.scrollTo(at)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.delegate.begin(event.region())
        super().paintEvent(event)
        if self.delegate.left_out:
            QTimer.singleShot(0, self, partial(self._paint_rest, tuple(self.delegate.left_out)))

    def _paint_rest(self, rows: tuple[int, ...]) -> None:
        for row in rows:
            self.update(self.model().index(row, 0))
