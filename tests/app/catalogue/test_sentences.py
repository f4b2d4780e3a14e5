"""Every sentence of the catalogue's rules is said in the window's language."""

import datetime

import pytest

from reader.app.catalogue.sentences import FORMS, reword
from reader.app.commands import words
from reader.errors import RecordError
from reader.model.dating import DateStatus, Dating
from reader.model.issue import Issue, Page
from reader.model.record import (
    AppearanceBlock,
    CataloguedIssue,
    Holding,
    IssueRecord,
    IssueState,
    TitleRecord,
)
from reader.session.cataloguing.dates import suggest_dates
from reader.session.cataloguing.gaps import find_gaps
from reader.session.cataloguing.issues import issue_change, issue_remarks
from reader.session.cataloguing.offered import plan_issues
from reader.session.cataloguing.titles import check_field, check_title

FIRST = datetime.date(2021, 8, 10)
DAILY = (AppearanceBlock(first=FIRST, weekdays=frozenset(range(7))),)


def holding(number: int | None, at: int | None, *, pages: int = 1) -> Holding:
    day = None if at is None else FIRST + datetime.timedelta(days=at)
    status = DateStatus.KNOWN if day else DateStatus.UNKNOWN
    return Holding(
        key=f"报/{number}-{at}",
        number=number,
        date=Dating(value=day, status=status),
        pages_held=pages,
        pages_announced=1 if pages == 1 else 4,
    )


def of_titles() -> list[str]:
    record = TitleRecord(slug="报", name="报", first=FIRST, last=FIRST)
    typed = {
        "name": ("",),
        "issn": ("12", "1234-5678"),
        "first": ("昨天",),
        "last": ("2001-01-01",),
        "language": ("中文",),
        "cn_number": ("CN", "CN99-0001", "CN33-5001"),
        "postal_code": ("abc", "32-5"),
        "course": (
            "x",
            "2001-01-01..2000-01-01 1-7",
            "2001-01-01.. 9",
            "2001-01-01.. 1-7 x",
            "2001-01-01.. 1-7",
        ),
    }
    found = []
    for name, texts in typed.items():
        for text in texts:
            check = check_field(record, name, text)
            found += [check.refusal, check.warning]
    course = (AppearanceBlock(first=FIRST, weekdays=frozenset()),)
    late = TitleRecord(slug="报", name="报", first=FIRST, last=FIRST, course=course)
    return [*found, *(remark.sentence for remark in check_title(late))]


def of_issues() -> list[str]:
    found = []
    for name, text in (("number", "十"), ("date", "昨天")):
        with pytest.raises(RecordError) as refusal:
            issue_change({name: text})
        found.append(refusal.value.reason)
    received = IssueRecord(key="报/1", state=IssueState.CHECKED)
    for held in (holding(1, 0, pages=9), holding(1, 0, pages=2), holding(None, None)):
        issue = CataloguedIssue(holding=held, record=received, weekday="星期日")
        found += issue_remarks(issue)
    offered = [{"number": ""}, {"key": "他报/1"}, {"number": "7"}]
    twice = [CataloguedIssue(holding=holding(7, at), record=IssueRecord(key="x")) for at in (0, 1)]
    return [*found, *plan_issues(offered, twice, "报").refused]


def of_gaps() -> list[str]:
    found = []
    for held, course in (
        ([holding(1, 0), holding(5, 4)], ()),
        ([holding(1, 0), holding(3, 2)], DAILY),
        ([holding(1, 0), holding(5, 2)], DAILY),
        ([holding(1, 0), holding(2, 2)], DAILY),
        ([holding(1, 0), holding(2, 1), holding(4, 4)], DAILY),
        ([holding(1, 0), holding(1, 1)], ()),
        ([holding(900, 0), holding(1, 1)], ()),
        ([holding(900, 0), holding(500, 1)], ()),
        ([holding(70, 0), holding(1071, 1), holding(72, 2)], ()),
        ([holding(70, 0), holding(1071, 1), holding(73, 2)], ()),
        ([holding(1, 0, pages=2)], ()),
    ):
        found += [gap.explanation for gap in find_gaps(held, course)]
    return found


def of_dates() -> list[str]:
    found = []
    runs = (
        ([holding(1, 0), holding(2, None), holding(3, 2)], ()),
        ([holding(1, 0), holding(2, None), holding(3, 2)], DAILY),
        ([holding(1, 0), holding(2, None), holding(3, 9)], DAILY),
        ([holding(1, 0), holding(2, None)], DAILY),
    )
    for held, course in runs:
        issues = [
            CataloguedIssue(holding=one, record=IssueRecord(key=one.key), weekday="星期日")
            for one in held
        ]
        blank = Issue(pages=(Page(label="01", number=1),))
        for suggestion in suggest_dates(issues, course, lambda _, blank=blank: blank):  # type: ignore[misc]  # a default binds the loop's value
            found += suggestion.dating.evidence
    return found


def test_every_sentence_of_the_rules_is_said_in_chinese() -> None:
    said = [*of_titles(), *of_issues(), *of_gaps(), *of_dates()]
    sentences = sorted({sentence for sentence in said if sentence})
    assert len(sentences) > 40
    for sentence in sentences:
        told = reword(sentence)
        assert told != sentence, sentence
        for word in (" missing", " between ", "expected", "no. ", "No. ", " is ", " of "):
            assert word not in told, told


def test_parts_stand_in_the_parts_they_belong_to() -> None:
    told = reword("Nos. 2 to 4 are missing between no. 1 of 2021-08-10 and no. 5 of 2021-08-14.")
    assert told.count("（2021-08-10）") == told.count("（2021-08-14）") == 1


def test_every_form_is_translated() -> None:
    for form in FORMS:
        assert words(form) != form


def test_a_sentence_of_no_known_form_is_said_as_it_is() -> None:
    assert reword("Something else happened here.") == "Something else happened here."
