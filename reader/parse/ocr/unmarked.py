"""The blocks of a Chinese page of which nothing marks articles → the page, read as its text is.

Collections of Chinese papers ship ALTO without articles. What tells headlines, mastheads and
jumps in the text of a page tells them here; each block stands as a line of its own.
"""

import re
import statistics
from collections.abc import Sequence
from dataclasses import replace

from reader.model.article import Article
from reader.model.doubt import Doubt
from reader.model.printed import PrintedPage
from reader.model.zone import Zone
from reader.notation.punctuation import full_width_punctuation, is_chinese
from reader.parse.ocr.alto import MARGIN, AltoBlock
from reader.parse.source.areas import Extent
from reader.parse.text.page_edge import PageSource
from reader.parse.text.page_text import parse_page

_FEWEST_BLOCKS = 3
_FEWEST_CHARACTERS = 40
_LETTERS = re.compile(r"[\W_]+")
_LARGER = 1.3
"""Times the size of most type, from which on a line is a heading; boxes differ by a tenth."""
_LONGEST_HEADING = 40
_OPENING = 12
"""Characters by which a block is found again in its article."""


def is_readable(blocks: Sequence[AltoBlock]) -> bool:
    """Tell whether blocks are text enough, and Chinese, to be divided by their wording."""
    text = "".join(block.text for block in blocks)
    chinese = sum(map(is_chinese, text))
    return (
        len(blocks) >= _FEWEST_BLOCKS
        and chinese >= _FEWEST_CHARACTERS
        and chinese * 2 > len(text)
        and not any(block.role not in ("", MARGIN) for block in blocks)
    )


def read_as_text(
    blocks: Sequence[AltoBlock], source: PageSource, extent: Extent | None = None
) -> tuple[PrintedPage, tuple[Doubt, ...]]:
    """Read the blocks of a page as the text of one, headings ranked as Markdown ranks them.

    Args:
        blocks: In reading order.
        source: What is told of the page; its text is not looked at.
        extent: Of the page; None where no sizes are known.
    """
    large = _large(blocks, extent) if extent else frozenset()
    lines = (f"## {b.text}" if b.id in large else b.text for b in blocks)
    text = "\n\n".join(lines)
    printed, doubts = parse_page(replace(source, text=text))
    zones = _zones(printed.page.articles, blocks)
    articles = tuple(
        replace(article, zones=tuple(dict.fromkeys(zones[number])))
        for number, article in enumerate(printed.page.articles)
    )
    # What the source had is no text; the lines read here are none of it.
    page = replace(printed.page, articles=articles, as_found="")
    return replace(printed, page=page), doubts


def _large(blocks: Sequence[AltoBlock], extent: Extent) -> frozenset[str]:
    """Return the ids of blocks in larger type than most of the page, short as headings are."""
    sizes = {block.id: _size(block, extent) for block in blocks}
    body = sorted(size for b in blocks for size in [sizes[b.id]] * len(b.text) if size)
    if not body:
        return frozenset()
    usual = body[len(body) // 2]
    found = frozenset(
        block.id
        for block in blocks
        if sizes[block.id] >= _LARGER * usual
        and len(block.text) <= _LONGEST_HEADING
        and "。" not in block.text
    )
    return found if len(found) * 2 <= len(blocks) else frozenset()


def _size(block: AltoBlock, extent: Extent) -> float:
    """Return the size of a block's type: the shorter side of most words; 0 for unknown."""
    sides = [
        min((box.right - box.left) * extent.width, (box.bottom - box.top) * extent.height)
        for word in block.words
        if (box := word.box) is not None
    ]
    return statistics.median(sides) if sides else 0.0


def _zones(articles: Sequence[Article], blocks: Sequence[AltoBlock]) -> dict[int, list[Zone]]:
    """Return the places of each article: of the blocks whose opening it has, in order."""
    texts = [_folded(_said(article)) for article in articles]
    zones: dict[int, list[Zone]] = {number: [] for number in range(len(articles))}
    last = 0
    for block in blocks:
        opening = _folded(block.text)[:_OPENING]
        if block.zone is None or not opening:
            continue
        later = (*range(last, len(texts)), *range(last))
        found = next((number for number in later if opening in texts[number]), None)
        if found is not None:
            zones[found].append(block.zone)
            last = found
    return zones


def _said(article: Article) -> str:
    """Return all that an article says, each text after the other."""
    blocks = (
        "\n".join((getattr(b, "text", ""), getattr(b, "caption", ""), getattr(b, "credit", "")))
        + "\n".join(cell for row in getattr(b, "rows", ()) for cell in row)
        for b in article.blocks
    )
    bylines = (byline.text for byline in article.bylines)
    jumps = (jump.text for jump in article.jumps)
    return "\n".join((article.kicker, article.headline, article.deck, *bylines, *blocks, *jumps))


def _folded(text: str) -> str:
    return _LETTERS.sub("", full_width_punctuation(text))
