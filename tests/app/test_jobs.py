"""Jobs off the main thread."""

import threading
from collections.abc import Callable
from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from reader.app.work.jobs import Jobs
from reader.errors import ReaderError


@pytest.fixture
def jobs(qtbot: QtBot):
    made = Jobs("test")
    yield made
    made.stop()


def test_a_result_is_reported_on_the_main_thread(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[tuple[str, bool]] = []

    def then(where: str) -> None:
        done.append((where, threading.current_thread() is threading.main_thread()))

    jobs.run(lambda: threading.current_thread().name, then)
    qtbot.waitUntil(lambda: bool(done))
    assert done[0][0].startswith("test")
    assert done[0][1]


def test_who_asks_has_the_job_before_its_result_however_fast_it_is_done(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit = jobs._thread.submit

    def submit_and_wait(work: Callable[[], object]) -> "Future[object]":
        future = submit(work)
        future.result()
        return future

    monkeypatch.setattr(jobs._thread, "submit", submit_and_wait)
    done: list[int] = []
    jobs.run(lambda: 1, done.append)
    assert not done
    qtbot.waitUntil(lambda: done == [1])


def test_the_most_urgent_job_is_done_first_and_a_dropped_one_never(
    qtbot: QtBot, jobs: Jobs
) -> None:
    gate = threading.Event()
    order: list[int] = []
    jobs.run(gate.wait, lambda _: None)
    jobs.run(lambda: 3, order.append, urgency=3)
    jobs.run(lambda: 1, order.append, urgency=1)
    jobs.run(lambda: 2, order.append, urgency=2).drop()
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert order == [1, 3]


def test_a_job_that_waits_may_become_more_urgent_but_not_less(qtbot: QtBot, jobs: Jobs) -> None:
    gate = threading.Event()
    order: list[int] = []
    jobs.run(gate.wait, lambda _: None)
    jobs.run(lambda: 1, order.append, urgency=1)
    last = jobs.run(lambda: 2, order.append, urgency=2)
    slowed, hastened = jobs.hasten(last, 3), jobs.hasten(last, 0)
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert (slowed, hastened.urgency) == (last, 0)
    assert order == [2, 1]


def test_a_job_that_runs_is_not_done_again_because_it_is_urgent(qtbot: QtBot, jobs: Jobs) -> None:
    begun, gate = threading.Event(), threading.Event()
    done: list[bool] = []

    def work() -> bool:
        begun.set()
        return gate.wait()

    job = jobs.run(work, done.append, urgency=1)
    begun.wait()
    hastened = jobs.hasten(job, 0)
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert hastened is job
    assert done == [True]


def test_a_refusal_is_told_in_one_sentence(qtbot: QtBot, jobs: Jobs) -> None:
    def refuse() -> None:
        raise ReaderError("The paper is wet.")

    with qtbot.waitSignal(jobs.refused) as refused:
        jobs.run(refuse, lambda _: None)
    assert refused.args == ["The paper is wet."]


def test_finishing_does_all_that_was_asked_for(qtbot: QtBot) -> None:
    jobs = Jobs("last")
    done: list[int] = []
    for i in range(5):
        jobs.run(lambda i=i: done.append(i), lambda _: None)
    jobs.finish()
    assert done == [0, 1, 2, 3, 4]


def test_a_job_that_was_dropped_while_it_ran_is_not_reported_nor_refused(
    qtbot: QtBot, jobs: Jobs
) -> None:
    gate = threading.Event()
    told: list[object] = []
    jobs.refused.connect(told.append)

    def refuse() -> None:
        gate.wait()
        raise ReaderError("stopped.")

    job = jobs.run(refuse, told.append)
    job.drop()
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert told == []


def test_work_disowned_is_done_but_told_to_nobody(qtbot: QtBot, jobs: Jobs) -> None:
    gate = threading.Event()
    done: list[str] = []
    told: list[object] = []
    jobs.run(gate.wait, told.append)
    jobs.run(lambda: done.append("kept"), told.append)
    jobs.disown()
    jobs.run(lambda: "new", told.append)
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert done == ["kept"]
    assert told == ["new"]


def test_who_asks_to_be_told_of_a_refusal_alone_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    def refuse() -> None:
        raise ReaderError("The paper is wet.")

    told: list[str] = []
    everybody: list[str] = []
    jobs.refused.connect(everybody.append)
    jobs.run(refuse, lambda _: None, refused=told.append)
    qtbot.waitUntil(jobs.is_idle)
    assert told == ["The paper is wet."]
    assert everybody == []
