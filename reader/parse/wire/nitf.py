"""An article in NITF → the article as sent.

Source:
    IPTC NITF 3.6 (docdata, pubdata, body.head, body.content, body.end)
"""

from pathlib import Path

from lxml import etree

from reader.model.article import Paragraph
from reader.model.dating import Dating
from reader.parse.text.heading import Head
from reader.parse.wire.body import blocks_of, text_of
from reader.parse.wire.form import label_of, read_day, stated_day
from reader.parse.wire.item import WireBlock, WireItem


def read_nitf(root: "etree._Element", file: Path) -> WireItem:
    """Read an article.

    Args:
        root: The element ``nitf``; its names and those in it are bare.
        file: Where it stands.
    """
    published = root.find(".//pubdata")
    stated: dict[str, str] = {}
    if published is not None:
        stated = {str(name): str(value) for name, value in published.attrib.items()}
    metas = {meta.get("name", ""): meta.get("content", "") for meta in root.iter("meta")}
    part = metas.get("print_section", "")
    label = label_of(part, metas.get("print_page_number", ""))
    head = root.find(".//body.head")
    head = etree.Element("body.head") if head is None else head
    return WireItem(
        file=file,
        uri=_attribute(root, "doc-id", "id-string"),
        title=stated.get("name", "") or text_of(head.find("distributor")),
        date=_day(root, stated.get("date.publication", "")),
        page=label,
        # A part of the paper is a letter, and stands in the label.
        section=stated.get("position.section", "") or (part if len(part) > 1 else ""),
        edition=stated.get("edition.name", ""),
        number=stated.get("number", "") or stated.get("issue", ""),
        head=Head(
            kicker=_attribute(root, "series", "series.name"),
            headline=_lines(head, ".//hl1") or text_of(root.find("head/title")),
            deck=_lines(head, ".//hl2"),
        ),
        by=" ".join(filter(None, map(text_of, head.findall("byline")))),
        opening=text_of(head.find("dateline")),
        blocks=_blocks(root, head),
    )


def _lines(head: "etree._Element", path: str) -> str:
    return " ".join(filter(None, map(text_of, head.findall(path))))


def _attribute(root: "etree._Element", tag: str, name: str) -> str:
    found = (element.get(name, "") for element in root.iter(tag))
    return next(filter(None, found), "").strip()


def _day(root: "etree._Element", published: str) -> Dating:
    moments = (
        ("date.publication", published),
        ("date.issue", _attribute(root, "date.issue", "norm")),
        ("date.release", _attribute(root, "date.release", "norm")),
    )
    for name, moment in moments:
        day = read_day(moment)
        if day is not None:
            return stated_day(day, name)
    return Dating(evidence=("no date stated",))


def _blocks(root: "etree._Element", head: "etree._Element") -> tuple[WireBlock, ...]:
    """Return the text with the abstract above it, unless the text begins with that."""
    parts = [blocks_of(part) for part in root.iter("body.content")]
    text = tuple(block for part in parts for block in part)
    abstract = tuple(block for part in head.findall("abstract") for block in blocks_of(part))
    opening = next((block.text for block in text if isinstance(block, Paragraph)), "")
    if any(isinstance(block, Paragraph) and opening.startswith(block.text) for block in abstract):
        abstract = ()
    foot = tuple(block for part in root.iter("tagline") for block in blocks_of(part))
    return (*abstract, *text, *foot)
