"""An EPUB of an issue, unpacked → the issue: its chapters are pages or articles.

Programs that bring newspapers to e-readers make a section of each heading of the site
and a chapter of each article; we make a chapter of each page. What a page has beside
its articles (masthead, 导读, editors) is read as the edge of a page of text is.
"""

import datetime
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from reader.errors import SourceError
from reader.model.article import Crosshead, Table
from reader.model.dating import Dating
from reader.model.doubt import Doubt
from reader.model.printed import PrintedIssue
from reader.notation.masthead import find_date, paper_name, without_date
from reader.notation.page_label import read_page_label_line
from reader.parse.epub.book import (
    CONTAINER,
    Book,
    Entry,
    contents_by_headings,
    is_page_label,
    read_book,
    read_chapter,
    with_ids,
)
from reader.parse.epub.own import read_own
from reader.parse.source.saved_page import find_elements
from reader.parse.text.heading import Head
from reader.parse.wire.body import bare, sections_of, text_of
from reader.parse.wire.form import read_day, stated_day
from reader.parse.wire.issue import make_issues
from reader.parse.wire.item import WireBlock, WireItem, WirePicture

_IN_BRACKETS = re.compile(r"\s*[\[(（【][^\])）】]*[0-9][^\])）】]*[\])）】]\s*$")
_CHINESE_DAY = re.compile(
    r"(?<![0-9])(?P<day>[0-9]{1,2}) (?P<month>十?[一二三四五六七八九]月|十月) (?P<year>[0-9]{4})"
)
_DAY = re.compile(r"\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*")
_BARS = etree.XPath("//*[contains(@class, 'navbar')]")
"""What leads to the next chapter, in books that programs make."""
_MOST_BARS = 100
_HEAD_BLOCKS = 4
"""Blocks among which an article's own headline is: below a kicker or the name of a column."""
_MOST_LISTED = 0.6
"""Share of the characters of a chapter in links, from which on it is a list of others."""


def recognises(path: Path) -> bool:
    """Tell whether a path is a folder that an EPUB lies unpacked in."""
    return path.is_dir() and (path / CONTAINER).is_file()


def read(folder: Path) -> Iterator[PrintedIssue]:
    """Yield the issue that a book is.

    Raises:
        SourceError: It is locked, damaged, or no newspaper.
    """
    book = read_book(folder)
    date, title = _dating(book), _title(book)
    if book.issue:
        yield read_own(book, date, folder)
        return
    if not any(read_page_label_line(entry.label) for entry in book.contents):
        book = replace(book, contents=contents_by_headings(book.spine) or book.contents)
    has_pages = any(read_page_label_line(entry.label) for entry in book.contents)
    is_paper = book.is_periodical or paper_name(title) or find_date(book.title)
    if not has_pages and not (is_paper and date.value):
        reason = "is a book, not an issue of a newspaper: it names neither pages nor paper and day."
        raise SourceError(str(folder), reason)
    edges: dict[str, str] = {}
    items = [
        replace(item, title=title, date=date, language=book.language)
        for item in list(_items(book, edges))
        if not item.is_empty or item.page in edges
    ]
    if not items:
        raise SourceError(str(folder), "is an EPUB that holds no text of an article.")
    for issue in make_issues(items, folder, edges):
        what = "The book does not tell in which order its chapters are read."
        unordered = () if book.has_order else (Doubt(where="issue", what=what),)
        yield replace(issue, doubts=(*unordered, *issue.doubts))


def _dating(book: Book) -> Dating:
    day, titled = read_day(book.date), _day_in(book.title)
    if day is not None and titled is not None and abs((day - titled).days) == 1:
        # calibre states the moment in UTC: in China it is the next day in the morning.
        day = titled
    if day is not None:
        return stated_day(day, "dc:date")
    return stated_day(titled, "dc:title") if titled else Dating(evidence=("no date stated",))


def _day_in(title: str) -> datetime.date | None:
    """Return the day in a title, which calibre names in the reader's language (13 八月 2021)."""
    said = _CHINESE_DAY.search(title)
    return find_date(f"{said['year']}年{said['month']}{said['day']}日" if said else title)


def _title(book: Book) -> str:
    """Return the name of the paper without the day behind it."""
    return without_date(_DAY.sub("", _IN_BRACKETS.sub("", book.title))).strip(" ,，-–—")


def _items(book: Book, edges: dict[str, str]) -> Iterator[WireItem]:
    """Yield the articles in the order of the contents, then of chapters that they leave out.

    Args:
        book: The book.
        edges: Gets what pages have beside their articles, by their labels.
    """
    starts: dict[Path, list[tuple[Entry, str, str]]] = {}
    for entry, label, section in _placed(book.contents):
        if entry.file is not None:
            starts.setdefault(entry.file, []).append((entry, label, section))
    page = ("", "")
    for file in dict.fromkeys((*starts, *book.spine)):
        chapter = read_chapter(file)
        for bar in find_elements(_BARS, chapter, _MOST_BARS):
            bar.drop_tree()
        with_ids(bare(chapter))
        placed = starts.get(file, [])
        if placed:
            page = placed[0][1:]
        named = {entry.fragment: (entry.label, (label, s)) for entry, label, s in placed}
        sections = sections_of(chapter, named.keys() - {""})
        rest = sections.pop("", ())
        label, first = named.get("", ("", page))
        is_page = "" in named and read_page_label_line(label) is not None
        if first[0] and (sections or is_page):
            yield _beside(file, first, rest, edges)
        elif not _is_list(chapter) and not _leads_on(chapter, file, book.contents):
            yield _item(file, label or next((n for n, _ in named.values()), ""), first, rest)
        for name, blocks in sections.items():
            label, page = named.get(name, ("", page))
            if is_page_label(label) and name in named:
                yield _beside(file, page, blocks[1:], edges)
            else:
                yield _item(file, label, page, blocks)


def _beside(
    file: Path, page: tuple[str, str], blocks: tuple[WireBlock, ...], edges: dict[str, str]
) -> WireItem:
    """Keep what a page has beside its articles; return its pictures, which stand by themselves.

    The page is there though it has no article.
    """
    edges[page[0]] = "\n\n".join(filter(None, (edges.get(page[0], ""), *map(_said, blocks))))
    return _item(file, "", page, tuple(b for b in blocks if isinstance(b, WirePicture)))


def _leads_on(chapter: "etree._Element", file: Path, contents: tuple[Entry, ...]) -> bool:
    """Tell the chapter of a section that leads to each chapter right below it, its lead beside."""
    below: set[str] = set()
    depth: int | None = None
    for entry in contents:
        if depth is not None and entry.depth <= depth:
            depth = None
        elif depth is not None and entry.depth == depth + 1 and entry.file not in (None, file):
            below.add(str(entry.file))
        if entry.file == file and depth is None:
            depth = entry.depth
    links = (unquote(link.get("href", "").partition("#")[0]) for link in chapter.iter("a"))
    found = {os.path.normpath(file.parent / link) for link in links if link and "\0" not in link}
    return bool(below) and below <= found


def _placed(contents: tuple[Entry, ...]) -> Iterator[tuple[Entry, str, str]]:
    """Yield entries with the page that each is, or is below: its label and its section."""
    deepest = max((entry.depth for entry in contents), default=0)
    # Kindle's books have the paper itself above its sections.
    top = 1 if deepest > 1 and sum(entry.depth == 0 for entry in contents) == 1 else 0
    label, section, count = "", "", 0
    for entry in contents:
        line = read_page_label_line(entry.label)
        is_page = line is not None and line.has_page_word
        if entry.depth == top and (is_page or deepest):
            count += 1
            label = line.label if line is not None and is_page else f"{count:02}"
            section = line.section if line is not None and is_page else entry.label
        yield entry, label, section


def _is_list(chapter: "etree._Element") -> bool:
    """Tell a chapter that only leads to others."""
    linked = sum(len(text_of(link)) for link in chapter.iter("a"))
    return linked > _MOST_LISTED * len(text_of(chapter))


def _item(
    file: Path, headline: str, page: tuple[str, str], blocks: tuple[WireBlock, ...]
) -> WireItem:
    has_own = any(isinstance(block, Crosshead) for block in blocks[:_HEAD_BLOCKS])
    return WireItem(
        file=file,
        page=page[0],
        section=page[1],
        head=Head(headline="" if has_own else headline),
        blocks=blocks,
    )


def _said(block: WireBlock) -> str:
    if isinstance(block, Table):
        return "\n".join("\t".join(row) for row in block.rows)
    return getattr(block, "text", "")
