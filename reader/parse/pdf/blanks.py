"""Pieces of a column, downwards → the same with lines closed that a left-out blank parts.

Makers of PDFs leave a blank out and move on by its width: 记者, and a character's width on, 高远.
Columns and cells stand so in all rows; in a column of text some do, with a name, or with what
a list has before its texts.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.notation.punctuation import is_chinese
from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.pieces import Piece
from reader.parse.pdf.sheet_box import around

_WIDTHS = 0.75, 1.3
"""In em: of a blank of one character; columns stand further apart."""
_ROW = 0.5
_MOST = 0.45
"""Share of the rows that may have one."""


def with_blanks(pieces: Sequence[Piece], is_body: Callable[[TextLine], bool]) -> list[Piece]:
    """Put together what stands a blank apart on one line.

    Args:
        pieces: Of one column, downwards, those of a row from the left.
        is_body: Tells whether a line is in the type of the sheet's body.
    """
    joined: list[Piece] = []
    count = 0
    for piece in pieces:
        last = joined[-1] if joined else None
        if _are_parted(last, piece, is_body):
            assert isinstance(last, TextLine)
            assert isinstance(piece, TextLine)
            text = f"{last.text}\u3000{piece.text}"
            faces = last.faces | piece.faces
            joined[-1] = replace(last, text=text, box=around((last.box, piece.box)), faces=faces)
            count += 1
        else:
            joined.append(piece)
    return joined if count <= _MOST * len(joined) else list(pieces)


def _are_parted(line: Piece | None, added: Piece, is_body: Callable[[TextLine], bool]) -> bool:
    if not isinstance(line, TextLine) or not isinstance(added, TextLine):
        return False
    white = added.box.left - line.box.right
    height = min(added.box.height, line.box.height)
    return (
        added.box.beside(line.box) > _ROW * height
        and line.type == added.type
        and is_body(line)
        and not (line.is_vertical or added.is_vertical)
        and is_chinese(line.text[-1:])
        and is_chinese(added.text[:1])
        and _WIDTHS[0] < white / line.size < _WIDTHS[1]
    )
