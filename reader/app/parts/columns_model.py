"""A table of named columns as an item model; what its rows are is its heirs' affair."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex

VALUE_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a row stands for."""


class ColumnsModel(QAbstractTableModel):
    """Heads its columns by their names.

    Attributes:
        columns: Their names, in order.
    """

    def __init__(
        self,
        columns: Sequence[str],
        parent: QObject | None = None,
        *,
        numbers: Collection[int] = (),
    ) -> None:
        """Make the table.

        Args:
            columns: Names of the columns, in order.
            parent: What it belongs to.
            numbers: Places of the columns in which numbers stand, one above the other.
        """
        super().__init__(parent)
        self.columns = tuple(columns)
        self._numbers = frozenset(numbers)

    def placing(self, column: int) -> Qt.AlignmentFlag:
        """Return where in a column its head and what it says stand."""
        is_number = column in self._numbers
        across = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return across | Qt.AlignmentFlag.AlignVCenter

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.placing(section)
        return self.columns[section] if role == Qt.ItemDataRole.DisplayRole else None
