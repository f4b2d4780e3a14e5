"""Articles as news agencies send them → issues: one for each paper and day."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reader.model.article import Article, Crosshead, Paragraph, Table
from reader.model.doubt import Doubt
from reader.model.issue import Facsimile, Page
from reader.model.printed import PrintedIssue, PrintedPage
from reader.notation.page_label import page_reference
from reader.notation.punctuation import full_width_punctuation
from reader.notation.stated_language import language_stated
from reader.parse.mirror.drafting import with_author
from reader.parse.pdf.words import keep_pdf_words
from reader.parse.source.file_names import read_path
from reader.parse.source.files import SourceFiles
from reader.parse.source.links import SourceLinks
from reader.parse.text.draft import Draft
from reader.parse.text.drafting import Place, article_elements, make_article_below
from reader.parse.text.kinds import Element, Kind
from reader.parse.text.lines import Unit
from reader.parse.text.page_edge import PageSource, titled_by_files
from reader.parse.text.page_text import parse_page
from reader.parse.text.wrapping import read_units
from reader.parse.wire.item import NO_HEAD, NO_SHEET, WireItem, WireLine, WirePicture

_Key = tuple[str, str, str]
"""Day, paper and edition of an issue; empty for what is not stated."""
_FIRST = "01"
"""The page of what names none."""


def make_issues(
    items: Iterable[WireItem], root: Path, edges: Mapping[str, str] | None = None
) -> Iterator[PrintedIssue]:
    """Make the issues that items are of, in the order of their days.

    Args:
        items: In print order, as far as that is known.
        root: The folder that no file of an issue lies outside of.
        edges: What stands on pages beside the items, as text, by the pages' labels.
    """
    issues: dict[_Key, list[WireItem]] = {}
    for item in items:
        day = item.date.value.isoformat() if item.date.value else ""
        issues.setdefault((day, item.title, item.edition), []).append(item)
    issues = _joined(issues)
    for key in sorted(issues):
        issue = _make_issue(issues[key], root, edges or {})
        yield _with_edges(issue, edges) if edges else issue


def _joined(issues: Mapping[_Key, list[WireItem]]) -> dict[_Key, list[WireItem]]:
    """Put items that state no day, or no paper, with those of the one issue they may be of.

    Rows of a table are filled in by hand: an undated one is of the issue of its paper and
    number, one without a paper of the issue of its day, where there is one such issue alone.
    """
    joined: dict[_Key, list[WireItem]] = {}
    for key, items in issues.items():
        for item in items:
            others = [other for other, held in issues.items() if _completes(other, held, key, item)]
            joined.setdefault(others[0] if len(others) == 1 else key, []).append(item)
    return joined


def _completes(other: _Key, held: list[WireItem], key: _Key, item: WireItem) -> bool:
    """Tell whether an issue says what an item leaves out, and nothing against it."""
    is_fuller = other != key and all(
        mine in ("", theirs) for mine, theirs in zip(key, other, strict=True)
    )
    if not is_fuller or key[0]:
        return is_fuller
    return bool(item.number) and item.number in {each.number for each in held}


def _with_edges(issue: PrintedIssue, edges: Mapping[str, str]) -> PrintedIssue:
    """Read masthead, 导读, editors and whatever else stands beside the articles of pages."""
    pages: list[PrintedPage] = []
    doubts = list(issue.doubts)
    for printed in issue.pages:
        page, text = printed.page, edges.get(printed.page.label, "")
        if not text.strip():
            pages.append(printed)
            continue
        source = PageSource(text=text, name=printed.where, label=page.label, number=page.number)
        edge, found = parse_page(source)
        doubts.extend(found)
        count = len(page.articles)
        more = (
            replace(article, id=f"{page.label}/a{count + place}")
            for place, article in enumerate(edge.page.articles, 1)
        )
        whole = replace(
            edge.page,
            label=page.label,
            section=edge.page.section or page.section,
            articles=(*page.articles, *more),
            as_found="",
        )
        pages.append(
            replace(edge, page=whole, title=printed.title or edge.title, date=printed.date)
        )
    return replace(issue, pages=tuple(pages), doubts=tuple(doubts))


def _make_issue(items: list[WireItem], root: Path, edges: Mapping[str, str]) -> PrintedIssue:
    doubts: list[Doubt] = []
    files = SourceFiles(links=SourceLinks(root=root.resolve()))
    by_page: dict[str, list[WireItem]] = {}
    for item in _latest(items, doubts):
        by_page.setdefault(item.page or _FIRST, []).append(item)
    if not any(item.page for item in items):
        what = "The articles name no page; they were put on one."
        doubts.append(Doubt(where="issue", what=what))
    scans = {
        label: _lone_scan(label, held, files)
        for label, held in by_page.items()
        if not edges.get(label, "").strip()
    }
    pages = tuple(
        _page(label, number, held, files, doubts)
        if not scans.get(label)
        else _scanned(label, number, held[0], scans[label])
        for number, (label, held) in enumerate(by_page.items(), 1)
    )
    doubts.extend(
        Doubt(where="issue", what=f"The picture {address} is not in the folder.")
        for address in sorted(files.missing)
    )
    pages = titled_by_files(pages, read_path(items[0].file).title, doubts)
    return PrintedIssue(
        pages=pages, edition=items[0].edition, doubts=tuple(doubts), files=files.files
    )


def _latest(items: list[WireItem], doubts: list[Doubt]) -> Iterator[WireItem]:
    """Yield the last version of each item, at the place of its first."""
    versions: dict[str, list[WireItem]] = {}
    for number, item in enumerate(items):
        versions.setdefault(item.uri or f"item {number}", []).append(item)
    for uri, held in versions.items():
        yield max(reversed(held), key=lambda item: item.version)
        if len(held) > 1:
            what = f"{uri} is there in several versions; the last was taken."
            doubts.append(Doubt(where=held[0].file.name, what=what))


def _page(
    label: str, number: int, items: list[WireItem], files: SourceFiles, doubts: list[Doubt]
) -> PrintedPage:
    articles: list[Article] = []
    for item in items:
        article = item.written
        if item.is_empty:
            continue
        if article is None:
            name = f"{label}/a{len(articles) + 1}"
            place = Place(id=name, page=page_reference(label), source=item.file.name)
            article, found = _article(item, place, files)
            doubts.extend(found)
        articles.append(replace(article, zones=item.zones) if item.zones else article)
    first = items[0]
    sheet = next((item.sheet for item in items if item.sheet != NO_SHEET), NO_SHEET)
    scan = _taken(sheet.scans, label, first, files)
    text = "".join(getattr(block, "text", "") for a in articles[:20] for block in a.blocks[:5])
    return PrintedPage(
        page=Page(
            label=label,
            number=number,
            section=next((item.section for item in items if item.section), ""),
            editors=sheet.editors,
            articles=tuple(articles),
            facsimile=Facsimile(path=scan) if scan else None,
            words=keep_pdf_words(files.files, label, scan),
        ),
        title=first.title,
        issue_number=int(first.number) if re.fullmatch(r"[0-9]{1,7}", first.number) else None,
        date=first.date,
        language=first.language
        if first.written is not None
        else language_stated(first.language, text),
        where=first.file.name,
    )


def _scanned(label: str, number: int, item: WireItem, scan: str) -> PrintedPage:
    """Return a page of which only its picture is held."""
    facsimile = Facsimile(path=scan)
    page = Page(label=label, number=number, section=item.section, facsimile=facsimile)
    language = language_stated(item.language, item.title)
    return PrintedPage(
        page=page, title=item.title, date=item.date, language=language, where=item.file.name
    )


def _lone_scan(label: str, items: list[WireItem], files: SourceFiles) -> str:
    """Return the path of the picture that is all a page has; empty where it has more."""
    said = [item for item in items if not item.is_empty]
    blocks = said[0].blocks if len(said) == 1 else ()
    picture = blocks[0] if len(blocks) == 1 else None
    if not isinstance(picture, WirePicture) or said[0].written or said[0].head != NO_HEAD:
        return ""
    if picture.caption or picture.credit or said[0].by or not said[0].page:
        return ""
    return _taken(picture.addresses, label, said[0], files)


def _taken(addresses: tuple[str, ...], label: str, item: WireItem, files: SourceFiles) -> str:
    """Return the path of the first of some files of one picture that is held; empty for none.

    Of one picture in several sizes one is enough, and one that is missing is told.
    """
    folder = item.file.parent.resolve()
    missing = set(files.missing)
    path = next(filter(None, (files.take(each, folder, label) for each in addresses)), "")
    files.missing.intersection_update(missing if path else {*missing, *addresses[:1]})
    return path


def _article(item: WireItem, place: Place, files: SourceFiles) -> tuple[Article, tuple[Doubt, ...]]:
    """Make an article of an item of others: what its markup says is believed, the rest is heard."""
    item = _headed(item)
    elements: list[Element] = []
    lines: list[str] = []
    opening = item.opening
    for block in item.blocks:
        if isinstance(block, Paragraph | WireLine):
            is_said = not opening or block.text.startswith(opening)
            lines.append(block.text if is_said else f"{opening} {block.text}")
            opening = ""
            continue
        elements += _text(lines)
        lines = []
        elements.append(_element(block, place, item, files))
    elements += _text([*lines, opening] if opening else lines)
    head = replace(
        item.head,
        kicker=full_width_punctuation(item.head.kicker),
        headline=full_width_punctuation(item.head.headline),
        deck=full_width_punctuation(item.head.deck),
    )
    article, doubts = make_article_below(head, Draft(body=elements), place)
    return (with_author(article, item.by) if item.by else article), doubts


def _headed(item: WireItem) -> WireItem:
    """Take out of the text what its markup calls the head of the article."""
    blocks, head, by = list(item.blocks), item.head, item.by
    while blocks:
        block = blocks[0]
        if isinstance(block, Crosshead) and head.headline in ("", block.text):
            head = replace(head, headline=block.text)
        elif isinstance(block, WireLine) and block.role == "byline":
            by = " ".join(filter(None, (by, block.text)))
        elif isinstance(block, WireLine) and block.role == "kicker":
            head = replace(head, kicker=" ".join(filter(None, (head.kicker, block.text))))
        elif isinstance(block, WireLine):
            head = replace(head, deck=" ".join(filter(None, (head.deck, block.text))))
        else:
            break
        del blocks[0]
    return replace(item, blocks=tuple(blocks), head=head, by=by)


def _text(lines: list[str]) -> list[Element]:
    """Return the elements of paragraphs; what the markup calls one is indented."""
    return article_elements(read_units("\n".join(f"　　{line}" for line in lines)))


def _element(
    block: Crosshead | Table | WirePicture, place: Place, item: WireItem, files: SourceFiles
) -> Element:
    match block:
        case Crosshead(text=text):
            return Element(unit=Unit(number=1, raw=text), kind=Kind.HEADING)
        case Table(rows=rows):
            return Element(unit=Unit(number=1, raw=""), kind=Kind.TABLE, rows=rows)
    said = "\n".join(filter(None, (block.caption, block.credit)))
    unit = Unit(number=1, raw=said, text=full_width_punctuation(said))
    image = _taken(block.addresses, place.page, item, files)
    return Element(unit=unit, kind=Kind.PICTURE, image=image)
