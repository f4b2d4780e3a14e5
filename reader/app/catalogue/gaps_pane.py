"""What is missing or contradicts itself, a row each, with its reason to be set in place."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.app.catalogue.clerk import Clerk
from reader.app.catalogue.rows_model import Line, RowsModel
from reader.app.catalogue.sentences import reword
from reader.app.catalogue.table import Table
from reader.app.catalogue.words import gap_kind, gap_reason
from reader.app.parts.flow_row import FlowRow
from reader.app.parts.named_box import named_box
from reader.library import cataloguing
from reader.library.library import Library
from reader.model.edit import Edit
from reader.model.record import Gap, GapKind, GapReason
from reader.session.cataloguing.gaps import gap_places
from reader.session.cataloguing.title_holdings import gaps_of


class GapsPane(QWidget):
    """The gaps of a title.

    Signals:
        reason_wanted: A reason for the chosen gaps: ``GapReason``, the gaps.
        issue_wanted: The issue by which a gap was found is to be shown: its key.
    """

    reason_wanted = Signal(object, object)
    issue_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        columns = (
            self.tr("What"),
            self.tr("Date"),
            self.tr("No."),
            self.tr("Reason"),
            self.tr("Explanation"),
        )
        self._model = RowsModel(columns, self, numbers=(2,))
        self.table = Table(
            self._model,
            self.tr("Gaps and conflicts"),
            self,
            none=self.tr("There are no gaps and no conflicts."),
        )
        self.table.let_sort()
        self.table.set_widths(140, 120, 110, 140)
        self.table.activated.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self._kind = named_box(self.tr("Which gaps"), self)
        self._kind.addItem(self.tr("All gaps and conflicts"), "")
        for kind in GapKind:
            self._kind.addItem(gap_kind(kind), str(kind))
        self._kind.currentIndexChanged.connect(self._fill)
        self._count = QLabel(self)
        self._count.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._chosen = QLabel(self)
        self._buttons = [self._button(reason) for reason in GapReason]
        head = FlowRow()
        head.add(self._kind)
        head.add(self._count)
        foot = FlowRow()
        foot.add(self._chosen)
        for button in self._buttons:
            foot.add(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 0)
        rows.addLayout(head)
        rows.addWidget(self.table, 1)
        rows.addLayout(foot)
        self._show_chosen()

    def _button(self, reason: GapReason) -> QPushButton:
        button = QPushButton(gap_reason(reason), self)
        button.setToolTip(self.tr("Say this of the chosen gaps"))
        button.clicked.connect(lambda: self.reason_wanted.emit(reason, self.table.chosen()))
        return button

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show gaps, a line each whose value is the ``Gap``."""
        self._lines = lines
        self._fill()

    def _fill(self) -> None:
        kind = str(self._kind.currentData())
        lines = [
            line
            for line in self._lines
            if not kind or (isinstance(line.value, Gap) and str(line.value.kind) == kind)
        ]
        current = self.table.currentIndex().row()
        self._model.show_lines(lines)
        header = self.table.horizontalHeader()
        self._model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        if 0 <= current < len(lines):
            self.table.setCurrentIndex(self._model.index(current, 0))
        self._count.setText(self.tr("%1 shown").replace("%1", f"{len(lines):,}"))
        self._show_chosen()

    def _show_chosen(self) -> None:
        count = self.table.count_chosen()
        self._chosen.setText(self.tr("Reason of %1 chosen:").replace("%1", f"{count:,}"))
        for button in self._buttons:
            button.setEnabled(count > 0)

    def _open(self) -> None:
        gap = self.table.chosen()[0] if self.table.chosen() else None
        if isinstance(gap, Gap) and gap.issues:
            self.issue_wanted.emit(gap.issues[-1])


def _lines(library: Library, slug: str) -> tuple[Line, ...]:
    """Write the gaps of a title; a century has thousands, and each is a sentence to reword."""
    return tuple(map(_line, gaps_of(library, slug)))


def _line(gap: Gap) -> Line:
    first, last = gap.first, gap.last
    numbers = "" if first is None else str(first) if first == last else f"{first}–{last}"
    days = str(gap.dates[0]) if gap.dates else ""
    if len(gap.dates) > 1:
        days += f" … {gap.dates[-1]}"
    explanation = reword(gap.explanation)
    cells = (gap_kind(gap.kind), days, numbers, gap_reason(gap.reason), explanation)
    return Line(cells=cells, value=gap, tip=explanation)


class GapsDesk(QObject):
    """Joins the gaps to the library."""

    def __init__(self, pane: GapsPane, clerk: Clerk) -> None:
        super().__init__(pane)
        self.widget = pane
        self._clerk = clerk
        self._slug = ""
        pane.reason_wanted.connect(self._set_reason)

    def show_title(self, slug: str) -> None:
        """Show the gaps of a title."""
        self._slug = slug
        self._clerk.ask(partial(_lines, slug=slug), self.widget.show_lines)

    def renew(self, edit: Edit) -> None:
        """Find the gaps anew."""
        del edit
        self.show_title(self._slug)

    def _set_reason(self, reason: GapReason, gaps: tuple[Gap, ...]) -> None:
        slug = self._slug
        places = [place for gap in gaps for place in gap_places(gap)]

        what = self.tr("gaps of %1: %2").replace("%1", slug).replace("%2", gap_reason(reason))

        def operation(library: Library, person: str) -> Edit | None:
            return cataloguing.edit_gap_reasons(library, slug, places, reason, person, what)

        self._clerk.edit(operation)
