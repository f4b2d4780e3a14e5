"""What stands on a sheet of a PDF, and the columns that it makes up."""

from dataclasses import dataclass

from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.sheet_box import Box

_ROW = 0.5
"""Share of its height by which a piece reaches over those of its row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturePiece:
    """A picture on the sheet."""

    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePiece:
    """A ruled table: rows of cells, all of one length."""

    box: Box
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InsetPiece:
    """A tinted or framed area with what stands in it."""

    box: Box
    strips: tuple["Strip", ...]


Piece = TextLine | PicturePiece | TablePiece | InsetPiece


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Pieces of one column, downwards.

    Attributes:
        pieces: At least one.
        region: Number of the area between rules that it is in.
        column: Left and right edge of the column's text, in points.
    """

    pieces: tuple[Piece, ...]
    region: int
    column: tuple[float, float]


def in_rows(pieces: list[Piece]) -> list[Piece]:
    """Order pieces of one column downwards, those of one row from the left."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.box.top):
        row = rows[-1] if rows else None
        height = min(piece.box.height, row[-1].box.height) if row else 0.0
        if row and piece.box.beside(row[-1].box) > _ROW * height:
            row.append(piece)
        else:
            rows.append([piece])
    return [piece for row in rows for piece in sorted(row, key=lambda piece: piece.box.left)]
