"""A METS file that we wrote, and its ALTO files → the issue as printed, nothing guessed.

What other libraries write is read by mets_alto_issue; here every part says what it is.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

from reader.errors import SourceError
from reader.model.article import (
    Article,
    Block,
    Byline,
    Crosshead,
    Paragraph,
    Picture,
    Table,
    even_rows,
)
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Digest, DigestEntry, Facsimile, Masthead, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.printed import FileBytes, PrintedIssue, PrintedPage
from reader.notation import mets_form as form
from reader.notation.dateline import read_dateline
from reader.notation.digest_mark import read_page_tag
from reader.notation.folder_form import is_inside
from reader.notation.jump_mark import find_jump_marks
from reader.notation.masthead import find_date
from reader.notation.page_label import page_reference
from reader.parse.mets.mets_file import NO_PAGE, Area, Item, Mets
from reader.parse.mets.pages import SheetFiles
from reader.parse.ocr.alto import AltoBlock, AltoPage, read_alto
from reader.parse.source.files import read_file
from reader.parse.source.library_xml import read_xml
from reader.parse.text.drafting import Place, jump_of

_PAGE_OF_PDF = re.compile(r"#page=(?P<page>[0-9]{1,5})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """A block and what it is."""

    role: str
    group: int
    order: int
    label: str
    block: AltoBlock

    @property
    def text(self) -> str:
        """What it says, as written."""
        return self.block.content

    @property
    def byline(self) -> Byline:
        """Who wrote or made something."""
        role, names = form.read_named(self.label)
        return Byline(role=role, names=names, text=self.text)


@dataclass(slots=True)
class _Sheet:
    """A page being made."""

    label: str
    section: str
    facsimile: Facsimile | None
    articles: list[tuple[int, Article]] = field(default_factory=list)
    folio: list[str] = field(default_factory=list)
    editors: list[Byline] = field(default_factory=list)
    digest: Digest | None = None


@dataclass(slots=True)
class _Making:
    mets: Mets
    source: Path
    folder: Path
    sheets: list[_Sheet] = field(default_factory=list)
    alto: dict[str, tuple[int, AltoPage]] = field(default_factory=dict)
    masthead: list[str] = field(default_factory=list)
    files: dict[str, FileBytes] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def file(self, address: str) -> str:
        """Take a picture or scanned page that lies beside the files; empty when none does."""
        path = _PAGE_OF_PDF.sub("", address)
        file = self.folder / path
        is_held = bool(path) and is_inside(path) and file.is_file()
        if not is_held or not file.resolve().is_relative_to(self.folder):
            return ""
        self.files[path] = functools.partial(read_file, file)
        return path


def make_own_issue(mets: Mets, source: Path, root: Path) -> PrintedIssue:
    """Make the issue of a METS file that we wrote.

    Args:
        mets: What the file says.
        source: The METS file.
        root: The folder that no file of the issue lies outside of.

    Raises:
        SourceError: The file describes no page.
    """
    folder = source.parent.resolve()
    if not folder.is_relative_to(root.resolve()) or not mets.pages:
        raise SourceError(str(source), NO_PAGE)
    making = _Making(mets=mets, source=source, folder=folder)
    for sheet in mets.pages:
        _add_sheet(making, sheet)
    for item in mets.items:
        _add_item(making, item)
    pages = tuple(_page(making, number) for number in range(len(making.sheets)))
    return PrintedIssue(
        pages=pages, edition=mets.edition, doubts=tuple(making.doubts), files=making.files
    )


def _add_sheet(making: _Making, sheet: SheetFiles) -> None:
    number = len(making.sheets)
    facsimile: Facsimile | None = None
    for name in sheet.files:
        address = making.mets.files.get(name, "")
        path = making.file(address)
        if not path.endswith(".xml"):
            part = _PAGE_OF_PDF.search(address)
            place = max(int(part["page"]) - 1, 0) if part else 0
            facsimile = Facsimile(path=path, sheet=place) if path else facsimile
            continue
        del making.files[path]
        try:
            making.alto[name] = (number, read_alto(read_xml(making.folder / path)))
        except SourceError as refusal:
            making.doubts.append(Doubt(where=path, what=f"Left out: {refusal.reason}"))
    label = sheet.label or f"{number + 1:02}"
    if any(label == known.label for known in making.sheets):
        label = f"{label}-{number + 1}"
    making.sheets.append(_Sheet(label=label, section=sheet.name, facsimile=facsimile))


def _printed(making: _Making, areas: tuple[Area, ...]) -> Iterator[tuple[int, _Printed]]:
    """Yield what an item names: the page's place, and the block with what it is."""
    for area in areas:
        number, page = making.alto.get(area.file, (0, None))
        block = page.blocks.get(area.begin) if page is not None else None
        if block is not None:
            yield (
                number,
                _Printed(
                    role=area.role,
                    group=area.group,
                    order=area.order,
                    label=area.label,
                    block=block,
                ),
            )


def _add_item(making: _Making, item: Item) -> None:
    printed = list(_printed(making, item.areas))
    if item.type == form.ARTICLE:
        _add_article(making, printed)
        return
    by_page: dict[int, list[_Printed]] = {}
    for number, piece in printed:
        by_page.setdefault(number, []).append(piece)
    for number, pieces in by_page.items():
        sheet = making.sheets[number]
        texts = [piece.text for piece in pieces]
        if item.type == form.MASTHEAD:
            making.masthead.extend(texts)
        elif item.type == form.CONTENTS:
            sheet.digest = _digest(item.label, pieces)
        else:
            for piece in pieces:
                if piece.role == form.EDITOR:
                    sheet.editors.append(piece.byline)
                else:
                    sheet.folio.append(piece.text)


def _digest(label: str, pieces: list[_Printed]) -> Digest:
    entries: list[DigestEntry] = []
    for piece in pieces:
        text = piece.text
        if piece.role == form.ENTRY or not entries:
            entries.append(DigestEntry(headline=text))
        elif piece.role == form.ENTRY_DECK:
            entries[-1] = replace(entries[-1], deck=text)
        elif piece.role == form.ENTRY_PAGE:
            entries[-1] = replace(entries[-1], page_text=text, page=read_page_tag(text))
    # One tag may stand for the entries before it too.
    page = ""
    for place in range(len(entries) - 1, -1, -1):
        page = entries[place].page or page
        entries[place] = replace(entries[place], page=page)
    return Digest(label=label, entries=tuple(entries))


def _add_article(making: _Making, printed: list[tuple[int, _Printed]]) -> None:
    parts: dict[tuple[int, int], list[_Printed]] = {}
    for number, piece in printed:
        taken = {order for order, _ in making.sheets[number].articles}
        order = piece.order
        if not order or order in taken:
            order = max(taken, default=0) + 1
        parts.setdefault((number, order), []).append(piece)
    places = list(parts)
    ids = [f"{making.sheets[number].label}/a{order}" for number, order in places]
    for index, (number, order) in enumerate(places):
        sheet = making.sheets[number]
        article = _article(making, sheet, order, parts[number, order])
        others = {
            JumpKind.CONTINUED_FROM: ids[index - 1] if index else None,
            JumpKind.CONTINUED_ON: ids[index + 1] if index + 1 < len(ids) else None,
        }
        jumps = tuple(_led(jump, others.get(jump.kind)) for jump in article.jumps)
        sheet.articles.append((order, replace(article, jumps=jumps)))


def _led(jump: Jump, target: str | None) -> Jump:
    """Lead a jump that is not printed to the other part of its article."""
    if jump.text or target is None:
        return jump
    return replace(jump, state=JumpState.RESOLVED, target=target)


def _article(making: _Making, sheet: _Sheet, order: int, pieces: list[_Printed]) -> Article:
    place = Place(
        id=f"{sheet.label}/a{order}", page=page_reference(sheet.label), source=making.source.name
    )
    heads = dict.fromkeys((form.OVERLINE, form.TITLE, form.SUBHEADLINE), "")
    for piece in pieces:
        if piece.role in heads:
            heads[piece.role] = piece.text
    datelines = (read_dateline(p.text) for p in pieces if p.role == form.PARAGRAPH)
    blocks = tuple(_blocks(making, pieces))
    zones = [p.block.zone for p in pieces if p.block.zone is not None]
    return Article(
        id=place.id,
        kicker=heads[form.OVERLINE],
        headline=heads[form.TITLE],
        deck=heads[form.SUBHEADLINE],
        bylines=tuple(piece.byline for piece in pieces if piece.role == form.AUTHOR),
        dateline=next((reading.dateline for reading in datelines if reading), None),
        blocks=blocks,
        jumps=tuple(_jumps(blocks, pieces, place)),
        zones=tuple(dict.fromkeys(zones)),
    )


def _blocks(making: _Making, pieces: list[_Printed]) -> Iterator[Block]:
    """Yield the blocks of an article; a picture takes its captions, a table its rows."""
    for index, piece in enumerate(pieces):
        text = piece.text
        match piece.role:
            case form.PARAGRAPH:
                yield Paragraph(text=text)
            case form.CROSSHEADING:
                yield Crosshead(text=text)
            case form.ILLUSTRATION:
                yield _picture(making, pieces[index:])
            case form.ROW if index == 0 or not _is_next_row(pieces[index - 1], piece):
                yield Table(rows=even_rows(tuple(_rows(pieces[index:]))))


def _picture(making: _Making, pieces: list[_Printed]) -> Picture:
    captions: list[str] = []
    credit = ""
    for piece in pieces[1:]:
        if piece.role == form.CAPTION:
            captions.append(piece.text)
        elif piece.role == form.CREDIT:
            credit = piece.text
        else:
            break
    image = making.file(pieces[0].block.image) or None
    return Picture(image=image, caption="\n".join(captions), credit=credit)


def _is_next_row(before: _Printed, piece: _Printed) -> bool:
    """Tell a cell of the same table; between two tables a group is left out."""
    return before.role == form.ROW and piece.group - before.group <= 1


def _rows(pieces: list[_Printed]) -> Iterator[tuple[str, ...]]:
    end = 1
    while end < len(pieces) and _is_next_row(pieces[end - 1], pieces[end]):
        end += pieces[end].role == form.ROW
        if end < len(pieces) and pieces[end].role != form.ROW:
            break
    for _, cells in groupby(pieces[:end], key=lambda piece: piece.group):
        yield tuple(cell.text for cell in cells)


def _jumps(blocks: tuple[Block, ...], pieces: list[_Printed], place: Place) -> Iterator[Jump]:
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            for mark in find_jump_marks(block.text):
                yield replace(jump_of(mark, mark.text, place), block=index)
    for piece in pieces:
        leading = form.read_leading(piece.label) if piece.role == form.CONTINUATION else None
        if leading is not None:
            yield Jump(kind=leading[0], pages=leading[1], text=piece.text)


def _page(making: _Making, number: int) -> PrintedPage:
    sheet = making.sheets[number]
    mets = making.mets
    day = find_date(mets.day[:10]) if mets.day else None
    status = DateStatus.INFERRED if mets.qualifier else DateStatus.KNOWN
    evidence = tuple(text for kind, text in mets.identifiers if kind == form.EVIDENCE)
    dating = Dating(evidence=evidence)
    if day is not None:
        if status is DateStatus.INFERRED:
            # What is inferred is inferred from something, though the file may not say it.
            evidence = evidence or ("inferred, says the METS file",)
        dating = Dating(value=day, status=status, evidence=evidence)
    page = Page(
        label=sheet.label,
        number=number + 1,
        section=sheet.section,
        editors=tuple(sheet.editors),
        folio=tuple(sheet.folio),
        digest=sheet.digest,
        articles=tuple(article for _, article in sorted(sheet.articles, key=lambda pair: pair[0])),
        facsimile=sheet.facsimile,
    )
    is_first = number == 0
    return PrintedPage(
        page=page,
        title=mets.title,
        issue_number=int(mets.number) if mets.number.isdigit() else None,
        date=dating,
        masthead=_masthead(making) if is_first else None,
        language=mets.language or "zh-Hans",
        where=making.source.name,
    )


def _masthead(making: _Making) -> Masthead:
    """Return the masthead: its lines, and the fields as the record states them."""
    told: dict[str, list[str]] = {}
    for kind, text in making.mets.identifiers:
        told.setdefault(kind, []).append(text)
    kinds = {**form.MASTHEAD_IDENTIFIERS, **form.MASTHEAD_NOTES}
    fields = {name: told[kind][0] for name, kind in kinds.items() if kind in told}
    pages = told.get(form.PAGES_ANNOUNCED, [""])[0]
    return Masthead(
        lines=tuple(making.masthead),
        pages_announced=int(pages) if re.fullmatch(r"[0-9]{1,4}", pages) else None,
        hotlines=tuple(told.get(form.HOTLINE, ())),
        **fields,
    )
