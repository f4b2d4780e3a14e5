"""What narrows a search in the library: paper, days, order."""

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QFormLayout, QWidget

from reader.app import wording
from reader.library.changes import TitleHolding
from reader.library.search import Order

_ANY = QDate(1800, 1, 1)
"""Stands for no date: the field shows a word for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What is asked of a search beside the words.

    Attributes:
        title: Slug of the paper; empty for all.
        first: Earliest day; None when any.
        last: Latest day; None when any.
        order: In which order matches come.
    """

    title: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None
    order: Order = Order.DATE


class Filters(QWidget):
    """Fields for paper, days and order.

    Signals:
        changed: Something else is asked for.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QComboBox(self)
        self._title.setAccessibleName(self.tr("Paper"))
        self._title.setAccessibleDescription(self.tr("Paper"))
        self._title.currentIndexChanged.connect(self.changed)
        self._order = QComboBox(self)
        self._order.setAccessibleName(self.tr("Order"))
        self._order.setAccessibleDescription(self.tr("Order"))
        self._order.addItem(self.tr("Newest first"), Order.DATE)
        self._order.addItem(self.tr("Oldest first"), Order.OLDEST)
        self._order.addItem(self.tr("Best first"), Order.RELEVANCE)
        self._order.currentIndexChanged.connect(self.changed)
        self._first = self._day(self.tr("From"))
        self._last = self._day(self.tr("To"))
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(6)
        rows.addRow(self.tr("Paper"), self._title)
        rows.addRow(self.tr("From"), self._first)
        rows.addRow(self.tr("To"), self._last)
        rows.addRow(self.tr("Order"), self._order)
        self.show_titles(())

    def show_titles(self, titles: tuple[TitleHolding, ...]) -> None:
        """Offer the papers held."""
        chosen = self._title.currentData()
        with QSignalBlocker(self._title):
            self._title.clear()
            self._title.addItem(self.tr("All papers"), "")
            for title in titles:
                self._title.addItem(wording.title_name(title.name), title.slug)
            self._title.setCurrentIndex(max(self._title.findData(chosen), 0))

    def narrowing(self) -> Narrowing:
        """Return what is asked for."""
        return Narrowing(
            title=self._title.currentData() or "",
            first=_date(self._first),
            last=_date(self._last),
            order=Order(self._order.currentData()),
        )

    def _day(self, name: str) -> QDateEdit:
        field = QDateEdit(self)
        field.setAccessibleName(name)
        field.setCalendarPopup(True)
        field.setDisplayFormat("yyyy-MM-dd")
        field.setMinimumDate(_ANY)
        field.setSpecialValueText(self.tr("Any day"))
        field.setDate(_ANY)
        field.dateChanged.connect(self.changed)
        return field


def _date(field: QDateEdit) -> datetime.date | None:
    day = field.date()
    return None if day == _ANY else datetime.date(day.year(), day.month(), day.day())
