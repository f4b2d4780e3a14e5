"""The staff sheet: how the kiosk fares, and the way out."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.kiosk.measures import Measures


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the sheet says, ready to be read.

    Attributes:
        version: Of the program.
        shown: The issue that is shown, and the page.
        newest: The newest good issue.
        looked: When the supply was last looked at with success.
        updated: When an issue last came.
        disk: Room left.
        library: Size of the library.
        running: Since when this window runs.
        troubles: The latest first, a sentence each with its time.
    """

    version: str
    shown: str
    newest: str
    looked: str
    updated: str
    disk: str
    library: str
    running: str
    troubles: tuple[str, ...] = ()


class StaffSheet(QWidget):
    """Shows a report.

    Signals:
        leave_wanted: The kiosk is to end.
        left: Back to the paper.
    """

    leave_wanted = Signal()
    left = Signal()

    def __init__(self, sizes: Measures) -> None:
        super().__init__()
        self._values: dict[str, QLabel] = {}
        head = QLabel(self.tr("This kiosk"))
        head.setObjectName("sheet_title")
        font = QFont()
        font.setPixelSize(sizes.px(26))
        head.setFont(font)
        form = QFormLayout()
        form.setHorizontalSpacing(sizes.px(24))
        form.setVerticalSpacing(sizes.px(10))
        for name, text in self._lines().items():
            self._values[name] = _value()
            form.addRow(text, self._values[name])
        self._troubles = QPlainTextEdit()
        self._troubles.setObjectName("troubles")
        self._troubles.setAccessibleName(self.tr("Last troubles"))
        self._troubles.setReadOnly(True)
        self._troubles.setTabChangesFocus(True)
        self._troubles.setMinimumHeight(sizes.px(140))
        rows = QVBoxLayout(self)
        edge = sizes.px(32)
        rows.setContentsMargins(edge, edge, edge, edge)
        rows.setSpacing(sizes.px(16))
        rows.addWidget(head)
        rows.addLayout(form)
        rows.addWidget(QLabel(self.tr("Last troubles")))
        rows.addWidget(self._troubles, 1)
        rows.addLayout(self._make_buttons(sizes))

    def show_report(self, report: Report) -> None:
        """Show how things stand."""
        for name, value in self._values.items():
            value.setText(getattr(report, name))
        none = self.tr("None. All is well.")
        self._troubles.setPlainText("\n\n".join(report.troubles) or none)

    def _lines(self) -> dict[str, str]:
        return {
            "version": self.tr("Version"),
            "shown": self.tr("Shown"),
            "newest": self.tr("Newest issue"),
            "updated": self.tr("Last new issue"),
            "looked": self.tr("Last look"),
            "disk": self.tr("Room on the disk"),
            "library": self.tr("Library"),
            "running": self.tr("Running since"),
        }

    def _make_buttons(self, sizes: Measures) -> QHBoxLayout:
        leave = QPushButton(self.tr("Leave the kiosk"))
        leave.setObjectName("leave")
        leave.clicked.connect(self.leave_wanted)
        back = QPushButton(self.tr("Back to the paper"))
        back.clicked.connect(self.left)
        row = QHBoxLayout()
        for button in (leave, back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMinimumHeight(sizes.target)
            row.addWidget(button)
        return row


def _value() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
