"""What a cataloguer records of titles and issues, apart from what was printed."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from reader.model.dating import Dating


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceBlock:
    """A stretch of time in which a paper came out by one rule.

    Attributes:
        first: First day of the rule.
        last: Last day of the rule; None while it goes on.
        weekdays: Days it comes out on, 0 Monday to 6 Sunday.
        added: Days it came out on beside the rule.
        excluded: Days the rule names but it did not come out (holidays).
        editions: Names of the editions a day; ("",) for the one main edition.
    """

    first: datetime.date
    last: datetime.date | None = None
    weekdays: frozenset[int]
    added: frozenset[datetime.date] = frozenset()
    excluded: frozenset[datetime.date] = frozenset()
    editions: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRecord:
    """The record of a newspaper title. Every string is empty when unknown.

    Attributes:
        slug: Key of the title in the library.
        name: Title proper.
        other_names: Parallel, abbreviated and variant names.
        earlier: Slugs or names of the titles it continues.
        later: Slugs or names of the titles that continue it.
        publisher: Name of the publisher.
        place: Place of publication.
        language: BCP 47 tag of language and script.
        cn_number: 国内统一连续出版物号, "CN33-0019".
        postal_code: 邮发代号, "31-25".
        issn: "1234-567X".
        frequency: MARC 21 008/18 code (d daily, w weekly, …).
        first: First day published; None when unknown.
        last: Last day published; None while it goes on or when unknown.
        course: When it is expected, blocks in order of time.
    """

    slug: str
    name: str
    other_names: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    publisher: str = ""
    place: str = ""
    language: str = "zh-Hans"
    cn_number: str = ""
    postal_code: str = ""
    issn: str = ""
    frequency: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None
    course: tuple[AppearanceBlock, ...] = ()


class IssueState(StrEnum):
    """What became of an issue in the library's hands."""

    RECEIVED = "received"
    CHECKED = "checked"
    DAMAGED = "damaged"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One issue held, as gap reports and holdings statements see it.

    Attributes:
        key: Of the issue.
        date: As far as known.
        number: Running number; None when unknown.
        edition: Empty for the main edition.
        pages_held: How many pages there are.
        pages_announced: How many the masthead promises; None when it does not.
        title: Name of the paper; empty when unknown.
        articles_held: How many articles there are.
    """

    key: str
    date: Dating
    number: int | None = None
    edition: str = ""
    pages_held: int = 0
    pages_announced: int | None = None
    title: str = ""
    articles_held: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRecord:
    """What the cataloguer says of an issue, beside or instead of what was printed.

    It may stand for an issue whose pages are held on paper alone. Every string
    is empty when nothing is said.

    Attributes:
        key: Of the issue.
        number: Instead of the printed number; None when nothing is said.
        date: Instead of the printed date; None when nothing is said.
        edition: Of an issue that is held on paper alone.
        pages_held: As counted on the shelf; None when not counted.
        pages_announced: Instead of what the masthead says; None when nothing is said.
        state: None until the issue is received.
        shelf_mark: Where it stands (索取号).
        source: From whom it came (gift, exchange, subscription).
        rights: What may be done with it.
        remarks: Anything else.
    """

    key: str
    number: int | None = None
    date: Dating | None = None
    edition: str = ""
    pages_held: int | None = None
    pages_announced: int | None = None
    state: IssueState | None = None
    shelf_mark: str = ""
    source: str = ""
    rights: str = ""
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CataloguedIssue:
    """An issue as the cataloguer sees it.

    Attributes:
        holding: What is held; what the record says goes before what was printed.
        record: What the cataloguer added.
        is_digital: Whether its text is in the library, or only its record.
        weekday: As the masthead prints it; empty when it does not.
    """

    holding: Holding
    record: IssueRecord
    is_digital: bool = True
    weekday: str = ""

    @property
    def is_held(self) -> bool:
        """Whether it counts as held: not withdrawn, and on the shelf or in the library."""
        if self.record.state is IssueState.WITHDRAWN:
            return False
        return self.is_digital or self.record.state is not None


class GapKind(StrEnum):
    """In which way numbers and dates disagree with what should be there."""

    NUMBER_MISSING = "number_missing"
    NUMBER_DOUBLED = "number_doubled"
    DATE_WITHOUT_ISSUE = "date_without_issue"
    NUMBER_OUT_OF_ORDER = "number_out_of_order"
    NUMBERING_RESTARTED = "numbering_restarted"
    PAGES_MISSING = "pages_missing"


class GapReason(StrEnum):
    """Why something is not there, as the librarian says."""

    UNKNOWN = "unknown"
    NOT_PUBLISHED = "not_published"
    NOT_HELD = "not_held"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One place where what is held falls short of, or contradicts, what is expected.

    Attributes:
        kind: In which way.
        first: First running number concerned; None for a gap known by date.
        last: Last running number concerned.
        dates: Days concerned; for missing numbers the expected days between
            the neighbours, as many as are known.
        issues: Keys of the issues it was found from.
        edition: Of a day without issue; empty for the main edition.
        explanation: One sentence in English for a person.
        reason: As the librarian says.
    """

    kind: GapKind
    first: int | None = None
    last: int | None = None
    dates: tuple[datetime.date, ...] = ()
    issues: tuple[str, ...] = ()
    edition: str = ""
    explanation: str
    reason: GapReason = GapReason.UNKNOWN
