"""The DIDL file of an issue of Delpher, and the names of its ALTO files → what METS would say.

The KB keeps an issue as one Item, its pages and articles as Items inside: an article has a title,
a subject (artikel, advertentie, familiebericht) and parts, each of which names a page and the
blocks of its ALTO file.

Source:
    ISO/IEC 21000-2 (DIDL); Dublin Core; the KB's dcx:article-part (pageid) and TextBlock (ID)
"""

import re
from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from reader.parse.mets.mets_file import Area, Item, Mets
from reader.parse.mets.pages import SheetFiles
from reader.parse.source.library_xml import XmlFile, all_named, text_in

DIDL_MARK = re.compile(rb"<(?:\w+:)?DIDL[\s>]")
_PAGE = re.compile(r"[:_]p(?P<number>[0-9]{3,5})(?![0-9])")
_ARTICLE = re.compile(r":a[0-9]{4,5}$")
_DAILY = ("", "dag")
"""What the KB calls the only edition of a day; others are Ochtend and Avond."""
_ADVERTISEMENTS = ("advertentie", "familiebericht")


def read_didl(file: XmlFile, texts: Iterable[Path]) -> Mets:
    """Read the DIDL file of an issue.

    Args:
        file: The file.
        texts: The ALTO files beside it, in order.
    """
    pages = {name: path.name for path in texts if (name := _page_of(path.name))}
    record = next(all_named(file.root, "dcx"), file.root)
    edition = text_in(record, "temporal")
    articles = [each for each in all_named(file.root, "Item") if _ARTICLE.search(_name(each))]
    return Mets(
        title=text_in(record, "title"),
        day=text_in(record, "date"),
        number=text_in(record, "issuenumber"),
        edition="" if edition.lower() in _DAILY else edition,
        language=text_in(record, "language"),
        files={name: name for name in pages.values()},
        pages=tuple(
            SheetFiles(label=number.lstrip("0"), files=(name,)) for number, name in pages.items()
        ),
        items=tuple(item for each in articles if (item := _item(each, pages)).areas),
    )


def _name(item: "etree._Element") -> str:
    names = (str(value) for key, value in item.attrib.items() if str(key).endswith("identifier"))
    return next(names, "")


def _page_of(name: str) -> str:
    """Return the number of a page that an id or file name tells (ddd:…:p001, ddd_…_p001_alto)."""
    match = _PAGE.search(name)
    return match["number"] if match else ""


def _item(item: "etree._Element", pages: dict[str, str]) -> Item:
    subject = text_in(item, "subject").lower()
    title = text_in(item, "title")
    areas: list[Area] = []
    for part in all_named(item, "article-part"):
        page = pages.get(_page_of(part.get("pageid", "")), "")
        names = (block.get("ID", "") for block in all_named(part, "TextBlock"))
        for name in (name for name in names if page and name):
            areas.append(Area(role="PARAGRAPH", group=len(areas) + 1, file=page, begin=name))
    is_advertisement = subject.startswith(_ADVERTISEMENTS)
    return Item(
        type="ADVERTISEMENT" if is_advertisement else "ARTICLE",
        label="" if is_advertisement else title,
        areas=tuple(areas),
    )
