"""The doubts of the issues held, with what was decided of them: the work list."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.library import binding, cataloguing, correcting, journal
from reader.library.binding import text
from reader.library.library import Library
from reader.model.doubt import Doubt
from reader.model.edit import Alteration, Edit, Subject, Verdict

_DOUBTS = (
    "SELECT i.key, d.whereabouts, d.what, v.verdict FROM doubts d JOIN issues i ON i.id = d.issue"
    " JOIN titles t ON t.id = i.title LEFT JOIN verdicts v ON v.issue = i.key"
    " AND v.whereabouts = d.whereabouts AND v.what = d.what"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A doubt of an issue that is held.

    Attributes:
        issue: Key of the issue.
        doubt: What was guessed or left open.
        verdict: What a person decided; None while it is open.
    """

    issue: str
    doubt: Doubt
    verdict: Verdict | None = None


def doubts(library: Library, slug: str = "", key: str = "") -> tuple[Work, ...]:
    """Return the doubts of all issues, of those of a title, or of one issue."""
    where = ""
    values: tuple[str, ...] = ()
    if key:
        where, values = " WHERE i.key = ?", (key,)
    elif slug:
        where, values = " WHERE t.slug = ?", (slug,)
    with library.snapshot():
        rows = binding.execute(
            library.connection, f"{_DOUBTS}{where} ORDER BY i.day, i.key, d.place", values
        )
        return tuple(
            Work(
                issue=text(issue),
                doubt=Doubt(where=text(whereabouts), what=text(what)),
                verdict=Verdict(verdict) if verdict else None,
            )
            for issue, whereabouts, what, verdict in rows
        )


def decide(
    library: Library, works: Iterable[Work], verdict: Verdict | None, person: str, what: str
) -> Edit | None:
    """Keep what a person decided of doubts; None opens them again.

    Returns:
        The edit; None when it was decided so already.
    """
    with library.writing():
        altered = []
        for work in works:
            key = correcting.verdict_key(work.issue, work.doubt.where, work.doubt.what)
            altered.append(
                Alteration(
                    subject=Subject.DOUBT,
                    key=key,
                    former=journal.read_value(library.connection, Subject.DOUBT, key),
                    later=None if verdict is None else verdict.value,
                )
            )
        return cataloguing.write_edit(library, person, what, altered)
