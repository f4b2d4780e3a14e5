"""Items in NewsML-G2, or an article in NITF alone → articles as sent.

A packageItem orders the items that it lists, and its groups may be pages.

Source:
    IPTC NewsML-G2 2.33 (newsMessage, newsItem, packageItem, contentSet)
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from reader.notation.both_scripts import in_both_scripts
from reader.notation.own_name import is_own_name
from reader.parse.source.library_xml import head_of, name_of, read_xml
from reader.parse.text.heading import Head
from reader.parse.wire.body import (
    bare,
    blocks_of,
    html_blocks,
    plain_blocks,
    text_of,
    written_by_us,
)
from reader.parse.wire.form import day_of, label_of, place_of_head, read_page
from reader.parse.wire.item import WireBlock, WireItem, WirePicture
from reader.parse.wire.nitf import read_nitf

ENDINGS = (".xml", ".nitf", ".newsml", ".nml")
"""What files of these forms are named by, as a folder is looked through for them."""
_ROOT = re.compile(
    rb"^(?:\s|<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*"
    rb"<(?:\w+:)?(?:newsMessage|newsItem|packageItem|nitf)[\s>/]",
    re.DOTALL,
)
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_Told = Callable[["etree._Element | None"], str]  # noqa: SLF001 (the type has no other name)
"""What reads the text of an element: as we wrote it, or as a line."""
_PAGE = in_both_scripts(r"(?:page|pg|版)\W?0*(?P<number>[0-9]{1,3})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An item that a package lists.

    Attributes:
        uri: Of the item.
        page: Label of the page that its group is; empty for none.
        section: Name of that page; empty for none.
    """

    uri: str
    page: str
    section: str


def is_newsml(file: Path) -> bool:
    """Tell whether a file is of NewsML-G2 or NITF."""
    return _ROOT.match(head_of(file).removeprefix(b"\xef\xbb\xbf")) is not None


def read_newsml(file: Path) -> tuple[list[WireItem], list[Listed], bool]:
    """Read a file.

    Returns:
        Its items, what its packages list, in order, and whether it was mended where it
        is not well formed.

    Raises:
        SourceError: It is no XML that can be read.
    """
    found = read_xml(file)
    root = bare(found.root)
    if root.tag == "nitf":
        return [read_nitf(root, file)], [], found.is_damaged
    items = [_item(element, file) for element in root.iter("newsItem")]
    listed = [each for package in root.iter("packageItem") for each in _listed(package)]
    return items, listed, found.is_damaged


def _item(item: "etree._Element", file: Path) -> WireItem:
    uri = item.get("guid", "").strip()
    meta, content = item.find("itemMeta"), item.find("contentMeta")
    meta = etree.Element("itemMeta") if meta is None else meta
    content = etree.Element("contentMeta") if content is None else content
    nitf = item.find("contentSet/inlineXML/nitf")
    read = WireItem(file=file) if nitf is None else read_nitf(nitf, file)
    notes = {note.get("role", ""): text_of(note) for note in meta.findall("edNote")}
    page, section = read_page(notes.get("daodu:page", "") if is_own_name(uri) else "", uri)
    version = item.get("version", "")
    told = _whole if is_own_name(uri) else text_of
    head = _head(content, told)
    made = day_of(_moments(meta, content), uri)
    read = replace(
        read,
        uri=uri or read.uri,
        version=int(version) if version.isdecimal() and len(version) < 10 else 0,
        title=_provider(item, meta, told) or read.title,
        date=read.date if read.date.value is not None else made,
        language=_language(item, content),
        page=page or read.page,
        section=section or read.section,
        edition=notes.get("daodu:edition", "") if is_own_name(uri) else read.edition,
        head=head if head.headline else replace(read.head, kicker=head.kicker or read.head.kicker),
        by=_by(content, told) or read.by,
        opening=read.opening or text_of(content.find("dateline")),
    )
    written = written_by_us(read, item.find("contentSet/inlineXML/html/body/article"))
    return replace(read, written=written, blocks=read.blocks or tuple(_blocks(item, content)))


def _moments(meta: "etree._Element", content: "etree._Element") -> Iterator[tuple[str, str]]:
    for parent, name in (
        (meta, "versionCreated"),
        (content, "contentCreated"),
        (meta, "firstCreated"),
    ):
        yield name, text_of(parent.find(name))


def _provider(item: "etree._Element", meta: "etree._Element", told: _Told) -> str:
    """Return whose item it is: the provider's name, or its code without the scheme."""
    provider = meta.find("provider")
    holder = text_of(item.find("rightsInfo/copyrightHolder/name"))
    if provider is None:
        return holder
    code = provider.get("qcode", "").rpartition(":")[2] or provider.get("literal", "")
    return told(provider.find("name")) or holder or code


def _language(item: "etree._Element", content: "etree._Element") -> str:
    language = content.find("language")
    stated = "" if language is None else language.get("tag", "")
    return stated or item.get(_LANG, "")


def _head(content: "etree._Element", told: _Told) -> Head:
    found = content.findall("headline")
    heads = [(place_of_head(each.get("role", "")), told(each)) for each in found]
    headlines = (text for place, text in heads if place == "headline")
    return Head(
        kicker=" ".join(text for place, text in heads if place == "kicker"),
        headline=next(filter(None, headlines), ""),
        deck=" ".join(text for place, text in heads if place == "deck"),
    )


def _whole(element: "etree._Element | None") -> str:
    """Return the text of an element as it was written by us."""
    return "" if element is None else "".join(map(str, element.itertext()))


def _by(content: "etree._Element", told: _Told) -> str:
    lines = [told(element) for element in content.findall("by")]
    names = [text_of(element) for element in content.findall("creator/name")]
    return " ".join(filter(None, lines)) or "、".join(filter(None, names))


def _blocks(item: "etree._Element", content: "etree._Element") -> Iterator[WireBlock]:
    """Yield the text of an item: its pictures, then what stands in it or is its caption."""
    addresses = [
        element.get("href", "")
        for element in item.iter("remoteContent")
        if element.get("contenttype", "").startswith("image/")
    ]
    captions = [text_of(element) for element in content.findall("description")]
    if addresses:
        yield WirePicture(
            addresses=tuple(address.strip() for address in addresses if address),
            caption="\n".join(filter(None, captions)),
            credit=text_of(content.find("creditline")),
        )
    for element in item.iter("inlineXML"):
        for child in element:
            if name_of(child) != "nitf":
                yield from blocks_of(child)
    for element in item.iter("inlineData"):
        text = "".join(map(str, element.itertext()))
        is_html = "html" in element.get("contenttype", "")
        yield from html_blocks(text) if is_html else plain_blocks(text)


def _listed(package: "etree._Element") -> Iterator[Listed]:
    """Yield the items of a package's groups in order; a group's role or title may name a page."""
    for group in package.iter("group"):
        told = " ".join((group.get("role", ""), text_of(group.find("title"))))
        named = _PAGE.search(told)
        label = label_of("", named["number"]) if named else ""
        section = text_of(group.find("title")) if label else ""
        for reference in group.findall("itemRef"):
            uri = reference.get("residref", "").strip()
            if uri:
                yield Listed(uri=uri, page=label, section=_PAGE.sub("", section).strip(" ：:第"))
