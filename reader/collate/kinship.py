"""Which second parts belong to which first parts: articles in, a weight for each pair out.

The two parts of a story share the names and things it is about, while their
headlines differ or the second has none. So the sequences of two and three
characters that both contain are weighed by how few of the articles contain
them (the cosine of their tf-idf vectors, each sequence counted once).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.collate.likeness import body_text, letters
from reader.model.article import Article

_LENGTHS = (
    2,
    3,
)
_COMMON = 8
"""Articles up to which a sequence tells them apart."""
_MOST = 64
"""Articles of one side; no page has so many, and the work is bounded."""
_CLEARLY = 1.15
"""How much more a pair weighs than any rival to be believed. Of 35 sample stories cut
in two without a second headline, five at a time jumping between the same two pages,
97 in 100 are paired rightly and 1 wrongly."""

_FROM_INSIDE = tuple("，、；：）”》』」的了着著")
"""What no paragraph begins with: the part goes on inside a sentence."""
_STOPS = tuple("。！？…!?”’』」）)】：:；;")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """A pair of articles that belong together.

    Attributes:
        first: Place of the one in its sequence.
        second: Place of the other in its sequence.
        weight: From 0 to 1; parts of one story lie about 0.03, strangers about 0.01.
        lead: How many times the weight of the next rival of either; infinite
            where there is none.
    """

    first: int
    second: int
    weight: float
    lead: float


def sequences(article: Article) -> frozenset[str]:
    """Return the sequences of letters that an article's wording consists of."""
    heads = "\n".join((article.kicker, article.headline, article.deck))
    text = letters(f"{heads}\n{body_text(article)}")
    return frozenset(
        text[place : place + length]
        for length in _LENGTHS
        for place in range(len(text) - length + 1)
    )


def kin(firsts: Sequence[Article], seconds: Sequence[Article]) -> tuple[Kin, ...]:
    """Pair first parts with second parts, the surest first, none twice.

    Args:
        firsts: Articles that are continued.
        seconds: Articles that continue one of them.

    Returns:
        The pairs that clearly outweigh every rival, found one after the other:
        once a pair is sure, neither is a rival of others any more. None where
        there are more articles than a page has.
    """
    if max(len(firsts), len(seconds)) > _MOST:
        return ()
    weights = _weights(firsts, seconds)
    found: list[Kin] = []
    while True:
        sure = _sure(weights)
        if not sure:
            return tuple(sorted(found, key=lambda pair: -pair.weight))
        found.extend(sure)
        gone_firsts = {pair.first for pair in sure}
        gone_seconds = {pair.second for pair in sure}
        weights = {
            (i, j): weight
            for (i, j), weight in weights.items()
            if i not in gone_firsts and j not in gone_seconds
        }


def _weights(firsts: Sequence[Article], seconds: Sequence[Article]) -> dict[tuple[int, int], float]:
    """Weigh all pairs that share anything; time in proportion to the text."""
    one = [sequences(article) for article in firsts]
    other = [sequences(article) for article in seconds]
    held: Counter[str] = Counter()
    for found in (*one, *other):
        held.update(found)
    count = len(one) + len(other)
    rarity = [0.0, *(math.log(1 + count / number) ** 2 for number in range(1, count + 1))]
    telling = {
        sequence
        for sequence in frozenset().union(*one) & frozenset().union(*other)
        if held[sequence] <= _COMMON
    }
    holders: dict[str, list[int]] = {sequence: [] for sequence in telling}
    for i, found in enumerate(one):
        for sequence in found & telling:
            holders[sequence].append(i)
    sizes = [math.sqrt(sum(rarity[held[s]] for s in found)) for found in (*one, *other)]
    weights: dict[tuple[int, int], float] = {}
    for j, found in enumerate(other):
        shared: defaultdict[int, float] = defaultdict(float)
        for sequence in found & telling:
            for i in holders[sequence]:
                shared[i] += rarity[held[sequence]]
        for i, weight in shared.items():
            size = sizes[i] * sizes[len(one) + j]
            weights[i, j] = weight / size * _seam(firsts[i], seconds[j])
    return weights


def _seam(first: Article, second: Article) -> float:
    """Return what the joint makes of a weight: half of it where it cannot be one."""
    opening = body_text(second).lstrip()
    ending = body_text(first).rstrip()
    return 0.5 if opening.startswith(_FROM_INSIDE) and ending.endswith(_STOPS) else 1.0


def _sure(weights: Mapping[tuple[int, int], float]) -> list[Kin]:
    """Return the pairs that clearly outweigh their rivals, in order of the first."""
    best: dict[tuple[int, int], tuple[float, float]] = {}
    for (i, j), weight in weights.items():
        for end in ((0, i), (1, j)):
            top, next_to_it = best.get(end, (0.0, 0.0))
            if weight > next_to_it:
                best[end] = (weight, top) if weight > top else (top, weight)
    sure = []
    for (i, j), weight in sorted(weights.items()):
        (top, rival), (other_top, other_rival) = best[0, i], best[1, j]
        if weight >= max(top, other_top):
            against = max(rival, other_rival)
            lead = weight / against if against else math.inf
            if lead >= _CLEARLY:
                sure.append(Kin(first=i, second=j, weight=weight, lead=lead))
    return sure
