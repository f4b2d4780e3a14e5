"""Circular garbage is collected on the main thread, and on no other."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from reader.app.work.sweeper import MOST_YOUNG, REST_LOOKS, SOON_MS, SWEEP_MS, Sweeper


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


def test_what_has_outlived_some_collections_is_gone_through_in_a_rest_only(
    sweeper: Sweeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = [Circle()]
    held = weakref.ref(kept[0])
    for _ in range(MOST_YOUNG + 1):
        litter()
        sweeper.sweep()
    gone_through: list[int] = []
    collect = gc.collect
    monkeypatch.setattr(gc, "collect", lambda *args: (gone_through.append(1), collect(*args)))
    assert not [each for each in gc.get_objects() if each is kept[0]]
    kept.clear()
    for _ in range(REST_LOOKS - 1):
        sweeper.sweep()
    assert not gone_through
    assert held() is not None
    sweeper.sweep()
    assert held() is None
    for _ in range(2 * REST_LOOKS):
        sweeper.sweep()
    assert len(gone_through) == 1


def test_while_much_is_made_it_is_looked_sooner(sweeper: Sweeper) -> None:
    litter()
    sweeper.sweep()
    assert sweeper._timer.interval() == SOON_MS
    sweeper.sweep()
    assert sweeper._timer.interval() == SWEEP_MS


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
    monkeypatch.setattr("reader.app.work.sweeper.give_back_fonts", lambda: given_back.append(True))
    made = Sweeper()
    assert made._fonts.isActive()
    made._fonts.timeout.emit()
    made.close()
    assert given_back == [True]
    assert not made._fonts.isActive()
