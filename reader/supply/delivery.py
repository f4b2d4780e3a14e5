"""A delivery: something that may be an issue, whole as far as can be told, and where it lies."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from reader.parse.registry import Part
from reader.session.intake.reports import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Something delivered.

    Attributes:
        name: By which staff and the ledger know it: a path, an address.
        mark: Another one means that the content is another.
        parts: Finds what of it is read by itself. A download is made here.

    Its parts are asked for only when the ledger says that it is due.
    """

    name: str
    mark: str
    parts: Callable[[], tuple[Part | Refused, ...]]


class Source(Protocol):
    """Where deliveries come from: a watched folder, a feed.

    Attributes:
        name: By which staff know it.
    """

    @property
    def name(self) -> str:
        """Return the name."""
        ...

    def deliveries(self, now: float) -> Iterator[Delivery]:
        """Yield what lies there whole, the newest first.

        Args:
            now: Seconds since 1970.

        Raises:
            SupplyError: The folder is away, the server does not answer, the
                index is refused; everything is tried again at a later look.
        """
        ...
