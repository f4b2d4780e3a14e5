"""Issue ⇄ JSON-ready values, in the form that ``daodu parse --json`` prints.

A value that there is none of is null, but an empty text where the contract says ``str``
(role, credit, website), and left out where it is a picture's image (``str?``); every value
of the model has its place, so the way back is exact.
"""

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import fields

from reader.model.article import (
    Article,
    Block,
    Byline,
    Crosshead,
    Dateline,
    Paragraph,
    Picture,
    Table,
    even_rows,
)
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Digest, DigestEntry, Facsimile, Issue, Masthead, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.zone import Zone

Plain = Mapping[str, "PlainValue"]
PlainValue = str | int | float | bool | None | Sequence["PlainValue"] | Plain


_ALWAYS_TEXTS = ("website", "email", "wechat")
"""What the contract has as a text in every masthead."""


def json_text(values: object) -> str:
    """Write JSON-ready values as a document that any program reads.

    Half a character, which a damaged source may leave, has no form in UTF-8: it
    is written as its escape, and the rest stays legible.

    Args:
        values: What the json module writes.
    """
    written = json.dumps(values, ensure_ascii=False, indent=1)
    return written.encode("utf-8", "backslashreplace").decode("utf-8")


def issue_to_plain(issue: Issue) -> dict[str, PlainValue]:
    """Return an issue as values that the json module writes."""
    return {
        "title": issue.title or None,
        "number": issue.number,
        "date": {
            "value": issue.date.value.isoformat() if issue.date.value else None,
            "status": issue.date.status.value,
            "evidence": list(issue.date.evidence),
        },
        "edition": issue.edition or None,
        "language": issue.language,
        "masthead": _masthead_to_plain(issue.masthead),
        "pages": [page_to_plain(page) for page in issue.pages],
        "remarks": issue.remarks or None,
        "doubts": [{"where": doubt.where, "what": doubt.what} for doubt in issue.doubts],
    }


def _masthead_to_plain(masthead: Masthead) -> Plain:
    plain: dict[str, PlainValue] = {}
    for field in fields(masthead):
        value = getattr(masthead, field.name)
        plain[field.name] = list(value) if isinstance(value, tuple) else (value or None)
    plain["pages_announced"] = masthead.pages_announced
    return plain | {name: getattr(masthead, name) for name in _ALWAYS_TEXTS}


def page_to_plain(page: Page) -> Plain:
    """Return a page as JSON-ready values, as it stands in the contract of ``parse --json``."""
    digest = page.digest
    return {
        "label": page.label,
        "number": page.number,
        "section": page.section or None,
        "digest": [_entry_to_plain(entry) for entry in digest.entries] if digest else [],
        "digest_label": digest.label if digest else None,
        "articles": [article_to_plain(article) for article in page.articles],
        "editors": _bylines_to_plain(page.editors),
        "folio": list(page.folio),
        "facsimile": {"path": page.facsimile.path, "sheet": page.facsimile.sheet}
        if page.facsimile
        else None,
        "as_found": page.as_found or None,
        "words": page.words or None,
    }


def _entry_to_plain(entry: DigestEntry) -> Plain:
    return {
        "headline": entry.headline,
        "deck": entry.deck or None,
        "page": entry.page,
        "page_text": entry.page_text or None,
        "state": entry.state.value,
        "target": entry.target,
    }


def article_to_plain(article: Article) -> Plain:
    """Return an article as values that the json module writes."""
    dateline = article.dateline
    return {
        "id": article.id,
        "kicker": article.kicker or None,
        "headline": article.headline,
        "deck": article.deck or None,
        "bylines": _bylines_to_plain(article.bylines),
        "dateline": {"source": dateline.source, "place": dateline.place, "date": dateline.date}
        if dateline
        else None,
        "blocks": [_block_to_plain(block) for block in article.blocks],
        "jumps": [_jump_to_plain(jump) for jump in article.jumps],
        "zones": [[list(point) for point in zone.points] for zone in article.zones],
        "repeats": article.repeats,
    }


def _bylines_to_plain(bylines: tuple[Byline, ...]) -> list[PlainValue]:
    return [{"role": b.role or "", "names": list(b.names), "text": b.text or None} for b in bylines]


def _block_to_plain(block: Block) -> Plain:
    match block:
        case Paragraph(text=text):
            return {"type": "paragraph", "text": text}
        case Crosshead(text=text):
            return {"type": "crosshead", "text": text}
        case Picture():
            # A picture has no text of its own: caption and credit are its words.
            shown = {"image": block.image} if block.image else {}
            words = {"caption": block.caption, "credit": block.credit}
            return {"type": "picture", "text": "", **words, **shown}
        case Table(rows=rows):
            text = "\n".join("\t".join(row) for row in rows)
            return {"type": "table", "text": text, "rows": [list(row) for row in rows]}


def _jump_to_plain(jump: Jump) -> Plain:
    return {
        "kind": jump.kind.value,
        "pages": list(jump.pages),
        "text": jump.text,
        "state": jump.state.value,
        "target": jump.target,
        "block": jump.block,
    }


def issue_from_plain(values: Plain) -> Issue:
    """Return the issue that :func:`issue_to_plain` described.

    Args:
        values: As the json module reads them; keys beyond the contract's own
            may be missing.

    Raises:
        ValueError: Something of another form stands there; says what.
    """
    return Issue(
        title=_text(values, "title"),
        number=_optional_number(values, "number"),
        date=_dating(_mapping(values, "date")),
        edition=_text(values, "edition"),
        language=_text(values, "language") or "zh-Hans",
        masthead=_masthead(_mapping(values, "masthead")),
        pages=tuple(page_from_plain(page) for page in _mappings(values, "pages")),
        remarks=_text(values, "remarks"),
        doubts=tuple(
            Doubt(where=_text(doubt, "where"), what=_text(doubt, "what"))
            for doubt in _mappings(values, "doubts")
        ),
    )


def _dating(values: Plain) -> Dating:
    value = _text(values, "value")
    return Dating(
        value=datetime.date.fromisoformat(value) if value else None,
        status=DateStatus(_text(values, "status") or DateStatus.UNKNOWN),
        evidence=_texts(values, "evidence"),
    )


def _masthead(values: Plain) -> Masthead:
    return Masthead(
        lines=_texts(values, "lines"),
        cn_number=_text(values, "cn_number"),
        postal_code=_text(values, "postal_code"),
        issn=_text(values, "issn"),
        pages_announced=_optional_number(values, "pages_announced"),
        hotlines=_texts(values, "hotlines"),
        website=_text(values, "website"),
        email=_text(values, "email"),
        wechat=_text(values, "wechat"),
        publisher=_text(values, "publisher"),
        price=_text(values, "price"),
        weather=_text(values, "weather"),
        lunar_date=_text(values, "lunar_date"),
        weekday=_text(values, "weekday"),
        direction=_text(values, "direction"),
    )


def page_from_plain(values: Plain) -> Page:
    """Return the page that ``page_to_plain`` was given."""
    entries = tuple(_entry(entry) for entry in _mappings(values, "digest"))
    label = values.get("digest_label")
    facsimile = values.get("facsimile")
    return Page(
        label=_text(values, "label"),
        number=_number(values, "number"),
        section=_text(values, "section"),
        editors=_bylines(values, "editors"),
        folio=_texts(values, "folio"),
        digest=Digest(label=_text(values, "digest_label"), entries=entries)
        if entries or label is not None
        else None,
        articles=tuple(article_from_plain(article) for article in _mappings(values, "articles")),
        facsimile=_facsimile(_mapping(values, "facsimile")) if facsimile else None,
        as_found=_text(values, "as_found"),
        words=_text(values, "words"),
    )


def _facsimile(values: Plain) -> Facsimile:
    return Facsimile(path=_text(values, "path"), sheet=_number(values, "sheet"))


def _entry(values: Plain) -> DigestEntry:
    return DigestEntry(
        headline=_text(values, "headline"),
        deck=_text(values, "deck"),
        page=_text(values, "page"),
        page_text=_text(values, "page_text"),
        state=JumpState(_text(values, "state") or JumpState.PAGE_NOT_HELD),
        target=_optional_text(values, "target"),
    )


def article_from_plain(values: Plain) -> Article:
    """Return the article that :func:`article_to_plain` described.

    Raises:
        ValueError: Something of another form stands there; says what.
    """
    dateline = values.get("dateline")
    return Article(
        id=_text(values, "id"),
        headline=_text(values, "headline"),
        kicker=_text(values, "kicker"),
        deck=_text(values, "deck"),
        bylines=_bylines(values, "bylines"),
        dateline=_dateline(_mapping(values, "dateline")) if dateline else None,
        blocks=tuple(_block(block) for block in _mappings(values, "blocks")),
        jumps=tuple(_jump(jump) for jump in _mappings(values, "jumps")),
        zones=tuple(_zone(zone) for zone in _sequence(values, "zones")),
        repeats=_optional_text(values, "repeats"),
    )


def _dateline(values: Plain) -> Dateline:
    return Dateline(
        source=_text(values, "source"),
        place=_text(values, "place") or None,
        date=_text(values, "date") or None,
    )


def _bylines(values: Plain, key: str) -> tuple[Byline, ...]:
    return tuple(
        Byline(
            role=_text(byline, "role") or None,
            names=_texts(byline, "names"),
            text=_text(byline, "text"),
        )
        for byline in _mappings(values, key)
    )


def _block(values: Plain) -> Block:
    kind = values.get("type")
    if kind == "paragraph":
        return Paragraph(text=_text(values, "text"))
    if kind == "crosshead":
        return Crosshead(text=_text(values, "text"))
    if kind == "picture":
        return Picture(
            image=_text(values, "image") or None,
            caption=_text(values, "caption") or _text(values, "text"),
            credit=_text(values, "credit"),
        )
    if kind == "table":
        return Table(rows=_rows(values))
    raise ValueError(f"a block of type {kind!r} is not known")


def _rows(values: Plain) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table; the contract has them in its text alone, cell by tab."""
    rows = [_strings(row, "rows") for row in _sequence(values, "rows")]
    text = _text(values, "text")
    if text and not rows:
        rows = [tuple(line.split("\t")) for line in text.split("\n")]
    return even_rows(rows)


def _jump(values: Plain) -> Jump:
    return Jump(
        kind=JumpKind(_text(values, "kind")),
        pages=_texts(values, "pages"),
        text=_text(values, "text"),
        state=JumpState(_text(values, "state") or JumpState.PAGE_NOT_HELD),
        target=_optional_text(values, "target"),
        block=_optional_number(values, "block"),
    )


def _zone(points: PlainValue) -> Zone:
    if isinstance(points, Sequence):
        return Zone(points=tuple(_point(point) for point in points))
    raise ValueError("a zone is a list of points")


def _point(point: PlainValue) -> tuple[float, float]:
    match point:
        case [int() | float() as x, int() | float() as y]:
            return (float(x), float(y))
    raise ValueError(f"a point of a zone is two numbers, not {point!r}")


def _optional_text(values: Plain, key: str) -> str | None:
    value = values.get(key)
    if value is None or isinstance(value, str):
        return value
    raise ValueError(f"{key} is {value!r}, not a text")


def _text(values: Plain, key: str) -> str:
    return _optional_text(values, key) or ""


def _optional_number(values: Plain, key: str) -> int | None:
    value = values.get(key)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise ValueError(f"{key} is {value!r}, not a whole number")


def _number(values: Plain, key: str) -> int:
    return _optional_number(values, key) or 0


def _sequence(values: Plain, key: str) -> Sequence[PlainValue]:
    value = values.get(key) or ()
    if isinstance(value, Sequence) and not isinstance(value, str):
        return value
    raise ValueError(f"{key} is {value!r}, not a list")


def _strings(value: PlainValue, key: str) -> tuple[str, ...]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        strings = tuple(item for item in value if isinstance(item, str))
        if len(strings) == len(value):
            return strings
    raise ValueError(f"{key} is {value!r}, not a list of texts")


def _texts(values: Plain, key: str) -> tuple[str, ...]:
    return _strings(values.get(key) or (), key)


def _mapping(values: Plain, key: str) -> Plain:
    value = values.get(key)
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return value
    raise ValueError(f"{key} is {value!r}, not a set of named values")


def _mappings(values: Plain, key: str) -> tuple[Plain, ...]:
    mappings = tuple(item for item in _sequence(values, key) if isinstance(item, Mapping))
    if len(mappings) != len(_sequence(values, key)):
        raise ValueError(f"{key} holds something that is not a set of named values")
    return mappings
