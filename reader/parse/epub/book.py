"""An EPUB that lies unpacked in a folder → what its package says: names, order, contents.

Source:
    EPUB 3.3 (container, package document, navigation document); OPF 2.0.1 (NCX)
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from lxml import etree, html

from reader.errors import SourceError
from reader.notation.epub_form import ISSUE
from reader.notation.page_label import read_page_label_line
from reader.parse.source.encoding import decode
from reader.parse.source.file_names import natural_key
from reader.parse.source.library_xml import read_xml
from reader.parse.source.saved_page import parse_html, read_bytes
from reader.parse.wire.body import bare, text_of

CONTAINER = "META-INF/container.xml"
_ENCRYPTED = "META-INF/encryption.xml"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CHAPTERS = (".xhtml", ".html", ".htm")
_MOST_ENTRIES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of the table of contents.

    Attributes:
        label: As shown.
        file: That it leads to; None where the book does not hold it.
        fragment: Id of the element that it leads to; empty for the whole file.
        depth: 0 for an entry that is below no other.
    """

    label: str
    file: Path | None
    fragment: str
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What a package says. Every string is empty where it does not.

    Attributes:
        title: Of the book, perhaps with the day.
        date: As stated.
        language: BCP 47 tag.
        is_periodical: Whether it says that it is one.
        issue: What we wrote of the issue, as JSON; empty for a book of others.
        spine: Files in reading order, without the cover and the table of contents.
        has_order: Whether it tells that order; else they are as it lists them, or as they lie.
        contents: Entries of the table of contents in order.
    """

    title: str
    date: str
    language: str
    is_periodical: bool
    issue: str
    spine: tuple[Path, ...]
    has_order: bool
    contents: tuple[Entry, ...]


def read_book(folder: Path) -> Book:
    """Read the package of a book.

    Raises:
        SourceError: There is none that can be read, or the book is locked.
    """
    root = folder.resolve()
    container = bare(read_xml(root / CONTAINER).root)
    rootfile = container.find(".//rootfile")
    package = _inside(root, root, rootfile.get("full-path", "") if rootfile is not None else "")
    if package is None:
        raise SourceError(str(folder), "is an EPUB whose package is missing; get it once more.")
    opf = bare(read_xml(package).root)
    items = {item.get("id", ""): item for item in opf.iter("item")}
    files = {
        name: file
        for name, item in items.items()
        if (file := _inside(root, package.parent, item.get("href", ""))) is not None
    }
    _refuse_locked(folder, root, set(files.values()))
    spine = [reference.get("idref", "") for reference in opf.iter("itemref")]
    apart = {name for name, item in items.items() if "nav" in item.get("properties", "").split()}
    apart |= {name for name in items if name.lower() in ("cover", "titlepage")}
    metadata = opf.find("metadata")
    metadata = etree.Element("metadata") if metadata is None else metadata
    metas = {
        each.get("name", "") or each.get("property", ""): each.get("content") or text_of(each)
        for each in metadata.iter("meta")
    }
    ordered = tuple(files[name] for name in spine if name in files and name not in apart)
    return Book(
        title=text_of(metadata.find("title")),
        date=text_of(metadata.find("date")),
        language=text_of(metadata.find("language")),
        is_periodical=any("periodical" in content for content in metas.values()),
        issue=metas.get(ISSUE, ""),
        spine=ordered or _unordered(root, {n: f for n, f in files.items() if n not in apart}),
        has_order=bool(ordered),
        contents=tuple(_contents(root, items, files))[:_MOST_ENTRIES],
    )


def read_chapter(file: Path) -> html.HtmlElement:
    """Read a chapter leniently, as browsers do, for its entities and unclosed tags.

    Raises:
        SourceError: It holds no text that can be read.
    """
    return parse_html(decode(read_bytes(file), str(file)).text, str(file))


def with_ids(chapter: html.HtmlElement) -> list[html.HtmlElement]:
    """Give an id to each heading of a chapter that has none; return its headings, in order."""
    headings = [each for each in chapter.iter(*_HEADINGS) if text_of(each)]
    for number, heading in enumerate(headings):
        if not heading.get("id"):
            heading.set("id", f"heading-{number}")
    return headings


def contents_by_headings(spine: tuple[Path, ...]) -> tuple[Entry, ...]:
    """Return the pages and articles that the headings of chapters tell, where any names a page.

    Programs that make a book of one text (pandoc) list its first headings, or none.
    """
    entries: list[Entry] = []
    for file in spine:
        headings = with_ids(bare(read_chapter(file)))
        ranks = {int(each.tag[1]) for each in headings if is_page_label(text_of(each))}
        below = {int(each.tag[1]) for each in headings if ranks and int(each.tag[1]) > min(ranks)}
        for each in headings if ranks else ():
            is_page = is_page_label(text_of(each))
            if is_page or int(each.tag[1]) == min(below, default=0):
                name = each.get("id", "")
                depth = 0 if is_page else 1
                entries.append(Entry(label=text_of(each), file=file, fragment=name, depth=depth))
    return tuple(entries)


def is_page_label(text: str) -> bool:
    """Tell whether an entry or a heading names a page of a paper (第01版：要闻)."""
    line = read_page_label_line(text)
    return line is not None and line.has_page_word


def _unordered(root: Path, files: Mapping[str, Path]) -> tuple[Path, ...]:
    """Return the chapters of a book without an order: those that it lists, else all there are."""
    listed = tuple(file for file in files.values() if file.suffix.lower() in _CHAPTERS)
    lying = sorted(root.rglob("*"), key=lambda each: natural_key(str(each.relative_to(root))))
    return listed or tuple(each for each in lying if each.suffix.lower() in _CHAPTERS)


def _inside(root: Path, folder: Path, address: str) -> Path | None:
    """Return the file of an address; None where it is not held, or outside of the book."""
    name = unquote(address.partition("#")[0]).replace("\\", "/")
    if not name or "\0" in name:
        return None
    try:
        file = (folder / name).resolve()
        return file if file.is_relative_to(root) and file.is_file() else None
    except (OSError, ValueError):
        return None


def _refuse_locked(folder: Path, root: Path, files: set[Path]) -> None:
    """Refuse a book whose chapters are encrypted; its fonts often are.

    Raises:
        SourceError: It is locked.
    """
    listed = root / _ENCRYPTED
    if not listed.is_file():
        return
    locked = (each.get("URI", "") for each in bare(read_xml(listed).root).iter("CipherReference"))
    names = {file for uri in locked if (file := _inside(root, root, uri)) is not None}
    if any(file.suffix.lower() in _CHAPTERS for file in names & files):
        raise SourceError(str(folder), "is an EPUB that is locked by who sold it.")


def _contents(
    root: Path, items: "dict[str, etree._Element]", files: dict[str, Path]
) -> Iterator[Entry]:
    """Yield the table of contents: of the navigation document, else of the NCX."""
    for name, file in files.items():
        if "nav" in items[name].get("properties", "").split():
            yield from _of_navigation(root, file)
            return
    for name, file in files.items():
        if "ncx" in items[name].get("media-type", ""):
            yield from _of_ncx(root, file)
            return


def _of_navigation(root: Path, file: Path) -> Iterator[Entry]:
    page = read_chapter(file)
    lists = [nav for nav in page.iter("nav") if "toc" in (nav.get("epub:type") or "toc")]
    for link in lists[0].iter("a") if lists else ():
        depth = sum(1 for above in link.iterancestors() if above.tag == "ol") - 1
        yield _entry(root, file, text_of(link), link.get("href", ""), depth)


def _of_ncx(root: Path, file: Path) -> Iterator[Entry]:
    for point in bare(read_xml(file).root).iter("navPoint"):
        depth = sum(1 for above in point.iterancestors() if above.tag == "navPoint")
        content = point.find("content")
        address = "" if content is None else content.get("src", "")
        yield _entry(root, file, text_of(point.find("navLabel")), address, depth)


def _entry(root: Path, file: Path, label: str, address: str, depth: int) -> Entry:
    fragment = unquote(address.partition("#")[2])
    target = _inside(root, file.parent, address)
    return Entry(label=label, file=target, fragment=fragment, depth=max(depth, 0))
