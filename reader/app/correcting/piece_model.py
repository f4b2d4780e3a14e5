"""The pieces of a page as an item model: pieces in, rows out."""

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from reader.app.parts.columns_model import VALUE_ROLE, ColumnsModel, Index
from reader.session.correcting.pieces import ARROW, BLOCKS, NOWHERE, Piece, PieceKind

translate = QCoreApplication.translate
_LEADING = frozenset({PieceKind.JUMP, PieceKind.ENTRY})


class PieceModel(ColumnsModel):
    """A row a piece: what it is, and its text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((translate("PieceModel", "What"), translate("PieceModel", "Text")), parent)
        self._pieces: tuple[Piece, ...] = ()
        self._bold = QFont()
        self._bold.setBold(True)

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show other pieces."""
        self.beginResetModel()
        self._pieces = pieces
        self.endResetModel()

    def piece(self, row: int) -> Piece:
        """Return the piece of a row."""
        return self._pieces[row]

    def row_of(self, kind: PieceKind, article: str, index: int = 0) -> int:
        """Return the row of a piece, a block of whatever kind; -1 when there is none."""
        place = (_family(kind), article, index)
        rows = (
            row
            for row, one in enumerate(self._pieces)
            if (_family(one.kind), one.article, one.index) == place
        )
        return next(rows, -1)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._pieces)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(self, self._pieces[index.row()], index.column())

    def _shown(self, piece: Piece, column: int) -> str:
        return piece_name(piece.kind) if column == 0 else _text(piece)

    def _whole(self, piece: Piece, column: int) -> str:
        del column
        return _text(piece)

    def _spoken(self, piece: Piece, column: int) -> str:
        del column
        return f"{piece_name(piece.kind)}: {_text(piece)}"

    def _type(self, piece: Piece, column: int) -> QFont | None:
        del column
        return self._bold if piece.kind is PieceKind.ARTICLE else None

    def _value(self, piece: Piece, column: int) -> Piece:
        del column
        return piece

    _answers: ClassVar[dict[int, Callable[["PieceModel", Piece, int], Any]]] = {
        Qt.ItemDataRole.DisplayRole: _shown,
        Qt.ItemDataRole.ToolTipRole: _whole,
        Qt.ItemDataRole.AccessibleTextRole: _spoken,
        Qt.ItemDataRole.FontRole: _type,
        VALUE_ROLE: _value,
    }


def _family(kind: PieceKind) -> str:
    return "block" if kind in BLOCKS else str(kind)


def _text(piece: Piece) -> str:
    if piece.kind in _LEADING:
        return f"{piece.text} {ARROW} {piece.target or NOWHERE}"
    return piece.text


def piece_name(kind: PieceKind) -> str:
    """Name a kind of piece."""
    return {
        PieceKind.ENTRY: translate("Piece", "Digest entry"),
        PieceKind.ARTICLE: translate("Piece", "Article"),
        PieceKind.KICKER: translate("Piece", "Kicker"),
        PieceKind.HEADLINE: translate("Piece", "Headline"),
        PieceKind.DECK: translate("Piece", "Deck"),
        PieceKind.BYLINE: translate("Piece", "Byline"),
        PieceKind.PARAGRAPH: translate("Piece", "Paragraph"),
        PieceKind.CROSSHEAD: translate("Piece", "Crosshead"),
        PieceKind.CAPTION: translate("Piece", "Caption"),
        PieceKind.TABLE: translate("Piece", "Table"),
        PieceKind.JUMP: translate("Piece", "Jump"),
    }[kind]
