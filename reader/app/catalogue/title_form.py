"""The record of a title as a form: each field checked as it is typed."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.catalogue.course_editor import CourseEditor
from reader.app.catalogue.sentences import reword
from reader.app.catalogue.words import field_hint, field_name, frequency_name, listed
from reader.app.parts.field_label import FieldLabel
from reader.export.marc import FREQUENCIES
from reader.model.record import TitleRecord
from reader.session.cataloguing.titles import FIELDS, check_field, field_text

FORM_PX = 760
"""A longer field is filled in no better."""
BESIDE_PX = 920
"""In a wider form the course of appearance stands beside the other fields, not below them."""
GAP_PX = 28
"""Between the two."""
SPACING_PX = 6
"""Between two fields, and between one and its name."""
NARROW_PX = 400
"""In a narrower form, much enlarged, each name stands above its field."""
_REMARK = "remark"


class TitleForm(QWidget):
    """The record of one title.

    Signals:
        kept: What was changed is to be kept: the ``TitleRecord``, and the one it was.
        title_wanted: An earlier or later title is to be shown: its name or slug.
    """

    kept = Signal(object, object)
    title_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = TitleRecord(slug="", name="")
        self._fields: dict[str, QLineEdit | QComboBox] = {}
        self._remarks: dict[str, QLabel] = {}
        self._refused: set[str] = set()
        self._course = CourseEditor(self)
        self._course.changed.connect(self._check_course)
        self._course_remark = QLabel(self)
        self._links = QLabel(self)
        self._links.setWordWrap(True)
        self._links.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._links.linkActivated.connect(self.title_wanted)
        self._links.setAccessibleName(self.tr("Earlier and later titles held here"))
        self._keep = QPushButton(self.tr("Keep the record"), self)
        self._keep.setShortcut("Ctrl+S")
        self._keep.clicked.connect(self.keep_changes)
        self._reset = QPushButton(self.tr("As it was"), self)
        self._reset.clicked.connect(lambda: self.show_record(self._record))
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._put_together()

    def _put_together(self) -> None:
        self._inner = inner = QWidget()
        self._columns = QHBoxLayout(inner)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._form, self._beside = self._column(), self._column()
        self._beside.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form = self._form
        for name in FIELDS:
            label = FieldLabel(field_name(name), self._field(name), form)
            form.addRow(label, self._row(name))
        form.addRow("", self._links)
        self._course_box = QWidget(inner)
        course = QVBoxLayout(self._course_box)
        course.setContentsMargins(0, 0, 0, 0)
        course.addWidget(self._course)
        self._course_remark.setWordWrap(True)
        course.addWidget(self._course_remark)
        self._course_label = QLabel(field_name("course"), inner)
        form.addRow(self._course_label, self._course_box)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        # The fields in it are reached one by one; it scrolls to them by itself.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._below = below = QWidget(self)
        foot = QHBoxLayout(below)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._reset)
        foot.addWidget(self._keep)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 0)
        rows.addWidget(area, 1)
        rows.addWidget(below)

    def _column(self) -> QFormLayout:
        """Add a column; on a high screen its fields stay together."""
        form = QFormLayout()
        form.setSpacing(SPACING_PX)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        high = QVBoxLayout()
        high.addLayout(form)
        high.addStretch(1)
        self._columns.addLayout(high, 1)
        return form

    def _place_course(self) -> None:
        """Have the course of appearance beside the other fields where there is room for both."""
        is_beside = self.width() >= BESIDE_PX
        form, other = (self._beside, self._form) if is_beside else (self._form, self._beside)
        if form.indexOf(self._course_box) < 0:
            # Not by takeRow: the item that it returns lives on, and Qt then tells that one, not
            # the next, when the height changes.
            for part in (self._course_label, self._course_box):
                other.removeWidget(part)
            other.removeRow(other.rowCount() - 1)
            form.addRow(self._course_label, self._course_box)
        self._beside.setContentsMargins(GAP_PX if is_beside else 0, 0, 0, 0)
        self._columns.setStretch(1, int(is_beside))
        for part in (self._inner, self._below):
            part.setMaximumWidth(2 * FORM_PX + GAP_PX if is_beside else FORM_PX)

    def _field(self, name: str) -> QLineEdit | QComboBox:
        if name not in self._fields:
            self._fields[name] = self._frequency() if name == "frequency" else self._line(name)
        return self._fields[name]

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(f"title_{name}")
        line.setAccessibleName(field_name(name))
        line.setPlaceholderText(field_hint(name))
        line.textEdited.connect(lambda typed: self._check(name, typed))
        return line

    def _frequency(self) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName("title_frequency")
        box.setAccessibleName(field_name("frequency"))
        for code in ("", *FREQUENCIES):
            box.addItem(frequency_name(code), code)
        box.activated.connect(lambda: self._check("frequency", str(box.currentData())))
        return box

    def _row(self, name: str) -> QVBoxLayout:
        remark = QLabel(self)
        remark.setObjectName(_REMARK)
        remark.setWordWrap(True)
        remark.hide()
        self._remarks[name] = remark
        rows = QVBoxLayout()
        rows.setSpacing(2)
        rows.addWidget(self._field(name))
        rows.addWidget(remark)
        return rows

    @property
    def slug(self) -> str:
        """The title whose record is shown; empty while there is none."""
        return self._record.slug

    def show_record(self, record: TitleRecord) -> None:
        """Show the record of a title, and what is odd in it."""
        self._record = record
        self._refused.clear()
        for name, field in self._fields.items():
            text = field_text(record, name)
            if isinstance(field, QComboBox):
                field.setCurrentIndex(max(field.findData(text), 0))
            else:
                field.setText(text)
        self._course.show_course(record.course)
        for name in self._fields:
            self._check(name, field_text(record, name))
        self._check_course()
        self._say()

    def show_links(self, names: tuple[str, ...]) -> None:
        """Lead to the earlier and later titles that are held here."""
        links = listed(f'<a href="{name}">{name}</a>' for name in names)
        self._links.setText(self.tr("Held here: %1").replace("%1", links) if names else "")
        self._links.setVisible(bool(names))

    def take_focus(self) -> None:
        """Put the keyboard on the first field."""
        self._fields[FIELDS[0]].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _check(self, name: str, typed: str) -> None:
        """Say beside the field what is wrong with what is typed, or odd in it."""
        found = check_field(self._as_typed(name), name, typed)
        if found.refusal:
            self._refused.add(name)
        else:
            self._refused.discard(name)
        remark = self._remarks[name]
        sentence = found.refusal or found.warning
        remark.setText(("✕ " if found.refusal else "⚠ ") + reword(sentence) if sentence else "")
        remark.setProperty("muted", not found.refusal)
        remark.setProperty("refusal", bool(found.refusal))
        remark.style().polish(remark)
        remark.setVisible(bool(sentence))
        self._fields[name].setAccessibleDescription(remark.text())
        self._say()

    def _check_course(self) -> None:
        found = check_field(self._as_typed("course"), "course", self._course.text())
        sentence = found.refusal or found.warning
        self._course_remark.setText(("✕ " if found.refusal else "⚠ ") + reword(sentence))
        self._course_remark.setVisible(bool(sentence))
        if found.refusal:
            self._refused.add("course")
        else:
            self._refused.discard("course")
        self._say()

    def _say(self) -> None:
        self._keep.setEnabled(not self._refused)
        names = listed(field_name(name) for name in (*FIELDS, "course") if name in self._refused)
        self._said.setText(self.tr("Not to be kept yet: %1").replace("%1", names) if names else "")

    def _as_typed(self, without: str = "") -> TitleRecord:
        """Return the record with all that is typed and taken, but for one field."""
        record = self._record
        for name, text in self._texts().items():
            if name != without:
                record = check_field(record, name, text).record
        return record

    def _texts(self) -> dict[str, str]:
        typed = {
            name: str(field.currentData()) if isinstance(field, QComboBox) else field.text()
            for name, field in self._fields.items()
        }
        return {**typed, "course": self._course.text()}

    def typed(self) -> dict[str, str]:
        """Return what stands in the fields and is not in the record, refused or not kept yet."""
        return {
            name: text
            for name, text in self._texts().items()
            if name in self._refused or check_field(self._record, name, text).record != self._record
        }

    def refused(self) -> dict[str, str]:
        """Return what stands in the fields and is wrong for them."""
        return {name: text for name, text in self._texts().items() if name in self._refused}

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Put into the fields what was typed before."""
        for name, text in typed.items():
            field = self._fields.get(name)
            if isinstance(field, QComboBox):
                field.setCurrentIndex(max(field.findData(text), 0))
            elif field is not None:
                field.setText(text)
            else:
                self._course.show_text(text)
        for name in self._fields:
            self._check(name, self._texts()[name])
        self._check_course()

    def keep_changes(self) -> None:
        """Have what was typed kept, but for what is refused; nothing when all is as it was."""
        record = self._as_typed()
        if record != self._record:
            former, self._record = self._record, record
            self.kept.emit(record, former)

    def take_back(self, record: TitleRecord, former: TitleRecord) -> bool:
        """Have a record that could not be kept kept the next time, if it is still shown."""
        is_shown = self._record is record
        if is_shown:
            self._record = former
        return is_shown

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_course()
        wraps = QFormLayout.RowWrapPolicy
        wrap = wraps.WrapAllRows if self.width() < NARROW_PX else wraps.WrapLongRows
        if wrap is not self._form.rowWrapPolicy():
            self._form.setRowWrapPolicy(wrap)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        # Whoever looks at something else, or closes the window, has not given up what he typed.
        self.keep_changes()
        super().hideEvent(event)
