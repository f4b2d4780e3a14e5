"""Olive PRXML, as Swiss and American papers were digitised → issues.

``TOC.xml`` lists pages and their articles, and, alone among the forms that
libraries ship, which article goes on in which; each article is a file of its
own below ``Document``.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from lxml import etree

from reader.errors import SourceError
from reader.model.article import Article
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Facsimile, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.model.printed import PrintedIssue, PrintedPage
from reader.notation.page_label import page_label, page_reference
from reader.notation.script import language_of
from reader.parse.olive.words import OliveText, read_olive_text
from reader.parse.source.areas import Extent, extent_of, zone_of
from reader.parse.source.files import SourceFiles
from reader.parse.source.library_xml import all_named, head_of, read_xml
from reader.parse.source.links import SourceLinks
from reader.parse.source.word_files import keep_words, word_at
from reader.parse.text.draft import Draft
from reader.parse.text.drafting import Place, make_article_below
from reader.parse.text.heading import Head
from reader.parse.text.kinds import Element, Kind
from reader.parse.text.lines import Unit

_TOC = "TOC.xml"
_TOC_MARK = re.compile(rb"<Xmd_toc[\s>]", re.IGNORECASE)
_LANGUAGES = {
    "french": "fr",
    "german": "de",
    "english": "en",
    "italian": "it",
    "spanish": "es",
    "dutch": "nl",
    "chinese": "zh",
}
_UNTITLED = re.compile(r"untitled (?:article|ad|picture)", re.IGNORECASE)
_INDENT = 2.0
"""In em; the file says where paragraphs begin, so that no two are joined for their wording."""
_MOST_ENTITIES = 20_000


@dataclass(slots=True)
class _Making:
    """An issue being made.

    Attributes:
        folder: Of the issue.
        scale: What page sizes are multiplied by to be in the units of boxes.
        files: Of the issue.
        places: Entity id to the place of its article.
        entities: Entity id to its entry in the list.
        printed: Ids of the entities that stand on a page already.
        unheld: Ids of those whose file is not held.
        doubts: What was guessed or left open.
    """

    folder: Path
    scale: float
    language: str
    files: SourceFiles
    places: dict[str, Place] = field(default_factory=dict)
    entities: dict[str, "etree._Element"] = field(default_factory=dict)
    printed: set[str] = field(default_factory=set)
    unheld: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def recognises(path: Path) -> bool:
    """Tell whether a path is an Olive issue's folder or its TOC.xml."""
    file = path / _TOC if path.is_dir() else path
    return file.name == _TOC and file.is_file() and _TOC_MARK.search(head_of(file)) is not None


def read(path: Path) -> Iterator[PrintedIssue]:
    """Yield the issue of a folder.

    Raises:
        SourceError: Its TOC.xml lists no page.
    """
    file = (path / _TOC if path.is_dir() else path).absolute()
    root = read_xml(file).root
    folder = file.parent.resolve()
    making = _Making(
        folder=folder,
        scale=_scale(root),
        language=_LANGUAGES.get(root.get("LANGUAGE", "").lower(), ""),
        files=SourceFiles(links=SourceLinks(root=folder)),
    )
    pages = list(all_named(root, "Page"))
    if not pages:
        raise SourceError(str(file), "lists no page of a newspaper.")
    labels = _labels(pages)
    for page, label in zip(pages, labels, strict=True):
        _place_entities(making, page, label)
    printed = [
        _printed(making, page, label, number)
        for number, (page, label) in enumerate(zip(pages, labels, strict=True), start=1)
    ]
    if making.unheld:
        shown = ", ".join(making.unheld[:20])
        what = f"Articles whose text is not held: {len(making.unheld)} ({shown})."
        making.doubts.append(Doubt(where="issue", what=what))
    title = root.get("PUBLICATION_DESCRIPTION") or root.get("PUBLICATION") or ""
    dating = _dating(root)
    yield PrintedIssue(
        pages=tuple(replace(page, title=title, date=dating) for page in printed),
        doubts=tuple(making.doubts),
        files=making.files.files,
    )


def _scale(root: "etree._Element") -> float:
    """Return how much larger boxes are than page sizes: images' resolution by the shown one."""
    meta = next(all_named(root, "Meta"), None)
    images = "" if meta is None else meta.get("IMAGES_RESOLUTION", "")
    shown = next(
        (r.text or "" for r in all_named(root, "Resolution") if r.get("DEFAULT") == "true"), ""
    )
    if re.fullmatch(r"[1-9][0-9]{0,3}", images) and re.fullmatch(r"[1-9][0-9]{0,3}", shown):
        return int(images) / int(shown)
    return 1.0


def _dating(root: "etree._Element") -> Dating:
    """Read the date: its address is year first, ISSUE_DATE is day first."""
    meta = next(all_named(root, "Meta"), None)
    address = "" if meta is None else meta.get("BASE_HREF", "")
    stated = root.get("ISSUE_DATE", "")
    match = re.search(r"(?P<y>[0-9]{4})/(?P<m>[0-9]{2})/(?P<d>[0-9]{2})", address) or re.fullmatch(
        r"(?P<d>[0-9]{2})/(?P<m>[0-9]{2})/(?P<y>[0-9]{4})", stated
    )
    if match is None:
        return Dating(evidence=("no date stated",))
    try:
        day = datetime.date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return Dating(evidence=(f"{stated} is no day",))
    return Dating(value=day, status=DateStatus.KNOWN, evidence=("stated by TOC.xml",))


def _labels(pages: list["etree._Element"]) -> list[str]:
    """Return the labels of the pages, each its own: jumps name articles by them."""
    labels: list[str] = []
    for number, page in enumerate(pages, start=1):
        stated = (page.get("PAGE_LABEL") or page.get("PAGE_NO") or "").strip()
        label = page_label(stated) if stated else f"{number:02}"
        labels.append(f"{label}-{number}" if label in labels else label)
    return labels


def _place_entities(making: _Making, page: "etree._Element", label: str) -> None:
    """Give each article of a page its place, in reading order."""
    entities = list(all_named(page, "Entity"))[:_MOST_ENTITIES]
    for number, entity in enumerate(sorted(entities, key=_order), start=1):
        entity_id = entity.get("ID", "")
        making.entities.setdefault(entity_id, entity)
        making.places.setdefault(
            entity_id,
            Place(id=f"{label}/a{number}", page=page_reference(label), source=f"{entity_id}.xml"),
        )


def _order(entity: "etree._Element") -> int:
    index = entity.get("INDEX_IN_DOC", "")
    return int(index) if re.fullmatch(r"[0-9]{1,6}", index) else 0


def _printed(making: _Making, page: "etree._Element", label: str, number: int) -> PrintedPage:
    texts: dict[str, OliveText] = {}
    for entity in sorted(list(all_named(page, "Entity"))[:_MOST_ENTITIES], key=_order):
        entity_id = entity.get("ID", "")
        # A damaged list has pages inside of pages.
        if making.entities.get(entity_id) is entity and entity_id not in making.printed:
            making.printed.add(entity_id)
            texts[entity_id] = _text(making, entity)
    extent = _extent(making, page, label, texts)
    articles = tuple(_article(making, entity_id, texts[entity_id], extent) for entity_id in texts)
    section = page.getparent()
    name = "" if section is None else section.get("NAME", "")
    words = "".join(p for t in texts.values() for part in t.parts for p in part.paragraphs[:3])
    pdf = making.files.take(page.get("SINGLE_PAGE_PDF_NAME", "").lstrip("/"), making.folder, label)
    is_chinese = making.language == "zh"
    return PrintedPage(
        page=Page(
            label=label,
            number=number,
            section="" if name == "None" else name,
            articles=articles,
            facsimile=Facsimile(path=pdf) if pdf else None,
            words=_keep_words(making, label, texts, extent),
        ),
        language=language_of(words) if is_chinese else making.language or "und",
        where=_TOC,
    )


def _text(making: _Making, entity: "etree._Element") -> OliveText:
    """Read the file of an article."""
    address = entity.get("HREF", "").lstrip("/")
    address = address if address.lower().endswith(".xml") else f"{address}.xml"
    # As Olive ships it the texts lie in Document, beside TOC.xml; some unpack that folder.
    places = (f"Document/{address}", address)
    find = making.files.links.find_file
    file = next((f for place in places if (f := find(place, making.folder))), None)
    if file is None:
        making.unheld.append(entity.get("ID", ""))
        return OliveText(parts=(), boxes=())
    try:
        return read_olive_text(read_xml(file).root)
    except SourceError as refusal:
        making.doubts.append(Doubt(where=file.name, what=f"Left out: {refusal.reason}"))
        return OliveText(parts=(), boxes=())


def _extent(
    making: _Making, page: "etree._Element", label: str, texts: dict[str, OliveText]
) -> Extent | None:
    """Return the size of a page in the units of its boxes."""
    size = None
    sides = page.get("PAGE_WIDTH", ""), page.get("PAGE_HEIGHT", "")
    if all(re.fullmatch(r"[1-9][0-9]{0,5}", side) for side in sides):
        size = (int(sides[0]) * making.scale, int(sides[1]) * making.scale)
    extent = extent_of(size, None, [box for text in texts.values() for box in text.boxes])
    if extent is not None and extent.is_guess:
        what = "The size of the page is not known; zones are fractions of the outermost corners."
        making.doubts.append(Doubt(where=label, what=what))
    return extent


def _keep_words(
    making: _Making, label: str, texts: dict[str, OliveText], extent: Extent | None
) -> str:
    """Keep where the words of a page stand; they are not known without its size."""
    words = []
    for text, box in [placed for read in texts.values() for placed in read.words]:
        xs, ys = zip(*box, strict=True)
        place = (min(xs), min(ys), max(xs), max(ys))
        word = word_at(text, place, extent) if extent is not None else None
        if word is not None:
            words.append(word)
    return keep_words(making.files.files, label, words)


def _article(making: _Making, entity_id: str, text: OliveText, extent: Extent | None) -> Article:
    entity, place = making.entities[entity_id], making.places[entity_id]
    heads: dict[str, list[str]] = {"kicker": [], "headline": [], "deck": []}
    body: list[Element] = []
    for part in text.parts:
        name = _head_name(part.role)
        if name and not body:
            heads[name].extend(part.paragraphs)
        else:
            body.extend(_elements(part.role, part.paragraphs, len(body)))
    listed = entity.get("NAME", "").strip()
    if not heads["headline"] and not text.parts and not _UNTITLED.match(listed):
        heads["headline"].append(listed)
    head = Head(**{name: " ".join(texts) for name, texts in heads.items()})
    article, doubts = make_article_below(head, Draft(body=body), place)
    making.doubts.extend(doubts)
    zones = tuple(dict.fromkeys(zone_of(box, extent) for box in text.boxes)) if extent else ()
    return replace(article, zones=zones, jumps=_jumps(making, entity, article))


def _head_name(role: str) -> str:
    role = role.lower()
    if role.startswith("hedline"):
        return "headline" if role in ("hedline", "hedline_hl1") else "deck"
    return "kicker" if role in ("kicker", "overline") else ""


def _elements(role: str, paragraphs: tuple[str, ...], before: int) -> Iterator[Element]:
    kinds = {"byline": Kind.BYLINE, "author": Kind.BYLINE, "caption": Kind.PICTURE}
    kind = Kind.HEADING if _head_name(role) else kinds.get(role.lower(), Kind.BODY)
    for number, text in enumerate(paragraphs, start=before + 1):
        yield Element(unit=Unit(number=number, raw=text, indent=_INDENT), kind=kind)


def _jumps(making: _Making, entity: "etree._Element", article: Article) -> tuple[Jump, ...]:
    """Lead an article to the parts that the list says it goes on in and comes from."""
    jumps = list(article.jumps)
    sides = (
        ("CONTINUATION_FROM", JumpKind.CONTINUED_FROM, 0),
        ("CONTINUATION_TO", JumpKind.CONTINUED_ON, len(jumps) + 1),
    )
    for name, kind, at in sides:
        target = entity.get(name, "")
        if not target or target == entity.get("ID"):
            continue
        place = making.places.get(target)
        if place is None:
            what = f"{name} names {target}, which is not listed."
            making.doubts.append(Doubt(where=article.id, what=what))
            continue
        jump = Jump(
            kind=kind, pages=(place.page,), text="", state=JumpState.RESOLVED, target=place.id
        )
        jumps.insert(at, jump)
    return tuple(jumps)
