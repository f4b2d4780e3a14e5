"""What a METS file and its ALTO files say → the issue as printed."""

import datetime
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.errors import SourceError
from reader.model.article import Article
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Facsimile, Masthead, Page
from reader.model.printed import PrintedIssue, PrintedPage
from reader.notation.masthead import find_date, read_masthead
from reader.notation.page_label import page_label
from reader.notation.script import language_of
from reader.parse.alto import AltoPage, read_alto
from reader.parse.library_xml import head_of, read_xml
from reader.parse.mets import Item, Mets, SheetFiles
from reader.parse.mets_alto_article import Blocks, Part, make_parts, place_of
from reader.parse.mirror_files import MirrorFiles
from reader.parse.mirror_links import MirrorLinks
from reader.parse.word_files import keep_words

ALTO_MARK = re.compile(rb"<(?:\w+:)?alto[\s>]", re.IGNORECASE)
_ABOVE = ("TITLE_SECTION", "PUBLISHING_STMT")
_CHOICE = (".pdf", ".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".jp2")
"""Files that show a page, the handiest first."""
_LANGUAGES = {
    "chi": "zh",
    "zho": "zh",
    "deu": "de",
    "dut": "nl",
    "eng": "en",
    "fra": "fr",
    "fre": "fr",
    "ger": "de",
    "ita": "it",
    "jpn": "ja",
    "nld": "nl",
    "spa": "es",
}
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_MOST_PAGES = 2000


@dataclass(slots=True)
class _Making:
    """An issue being made."""

    mets: Mets
    source: Path
    files: MirrorFiles
    labels: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    sheets: list[SheetFiles] = field(default_factory=list)
    alto: dict[str, tuple[int, AltoPage]] = field(default_factory=dict)
    articles: dict[int, list[Article]] = field(default_factory=dict)
    above: dict[int, list[str]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, where: str, what: str) -> None:
        self.doubts.append(Doubt(where=where, what=what))

    def place(self, page: int) -> int:
        """Return the number of the next article of a page."""
        return len(self.articles.setdefault(page, [])) + 1


def make_issue(mets: Mets, source: Path, root: Path, edition: str = "") -> PrintedIssue:
    """Make the issue that a METS file describes.

    Args:
        mets: What the file says.
        source: The METS file.
        root: The folder that no file of the issue lies outside of.
        edition: As the batch states it; empty for the first.

    Raises:
        SourceError: The file describes no page.
    """
    making = _Making(
        mets=mets, source=source, files=MirrorFiles(links=MirrorLinks(root=root.resolve()))
    )
    for sheet in mets.pages[:_MOST_PAGES]:
        _add_page(making, sheet)
    if not making.labels:
        raise SourceError(str(source), "describes no page of a newspaper.")
    blocks = Blocks(pages=making.alto)
    for item in mets.items:
        _add_item(making, item, blocks)
    _add_rest(making, blocks)
    pages = tuple(_page(making, number) for number in range(len(making.labels)))
    unseen = [p.page.label for p in pages if p.page.facsimile is None]
    if unseen:
        making.doubt("issue", f"No picture of {_pages_named(unseen)} is beside the text.")
    stated = edition or mets.edition
    return PrintedIssue(
        pages=pages,
        edition="" if stated in ("", "1", "01") else stated,
        doubts=tuple(making.doubts),
        files=making.files.files,
    )


def _pages_named(labels: list[str]) -> str:
    shown = ", ".join(labels[:12]) + (", …" if len(labels) > 12 else "")
    return f"page {shown}" if len(labels) == 1 else f"pages {shown}"


def _add_page(making: _Making, sheet: SheetFiles) -> None:
    """Read the ALTO file of a page."""
    number = len(making.labels)
    stated = sheet.label.strip()
    label = page_label(stated) if stated else f"{number + 1:02}"
    if label in making.labels:
        making.doubt(making.source.name, f"Two pages are called {label}.")
        label = f"{label}-{number + 1}"
    making.labels.append(label)
    making.sections.append(sheet.section)
    making.sheets.append(sheet)
    found = False
    for file_id in sheet.files:
        file = _xml_file(making, file_id)
        if file is None or not ALTO_MARK.search(head_of(file)):
            continue
        try:
            page = read_alto(read_xml(file))
        except SourceError as refusal:
            making.doubt(file.name, f"Left out: {refusal.reason}")
            continue
        found = True
        making.alto[file_id] = (number, page)
        for text in page.doubts:
            making.doubt(file.name, f"{text[0].upper()}{text[1:]}.")
    if not found:
        making.doubt(label, "The text of the page is not held.")


def _xml_file(making: _Making, file_id: str) -> Path | None:
    address = local_address(making.mets.files.get(file_id, ""))
    if not address.lower().endswith(".xml"):
        return None
    return making.files.links.find_file(address, making.source.parent.resolve())


def local_address(address: str) -> str:
    """Return the address of a file without file:, which METS writes before relative ones."""
    return re.sub(r"^file:/{0,2}(?=\.)|^file:/{2,}", "", address.strip())


def _add_item(making: _Making, item: Item, blocks: Blocks) -> None:
    parts = blocks.parts(item)
    if item.type in _ABOVE:
        for part in parts:
            lines = making.above.setdefault(part.page, [])
            lines.extend(piece.block.text for piece in part.pieces if piece.block.text)
        return
    _add_parts(making, item, parts)


def _add_parts(making: _Making, item: Item, parts: tuple[Part, ...]) -> None:
    places = tuple(
        place_of(making.labels[part.page], making.place(part.page), making.source.name)
        for part in parts
    )
    articles, doubts = make_parts(item, parts, places)
    making.doubts.extend(doubts)
    for part, article in zip(parts, articles, strict=True):
        making.articles[part.page].append(article)


def _add_rest(making: _Making, blocks: Blocks) -> None:
    """Keep the text that no item names: all of a page where the library marks no articles."""
    for file_id, (number, _) in making.alto.items():
        pieces = blocks.unused(file_id)
        if not pieces:
            continue
        if making.mets.items:
            what = f"Text blocks that belong to no article: {len(pieces)}; they stand at its end."
            making.doubt(making.labels[number], what)
        rest = Item(type="REST", label="", areas=())
        _add_parts(making, rest, (Part(page=number, pieces=pieces),))


def _page(making: _Making, number: int) -> PrintedPage:
    articles = tuple(making.articles.get(number, ()))
    text = "".join(
        getattr(block, "text", "") for article in articles[:20] for block in article.blocks[:5]
    )
    page = Page(
        label=making.labels[number],
        number=number + 1,
        section=making.sections[number],
        articles=articles,
        facsimile=_facsimile(making, number),
        words=_words(making, number),
    )
    lines = tuple(making.above.get(number, ()))
    printed = PrintedPage(
        page=page,
        title=making.mets.title,
        issue_number=_issue_number(making.mets.number),
        date=_dating(making.mets),
        language=language_stated(_stated_language(making, number), text),
        where=making.source.name,
    )
    if not lines:
        return printed
    is_chinese = printed.language.startswith("zh")
    masthead = read_masthead(lines).masthead if is_chinese else Masthead(lines=lines)
    return replace(printed, masthead=masthead)


def _facsimile(making: _Making, number: int) -> Facsimile | None:
    """Find the handiest file that shows a page."""
    folder = making.source.parent.resolve()
    addresses = [local_address(making.mets.files.get(f, "")) for f in making.sheets[number].files]
    for ending in _CHOICE:
        for address in addresses:
            if address.lower().endswith(ending) and making.files.links.find_file(address, folder):
                path = making.files.take(address, folder, making.labels[number])
                if path:
                    return Facsimile(path=path)
    return None


def _words(making: _Making, number: int) -> str:
    """Keep the places of a page's words; its text may be in several ALTO files."""
    words = [word for place, page in making.alto.values() if place == number for word in page.boxes]
    return keep_words(making.files.files, making.labels[number], words)


def _issue_number(text: str) -> int | None:
    """Return the running number of an issue (Jg. 3, nº 288)."""
    numbers = re.findall(r"[0-9]{1,7}", text)
    return int(numbers[-1]) if numbers else None


def _dating(mets: Mets) -> Dating:
    day: datetime.date | None = find_date(mets.day[:10]) if mets.day else None
    if day is None:
        return Dating(evidence=("no date stated",))
    return Dating(value=day, status=DateStatus.KNOWN, evidence=("stated by the METS file",))


def _stated_language(making: _Making, number: int) -> str:
    """Return the language that most blocks of a page state, else that of the issue."""
    stated = Counter(
        block.language
        for place, page in making.alto.values()
        for block in page.blocks.values()
        if place == number and block.language
    )
    return stated.most_common(1)[0][0] if stated else making.mets.language


def language_stated(stated: str, text: str) -> str:
    """Return the language of a page; Chinese is told by its characters."""
    code = _LANGUAGES.get(stated.lower(), stated.lower())
    if code.startswith("zh") or len(_CHINESE.findall(text)) * 2 > len(text):
        return language_of(text)
    return code or "und"
