"""Gaps told from number and date together."""

import datetime
import re

from hypothesis import given
from hypothesis import strategies as st

from reader.export.holdings_statement import statement
from reader.model.dating import DateStatus, Dating
from reader.model.record import AppearanceBlock, GapKind, GapReason, Holding
from reader.model.sequence import begins_again, in_sequence, strays
from reader.session.cataloguing.appearance import Expected, expected_issues
from reader.session.cataloguing.gaps import find_gaps, gap_places

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


def test_one_number_that_cannot_be_right_is_named_and_nothing_else() -> None:
    held = [
        _held(70, "2026-05-01"),
        _held(1071, "2026-05-02"),
        _held(72, "2026-05-03"),
        _held(73, "2026-05-04"),
    ]
    [gap] = find_gaps(held, DAILY)
    assert gap.kind is GapKind.NUMBER_OUT_OF_ORDER
    assert gap.issues[-1] == "p/2026-05-02"
    assert gap.explanation == (
        "No. 1071 of 2026-05-02 stands between no. 70 of 2026-05-01"
        " and no. 72 of 2026-05-03; it is probably no. 71."
    )


def test_missing_numbers_beside_a_wrong_one_are_told_together() -> None:
    held = [_held(70, "2026-05-01"), _held(7, "2026-05-02"), _held(74, "2026-05-05")]
    missing, stray = sorted(find_gaps(held), key=lambda gap: gap.kind)
    assert (missing.first, missing.last) == (71, 73)
    assert "of which one is held under a number that cannot be right" in missing.explanation
    assert stray.kind is GapKind.NUMBER_OUT_OF_ORDER
    assert "probably" not in stray.explanation


def test_a_yearly_count_begins_again_and_doubles_nothing() -> None:
    held = [
        _held(364, "2025-12-30"),
        _held(365, "2025-12-31"),
        _held(12, "2026-01-12"),
        _held(13, "2026-01-13"),
        _held(12, "2025-01-12"),
    ]
    gaps = find_gaps(held)
    assert [gap.kind for gap in gaps] == [GapKind.NUMBER_MISSING, GapKind.NUMBERING_RESTARTED]
    assert (gaps[0].first, gaps[0].last) == (13, 363)


def test_a_lower_number_in_a_new_year_is_wrong_if_no_count_can_have_reached_it() -> None:
    [gap] = find_gaps([_held(365, "2025-12-31"), _held(13, "2026-01-12")])
    assert gap.kind is GapKind.NUMBER_OUT_OF_ORDER


def test_reasons_part_a_run_of_missing_numbers() -> None:
    held = [_held(7, "2026-05-01"), _held(12, "2026-05-06")]
    said = {"9": GapReason.NOT_PUBLISHED, "10": GapReason.NOT_PUBLISHED}
    parts = find_gaps(held, DAILY, said)
    assert [(g.first, g.last, g.reason) for g in parts] == [
        (8, 8, GapReason.UNKNOWN),
        (9, 10, GapReason.NOT_PUBLISHED),
        (11, 11, GapReason.UNKNOWN),
    ]
    assert parts[1].dates == (DAY("2026-05-03"), DAY("2026-05-04"))
    [whole] = find_gaps(held, DAILY, dict.fromkeys(("8", "9", "10", "11"), GapReason.DAMAGED))
    assert whole.reason is GapReason.DAMAGED
    assert gap_places(whole) == ("8", "9", "10", "11")


def test_each_kind_of_gap_has_its_place() -> None:
    course = (AppearanceBlock(first=DAY("2026-05-01"), weekdays=frozenset(range(7)),
                              editions=("", "晚")),)  # fmt: skip
    held = [_held(None, "2026-05-01", pages=(1, 12)), _held(None, "2026-05-01", "晚")]
    held += [_held(None, "2026-05-02"), _held(None, "2026-05-03"), _held(None, "2026-05-03", "晚")]
    pages, day = find_gaps(held, course)
    assert gap_places(pages) == ("2026-05-01",)
    assert gap_places(day) == ("2026-05-02-晚",)
    said = {"2026-05-01": GapReason.DAMAGED, "2026-05-02-晚": GapReason.NOT_HELD}
    assert [gap.reason for gap in find_gaps(held, course, said)] == list(said.values())


def test_an_undated_issue_after_the_last_and_before_the_first_number() -> None:
    held = [_held(6), _held(7, "2026-05-01"), _held(10)]
    [gap] = find_gaps(held)
    assert (gap.first, gap.last, gap.issues) == (8, 9, ("p/2026-05-01", "p/10"))


def test_without_dates_a_lower_number_begins_no_yearly_count() -> None:
    held = [_held(365, "2025-12-31"), _held(12, "2025-12-30"), _held(11)]
    assert not begins_again(_held(365), _held(12))
    assert begins_again(_held(365), _held(9))
    assert [h.number for h in in_sequence(held)] == [11, 12, 365]


def test_a_day_that_an_undated_issue_accounts_for_is_no_gap() -> None:
    assert find_gaps([_held(7, "2026-05-01"), _held(8), _held(9, "2026-05-03")], DAILY) == ()
    [gap] = find_gaps([_held(7, "2026-05-01"), _held(8), _held(10, "2026-05-04")], DAILY)
    assert (gap.kind, gap.first) == (GapKind.NUMBER_MISSING, 9)
    gaps = find_gaps([_held(7, "2026-05-01"), _held(8), _held(9, "2026-05-05")], DAILY)
    assert [gap.dates[0].day for gap in gaps] == [2, 3, 4], "one issue is not three days"


@given(st.sets(st.integers(2, 60)), st.sets(st.integers(2, 60)), st.booleans())
def test_of_a_daily_just_what_is_not_there_is_missing(
    gone: set[int], undated: set[int], is_dated: bool
) -> None:
    first = DAY("2026-01-01")
    days = [str(first + datetime.timedelta(days=n)) for n in range(61)]
    held = [
        _held(n, None if n in undated or not is_dated else days[n - 1])
        for n in range(1, 62)
        if n == 1 or n == 61 or n not in gone
    ]
    gaps = find_gaps(held, DAILY)
    assert {gap.kind for gap in gaps} <= {GapKind.NUMBER_MISSING}
    missing = {n for gap in gaps for n in range(gap.first or 0, (gap.last or 0) + 1)}
    assert missing == gone
    if is_dated and not undated:
        explained = {str(day) for gap in gaps for day in gap.dates}
        assert explained == {days[n - 1] for n in gone}


@given(st.sets(st.integers(1, 300), min_size=1), st.sets(st.integers(1, 300)))
def test_a_statement_names_just_the_numbers_that_are_held(
    numbers: set[int], unpublished: set[int]
) -> None:
    unpublished -= numbers
    written = statement([_held(n) for n in numbers], unpublished)
    named: set[int] = set()
    for part in re.split("[,;]", written):
        begins, _, ends = part.removeprefix("no.").partition("-")
        named.update(range(int(begins), int(ends or begins) + 1))
    assert named == numbers
    breaks = re.findall(r"([0-9]+)([,;])no\.([0-9]+)", written)
    for before, mark, after in breaks:
        between = set(range(int(before) + 1, int(after)))
        assert (mark == ";") == (between <= unpublished)


def test_of_two_that_contradict_each_other_one_is_taken_for_wrong() -> None:
    days = ("2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04")
    sequence = [_held(n, day) for n, day in zip((10, 30, 20, 40), days, strict=True)]
    assert strays(sequence) == {1}


def test_an_undated_issue_stands_after_the_dated_one_of_its_number() -> None:
    held = [_held(7), _held(7, "2026-05-01"), _held(8, "2026-05-02")]
    assert [h.key for h in in_sequence(held)] == ["p/2026-05-01", "p/7", "p/2026-05-02"]
