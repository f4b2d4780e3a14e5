"""What the lists of the cataloguer's desk show: titles, links, history, figures, field checks."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import cataloguing
from reader.library.counting import counts_of
from reader.library.library import Library
from reader.model.edit import Subject
from reader.model.printed import CollatedIssue
from reader.model.record import AppearanceBlock, IssueState, TitleRecord
from reader.session.cataloguing.desk import TitleLine, linked_titles, list_titles, new_title
from reader.session.cataloguing.figures import COLUMNS, Figure, report_of
from reader.session.cataloguing.history import LONGEST, history_of
from reader.session.cataloguing.issue_table import suggestions_of
from reader.session.cataloguing.issues import issue_change
from reader.session.cataloguing.titles import FIELDS, check_field, field_text
from reader.session.cataloguing.year_calendar import DayState, year_states
from tests.library.newsroom import short_issue

SLUG = "山城晚报"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened:
        for number, day in ((100, 10), (101, None), (102, 12), (105, 15)):
            at = datetime.date(2021, 8, day) if day else None
            opened.accession(CollatedIssue(issue=short_issue("文", number=number, day=at)))
        yield opened


def test_titles_held_and_titles_only_recorded_are_listed(library: Library) -> None:
    record = new_title(" 山城 日报 ")
    assert (record.slug, record.name) == ("山城-日报", "山城 日报")
    cataloguing.edit_title(library, record, "林")
    assert list_titles(library) == (
        TitleLine(slug="山城-日报", name="山城 日报", issues=0),
        TitleLine(slug=SLUG, name=SLUG, issues=4),
    )


def test_earlier_and_later_titles_that_are_here_are_led_to(library: Library) -> None:
    cataloguing.edit_title(
        library, TitleRecord(slug="山城日报", name="山城日报", later=(SLUG,)), "林"
    )
    record = TitleRecord(slug=SLUG, name=SLUG, earlier=("山城报",))
    cataloguing.edit_title(library, record, "林")
    assert linked_titles(library, SLUG) == {"山城日报": "山城日报"}
    assert cataloguing.related_titles(library, SLUG) == (("山城报", "山城日报"), ())
    assert cataloguing.related_titles(library, "山城日报") == ((), (SLUG,))


def test_the_history_says_what_changed_in_a_record(library: Library) -> None:
    key = f"{SLUG}/2021-08-10"
    change = issue_change({"state": "checked", "remarks": "长" * (LONGEST + 1)})
    cataloguing.edit_issues(library, [key], change, "林", "two fields")
    cataloguing.undo_last(library, "周")
    (of_one,) = history_of(library, Subject.ISSUE, key)
    assert of_one.fields == (
        ("remarks", "", "长" * LONGEST + "…"),
        ("state", "", IssueState.CHECKED.value),
    )
    assert (of_one.is_undone, of_one.undone_by, of_one.person) == (True, "周", "林")
    (of_all,) = history_of(library)
    assert (of_all.what, of_all.count, of_all.fields) == ("two fields", 1, ())


def test_the_history_says_dates_and_names_as_they_are_typed(library: Library) -> None:
    key = f"{SLUG}/2021-08-10"
    cataloguing.edit_issues(library, [key], issue_change({"date": "2021-08-09"}), "林", "date")
    (dated,) = history_of(library, Subject.ISSUE, key)
    assert dated.fields == (("date", "", "2021-08-09"), ("certainty", "", "known"))
    course = (AppearanceBlock(first=datetime.date(2021, 8, 10), weekdays=frozenset(range(7))),)
    title = TitleRecord(slug=SLUG, name=SLUG, other_names=("山晚", "晚报"), course=course)
    cataloguing.edit_title(library, title, "林")
    (made,) = history_of(library, Subject.TITLE, SLUG)
    assert ("other_names", "", "山晚; 晚报") in made.fields
    assert ("course", "", "2021-08-10.. 1-7") in made.fields


def test_the_summary_counts_what_is_held_and_missing(library: Library) -> None:
    course = (AppearanceBlock(first=datetime.date(2021, 8, 10), weekdays=frozenset(range(7))),)
    cataloguing.edit_title(library, TitleRecord(slug=SLUG, name=SLUG, course=course), "林")
    (row,) = report_of(library, Figure.SUMMARY, (SLUG,)).rows
    assert dict(zip(COLUMNS[Figure.SUMMARY], row.cells, strict=True)) == {
        "title": SLUG,
        "issues": "4",
        "undated": "1",
        "pages": "4",
        "articles": "4",
        "contributors": "0",
        "issues missing": "2",
        "pages missing": "0",
        "held of what is known": "66.7%",
    }
    counts = counts_of(library, SLUG)
    assert (counts.issues, counts.pages, counts.articles) == (4, 4, 4)
    assert report_of(library, Figure.SUMMARY, ("nowhere",)).rows[0].share == 0.0


def test_dates_are_suggested_by_key(library: Library) -> None:
    found = suggestions_of(library, SLUG)
    assert {key: one.day for key, one in found.items()} == {
        f"{SLUG}/no-101": datetime.date(2021, 8, 11)
    }


@pytest.mark.parametrize(
    ("typed", "refusal", "warning"),
    [
        ("1234-5679", "", ""),
        ("0000-0000", "", ""),
        ("2434-561X", "", ""),
        ("2434561x", "", ""),
        ("2434-5610", "2434-5610 is wrong: after 2434-561 comes X.", ""),
        ("1234", "1234 is no ISSN; one is written 1234-5679, eight characters.", ""),
    ],
)
def test_an_issn_is_checked_as_it_is_typed(typed: str, refusal: str, warning: str) -> None:
    found = check_field(TitleRecord(slug="报", name="报"), "issn", typed)
    assert (found.refusal, found.warning) == (refusal, warning)


def test_weak_rules_warn_and_take_the_text() -> None:
    found = check_field(TitleRecord(slug="报", name="报"), "postal_code", "32-5")
    assert found.refusal == ""
    assert found.warning
    assert found.record.postal_code == "32-5"


def test_a_field_is_shown_as_it_is_typed() -> None:
    course = (AppearanceBlock(first=datetime.date(2001, 1, 1), weekdays=frozenset({0, 1})),)
    record = TitleRecord(
        slug="报",
        name="报",
        other_names=("甲", "乙"),
        first=datetime.date(2001, 1, 1),
        course=course,
    )
    assert field_text(record, "other_names") == "甲; 乙"
    assert field_text(record, "last") == ""
    for name in (*FIELDS, "course"):
        assert check_field(record, name, field_text(record, name)).record == record


def test_what_is_to_come_out_later_is_not_missing_yet() -> None:
    course = (AppearanceBlock(first=datetime.date(2021, 1, 1), weekdays=frozenset(range(7))),)
    today = datetime.date(2021, 8, 13)
    states = year_states(2021, (), course, {}, today)
    assert states[today] is DayState.MISSING
    assert states[today + datetime.timedelta(days=1)] is DayState.NOT_EXPECTED
    assert year_states(2022, (), course, {}, today)[datetime.date(2022, 1, 1)] is (
        DayState.NOT_EXPECTED
    )
