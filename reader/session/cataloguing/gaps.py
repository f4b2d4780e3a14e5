"""What is held and what is expected in, gaps with a sentence each out.

Number and date are read together: a number that is missing between two issues
explains the expected days between them, and a day without an issue is another
matter when the numbers run on across it.
"""

import bisect
import dataclasses
import datetime
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from reader.model.record import AppearanceBlock, Gap, GapKind, GapReason, Holding
from reader.model.sequence import begins_again, in_sequence, strays
from reader.session.cataloguing.appearance import Expected, expected_issues

NO_REASONS: Mapping[str, GapReason] = MappingProxyType({})


def find_gaps(
    holdings: Iterable[Holding],
    course: Sequence[AppearanceBlock] = (),
    reasons: Mapping[str, GapReason] = NO_REASONS,
) -> tuple[Gap, ...]:
    """Return every gap and conflict of one title, in order of time and number.

    Args:
        holdings: The issues held of the title, in any order.
        course: Its course of appearance; without one only numbers are judged.
        reasons: What the librarian said, by the places that `gap_places` names.
    """
    held = tuple(holdings)
    sequence = in_sequence(held)
    stray = strays(sequence)
    run = [holding for place, holding in enumerate(sequence) if place not in stray]
    expected = _expected_but_absent(held, course)
    days = [e.day for e in expected]
    gaps = [*_doubled(held, run), *_pages_missing(held)]
    gaps += [_stray(*sequence[place - 1 : place + 2]) for place in sorted(stray)]
    misnumbered = Counter(sequence[place - 1].key for place in stray)
    for earlier, later in itertools.pairwise(run):
        between = _days_between(days, earlier, later)
        gaps += _between(earlier, later, between, misnumbered[earlier.key])
    explained = {day for gap in gaps if gap.kind is GapKind.NUMBER_MISSING for day in gap.dates}
    explained |= set(_of_undated(days, run))
    dated = [holding for holding in run if holding.date.value]
    gaps += [_without_issue(e, dated) for e in expected if e.day not in explained]
    parts = (part for gap in gaps for part in _with_reasons(gap, reasons))
    return tuple(sorted(parts, key=_place))


def gap_places(gap: Gap) -> tuple[str, ...]:
    """Return under which places a gap's reasons are kept: numbers, a day, or the end of a key."""
    if gap.kind is GapKind.NUMBER_MISSING and gap.first is not None and gap.last is not None:
        return tuple(str(number) for number in range(gap.first, gap.last + 1))
    if gap.kind is GapKind.DATE_WITHOUT_ISSUE:
        edition = f"-{gap.edition}" if gap.edition else ""
        return tuple(f"{day.isoformat()}{edition}" for day in gap.dates)
    return tuple(key.partition("/")[2] for key in gap.issues[-1:])


def _with_reasons(gap: Gap, reasons: Mapping[str, GapReason]) -> Iterator[Gap]:
    """Yield a gap with its reason, parted where the reasons of its numbers differ."""
    places = gap_places(gap)
    said = [reasons.get(place, GapReason.UNKNOWN) for place in places] if reasons else []
    if len(set(said)) <= 1:
        yield dataclasses.replace(gap, reason=said[0]) if said else gap
        return
    at = 0
    for reason, group in itertools.groupby(said):
        count = len(list(group))
        first, last = int(places[at]), int(places[at + count - 1])
        is_paired = len(gap.dates) == len(places)
        yield dataclasses.replace(
            gap,
            first=first,
            last=last,
            # A day that no number claims stays with the first part.
            dates=gap.dates[at : at + count] if is_paired else gap.dates if at == 0 else (),
            explanation=f"{_numbers(first, last)} missing, a part of this: {gap.explanation}",
            reason=reason,
        )
        at += count


def _place(gap: Gap) -> tuple[datetime.date, int]:
    return (gap.dates[0] if gap.dates else datetime.date.min, gap.first or 0)


def _expected_but_absent(
    held: Sequence[Holding], course: Sequence[AppearanceBlock]
) -> tuple[Expected, ...]:
    days = [h.date.value for h in held if h.date.value]
    if not days or not course:
        return ()
    present = {Expected(h.date.value, h.edition) for h in held if h.date.value}
    return tuple(e for e in expected_issues(course, min(days), max(days)) if e not in present)


def _days_between(
    days: Sequence[datetime.date], earlier: Holding, later: Holding
) -> tuple[datetime.date, ...]:
    """Return the days of a sorted list that lie between two issues, each once."""
    if earlier.date.value is None or later.date.value is None:
        return ()
    first = bisect.bisect_right(days, earlier.date.value)
    last = bisect.bisect_left(days, later.date.value)
    return tuple(dict.fromkeys(days[first:last]))


def _of_undated(days: Sequence[datetime.date], run: Sequence[Holding]) -> Iterator[datetime.date]:
    """Yield the days without issue that issues held without a date account for.

    Between two dated issues there may be as many days without issue as there
    are undated issues and missing numbers.
    """
    dated = [place for place, holding in enumerate(run) if holding.date.value]
    for first, last in itertools.pairwise(dated):
        undated = last - first - 1
        if not undated:
            continue
        numbers = [holding.number or 0 for holding in run[first : last + 1]]
        missing = sum(max(b - a - 1, 0) for a, b in itertools.pairwise(numbers))
        between = _days_between(days, run[first], run[last])
        if len(between) <= undated + missing:
            yield from between


def _name(holding: Holding) -> str:
    day = f" of {holding.date.value.isoformat()}" if holding.date.value else ""
    return f"no. {holding.number}{day}"


def _between(
    earlier: Holding, later: Holding, between: tuple[datetime.date, ...], misnumbered: int
) -> tuple[Gap, ...]:
    """Explain what lies between two issues; so many between them bear a wrong number."""
    assert earlier.number is not None
    assert later.number is not None
    issues = (earlier.key, later.key)
    missing = later.number - earlier.number - 1
    if missing > misnumbered:
        return (
            Gap(
                kind=GapKind.NUMBER_MISSING,
                first=earlier.number + 1,
                last=later.number - 1,
                dates=between,
                issues=issues,
                explanation=_missing_sentence(earlier, later, len(between), misnumbered),
            ),
        )
    if later.number >= earlier.number:
        return ()
    if begins_again(earlier, later):
        kind, what = GapKind.NUMBERING_RESTARTED, "the numbering begins again"
    else:
        kind, what = GapKind.NUMBER_OUT_OF_ORDER, "one of the two numbers or dates must be wrong"
    day = (later.date.value,) if later.date.value else ()
    return (
        Gap(
            kind=kind,
            first=later.number,
            last=later.number,
            dates=day,
            issues=issues,
            explanation=f"{_name(later).capitalize()} follows {_name(earlier)}: {what}.",
        ),
    )


def _stray(earlier: Holding, stray: Holding, later: Holding) -> Gap:
    assert earlier.number is not None
    assert later.number is not None
    sentence = f"{_name(stray).capitalize()} stands between {_name(earlier)} and {_name(later)}"
    if later.number == earlier.number + 2:
        sentence += f"; it is probably no. {earlier.number + 1}"
    return Gap(
        kind=GapKind.NUMBER_OUT_OF_ORDER,
        first=stray.number,
        last=stray.number,
        dates=(stray.date.value,) if stray.date.value else (),
        issues=(earlier.key, later.key, stray.key),
        explanation=sentence + ".",
    )


def _numbers(first: int, last: int) -> str:
    return f"No. {first} is" if first == last else f"Nos. {first} to {last} are"


def _missing_sentence(earlier: Holding, later: Holding, days: int, misnumbered: int) -> str:
    assert earlier.number is not None
    assert later.number is not None
    first, last = earlier.number + 1, later.number - 1
    count = last - first + 1
    sentence = f"{_numbers(first, last)} missing between {_name(earlier)} and {_name(later)}"
    if misnumbered:
        which = "one is" if misnumbered == 1 else f"{misnumbered} are"
        return f"{sentence}, of which {which} held under a number that cannot be right."
    if days and days != count:
        return f"{sentence}; the course of appearance expects {days} there, not {count}."
    return sentence + "."


def _doubled(held: Sequence[Holding], run: Sequence[Holding]) -> list[Gap]:
    """Find numbers borne twice in one count; where the numbering begins again, all come again."""
    restarts = [
        later.date.value
        for earlier, later in itertools.pairwise(run)
        if later.date.value and begins_again(earlier, later)
    ]
    by_number: dict[tuple[int, int], list[Holding]] = defaultdict(list)
    for holding in held:
        if holding.number is not None:
            day = holding.date.value
            # An undated issue is taken to be of the first count.
            count = bisect.bisect_right(restarts, day) if day else 0
            by_number[holding.number, count].append(holding)
    gaps = []
    for (number, _), sharing in sorted(by_number.items()):
        dates = sorted({h.date.value for h in sharing if h.date.value})
        editions = [h.edition for h in sharing]
        if len(dates) < 2 and len(set(editions)) == len(editions):
            continue
        keys = tuple(sorted(h.key for h in sharing))
        gaps.append(
            Gap(
                kind=GapKind.NUMBER_DOUBLED,
                first=number,
                last=number,
                dates=tuple(dates),
                issues=keys,
                explanation=f"No. {number} is borne by {len(keys)} issues: {', '.join(keys)}.",
            )
        )
    return gaps


def _without_issue(expected: Expected, dated: Sequence[Holding]) -> Gap:
    """Explain a day without issue by the dated issues around it, which are in order of date."""
    at = bisect.bisect_left(dated, expected.day, key=_date_of)
    before = dated[at - 1] if at else None
    after = next((h for h in dated[at:] if _date_of(h) > expected.day), None)
    name = f"{expected.day.isoformat()}{f' ({expected.edition})' if expected.edition else ''}"
    sentence = f"An issue is expected on {name} and none is held"
    runs_on = (
        before is not None
        and after is not None
        and before.number is not None
        and after.number == before.number + 1
    )
    if runs_on:
        sentence += "; the numbers run on across that day, so it was probably not published"
    return Gap(
        kind=GapKind.DATE_WITHOUT_ISSUE,
        dates=(expected.day,),
        issues=tuple(h.key for h in (before, after) if h is not None),
        edition=expected.edition,
        explanation=sentence + ".",
    )


def _date_of(holding: Holding) -> datetime.date:
    assert holding.date.value is not None
    return holding.date.value


def _pages_missing(held: Sequence[Holding]) -> list[Gap]:
    return [
        Gap(
            kind=GapKind.PAGES_MISSING,
            first=holding.number,
            last=holding.number,
            dates=(holding.date.value,) if holding.date.value else (),
            issues=(holding.key,),
            explanation=(
                f"{holding.key} announces {holding.pages_announced} pages"
                f" and {holding.pages_held} are held."
            ),
        )
        for holding in held
        if holding.pages_announced is not None and holding.pages_held < holding.pages_announced
    ]


def unpublished_numbers(reasons: Mapping[str, GapReason]) -> frozenset[int]:
    """Return the running numbers that were never published, as the librarian says."""
    return frozenset(
        int(place)
        for place, reason in reasons.items()
        if reason is GapReason.NOT_PUBLISHED and place.isdecimal()
    )
