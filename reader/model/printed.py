"""Pages as a source prints them, before they are collated into an issue."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reader.model.dating import Dating
from reader.model.doubt import Doubt
from reader.model.issue import Issue, Masthead, Page

FileBytes = Callable[[], bytes]
"""Reads one picture or facsimile when asked; a ``functools.partial`` of a
module-level function, so that it can cross to another process."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPage:
    """One page as a parser read it.

    Jumps and 导读 entries name pages but lead nowhere yet; paragraphs cut at a
    column's end may still be two.

    Attributes:
        page: The page; its number is the place in the source, article ids are
            made from its label.
        title: Name of the paper as far as this page tells; empty when it does not.
        issue_number: Running number printed on this page; None when there is none.
        date: What this page tells of the date.
        masthead: None when the page has none.
        language: BCP 47 tag of its script.
        where: The source, for doubts: a file name.
        edition: Of the day, as far as this page tells; empty when it does not.
    """

    page: Page
    title: str = ""
    issue_number: int | None = None
    date: Dating = Dating()
    masthead: Masthead | None = None
    language: str = "zh-Hans"
    where: str = ""
    edition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedIssue:
    """The pages of one issue as a parser read them; never empty.

    Attributes:
        pages: In the order of the source.
        edition: Empty for the only or main edition.
        doubts: What the parser guessed or left open.
        files: Pictures and facsimiles: path in the issue folder
            (images/x.jpg) to what reads it.
    """

    pages: tuple[PrintedPage, ...]
    edition: str = ""
    doubts: tuple[Doubt, ...] = ()
    files: Mapping[str, FileBytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollatedIssue:
    """An issue ready for the library, with the files it refers to.

    Attributes:
        issue: The issue.
        files: Path in the issue folder (images/x.svg) to what reads it.
    """

    issue: Issue
    files: Mapping[str, FileBytes] = field(default_factory=dict)
