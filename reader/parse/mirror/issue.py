"""The saved pages of one day → the issue as printed, with doubts for what is not held."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from reader.model.article import Article, Paragraph
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Digest, DigestEntry, Facsimile, Page
from reader.model.printed import PrintedIssue, PrintedPage
from reader.notation.page_label import PageLabelLine, page_label, page_reference
from reader.notation.punctuation import full_width_punctuation
from reader.notation.script import language_of
from reader.parse.mirror.drafting import Sheet, draft_article, without_marks
from reader.parse.mirror.layouts import PAPERS
from reader.parse.mirror.listing import ListedArticle
from reader.parse.mirror.page import PageReading
from reader.parse.mirror.readings import Readings, by_day, read_folders, read_one
from reader.parse.mirror.tree import SavedIssue
from reader.parse.pdf.words import keep_pdf_words
from reader.parse.source.file_names import natural_key
from reader.parse.source.files import SourceFiles
from reader.parse.source.links import SourceLinks
from reader.parse.text.drafting import Place

_UNPLACED = "00"
"""Label of the page that articles are put on which name none."""


def read_issue(saved: SavedIssue) -> Iterator[PrintedIssue]:
    """Read the issue that some folders hold.

    Yields:
        The issue; several where the pages of an undated folder tell different
        days; none when the folders hold no page of a newspaper.
    """
    links = SourceLinks(root=saved.root)
    readings = read_folders(saved.folders, links)
    for group in by_day(readings, saved.day):
        if group.pages or group.articles:
            yield _issue(saved, links, group)


@dataclass(slots=True)
class _Making:
    """An issue being made of its readings."""

    saved: SavedIssue
    files: SourceFiles
    readings: Readings
    doubts: list[Doubt]
    labels: dict[str, PageLabelLine]
    owners: dict[str, str]
    pages: list[PrintedPage] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    unheld: list[str] = field(default_factory=list)


def _issue(saved: SavedIssue, links: SourceLinks, readings: Readings) -> PrintedIssue:
    making = _Making(
        saved=saved,
        files=SourceFiles(links=links),
        readings=readings,
        doubts=list(readings.doubts),
        labels={},
        owners={},
    )
    readings.pages = _in_order(readings.pages)
    _read_linked(making, links)
    _label_pages(making)
    making.owners = _owners(readings, making.labels)
    for page in readings.pages:
        making.pages.append(_printed(making, page))
    _place_orphans(making)
    making.doubts.extend(_not_held(making))
    title = _title(making)
    pages = tuple(replace(page, title=page.title or title) for page in making.pages)
    return PrintedIssue(pages=pages, doubts=tuple(making.doubts), files=making.files.files)


def _in_order(pages: list[PageReading]) -> list[PageReading]:
    """Put pages in the order of the longest list of pages; others come after."""
    longest = max((page.pages for page in pages), key=len, default=())
    places = {listed.key: place for place, listed in enumerate(longest)}
    unique = {page.key: page for page in pages}
    return sorted(unique.values(), key=lambda page: (places.get(page.key, len(places)), page.key))


def _read_linked(making: _Making, links: SourceLinks) -> None:
    """Read articles that lie in other folders than the pages."""
    for page in making.readings.pages:
        for article in page.articles:
            if article.key in making.readings.articles:
                continue
            file = links.find_page(article.address, page.path.parent)
            if file is not None and str(file) == article.key:
                read_one(file, links, making.readings, is_article=True)


def _label_pages(making: _Making) -> None:
    """Give each page its label: what it says, what others call it, or by counting."""
    called: dict[str, PageLabelLine] = {}
    for page in making.readings.pages:
        for listed in page.pages:
            if listed.line:
                called.setdefault(listed.key, listed.line)
    for number, page in enumerate(making.readings.pages, start=1):
        line = page.line or called.get(page.key)
        other = called.get(page.key)
        if line and other and not line.section and line.label == other.label:
            line = other
        if line is None:
            label = f"{number:02}"
            line = PageLabelLine(label=label, section="", has_page_word=False)
            what = f"No page label was found; the page was counted as {label}."
            making.doubts.append(Doubt(where=page.path.name, what=what))
        making.labels[page.key] = line


def _owners(readings: Readings, labels: dict[str, PageLabelLine]) -> dict[str, str]:
    """Return the page of each article that only one page can claim.

    A page claims an article by its picture; else the article says its page.
    """
    claims: dict[str, list[str]] = {}
    for page in readings.pages:
        for article in page.articles:
            if article.has_area:
                claims.setdefault(article.key, []).append(page.key)
    owners = {key: pages[0] for key, pages in claims.items() if len(pages) == 1}
    by_label = {line.label: key for key, line in labels.items()}
    for key, reading in readings.articles.items():
        if key not in claims and reading.page in by_label:
            owners.setdefault(key, by_label[reading.page])
    return owners


def _printed(making: _Making, page: PageReading) -> PrintedPage:
    """Make the page as printed."""
    line = making.labels[page.key]
    label = line.label
    own = [a for a in page.articles if making.owners.get(a.key, page.key) == page.key]
    articles: list[Article] = []
    for listed in own:
        articles.append(_article(making, label, len(articles) + 1, listed))
    folder = page.path.parent
    facsimile = ""
    for address in (page.pdf, page.picture):
        if address and not facsimile:
            facsimile = making.files.take(address, folder, label)
    where = page.path.name
    making.doubts.extend(
        Doubt(where=where, what=f"{text[0].upper()}{text[1:]}.") for text in page.doubts
    )
    text = "".join(a.headline for a in own) + _words(articles)
    return PrintedPage(
        page=Page(
            label=label,
            number=len(making.pages) + 1,
            section=line.section,
            digest=_digest(making, page.announced, page.announcing),
            articles=tuple(articles),
            facsimile=Facsimile(path=facsimile) if facsimile else None,
            words=keep_pdf_words(making.files.files, label, facsimile),
        ),
        title=page.title,
        issue_number=page.issue_number,
        date=_dating(making, page),
        masthead=page.masthead if page.masthead.lines else None,
        language=language_of(text),
        where=where,
    )


def _words(articles: Iterable[Article]) -> str:
    return "".join(
        block.text
        for article in articles
        for block in article.blocks[:5]
        if isinstance(block, Paragraph)
    )


def _dating(making: _Making, page: PageReading) -> Dating:
    """Return a page's date: as printed, as addressed, or as its data state."""
    day, printed = making.saved.day, page.date.value
    named = f"its address is {making.saved.address}"
    if printed is not None and day is not None:
        if printed == day:
            return replace(page.date, evidence=(*page.date.evidence, named))
        what = f"The page prints {printed}, but {named}; what is printed was taken."
        making.doubts.append(Doubt(where=page.path.name, what=what))
    if printed is not None:
        return page.date
    if day is None and page.stated_day is not None:
        day, named = page.stated_day, f"the page's data state {page.stated_day}"
    if day is None:
        return page.date
    return Dating(value=day, status=_status(making), evidence=(named,))


def _status(making: _Making) -> DateStatus:
    """Return how sure the day of the folders is."""
    is_known = making.saved.day is None or making.saved.is_published
    return DateStatus.KNOWN if is_known else DateStatus.INFERRED


def _article(making: _Making, label: str, place: int, listed: ListedArticle) -> Article:
    """Make one article, of its page if that is held, else of its headline."""
    article_id = f"{label}/a{place}"
    reading = making.readings.articles.get(listed.key)
    if reading is None:
        making.unheld.append(article_id)
        headline = full_width_punctuation(listed.headline)
        return Article(id=article_id, headline=headline, zones=listed.zones)
    making.used.add(listed.key)
    path = making.readings.paths[listed.key]
    source = Place(id=article_id, page=page_reference(label), source=path.name)
    sheet = Sheet(place=source, folder=path.parent, files=making.files)
    article, doubts = draft_article(reading, sheet)
    making.doubts.extend(doubts)
    headline = article.headline or full_width_punctuation(without_marks(listed.headline))
    return replace(article, headline=headline, zones=listed.zones)


def _digest(making: _Making, announced: Iterable[ListedArticle], heading: str) -> Digest | None:
    """Make a 导读 of the articles of other pages that a page names."""
    entries = []
    for article in announced:
        owner = making.owners.get(article.key) or next(
            (p.key for p in making.readings.pages if any(a.key == article.key for a in p.articles)),
            "",
        )
        if not article.headline:
            continue
        line = making.labels.get(owner)
        entries.append(
            DigestEntry(
                headline=full_width_punctuation(article.headline),
                page=page_reference(line.label) if line else "",
            )
        )
    return Digest(label=heading, entries=tuple(entries)) if entries else None


def _place_orphans(making: _Making) -> None:
    """Put the articles that no page lists on the page they name."""
    orphans = [key for key in making.readings.articles if key not in making.used]
    by_page: dict[str, list[str]] = {}
    for key in sorted(orphans, key=lambda k: (making.readings.articles[k].place, natural_key(k))):
        by_page.setdefault(making.readings.articles[key].page or _UNPLACED, []).append(key)
    for label in sorted(by_page):
        place = next((i for i, p in enumerate(making.pages) if p.page.label == label), None)
        if place is None:
            place = len(making.pages)
            making.pages.append(_page_of_orphans(making, label, by_page[label][0]))
        else:
            what = f"The page does not list {_counted(len(by_page[label]), 'article')} of its own."
            making.doubts.append(Doubt(where=label, what=f"{what} They were put at its end."))
        printed = making.pages[place]
        articles = list(printed.page.articles)
        for key in by_page[label]:
            listed = ListedArticle(key=key, address="")
            articles.append(_article(making, label, len(articles) + 1, listed))
        page = replace(printed.page, articles=tuple(articles))
        making.pages[place] = replace(printed, page=page)


def _page_of_orphans(making: _Making, label: str, key: str) -> PrintedPage:
    reading = making.readings.articles[key]
    line = next(
        (
            listed.line
            for page in making.readings.pages
            for listed in page.pages
            if listed.line and listed.line.label == label
        ),
        None,
    )
    what = "The page is not in the mirror; its articles are, in the order of their names."
    if label == _UNPLACED:
        what = f"Articles that name no page were put on a page {_UNPLACED} of their own."
    making.doubts.append(Doubt(where=label, what=what))
    dating = Dating(evidence=("no date printed",))
    day = making.saved.day or _day_in(reading.day)
    if day:
        named = making.saved.address or making.readings.paths[key].name
        dating = Dating(value=day, status=_status(making), evidence=(f"its address is {named}",))
    return PrintedPage(
        page=Page(
            label=page_label(label),
            number=len(making.pages) + 1,
            section=line.section if line else "",
        ),
        title=reading.title,
        date=dating,
        language=language_of(reading.head.headline),
        where=making.readings.paths[key].name,
    )


def _day_in(digits: str) -> datetime.date | None:
    try:
        return datetime.datetime.strptime(digits, "%Y%m%d").date() if digits else None  # noqa: DTZ007  # a day has no zone
    except ValueError:
        return None


def _title(making: _Making) -> str:
    """Return the paper's name that most pages or articles tell, else its short name's."""
    names = Counter(
        title
        for title in (
            *(page.title for page in making.readings.pages),
            *(article.title for article in making.readings.articles.values()),
        )
        if title
    )
    if names:
        return names.most_common(1)[0][0]
    for name in (making.saved.paper, *reversed(making.saved.root.parts[1:])):
        if name.lower() in PAPERS:
            title = PAPERS[name.lower()]
            what = f"No page names the paper; {title} was taken from the folder {name}."
            making.doubts.append(Doubt(where="issue", what=what))
            return title
    return ""


def _not_held(making: _Making) -> Iterable[Doubt]:
    """Say what the pages name and the mirror does not hold."""
    held = {page.page.label for page in making.pages}
    keys = {page.key for page in making.readings.pages}
    lacking: dict[str, PageLabelLine | None] = {}
    for page in making.readings.pages:
        for listed in page.pages:
            if listed.key not in keys:
                lacking.setdefault(listed.key, listed.line)
    labels = [line.label for line in lacking.values() if line and line.label not in held]
    if labels:
        what = f"Pages that are listed but not in the mirror: {', '.join(labels[:40])}."
        yield Doubt(where="issue", what=what)
    if making.unheld:
        shown = ", ".join(making.unheld[:20]) + (", …" if len(making.unheld) > 20 else "")
        count = _counted(len(making.unheld), "article")
        what = f"The text of {count} is not in the mirror; the headlines are: {shown}."
        yield Doubt(where="issue", what=what)
    if making.files.missing:
        names = sorted({address.rsplit("/", 1)[-1] for address in making.files.missing})
        shown = ", ".join(names[:5]) + (", …" if len(names) > 5 else "")
        what = f"Pictures or PDFs that the mirror does not hold: {len(names)} ({shown})."
        yield Doubt(where="issue", what=what)
    for name in sorted(making.files.strange)[:20]:
        yield Doubt(where=name, what="The file is shown as a picture but is none; it was left out.")


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
