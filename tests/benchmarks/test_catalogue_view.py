# ruff: noqa: T201 (a benchmark prints what it found)
"""The table of a century of issues in the window: the main thread's longest step of each act.

Printed as a share of a tenth of a second, the longest pause that is allowed;
what counts is the main thread's own time, for other programs may hold the machine up.
"""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from reader.app.catalogue.catalogue_desk import CatalogueDesk
from reader.app.catalogue.clerk import Clerk
from reader.app.catalogue.issue_model import COLUMNS
from reader.app.dress.theme import COLOURS
from reader.app.work.announcer import Announcer
from reader.app.work.counter import Counter
from reader.app.work.jobs import Jobs
from reader.app.work.sweeper import Sweeper
from reader.library.library import Library
from reader.session.cataloguing.issue_table import Column
from reader.session.settings import Theme
from tests.benchmarks.test_cataloguing import BATCH, library

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

ALLOWED = 0.1
__all__ = ("library",)


class Watch:
    """Measures the longest step of the main thread."""

    def __init__(self) -> None:
        self._last = time.thread_time()
        self.longest = 0.0
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now


@pytest.fixture
def desk(qtbot: QtBot, library: Library) -> Iterator[CatalogueDesk]:
    former = sys.getswitchinterval()
    sys.setswitchinterval(0.00005)
    jobs = Jobs("catalogue")
    counter = Counter(Path(library.path), jobs)
    announcer = Announcer()
    made = CatalogueDesk(Clerk(counter, announcer, "林"), announcer, COLOURS[Theme.PAPER])
    for part in made.parts():
        part.ensurePolished()
    qtbot.addWidget(made.widget)
    made.widget.resize(1280, 760)
    made.widget.show()
    sweeper = Sweeper()
    yield made
    sweeper.close()
    counter.close()
    sys.setswitchinterval(former)


def test_the_longest_step_of_the_main_thread(qtbot: QtBot, desk: CatalogueDesk) -> None:
    pane, watch = desk.issues.widget, Watch()
    jobs = desk._clerk._counter.jobs

    def timed(name: str, act: Callable[[], object], is_done: Callable[[], bool]) -> None:
        watch.look()
        watch.longest = 0.0
        act()
        qtbot.waitUntil(lambda: is_done() and jobs.is_idle(), timeout=120_000)
        watch.look()
        print(f"{name}: {watch.longest / ALLOWED:.2f} of what is allowed")

    def sort(column: Column) -> None:
        pane.table.sortByColumn(COLUMNS.index(column), Qt.SortOrder.DescendingOrder)

    timed("opening", desk.show, lambda: pane.model.rowCount() > BATCH)
    count = pane.model.rowCount()
    for column in (Column.NUMBER, Column.KEY, Column.STATE):
        timed(f"sorting by {column}", lambda c=column: sort(c), lambda: True)  # type: ignore[misc]  # a default binds the loop's value
    timed("narrowing", lambda: pane._words.setText("-05-"), lambda: pane.model.rowCount() < count)
    timed("widening", lambda: pane._words.setText(""), lambda: pane.model.rowCount() == count)
    timed("choosing all", pane.table.selectAll, lambda: True)
    timed("typing ahead", lambda: pane.table.keyboardSearch("江城日报/1999"), lambda: True)
    keys = tuple(pane.model.issue(row).holding.key for row in range(BATCH))
    edits: list[object] = []
    desk._clerk.edited.connect(edits.append)
    timed(
        f"setting {BATCH:,} at once",
        lambda: desk.issues.set_field(Column.SHELF_MARK, "B 12", keys),
        lambda: len(edits) == 1,
    )
    timed("undoing that", desk.undo, lambda: len(edits) == 2)
