"""Lines of articles that say what they are (标题：…) in, those that file the articles out.

Text archives and crawlers write so what they know of an article: where it was printed
(来源：, 版次：), on which day. No paper printed that. Others set two lines above each article
that say its page and its column, 第5版(副刊) and 专栏：; what follows has no labels.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from reader.notation.line_label import LabelledLine, LineLabel, read_line_label
from reader.notation.page_label import read_page_label_line, told_page

_FEWEST = 2
"""Headlines that show that a page has labels, where nothing beside them does."""
_BESIDE_ONE = frozenset(
    (LineLabel.TEXT, LineLabel.SOURCE, LineLabel.PAPER, LineLabel.PAGE, LineLabel.SECTION)
)
"""What shows so beside a single headline."""


class Catalogue(NamedTuple):
    """What files the articles of a text.

    Attributes:
        gives_parts: Whether lines say what parts of articles they are.
        lines: Places of the lines that do, from 0.
        said: What they say; a label alone in its line with the line that it speaks of.
        pages: Places at which the articles of another page begin, from 0.
        columns: Names of columns that the paper printed above articles, by their places.
        above_heads: Places of lines that stand above an article's head, from 0.
    """

    gives_parts: bool = False
    lines: frozenset[int] = frozenset()
    said: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    columns: Mapping[int, str] = MappingProxyType({})
    above_heads: frozenset[int] = frozenset()


def read_catalogue(lines: Sequence[str]) -> Catalogue:
    """Read what the lines of a page or a file say of where its articles were printed.

    Args:
        lines: Without white space at their ends; any may be empty.
    """
    labelled = {
        place: found for place, line in enumerate(lines) if (found := read_line_label(line))
    }
    if not _gives_parts([found.label for found in labelled.values()]):
        return _of_entries(lines, tuple(_entries(lines, labelled)))
    filed = dict(_filed(lines, labelled))
    return Catalogue(
        gives_parts=True,
        lines=frozenset(filed) | {value for value in filed.values() if value is not None},
        said=tuple(
            lines[place] + (lines[value] if value is not None else "")
            for place, value in filed.items()
        ),
        pages=tuple(_other_pages(lines, labelled, filed)),
    )


def _gives_parts(labels: Sequence[LineLabel]) -> bool:
    """Tell labels of articles from a story or a notice that speaks of a headline."""
    headlines = labels.count(LineLabel.HEADLINE)
    return headlines >= _FEWEST or (headlines > 0 and not _BESIDE_ONE.isdisjoint(labels))


class _Entry(NamedTuple):
    """What an archive sets above an article.

    Attributes:
        page: Place of the line that says its page.
        label: What it says, normalised.
        column: Place of the line below, 专栏：.
        name: What stands behind it; mostly nothing.
    """

    page: int
    label: str
    column: int
    name: str


def _entries(lines: Sequence[str], labelled: Mapping[int, LabelledLine]) -> Iterator[_Entry]:
    """Yield what stands above each article above which an archive says its page and column."""
    for column, found in labelled.items():
        above = next((p for p in range(column - 1, -1, -1) if lines[p]), None)
        if found.label is not LineLabel.COLUMN or above is None:
            continue
        page = read_page_label_line(lines[above])
        if page is not None and page.has_page_word:
            yield _Entry(above, page.label, column, found.value)


def _of_entries(lines: Sequence[str], entries: Sequence[_Entry]) -> Catalogue:
    """Return what entries say; of all that the paper printed only the columns' names."""
    unprinted = [
        place
        for entry in entries
        for place in ((entry.page,) if entry.name else (entry.page, entry.column))
    ]
    return Catalogue(
        lines=frozenset(unprinted),
        said=tuple(lines[place] for place in unprinted),
        pages=tuple(new.page for old, new in pairwise(entries) if new.label != old.label),
        columns={entry.column: entry.name for entry in entries if entry.name},
        above_heads=frozenset(entry.page for entry in entries),
    )


def _filed(
    lines: Sequence[str], labelled: Mapping[int, LabelledLine]
) -> Iterator[tuple[int, int | None]]:
    """Yield the places of lines that file an article, and of the next that says what for."""
    for place, found in labelled.items():
        if not found.label.is_catalogued:
            continue
        below = next((p for p in range(place + 1, len(lines)) if lines[p]), None)
        speaks_of = not found.value and below is not None and below not in labelled
        yield place, below if speaks_of else None


def _other_pages(
    lines: Sequence[str], labelled: Mapping[int, LabelledLine], filed: Mapping[int, int | None]
) -> Iterator[int]:
    """Yield where articles begin that are filed on another page than those before them."""
    page = ""
    for start, end in _articles(lines, labelled):
        for place in range(start, end):
            if place not in filed or labelled[place].label is not LineLabel.PAGE:
                continue
            value = filed[place]
            own, _ = told_page(labelled[place].value or (lines[value] if value else ""))
            if own and page and own != page:
                yield start
            page = own or page


def _articles(
    lines: Sequence[str], labelled: Mapping[int, LabelledLine]
) -> Iterator[tuple[int, int]]:
    """Yield where each article begins, and the next: a label again, or below a text."""
    start = next(iter(labelled))
    words: set[str] = set()
    has_text = False
    for place in range(start, len(lines)):
        found = labelled.get(place)
        if found is None:
            has_text = has_text or "。" in lines[place]
            continue
        if has_text or found.word in words:
            yield start, place
            start, words = place, set()
        words.add(found.word)
        has_text = found.label is LineLabel.TEXT and bool(found.value)
    yield start, len(lines)
