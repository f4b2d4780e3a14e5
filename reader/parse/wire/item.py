"""One article as a news agency sends it, before it has its place in an issue."""

from dataclasses import dataclass
from pathlib import Path

from reader.model.article import Article, Byline, Crosshead, Paragraph, Table
from reader.model.dating import Dating
from reader.model.zone import Zone
from reader.parse.text.heading import Head

NO_HEAD = Head()
"""Of an item that tells none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WirePicture:
    """A picture as an item shows it.

    Attributes:
        addresses: Of the same picture, the best first; perhaps none.
        caption: Paragraphs separated by a line feed; empty for none.
        credit: Empty for none.
    """

    addresses: tuple[str, ...] = ()
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WireLine:
    """A line that its markup calls a part of the head.

    Attributes:
        role: "kicker", "deck" or "byline".
        text: The line.
    """

    role: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WireSheet:
    """What an item tells of the page that it is printed on.

    Attributes:
        scans: Addresses of the page's PDF or picture, the best first; perhaps none.
        editors: Who made the page.
    """

    scans: tuple[str, ...] = ()
    editors: tuple[Byline, ...] = ()


NO_SHEET = WireSheet()
"""Of an item that tells nothing."""

WireBlock = Paragraph | Crosshead | Table | WirePicture | WireLine


@dataclass(frozen=True, slots=True, kw_only=True)
class WireItem:
    """An item that holds an article. Every string is empty where the item does not tell.

    Attributes:
        file: Where it stands.
        uri: By which its versions are known for one article.
        version: Of several the highest is the last.
        title: Name of the paper, else of the agency.
        date: The day of issue, else the day that the item was made.
        language: BCP 47 tag as stated.
        page: Normalised label.
        section: Name of the page.
        edition: As in an issue.
        sheet: What it tells of its page.
        zones: Where it stands on its page.
        number: Of the issue, as stated.
        head: Kicker, headline and deck.
        by: Who wrote it, as printed.
        opening: A dateline that stands before its text.
        blocks: Its text, in order.
        written: The article itself where the item was written by us and nothing is guessed.
    """

    file: Path
    uri: str = ""
    version: int = 0
    title: str = ""
    date: Dating = Dating()
    language: str = ""
    page: str = ""
    section: str = ""
    sheet: WireSheet = NO_SHEET
    zones: tuple[Zone, ...] = ()
    edition: str = ""
    number: str = ""
    head: Head = NO_HEAD
    by: str = ""
    opening: str = ""
    blocks: tuple[WireBlock, ...] = ()
    written: Article | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it could be printed."""
        return self.written is None and not (self.head.headline or self.blocks)
