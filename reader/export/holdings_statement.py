"""The issues held of a title in, a holdings statement out.

Source:
    ANSI/NISO Z39.71 (a comma marks a gap; enumeration first, chronology in
    brackets); MARC 21 Format for Holdings Data 853, 863, 866
"""

import datetime
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pymarc

from reader.model.record import Holding


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Issues that follow each other without a number missing.

    Attributes:
        first: First running number; None when the issues bear none.
        last: Last running number.
        begins: Day of the first issue; None when unknown.
        ends: Day of the last issue.
    """

    first: int | None
    last: int | None
    begins: datetime.date | None
    ends: datetime.date | None


def runs(holdings: Iterable[Holding]) -> tuple[Run, ...]:
    """Group what is held into runs, in order of number, then those with a date alone."""
    held = tuple(holdings)
    numbered = sorted((h for h in held if h.number is not None), key=lambda h: h.number or 0)
    found: list[list[Holding]] = []
    for holding in numbered:
        if found and (holding.number or 0) <= (found[-1][-1].number or 0) + 1:
            found[-1].append(holding)
        else:
            found.append([holding])
    dated = sorted(
        (h for h in held if h.number is None and h.date.value),
        key=lambda h: h.date.value or datetime.date.min,
    )
    return tuple(_run(group) for group in [*found, *([h] for h in dated)])


def _run(group: Sequence[Holding]) -> Run:
    days = [h.date.value for h in group if h.date.value]
    return Run(
        first=group[0].number,
        last=group[-1].number,
        begins=min(days, default=None),
        ends=max(days, default=None),
    )


def statement(holdings: Iterable[Holding]) -> str:
    """Return the display form: ``no.6310-6312(2021-08-12/2021-08-14),no.6314``.

    Days are set in the ISO 8601 interval form, for a hyphen would be read as
    part of the date.
    """
    return ",".join(_display(run) for run in runs(holdings))


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


def holdings_fields(holdings: Iterable[Holding]) -> tuple[pymarc.Field, ...]:
    """Return the paired 853 and 863 fields and the textual 866 of what is held."""
    held = tuple(holdings)
    caption = _field("853", ("0", "0"), [("8", "1"), ("a", "no."), ("i", "(year)"),
                                         ("j", "(month)"), ("k", "(day)")])  # fmt: skip
    pairs = [
        _field("863", ("4", "1"), _enumeration(run, place))
        for place, run in zip(itertools.count(1), runs(held), strict=False)
    ]
    text = _field("866", ("4", "1"), [("8", "0"), ("a", statement(held))])
    return (caption, *pairs, text)


def _enumeration(run: Run, place: int) -> list[tuple[str, str]]:
    subfields = [("8", f"1.{place}")]
    if run.first is not None:
        subfields.append(
            ("a", str(run.first) if run.first == run.last else f"{run.first}-{run.last}")
        )
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
