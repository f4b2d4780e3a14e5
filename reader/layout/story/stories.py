"""The articles of a page in, the stories of its make-up out: weighed, briefs run together."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.layout.notices.classified import is_service, set_classified
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.figure import figures_of
from reader.layout.setting.galley import has_endless_head, set_galley
from reader.layout.setting.slug import Galley
from reader.layout.sheet.frame import Source
from reader.layout.story.advertisement import displays
from reader.layout.story.box_name import Label
from reader.layout.story.brief import set_run
from reader.layout.story.claim import Weight
from reader.layout.story.digest_box import is_endless, set_digest_run, set_name
from reader.layout.story.story import Story
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Digest, Issue, Page
from reader.model.jump import JumpKind
from reader.notation.notice import is_notice_name, is_rubric_head
from reader.notation.story_kind import APART, Kind, is_letter, kind_of

MOST_STORIES = 8
"""More are run together: the search grows with their cube."""
_LONG, _SHORT, _LEAD = 480, 170, 120
"""Characters of an article of second weight, of a brief at most, of a lead at least."""
_SHORT_SHARE, _LEAD_SHARE = 0.15, 0.2
"""The same of the last two as shares of the copy of a page that has little: a page of three
short items has a lead and two stories, and is not one run of briefs."""
_HEIR_SHARE = 0.3
"""Share of a page's copy from which on its longest article leads where none may by its place,
as an announcement above all cannot: a page has one head above all."""
_MOST_SHARE = 0.4
"""Share of a page's copy from which on an article leads though it is a letter or goes on from
another page: the page is its."""
_PICTURE_WORTH = 260
"""Characters that a picture counts for."""
_BOX_BRIEFS, _BOX_SHARE = 3, 0.3
"""Briefs that make a box column, and the share of a page's copy that it may be."""
_MOST_SERVICE = 60
"""Service items that are set as one story."""
_DIGEST_NAME = "导读"
_DIGEST_NAME_TRADITIONAL = "導讀"


def length_of(article: Article) -> int:
    """Return about how many characters an article has."""
    total = len(article.headline) + len(article.kicker) + len(article.deck)
    for block in article.blocks:
        match block:
            case Paragraph() | Crosshead():
                total += len(block.text)
            case Picture():
                total += len(block.caption) + len(block.credit)
            case Table():
                total += sum(len(cell) for row in block.rows for cell in row)
    return total


def weigh(page: Page) -> tuple[Weight, ...]:
    """Return how much each article of a page weighs: by order, length, pictures."""
    worths = tuple(map(_worth, page.articles))
    weights = [
        _weight(article, worth, sum(worths))
        for article, worth in zip(page.articles, worths, strict=True)
    ]
    lead = _lead(page, worths)
    if lead is not None:
        is_great = lead == 0 and page.number == 1 and worths[0] >= _LEAD
        weights[lead] = Weight.FRONT_LEAD if is_great else Weight.LEAD
    return tuple(weights)


def _lead(page: Page, worths: Sequence[int]) -> int | None:
    """Return the index of the article that leads a page: the first of its own if it may.

    What goes on from another page was announced there in large type, and a reader's letter
    or a notice under its mere name is not news: such lead only a page that is theirs.
    """
    whole = sum(worths)
    least = min(_LEAD, _LEAD_SHARE * whole)
    own = [
        at
        for at, article in enumerate(page.articles)
        if not is_lesser(article) or worths[at] >= _MOST_SHARE * whole
    ]
    if own and _may_lead(page, own[0]) and worths[own[0]] >= least:
        return own[0]
    heirs = [at for at in own if _may_lead(page, at)]
    longest = max(heirs, key=lambda at: worths[at], default=0)
    return longest if heirs and worths[longest] >= _HEIR_SHARE * whole else None


def _may_lead(page: Page, at: int) -> bool:
    """Tell whether an article may lead: what stands apart from news only at the very head."""
    kind = kind_of(page.articles[at], page.section)
    return bool(page.articles[at].headline) and (at == 0 or kind not in APART)


def is_lesser(article: Article) -> bool:
    """Tell whether a paper gives an article a lesser head than its length asks for."""
    is_rest = any(jump.kind is JumpKind.CONTINUED_FROM for jump in article.jumps)
    # What has its picture only here is shown here.
    is_rest = is_rest and not _pictures(article)
    is_notice = is_rubric_head(article.headline) or is_notice_name(article.headline)
    return is_rest or is_letter(article) or is_notice


def _worth(article: Article) -> int:
    return length_of(article) + _PICTURE_WORTH * _pictures(article)


def _pictures(article: Article) -> int:
    return sum(1 for block in article.blocks if isinstance(block, Picture) and block.image)


def _weight(article: Article, worth: int, whole: int) -> Weight:
    """Return how much an article weighs that is not the lead of a page with so much copy."""
    is_long = worth >= _LONG or (article.kicker and worth >= _LONG * 0.6)
    if is_long and not is_lesser(article):
        return Weight.SECOND
    return Weight.THIRD if worth > min(_SHORT, _SHORT_SHARE * whole) else Weight.BRIEF


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Articles that are set as one story.

    Attributes:
        articles: At least one.
        weight: Of the story.
        is_display: True for an advertisement with a box of its own.
        kind: Of a single article; news for several.
        is_service: True for small advertisements and service items.
    """

    articles: tuple[Article, ...]
    weight: Weight
    is_display: bool = False
    kind: Kind = Kind.NEWS
    is_service: bool = False

    @property
    def is_briefs(self) -> bool:
        """Tell whether it is one brief or several, which another may be put to."""
        is_apart = self.is_display or self.is_service or self.kind in APART
        return self.weight is Weight.BRIEF and not is_apart

    @property
    def is_run(self) -> bool:
        """Tell whether headings stand inside the body: of several, or of endless ones."""
        return len(self.articles) > 1 or has_endless_head(self.articles[0])

    @property
    def heads(self) -> tuple[Weight, ...]:
        """The weights of the headings: inside a body each is that of a brief."""
        weight = Weight.BRIEF if len(self.articles) > 1 else self.weight
        return (weight,) * len(self.articles)


def group(page: Page, compositor: Compositor) -> tuple[Group, ...]:
    """Run neighbouring briefs together, and more where there are too many stories."""
    boxed, groups = displays(page), list[Group]()
    for article, weight in zip(page.articles, weigh(page), strict=True):
        if article.id in boxed:
            groups.append(Group(articles=(article,), weight=Weight.BRIEF, is_display=True))
            continue
        if is_service(article, page, compositor):
            _put_service(groups, article)
            continue
        is_brief = weight is Weight.BRIEF and not figures_of(article, compositor)
        kind = kind_of(article, page.section)
        before = groups[-1] if groups else None
        is_alike = before is not None and is_letter(before.articles[-1]) == is_letter(article)
        if is_brief and kind not in APART and is_alike and groups[-1].is_briefs:
            held = groups.pop()
            groups.append(Group(articles=(*held.articles, article), weight=Weight.BRIEF))
        else:
            # A picture needs a story of its own to stand in.
            shown = Weight.THIRD if weight is Weight.BRIEF and not is_brief else weight
            groups.append(Group(articles=(article,), weight=shown, kind=kind))
    if sum(not each.is_display for each in groups) > MOST_STORIES:
        _join_shortest(groups, compositor)
    return tuple(groups)


def _put_service(groups: list[Group], article: Article) -> None:
    """Put an item with those before it, as long as they are not too many for one story."""
    before: tuple[Article, ...] = ()
    if groups and groups[-1].is_service and len(groups[-1].articles) < _MOST_SERVICE:
        before = groups.pop().articles
    groups.append(Group(articles=(*before, article), weight=Weight.BRIEF, is_service=True))


def _join_shortest(groups: list[Group], compositor: Compositor) -> None:
    """Join the two neighbours that are shortest together, until there are few enough stories.

    None that have pictures are joined.
    """
    lengths = [_joinable_length(each, compositor) for each in groups]
    while sum(not each.is_display for each in groups) > MOST_STORIES:
        pairs = [
            (one + two, at)
            for at, (one, two) in enumerate(pairwise(lengths))
            if one is not None and two is not None
        ]
        if not pairs:
            return
        length, at = min(pairs)
        joined = (*groups[at].articles, *groups[at + 1].articles)
        is_small = groups[at].is_service and groups[at + 1].is_service
        groups[at : at + 2] = [Group(articles=joined, weight=Weight.BRIEF, is_service=is_small)]
        lengths[at : at + 2] = [length]


def _joinable_length(each: Group, compositor: Compositor) -> int | None:
    """Return about how many characters a story has; None where it stays by itself."""
    if each.is_display or any(figures_of(article, compositor) for article in each.articles):
        return None
    return sum(map(length_of, each.articles))


def set_stories(
    groups: Sequence[Group], digest: Digest | None, compositor: Compositor
) -> tuple[Story, ...]:
    """Set the stories of a page at a measure.

    Args:
        groups: In print order, which they keep but for a lead that stood below what
            goes on from other pages.
        digest: The 导读, which becomes the last story; None when there is none.
        compositor: Type and measure.
    """
    boxed = _boxed(groups)
    stories = [_story(each, compositor, is_boxed=each is boxed) for each in _led(groups)]
    if digest is not None and (digest.entries or digest.label):
        stories.append(_digest_story(digest, compositor))
    return tuple(stories)


def _digest_story(digest: Digest, compositor: Compositor) -> Story:
    """Set a 导读 as a box; one that no sheet may hold as text, in lines."""
    name = _DIGEST_NAME_TRADITIONAL if compositor.is_centred else _DIGEST_NAME
    label = Label(text=name)
    if digest.label:
        label = Label(text=digest.label, source=Source(field="digest_label"))
    if is_endless(digest):
        slugs = (
            *set_name(label.text, label.source, compositor),
            *set_digest_run(digest, compositor),
        )
        return Story(galley=Galley(slugs), weight=Weight.BRIEF)
    return Story(galley=Galley(()), weight=Weight.BRIEF, digest=digest, label=label, is_boxed=True)


def _led(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Put the lead before such as may not lead, if only they stand before it."""
    at = next((at for at, each in enumerate(groups) if each.weight <= Weight.LEAD), 0)
    if not at or not all(is_lesser(one) for each in groups[:at] for one in each.articles):
        return tuple(groups)
    return (groups[at], *groups[:at], *groups[at + 1 :])


def headed(stories: Sequence[Story], issue: Issue) -> tuple[Story, ...]:
    """Put the masthead before the stories of a page that is set down, the 导读 beside it."""
    masthead = Story(galley=Galley(()), weight=Weight.BRIEF, masthead=issue)
    digests = [story for story in stories if story.digest is not None]
    return (masthead, *digests, *(story for story in stories if story.digest is None))


def _boxed(groups: Sequence[Group]) -> Group | None:
    """Return the one run of briefs that is set as a box column, if the page has such."""
    lengths = [sum(length_of(article) for article in each.articles) for each in groups]
    fits = [
        (length, at)
        for at, (each, length) in enumerate(zip(groups, lengths, strict=True))
        if len(each.articles) >= _BOX_BRIEFS
        and not each.is_service
        and length <= _BOX_SHARE * sum(lengths)
    ]
    return groups[min(fits)[1]] if fits else None


def _story(each: Group, compositor: Compositor, *, is_boxed: bool) -> Story:
    if each.is_display:
        return Story(
            galley=Galley(()), weight=each.weight, article=each.articles[0], is_display=True
        )
    if each.is_service:
        galley = Galley(set_classified(each.articles, compositor))
        return Story(galley=galley, weight=each.weight, smalls=each.articles)
    if not each.is_run:
        article = each.articles[0]
        is_boxed = each.weight >= Weight.THIRD and each.kind in (Kind.NOTE, Kind.SIDE)
        return Story(
            galley=Galley(set_galley(article, compositor.boxed if is_boxed else compositor)),
            weight=each.weight,
            article=article,
            figures=figures_of(article, compositor),
            is_boxed=is_boxed,
            kind=each.kind,
        )
    type_ = compositor.boxed if is_boxed else compositor
    blocks = (block for one in each.articles for block in one.blocks)
    type_.make_ready([block.text for block in blocks if isinstance(block, Paragraph)])
    return Story(
        galley=Galley(slug for one in each.articles for slug in set_run(one, type_)),
        weight=each.weight,
        figures=tuple(copy for one in each.articles for copy in figures_of(one, compositor)),
        is_boxed=is_boxed,
    )
