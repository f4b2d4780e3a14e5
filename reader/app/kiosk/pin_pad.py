"""The pad on which staff type their PIN: digits in, the PIN out once, kept nowhere."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.app.kiosk.measures import Measures

MOST_DIGITS = 12


class PinPadView(QWidget):
    """Ten digits; what is typed is shown as dots.

    Signals:
        entered: The digits typed.
        left: Staff have thought better of it.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self, sizes: Measures) -> None:
        super().__init__()
        self._digits = ""
        self._dots = QLabel()
        self._dots.setObjectName("dots")
        self._dots.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._dots.setFont(_font(sizes.px(34)))
        self._dots.setMinimumHeight(sizes.px(56))
        self._told = QLabel()
        self._told.setObjectName("muted")
        self._told.setWordWrap(True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told.setMinimumHeight(sizes.px(58))
        head = QLabel(self.tr("Staff PIN"))
        head.setObjectName("sheet_title")
        head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.setFont(_font(sizes.px(26)))
        self._keys: list[QPushButton] = []
        rows = QVBoxLayout(self)
        edge = sizes.px(32)
        rows.setContentsMargins(edge, edge, edge, edge)
        for part in (head, self._dots):
            rows.addWidget(part)
        rows.addLayout(self._make_keys(sizes))
        rows.addWidget(self._told)
        leave = _key(self.tr("Back to the paper"), sizes)
        leave.clicked.connect(self.left)
        rows.addWidget(leave)

    def open_up(self, told: str, *, is_locked: bool) -> None:
        """Show the pad empty.

        Args:
            told: A sentence under the keys; empty for none.
            is_locked: Whether the keys do nothing.
        """
        self._digits = ""
        self._show_dots()
        self.tell(told, is_locked=is_locked)

    def tell(self, told: str, *, is_locked: bool) -> None:
        """Show a sentence under the keys, and lock or unlock them."""
        self._told.setText(told)
        for key in self._keys:
            key.setEnabled(not is_locked)

    def _make_keys(self, sizes: Measures) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(sizes.px(10))
        for i, digit in enumerate("123456789"):
            self._add(grid, digit, i // 3, i % 3, sizes).clicked.connect(partial(self._type, digit))
        self._add(grid, "⌫", 3, 0, sizes).clicked.connect(self._take_back)
        self._add(grid, "0", 3, 1, sizes).clicked.connect(partial(self._type, "0"))
        self._add(grid, "✓", 3, 2, sizes).clicked.connect(self._enter)
        self._keys[-3].setAccessibleName(self.tr("Take back"))
        self._keys[-1].setAccessibleName(self.tr("Enter"))
        return grid

    def _add(
        self, grid: QGridLayout, text: str, row: int, column: int, sizes: Measures
    ) -> QPushButton:
        key = _key(text, sizes)
        key.setFont(_font(sizes.px(30)))
        key.setObjectName("digit")
        grid.addWidget(key, row, column)
        self._keys.append(key)
        return key

    def _type(self, digit: str) -> None:
        if len(self._digits) < MOST_DIGITS:
            self._digits += digit
        self._show_dots()

    def _take_back(self) -> None:
        self._digits = self._digits[:-1]
        self._show_dots()

    def _enter(self) -> None:
        typed, self._digits = self._digits, ""
        self._show_dots()
        if typed:
            self.entered.emit(typed)

    def _show_dots(self) -> None:
        self._dots.setText(" ".join("●" * len(self._digits)) or "○ ○ ○ ○")


def _font(size: int) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    return font


def _key(text: str, sizes: Measures) -> QPushButton:
    key = QPushButton(text)
    key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    key.setMinimumHeight(sizes.target)
    return key
