"""An article being gathered from a page's elements, and what has been counted of it."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.model.jump import JumpKind
from reader.notation.both_scripts import in_both_scripts
from reader.notation.jump_mark import find_jump_marks
from reader.parse.text.kinds import Element, Kind, is_marked

_LONGEST_MARK = 40
_LEAD, _LONGEST_LEAD = 2, 400
"""Paragraphs and characters of a lead."""
_TOOK_TOO = in_both_scripts(
    r"[文写]\s?[/／·、并]?\s?[摄图]|[摄图影]\s?[/／·、]\s?[文撰写]|摄影报道|(?:^|\s)(?:摄影|摄|图)(?=[\s:：/／]|$)"
)
_TEXTS = (Kind.BODY, Kind.TABLE, Kind.CAPTION)


@dataclass(slots=True)
class Draft:
    """An article being gathered.

    Attributes:
        head: Kicker, headline and deck lines.
        body: Everything below the head, crossheads as headings.
        doubt: What was guessed about where it begins; empty for nothing.
    """

    head: list[Element] = field(default_factory=list)
    body: list[Element] = field(default_factory=list)
    doubt: str = ""

    @property
    def number(self) -> int:
        """Line of its first element."""
        return min((element.unit.number for element in (*self.head, *self.body)), default=1)


@dataclass(slots=True)
class Tally:
    """What has been counted of the draft being gathered, so that nothing is counted twice.

    Attributes:
        paragraphs: Body units so far.
        has_text: Whether text, a table or a caption stands below the head.
        has_opening: Whether it is signed, opens with a dateline or a 上接.
        has_dateline: Whether a report's opening stands there.
        has_byline: Whether a line names the writers.
        has_photographer: Whether it says that they took the pictures, too.
        crossheads: Lengths of the headings in the body, whole em.
        is_marked: Whether every heading in the body has a mark before it or around it.
        last: The last element of the body; None when there is none.
        is_closed: True when something printed said that the article ends.
    """

    paragraphs: int = 0
    has_text: bool = False
    has_opening: bool = False
    has_dateline: bool = False
    has_byline: bool = False
    has_photographer: bool = False
    crossheads: set[int] = field(default_factory=set)
    is_marked: bool = False
    last: Element | None = None
    is_closed: bool = False

    def count(self, element: Element) -> None:
        """Count an element of the body."""
        self.last = element
        self.has_text = self.has_text or element.kind in _TEXTS
        self.has_byline = self.has_byline or element.kind is Kind.BYLINE
        if element.kind is Kind.BYLINE and took_too(element.text):
            self.has_photographer = True
        self.has_dateline = self.has_dateline or element.has_dateline
        self.has_opening = (
            self.has_opening or self.has_byline or self.has_dateline or opens_continued(element)
        )
        self.paragraphs += element.kind is Kind.BODY
        if element.kind is Kind.HEADING:
            has_mark = is_marked(element.text)
            self.is_marked = has_mark and (self.is_marked or not self.crossheads)
            self.crossheads.add(round(element.unit.width))

    @property
    def awaits_text(self) -> bool:
        """Whether a byline and a picture stand there, and no story yet."""
        ends_in_credit = self.last is not None and self.last.kind is Kind.CREDIT
        return ends_in_credit and self.has_byline and not self.has_dateline and self.paragraphs <= 1


def lead_of(body: Iterable[Element]) -> str:
    """Return what a story opens with: its first paragraphs, as far as its first crosshead."""
    opening = itertools.takewhile(lambda each: each.kind is not Kind.HEADING, body)
    texts = (each.text for each in opening if each.kind is Kind.BODY)
    return " ".join(itertools.islice(texts, _LEAD))[:_LONGEST_LEAD]


def took_too(byline: str) -> bool:
    """Tell a byline that says who took the pictures, too: 本报记者 严冰 文/摄, 成蹊 摄影 许帆."""
    return _TOOK_TOO.search(byline) is not None


def opens_continued(element: Element) -> bool:
    """Tell whether an element opens with a 上接, alone or before its text."""
    if element.kind not in (Kind.JUMP, Kind.BODY, Kind.HEADING):
        return False
    marks = find_jump_marks(element.text[:_LONGEST_MARK])
    if not marks or marks[0].kind is not JumpKind.CONTINUED_FROM or not marks[0].is_certain:
        return False
    return not element.text[: marks[0].start].strip("—― ")
