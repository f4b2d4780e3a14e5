"""The card that shows where a link leads without going there."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

WIDTH_PX = 340
GAP_PX = 10
"""Between the link and the card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """What a card shows.

    Attributes:
        where: The page it lies on, or why it cannot be seen.
        headline: Of the article; empty for a page without one.
        text: The beginning of the text.
        is_open: Whether one can go there.
    """

    where: str
    headline: str = ""
    text: str = ""
    is_open: bool = True


class PeekCard(QFrame):
    """A small card beside a link.

    Signals:
        wanted: The reader wants to go there.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._where = QLabel(self)
        self._where.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._headline = QLabel(self)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setWeight(QFont.Weight.Bold)
        self._headline.setFont(font)
        self._text = QLabel(self)
        self._go = QPushButton(self.tr("Go there"), self)
        self._go.clicked.connect(self.wanted)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 12, 16, 14)
        rows.setSpacing(6)
        for label in (self._where, self._headline, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            rows.addWidget(label)
        rows.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_glimpse(self, glimpse: Glimpse, link: QRectF) -> None:
        """Show a glimpse beside a link, within the parent.

        Args:
            glimpse: What to show.
            link: Where the link is, in the parent's pixels.
        """
        self._where.setText(glimpse.where)
        self._headline.setText(glimpse.headline)
        self._headline.setVisible(bool(glimpse.headline))
        self._text.setText(glimpse.text)
        self._text.setVisible(bool(glimpse.text))
        self._go.setVisible(glimpse.is_open)
        self.setFixedWidth(WIDTH_PX)
        self.adjustSize()
        self.setFixedHeight(self.heightForWidth(WIDTH_PX))
        room = self._parent.rect()
        below = link.bottom() + GAP_PX
        above = link.top() - GAP_PX - self.height()
        top = below if below + self.height() <= room.bottom() or above < 0 else above
        left = min(max(link.left(), GAP_PX), room.width() - WIDTH_PX - GAP_PX)
        self.move(round(left), round(top))
        self.setAccessibleName(f"{glimpse.where} {glimpse.headline}".strip())
        self.setAccessibleDescription(glimpse.text)
        self.show()
        self.raise_()
