"""Draws a note in the list of all: its name, the passage or what was written, and its place."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from reader.app import wording
from reader.app.icons import icon
from reader.app.reading.bookmark_model import NOTE_ROLE, Index
from reader.app.theme import HIGHLIGHTS, Colours
from reader.model.note import Note, NoteKind

_PAD = 8
_SIGN = 18
_RIGHT = int(Qt.AlignmentFlag.AlignRight)
_ICONS = {
    NoteKind.BOOKMARK: "bookmark",
    NoteKind.HIGHLIGHT: "highlight",
    NoteKind.NOTE: "note",
}


class BookmarkDelegate(QStyledItemDelegate):
    """Three lines a note: name, words, place and day."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._colours = colours

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        note: Note = index.data(NOTE_ROLE)
        lines = 3 if wording.note_words(note) else 2
        return QSize(0, lines * QFontMetrics(option.font).lineSpacing() + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note: Note = index.data(NOTE_ROLE)
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        painter.save()
        box = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        self._draw_sign(painter, box, note)
        metrics = QFontMetrics(option.font)
        row = metrics.lineSpacing()
        text = box.adjusted(_SIGN + 8, 0, 0, 0)
        words = wording.note_words(note)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        rows = [(note.name, bold, self._colours.text)]
        if words:
            rows.append((words, option.font, self._colours.text))
        rows.append((wording.note_place(note), option.font, self._colours.muted))
        day = wording.note_day(note)
        taken = metrics.horizontalAdvance(day) + _PAD
        painter.setPen(QColor(self._colours.muted))
        painter.setFont(option.font)
        painter.drawText(QRect(text.left(), text.top(), text.width(), row), _RIGHT, day)
        for number, (line, font, colour) in enumerate(rows):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            wide = text.width() - (taken if number == 0 else 0)
            place = QRect(text.left(), text.top() + number * row, wide, row)
            shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()

    def _draw_sign(self, painter: QPainter, box: QRect, note: Note) -> None:
        """Draw what kind of note it is, on the colour of its highlight."""
        place = QRect(box.left(), box.top() + 1, _SIGN, _SIGN)
        muted = QColor(self._colours.muted)
        if note.colour in HIGHLIGHTS:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(HIGHLIGHTS[note.colour]))
            painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 4, 4)
            muted = QColor("#33281a")
        icon(_ICONS[note.kind], muted, muted).paint(painter, place)
