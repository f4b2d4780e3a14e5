"""A title record in, a CNMARC record out (ISO 2709 or MARCXML through `reader.export.marc`).

Only fields whose use for newspapers is confirmed are written. The fields of the
ISSN, the CN number, the postal code, earlier and later titles and the coded
data of 1-- were not confirmed and are left out, `LEFT_OUT` names them.

Source:
    National Library of China, rules for newspapers: 200 title, 205 edition,
    207 numbering, 210 publication, 215 extent
"""

from collections.abc import Sequence

import pymarc

from reader.model.record import TitleRecord

LEFT_OUT = ("issn", "cn_number", "postal_code", "frequency", "earlier", "later")
"""Fields of a title record for which no field of CNMARC was confirmed."""


def to_cnmarc(
    title: TitleRecord, editions: Sequence[str] = (), numbering: str = "", extent: str = ""
) -> pymarc.Record:
    """Return the record of a title.

    Args:
        title: The title.
        editions: Names of its editions; the main one has none.
        numbering: What is held, as a holdings statement puts it; empty when nothing is.
        extent: How much is held (36500期); empty when nothing is.
    """
    record = pymarc.Record(force_utf8=True)
    record.leader = pymarc.Leader("00000nas  2200000   450 ")
    fields = [
        ("200", ("1", " "), [("a", title.name), ("f", title.publisher)]),
        *(("205", (" ", " "), [("a", edition)]) for edition in editions),
        ("207", (" ", "0"), [("a", numbering or _span(title))]),
        ("210", (" ", " "), [("a", title.place), ("c", title.publisher), ("d", _years(title))]),
        ("215", (" ", " "), [("a", extent)]),
    ]
    record.fields = [pymarc.Field(tag="001", data=title.slug)]
    for tag, indicators, subfields in fields:
        kept = [pymarc.Subfield(code, value) for code, value in subfields if value]
        if kept:
            record.fields.append(
                pymarc.Field(tag=tag, indicators=pymarc.Indicators(*indicators), subfields=kept)
            )
    return record


def _span(title: TitleRecord) -> str:
    if not (title.first or title.last):
        return ""
    return f"{title.first or ''}-{title.last or ''}"


def _years(title: TitleRecord) -> str:
    if not title.first:
        return ""
    return f"{title.first.year}-{title.last.year if title.last else ''}"
