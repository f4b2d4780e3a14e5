"""Where a reader stopped reading an issue."""

import datetime
from dataclasses import dataclass

from reader.model.locus import Locus


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """The place in an issue that was read last.

    Attributes:
        issue: Key of the issue.
        page: Label of the page.
        locus: None when the page as a whole was shown.
        read: When, with time zone.
    """

    issue: str
    page: str
    locus: Locus | None = None
    read: datetime.datetime
