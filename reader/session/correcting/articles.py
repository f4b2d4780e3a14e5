"""Articles corrected by hand: headlines set, articles joined and split, jumps led elsewhere.

Nothing printed is lost by any of it: what a headline was before stands in the
text afterwards.
"""

import itertools
import re
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from reader.errors import RecordError
from reader.model.article import Article, Block, Byline, Crosshead, Dateline, Paragraph
from reader.model.issue import Issue, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.notation.byline import read_byline
from reader.notation.dateline import read_dateline
from reader.notation.page_label import labels_named
from reader.session.correcting.blocks import (
    find_article,
    find_block,
    page_of,
    with_article,
    with_articles,
    with_block,
    with_page,
    without_block,
)


class Part(StrEnum):
    """What stands over the text of an article, a line each."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"


def set_part(
    issue: Issue, article: str, part: Part, block: int, *, is_added: bool = False
) -> Issue:
    """Make a block the kicker, headline, deck or a byline of its article.

    Args:
        issue: The issue.
        article: Id of the article.
        part: What the block is.
        block: Index of the block, a paragraph or crosshead.
        is_added: Add it to what the part says already; otherwise that becomes
            a crosshead in the block's place. Bylines are always added.

    Raises:
        RecordError: There is no such block, or a jump line stands in it.
    """
    found = find_article(issue, article)
    taken = find_block(found, block)
    if not isinstance(taken, Paragraph | Crosshead):
        raise RecordError(article, "only a paragraph or crosshead can stand over an article.")
    if any(jump.block == block for jump in found.jumps):
        raise RecordError(article, "a jump line stands in it. Split it off first.")
    changed = without_block(found, block)
    if part is Part.BYLINE:
        bylines = read_byline(taken.text) or (Byline(role=None, names=(taken.text.strip(),)),)
        bylines = (replace(bylines[0], text=taken.text), *(_unprinted(one) for one in bylines[1:]))
        return with_article(issue, replace(changed, bylines=(*changed.bylines, *bylines)))
    former: str = getattr(found, part)
    if former and not is_added:
        changed = with_block(changed, block, Crosshead(text=former))
    text = " ".join(filter(None, (former if is_added else "", taken.text)))
    return with_article(issue, replace(changed, **{str(part): text}))  # type: ignore[arg-type]  # a part is named as its field


def take_part_out(issue: Issue, article: str, part: Part, place: int = 0) -> Issue:
    """Put the kicker, headline, deck or a byline back into the text, as its first block.

    Args:
        issue: The issue.
        article: Id of the article.
        part: Which part.
        place: Of the byline among the bylines.

    Raises:
        RecordError: The article has none, or the byline stands inside a paragraph.
    """
    found = find_article(issue, article)
    if part is Part.BYLINE:
        return with_article(issue, _without_byline(found, place))
    text: str = getattr(found, part)
    if not text:
        raise RecordError(article, "there is nothing to be taken out.")
    bare = replace(found, **{str(part): ""})  # type: ignore[arg-type]  # a part is named as its field
    return with_article(issue, with_block(bare, 0, Crosshead(text=text)))


def _without_byline(article: Article, place: int) -> Article:
    """Put a printed byline back; those printed in the same line go with it."""
    if not 0 <= place < len(article.bylines) or not article.bylines[place].text:
        reason = "this byline stands inside a paragraph or in the line of the one before."
        raise RecordError(article.id, reason)
    text = article.bylines[place].text
    line = re.sub(r"\s", "", text)
    following = itertools.takewhile(
        lambda one: not one.text and all(name in line for name in one.names),
        article.bylines[place + 1 :],
    )
    end = place + 1 + len(tuple(following))
    bylines = (*article.bylines[:place], *article.bylines[end:])
    return with_block(replace(article, bylines=bylines), 0, Paragraph(text=text))


def _unprinted(byline: Byline) -> Byline:
    return replace(byline, text="")


def split_article(issue: Issue, article: str, block: int) -> Issue:
    """Begin an article of its own with a block; what follows it goes along.

    Jump lines to later pages belong to the end of a text and go along too.

    Raises:
        RecordError: There is no such block, or nothing would be left before it.
    """
    found = find_article(issue, article)
    find_block(found, block)
    if block == 0:
        raise RecordError(article, "the article begins here already.")
    page = page_of(issue, article)
    name = _free_id(issue, page)

    def goes(jump: Jump) -> bool:
        if jump.block is None:
            return jump.kind is JumpKind.CONTINUED_ON
        return jump.block >= block

    tail = Article(
        id=name,
        blocks=found.blocks[block:],
        jumps=tuple(
            jump if jump.block is None else replace(jump, block=jump.block - block)
            for jump in found.jumps
            if goes(jump)
        ),
        zones=found.zones,
        dateline=_dateline(found.blocks[block:]),
    )
    head = replace(
        found,
        blocks=found.blocks[:block],
        jumps=tuple(jump for jump in found.jumps if not goes(jump)),
    )
    articles = [
        piece for one in page.articles for piece in ((head, tail) if one.id == article else (one,))
    ]
    issue = with_page(issue, replace(page, articles=tuple(articles)))
    continued = {
        jump.target for jump in tail.jumps if jump.kind is JumpKind.CONTINUED_ON and jump.target
    }
    return with_articles(issue, lambda one: _led_back(one, continued, article, name))


def _led_back(article: Article, continued: set[str], former: str, name: str) -> Article:
    """Lead the jumps back from where a text goes on to the article that its end is now in."""
    if article.id not in continued:
        return article
    jumps = tuple(
        replace(jump, target=name)
        if jump.kind is JumpKind.CONTINUED_FROM and jump.target == former
        else jump
        for jump in article.jumps
    )
    return replace(article, jumps=jumps)


def join_articles(issue: Issue, first: str, second: str) -> Issue:
    """Add an article to another one of its page; its heads stand in the text afterwards.

    What led to the second article leads to the first.

    Raises:
        RecordError: They are the same, or stand on different pages.
    """
    one, other = find_article(issue, first), find_article(issue, second)
    page = page_of(issue, first)
    if first == second or page_of(issue, second).label != page.label:
        raise RecordError(second, "only two articles of one page can be joined.")
    heads: tuple[Block, ...] = tuple(
        Crosshead(text=text) for text in (other.kicker, other.headline, other.deck) if text
    )
    shift = len(one.blocks) + len(heads)
    joined = replace(
        one,
        bylines=(*one.bylines, *other.bylines),
        dateline=one.dateline or other.dateline,
        blocks=(*one.blocks, *heads, *other.blocks),
        jumps=(
            *one.jumps,
            *(
                jump if jump.block is None else replace(jump, block=jump.block + shift)
                for jump in other.jumps
            ),
        ),
        zones=tuple(dict.fromkeys((*one.zones, *other.zones))),
    )
    articles = tuple(
        joined if each.id == first else each for each in page.articles if each.id != second
    )
    return _retargeted(with_page(issue, replace(page, articles=articles)), second, first)


def _retargeted(issue: Issue, former: str, name: str) -> Issue:
    """Lead everything that led to an article to another one."""

    def changed(article: Article) -> Article:
        jumps = tuple(
            replace(jump, target=name) if jump.target == former else jump for jump in article.jumps
        )
        repeats = name if article.repeats == former else article.repeats
        # No article repeats itself.
        return replace(article, jumps=jumps, repeats=None if repeats == article.id else repeats)

    issue = with_articles(issue, changed)
    for page in issue.pages:
        if page.digest is not None:
            entries = tuple(
                replace(entry, target=name) if entry.target == former else entry
                for entry in page.digest.entries
            )
            issue = with_page(issue, replace(page, digest=replace(page.digest, entries=entries)))
    return issue


def set_jump_target(issue: Issue, article: str, jump: int, target: str | None) -> Issue:
    """Say where a jump leads.

    Args:
        issue: The issue.
        article: Id of the article that the jump stands in.
        jump: Its place among the article's jumps.
        target: Id of the article it leads to; None when that is not known.

    Raises:
        RecordError: There is no such jump or article.
    """
    found = find_article(issue, article)
    if not 0 <= jump < len(found.jumps):
        raise RecordError(article, "there is no such jump line in the article.")
    if target is not None:
        find_article(issue, target)
    former = found.jumps[jump]
    state = _state(issue, former.pages, target)
    jumps = (
        *found.jumps[:jump],
        replace(former, target=target, state=state),
        *found.jumps[jump + 1 :],
    )
    return with_article(issue, replace(found, jumps=jumps))


def set_digest_target(issue: Issue, page: str, entry: int, target: str | None) -> Issue:
    """Say which article an entry of a page's 导读 announces; None when that is not known.

    Raises:
        RecordError: There is no such entry or article.
    """
    found = issue.page(page)
    if found is None or found.digest is None or not 0 <= entry < len(found.digest.entries):
        raise RecordError(page, "there is no such entry of a 导读.")
    if target is not None:
        find_article(issue, target)
    former = found.digest.entries[entry]
    state = _state(issue, (former.page,) if former.page else (), target)
    entries = (
        *found.digest.entries[:entry],
        replace(former, target=target, state=state),
        *found.digest.entries[entry + 1 :],
    )
    digest = replace(found.digest, entries=entries)
    return with_page(issue, replace(found, digest=digest))


def _state(issue: Issue, pages: tuple[str, ...], target: str | None) -> JumpState:
    if target is not None:
        return JumpState.RESOLVED
    held = labels_named(pages, (page.label for page in issue.pages))
    return JumpState.AMBIGUOUS if held else JumpState.PAGE_NOT_HELD


def _free_id(issue: Issue, page: Page) -> str:
    """Return an id of the page that no article has."""
    taken = {article.id for one in issue.pages for article in one.articles}
    numbers = itertools.count(len(page.articles) + 1)
    return next(name for n in numbers if (name := f"{page.label}/a{n}") not in taken)


def _dateline(blocks: tuple[Block, ...]) -> Dateline | None:
    """Read how a report opens."""
    opening = next((block for block in blocks if isinstance(block, Paragraph)), None)
    reading = read_dateline(opening.text) if opening is not None else None
    return reading.dateline if reading is not None else None


Correction = Callable[[Issue], Issue]
"""Mends one thing of an issue."""
