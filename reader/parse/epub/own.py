"""An EPUB that we wrote → the issue as printed, nothing guessed.

Books of others are read by reader.parse.epub.epub_issue; here every part says what it is.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from lxml import etree

from reader.errors import SourceError
from reader.model.article import Article, Block, Picture
from reader.model.dating import Dating
from reader.model.issue import Digest, Issue, Page
from reader.model.plain import issue_from_plain
from reader.model.printed import PrintedIssue, PrintedPage
from reader.notation import epub_form as form
from reader.notation.article_html import read_body, read_bylines
from reader.notation.folder_form import is_inside
from reader.notation.own_name import read_page_name
from reader.parse.epub.book import Book, read_chapter
from reader.parse.source.files import SourceFiles
from reader.parse.source.links import SourceLinks
from reader.parse.wire.body import bare

_HEAD = frozenset({"kicker", "deck", "byline", form.UNPRINTED})


@dataclass(slots=True)
class _Shown:
    """The pictures of the book.

    Attributes:
        files: Of the issue.
        paths: In the issue folder that was exported, by the names that they have here.
    """

    files: SourceFiles
    paths: dict[str, str] = field(default_factory=dict)

    def take(self, image: "etree._Element", label: str, folder: Path) -> str:
        """Take a picture; return its path in the issue folder, empty where it is not held."""
        name = self.files.take(image.get("src", ""), folder, label)
        path = image.get(form.PATH, "")
        if name and name not in self.paths and is_inside(path) and path not in self.paths.values():
            self.paths[name] = path
        return self.paths.get(name, name)


def read_own(book: Book, date: Dating, folder: Path) -> PrintedIssue:
    """Read a book that we wrote.

    Args:
        book: Its package.
        date: Of the issue.
        folder: In which it lies unpacked.

    Raises:
        SourceError: It was changed so that it is not ours any more.
    """
    issue = _stated(book, folder)
    shown = _Shown(files=SourceFiles(links=SourceLinks(root=folder.resolve())))
    pages: list[Page] = []
    for file in book.spine:
        page = _page(bare(read_chapter(file)), len(pages) + 1, file, shown)
        if page is not None:
            pages.append(page)
    if not pages:
        raise SourceError(str(folder), "is an EPUB that holds no text of an article.")
    return PrintedIssue(
        pages=tuple(
            PrintedPage(
                page=page,
                title=issue.title,
                issue_number=issue.number,
                date=date,
                masthead=issue.masthead if page is pages[0] else None,
                language=issue.language,
                where=folder.name,
            )
            for page in pages
        ),
        edition=issue.edition,
        files={shown.paths.get(name, name): each for name, each in shown.files.files.items()},
    )


def _stated(book: Book, folder: Path) -> Issue:
    try:
        return issue_from_plain(json.loads(book.issue))
    except (ValueError, TypeError, AttributeError, RecursionError) as fault:
        reason = "is an EPUB of ours that somebody changed; export it once more."
        raise SourceError(str(folder), reason) from fault


def _page(chapter: "etree._Element", number: int, file: Path, shown: _Shown) -> Page | None:
    """Read a page; None for a chapter that is none."""
    name = chapter.find(".//h1")
    label, section = read_page_name(_words(name)) if name is not None else ("", "")
    if not label:
        return None
    body = chapter.find("body")
    articles = (_article(element, label, file, shown) for element in chapter.iter("article"))
    return Page(
        label=label,
        number=number,
        section=section,
        editors=read_bylines("" if body is None else body.get(form.EDITORS, "")),
        folio=tuple(map(_words, chapter.iterfind(f".//p[@class='{form.FOLIO}']"))),
        digest=_digest(chapter),
        articles=tuple(articles),
    )


def _digest(chapter: "etree._Element") -> Digest | None:
    section = chapter.find(f".//section[@class='{form.DIGEST}']")
    if section is None:
        return None
    entries = (form.read_entry(line.get(form.ENTRY, "")) for line in section.iter("p"))
    return Digest(label=section.get(form.LABEL, ""), entries=tuple(filter(None, entries)))


def _article(element: "etree._Element", label: str, file: Path, shown: _Shown) -> Article:
    article = Article(
        id=element.get(form.ARTICLE_ID, ""),
        kicker=_first(element, "p[@class='kicker']"),
        headline=_first(element, "h2"),
        deck=_first(element, "p[@class='deck']"),
    )
    lines = tuple(map(_words, element.iterfind("p[@class='byline']")))
    article = read_body(_as_body(element), article, lines)
    folder = file.parent.resolve()
    images = (_image(figure, label, folder, shown) for figure in element.iterfind("figure"))
    return replace(article, blocks=tuple(_with_image(block, images) for block in article.blocks))


def _with_image(block: Block, images: Iterator[str]) -> Block:
    return replace(block, image=next(images, "") or None) if isinstance(block, Picture) else block


def _image(figure: "etree._Element", label: str, folder: Path, shown: _Shown) -> str:
    image = figure.find("img")
    return "" if image is None else shown.take(image, label, folder)


def _as_body(element: "etree._Element") -> "etree._Element":
    """Return the text of an article in the form that is read exactly: h2 for crossheads."""
    body = etree.Element("article")
    for name, value in element.attrib.items():
        body.set(name, value)
    for child in element:
        name = child.get("class", "")
        if child.tag == "h2" or name in _HEAD:
            continue
        part = etree.SubElement(body, "h2" if child.tag == "h3" else child.tag)
        if name:
            part.set("class", name)
        if child.tag == "figure":
            _add_caption(part, child.find("figcaption"))
        elif child.tag == "table":
            part.extend(list(child.iter("tr")))
        else:
            part.text = _words(child)
    return body


def _add_caption(figure: "etree._Element", caption: "etree._Element | None") -> None:
    """Add the lines of a caption, which breaks part, and the credit."""
    if caption is None:
        return
    for line in (caption.text, *(each.tail for each in caption.iter("br"))):
        if line:
            etree.SubElement(figure, "figcaption").text = line
    credit = caption.find("cite")
    if credit is not None:
        etree.SubElement(figure, "cite").text = _words(credit)


def _first(element: "etree._Element", path: str) -> str:
    found = element.find(path)
    return "" if found is None else _words(found)


def _words(element: "etree._Element") -> str:
    return "".join(map(str, element.itertext()))
