"""The newsagent's round: look, tell, rest, for months.

Runs in a process of its own, which the supervisor starts and may end at any moment.
"""

import datetime
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import metadata
from pathlib import Path

from reader.session.kiosk.settings import KioskSettings
from reader.supply.beating import Voice
from reader.supply.delivery import Source
from reader.supply.fetching import Fetcher, open_client
from reader.supply.folder import WatchedFolder
from reader.supply.newsagent import Newsagent, Shop, kiosk_folder
from reader.supply.stock import Stock
from reader.supply.subscription import Subscription, Terms

REST_SHARE = 10
"""A look is followed by a rest so many times as long: a slow share is not kept busy."""

DAY = 86_400.0
"""Seconds after which the process ends, to be started anew: what the readers of
foreign files may leave in memory does not add up over months."""

_BREATH = 1.0
"""Seconds of rest between two signs of life."""

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What tells the time and lets it pass.

    Attributes:
        now: The moment, UTC.
        monotonic: Seconds that never jump.
        rest: Waits some seconds.
    """

    now: Callable[[], datetime.datetime]
    monotonic: Callable[[], float]
    rest: Callable[[float], None]


def wall_clock() -> Clock:
    """Return the machine's clock."""
    return Clock(
        now=partial(datetime.datetime.now, datetime.UTC), monotonic=time.monotonic, rest=time.sleep
    )


def open_shop(library: Path, screens: tuple[KioskSettings, ...], voice: Voice) -> Newsagent:
    """Return a newsagent for all screens of a kiosk.

    Args:
        library: The library file.
        screens: Their settings; what is shared is the same in all.
        voice: Where to say that the work goes on.
    """
    shared = screens[0]
    titles = () if any(not s.title for s in screens) else tuple(s.title for s in screens)
    folder = kiosk_folder(library)
    agent = f"daodu/{metadata.version('daodu')}"
    fetcher = Fetcher(open_client(agent), shared.largest * _MEGABYTE, voice.beat)

    def source(watched: str) -> Source:
        if not is_address(watched):
            return WatchedFolder(Path(watched).expanduser())
        terms = Terms(
            address=watched,
            folder=folder / "feeds",
            titles=titles,
            keep=shared.keep,
            public_key=shared.public_key,
            jitter=random.random,
        )
        return Subscription(terms, fetcher)

    shop = Shop(
        library=library,
        folder=folder,
        stock=Stock(keep=shared.keep, backups=shared.backups, record=folder / "stock.json"),
        titles=tuple(dict.fromkeys(s.title for s in screens if s.title)),
        beat=voice.beat,
    )
    return Newsagent(shop, tuple(map(source, shared.watch)))


def is_address(watched: str) -> bool:
    """Tell whether a watched place is a feed, not a folder."""
    return watched.lower().startswith(("http://", "https://"))


def go_round(
    newsagent: Newsagent,
    pace: float,
    voice: Voice,
    clock: Clock,
    *,
    is_to_look_over: bool = False,
) -> None:
    """Look again and again, for a day.

    Args:
        newsagent: Who looks.
        pace: Seconds between the beginnings of two looks.
        voice: Where to say that the work goes on.
        clock: What tells the time.
        is_to_look_over: Whether the library is looked over first.

    Raises:
        SupervisorGoneError: Nobody is there to hear of it.
    """
    if is_to_look_over:
        newsagent.look_over(clock.now())
    born = clock.monotonic()
    while clock.monotonic() - born < DAY:
        voice.beat()
        begun = clock.monotonic()
        newsagent.look(clock.now())
        if newsagent.is_library_new:
            newsagent.is_library_new = False
            voice.renewed()
        took = clock.monotonic() - begun
        until = begun + max(pace, took * (1 + REST_SHARE))
        while (left := until - clock.monotonic()) > 0:
            voice.beat()
            clock.rest(min(_BREATH, left))
