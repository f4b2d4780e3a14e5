"""Circular garbage is collected on the main thread, and on no other."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from reader.app.sweeper import Sweeper


class Circle:
    def __init__(self) -> None:
        self.itself = self
        weakref.finalize(self, lambda: ended_on.append(threading.current_thread()))


ended_on: list[threading.Thread] = []


@pytest.fixture
def sweeper(qapp: object) -> Iterator[Sweeper]:
    gc.enable()
    ended_on.clear()
    made = Sweeper()
    yield made
    made.close()
    gc.disable()  # As the other tests of the window have it.


def litter() -> None:
    """Make more circles than Python would let lie."""
    for _ in range(gc.get_threshold()[0] * 3):
        Circle()


def test_another_thread_collects_nothing(sweeper: Sweeper) -> None:
    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    assert not ended_on
    sweeper.sweep()
    assert set(ended_on) == {threading.main_thread()}


def test_little_is_left_to_lie(sweeper: Sweeper) -> None:
    gc.collect(0)
    Circle()
    sweeper.sweep()
    assert not ended_on


def test_python_collects_again_when_the_program_has_ended(qapp: object) -> None:
    gc.enable()
    Sweeper().close()
    assert gc.isenabled()
    gc.disable()
    Sweeper().close()
    assert not gc.isenabled()


def test_what_was_read_of_the_fonts_is_given_back_now_and_then(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_back: list[bool] = []
    monkeypatch.setattr("reader.app.sweeper.give_back_fonts", lambda: given_back.append(True))
    made = Sweeper()
    assert made._fonts.isActive()
    made._fonts.timeout.emit()
    made.close()
    assert given_back == [True]
    assert not made._fonts.isActive()
