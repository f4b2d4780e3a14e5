"""The newsagent's round, with a clock that runs as the test wants."""

import datetime
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reader.session.kiosk.settings import KioskSettings
from reader.supply import round as rounds
from reader.supply.beating import SupervisorGoneError, Voice
from reader.supply.folder import WatchedFolder
from reader.supply.round import DAY, REST_SHARE, Clock, go_round, open_shop
from reader.supply.subscription import Subscription, Terms
from tests.supply.press_room import MORNING


@dataclass
class Agent:
    """A newsagent that only looks at the clock."""

    seconds: list[float]
    looks: list[float] = field(default_factory=list)
    deeds: list[str] = field(default_factory=list)
    took: float = 0.0
    is_library_new: bool = False

    def look(self, now: datetime.datetime) -> None:
        self.looks.append((now - MORNING).total_seconds())
        self.seconds[0] += self.took

    def look_over(self, _: datetime.datetime) -> None:
        self.deeds.append("looked over")
        self.is_library_new = True


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        try:
            os.close(end)
        except OSError:
            continue


def clock(seconds: list[float]) -> Clock:
    def rest(pause: float) -> None:
        seconds[0] += pause

    return Clock(
        now=lambda: MORNING + datetime.timedelta(seconds=seconds[0]),
        monotonic=lambda: seconds[0],
        rest=rest,
    )


@pytest.mark.parametrize(("took", "every"), [(0.0, 20.0), (1.0, 20.0), (10.0, 10.0 + 100.0)])
def test_it_looks_at_its_pace_and_gives_a_slow_share_a_rest(
    took: float, every: float, pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "DAY", 1000.0)
    seconds = [0.0]
    agent = Agent(seconds=seconds, took=took)
    go_round(agent, 20.0, Voice(pipe[1]), clock(seconds))  # type: ignore[arg-type]
    gaps = {b - a for a, b in zip(agent.looks, agent.looks[1:], strict=False)}
    assert gaps == {every}
    assert every >= took * REST_SHARE


def test_it_ends_after_a_day_to_begin_afresh(pipe: tuple[int, int]) -> None:
    seconds = [0.0]
    agent = Agent(seconds=seconds)
    go_round(agent, 3600.0, Voice(pipe[1]), clock(seconds))  # type: ignore[arg-type]
    assert len(agent.looks) == 24
    assert seconds[0] == DAY


def test_it_beats_while_it_rests_and_says_that_the_library_is_another(
    pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "DAY", 20.0)
    seconds = [0.0]
    agent = Agent(seconds=seconds)
    go_round(agent, 20.0, Voice(pipe[1]), clock(seconds), is_to_look_over=True)  # type: ignore[arg-type]
    assert agent.deeds == ["looked over"]
    said = os.read(pipe[0], 10_000).split(b"\n")[:-1]
    assert said == [b"beat", b"renewed", *[b"beat"] * 20]


def test_a_voice_that_nobody_hears_ends_it(pipe: tuple[int, int]) -> None:
    os.close(pipe[0])
    seconds = [0.0]
    with pytest.raises(SupervisorGoneError):
        go_round(Agent(seconds=seconds), 20.0, Voice(pipe[1]), clock(seconds))  # type: ignore[arg-type]


def test_a_supervisor_that_does_not_listen_is_not_waited_for(pipe: tuple[int, int]) -> None:
    voice = Voice(pipe[1])
    for _ in range(3000):
        voice.beat("山城晚报/2026-05-01/01" * 10)
    assert set(os.read(pipe[0], 1_000_000).split(b"\n")[:-1]) == {
        f"beat {'山城晚报/2026-05-01/01' * 10}".encode()
    }


def test_folders_and_feeds_are_told_apart_and_all_screens_have_their_papers(
    pipe: tuple[int, int], tmp_path: Path
) -> None:
    watch = ("~/papers", "HTTPS://a.example/")
    screens = tuple(KioskSettings(watch=watch, title=title, keep=7) for title in ("甲报", "乙报"))
    agent = open_shop(tmp_path / "library.sqlite", screens, Voice(pipe[1]))
    folder, feed = agent._sources
    assert isinstance(folder, WatchedFolder)
    assert folder.name == str(Path.home() / "papers")
    assert isinstance(feed, Subscription)
    assert isinstance(feed._terms, Terms)
    assert (feed._terms.titles, feed._terms.keep) == (("甲报", "乙报"), 7)
    feed._fetcher.client.close()
    agent = open_shop(
        tmp_path / "library.sqlite", (*screens, KioskSettings(watch=watch)), Voice(pipe[1])
    )
    assert agent._sources[1]._terms.titles == ()  # type: ignore[attr-defined]
    agent._sources[1]._fetcher.client.close()  # type: ignore[attr-defined]
