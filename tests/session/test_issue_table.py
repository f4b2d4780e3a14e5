"""The table of issues: sorted, narrowed, and what its cells say."""

import datetime

from reader.model.dating import DateStatus, Dating
from reader.model.record import CataloguedIssue, Holding, IssueRecord, IssueState
from reader.session.cataloguing.dates import Suggestion
from reader.session.cataloguing.issue_table import (
    EDITED,
    Column,
    Narrowing,
    Wish,
    arranged,
    cell,
    is_editable,
)


def issue(
    number: int | None,
    day: int | None = None,
    *,
    state: IssueState | None = None,
    mark: str = "",
    is_digital: bool = True,
    status: DateStatus = DateStatus.KNOWN,
) -> CataloguedIssue:
    key = f"报/{number}-{day}"
    value = None if day is None else datetime.date(2021, 8, day)
    date = Dating(value=value, status=status, evidence=("x",)) if value else Dating()
    return CataloguedIssue(
        holding=Holding(key=key, date=date, number=number, pages_held=2, pages_announced=4),
        record=IssueRecord(key=key, state=state, shelf_mark=mark),
        is_digital=is_digital,
    )


HELD = (
    issue(10, 3, state=IssueState.CHECKED, mark="B 12"),
    issue(9, None),
    issue(100, 1, is_digital=False),
    issue(None, 2, status=DateStatus.INFERRED),
    issue(8, None),
)


def numbers(wish: Wish) -> list[int | None]:
    return [one.holding.number for one in arranged(HELD, wish, {}, len)]


def test_rows_without_anything_in_the_column_come_last_either_way() -> None:
    assert numbers(Wish(column=Column.DATE)) == [100, None, 10, 8, 9]
    assert numbers(Wish(column=Column.DATE, is_descending=True)) == [10, None, 100, 8, 9]
    assert numbers(Wish(column=Column.NUMBER)) == [8, 9, 10, 100, None]
    assert numbers(Wish(column=Column.SHELF_MARK))[0] == 10


def test_all_words_must_be_in_a_row() -> None:
    assert numbers(Wish(words="b 2021-08")) == [10]
    assert numbers(Wish(words="2021-08-01")) == [100]
    assert numbers(Wish(words="b nothing")) == []


def test_each_narrowing_lets_its_issues_through() -> None:
    through = {narrowing: len(numbers(Wish(narrowing=narrowing))) for narrowing in Narrowing}
    assert through == {
        Narrowing.ALL: 5,
        Narrowing.NOT_DATED: 2,
        Narrowing.INFERRED: 1,
        Narrowing.PAGES_MISSING: 5,
        Narrowing.ON_PAPER: 1,
        Narrowing.NO_STATE: 4,
        Narrowing.RECEIVED: 0,
        Narrowing.CHECKED: 1,
        Narrowing.DAMAGED: 0,
        Narrowing.WITHDRAWN: 0,
    }


def test_cells_say_what_is_held_recorded_and_suggested() -> None:
    day = datetime.date(2021, 8, 2)
    found = {HELD[1].holding.key: Suggestion(key=HELD[1].holding.key, day=day, evidence=("x",))}
    assert [cell(HELD[0], column, found) for column in Column] == [
        "2021-08-03", "known", "", "10", "", "2", "4", "checked", "B 12", "", "", "", "text",
        "报/10-3",
    ]  # fmt: skip
    assert cell(HELD[1], Column.SUGGESTED, found) == "2021-08-02"
    assert cell(HELD[1], Column.DATE, found) == ""
    assert cell(HELD[2], Column.FORM, found) == "paper"
    assert cell(HELD[3], Column.NUMBER, found) == ""


def test_an_edition_is_filled_in_only_for_what_is_on_paper() -> None:
    assert all(is_editable(HELD[0], column) for column in EDITED)
    assert not is_editable(HELD[0], Column.EDITION)
    assert is_editable(HELD[2], Column.EDITION)
    assert not is_editable(HELD[2], Column.KEY)
