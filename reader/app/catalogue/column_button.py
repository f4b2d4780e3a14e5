"""Which columns of a table are shown: those that are hidden in, what is chosen anew out."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.app.catalogue.table import Table


class ColumnButton(QToolButton):
    """Opens the list of a table's columns, each of which is shown or not; so do their heads.

    Signals:
        hidden: The columns that are hidden from now on: their places.
    """

    hidden = Signal(object)

    def __init__(self, table: Table, kept: int, parent: QWidget) -> None:
        """Offer the columns.

        Args:
            table: Whose they are.
            kept: So many from the first on are always shown.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self._table = table
        self.setText(self.tr("Columns"))
        self.setProperty("framed", True)  # noqa: FBT003 (Qt's signature)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self)
        menu.setAccessibleName(self.text())
        self.setMenu(menu)
        model = table.model()
        self._actions: dict[int, QAction] = {}
        for column in range(kept, model.columnCount()):
            action = menu.addAction(str(model.headerData(column, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(True)
            action.triggered.connect(self._hide)
            self._actions[column] = action
        head = table.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._pop)

    def show_hidden(self, hidden: Collection[int]) -> None:
        """Show all columns but some."""
        for column, action in self._actions.items():
            action.setChecked(column not in hidden)
        self._table.hide_columns(hidden)

    def _hide(self) -> None:
        chosen = {column for column, action in self._actions.items() if not action.isChecked()}
        self._table.hide_columns(chosen)
        self.hidden.emit(chosen)

    def _pop(self, at: QPoint) -> None:
        menu = self.menu()
        assert menu is not None
        menu.popup(self._table.horizontalHeader().mapToGlobal(at))
