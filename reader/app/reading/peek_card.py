"""The card that shows where a link leads without going there."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from reader.app.dress.theme import STRONG
from reader.app.language import wording
from reader.app.parts.row_delegate import parted
from reader.model.issue import Issue
from reader.session.following import DeadEnd, Destination
from reader.session.glimpse import glimpse

WIDTH_PX = 340
GAP_PX = 10
"""Between the link and the card."""

ROOMY_PX, TIGHT_PX = (16, 13, 6), (10, 4, 2)
"""At the sides of what is on the card, over and under it, and between its lines."""


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
        left: The pointer has been on it and is gone.
    """

    wanted = Signal()
    left = Signal()

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
        font.setWeight(STRONG)
        self._headline.setFont(font)
        self._text = QLabel(self)
        self._go = QPushButton(self.tr("Go there"), self)
        self._go.clicked.connect(self.wanted)
        rows = self._rows = QVBoxLayout(self)
        for label in (self._where, self._headline, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            rows.addWidget(label)
        rows.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_glimpse(self, shown: Glimpse, link: QRectF) -> None:
        """Show a glimpse beside a link, within the parent.

        Args:
            shown: What to show.
            link: Where the link is, in the parent's pixels.
        """
        self._where.setText(shown.where)
        self._headline.setVisible(bool(shown.headline))
        self._text.setText(shown.text)
        self._text.setVisible(bool(shown.text))
        self._go.setVisible(shown.is_open)
        room = self._parent.rect()
        width = min(WIDTH_PX, room.width() - 2 * GAP_PX)
        inside = width - 2 * ROOMY_PX[0] - 2 * self.frameWidth()
        self._headline.setText(parted(shown.headline, self._headline.fontMetrics(), inside))
        self._set_apart(*ROOMY_PX)
        self.setFixedWidth(width)
        self.adjustSize()
        high = self.heightForWidth(width)
        if high > room.height():
            # Where it leads is more than how it begins.
            self._text.hide()
            self._set_apart(*TIGHT_PX)
            high = min(self.heightForWidth(width), room.height())
        self.setFixedHeight(high)
        below = link.bottom() + GAP_PX
        above = link.top() - GAP_PX - self.height()
        top = below if below + self.height() <= room.bottom() or above < 0 else above
        left = min(max(link.left(), GAP_PX), room.width() - width - GAP_PX)
        top = max(min(top, room.bottom() + 1 - high), 0)
        self.move(round(left), round(top))
        self.setAccessibleName(f"{shown.where} {shown.headline}".strip())
        self.setAccessibleDescription(shown.text)
        self.show()
        self.raise_()

    def _set_apart(self, side: int, edge: int, between: int) -> None:
        self._rows.setContentsMargins(side, edge, side, edge)
        self._rows.setSpacing(between)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()


def glimpse_of(issue: Issue, end: Destination | DeadEnd) -> Glimpse:
    """Return what a card shows of where a link leads."""
    if isinstance(end, DeadEnd):
        return Glimpse(where=wording.dead_end(end), is_open=False)
    headline, text = glimpse(issue, end)
    return Glimpse(where=wording.arrival(end), headline=headline, text=text)
