"""What a kiosk shows when there is no page to show: the paper's name, the day, the hour."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from reader.app.kiosk import kiosk_wording
from reader.app.kiosk.measures import Measures
from reader.app.reading.article_desk import SONG
from reader.session.settings import Language

NAME_PX = 104
NAME_ROOM_PX = 940
"""Of 1080, less some white at either side."""


class CalmPage(QWidget):
    """A page of rest; it tells visitors of no fault."""

    def __init__(self, sizes: Measures, language: Language) -> None:
        super().__init__()
        self._language = language
        self._sizes = sizes
        self.setObjectName("calm_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._paper = self._line(SONG, sizes.px(NAME_PX), QFont.Weight.Bold)
        self._hour = self._line("", sizes.px(132), QFont.Weight.Light)
        self._day = self._line("", sizes.px(30), QFont.Weight.Normal)
        self._waiting = self._line("", sizes.px(24), QFont.Weight.Normal)
        self._waiting.setObjectName("muted")
        self._waiting.setText(kiosk_wording.waiting())
        self._rule = rule = QFrame(self)
        rule.setObjectName("rule")
        rule.setFixedSize(sizes.px(360), max(sizes.px(3), 2))
        rows = QVBoxLayout(self)
        rows.addStretch(3)
        for part, gap in (
            (self._paper, 24),
            (rule, 30),
            (self._day, 4),
            (self._hour, 40),
            (self._waiting, 0),
        ):
            rows.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            rows.addSpacing(sizes.px(gap))
        rows.addStretch(4)

    def show_paper(self, name: str) -> None:
        """Show the name of the paper; a long one in smaller type."""
        font = self._paper.font()
        font.setPixelSize(self._sizes.px(min(NAME_PX, NAME_ROOM_PX // max(len(name), 1))))
        self._paper.setFont(font)
        self._paper.setText(name)
        for part in (self._paper, self._rule):
            part.setVisible(bool(name))

    def show_time(self, now: datetime.datetime) -> None:
        """Show date and clock."""
        self._day.setText(kiosk_wording.day(now.date(), self._language))
        self._hour.setText(kiosk_wording.hour(now.time()))

    def _line(self, family: str, size: int, weight: QFont.Weight) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        font = QFont(family) if family else QFont()
        font.setPixelSize(size)
        font.setWeight(weight)
        label.setFont(font)
        return label
