"""Who signed what in a title: bylines, picture credits and datelines, counted."""

import datetime
from collections.abc import Iterator

from reader.library import binding
from reader.library.binding import text, text_or_none
from reader.library.library import Library
from reader.library.storing import PLACE_BITS
from reader.model.contributor import Signature

_WITHIN = (
    "count(*), min(nullif(i.day, '')), max(nullif(i.day, ''))"
    " FROM titles t JOIN issues i ON i.title = t.id JOIN pages p ON p.issue = i.id"
    " JOIN articles a ON a.page = p.id {} WHERE t.slug = ?"
)
_BYLINES = (f"SELECT b.role, b.names, {_WITHIN} GROUP BY b.role, b.names").format(
    "JOIN bylines b ON b.article = a.id"
)
_CREDITS = (
    f"SELECT x.credit, {_WITHIN} AND x.kind = 'picture' AND x.credit <> '' GROUP BY x.credit"
).format(f"JOIN parts x ON x.id BETWEEN a.id << {PLACE_BITS} AND ((a.id + 1) << {PLACE_BITS}) - 1")
_DATELINES = (
    f"SELECT json_extract(CAST(a.dateline AS TEXT), '$[0]') source, {_WITHIN}"
    " AND a.dateline IS NOT NULL GROUP BY source"
).format("")


def signatures(library: Library, slug: str) -> Iterator[Signature]:
    """Yield in which ways the articles and pictures of a title are signed."""
    with library.snapshot():
        for role, names, count, first, last in binding.execute(
            library.connection, _BYLINES, (slug,)
        ):
            yield Signature(
                role=text_or_none(role),
                names=tuple(binding.load(names)),
                count=count,
                first=_date(first),
                last=_date(last),
            )
        for statement, is_picture in ((_CREDITS, True), (_DATELINES, False)):
            for printed, count, first, last in binding.execute(
                library.connection, statement, (slug,)
            ):
                yield Signature(
                    text=text(printed),
                    is_picture=is_picture,
                    count=count,
                    first=_date(first),
                    last=_date(last),
                )


def _date(day: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(day) if day else None
