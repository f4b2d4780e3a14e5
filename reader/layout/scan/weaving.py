"""The text of a page and the words of its scan → which word each character is.

The two come from one source, but the text has been joined: words divided at lines
are closed, punctuation is set full-width, paragraphs cut by columns go on. Letters
and digits alone are compared, in pieces that may stand in another order on the scan.
"""

import bisect
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.layout.sheet.frame import Source
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page
from reader.model.word import Word
from reader.model.zone import Zone

_SEED = 5
"""Characters that have to agree where a piece begins; fewer are found by chance."""
_MOST_PLACES = 200
"""Places of one seed that are tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """Characters of one text that one word shows.

    Attributes:
        word: Index of the word.
        start: Offset of the first in the word's text.
        end: Offset after the last.
        source: The text and the offset of the first in it.
    """

    word: int
    start: int
    end: int
    source: Source


def weave(page: Page, words: Sequence[Word]) -> tuple[Thread, ...]:
    """Find the words of a page's text.

    Args:
        page: Its articles and its 导读.
        words: Of its scan.

    Returns:
        In the order of the texts. A word that belongs to none has no thread, a
        word that two texts share has two.
    """
    loom = _loom(words)
    threads: list[Thread] = []
    inside: dict[tuple[Zone, ...], frozenset[int]] = {(): frozenset()}
    for zones, source, text in _texts(page):
        if zones not in inside:
            inside[zones] = _inside(loom, zones)
        threads.extend(_woven(loom, inside[zones], source, text))
    return tuple(threads)


@dataclass(slots=True)
class _Loom:
    """The letters of all words, one after the other.

    Attributes:
        words: The words.
        letters: Folded.
        places: Of each letter: index of its word, offset in that word's text.
        seeds: Where each few letters stand.
        middles: Of the words, from above: y, x, index.
        used: 1 for each letter that a text has taken.
        at: Where the last text ended.
    """

    words: Sequence[Word]
    letters: str
    places: list[tuple[int, int]]
    seeds: dict[str, list[int]]
    middles: list[tuple[float, float, int]]
    used: bytearray
    at: int = 0


def _loom(words: Sequence[Word]) -> _Loom:
    places: list[tuple[int, int]] = []
    pieces: list[str] = []
    for index, word in enumerate(words):
        for offset, letter in _folded(word.text):
            pieces.append(letter)
            places.append((index, offset))
    letters = "".join(pieces)
    seeds: dict[str, list[int]] = defaultdict(list)
    for place in range(len(letters) - _SEED + 1):
        seeds[letters[place : place + _SEED]].append(place)
    middles = sorted(
        ((word.top + word.bottom) / 2, (word.left + word.right) / 2, index)
        for index, word in enumerate(words)
    )
    return _Loom(
        words=words,
        letters=letters,
        places=places,
        seeds=seeds,
        middles=middles,
        used=bytearray(len(letters)),
    )


def _folded(text: str) -> Iterator[tuple[int, str]]:
    """Yield the letters and digits of a text, one a place, with their offsets."""
    for offset, character in enumerate(text):
        if character.isalnum():
            folded = unicodedata.normalize("NFKC", character).lower()
            for letter in folded:
                if letter.isalnum():
                    yield offset, letter


def _inside(loom: _Loom, zones: tuple[Zone, ...]) -> frozenset[int]:
    """Return the words whose middle lies in the zones."""
    found: set[int] = set()
    for zone in zones:
        ys = [y for _, y in zone.points]
        first = bisect.bisect_left(loom.middles, (min(ys),))
        last = bisect.bisect_right(loom.middles, (max(ys), 2.0))
        found.update(index for y, x, index in loom.middles[first:last] if zone.contains(x, y))
    return frozenset(found)


def _texts(page: Page) -> Iterator[tuple[tuple[Zone, ...], Source, str]]:
    for article in page.articles:
        for field, index, text in _fields(article):
            yield article.zones, Source(article=article.id, field=field, index=index), text
    for index, entry in enumerate(page.digest.entries if page.digest else ()):
        text = f"{entry.headline} {entry.deck} {entry.page_text}"
        yield (), Source(field="digest", index=index), text


def _fields(article: Article) -> Iterator[tuple[str, int, str]]:
    yield "kicker", 0, article.kicker
    yield "headline", 0, article.headline
    yield "deck", 0, article.deck
    for index, byline in enumerate(article.bylines):
        yield "byline", index, byline.text
    for index, block in enumerate(article.blocks):
        if isinstance(block, Paragraph | Crosshead):
            yield "block", index, block.text
        elif isinstance(block, Picture):
            yield "caption", index, block.caption
            yield "credit", index, block.credit
        elif isinstance(block, Table):
            yield "block", index, "\t".join(cell for row in block.rows for cell in row)
    for index, jump in enumerate(article.jumps):
        if jump.block is None:
            yield "jump", index, jump.text


def _woven(loom: _Loom, inside: frozenset[int], source: Source, text: str) -> Iterator[Thread]:
    """Yield the threads of one text."""
    folded = list(_folded(text))
    letters = "".join(letter for _, letter in folded)
    run: list[tuple[int, int]] = []
    for number, place in _pieces(loom, inside, letters):
        # Letters that follow each other in one word are one thread.
        if run and not (
            (number, place) == (run[-1][0] + 1, run[-1][1] + 1)
            and loom.places[place][0] == loom.places[run[-1][1]][0]
        ):
            yield _thread(loom, run, source, folded)
            run = []
        run.append((number, place))
    if run:
        yield _thread(loom, run, source, folded)


def _thread(
    loom: _Loom, run: list[tuple[int, int]], source: Source, folded: list[tuple[int, str]]
) -> Thread:
    """Make a thread; marks at the ends of the word go with its first and last letters."""
    (number, first), (_, last) = run[0], run[-1]
    word, start = loom.places[first]
    end = loom.places[last][1] + 1
    text, at = loom.words[word].text, folded[number][0]
    if not any(map(str.isalnum, text[:start])):
        back = min(start, at)
        start, at = start - back, at - back
    if not any(map(str.isalnum, text[end:])):
        end = len(text)
    return Thread(word=word, start=start, end=end, source=source.after(at))


def _pieces(loom: _Loom, inside: frozenset[int], letters: str) -> Iterator[tuple[int, int]]:
    """Yield the place of each letter of a text that is found, and take it."""
    number, at, is_running = 0, loom.at, False
    while number < len(letters):
        if not (is_running and _is_free(loom, at, letters[number])):
            found = _seed(loom, inside, letters, number)
            if found is None:
                number, is_running = number + 1, False
                continue
            at, is_running = found, True
        loom.used[at] = 1
        yield number, at
        number, at = number + 1, at + 1
        loom.at = at


def _is_free(loom: _Loom, at: int, letter: str) -> bool:
    return at < len(loom.letters) and not loom.used[at] and loom.letters[at] == letter


def _seed(loom: _Loom, inside: frozenset[int], letters: str, number: int) -> int | None:
    """Return where a piece begins: best inside the article's ground, then after the last."""
    seed = letters[number : number + _SEED]
    if len(seed) == _SEED:
        places = loom.seeds.get(seed, [])[:_MOST_PLACES]
    elif number == 0 and inside:
        # A text of a word or two is looked for on the article's own ground alone.
        places = [p for p in _places_of(loom, seed) if loom.places[p][0] in inside]
    else:
        places = [loom.at] if loom.letters.startswith(seed, loom.at) else []
    free = [p for p in places if not any(loom.used[p : p + len(seed)])]
    return min(free, key=lambda p: (loom.places[p][0] not in inside, p < loom.at, p), default=None)


def _places_of(loom: _Loom, seed: str) -> Iterator[int]:
    at = loom.letters.find(seed)
    while at >= 0:
        yield at
        at = loom.letters.find(seed, at + 1)
