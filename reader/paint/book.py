"""Laid-out pages in, one PDF out: real text, outline, links, title and date.

Qt's own PDF writer is not used for the text: it takes the text back from the
glyphs and finds radicals where characters were set and nothing where a mark
has its vertical form.

Source: ISO 32000-2 12.3, 12.4.2, 12.5.6.5, 14.3
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import NamedTuple

import pikepdf

from reader.layout.sheet.frame import (
    Frame,
    Imprint,
    LaidOutPage,
    Link,
    LinkKind,
    Plate,
    Posture,
    Rect,
    Scan,
)
from reader.model.issue import Issue
from reader.model.jump import Jump
from reader.notation.page_label import labels_named
from reader.paint.page import Press
from reader.paint.pdf_part import Part, PartFinder
from reader.paint.pdf_plate import embed_plate
from reader.paint.pdf_saying import Sayings
from reader.paint.pdf_scan import embed_scan
from reader.paint.pdf_structure import StructureTree
from reader.paint.pdf_text import page_name, printable
from reader.paint.sheet_content import Stock, sheet_content
from reader.paint.type_case import TypeCase
from reader.typeset.face import Face

_NOON = "120000Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """What a book says of itself.

    Attributes:
        title: Of the document.
        date: Of what it shows; None when unknown.
        language: BCP 47 tag.
        issue: Where its links and outline lead; None for proofs, which have none.
    """

    title: str = ""
    date: datetime.date | None = None
    language: str = "zh-Hans"
    issue: Issue | None = None


def bind_book(sheets: Sequence[LaidOutPage], press: Press, binding: Binding) -> bytes:
    """Write sheets as a PDF; the same sheets always give the same file.

    Args:
        sheets: At least one, in order.
        press: Fonts, colours and pictures.
        binding: Title, date, and the issue that links are followed in.
    """
    return _Binder(sheets, press, binding).bind()


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in the book: a sheet's index, and a point on it in points from its head."""

    sheet: int
    x: float = 0.0
    y: float = 0.0


class _Lead(NamedTuple):
    """A link that leads somewhere in the book.

    Attributes:
        rects: Where it stands.
        part: What it is printed in.
        text: What it says.
        target: Where it leads.
    """

    rects: tuple[Rect, ...]
    part: Part
    text: str
    target: _Place


class _Binder:
    """Gathers fonts and pictures over all sheets of one book."""

    def __init__(self, sheets: Sequence[LaidOutPage], press: Press, binding: Binding) -> None:
        self._sheets = tuple(sheets)
        self._press = press
        self._binding = binding
        self._pdf = pikepdf.new()
        self._cases: dict[tuple[Face, bool], tuple[str, TypeCase]] = {}
        self._plates: dict[tuple[str, int, float, float], tuple[str, pikepdf.Object] | None] = {}
        self._sayings = Sayings()
        self._articles, self._pages = _places(self._sheets)

    def bind(self) -> bytes:
        issue = self._binding.issue
        find_part = PartFinder(issue).part
        stock = Stock(self._press.palette, self._case, self._plate, find_part, self._sayings)
        contents = [sheet_content(self._frame(sheet), stock) for sheet in self._sheets]
        resources = self._resources()
        leads = [tuple(self._leads(sheet)) for sheet in self._sheets]
        linked = {
            (sheet.label, lead.part)
            for sheet, each in zip(self._sheets, leads, strict=True)
            for lead in each
        }
        tree = StructureTree(self._pdf, issue, linked)
        pages = [
            self._add_page(sheet, content.operators, resources)
            for sheet, content in zip(self._sheets, contents, strict=True)
        ]
        for page, sheet, content, led in zip(pages, self._sheets, contents, leads, strict=True):
            tree.add_sheet(page, sheet.label, content.parts)
            self._add_links(page, sheet, led, tree)
        tree.finish()
        if issue is not None:
            self._add_outline(issue)
            self._add_labels()
        self._describe()
        target = BytesIO()
        self._pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
        return target.getvalue()

    def _frame(self, sheet: LaidOutPage) -> Frame:
        """Return what is written of a sheet; a scan that is a drawing brings its own text."""
        scans = (item for item in sheet.frame.items if isinstance(item, Scan))
        replicas = (self._press.scans(scan) for scan in scans)
        if not any(replica is not None and replica.sheet is not None for replica in replicas):
            return sheet.frame
        items = tuple(item for item in sheet.frame.items if not isinstance(item, Imprint))
        return replace(sheet.frame, items=items)

    def _case(self, face: Face, posture: Posture) -> tuple[str, TypeCase]:
        key = face, posture is not Posture.HORIZONTAL
        if key not in self._cases:
            case = TypeCase(self._press.faces.typeface(face), is_vertical=key[1])
            self._cases[key] = (f"F{len(self._cases)}", case)
        return self._cases[key]

    def _plate(self, plate: Plate | Scan) -> str | None:
        sheet = plate.sheet if isinstance(plate, Scan) else -1
        key = (plate.image, sheet, plate.rect.width, plate.rect.height)
        if key not in self._plates:
            made = self._embedded(plate)
            self._plates[key] = (f"P{len(self._plates)}", made) if made is not None else None
        found = self._plates[key]
        return found[0] if found is not None else None

    def _embedded(self, plate: Plate | Scan) -> pikepdf.Object | None:
        if isinstance(plate, Scan):
            replica = self._press.scans(plate)
            return embed_scan(self._pdf, plate, replica) if replica is not None else None
        picture = self._press.pictures(plate.image)
        return embed_plate(self._pdf, plate, picture) if picture is not None else None

    def _resources(self) -> pikepdf.Object:
        fonts = {f"/{name}": case.embed(self._pdf) for name, case in self._cases.values()}
        plates = {f"/{each[0]}": each[1] for each in self._plates.values() if each is not None}
        return self._pdf.make_indirect(
            pikepdf.Dictionary(
                Font=pikepdf.Dictionary(fonts),
                XObject=pikepdf.Dictionary(plates),
                Properties=self._sayings.properties(self._pdf),
            )
        )

    def _add_page(
        self, sheet: LaidOutPage, content: bytes, resources: pikepdf.Object
    ) -> pikepdf.Object:
        page = pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=[0, 0, sheet.frame.width, sheet.frame.height],
            Resources=resources,
            Contents=self._pdf.make_indirect(pikepdf.Stream(self._pdf, content)),
        )
        self._pdf.pages.append(pikepdf.Page(self._pdf.make_indirect(page)))
        return self._pdf.pages[-1].obj

    def _add_links(
        self, page: pikepdf.Object, sheet: LaidOutPage, leads: Sequence[_Lead], tree: StructureTree
    ) -> None:
        annotations = pikepdf.Array()
        for lead in leads:
            for rect in lead.rects:
                annotation = self._pdf.make_indirect(
                    pikepdf.Dictionary(
                        Type=pikepdf.Name.Annot,
                        Subtype=pikepdf.Name.Link,
                        Rect=_from_foot(rect, sheet.frame.height),
                        Border=[0, 0, 0],
                        Dest=self._destination(lead.target),
                        Contents=printable(lead.text),
                    )
                )
                annotations.append(annotation)
                tree.add_link(page, sheet.label, lead.part, annotation)
        if annotations:
            page.Annots = annotations

    def _destination(self, place: _Place) -> pikepdf.Array:
        head = self._sheets[place.sheet].frame.height - place.y
        return pikepdf.Array([self._pdf.pages[place.sheet].obj, pikepdf.Name.XYZ, place.x, head, 0])

    def _leads(self, sheet: LaidOutPage) -> Iterator[_Lead]:
        """Yield the links of a sheet that the book holds the target of."""
        issue = self._binding.issue
        if issue is None:
            return
        for link in sheet.frame.links:
            named = _named(issue, link, sheet.label)
            target = self._target(*named[1:]) if named is not None else None
            if named is not None and target is not None:
                yield _Lead(link.rects, _part(link), named[0], target)

    def _target(self, article: str | None, pages: Iterable[str]) -> _Place | None:
        """Return where an article begins, or else the first of some pages that is held."""
        if article is not None and article in self._articles:
            return self._articles[article]
        return next((self._pages[page] for page in pages if page in self._pages), None)

    def _add_outline(self, issue: Issue) -> None:
        with self._pdf.open_outline() as outline:
            for page in issue.pages:
                if page.label not in self._pages:
                    continue
                entry = self._entry(page_name(page, issue.language), self._pages[page.label])
                for article in page.articles:
                    if article.headline and article.id in self._articles:
                        entry.children.append(
                            self._entry(article.headline, self._articles[article.id])
                        )
                outline.root.append(entry)
        self._pdf.Root.PageMode = pikepdf.Name.UseOutlines

    def _add_labels(self) -> None:
        """Call each sheet what its page is called; a further sheet of a page has a number."""
        numbered: list[object] = []
        for at, sheet in enumerate(self._sheets):
            name = f"{sheet.label}-{sheet.sheet + 1}" if sheet.sheet else sheet.label
            numbered += [at, pikepdf.Dictionary(P=pikepdf.String(printable(name)))]
        self._pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(numbered))

    def _entry(self, name: str, place: _Place) -> pikepdf.OutlineItem:
        return pikepdf.OutlineItem(printable(name), self._destination(place))

    def _describe(self) -> None:
        binding = self._binding
        title = printable(binding.title)
        self._pdf.Root.Lang = pikepdf.String(binding.language)
        self._pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        with self._pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = title
            metadata["dc:language"] = {binding.language}
            metadata["xmp:CreatorTool"] = "Daodu"
            if binding.date is not None:
                metadata["dc:description"] = binding.date.isoformat()
                metadata["dc:date"] = [binding.date.isoformat()]
                metadata["xmp:CreateDate"] = f"{binding.date.isoformat()}T12:00:00Z"
        info = self._pdf.docinfo
        info["/Title"] = title
        info["/Creator"] = "Daodu"
        if binding.date is not None:
            info["/Subject"] = binding.date.isoformat()
            info["/CreationDate"] = f"D:{binding.date:%Y%m%d}{_NOON}"


def _places(
    sheets: tuple[LaidOutPage, ...],
) -> tuple[dict[str, _Place], dict[str, _Place]]:
    """Return where each article begins and where each page does."""
    articles: dict[str, _Place] = {}
    pages: dict[str, _Place] = {}
    for place, sheet in enumerate(sheets):
        pages.setdefault(sheet.label, _Place(place))
        for area in sheet.frame.areas:
            first = min(area.rects, key=lambda rect: (rect.y, rect.x))
            articles.setdefault(area.article, _Place(place, first.x, first.y))
    return articles, pages


def _part(link: Link) -> Part:
    """Return what a link is printed in."""
    return Part("digest" if link.kind is LinkKind.DIGEST else "jump", link.article, link.index)


def _named(issue: Issue, link: Link, label: str) -> tuple[str, str | None, tuple[str, ...]] | None:
    """Return a link's text, the article it names, if any, and the labels of its pages."""
    labels = [page.label for page in issue.pages]
    if link.kind is LinkKind.DIGEST:
        page = issue.page(label)
        if page is None or page.digest is None or link.index >= len(page.digest.entries):
            return None
        entry = page.digest.entries[link.index]
        return entry.headline, entry.target, labels_named((entry.page,), labels)
    article = issue.article(link.article)
    if link.kind is LinkKind.ARTICLE or article is None or link.index >= len(article.jumps):
        return None
    jump: Jump = article.jumps[link.index]
    return jump.text, jump.target, labels_named(jump.pages, labels, label)


def _from_foot(rect: Rect, height: float) -> list[float]:
    return [rect.x, height - rect.bottom, rect.right, height - rect.y]
