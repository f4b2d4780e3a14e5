"""An issue → METS with an ALTO file a page: an article that jumps has areas on both pages.

The masthead, lines at a page's edge and the 导读 are divs beside the articles;
pictures and scanned pages lie beside the files.

Source:
    METS 1.12, MODS 3.8, ALTO 4.4, in the profile of CCS docWorks (ARTICLE, HEADING, BODY)
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from reader.export.alto_sheet import AltoSheet, fit_for_xml
from reader.export.story_parts import story_parts
from reader.model.article import Article, Block, Crosshead, Paragraph, Picture, Table
from reader.model.dating import DateStatus
from reader.model.issue import Issue, Page
from reader.model.printed import CollatedIssue
from reader.model.zone import Zone
from reader.notation import mets_form as form

_METS = "http://www.loc.gov/METS/"
_MODS = "http://www.loc.gov/mods/v3"
_XLINK = "http://www.w3.org/1999/xlink"
_MEDIA = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".svg": "image/svg+xml",
    ".pdf": "application/pdf",
    ".tif": "image/tiff",
    ".jp2": "image/jp2",
}

Element = etree._Element  # noqa: SLF001  # lxml has no public name for its elements


def mets_alto_entries(collated: CollatedIssue) -> Iterator[tuple[str, bytes]]:
    """Yield the METS file, the ALTO files, pictures and scanned pages: path, and bytes."""
    writing = _Writing(collated)
    yield "mets.xml", writing.mets()
    for sheet in writing.sheets.values():
        yield sheet.name, sheet.octets()
    for path in writing.shown:
        yield path, collated.files[path]()


def _add(parent: Element, name: str, space: str = _METS, **values: str) -> Element:
    element = etree.SubElement(parent, f"{{{space}}}{name}")
    for key, value in values.items():
        element.set(key, fit_for_xml(value))
    return element


def _mods(parent: Element, name: str, text: str = "", **values: str) -> Element:
    element = _add(parent, name, _MODS, **values)
    if text:
        element.text = fit_for_xml(text)
    return element


class _Writing:
    """An issue while it is written.

    Attributes:
        sheets: The ALTO files by the label of their page.
        shown: Paths of pictures and scanned pages, each once.
    """

    def __init__(self, collated: CollatedIssue) -> None:
        self._issue = collated.issue
        self.sheets = {page.label: AltoSheet(page.number) for page in self._issue.pages}
        self.shown = _shown(self._issue, collated.files)
        self._places = {
            article.id: place
            for page in self._issue.pages
            for place, article in enumerate(page.articles, start=1)
        }

    def mets(self) -> bytes:
        """Return the METS file; the ALTO files are filled while it is made."""
        root = etree.Element(
            f"{{{_METS}}}mets", nsmap={"mets": _METS, "mods": _MODS, "xlink": _XLINK}
        )
        agent = _add(
            _add(root, "metsHdr"), "agent", ROLE="CREATOR", TYPE="OTHER", OTHERTYPE="SOFTWARE"
        )
        _add(agent, "name").text = form.CREATOR
        wrap = _add(_add(root, "dmdSec", ID="ISSUE"), "mdWrap", MDTYPE="MODS")
        _describe(_mods(_add(wrap, "xmlData"), "mods"), self._issue)
        files = _add(root, "fileSec")
        physical = _add(_add(root, "structMap", TYPE="PHYSICAL"), "div", TYPE="Newspaper")
        logical = _add(_add(root, "structMap", TYPE="LOGICAL"), "div", TYPE="ISSUE", DMDID="ISSUE")
        self._list_files(files, physical)
        self._add_edges(logical)
        content = _add(logical, "div", TYPE="CONTENT")
        for story in story_parts(self._issue):
            values = {"LABEL": story[0][1].headline} if story[0][1].headline else {}
            div = _add(content, "div", TYPE=form.ARTICLE, **values)
            for page, article in story:
                _Part(self.sheets[page.label], article).add(div, self._places[article.id])
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)

    def _list_files(self, files: Element, physical: Element) -> None:
        texts = _add(files, "fileGrp", USE="Text")
        # A page of a PDF is named as in an address, from 1: x.pdf#page=3.
        shown = [(path, f"{path}#page={n + 1}" if n else path) for path, n in self._sights()]
        ids = {address: f"IMG{number:05}" for number, (_, address) in enumerate(shown, start=1)}
        pictures = _add(files, "fileGrp", USE="Images") if ids else None
        for path, address in shown:
            assert pictures is not None
            media = _MEDIA.get(path[path.rfind(".") :].lower(), "application/octet-stream")
            _locate(_add(pictures, "file", ID=ids[address], MIMETYPE=media), address)
        for page in self._issue.pages:
            sheet = self.sheets[page.label]
            _locate(_add(texts, "file", ID=sheet.file, MIMETYPE="text/xml"), sheet.name)
            values = {"LABEL": page.section} if page.section else {}
            div = _add(
                physical,
                "div",
                TYPE="PAGE",
                ORDER=str(page.number),
                ORDERLABEL=page.label,
                **values,
            )
            _add(div, "fptr", FILEID=sheet.file)
            facsimile = page.facsimile
            if facsimile is not None and facsimile.path in self.shown:
                number = facsimile.sheet
                address = f"{facsimile.path}#page={number + 1}" if number else facsimile.path
                _add(div, "fptr", FILEID=ids[address])

    def _sights(self) -> list[tuple[str, int]]:
        """Return every picture, and each page of a PDF that is shown."""
        pages = [(p.facsimile.path, p.facsimile.sheet) for p in self._issue.pages if p.facsimile]
        held = [sight for sight in pages if sight[0] in self.shown]
        seen = {path for path, _ in held}
        held.extend((path, 0) for path in self.shown if path not in seen)
        return list(dict.fromkeys(held))

    def _add_edges(self, logical: Element) -> None:
        """Add what belongs to no article: masthead, lines at the edge, editors, 导读."""
        first = self.sheets[self._issue.pages[0].label]
        if self._issue.masthead.lines:
            div = _add(logical, "div", TYPE=form.MASTHEAD)
            for line in self._issue.masthead.lines:
                _point(div, "TEXT", first, line)
        for page in self._issue.pages:
            sheet = self.sheets[page.label]
            if page.folio or page.editors:
                div = _add(logical, "div", TYPE=form.HEADER)
                for line in page.folio:
                    _point(div, form.FOLIO, sheet, line)
                for editor in page.editors:
                    label = form.named(editor.role, editor.names)
                    _point(div, form.EDITOR, sheet, editor.text, label)
            if page.digest is not None:
                self._add_digest(logical, page, sheet)

    @staticmethod
    def _add_digest(logical: Element, page: Page, sheet: AltoSheet) -> None:
        assert page.digest is not None
        values = {"LABEL": page.digest.label} if page.digest.label else {}
        div = _add(logical, "div", TYPE=form.CONTENTS, **values)
        for entry in page.digest.entries:
            _point(div, form.ENTRY, sheet, entry.headline)
            if entry.deck:
                _point(div, form.ENTRY_DECK, sheet, entry.deck)
            if entry.page_text:
                _point(div, form.ENTRY_PAGE, sheet, entry.page_text)


def _shown(issue: Issue, files: Mapping[str, object]) -> tuple[str, ...]:
    facsimiles = [page.facsimile.path for page in issue.pages if page.facsimile]
    pictures = [
        block.image
        for page in issue.pages
        for article in page.articles
        for block in article.blocks
        if isinstance(block, Picture) and block.image
    ]
    return tuple(dict.fromkeys(path for path in (*facsimiles, *pictures) if path in files))


def _locate(file: Element, path: str) -> None:
    location = _add(file, "FLocat", LOCTYPE="URL")
    location.set(f"{{{_XLINK}}}href", fit_for_xml(path))


def _point(parent: Element, kind: str, sheet: AltoSheet, text: str, label: str = "") -> None:
    div = _area(parent, kind, sheet, sheet.add_text(text))
    if label:
        div.set("LABEL", fit_for_xml(label))


def _area(parent: Element, kind: str, sheet: AltoSheet, *blocks: str) -> Element:
    div = _add(parent, "div", TYPE=kind)
    for block in blocks:
        _add(_add(div, "fptr"), "area", FILEID=sheet.file, BETYPE="IDREF", BEGIN=block)
    return div


def _describe(mods: Element, issue: Issue) -> None:
    """Write the issue's record."""
    _mods(_mods(mods, "titleInfo"), "title", issue.title)
    if issue.date.value is not None:
        origin = _mods(mods, "originInfo")
        inferred = issue.date.status is DateStatus.INFERRED
        values = {"qualifier": "inferred"} if inferred else {}
        _mods(origin, "dateIssued", issue.date.value.isoformat(), encoding="w3cdtf", **values)
    language = _mods(mods, "language")
    _mods(language, "languageTerm", issue.language, type="code", authority="rfc4646")
    part = None
    for kind, value in (("issue", issue.number), ("edition", issue.edition)):
        if value not in (None, ""):
            part = _mods(mods, "part") if part is None else part
            _mods(_mods(part, "detail", type=kind), "number", str(value))
    masthead = issue.masthead
    for name, kind in form.MASTHEAD_IDENTIFIERS.items():
        if value := getattr(masthead, name):
            _mods(mods, "identifier", value, type=kind)
    notes = [(kind, getattr(masthead, name)) for name, kind in form.MASTHEAD_NOTES.items()]
    notes.extend((form.HOTLINE, line) for line in masthead.hotlines)
    if masthead.pages_announced is not None:
        notes.append((form.PAGES_ANNOUNCED, str(masthead.pages_announced)))
    notes.extend((form.EVIDENCE, text) for text in issue.date.evidence)
    for kind, text in notes:
        if text:
            _mods(mods, "note", text, type=kind)


class _Part:
    """An article's part on one page; its zones go to its blocks, one after the other."""

    def __init__(self, sheet: AltoSheet, article: Article) -> None:
        self._sheet = sheet
        self._article = article
        self._zones = list(article.zones)
        self._last: Zone | None = None

    def add(self, div: Element, place: int) -> None:
        """Add head and body; their ORDER is the article's place on its page."""
        article = self._article
        heading = _add(div, "div", TYPE="HEADING", ORDER=str(place))
        for kind, text in (
            (form.OVERLINE, article.kicker),
            (form.TITLE, article.headline),
            (form.SUBHEADLINE, article.deck),
        ):
            if text:
                self._text(heading, kind, text)
        for byline in article.bylines:
            # One that stands in the text has no line of its own.
            author = self._text(heading, form.AUTHOR, byline.text)
            author.set("LABEL", fit_for_xml(form.named(byline.role, byline.names)))
        body = _add(div, "div", TYPE="BODY", ORDER=str(place))
        for block in article.blocks:
            self._block(body, block)
        for jump in article.jumps:
            if jump.block is None:
                # Where the same text stands on both pages, nothing is printed.
                line = self._text(body, form.CONTINUATION, jump.text)
                line.set("LABEL", fit_for_xml(form.leading(jump.kind, jump.pages)))
        if self._zones or not len(heading) + len(body):
            # What stands there has fewer texts than places, or is a picture alone.
            zones: list[Zone | None] = [*self._zones] or [None]
            blocks = [self._sheet.add_text("", zone) for zone in zones]
            _area(body, "TEXT", self._sheet, *blocks)

    def _zone(self) -> Zone | None:
        self._last = self._zones.pop(0) if self._zones else self._last
        return self._last

    def _text(self, parent: Element, kind: str, text: str) -> Element:
        return _area(parent, kind, self._sheet, self._sheet.add_text(text, self._zone()))

    def _block(self, body: Element, block: Block) -> None:
        match block:
            case Paragraph(text=text):
                self._text(body, form.PARAGRAPH, text)
            case Crosshead(text=text):
                self._text(body, form.CROSSHEADING, text)
            case Picture():
                div = _add(body, "div", TYPE=form.ILLUSTRATION)
                picture = self._sheet.add_picture(block.image or "", self._zone())
                _area(div, "IMAGE", self._sheet, picture)
                for line in block.caption.split("\n") if block.caption else ():
                    self._text(div, form.CAPTION, line)
                if block.credit:
                    self._text(div, form.CREDIT, block.credit)
            case Table():
                div = _add(body, "div", TYPE="TABLE")
                for row in block.rows:
                    cells = [self._sheet.add_text(cell, self._zone()) for cell in row]
                    _area(div, form.ROW, self._sheet, *cells)
