"""What is held and what is expected in, gaps with a sentence each out.

Number and date are read together: a number that is missing between two issues
explains the expected days between them, and a day without an issue is another
matter when the numbers run on across it.
"""

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.model.record import AppearanceBlock, Gap, GapKind, Holding
from reader.session.appearance import Expected, expected_issues

_RESTART_BELOW = 10
"""A number this low after a higher one begins a new count rather than a mistake."""


def find_gaps(
    holdings: Iterable[Holding], course: Sequence[AppearanceBlock] = ()
) -> tuple[Gap, ...]:
    """Return every gap and conflict of one title, in order of time and number.

    Args:
        holdings: The issues held of the title, in any order.
        course: Its course of appearance; without one only numbers are judged.
    """
    held = tuple(holdings)
    run = _in_sequence(held)
    expected = _expected_but_absent(held, course)
    gaps = [*_doubled(held), *_pages_missing(held)]
    for earlier, later in itertools.pairwise(run):
        between = [e.day for e in expected if _lies_between(e.day, earlier, later)]
        gaps += _between(earlier, later, tuple(dict.fromkeys(between)))
    explained = {day for gap in gaps if gap.kind is GapKind.NUMBER_MISSING for day in gap.dates}
    gaps += [_without_issue(e, run) for e in expected if e.day not in explained]
    return tuple(sorted(gaps, key=_place))


def _place(gap: Gap) -> tuple[datetime.date, int]:
    return (gap.dates[0] if gap.dates else datetime.date.min, gap.first or 0)


def _in_sequence(held: Sequence[Holding]) -> tuple[Holding, ...]:
    """Order numbered issues by date where they have one, undated ones by their number.

    One edition a number is enough: morning and evening editions share it.
    """
    numbered = [h for h in held if h.number is not None]
    dated = sorted(
        (h for h in numbered if h.date.value), key=lambda h: (h.date.value, h.number, h.edition)
    )
    run: list[Holding] = []
    for holding in dated:
        if not (run and run[-1].number == holding.number and run[-1].date == holding.date):
            run.append(holding)
    for holding in sorted((h for h in numbered if not h.date.value), key=lambda h: h.number or 0):
        at = next(
            (i for i, other in enumerate(run) if (other.number or 0) > (holding.number or 0)),
            len(run),
        )
        run.insert(at, holding)
    return tuple(run)


def _expected_but_absent(
    held: Sequence[Holding], course: Sequence[AppearanceBlock]
) -> tuple[Expected, ...]:
    days = [h.date.value for h in held if h.date.value]
    if not days or not course:
        return ()
    present = {Expected(h.date.value, h.edition) for h in held if h.date.value}
    return tuple(e for e in expected_issues(course, min(days), max(days)) if e not in present)


def _lies_between(day: datetime.date, earlier: Holding, later: Holding) -> bool:
    if earlier.date.value is None or later.date.value is None:
        return False
    return earlier.date.value < day < later.date.value


def _name(holding: Holding) -> str:
    day = f" of {holding.date.value.isoformat()}" if holding.date.value else ""
    return f"no. {holding.number}{day}"


def _between(
    earlier: Holding, later: Holding, between: tuple[datetime.date, ...]
) -> tuple[Gap, ...]:
    assert earlier.number is not None
    assert later.number is not None
    issues = (earlier.key, later.key)
    missing = later.number - earlier.number - 1
    if missing > 0:
        return (
            Gap(
                kind=GapKind.NUMBER_MISSING,
                first=earlier.number + 1,
                last=later.number - 1,
                dates=between,
                issues=issues,
                explanation=_missing_sentence(earlier, later, len(between)),
            ),
        )
    if missing == 0 or later.number == earlier.number:
        return ()
    if later.number < _RESTART_BELOW:
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


def _missing_sentence(earlier: Holding, later: Holding, days: int) -> str:
    assert earlier.number is not None
    assert later.number is not None
    first, last = earlier.number + 1, later.number - 1
    count = last - first + 1
    which = f"No. {first} is" if count == 1 else f"Nos. {first} to {last} are"
    sentence = f"{which} missing between {_name(earlier)} and {_name(later)}"
    if days and days != count:
        return f"{sentence}; the course of appearance expects {days} there, not {count}."
    return sentence + "."


def _doubled(held: Sequence[Holding]) -> list[Gap]:
    by_number: dict[int, list[Holding]] = defaultdict(list)
    for holding in held:
        if holding.number is not None:
            by_number[holding.number].append(holding)
    gaps = []
    for number, sharing in sorted(by_number.items()):
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


def _without_issue(expected: Expected, run: Sequence[Holding]) -> Gap:
    dated = [h for h in run if h.date.value]
    before = max(
        (h for h in dated if h.date.value and h.date.value < expected.day),
        key=lambda h: h.date.value or datetime.date.min,
        default=None,
    )
    after = min(
        (h for h in dated if h.date.value and h.date.value > expected.day),
        key=lambda h: h.date.value or datetime.date.max,
        default=None,
    )
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
        explanation=sentence + ".",
    )


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
