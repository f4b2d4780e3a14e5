"""The table of a title's issues with what narrows it, what sets many at once, and the details."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.catalogue.column_button import ColumnButton
from reader.app.catalogue.issue_model import COLUMNS, IssueModel
from reader.app.catalogue.table import Table
from reader.app.catalogue.words import column_name, narrowing_name, state_name
from reader.app.parts.clear_field import ClearField
from reader.app.parts.flow_row import FlowRow
from reader.app.parts.named_box import named_box
from reader.model.record import CataloguedIssue, IssueState
from reader.session.cataloguing.issue_table import EDITED, Column, Narrowing, Suggestions, Wish

PAUSE_MS = 180
"""After the last letter typed the table is narrowed."""
MARGIN_PX = 12
INDENT_PX = 20
"""Before the entries of a list of the details."""
BESIDE = (3, 1)
BELOW = (2, 1)
"""How the table shares the pane with the details, which stand beside it where all its columns
are seen all the same."""
FIELD_PX = 480
"""A longer field to type in leads the eye away from what it is about."""
WORDS_PX = 260
"""Least width of the field that narrows the table: what may be typed in it is seen whole."""
WIDTHS = {
    Column.DATE: 90,
    Column.CERTAINTY: 68,
    Column.SUGGESTED: 90,
    Column.NUMBER: 60,
    Column.EDITION: 48,
    Column.PAGES_HELD: 48,
    Column.PAGES_ANNOUNCED: 48,
    Column.STATE: 78,
    Column.SHELF_MARK: 84,
    Column.SOURCE: 90,
    Column.RIGHTS: 90,
    Column.REMARKS: 120,
    Column.FORM: 84,
    Column.KEY: 160,
}
"""Least widths of the columns, logical pixels: dates, numbers and states are seen whole."""
SHARES = {
    Column.EDITION: 1,
    Column.STATE: 1,
    Column.SHELF_MARK: 2,
    Column.SOURCE: 3,
    Column.RIGHTS: 3,
    Column.REMARKS: 6,
    Column.KEY: 3,
}
"""How columns of text share the room that a wide table has left."""
KEPT = 1
"""The first column is always shown: by its date an issue is known."""
_ANY_PX = 1000
"""Sizes are given by their shares; Qt scales them."""

Index = QModelIndex | QPersistentModelIndex


class IssuesPane(QWidget):
    """All issues of a title.

    Signals:
        wished: The table is wanted otherwise: a ``Wish``.
        set_wanted: A field of the chosen issues is to be set: ``Column``, text, keys.
        dates_wanted: Dates are to be suggested.
        accept_wanted: The suggested dates of the chosen issues are to be kept: keys.
        chosen: The issue the keyboard is at: its key.
        columns_hidden: Other columns are hidden from now on: their names.
        issue_pressed: An issue is to be read: its key.
        correction_wanted: The parsed text of an issue is to be corrected: its key.
    """

    wished = Signal(object)
    set_wanted = Signal(object, str, object)
    dates_wanted = Signal()
    accept_wanted = Signal(object)
    chosen = Signal(str)
    columns_hidden = Signal(object)
    issue_pressed = Signal(str)
    correction_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish = Wish()
        self.model = IssueModel(self)
        self.model.order_wanted.connect(self._order)
        self.table = Table(self.model, self.tr("Issues"), self)
        self.table.setItemDelegate(_CellDelegate(self.table))
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.set_widths(*(WIDTHS[column] for column in COLUMNS))
        self.table.share_room(*(SHARES.get(column, 0) for column in COLUMNS))
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._tell_current)
        self._words = self._words_field()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._narrow)
        self._words.textChanged.connect(lambda: self._pause.start())
        self._narrowing = named_box(self.tr("Which issues"), self)
        for narrowing in Narrowing:
            self._narrowing.addItem(narrowing_name(narrowing), narrowing)
        self._narrowing.currentIndexChanged.connect(self._narrow)
        self._count = QLabel(self)
        self._count.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._columns = ColumnButton(self.table, KEPT, self)
        self._columns.hidden.connect(self._tell_hidden)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(120)
        self._progress.hide()
        self.details = QTextBrowser(self)
        self.details.setAccessibleName(self.tr("Details and history of the issue"))
        self.details.setOpenLinks(False)
        self.details.document().setDocumentMargin(MARGIN_PX)
        self.details.document().setIndentWidth(INDENT_PX)
        self.details.hide()
        self._put_together()
        self._show_chosen()

    def _words_field(self) -> ClearField:
        field = ClearField(self, is_filter=True)
        field.setPlaceholderText(self.tr("Date, number, shelf mark, any text"))
        field.setToolTip(field.placeholderText())
        field.setAccessibleName(self.tr("Narrow the table"))
        field.setMinimumWidth(WORDS_PX)
        return field

    def _put_together(self) -> None:
        head, foot = FlowRow(), self._foot()
        head.add(self._words, stretches=True)
        head.add(self._narrowing)
        head.add(self._columns)
        head.add(self._count)
        head.add(self._progress)
        suggest = QPushButton(self.tr("Suggest dates"), self)
        suggest.clicked.connect(self.dates_wanted)
        self._accept = QPushButton(self.tr("Accept suggested"), self)
        self._accept.setToolTip(self.tr("Keep the suggested dates of the chosen issues"))
        self._accept.clicked.connect(lambda: self.accept_wanted.emit(self.chosen_keys()))
        head.add(suggest, is_pushed=True)
        head.add(self._accept)
        self._halves = halves = QSplitter(self)
        halves.addWidget(self.table)
        halves.addWidget(self.details)
        self._share_halves(Qt.Orientation.Horizontal)
        for field in (self._words, self._text, self._state):
            field.setMaximumWidth(FIELD_PX)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addWidget(halves, 1)
        rows.addLayout(foot)

    def _foot(self) -> FlowRow:
        """Make what sets a field of all chosen issues."""
        self._many = QLabel(self)
        self._field = named_box(self.tr("Field to set"), self)
        for column in EDITED:
            self._field.addItem(column_name(column), column)
        self._field.setCurrentIndex(EDITED.index(Column.STATE))
        self._field.currentIndexChanged.connect(self._show_field)
        self._text = QLineEdit(self)
        self._text.setAccessibleName(self.tr("Text to set"))
        self._text.returnPressed.connect(self._set_many)
        self._state = named_box(self.tr("State to set"), self)
        for state in ("", *IssueState):
            self._state.addItem(state_name(state) or self.tr("none"), str(state))
        self._set = QPushButton(self.tr("Set for the chosen"), self)
        self._set.clicked.connect(self._set_many)
        self._read = QPushButton(self.tr("Read"), self)
        self._read.clicked.connect(lambda: self.issue_pressed.emit(self.current_key()))
        self._correct = QPushButton(self.tr("Correct the text…"), self)
        self._correct.clicked.connect(lambda: self.correction_wanted.emit(self.current_key()))
        foot = FlowRow()
        foot.add(self._many)
        foot.add(self._field)
        foot.add(self._text, stretches=True)
        foot.add(self._state, stretches=True)
        foot.add(self._set)
        foot.add(self._read, is_pushed=True)
        foot.add(self._correct)
        self._show_field()
        return foot

    @property
    def wish(self) -> Wish:
        """How the table is wanted."""
        return self._wish

    def show_count(self, shown: int, held: int) -> None:
        """Say how many issues are shown of how many."""
        text = self.tr("Issues: %1 of %2").replace("%1", f"{shown:,}").replace("%2", f"{held:,}")
        self._count.setText(text)

    def show_details(self, html: str) -> None:
        """Show what is known of the issue at hand; nothing leaves the room to the table."""
        self.details.setVisible(bool(html))
        # A text set before it has its height is scrolled to where its caret would be seen.
        self._halves.refresh()
        self.details.setHtml(html)

    def show_progress(self, done: int, count: int) -> None:
        """Show how much of a long edit is done; nothing more when all is."""
        self._progress.setVisible(done < count)
        self._progress.setMaximum(count)
        self._progress.setValue(done)

    def chosen_keys(self) -> tuple[str, ...]:
        """Return the keys of the chosen issues."""
        # Asked through Qt, ten thousand rows would take a tenth of a second.
        return tuple(self.model.issue(row).holding.key for row in self.table.chosen_rows())

    def current_key(self) -> str:
        """Return the key of the issue the keyboard is at; empty when there is none."""
        index = self.table.currentIndex()
        return self.model.issue(index.row()).holding.key if index.isValid() else ""

    def go_to(self, key: str) -> None:
        """Put the keyboard on an issue, if it is shown."""
        row = self.model.row_of(key)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))

    def show_issues(self, issues: tuple[CataloguedIssue, ...], suggestions: Suggestions) -> None:
        """Show issues; those chosen before stay so, and the keyboard stays at its cell."""
        key, column = self.current_key(), self.table.currentIndex().column()
        chosen, place = frozenset(self.chosen_keys()), self.table.verticalScrollBar().value()
        self.model.show_issues(issues, suggestions)
        if not key:
            self._begin()
            return
        rows = [row for row, issue in enumerate(issues) if issue.holding.key in chosen]
        self.table.choose_rows(rows)
        row = self.model.row_of(key)
        if row >= 0:
            self.table.go_to(self.model.index(row, column))
            self.table.verticalScrollBar().setValue(place)

    def _begin(self) -> None:
        """Be at the first issue, chosen by nobody, where its details take the table no room."""
        if self._has_room_beside() and self.model.rowCount():
            self.table.go_to(self.model.index(0, 0))

    def take_focus(self) -> None:
        """Put the keyboard on the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _narrow(self) -> None:
        self._wish = Wish(
            words=self._words.text(),
            narrowing=Narrowing(self._narrowing.currentData()),
            column=self._wish.column,
            is_descending=self._wish.is_descending,
        )
        self.wished.emit(self._wish)

    def _order(self, column: Column, is_descending: bool) -> None:  # noqa: FBT001 (a signal passes it so)
        self._wish = Wish(
            words=self._wish.words,
            narrowing=self._wish.narrowing,
            column=column,
            is_descending=is_descending,
        )
        self.wished.emit(self._wish)

    def _show_field(self) -> None:
        is_state = self._field.currentData() == Column.STATE
        self._state.setVisible(is_state)
        self._text.setVisible(not is_state)

    def _set_many(self) -> None:
        column = Column(self._field.currentData())
        is_state = column is Column.STATE
        text = str(self._state.currentData()) if is_state else self._text.text()
        self.set_wanted.emit(column, text, self.chosen_keys())

    def _show_chosen(self) -> None:
        count = self.table.count_chosen()
        self._many.setText(self.tr("%1 chosen:").replace("%1", f"{count:,}"))
        for button in (self._set, self._accept):
            button.setEnabled(count > 0)
        current = self.table.currentIndex()
        is_text = current.isValid() and self.model.issue(current.row()).is_digital
        self._read.setEnabled(is_text)
        self._correct.setEnabled(is_text)

    def _tell_current(self, index: QModelIndex) -> None:
        self._show_chosen()
        if index.isValid():
            self.chosen.emit(self.model.issue(index.row()).holding.key)

    def hide_columns(self, names: Collection[str]) -> None:
        """Show all columns but some."""
        self._columns.show_hidden({COLUMNS.index(each) for each in COLUMNS[KEPT:] if each in names})
        self._place_details()

    def _tell_hidden(self, places: Collection[int]) -> None:
        self._place_details()
        self.columns_hidden.emit(tuple(str(COLUMNS[place]) for place in sorted(places)))

    def _has_room_beside(self) -> bool:
        """Tell whether all columns are seen with the details beside the table."""
        return self.width() * BESIDE[0] // sum(BESIDE) >= self.table.columns_px()

    def _place_details(self) -> None:
        is_beside = self._has_room_beside()
        way = Qt.Orientation.Horizontal if is_beside else Qt.Orientation.Vertical
        if way is not self._halves.orientation():
            self._share_halves(way)

    def _share_halves(self, way: Qt.Orientation) -> None:
        shares = BESIDE if way is Qt.Orientation.Horizontal else BELOW
        self._halves.setOrientation(way)
        for place, share in enumerate(shares):
            self._halves.setStretchFactor(place, share)
        self._halves.setSizes([share * _ANY_PX for share in shares])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_details()


class _CellDelegate(QStyledItemDelegate):
    """Edits a cell: a state is chosen from those there are, the rest is typed."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if COLUMNS[index.column()] is Column.STATE:
            box = QComboBox(parent)
            for state in ("", *IssueState):
                box.addItem(state_name(state), str(state))
            return box
        line = QLineEdit(parent)
        line.setFrame(False)
        # The style sheet's padding leaves no room for the text in a row of a table.
        line.setStyleSheet("padding: 0 4px; border-radius: 0; min-height: 0;")
        return line

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(text), 0))
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    @override
    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        assert isinstance(model, IssueModel)
        if isinstance(editor, QComboBox):
            model.setData(index, str(editor.currentData()))
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())
