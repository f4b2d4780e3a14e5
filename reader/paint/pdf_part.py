"""An item on a page in, what it is a part of out: the headline of an article, a cell of a table.

Source: ISO 32000-2 14.8.2 (what is part of nothing, as rules are, is an artifact)
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reader.layout.sheet.frame import Imprint, Item, Plate, Run, Scan, Source
from reader.layout.sheet.links import jumps_in_text
from reader.model.article import Picture, Table
from reader.model.issue import Issue


@dataclass(frozen=True, slots=True)
class Part:
    """What content is a part of.

    Attributes:
        field: As of a source; "picture" for a picture itself, "words" for
            what stands on a scan outside its articles.
        article: Article id; empty for page furniture.
        index: Index of the block, jump, byline or digest entry; 0 otherwise.
        cell: Of a table, counted row by row from 0.
    """

    field: str
    article: str = ""
    index: int = 0
    cell: int = 0


class PartFinder:
    """Finds what items are parts of, in one issue."""

    def __init__(self, issue: Issue | None) -> None:
        """Look up where pictures and tables stand.

        Args:
            issue: What the pages are of; None for proofs, whose tables are one part each.
        """
        self._pictures: dict[str, Part] = {}
        self._cells: dict[tuple[str, int], Sequence[int]] = {}
        articles = [each for page in issue.pages for each in page.articles] if issue else []
        self._jumps = jumps_in_text(articles)
        for article in articles:
            for index, block in enumerate(article.blocks):
                match block:
                    case Picture(image=str(image)):
                        self._pictures.setdefault(image, Part("picture", article.id, index))
                    case Table(rows=rows):
                        lengths = (len(cell) + 1 for row in rows for cell in row)
                        self._cells[article.id, index] = tuple(accumulate(lengths, initial=0))
                    case _:
                        pass

    def part(self, item: Item) -> Part | None:
        """Return what an item is a part of; None for an artifact."""
        match item:
            case Run(source=Source() as source) | Imprint(source=Source() as source):
                is_block = source.field == "block"
                return self._of_block(source, len(item.text)) if is_block else _of(source)
            case Plate(image=image):
                return self._pictures.get(image, Part("picture"))
            case Imprint():
                return Part("words")
            case Scan():
                return Part("picture")
            case _:
                return None

    def _of_block(self, source: Source, length: int) -> Part:
        """Return what so many characters of a block are: a jump in it, a cell of a table."""
        block = source.article, source.index
        for number, start, end in self._jumps.get(block, ()):
            if start <= source.start and source.start + length <= end:
                return Part("jump", source.article, number)
        cell = max(bisect_right(self._cells.get(block, ()), source.start) - 1, 0)
        return replace(_of(source), cell=cell)


def _of(source: Source) -> Part:
    return Part(source.field, source.article, source.index)
