"""Text of one page → the page as printed, with doubts."""

import re
from dataclasses import dataclass, replace

from reader.model.article import Article
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Page
from reader.model.printed import PrintedPage
from reader.notation.masthead import MastheadReading, paper_name, read_masthead
from reader.notation.page_label import page_reference
from reader.notation.script import language_of
from reader.parse.digest_box import DigestBox, find_digest
from reader.parse.drafting import Place, make_article
from reader.parse.furniture import Furniture, take_furniture
from reader.parse.kinds import Element
from reader.parse.neighbours import hear_neighbours
from reader.parse.segmentation import segment
from reader.parse.wrapping import read_units

_DAY = re.compile(r"(?<![0-9年])[0-9]{1,2}月[0-9]{1,2}日")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSource:
    """A page's text and where it came from.

    Attributes:
        text: As found.
        name: Name of the file.
        first_line: Line of the file at which the text begins, from 1.
        label: What the source tells of the page's label (file name); empty for nothing.
        number: Place in the source, from 1.
        title: What the source tells of the paper's name.
        date: What the source tells of the date beside its text.
    """

    text: str
    name: str
    first_line: int = 1
    label: str = ""
    number: int = 1
    title: str = ""
    date: Dating = Dating()


def parse_page(source: PageSource) -> tuple[PrintedPage, tuple[Doubt, ...]]:
    """Parse the text of one page."""
    furniture = take_furniture(read_units(source.text, source.first_line))
    box = find_digest(furniture.rest)
    elements, breaks = _without_digest(furniture, box)
    elements = hear_neighbours(elements)
    label, doubts = _label(source, furniture)
    articles: list[Article] = []
    for draft in segment(elements, breaks, furniture.label.section if furniture.label else ""):
        place = Place(
            id=f"{label}/a{len(articles) + 1}", page=page_reference(label), source=source.name
        )
        article, found = make_article(draft, place)
        articles.append(article)
        doubts.extend(found)
    if box and box.doubt:
        doubts.append(Doubt(where=f"{source.name}, line {box.where}", what=f"{box.doubt}."))
    reading = read_masthead(furniture.edge)
    is_front = _is_masthead(reading, label)
    page = Page(
        label=label,
        number=source.number,
        section=furniture.label.section if furniture.label else "",
        editors=furniture.editors,
        folio=() if is_front else furniture.edge,
        digest=box.digest if box else None,
        articles=tuple(articles),
        as_found=source.text,
    )
    printed = PrintedPage(
        page=page,
        issue_number=reading.issue_number,
        date=_dating(reading, source),
        masthead=reading.masthead if is_front else None,
        language=language_of(source.text),
        where=source.name,
    )
    return _titled(printed, reading, source, doubts), tuple(doubts)


def _titled(
    printed: PrintedPage, reading: MastheadReading, source: PageSource, doubts: list[Doubt]
) -> PrintedPage:
    """Name the paper: by its masthead, by the source, or with a doubt by publisher or QR code."""
    title = reading.title or source.title
    publisher = reading.masthead.publisher.removesuffix("社")
    if not title and paper_name(publisher):
        title = publisher
        doubts.append(
            Doubt(
                where=source.name,
                what=f"No nameplate is in the text; the name {title} was taken from its publisher.",
            )
        )
    if not title and paper_name(reading.masthead.wechat):
        title = reading.masthead.wechat
        doubts.append(
            Doubt(
                where=source.name,
                what=f"No nameplate is in the text; the name {title} was taken from a QR caption.",
            )
        )
    return replace(printed, title=title)


def _label(source: PageSource, furniture: Furniture) -> tuple[str, list[Doubt]]:
    """Find the page's label: printed, told by the file name, or counted with a doubt."""
    if furniture.label:
        return furniture.label.label, []
    if source.label:
        return source.label, []
    label = f"{source.number:02}"
    what = f"No page label is printed; the page was counted as {label}."
    return label, [Doubt(where=source.name, what=what)]


def _dating(reading: MastheadReading, source: PageSource) -> Dating:
    if reading.date is not None:
        return Dating(
            value=reading.date, status=DateStatus.KNOWN, evidence=("printed on the page",)
        )
    if source.date.value is not None:
        return source.date
    days = tuple(dict.fromkeys(_DAY.findall(source.text)))
    if not days:
        return Dating(evidence=("no date printed",))
    return Dating(evidence=(f"the text names {'、'.join(days[:5])}", "no year printed"))


def _is_masthead(reading: MastheadReading, label: str) -> bool:
    """Tell a masthead from a folio: it identifies the paper, and stands on the first page."""
    masthead = reading.masthead
    identifies = masthead.cn_number or masthead.postal_code or masthead.issn
    announces = masthead.pages_announced is not None or reading.issue_number is not None
    is_first = label.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") in ("1", "01") and label[:1] in "0A1"
    return is_first and bool(identifies or announces or reading.title or masthead.wechat)


def _without_digest(
    furniture: Furniture, box: DigestBox | None
) -> tuple[tuple[Element, ...], frozenset[int]]:
    """Take the 导读 box out; what follows it stands after furniture."""
    if box is None:
        return furniture.rest, furniture.breaks
    size = box.end - box.start
    breaks = {b if b <= box.start else max(b - size, box.start) for b in furniture.breaks}
    rest = furniture.rest[: box.start] + furniture.rest[box.end :]
    return rest, frozenset(breaks | {box.start})
