"""Shelves, notes, positions and records: what is kept comes back, at once and in order."""

import dataclasses
import datetime
from pathlib import Path

import pytest

from reader.errors import NotHeldError
from reader.library import cataloguing, records
from reader.library.changes import EVERYTHING, Filters
from reader.library.library import Library
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.model.printed import CollatedIssue
from reader.model.record import AppearanceBlock, GapReason, TitleRecord
from tests.library.newsroom import full_issue, known, short_issue

NOW = datetime.datetime(
    2024, 5, 1, 8, 0, 1, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=8))
)
KEY = "山城晚报/2021-08-13"
LOCUS = Locus(
    article="01/a1", block=2, start=3, end=5, exact="渡口", prefix="清晨的", suffix="很安静"
)


def hold(library: Library, title: str, *days: int, edition: str = "") -> None:
    for day in days:
        issue = short_issue("文", title=title, day=datetime.date(2021, 1, day), number=day)
        library.accession(CollatedIssue(issue=dataclasses.replace(issue, edition=edition)))


def shelf(library: Library, filters: Filters = EVERYTHING, limit: int = 2) -> list[str]:
    """Read a whole shelf stretch by stretch."""
    keys: list[str] = []
    after = None
    while stretch := library.issues(filters, after, limit):
        assert len(stretch) <= limit
        keys += [held.key for held in stretch]
        after = keys[-1]
    return keys


@pytest.fixture
def shelved(library: Library) -> Library:
    hold(library, "江城日报", 3, 1, 2)
    hold(library, "江城晚报", 2)
    hold(library, "江城日报", 2, edition="早")
    for number in (7, 8):
        issue = short_issue("文", title="山城晚报", day=None, number=number)
        library.accession(CollatedIssue(issue=issue))
    return library


ALL = [
    "江城日报/2021-01-03",
    "江城晚报/2021-01-02",
    "江城日报/2021-01-02-早",
    "江城日报/2021-01-02",
    "江城日报/2021-01-01",
    "山城晚报/no-8",
    "山城晚报/no-7",
]


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_the_shelf_is_newest_first_and_whole_whatever_the_stretch(
    shelved: Library, limit: int
) -> None:
    assert shelf(shelved, limit=limit) == ALL


@pytest.mark.parametrize(
    ("filters", "keys"),
    [
        (Filters(title="江城日报"), [ALL[0], ALL[2], ALL[3], ALL[4]]),
        (Filters(title="江城"), ALL[:5]),
        (Filters(title="晚报"), [ALL[1], ALL[5], ALL[6]]),
        (Filters(title="海城"), []),
        (Filters(first=datetime.date(2021, 1, 2)), ALL[:4]),
        (Filters(last=datetime.date(2021, 1, 1)), [ALL[4]]),
        (
            Filters(title="江城", first=datetime.date(2021, 1, 2), last=datetime.date(2021, 1, 2)),
            ALL[1:4],
        ),
    ],
)
def test_shelves_by_title_and_date(shelved: Library, filters: Filters, keys: list[str]) -> None:
    assert shelf(shelved, filters, limit=1) == keys


def test_the_shelf_goes_on_after_an_issue_that_was_removed_meanwhile(shelved: Library) -> None:
    for at in (1, 5):
        shelved.remove_issue(ALL[at])
        following = shelved.issues(after=ALL[at], limit=1)
        assert [held.key for held in following] == [ALL[at + 1]]


def test_a_holding_says_what_a_shelf_shows(library: Library) -> None:
    key = library.accession(CollatedIssue(issue=full_issue())).key
    held = library.holding(key)
    assert (held.title, held.number, held.edition) == ("江城日报", 6311, "晚")
    assert held.date == full_issue().date
    assert (held.pages_held, held.pages_announced, held.articles_held) == (2, 12, 2)
    assert library.issues() == (held,)


def test_titles_with_their_span_and_their_changes_of_name(shelved: Library) -> None:
    daily = TitleRecord(slug="江城日报", name="江城日报", earlier=("江城报",), later=("江城晚报",))
    cataloguing.edit_title(shelved, daily, "林")
    evening, daily, hill = (
        sorted(shelved.titles(), key=lambda title: title.issues)[0],
        *(
            next(title for title in shelved.titles() if title.name == name)
            for name in ("江城日报", "山城晚报")
        ),
    )
    assert (daily.issues, daily.first, daily.last) == (
        4,
        datetime.date(2021, 1, 1),
        datetime.date(2021, 1, 3),
    )
    assert (daily.earlier, daily.later) == (("江城报",), ("江城晚报",))
    assert evening.earlier == ("江城日报",)
    assert (hill.first, hill.last) == (None, None)


def test_the_neighbours_of_an_issue_are_of_its_own_paper(shelved: Library) -> None:
    assert shelved.neighbour(ALL[3], is_later=True) == ALL[2]
    assert shelved.neighbour(ALL[3], is_later=False) == ALL[4]
    assert shelved.neighbour(ALL[1], is_later=True) is None
    assert shelved.neighbour(ALL[0], is_later=True) is None
    assert shelved.neighbour(ALL[4], is_later=False) is None
    assert shelved.neighbour("none/2021-01-01", is_later=True) is None


def test_the_newest_issue_is_known(library: Library) -> None:
    assert library.newest() is None
    hold(library, "江城日报", 1, 3, 2)
    assert library.newest() == "江城日报/2021-01-03"


# Notes


def note(**fields: object) -> Note:
    return dataclasses.replace(
        Note(kind=NoteKind.HIGHLIGHT, issue=KEY, page="01", locus=LOCUS, made=NOW), **fields
    )


def test_a_note_comes_back_as_it_was(library: Library) -> None:
    kept = library.add_note(
        note(name="渡口", text="想去看看", colour="yellow", is_detached=True, id=99)
    )
    assert kept.id == 1, "the library gives the id"
    assert library.notes() == (kept,)
    assert library.notes(KEY) == (kept,)
    assert library.notes("another/2021-01-01") == ()
    bare = library.add_note(note(kind=NoteKind.BOOKMARK, locus=None))
    assert library.notes() == (kept, bare)


def test_changing_and_removing_a_note_can_be_undone(library: Library) -> None:
    kept = library.add_note(note(text="一"))
    changed = dataclasses.replace(kept, text="二")
    former = library.change_note(changed)
    assert former == kept
    assert library.notes() == (changed,)
    assert library.restore_note(former).notes == (kept.id,)
    assert library.notes() == (kept,)
    assert library.remove_note(kept.id) == kept
    assert library.notes() == ()
    library.restore_note(kept)
    assert library.notes() == (kept,)


def test_the_id_of_a_removed_note_is_never_given_again(library: Library) -> None:
    first = library.add_note(note())
    library.remove_note(first.id)
    second = library.add_note(note())
    assert second.id > first.id
    library.restore_note(first)
    assert library.notes() == (first, second)


def test_a_note_that_is_not_there_cannot_be_changed(library: Library) -> None:
    with pytest.raises(NotHeldError):
        library.change_note(note(id=5))
    assert library.notes() == ()


# Positions


def test_a_position_is_there_for_others_as_soon_as_it_is_set(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library, Library.open(path, is_read_only=True) as other:
        for page in ("01", "02", "03"):
            assert library.set_position(KEY, page, LOCUS).positions == (KEY,)
            position = other.position(KEY)
            assert position is not None
            assert (position.page, position.locus) == (page, LOCUS)
        assert not library.connection.in_transaction
        assert library.connection.execute("PRAGMA synchronous").fetchone() == (2,), "FULL"


def test_the_issue_read_last_is_known(library: Library) -> None:
    assert library.last_read() is None
    assert library.position(KEY) is None
    library.set_position(KEY, "01")
    library.set_position("another/2021-01-01", "05")
    last = library.last_read()
    assert last is not None
    assert (last.issue, last.page, last.locus) == ("another/2021-01-01", "05", None)
    library.set_position(KEY, "02")
    last = library.last_read()
    assert last is not None
    assert last.issue == KEY


# Records


RECORD = TitleRecord(
    slug="江城日报",
    name="江城日报",
    earlier=("江城报",),
    publisher="江城日报社",
    cn_number="CN33-0019",
    first=datetime.date(1956, 1, 1),
    course=(
        AppearanceBlock(
            first=datetime.date(1956, 1, 1),
            last=datetime.date(1960, 12, 31),
            weekdays=frozenset({0, 2, 4}),
            added=frozenset({datetime.date(1956, 2, 2)}),
        ),
        AppearanceBlock(
            first=datetime.date(1961, 1, 1),
            weekdays=frozenset(range(7)),
            excluded=frozenset({datetime.date(1961, 2, 15)}),
            editions=("", "晚"),
        ),
    ),
)


def test_a_titles_record_comes_back_as_it_was(library: Library) -> None:
    assert records.title_record(library, RECORD.slug) is None
    cataloguing.edit_title(library, RECORD, "林")
    assert records.title_record(library, RECORD.slug) == RECORD
    changed = dataclasses.replace(RECORD, place="江城")
    cataloguing.edit_title(library, changed, "林")
    assert records.title_record(library, RECORD.slug) == changed


def test_reasons_of_gaps_are_kept_and_forgotten(library: Library) -> None:
    cataloguing.edit_gap_reasons(library, "江城日报", ["2021-08-14"], GapReason.NOT_PUBLISHED, "林")
    cataloguing.edit_gap_reasons(library, "江城日报", ["6313"], GapReason.DAMAGED, "林")
    cataloguing.edit_gap_reasons(library, "江城日报", ["6313"], GapReason.NOT_HELD, "林")
    cataloguing.edit_gap_reasons(library, "江城晚报", ["1"], GapReason.NOT_HELD, "林")
    assert records.gap_reasons(library, "江城日报") == {
        "2021-08-14": GapReason.NOT_PUBLISHED,
        "6313": GapReason.NOT_HELD,
    }
    cataloguing.edit_gap_reasons(library, "江城日报", ["6313"], GapReason.UNKNOWN, "林")
    assert records.gap_reasons(library, "江城日报") == {"2021-08-14": GapReason.NOT_PUBLISHED}


def test_records_outlive_the_issues_they_are_about(library: Library) -> None:
    key = library.accession(CollatedIssue(issue=full_issue())).key
    cataloguing.edit_title(library, RECORD, "林")
    kept = library.add_note(note(issue=key))
    library.set_position(key, "02")
    library.remove_issue(key)
    assert library.titles() == ()
    assert records.title_record(library, RECORD.slug) == RECORD
    assert library.notes() == (kept,)
    assert library.position(key) is not None


def test_a_date_is_known_inferred_or_unknown_and_nothing_else(library: Library) -> None:
    issue = full_issue()
    for dating in (issue.date, known(datetime.date(1, 1, 1)), short_issue("", day=None).date):
        key = library.accession(CollatedIssue(issue=dataclasses.replace(issue, date=dating))).key
        assert library.issue(key).date == dating
