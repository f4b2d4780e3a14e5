"""Draws a note in the list of all: its name, the passage or what was written, and its place."""

from unicodedata import east_asian_width

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from reader.app.dress.theme import HIGHLIGHTS, STRONG
from reader.app.language import note_wording
from reader.app.parts.icons import icon
from reader.app.parts.row_delegate import PAD, KeptRows, draw_line, draw_lines
from reader.app.parts.rows import ROW_ROLE, Index
from reader.model.note import Note, NoteKind

_SIGN = 18
_RIGHT = int(Qt.AlignmentFlag.AlignRight)
_ICONS = {
    NoteKind.BOOKMARK: "bookmark",
    NoteKind.HIGHLIGHT: "highlight",
    NoteKind.NOTE: "note",
}


_LONG = 26
"""Narrow characters, half as many wide ones, that stand beside the day in a pane as it opens."""


class BookmarkDelegate(KeptRows):
    """Three lines a note: name, words, place and day; a long name takes two."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        note: Note = index.data(ROW_ROLE)
        lines = 3 if note_wording.note_words(note) else 2
        lines += _is_long(note)
        return QSize(0, lines * QFontMetrics(option.font).lineSpacing() + 2 * PAD)

    @override
    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note: Note = index.data(ROW_ROLE)
        box = self.draw_ground(painter, option)
        self._draw_sign(painter, box, note)
        metrics = QFontMetrics(option.font)
        row = metrics.lineSpacing()
        text = box.adjusted(_SIGN + 8, 0, 0, 0)
        words = note_wording.note_words(note)
        bold = QFont(option.font)
        bold.setWeight(STRONG)
        rows = []
        if words:
            rows.append((words, option.font, self.colours.text))
        rows.append((note_wording.note_place(note), option.font, self.colours.muted))
        day = note_wording.note_day(note)
        taken = metrics.horizontalAdvance(day) + PAD
        painter.setPen(QColor(self.colours.muted))
        painter.setFont(option.font)
        painter.drawText(QRect(text.left(), text.top(), text.width(), row), _RIGHT, day)
        named = 2 if _is_long(note) else 1
        name = note_wording.note_name(note)
        head = QRect(text.left(), text.top(), text.width() - taken, named * row)
        if QFontMetrics(bold).horizontalAdvance(name) <= head.width():
            head.setHeight(row)
        painter.setPen(QColor(self.colours.text))
        draw_lines(painter, head, name, bold, named)
        for number, (line, font, colour) in enumerate(rows, named):
            place = QRect(text.left(), text.top() + number * row, text.width(), row)
            draw_line(painter, place, line, font, colour)

    def _draw_sign(self, painter: QPainter, box: QRect, note: Note) -> None:
        """Draw what kind of note it is, on the colour of its highlight."""
        place = QRect(box.left(), box.top() + 1, _SIGN, _SIGN)
        muted = QColor(self.colours.muted)
        if note.colour in HIGHLIGHTS:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(HIGHLIGHTS[note.colour]))
            painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 4, 4)
            muted = QColor("#33281a")
        icon(_ICONS[note.kind], muted, muted).paint(painter, place)


def _is_long(note: Note) -> bool:
    """Tell whether a note's name is likely to need two lines."""
    name = note_wording.note_name(note)
    return sum(1 + (east_asian_width(each) in "FWA") for each in name) > _LONG
