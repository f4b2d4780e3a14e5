"""What an import would change, told before anything is kept."""

import datetime

from reader.model.dating import DateStatus, Dating
from reader.model.record import CataloguedIssue, Holding, IssueRecord, TitleRecord
from reader.session.cataloguing.offered import plan_issues, plan_titles


def _issue(number: int, day: str, edition: str = "") -> CataloguedIssue:
    value = datetime.date.fromisoformat(day)
    key = f"p/{day}{f'-{edition}' if edition else ''}"
    return CataloguedIssue(
        holding=Holding(
            key=key,
            date=Dating(value=value, status=DateStatus.KNOWN),
            number=number,
            edition=edition,
        ),
        record=IssueRecord(key=key),
    )


def test_a_printed_edition_is_not_repeated_in_the_record() -> None:
    held = [_issue(7, "2026-05-01", "晚")]
    offered = [{"key": "p/2026-05-01-晚", "edition": "晚", "number": "7", "date": "2026-05-01"}]
    assert plan_issues(offered, held, "p").changes == ()


def test_a_number_of_another_day_is_another_issue() -> None:
    held = [_issue(7, "2026-05-01")]
    plan = plan_issues([{"number": "7", "date": "2027-05-01"}], held, "p")
    assert plan.added == ("p/2027-05-01",)
    assert plan_issues([{"number": "7", "remarks": "x"}], held, "p").issues == (
        IssueRecord(key="p/2026-05-01", remarks="x"),
    )


def test_a_script_that_is_known_is_not_forgotten() -> None:
    known = {"p": TitleRecord(slug="p", name="p", language="zh-Hant")}
    assert plan_titles([{"slug": "p", "language": "zh-Hans"}], known).titles == ()
    (changed,) = plan_titles([{"slug": "p", "language": "en"}], known).titles
    assert changed.language == "en"


def test_a_title_that_is_new_is_kept_even_if_only_its_name_is_known() -> None:
    plan = plan_titles([{"slug": "p", "name": "报"}], {})
    assert plan.titles == (TitleRecord(slug="p", name="报"),)
    assert plan.added == ("p",)
