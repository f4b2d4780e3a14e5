"""A 导读 and some columns in, the ways to set it as a box over them out.

Its name stands above its entries, or at their left in a strip; these stand in as
many columns as there are entries at most.
"""

from collections.abc import Iterator
from dataclasses import replace

from reader.layout.makeup.cuts import Choice
from reader.layout.setting.columns import least_rows
from reader.layout.setting.compositor import BOX_PAD, Compositor
from reader.layout.setting.grid import Grid
from reader.layout.setting.slug import Galley, Slug
from reader.layout.story.box_name import label_claim, label_width, strip_name_width
from reader.layout.story.claim import Claim
from reader.layout.story.digest_box import set_digest
from reader.layout.story.story import Story
from reader.layout.story.way import BLANK, Body, Way
from reader.model.issue import Digest

_STRIP = 22.0
"""Em of the body over which a box may be a strip: its name, and a headline with its page."""
_LEAST_ENTRY, _NARROW_ENTRY = 12.0, 1.0
"""Em that an entry of a box should have, and the cost of one less."""
_MOST_ENTRY, _WIDE_ENTRY = 19.0, 0.3
"""Em that an entry of several lines may have, and the cost of one more."""
_BROKEN = 1.5
"""Cost of entries of several lines, which are not taken in at a glance."""
_APART, _AFTER_NAME = 6.0, 12.0
"""Em between a headline and its page, and right of a box's name, from which on they are white."""
_STIFF = 0.4


def digest_ways(
    digest: Digest, story: Story, page: Grid, columns: int, compositor: Compositor
) -> Iterator[Way]:
    """Yield the ways to set a 导读.

    Args:
        digest: What it says.
        story: Whose box it is; gives its name.
        page: Columns, rows and pitch of the page.
        columns: How many of them it has.
        compositor: Type.
    """
    width, label = page.width(columns), story.label
    above = label_claim(label, width, compositor) if label is not None else Claim()
    white = 0.0
    if label is not None:
        room = width - label_width(label, compositor) - _AFTER_NAME * compositor.size
        white = BLANK * above.rows(page.pitch) * max(0.0, room) / width
    for texts in range(1, min(columns, max(1, len(digest.entries))) + 1):
        own = page.part(0, columns, texts)
        yield _way(digest, story, above._replace(cost=white), (page, own), compositor)
        if label is not None and width >= _STRIP * compositor.size:
            inset = strip_name_width(compositor)
            own = page.part(0, columns, texts, inset)
            yield _way(digest, story, Claim(), (page, own), compositor, inset)


def _way(
    digest: Digest,
    story: Story,
    heading: Claim,
    grids: tuple[Grid, Grid],
    compositor: Compositor,
    inset: float = 0.0,
) -> Way:
    page, own = grids
    # In a strip the blank after its name is one of the two.
    pads = BOX_PAD if inset else 2 * BOX_PAD
    galley = Galley(set_digest(digest, replace(compositor, measure=own.measure - pads)))
    body_rows = least_rows(galley, [0] * own.columns)
    blank: float = body_rows * own.columns - galley.rows
    cost = heading.cost + _NARROW_ENTRY * max(0.0, _LEAST_ENTRY - own.measure)
    if galley.rows > galley.count:
        # Headline and deck one below the other leave the right of a wide box blank.
        cost += _BROKEN + _WIDE_ENTRY * max(0.0, own.measure - _MOST_ENTRY)
    else:
        blank += sum(_white(slug, own) for slug in galley.slugs)
    cost += BLANK * blank / own.columns
    body = Body((), galley, body_rows + story.below, cost, own.columns, inset)
    rows = body.rows + heading.rows(page.pitch)
    return Way(Choice(rows=rows, give=_STIFF, cost=cost), heading, body)


def _white(slug: Slug, own: Grid) -> float:
    """Return the share of an entry of one line that is white between headline and page."""
    width = (own.measure - 2 * BOX_PAD) * own.size
    held = sum(piece.line.width * piece.size for piece in slug.pieces)
    return max(0.0, width - held - _APART * own.size) / width
