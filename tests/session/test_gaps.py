"""Gaps told from number and date together."""

import datetime

from reader.model.dating import DateStatus, Dating
from reader.model.record import AppearanceBlock, GapKind, Holding
from reader.session.appearance import Expected, expected_issues
from reader.session.gaps import find_gaps

DAY = datetime.date.fromisoformat
DAILY = (AppearanceBlock(first=DAY("2026-01-01"), weekdays=frozenset(range(7))),)


def _held(
    number: int | None,
    day: str | None = None,
    edition: str = "",
    pages: tuple[int, int | None] = (4, 4),
) -> Holding:
    date = Dating(value=DAY(day), status=DateStatus.KNOWN) if day else Dating()
    return Holding(
        key=f"p/{day or number}{edition}",
        date=date,
        number=number,
        edition=edition,
        pages_held=pages[0],
        pages_announced=pages[1],
    )


def test_a_course_follows_weekdays_additions_and_holidays() -> None:
    course = (
        AppearanceBlock(
            first=DAY("2026-05-01"),
            last=DAY("2026-05-10"),
            weekdays=frozenset({0, 4}),
            added=frozenset({DAY("2026-05-06")}),
            excluded=frozenset({DAY("2026-05-01")}),
        ),
    )
    days = [e.day for e in expected_issues(course, DAY("2026-04-27"), DAY("2026-05-20"))]
    assert days == [DAY("2026-05-04"), DAY("2026-05-06"), DAY("2026-05-08")]


def test_each_edition_of_a_day_is_expected() -> None:
    course = (
        AppearanceBlock(
            first=DAY("2026-05-01"), weekdays=frozenset(range(7)), editions=("早", "晚")
        ),
    )
    assert list(expected_issues(course, DAY("2026-05-01"), DAY("2026-05-01"))) == [
        Expected(DAY("2026-05-01"), "早"),
        Expected(DAY("2026-05-01"), "晚"),
    ]


def test_a_missing_number_takes_the_expected_day_with_it() -> None:
    [gap] = find_gaps([_held(7, "2026-05-01"), _held(9, "2026-05-03")], DAILY)
    assert gap.kind is GapKind.NUMBER_MISSING
    assert (gap.first, gap.last, gap.dates) == (8, 8, (DAY("2026-05-02"),))
    assert gap.explanation == (
        "No. 8 is missing between no. 7 of 2026-05-01 and no. 9 of 2026-05-03."
    )


def test_numbers_and_days_that_disagree_are_said_to() -> None:
    [gap] = find_gaps([_held(7, "2026-05-01"), _held(10, "2026-05-03")], DAILY)
    assert gap.explanation.endswith("the course of appearance expects 1 there, not 2.")


def test_a_day_across_which_the_numbers_run_on_was_probably_not_published() -> None:
    [gap] = find_gaps([_held(7, "2026-05-01"), _held(8, "2026-05-03")], DAILY)
    assert gap.kind is GapKind.DATE_WITHOUT_ISSUE
    assert "probably not published" in gap.explanation


def test_a_day_without_issue_is_found_where_no_numbers_are_printed() -> None:
    [gap] = find_gaps([_held(None, "2026-05-01"), _held(None, "2026-05-03")], DAILY)
    assert gap.explanation == "An issue is expected on 2026-05-02 and none is held."


def test_a_number_borne_twice_is_named_with_both_issues() -> None:
    [gap] = find_gaps([_held(7, "2026-05-01"), _held(7, "2026-05-02")])
    assert gap.kind is GapKind.NUMBER_DOUBLED
    assert gap.issues == ("p/2026-05-01", "p/2026-05-02")


def test_two_editions_of_a_day_share_their_number_in_peace() -> None:
    assert find_gaps([_held(7, "2026-05-01", "早"), _held(7, "2026-05-01", "晚")]) == ()


def test_a_lower_number_later_is_out_of_order_and_a_one_begins_a_new_count() -> None:
    [wrong] = find_gaps([_held(70, "2026-05-01"), _held(69, "2026-05-02")])
    assert wrong.kind is GapKind.NUMBER_OUT_OF_ORDER
    [restart] = find_gaps([_held(70, "2026-05-01"), _held(1, "2026-05-02")])
    assert restart.kind is GapKind.NUMBERING_RESTARTED
    assert restart.explanation == (
        "No. 1 of 2026-05-02 follows no. 70 of 2026-05-01: the numbering begins again."
    )


def test_an_undated_issue_stands_where_its_number_puts_it() -> None:
    assert find_gaps([_held(7, "2026-05-01"), _held(8), _held(9, "2026-05-03")]) == ()


def test_an_issue_with_fewer_pages_than_its_masthead_promises_is_a_gap() -> None:
    [gap] = find_gaps([_held(7, "2026-05-01", pages=(1, 12))])
    assert gap.kind is GapKind.PAGES_MISSING
    assert gap.explanation == "p/2026-05-01 announces 12 pages and 1 are held."
