# ruff: noqa: T201 (a benchmark prints what it found)
"""The cataloguer's desk with a century of a daily: ratios of one run, printed; no time is asserted.

``DAODU_ISSUES`` says how many issues (36,500 unless said).
"""

import dataclasses
import datetime
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.export.holdings_statement import holdings_fields, statement
from reader.library import cataloguing
from reader.library.connection import transaction
from reader.library.library import Library
from reader.model.record import AppearanceBlock, IssueRecord, IssueState
from reader.session.cataloguing.dates import suggest_dates
from reader.session.cataloguing.gaps import find_gaps
from tests.library.newsroom import short_issue

ISSUES = int(os.environ.get("DAODU_ISSUES", "36500"))
BATCH = min(10_000, ISSUES)
FIRST = datetime.date(1921, 1, 1)
COURSE = (AppearanceBlock(first=FIRST, weekdays=frozenset(range(7))),)
SLUG = "江城日报"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A daily of which every fiftieth issue is missing and every seventieth undated."""
    path = tmp_path_factory.mktemp("desk") / "library.sqlite"
    with Library.open(path) as opened:
        connection = opened.connection
        with transaction(connection):
            connection.execute("INSERT INTO titles VALUES (1, ?, ?)", (SLUG, SLUG))
            for n in range(1, ISSUES + 1):
                if n % 50 == 0:
                    continue
                day = "" if n % 70 == 0 else str(FIRST + datetime.timedelta(days=n - 1))
                connection.execute(
                    "INSERT INTO issues VALUES (?, ?, 1, ?, ?, ?, '[]', '', 'zh-Hans',"
                    " '{\"pages_announced\":4}', '', '')",
                    (
                        n,
                        f"{SLUG}/{day or f'no-{n}'}",
                        n,
                        day,
                        "known" if day else "unknown",
                    ),
                )
                connection.executemany(
                    "INSERT INTO pages (issue, number, label, section, editors, folio, as_found)"
                    " VALUES (?, ?, ?, '', '[]', '[]', '')",
                    ((n, page, f"{page:02}") for page in range(1, 5)),
                )
        yield opened


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def check(record: IssueRecord) -> IssueRecord:
    return dataclasses.replace(record, state=IssueState.CHECKED, shelf_mark="B 12")


def test_a_batch_edit_against_bare_updates(library: Library, tmp_path: Path) -> None:
    keys = [issue.holding.key for issue in cataloguing.catalogue(library, SLUG)][:BATCH]
    bare_path = tmp_path / "bare.sqlite"
    with Library.open(bare_path) as bare:

        def write() -> None:
            with transaction(bare.connection):
                bare.connection.executemany(
                    "INSERT INTO issue_records VALUES (?, ?)",
                    ((key, '{"shelf_mark":"B 12","state":"checked"}') for key in keys),
                )

        plain = timed(write)
    told: list[int] = []
    commits: list[str] = []
    library.connection.set_trace_callback(
        lambda statement: commits.append(statement) if statement == "COMMIT" else None
    )
    ours = timed(
        lambda: cataloguing.edit_issues(library, keys, check, "林", "checked", told.append)
    )
    library.connection.set_trace_callback(None)
    assert commits == ["COMMIT"]
    assert len(told) == len(keys) // cataloguing.TOLD_EVERY
    undone = timed(lambda: cataloguing.undo_last(library, "林"))
    redone = timed(lambda: cataloguing.redo_last(library))
    print(f"\n{len(keys)} records: bare inserts {plain * 1000:.0f} ms, edit {ours * 1000:.0f} ms")
    print(f"  (ratio {ours / plain:.1f}, {len(told)} words of progress), ", end="")
    print(f"undo {undone * 1000:.0f} ms, redo {redone * 1000:.0f} ms")


def test_the_reports(library: Library) -> None:
    taken = timed(lambda: cataloguing.catalogue(library, SLUG))
    issues = cataloguing.catalogue(library, SLUG)
    held = [issue.holding for issue in issues]
    print(f"\nreading the catalogue of {len(held)} issues: {taken * 1000:.0f} ms")
    for name, work in (
        ("gaps by number", lambda: find_gaps(held)),
        ("gaps by number and date", lambda: find_gaps(held, COURSE)),
        ("holdings statement", lambda: statement(held)),
        ("holdings fields", lambda: holdings_fields(held)),
        (
            "suggested dates",
            lambda: list(suggest_dates(issues, COURSE, lambda _: short_issue("文"))),
        ),
    ):
        took = timed(work)
        print(f"  {name}: {took * 1000:.0f} ms, ratio {took / taken:.2f}")
    half = held[: len(held) // 2]
    growth = timed(lambda: find_gaps(held, COURSE)) / timed(lambda: find_gaps(half, COURSE))
    print(f"  gaps of twice as many issues take {growth:.1f} times as long")
    print(f"  {len(find_gaps(held, COURSE))} gaps")
