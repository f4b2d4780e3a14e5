"""What single pages tell of the issue."""

import datetime
from dataclasses import replace

from reader.collate.issue import collate
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Masthead
from reader.model.printed import PrintedIssue
from tests.collate.printed import article, collated, page

DAY = datetime.date(2021, 8, 13)
NEXT = datetime.date(2021, 8, 14)
PLAIN = page("01", article("01/a1", "桥"))
OTHER = page("02", article("02/a1", "河"))


def dated(day: datetime.date, status: DateStatus, evidence: str) -> Dating:
    return Dating(value=day, status=status, evidence=(evidence,))


def test_a_date_printed_on_any_page_is_the_date_of_the_issue() -> None:
    named = dated(NEXT, DateStatus.INFERRED, "the file is named 20210814")
    printed = dated(DAY, DateStatus.KNOWN, "printed on the page")
    issue = collated(replace(PLAIN, date=named), replace(OTHER, date=printed))
    assert issue.date == printed
    assert "2021-08-14" in issue.doubts[0].what


def test_an_inferred_date_brings_all_its_evidence() -> None:
    one = dated(DAY, DateStatus.INFERRED, "one")
    issue = collated(
        replace(PLAIN, date=one), replace(OTHER, date=dated(DAY, DateStatus.INFERRED, "two"))
    )
    assert issue.date == Dating(value=DAY, status=DateStatus.INFERRED, evidence=("one", "two"))
    assert issue.doubts == ()


def test_a_year_is_never_invented() -> None:
    issue = collated(replace(PLAIN, date=Dating(evidence=("the text names 8月12日",))))
    assert issue.date == Dating(evidence=("the text names 8月12日",))


def test_most_pages_decide_title_number_and_language() -> None:
    pages = [replace(PLAIN, title="河畔晚报", issue_number=7, language="zh-Hant")] * 2
    third = replace(OTHER, title="河口晚报", issue_number=1, language="zh-Hans")
    issue = collated(third, *pages)
    assert (issue.title, issue.number, issue.language) == ("河畔晚报", 7, "zh-Hant")
    assert any("河口晚报" in doubt.what for doubt in issue.doubts)


def test_mastheads_are_merged_field_by_field() -> None:
    one = Masthead(lines=("甲", "乙"), cn_number="CN99-0001")
    two = Masthead(lines=("乙", "丙"), cn_number="CN99-0009", hotlines=("0555",), pages_announced=4)
    issue = collated(replace(PLAIN, masthead=one), replace(OTHER, masthead=two))
    assert issue.masthead == Masthead(
        lines=("甲", "乙", "丙"), cn_number="CN99-0001", hotlines=("0555",), pages_announced=4
    )


def test_what_the_parser_doubted_and_held_is_kept() -> None:
    doubt = Doubt(where="x.txt", what="Guessed.")
    files = {"images/a.svg": bytes}
    result = collate(PrintedIssue(pages=(PLAIN,), edition="晚", doubts=(doubt,), files=files))
    assert (result.issue.edition, result.issue.doubts) == ("晚", (doubt,))
    assert result.files == files
