"""Who changed what in the catalogue and when, newest first."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.app.catalogue.clerk import Clerk
from reader.app.catalogue.rows_model import Line, RowsModel
from reader.app.catalogue.table import Table
from reader.model.edit import Edit
from reader.session.cataloguing.history import Change, history_of

SHOWN = 1000
"""Changes shown; what is older is told by ``daodu catalogue history``."""


class HistoryPane(QWidget):
    """The changes, a row each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            self.tr("When"),
            self.tr("Who"),
            self.tr("Records"),
            self.tr("Undone"),
            self.tr("What"),
        )
        self._model = RowsModel(columns, self, numbers=(2,))
        self.table = Table(
            self._model, self.tr("History"), self, none=self.tr("Nothing has been changed yet.")
        )
        self.table.set_widths(160, 120, 80, 140)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 0)
        rows.addWidget(self.table)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Show changes."""
        by = self.tr("by %1")
        self._model.show_lines(
            [
                Line(
                    cells=(
                        f"{change.made.astimezone():%Y-%m-%d %H:%M:%S}",
                        change.person,
                        str(change.count),
                        by.replace("%1", change.undone_by) if change.is_undone else "",
                        change.what,
                    )
                )
                for change in changes
            ]
        )


class HistoryDesk(QObject):
    """Joins the history to the library."""

    def __init__(self, pane: HistoryPane, clerk: Clerk) -> None:
        super().__init__(pane)
        self.widget = pane
        self._clerk = clerk

    def show_title(self, slug: str) -> None:
        """Show the history; it is one of all titles."""
        del slug
        self._clerk.ask(partial(history_of, limit=SHOWN), self.widget.show_changes)

    def renew(self, edit: Edit) -> None:
        """Read it anew."""
        del edit
        self.show_title("")
