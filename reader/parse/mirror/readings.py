"""The web pages of some folders, each read once: pages of the paper, and articles."""

import datetime
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.errors import SourceError
from reader.model.doubt import Doubt
from reader.parse.mirror.article import ArticleReading, holds_article, read_article
from reader.parse.mirror.grid import read_pages, shows_several_pages
from reader.parse.mirror.layouts import CLASSIC, LISTED, layout_of
from reader.parse.mirror.page import PageReading, read_page
from reader.parse.source.links import SourceLinks, page_name, published_address
from reader.parse.source.saved_page import LARGEST, read_bytes, read_saved_page

_MOST_PAGES = 20_000
"""Web pages of one issue."""
_PUBLISHED = re.compile(r"(?:node|content|con-|nbs\.|nw\.)", re.IGNORECASE)
"""Names that sites give; a browser's user gives others."""


@dataclass(slots=True)
class Readings:
    """The web pages of one day, read.

    Attributes:
        pages: Pages of the paper.
        articles: Articles by their keys.
        paths: Where each article lies.
        doubts: About files that could not be read.
    """

    pages: list[PageReading] = field(default_factory=list)
    articles: dict[str, ArticleReading] = field(default_factory=dict)
    paths: dict[str, Path] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)


def read_folders(folders: Iterable[Path], links: SourceLinks) -> Readings:
    """Read every web page of some folders once.

    Args:
        folders: Of one day.
        links: Of the mirror; learns the addresses that browsers noted.
    """
    readings = Readings()
    files = [file for folder in folders for file in links.pages_in(folder).values()]
    for file in files[:_MOST_PAGES]:
        if not _PUBLISHED.match(file.name):
            _note_alias(file, links)
    for file in _without_copies(files[:_MOST_PAGES], links):
        read_one(file, links, readings)
    _read_listed(readings, links)
    return readings


def _read_listed(readings: Readings, links: SourceLinks) -> None:
    """Read the pages that others list and that have no marks of their own (澳門日報)."""
    known = {page.key for page in readings.pages}
    for index in tuple(readings.pages):
        below = [page for page in _pages_below(index, links) if page.key not in known]
        known.update(page.key for page in below)
        readings.pages.extend(below)
        if below and not index.articles and index.line is None:
            readings.pages.remove(index)


def _without_copies(files: list[Path], links: SourceLinks) -> Iterator[Path]:
    """Yield files but those that a person made of others: node_2 (1).htm, 副本 node_2.htm.

    Such a copy has no name that a site gives, and the very bytes of one that has.
    """
    sizes = Counter(file.stat().st_size for file in files if file.is_file())
    seen: set[bytes] = set()
    for file in sorted(files, key=lambda file: _is_strange(file, links)):
        if file.is_file() and sizes[size := file.stat().st_size] > 1 and 0 < size <= LARGEST:
            digest = hashlib.sha256(read_bytes(file)).digest()
            if digest in seen and _is_strange(file, links):
                continue
            seen.add(digest)
        yield file


def _is_strange(file: Path, links: SourceLinks) -> bool:
    name = _published_name(file, links)
    return _PUBLISHED.match(name) is None or re.search(r"[\s()（）]", name) is not None


def _note_alias(file: Path, links: SourceLinks) -> None:
    with file.open("rb") as opened:
        head = opened.read(2048)
    address = published_address(head.decode("utf-8", "replace"))
    if address:
        name = page_name(address)
        if name and name != page_name(file.name):
            links.aliases.setdefault(name, file)


def read_one(
    file: Path, links: SourceLinks, readings: Readings, *, is_article: bool = False
) -> None:
    """Read one web page into the readings; one that is no newspaper's is passed over.

    Args:
        file: The page.
        links: Of the mirror.
        readings: Where it goes.
        is_article: Whether a page of the paper names it as an article, which
            it then is, whatever its layout.
    """
    try:
        data = read_bytes(file)
        if not data.strip():
            what = "The file is empty; it was left out."
            readings.doubts.append(Doubt(where=file.name, what=what))
            return
        saved = read_saved_page(file, data)
        layout = layout_of(saved.text) or (CLASSIC if is_article else None)
        if layout is None:
            return
        if is_article or holds_article(saved, layout, _published_name(file, links)):
            key = links.key(file.name, file.parent)
            readings.articles[key] = read_article(saved, layout)
            readings.paths[key] = file
        elif shows_several_pages(saved):
            readings.pages.extend(read_pages(saved, layout, links))
        else:
            page = read_page(saved, layout, links)
            if layout.is_told_by_wording and not page.articles:
                readings.pages.extend(_pages_below(page, links))
            elif page.articles or page.pages or page.picture:
                readings.pages.append(page)
    except OSError as fault:
        what = f"Left out: it cannot be read ({fault.strerror or fault})."
        readings.doubts.append(Doubt(where=file.name, what=what))
    except SourceError as refusal:
        readings.doubts.append(Doubt(where=file.name, what=f"Left out: {refusal.reason}"))


def _pages_below(index: PageReading, links: SourceLinks) -> Iterator[PageReading]:
    """Read the pages that an index lists, where no marks tell what they are."""
    for listed in index.pages:
        file = links.find_page(listed.address, index.path.parent)
        if file is None:
            continue
        saved = read_saved_page(file, read_bytes(file))
        if layout_of(saved.text) is not None:
            continue
        page = read_page(saved, CLASSIC, links)
        page = page if page.articles else read_page(saved, LISTED, links)
        if page.articles:
            yield replace(
                page,
                line=page.line or listed.line,
                title=page.title or index.title,
                date=page.date if page.date.value else index.date,
                pages=index.pages,
            )


def _published_name(file: Path, links: SourceLinks) -> str:
    """Return the name under which the site published a page."""
    if _PUBLISHED.match(file.name):
        return page_name(file.name)
    named = (name for name, place in links.aliases.items() if place == file)
    return next(named, page_name(file.name))


def by_day(readings: Readings, named: datetime.date | None) -> list[Readings]:
    """Divide the pages of an undated folder by the day they print.

    Args:
        readings: Of the folder.
        named: Day that the folder is named by; None when it is not.
    """
    days = {day for page in readings.pages if (day := _day_of(page))}
    if named or len(days) < 2:
        return [readings]
    groups: dict[datetime.date | None, Readings] = {
        day: Readings(articles=readings.articles, paths=readings.paths) for day in sorted(days)
    }
    groups[None] = Readings(articles=readings.articles, paths=readings.paths)
    for page in readings.pages:
        groups[_day_of(page)].pages.append(page)
    for group in groups.values():
        listed = {article.key for page in group.pages for article in page.articles}
        group.articles = {k: a for k, a in readings.articles.items() if k in listed}
    first = next(iter(groups.values()))
    first.doubts.extend(readings.doubts)
    return [group for group in groups.values() if group.pages]


def _day_of(page: PageReading) -> datetime.date | None:
    return page.date.value or page.stated_day
