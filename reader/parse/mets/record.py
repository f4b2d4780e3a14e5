"""The records of a METS file → name of the paper, day, number and language of the issue.

Source:
    MODS 3.8 (titleInfo, relatedItem, originInfo/dateIssued, part, language); Dublin Core;
    METS 1.12 (div LABEL, ORDERLABEL): the profile of DFG for newspapers keeps the name of the
    paper and the day in divs of type newspaper, year, month, day and issue.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from reader.notation.library_day import day_in
from reader.parse.mets.pages import detail
from reader.parse.source.library_xml import all_named, text_in

CONTAINERS = frozenset(
    {"NEWSPAPER", "VOLUME", "ISSUE", "CONTENT", "SECTION", "SUPPLEMENT", "TITLE_SECTION"}
    | {"NP:ISSUE", "PERIODICAL", "SERIAL", "PART", "NEWSPAPERISSUE", "YEAR", "MONTH", "DAY"}
    | {"TITLESECTION", "ADDITIONAL"}
)
"""Types of divs that hold articles, or the issue itself, in upper case."""
_PAPERS = ("NEWSPAPER", "PERIODICAL")
_ISSUES = ("ISSUE", "NP:ISSUE", "NEWSPAPERISSUE", "DAY", "ADDITIONAL", "SUPPLEMENT")
_EDITION = re.compile(
    r"\b(?:\w+\s)?(?:Morgen|Mittags?|Abend|Nacht|Früh|Spät|Extra)[-\s]?ausgabe\b"
    r"|\b(?:morning|noon|evening|late|early|extra|final|city)\sedition\b"
    r"|\bédition\sdu\s(?:matin|soir)\b|\b(?:ochtend|middag|avond)(?:editie|uitgave)\b",
    re.IGNORECASE,
)
"""What parts the issues of one day. Papers are named Abendblatt and Avondblad too."""
_BEGINS_WITH_DAY = re.compile(r"[0-9]{4}[-/][0-9]{2}")
_DAY_AT_END = re.compile(
    r"(?:[,\s]+(?:no|nr|n°|nº)\.?\s?[0-9]{1,6})?[,\s]+"
    r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}\S*|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})(?:\s.{0,40}?edition)?(?:,\s\[p.{1,9}\])?$",
    re.IGNORECASE,
)
"""NDNP: "…, 1999-06-15", "…, 1899-01-05, First edition"; docWorks: "… no. 7077 17.12.1918"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What the records of an issue state, each as written and empty when it is not told.

    Attributes:
        title: Name of the paper.
        day: As YYYY-MM-DD; as written where it is no full date.
        qualifier: How sure the day is (inferred, approximate).
        number: Of the issue.
        edition: Empty for the first.
        language: Code or name.
    """

    title: str = ""
    day: str = ""
    qualifier: str = ""
    number: str = ""
    edition: str = ""
    language: str = ""


def read_records(root: "etree._Element", records: Mapping[str, "etree._Element"]) -> Stated:
    """Read what a METS file states of the issue as a whole.

    Args:
        root: Of the file.
        records: Descriptive records by their id.
    """
    divs = [d for d in all_named(root, "div") if d.get("TYPE", "").upper() in _ISSUES]
    own = [records[r] for d in divs for r in d.get("DMDID", "").split() if r in records]
    day, qualifier = _day(root, own, divs)
    return Stated(
        title=_title(root, records),
        day=day,
        qualifier=qualifier,
        number=next(filter(None, (detail(record, "issue") for record in (*own, root))), "")
        or text_in(root, "partNumber"),
        edition=detail(root, "edition") or _edition(own, divs),
        language=_language(root, own),
    )


def title_in(record: "etree._Element") -> str:
    """Return the title of a record, with the article that MODS holds apart: The Harbour Echo."""
    for info in all_named(record, "titleInfo"):
        title = text_in(info, "title")
        if title:
            return _put_before(text_in(info, "nonSort"), title)
    return text_in(record, "title")


def _put_before(article: str, title: str) -> str:
    # MODS holds "L'" apart too, after which no space stands.
    between = "" if article.endswith(("'", "’", "-")) else " "
    return f"{article}{between}{title}" if article else title


def _title(root: "etree._Element", records: Mapping[str, "etree._Element"]) -> str:
    """Return the paper's name, which the record of an issue may tell as that of its host."""
    titles, labels = [], []
    for div in all_named(root, "div"):
        kind = div.get("TYPE", "").upper()
        if kind not in CONTAINERS:
            continue
        labels.append(div.get("LABEL", "") if kind in _PAPERS else "")
        for record in (records[r] for r in div.get("DMDID", "").split() if r in records):
            titles.append(_host_title(record) if kind in _ISSUES else "")
            titles.append(title_in(record))
    only = [title_in(record) for record in records.values()] if len(records) == 1 else []
    found = (*titles, *labels, _archived(root), root.get("LABEL", ""), *only)
    names = (_DAY_AT_END.sub("", name.strip()).strip() for name in found)
    return next((name for name in names if name and not _BEGINS_WITH_DAY.match(name)), "")


def _archived(root: "etree._Element") -> str:
    """Return what a collection of Transkribus is called, which has no descriptive record."""
    return next((text_in(each, "title") for each in all_named(root, "trpDocMetadata")), "")


def _host_title(record: "etree._Element") -> str:
    """Return the title of what an issue is a part of (DDB: relatedItem type host)."""
    hosts = (item for item in all_named(record, "relatedItem") if item.get("type") == "host")
    return next(filter(None, (title_in(host) for host in hosts)), "")


def _day(
    root: "etree._Element", own: list["etree._Element"], divs: list["etree._Element"]
) -> tuple[str, str]:
    """Return the day of an issue and its qualifier; the issue's own record goes before others."""
    dates = [date for record in (*own, root) for date in all_named(record, "dateIssued")]
    # What the issue belongs to began on another day.
    hosts = [d for d in dates if next(d.iterancestors("{*}relatedItem"), None) is not None]
    dates = [date for date in dates if date not in hosts]
    for date in dates:
        if day := day_in("".join(map(str, date.itertext()))):
            return day.isoformat(), date.get("qualifier", "")
    for text in (*_other_dates(root, own, divs), *(date.text or "" for date in hosts)):
        if day := day_in(text):
            return day.isoformat(), ""
    written = (" ".join("".join(map(str, date.itertext())).split()) for date in dates)
    return next(filter(None, written), ""), ""


def _other_dates(
    root: "etree._Element", own: list["etree._Element"], divs: list["etree._Element"]
) -> Iterator[str]:
    """Yield what else may tell the day, the surest first."""
    for record in all_named(root, "dmdSec"):
        yield from (
            text_in(date) or date.text or "" for date in all_named(record, "date", "issued")
        )
    for div in reversed(divs):
        yield div.get("ORDERLABEL", "")
        yield div.get("LABEL", "")
    for record in own:
        yield from (part.get("order", "") for part in all_named(record, "part"))
    yield root.get("LABEL", "")
    yield _archived(root)


def _edition(own: list["etree._Element"], divs: list["etree._Element"]) -> str:
    """Return the edition of a day that has several, by how the library calls the issue."""
    called = [div.get("LABEL", "") for div in divs]
    called += [text_in(record, name) for record in own for name in ("partName", "edition", "title")]
    found = (_EDITION.search(name) for name in called)
    return next((match[0] for match in found if match), "")


def _language(root: "etree._Element", own: list["etree._Element"]) -> str:
    """Return the language of an issue; its code goes before its name (French)."""
    terms = [term for record in (*own, root) for term in all_named(record, "languageTerm")]
    terms.sort(key=lambda term: term.get("type") != "code")
    stated = ((term.text or "").strip() for term in terms)
    return next(filter(None, stated), "") or text_in(root, "language")
