"""See-references and 导读 entries → the article or page they announce."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reader.collate.likeness import Wordings
from reader.collate.places import Places, articles_of
from reader.model.article import Article, Crosshead, Paragraph, Picture
from reader.model.doubt import Doubt
from reader.model.issue import Digest, DigestEntry, Page
from reader.model.jump import Jump, JumpKind, JumpState

_ON_PAGE = 0.3
"""Sureness from which an article on the page named is the one announced."""
_LIKELY = 0.18
"""The same with a doubt, where no other story of the page is half as like it."""
_ANYWHERE = 0.6
"""The same where no page is named."""
_MARGIN = 0.06
_BEFORE = 80
"""Characters before a see-reference that may say what is referred to."""


@dataclass(slots=True)
class _Finder:
    """What announcements are looked up in."""

    places: Places
    firsts: Mapping[str, str]
    """Id of an article to that of its story's first part, where that is another."""
    doubts: list[Doubt] = field(default_factory=list)
    _wordings: dict[str, Wordings] = field(default_factory=dict)
    """By the label of a page; those of the whole issue by an empty one."""

    def ranked(self, wording: str, label: str, apart_from: str) -> list[tuple[float, str]]:
        """Return the articles that a wording may mean, the surest first.

        Args:
            wording: Of the announcement.
            label: Of the page they stand on; empty for any.
            apart_from: Id of an article that is not meant.
        """
        if label not in self._wordings:
            pages = [page for page in self.places.pages if label in ("", page.label)]
            self._wordings[label] = Wordings(articles_of(pages))
        found = self._wordings[label].ranked(wording)
        return [pair for pair in found if pair[1] != apart_from]

    def best(
        self, wording: str, label: str, least: float, apart_from: str = ""
    ) -> tuple[str | None, bool]:
        """Return the article that a wording announces and whether two are as likely.

        The parts of one story are no rivals; where no page is named, its first
        part is meant.
        """
        ranked = [pair for pair in self.ranked(wording, label, apart_from) if pair[0] >= least]
        if not ranked:
            return None, False
        sureness, found = ranked[0]
        first = self.firsts.get(found, found)
        rivals = [s for s, other in ranked if self.firsts.get(other, other) != first]
        if rivals and sureness - rivals[0] < _MARGIN:
            return None, True
        return found if label else first, False

    def likely(self, wording: str, label: str) -> str | None:
        """Return the story of a page that is twice as like a wording as any other of it."""
        ranked = self.ranked(wording, label, "")
        if not ranked or ranked[0][0] < _LIKELY:
            return None
        if len(ranked) > 1 and ranked[0][0] < 2 * ranked[1][0]:
            return None
        return ranked[0][1]


def resolve_references(
    pages: tuple[Page, ...], places: Places
) -> tuple[tuple[Page, ...], tuple[Doubt, ...]]:
    """Bind see-references and 导读 entries.

    Args:
        pages: In order.
        places: The same pages, to be looked up.

    Returns:
        The pages with every reference's state and target, and what was guessed.
    """
    finder = _Finder(places=places, firsts=_firsts(pages))
    bound = tuple(
        replace(
            page,
            digest=_bound_digest(finder, page, page.digest) if page.digest else None,
            articles=tuple(_with_references(finder, article) for article in page.articles),
        )
        for page in pages
    )
    return bound, tuple(finder.doubts)


def _firsts(pages: tuple[Page, ...]) -> dict[str, str]:
    """Return, for each part that continues another, the first part of its story."""
    before = {
        article.id: jump.target
        for article in articles_of(pages)
        for jump in article.jumps
        if jump.kind is JumpKind.CONTINUED_FROM and jump.target is not None
    }
    firsts = {}
    for part in before:
        first, seen = part, {part}
        while (back := before.get(first)) is not None and back not in seen:
            first = back
            seen.add(back)
        firsts[part] = first
    return firsts


def _with_references(finder: _Finder, article: Article) -> Article:
    if not any(jump.kind is JumpKind.SEE for jump in article.jumps):
        return article
    jumps = tuple(
        _bound_reference(finder, article, jump) if jump.kind is JumpKind.SEE else jump
        for jump in article.jumps
    )
    return replace(article, jumps=jumps)


def _bound_reference(finder: _Finder, article: Article, jump: Jump) -> Jump:
    """Bind a see-reference to the article meant, else to the page."""
    held = finder.places.held(jump.pages)
    if not jump.pages:
        finder.doubts.append(
            Doubt(where=article.id, what=f"{jump.text}: the number of its page is lost.")
        )
        return replace(jump, state=JumpState.AMBIGUOUS, target=None)
    if not held:
        return replace(jump, state=JumpState.PAGE_NOT_HELD, target=None)
    target = None
    if len(held) == 1:
        target = _referred_to(finder, article, jump, held[0])
    return replace(jump, state=JumpState.RESOLVED, target=target)


def _referred_to(finder: _Finder, article: Article, jump: Jump, page: Page) -> str | None:
    if len(page.articles) <= 2:
        others = [a for a in page.articles if a.id != article.id]
        if len(others) == 1:
            return others[0].id
    for wording in (jump.text, f"{jump.text}{_words_before(article, jump)}", article.headline):
        target, _ = finder.best(wording, page.label, _ON_PAGE, apart_from=article.id)
        if target is not None:
            return target
    return None


def _words_before(article: Article, jump: Jump) -> str:
    """Return what stands before a reference inside its block."""
    if jump.block is None or not 0 <= jump.block < len(article.blocks):
        return ""
    match article.blocks[jump.block]:
        case Paragraph(text=text) | Crosshead(text=text) | Picture(caption=text):
            place = text.find(jump.text)
            return text[max(place - _BEFORE, 0) : max(place, 0)]
    return ""


def _bound_digest(finder: _Finder, page: Page, digest: Digest) -> Digest:
    return replace(
        digest, entries=tuple(_bound_entry(finder, page, entry) for entry in digest.entries)
    )


def _bound_entry(finder: _Finder, page: Page, entry: DigestEntry) -> DigestEntry:
    """Bind a 导读 entry to the story it announces."""
    named = finder.places.page(entry.page) if entry.page else None
    if entry.page and named is None:
        return replace(entry, state=JumpState.PAGE_NOT_HELD, target=None)
    label, least = (named.label, _ON_PAGE) if named else ("", _ANYWHERE)
    is_tie = False
    for wording in (entry.headline, f"{entry.headline} {entry.deck}"):
        target, is_tie = finder.best(wording, label, least)
        if target is not None:
            return replace(entry, state=JumpState.RESOLVED, target=target)
    if named is not None and len(named.articles) == 1:
        finder.doubts.append(_guess(page, entry, "the only story of the page was taken"))
        return replace(entry, state=JumpState.RESOLVED, target=named.articles[0].id)
    if named is not None and not is_tie:
        target = finder.likely(f"{entry.headline} {entry.deck}", label)
        if target is not None:
            finder.doubts.append(_guess(page, entry, f"{target} was taken, the story most like it"))
            return replace(entry, state=JumpState.RESOLVED, target=target)
    reason = "two stories are as like it" if is_tie else "no story is surely meant"
    finder.doubts.append(_guess(page, entry, reason))
    return replace(entry, state=JumpState.AMBIGUOUS, target=None)


def _guess(page: Page, entry: DigestEntry, reason: str) -> Doubt:
    return Doubt(where=page.label, what=f"导读 “{entry.headline}”: {reason}.")
