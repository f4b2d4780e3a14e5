"""Records, edits of many at once, their history, undo and redo."""

import dataclasses
import datetime

import pytest

from reader.errors import RecordError
from reader.library import cataloguing, records
from reader.library.changes import Outcome
from reader.library.checking import check
from reader.library.library import Library
from reader.library.search import Search, find
from reader.library.title_records import write_title_record
from reader.model.dating import DateStatus, Dating
from reader.model.edit import Subject
from reader.model.printed import CollatedIssue
from reader.model.record import GapReason, IssueRecord, IssueState, TitleRecord
from tests.library.newsroom import short_issue

SLUG = "山城晚报"
DAY = datetime.date(2021, 8, 13)
FULL = IssueRecord(
    key="山城晚报/no-7",
    number=7,
    date=Dating(value=DAY, status=DateStatus.INFERRED, evidence=("by its number",)),
    edition="晚",
    pages_held=3,
    pages_announced=4,
    state=IssueState.DAMAGED,
    shelf_mark="B 12",
    source="赠",
    rights="馆内阅览",
    remarks="缺角",
)


def received(record: IssueRecord) -> IssueRecord:
    return dataclasses.replace(record, state=IssueState.RECEIVED)


def take_in(library: Library, **form: object) -> Outcome:
    issue = short_issue("文", **form)  # type: ignore[arg-type]
    return library.accession(CollatedIssue(issue=issue)).outcome


def test_every_field_of_a_record_is_kept(library: Library) -> None:
    for field in dataclasses.fields(IssueRecord):
        assert getattr(FULL, field.name) not in (None, ""), field.name
    cataloguing.edit_records(library, "all", "林", issues=(FULL,))
    assert cataloguing.issue_record(library, FULL.key) == FULL


def test_what_the_record_says_goes_before_what_was_printed(library: Library) -> None:
    take_in(library, day=None, number=70)
    key = "山城晚报/no-70"
    cataloguing.edit_records(
        library, "x", "林", issues=(dataclasses.replace(FULL, key=key, edition=""),)
    )
    (seen,) = cataloguing.catalogue(library, SLUG)
    assert (seen.holding.number, seen.holding.date.value) == (7, DAY)
    assert (seen.holding.pages_held, seen.holding.pages_announced) == (3, 4)
    assert library.issue(key).number == 7
    cataloguing.undo_last(library, "林")
    assert library.issue(key).number == 70, "the printed number is as it was"


def test_an_issue_on_paper_alone_is_held_once_it_is_received(library: Library) -> None:
    take_in(library)
    take_in(library, title="山城晚报北部版", number=8)
    paper = IssueRecord(key="山城晚报/no-99", number=99)
    cataloguing.edit_records(library, "x", "林", issues=(paper,))
    printed, on_paper = cataloguing.catalogue(library, SLUG)
    assert (printed.is_digital, on_paper.is_digital) == (True, False)
    assert (printed.is_held, on_paper.is_held) == (True, False)
    cataloguing.edit_issues(library, [paper.key], received, "林", "state")
    assert cataloguing.catalogue(library, SLUG)[1].is_held


def test_titles_that_begin_alike_keep_their_papers_apart(library: Library) -> None:
    keys = ["p/no-1", "p-2/no-1", "p2/no-1", "pp/no-1", "p北/no-1"]
    cataloguing.edit_issues(library, keys, received, "林", "state")
    assert [issue.holding.key for issue in cataloguing.catalogue(library, "p")] == ["p/no-1"]


def test_what_is_withdrawn_is_no_longer_held(library: Library) -> None:
    take_in(library)
    key = "山城晚报/2021-08-13"
    record = IssueRecord(key=key, state=IssueState.WITHDRAWN)
    cataloguing.edit_records(library, "x", "林", issues=(record,))
    assert not cataloguing.catalogue(library, SLUG)[0].is_held


def test_a_record_follows_its_issue_when_the_date_is_found_out(library: Library) -> None:
    take_in(library, day=None, number=100)
    cataloguing.edit_issues(library, ["山城晚报/no-100"], received, "林", "state")
    take_in(library, number=100)
    key = "山城晚报/2021-08-13"
    assert cataloguing.issue_record(library, key).state is IssueState.RECEIVED
    (edit,) = cataloguing.history(library, Subject.ISSUE, key)
    undone = cataloguing.undo_last(library, "周")
    assert undone == edit
    assert cataloguing.issue_record(library, key) == IssueRecord(key=key)


def test_a_batch_is_one_edit_all_undone_at_once(library: Library) -> None:
    keys = [f"山城晚报/no-{n}" for n in range(1200)]
    told: list[int] = []
    edit = cataloguing.edit_issues(library, keys, received, "林", "received", told.append)
    assert edit is not None
    assert (edit.person, edit.what, edit.count) == ("林", "received", 1200)
    assert told == [500, 1000]
    altered = cataloguing.alterations(library, edit)
    assert {a.former for a in altered} == {None}
    undone = cataloguing.undo_last(library, "周")
    assert undone is not None
    assert undone.id == edit.id
    assert cataloguing.catalogue(library, SLUG) == ()
    (kept,) = cataloguing.history(library)
    assert (kept.undone_by, kept.undone is None) == ("周", False)
    assert cataloguing.redo_last(library) is not None
    assert len(cataloguing.catalogue(library, SLUG)) == 1200
    assert cataloguing.edit_issues(library, keys, received, "林", "unheard") is None
    assert cataloguing.redo_last(library) is None


def test_a_batch_given_up_in_the_middle_changes_nothing(library: Library) -> None:
    def give_up(_: int) -> None:
        raise KeyboardInterrupt

    keys = [f"山城晚报/no-{n}" for n in range(600)]
    with pytest.raises(KeyboardInterrupt):
        cataloguing.edit_issues(library, keys, received, "林", "received", give_up)
    assert cataloguing.catalogue(library, SLUG) == ()
    assert cataloguing.history(library) == ()


def test_an_edit_that_changes_nothing_is_none(library: Library) -> None:
    cataloguing.edit_records(library, "x", "林", issues=(FULL,))
    assert cataloguing.edit_records(library, "x", "林", issues=(FULL,)) is None
    assert len(cataloguing.history(library)) == 1
    assert cataloguing.undo_last(library, "林") is not None
    assert cataloguing.undo_last(library, "林") is None


def test_nobody_cannot_edit(library: Library) -> None:
    with pytest.raises(RecordError, match="--by NAME"):
        cataloguing.edit_records(library, "x", " ", issues=(FULL,))


def test_after_something_new_nothing_can_be_done_again(library: Library) -> None:
    cataloguing.edit_issues(library, ["山城晚报/no-1"], received, "林", "a")
    cataloguing.edit_issues(library, ["山城晚报/no-2"], received, "林", "b")
    for what in ("b", "a"):
        undone = cataloguing.undo_last(library, "林")
        assert undone is not None
        assert undone.what == what
    again = cataloguing.redo_last(library)
    assert again is not None
    assert again.what == "a", "in the order in which they were made"
    cataloguing.edit_issues(library, ["山城晚报/no-3"], received, "林", "c")
    assert cataloguing.redo_last(library) is None


def test_what_was_undone_before_something_new_is_not_done_again_in_its_place(
    library: Library,
) -> None:
    for number, what in enumerate("abc", 1):
        cataloguing.edit_issues(library, [f"山城晚报/no-{number}"], received, "林", what)
        if what != "c":
            cataloguing.undo_last(library, "林")
    cataloguing.edit_issues(library, ["山城晚报/no-4"], received, "林", "d")
    for _ in "dc":
        cataloguing.undo_last(library, "林")
    done = [cataloguing.redo_last(library) for _ in range(3)]
    assert [edit and edit.what for edit in done] == ["c", "d", None]


def test_titles_reasons_and_names_are_undone_alike(library: Library) -> None:
    title = TitleRecord(slug=SLUG, name="山城晚报", issn="1234-5679", other_names=("山晚",))
    cataloguing.edit_title(library, title, "林")
    cataloguing.edit_title(library, dataclasses.replace(title, place="山城"), "林")
    cataloguing.edit_gap_reasons(library, SLUG, ["6312", "6313"], GapReason.DAMAGED, "林")
    cataloguing.edit_contributor_names(library, [("小周", "周一苇")], "林", "merge")
    assert records.title_record(library, SLUG) == dataclasses.replace(title, place="山城")
    reasons = {"6312": GapReason.DAMAGED, "6313": GapReason.DAMAGED}
    assert records.gap_reasons(library, SLUG) == reasons
    assert cataloguing.contributor_names(library) == {"小周": "周一苇"}
    for _ in range(3):
        cataloguing.undo_last(library, "林")
    assert records.gap_reasons(library, SLUG) == {}
    assert cataloguing.contributor_names(library) == {}
    assert cataloguing.title_as_recorded(library, SLUG) == title
    assert [e.count for e in cataloguing.history(library, Subject.TITLE, SLUG)] == [1, 1]


def keep_behind(library: Library, record: TitleRecord) -> None:
    """Write a record as another program would, of which the journal knows nothing."""
    with library.writing():
        library.connection.execute(
            "INSERT OR REPLACE INTO records VALUES (?, ?)",
            (record.slug, write_title_record(record)),
        )


def test_what_was_changed_behind_the_journal_is_not_undone(library: Library) -> None:
    title = TitleRecord(slug=SLUG, name="山城晚报")
    cataloguing.edit_title(library, title, "林")
    keep_behind(library, dataclasses.replace(title, place="山城"))
    with pytest.raises(RecordError, match=r"changed since.*cannot be undone"):
        cataloguing.undo_last(library, "林")
    assert cataloguing.title_as_recorded(library, SLUG).place == "山城"
    keep_behind(library, title)
    assert cataloguing.undo_last(library, "林") is not None
    keep_behind(library, title)
    with pytest.raises(RecordError, match="cannot be done again"):
        cataloguing.redo_last(library)


def test_titles_are_found_by_slug_name_or_record(library: Library) -> None:
    take_in(library)
    cataloguing.edit_title(library, TitleRecord(slug="江报", name="江报"), "林")
    assert cataloguing.find_slugs(library, "山城") == (SLUG,)
    assert cataloguing.find_slugs(library, "江报") == ("江报",)
    assert cataloguing.find_slugs(library, "海报") == ()
    assert cataloguing.recorded_titles(library) == (SLUG, "江报")
    assert cataloguing.title_as_recorded(library, SLUG).name == "山城晚报"
    assert cataloguing.is_in_library(library, "山城晚报/2021-08-13")
    assert not cataloguing.is_in_library(library, "山城晚报/2021-08-14")


def test_an_accepted_date_is_shown_by_shelf_list_search_and_neighbours(library: Library) -> None:
    """山城晚报 70 came without a date and stood last everywhere after it was dated."""
    for day, number in ((datetime.date(2021, 8, 12), 69), (datetime.date(2021, 8, 14), 71)):
        take_in(library, day=day, number=number)
    take_in(library, day=None, number=70)
    key = f"{SLUG}/no-70"
    inferred = Dating(value=DAY, status=DateStatus.INFERRED, evidence=("between its neighbours",))

    def seen() -> tuple[list[str], list[datetime.date | None], list[str], str | None, Dating]:
        return (
            [held.key for held in library.issues()],
            [hit.date for hit in find(library, Search(typed="文")).hits],
            [hit.issue for hit in find(library, Search(typed="文", first=DAY, last=DAY)).hits],
            library.neighbour(f"{SLUG}/2021-08-12", is_later=True),
            library.issue(key).date,
        )

    before = seen()
    assert before[0][-1] == key
    cataloguing.edit_issues(
        library, [key], lambda r: dataclasses.replace(r, date=inferred), "林", "date"
    )
    days = [datetime.date(2021, 8, 14), DAY, datetime.date(2021, 8, 12)]
    named = [f"{SLUG}/2021-08-14", key, f"{SLUG}/2021-08-12"]
    assert seen() == (named, days, [key], key, inferred)
    assert check(library).found == ()
    assert take_in(library, day=None, number=70) is Outcome.UNCHANGED
    removed = library.remove_issue(key)
    library.restore_issue(removed)
    assert seen() == (named, days, [key], key, inferred)
    cataloguing.undo_last(library, "林")
    assert seen() == before
    assert check(library).found == ()


def test_a_date_recorded_before_the_issue_came_holds_when_it_comes(library: Library) -> None:
    key = f"{SLUG}/no-70"
    record = IssueRecord(key=key, date=Dating(value=DAY, status=DateStatus.KNOWN))
    cataloguing.edit_records(library, "x", "林", issues=(record,))
    take_in(library, day=None, number=70)
    assert library.holding(key).date.value == DAY


def test_a_change_of_name_recorded_at_one_end_is_seen_at_both(library: Library) -> None:
    take_in(library)
    library.accession(CollatedIssue(issue=short_issue("文", title="山城日报")))
    record = TitleRecord(slug=SLUG, name="山城晚报", earlier=("山城日报", "山城报"))
    cataloguing.edit_title(library, record, "林")
    shown = {title.name: (title.earlier, title.later) for title in library.titles()}
    assert shown == {"山城日报": ((), ("山城晚报",)), "山城晚报": (("山城日报", "山城报"), ())}
