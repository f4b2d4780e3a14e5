"""A galley and the room in each column in, where the galley is cut out.

The columns of an article end within one row of each other; no column ends with
a crosshead, none begins with the last line of a paragraph.

Source: clreq #adjustments_of_orphans_and_widows
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple

from reader.layout.setting.resetting import lengthened, reset
from reader.layout.setting.slug import Galley, Slug

_MOST_TRIES = 5
"""Rows more than the least that are tried for columns that end together."""
_MOST_RESET = 40
"""Ways to set two paragraphs in a line more or fewer that are tried."""
MOST_BLANK = 3
"""Blank rows put into one column so that it ends with the others."""


class Cut(NamedTuple):
    """What of a galley stands in one column; a tuple, for hundreds are tried for a page.

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
        is_even: True where they end within one row of each other.
    """

    rows: int
    cuts: tuple[Cut, ...]
    is_even: bool = True


def least_rows(galley: Galley, blocked: Sequence[int]) -> int:
    """Return the rows in which a galley can be poured with every rule kept, if any near the least.

    Much quicker than `pour`, which with so many rows gives a pour of no more.

    Args:
        galley: The galley.
        blocked: Rows of each column taken by pictures, from its head on.
    """
    tallest = max(blocked, default=0)
    first = _least_foot(galley.rows, blocked)
    for ends in (galley.ends, galley.joints):
        for foot in range(first, first + _MOST_TRIES):
            reached = 0
            for taken in blocked:
                if taken < foot:
                    # Each column goes as far as it can: to the last bit within.
                    reached = (ends & (2 << reached + foot - taken) - 1).bit_length() - 1
            if reached == galley.rows:
                return max(foot, tallest)
    return galley.rows + tallest


def opened_to_level(galley: Galley, blocked: Sequence[int], rows: int) -> int | None:
    """Return how far columns of so many rows must be opened to end together.

    Much quicker than `pour`.

    Args:
        galley: The galley.
        blocked: Rows of each column taken by pictures, from its head on.
        rows: From the head of the tallest column to its foot, as `least_rows` says.

    Returns:
        The most blank rows that a column takes between its paragraphs; None where
        they do not come level at all.
    """
    rooms = [rows - taken for taken in blocked if taken < rows]
    padded: dict[int, int] = {}
    return next(
        (most for most in range(MOST_BLANK + 1) if _comes_level(galley, rooms, most, padded)), None
    )


def _comes_level(galley: Galley, rooms: Sequence[int], most: int, padded: dict[int, int]) -> bool:
    """Tell whether columns end together with so many blank rows in each at most."""
    ends, reached = galley.ends, 1
    # All ways are gone together: where columns end so far is a bit each.
    for room in rooms:
        level = reached << room | reached << room - 1
        for text in range(max(0, room - 1 - most), room - 1):
            if text not in padded:
                padded[text] = galley.padded(text)
            level |= (reached & padded[text]) << text
        reached = level & ends
    return bool(reached >> galley.rows & 1)


def pour(
    galley: Galley, blocked: Sequence[int], most: int | None = None, *, is_kept: bool = False
) -> Pour:
    """Cut a galley so that its columns end together.

    Args:
        galley: The galley.
        blocked: Rows of each column taken by pictures, from its head on.
        most: Rows there are, no fewer than `least_rows`; None for as many as it takes.
        is_kept: True to keep every rule; the pour is then of more rows where it does not go.

    Returns:
        The pour of fewest rows that keeps every rule, or where there is none
        near the least, one that only keeps slugs whole.
    """
    tallest = max(blocked, default=0)
    first = _least_foot(galley.rows, blocked)
    last = first + _MOST_TRIES if most is None else min(first + _MOST_TRIES, most + 1)
    uneven: Pour | None = None
    for strict in (True,) if is_kept else (True, False):
        for foot in range(first, last):
            rooms = [max(0, foot - taken) for taken in blocked]
            cuts, is_even = _balanced(galley, rooms, is_strict=strict)
            if cuts is not None and is_even:
                return Pour(rows=max(foot, tallest), cuts=cuts)
            if cuts is not None and uneven is None:
                uneven = Pour(rows=max(foot, tallest), cuts=cuts, is_even=False)
        if uneven is not None:
            return uneven
    cuts = _in_one(galley.count, len(blocked))
    return Pour(rows=galley.rows + tallest, cuts=cuts, is_even=len(blocked) == 1)


def pour_level(galley: Galley, blocked: Sequence[int], most: int) -> tuple[Galley, Pour]:
    """Cut a galley so that its columns end together, a paragraph reset if it must be.

    Args:
        galley: The galley.
        blocked: Rows of each column taken by pictures, from its head on.
        most: Rows there are, no fewer than `least_rows`.

    Returns:
        The galley, in which one or two paragraphs may have a line more or fewer
        where that makes the columns even, every rule kept; and its pour.
    """
    body = pour(galley, blocked, most)
    if not body.is_even:
        once = list(reset(galley))
        twice = (other for one in once for other in reset(one))
        for other in chain(once, islice(twice, _MOST_RESET)):
            changed = pour(other, blocked, most, is_kept=True)
            if changed.is_even and changed.rows <= most:
                return other, changed
    return galley, body


def pour_full(galley: Galley, blocked: Sequence[int], most: int) -> tuple[Galley, Pour]:
    """Cut a galley as `pour_level`, paragraphs set a line longer so that it fills the rows.

    Args:
        galley: The galley.
        blocked: Rows of each column taken by pictures, from its head on.
        most: Rows there are, no fewer than `least_rows`.
    """
    spare = sum(max(0, most - taken) for taken in blocked) - galley.rows
    for longer in lengthened(galley, spare):
        body = pour(longer, blocked, most, is_kept=True)
        if body.is_even and body.rows <= most:
            return longer, body
    return pour_level(galley, blocked, most)


def _least_foot(total: int, blocked: Sequence[int]) -> int:
    """Return the row by which so many rows of text can end beside and below what is there."""
    if not any(blocked):
        return -(-total // len(blocked))
    columns = filled = 0
    for reach in sorted(blocked):
        if columns and columns * reach - filled >= total:
            break
        columns, filled = columns + 1, filled + reach
    return -(-(total + filled) // columns)


def _in_one(size: int, columns: int) -> tuple[Cut, ...]:
    return (Cut(start=0, end=size), *(Cut(start=size, end=size) for _ in range(columns - 1)))


def _balanced(
    galley: Galley, rooms: Sequence[int], *, is_strict: bool
) -> tuple[tuple[Cut, ...] | None, bool]:
    """Cut so that what is left over is a row in the last columns.

    Returns:
        The cuts, None when not all fits; and whether the columns end within a
        row of each other.
    """
    spare = sum(rooms) - galley.rows
    if spare < 0:
        return None, False
    used = [at for at, room in enumerate(rooms) if room > 0]
    fitting: tuple[Cut, ...] | None = None
    for shortened in (set(used[-spare:]) if 0 < spare < len(used) else set(used), set[int]()):
        wanted = [room - (at in shortened) for at, room in enumerate(rooms)]
        cuts = _fill(galley, wanted, is_strict=is_strict)
        if cuts is not None and _is_even(cuts, galley, rooms):
            return cuts, True
        fitting = fitting or cuts
    level = _level(galley, rooms) if is_strict else None
    return (fitting, False) if level is None else (level, True)


def _level(galley: Galley, rooms: Sequence[int]) -> tuple[Cut, ...] | None:
    """Cut so that every column is full or a row short, with the fewest blanks that this takes.

    Filling each column as far as it goes leaves the last one short where
    paragraphs keep their lines together; this weighs all ways to cut.
    """
    reached = _level_ends(galley, rooms)
    end = galley.count
    if end not in reached[-1]:
        return None
    cuts: list[Cut] = []
    for room, ends in zip(reversed(rooms), reversed(reached), strict=False):
        _, start = ends[end]
        cuts.append(_padded(galley, start, end, room - galley.height(start, end) - 1))
        end = start
    return tuple(reversed(cuts))


def _level_ends(galley: Galley, rooms: Sequence[int]) -> list[dict[int, tuple[int, int]]]:
    """Return where each column may end that is full but for a row, before the first one on.

    Each end with what it costs up to there, and where its column begins.
    """
    reached: list[dict[int, tuple[int, int]]] = [{0: (0, 0)}]
    # What all columns are short of their rooms is what the rooms have more than the galley.
    least = galley.rows - sum(rooms)
    for room in rooms:
        least += room
        further: dict[int, tuple[int, int]] = {}
        for start, (cost, _) in reached[-1].items():
            for end, blanks in _ends(galley, start, room, least):
                total = cost + blanks * blanks
                if end not in further or total < further[end][0]:
                    further[end] = total, start
        reached.append(further)
    return reached


def _ends(galley: Galley, start: int, room: int, least: int) -> Iterator[tuple[int, int]]:
    """Yield where a column ends that is full but for a row, and the blanks that this takes.

    The fullest comes first. By its end at least so many rows of the galley must stand.
    """
    if room <= 0:
        yield start, 0
        return
    keeps, count, padded = galley.keeps, galley.count, galley.pads.find(1, start + 1)
    for end in range(galley.fitting(start, room), start - 1, -1):
        blanks = room - galley.height(start, end) - 1
        if blanks > MOST_BLANK or galley.height(0, end) < least:
            return
        if start < end < count and keeps[end - 1]:
            continue
        if blanks <= 0:
            yield end, 0
        elif 0 <= padded < end:
            yield end, blanks


def _fill(galley: Galley, rooms: Sequence[int], *, is_strict: bool) -> tuple[Cut, ...] | None:
    """Fill each column as far as the rules let; None when not all fits."""
    cuts: list[Cut] = []
    start = 0
    for room in rooms:
        end = column_end(galley, start, room, is_strict=is_strict)
        short = room - galley.height(start, end)
        # What a column falls short of the others goes before its paragraphs.
        blanks = short if short > 1 and end < galley.count else 0
        cuts.append(_padded(galley, start, end, blanks))
        start = end
    return tuple(cuts) if start == galley.count else None


def column_end(galley: Galley, start: int, room: int, *, is_strict: bool = True) -> int:
    """Return the index after the last slug of a column of so many rows.

    ``start`` itself when not even one slug fits. Unless it is strict, only
    slugs are kept whole.
    """
    end = galley.fitting(start, room)
    while is_strict and start < end < galley.count and galley.keeps[end - 1]:
        end -= 1
    return end


def _padded(galley: Galley, start: int, end: int, blanks: int) -> Cut:
    """Put blank rows before the paragraphs of a column; none where it has but one."""
    if blanks <= 0:
        return Cut(start=start, end=end)
    # A crosshead shows an extra blank least.
    places = sorted(
        (at for at in range(start + 1, end) if galley.pads[at]),
        key=lambda at: (galley.height(at, at + 1) == 1, -at),
    )[:blanks]
    if not places:
        return Cut(start=start, end=end)
    share, more = divmod(blanks, len(places))
    pads = sorted((at, share + (number < more)) for number, at in enumerate(places))
    return Cut(start=start, end=end, pads=tuple(pads))


def cut_rows(cut: Cut, galley: Galley) -> int:
    """Return the rows of a column's text, blanks included."""
    return galley.height(cut.start, cut.end) + sum(blank for _, blank in cut.pads)


def under_heads(cut: Cut, galley: Galley) -> dict[int, float]:
    """Return the blanks of a column so that none parts a text from its head.

    They go before the head; at the head of the column half of them stay, so that it
    stands in the middle of its room.

    Returns:
        Rows, and halves of rows, before slugs, by index.
    """
    pads: dict[int, float] = dict(cut.pads)
    head: int | None = None
    for index, matter, _ in galley.matter(cut.start, cut.end):
        if head is not None and index in pads:
            moved = pads[index] / 2 if head == cut.start else pads[index]
            pads[index] -= moved
            pads[head] = pads.get(head, 0.0) + moved
        if not (isinstance(matter, Slug) and matter.keeps_next):
            head = None
        elif head is None:
            head = index
    return pads


def _is_even(cuts: Sequence[Cut], galley: Galley, rooms: Sequence[int]) -> bool:
    """Tell whether the columns end within one row of each other."""
    short = [
        room - cut_rows(cut, galley) for cut, room in zip(cuts, rooms, strict=True) if room > 0
    ]
    return not short or max(short) - min(short) <= 1
