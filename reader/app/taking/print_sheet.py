"""The sheet to print from: what will be printed is shown while it is chosen."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.parts.porthole import Porthole, is_narrow
from reader.app.parts.tab_order import tab_as_laid_out
from reader.app.taking.proof_view import Picture, ProofView
from reader.app.work.jobs import Jobs
from reader.layout.sheet.frame import LaidOutPage
from reader.session.taking.printing import PaperSize, Part, PrintOrder

_SIDE_PX = 300
_TARGET_PX = 32
_LEAST_PROOF_PX = 160
"""Height of what will be printed where it stands among the fields."""


class PrintSheet(QDialog):
    """Shows what will be printed, and asks what and how.

    Signals:
        ordered: Something else is to be shown: the ``PrintOrder``.
        print_wanted: What is shown is to be printed.
        file_wanted: What is shown is to be written to a PDF.
    """

    ordered = Signal(object)
    print_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, order: PrintOrder, jobs: Jobs, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print"))
        self._order = order
        self.proof = ProofView(jobs, self)
        self._count = QLabel(self)
        self._count.setWordWrap(True)
        self._share = QToolButton(self)
        self._pages = QLineEdit(order.pages, self)
        self._pages.setPlaceholderText(self.tr("1-3, 8"))
        self._pages.setAccessibleName(self.tr("Pages"))
        self._pages.textChanged.connect(lambda text: self._change(pages=text))
        self._spread = QCheckBox(self.tr("Two pages on a paper"), self)
        self._spread.setChecked(order.is_spread)
        self._spread.toggled.connect(lambda on: self._change(is_spread=on))
        self._fill()
        tab_as_laid_out(self)
        self._show_fields()

    def show_sheets(self, sheets: tuple[LaidOutPage, ...], picture: Picture) -> None:
        """Show what will be printed; no sheets when there is nothing to."""
        self.proof.show_sheets(sheets, picture)
        if sheets:
            self._count.setText(self.tr("Papers: {}").format(len(sheets)))
        else:
            self._count.setText(self.tr("There is nothing to print by this choice."))
        self._allow(is_allowed=bool(sheets))

    def show_waiting(self) -> None:
        """Say that what is wanted is being made."""
        self.proof.forget()
        self._count.setText(self.tr("Being made ready…"))
        self._allow(is_allowed=False)

    def _fill(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("Print"), self._choice("part", self._parts()))
        form.addRow("", self._pages)
        form.addRow("", self._spread)
        form.addRow(self.tr("Paper"), self._choice("size", self._sizes()))
        form.addRow(self.tr("Size"), self._choice("is_filled", self._fits()))
        self._print = self._button(self.tr("Print…"), is_default=True)
        self._print.clicked.connect(self.print_wanted)
        self._file = self._button(self.tr("Save as PDF…"))
        self._file.clicked.connect(self.file_wanted)
        self._close = self._button(self.tr("Close"))
        self._close.clicked.connect(self.reject)
        asked = QWidget(self)
        fields = QVBoxLayout(asked)
        fields.setContentsMargins(0, 0, 4, 0)
        fields.addLayout(form)
        fields.addWidget(self._count)
        fields.addStretch(1)
        fields.addLayout(self._looking())
        self._place(asked)

    def _place(self, asked: QWidget) -> None:
        """Put what is asked beside what will be printed, or over it."""
        asking = QWidget(self)
        side = QVBoxLayout(asking)
        side.setContentsMargins(20, 18, 20, 18)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        if is_narrow(self):
            self.proof.setMinimumHeight(_LEAST_PROOF_PX)
            side.addWidget(asked)
            side.addWidget(self.proof)
            both.addWidget(Porthole(asking, self))
        else:
            # Much enlarged, the fields scroll; what prints, writes and closes stays in sight.
            side.addWidget(Porthole(asked, self), 1)
            side.addSpacing(8)
            asking.setFixedWidth(_SIDE_PX)
            both.addWidget(self.proof, 1)
            both.addWidget(asking)
        for button in (self._print, self._file, self._close):
            side.addWidget(button)

    def _parts(self) -> dict[Any, str]:
        return {
            Part.OPEN: self.tr("What lies open"),
            Part.ISSUE: self.tr("The whole issue"),
            Part.PAGES: self.tr("These pages"),
            Part.CUTTING: self.tr("The article, cut out"),
            Part.ARTICLE: self.tr("The article, set as a text"),
        }

    def _sizes(self) -> dict[Any, str]:
        own = {PaperSize.OWN: self.tr("As large as the page")}
        return {size: str(size) for size in PaperSize if size is not PaperSize.OWN} | own

    def _fits(self) -> dict[Any, str]:
        return {True: self.tr("Fitted to the paper"), False: self.tr("Its own size")}

    def _choice(self, name: str, texts: dict[Any, str]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        for text in texts.values():
            box.addItem(text)
        values = list(texts)
        box.setCurrentIndex(values.index(getattr(self._order, name)))
        box.currentIndexChanged.connect(lambda index: self._change(**{name: values[index]}))
        return box

    def _looking(self) -> QHBoxLayout:
        """Return the row that says how large the papers are looked at."""
        row = QHBoxLayout()
        for text, name, by in (("−", self.tr("Smaller"), -1), ("+", self.tr("Larger"), 1)):
            button = QToolButton(self)
            button.setText(text)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setMinimumSize(QSize(_TARGET_PX, _TARGET_PX))
            button.clicked.connect(lambda _=False, by=by: self.proof.step(by))
            row.addWidget(button)
        self._share.setToolTip(self.tr("Whole, or as wide as the window"))
        self._share.setMinimumSize(QSize(64, _TARGET_PX))
        self._share.clicked.connect(self.proof.switch_fit)
        row.insertWidget(1, self._share)
        row.addStretch(1)
        self.proof.zoomed.connect(self._show_share)
        return row

    def _button(self, text: str, *, is_default: bool = False) -> QPushButton:
        button = QPushButton(text, self)
        button.setDefault(is_default)
        button.setAutoDefault(is_default)
        return button

    def _show_share(self, zoom: float) -> None:
        text = f"{zoom * 100:.0f} %"
        self._share.setText(text)
        self._share.setAccessibleName(self.tr("Shown at {}").format(text))

    def _allow(self, *, is_allowed: bool) -> None:
        self._print.setEnabled(is_allowed)
        self._file.setEnabled(is_allowed)

    def _change(self, **changes: Any) -> None:
        is_asked = changes.get("part") is Part.PAGES
        self._order = replace(self._order, **changes)
        self._show_fields()
        if is_asked:
            self._pages.setFocus()
        self.ordered.emit(self._order)

    def _show_fields(self) -> None:
        """Offer what makes sense for what is chosen."""
        part = self._order.part
        self._pages.setVisible(part is Part.PAGES)
        self._spread.setEnabled(part in (Part.OPEN, Part.ISSUE, Part.PAGES))
        fits = self.findChild(QComboBox, "is_filled", Qt.FindChildOption.FindChildrenRecursively)
        if fits is not None:
            fits.setEnabled(self._order.size is not PaperSize.OWN)
