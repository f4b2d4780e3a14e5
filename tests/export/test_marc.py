"""MARC records read back by pymarc's own readers."""

import datetime
import io

import pymarc
from lxml import etree

from reader.export.cnmarc import LEFT_OUT, to_cnmarc
from reader.export.holdings_statement import holdings_fields, holdings_record, statement
from reader.export.marc import to_iso2709, to_marc, to_marcxml
from reader.export.title_xml import to_dublin_core, to_mods
from reader.model.dating import DateStatus, Dating
from reader.model.record import Holding, TitleRecord

TITLE = TitleRecord(
    slug="澜江日报",
    name="澜江日报",
    other_names=("澜报",),
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
        assert read["246"]["a"] == "澜报"
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
    assert (first.indicator2, second.indicator2) == ("0", "1")
    assert text["a"].startswith("no.6311-6312")


def test_a_semicolon_marks_a_break_at_which_nothing_is_missing() -> None:
    held = [_held(7, None), _held(8, None), _held(11, None), _held(13, None)]
    assert statement(held, {9, 10}) == "no.7-8;no.11,no.13"
    assert statement(held, {9}) == "no.7-8,no.11,no.13"


def test_a_new_count_is_a_run_of_its_own() -> None:
    held = [_held(364, "2025-12-30"), _held(365, "2025-12-31"), _held(1, "2026-01-01")]
    assert statement(held) == "no.364-365(2025-12-30/2025-12-31);no.1(2026-01-01)"
    assert statement([*held[:2], _held(3, "2026-01-03")]).count(",") == 1


def test_what_was_not_published_has_the_fourth_indicator() -> None:
    fields = holdings_fields([_held(7, None), _held(10, None)], {8, 9, 20})
    record = holdings_record("澜江日报", fields, datetime.date(2026, 3, 4))
    octets = record.as_marc()
    [read] = list(pymarc.MARCReader(octets))
    assert [(f.indicator2, f["8"], f["a"]) for f in read.get_fields("863")] == [
        ("1", "1.1", "7"),
        ("1", "1.2", "10"),
        ("4", "1.3", "8-9"),
        ("4", "1.4", "20"),
    ]
    assert read["004"].data == "澜江日报"
    assert read["008"].data == "2603040u    0   0001uu|||0260304"
    assert len(str(read["008"].data)) == 32
    assert read["866"]["a"] == "no.7;no.10"
    assert read.leader[6] == "y"


def test_cnmarc_has_the_confirmed_fields_and_no_other() -> None:
    record = to_cnmarc(TITLE, editions=("", "早"), numbering="no.1-9", extent="9期")
    [read] = list(pymarc.MARCReader(to_iso2709(record)))
    assert [field.tag for field in read.fields] == ["001", "200", "205", "207", "210", "215"]
    assert (read["200"]["a"], read["205"]["a"], read["207"]["a"]) == ("澜江日报", "早", "no.1-9")
    assert (read["210"]["a"], read["210"]["c"], read["210"]["d"]) == ("澜州", "澜江日报社", "1985-")
    written = str(read)
    for name in LEFT_OUT:
        for value in [getattr(TITLE, name)] if name != "frequency" else []:
            assert not any(one in written for one in ([value] if isinstance(value, str) else value))


def test_cnmarc_without_holdings_states_the_span() -> None:
    read = to_cnmarc(TITLE)
    assert read["207"]["a"] == "1985-01-01-"
    bare = to_cnmarc(TitleRecord(slug="x", name="x"))
    assert [field.tag for field in bare.fields] == ["001", "200"]


def test_dublin_core_says_what_is_known() -> None:
    root = etree.fromstring(to_dublin_core(TITLE))
    found = [(etree.QName(e).localname, e.text) for e in root]
    assert found == [
        ("title", "澜江日报"),
        ("title", "澜报"),
        ("publisher", "澜江日报社"),
        ("date", "1985-01-01/"),
        ("type", "Text"),
        ("type", "newspaper"),
        ("identifier", "ISSN 1234-5679"),
        ("identifier", "CN99-0001"),
        ("identifier", "邮发代号 31-77"),
        ("language", "zh-Hans"),
        ("relation", "澜江报"),
        ("relation", "新澜江报"),
        ("coverage", "澜州"),
    ]


def test_mods_names_what_came_before_and_after() -> None:
    root = etree.fromstring(to_mods(TITLE))
    space = {"m": "http://www.loc.gov/mods/v3"}

    def texts(path: str) -> list[str]:
        return [str(e.text) for e in root.findall(path, space)]

    assert texts("m:titleInfo/m:title") == ["澜江日报", "澜报"]
    assert texts("m:relatedItem[@type='preceding']/m:titleInfo/m:title") == ["澜江报"]
    assert texts("m:relatedItem[@type='succeeding']/m:titleInfo/m:title") == ["新澜江报"]
    assert texts("m:originInfo/m:dateIssued[@point='start']") == ["1985-01-01"]
    assert texts("m:originInfo/m:frequency") == ["Daily"]
    assert texts("m:identifier[@type='issn']") == ["1234-5679"]
    assert texts("m:originInfo/m:dateIssued[@point='end']") == []


def test_an_issue_without_number_has_chronology_alone() -> None:
    _, field, _ = holdings_fields([_held(None, "2021-08-13")])
    assert [s.code for s in field.subfields] == ["8", "i", "j", "k"]
