"""The issues held of a title in, a holdings statement out.

Source:
    ANSI/NISO Z39.71 (a comma marks a gap, a semicolon a break that is none;
    enumeration first, chronology in
    brackets); MARC 21 Format for Holdings Data 008, 853, 863, 866
"""

import datetime
import itertools
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

import pymarc

from reader.model.record import Holding
from reader.model.sequence import begins_again, in_sequence

_COMPRESSED, _UNCOMPRESSED = "0", "1"
_NOTHING_SAID = "0u    0   0001uu|||0"
"""008/06-25 of one copy: how it was acquired, and whether it is kept and lent, is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Issues that follow each other without a number missing.

    Attributes:
        first: First running number; None when the issues bear none.
        last: Last running number.
        begins: Day of the first issue; None when unknown.
        ends: Day of the last issue.
        is_whole_before: Nothing is missing between the run before and this
            one: what lies between was not published, or the numbering began again.
    """

    first: int | None
    last: int | None
    begins: datetime.date | None
    ends: datetime.date | None
    is_whole_before: bool = False


def runs(holdings: Iterable[Holding], unpublished: Set[int] = frozenset()) -> tuple[Run, ...]:
    """Group what is held into runs, in order of appearance, then those with a date alone.

    Args:
        holdings: The issues held of one title, in any order.
        unpublished: Running numbers that were never published.
    """
    held = tuple(holdings)
    found: list[list[Holding]] = []
    whole: list[bool] = []
    for holding in in_sequence(held):
        before = found[-1][-1] if found else None
        if before is not None and _number(holding) - _number(before) in (0, 1):
            found[-1].append(holding)
            continue
        whole.append(before is not None and _is_whole(before, holding, unpublished))
        found.append([holding])
    dated = sorted(
        (h for h in held if h.number is None and h.date.value),
        key=lambda h: h.date.value or datetime.date.min,
    )
    numbered = (
        _run(group, is_whole=is_whole) for group, is_whole in zip(found, whole, strict=True)
    )
    return (*numbered, *(_run([holding], is_whole=False) for holding in dated))


def _is_whole(before: Holding, after: Holding, unpublished: Set[int]) -> bool:
    between = range(_number(before) + 1, _number(after))
    if between:
        return all(number in unpublished for number in between)
    return _number(after) == 1 and begins_again(before, after)


def _number(holding: Holding) -> int:
    assert holding.number is not None
    return holding.number


def _run(group: Sequence[Holding], *, is_whole: bool) -> Run:
    days = [h.date.value for h in group if h.date.value]
    return Run(
        first=group[0].number,
        last=group[-1].number,
        begins=min(days, default=None),
        ends=max(days, default=None),
        is_whole_before=is_whole,
    )


def statement(holdings: Iterable[Holding], unpublished: Set[int] = frozenset()) -> str:
    """Return the display form: ``no.6310-6312(2021-08-12/2021-08-14),no.6314``.

    A comma marks a gap, a semicolon a break at which nothing is missing. Days
    are set in the ISO 8601 interval form, for a hyphen would be read as part
    of the date.
    """
    written = ""
    for run in runs(holdings, unpublished):
        written += (";" if run.is_whole_before else ",") if written else ""
        written += _display(run)
    return written


def _display(run: Run) -> str:
    chronology = _days(run)
    if run.first is None:
        return chronology
    number = f"no.{run.first}" if run.first == run.last else f"no.{run.first}-{run.last}"
    return f"{number}({chronology})" if chronology else number


def _days(run: Run) -> str:
    if run.begins is None or run.ends is None:
        return ""
    if run.begins == run.ends:
        return run.begins.isoformat()
    return f"{run.begins.isoformat()}/{run.ends.isoformat()}"


def holdings_fields(
    holdings: Iterable[Holding], unpublished: Set[int] = frozenset()
) -> tuple[pymarc.Field, ...]:
    """Return the paired 853 and 863 fields and the textual 866 of what is held.

    What was not published has an 863 of its own, whose second indicator says so.
    """
    held = tuple(holdings)
    caption = _field("853", ("0", "0"), [("8", "1"), ("a", "no."), ("i", "(year)"),
                                         ("j", "(month)"), ("k", "(day)")])  # fmt: skip
    places = itertools.count(1)
    pairs = [
        _field("863", ("4", _form_of(run)), _enumeration(run, next(places)))
        for run in runs(held, unpublished)
    ]
    never = [
        _field("863", ("4", "4"), [("8", f"1.{next(places)}"), ("a", _span(first, last))])
        for first, last in _stretches(sorted(unpublished))
    ]
    text = _field("866", ("4", "1"), [("8", "0"), ("a", statement(held, unpublished))])
    return (caption, *pairs, *never, text)


def _form_of(run: Run) -> str:
    """Return the form of holdings (863, second indicator): a stretch is compressed to its ends."""
    is_one = run.first == run.last and run.begins == run.ends
    return _UNCOMPRESSED if is_one else _COMPRESSED


def holdings_record(
    slug: str, fields: Iterable[pymarc.Field], reported: datetime.date
) -> pymarc.Record:
    """Return a MARC 21 holdings record of a title's fields.

    Args:
        slug: Of the title; the bibliographic record has it in 001.
        fields: As `holdings_fields` returns them.
        reported: Day the record is made.
    """
    record = pymarc.Record(force_utf8=True)
    record.leader = pymarc.Leader("00000ny  a22000004n 4500")
    record.fields = [
        pymarc.Field(tag="001", data=f"{slug}-holdings"),
        pymarc.Field(tag="004", data=slug),
        pymarc.Field(tag="008", data=f"{reported:%y%m%d}{_NOTHING_SAID}{reported:%y%m%d}"),
        *fields,
    ]
    return record


def _stretches(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    for _, group in itertools.groupby(enumerate(numbers), key=lambda item: item[1] - item[0]):
        found = [number for _, number in group]
        yield found[0], found[-1]


def _span(first: int, last: int | None) -> str:
    return str(first) if first == last else f"{first}-{last}"


def _enumeration(run: Run, place: int) -> list[tuple[str, str]]:
    subfields = [("8", f"1.{place}")]
    if run.first is not None:
        subfields.append(("a", _span(run.first, run.last)))
    if run.begins is not None and run.ends is not None:
        for code, form in (("i", "%Y"), ("j", "%m"), ("k", "%d")):
            begins, ends = run.begins.strftime(form), run.ends.strftime(form)
            subfields.append((code, begins if run.begins == run.ends else f"{begins}-{ends}"))
    return subfields


def _field(tag: str, indicators: tuple[str, str], subfields: list[tuple[str, str]]) -> pymarc.Field:
    return pymarc.Field(
        tag=tag,
        indicators=pymarc.Indicators(*indicators),
        subfields=[pymarc.Subfield(code, value) for code, value in subfields],
    )
