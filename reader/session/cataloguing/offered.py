"""Records offered from elsewhere in, what keeping them would change out, nothing kept yet."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.errors import RecordError
from reader.model.record import CataloguedIssue, IssueRecord, IssueState, TitleRecord
from reader.session.cataloguing.issues import issue_change
from reader.session.cataloguing.titles import set_title_fields


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field of one record that would change.

    Attributes:
        record: The title's slug or the issue's key.
        field: Name of the field.
        former: As a person reads it; empty when nothing is said.
        later: The same, afterwards.
    """

    record: str
    field: str
    former: str
    later: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would do.

    Attributes:
        titles: Title records to keep.
        issues: Issue records to keep.
        changes: Every field that changes.
        added: Keys or slugs that are recorded for the first time.
        refused: What is not taken and why, a sentence each.
    """

    titles: tuple[TitleRecord, ...] = ()
    issues: tuple[IssueRecord, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    added: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def plan_titles(offered: Iterable[Mapping[str, str]], known: Mapping[str, TitleRecord]) -> Plan:
    """Plan the import of title records.

    Args:
        offered: Fields as typed, with the "slug" of each.
        known: The titles that are held or recorded, by slug.
    """
    titles, added, refused = [], [], []
    changes: list[FieldChange] = []
    for fields in offered:
        slug = fields["slug"]
        former = known.get(slug, TitleRecord(slug=slug, name=fields.get("name", slug)))
        record = former
        for name, typed in fields.items():
            if name == "slug" or _is_finer(name, former, typed):
                continue
            try:
                record = set_title_fields(record, {name: typed})
            except RecordError as refusal:
                refused.append(str(refusal))
        if slug not in known:
            added.append(slug)
        if record != former or slug not in known:
            titles.append(record)
            changes += _differences(slug, former, record)
    return Plan(
        titles=tuple(titles), changes=tuple(changes), added=tuple(added), refused=tuple(refused)
    )


def _is_finer(name: str, former: TitleRecord, typed: str) -> bool:
    """Tell whether what is known says more: MARC knows Chinese, but not of which script."""
    return name == "language" and former.language.split("-")[0] == typed.split("-")[0]


def plan_issues(
    offered: Iterable[Mapping[str, str]], held: Sequence[CataloguedIssue], slug: str
) -> Plan:
    """Plan the import of a list of issues of one title.

    A row names its issue by key, otherwise by date and edition, otherwise by
    number; when no such issue is known, it is recorded as held on paper.

    Args:
        offered: Fields as typed.
        held: The issues of the title as the catalogue has them.
        slug: Of the title.
    """
    finder = _Finder(held, slug)
    issues: dict[str, IssueRecord] = {}
    added, refused = [], []
    changes: list[FieldChange] = []
    for line, fields in enumerate(offered, 2):
        try:
            key, known = finder.find(fields)
            former = issues.get(key) or (known.record if known else IssueRecord(key=key))
            said = {n: text for n, text in fields.items() if n != "key"}
            record = _without_repetition(issue_change(said)(former), former, known)
        except RecordError as refusal:
            refused.append(f"line {line}: {refusal}")
            continue
        if known is None and record.state is None:
            record = dataclasses.replace(record, state=IssueState.RECEIVED)
        if known is None and key not in issues:
            added.append(key)
        if record != former:
            issues[key] = record
            changes += _differences(key, former, record)
    return Plan(
        issues=tuple(issues.values()),
        changes=tuple(changes),
        added=tuple(added),
        refused=tuple(refused),
    )


class _Finder:
    def __init__(self, held: Sequence[CataloguedIssue], slug: str) -> None:
        self._slug = slug
        self._by_key = {issue.holding.key: issue for issue in held}
        self._by_day = {
            (issue.holding.date.value, issue.holding.edition): issue
            for issue in held
            if issue.holding.date.value
        }
        self._by_number: dict[int | None, list[CataloguedIssue]] = {}
        for issue in held:
            self._by_number.setdefault(issue.holding.number, []).append(issue)

    def find(self, fields: Mapping[str, str]) -> tuple[str, CataloguedIssue | None]:
        """Return the key of the issue a row means, and the issue when it is known."""
        if "key" in fields:
            key = fields["key"]
            if key.partition("/")[0] != self._slug:
                raise RecordError(key, f"this is no issue of {self._slug}.")
            return key, self._by_key.get(key)
        told = issue_change({n: fields[n] for n in _TELLING if n in fields})(IssueRecord(key=""))
        day = told.date.value if told.date else None
        if day is None and told.number is None:
            raise RecordError(self._slug, "the row names neither key nor date nor number.")
        known = self._by_day.get((day, told.edition)) if day else None
        if known is None:
            alike = [
                issue
                for issue in self._by_number.get(told.number, ())
                if told.number is not None and (day is None or issue.holding.date.value is None)
            ]
            if len(alike) > 1:
                keys = ", ".join(issue.holding.key for issue in alike)
                raise RecordError(f"no. {told.number}", f"several issues bear it: {keys}.")
            known = alike[0] if alike else None
        if known is not None:
            return known.holding.key, known
        edition = f"-{told.edition}" if told.edition else ""
        return f"{self._slug}/{day or f'no-{told.number}'}{edition}", None


_TELLING = ("date", "number", "edition")


def _without_repetition(
    record: IssueRecord, former: IssueRecord, known: CataloguedIssue | None
) -> IssueRecord:
    """Leave unsaid what the list only repeats of what is printed or known already."""
    if known is None or not known.is_digital:
        return record
    held, same = known.holding, {}
    for name in ("number", "pages_held", "pages_announced"):
        if getattr(record, name) == getattr(held, name):
            same[name] = getattr(former, name)
    if record.date is not None and record.date.value == held.date.value:
        same["date"] = former.date
    same["edition"] = former.edition
    return dataclasses.replace(record, **same)


def _differences(
    name: str, former: TitleRecord | IssueRecord, later: TitleRecord | IssueRecord
) -> list[FieldChange]:
    return [
        FieldChange(record=name, field=field.name, former=before, later=after)
        for field in dataclasses.fields(later)
        if (before := _read(getattr(former, field.name)))
        != (after := _read(getattr(later, field.name)))
    ]


def _read(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    day = getattr(value, "value", value)
    return str(day) if day is not None else "unknown"
