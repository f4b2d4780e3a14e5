"""Lays a document out as the engine has set it: Qt asks where text is, the story answers.

Qt's text widgets ask their document's layout for everything that has a place:
what to paint, what lies under the pointer, how large the text is. This layout
answers from a set story, so that the widget keeps its text interface for screen
readers, its selection and its keyboard, and every character stands where the
engine has put it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextOption,
    QTransform,
)
from typing_extensions import override

from reader.app.reading.article_document import to_offset, to_units
from reader.app.reading.mark_format import MARK, REMARKED, beside_line
from reader.layout.reading.set_story import SetStory, Stretch
from reader.layout.sheet.frame import Frame, Item, Rect, Rule, Run

MARGIN_PX = 28
"""Paper at either side of the text at least."""
AT_ONCE = 8
"""Paragraphs given their lines in one go: some milliseconds."""

Draw = Callable[[QPainter, Frame, float], None]
"""Draws a frame with a painter in device pixels, so many to a point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tints:
    """Colours of what the layout draws itself.

    Attributes:
        paper: The ground.
        caret: The keyboard's place in the text.
        link: Ground of the link under the pointer.
        chosen: Ground of the text chosen.
    """

    paper: QColor
    caret: QColor
    link: QColor
    chosen: QColor


class ArticleLayout(QAbstractTextDocumentLayout):
    """Answers for one document.

    Attributes:
        hovered: Rectangles of the link under the pointer, in the story's points.
    """

    def __init__(self, document: QTextDocument, draw: Draw, tints: Tints) -> None:
        super().__init__(document)
        # Asked for it by ``document``, PySide 6.11 never lets go of the layout that was asked.
        self._document = document
        self._draw = draw
        self._tints = tints
        self._story: SetStory | None = None
        self._stretches: dict[int, tuple[Stretch, ...]] = {}
        self._reach: list[tuple[float, float, Item]] = []
        self._room = QSizeF(0, 0)
        self._clear_px = 0
        self._ready = 0
        self._spare = QTimer(self, interval=0)
        self._spare.timeout.connect(self._make_ready)
        self.hovered: tuple[Rect, ...] = ()

    # What is shown

    @property
    def story(self) -> SetStory | None:
        """The story; None before the first."""
        return self._story

    def take(self, story: SetStory) -> None:
        """Lay the document out as a story whose passages it holds."""
        self._story = story
        self._stretches = dict.fromkeys(range(len(story.passages)), ())
        for stretch in story.stretches:
            self._stretches[stretch.passage] += (stretch,)
        self._reach = [_reach(item, is_vertical=story.is_vertical) for item in story.frame.items]
        self.hovered = ()
        self._ready = 0
        self._spare.start()
        block = self._document.begin()
        while block.isValid():
            block.layout().clearLayout()
            block = block.next()
        self._tell_size()

    @property
    def is_ready(self) -> bool:
        """Whether Qt's own layouts have their lines: a screen reader asks them directly."""
        return not self._spare.isActive()

    def _make_ready(self) -> None:
        """Give some more paragraphs their lines while nothing else is to be done."""
        for _ in range(AT_ONCE):
            block = self._document.findBlockByNumber(self._ready)
            if not block.isValid():
                self._spare.stop()
                return
            self.blockBoundingRect(block)
            self._ready += 1

    def show_tints(self, tints: Tints) -> None:
        """Draw in other colours."""
        self._tints = tints
        self.update.emit()

    def give_room(self, room: QSizeF) -> None:
        """Say how much of the text can be seen at once; short text is centred in it."""
        if room != self._room:
            self._room = room
            self._tell_size()

    def keep_clear(self, foot_px: int) -> None:
        """Leave so much paper below a text that goes down; its end is seen above it then."""
        if foot_px != self._clear_px:
            self._clear_px = foot_px
            self._tell_size()

    def _tell_size(self) -> None:
        self.documentSizeChanged.emit(self.documentSize())
        self.update.emit()

    # Where things are

    @property
    def origin(self) -> QPointF:
        """Where the story's frame begins in the document."""
        if self._story is None:
            return QPointF(0, 0)
        frame, size = self._story.frame, self.documentSize()
        if self._story.is_vertical:
            # The first line stands at the right; what room there is lies at the left.
            spare = max((size.height() - frame.height) / 2, MARGIN_PX)
            return QPointF(round(size.width() - MARGIN_PX - frame.width), round(spare))
        return QPointF(round(max((size.width() - frame.width) / 2, MARGIN_PX)), MARGIN_PX)

    def ground(self, position: int) -> QRectF:
        """Return the ground of the character at a position of the document."""
        found = self._at(position)
        if found is None:
            return QRectF()
        stretch, offset = found
        rect = stretch.part(offset, offset + 1) or stretch.ground
        return self.to_document(rect)

    def line_beside(self, position: int, by: int) -> int:
        """Return the position one line on (1) or back (-1) beside one; the same at the ends."""
        found = self._at(position)
        if found is None or self._story is None:
            return position
        stretch, offset = found
        lines = self._story.stretches
        at = lines.index(stretch) + by
        if not 0 <= at < len(lines):
            return position
        edge = stretch.edges[offset - stretch.start]
        there = lines[at]
        gap = min(there.gap_at(edge, edge), there.end - 1 if self._goes_on(at) else there.end)
        return self._position(there.passage, gap)

    def _goes_on(self, at: int) -> bool:
        """Tell whether a line is not the last of its passage."""
        assert self._story is not None
        lines = self._story.stretches
        return at + 1 < len(lines) and lines[at + 1].passage == lines[at].passage

    def first_in(self, view: QRectF) -> int:
        """Return the position of the first line in a part of the document; of the last for none."""
        lines = self._story.stretches if self._story is not None else ()
        for stretch in lines:
            ground = self.to_document(stretch.ground)
            is_in = (
                ground.right() <= view.right() + 1
                if stretch.is_vertical
                else ground.top() >= view.top() - 1
            )
            if is_in:
                return self._position(stretch.passage, stretch.start)
        return self._position(lines[-1].passage, lines[-1].start) if lines else 0

    def _at(self, position: int) -> tuple[Stretch, int] | None:
        """Return the line that a position stands in, and the offset in its passage."""
        block = self._document.findBlock(position)
        lines = self._stretches.get(block.blockNumber(), ())
        if not lines:
            return None
        text = self._text(block.blockNumber())
        offset = to_offset(text, position - block.position())
        held = [line for line in lines if line.start <= offset]
        line = held[-1] if held else lines[0]
        return line, min(max(offset, line.start), line.end)

    def _text(self, number: int) -> str:
        return self._story.passages[number].text if self._story is not None else ""

    def _position(self, passage: int, offset: int) -> int:
        block = self._document.findBlockByNumber(passage)
        return block.position() + to_units(self._text(passage), offset)

    def to_document(self, rect: Rect) -> QRectF:
        """Return where a rectangle of the story's frame is in the document."""
        origin = self.origin
        return QRectF(rect.x + origin.x(), rect.y + origin.y(), rect.width, rect.height)

    def _grounds(self, cursor: QTextCursor) -> Iterator[QRectF]:
        """Yield the grounds of what a cursor has chosen."""
        block = self._document.findBlock(cursor.selectionStart())
        while block.isValid() and block.position() < cursor.selectionEnd():
            number = block.blockNumber()
            text = self._text(number)
            start = to_offset(text, max(cursor.selectionStart() - block.position(), 0))
            end = to_offset(text, cursor.selectionEnd() - block.position())
            for stretch in self._stretches.get(number, ()):
                rect = stretch.part(start, end)
                if rect is not None:
                    yield self.to_document(rect)
            block = block.next()

    # Painting

    def _paint_grounds(
        self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext
    ) -> None:
        for rect in self.hovered:
            painter.fillRect(self.to_document(rect), self._tints.link)
        for selection in context.selections:
            colour = selection.format.background().color()
            if not selection.format.hasProperty(MARK):
                colour = self._tints.chosen
            is_down = self._story is not None and self._story.is_vertical
            for ground in self._grounds(selection.cursor):
                painter.fillRect(ground, colour)
                if selection.format.boolProperty(REMARKED):
                    painter.fillRect(beside_line(ground, is_down=is_down), colour.rgb())

    def _paint_type(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what stands in a part of the document, in whole device pixels."""
        assert self._story is not None
        origin, ratio = self.origin, painter.device().devicePixelRatioF()
        if self._story.is_vertical:
            low, high = clip.left() - origin.x(), clip.right() - origin.x()
        else:
            low, high = clip.top() - origin.y(), clip.bottom() - origin.y()
        shown = tuple(item for first, last, item in self._reach if last >= low and first <= high)
        frame = self._story.frame
        moved = painter.worldTransform().map(origin)
        painter.save()
        painter.setWorldTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        painter.translate(round(moved.x() * ratio), round(moved.y() * ratio))
        self._draw(painter, Frame(width=frame.width, height=frame.height, items=shown), ratio)
        painter.restore()

    def _paint_caret(self, painter: QPainter, position: int) -> None:
        found = self._at(position)
        if found is None:
            return
        stretch, offset = found
        edge = stretch.edges[offset - stretch.start]
        ground = stretch.ground
        if stretch.is_vertical:
            bar = Rect(x=ground.x, y=edge - 1, width=ground.width, height=2)
        else:
            bar = Rect(x=edge - 1, y=ground.y, width=2, height=ground.height)
        painter.fillRect(self.to_document(bar), self._tints.caret)

    # Qt asks

    @override
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        clip = context.clip
        painter.fillRect(clip, self._tints.paper)
        if self._story is None:
            return
        self._paint_grounds(painter, context)
        self._paint_type(painter, clip)
        if context.cursorPosition >= 0:
            self._paint_caret(painter, context.cursorPosition)

    @override
    def hitTest(
        self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy
    ) -> int:
        if self._story is None or not self._story.stretches:
            return -1 if accuracy is Qt.HitTestAccuracy.ExactHit else 0
        assert isinstance(point, QPointF)
        origin = self.origin
        x, y = point.x() - origin.x(), point.y() - origin.y()
        if accuracy is Qt.HitTestAccuracy.ExactHit:
            for line in self._story.stretches:
                if line.ground.contains(x, y):
                    return self._position(line.passage, line.character_at(x, y))
            return -1
        nearest = min(self._story.stretches, key=lambda line: _distance(line, x, y))
        return self._position(nearest.passage, nearest.gap_at(x, y))

    @override
    def pageCount(self) -> int:
        return 1

    @override
    def documentSize(self) -> QSizeF:
        if self._story is None:
            return self._room
        frame = self._story.frame
        wide, high = frame.width + 2 * MARGIN_PX, frame.height + 2 * MARGIN_PX
        if self._story.is_vertical:
            return QSizeF(max(wide, self._room.width()), max(self._room.height(), 0))
        return QSizeF(self._room.width(), high + self._clear_px)

    @override
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0, 0), self.documentSize())

    @override
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        lines = self._stretches.get(block.blockNumber(), ())
        if not lines:
            return QRectF()
        ground = self.to_document(lines[0].ground)
        for line in lines[1:]:
            ground = ground.united(self.to_document(line.ground))
        if block.layout().lineCount() == 0:
            self._set_lines(block, lines, ground)
        return ground

    def _set_lines(self, block: QTextBlock, lines: tuple[Stretch, ...], ground: QRectF) -> None:
        """Give Qt's own layout of a block the engine's lines, for cursors and screen readers."""
        layout = block.layout()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        layout.setPosition(ground.topLeft())
        text = self._text(block.blockNumber())
        ends = [*(to_units(text, line.start) for line in lines[1:]), block.length()]
        layout.beginLayout()
        start = 0
        for line, end in zip(lines, ends, strict=True):
            made = layout.createLine()
            if not made.isValid():
                break
            made.setNumColumns(max(end - start, 1))
            corner = self.to_document(line.ground).topLeft()
            made.setPosition(corner - ground.topLeft())
            start = made.textStart() + made.textLength()
        layout.endLayout()

    @override
    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Do nothing: the story that belongs to the new text comes by ``take``."""


def _distance(line: Stretch, x: float, y: float) -> tuple[float, float]:
    """Return how far a point is from a line, across it first."""
    ground = line.ground
    aside_x = max(ground.x - x, 0.0, x - ground.right)
    aside_y = max(ground.y - y, 0.0, y - ground.bottom)
    return (aside_x, aside_y) if line.is_vertical else (aside_y, aside_x)


def _reach(item: Item, *, is_vertical: bool) -> tuple[float, float, Item]:
    """Return how far an item reaches across the column."""
    match item:
        case Run():
            places = item.xs if is_vertical else item.ys
            return min(places) - 1.5 * item.size, max(places) + 1.5 * item.size, item
        case Rule():
            ends = (item.x1, item.x2) if is_vertical else (item.y1, item.y2)
            return min(ends) - 1, max(ends) + 1, item
        case _:
            rect = item.rect
            low, high = (rect.x, rect.right) if is_vertical else (rect.y, rect.bottom)
            return low, high, item
