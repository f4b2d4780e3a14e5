"""A file of MARC 21 records of newspapers in (ISO 2709 or MARCXML), fields as typed out.

The fields are texts, as a cataloguer would type them, so that one set of
checks judges both.

Source:
    MARC 21 Format for Bibliographic Data, 008, 022, 245, 246, 260, 264, 362, 500, 780, 785
"""

import io
import re
from pathlib import Path
from xml.sax import SAXException

import pymarc
from pymarc.exceptions import PymarcException

from reader.errors import SourceError
from reader.model.key import title_slug
from reader.notation.identifier import find_cn_number, find_postal_code

_LANGUAGES = {"chi": "zh-Hans", "eng": "en", "jpn": "ja", "kor": "ko", "mon": "mn", "tib": "bo"}
_SPAN = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})?\s*-\s*([0-9]{4}-[0-9]{2}-[0-9]{2})?\.?")
_PUNCTUATION = " /:;,=."
"""Stands before the next subfield by ISBD and belongs to none."""


def read_titles(path: Path) -> tuple[dict[str, str], ...]:
    """Read the records of a file.

    Returns:
        For each record its fields, and its "slug": of 001 when that is one of
        ours, otherwise of the title.

    Raises:
        SourceError: The file cannot be read, or holds no MARC record.
    """
    try:
        octets = path.read_bytes()
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror}).") from error
    try:
        if octets.lstrip()[:1] == b"<":
            records = pymarc.parse_xml_to_array(io.BytesIO(octets))  # type: ignore[no-untyped-call]  # pymarc leaves it untyped
        else:
            records = list(pymarc.MARCReader(octets, to_unicode=True))
    except (PymarcException, ValueError, KeyError, SAXException) as error:
        # KeyError: pymarc asks a field of MARCXML for a tag it may not have.
        raise SourceError(str(path), "this is no MARC file that can be read.") from error
    found = tuple(_fields(record) for record in records if record is not None)
    if not found or len(found) < len(records):
        raise SourceError(str(path), f"record {len(found) + 1} is no MARC record or is damaged.")
    return found


def _fields(record: pymarc.Record) -> dict[str, str]:
    fixed = _control(record, "008")
    notes = [text for field in record.get_fields("500") for text in field.get_subfields("a")]
    span = _SPAN.fullmatch(_first(record, "362", "a"))
    name = _first(record, "245", "a")
    fields = {
        "name": name,
        "other_names": _all(record, "246", "a"),
        "earlier": _all(record, "780", "t"),
        "later": _all(record, "785", "t"),
        "publisher": _first(record, "264", "b") or _first(record, "260", "b"),
        "place": _first(record, "264", "a") or _first(record, "260", "a"),
        "language": _LANGUAGES.get(fixed[35:38], ""),
        "cn_number": next(filter(None, map(find_cn_number, notes)), ""),
        "postal_code": next(filter(None, map(find_postal_code, notes)), ""),
        "issn": _first(record, "022", "a"),
        "frequency": fixed[18:19].strip(" |"),
        "first": (span[1] or "") if span else "",
        "last": (span[2] or "") if span else "",
    }
    control = _control(record, "001")
    slug = control if control and control == title_slug(control) else title_slug(name)
    return {"slug": slug, **{field: text for field, text in fields.items() if text}}


def _control(record: pymarc.Record, tag: str) -> str:
    return next((field.data or "" for field in record.get_fields(tag)), "")


def _first(record: pymarc.Record, tag: str, code: str) -> str:
    texts = (text for field in record.get_fields(tag) for text in field.get_subfields(code))
    return next(texts, "").strip().rstrip(_PUNCTUATION)


def _all(record: pymarc.Record, tag: str, code: str) -> str:
    texts = (text for field in record.get_fields(tag) for text in field.get_subfields(code))
    return ";".join(text.strip().rstrip(_PUNCTUATION) for text in texts)
