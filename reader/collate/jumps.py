"""下转 and 上接 → pairs: each jump leads to the part it means, or says why not.

A 下转 on page P that names page Q and a 上接 on Q that names P belong together.
Where several articles jump between the same two pages, their wording tells
which; where it does not, they stay ambiguous. A jump that nothing answers is
one-sided, and the part most like it is taken with a doubt if it clearly is one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from reader.collate.kinship import kin
from reader.collate.places import Places
from reader.model.article import Article
from reader.model.doubt import Doubt
from reader.model.issue import Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.notation.page_label import page_reference

_KIN, _LEAD = 0.02, 2.0
"""Kinship, and lead over the next article, from which a part that prints no answer
is taken for one: among eight strangers none of 100 passes both, of parts half do."""
_PLAINLY = 1.5
"""Lead from which a pair among several is no guess."""
_MOST_NAMED = 4
"""Candidates that a doubt names."""


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
    outcome: dict[tuple[str, int], Jump] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    answered: dict[JumpKind, set[str]] = field(
        default_factory=lambda: {kind: set() for kind in JumpKind}
    )
    """Articles whose jump of a kind has found its answer."""

    onward: dict[str, Jump] = field(default_factory=dict)
    """Links to a further page of a list, by the article they begin at."""

    def settle(self, end: _End, state: JumpState, target: str | None = None) -> None:
        self.outcome[end.key] = replace(end.jump, state=state, target=target)

    def pair(self, leaving: _End, arriving: _End) -> None:
        self.settle(leaving, JumpState.RESOLVED, arriving.article.id)
        self.settle(arriving, JumpState.RESOLVED, leaving.article.id)
        self.answered[JumpKind.CONTINUED_ON].add(leaving.article.id)
        self.answered[JumpKind.CONTINUED_FROM].add(arriving.article.id)

    def doubt(self, end: _End, what: str) -> None:
        text = end.jump.text or "the jump"
        self.doubts.append(Doubt(where=end.article.id, what=f"{text}: {what}"))

    def still_open(self, ends: Iterable[_End]) -> list[_End]:
        return [end for end in ends if end.key not in self.outcome]


def resolve_jumps(
    pages: tuple[Page, ...], places: Places
) -> tuple[tuple[Page, ...], tuple[Doubt, ...]]:
    """Pair the continuation jumps of an issue.

    Args:
        pages: In order.
        places: The same pages, to be looked up.

    Returns:
        The pages with every such jump's state and target, and what was guessed.
    """
    pairing = _Pairing(places=places)
    leaving = list(_ends(pages, JumpKind.CONTINUED_ON))
    arriving = list(_ends(pages, JumpKind.CONTINUED_FROM))
    for group in _groups(leaving, arriving, places):
        _pair_group(pairing, *group)
    _pair_further(pairing, leaving, arriving)
    _pair_lost_numbers(pairing, leaving, arriving)
    unanswered = pairing.still_open((*leaving, *arriving))
    _settle_unanswered(pairing, unanswered)
    _lead_back(pairing, unanswered)
    return _with_jumps(pages, pairing), tuple(pairing.doubts)


def _ends(pages: Iterable[Page], kind: JumpKind) -> Iterator[_End]:
    """Yield the jumps of a kind, but for those whose target the source itself states."""
    for page in pages:
        for article in page.articles:
            for index, jump in enumerate(article.jumps):
                if jump.kind is kind and jump.target is None:
                    yield _End(article=article, page=page, index=index)


def _groups(
    leaving: list[_End], arriving: list[_End], places: Places
) -> Iterator[tuple[list[_End], list[_End]]]:
    """Yield the jumps that name each other's pages, by the two pages.

    A 下转 that names several pages leads to the first that answers it, so the
    pages that are named later in a list come later.
    """
    by_pages: dict[tuple[str, str], tuple[list[_End], list[_End]]] = {}
    ranks: dict[tuple[str, str], int] = {}
    for end in leaving:
        for rank, label in enumerate(_others_named(end, places)):
            key = (end.page.label, label)
            by_pages.setdefault(key, ([], []))[0].append(end)
            ranks[key] = max(rank, ranks.get(key, 0))
    for end in arriving:
        for label in _others_named(end, places):
            by_pages.setdefault((label, end.page.label), ([], []))[1].append(end)
    for key in sorted(by_pages, key=lambda key: ranks.get(key, 0)):
        yield by_pages[key]


def _others_named(end: _End, places: Places) -> Iterator[str]:
    """Yield the pages held that a jump may name, its own left out: nothing leads there."""
    for page in places.held(end.jump.pages, end.page.label):
        if page.label != end.page.label:
            yield page.label


def _pair_group(pairing: _Pairing, leaving: list[_End], arriving: list[_End]) -> None:
    """Pair what jumps between two pages: the only ones, those of one wording, the last ones."""
    leaving, arriving = pairing.still_open(leaving), pairing.still_open(arriving)
    if leaving and arriving and len(leaving) + len(arriving) > 2:
        _pair_by_wording(pairing, leaving, arriving)
        leaving, arriving = pairing.still_open(leaving), pairing.still_open(arriving)
    if len(leaving) == len(arriving) == 1:
        pairing.pair(leaving[0], arriving[0])
    elif leaving and arriving:
        for ends, others in ((leaving, arriving), (arriving, leaving)):
            meant = _listed([other.article for other in others])
            for end in ends:
                pairing.settle(end, JumpState.AMBIGUOUS)
                pairing.doubt(end, f"{_SEVERAL}; {meant} is meant.")


_SEVERAL = "several articles jump between these pages"


def _pair_by_wording(pairing: _Pairing, leaving: list[_End], arriving: list[_End]) -> None:
    for pair in kin([end.article for end in leaving], [end.article for end in arriving]):
        one, other = leaving[pair.first], arriving[pair.second]
        pairing.pair(one, other)
        if pair.lead < _PLAINLY:
            pairing.doubt(one, f"{_SEVERAL}; {other.article.id} was taken for its wording.")


def _listed(articles: Sequence[Article]) -> str:
    """Name the articles of which one is meant."""
    names = [article.id for article in articles[:_MOST_NAMED]]
    more = " or another" if len(articles) > _MOST_NAMED else ""
    return " or ".join(names) + more


def _pair_further(pairing: _Pairing, leaving: list[_End], arriving: list[_End]) -> None:
    """Lead on from page to page where a jump names several: 下转第二、三版.

    The parts of the later pages are continued from the page before or, as
    papers print it, all from the first.
    """
    by_page: dict[str, list[_End]] = {}
    for end in arriving:
        by_page.setdefault(end.page.label, []).append(end)
    for end in leaving:
        labels = list(_others_named(end, pairing.places))
        before = pairing.outcome[end.key].target if end.key in pairing.outcome else None
        here = pairing.places.homes[before] if before is not None else ""
        for label in labels[labels.index(here) + 1 :] if here in labels else ():
            named = {end.page.label, here}
            onward = [
                other
                for other in pairing.still_open(by_page.get(label, ()))
                if named.intersection(_others_named(other, pairing.places))
            ]
            chosen = _one_of(end, onward)
            if chosen is not None and before is not None:
                pairing.settle(chosen, JumpState.RESOLVED, before)
                pairing.onward[before] = Jump(
                    kind=JumpKind.CONTINUED_ON,
                    pages=(page_reference(label),),
                    text="",
                    state=JumpState.RESOLVED,
                    target=chosen.article.id,
                )
                before, here = chosen.article.id, label


def _one_of(end: _End, others: list[_End]) -> _End | None:
    """Choose the only one, or the one that clearly shares the wording of a part."""
    if len(others) == 1:
        return others[0]
    pairs = kin([end.article], [other.article for other in others])
    return others[pairs[0].second] if pairs else None


def _pair_lost_numbers(pairing: _Pairing, leaving: list[_End], arriving: list[_End]) -> None:
    """Pair a jump whose number was lost in print with the only one that names its page."""
    open_leaving, open_arriving = pairing.still_open(leaving), pairing.still_open(arriving)
    lost_number = "its page number is lost; the only part that names this page was taken."
    for lost, others in ((open_leaving, open_arriving), (open_arriving, open_leaving)):
        named: dict[str, list[_End]] = {}
        for end in others:
            for page in pairing.places.held(end.jump.pages, end.page.label):
                named.setdefault(page.label, []).append(end)
        for end in lost:
            if end.jump.pages:
                continue
            answers = pairing.still_open(named.get(end.page.label, ()))
            if len(answers) == 1:
                first, second = (end, answers[0]) if lost is open_leaving else (answers[0], end)
                pairing.pair(first, second)
                pairing.doubt(end, lost_number)


def _settle_unanswered(pairing: _Pairing, ends: list[_End]) -> None:
    """Settle the jumps that nothing answers."""
    groups: dict[tuple[JumpKind, tuple[str, ...]], list[_End]] = {}
    for end in ends:
        named = tuple(_others_named(end, pairing.places))
        if not end.jump.pages:
            pairing.settle(end, JumpState.AMBIGUOUS)
            pairing.doubt(end, "its page number is lost, and no part answers it.")
        elif not named:
            pairing.settle(end, JumpState.PAGE_NOT_HELD)
        else:
            groups.setdefault((end.jump.kind, named), []).append(end)
    for (kind, named), group in groups.items():
        # A list of pages nobody answers is guessed at by nobody.
        page = pairing.places.page(named[0]) if len(named) == 1 else None
        taken = pairing.answered[_other(kind)]
        articles = page.articles if page else ()
        _settle_one_sided(pairing, group, [a for a in articles if a.id not in taken])


def _settle_one_sided(pairing: _Pairing, ends: list[_End], answers: list[Article]) -> None:
    """Settle jumps to one page held; take for each the article that is clearly its part."""
    found = {
        pair.first: answers[pair.second].id
        for pair in kin([end.article for end in ends], answers)
        if pair.weight >= _KIN and pair.lead >= _LEAD
    }
    for place, end in enumerate(ends):
        target = found.get(place)
        tail = f"{target} was taken for its wording." if target else "only the page is known."
        pairing.settle(end, JumpState.ONE_SIDED, target)
        pairing.doubt(end, f"no jump on the page named answers it; {tail}")


def _lead_back(pairing: _Pairing, ends: list[_End]) -> None:
    """Let a jump lead back to the only one that was taken to mean its part.

    One of the two names a wrong page.
    """
    taken: dict[tuple[str, JumpKind], list[_End]] = {}
    for end in ends:
        target = pairing.outcome[end.key].target
        if target is not None:
            taken.setdefault((target, _other(end.jump.kind)), []).append(end)
    for end in ends:
        meant = taken.get((end.article.id, end.jump.kind), [])
        if len(meant) == 1 and pairing.outcome[end.key].target is None:
            pairing.settle(end, JumpState.ONE_SIDED, meant[0].article.id)
            pairing.doubt(end, f"{meant[0].article.id} was taken, for it was taken to lead here.")


def _other(kind: JumpKind) -> JumpKind:
    return JumpKind.CONTINUED_FROM if kind is JumpKind.CONTINUED_ON else JumpKind.CONTINUED_ON


def _with_jumps(pages: tuple[Page, ...], pairing: _Pairing) -> tuple[Page, ...]:
    return tuple(
        replace(page, articles=tuple(_settled(article, pairing) for article in page.articles))
        for page in pages
    )


def _settled(article: Article, pairing: _Pairing) -> Article:
    if not article.jumps:
        return article
    jumps = [
        pairing.outcome.get((article.id, index), jump) for index, jump in enumerate(article.jumps)
    ]
    if article.id in pairing.onward:
        jumps.append(pairing.onward[article.id])
    return replace(article, jumps=tuple(jumps))
