"""The issues of a title as an item model: issues in, cells out, what is typed by signal."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from reader.app.catalogue.sentences import reword
from reader.app.catalogue.words import column_name, value_name
from reader.app.parts.columns_model import VALUE_ROLE, ColumnsModel, Index
from reader.model.record import CataloguedIssue
from reader.session.cataloguing.dates import Suggestion
from reader.session.cataloguing.issue_table import EDITED, Column, Suggestions, cell, is_editable

COLUMNS = tuple(Column)
_NUMBERS = (Column.NUMBER, Column.PAGES_HELD, Column.PAGES_ANNOUNCED)
_NAMED = (Column.CERTAINTY, Column.STATE, Column.FORM)


class IssueModel(ColumnsModel):
    """A row an issue.

    Signals:
        typed: A cell was filled in: key of the issue, ``Column``, text.
        order_wanted: The table is to be sorted: ``Column``, whether descending.
    """

    typed = Signal(str, object, str)
    order_wanted = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        numbers = map(COLUMNS.index, _NUMBERS)
        super().__init__(tuple(map(column_name, COLUMNS)), parent, numbers=tuple(numbers))
        self._issues: tuple[CataloguedIssue, ...] = ()
        self._suggestions: Suggestions = {}

    def show_issues(self, issues: tuple[CataloguedIssue, ...], suggestions: Suggestions) -> None:
        """Show other issues, or the same in another order."""
        self.beginResetModel()
        self._issues = issues
        self._suggestions = suggestions
        self.endResetModel()

    def renew(self, fresh: Mapping[str, CataloguedIssue]) -> None:
        """Show issues as they are now, each where it stands."""
        rows = [row for row, issue in enumerate(self._issues) if issue.holding.key in fresh]
        if not rows:
            return
        self._issues = tuple(fresh.get(issue.holding.key, issue) for issue in self._issues)
        self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], len(COLUMNS) - 1))

    def issue(self, row: int) -> CataloguedIssue:
        """Return the issue of a row."""
        return self._issues[row]

    def text(self, row: int, column: int) -> str:
        """Return what a cell says."""
        return self._shown(self._issues[row], COLUMNS[column])

    def row_of(self, key: str) -> int:
        """Return the row of an issue; -1 when it is not shown."""
        rows = (row for row, issue in enumerate(self._issues) if issue.holding.key == key)
        return next(rows, -1)

    def suggestion(self, key: str) -> Suggestion | None:
        """Return the date suggested for an issue; None when there is none."""
        return self._suggestions.get(key)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._issues)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(self, self._issues[index.row()], COLUMNS[index.column()])

    def _shown(self, issue: CataloguedIssue, column: Column) -> str:
        text = cell(issue, column, self._suggestions)
        return value_name(column, text) if column in _NAMED else text

    def _typed_form(self, issue: CataloguedIssue, column: Column) -> str:
        return cell(issue, column, self._suggestions)

    def _spoken(self, issue: CataloguedIssue, column: Column) -> str:
        return f"{self.columns[COLUMNS.index(column)]}: {self._shown(issue, column)}"

    def _tip(self, issue: CataloguedIssue, column: Column) -> str | None:
        found = self._suggestions.get(issue.holding.key)
        if column is Column.SUGGESTED and found is not None:
            return "\n".join(map(reword, found.dating.evidence))
        if column in (Column.DATE, Column.CERTAINTY):
            return "\n".join(map(reword, issue.holding.date.evidence)) or None
        return self._shown(issue, column) or None

    def _placing(self, issue: CataloguedIssue, column: Column) -> Qt.AlignmentFlag:
        del issue
        return self.placing(COLUMNS.index(column))

    def _value(self, issue: CataloguedIssue, column: Column) -> str:
        del column
        return issue.holding.key

    _answers: ClassVar[dict[int, Callable[["IssueModel", CataloguedIssue, Column], Any]]] = {
        Qt.ItemDataRole.DisplayRole: _shown,
        Qt.ItemDataRole.EditRole: _typed_form,
        Qt.ItemDataRole.AccessibleTextRole: _spoken,
        Qt.ItemDataRole.ToolTipRole: _tip,
        Qt.ItemDataRole.TextAlignmentRole: _placing,
        VALUE_ROLE: _value,
    }

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        issue, column = self._issues[index.row()], COLUMNS[index.column()]
        if str(value).strip() != self._typed_form(issue, column):
            self.typed.emit(issue.holding.key, column, str(value))
        # The cell changes when the record is kept, not before.
        return False

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and is_editable(self._issues[index.row()], COLUMNS[index.column()]):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(COLUMNS):
            self.order_wanted.emit(COLUMNS[column], order == Qt.SortOrder.DescendingOrder)


EDITED_PLACES = tuple(COLUMNS.index(column) for column in EDITED)
"""Columns that a person may fill in."""
