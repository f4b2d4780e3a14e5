"""A page of a newspaper's site (node_1.htm, nbs.…_01.htm) → what it says of a printed page."""

import datetime
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

from lxml import etree, html

from reader.model.dating import DateStatus, Dating
from reader.model.issue import Masthead
from reader.notation.both_scripts import in_both_scripts
from reader.notation.identifier import find_cn_number, find_issn, find_postal_code
from reader.notation.masthead import MastheadReading, find_date, paper_name, read_masthead
from reader.notation.page_label import (
    PageLabelLine,
    find_page_label,
    page_label,
    read_page_label_line,
)
from reader.parse.mirror.area import page_image
from reader.parse.mirror.layouts import PAPERS, Layout
from reader.parse.mirror.listing import ANCHORS, MOST_LINKS, ListedArticle, list_articles
from reader.parse.source.links import SourceLinks, page_name, published_address
from reader.parse.source.saved_page import SavedPage, find_elements
from reader.parse.source.web_lines import close_up, lines_of, plain_text

_LONGEST_LINE = 240
_LONGEST_REST = 8
"""Characters beside the date on the line that tells the day of issue (第6311期)."""
_OWN_PDF = etree.XPath(
    "ancestor::*[contains(translate(concat(@class, ' ', @id), 'DOWNPF', 'downpf'), 'downpdf')]"
)
"""北京日报 has the PDF of the page shown apart from its list of pages."""
_OUTSIDE_LINKS = etree.XPath(
    "//*[ancestor-or-self::body]"
    "[not(ancestor-or-self::a) and not(self::script) and not(self::style)]"
)
_STRONG = etree.XPath("//strong[parent::*] | //b[parent::*]")
_PAGE_IN_NAME = re.compile(
    r"^(?:nbs\..*_|node_|[0-9]{8}_)(?P<label>[a-z]{1,2}[0-9]{1,3}|0[0-9]{1,2})\."
)
_PAGE_OF_FAMILY = re.compile(r"^nbs\..*_(?P<label>[a-z]?[0-9]{1,3})\.")
_NUMBER = "[0-9〇零○一二三四五六七八九十]"
_DAY = in_both_scripts(
    rf"(?:[0-9]{{4}}|民[国]{_NUMBER}{{1,4}})年{_NUMBER}{{1,3}}月{_NUMBER}{{1,3}}日"
)
_ENGLISH_DAY = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[A-Z][a-z]{2,8})-(?P<day>[0-9]{1,2})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ASKED_DAY = re.compile(
    r"[?@&]\w{0,20}(?:date|day|riqi|rq)=(?P<year>(?:19|20)[0-9]{2})[-/_.]?(?P<month>[01][0-9])[-/_.]?(?P<day>[0-3][0-9])(?![0-9])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPage:
    """A page that a page's list of pages names.

    Attributes:
        key: The same for every address of it.
        address: As written.
        line: Its label; None when the text is none.
        pdf: Address of its PDF; empty when none stands beside it.
        picture: Address of its picture in the list (澳門日報); empty when none is.
    """

    key: str
    address: str
    line: PageLabelLine | None
    pdf: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """What a page of a site says.

    Attributes:
        path: The file.
        key: The same for every address of the page.
        line: Its label and section; None when it does not tell.
        title: Name of the paper; empty when it does not tell.
        date: The printed date.
        stated_day: The day in its data, which may be that of the evening
            before, or the day its address asks for; None when they have none.
        masthead: What it prints of the masthead.
        issue_number: None when it tells none.
        pages: All pages of the issue that it lists.
        articles: Its own articles, in the order of its list.
        announced: Articles of other pages that it names.
        announcing: Heading of the block that names them (今日关注); empty when
            there is none.
        picture: Address of its picture; empty when it has none.
        pdf: Address of its PDF; empty when it has none.
        doubts: What was guessed, a sentence each.
    """

    path: Path
    key: str
    line: PageLabelLine | None
    title: str
    date: Dating
    stated_day: datetime.date | None
    masthead: Masthead
    issue_number: int | None
    pages: tuple[ListedPage, ...]
    articles: tuple[ListedArticle, ...]
    announced: tuple[ListedArticle, ...]
    announcing: str
    picture: str
    pdf: str
    doubts: tuple[str, ...]


def read_page(saved: SavedPage, layout: Layout, links: SourceLinks) -> PageReading:
    """Read a page of a newspaper's site."""
    folder = saved.path.parent
    trailer = saved.trailer
    pages = _listed_pages(saved.root, layout, links, folder)
    key = links.key(saved.path.name, folder)
    image = page_image(saved.root)
    picture = image.get("src", "") if image is not None else ""
    listed = list_articles(saved, layout, links, {p.key for p in pages})
    own_page = next((page for page in pages if page.key == key), None)
    date, masthead = day_and_masthead(saved, layout)
    doubts = list(saved.doubts)
    if listed.is_guess:
        doubts.append(
            "the size of the page's picture is not known; the zones are fractions of the"
            " outermost corners"
        )
    return PageReading(
        path=saved.path,
        key=key,
        line=_label(saved, layout, own_page, trailer.get("pagenum", ""))
        or next(filter(None, map(find_page_label, masthead.masthead.lines)), None),
        title=trailer.get("papername") or masthead.title or title_in(saved),
        date=date,
        stated_day=find_date(trailer.get("date", "")[:10]) or _addressed_day(saved),
        masthead=masthead.masthead,
        issue_number=masthead.issue_number,
        pages=pages,
        articles=listed.own,
        announced=listed.announced,
        announcing=listed.heading,
        picture=picture or (own_page.picture if own_page else "") or trailer.get("pagepicurl", ""),
        pdf=(own_page.pdf if own_page else "") or _lone_pdf(saved.root, pages),
        doubts=tuple(doubts),
    )


def _addressed_day(saved: SavedPage) -> datetime.date | None:
    """Return the day that the address of a page asks a program for (?period_date=2021-08-13)."""
    for address in (saved.path.name, published_address(saved.text)):
        asked = _ASKED_DAY.search(unquote(address))
        if asked and (day := find_date(f"{asked['year']}-{asked['month']}-{asked['day']}")):
            return day
    return None


def title_in(saved: SavedPage) -> str:
    """Return the paper that a page's title or address names; empty when neither does."""
    for part in re.split(r"[-_—–|｜\s]+", saved.root.findtext(".//title") or ""):
        name = paper_name(part)
        if name:
            return name
    for word in re.findall(r"[a-z]+", saved.path.name.lower().removeprefix("nbs.")):
        if word in PAPERS:
            return PAPERS[word]
    return ""


def _listed_pages(
    root: html.HtmlElement, layout: Layout, links: SourceLinks, folder: Path
) -> tuple[ListedPage, ...]:
    """Read the list of pages; it stands two or three times in different menus.

    A PDF belongs to the page whose link stands right before it: 江西日报 has a
    menu without PDFs, then the page's own, then a menu with all of them.
    """
    anchors = set(find_elements(layout.page_links, root, MOST_LINKS))
    found: dict[str, ListedPage] = {}
    last = ""
    for anchor in find_elements(ANCHORS, root, MOST_LINKS):
        address = anchor.get("href", "").strip()
        is_pdf = address.lower().split("?")[0].endswith(".pdf")
        if is_pdf and last and not found[last].pdf and not _OWN_PDF(anchor):
            found[last] = replace(found[last], pdf=address)
        elif anchor in anchors and not is_pdf and page_name(address):
            line = read_page_label_line(close_up(plain_text(anchor)))
            if layout.is_told_by_wording and line is None:
                continue
            last = links.key(address, folder)
            known = found.get(last)
            if known is None or (known.line is None and line):
                image = anchor.find(".//img[@src]")
                found[last] = ListedPage(
                    key=last,
                    address=address,
                    line=line,
                    picture="" if image is None else image.get("src", ""),
                )
        elif not is_pdf:
            last = ""
    return tuple(found.values())


def _lone_pdf(root: html.HtmlElement, pages: tuple[ListedPage, ...]) -> str:
    """Return the only PDF that a page leads to and that no other page claims."""
    addresses = {
        anchor.get("href", "")
        for anchor in find_elements(ANCHORS, root, MOST_LINKS)
        if anchor.get("href", "").lower().split("?")[0].endswith(".pdf")
    }
    addresses -= {page.pdf for page in pages}
    return addresses.pop() if len(addresses) == 1 else ""


def _label(
    saved: SavedPage, layout: Layout, own_page: ListedPage | None, page_number: str
) -> PageLabelLine | None:
    """Find the page's label: its list, its heading, its trailer, its file name."""
    lines = [own_page.line] if own_page and own_page.line else []
    for element in find_elements(layout.label, saved.root, 4):
        line = read_page_label_line(plain_text(element))
        lines.extend([line] if line else [])
    for strong in find_elements(_STRONG, saved.root, 200):
        before = strong.getparent().text or ""
        line = read_page_label_line(close_up(f"{before}{plain_text(strong)}"))
        lines.extend([line] if line and line.has_page_word else [])
    lines.extend(_loose_label(saved.root))
    name = page_name(saved.path.name)
    in_name = _PAGE_OF_FAMILY.match(name) or _PAGE_IN_NAME.match(name)
    for number in (page_number, in_name["label"] if in_name else ""):
        if re.fullmatch(r"[A-Za-z]{0,2}[0-9]{1,3}", number):
            label = page_label(number)
            section = next((line.section for line in lines if line.label == label), "")
            lines.append(PageLabelLine(label=label, section=section, has_page_word=False))
    return next((line for line in lines if line.section), lines[0] if lines else None)


def _loose_label(root: html.HtmlElement) -> list[PageLabelLine]:
    """Find the one label that stands in no link; a page names the others by links to them."""
    found = [
        line
        for text in _loose_texts(root)
        if (line := read_page_label_line(close_up(text))) and line.has_page_word
    ]
    return found if len({line.label for line in found}) == 1 else []


def _loose_texts(root: html.HtmlElement) -> Iterator[str]:
    for element in find_elements(_OUTSIDE_LINKS, root, MOST_LINKS):
        yield element.text or ""
        yield from (child.tail or "" for child in element)


def day_and_masthead(saved: SavedPage, layout: Layout) -> tuple[Dating, MastheadReading]:
    """Find the printed day and the lines of the masthead."""
    lines = [line.text for line in lines_of(saved.root) if len(line.text) <= _LONGEST_LINE]
    told = [plain_text(element) for element in find_elements(layout.date, saved.root, 6)]
    # 江西日报 breaks the date over two lines.
    pairs = [f"{a}{b}" for a, b in itertools.pairwise(lines) if len(a) + len(b) <= 60]
    day_line, day = next(
        (
            (text, day)
            for text in (*told, *filter(_is_day_line, (*lines, *pairs)))
            if (day := find_day(text))
        ),
        ("", None),
    )
    masthead_lines = [day_line] if _DAY.search(re.sub(r"\s", "", day_line)) else []
    masthead_lines.extend(
        line for line in lines if find_cn_number(line) or find_postal_code(line) or find_issn(line)
    )
    reading = read_masthead(tuple(dict.fromkeys(masthead_lines)))
    if day is None:
        return Dating(evidence=("no date printed",)), reading
    dating = Dating(value=day, status=DateStatus.KNOWN, evidence=("printed on the page",))
    return dating, reading


def _is_day_line(text: str) -> bool:
    """Tell a line that tells the day of issue from a sentence that names some day."""
    closed = re.sub(r"[\s\u3000\u00a0]+", "", text)
    rest = _DAY.sub("", closed, count=1)
    return rest != closed and ("星期" in rest or len(rest) <= _LONGEST_REST)


def find_day(text: str) -> datetime.date | None:
    """Return the full date in a line of a page: 2017年10月16日 or 2017-October-16."""
    closed = re.sub(r"[\s\u3000\u00a0]+", "", text)
    if _DAY.search(closed):
        return find_date(closed)
    english = _ENGLISH_DAY.search(closed)
    if english is None or english["month"][:3] not in _MONTHS:
        return None
    try:
        month = _MONTHS.index(english["month"][:3]) + 1
        return datetime.date(int(english["year"]), month, int(english["day"]))
    except ValueError:
        return None
