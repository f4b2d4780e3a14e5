"""The shelf: papers at the left, their issues as covers, list or calendar."""

import datetime
from collections.abc import Iterator
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QListView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.dress.theme import Colours
from reader.app.language import wording
from reader.app.language.name_order import in_reading_order
from reader.app.parts.clear_field import ClearField
from reader.app.parts.flow_row import FlowRow
from reader.app.parts.named_box import named_box
from reader.app.parts.rows import ROW_ROLE
from reader.app.parts.title_list import TitleList
from reader.app.shelf.calendar_pane import CalendarPane
from reader.app.shelf.cover_list import GAP_PX, CoverList
from reader.app.shelf.empty_shelf import EmptyShelf
from reader.app.shelf.receiving_bar import ReceivingBar
from reader.app.shelf.shelf_model import ShelfModel
from reader.session.shelf import Shelf, ShelfLine, Shown, narrowed

TIGHT_PX = 480
"""A narrower shelf has its papers above their issues."""
LEAST_PX = 260
"""It stands beside another pane in a window of 600 pixels."""
TITLES_PX = 220
TITLES_HIGH_PX = 104
"""Three papers; more are scrolled to."""
_ANY_PX = 16777215
"""QWIDGETSIZE_MAX, which Qt's stubs lack."""
FIELD_PX = 180
"""Least width of the field: what may be typed stands in it."""
LONGEST_FIELD_PX = 480
"""A longer one leads the eye away from what stands beside it."""


class Look(StrEnum):
    """How the issues are shown."""

    COVERS = "covers"
    LIST = "list"
    CALENDAR = "calendar"


class ShelfView(QWidget):
    """All issues held.

    Signals:
        issue_pressed: Key of the issue to open.
        cover_wanted: Key of an issue whose cover is lacking.
        covers_grown: Covers are shown in another size from now on: the ``QSize``.
        removal_wanted: Key of the issue to take out.
        files_wanted: Files are to be chosen and taken in.
        folder_wanted: A folder is to be chosen and taken in.
    """

    issue_pressed = Signal(str)
    cover_wanted = Signal(str)
    covers_grown = Signal(object)
    removal_wanted = Signal(str)
    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelf")
        self._shelf = Shelf()
        self._model = ShelfModel(self)
        self._model.cover_wanted.connect(self.cover_wanted)
        self._titles = TitleList(self.tr("Papers"), self)
        self._titles.currentRowChanged.connect(self._look_for)
        self.issues = self._make_list(colours)
        self._calendar = CalendarPane(colours, self)
        self._calendar.day_pressed.connect(self._open_day)
        self._views = QStackedWidget(self)
        self._empty = EmptyShelf(self)
        self._empty.all_wanted.connect(self._ask_for_all)
        self._empty.files_wanted.connect(self.files_wanted)
        for view in (self.issues, self._calendar, self._empty):
            self._views.addWidget(view)
        self._words = ClearField(self, is_filter=True)
        self._words.setPlaceholderText(self.tr("Name, date or number"))
        self._words.setMinimumWidth(FIELD_PX)
        self._words.setMaximumWidth(LONGEST_FIELD_PX)
        self._words.setAccessibleName(self.tr("Name, date or number"))
        self._words.textChanged.connect(self._look_for)
        self._words.returnPressed.connect(self._go_to_found)
        self._shown = named_box(self.tr("Which issues"), self)
        self._shown.addItem(self.tr("All issues"), Shown.ALL)
        self._shown.addItem(self.tr("Read last"), Shown.RECENT)
        self._shown.addItem(self.tr("Not read yet"), Shown.UNREAD)
        self._shown.currentIndexChanged.connect(self._look_for)
        self._looks = QButtonGroup(self)
        self.receiving = ReceivingBar(self)
        self._put_together()

    def _make_list(self, colours: Colours) -> CoverList:
        view = CoverList(colours, self)
        view.setModel(self._model)
        view.setAccessibleName(self.tr("Issues"))
        view.roomed.connect(self._model.keep_covers)
        view.grown.connect(self.covers_grown)
        view.grown.connect(self._forget_small)
        view.activated.connect(self._press)
        view.clicked.connect(self._press)
        return view

    def _put_together(self) -> None:
        top = QWidget(self)
        head = FlowRow()
        top.setLayout(head)
        head.add(self._words, stretches=True)
        head.add(self._shown)
        names = {
            Look.COVERS: self.tr("Covers"),
            Look.LIST: self.tr("List"),
            Look.CALENDAR: self.tr("Calendar"),
        }
        for number, (look, name) in enumerate(names.items()):
            button = QPushButton(name, self)
            button.setCheckable(True)
            button.setChecked(look is Look.COVERS)
            self._looks.addButton(button, number)
            head.add(button)
        self._looks.idClicked.connect(self._change_look)
        files = QPushButton(self.tr("Take in files…"), self)
        files.clicked.connect(self.files_wanted)
        folder = QPushButton(self.tr("Take in a folder…"), self)
        folder.clicked.connect(self.folder_wanted)
        head.add(files, is_pushed=True)
        head.add(folder)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(14)
        self._body.addWidget(self._titles)
        self._body.addWidget(self._views, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 14, 18, 12)
        rows.setSpacing(12)
        rows.addWidget(top)
        rows.addLayout(self._body, 1)
        rows.addWidget(self.receiving)
        self._look()

    def show_shelf(self, shelf: Shelf, at: str = "") -> None:
        """Show what is held.

        Args:
            shelf: What is held.
            at: Key of the issue to put the keyboard on; empty for the one it is at, or the only
                one that has come since.
        """
        slug = self._titles.slug()
        was_empty = not self._shelf.lines
        known = {line.holding.key for line in self._shelf.lines}
        come = [line.holding.key for line in shelf.lines if line.holding.key not in known]
        self._shelf = shelf
        self._titles.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self._titles.clear()
        count = len(shelf.lines)
        self._titles.add(self.tr("All papers"), "", count)
        titles = in_reading_order(shelf.titles, lambda title: wording.title_name(title.name))
        for title in titles:
            self._titles.add(wording.title_name(title.name), title.slug, title.issues)
        slugs = ["", *(title.slug for title in titles)]
        self._titles.setCurrentRow(slugs.index(slug) if slug in slugs else 0)
        self._titles.blockSignals(False)  # noqa: FBT003 (Qt's signature)
        self._narrow()
        wanted = at or (come[0] if known and len(come) == 1 else "")
        row = self._model.row_of(wanted)
        if row >= 0:
            self.issues.go_to(row)
        if was_empty:
            self._calendar.seek_issues()

    def show_cover(self, key: str, cover: QImage) -> None:
        """Show the cover of an issue."""
        self._model.show_cover(key, cover)

    def keys_in_view(self) -> Iterator[str]:
        """Yield the keys of the issues that are seen, the uppermost first."""
        for row in self.issues.rows_in_view():
            yield self._model.rows[row].holding.key

    def drop_asked(self, key: str) -> None:
        """Ask for a cover again the next time it is seen."""
        self._model.drop_asked(key)

    def forget_covers(self, keys: tuple[str, ...]) -> None:
        """Have the covers of issues made anew."""
        self._model.forget_covers(keys)

    def _forget_small(self) -> None:
        self._model.forget_covers(tuple(line.holding.key for line in self._shelf.lines))

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self.issues.delegate.show_colours(colours)
        self._calendar.show_colours(colours)
        self.issues.viewport().update()

    def take_focus(self) -> None:
        """Put the keyboard on the issues."""
        view = self._calendar if self._look_chosen() is Look.CALENDAR else self.issues
        view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chosen(self) -> str:
        """Return the key of the issue the keyboard is at; empty when there is none."""
        index = self.issues.currentIndex()
        return str(index.data(ROW_ROLE).holding.key) if index.isValid() else ""

    def _look_for(self) -> None:
        """Show what the reader asks for now, in the calendar too."""
        self._narrow()
        self._calendar.seek_issues()

    def _ask_for_all(self) -> None:
        """Ask for every issue of every paper, and go to them."""
        self._words.clear()
        self._shown.setCurrentIndex(0)
        self._titles.setCurrentRow(0)
        self.take_focus()

    def _narrow(self) -> None:
        """Show what the reader has asked for, as asked for."""
        shown = Shown(self._shown.currentData())
        lines = narrowed(self._shelf, self._titles.slug(), shown, self._words.text())
        key, row = self.chosen(), self.issues.currentIndex().row()
        place = self.issues.verticalScrollBar().value()
        self._model.show_rows(lines)
        self.issues.suit()
        if key and lines:
            there = self._model.row_of(key)
            # Where it is gone, its neighbour is at hand.
            self.issues.go_to(there if there >= 0 else min(row, len(lines) - 1), place)
        self._calendar.show_lines(lines)
        self._look()
        self._empty.show_whether_held(is_held=bool(self._shelf.lines))
        if not lines and self._look_chosen() is not Look.CALENDAR:
            self._views.setCurrentWidget(self._empty)

    def _change_look(self) -> None:
        """Show the issues otherwise; the calendar at the day of the one at hand."""
        self._narrow()
        index = self.issues.currentIndex()
        day = index.data(ROW_ROLE).holding.date.value if index.isValid() else None
        if self._look_chosen() is Look.CALENDAR and day is not None:
            self._calendar.show_day(day)

    def _go_to_found(self) -> None:
        """Open the only issue found, or go to the first of several."""
        if self._look_chosen() is Look.CALENDAR:
            self.take_focus()
        elif len(self._model.rows) == 1:
            self._press(self._model.index(0))
        elif self._model.rows:
            self.issues.go_to(0)
            self.take_focus()

    def _look_chosen(self) -> Look:
        return tuple(Look)[max(self._looks.checkedId(), 0)]

    def _look(self) -> None:
        look = self._look_chosen()
        is_list = look is Look.LIST
        self.issues.delegate.is_list = is_list
        # Uniform sizes are measured once: the other mode must forget them.
        mode = QListView.ViewMode.ListMode if is_list else QListView.ViewMode.IconMode
        self.issues.setViewMode(mode)
        self.issues.setMovement(QListView.Movement.Static)
        self.issues.setResizeMode(QListView.ResizeMode.Adjust)
        self.issues.setSpacing(0 if is_list else GAP_PX)
        self.issues.setGridSize(QSize())
        self._views.setCurrentWidget(self._calendar if look is Look.CALENDAR else self.issues)

    def _press(self, index: QModelIndex) -> None:
        self.issue_pressed.emit(index.data(ROW_ROLE).holding.key)

    def _open_day(self, _: datetime.date, lines: tuple[ShelfLine, ...], at: QPoint) -> None:
        """Open the issue of a day; of several, have one chosen."""
        if len(lines) == 1:
            self.issue_pressed.emit(lines[0].holding.key)
        elif lines:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for line in lines:
                action = menu.addAction(wording.holding_name(line.holding))
                action.triggered.connect(partial(self.issue_pressed.emit, line.holding.key))
            menu.popup(at)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand above each other, in a narrow window, what stands side by side in a wide one."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        is_tight = self.width() < TIGHT_PX
        self._body.setDirection(down if is_tight else across)
        self._titles.setMaximumWidth(_ANY_PX if is_tight else TITLES_PX)
        self._titles.setMaximumHeight(TITLES_HIGH_PX if is_tight else _ANY_PX)
