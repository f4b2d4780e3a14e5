"""What a IIIF manifest says, and the files beside it → the issue as printed."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from reader.errors import SourceError
from reader.model.article import Article
from reader.model.dating import Dating
from reader.model.doubt import Doubt
from reader.model.issue import VERTICAL, Facsimile, Masthead, Page
from reader.model.printed import PrintedIssue, PrintedPage
from reader.model.zone import Zone
from reader.notation.library_day import day_in, stated_dating
from reader.notation.masthead import read_masthead, without_date
from reader.notation.own_name import is_own_name
from reader.notation.page_label import page_label
from reader.notation.stated_language import language_stated
from reader.parse.iiif.article import article_of_pieces
from reader.parse.iiif.json import region
from reader.parse.iiif.manifest import Canvas, Manifest, Range
from reader.parse.iiif.page import CanvasText, Piece, extent_of_canvas, read_canvas
from reader.parse.iiif.story import led
from reader.parse.ocr.alto import AltoBlock
from reader.parse.ocr.unmarked import is_readable, read_as_text
from reader.parse.source.files import SourceFiles
from reader.parse.source.links import SourceLinks
from reader.parse.source.word_files import keep_words
from reader.parse.text.page_edge import PageSource

_PAGE_WORDS = re.compile(
    r"(?:p(?:age|\.)?|seite|s\.|pág(?:ina|\.)?|pag\.|sida|side)\s*", re.IGNORECASE
)
_DATE_WORDS = (
    *("date", "issued", "date issued", "publication date", "date publication", "issue date"),
    *("日期", "出版日期", "出版時間", "刊行日", "発行日"),
    *("datum", "erscheinungsdatum", "date d'édition", "fecha", "data"),
)
_TITLE_WORDS = ("title", "newspaper", "题名", "報名", "报名", "titel", "titre")
_NUMBER_WORDS = (
    *("number", "issue", "issue number", "期号", "期號", "期数", "期數", "号数", "號數"),
    *("nummer", "numéro", "número", "numero", "ausgabe"),
)
_EDITION_WORDS = ("edition", "版次")
_IMAGE_ENDINGS = (".jpg", ".jpeg", ".png", ".jp2", ".tif", ".tiff", ".webp")
_IMAGE_API = re.compile(r"/[^/]+/[^/]+/!?[-0-9.]+/(?:default|color|gray|native)\.\w+$")
"""How an address of the IIIF Image API ends: region, size, rotation, quality."""
_SERVICE_PARTS = 5
"""Identifier, region, size, rotation, and quality with format."""
_SET_DOWN = ("zh", "ja")
"""Languages whose papers are bound on the right where their text runs down."""
_HEADLINE = 400
"""Characters of a text in which its headline stands."""
_MOST_PAGES_UNDATED = 200
"""Canvases; what is longer and has no date is a book."""


@dataclass(slots=True, eq=False)
class _Draft:
    """An article, or its part on one page, before its place there is known.

    Attributes:
        page: Place of the page, from 0.
        pieces: Its text; perhaps none.
        label: Its headline as stated; empty for none.
        zones: Where it stands; none when its pieces say so.
        id: Of the article, once it has its place.
    """

    page: int
    pieces: list[Piece]
    label: str = ""
    zones: tuple[Zone, ...] = ()
    id: str = ""


@dataclass(slots=True)
class _Making:
    """An issue being made.

    Attributes:
        manifest: What is told of it.
        source: The file.
        files: Of the issue.
        labels: Of the pages.
        texts: Of the pages.
        drafts: Of the pages.
        stories: The parts of each article that stands on several pages.
        articles: Of the pages, by id in print order.
        sections: Of the pages.
        doubts: What was guessed or left open.
    """

    manifest: Manifest
    source: Path
    files: SourceFiles
    labels: list[str] = field(default_factory=list)
    texts: list[CanvasText] = field(default_factory=list)
    drafts: list[list[_Draft]] = field(default_factory=list)
    stories: list[list[_Draft]] = field(default_factory=list)
    articles: list[dict[str, Article]] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, where: str, what: str) -> None:
        self.doubts.append(Doubt(where=where, what=f"{what[0].upper()}{what[1:]}."))


def make_issue(manifest: Manifest, source: Path, root: Path) -> PrintedIssue:
    """Make the issue that a manifest describes.

    Args:
        manifest: What the file says.
        source: The file.
        root: The folder that no file of the issue lies outside of.

    Raises:
        SourceError: It describes no page, or no newspaper.
    """
    making = _Making(
        manifest=manifest, source=source, files=SourceFiles(links=SourceLinks(root=root.resolve()))
    )
    for canvas in manifest.canvases:
        _add_canvas(making, canvas)
    dating = _dating(manifest)
    _refuse_others(making, dating)
    for each in manifest.ranges:
        _add_range(making, each)
    for number in range(len(making.labels)):
        _add_rest(making, number)
        _make_articles(making, number)
    for story in making.stories:
        _lead(making, story)
    pages = tuple(_page(making, number, dating) for number in range(len(making.labels)))
    unseen = [
        page.page.label
        for page, canvas in zip(pages, manifest.canvases, strict=True)
        if page.page.facsimile is None and (canvas.pictures or canvas.documents)
    ]
    if unseen:
        shown = ", ".join(unseen[:12])
        making.doubt("issue", f"no picture of page {shown} is beside the manifest")
    return PrintedIssue(
        pages=pages,
        edition=_fact(manifest, _EDITION_WORDS),
        doubts=tuple(making.doubts),
        files=making.files.files,
    )


def _refuse_others(making: _Making, dating: Dating) -> None:
    """Refuse a manifest that is none of a newspaper."""
    path, manifest = str(making.source), making.manifest
    if not making.labels:
        raise SourceError(path, "is a IIIF manifest without a page.")
    has_text = any(text.pieces for text in making.texts)
    is_long = len(making.labels) > _MOST_PAGES_UNDATED
    if dating.value is None and (is_long or not (has_text or manifest.ranges)):
        raise SourceError(
            path,
            "is a IIIF manifest of something else than a newspaper: it has neither a date nor "
            "articles nor text.",
        )


def _fact(manifest: Manifest, names: tuple[str, ...]) -> str:
    return next((manifest.facts[name] for name in names if manifest.facts.get(name)), "")


def _dating(manifest: Manifest) -> Dating:
    for text, evidence in (
        (manifest.day[:10], "stated by the manifest (navDate)"),
        (_fact(manifest, _DATE_WORDS), "stated by the manifest's metadata"),
        (manifest.label[0], "in the manifest's label"),
    ):
        day = day_in(text)
        if day is not None:
            return stated_dating(day, evidence)
    return Dating(evidence=("no date stated",))


def _title(manifest: Manifest, dating: Dating) -> str:
    stated = _fact(manifest, _TITLE_WORDS) or manifest.series
    if stated:
        return stated
    label = manifest.label[0]
    if dating.value is not None:
        label = without_date(label)
    return label.strip(" ,;:·-–—()（）")


def _add_canvas(making: _Making, canvas: Canvas) -> None:
    number = len(making.labels) + 1
    stated = _PAGE_WORDS.sub("", canvas.label, count=1).strip()
    label = page_label(stated) if stated and len(stated) <= 12 else f"{number:02}"
    label = canvas.label if is_own_name(canvas.id) else label
    if label in making.labels:
        label = f"{label}-{number}"
    text = read_canvas(canvas, making.source.parent.resolve(), making.files.links)
    making.labels.append(label)
    making.texts.append(text)
    making.drafts.append([])
    making.articles.append({})
    making.sections.append(canvas.section)
    for doubt in text.doubts:
        making.doubt(label, doubt)


def _places(making: _Making, covered: Range) -> dict[int, list[Zone]]:
    """Return the zones of a range on each page it covers; none for a page as a whole."""
    numbers = {canvas.id: n for n, canvas in reversed(list(enumerate(making.manifest.canvases)))}
    places: dict[int, list[Zone]] = {}
    for target in covered.targets:
        number = numbers.get(target.canvas)
        if number is None:
            making.doubt("issue", f"{covered.label or 'a range'} names a page that is not listed")
            continue
        zones = places.setdefault(number, [])
        zone = region(target.selector, extent_of_canvas(making.manifest.canvases[number]))
        if zone is not None and zone not in zones:
            zones.append(zone)
    return places


def _add_range(making: _Making, covered: Range) -> None:
    """Add the article of a range, or name the section of its pages."""
    places = _places(making, covered)
    parts = {number: _take(making, number, zones, covered) for number, zones in places.items()}
    if not any(places.values()) and not any(parts.values()):
        for number in places if covered.is_leaf else ():
            making.sections[number] = making.sections[number] or covered.label
        return
    story: list[_Draft] = []
    for number, pieces in parts.items():
        label = "" if story else covered.label
        draft = _Draft(page=number, pieces=pieces, label=label, zones=tuple(places[number]))
        making.drafts[number].append(draft)
        story.append(draft)
    making.stories.append(story)


def _take(making: _Making, number: int, zones: list[Zone], covered: Range) -> list[Piece]:
    """Take the pieces that a range covers: its own, those in its zones, or its headline's."""
    free = [piece for piece in making.texts[number].pieces if not piece.is_used]
    taken = [piece for piece in free if piece.list and piece.list in covered.lists]
    if not taken and zones:
        taken = [p for p in free if any(zone in p.zones or p.is_in(zone) for zone in zones)]
    elif not taken and covered.label:
        taken = [p for p in free if not p.is_line and covered.label in p.text[:_HEADLINE]][:1]
    for piece in taken:
        piece.is_used = True
    return taken


def _make_articles(making: _Making, number: int) -> None:
    """Make the articles of a page, in the order of their texts."""
    order = {id(piece): place for place, piece in enumerate(making.texts[number].pieces)}
    places: list[tuple[int, int]] = []
    last = -1
    for count, draft in enumerate(making.drafts[number]):
        # What has no text stays behind what stands before it in the list.
        last = min((order[id(piece)] for piece in draft.pieces), default=last)
        places.append((last, count))
    for _, count in sorted(places):
        draft = making.drafts[number][count]
        draft.id = f"{making.labels[number]}/a{len(making.articles[number]) + 1}"
        article, doubts = article_of_pieces(draft.pieces, draft.label, draft.id, making.source.name)
        own = dict.fromkeys(zone for piece in draft.pieces for zone in piece.zones)
        making.articles[number][draft.id] = replace(article, zones=draft.zones or tuple(own))
        making.doubts.extend(doubts)


def _lead(making: _Making, story: list[_Draft]) -> None:
    """Lead each part of an article to the one before and after it."""
    for one, other in pairwise(story):
        ends = led(
            making.articles[one.page][one.id],
            making.articles[other.page][other.id],
            (making.labels[one.page], making.labels[other.page]),
            is_ours=is_own_name(making.manifest.id),
        )
        making.articles[one.page][one.id], making.articles[other.page][other.id] = ends


def _add_rest(making: _Making, number: int) -> None:
    """Keep the text that no range names: each article by itself, lines all together.

    Paragraphs stand together too, on a page of which no range names anything.
    """
    rest = [piece for piece in making.texts[number].pieces if not piece.is_used]
    if rest and making.drafts[number]:
        what = f"text that belongs to no article: {len(rest)} pieces; they stand by themselves"
        making.doubt(making.labels[number], what)
    is_whole = not making.drafts[number]
    lines = [piece for piece in rest if piece.is_line or (is_whole and piece.is_paragraph)]
    taken = set(map(id, lines))
    drafts = [[piece] for piece in rest if id(piece) not in taken] + ([lines] if lines else [])
    making.drafts[number] += [_Draft(page=number, pieces=pieces) for pieces in drafts]


def _read_text(making: _Making, number: int) -> PrintedPage | None:
    """Read a Chinese page by its wording where nothing marks articles; None for any other."""
    pieces = making.texts[number].pieces
    blocks = [
        AltoBlock(id=str(place), text=piece.text, zone=next(iter(piece.zones), None))
        for place, piece in enumerate(pieces)
    ]
    is_marked = making.manifest.ranges or any(p.is_html or not p.is_paragraph for p in pieces)
    if is_marked or not is_readable(blocks):
        return None
    source = PageSource(text="", name=making.source.name, label=making.labels[number])
    printed, doubts = read_as_text(blocks, source)
    making.doubts.extend(doubts)
    ids = (f"{making.labels[number]}/a{place}" for place, _ in enumerate(printed.page.articles, 1))
    articles = (replace(a, id=i) for a, i in zip(printed.page.articles, ids, strict=False))
    return replace(printed, page=replace(printed.page, articles=tuple(articles)))


def _page(making: _Making, number: int, dating: Dating) -> PrintedPage:
    label, articles = making.labels[number], tuple(making.articles[number].values())
    read = _read_text(making, number)
    articles = read.page.articles if read else articles
    text = "".join(getattr(block, "text", "") for a in articles[:20] for block in a.blocks[:5])
    stated = _fact(making.manifest, _NUMBER_WORDS)
    numbers = re.findall(r"[0-9]{1,7}", stated)
    counted = read_masthead((stated,)).issue_number
    language = language_stated(making.manifest.label[1], text or making.manifest.label[0])
    is_set_down = making.manifest.is_bound_right and language.startswith(_SET_DOWN)
    return PrintedPage(
        page=Page(
            label=label,
            number=number + 1,
            section=making.sections[number],
            editors=read.page.editors if read else (),
            folio=read.page.folio if read else (),
            digest=read.page.digest if read else None,
            articles=articles,
            facsimile=_facsimile(making, number),
            words=keep_words(making.files.files, label, making.texts[number].words),
        ),
        title=_title(making.manifest, dating),
        issue_number=int(numbers[-1]) if numbers else counted,
        date=dating,
        masthead=_masthead(read, is_set_down=is_set_down),
        language=language,
        where=making.source.name,
    )


def _masthead(read: PrintedPage | None, *, is_set_down: bool) -> Masthead | None:
    masthead = read.masthead if read else None
    return replace(masthead or Masthead(), direction=VERTICAL) if is_set_down else masthead


def _facsimile(making: _Making, number: int) -> Facsimile | None:
    """Find the picture of a page beside the manifest, else a page of a PDF."""
    canvas, folder = making.manifest.canvases[number], making.source.parent.resolve()
    links, label = making.files.links, making.labels[number]
    for address in canvas.pictures:
        file = _picture_file(address, folder, links)
        path = making.files.take_file(file, label) if file is not None else ""
        if path:
            return Facsimile(path=path)
    for address in canvas.documents:
        written, _, fragment = address.partition("#")
        file = links.find_file(written, folder) if written.lower().endswith(".pdf") else None
        path = making.files.take_file(file, label) if file is not None else ""
        if path:
            sheet = re.fullmatch(r"page=([0-9]{1,4})", fragment)
            return Facsimile(path=path, sheet=max(int(sheet[1]) - 1, 0) if sheet else 0)
    return None


def _picture_file(address: str, folder: Path, links: SourceLinks) -> Path | None:
    """Find the file of a picture by its address, or by the name its service has for it."""
    bare = address.split("#")[0].split("?")[0]
    service = _IMAGE_API.sub("", bare)
    found = links.find_file(bare, folder)
    # Every file of a service is called default.jpg: its folders tell them apart.
    parts = 1 if service == bare else _SERVICE_PARTS
    if found is not None and unquote(bare).endswith("/".join(found.parts[-parts:])):
        return found
    name = unquote(service).rstrip("/").rsplit("/", 1)[-1].rsplit(":", 1)[-1]
    stem = re.sub(r"\.(?:jpe?g|png|jp2|tiff?|webp)$", "", name, flags=re.IGNORECASE)
    written = (f"{place}{stem}{ending}" for ending in _IMAGE_ENDINGS for place in ("", "images/"))
    files = (links.find_file(each, folder) for each in written)
    return next((file for file in files if file is not None), None)
