"""The index of contributors: who signed how often, variants merged by hand."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.app.catalogue.clerk import Clerk
from reader.app.catalogue.rows_model import Line, RowsModel
from reader.app.catalogue.table import Table
from reader.app.catalogue.words import contributor_kind, listed
from reader.app.language.name_order import in_reading_order
from reader.app.parts.flow_row import FlowRow
from reader.library import cataloguing
from reader.library.contributors import signatures
from reader.library.library import Library
from reader.model.contributor import Contributor
from reader.model.edit import Edit
from reader.session.cataloguing.contributors import index_contributors, merged


class ContributorsPane(QWidget):
    """Who contributed to a title.

    Signals:
        merge_wanted: The chosen names are to come under one: names, the one.
        part_wanted: The variants of the chosen names are to stand alone again: variants.
    """

    merge_wanted = Signal(object, str)
    part_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            self.tr("Name"),
            self.tr("As"),
            self.tr("How often"),
            self.tr("Also printed"),
            self.tr("First"),
            self.tr("Last"),
        )
        self._model = RowsModel(columns, self, numbers=(2,))
        self.table = Table(
            self._model, self.tr("Contributors"), self, none=self.tr("No contributor is named.")
        )
        self.table.let_sort()
        self.table.set_widths(130, 190, 70, 130, 90, 90)
        self.table.share_room(1, 3, 0, 3)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self._name = QLineEdit(self)
        self._name.setAccessibleName(self.tr("Name under which they come"))
        self._name.setPlaceholderText(self.tr("Name under which they come"))
        self._merge = QPushButton(self.tr("Merge the chosen"), self)
        self._merge.clicked.connect(self._tell_merge)
        self._part = QPushButton(self.tr("Part the variants again"), self)
        self._part.clicked.connect(self._tell_part)
        foot = FlowRow()
        foot.add(QLabel(self.tr("Merge under"), self))
        foot.add(self._name, stretches=True)
        foot.add(self._merge)
        foot.add(self._part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 0)
        rows.addWidget(self.table, 1)
        rows.addLayout(foot)
        self._show_chosen()

    def show_contributors(self, found: tuple[Contributor, ...]) -> None:
        """Show the index, those who signed equally often by their names."""
        by_name = in_reading_order(found, lambda one: one.name)
        ordered = sorted(by_name, key=lambda one: one.count, reverse=True)
        self._model.show_lines([_line(one) for one in ordered])
        self._show_chosen()

    def _chosen(self) -> tuple[Contributor, ...]:
        return tuple(one for one in self.table.chosen() if isinstance(one, Contributor))

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        if chosen:
            self._name.setText(max(chosen, key=lambda one: one.count).name)
        self._merge.setEnabled(len(chosen) > 1)
        self._part.setEnabled(any(one.variants for one in chosen))

    def _tell_merge(self) -> None:
        names = tuple(one.name for one in self._chosen())
        self.merge_wanted.emit(names, self._name.text().strip() or names[0])

    def _tell_part(self) -> None:
        self.part_wanted.emit(tuple(name for one in self._chosen() for name in one.variants))


def _line(one: Contributor) -> Line:
    kinds = listed(f"{contributor_kind(kind)} {count}" for kind, count in one.kinds)
    cells = (
        one.name,
        kinds,
        str(one.count),
        listed(one.variants),
        str(one.first or ""),
        str(one.last or ""),
    )
    return Line(cells=cells, value=one)


class ContributorsDesk(QObject):
    """Joins the index to the library."""

    def __init__(self, pane: ContributorsPane, clerk: Clerk) -> None:
        super().__init__(pane)
        self.widget = pane
        self._clerk = clerk
        self._slug = ""
        pane.merge_wanted.connect(self._merge)
        pane.part_wanted.connect(self._part)

    def show_title(self, slug: str) -> None:
        """Show who contributed to a title."""
        self._slug = slug
        self._clerk.ask(partial(_index, slug=slug), self.widget.show_contributors)

    def renew(self, edit: Edit) -> None:
        """Make the index anew."""
        del edit
        self.show_title(self._slug)

    def _merge(self, names: tuple[str, ...], name: str) -> None:
        what = self.tr("%1 under %2").replace("%1", listed(names)).replace("%2", name)

        def operation(library: Library, person: str) -> Edit | None:
            entered = merged(cataloguing.contributor_names(library), names, name)
            return cataloguing.edit_contributor_names(library, entered, person, what)

        self._clerk.edit(operation)

    def _part(self, names: tuple[str, ...]) -> None:
        what = self.tr("%1 by themselves").replace("%1", listed(names))
        alone = [(name, name) for name in names]

        def operation(library: Library, person: str) -> Edit | None:
            return cataloguing.edit_contributor_names(library, alone, person, what)

        self._clerk.edit(operation)


def _index(library: Library, slug: str) -> tuple[Contributor, ...]:
    names = cataloguing.contributor_names(library)
    return index_contributors(signatures(library, slug), names)
