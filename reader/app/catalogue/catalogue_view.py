"""The cataloguer's desk as it is seen: titles, and what is known of one beside or below them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.language import wording
from reader.app.language.name_order import in_reading_order
from reader.app.parts.title_list import TitleList
from reader.session.cataloguing.desk import TitleLine

TITLES_PX = 200
TITLES_ABOVE_PX = 110
"""Height of the titles where there is no room for them beside: three of them."""
_SPACING_PX, _SIDE_PX = 14, 18
_WIDEST_PX = 16_777_215
"""Qt's: no bound."""
PATIENCE_MS = 300
"""After it, an empty table needs a word."""


class CatalogueView(QWidget):
    """All parts of the desk.

    Signals:
        title_chosen: Another title is to be shown: its slug.
        part_shown: Another part of the desk is shown: its place.
        title_begun: The record of a title that is not held is to be begun: its name.
        person_named: Changes are made in another person's name.
    """

    title_chosen = Signal(str)
    part_shown = Signal(int)
    title_begun = Signal(str)
    person_named = Signal(str)

    def __init__(self, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("catalogue")
        self._titles = TitleList(self.tr("Titles"), self)
        self._titles.currentRowChanged.connect(self._tell_title)
        begin = QPushButton(self.tr("New title…"), self)
        begin.clicked.connect(self._ask_name)
        self._person = QLineEdit(person, self)
        self._person.setAccessibleName(self.tr("Changes are made by"))
        self._person.editingFinished.connect(self._tell_person)
        label = QLabel(self.tr("Changes are made by"), self)
        label.setBuddy(self._person)
        label.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        left = QVBoxLayout()
        left.addWidget(self._titles, 1)
        left.addWidget(begin)
        left.addSpacing(8)
        left.addWidget(label)
        left.addWidget(self._person)
        self._side = QWidget(self)
        self._side.setFixedWidth(TITLES_PX)
        self._side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        self._parts = QTabWidget(self)
        self._parts.setDocumentMode(True)
        self._parts.setAccessibleName(self.tr("Parts of the catalogue"))
        self._parts.currentChanged.connect(self.part_shown)
        self._busy = QLabel(self.tr("Reading…"), self)
        self._busy.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._busy.hide()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._busy.show)
        self._parts.setCornerWidget(self._busy)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.setContentsMargins(_SIDE_PX, 14, _SIDE_PX, 12)
        self._body.setSpacing(_SPACING_PX)
        self._body.addWidget(self._side)
        self._body.addWidget(self._parts, 1)

    def show_busy(self, is_busy: bool) -> None:  # noqa: FBT001 (a signal passes it so)
        """Say that something is being read when it takes its time."""
        if is_busy:
            self._patience.start()
        else:
            self._patience.stop()
            self._busy.hide()

    def frame(self) -> tuple[QWidget, ...]:
        """Return what is dressed beside the parts of the desk."""
        return (self._side, self._parts.tabBar(), self._busy)

    def add_part(self, name: str, widget: QWidget) -> None:
        """Add a part of the desk."""
        self._parts.addTab(widget, name)

    def part(self) -> int:
        """Return the place of the part that is shown."""
        return self._parts.currentIndex()

    def show_part(self, place: int) -> None:
        """Show a part."""
        self._parts.setCurrentIndex(place)

    def show_titles(self, lines: tuple[TitleLine, ...], wanted: str = "") -> None:
        """Show the titles; the one that is wanted is chosen, else the one that was.

        Args:
            lines: In any order; they are shown by their names.
            wanted: Slug of a title; empty for the one that is chosen.
        """
        slug = wanted or self.slug()
        self._titles.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self._titles.clear()
        in_order = in_reading_order(lines, lambda line: wording.title_name(line.name))
        for line in in_order:
            self._titles.add(wording.title_name(line.name), line.slug, line.issues)
        slugs = [line.slug for line in in_order]
        self._titles.blockSignals(False)  # noqa: FBT003 (Qt's signature)
        if slugs:
            self._titles.setCurrentRow(slugs.index(slug) if slug in slugs else 0)

    def count_anew(self, lines: tuple[TitleLine, ...]) -> None:
        """Show the titles as another program left them; what is shown of one stays as it is."""
        self.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self.show_titles(lines)
        self.blockSignals(False)  # noqa: FBT003 (Qt's signature)

    def choose(self, slug: str) -> None:
        """Show another title."""
        for row in range(self._titles.count()):
            if self._titles.slug_at(row) == slug:
                self._titles.setCurrentRow(row)

    def slug(self) -> str:
        """Return the slug of the title that is shown; empty when there is none."""
        return self._titles.slug()

    def take_focus(self) -> None:
        """Put the keyboard on the titles."""
        self._titles.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _flow(self, room: int) -> None:
        """Have the titles above the rest where there is no room beside it: much enlarged."""
        beside = TITLES_PX + self._parts.minimumSizeHint().width() + _SPACING_PX + 2 * _SIDE_PX
        is_beside = room >= beside
        way = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        if way is not self._body.direction():
            self._body.setDirection(way)
            self._side.setMinimumWidth(TITLES_PX if is_beside else 0)
            self._side.setMaximumWidth(TITLES_PX if is_beside else _WIDEST_PX)
            self._titles.setFixedHeight(TITLES_ABOVE_PX)
            if is_beside:
                self._titles.setMinimumHeight(0)
                self._titles.setMaximumHeight(_WIDEST_PX)

    def _tell_title(self, row: int) -> None:
        if row >= 0:
            self.title_chosen.emit(self.slug())

    def _tell_person(self) -> None:
        self.person_named.emit(self._person.text().strip())

    def _ask_name(self) -> None:
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle(self.tr("New title"))
        dialog.setLabelText(self.tr("Name of the paper"))
        dialog.textValueSelected.connect(self._begin)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _begin(self, name: str) -> None:
        if name.strip():
            self.title_begun.emit(name.strip())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        above = self.parentWidget()
        # What can be scrolled is never narrower than it can be; what it is seen through is.
        self._flow(above.width() if above is not None else self.width())
