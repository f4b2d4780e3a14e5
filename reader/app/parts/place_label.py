"""A line that gives way: it shows as much of its text as there is room for."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

LEAST_PX = 60
_GAP = "\u2003"


class PlaceLabel(QLabel):
    """A label whose text never pushes its neighbours away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shorter: tuple[str, ...] = ()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_parts(self, first: str, *last: str) -> None:
        """Show two parts, of which the last stays when there is no room for both.

        Args:
            first: The first part.
            last: Ways to write the last, the longest first; each stands in for one too long.
        """
        self.setText(f"{first}   {last[0]}")
        self._shorter = last

    def show_last(self, parts: tuple[str, ...]) -> None:
        """Show a row of parts, of which the last stay when there is no room for all."""
        self.setText(_GAP.join(parts))
        self._shorter = tuple(_GAP.join(parts[at:]) for at in range(1, len(parts)))

    @property
    def shown(self) -> str:
        """What is seen of the text."""
        metrics = self.fontMetrics()
        forms = (self.text(), *self._shorter)
        fitting = (text for text in forms if metrics.horizontalAdvance(text) <= self.width())
        text = next(fitting, forms[-1])
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width())

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._shorter = ()
        # What is cut off can be read all the same.
        self.setToolTip(text)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(self.alignment()), self.shown)
        painter.end()
