"""Rows back to the issue they were made from, field for field."""

import dataclasses
import datetime
import sqlite3
from collections import defaultdict
from typing import Any

from reader.library import binding
from reader.library.binding import text, text_or_none
from reader.library.storing import PLACE_BITS
from reader.model.article import (
    Article,
    Block,
    Byline,
    Crosshead,
    Dateline,
    Paragraph,
    Picture,
    Table,
)
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Digest, DigestEntry, Facsimile, Issue, Masthead, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.zone import Zone

Rows = dict[int, list[Any]]


def rebuild_issue(connection: sqlite3.Connection, row_id: int) -> Issue:
    """Read an issue back, equal to the value that was stored."""
    (title, edition, language, masthead, remarks) = connection.execute(
        "SELECT t.name, i.edition, i.language, i.masthead, i.remarks"
        " FROM issues i JOIN titles t ON t.id = i.title WHERE i.id = ?",
        (row_id,),
    ).fetchone()
    number, date = printed_dating(connection, row_id)
    doubts = connection.execute(
        "SELECT whereabouts, what FROM doubts WHERE issue = ? ORDER BY place", (row_id,)
    )
    return Issue(
        title=text(title),
        number=number,
        date=date,
        edition=text(edition),
        language=text(language),
        masthead=_masthead(binding.load(masthead)),
        pages=_pages(connection, row_id),
        remarks=text(remarks),
        doubts=tuple(Doubt(where=text(where), what=text(what)) for where, what in doubts),
    )


def catalogued_issue(connection: sqlite3.Connection, row_id: int) -> Issue:
    """Read an issue back with the number and date that the catalogue says."""
    number, date = read_dating(connection, row_id)
    return dataclasses.replace(rebuild_issue(connection, row_id), number=number, date=date)


def read_dating(connection: sqlite3.Connection, row_id: int) -> tuple[int | None, Dating]:
    """Read the number and date of an issue as the catalogue has them."""
    number, *date = connection.execute(
        "SELECT number, day, date_status, date_evidence FROM issues WHERE id = ?", (row_id,)
    ).fetchone()
    day, status, evidence = date
    return number, _dating(day, status, binding.load(evidence))


def printed_dating(connection: sqlite3.Connection, row_id: int) -> tuple[int | None, Dating]:
    """Read the number and date of an issue as they were taken in."""
    (printed,) = connection.execute("SELECT printed FROM issues WHERE id = ?", (row_id,)).fetchone()
    if not printed:
        return read_dating(connection, row_id)
    number, *date = binding.load(printed)
    return number, _dating(*date)


def _dating(day: str, status: str, evidence: list[str]) -> Dating:
    return Dating(
        value=datetime.date.fromisoformat(day) if day else None,
        status=DateStatus(status),
        evidence=tuple(evidence),
    )


def _masthead(written: dict[str, Any]) -> Masthead:
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in written.items()
    }
    return Masthead(**fields)


def _pages(connection: sqlite3.Connection, issue: int) -> tuple[Page, ...]:
    entries: Rows = defaultdict(list)
    for page_id, *entry in connection.execute(
        "SELECT d.page, d.headline, d.deck, d.page_label, d.page_text, d.state, d.target"
        " FROM pages p JOIN digests d ON d.page = p.id WHERE p.issue = ? ORDER BY p.id, d.place",
        (issue,),
    ):
        entries[page_id].append(_digest_entry(entry))
    articles: Rows = defaultdict(list)
    for page_id, article in _articles(connection, issue):
        articles[page_id].append(article)
    return tuple(
        _page(columns, tuple(entries[page_id]), tuple(articles[page_id]))
        for page_id, *columns in connection.execute(
            "SELECT id, number, label, section, editors, folio, facsimile, sheet, as_found,"
            " digest_label, words FROM pages WHERE issue = ? ORDER BY id",
            (issue,),
        )
    )


def _page(
    columns: list[Any], entries: tuple[DigestEntry, ...], articles: tuple[Article, ...]
) -> Page:
    number, label, section, editors, folio, facsimile, sheet, as_found, digest, words = columns
    return Page(
        label=text(label),
        number=number,
        section=text(section),
        editors=tuple(_byline(*editor) for editor in binding.load(editors)),
        folio=tuple(binding.load(folio)),
        digest=None if digest is None else Digest(label=text(digest), entries=entries),
        articles=articles,
        facsimile=None if facsimile is None else Facsimile(path=text(facsimile), sheet=int(sheet)),
        as_found=text(as_found),
        words=text(words),
    )


def _digest_entry(entry: list[Any]) -> DigestEntry:
    headline, deck, page, page_text, state, target = entry
    return DigestEntry(
        headline=text(headline),
        deck=text(deck),
        page=text(page),
        page_text=text(page_text),
        state=JumpState(state),
        target=text_or_none(target),
    )


def _byline(role: str | bytes | None, names: list[str], printed: str | bytes) -> Byline:
    return Byline(role=text_or_none(role), names=tuple(names), text=text(printed))


def _articles(connection: sqlite3.Connection, issue: int) -> list[tuple[int, Article]]:
    """Read the articles of an issue, each with its page's row id."""
    within = "FROM pages p JOIN articles a ON a.page = p.id {} WHERE p.issue = ?"
    blocks: Rows = defaultdict(list)
    for article, kind, *part in connection.execute(
        "SELECT a.id, x.kind, x.text, x.image, x.credit "
        + within.format(
            f"JOIN parts x ON x.id BETWEEN a.id << {PLACE_BITS}"
            f" AND ((a.id + 1) << {PLACE_BITS}) - 1"
        )
        + " ORDER BY x.id",
        (issue,),
    ):
        blocks[article].append(_block(kind, *part))
    bylines: Rows = defaultdict(list)
    for article, role, names, printed in connection.execute(
        "SELECT a.id, x.role, x.names, x.text "
        + within.format("JOIN bylines x ON x.article = a.id")
        + " ORDER BY a.id, x.place",
        (issue,),
    ):
        bylines[article].append(_byline(role, binding.load(names), printed))
    jumps: Rows = defaultdict(list)
    for article, *jump in connection.execute(
        "SELECT a.id, x.kind, x.pages, x.text, x.state, x.target, x.block "
        + within.format("JOIN jumps x ON x.article = a.id")
        + " ORDER BY a.id, x.place",
        (issue,),
    ):
        jumps[article].append(_jump(jump))
    rows = connection.execute(
        "SELECT a.page, a.id, a.name, a.kicker, a.headline, a.deck, a.dateline, a.zones, a.repeats "
        + within.format("")
        + " ORDER BY a.page, a.place",
        (issue,),
    )
    return [
        (
            page,
            Article(
                id=text(name),
                headline=text(headline),
                kicker=text(kicker),
                deck=text(deck),
                bylines=tuple(bylines[row_id]),
                dateline=_dateline(dateline),
                blocks=tuple(blocks[row_id]),
                jumps=tuple(jumps[row_id]),
                zones=_zones(zones),
                repeats=text_or_none(repeats),
            ),
        )
        for page, row_id, name, kicker, headline, deck, dateline, zones, repeats in rows
    ]


def _block(
    kind: str, printed: str | bytes, image: str | bytes | None, credit: str | bytes | None
) -> Block:
    if kind == "paragraph":
        return Paragraph(text=text(printed))
    if kind == "crosshead":
        return Crosshead(text=text(printed))
    if kind == "picture":
        return Picture(
            image=text_or_none(image), caption=text(printed), credit=text_or_none(credit) or ""
        )
    return Table(rows=tuple(tuple(row) for row in binding.load(text(printed))))


def _jump(jump: list[Any]) -> Jump:
    kind, pages, printed, state, target, block = jump
    return Jump(
        kind=JumpKind(kind),
        pages=tuple(binding.load(pages)),
        text=text(printed),
        state=JumpState(state),
        target=text_or_none(target),
        block=block,
    )


def _dateline(written: str | None) -> Dateline | None:
    if written is None:
        return None
    source, place, date = binding.load(written)
    return Dateline(source=source, place=place, date=date)


def _zones(written: str) -> tuple[Zone, ...]:
    return tuple(Zone(points=tuple((x, y) for x, y in points)) for points in binding.load(written))
