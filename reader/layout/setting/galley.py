"""An article in, its galley out: the body set at one measure as a column of slugs.

Source: clreq #paragraph_adjustment_rules, #adjustments_of_orphans_and_widows
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import repeat

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.slug import Matter, Piece, Slug, Take
from reader.layout.setting.table import set_table
from reader.layout.sheet.frame import Ink, Source
from reader.model.article import Article, Block, Crosshead, Paragraph, Picture, Table
from reader.model.jump import JumpKind
from reader.notation.aside import asides
from reader.notation.table_title import names_table
from reader.typeset.face import Face
from reader.typeset.headline import LONGEST
from reader.typeset.paragraph import Broken

CROSSHEAD_SIZE = 1.12
"""Crossheads, in body sizes."""
HEAD_SIZE, SIDE_SIZE = 1.28, 0.95
"""Headline and other lines of a heading that is set with the body, in body sizes."""
_AROUND_CROSSHEAD = 1
"""Blank rows around a crosshead, half above and half below."""
_WHOLE_CROSSHEAD = 12
"""Lines of crossheads that no column break may cut: one as long as a text is cut as such, for
no column holds it."""
_LONGEST_TABLE, _FULLEST_TABLE = 24, 1200
"""Rows, and characters, of the largest table that is set beside the text."""
_LONGEST_CAPTION = 500
"""Characters of a caption; a longer one runs with the text, for no column may be too short for
it."""
_JUMP_SIZE = 0.92
_TAIL_ROLES = (
    "责任编辑",
    "責任編輯",
    "本版",
    "版式",
    "制图",
    "製圖",
    "数据来源",
    "资料来源",
    "来源",
    "作者",
    "整理",
    "编辑",
    "編輯",
)
"""Roles whose lines are printed below an article, not above."""


def is_tail(role: str | None) -> bool:
    """Tell whether a byline of this role is printed below the article."""
    return role is not None and role.startswith(_TAIL_ROLES)


def has_endless_head(article: Article) -> bool:
    """Tell whether a part of an article's heading is so long that all is set with the body."""
    bylines = sum(len(byline.text) for byline in article.bylines)
    longest = max(len(article.headline), len(article.kicker), len(article.deck), bylines)
    return longest > LONGEST


def set_galley(article: Article, compositor: Compositor) -> tuple[Matter, ...]:
    """Set the body of an article; pictures and tables are not in it.

    Args:
        article: The article.
        compositor: Type and measure.

    Returns:
        Its slugs and paragraphs in print order, jump lines and lines below the
        article last; a jump from an earlier page first.
    """
    return tuple(_matter(article, compositor))


def is_figure(block: Block, compositor: Compositor) -> bool:
    """Tell whether a block is set beside the text, not in it."""
    if isinstance(block, Picture):
        return compositor.is_held(block)
    return isinstance(block, Table) and not runs_with_text(block)


def has_short_caption(picture: Picture) -> bool:
    """Tell whether a picture's caption stands below it, for it is not as long as a text."""
    return len(picture.caption) + len(picture.credit) <= _LONGEST_CAPTION


def runs_with_text(table: Table) -> bool:
    """Tell whether a table is so long that no column may be too short for it."""
    cells = sum(len(cell) for row in table.rows for cell in row)
    return len(table.rows) > _LONGEST_TABLE or cells > _FULLEST_TABLE


def title_of(article: Article, index: int, compositor: Compositor) -> str:
    """Return the crosshead that names a table and is set over it; empty for none.

    Either it says so (积分榜), or it has nothing else below it: another one that has
    paragraphs too stays with them, wherever its table stands.

    Args:
        article: The article.
        index: Of a block; only a table that is set beside the text has a title.
        compositor: Type.
    """
    before, *below = article.blocks[max(index - 1, 0) : index + 2]
    is_titled = (
        isinstance(before, Crosshead)
        and bool(below)
        and isinstance(below[0], Table)
        and is_figure(below[0], compositor)
        and (names_table(before.text) or not isinstance(below[-1], Paragraph))
    )
    return before.text if is_titled and isinstance(before, Crosshead) else ""


def _matter(article: Article, compositor: Compositor) -> Iterator[Matter]:
    yield from _jump_lines(article, compositor, is_arrival=True)
    paragraphs, second = _paragraphs(article, compositor), -1
    for index, block in enumerate(article.blocks):
        match block:
            case Paragraph():
                broken, face = next(paragraphs)
                # In half the time that their classes take, for a page has hundreds.
                source = tuple.__new__(Source, ("block", article.id, index, 0))
                yield tuple.__new__(Take, (broken, face, compositor.size, source, 0, None))
            case Crosshead() if index != second and _is_crosshead(article, index, compositor):
                # Of two (焦点一, and what it is) the second goes with the first.
                second = index + 1 if _is_crosshead(article, index + 1, compositor) else index
                yield from _crossheads(article, range(index, second + 1), compositor)
            case Picture() if not (compositor.is_held(block) and has_short_caption(block)):
                yield from _picture_text(block, article.id, index, compositor)
            case Table() if not is_figure(block, compositor):
                source = Source(article=article.id, field="block", index=index)
                width = compositor.measure * compositor.size
                yield from set_table(block, source, width, compositor)
            case _:
                continue
    yield from _jump_lines(article, compositor, is_arrival=False)
    for index, byline in enumerate(article.bylines):
        if byline.text and is_tail(byline.role):
            source = Source(article=article.id, field="byline", index=index)
            yield from _small_lines(byline.text, source, compositor)


def _paragraphs(article: Article, compositor: Compositor) -> Iterator[tuple[Broken, Face]]:
    """Yield the paragraphs of an article, each with its face."""
    texts = [block.text for block in article.blocks if isinstance(block, Paragraph)]
    are_aside = asides(texts)
    broken = {}
    for is_aside, face in ((False, compositor.dress.body), (True, compositor.dress.aside)):
        own = [text for text, each in zip(texts, are_aside, strict=True) if each is is_aside]
        broken[is_aside] = zip(compositor.break_paragraphs(own, face), repeat(face))
    for is_aside in are_aside:
        yield next(broken[is_aside])


def _crossheads(article: Article, indexes: Sequence[int], compositor: Compositor) -> Iterator[Slug]:
    """Set one crosshead, or two together, between blanks."""
    pieces = [piece for index in indexes for piece in _crosshead_lines(article, index, compositor)]
    if len(pieces) > _WHOLE_CROSSHEAD:
        for piece in pieces:
            yield Slug(pieces=(piece,))
    elif pieces:
        yield Slug(
            pieces=tuple(replace(piece, row=1.0 + at) for at, piece in enumerate(pieces)),
            rows=len(pieces) + _AROUND_CROSSHEAD,
            keeps_next=True,
            may_pad=True,
        )


def _is_crosshead(article: Article, index: int, compositor: Compositor) -> bool:
    """Tell whether a block is a crosshead that is not set as a table's title."""
    if not 0 <= index < len(article.blocks) or not isinstance(article.blocks[index], Crosshead):
        return False
    return not title_of(article, index + 1, compositor)


def _crosshead_lines(article: Article, index: int, compositor: Compositor) -> Iterator[Piece]:
    block = article.blocks[index]
    assert isinstance(block, Crosshead)
    face, size = compositor.dress.hei, compositor.size * CROSSHEAD_SIZE
    measure = compositor.measure * compositor.size / size
    for line in compositor.set_head(block.text, face, measure):
        yield Piece(
            line=line,
            face=face,
            size=size,
            x=max(0.0, (measure - line.width) / 2) * size,
            source=Source(article=article.id, field="block", index=index, start=line.start),
        )


def _jump_lines(article: Article, compositor: Compositor, *, is_arrival: bool) -> Iterator[Slug]:
    """Set the jumps that stand alone: 上接 above the text, the others below it."""
    face, size = compositor.dress.strong, compositor.size * _JUMP_SIZE
    measure = compositor.measure * compositor.size / size
    for index, jump in enumerate(article.jumps):
        is_above = jump.kind is JumpKind.CONTINUED_FROM
        if jump.block is not None or not jump.text or is_above is not is_arrival:
            continue
        for line in compositor.set_lines(jump.text, face, measure):
            piece = Piece(
                line=line,
                face=face,
                size=size,
                x=0.0 if is_above else max(0.0, measure - line.width) * size,
                ink=Ink.LINK,
                source=Source(article=article.id, field="jump", index=index, start=line.start),
            )
            is_first_below = not (is_above or line.start)
            yield Slug(pieces=(piece,), keeps_next=is_above, keeps_last=is_first_below)


def _picture_text(
    picture: Picture, article: str, index: int, compositor: Compositor
) -> Iterator[Matter]:
    """Set caption and credit of a picture as text of their own."""
    face, offset = compositor.dress.caption, 0
    texts = picture.caption.split("\n") if picture.caption else []
    for text, broken in zip(texts, compositor.break_paragraphs(texts, face), strict=True):
        source = Source(article=article, field="caption", index=index, start=offset)
        yield Take(broken=broken, face=face, size=compositor.size, source=source)
        offset += len(text) + 1
    if picture.credit:
        source = Source(article=article, field="credit", index=index)
        yield from _small_lines(picture.credit, source, compositor)


def _small_lines(text: str, source: Source, compositor: Compositor) -> Iterator[Slug]:
    face, size = compositor.dress.small, compositor.size * _JUMP_SIZE
    measure = compositor.measure * compositor.size / size
    for line in compositor.set_lines(text, face, measure):
        piece = Piece(
            line=line,
            face=face,
            size=size,
            x=max(0.0, measure - line.width) * size,
            ink=Ink.MUTED,
            source=Source(
                article=source.article, field=source.field, index=source.index, start=line.start
            ),
        )
        yield Slug(pieces=(piece,), keeps_last=line.start == 0)
