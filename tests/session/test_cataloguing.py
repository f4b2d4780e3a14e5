"""What a cataloguer types: kept, refused or warned of."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import RecordError
from reader.model.dating import DateStatus, Dating
from reader.model.record import (
    AppearanceBlock,
    CataloguedIssue,
    Holding,
    IssueRecord,
    IssueState,
    TitleRecord,
)
from reader.notation.course import read_course_block, write_course_block
from reader.notation.identifier import issn_check_digit
from reader.session.cataloguing.issues import issue_change, issue_remarks
from reader.session.cataloguing.titles import check_title, set_title_fields

DAY = datetime.date.fromisoformat
TITLE = TitleRecord(slug="澜江日报", name="澜江日报")


def test_every_field_can_be_typed() -> None:
    typed = {
        "name": "新澜江日报",
        "other_names": "澜报; Lanjiang Daily",
        "earlier": "澜江报；澜报",
        "later": "澜江晨报",
        "publisher": "澜江日报社",
        "place": "澜州",
        "language": "zh-Hant",
        "cn_number": "33－0019",
        "postal_code": "31-25",
        "issn": "issn １２３４-5679",
        "frequency": "d",
        "first": "1985-01-01",
        "last": "2020-12-31",
        "course": "1985-01-01.. 1-6; 1990-01-01..1999-12-31 7 =早,晚",
    }
    record = set_title_fields(TITLE, typed)
    assert set(typed) == set(TitleRecord.__dataclass_fields__) - {"slug"}
    assert record.other_names == ("澜报", "Lanjiang Daily")
    assert record.earlier == ("澜江报", "澜报")
    assert record.cn_number == "CN33-0019"
    assert record.issn == "1234-5679"
    assert (record.first, record.last) == (DAY("1985-01-01"), DAY("2020-12-31"))
    assert [sorted(block.weekdays) for block in record.course] == [[0, 1, 2, 3, 4, 5], [6]]
    assert record.course[1].editions == ("早", "晚")
    emptied = set_title_fields(record, dict.fromkeys(set(typed) - {"name", "language"}, ""))
    assert emptied == TitleRecord(slug="澜江日报", name="新澜江日报", language="zh-Hant")


@pytest.mark.parametrize("issn", ["1234-5679", "0000-0051", "2049-3630", "2434-561X", "2434-561x"])
def test_a_right_issn_is_kept_also_with_0_and_x(issn: str) -> None:
    assert set_title_fields(TITLE, {"issn": issn}).issn == issn.upper()


@given(st.integers(0, 9_999_999))
def test_of_the_eleven_check_digits_one_is_right(number: int) -> None:
    digits = f"{number:07}"
    kept = []
    for check in "0123456789X":
        try:
            kept.append(set_title_fields(TITLE, {"issn": digits + check}).issn[-1])
        except RecordError:
            continue
    assert kept == [issn_check_digit(digits)]


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("issn", "1234-5678", "after 1234-567 comes 9"),
        ("issn", "2049-363X", "after 2049-363 comes 0"),
        ("issn", "2434-5610", "after 2434-561 comes X"),
        ("issn", "1234", "eight characters"),
        ("issn", "123X-5679", "eight characters"),
        ("first", "1985", "1985 is no day"),
        ("last", "9999-12-31", "is no day"),
        ("language", "Chinese", "is no language"),
        ("language", "", "is no language"),
        ("frequency", "q", "no code of MARC 21 008/18"),
        ("course", "always", "first day, two dots, weekdays"),
        ("course", "2001-01-01..2000-01-01 1", "before it begins"),
        ("course", "2001-01-01.. Mon", "names no weekdays"),
        ("course", "2001-01-01.. 1 2001-02-02", "begins with +"),
        ("course", "2001-01-01.. 1 +2001-02-30", "is no day"),
        ("course", "2001-01-01.. 1 -2001-01-01..2101-01-01", "longer than ten years"),
        ("name", "", "has a name"),
        ("editor", "周", "no field “editor”"),
    ],
)
def test_what_is_wrong_is_refused_with_the_field_named(
    field: str, typed: str, sentence: str
) -> None:
    with pytest.raises(RecordError, match=r"^澜江日报: ") as refusal:
        set_title_fields(TITLE, {field: typed})
    assert field in str(refusal.value)
    assert sentence in str(refusal.value)


def test_a_title_does_not_end_before_it_begins() -> None:
    with pytest.raises(RecordError, match="before the first day"):
        set_title_fields(TITLE, {"first": "2000-01-02", "last": "2000-01-01"})


@pytest.mark.parametrize(
    ("field", "typed", "sentences"),
    [
        ("cn_number", "CN33-0019", []),
        ("cn_number", "CN10-0001", []),
        ("cn_number", "CN99-0001", ["no region 99"]),
        ("cn_number", "CN33-0999", []),
        ("cn_number", "CN33-1000", ["0001 to 0999"]),
        ("cn_number", "CN33-0000", ["0001 to 0999"]),
        ("cn_number", "浙报字第1号", ["not written like CN33-0019"]),
        ("postal_code", "31-25", []),
        ("postal_code", "32-25", ["even first number"]),
        ("postal_code", "A5", ["not written like 31-25"]),
    ],
)
def test_weak_rules_only_warn(field: str, typed: str, sentences: list[str]) -> None:
    found = check_title(set_title_fields(TITLE, {field: typed}))
    assert len(found) == len(sentences)
    for remark, sentence in zip(found, sentences, strict=True):
        assert remark.field == field
        assert sentence in remark.sentence


def test_a_course_beyond_the_title_is_remarked() -> None:
    fields = {"first": "2001-01-01", "last": "2005-12-31", "course": "2000-01-01.. 1-7"}
    assert [r.field for r in check_title(set_title_fields(TITLE, fields))] == ["course", "course"]


_DAYS = st.dates(DAY("1990-01-01"), DAY("1990-03-01"))


@given(
    first=_DAYS,
    last=st.none() | st.dates(DAY("1991-01-01")),
    weekdays=st.frozensets(st.integers(0, 6)),
    added=st.frozensets(_DAYS),
    excluded=st.frozensets(_DAYS),
    editions=st.sampled_from([("",), ("早", "晚"), ("", "号外")]),
)
def test_a_course_written_is_read_back(**fields: object) -> None:
    block = AppearanceBlock(**fields)  # type: ignore[arg-type]
    assert read_course_block(write_course_block(block)) == block


def test_a_course_is_written_shortly() -> None:
    written = "2001-01-01..2005-12-31 1-5,7 +2001-10-06 -2001-02-12..2001-02-18 =早,晚"
    assert write_course_block(read_course_block(written)) == written


def test_an_issue_takes_what_is_typed() -> None:
    typed = {
        "number": "６３１１",
        "date": "2021-08-13",
        "edition": "晚",
        "pages_held": "8",
        "pages_announced": "12",
        "state": "checked",
        "shelf_mark": "B 12",
        "source": "赠",
        "rights": "馆内阅览",
        "remarks": "缺角",
    }
    record = issue_change(typed)(IssueRecord(key="p/no-1"))
    assert set(typed) == set(IssueRecord.__dataclass_fields__) - {"key"}
    assert (record.number, record.pages_held, record.pages_announced) == (6311, 8, 12)
    assert record.date == Dating(value=DAY("2021-08-13"), status=DateStatus.KNOWN)
    assert record.state is IssueState.CHECKED
    assert issue_change(dict.fromkeys(typed, ""))(record) == IssueRecord(key="p/no-1")
    assert issue_change({"date": "unknown"})(record).date == Dating()
    assert issue_change({"source": "购"})(record).remarks == "缺角", "the rest stays"


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("number", "一百", "is no number"),
        ("number", "-4", "is no number"),
        ("date", "13.8.2021", "is no day"),
        ("date", "9999-12-31", "is no day"),
        ("state", "lost", "there are received, checked, damaged, withdrawn"),
        ("headline", "x", "no such field"),
    ],
)
def test_a_wrong_field_of_an_issue_is_refused(field: str, typed: str, sentence: str) -> None:
    with pytest.raises(RecordError, match=f"^{field}: ") as refusal:
        issue_change({field: typed})
    assert sentence in str(refusal.value)


def _issue(
    state: IssueState | None = None,
    pages: tuple[int, int | None] = (4, None),
    day: str | None = "2021-08-13",
    weekday: str = "",
) -> CataloguedIssue:
    date = Dating(value=DAY(day), status=DateStatus.KNOWN) if day else Dating()
    return CataloguedIssue(
        holding=Holding(key="p/x", date=date, pages_held=pages[0], pages_announced=pages[1]),
        record=IssueRecord(key="p/x", state=state),
        weekday=weekday,
    )


@pytest.mark.parametrize(
    ("issue", "sentences"),
    [
        (_issue(), []),
        (_issue(weekday="星期五"), []),
        (_issue(weekday="星期四"), ["but 2021-08-13 was a 星期五"]),
        (_issue(day="2021-08-15", weekday="星期天"), []),
        (_issue(pages=(5, 4)), ["holds 5 pages and announces 4"]),
        (_issue(pages=(3, 4)), []),
        (_issue(IssueState.CHECKED, pages=(3, 4)), ["1 pages are missing"]),
        (_issue(day=None), ["neither date nor number"]),
    ],
)
def test_what_is_odd_in_an_issue_is_said(issue: CataloguedIssue, sentences: list[str]) -> None:
    found = issue_remarks(issue)
    assert len(found) == len(sentences)
    assert all(part in sentence for part, sentence in zip(sentences, found, strict=True))
