"""下转 and 上接 → pairs: each jump leads to the part it means, or says why not.

A 下转 on page P that names page Q and a 上接 on Q that names P belong together.
Where several articles jump between the same two pages, likeness of headline
and wording tells which; where it does not, print order is followed with a
doubt if as many leave as arrive, and the rest stays ambiguous.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from reader.collate.likeness import Wordings, coverage, likeness
from reader.collate.places import Places
from reader.model.article import Article, Paragraph
from reader.model.doubt import Doubt
from reader.model.issue import Page
from reader.model.jump import Jump, JumpKind, JumpState

_SURE = 0.25
"""Likeness from which a pair among several is believed."""
_ALIKE = 0.5
"""Likeness of headlines from which a part without 上接 is believed to be one."""
_MARGIN = 0.08
_MOST_PAIRS = 1024
"""Pairs of one two pages that are compared; beyond, print order decides."""
_STOPS = "。！？…”’』」）)!?.：；"


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """One jump of one article."""

    article: Article
    page: Page
    index: int

    @property
    def jump(self) -> Jump:
        return self.article.jumps[self.index]

    @property
    def key(self) -> tuple[str, int]:
        return self.article.id, self.index


@dataclass(slots=True)
class _Pairing:
    """The jumps of an issue while they are paired."""

    places: Places
    wordings: Wordings
    outcome: dict[tuple[str, int], Jump] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    answered: dict[JumpKind, set[str]] = field(
        default_factory=lambda: {kind: set() for kind in JumpKind}
    )
    """Articles whose jump of a kind has found its answer."""

    def settle(self, end: _End, state: JumpState, target: str | None = None) -> None:
        self.outcome[end.key] = replace(end.jump, state=state, target=target)

    def pair(self, leaving: _End, arriving: _End, doubt: str = "") -> None:
        self.settle(leaving, JumpState.RESOLVED, arriving.article.id)
        self.settle(arriving, JumpState.RESOLVED, leaving.article.id)
        self.answered[JumpKind.CONTINUED_ON].add(leaving.article.id)
        self.answered[JumpKind.CONTINUED_FROM].add(arriving.article.id)
        if doubt:
            self.doubt(leaving, doubt)

    def doubt(self, end: _End, what: str) -> None:
        text = end.jump.text or "the jump"
        self.doubts.append(Doubt(where=end.article.id, what=f"{text}: {what}"))


def resolve_jumps(
    pages: tuple[Page, ...], places: Places, wordings: Wordings
) -> tuple[tuple[Page, ...], tuple[Doubt, ...]]:
    """Pair the continuation jumps of an issue.

    Args:
        pages: In order.
        places: The same pages, to be looked up.
        wordings: Of all their articles.

    Returns:
        The pages with every such jump's state and target, and what was guessed.
    """
    pairing = _Pairing(places=places, wordings=wordings)
    leaving = list(_ends(pages, JumpKind.CONTINUED_ON))
    arriving = list(_ends(pages, JumpKind.CONTINUED_FROM))
    for group in _groups(leaving, arriving, places):
        _pair_group(pairing, *group)
    _pair_lost_numbers(pairing, leaving, arriving)
    for end in (*leaving, *arriving):
        if end.key not in pairing.outcome:
            _settle_alone(pairing, end)
    return _with_jumps(pages, pairing.outcome), tuple(pairing.doubts)


def _ends(pages: Iterable[Page], kind: JumpKind) -> Iterator[_End]:
    for page in pages:
        for article in page.articles:
            for index, jump in enumerate(article.jumps):
                if jump.kind is kind:
                    yield _End(article=article, page=page, index=index)


def _groups(
    leaving: list[_End], arriving: list[_End], places: Places
) -> Iterator[tuple[list[_End], list[_End]]]:
    """Yield the jumps that name each other's pages, by the two pages.

    A 下转 that names several pages leads to the first that answers it.
    """
    by_pages: dict[tuple[str, str], tuple[list[_End], list[_End]]] = {}
    for end in leaving:
        for label in _others_named(end, places):
            by_pages.setdefault((end.page.label, label), ([], []))[0].append(end)
    for end in arriving:
        for label in _others_named(end, places):
            by_pages.setdefault((label, end.page.label), ([], []))[1].append(end)
    yield from by_pages.values()


def _others_named(end: _End, places: Places) -> Iterator[str]:
    """Yield the pages held that a jump names, its own left out: nothing leads there."""
    for page in places.held(end.jump.pages):
        if page.label != end.page.label:
            yield page.label


def _pair_group(pairing: _Pairing, leaving: list[_End], arriving: list[_End]) -> None:
    free_leaving = [end for end in leaving if end.key not in pairing.outcome]
    free_arriving = [end for end in arriving if end.key not in pairing.outcome]
    if not free_leaving or not free_arriving:
        return
    if len(free_leaving) == len(free_arriving) == 1:
        pairing.pair(free_leaving[0], free_arriving[0])
        return
    scores = _scores(pairing.wordings, free_leaving, free_arriving)
    for score, margin, one, other in _best_first(scores):
        if one.key in pairing.outcome or other.key in pairing.outcome:
            continue
        if score >= _SURE and margin >= _MARGIN:
            pairing.pair(one, other)
    _pair_rest(
        pairing,
        [end for end in free_leaving if end.key not in pairing.outcome],
        [end for end in free_arriving if end.key not in pairing.outcome],
    )


def _pair_rest(pairing: _Pairing, leaving: list[_End], arriving: list[_End]) -> None:
    """Pair by print order if as many leave as arrive; else leave them open."""
    if len(leaving) == len(arriving):
        for one, other in zip(leaving, arriving, strict=True):
            pairing.pair(one, other, _BY_ORDER if len(leaving) > 1 else "")
        return
    if leaving and arriving:
        for end in (*leaving, *arriving):
            pairing.settle(end, JumpState.AMBIGUOUS)
            pairing.doubt(end, "several articles jump between these pages; none is surely meant.")


_BY_ORDER = "several articles jump between these pages; print order was followed."

_Scores = list[tuple[float, int, int, _End, _End]]


def _scores(wordings: Wordings, leaving: list[_End], arriving: list[_End]) -> _Scores:
    if len(leaving) * len(arriving) > _MOST_PAIRS:
        return []
    return [
        (_fit(wordings, one.article, other.article), i, j, one, other)
        for i, one in enumerate(leaving)
        for j, other in enumerate(arriving)
    ]


def _best_first(scores: _Scores) -> Iterator[tuple[float, float, _End, _End]]:
    """Yield pairs, the best first, each with its lead over the next of either side."""
    ordered = sorted(scores, key=lambda s: (-s[0], s[1], s[2]))
    by_end: dict[tuple[int, int], list[float]] = {}
    for score, i, j, _, _ in ordered:
        by_end.setdefault((0, i), []).append(score)
        by_end.setdefault((1, j), []).append(score)
    for score, i, j, one, other in ordered:
        rivals = [s for key in ((0, i), (1, j)) for s in by_end[key][1:2]]
        best = all(by_end[key][0] == score for key in ((0, i), (1, j)))
        yield score, (score - max(rivals, default=0.0)) if best else -1.0, one, other


def _fit(wordings: Wordings, first: Article, second: Article) -> float:
    """Return how surely the second is the first's continuation, from 0 to 1."""
    one, other = wordings.words(first.id), wordings.words(second.id)
    fit = max(
        likeness(one.headline, other.headline),
        0.95 * coverage(one.headline, other.headline),
        0.8 * coverage(one.heads, other.heads),
        likeness(one.heads | one.lead, other.heads | other.lead),
        # A stub headline (数字法治“一件事”) is made of the first part's words.
        0.7 * coverage(other.headline, one.lead),
        0.7 * coverage(one.headline, other.lead),
    )
    return min(1.0, fit + 0.1 * (_is_cut(first) == _goes_on(second)))


def _is_cut(article: Article) -> bool:
    last = article.blocks[-1] if article.blocks else None
    return isinstance(last, Paragraph) and not last.text.rstrip().endswith(tuple(_STOPS))


def _goes_on(article: Article) -> bool:
    """Tell whether a part begins inside a sentence, as far as its first letter shows."""
    first = article.blocks[0] if article.blocks else None
    return isinstance(first, Paragraph) and first.text[:1] in "，、；：）”》的了着过和与及在地"


def _pair_lost_numbers(pairing: _Pairing, leaving: list[_End], arriving: list[_End]) -> None:
    """Pair a jump whose number was lost in print with the only one that names its page."""
    open_leaving = [end for end in leaving if end.key not in pairing.outcome]
    open_arriving = [end for end in arriving if end.key not in pairing.outcome]
    lost_number = "its page number is lost; the only part that names this page was taken."
    for lost, others in ((open_leaving, open_arriving), (open_arriving, open_leaving)):
        named: dict[str, list[_End]] = {}
        for end in others:
            for page in pairing.places.held(end.jump.pages):
                named.setdefault(page.label, []).append(end)
        for end in lost:
            if end.jump.pages:
                continue
            answers = [e for e in named.get(end.page.label, ()) if e.key not in pairing.outcome]
            if len(answers) == 1:
                first, second = (end, answers[0]) if lost is open_leaving else (answers[0], end)
                pairing.pair(first, second, lost_number)


def _settle_alone(pairing: _Pairing, end: _End) -> None:
    """Settle a jump that nothing answers."""
    held = [p for p in pairing.places.held(end.jump.pages) if p.label != end.page.label]
    if not end.jump.pages:
        pairing.settle(end, JumpState.AMBIGUOUS)
        pairing.doubt(end, "its page number is lost, and no part answers it.")
    elif not held:
        pairing.settle(end, JumpState.PAGE_NOT_HELD)
    else:
        found = _alike(pairing, end, held)
        pairing.settle(end, JumpState.ONE_SIDED, found)
        tail = f"{found} was taken for its likeness." if found else "the page is all that is known."
        pairing.doubt(end, f"no jump on the page named answers it; {tail}")


def _alike(pairing: _Pairing, end: _End, pages: list[Page]) -> str | None:
    """Find a part that prints no 上接 by its headline; None unless one alone is like it."""
    labels = {page.label for page in pages}
    ranked = [
        (score, article_id)
        for score, article_id in pairing.wordings.ranked(
            f"{end.article.kicker} {end.article.headline}"
        )
        if pairing.places.homes[article_id] in labels
        and article_id != end.article.id
        and article_id not in pairing.answered[_other(end.jump.kind)]
    ]
    if not ranked or ranked[0][0] < _ALIKE:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN:
        return None
    return ranked[0][1]


def _other(kind: JumpKind) -> JumpKind:
    return JumpKind.CONTINUED_FROM if kind is JumpKind.CONTINUED_ON else JumpKind.CONTINUED_ON


def _with_jumps(
    pages: tuple[Page, ...], outcome: Mapping[tuple[str, int], Jump]
) -> tuple[Page, ...]:
    return tuple(
        replace(
            page,
            articles=tuple(
                replace(
                    article,
                    jumps=tuple(
                        outcome.get((article.id, index), jump)
                        for index, jump in enumerate(article.jumps)
                    ),
                )
                if article.jumps
                else article
                for article in page.articles
            ),
        )
        for page in pages
    )
