"""The tables of the desk: one look, one way of typing ahead."""

from collections.abc import Collection, Iterable
from itertools import groupby
from typing import Protocol, runtime_checkable

from PySide6.QtCore import (
    Property,
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    QTime,
)
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from reader.app.parts.columns_model import VALUE_ROLE

PAUSE_MS = 900
"""After it, what is typed begins a new word."""
MOST_RUNS = 500
"""Runs of rows chosen at once: Qt compares each with each."""
HEAD_PX = 20
"""Beside the name in the head of a column: the style sheet's paddings, and a hair."""
ARROW_PX = 18
"""Beside the name of the column that is sorted by."""
ROW_PX = 30
"""Height of a row until the style sheet says otherwise: text and a target of 24 px."""


@runtime_checkable
class Lettered(Protocol):
    """A model that says what a cell says without being asked through Qt."""

    def text(self, row: int, column: int) -> str:
        """Return what a cell says."""


class Table(QTableView):
    """A table whose rows are chosen; typing goes to the next row that begins with it."""

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        parent: QWidget | None = None,
        *,
        none: str = "",
    ) -> None:
        """Make the table.

        Args:
            model: What it shows.
            name: For screen readers.
            parent: The widget it stands in.
            none: A sentence that stands in it when the model was filled with no row.
        """
        super().__init__(parent)
        self._none = none
        self._widths: tuple[int, ...] = ()
        self._shares: tuple[int, ...] = ()
        self._is_sharing = False
        self._is_set_by_hand = False
        self._typed = ""
        self._last = QTime()
        self.setModel(model)
        # Until the model is filled for the first time nobody knows that there are none.
        model.modelReset.connect(self._tell_none)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        # Every row is as high as every other: 36,500 rows need not be measured.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_px(ROW_PX)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        # To paint a head Qt asks whether the whole column is chosen, cell by cell:
        # two seconds when 36,500 rows are. Nothing is ever chosen in this model.
        columns.setSelectionModel(QItemSelectionModel(model, columns))
        columns.setStretchLastSection(True)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.sectionResized.connect(self._note_hand)
        columns.sortIndicatorChanged.connect(self._share)

    def set_widths(self, *widths: int) -> None:
        """Give the columns their least widths, logical pixels, from the first on.

        None is narrower than its head, in any language.
        """
        self._widths = widths
        self._share()

    def share_room(self, *shares: int) -> None:
        """Have columns share what the table is wider than they are, until one is set by hand.

        Args:
            shares: Of each column, from the first on; 0 for none. The last one that is shown
                has what the others leave.
        """
        self._shares = shares
        self._share()

    def hide_columns(self, hidden: Collection[int]) -> None:
        """Show all columns but some; the others share their room."""
        for column in range(self.model().columnCount()):
            self.setColumnHidden(column, column in hidden)
        self._share()

    def columns_px(self) -> int:
        """Return the least width at which no column that is shown is scrolled to."""
        bar = self.verticalScrollBar().sizeHint().width()
        return sum(map(self._least_px, self._shown())) + bar + 2 * self.frameWidth()

    def _shown(self) -> list[int]:
        columns = range(self.model().columnCount())
        return [column for column in columns if not self.isColumnHidden(column)]

    def _least_px(self, column: int) -> int:
        given = self._widths[column] if column < len(self._widths) else 0
        columns = self.horizontalHeader()
        name = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        # Qt's own hint keeps room for an arrow in every head.
        arrow = ARROW_PX if column == columns.sortIndicatorSection() else 0
        return max(given, columns.fontMetrics().horizontalAdvance(name) + HEAD_PX + arrow)

    def _note_hand(self, column: int) -> None:
        # The last one is as wide as the others let it; that columns were shown or hidden Qt
        # tells only when it comes to them.
        is_pulled = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if is_pulled and not self._is_sharing and column != self._shown()[-1]:
            self._is_set_by_hand = True

    def _share(self) -> None:
        if self._is_set_by_hand:
            return
        least = {column: self._least_px(column) for column in self._shown()}
        shares = {column: share for column, share in enumerate(self._shares) if column in least}
        room = max(self.viewport().width() - sum(least.values()), 0)
        self._is_sharing = True
        for column, width in least.items():
            share = shares.get(column, 0)
            more = room * share // sum(shares.values()) if share else 0
            self.setColumnWidth(column, width + more)
        self._is_sharing = False

    def _row_px(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    def _set_row_px(self, height: int) -> None:
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(min(height, rows.defaultSectionSize()))
        rows.setDefaultSectionSize(height)

    row_px = Property(int, _row_px, _set_row_px)
    """Height of a row; the style sheet sets it, for pointers or for fingers."""

    def let_sort(self) -> None:
        """Sort by a column when its head is pressed; until then the rows stand as they come."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def say_none(self, sentence: str) -> None:
        """Say something else when there is no row; before the model is filled."""
        self._none = sentence

    def chosen_rows(self) -> tuple[int, ...]:
        """Return the chosen rows, from top to bottom."""
        # Asked for its rows, Qt looks at every cell: seconds when 36,500 are chosen.
        rows = {row for one in self._ranges() for row in range(one.top(), one.bottom() + 1)}
        return tuple(sorted(rows))

    def count_chosen(self) -> int:
        """Return how many rows are chosen."""
        return sum(one.bottom() - one.top() + 1 for one in self._ranges())

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.size())]

    def choose_rows(self, rows: Iterable[int]) -> None:
        """Choose rows and no others.

        Args:
            rows: From top to bottom; none is chosen of rows in more than `MOST_RUNS` runs.
        """
        model, selection = self.model(), QItemSelection()
        runs = [
            [row for _, row in run]
            for _, run in groupby(enumerate(rows), lambda placed: placed[1] - placed[0])
        ]
        for run in runs if len(runs) <= MOST_RUNS else ():
            selection.append(QItemSelectionRange(model.index(run[0], 0), model.index(run[-1], 0)))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    def go_to(self, index: QModelIndex) -> None:
        """Put the keyboard on a cell; what is chosen stays so."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def chosen(self) -> tuple[object, ...]:
        """Return what the chosen rows stand for, from top to bottom."""
        model = self.model()
        return tuple(model.index(row, 0).data(VALUE_ROLE) for row in self.chosen_rows())

    @override
    def keyboardSearch(self, search: str) -> None:
        now = QTime.currentTime()
        is_new = not self._last.isValid() or self._last.msecsTo(now) > PAUSE_MS
        self._last = now
        self._typed = search if is_new else self._typed + search
        current = self.currentIndex()
        column = max(current.column(), 0)
        first = max(current.row(), 0) + (1 if is_new and current.isValid() else 0)
        row = self._find(self._typed.casefold(), column, first)
        if row >= 0:
            index = self.model().index(row, column)
            self.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.scrollTo(index)

    def _tell_none(self) -> None:
        self.setAccessibleDescription("" if self.model().rowCount() else self._none)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.accessibleDescription():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            place = self.viewport().rect().adjusted(0, self._row_px(), 0, 0)
            at = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(place, int(at), self.accessibleDescription())
            painter.end()

    def _find(self, wanted: str, column: int, first: int) -> int:
        """Return the next row from ``first`` on whose cell begins so; -1 when none does."""
        model = self.model()
        count = model.rowCount()
        text = model.text if isinstance(model, Lettered) else self._text
        rows = (*range(first, count), *range(first))
        return next((row for row in rows if text(row, column).casefold().startswith(wanted)), -1)

    def _text(self, row: int, column: int) -> str:
        return str(self.model().index(row, column).data() or "")
