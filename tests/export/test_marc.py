"""MARC records read back by pymarc's own readers."""

import datetime
import io

import pymarc

from reader.export.holdings_statement import holdings_fields, statement
from reader.export.marc import to_iso2709, to_marc, to_marcxml
from reader.model.dating import DateStatus, Dating
from reader.model.record import Holding, TitleRecord

TITLE = TitleRecord(
    slug="澜江日报",
    name="澜江日报",
    earlier=("澜江报",),
    later=("新澜江报",),
    publisher="澜江日报社",
    place="澜州",
    cn_number="CN99-0001",
    postal_code="31-77",
    issn="1234-5679",
    frequency="d",
    first=datetime.date(1985, 1, 1),
)
ENTERED = datetime.date(2026, 5, 18)


def _held(number: int | None, day: str | None) -> Holding:
    value = datetime.date.fromisoformat(day) if day else None
    date = Dating(value=value, status=DateStatus.KNOWN) if value else Dating()
    return Holding(key=str(number or day), number=number, date=date)


def test_the_fixed_field_says_daily_newspaper_going_on() -> None:
    fixed = to_marc(TITLE, ENTERED)["008"].data
    assert len(fixed) == 40
    assert fixed[:6] == "260518"
    assert fixed[6:15] == "c19859999"
    assert fixed[15:18] == "cc "
    assert (fixed[18], fixed[21], fixed[22]) == ("d", "n", "e")
    assert fixed[35:38] == "chi"


def test_a_record_survives_iso_2709_and_marcxml() -> None:
    record = to_marc(TITLE, ENTERED, website="www.lanjiang.example")
    [binary] = list(pymarc.MARCReader(to_iso2709(record)))
    [xml] = pymarc.parse_xml_to_array(io.BytesIO(to_marcxml(record)))
    for read in (binary, xml):
        assert read["245"]["a"] == "澜江日报"
        assert read["022"]["a"] == "1234-5679"
        assert read["780"]["t"] == "澜江报"
        assert read["785"]["t"] == "新澜江报"
        assert read["362"]["a"] == "1985-01-01-"
        assert read["856"]["u"] == "https://www.lanjiang.example"


def test_a_comma_marks_the_missing_number() -> None:
    held = [_held(6314, None), _held(6311, "2021-08-13"), _held(6312, "2021-08-14")]
    assert statement(held) == "no.6311-6312(2021-08-13/2021-08-14),no.6314"


def test_issues_without_number_are_stated_by_day() -> None:
    assert statement([_held(None, "2021-08-13")]) == "2021-08-13"


def test_each_enumeration_is_linked_to_its_caption() -> None:
    caption, first, second, text = holdings_fields(
        [_held(6311, "2021-08-13"), _held(6312, "2021-08-14"), _held(6314, "2021-08-16")]
    )
    assert caption["8"] == "1"
    assert (first["8"], second["8"]) == ("1.1", "1.2")
    assert (first["a"], first["i"], first["k"]) == ("6311-6312", "2021-2021", "13-14")
    assert (second["a"], second["k"]) == ("6314", "16")
    assert text["a"].startswith("no.6311-6312")
