"""The journal of the catalogue in, who changed what and when out, as a person reads it."""

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass

from reader.library import cataloguing
from reader.library.library import Library
from reader.model.edit import Alteration, Subject

LONGEST = 60
"""Characters of a value that a line of the history shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One act of a cataloguer.

    Attributes:
        made: When, UTC.
        person: Who.
        what: A phrase.
        fields: Of the one record that is asked about, what changed: name,
            former and later text; nothing when all records are asked about.
        count: How many records it altered.
        is_undone: Whether it does not stand any more.
        undone_by: Who undid it; empty while it stands.
    """

    made: datetime.datetime
    person: str
    what: str
    fields: tuple[tuple[str, str, str], ...]
    count: int
    is_undone: bool
    undone_by: str = ""


def history_of(
    library: Library, subject: Subject | None = None, key: str = "", limit: int = 200
) -> tuple[Change, ...]:
    """Return the newest changes of a record or, when the subject is None, of all."""
    found = []
    for edit in cataloguing.history(library, subject, key, limit):
        altered = cataloguing.alterations(library, edit) if subject is not None else ()
        fields = tuple(
            field
            for one in altered
            if (one.subject, one.key) == (subject, key)
            for field in changed_fields(one)
        )
        found.append(
            Change(
                made=edit.made,
                person=edit.person,
                what=edit.what,
                fields=fields,
                count=edit.count,
                is_undone=edit.undone is not None,
                undone_by=edit.undone_by,
            )
        )
    return tuple(found)


def changed_fields(alteration: Alteration) -> Iterator[tuple[str, str, str]]:
    """Yield name, former and later text of the fields of a title or issue that changed."""
    former, later = (
        json.loads(written) if written else {} for written in (alteration.former, alteration.later)
    )
    for name in {**former, **later}:
        before, after = (_shown(fields.get(name)) for fields in (former, later))
        if before != after:
            yield name, before, after


def _shown(value: object) -> str:
    if not value:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
