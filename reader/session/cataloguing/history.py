"""The journal of the catalogue in, who changed what and when out, as a person reads it."""

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass

from reader.library import cataloguing
from reader.library.library import Library
from reader.library.title_records import read_title_record
from reader.model.edit import Alteration, Subject
from reader.session.cataloguing.titles import FIELDS, field_text

EVIDENCE = "evidence"
"""Name of what a date is known by, among the fields that changed."""
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
        _texts(alteration.subject, written) for written in (alteration.former, alteration.later)
    )
    for name in {**former, **later}:
        before, after = (texts.get(name, "") for texts in (former, later))
        if before != after:
            yield name, _shown(name, before), _shown(name, after)


def _texts(subject: Subject, written: str | None) -> dict[str, str]:
    """Return the fields of a record as they are typed."""
    if not written:
        return {}
    if subject is Subject.TITLE:
        record = read_title_record(written)
        return {name: field_text(record, name) for name in (*FIELDS, "course")}
    fields = json.loads(written)
    if "date" in fields:
        day, certainty, evidence = fields.pop("date")
        dating = {"date": day, "certainty": certainty, EVIDENCE: "; ".join(evidence)}
        fields = {**dating, **fields}
    return {name: str(value) for name, value in fields.items()}


def _shown(name: str, text: str) -> str:
    # The evidence is said in the language of the window, sentence by sentence.
    is_whole = name == EVIDENCE or len(text) <= LONGEST
    return text if is_whole else f"{text[:LONGEST]}…"
