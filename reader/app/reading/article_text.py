"""The text of an article: real text to Qt and to screen readers, set by the engine."""

import math
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRectF, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QTextBrowser, QToolTip, QWidget
from typing_extensions import override

from reader.app.dress.theme import Colours
from reader.app.reading.article_document import chosen_in, fill_document
from reader.app.reading.article_layout import MARGIN_PX, ArticleLayout, Draw, Tints
from reader.app.reading.down_keys import DownKeys
from reader.app.reading.look import Look
from reader.app.reading.marked import Marked, MarkKind, Marks
from reader.app.reading.reading_edge import ReadingEdge
from reader.layout.reading.set_story import LEAST_MEASURE, SetStory, Setting
from reader.layout.sheet.frame import Rect
from reader.layout.sheet.passage import Part, Role
from reader.model.article import Article
from reader.model.locus import Locus
from reader.session.marks.marking import block_text, passage

_MARKABLE = {Role.HEADLINE, Role.TEXT, Role.CROSSHEAD}
"""Roles of passages that highlights and notes can stand on."""
_CHOSEN = 0.30
"""Opacity of the ground of chosen text; the type on it keeps a contrast of 4.5 to 1."""
_SHORTEST = 10
"""Em of lines across, and of vertical ones beside each other, that can be read with ease."""
_LINES_ACROSS = 2
"""Lengths of a vertical text's line that it is wide: much of it is seen at once, as in a book."""
_SMOOTH = 4
"""Shares of a page that one notch of the wheel goes on in a vertical text."""

Shown = tuple[str, int, QRectF]
"""A link that is seen: article id, index of the jump, and where in the view."""


class ArticleText(QTextBrowser):
    """Shows one set story.

    Attributes:
        is_vertical: Whether its lines run down.
        is_asked: Whether Qt is being asked for what it tells screen readers by itself.

    Signals:
        jump_pressed: Article id and index of the jump.
        link_hovered: Article id and index of the jump that the pointer has come
            to, and where it is seen; an empty id when it has left.
        setting_wanted: The room has changed, so the text is to be set anew.
        size_wanted: The body's size is to change by so many steps.
    """

    jump_pressed = Signal(str, int)
    link_hovered = Signal(str, int, QRectF)
    setting_wanted = Signal()
    size_wanted = Signal(int)

    def __init__(self, look: Look, draw: Draw, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._articles: dict[str, Article] = {}
        self._awaited: tuple[Locus, str] | None = None
        self.is_vertical = False
        self.is_asked = False
        self._placed = ArticleLayout(self.document(), draw, _tints(look.colours))
        self.document().setDocumentLayout(self._placed)
        self._marks = Marks(self.document(), lambda: self.story)
        self._edge = ReadingEdge(self, self._placed)
        self._down_keys = DownKeys(self, self._placed, self._edge.reveal)
        self.setOpenLinks(False)
        self.setObjectName("article_text")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._press)
        self.highlighted.connect(self._hover)
        self.selectionChanged.connect(self._paint_anew)
        self.cursorPositionChanged.connect(self._paint_anew)
        self._set_bars()
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            # Its room is kept, but a handle as long as the bar would promise more text.
            bar.rangeChanged.connect(partial(_offer, bar))
            bar.setEnabled(False)

    # What is shown

    @property
    def story(self) -> SetStory | None:
        """The story shown; None before the first."""
        return self._placed.story

    def show_look(self, look: Look) -> None:
        """Take another look; the text is set by it the next time."""
        self._look = look
        self._placed.show_tints(_tints(look.colours))
        self._show_marks()

    def show_direction(self, *, is_vertical: bool) -> None:
        """Have lines run down, or across."""
        self.is_vertical = is_vertical
        self._set_bars()

    def setting(self, language: str) -> Setting:
        """Return how a story is to be set in the room there is."""
        look = self._look
        room = self._room()
        along = room.height() if self.is_vertical else room.width()
        measure = math.floor((along - 2 * MARGIN_PX) / look.size_px)
        return Setting(
            measure=max(min(measure, look.measure), LEAST_MEASURE),
            size=look.size_px,
            line_gap=look.line_gap,
            is_vertical=self.is_vertical,
            language=language,
        )

    def wanted_width(self) -> int:
        """Return the width that a text asks for, in logical pixels: a whole line's, across."""
        line = self._look.measure * self._look.size_px
        return self._width_around(line * _LINES_ACROSS if self.is_vertical else line)

    def least_width(self) -> int:
        """Return the width in logical pixels below which a text is torn into bits."""
        return self._width_around(_SHORTEST * self._look.size_px)

    def _width_around(self, wide: int) -> int:
        """Return the width of the view that has so much room for type across."""
        bar = self.verticalScrollBar().sizeHint().width()
        edges = self.width() - self.contentsRect().width()
        return wide + 2 * MARGIN_PX + bar + edges

    def show_story(self, parts: tuple[Part, ...], story: SetStory) -> None:
        """Show a story from its beginning."""
        self._articles = {part.article.id: part.article for part in parts}
        face = QFont(self._look.family)
        face.setPixelSize(self._look.size_px)
        fill_document(self.document(), story, face)
        self._placed.take(story)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._edge.put_head()
        self._show_marks()
        if self._awaited is not None:
            self.reveal(*self._awaited)
        self._awaited = None

    def show_again(self, story: SetStory) -> None:
        """Show the same story set in another way; the line read stays in view."""
        seen = self.first_seen()
        self._placed.take(story)
        self.scroll_to(*seen)
        self._show_marks()

    def keep_clear(self, foot_px: int) -> None:
        """Have the end of a text seen above what stands over the foot of the view.

        Lines that run down have a row of buttons below them, which a message covers instead.
        """
        bar = self.verticalScrollBar()
        # What is seen from its head stays: it would move under the hand that did something there.
        is_at_end = 0 < bar.value() == bar.maximum()
        self._placed.keep_clear(foot_px)
        if is_at_end and not self.is_vertical:
            bar.setValue(bar.maximum())

    def first_seen(self) -> tuple[int, int]:
        """Return the place of the first line seen, and how many pixels it is inside the edge."""
        return self._edge.seen()

    def first_passage(self) -> int:
        """Return the index of the passage of the first line seen; 0 before the first story."""
        return max(self.document().findBlock(self.first_seen()[0]).blockNumber(), 0)

    def scroll_to(self, position: int, inside: int = MARGIN_PX) -> None:
        """Have a line where reading begins, so many pixels inside the view's edge."""
        self._edge.put(position, inside)

    def show_part(self, article: str) -> None:
        """Have the beginning of a story's part where reading begins; all of it stays there."""
        passages = self.story.passages if self.story is not None else ()
        number = next((n for n, said in enumerate(passages) if said.article == article), 0)
        if number:
            self.scroll_to(self.document().findBlockByNumber(number).position())
        else:
            self._edge.put_head()

    def _room(self) -> QSizeF:
        """Return what is seen at once when the scroll bar that is needed is there."""
        room = self.contentsRect()
        across = self.horizontalScrollBar() if self.is_vertical else self.verticalScrollBar()
        if self.is_vertical:
            return QSizeF(room.width(), room.height() - across.sizeHint().height())
        return QSizeF(room.width() - across.sizeHint().width(), room.height())

    def _set_bars(self) -> None:
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setHorizontalScrollBarPolicy(on if self.is_vertical else off)
        self.setVerticalScrollBarPolicy(off if self.is_vertical else on)

    # Choosing and marking

    def passages(self) -> tuple[Locus, ...]:
        """Return the text chosen, a passage a paragraph; none when nothing is chosen."""
        cursor, story = self.textCursor(), self.story
        if not cursor.hasSelection() or story is None:
            return ()
        found = []
        block = self.document().findBlock(cursor.selectionStart())
        while block.isValid() and block.position() < cursor.selectionEnd():
            said = story.passages[block.blockNumber()]
            article = self._articles.get(said.article)
            if said.role in _MARKABLE and article is not None and said.source is not None:
                index = said.source.index if said.source.field == "block" else -1
                start, end = chosen_in(block, said.text, cursor)
                end = min(end, len(block_text(article, index)))
                if end > start:
                    found.append(passage(article, index, start, end))
            block = block.next()
        return tuple(found)

    def remarked(self) -> Locus | None:
        """Return the marked passage that the keyboard is in, or just after; None elsewhere."""
        at = self.textCursor().position()
        found = self._marks.note_at(at) or self._marks.note_at(at - 1)
        return found[0].locus if found else None

    def unchoose(self) -> None:
        """Take the selection off."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def show_marked(self, marked: tuple[Marked, ...], kind: MarkKind = MarkKind.NOTE) -> None:
        """Give stretches of the text grounds of their own, in place of those of their kind."""
        self._marks.take(marked, kind)
        self._show_marks()

    def _show_marks(self) -> None:
        self.setExtraSelections(self._marks.extras())
        self._paint_anew()

    def _paint_anew(self) -> None:
        """Paint all that is seen: Qt takes lines for horizontal and paints too little anew."""
        self.viewport().update()

    def _note_at(self, at: QPoint) -> tuple[Marked, QTextCursor] | None:
        """Return the note that stands under a pixel of the view, and all of its text."""
        where = self._edge.view().topLeft() + at
        position = self._placed.hitTest(where, Qt.HitTestAccuracy.ExactHit)
        return self._marks.note_at(position) if position >= 0 else None

    def reveal(self, locus: Locus, field: str = "") -> None:
        """Have a stretch of the text in view, and the keyboard at it; once its text is there."""
        cursor = self._marks.find(locus, field)
        self._awaited = (locus, field) if cursor is None else None
        if cursor is None:
            return
        start, last = cursor.selectionStart(), cursor.selectionEnd() - 1
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        # All of it; of what is longer than the view, the beginning.
        self._edge.reveal(max(start, last))
        self._edge.reveal(start)

    # Links

    def _press(self, address: QUrl) -> None:
        self.jump_pressed.emit(address.fragment(), int(address.path()))

    def link_chosen(self) -> Shown | None:
        """Return the link that the keyboard is at, and where it is seen; None between links."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        address = QUrl(cursor.charFormat().anchorHref())
        return self._shown(address) if self.textCursor().hasSelection() else None

    def _shown(self, address: QUrl) -> Shown | None:
        rects = self._rects(address)
        if not rects:
            return None
        seen = self._placed.to_document(rects[0]).translated(-self._edge.view().topLeft())
        return address.fragment(), int(address.path()), seen

    def _rects(self, address: QUrl) -> tuple[Rect, ...]:
        if address.isEmpty() or self.story is None:
            return ()
        key, links = (address.fragment(), int(address.path())), self.story.frame.links
        return next((each.rects for each in links if (each.article, each.index) == key), ())

    def _hover(self, address: QUrl) -> None:
        """Show which link the pointer is at."""
        self._placed.hovered = self._rects(address)
        self.viewport().update()
        self.link_hovered.emit(*(self._shown(address) or ("", 0, QRectF())))

    # Qt

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what was written on the passage under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self._note_at(event.pos())
            QToolTip.showText(event.globalPos(), found[0].remark if found else "", self)
            return True
        return super().viewportEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the whole of a marked passage that is pressed, to be changed or taken off."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        if not self.anchorAt(at) and (found := self._note_at(at)):
            self.setTextCursor(found[1])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if self.is_vertical and not plain and self._down_keys.take(event):
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, moved = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.size_wanted.emit(1 if turned.y() > 0 else -1)
        elif self.is_vertical and (moved.y() or turned.y()):
            notch = self.viewport().width() / _SMOOTH
            bar = self.horizontalScrollBar()
            step = moved.y() or turned.y() / 120 * notch
            bar.setValue(bar.value() + round(step))
        else:
            super().wheelEvent(event)
            return
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # Down, reading begins at the right edge, which is elsewhere by now.
        before = event.oldSize() if event.oldSize().isValid() else self.viewport().size()
        seen = self._edge.seen(before)
        super().resizeEvent(event)
        self._placed.give_room(self._room())
        self.scroll_to(*seen)
        self.setting_wanted.emit()


def _offer(bar: QScrollBar, least: int, most: int) -> None:
    """Show the handle of a scroll bar only where there is somewhere to go."""
    bar.setEnabled(most > least)


def _tints(colours: Colours) -> Tints:
    link, chosen = QColor(colours.accent), QColor(colours.focus)
    link.setAlphaF(0.16)
    chosen.setAlphaF(_CHOSEN)
    return Tints(paper=QColor(colours.paper), caret=QColor(colours.focus), link=link, chosen=chosen)
