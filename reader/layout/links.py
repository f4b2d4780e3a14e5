"""The runs of a sheet in, the places that lead elsewhere out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from reader.layout.frame import Imprint, Item, Link, LinkKind, Rect, Run
from reader.layout.imprint import part_of
from reader.model.article import Article, Crosshead, Paragraph
from reader.model.issue import Page
from reader.model.jump import Jump

_ASCENT = 0.88
_AIR = 0.2
"""Added above and below the type, in em: a link is easier to hit."""


def find_links(items: Iterable[Item], page: Page) -> tuple[Link, ...]:
    """Return the links of a sheet: its jumps, and the entries of its 导读.

    Args:
        items: Of the sheet.
        page: The page it shows.
    """
    jumps: dict[tuple[str, int], list[Rect]] = defaultdict(list)
    entries: dict[int, list[Rect]] = defaultdict(list)
    inside = _jumps_in_text(page.articles)
    for item in items:
        if not isinstance(item, Run | Imprint) or item.source is None:
            continue
        source = item.source
        if source.field == "jump":
            jumps[source.article, source.index].append(_ground(item, 0, len(item.text)))
        elif source.field == "digest":
            entries[source.index].append(_ground(item, 0, len(item.text)))
        elif source.field == "block":
            for number, start, end in inside.get((source.article, source.index), ()):
                first = max(start - source.start, 0)
                last = min(end - source.start, len(item.text))
                if first < last:
                    jumps[source.article, number].append(_ground(item, first, last))
    return tuple(
        [
            Link(rects=tuple(rects), kind=LinkKind.JUMP, article=article, index=index)
            for (article, index), rects in sorted(jumps.items())
        ]
        + [
            Link(rects=tuple(rects), kind=LinkKind.DIGEST, index=index)
            for index, rects in sorted(entries.items())
        ]
    )


def _jumps_in_text(
    articles: Iterable[Article],
) -> Mapping[tuple[str, int], list[tuple[int, int, int]]]:
    """Return the jumps printed inside blocks: index of the jump, start and end in the text."""
    found: dict[tuple[str, int], list[tuple[int, int, int]]] = defaultdict(list)
    for article in articles:
        for number, jump in enumerate(article.jumps):
            for place in _place(article, jump):
                found[article.id, place[0]].append((number, *place[1:]))
    return found


def _place(article: Article, jump: Jump) -> Iterator[tuple[int, int, int]]:
    """Yield block, start and end of a jump that stands in a block's text."""
    if jump.block is None or not jump.text or jump.block >= len(article.blocks):
        return
    block = article.blocks[jump.block]
    if isinstance(block, Paragraph | Crosshead):
        start = block.text.rfind(jump.text)
        if start >= 0:
            yield jump.block, start, start + len(jump.text)


def _ground(item: Run | Imprint, first: int, last: int) -> Rect:
    return part_of(item, first, last) if isinstance(item, Imprint) else _of_run(item, first, last)


def _of_run(run: Run, first: int, last: int) -> Rect:
    x, y = run.positions[first]
    size = run.size
    right = run.positions[last][0] if last < len(run.positions) else run.positions[-1][0] + size
    return Rect(
        x=x, y=y - (_ASCENT + _AIR) * size, width=max(right - x, size), height=size * (1 + 2 * _AIR)
    )
