"""The tables of the desk: one look, one way of typing ahead."""

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt, QTime
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from reader.app.catalogue.rows_model import VALUE_ROLE

PAUSE_MS = 900
"""After it, what is typed begins a new word."""
ROW_PX = 30
"""Height of a row: text and a target of 24 px."""


class Table(QTableView):
    """A table whose rows are chosen; typing goes to the next row that begins with it."""

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._last = QTime()
        self.setModel(model)
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
        rows.setDefaultSectionSize(ROW_PX)
        rows.setMinimumSectionSize(ROW_PX)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setStretchLastSection(True)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_widths(self, *widths: int) -> None:
        """Give the columns their widths, logical pixels, from the first on."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def chosen(self) -> tuple[object, ...]:
        """Return what the chosen rows stand for, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.model().index(row, 0).data(VALUE_ROLE) for row in rows)

    @override
    def keyboardSearch(self, search: str) -> None:
        now = QTime.currentTime()
        is_new = not self._last.isValid() or self._last.msecsTo(now) > PAUSE_MS
        self._last = now
        self._typed = search if is_new else self._typed + search
        current = self.currentIndex()
        model = self.model()
        column = max(current.column(), 0)
        count = model.rowCount()
        first = max(current.row(), 0) + (1 if is_new and current.isValid() else 0)
        wanted = self._typed.casefold()
        for row in (*range(first, count), *range(first)):
            index = model.index(row, column)
            if str(index.data() or "").casefold().startswith(wanted):
                self.selectionModel().setCurrentIndex(
                    index,
                    QItemSelectionModel.SelectionFlag.ClearAndSelect
                    | QItemSelectionModel.SelectionFlag.Rows,
                )
                self.scrollTo(index)
                return
