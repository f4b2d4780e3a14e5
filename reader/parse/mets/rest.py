"""What of a page no article of the METS file names → what the ALTO file itself marks of it.

Most pages have no marks: their text is then one piece.

Source:
    ALTO 4.4: Tags and TAGREFS; ComposedBlock TYPE ("the type of composed block, e.g. table,
    advertisement"); the margins of a page. The words are those of Transkribus and of the SegmOnto
    and PAGE vocabularies.
"""

from collections.abc import Iterable
from dataclasses import replace

from reader.parse.mets.blocks import Part, Piece
from reader.parse.mets.mets_file import Item
from reader.parse.ocr.alto import MARGIN, AltoPage

_EDGES = frozenset(
    {MARGIN, "header", "footer", "page-number", "page number", "pagenumber", "running-title"}
    | {"runningtitle", "runningtitlezone", "numberingzone", "header zone", "catch-word"}
)
_HEADS = frozenset({"heading", "headline", "title", "article-title", "headingline"})
_ROLES = {
    **dict.fromkeys(_HEADS, "HEADLINE"),
    **dict.fromkeys(("caption", "figcaption"), "CAPTION"),
    **dict.fromkeys(("author", "byline"), "AUTHOR"),
    **dict.fromkeys(("sub-headline", "subheadline", "subtitle"), "SUBHEADLINE"),
}
_STANDS_ALONE = frozenset({"article", "advertisement", "advert", "ad", "notice"})
"""Types of composed blocks that are a thing of their own."""


def is_edge(piece: Piece) -> bool:
    """Tell whether a piece stands at the page's edge: its running title or number."""
    return piece.block.role in _EDGES


def divide(pieces: Iterable[Piece], page: AltoPage) -> list[tuple[Item, Part]]:
    """Divide what is left of a page where a heading is marked, or a composed block begins or ends.

    Args:
        pieces: In reading order.
        page: On which they stand.

    Returns:
        Items without areas, each with its part; none where there are no pieces.
    """
    owners = {
        inner: block.id
        for block in page.blocks.values()
        if block.role in _STANDS_ALONE
        for inner in block.inner
    }
    groups: list[list[Piece]] = []
    last = None
    for piece in pieces:
        owner = owners.get(piece.block.id, "")
        begins = piece.block.role in _HEADS and last is not None and last[1] not in _HEADS
        if not groups or begins or last is None or owner != last[0]:
            groups.append([])
        groups[-1].append(replace(piece, role=_ROLES.get(piece.block.role, "")))
        last = (owner, piece.block.role)
    return [
        (Item(type="REST", label="", areas=()), Part(page=group[0].page, pieces=tuple(group)))
        for group in groups
    ]
