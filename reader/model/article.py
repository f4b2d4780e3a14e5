"""An article as printed on one page, and the blocks it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.jump import Jump
from reader.model.zone import Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """Who wrote, took, drew or edited something.

    Attributes:
        role: As printed (本报记者, 通讯员, 摄, 版式设计); None when only names stand there.
        names: Padding inside names removed.
        text: The printed line that carries it; empty when it stands inside a
            block's text, or in the text of the byline before it.
    """

    role: str | None
    names: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The opening of a report (新华社北京8月12日电); its text stays in the paragraph.

    Attributes:
        source: Agency or paper (新华社, 本报).
        place: None when none is named (本报讯).
        date: As printed (8月12日); None when none is named.
    """

    source: str
    place: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of body text, with no line feed in it."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosshead:
    """A heading inside the body (小标题)."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture with its caption (图说) and credit.

    Attributes:
        image: Path relative to the issue folder (images/x.jpg); None when the
            picture itself is not held.
        caption: Paragraphs separated by a line feed; empty when there is none.
        credit: As printed (新华社 李肃人 摄); empty when there is none.
    """

    image: str | None = None
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table.

    Attributes:
        rows: Rows of cells, all of one length; the first is the head, if there is one.
    """

    rows: tuple[tuple[str, ...], ...]

    @property
    def has_head(self) -> bool:
        """Whether the first row names the columns; none does that says again what a name says."""
        head, *body = self.rows or ((),)
        return not any(name and name in column for name, *column in zip(head, *body, strict=True))


def even_rows(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Return rows of one length, as a table has them: short ones get empty cells."""
    longest = max(map(len, rows), default=0)
    return tuple((*row, *("",) * (longest - len(row))) for row in rows)


Block = Paragraph | Crosshead | Picture | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article, or the part of one that is printed on this page.

    Attributes:
        id: Unique in the issue and stable: page label, slash, "a" and the
            place in print order ("02/a1").
        headline: Empty when the part has none. Printed line breaks are spaces.
        kicker: 引题; empty when there is none.
        deck: 副题; empty when there is none.
        bylines: In print order.
        dateline: None when there is none.
        blocks: In print order.
        jumps: In print order.
        zones: Where it stands on the scanned page; empty when unknown.
        repeats: Id of the article of this issue whose whole text is printed
            here again; None when the text is its own.
    """

    id: str
    headline: str = ""
    kicker: str = ""
    deck: str = ""
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    blocks: tuple[Block, ...] = ()
    jumps: tuple[Jump, ...] = ()
    zones: tuple[Zone, ...] = ()
    repeats: str | None = None
