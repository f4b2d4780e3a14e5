"""A title record and what a cataloguer types in, the record changed or a refusal out.

A wrong ISSN, date, language or frequency is refused; rules that rest on weak
sources (the form and region of a CN number, the parity of a 邮发代号) only warn.

Source:
    ISO 3297; BCP 47; MARC 21 008/18; GB/T 2260; GB/T 9999.1
"""

import dataclasses
import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from reader.errors import RecordError
from reader.export.marc import FREQUENCIES
from reader.model.record import TitleRecord
from reader.notation.course import read_course_block, write_course_block
from reader.notation.identifier import find_cn_number, is_cn_number, is_issn, issn_check_digit
from reader.notation.library_day import day_typed
from reader.notation.numeral import half_width
from reader.notation.region import cn_region, is_newspaper_number

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-(?:[A-Z]{2}|[0-9]{3}))?")
_POSTAL = re.compile(r"([0-9]{1,2})-([0-9]{1,4})")
_ISSN_FORM = re.compile(r"([0-9]{7})([0-9X])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something a cataloguer should look at.

    Attributes:
        field: Of the record.
        sentence: What is odd.
    """

    field: str
    sentence: str


def set_title_fields(record: TitleRecord, fields: Mapping[str, str]) -> TitleRecord:
    """Return the record with fields set as typed; an empty text takes a field away.

    Args:
        record: The record as it is.
        fields: Names of fields and what is typed; several names, or several
            stretches of a course, are parted by semicolons.

    Raises:
        RecordError: There is no such field, or the text is wrong for it.
    """
    changed: dict[str, object] = {}
    for name, typed in fields.items():
        if name not in _READERS:
            raise RecordError(
                record.slug, f"a title has no field “{name}”. It has {', '.join(_READERS)}."
            )
        try:
            changed[name] = _READERS[name](typed.strip())
        except ValueError as error:
            raise RecordError(record.slug, f"{name}: {error}") from error
    result = dataclasses.replace(record, **changed)  # type: ignore[arg-type]  # read by name
    if not result.name:
        raise RecordError(record.slug, "name: a title has a name.")
    if result.first and result.last and result.last < result.first:
        raise RecordError(
            record.slug, f"last: {result.last} is before the first day, {result.first}."
        )
    return result


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldCheck:
    """What a field is worth as it is typed.

    Attributes:
        record: The record with the field set; as it was when the text is refused.
        refusal: Why the text is refused, a sentence; empty when it is taken.
        warning: What is odd and yet may be right; empty when nothing is.
    """

    record: TitleRecord
    refusal: str = ""
    warning: str = ""


def check_field(record: TitleRecord, name: str, typed: str) -> FieldCheck:
    """Check one field while it is typed.

    Args:
        record: The record with the other fields.
        name: Of the field.
        typed: As typed so far.
    """
    try:
        changed = set_title_fields(record, {name: typed})
    except RecordError as refusal:
        return FieldCheck(record=record, refusal=refusal.reason.removeprefix(f"{name}: "))
    odd = [remark.sentence for remark in check_title(changed) if remark.field == name]
    return FieldCheck(record=changed, warning=" ".join(odd))


def field_text(record: TitleRecord, name: str) -> str:
    """Return a field as it is typed, so that `set_title_fields` gives it back."""
    value = getattr(record, name)
    if name == "course":
        return "; ".join(map(write_course_block, value))
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)


FIELDS = (
    "name", "other_names", "earlier", "later", "publisher", "place", "language", "cn_number",
    "postal_code", "issn", "frequency", "first", "last",
)  # fmt: skip
"""Fields that are typed as a line of text; the course of appearance has an editor of its own."""


def check_title(record: TitleRecord) -> tuple[Remark, ...]:
    """Return what is odd in a record and yet may be right."""
    return (*_check_cn(record), *_check_postal(record), *_check_course(record))


def _check_cn(record: TitleRecord) -> Iterable[Remark]:
    number = record.cn_number
    if not number:
        return
    if not is_cn_number(number):
        yield Remark(field="cn_number", sentence=f"{number} is not written like CN33-0019.")
        return
    number = find_cn_number(number)
    if not cn_region(number):
        yield Remark(
            field="cn_number",
            sentence=f"{number}: GB/T 2260 has no region {number[2:4]}.",
        )
    if not is_newspaper_number(number):
        yield Remark(
            field="cn_number",
            sentence=f"{number}: newspapers have serial numbers from 0001 to 0999.",
        )


def _check_postal(record: TitleRecord) -> Iterable[Remark]:
    if not record.postal_code:
        return
    match = _POSTAL.fullmatch(record.postal_code)
    if match is None:
        sentence = f"{record.postal_code} is not written like 31-25."
        yield Remark(field="postal_code", sentence=sentence)
    elif int(match[1]) % 2 == 0:
        sentence = f"{record.postal_code}: an even first number is said to mean a magazine."
        yield Remark(field="postal_code", sentence=sentence)


def _check_course(record: TitleRecord) -> Iterable[Remark]:
    for block in record.course:
        if record.first and block.first < record.first:
            sentence = f"it begins on {block.first}, before the title does on {record.first}."
            yield Remark(field="course", sentence=sentence)
        if record.last and (block.last is None or block.last > record.last):
            yield Remark(field="course", sentence=f"it goes on after {record.last}, the last day.")


def _issn(typed: str) -> str:
    if not typed:
        return ""
    plain = re.sub(r"[^0-9X]", "", half_width(typed).upper().removeprefix("ISSN"))
    match = _ISSN_FORM.fullmatch(plain)
    if match is None:
        raise ValueError(f"{typed} is no ISSN; one is written 1234-5679, eight characters.")
    written = f"{plain[:4]}-{plain[4:]}"
    if not is_issn(written):
        right = issn_check_digit(match[1])
        raise ValueError(f"{typed} is wrong: after {plain[:4]}-{plain[4:7]} comes {right}.")
    return written


def _cn(typed: str) -> str:
    wide = half_width(typed)
    named = wide if wide.upper().startswith("CN") else f"CN{wide}"
    return find_cn_number(named) if is_cn_number(named) else typed


def _day(typed: str) -> datetime.date | None:
    if not typed:
        return None
    day = day_typed(typed)
    if day is None:
        raise ValueError(f"{typed} is no day; one is written 2021-08-13.")
    return day


def _language(typed: str) -> str:
    if not _LANGUAGE.fullmatch(typed):
        raise ValueError(f"“{typed}” is no language; one is written zh-Hans, zh-Hant, en.")
    return typed


def _frequency(typed: str) -> str:
    if typed and typed not in FREQUENCIES:
        known = ", ".join(f"{code} {words}" for code, words in FREQUENCIES.items())
        raise ValueError(f"“{typed}” is no code of MARC 21 008/18 for a newspaper: {known}.")
    return typed


def _names(typed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in re.split("[;；]", typed) if name.strip())


_READERS: dict[str, Callable[[str], object]] = {
    "name": str,
    "other_names": _names,
    "earlier": _names,
    "later": _names,
    "publisher": str,
    "place": str,
    "language": _language,
    "cn_number": _cn,
    "postal_code": half_width,
    "issn": _issn,
    "frequency": _frequency,
    "first": _day,
    "last": _day,
    "course": lambda typed: tuple(map(read_course_block, _names(typed))),
}
"""How each field of a title record is read from what is typed."""
