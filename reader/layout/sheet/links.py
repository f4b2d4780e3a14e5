"""The runs of a sheet in, the places that lead elsewhere out, and these in their ink."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from reader.layout.sheet.frame import Imprint, Ink, Item, Link, LinkKind, Run
from reader.layout.sheet.ground import Stretch, grounds_of
from reader.model.article import Article, Crosshead, Paragraph
from reader.model.issue import Page
from reader.model.jump import Jump

_AIR = 0.2
"""Added on either side of the line, in em: a link is easier to hit."""


def find_links(items: Sequence[Item], page: Page) -> tuple[Link, ...]:
    """Return the links of a sheet: its jumps, and the entries of its 导读.

    Args:
        items: Of the sheet.
        page: The page it shows.
    """
    entries: dict[int, list[Stretch]] = defaultdict(list)
    for item in items if page.digest is not None else ():
        if not isinstance(item, Run | Imprint) or item.source is None:
            continue
        if item.source.field == "digest":
            entries[item.source.index].append((item, 0, len(item.text)))
    digest = [
        Link(rects=grounds_of(stretches, _AIR), kind=LinkKind.DIGEST, index=index)
        for index, stretches in sorted(entries.items(), key=itemgetter(0))
    ]
    return (*find_jumps(items, page.articles), *digest)


def find_jumps(items: Iterable[Item], articles: Iterable[Article]) -> tuple[Link, ...]:
    """Return the jumps of articles as links, wherever their runs stand.

    Args:
        items: Of a sheet or column.
        articles: Those that stand there.
    """
    leading = [article for article in articles if article.jumps]
    if not leading:
        # Most pages: their thousand items need not be looked through.
        return ()
    jumps: dict[tuple[str, int], list[Stretch]] = defaultdict(list)
    inside = jumps_in_text(leading)
    for item in items:
        if not isinstance(item, Run | Imprint) or item.source is None:
            continue
        source = item.source
        if source.field == "jump":
            jumps[source.article, source.index].append((item, 0, len(item.text)))
        elif source.field == "block":
            for number, start, end in inside.get((source.article, source.index), ()):
                first = max(start - source.start, 0)
                last = min(end - source.start, len(item.text))
                if first < last:
                    jumps[source.article, number].append((item, first, last))
    return tuple(
        Link(rects=grounds_of(stretches, _AIR), kind=LinkKind.JUMP, article=article, index=index)
        for (article, index), stretches in sorted(jumps.items(), key=itemgetter(0))
    )


def inked_jumps(items: Sequence[Item], articles: Iterable[Article]) -> Sequence[Item]:
    """Return the items with the jumps inside their texts in the ink of links.

    Args:
        items: Of a sheet or column.
        articles: Those that stand there.
    """
    inside = jumps_in_text(articles)
    if not inside:
        return items
    inked: list[Item] = []
    for item in items:
        source = item.source if isinstance(item, Run) else None
        places = inside.get(source[1:3]) if source and source.field == "block" else None
        inked += _inked(item, places) if isinstance(item, Run) and places else (item,)
    return inked


def _inked(run: Run, places: Iterable[tuple[int, int, int]]) -> Iterator[Run]:
    """Yield a run of a block, parted where jumps begin and end in it."""
    first, length = run.source.start if run.source else 0, len(run.text)
    jumps = [(max(start - first, 0), min(end - first, length)) for _, start, end in sorted(places)]
    done = 0
    for start, end in jumps:
        if start < end:
            yield from _part(run, done, start, run.ink)
            yield from _part(run, start, end, Ink.LINK)
            done = end
    yield from _part(run, done, length, run.ink)


def _part(run: Run, start: int, end: int, ink: Ink) -> Iterator[Run]:
    """Yield some characters of a run in an ink; nothing if there are none."""
    if start < end:
        yield run._replace(
            text=run.text[start:end],
            xs=run.xs[start:end],
            ys=run.ys[start:end],
            ink=ink,
            source=run.source and run.source.after(start),
        )


def jumps_in_text(
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
