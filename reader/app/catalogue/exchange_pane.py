"""Holdings statement, records and tables written, lists and records taken in after a look."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.catalogue.clerk import Clerk
from reader.app.catalogue.rows_model import Line, RowsModel
from reader.app.catalogue.sentences import reword
from reader.app.catalogue.table import Table
from reader.app.catalogue.words import column_name, field_name, form_name, listed
from reader.app.parts.field_label import FieldLabel
from reader.app.parts.file_dialog import FileDialog
from reader.app.parts.flow_row import FlowRow
from reader.app.parts.named_box import named_box
from reader.library import cataloguing
from reader.library.library import Library
from reader.model.edit import Edit
from reader.session.cataloguing.exchange import (
    FORMS,
    fields_left_out,
    plan_import,
    write_form,
)
from reader.session.cataloguing.issue_table import Column
from reader.session.cataloguing.offered import Plan
from reader.session.cataloguing.title_holdings import statement_of
from reader.session.cataloguing.titles import FIELDS

FORM_LETTERS = 12
STATEMENT_PX = 110


class ExchangePane(QWidget):
    """What a title gives to other programs and takes from them.

    Signals:
        write_wanted: A form of the title is to be written: its name.
        file_wanted: A file to be taken in is to be chosen.
        take_wanted: What was looked at is to be kept.
        given_up: What was looked at is not wanted.
    """

    write_wanted = Signal(str)
    file_wanted = Signal()
    take_wanted = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statement = QPlainTextEdit(self)
        self._statement.setReadOnly(True)
        self._statement.setMaximumHeight(STATEMENT_PX)
        self._statement.setAccessibleName(self.tr("Holdings statement"))
        self._form = self._form_box()
        write = QPushButton(self.tr("Write to a file…"), self)
        write.clicked.connect(lambda: self.write_wanted.emit(str(self._form.currentData())))
        self._choose = choose = QPushButton(self.tr("Look at a file…"), self)
        choose.clicked.connect(self.file_wanted)
        about = QLabel(
            self.tr("Titles from MARC, or issues of this title from a CSV list; shown first."), self
        )
        about.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        about.setWordWrap(True)
        columns = (self.tr("Record"), self.tr("Field"), self.tr("Is now"), self.tr("Would be"))
        self._model = RowsModel(columns, self)
        self.table = Table(self._model, self.tr("What would change"), self)
        self.table.set_widths(220, 150, 240, 240)
        self.table.share_room(1, 0, 2, 2)
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        self._take = QPushButton(self.tr("Keep these changes"), self)
        self._take.clicked.connect(self.take_wanted)
        self._give_up = QPushButton(self.tr("Give up"), self)
        self._give_up.clicked.connect(self.given_up)
        fields = QFormLayout()
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        fields.addRow(self.tr("Holdings statement"), self._statement)
        for text, first, button in (
            (self.tr("Write"), self._form, write),
            (self.tr("Take in"), about, choose),
        ):
            fields.addRow(FieldLabel(text, button, fields), _beside(first, button))
        foot = FlowRow()
        foot.add(self._summary, stretches=True)
        foot.add(self._give_up)
        foot.add(self._take)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 0)
        rows.addLayout(fields)
        rows.addWidget(self.table, 1)
        rows.addLayout(foot)
        self.show_plan(None)

    def _form_box(self) -> QComboBox:
        box = named_box(self.tr("Form to write"), self)
        # The longest form would keep a pane enlarged four times from being as narrow as it is.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(FORM_LETTERS)
        for form in FORMS:
            box.addItem(form_name(form), form)
        return box

    def show_statement(self, statement: str) -> None:
        """Show the holdings statement (ANSI/NISO Z39.71)."""
        self._statement.setPlainText(statement)

    def show_plan(self, plan: Plan | None) -> None:
        """Show what taking a file in would change; None shows nothing."""
        found = plan or Plan()
        lines = [Line(cells=(key, self.tr("new"), "", "")) for key in found.added]
        lines += [
            Line(cells=(one.record, _name(one.field), one.former, one.later))
            for one in found.changes
        ]
        refused = self.tr("refused")
        lines += [Line(cells=("", refused, "", reword(sentence))) for sentence in found.refused]
        self._model.show_lines(lines)
        count = len({*found.added, *(one.record for one in found.changes)})
        summary = self.tr("Records that would change: %1. Rows or fields refused: %2.")
        text = summary.replace("%1", f"{count:,}").replace("%2", f"{len(found.refused):,}")
        self._summary.setText(text if plan is not None else "")
        if plan is None and (self._take.hasFocus() or self._give_up.hasFocus()):
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self._take.setEnabled(bool(found.titles or found.issues))
        self._give_up.setEnabled(plan is not None)


def _beside(wide: QWidget, button: QPushButton) -> FlowRow:
    row = FlowRow()
    row.add(wide, stretches=True)
    row.add(button)
    return row


def _name(field: str) -> str:
    if field in (*FIELDS, "course"):
        return field_name(field)
    return column_name(Column(field)) if field in tuple(Column) else field


class ExchangeDesk(QObject):
    """Joins the exchange to the library.

    Signals:
        told: A sentence for the message bar, and what undoes it or None.
    """

    told = Signal(str, object)

    def __init__(self, pane: ExchangePane, clerk: Clerk) -> None:
        super().__init__(pane)
        self.widget = pane
        self._clerk = clerk
        self._slug = ""
        self._source = Path()
        self._plan: Plan | None = None
        pane.write_wanted.connect(self._ask_where)
        pane.file_wanted.connect(self._ask_file)
        pane.take_wanted.connect(self._take)
        pane.given_up.connect(lambda: self._show_plan(None))

    def show_title(self, slug: str) -> None:
        """Show what is held of a title."""
        if slug != self._slug:
            self._show_plan(None)
        self._slug = slug
        self._clerk.ask(partial(statement_of, slug=slug), self.widget.show_statement)

    def renew(self, edit: Edit) -> None:
        """Show what is held anew."""
        del edit
        self.show_title(self._slug)

    def write(self, form: str, out: Path) -> None:
        """Write a form of the title to a file."""
        slug = self._slug

        def work(library: Library) -> tuple[Path, tuple[str, ...]]:
            left = fields_left_out(library, slug, form)
            return write_form(library, slug, form, out), left

        self._clerk.ask(work, self._written)

    def look_at(self, source: Path) -> None:
        """Show what taking in a file would change."""
        self._source = source
        slug = self._slug

        def show(plan: Plan) -> None:
            # It is of this title; another may be looked at meanwhile.
            if slug == self._slug:
                self._show_plan(plan)

        self._clerk.ask(partial(plan_import, source=source, slug=slug), show)

    def _ask_where(self, form: str) -> None:
        dialog = FileDialog(self.widget.window())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{self._slug}-{form}{FORMS[form]}")
        dialog.fileSelected.connect(lambda name: self.write(form, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_file(self) -> None:
        dialog = FileDialog(self.widget.window())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("MARC records and lists (*.mrc *.marc *.xml *.csv)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.fileSelected.connect(lambda name: self.look_at(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_plan(self, plan: Plan | None) -> None:
        self._plan = plan
        self.widget.show_plan(plan)

    def _take(self) -> None:
        plan = self._plan
        if plan is None:
            return
        what = self.tr("taken in from %1").replace("%1", self._source.name)

        def operation(library: Library, person: str) -> Edit | None:
            return cataloguing.edit_records(library, what, person, plan.titles, plan.issues)

        self._show_plan(None)
        self._clerk.edit(operation, refused=partial(self._show_again, self._slug, plan))

    def _show_again(self, slug: str, plan: Plan) -> None:
        """Show what the library could not keep, to be tried again when there is room."""
        if slug == self._slug and self._plan is None:
            self._show_plan(plan)

    def _written(self, done: tuple[Path, tuple[str, ...]]) -> None:
        out, left = done
        sentence = self.tr("Written: %1").replace("%1", str(out))
        if left:
            names = listed(map(field_name, left))
            lacking = self.tr("CNMARC has no confirmed field for: %1.").replace("%1", names)
            sentence = f"{sentence}  {lacking}"
        self.told.emit(sentence, None)
