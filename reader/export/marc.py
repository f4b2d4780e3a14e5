"""A title record in, a MARC 21 bibliographic record out (ISO 2709 or MARCXML).

Source:
    MARC 21 Format for Bibliographic Data, 008 continuing resources, 022, 245,
    264, 310, 362, 780, 785, 856. The CN number and the postal code have no
    field of their own in MARC 21 and stand in 500 notes.
"""

import datetime

import pymarc

from reader.model.record import TitleRecord

FREQUENCIES = {
    "d": "日报",
    "c": "每周两次",
    "i": "每周三次",
    "w": "周报",
    "e": "双周",
    "s": "半月",
    "m": "月报",
    "u": "刊期不详",
}
"""Codes of 008/18 that newspapers use, and the words of field 310."""


def to_marc(title: TitleRecord, entered: datetime.date, website: str = "") -> pymarc.Record:
    """Return the record of a title.

    Args:
        title: The title.
        entered: Day the record was made (008/00-05).
        website: Address of the paper without scheme; empty when there is none.
    """
    record = pymarc.Record(force_utf8=True)
    record.leader = pymarc.Leader("00000nas a22000007i 4500")
    record.fields = [
        pymarc.Field(tag="001", data=title.slug),
        pymarc.Field(tag="008", data=_fixed_field(title, entered)),
        *(
            pymarc.Field(
                tag=tag,
                indicators=pymarc.Indicators(*indicators),
                subfields=[pymarc.Subfield(code, value) for code, value in subfields],
            )
            for tag, indicators, subfields in _variable_fields(title, website)
        ),
    ]
    return record


def to_iso2709(record: pymarc.Record) -> bytes:
    """Return the record as ISO 2709, UTF-8."""
    octets = record.as_marc()
    assert isinstance(octets, bytes)
    return octets


def to_marcxml(record: pymarc.Record) -> bytes:
    """Return the record as MARCXML with its name space, UTF-8."""
    octets = pymarc.record_to_xml(record, namespace=True)  # type: ignore[no-untyped-call]  # pymarc leaves it untyped
    assert isinstance(octets, bytes)
    return octets


def _fixed_field(title: TitleRecord, entered: datetime.date) -> str:
    status = "d" if title.last else "c" if title.first else "u"
    first = f"{title.first.year:04d}" if title.first else "uuuu"
    last = f"{title.last.year:04d}" if title.last else "9999" if title.first else "uuuu"
    country = "cc " if title.cn_number else "xx "
    frequency = title.frequency or "u"
    regularity = "r" if title.frequency not in ("", "u") else "u"
    is_chinese = title.language.startswith("zh")
    script, language = ("e", "chi") if is_chinese else ("u", "und")
    return (
        f"{entered:%y%m%d}{status}{first}{last}{country}"
        f"{frequency}{regularity} ne     u0   {script}0{language} d"
    )


_Subfields = tuple[tuple[str, str], ...]


def _variable_fields(
    title: TitleRecord, website: str
) -> list[tuple[str, tuple[str, str], _Subfields]]:
    blank = (" ", " ")
    fields: list[tuple[str, tuple[str, str], _Subfields]] = []
    if title.issn:
        fields.append(("022", blank, (("a", title.issn),)))
    fields.append(("245", ("0", "0"), (("a", title.name),)))
    fields += [("246", ("1", " "), (("a", name),)) for name in title.other_names]
    imprint = [("a", title.place), ("b", title.publisher), ("c", _years(title))]
    held = tuple((code, value) for code, value in imprint if value)
    if held:
        fields.append(("264", (" ", "1"), held))
    if title.frequency:
        words = FREQUENCIES.get(title.frequency, title.frequency)
        fields.append(("310", blank, (("a", words),)))
    if title.first or title.last:
        first = title.first.isoformat() if title.first else ""
        last = title.last.isoformat() if title.last else ""
        fields.append(("362", ("0", " "), (("a", f"{first}-{last}"),)))
    if title.cn_number:
        fields.append(("500", blank, (("a", f"国内统一连续出版物号: {title.cn_number}"),)))
    if title.postal_code:
        fields.append(("500", blank, (("a", f"邮发代号: {title.postal_code}"),)))
    fields += [("780", ("0", "0"), (("t", name),)) for name in title.earlier]
    fields += [("785", ("0", "0"), (("t", name),)) for name in title.later]
    if website:
        fields.append(("856", ("4", "1"), (("u", f"https://{website}"),)))
    return fields


def _years(title: TitleRecord) -> str:
    if not title.first:
        return ""
    return f"{title.first.year}-{title.last.year if title.last else ''}"
