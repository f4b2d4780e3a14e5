"""The corrector's desk as it is seen: page, source and pieces side by side."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeySequence,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.catalogue.rows_model import Line, RowsModel
from reader.app.catalogue.table import Table
from reader.app.catalogue.words import verdict_name
from reader.app.correcting.page_picture import PagePicture
from reader.app.correcting.piece_model import PieceModel
from reader.app.dress.theme import Colours
from reader.app.language.told import told, told_doubt, told_where
from reader.app.parts.flow_row import FlowRow
from reader.app.parts.named_box import named_box
from reader.library.correcting_list import Work
from reader.model.edit import Verdict
from reader.model.issue import Issue, Page
from reader.session.correcting.pieces import (
    BLOCKS,
    PARTS,
    Piece,
    PieceKind,
    article_name,
    find_in_source,
    pieces_of,
)

LABEL_PX = 52
BUTTONS_PX = 4
"""Between the buttons of what can be done."""
NARROW_PX = 700
"""In a narrower window, much enlarged, page, source and pieces stand below each other."""
TEXT_PX = 84
"""Height of the text of the piece at hand."""


class CorrectingView(QWidget):
    """All parts of the desk.

    Signals:
        page_wanted: Another page is to be shown: its label.
        piece_chosen: The keyboard is at another piece: ``Piece``, or None.
        deed_wanted: Something is to be done with the piece at hand: name of the deed, argument.
        target_wanted: The jump at hand leads elsewhere: id of an article, or None.
        verdict_wanted: Doubts are decided: ``Verdict`` or None, the works.
        place_wanted: What a doubt names is to be shown: its whereabouts.
        form_changed: The page is to be shown as scanned, or typeset.
        source_form_wanted: The issue is to be as its source gave it.
    """

    page_wanted = Signal(str)
    piece_chosen = Signal(object)
    deed_wanted = Signal(str, object)
    target_wanted = Signal(object)
    verdict_wanted = Signal(object, object)
    place_wanted = Signal(str)
    form_changed = Signal()
    source_form_wanted = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("correcting")
        self._colours = colours
        self._page: Page | None = None
        self._source = ""
        self._pages = named_box(self.tr("Page"), self)
        # Each page of another issue has a section of another length.
        self._pages.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._pages.activated.connect(lambda: self.page_wanted.emit(self._pages.currentData()))
        self._title = QLabel(self)
        self._form = named_box(self.tr("How the page is shown"), self)
        self._form.addItem(self.tr("As scanned where there is a scan"), userData=True)
        self._form.addItem(self.tr("Typeset"), userData=False)
        self._form.activated.connect(lambda: self.form_changed.emit())
        self._give_up = QPushButton(self.tr("As its source gave it"), self)
        self._give_up.clicked.connect(self.source_form_wanted)
        self.picture = PagePicture(colours, self)
        self.picture.article_pressed.connect(self._go_to_article)
        self.source = QPlainTextEdit(self)
        self.source.setReadOnly(True)
        self.source.setAccessibleName(self.tr("The page's source text"))
        self.model = PieceModel(self)
        self.pieces = Table(self.model, self.tr("Pieces of the page"), self)
        self.pieces.set_widths(98)
        self.pieces.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.pieces.selectionModel().currentRowChanged.connect(self._tell_piece)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setFixedHeight(TEXT_PX)
        self.text.setAccessibleName(self.tr("Text of the piece; the cursor says where to cut"))
        self._targets = named_box(self.tr("Where the jump leads"), self)
        self._targets.activated.connect(
            lambda: self.target_wanted.emit(self._targets.currentData() or None)
        )
        self._doubts = RowsModel((self.tr("Where"), self.tr("Decided"), self.tr("Doubt")), self)
        self.doubts = Table(self._doubts, self.tr("Doubts of the issue"), self)
        self.doubts.set_widths(110, 84)
        self._doubt = QLabel(self)
        self._doubt.setWordWrap(True)
        self.doubts.selectionModel().currentRowChanged.connect(self._follow_doubt)
        self._actions = {name: self._deed(*spec) for name, spec in self._deeds().items()}
        self._put_together()

    def _deeds(self) -> dict[str, tuple[str, str, str, object]]:
        """Return what can be done with a piece: name of the button, keys, deed, argument."""
        return {
            "paragraph": (self.tr("Paragraph"), "Alt+1", "kind", PieceKind.PARAGRAPH),
            "crosshead": (self.tr("Crosshead"), "Alt+2", "kind", PieceKind.CROSSHEAD),
            "caption": (self.tr("Caption"), "Alt+3", "kind", PieceKind.CAPTION),
            "table": (self.tr("Table"), "Alt+4", "kind", PieceKind.TABLE),
            "kicker": (self.tr("Kicker"), "Alt+5", "part", PieceKind.KICKER),
            "headline": (self.tr("Headline"), "Alt+6", "part", PieceKind.HEADLINE),
            "deck": (self.tr("Deck"), "Alt+7", "part", PieceKind.DECK),
            "byline": (self.tr("Byline"), "Alt+8", "part", PieceKind.BYLINE),
            "add": (self.tr("Add to headline"), "Alt+9", "add", PieceKind.HEADLINE),
            "out": (self.tr("Into the text"), "Alt+0", "out", None),
            "join": (self.tr("Join with next"), "Ctrl+J", "join", None),
            "cut": (self.tr("Cut at cursor"), "Ctrl+Return", "cut", None),
            "begin": (self.tr("Article begins here"), "Ctrl+E", "begin", None),
            "up": (self.tr("Up"), "Alt+Up", "move", -1),
            "down": (self.tr("Down"), "Alt+Down", "move", 1),
            "elsewhere": (self.tr("To another article…"), "Ctrl+Shift+E", "elsewhere", None),
        }

    def _deed(self, text: str, keys: str, deed: str, argument: object) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text}  ({shown})")
        action.triggered.connect(lambda: self.deed_wanted.emit(deed, argument))
        self.addAction(action)
        return action

    def _put_together(self) -> None:
        top = QWidget(self)
        head = FlowRow()
        top.setLayout(head)
        head.add(self._title, stretches=True)
        head.add(self._pages)
        head.add(self._form)
        head.add(self._give_up)
        right = QWidget(self)
        rows = QVBoxLayout(right)
        rows.setContentsMargins(8, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.pieces, 1)
        rows.addWidget(self.text)
        for head_text, names in (
            (self.tr("It is a"), ("paragraph", "crosshead", "caption", "table")),
            (self.tr("It is the"), ("kicker", "headline", "deck", "byline")),
            (self.tr("Head"), ("add", "out")),
            (self.tr("Text"), ("join", "cut", "begin")),
            (self.tr("Move"), ("up", "down", "elsewhere")),
        ):
            rows.addLayout(self._buttons(head_text, names))
        leads = FlowRow()
        label = QLabel(self.tr("It leads to"), self)
        label.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        label.setMinimumWidth(LABEL_PX)
        leads.add(label)
        leads.add(self._targets, stretches=True)
        rows.addLayout(leads)
        lower = QTabWidget(self)
        lower.setDocumentMode(True)
        lower.setAccessibleName(self.tr("Source text and doubts"))
        lower.addTab(self.source, self.tr("Source text"))
        lower.addTab(self._doubt_pane(), self.tr("Doubts"))
        self._lower = lower
        self._parts = parts = QSplitter(self)
        for widget, width in ((self.picture, 430), (lower, 340), (right, 470)):
            parts.addWidget(widget)
            parts.setStretchFactor(parts.count() - 1, width)
        parts.setSizes([430, 340, 470])
        parts.setChildrenCollapsible(False)
        all_rows = QVBoxLayout(self)
        all_rows.setContentsMargins(14, 10, 14, 10)
        all_rows.addWidget(top)
        all_rows.addWidget(parts, 1)

    def _buttons(self, label: str, names: tuple[str, ...]) -> FlowRow:
        row = FlowRow(BUTTONS_PX)
        head = QLabel(label, self)
        head.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        head.setMinimumWidth(LABEL_PX)
        row.add(head)
        for name in names:
            button = QToolButton(self)
            button.setDefaultAction(self._actions[name])
            button.setProperty("framed", True)  # noqa: FBT003 (Qt's signature)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.add(button)
        return row

    def _doubt_pane(self) -> QWidget:
        pane = QWidget(self)
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(0, 6, 0, 0)
        rows.addWidget(self.doubts, 1)
        rows.addWidget(self._doubt)
        foot = FlowRow()
        texts: tuple[tuple[Verdict | None, str], ...] = (
            (Verdict.CONFIRMED, self.tr("Confirm")),
            (Verdict.REJECTED, self.tr("Reject")),
            (None, self.tr("Open again")),
        )
        for verdict, text in texts:
            button = QPushButton(text, self)
            button.clicked.connect(self._teller(verdict))
            foot.add(button)
        rows.addLayout(foot)
        return pane

    def _teller(self, verdict: Verdict | None) -> Callable[[], None]:
        return lambda: self.verdict_wanted.emit(verdict, self.doubts.chosen())

    def is_scanned(self) -> bool:
        """Tell whether the page is to be shown as scanned."""
        return bool(self._form.currentData())

    def show_issue(
        self, name: str, issue: Issue, works: tuple[Work, ...], *, is_corrected: bool
    ) -> None:
        """Show which issue is corrected, its pages and its doubts."""
        self._title.setText(name)
        self._give_up.setEnabled(is_corrected)
        label = self._pages.currentData()
        self._pages.clear()
        for page in issue.pages:
            self._pages.addItem(f"{page.label}  {page.section}".rstrip(), page.label)
        self._pages.setCurrentIndex(max(self._pages.findData(label), 0))
        self._targets.clear()
        self._targets.addItem(self.tr("nowhere known"), "")
        for page in issue.pages:
            for article in page.articles:
                self._targets.addItem(f"{article.id}  {article_name(article)}", article.id)
        self._lower.setTabText(1, self.tr("Doubts (%1)").replace("%1", str(len(works))))
        self._doubts.show_lines(
            [
                Line(
                    cells=(
                        told_where(work.doubt.where),
                        verdict_name(work.verdict),
                        told(work.doubt.what),
                    ),
                    value=work,
                )
                for work in works
            ]
        )

    def show_page(self, page: Page, source: str) -> None:
        """Show the pieces and the source text of a page; the piece at hand stays at hand."""
        is_other = self._page is None or self._page.label != page.label
        row = 0 if is_other else max(self.pieces.currentIndex().row(), 0)
        former = None if is_other else self.piece()
        self._page = page
        self._pages.setCurrentIndex(max(self._pages.findData(page.label), 0))
        self.model.show_pieces(pieces_of(page))
        if former is not None:
            found = self.model.row_of(former.kind, former.article, former.index)
            row = found if found >= 0 else row
        if source != self._source:
            self._source = source
            self.source.setPlainText(source)
        self.go_to(min(row, self.model.rowCount() - 1))

    def page(self) -> Page | None:
        """Return the page that is shown."""
        return self._page

    def piece(self) -> Piece | None:
        """Return the piece the keyboard is at; None when there is none."""
        index = self.pieces.currentIndex()
        return self.model.piece(index.row()) if index.isValid() else None

    def go_to(self, row: int) -> None:
        """Put the keyboard on a piece."""
        if row >= 0:
            self.pieces.setCurrentIndex(self.model.index(row, 1))

    def cut(self) -> int:
        """Return how many characters of the text stand before the cursor."""
        return self.text.textCursor().position()

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._colours = colours
        self.picture.show_colours(colours)

    def take_focus(self) -> None:
        """Put the keyboard on the pieces."""
        self.pieces.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_doubts(self, *, is_shown: bool) -> None:
        """Bring the doubts to the front, or the source text."""
        self._lower.setCurrentIndex(int(is_shown))

    def _go_to_article(self, article: str) -> None:
        self.go_to(self.model.row_of(PieceKind.ARTICLE, article))

    def _tell_piece(self) -> None:
        piece = self.piece()
        self.text.setPlainText(piece.text if piece is not None else "")
        leads = piece is not None and piece.kind in (PieceKind.JUMP, PieceKind.ENTRY)
        self._targets.setEnabled(leads)
        target = piece.target if piece is not None else None
        self._targets.setCurrentIndex(max(self._targets.findData(target or ""), 0))
        self._offer(piece)
        self._mark_source(piece)
        self.piece_chosen.emit(piece)

    def _offer(self, piece: Piece | None) -> None:
        kind = piece.kind if piece is not None else None
        is_block = kind in BLOCKS
        for name, action in self._actions.items():
            action.setEnabled(is_block)
            action.setCheckable(name == kind)
            action.setChecked(name == kind)
        self._actions["out"].setEnabled(kind in PARTS)
        self._actions["join"].setEnabled(is_block or kind is PieceKind.ARTICLE)

    def _mark_source(self, piece: Piece | None) -> None:
        """Mark where the piece stands in the source text."""
        source = self._source
        found = find_in_source(source, piece.text) if piece is not None else None
        marks = []
        if found is not None:
            cursor = QTextCursor(self.source.document())
            cursor.setPosition(_units(source, found[0]))
            self.source.setTextCursor(cursor)
            self.source.centerCursor()
            cursor.setPosition(_units(source, found[1]), QTextCursor.MoveMode.KeepAnchor)
            mark = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setBackground(QColor(self._colours.chosen))
            mark.format, mark.cursor = form, cursor
            marks.append(mark)
        self.source.setExtraSelections(marks)

    def _follow_doubt(self) -> None:
        chosen = self.doubts.chosen()
        if chosen and isinstance(chosen[0], Work):
            self._doubt.setText(told_doubt(chosen[0].doubt))
            self.place_wanted.emit(chosen[0].doubt.where)

    def follow(self, where: tuple[str, str]) -> None:
        """Go to a page, and to an article on it; what is empty is as it is."""
        label, article = where
        if label and (self._page is None or self._page.label != label):
            self.page_wanted.emit(label)
        if article:
            self._go_to_article(article)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        above = self.parentWidget()
        # What can be scrolled is never narrower than it can be; what it is seen through is.
        room = above.width() if above is not None else self.width()
        way = Qt.Orientation.Vertical if room < NARROW_PX else Qt.Orientation.Horizontal
        if way is not self._parts.orientation():
            self._parts.setOrientation(way)


def _units(text: str, at: int) -> int:
    """Return how many of Qt's characters, which are UTF-16, stand before a place."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
