"""The work list: what was guessed or left open in the issues taken in, to be decided."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.app.catalogue.clerk import Clerk
from reader.app.catalogue.rows_model import Line, RowsModel
from reader.app.catalogue.table import Table
from reader.app.catalogue.words import verdict_name
from reader.app.dress.theme import LEAST_TARGET_PX
from reader.app.language.told import told, told_where
from reader.app.parts.flow_row import FlowRow
from reader.library import correcting_list
from reader.library.correcting_list import Work
from reader.library.library import Library
from reader.model.edit import Edit, Verdict
from reader.session.cataloguing.desk import open_doubts


class WorkPane(QWidget):
    """Doubts, a row each.

    Signals:
        verdict_wanted: The chosen doubts are decided: ``Verdict`` or None, the works.
        correction_wanted: An issue is to be corrected at a doubt: the ``Work``.
        wished: The list is wanted otherwise: whether decided doubts are left out.
    """

    verdict_wanted = Signal(object, object)
    correction_wanted = Signal(object)
    wished = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (self.tr("Issue"), self.tr("Where"), self.tr("Decided"), self.tr("Doubt"))
        self._model = RowsModel(columns, self)
        self.table = Table(
            self._model, self.tr("Doubts"), self, none=self.tr("There are no doubts.")
        )
        self.table.let_sort()
        self.table.set_widths(190, 230, 90, 300)
        self.table.share_room(1, 2, 0, 4)
        self.table.activated.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self._open_only = QCheckBox(self.tr("Only what is still to be done"), self)
        self._open_only.setChecked(True)
        self._open_only.setMinimumHeight(LEAST_TARGET_PX)
        self._open_only.toggled.connect(self.wished)
        self._count = QLabel(self)
        self._count.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._correct = QPushButton(self.tr("Correct the text…"), self)
        self._correct.clicked.connect(self._open)
        texts: dict[Verdict | None, tuple[str, str]] = {
            Verdict.CONFIRMED: (self.tr("Confirm"), self.tr("It was read rightly: done")),
            Verdict.REJECTED: (self.tr("Reject"), self.tr("It was read wrongly: to be corrected")),
            None: (self.tr("Open again"), self.tr("Nothing is decided")),
        }
        self._buttons = [self._button(verdict, *text) for verdict, text in texts.items()]
        head = FlowRow()
        head.add(self._open_only)
        head.add(self._count)
        foot = FlowRow()
        for button in self._buttons:
            foot.add(button)
        foot.add(self._correct, is_pushed=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 0)
        rows.addLayout(head)
        rows.addWidget(self.table, 1)
        rows.addLayout(foot)
        self._show_chosen()

    def _button(self, verdict: Verdict | None, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.clicked.connect(lambda: self.verdict_wanted.emit(verdict, self.table.chosen()))
        return button

    def is_open_only(self) -> bool:
        """Tell whether decided doubts are left out."""
        return self._open_only.isChecked()

    def show_works(self, works: tuple[Work, ...]) -> None:
        """Show doubts; the next one still shown is chosen in place of those that are not."""
        first = min(self.table.chosen_rows(), default=self.table.currentIndex().row())
        before = [_doubt(line) for line in self._model.lines()]
        is_left = self.is_open_only()
        self.table.say_none(
            self.tr("Nothing is left to be decided.")
            if is_left
            else self.tr("There are no doubts.")
        )
        self._model.show_lines([_line(work) for work in works])
        self._choose_again(before, first)
        self._count.setText(self.tr("%1 shown").replace("%1", f"{len(works):,}"))
        self._show_chosen()

    def _choose_again(self, before: list[object], first: int) -> None:
        places = {_doubt(line): row for row, line in enumerate(self._model.lines())}
        wanted = [*before[first:], *reversed(before[:first])] if first >= 0 else []
        row = next((places[doubt] for doubt in wanted if doubt in places), -1)
        if row < 0 and self.table.hasFocus():
            row = 0
        if places and row >= 0:
            self.table.setCurrentIndex(self._model.index(row, 0))

    def _show_chosen(self) -> None:
        is_chosen = self.table.count_chosen() > 0
        buttons = (*self._buttons, self._correct)
        if not is_chosen and any(button.hasFocus() for button in buttons):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in buttons:
            button.setEnabled(is_chosen)

    def _open(self) -> None:
        chosen = self.table.chosen()
        if chosen:
            self.correction_wanted.emit(chosen[0])


def _doubt(line: Line) -> object:
    """Return what a row is known by, decided or not."""
    work = line.value
    assert isinstance(work, Work)
    return work.issue, work.doubt


def _line(work: Work) -> Line:
    where, what = told_where(work.doubt.where), told(work.doubt.what)
    cells = (work.issue, where, verdict_name(work.verdict), what)
    return Line(cells=cells, value=work)


class WorkDesk(QObject):
    """Joins the work list to the library."""

    def __init__(self, pane: WorkPane, clerk: Clerk) -> None:
        super().__init__(pane)
        self.widget = pane
        self._clerk = clerk
        self._slug = ""
        pane.wished.connect(lambda: self.show_title(self._slug))
        pane.verdict_wanted.connect(self._decide)

    def show_title(self, slug: str) -> None:
        """Show the doubts of a title's issues."""
        self._slug = slug
        question = partial(open_doubts, slug=slug, is_open=self.widget.is_open_only())
        self._clerk.ask(question, self.widget.show_works)

    def renew(self, edit: Edit) -> None:
        """Read the list anew."""
        del edit
        self.show_title(self._slug)

    def _decide(self, verdict: Verdict | None, works: tuple[Work, ...]) -> None:
        what = self.tr("doubts %1").replace("%1", verdict_name(verdict))

        def operation(library: Library, person: str) -> Edit | None:
            return correcting_list.decide(library, works, verdict, person, what)

        self._clerk.edit(operation)
