"""Every printed character that a page carries, for the tests that nothing is lost."""

import re
from collections import Counter
from collections.abc import Iterator

from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Digest, Page
from reader.model.printed import PrintedPage

_FOLDED = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys("“”", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict(zip("｡｢｣､", "。「」、", strict=True)),
}
_TABLE = str.maketrans(_FOLDED)


def folded(text: str) -> str:
    """Take white space and the width of punctuation out of a text."""
    return re.sub(r"[\s\ufeff\x1c-\x1f]+", "", text).translate(_TABLE)


def article_texts(article: Article) -> Iterator[str]:
    """Yield the fields of an article that carry printed text."""
    yield from (article.kicker, article.headline, article.deck)
    yield from (byline.text for byline in article.bylines)
    for block in article.blocks:
        if isinstance(block, Paragraph | Crosshead):
            yield block.text
        elif isinstance(block, Picture):
            yield from (block.caption, block.credit)
        elif isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)
    yield from (jump.text for jump in article.jumps if jump.block is None)


def digest_texts(digest: Digest) -> Iterator[str]:
    """Yield the fields of a 导读 box that carry printed text."""
    yield digest.label
    for entry in digest.entries:
        yield from (entry.headline, entry.deck, entry.page_text)


def page_texts(page: Page) -> Iterator[str]:
    """Yield the fields of a page that carry printed text."""
    yield from page.folio
    yield from (editor.text for editor in page.editors)
    if page.digest:
        yield from digest_texts(page.digest)
    for article in page.articles:
        yield from article_texts(article)


def carried(printed: PrintedPage) -> Counter[str]:
    """Count the printed characters that a page carries."""
    texts = list(page_texts(printed.page))
    texts.extend(printed.masthead.lines if printed.masthead else ())
    return Counter(folded("".join(texts)))


def lost_and_invented(text: str, pages: tuple[PrintedPage, ...]) -> tuple[str, str]:
    """Return the characters that the pages lack and those that they have too many."""
    source = Counter(folded(text))
    carrying: Counter[str] = Counter()
    for page in pages:
        carrying += carried(page)
    return "".join((source - carrying).elements()), "".join((carrying - source).elements())
