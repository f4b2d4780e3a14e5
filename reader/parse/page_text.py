"""Text of one page → the page as printed, with doubts."""

from dataclasses import replace

from reader.model.article import Article
from reader.model.doubt import Doubt
from reader.model.issue import Page
from reader.model.printed import PrintedPage
from reader.notation.both_scripts import in_both_scripts
from reader.notation.masthead import MastheadReading, read_masthead
from reader.notation.page_label import page_reference
from reader.notation.script import language_of
from reader.parse.digest_box import DigestBox, find_digest
from reader.parse.drafting import Place, make_article
from reader.parse.furniture import Furniture, take_furniture
from reader.parse.habits import PageKind, column_length
from reader.parse.heads_below import with_heads_above
from reader.parse.kinds import Element, Kind
from reader.parse.markdown_text import heading_ranks, without_markdown
from reader.parse.neighbours import hear_neighbours
from reader.parse.page_edge import PageSource, dating, is_masthead, titled
from reader.parse.segmentation import segment
from reader.parse.wrapping import read_units

_PAGE_NAMED = in_both_scripts(r"(?<![\dA-Z年日期共天出])([A-Z]?)0?\d{1,2}版(?!本|权)")
_FEWEST_NAMED = 2
"""Pages that a front page names by letter and number, so that it is A01 itself."""


def parse_page(source: PageSource) -> tuple[PrintedPage, tuple[Doubt, ...]]:
    """Parse the text of one page."""
    printed_text = without_markdown(source.text, source.name)
    furniture = take_furniture(read_units(printed_text, source.first_line))
    box = find_digest(furniture.rest)
    elements, breaks = _without_digest(furniture, box)
    heard = hear_neighbours(elements)
    elements = with_heads_above(heard)
    reading = read_masthead(furniture.edge)
    label, doubts = _label(source, furniture, reading)
    articles: list[Article] = []
    section = (furniture.label.section if furniture.label else "") or source.section
    kind = PageKind(
        section=section,
        date=reading.date or source.date.value,
        ranks={
            line + source.first_line - 1: rank
            for line, rank in heading_ranks(source.text, source.name).items()
        },
    )
    drafts = segment(elements, breaks, kind)
    columns = column_length(drafts)
    if elements is not heard:
        what = "Headlines were found below their texts and put above them."
        doubts.append(Doubt(where=source.name, what=what))
    for draft in drafts:
        place = Place(
            id=f"{label}/a{len(articles) + 1}", page=page_reference(label), source=source.name
        )
        article, found = make_article(draft, place, columns)
        articles.append(article)
        doubts.extend(found)
    if box and box.doubt:
        doubts.append(Doubt(where=f"{source.name}, line {box.where}", what=f"{box.doubt}."))
    is_front = is_masthead(reading, label)
    page = Page(
        label=label,
        number=source.number,
        section=section,
        editors=furniture.editors,
        folio=() if is_front else furniture.edge,
        digest=box.digest if box else None,
        articles=tuple(articles),
        as_found=source.text,
    )
    printed = PrintedPage(
        page=page,
        issue_number=reading.issue_number,
        date=dating(reading, source),
        masthead=reading.masthead if is_front else None,
        language=language_of(source.text),
        where=source.name,
    )
    return titled(printed, reading, source, doubts), tuple(doubts)


def _label(
    source: PageSource, furniture: Furniture, reading: MastheadReading
) -> tuple[str, list[Doubt]]:
    """Find the page's label: printed, told by the file name, or counted with a doubt."""
    if furniture.label:
        return furniture.label.label, []
    if source.label:
        return source.label, []
    # A paper in stacks (A叠16版) counts the pages of its first from A01.
    stack = reading.first_stack or _stack_named(source.text) if source.number == 1 else ""
    label = f"{stack}{source.number:02}"
    what = f"No page label is printed; the page was counted as {label}."
    return label, [Doubt(where=source.name, what=what)]


def _stack_named(text: str) -> str:
    """Return A where a page without a label names the others as A04版, and in no other way."""
    named = _PAGE_NAMED.findall(text)
    is_lettered = len(named) >= _FEWEST_NAMED and all(named) and "A" in named
    return "A" if is_lettered else ""


def _without_digest(
    furniture: Furniture, box: DigestBox | None
) -> tuple[tuple[Element, ...], frozenset[int]]:
    """Take the 导读 box out; what follows it stands after furniture."""
    if box is None:
        # 速读 without entries is a column's name.
        plain = (
            replace(each, kind=Kind.HEADING) if each.kind is Kind.DIGEST_LABEL else each
            for each in furniture.rest
        )
        return tuple(plain), furniture.breaks
    size = box.end - box.start
    breaks = {b if b <= box.start else max(b - size, box.start) for b in furniture.breaks}
    rest = furniture.rest[: box.start] + furniture.rest[box.end :]
    return rest, frozenset(breaks | {box.start})
