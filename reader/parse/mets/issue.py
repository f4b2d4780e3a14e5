"""What a METS file and its ALTO files say → the issue as printed."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.errors import SourceError
from reader.model.article import Article
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import VERTICAL, Facsimile, Masthead, Page
from reader.model.printed import PrintedIssue, PrintedPage
from reader.notation.library_day import stated_dating
from reader.notation.masthead import find_date, read_masthead
from reader.notation.page_label import page_label
from reader.notation.stated_language import language_stated
from reader.parse.mets.article import make_parts, place_of
from reader.parse.mets.blocks import Blocks, Part
from reader.parse.mets.files import PICTURES, MetsFiles
from reader.parse.mets.mets_file import NO_PAGE, PRINTED_ABOVE, Item, Mets
from reader.parse.mets.pages import SheetFiles
from reader.parse.mets.rest import divide, is_edge
from reader.parse.ocr.alto import AltoBlock, AltoPage
from reader.parse.ocr.page_texts import ENDING, FORMS, form_of, read_page_texts
from reader.parse.ocr.unmarked import is_readable, read_as_text
from reader.parse.source.areas import Extent
from reader.parse.source.files import SourceFiles
from reader.parse.source.links import SourceLinks
from reader.parse.source.word_files import keep_words
from reader.parse.text.page_edge import PageSource

_MOST_PAGES = 2000


@dataclass(slots=True)
class _Making:
    """An issue being made."""

    mets: Mets
    source: Path
    files: SourceFiles
    found: MetsFiles
    labels: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    sheets: list[SheetFiles] = field(default_factory=list)
    alto: dict[str, list[tuple[int, AltoPage]]] = field(default_factory=dict)
    articles: dict[int, list[Article]] = field(default_factory=dict)
    above: dict[int, list[str]] = field(default_factory=dict)
    folio: dict[int, list[str]] = field(default_factory=dict)
    texts: dict[int, PrintedPage] = field(default_factory=dict)
    read: dict[Path, tuple[AltoPage, ...]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def text_file(self, file: str) -> Path | None:
        """Return the file of an id that may have a page's text; None for none that is held."""
        address = self.mets.files.get(file, "")
        if address.lower().endswith(PICTURES):
            return None
        found = self.found.find(address)
        is_one = found is not None and (ENDING.search(address) or form_of(found))
        return found if is_one else None

    def name(self, file: str) -> str:
        """Return the name of the file of an id, for doubts."""
        return self.mets.files.get(file, file).replace("\\", "/").rsplit("/", 1)[-1]

    def doubt(self, where: str, what: str) -> None:
        self.doubts.append(Doubt(where=where, what=what))

    def page(self, file: str, number: int) -> AltoPage:
        """Return a page of a file by its place in the issue."""
        return next(page for place, page in self.alto[file] if place == number)

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
    links = SourceLinks(root=root.resolve())
    held = MetsFiles(
        folder=source.parent.resolve(), links=links, addresses=tuple(mets.files.values())
    )
    making = _Making(mets=mets, source=source, files=SourceFiles(links=links), found=held)
    for sheet in mets.pages[:_MOST_PAGES]:
        _add_page(making, sheet)
    if not making.labels:
        raise SourceError(str(source), NO_PAGE)
    blocks = Blocks(pages=_pages_of_files(making))
    for item in mets.items:
        _add_item(making, item, blocks)
    _add_rest(making, blocks)
    pages = tuple(_page(making, number) for number in range(len(making.labels)))
    unseen = [p.page.label for p in pages if p.page.facsimile is None]
    if unseen:
        making.doubt("issue", f"No picture of {_pages_named(unseen)} is beside the text.")
    if what := _said_of(mets):
        making.doubt(source.name, what)
    if mets.unplaced:
        shown = "; ".join(mets.unplaced[:12]) + ("; …" if len(mets.unplaced) > 12 else "")
        making.doubt("issue", f"Articles that the library names without their places: {shown}.")
    stated = edition or mets.edition
    return PrintedIssue(
        pages=pages,
        edition="" if stated in ("", "1", "01") else stated,
        doubts=tuple(making.doubts),
        files=making.files.files,
    )


def _said_of(mets: Mets) -> str:
    """Return what is said of a METS file that is not whole or not true; empty for any other."""
    added, renamed = ", ".join(mets.added), ", ".join(mets.renamed)
    if mets.is_damaged and added:
        return (
            "The file is damaged; what is left of it was read, with the pages of"
            f" {added} beside it. Get it once more."
        )
    if mets.is_damaged:
        return "The file is damaged; what is left of it was read. Get it once more."
    if added:
        return f"Texts that the file does not name lie beside it; they were added: {added}."
    if renamed:
        return f"The file names texts that are not held; these beside it stand for them: {renamed}."
    return ""


def _pages_named(labels: list[str]) -> str:
    shown = ", ".join(labels[:12]) + (", …" if len(labels) > 12 else "")
    return f"page {shown}" if len(labels) == 1 else f"pages {shown}"


def _add_page(making: _Making, sheet: SheetFiles) -> None:
    """Read the ALTO files of a page; what such a file has beyond one page is further pages."""
    forms = {name: form_of(file) for name in sheet.files if (file := making.text_file(name))}
    best = next((form for form in FORMS if form in forms.values()), "")
    names = [name for name, form in forms.items() if best and form == best]
    texts = {name: pages for name in names if (pages := _alto_pages(making, name))}
    count = max(map(len, texts.values()), default=1)
    named = {page.id: number for pages in texts.values() for number, page in enumerate(pages)}
    one = named.get(sheet.part, 0)
    numbers = (one,) if count == 1 or sheet.part in named else range(count)
    for number in numbers:
        _begin_page(making, sheet, is_first=number == numbers[0])
        for name, pages in texts.items():
            for page in pages[number : number + 1]:
                making.alto.setdefault(name, []).append((len(making.labels) - 1, page))
                for text in page.doubts:
                    making.doubt(making.name(name), f"{text[0].upper()}{text[1:]}.")
    if not texts:
        making.doubt(making.labels[-1], "The text of the page is not held.")


def _begin_page(making: _Making, sheet: SheetFiles, *, is_first: bool) -> None:
    number = len(making.labels)
    stated = sheet.label.strip() if is_first else ""
    label = page_label(stated) if stated else f"{number + 1:02}"
    if label in making.labels:
        making.doubt(making.source.name, f"Two pages are called {label}.")
        label = f"{label}-{number + 1}"
    making.labels.append(label)
    making.sections.append(sheet.section)
    making.sheets.append(sheet)


def _alto_pages(making: _Making, name: str) -> tuple[AltoPage, ...]:
    """Read the file of an id; none where it has no text with places, or is not held."""
    file = making.text_file(name)
    if file is None:
        return ()
    if file not in making.read:
        try:
            making.read[file] = read_page_texts(file)
        except SourceError as refusal:
            making.doubt(file.name, f"Left out: {refusal.reason}")
            making.read[file] = ()
    return making.read[file]


def _add_item(making: _Making, item: Item, blocks: Blocks) -> None:
    parts = blocks.parts(item)
    if item.type in PRINTED_ABOVE:
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
    for file_id in making.alto:
        pieces = blocks.unused(file_id)
        for number in dict.fromkeys(piece.page for piece in pieces):
            of_page = tuple(piece for piece in pieces if piece.page == number)
            found = [piece.block for piece in of_page]
            if not making.mets.items and number not in making.texts and is_readable(found):
                extent = making.page(file_id, number).extent
                making.texts[number] = _read_text(making, number, found, extent)
                continue
            edge = [piece.block.text for piece in of_page if is_edge(piece)]
            making.folio.setdefault(number, []).extend(edge)
            rest = tuple(piece for piece in of_page if not is_edge(piece))
            if rest and making.mets.items:
                what = f"Text blocks that belong to no article: {len(rest)}; they stand at its end."
                making.doubt(making.labels[number], what)
            for item, part in divide(rest, making.page(file_id, number)):
                _add_parts(making, item, (part,))


def _read_text(
    making: _Making, number: int, blocks: list[AltoBlock], extent: Extent | None
) -> PrintedPage:
    label, name = making.labels[number], making.source.name
    source = PageSource(text="", name=name, label=label, number=number + 1)
    printed, doubts = read_as_text(blocks, source, extent)
    making.doubts.extend(doubts)
    # What the library calls the page goes before what its edge prints.
    ids = (f"{label}/a{place}" for place, _ in enumerate(printed.page.articles, 1))
    articles = (replace(a, id=i) for a, i in zip(printed.page.articles, ids, strict=False))
    return replace(printed, page=replace(printed.page, label=label, articles=tuple(articles)))


def _page(making: _Making, number: int) -> PrintedPage:
    if number in making.texts:
        return _with_record(making, number, making.texts[number])
    articles = tuple(making.articles.get(number, ()))
    text = "".join(
        getattr(block, "text", "") for article in articles[:20] for block in article.blocks[:5]
    )
    lines = tuple(making.above.get(number, ()))
    language = language_stated(_stated_language(making, number), text)
    is_chinese = language.startswith("zh")
    masthead = read_masthead(lines).masthead if is_chinese and lines else Masthead(lines=lines)
    page = Page(label=making.labels[number], number=number + 1, articles=articles)
    printed = PrintedPage(page=page, masthead=masthead, language=language, where=making.source.name)
    return _with_record(making, number, printed)


def _with_record(making: _Making, number: int, printed: PrintedPage) -> PrintedPage:
    """Return a page with what the library states of it, and what shows it."""
    is_set_down = any(page.is_set_down for page in _pages_at(making, number))
    masthead = printed.masthead or Masthead()
    if is_set_down:
        masthead = replace(masthead, direction=VERTICAL)
    page = replace(
        printed.page,
        section=making.sections[number] or printed.page.section,
        folio=(*making.folio.get(number, ()), *printed.page.folio),
        facsimile=_facsimile(making, number),
        words=_words(making, number),
    )
    dating = _dating(making.mets)
    number_stated = _issue_number(making.mets.number)
    return replace(
        printed,
        page=page,
        title=making.mets.title or printed.title,
        issue_number=printed.issue_number if number_stated is None else number_stated,
        date=dating if dating.value or printed.date.value is None else printed.date,
        masthead=masthead if masthead != Masthead() else None,
    )


def _facsimile(making: _Making, number: int) -> Facsimile | None:
    """Find the handiest file that shows a page."""
    addresses = [making.mets.files.get(f, "") for f in making.sheets[number].files]
    pictures = [a for a in addresses if not ENDING.search(a)]
    pictures += [page.image for page in _pages_at(making, number) if page.image]
    found = [file for address in pictures if (file := making.found.find_picture(address))]
    found = [file for file in found if file.suffix.lower() in PICTURES]
    for file in sorted(found, key=lambda file: PICTURES.index(file.suffix.lower())):
        path = making.files.take_file(file, making.labels[number])
        if path:
            return Facsimile(path=path)
    return None


def _words(making: _Making, number: int) -> str:
    """Keep the places of a page's words; its text may be in several ALTO files."""
    words = [word for page in _pages_at(making, number) for word in page.boxes]
    return keep_words(making.files.files, making.labels[number], words)


def _pages_of_files(making: _Making) -> dict[str, tuple[tuple[int, AltoPage], ...]]:
    """Return the pages by their ALTO files, and by their pictures, whose places METS may name."""
    pages = {name: tuple(found) for name, found in making.alto.items()}
    for number, sheet in enumerate(making.sheets):
        shown = tuple((number, page) for page in _pages_at(making, number))
        pages.update((name, shown) for name in sheet.files if name not in pages)
    return pages


def _pages_at(making: _Making, number: int) -> list[AltoPage]:
    return [page for pages in making.alto.values() for place, page in pages if place == number]


def _issue_number(text: str) -> int | None:
    """Return the running number of an issue (Jg. 3, nº 288)."""
    numbers = re.findall(r"[0-9]{1,7}", text)
    return int(numbers[-1]) if numbers else None


def _dating(mets: Mets) -> Dating:
    day = find_date(mets.day)
    if day is None:
        stated = f"the METS file states {mets.day[:40]}" if mets.day else "no date stated"
        return Dating(evidence=(stated,))
    if mets.evidence:
        return Dating(value=day, status=DateStatus.INFERRED, evidence=(mets.evidence,))
    if mets.qualifier:
        evidence = f"the METS file calls it {mets.qualifier[:20]}"
        return Dating(value=day, status=DateStatus.INFERRED, evidence=(evidence,))
    return stated_dating(day, "stated by the METS file")


def _stated_language(making: _Making, number: int) -> str:
    """Return the language that most blocks of a page state, else that of the issue."""
    stated = Counter(
        block.language
        for page in _pages_at(making, number)
        for block in page.blocks.values()
        if block.language
    )
    return stated.most_common(1)[0][0] if stated else making.mets.language
