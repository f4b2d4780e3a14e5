"""The bar that shows how taking in goes on, and what it left in doubt."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.language import note_wording, wording
from reader.app.language.told import told, told_doubt
from reader.library.changes import Outcome
from reader.session.intake.reports import Refused, TakenIn

MOST_LINES = 2000
"""Reports listed; of more, the oldest are dropped."""

REFUSED = "✕ "
"""Before a source that was refused, as before a field that is."""


class ReceivingBar(QWidget):
    """Progress, reports and a button to stop; hidden until something is taken in.

    Signals:
        stop_wanted: What still waits is to be given up.
        told: A sentence about how far it has come, at the beginning, each refusal and the end.
    """

    stop_wanted = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(self.tr("Taking in"))
        # The bar is too low for words.
        self._progress.setTextVisible(False)
        self._far = QLabel(self)
        self._stop = QPushButton(self.tr("Stop"), self)
        self._stop.clicked.connect(self.stop_wanted)
        self._close = QPushButton(self.tr("Close"), self)
        self._close.clicked.connect(self.hide)
        self._reports = QListWidget(self)
        self._reports.setAccessibleName(self.tr("Reports"))
        self._reports.setMaximumHeight(132)
        self._issues = self._held = self._refusals = 0
        self._is_busy = False
        row = QHBoxLayout()
        row.addWidget(self._told, 1)
        row.addWidget(self._far)
        row.addWidget(self._progress, 1)
        row.addWidget(self._stop)
        row.addWidget(self._close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.addLayout(row)
        rows.addWidget(self._reports)
        self.hide()

    @property
    def count(self) -> int:
        """How many issues and refusals were reported since taking in last began."""
        return self._issues + self._held + self._refusals

    @property
    def sentence(self) -> str:
        """How far taking in has come."""
        return self._told.text()

    def begin(self) -> None:
        """Show that something is being taken in."""
        if not self._is_busy:
            self._is_busy = True
            self._issues = self._held = self._refusals = 0
            self._reports.clear()
        self._progress.setRange(0, 0)
        self._progress.show()
        self._stop.show()
        self._close.hide()
        self._tell()
        self.show()
        self.told.emit(self._progress.accessibleName())

    def report(self, report: TakenIn | Refused) -> None:
        """List an issue taken in with its doubts, or a refusal."""
        if isinstance(report, Refused):
            self._refusals += 1
            self._add(f"{REFUSED}{told(report.reason)}")
            self.told.emit(told(report.reason))
        else:
            is_held = report.accession.outcome is Outcome.UNCHANGED
            self._held += is_held
            self._issues += not is_held
            self._add(wording.taken_in(report))
            if gone := note_wording.detached(report):
                self._add(f"        {gone}")
            for doubt in report.issue.doubts:
                self._add(f"        {told_doubt(doubt)}")
        self._tell()

    def progress(self, done: int, total: int, seconds: float) -> None:
        """Show how much is done and how long the rest will take."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._far.setText(wording.how_far(done, total, seconds))

    def end(self) -> None:
        """Show that all is done."""
        self._is_busy = False
        self._progress.hide()
        self._far.clear()
        self._stop.hide()
        self._close.show()
        self._show_first_refusal()
        self.told.emit(self._told.text())

    def _show_first_refusal(self) -> None:
        """Bring into sight what needs the reader, among hundreds of lines that do not."""
        for row in range(self._reports.count()):
            item = self._reports.item(row)
            if item.text().startswith(REFUSED):
                self._reports.setCurrentItem(item)
                self._reports.scrollToItem(item, QListWidget.ScrollHint.PositionAtTop)
                return

    def _add(self, line: str) -> None:
        self._reports.addItem(line)
        if self._reports.count() > MOST_LINES:
            self._reports.takeItem(0)
        self._reports.scrollToBottom()

    def _tell(self) -> None:
        self._told.setText(wording.received(self._issues, self._held, self._refusals))
        self._told.setAlignment(Qt.AlignmentFlag.AlignVCenter)
