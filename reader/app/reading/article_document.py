"""An article as a text document: parts of a story in, paragraphs that know their place out."""

import re
from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextLength,
    QTextTableFormat,
)

from reader.app.theme import Colours
from reader.model.article import Article, Block, Crosshead, Paragraph, Picture, Table
from reader.model.jump import Jump
from reader.session.naming import page_tag

ARTICLE = QTextFormat.Property.UserProperty + 1
"""Id of the article a paragraph belongs to."""
BLOCK = QTextFormat.Property.UserProperty + 2
"""Index of the block a paragraph shows; -1 for the headline. Only on text that can be marked."""
INDENT = "\u3000\u3000"
"""Two em before a paragraph: part of the setting, not of the text."""
LINE_BREAK = "\u2028"
"""Begins a new line within a paragraph."""
_PRINTED_BREAK = re.compile(r"(?<=[\u2e80-\uffef]) (?=[\u2e80-\uffef])")
HEADLINE = 1.62
"""Sizes as multiples of the body's: steps of the old 号 sizes."""
KICKER = 1.0
DECK = 1.12
SMALL = 0.82


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How the text is set.

    Attributes:
        size_px: Of the body.
        measure: Line length in em.
        line_gap: Space between lines in em.
        body_family: Of the body.
        head_family: Of headlines.
        colours: Of the theme.
    """

    size_px: int
    measure: int
    line_gap: float
    body_family: str
    head_family: str
    colours: Colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One page's part of a story.

    Attributes:
        article: The part.
        page: Label of the page it stands on.
    """

    article: Article
    page: str


class Compositor:
    """Sets parts into a document, top to bottom."""

    def __init__(
        self, document: QTextDocument, setting: Setting, pictures: dict[str, QImage]
    ) -> None:
        self._document = document
        self._cursor = QTextCursor(document)
        self._setting = setting
        self._pictures = pictures
        self._article = ""
        self._is_empty = True

    def set_story(self, parts: tuple[Part, ...]) -> None:
        """Set all parts, with the seam of the pages visible between them."""
        for i, part in enumerate(parts):
            self._article = part.article.id
            self._seam(part, is_first=i == 0)
            self._head(part.article, is_first=i == 0)
            for index, block in enumerate(part.article.blocks):
                self._block(index, block)
            for index, jump in enumerate(part.article.jumps):
                self._jump(index, jump)

    def _seam(self, part: Part, *, is_first: bool) -> None:
        text = page_tag(part.page)
        gap = 0.0 if is_first else 1.2
        self._paragraph(gap_above=gap, centred=not is_first)
        seam = text if is_first else f"——  {text}  ——"
        self._write(seam, self._format(SMALL, colour=self._setting.colours.muted))

    def _head(self, article: Article, *, is_first: bool) -> None:
        if article.kicker:
            self._paragraph(gap_above=0.6)
            self._write(article.kicker, self._format(KICKER, colour=self._setting.colours.muted))
        if article.headline:
            self._paragraph(gap_above=0.3, block=-1, size=HEADLINE if is_first else DECK)
            size = HEADLINE if is_first else DECK
            self._write(
                _as_printed(article.headline),
                self._format(size, weight=QFont.Weight.Bold, head=True),
            )
        if article.deck:
            self._paragraph(gap_above=0.2, size=DECK)
            self._write(_as_printed(article.deck), self._format(DECK))
        # A byline without a line of its own stands in the text already.
        standing = [byline.text for byline in article.bylines if byline.text]
        if standing:
            self._paragraph(gap_above=0.5)
            self._write("  ".join(standing), self._format(0.9, colour=self._setting.colours.muted))

    def _block(self, index: int, block: Block) -> None:
        if isinstance(block, Paragraph):
            self._paragraph(gap_above=0.35, block=index)
            self._write(INDENT + block.text, self._format(1.0))
        elif isinstance(block, Crosshead):
            self._paragraph(gap_above=1.0, block=index)
            self._write(block.text, self._format(1.06, weight=QFont.Weight.Bold, head=True))
        elif isinstance(block, Picture):
            self._picture(block)
        else:
            self._table(block)

    def _picture(self, picture: Picture) -> None:
        image = self._pictures.get(picture.image or "", QImage())
        if not image.isNull() and picture.image is not None:
            self._paragraph(gap_above=0.8, centred=True, is_text=False)
            address = QUrl(f"issue:{picture.image}")
            self._document.addResource(QTextDocument.ResourceType.ImageResource, address, image)
            shape = QTextImageFormat()
            shape.setName(address.toString())
            width = min(self._setting.measure * self._setting.size_px, image.width())
            shape.setWidth(width)
            shape.setHeight(width * image.height() / image.width())
            self._cursor.insertImage(shape)
        for text in (*picture.caption.split("\n"), picture.credit):
            if text:
                self._paragraph(gap_above=0.2)
                self._write(text, self._format(0.88, colour=self._setting.colours.muted))

    def _table(self, table: Table) -> None:
        self._paragraph(gap_above=0.6, is_text=False)
        form = QTextTableFormat()
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderBrush(QColor(self._setting.colours.line))
        form.setCellPadding(6)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        grid = self._cursor.insertTable(len(table.rows), len(table.rows[0]), form)
        for i, row in enumerate(table.rows):
            weight = QFont.Weight.DemiBold if i == 0 else QFont.Weight.Normal
            for j, text in enumerate(row):
                cell = grid.cellAt(i, j).firstCursorPosition()
                cell.insertText(text, self._format(0.9, weight=weight))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _jump(self, index: int, jump: Jump) -> None:
        if not jump.text:
            return
        self._paragraph(gap_above=0.6)
        link = self._format(0.95, colour=self._setting.colours.accent)
        link.setAnchor(True)
        link.setAnchorHref(f"jump:{index}#{self._article}")
        link.setFontUnderline(True)
        self._write(jump.text, link)

    def _paragraph(
        self,
        *,
        gap_above: float,
        block: int | None = None,
        size: float = 1.0,
        centred: bool = False,
        is_text: bool = True,
    ) -> None:
        form = QTextBlockFormat()
        em = self._setting.size_px
        form.setTopMargin(gap_above * em)
        form.setProperty(ARTICLE, self._article)
        if block is not None:
            form.setProperty(BLOCK, block)
        if is_text:
            high = em * size * (1 + self._setting.line_gap)
            form.setLineHeight(high, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if centred:
            form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        if self._is_empty:
            self._cursor.setBlockFormat(form)
            self._is_empty = False
        else:
            self._cursor.insertBlock(form)

    def _write(self, text: str, form: QTextCharFormat) -> None:
        self._cursor.insertText(text, form)

    def _format(
        self,
        size: float,
        *,
        colour: str = "",
        weight: QFont.Weight = QFont.Weight.Normal,
        head: bool = False,
    ) -> QTextCharFormat:
        setting = self._setting
        font = QFont(setting.head_family if head else setting.body_family)
        font.setPixelSize(max(round(setting.size_px * size), 9))
        font.setWeight(weight)
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(QColor(colour or setting.colours.text))
        return form


def _as_printed(heading: str) -> str:
    """Break a heading where it was broken in print, which the issue keeps as a space.

    One character stands for one, so that offsets into the heading stay right.
    """
    return _PRINTED_BREAK.sub(LINE_BREAK, heading)
