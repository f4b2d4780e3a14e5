"""The article view: one article, or a whole story, as comfortable text."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QColor, QImage, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.icons import icon
from reader.app.reading.article_document import ARTICLE, BLOCK, INDENT, Compositor, Part, Setting
from reader.app.reading.selection_bar import SelectionBar
from reader.model.article import Article
from reader.model.locus import Locus
from reader.session.marking import block_text, passage

SIDE_PX = 28
"""White at either side of the text at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A stretch of text with a ground of its own.

    Attributes:
        locus: Where.
        colour: ``#rrggbb`` of the ground.
    """

    locus: Locus
    colour: str


class ArticleText(QTextBrowser):
    """The text itself, set in a measure and centred.

    Signals:
        jump_pressed: Article id and index of the jump.
    """

    jump_pressed = Signal(str, int)

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        self._setting = setting
        self._parts: tuple[Part, ...] = ()
        self._pictures: dict[str, QImage] = {}
        self.setOpenLinks(False)
        self.setObjectName("article_text")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._press)

    def show_parts(self, parts: tuple[Part, ...], pictures: dict[str, QImage]) -> None:
        """Show the parts of a story."""
        self._parts, self._pictures = parts, pictures
        self._set()
        self.verticalScrollBar().setValue(0)

    def show_setting(self, setting: Setting) -> None:
        """Set the same text in another way; the line read stays in view."""
        self._setting = setting
        scroll = self.verticalScrollBar()
        share = scroll.value() / max(scroll.maximum(), 1)
        self._set()
        scroll.setValue(round(share * scroll.maximum()))

    def wanted_width(self) -> int:
        """Return the width that a whole line needs, in logical pixels."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self._setting.measure * self._setting.size_px + 2 * SIDE_PX + bar

    def passages(self) -> tuple[Locus, ...]:
        """Return the text chosen, a passage a paragraph; none when nothing is chosen."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return ()
        found = []
        block = self.document().findBlock(cursor.selectionStart())
        while block.isValid() and block.position() < cursor.selectionEnd():
            chosen = self._chosen(block, cursor)
            if chosen is not None:
                found.append(chosen)
            block = block.next()
        return tuple(found)

    def _chosen(self, block: QTextBlock, cursor: QTextCursor) -> Locus | None:
        """Return what of a paragraph is chosen; None when nothing that can be marked is."""
        form = block.blockFormat()
        article = self._article(str(form.property(ARTICLE)))
        if article is None or not form.hasProperty(BLOCK):
            return None
        index = int(form.intProperty(BLOCK))
        lead = len(INDENT) if block.text().startswith(INDENT) else 0
        length = len(block_text(article, index))
        start = min(max(cursor.selectionStart() - block.position() - lead, 0), length)
        end = min(max(cursor.selectionEnd() - block.position() - lead, 0), length)
        return passage(article, index, start, end) if end > start else None

    def unchoose(self) -> None:
        """Take the selection off."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def show_marked(self, marked: tuple[Marked, ...]) -> None:
        """Give stretches of the text grounds of their own."""
        found = [self._extra(each) for each in marked]
        self.setExtraSelections([each for each in found if each is not None])

    def _extra(self, marked: Marked) -> QTextEdit.ExtraSelection | None:
        cursor = self._find(marked.locus)
        if cursor is None:
            return None
        extra = QTextEdit.ExtraSelection()
        ground = QColor(marked.colour)
        ground.setAlphaF(0.4)
        form = cursor.charFormat()
        form.setBackground(ground)
        extra.cursor = cursor
        extra.format = form
        return extra

    def reveal(self, locus: Locus) -> None:
        """Have a stretch of the text in view."""
        cursor = self._find(locus)
        if cursor is not None:
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _find(self, locus: Locus) -> QTextCursor | None:
        block = self.document().begin()
        while block.isValid():
            form = block.blockFormat()
            is_it = form.property(ARTICLE) == locus.article and form.hasProperty(BLOCK)
            if is_it and form.intProperty(BLOCK) == locus.block:
                lead = len(INDENT) if block.text().startswith(INDENT) else 0
                start = min(
                    block.position() + lead + locus.start, block.position() + block.length() - 1
                )
                end = min(
                    block.position() + lead + locus.end, block.position() + block.length() - 1
                )
                cursor = QTextCursor(self.document())
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                return cursor
            block = block.next()
        return None

    def _article(self, article_id: str) -> Article | None:
        return next((p.article for p in self._parts if p.article.id == article_id), None)

    def _set(self) -> None:
        document = self.document()
        document.clear()
        document.setDocumentMargin(0)
        Compositor(document, self._setting, self._pictures).set_story(self._parts)
        self._centre()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _centre(self) -> None:
        measure = self._setting.measure * self._setting.size_px
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max((room - measure) // 2, SIDE_PX)
        self.setViewportMargins(side, SIDE_PX, side, 0)

    def _press(self, address: QUrl) -> None:
        self.jump_pressed.emit(address.fragment(), int(address.path()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._centre()
        super().resizeEvent(event)


class ArticleView(QWidget):
    """The text with the commands that belong to it.

    Signals:
        jump_pressed: Article id and index of the jump.
        closed: The reader has closed it.
        size_wanted: The body's size is to change by so many pixels.
        shown: Another text is shown.
    """

    jump_pressed = Signal(str, int)
    closed = Signal()
    size_wanted = Signal(int)
    shown = Signal()

    def __init__(
        self, setting: Setting, turns: tuple[QAction, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._where = QLabel(self)
        self._where.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self.text = ArticleText(setting, self)
        self.text.setAccessibleName(self.tr("Article"))
        self.text.jump_pressed.connect(self.jump_pressed)
        self._smaller = self._button("A−", self.tr("Smaller text"))
        self._smaller.clicked.connect(lambda: self.size_wanted.emit(-1))
        self._larger = self._button("A+", self.tr("Larger text"))
        self._larger.clicked.connect(lambda: self.size_wanted.emit(1))
        self._close = self._button("", self.tr("Close"))
        self._close.clicked.connect(self.closed)
        self.selection = SelectionBar(self)
        self.text.copyAvailable.connect(self.selection.setVisible)
        row = QHBoxLayout()
        row.setContentsMargins(10, 4, 8, 4)
        for action in turns:
            button = self._button("", action.toolTip())
            button.setDefaultAction(action)
            row.addWidget(button)
        row.addWidget(self._where, 1)
        for button in (self._smaller, self._larger, self._close):
            row.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(row)
        rows.addWidget(self.text)
        rows.addWidget(self.selection)
        self.setMinimumWidth(300)

    def show_story(self, where: str, parts: tuple[Part, ...], pictures: dict[str, QImage]) -> None:
        """Show a story and open the view.

        Args:
            where: Pages and section, shown above the text.
            parts: The story's parts in reading order.
            pictures: Path in the issue folder to a picture.
        """
        self._where.setText(where)
        self.text.show_parts(parts, pictures)
        self.show()
        self.shown.emit()

    def show_setting(self, setting: Setting) -> None:
        """Set the text in another way."""
        self.text.show_setting(setting)
        self.shown.emit()
        colours = setting.colours
        self.selection.show_colours(colours)
        self._close.setIcon(icon("close", QColor(colours.text), QColor(colours.muted)))

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button
