"""Blocks of an article corrected by hand: an issue in, the issue with one thing mended out.

Nothing printed is lost by any of it: text only changes the place where it is kept.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from reader.errors import RecordError
from reader.model.article import Article, Block, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Issue, Page
from reader.model.jump import Jump

_SPACE = "\u3000"
"""Set where a line or a cell ended."""


class Kind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    CAPTION = "caption"
    TABLE = "table"


def kind_of(block: Block) -> Kind:
    """Tell what a block is."""
    return {
        Paragraph: Kind.PARAGRAPH,
        Crosshead: Kind.CROSSHEAD,
        Picture: Kind.CAPTION,
        Table: Kind.TABLE,
    }[type(block)]


def block_text(block: Block) -> str:
    """Return the text of a block in one line; rows and lines are parted by spaces."""
    if isinstance(block, Picture):
        lines = [*block.caption.split("\n"), block.credit]
        return _SPACE.join(line for line in lines if line)
    if isinstance(block, Table):
        return _SPACE.join(cell for row in block.rows for cell in row if cell)
    return block.text


def set_kind(issue: Issue, article: str, block: int, kind: Kind) -> Issue:
    """Change what a block is.

    Raises:
        RecordError: There is no such block, or it is a picture that is held.
    """
    found = find_article(issue, article)
    former = find_block(found, block)
    if kind_of(former) is kind:
        return issue
    if isinstance(former, Picture) and former.image is not None:
        raise RecordError(article, "a picture that is held stays one. Move or split its caption.")
    text = block_text(former)
    made: dict[Kind, Callable[[], Block]] = {
        Kind.PARAGRAPH: lambda: Paragraph(text=text),
        Kind.CROSSHEAD: lambda: Crosshead(text=text),
        Kind.CAPTION: lambda: Picture(caption=text),
        Kind.TABLE: lambda: Table(rows=((text,),)),
    }
    blocks = (*found.blocks[:block], made[kind](), *found.blocks[block + 1 :])
    return with_article(issue, replace(found, blocks=blocks))


def join_blocks(issue: Issue, article: str, block: int) -> Issue:
    """Join a block with the one after it; the kind of the first holds for both.

    Raises:
        RecordError: There is nothing after it, or the two cannot be one.
    """
    found = find_article(issue, article)
    first = find_block(found, block)
    second = find_block(found, block + 1)
    blocks = (*found.blocks[:block], _joined(article, first, second), *found.blocks[block + 2 :])
    jumps = _placed(found.jumps, lambda at: at - 1 if at > block else at)
    return with_article(issue, replace(found, blocks=blocks, jumps=jumps))


def _joined(article: str, first: Block, second: Block) -> Block:
    if isinstance(first, Table) and isinstance(second, Table):
        wide = max(len(row) for row in (*first.rows, *second.rows))
        rows = [(*row, *[""] * (wide - len(row))) for row in (*first.rows, *second.rows)]
        return Table(rows=tuple(rows))
    if isinstance(second, Paragraph | Crosshead):
        if isinstance(first, Picture):
            return replace(first, caption="\n".join(filter(None, (first.caption, second.text))))
        if isinstance(first, Paragraph | Crosshead):
            return replace(first, text=first.text + _between(first.text, second.text) + second.text)
    raise RecordError(article, "these two cannot be one block. Change the kind of one first.")


def _between(first: str, second: str) -> str:
    """Return the space between two pieces of a text: words of an alphabet have one."""
    is_word = first[-1:].isascii() and first[-1:].isalnum()
    return " " if is_word and second[:1].isascii() and second[:1].isalnum() else ""


def split_block(issue: Issue, article: str, block: int, at: int) -> Issue:
    """Cut a block in two.

    Args:
        issue: The issue.
        article: Id of the article.
        block: Index of the block: a paragraph, a crosshead or a caption.
        at: Characters of its text before the cut; of a caption's as it is kept.

    Raises:
        RecordError: There is no such block, or it cannot be cut there.
    """
    found = find_article(issue, article)
    former = find_block(found, block)
    if isinstance(former, Table):
        raise RecordError(article, "a table is not cut. Make it a paragraph first.")
    text = former.caption if isinstance(former, Picture) else former.text
    head, tail = text[:at].rstrip(), text[at:].lstrip()
    if not head or not tail:
        raise RecordError(article, "a block is cut inside its text. Put the cursor there.")
    pieces: tuple[Block, Block] = (
        (replace(former, caption=head), Paragraph(text=tail.replace("\n", _SPACE)))
        if isinstance(former, Picture)
        else (replace(former, text=head), type(former)(text=tail))
    )
    blocks = (*found.blocks[:block], *pieces, *found.blocks[block + 1 :])
    jumps = tuple(_cut_jump(article, jump, block, text, at) for jump in found.jumps)
    return with_article(issue, replace(found, blocks=blocks, jumps=jumps))


def _cut_jump(article: str, jump: Jump, block: int, text: str, at: int) -> Jump:
    """Have a jump follow its printed text into one of the two pieces."""
    if jump.block is None or jump.block < block:
        return jump
    if jump.block > block:
        return replace(jump, block=jump.block + 1)
    begins = text.rfind(jump.text)
    if begins < at < begins + len(jump.text):
        raise RecordError(article, f"{jump.text} is one jump line and is not cut.")
    return replace(jump, block=block + 1) if begins >= at else jump


def move_block(issue: Issue, article: str, block: int, to_article: str, to: int) -> Issue:
    """Move a block within its article or into another one; its jump lines go along.

    Args:
        issue: The issue.
        article: Id of the article.
        block: Index of the block.
        to_article: Id of the article it is moved to; perhaps the same.
        to: Index it has afterwards.

    Raises:
        RecordError: There is no such block or article.
    """
    source = find_article(issue, article)
    moved = find_block(source, block)
    carried = tuple(jump for jump in source.jumps if jump.block == block)
    left = replace(
        source,
        blocks=(*source.blocks[:block], *source.blocks[block + 1 :]),
        jumps=_placed(
            tuple(jump for jump in source.jumps if jump.block != block),
            lambda at: at - 1 if at > block else at,
        ),
    )
    issue = with_article(issue, left)
    target = find_article(issue, to_article)
    to = max(0, min(to, len(target.blocks)))
    jumps = _placed(target.jumps, lambda at: at + 1 if at >= to else at)
    taken = replace(
        target,
        blocks=(*target.blocks[:to], moved, *target.blocks[to:]),
        jumps=in_order((*jumps, *(replace(jump, block=to) for jump in carried))),
    )
    return with_article(issue, taken)


def in_order(jumps: tuple[Jump, ...]) -> tuple[Jump, ...]:
    """Put the jumps that stand in blocks in the order of these; the others stay where they are."""
    standing = iter(
        sorted((jump for jump in jumps if jump.block is not None), key=lambda jump: jump.block or 0)
    )
    return tuple(jump if jump.block is None else next(standing) for jump in jumps)


def _placed(jumps: tuple[Jump, ...], place: Callable[[int], int]) -> tuple[Jump, ...]:
    return tuple(
        jump if jump.block is None else replace(jump, block=place(jump.block)) for jump in jumps
    )


def without_block(article: Article, block: int) -> Article:
    """Return an article without a block that no jump line stands in."""
    assert all(jump.block != block for jump in article.jumps)
    return replace(
        article,
        blocks=(*article.blocks[:block], *article.blocks[block + 1 :]),
        jumps=_placed(article.jumps, lambda at: at - 1 if at > block else at),
    )


def with_block(article: Article, block: int, added: Block) -> Article:
    """Return an article with a block added before the one of an index."""
    return replace(
        article,
        blocks=(*article.blocks[:block], added, *article.blocks[block:]),
        jumps=_placed(article.jumps, lambda at: at + 1 if at >= block else at),
    )


def find_article(issue: Issue, article: str) -> Article:
    """Return an article of an issue.

    Raises:
        RecordError: There is none of this id.
    """
    found = issue.article(article)
    if found is None:
        raise RecordError(article, "there is no such article in this issue.")
    return found


def find_block(article: Article, block: int) -> Block:
    """Return a block of an article.

    Raises:
        RecordError: It has no block of this index.
    """
    if not 0 <= block < len(article.blocks):
        raise RecordError(article.id, "there is no such block in the article.")
    return article.blocks[block]


def page_of(issue: Issue, article: str) -> Page:
    """Return the page that an article stands on.

    Raises:
        RecordError: There is no such article.
    """
    for page in issue.pages:
        if any(one.id == article for one in page.articles):
            return page
    raise RecordError(article, "there is no such article in this issue.")


def with_article(issue: Issue, article: Article) -> Issue:
    """Return an issue with an article in place of the one of its id."""
    return with_articles(issue, lambda one: article if one.id == article.id else one)


def with_articles(issue: Issue, change: Callable[[Article], Article]) -> Issue:
    """Return an issue with every article changed."""
    pages = tuple(replace(page, articles=tuple(map(change, page.articles))) for page in issue.pages)
    return replace(issue, pages=pages)


def with_page(issue: Issue, page: Page) -> Issue:
    """Return an issue with a page in place of the one of its label."""
    pages = tuple(page if one.label == page.label else one for one in issue.pages)
    return replace(issue, pages=pages)
