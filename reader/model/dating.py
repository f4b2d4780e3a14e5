"""When an issue came out: known, inferred with evidence, or unknown."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class DateStatus(StrEnum):
    """How sure a date is."""

    KNOWN = "known"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """The date of an issue and how it is known.

    Attributes:
        value: The day; None exactly when the status is unknown.
        status: Known when printed or stated by the source; inferred only with evidence.
        evidence: What the date rests on, a sentence each; also facts that do
            not suffice for a date (a day without a year).
    """

    value: datetime.date | None = None
    status: DateStatus = DateStatus.UNKNOWN
    evidence: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        assert (self.value is None) == (self.status is DateStatus.UNKNOWN)
        assert self.status is not DateStatus.INFERRED or self.evidence
