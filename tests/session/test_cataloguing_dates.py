"""Dates suggested for undated issues, and the year's calendar."""

import datetime

import pytest

from reader.model.article import Article, Dateline
from reader.model.dating import DateStatus, Dating
from reader.model.issue import Issue, Page
from reader.model.record import AppearanceBlock, CataloguedIssue, GapReason, Holding, IssueRecord
from reader.session.cataloguing.dates import Suggestion, suggest_dates
from reader.session.cataloguing.year_calendar import DayState, calendar_text, year_states

DAY = datetime.date.fromisoformat
WEEKDAYS_ONLY = (AppearanceBlock(first=DAY("2026-01-01"), weekdays=frozenset(range(5))),)


def _issue(number: int, day: str | None = None, weekday: str = "") -> CataloguedIssue:
    date = Dating(value=DAY(day), status=DateStatus.KNOWN) if day else Dating()
    key = f"p/{day or f'no-{number}'}"
    return CataloguedIssue(
        holding=Holding(key=key, date=date, number=number),
        record=IssueRecord(key=key),
        weekday=weekday,
    )


def _suggest(
    *issues: CataloguedIssue,
    course: tuple[AppearanceBlock, ...] = (),
    dateline: str | None = None,
    datelines: tuple[str, ...] = (),
) -> list[Suggestion]:
    articles = tuple(
        Article(id=f"01/a{n}", dateline=Dateline(source="本报", date=date))
        for n, date in enumerate((dateline, *datelines), 1)
    )
    page = Page(label="01", number=1, articles=articles)
    return list(suggest_dates(issues, course, lambda _: Issue(pages=(page,))))


def test_numbers_that_run_with_the_days_date_the_issue_between() -> None:
    [found] = _suggest(_issue(7, "2026-05-01"), _issue(9), _issue(10, "2026-05-04"))
    assert (found.key, found.day) == ("p/no-9", DAY("2026-05-03"))
    assert found.evidence == (
        "there are as many numbers as days between no. 7 of 2026-05-01 and no. 10 of 2026-05-04",
    )
    assert found.dating.status is DateStatus.INFERRED


def test_numbers_that_do_not_run_with_the_days_date_nothing() -> None:
    assert _suggest(_issue(7, "2026-05-01"), _issue(8), _issue(9, "2026-05-04")) == []
    assert _suggest(_issue(7, "2026-05-01"), _issue(8)) == []
    assert _suggest(_issue(8)) == []


def test_the_course_of_appearance_skips_the_weekend() -> None:
    friday, monday, tuesday = _issue(7, "2026-05-01"), _issue(8), _issue(9, "2026-05-05")
    [found] = _suggest(friday, monday, tuesday, course=WEEKDAYS_ONLY)
    assert found.day == DAY("2026-05-04")
    assert "as many issues as there are numbers" in found.evidence[0]


@pytest.mark.parametrize(("number", "day"), [(8, "2026-05-04"), (12, "2026-05-08"),
                                             (6, "2026-04-30"), (1, "2026-04-23")])  # fmt: skip
def test_one_neighbour_is_enough_with_a_course(number: int, day: str) -> None:
    [found] = _suggest(_issue(7, "2026-05-01"), _issue(number), course=WEEKDAYS_ONLY)
    assert found.day == DAY(day)
    assert "alone" in found.evidence[0]


def test_where_numbers_and_course_disagree_the_suggestion_says_so() -> None:
    held = (_issue(7, "2026-05-01"), _issue(8), _issue(12, "2026-05-05"))
    [found] = _suggest(*held, course=WEEKDAYS_ONLY)
    assert found.day == DAY("2026-05-04")
    assert found.against == (
        "numbers and course of appearance disagree between no. 7 of 2026-05-01"
        " and no. 12 of 2026-05-05",
    )


def test_a_far_neighbour_suggests_nothing() -> None:
    assert _suggest(_issue(7, "2026-05-01"), _issue(68), course=WEEKDAYS_ONLY) == []


def test_weekday_and_datelines_speak_for_or_against() -> None:
    around = (_issue(7, "2026-05-01"), _issue(9, "2026-05-03"))
    [right] = _suggest(*around, _issue(8, weekday="星期六"), dateline="５月1日")
    assert right.evidence[1:] == ("the masthead prints 星期六", "the latest dateline is of 5月1日")
    assert right.against == ()
    [wrong] = _suggest(*around, _issue(8, weekday="星期日"), dateline="5月9日")
    assert len(wrong.evidence) == 1
    assert wrong.against == ("the masthead prints 星期日", "the latest dateline is of 5月9日")
    assert wrong.dating.evidence[1] == "against it: the masthead prints 星期日"


def test_the_latest_dateline_counts_and_one_of_another_season_does_not() -> None:
    around = (_issue(7, "2026-05-01"), _issue(9, "2026-05-03"))
    [late] = _suggest(*around, _issue(8), datelines=("5月1日", "4月28日", "5月9日"))
    assert late.against == ("the latest dateline is of 5月9日",)
    [right] = _suggest(*around, _issue(8), datelines=("5月1日", "8月9日", "4月28日"))
    assert right.evidence[-1] == "the latest dateline is of 5月1日"
    assert right.against == ()


def test_a_number_held_already_is_not_dated_again() -> None:
    assert _suggest(_issue(7, "2026-05-01"), _issue(7), _issue(9, "2026-05-03")) == []


def test_a_dateline_of_december_is_fresh_in_january() -> None:
    around = (_issue(7, "2025-12-31"), _issue(9, "2026-01-02"))
    [found] = _suggest(*around, _issue(8), dateline="12月31日")
    assert found.against == ()
    [odd] = _suggest(*around, _issue(8), dateline="2月30日")
    assert (len(odd.evidence), odd.against) == (1, ())


def test_a_number_that_cannot_be_right_dates_nothing() -> None:
    held = (_issue(7, "2026-05-01"), _issue(900, "2026-05-02"), _issue(9, "2026-05-03"))
    assert [found.key for found in _suggest(*held, _issue(8))] == ["p/no-8"]


def test_each_day_of_the_year_has_its_state() -> None:
    course = (
        AppearanceBlock(
            first=DAY("2026-05-01"),
            last=DAY("2026-05-06"),
            weekdays=frozenset(range(7)),
            editions=("", "晚"),
        ),
    )

    def held(day: str, edition: str = "", pages: int = 4) -> Holding:
        date = Dating(value=DAY(day), status=DateStatus.KNOWN)
        return Holding(key=day, date=date, edition=edition, pages_held=pages, pages_announced=4)

    holdings = [
        held("2026-05-01"), held("2026-05-01", "晚"),
        held("2026-05-02"),
        held("2026-05-03"), held("2026-05-03", "晚", pages=3),
        held("2026-05-09"), held("2025-05-05"),
    ]  # fmt: skip
    states = year_states(2026, holdings, course, {"2026-05-04": GapReason.NOT_PUBLISHED})
    may = "".join(states[DAY(f"2026-05-{day:02}")].value for day in range(1, 10))
    assert may == "■◧◧×□□··■"
    assert len(states) == 365
    lines = calendar_text(2026, states).splitlines()
    assert lines[5].startswith("   5   \u3000\u3000\u3000\u3000■◧◧ ×□□··■·")
    assert lines[5].endswith("4/6")
    assert lines[1].endswith("0/0")
    assert set(states.values()) == set(DayState)
