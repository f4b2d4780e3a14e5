"""What narrows a search in the library: paper, days, order."""

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from reader.app.dress.theme import Colours
from reader.app.finding.day_field import DayField
from reader.app.language import wording
from reader.app.language.name_order import in_reading_order
from reader.app.parts.field_label import FieldLabel
from reader.app.parts.named_box import named_box
from reader.library.changes import TitleHolding
from reader.library.search import Order


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
        calendar_wanted: A ``DayField`` that wants the issues of the paper on its calendar.
    """

    changed = Signal()
    calendar_wanted = Signal(object)

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: dict[str, str] = {}
        self._counts: dict[str, int] | None = None
        self._title = named_box(self.tr("Paper"), self)
        self._title.currentIndexChanged.connect(self.changed)
        self._order = named_box(self.tr("Order"), self)
        self._order.addItem(self.tr("Newest first"), Order.DATE)
        self._order.addItem(self.tr("Oldest first"), Order.OLDEST)
        self._order.addItem(self.tr("Best first"), Order.RELEVANCE)
        self._order.currentIndexChanged.connect(self.changed)
        self._first = self._day(self.tr("From"))
        self._last = self._day(self.tr("To"))
        self._form = QLabel(self._last.form, self)
        self._form.setProperty("refusal", True)  # noqa: FBT003 (Qt's signature)
        self._form.hide()
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(6)
        rows.addRow(FieldLabel(self.tr("Paper"), self._title, rows), self._title)
        rows.addRow(FieldLabel(self.tr("From"), self._first, rows), self._first)
        rows.addRow(FieldLabel(self.tr("To"), self._last, rows), self._last)
        rows.addRow(self._form)
        rows.addRow(FieldLabel(self.tr("Order"), self._order, rows), self._order)
        self.show_titles(())
        self.show_colours(colours)

    def show_titles(self, titles: tuple[TitleHolding, ...]) -> None:
        """Offer the papers held."""
        chosen = self._title.currentData()
        ordered = in_reading_order(titles, lambda each: wording.title_name(each.name))
        self._names = {each.slug: each.name for each in ordered}
        with QSignalBlocker(self._title):
            self._title.clear()
            self._title.addItem(self.tr("All papers"), "")
            for slug in self._names:
                self._title.addItem("", slug)
            self._title.setCurrentIndex(max(self._title.findData(chosen), 0))
        self.show_counts(self._counts)

    def show_counts(self, counts: dict[str, int] | None) -> None:
        """Show how many articles were found in each paper.

        Args:
            counts: By name, those that have some; None while nothing is sought.
        """
        self._counts = counts
        for row, name in enumerate(self._names.values(), 1):
            shown = wording.title_name(name)
            if counts is not None:
                shown = wording.with_count(shown, counts.get(name, 0))
            self._title.setItemText(row, shown)

    @property
    def paper(self) -> str | None:
        """Name of the paper that is looked in; None for all."""
        return self._names.get(self._title.currentData() or "")

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        for field in (self._first, self._last):
            field.show_colours(colours)

    def narrowing(self) -> Narrowing:
        """Return what is asked for."""
        return Narrowing(
            title=self._title.currentData() or "",
            first=self._first.days.first if self._first.days is not None else None,
            last=self._last.days.last if self._last.days is not None else None,
            order=Order(self._order.currentData()),
        )

    def _show_form(self) -> None:
        """Say how a day is written while one is written otherwise."""
        self._form.setVisible(self._first.is_refused or self._last.is_refused)

    def _day(self, name: str) -> DayField:
        field = DayField(name, self)
        field.changed.connect(self.changed)
        field.judged.connect(self._show_form)
        field.calendar_wanted.connect(lambda: self.calendar_wanted.emit(field))
        return field
