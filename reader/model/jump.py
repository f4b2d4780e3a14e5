"""Jump lines (下转 / 上接) and see-references (见第X版)."""

from dataclasses import dataclass
from enum import StrEnum


class JumpKind(StrEnum):
    """Which way a jump leads."""

    CONTINUED_ON = "continued_on"
    CONTINUED_FROM = "continued_from"
    SEE = "see"


class JumpState(StrEnum):
    """What became of a jump when the pages were collated."""

    RESOLVED = "resolved"
    PAGE_NOT_HELD = "page_not_held"
    AMBIGUOUS = "ambiguous"
    ONE_SIDED = "one_sided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """A line that sends the reader to another page.

    Attributes:
        kind: Which way it leads.
        pages: Labels of the pages named, normalised ("2", "A3"), at least one
            unless the number was lost in print.
        text: As printed, brackets included; empty where nothing is printed and
            the same text simply stands on both pages.
        state: What collation found.
        target: Id of the article led to; None unless one was found. A page
            reference that is resolved without an article has None too.
        block: Index of the block whose text contains ``text``; None when the
            jump stands alone (its text is then in no block).
    """

    kind: JumpKind
    pages: tuple[str, ...]
    text: str
    state: JumpState = JumpState.PAGE_NOT_HELD
    target: str | None = None
    block: int | None = None
