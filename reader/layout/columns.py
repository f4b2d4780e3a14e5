"""A galley and the room in each column in, where the galley is cut out.

The columns of an article end within one row of each other; no column ends with
a crosshead, none begins with the last line of a paragraph.

Source: clreq #widow_orphan
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.layout.slug import Slug, total_rows

_MOST_TRIES = 5
"""Rows more than the least that are tried for columns that end together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What of a galley stands in one column.

    Attributes:
        start: Index of the first slug.
        end: Index after the last.
        pads: Blank rows put before slugs, by index, to fill the column.
    """

    start: int
    end: int
    pads: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pour:
    """A galley poured into columns.

    Attributes:
        rows: From the head of the tallest column to its foot.
        cuts: One a column.
    """

    rows: int
    cuts: tuple[Cut, ...]


def pour(slugs: Sequence[Slug], blocked: Sequence[int], *, ends_blank: bool = False) -> Pour:
    """Cut a galley so that its columns end together.

    Args:
        slugs: The galley.
        blocked: Rows of each column taken by pictures, from its head on.
        ends_blank: True where a blank row is wanted below the columns (in a box).

    Returns:
        The pour of fewest rows that keeps every rule, or where there is none
        near the least, one that only keeps slugs whole.
    """
    body = _pour(slugs, blocked)
    return Pour(rows=body.rows + ends_blank, cuts=body.cuts)


def _pour(slugs: Sequence[Slug], blocked: Sequence[int]) -> Pour:
    total = total_rows(slugs)
    even = -(-(total + sum(blocked)) // len(blocked))
    first = max(even, max(blocked, default=0))
    uneven: Pour | None = None
    for strict in (True, False):
        for rows in range(first, first + _MOST_TRIES):
            rooms = [rows - taken for taken in blocked]
            cuts, is_even = _balanced(slugs, rooms, is_strict=strict)
            if cuts is not None and is_even:
                return Pour(rows=rows, cuts=cuts)
            if cuts is not None and uneven is None:
                uneven = Pour(rows=rows, cuts=cuts)
        if uneven is not None:
            return uneven
    rows = max(first, total + max(blocked, default=0))
    return Pour(rows=rows, cuts=_in_one(len(slugs), len(blocked)))


def _in_one(size: int, columns: int) -> tuple[Cut, ...]:
    return (Cut(start=0, end=size), *(Cut(start=size, end=size) for _ in range(columns - 1)))


def _balanced(
    slugs: Sequence[Slug], rooms: Sequence[int], *, is_strict: bool
) -> tuple[tuple[Cut, ...] | None, bool]:
    """Cut so that what is left over is a row in the last columns.

    Returns:
        The cuts, None when not all fits; and whether the columns end within a
        row of each other.
    """
    spare = sum(rooms) - total_rows(slugs)
    if spare < 0:
        return None, False
    used = [at for at, room in enumerate(rooms) if room > 0]
    fitting: tuple[Cut, ...] | None = None
    for shortened in (set(used[-spare:]) if 0 < spare < len(used) else set(used), set[int]()):
        wanted = [room - (at in shortened) for at, room in enumerate(rooms)]
        cuts = _fill(slugs, wanted, is_strict=is_strict)
        if cuts is not None and _is_even(cuts, slugs, rooms):
            return cuts, True
        fitting = fitting or cuts
    return fitting, False


def _fill(
    slugs: Sequence[Slug], rooms: Sequence[int], *, is_strict: bool
) -> tuple[Cut, ...] | None:
    """Fill each column as far as the rules let; None when not all fits."""
    cuts: list[Cut] = []
    start = 0
    for room in rooms:
        end = column_end(slugs, start, room, is_strict=is_strict)
        cuts.append(_padded(slugs, start, end, room))
        start = end
    return tuple(cuts) if start == len(slugs) else None


def column_end(slugs: Sequence[Slug], start: int, room: int, *, is_strict: bool = True) -> int:
    """Return the index after the last slug of a column of so many rows.

    ``start`` itself when not even one slug fits. Unless it is strict, only
    slugs are kept whole.
    """
    used, end = 0, start
    while end < len(slugs) and used + slugs[end].rows <= room:
        used += slugs[end].rows
        end += 1
    while is_strict and start < end < len(slugs) and slugs[end - 1].keeps_next:
        end -= 1
    return end


def _padded(slugs: Sequence[Slug], start: int, end: int, room: int) -> Cut:
    """Put what a column falls short of before its paragraphs, if it is more than a row."""
    short = room - sum(slugs[at].rows for at in range(start, end))
    if short <= 1 or end == len(slugs):
        return Cut(start=start, end=end)
    # A crosshead shows an extra blank least.
    places = sorted(
        (at for at in range(start + 1, end) if slugs[at].may_pad),
        key=lambda at: (slugs[at].rows == 1, -at),
    )[:short]
    if not places:
        return Cut(start=start, end=end)
    share, more = divmod(short, len(places))
    pads = sorted((at, share + (number < more)) for number, at in enumerate(places))
    return Cut(start=start, end=end, pads=tuple(pads))


def cut_rows(cut: Cut, slugs: Sequence[Slug]) -> int:
    """Return the rows of a column's text, blanks included."""
    rows = sum(slugs[at].rows for at in range(cut.start, cut.end))
    return rows + sum(blank for _, blank in cut.pads)


def _is_even(cuts: Sequence[Cut], slugs: Sequence[Slug], rooms: Sequence[int]) -> bool:
    """Tell whether the columns end within one row of each other."""
    short = [room - cut_rows(cut, slugs) for cut, room in zip(cuts, rooms, strict=True) if room > 0]
    return not short or max(short) - min(short) <= 1


def feather(body: Pour, slugs: Sequence[Slug], more: int) -> Pour:
    """Open a pour by so many rows: blanks between paragraphs, the same sum in each column.

    A column of one paragraph stays as it is and ends early.
    """
    return Pour(
        rows=body.rows + more,
        cuts=tuple(_opened(cut, slugs, more) for cut in body.cuts),
    )


def _opened(cut: Cut, slugs: Sequence[Slug], more: int) -> Cut:
    places = [at for at in range(cut.start + 1, cut.end) if slugs[at].may_pad]
    if not places:
        return cut
    pads = dict(cut.pads)
    for number, at in enumerate(places):
        # Spread evenly from the head of the column to its foot.
        share = more * (number + 1) // len(places) - more * number // len(places)
        pads[at] = pads.get(at, 0) + share
    return Cut(start=cut.start, end=cut.end, pads=tuple(sorted(pads.items())))
