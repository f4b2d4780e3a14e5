"""A heading as make-up claimed it and the room it came to have in, as large as it may be out."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from reader.layout.setting.compositor import Compositor
from reader.layout.story.claim import Claim, Weight, Wish, claim_for
from reader.layout.story.story import Recipe, Story

_SWELLS = (1.3, 1.2, 1.1, 1.0, 0.93, 0.86, 0.8)
"""Sizes tried for a headline that has more or fewer rows than it asked for."""
_MOST_SWELL = 1.1
"""How much a lesser headline may outgrow what suits it."""
_BELOW_LEAD = 0.96
"""How large a lesser headline may be next to the lead's, which its words and its width may
keep small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a heading has.

    Attributes:
        width: In points.
        height: In points.
    """

    width: float
    height: float


def second_size(set_: Iterable[tuple[Story, Recipe]]) -> float:
    """Return the size that no headline but the lead's exceeds, in points; infinite without one.

    Args:
        set_: The stories of a sheet, and how they are set.
    """
    leads = [recipe.heading for story, recipe in set_ if story.weight <= Weight.LEAD]
    # One that is broken like a text is as small as it may be.
    return _BELOW_LEAD * min((head.size for head in leads if head.way), default=math.inf)


def swollen(story: Story, claimed: Claim, room: Room, compositor: Compositor, most: float) -> Claim:
    """Make a heading as large as its room lets it be.

    Args:
        story: Of an article.
        claimed: As make-up reckoned it.
        room: What it has.
        compositor: Type.
        most: Size of a headline below the lead, at most.
    """
    assert story.article is not None
    is_lead = story.weight <= Weight.LEAD
    lines = len(claimed.way.lines) if claimed.way is not None else None
    for swell in _SWELLS:
        if swell > _MOST_SWELL and not is_lead:
            continue
        wish = Wish(lines=lines, swell=swell, most=math.inf if is_lead else most)
        claim = claim_for(story.article, story.weight, room.width, compositor, wish, story.kind)
        if claim.height <= room.height:
            return claim
    return claimed
