"""The papers of the print preview: how large they are shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.app.taking.proof_view import ProofView
from reader.app.work.jobs import Jobs
from tests.app.resizing import MOST_RESIZES, count_resizes
from tests.app.rooms import SquarePress
from tests.session.issues import small_issue

WIDE = 300


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs("papers", qapp)
    yield made
    made.stop()


def test_papers_that_just_fit_are_shown_in_one_size_and_stay_so(qtbot: QtBot, jobs: Jobs) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view = ProofView(jobs, window)
    press, issue = SquarePress(), small_issue()
    sheets = tuple(sheet for page in issue.pages[:2] for sheet in press.lay_out(page))
    view.show_sheets(sheets, press.picture)
    window.show()
    for high in range(2 * WIDE - 80, 2 * WIDE + 80):
        assert count_resizes(view, WIDE, high) <= MOST_RESIZES, high
        assert view.horizontalScrollBar().maximum() == 0
