"""The strip at the head of a kiosk: the paper's name, the page, date and clock."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.app.kiosk import kiosk_wording
from reader.app.kiosk.measures import Measures
from reader.app.parts.place_label import PlaceLabel
from reader.app.reading.article_desk import SONG
from reader.session.settings import Language

NAME_PX = 36
NAME_ROOM_PX = 380
"""Of 1080: what page, date and clock leave to the name."""


class Nameplate(QWidget):
    """Says which paper this is, which page lies open, and what day it is."""

    def __init__(self, sizes: Measures, language: Language, *, has_clock: bool) -> None:
        super().__init__()
        self._language = language
        self._shown: tuple[datetime.date, str] | None = None
        self.setObjectName("nameplate")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(sizes.px(76))
        self._paper = _label("paper_name", _font(SONG, sizes.px(NAME_PX), QFont.Weight.Bold))
        self._sizes = sizes
        self._place = PlaceLabel(self)
        self._place.setObjectName("muted")
        self._place.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._place.setFont(_font("", sizes.px(18)))
        self._day = _label("day", _font("", sizes.px(17)))
        self._lunar = _label("muted", _font("", sizes.px(15)))
        self._hour = _label("hour", _font("", sizes.px(40), QFont.Weight.Light))
        days = QVBoxLayout()
        days.setSpacing(0)
        days.addStretch()
        days.addWidget(self._day, 0, Qt.AlignmentFlag.AlignRight)
        days.addWidget(self._lunar, 0, Qt.AlignmentFlag.AlignRight)
        days.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.px(28), 0, sizes.px(28), 0)
        row.setSpacing(sizes.px(18))
        row.addWidget(self._paper)
        row.addWidget(self._place, 1)
        row.addLayout(days)
        row.addWidget(self._hour)
        self._has_clock = has_clock
        for part in (self._day, self._lunar, self._hour):
            part.setVisible(has_clock)

    def show_paper(self, name: str) -> None:
        """Show the name of the paper; a long one in smaller type."""
        size = min(NAME_PX, NAME_ROOM_PX // max(len(name), 1))
        self._paper.setFont(_font(SONG, self._sizes.px(size), QFont.Weight.Bold))
        self._paper.setText(name)

    def show_place(self, place: str) -> None:
        """Show which page lies open."""
        self._place.setText(place)

    def show_time(self, now: datetime.datetime) -> None:
        """Show date and clock; drawn anew only when what is shown changes."""
        shown = (now.date(), kiosk_wording.hour(now.time()))
        if shown == self._shown:
            return
        if self._shown is None or self._shown[0] != shown[0]:
            self._day.setText(kiosk_wording.day(shown[0], self._language))
            lunar = kiosk_wording.lunar_day(shown[0], self._language)
            self._lunar.setText(lunar)
            # An empty line below the day would push it off the middle.
            self._lunar.setVisible(self._has_clock and bool(lunar))
        self._hour.setText(shown[1])
        self._shown = shown


def _label(name: str, font: QFont) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font)
    return label


def _font(family: str, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(family) if family else QFont()
    font.setPixelSize(size)
    font.setWeight(weight)
    return font
