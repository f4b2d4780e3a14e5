"""What is printed is looked for at the print server, which may refuse it."""

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from reader.app.language.told import told
from reader.app.taking import spooling
from reader.app.taking.spooling import Spooled, spool
from reader.errors import QueueError

NOT_ACCEPTING = 0x506
NOT_POSSIBLE = 0x404


class Queue(QPrinter):
    """A printer of a name, wherever there is none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def printerName(self) -> str:  # noqa: N802 (Qt's)
        return self._name


class State:
    """What Qt knows of a queue."""

    def __init__(self, state: QPrinter.PrinterState) -> None:
        self._state = state

    def state(self) -> QPrinter.PrinterState:
        return self._state


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch, qapp: object):
    def give(status: int, words: str = "", state=QPrinter.PrinterState.Idle) -> None:
        monkeypatch.setattr(spooling, "last_answer", lambda: (status, words))
        monkeypatch.setattr(QPrinterInfo, "printerInfo", lambda _: State(state))

    return give


def test_papers_that_the_server_took_are_counted(answer) -> None:
    answer(0)
    assert spool(lambda _: 3, Queue("hall")) == Spooled(count=3, stopped="")


def test_papers_that_wait_in_a_stopped_queue_are_told_of(answer) -> None:
    answer(0, state=QPrinter.PrinterState.Error)
    assert spool(lambda _: 3, Queue("hall")) == Spooled(count=3, stopped="hall")


def test_a_queue_that_takes_no_jobs_is_told_of(answer) -> None:
    answer(NOT_ACCEPTING, 'Destination "hall" is not accepting jobs.')
    with pytest.raises(QueueError) as refused:
        spool(lambda _: 3, Queue("hall"))
    assert (refused.value.queue, refused.value.reason) == ("hall", "")
    assert told(str(refused.value)) == "什么也没印：打印队列“hall”目前不接收任务。"


def test_what_the_server_says_is_passed_on(answer) -> None:
    answer(NOT_POSSIBLE, "Unsupported format.")
    with pytest.raises(QueueError, match=r"“hall” refused what was sent: Unsupported format\.$"):
        spool(lambda _: 3, Queue("hall"))


def test_an_old_refusal_is_not_taken_for_that_of_a_printer_without_a_queue(answer) -> None:
    answer(NOT_ACCEPTING)
    assert spool(lambda _: 3, Queue("")) == Spooled(count=3, stopped="")
