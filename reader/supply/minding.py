"""What a supervisor decides about one window: what happened in, when and how to start it out.

No clock is read and no process is touched here; moments are monotonic seconds.
"""

import dataclasses
from dataclasses import dataclass

FIRST_WAIT = 0.5
LONGEST_WAIT = 30.0
"""Seconds before another start after deaths that follow each other; none after
a good life, for a dark screen is seen at once."""

GOOD_LIFE = 60.0
"""Seconds after which a death is no longer one of those that follow each other."""

GOOD_PAGE = 5.0
"""Seconds that a page was shown without harm, to be opened again."""

SUSPICIOUS = 3
SUSPICION = 600.0
"""So many deaths in so many seconds with the same issue open, and it is withheld."""

PARDON = 21_600.0
"""Seconds until an issue withheld is tried again: it may have been corrected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Death:
    """The end of a window that nobody wished.

    Attributes:
        moment: When.
        suspect: Key of the issue that was open or was being opened; empty when
            the window never came so far, because there was no screen.
    """

    moment: float
    suspect: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What is known of a window, over all its lives.

    Attributes:
        born: When it was started last.
        newest: Key of the issue that was the newest then.
        has_beaten: Whether it gave a sign since.
        place: ISSUE/PAGE it said last that it shows.
        moved: When it came there.
        good: The last place that was shown long enough without harm.
        failures: Deaths that followed each other.
        deaths: The last ones, for suspicion.
        withheld: Keys not to be shown, and until when.
    """

    born: float = 0.0
    newest: str = ""
    has_beaten: bool = False
    place: str = ""
    moved: float = 0.0
    good: str = ""
    failures: int = 0
    deaths: tuple[Death, ...] = ()
    withheld: tuple[tuple[str, float], ...] = ()

    def wait(self) -> float:
        """Return how many seconds to wait before the next start."""
        if not self.failures:
            return 0.0
        return min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(self.failures - 1, 10))

    def withheld_keys(self) -> tuple[str, ...]:
        """Return the keys not to be shown."""
        return tuple(key for key, _ in self.withheld)


def start(life: Life, now: float, newest: str) -> Life:
    """A window is started.

    Args:
        life: As it was.
        now: The moment.
        newest: Key of the newest issue, by the withheld ones of ``life``; empty for none.
    """
    withheld = tuple(one for one in life.withheld if one[1] > now)
    return dataclasses.replace(
        life, born=now, newest=newest, has_beaten=False, place="", moved=now, withheld=withheld
    )


def beat(life: Life, now: float, place: str) -> Life:
    """A window gave a sign, and said which place it shows; empty for none yet."""
    if place != life.place:
        return dataclasses.replace(life, has_beaten=True, place=place, moved=now)
    is_good = bool(place) and now - life.moved >= GOOD_PAGE
    return dataclasses.replace(life, has_beaten=True, good=place if is_good else life.good)


def die(life: Life, now: float, idle: float) -> Life:
    """A window died or stood still, and was ended.

    Args:
        life: As it was.
        now: The moment.
        idle: Seconds after which a visitor has left.
    """
    is_quick = now - life.born < GOOD_LIFE
    suspect = (_key(life.place) or life.newest) if life.has_beaten else ""
    deaths = tuple(
        death
        for death in (*life.deaths, Death(moment=now, suspect=suspect))
        if now - death.moment < SUSPICION
    )
    withheld = life.withheld
    if suspect and sum(death.suspect == suspect for death in deaths) >= SUSPICIOUS:
        withheld = (*withheld, (suspect, now + PARDON))
        deaths = tuple(death for death in deaths if death.suspect != suspect)
    # A place is opened again for the visitor who was there, once.
    is_visited = now - life.moved <= 2 * idle and not is_quick
    return dataclasses.replace(
        life,
        failures=life.failures + 1 if is_quick else 0,
        good=life.good if is_visited else "",
        deaths=deaths,
        withheld=withheld,
    )


def _key(place: str) -> str:
    return place.rpartition("/")[0]
