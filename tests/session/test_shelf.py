"""What stands on the shelf."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.model.dating import DateStatus, Dating
from reader.model.printed import CollatedIssue
from reader.session.shelf import Shelf, Shown, by_day, month_grid, narrowed, read_shelf
from tests.session.issues import small_issue


def issue(title: str, day: int, edition: str = ""):
    date = Dating(value=datetime.date(2021, 8, day), status=DateStatus.KNOWN)
    return replace(small_issue(2), title=title, number=day, date=date, edition=edition)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    with Library.open(tmp_path / "library.sqlite") as library:
        for each in (issue("甲报", 1), issue("甲报", 2), issue("甲报", 2, "晚"), issue("乙报", 3)):
            library.accession(CollatedIssue(issue=each))
        library.set_position("甲报/2021-08-01", "01")
        library.set_position("乙报/2021-08-03", "01")
        return read_shelf(library)


def keys(lines) -> list[str]:
    return [line.holding.key for line in lines]


def test_every_issue_is_on_the_shelf_newest_first(shelf: Shelf) -> None:
    assert keys(shelf.lines)[0] == "乙报/2021-08-03"
    assert keys(shelf.lines)[-1] == "甲报/2021-08-01"
    assert len(shelf.lines) == 4
    assert {title.slug: title.issues for title in shelf.titles} == {"甲报": 3, "乙报": 1}


def test_a_paper_is_chosen_by_its_slug(shelf: Shelf) -> None:
    assert keys(narrowed(shelf, "乙报", Shown.ALL, "")) == ["乙报/2021-08-03"]


def test_unread_are_those_never_opened_and_recent_the_last_opened_first(shelf: Shelf) -> None:
    assert all("08-02" in key for key in keys(narrowed(shelf, "", Shown.UNREAD, "")))
    recent = keys(narrowed(shelf, "", Shown.RECENT, ""))
    assert recent == ["乙报/2021-08-03", "甲报/2021-08-01"]


def test_words_are_looked_for_in_name_date_number_and_edition(shelf: Shelf) -> None:
    assert len(narrowed(shelf, "", Shown.ALL, "甲报 08-02")) == 2
    assert len(narrowed(shelf, "", Shown.ALL, "甲报 晚")) == 1
    assert narrowed(shelf, "", Shown.ALL, "丙") == ()


def test_editions_of_a_day_stand_together(shelf: Shelf) -> None:
    days = by_day(shelf.lines)
    assert keys(days[datetime.date(2021, 8, 2)]) == ["甲报/2021-08-02", "甲报/2021-08-02-晚"]
    assert datetime.date(2021, 8, 4) not in days


def test_editions_of_a_day_stand_as_they_came_out(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        for edition in ("号外", "晚版", "省外版", "", "早版"):
            library.accession(CollatedIssue(issue=issue("甲报", 2, edition)))
        days = by_day(read_shelf(library).lines)
    editions = [line.holding.edition for line in days[datetime.date(2021, 8, 2)]]
    assert editions == ["", "早版", "晚版", "省外版", "号外"]


def test_a_month_has_six_weeks_from_monday_and_holds_all_its_days() -> None:
    for year, month in ((2021, 2), (2024, 2), (2021, 8), (2026, 5)):
        grid = month_grid(year, month)
        days = [day for week in grid for day in week]
        assert len(grid) == 6
        assert all(week[0].weekday() == 0 for week in grid)
        first = datetime.date(year, month, 1)
        assert first in days
        assert sum(1 for day in days if day.month == month) >= 28
