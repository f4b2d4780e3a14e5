"""Long work of the main thread is done step by step, and others have their turn between."""

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from reader.app.work.steps import Steps


def test_each_step_has_a_turn_of_the_event_loop_and_one_work_follows_another(
    qtbot: QtBot, qapp: QObject
) -> None:
    done: list[str] = []
    keys = QTimer(interval=0)
    keys.timeout.connect(lambda: done.append("key"))
    keys.start()

    def work(name: str) -> Iterator[None]:
        done.append(f"{name} begun")
        yield
        done.append(f"{name} done")

    parent = QObject()
    steps = Steps(parent)
    steps.begin(work("a"))
    steps.begin(work("b"))
    assert done == [], "nothing is done in the turn in which it is asked for"
    qtbot.waitUntil(lambda: "b done" in done)
    assert [each for each in done if each != "key"] == ["a begun", "a done", "b begun", "b done"]
    assert all("key" in (one, other) for one, other in itertools.pairwise(done))
    qtbot.wait(5)
    steps.begin(work("c"))
    qtbot.waitUntil(lambda: "c done" in done)
    parent.deleteLater()
