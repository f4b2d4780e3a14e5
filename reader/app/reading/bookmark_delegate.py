"""Draws a note in the list of all: its name, the passage or what was written, and its place."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from reader.app import note_wording
from reader.app.icons import icon
from reader.app.row_delegate import PAD, KeptRows, draw_line
from reader.app.rows import ROW_ROLE, Index
from reader.app.theme import HIGHLIGHTS
from reader.model.note import Note, NoteKind

_SIGN = 18
_RIGHT = int(Qt.AlignmentFlag.AlignRight)
_ICONS = {
    NoteKind.BOOKMARK: "bookmark",
    NoteKind.HIGHLIGHT: "highlight",
    NoteKind.NOTE: "note",
}


class BookmarkDelegate(KeptRows):
    """Three lines a note: name, words, place and day."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        note: Note = index.data(ROW_ROLE)
        lines = 3 if note_wording.note_words(note) else 2
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
        bold.setWeight(QFont.Weight.DemiBold)
        rows = [(note_wording.note_name(note), bold, self.colours.text)]
        if words:
            rows.append((words, option.font, self.colours.text))
        rows.append((note_wording.note_place(note), option.font, self.colours.muted))
        day = note_wording.note_day(note)
        taken = metrics.horizontalAdvance(day) + PAD
        painter.setPen(QColor(self.colours.muted))
        painter.setFont(option.font)
        painter.drawText(QRect(text.left(), text.top(), text.width(), row), _RIGHT, day)
        for number, (line, font, colour) in enumerate(rows):
            wide = text.width() - (taken if number == 0 else 0)
            place = QRect(text.left(), text.top() + number * row, wide, row)
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
