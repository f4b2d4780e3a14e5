"""An article in, about how many rows its body takes at any measure out, without setting it."""

import re

from reader.layout.setting.compositor import PictureSize
from reader.layout.setting.galley import (
    CROSSHEAD_SIZE,
    HEAD_SIZE,
    SIDE_SIZE,
    has_endless_head,
    has_short_caption,
    runs_with_text,
)
from reader.layout.setting.table import table_rows
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table

_INDENT = 2
_WIDE = bytes(range(0x20, 0x100))
"""Upper halves of the code points from U+2000 on, surrogates among them."""
_WORD, _LONGEST_WORD = re.compile("[!-~]{2,}"), 24
"""Latin words, numbers and addresses, and the characters of the longest that go on one line."""


class Bulk:
    """About how long the paragraphs of an article are, so that rows can be told at any measure."""

    def __init__(self, article: Article, pictures: PictureSize) -> None:
        """Measure an article.

        Args:
            article: Whose body it is.
            pictures: Sizes of the pictures held; what is said of others, and much that is said
                of one, is set as text.
        """
        said = [
            block
            for block in article.blocks
            if isinstance(block, Picture)
            and not (block.image and pictures(block.image) and has_short_caption(block))
        ]
        texts = [block.text for block in article.blocks if isinstance(block, Paragraph)]
        texts += [text for each in said for text in (*each.caption.split("\n"), each.credit)]
        self._paragraphs = [(_INDENT + _ems(text), _held_together(text)) for text in texts if text]
        crossheads = [block.text for block in article.blocks if isinstance(block, Crosshead)]
        self._heads = [CROSSHEAD_SIZE * _ems(text) for text in crossheads]
        if has_endless_head(article):
            sides = article.kicker, article.deck, *(byline.text for byline in article.bylines)
            self._heads.append(HEAD_SIZE * _ems(article.headline))
            self._heads += [SIDE_SIZE * _ems(text) for text in sides]
        self._tables = [
            block for block in article.blocks if isinstance(block, Table) and runs_with_text(block)
        ]
        jumps = sum(1 for jump in article.jumps if jump.block is None and jump.text)
        self._others = jumps + len(crossheads)
        """Jumps, and the blanks around crossheads."""

    def rows(self, measure: int) -> int:
        """Return about how many rows the body takes at a measure in em."""
        rows = self._others + sum(table_rows(table, measure) for table in self._tables)
        # As often as a line ends in what is held together, half of it is what the line lacks.
        twice = 2 * measure
        rows -= int(sum([-(ems + held / twice) // measure for ems, held in self._paragraphs]))
        rows -= int(sum([-ems // measure for ems in self._heads]))
        return rows


def _ems(text: str) -> float:
    """Return about how long a text is: Latin letters and digits are half an em wide."""
    # By bytes, for all copy of a page is cast off before any is set.
    uppers = text.encode("utf-16-le", "surrogatepass")[1::2]
    return len(text) - len(uppers.translate(None, _WIDE)) / 2


def _held_together(text: str) -> float:
    """Return the sum of the squared lengths, in em, of what no line may break, near enough."""
    return sum([min(len(word), _LONGEST_WORD) ** 2 for word in _WORD.findall(text)]) / 4
