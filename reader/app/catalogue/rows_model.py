"""A table of texts as an item model: rows in, cells out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from typing_extensions import override

from reader.app.language.name_order import in_reading_order
from reader.app.parts.columns_model import VALUE_ROLE, ColumnsModel, Index


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of a table.

    Attributes:
        cells: Text of each column.
        value: What it stands for.
        tip: More of it; empty when there is no more.
    """

    cells: tuple[str, ...]
    value: object = None
    tip: str = ""


class RowsModel(ColumnsModel):
    """A row a line; sorted by the text of a column as it is read, numbers by their size."""

    def __init__(
        self,
        columns: Sequence[str],
        parent: QObject | None = None,
        *,
        numbers: Collection[int] = (),
    ) -> None:
        super().__init__(columns, parent, numbers=numbers)
        self._lines: list[Line] = []
        self._order: tuple[int, bool] | None = None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other rows, in the order that was asked for last."""
        self.beginResetModel()
        self._lines = list(lines)
        self._arrange()
        self.endResetModel()

    def line(self, row: int) -> Line:
        """Return a row."""
        return self._lines[row]

    def lines(self) -> tuple[Line, ...]:
        """Return the rows from top to bottom."""
        return tuple(self._lines)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        text = line.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.columns[index.column()]}: {text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.tip or text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.placing(index.column())
        return line.value if role == VALUE_ROLE else None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        before = [id(self._lines[index.row()]) for index in kept]
        self._order = (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()
        places = {id(line): row for row, line in enumerate(self._lines)}
        moved = [
            self.index(places[line], index.column())
            for line, index in zip(before, kept, strict=True)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        if self._order is not None:
            column, is_descending = self._order
            self._lines[:] = in_reading_order(
                self._lines, lambda line: line.cells[column], is_descending=is_descending
            )
