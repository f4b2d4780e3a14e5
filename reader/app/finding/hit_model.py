"""Places found as an item model: lines in, rows out."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from reader.model.locus import Locus
from reader.session.trail import Place

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The ``HitLine`` of a row."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class HitLine:
    """A line of the list of places found.

    Attributes:
        place: Where it leads.
        where: Page, or issue and page.
        head: The headline; may be empty.
        text: A piece of the text.
        marks: Stretches of ``text`` that were looked for.
        locus: The very stretch; None for an article as a whole.
        field: Field of the article it stands in; empty without a locus.
    """

    place: Place
    where: str
    head: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    locus: Locus | None = None
    field: str = ""


class HitModel(QAbstractListModel):
    """A row a place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[HitLine, ...] = ()

    def show_lines(self, lines: tuple[HitLine, ...]) -> None:
        """Show other places."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def add_lines(self, lines: tuple[HitLine, ...]) -> None:
        """Show further places below the others."""
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines = (*self._lines, *lines)
            self.endInsertRows()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.where}  {line.head}\n{line.text}"
        if role == LINE_ROLE:
            return line
        return None
