"""The day's backup beside reading."""

import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.app.work.jobs import Jobs
from reader.app.work.upkeep import Upkeep
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from tests.library.newsroom import daily, short_issue


def library(path: Path) -> None:
    with Library.open(path) as opened:
        opened.accession(CollatedIssue(issue=short_issue("文")))


def test_the_days_backup_is_made_once(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    library(path)
    jobs = Jobs("upkeep")
    upkeep = Upkeep(path, jobs, patience_ms=0)
    upkeep.begin()
    upkeep.begin()
    backups = tmp_path / "library-backups"
    qtbot.waitUntil(lambda: backups.exists() and jobs.is_idle())
    (made,) = backups.iterdir()
    today = datetime.datetime.now().astimezone().date()
    assert made.name == f"library-{today}.sqlite"
    with Library.open(made, is_read_only=True) as copy:
        assert len(copy.issues()) == 1
    upkeep.stop()


def test_leaving_does_not_wait_for_the_backup(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library.open(path) as opened:
        for issue in daily(4, articles=20):
            opened.accession(CollatedIssue(issue=issue))
    upkeep = Upkeep(path, Jobs("upkeep"), patience_ms=0)
    upkeep._is_over.set()
    upkeep.begin()
    upkeep.stop()
    assert list((tmp_path / "library-backups").glob("*")) == []


def test_that_there_is_no_library_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    jobs = Jobs("upkeep")
    said: list[str] = []
    jobs.refused.connect(said.append)
    upkeep = Upkeep(tmp_path / "none.sqlite", jobs, patience_ms=0)
    upkeep.begin()
    qtbot.waitUntil(lambda: bool(said))
    upkeep.stop()
    assert "这里没有书库" in said[0]
