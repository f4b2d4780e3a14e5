"""The course of appearance: blocks of time, their weekdays, days added and left out, editions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.catalogue.words import example
from reader.app.dress.theme import LEAST_TARGET_PX
from reader.app.parts.field_label import FieldLabel
from reader.app.parts.flow_row import FlowRow
from reader.model.record import AppearanceBlock
from reader.notation.course import read_course_block, write_course_block


class CourseEditor(QWidget):
    """A list of blocks; the chosen one is filled in below it.

    Signals:
        changed: Something was filled in.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written: list[str] = []
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Blocks of the course of appearance"))
        self._list.setMaximumHeight(96)
        self._list.currentRowChanged.connect(self._show_block)
        self._add = QPushButton(self.tr("Add a block"), self)
        self._add.clicked.connect(self._add_block)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._remove.clicked.connect(self._remove_block)
        self._first = self._line(self.tr("First day of the block"), example("2001-01-01"))
        self._last = self._line(self.tr("Last day of the block"), self.tr("goes on"))
        self._days = [QCheckBox(name, self) for name in self._day_names()]
        for day in self._days:
            day.setMinimumHeight(LEAST_TARGET_PX)
            day.clicked.connect(self._take_block)
        self._added = self._line(
            self.tr("Days added"), example("2001-10-07 2001-10-09..2001-10-11")
        )
        self._excluded = self._line(
            self.tr("Days left out"), example(self.tr("holidays: 2001-02-12..2001-02-18"))
        )
        self._editions = self._line(self.tr("Editions"), self.tr("one edition; or 早,晚"))
        self._put_together()
        self._show_block(-1)

    def _day_names(self) -> tuple[str, ...]:
        return (
            self.tr("Mon"),
            self.tr("Tue"),
            self.tr("Wed"),
            self.tr("Thu"),
            self.tr("Fri"),
            self.tr("Sat"),
            self.tr("Sun"),
        )

    def _line(self, name: str, hint: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.setToolTip(name)
        line.textEdited.connect(self._take_block)
        return line

    def _put_together(self) -> None:
        beside = QVBoxLayout()
        beside.addWidget(self._add)
        beside.addWidget(self._remove)
        beside.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(self._list, 1)
        top.addLayout(beside)
        week = FlowRow()
        week.setSpacing(10)
        for day in self._days:
            week.add(day)
        fields = QFormLayout()
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for line in self._lines():
            fields.addRow(FieldLabel(line.accessibleName(), line, fields), line)
        fields.insertRow(2, FieldLabel(self.tr("Weekdays"), self._days[0], fields), week)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(top)
        rows.addLayout(fields)

    def show_course(self, course: tuple[AppearanceBlock, ...]) -> None:
        """Show a course of appearance."""
        self._written = [write_course_block(block) for block in course]
        self._fill_list(0 if course else -1)

    def show_text(self, text: str) -> None:
        """Show a course as it was typed, be it right or wrong."""
        self._written = [part.strip() for part in text.split(";") if part.strip()]
        self._fill_list(0 if self._written else -1)

    def text(self) -> str:
        """Return the course as it is typed in a record: blocks parted by semicolons."""
        return "; ".join(self._written)

    def _fill_list(self, row: int) -> None:
        self._list.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self._list.clear()
        self._list.addItems(self._written)
        self._list.setCurrentRow(row)
        self._list.blockSignals(False)  # noqa: FBT003 (Qt's signature)
        self._show_block(row)

    def _show_block(self, row: int) -> None:
        is_there = 0 <= row < len(self._written)
        fields = (*self._inputs(), self._remove)
        if not is_there and any(widget.hasFocus() for widget in fields):
            # Qt would hand the keyboard on to what comes next: a button that gives up all typed.
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in self._inputs():
            widget.setEnabled(is_there)
        self._remove.setEnabled(is_there)
        if not is_there:
            self._show_none()
            return
        block = _block(self._written[row])
        # A wrong one is as it was filled in, its weekdays one by one.
        written = self._written[row] if block is None else write_course_block(block)
        first, _, after = written.partition("..")
        last, _, rest = after.partition(" ")
        week = "".join(rest.split()[:1])
        self._first.setText(first)
        self._last.setText(last)
        for number, day in enumerate(self._days):
            is_on = str(number + 1) in week if block is None else number in block.weekdays
            day.setChecked(is_on)
        self._added.setText(_parts(written, "+"))
        self._excluded.setText(_parts(written, "-"))
        self._editions.setText(_parts(written, "="))

    def _show_none(self) -> None:
        for line in self._lines():
            line.clear()
        for day in self._days:
            day.setChecked(False)

    def _lines(self) -> tuple[QLineEdit, ...]:
        return (self._first, self._last, self._added, self._excluded, self._editions)

    def _inputs(self) -> tuple[QWidget, ...]:
        return (*self._lines(), *self._days)

    def _take_block(self) -> None:
        """Write the block anew from what is filled in; what is wrong is written as typed."""
        row = self._list.currentRow()
        if row < 0:
            return
        week = ",".join(str(n + 1) for n, day in enumerate(self._days) if day.isChecked())
        parts = [f"{self._first.text().strip()}..{self._last.text().strip()}", week or "0"]
        parts += [f"+{day}" for day in self._added.text().split()]
        parts += [f"-{day}" for day in self._excluded.text().split()]
        editions = self._editions.text().replace("，", ",").replace(" ", "")
        if editions:
            parts.append(f"={editions}")
        self._written[row] = " ".join(parts)
        item = self._list.item(row)
        block = _block(self._written[row])
        item.setText(write_course_block(block) if block else self._written[row])
        self.changed.emit()

    def _add_block(self) -> None:
        self._written.append("2001-01-01.. 1-7")
        self._fill_list(len(self._written) - 1)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._first.selectAll()
        self.changed.emit()

    def _remove_block(self) -> None:
        row = self._list.currentRow()
        del self._written[row]
        self._fill_list(min(row, len(self._written) - 1))
        self.changed.emit()


def _block(written: str) -> AppearanceBlock | None:
    """Read a block; None while it is being typed and wrong."""
    try:
        return read_course_block(written)
    except ValueError:
        return None


def _parts(written: str, sign: str) -> str:
    """Return the parts of a written block that begin with a sign, without it."""
    return " ".join(part[1:] for part in written.split()[2:] if part.startswith(sign))
