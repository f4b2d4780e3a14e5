"""An article being gathered from a PDF's sheet, and what a sheet holds."""

from dataclasses import dataclass, field, replace

from reader.parse.pdf.sheet_box import Box, around
from reader.parse.text.digest_box import DigestBox
from reader.parse.text.draft import Draft
from reader.parse.text.heading import Head
from reader.parse.text.kinds import Element, Kind, classify
from reader.parse.text.lines import Unit

KINDS_OF_TEXT = (Kind.JUMP, Kind.CREDIT, Kind.BYLINE, Kind.SOURCE, Kind.CAPTION)
"""What a line of the text's type may be, beside text."""


@dataclass(slots=True)
class PdfDraft:
    """An article being gathered.

    Attributes:
        head: By its type; None when it has none.
        size: Of its headline, in points; 0 without.
        is_notice: Whether its text is set large, as an advertisement's.
        body: Elements below the head.
        boxes: Where it stands, a box for each strip.
        strips: The strip of each box.
    """

    head: Head | None = None
    size: float = 0.0
    is_notice: bool = False
    body: list[Element] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    strips: list[int] = field(default_factory=list)

    def cover(self, box: Box, strip: int) -> None:
        """Note that a piece of it stands there."""
        if self.strips and self.strips[-1] == strip:
            self.boxes[-1] = around((self.boxes[-1], box))
        else:
            self.strips.append(strip)
            self.boxes.append(box)

    @property
    def has_text(self) -> bool:
        """Whether running text stands below the head."""
        return any(element.kind in (Kind.BODY, Kind.TABLE) for element in self.body)

    def as_draft(self) -> Draft:
        """Return what articles are made of, lines of the text known for what they say."""
        return Draft(body=[_heard(element) for element in self.body])

    def settle(self) -> None:
        """Make a deck that nothing stands below the text, as in small advertisements."""
        has_body = any(element.kind is not Kind.BYLINE for element in self.body)
        if self.head is not None and self.head.deck and not has_body:
            lines = self.head.deck.split("\n")
            self.body.extend(
                Element(unit=unit_of(line, number), kind=Kind.BODY)
                for number, line in enumerate(lines, len(self.body) + 1)
            )
            self.head = replace(self.head, deck="")
        elif self.head is not None:
            self.head = replace(self.head, deck=self.head.deck.replace("\n", " "))


@dataclass(slots=True)
class Gathered:
    """What was gathered from a sheet.

    Attributes:
        drafts: In reading order.
        digests: 导读 boxes.
    """

    drafts: list[PdfDraft] = field(default_factory=list)
    digests: list[DigestBox] = field(default_factory=list)


def _heard(element: Element) -> Element:
    """Know jumps, names and credits that are set as the text is."""
    if element.kind is not Kind.BODY:
        return element
    heard = classify(element.unit)
    if heard.kind in KINDS_OF_TEXT:
        return heard
    return replace(element, has_dateline=heard.has_dateline)


def unit_of(text: str, number: int = 1, *, is_indented: bool = False) -> Unit:
    """Return a text as a unit of a page."""
    return Unit(number=number, raw=text.strip(), indent=2.0 if is_indented else 0.0)
