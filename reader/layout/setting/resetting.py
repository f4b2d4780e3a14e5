"""A galley in, the same with some paragraphs a line longer or shorter out.

Source: D. E. Knuth, The TeXbook (1986), chapter 14 (looseness)
"""

from collections.abc import Iterator
from itertools import combinations, islice

from reader.layout.setting.slug import Galley, Take
from reader.typeset.task import left_over

_MOST_LONGER, _MOST_GALLEYS = 8, 24
"""Paragraphs of a story that are lengthened at most, and ways of doing so that are offered."""


def reset(galley: Galley) -> Iterator[Galley]:
    """Yield a galley with one paragraph set a line shorter or longer, where that can be.

    Long paragraphs come first: there it shows least.
    """
    for at, take in sorted(_paragraphs(galley), key=lambda each: -each[1].lines):
        for more in (-1, 1):
            other = _of(take, take.lines + more)
            if other is not None:
                yield galley.changed({at: other})


def lengthened(galley: Galley, rows: int) -> Iterator[Galley]:
    """Yield a galley so many rows longer, then fewer: paragraphs set a line longer.

    Those come first that show it least.

    Args:
        galley: The galley.
        rows: How many there are to fill.
    """
    yield from islice(_lengthened(galley, min(rows, _MOST_LONGER)), _MOST_GALLEYS)


def _lengthened(galley: Galley, rows: int) -> Iterator[Galley]:
    if rows <= 0:
        return
    longer: dict[int, Take] = {}
    for at, other in islice(_longer(galley), _MOST_LONGER):
        # To break a paragraph anew takes time: most often the first few will do.
        for before in combinations(longer, rows - 1):
            yield galley.changed({at: other, **{each: longer[each] for each in before}})
        longer[at] = other
    for count in range(min(rows - 1, len(longer)), 0, -1):
        for chosen in combinations(longer, count):
            yield galley.changed({each: longer[each] for each in chosen})


def _longer(galley: Galley) -> Iterator[tuple[int, Take]]:
    """Yield the paragraphs that can be set a line longer, each with its place."""
    for at, take in sorted(_paragraphs(galley), key=lambda each: _looseness(each[1])):
        other = take.broken.longer()
        if other is not None:
            yield at, take._replace(broken=other, end=None)


def _looseness(take: Take) -> float:
    """Return about what each line of a paragraph gives up for a line more, in em."""
    task, last = take.broken.task, take.broken.spans[-1]
    return left_over(task, last, task.room(last.start)) / len(take.broken.spans)


def _paragraphs(galley: Galley) -> Iterator[tuple[int, Take]]:
    for at, each in enumerate(galley.whole):
        if isinstance(each, Take) and each.broken.spans and each.is_whole:
            yield at, each


def _of(take: Take, lines: int) -> Take | None:
    broken = take.broken.of(lines)
    return None if broken is None else take._replace(broken=broken, end=None)
