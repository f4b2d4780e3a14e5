"""Text of one page → the page as printed, with doubts."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from reader.model.article import Article
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Page
from reader.model.printed import PrintedPage
from reader.notation.both_scripts import in_both_scripts
from reader.notation.edition import read_edition
from reader.notation.line_label import LineLabel
from reader.notation.masthead import MastheadReading, read_masthead
from reader.notation.page_label import page_reference
from reader.notation.script import language_of
from reader.parse.text.digest_box import DigestBox, find_digest
from reader.parse.text.draft import opens_continued
from reader.parse.text.drafting import Place, make_article, make_article_below
from reader.parse.text.furniture import Furniture, take_furniture
from reader.parse.text.habits import PageKind, read_head_habits
from reader.parse.text.heads_below import with_heads_above
from reader.parse.text.kinds import Element, Kind
from reader.parse.text.labelled import read_labels, told_articles
from reader.parse.text.markdown_text import heading_ranks, without_markdown
from reader.parse.text.neighbours import hear_neighbours
from reader.parse.text.page_edge import PageSource, dating, is_masthead, titled
from reader.parse.text.segmentation import segment
from reader.parse.text.site_lines import read_site, told_beside
from reader.parse.text.wrapping import read_units

_Make = Callable[[Place], tuple[Article, tuple[Doubt, ...]]]

_PAGE_NAMED = in_both_scripts(r"(?<![\dA-Z年日期共天出])([A-Z]?)0?\d{1,2}版(?!本|权)")
_FEWEST_NAMED = 2
"""Pages that a front page names by letter and number, so that it is A01 itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageElements:
    """A page's text divided, before its articles are told apart.

    Attributes:
        furniture: Its edges.
        box: Its 导读; None for none.
        elements: All else, in print order.
        labels: What elements say that they are, by their lines; empty where they do not.
        breaks: Indices of elements before which furniture stood.
        reading: What its edges say of the issue.
        label: Of the page.
        kind: What its edges tell of what stands on it.
        date: Of the issue.
        doubts: What was guessed.
    """

    furniture: Furniture
    box: DigestBox | None
    elements: tuple[Element, ...]
    labels: Mapping[int, LineLabel]
    breaks: frozenset[int]
    reading: MastheadReading
    label: str
    kind: PageKind
    date: Dating
    doubts: tuple[Doubt, ...]


def read_elements(source: PageSource) -> PageElements:
    """Divide the text of one page into its edges, its 导读 and its elements."""
    site = read_site(without_markdown(source.text, source.name))
    furniture = take_furniture(read_units(site.printed, source.first_line, site.leads_on))
    told = read_labels(furniture.rest) if site.catalogue.gives_parts else None
    furniture = replace(furniture, rest=told.elements) if told else furniture
    box = find_digest(furniture.rest)
    plain, breaks = _without_digest(furniture, box)
    heard = hear_neighbours(plain)
    elements = heard if told else with_heads_above(heard)
    beside = told_beside(site.left_out)
    reading = read_masthead(furniture.edge)
    reading = replace(reading, title=reading.title or beside.title)
    source = replace(
        source,
        label=source.label or beside.label,
        section=source.section or beside.section,
        date=_dated(source.date, beside.date),
    )
    label, doubts = _label(source, furniture, reading)
    if elements is not heard:
        what = "Headlines were found below their texts and put above them."
        doubts.append(Doubt(where=source.name, what=what))
    doubts.extend(site.doubts(source.name))
    return PageElements(
        furniture=furniture,
        box=box,
        elements=elements,
        labels=told.labels if told else {},
        breaks=breaks,
        reading=reading,
        label=label,
        kind=PageKind(
            section=(furniture.label.section if furniture.label else "") or source.section,
            date=reading.date or source.date.value,
            ranks={
                line + source.first_line - 1: rank
                for line, rank in heading_ranks(source.text, source.name).items()
            },
        ),
        date=dating(reading, source),
        doubts=tuple(doubts),
    )


def _dated(date: Dating, beside: datetime.date | None) -> Dating:
    """Date a page by what stands beside its articles, if the source tells nothing better."""
    if date.value is not None or beside is None:
        return date
    evidence = ("the site or the catalogue says so beside the text",)
    return Dating(value=beside, status=DateStatus.INFERRED, evidence=evidence)


def parse_page(source: PageSource) -> tuple[PrintedPage, tuple[Doubt, ...]]:
    """Parse the text of one page."""
    read = read_elements(source)
    furniture, box, label = read.furniture, read.box, read.label
    doubts = list(read.doubts)
    articles: list[Article] = []
    for make in _articles(read):
        place = Place(
            id=f"{label}/a{len(articles) + 1}", page=page_reference(label), source=source.name
        )
        article, found = make(place)
        articles.append(article)
        doubts.extend(found)
    if box and box.doubt:
        doubts.append(Doubt(where=f"{source.name}, line {box.where}", what=f"{box.doubt}."))
    is_front = is_masthead(read.reading, label)
    page = Page(
        label=label,
        number=source.number,
        section=read.kind.section,
        editors=furniture.editors,
        folio=() if is_front else furniture.edge,
        digest=box.digest if box else None,
        articles=tuple(articles),
        as_found=source.text,
    )
    printed = PrintedPage(
        page=page,
        issue_number=read.reading.issue_number,
        date=read.date,
        masthead=read.reading.masthead if is_front else None,
        language=language_of(source.text),
        where=source.name,
        edition=read_edition(furniture.edge) or source.edition,
    )
    return titled(printed, read.reading, source, doubts), tuple(doubts)


def _articles(read: PageElements) -> Iterator[_Make]:
    """Yield what makes each article: those that are judged first, then those that say so."""
    elements = read.elements
    first = next((i for i, e in enumerate(elements) if e.unit.number in read.labels), len(elements))
    if 0 < first < len(elements) and opens_continued(elements[first - 1]):
        first -= 1  # a 上接 above the first label is of the article below it
    breaks = frozenset(index for index in read.breaks if index < first)
    drafts = segment(elements[:first], breaks, read.kind)
    heads = read_head_habits(drafts, read.kind.ranks)
    for draft in drafts:
        yield partial(make_article, draft, heads=heads)
    for head, draft in told_articles(elements[first:], read.labels):
        yield partial(make_article_below, head, draft)


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
    # 速读 without entries is a column's name.
    plain = tuple(
        replace(each, kind=Kind.HEADING) if each.kind is Kind.DIGEST_LABEL else each
        for each in furniture.rest
    )
    if box is None:
        return plain, furniture.breaks
    size = box.end - box.start
    breaks = {b if b <= box.start else max(b - size, box.start) for b in furniture.breaks}
    return plain[: box.start] + plain[box.end :], frozenset(breaks | {box.start})
