"""Feeds of a paper's site (RSS, Atom) that hold whole articles → articles as sent.

Source:
    RSS 2.0 and its module content; RSS 1.0 (RDF); RFC 4287 (Atom)
"""

import datetime
import email.utils
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from reader.errors import SourceError
from reader.model.dating import Dating
from reader.model.doubt import Doubt
from reader.notation.character_reference import read_references
from reader.notation.masthead import paper_name
from reader.parse.source.library_xml import all_named, head_of, name_of, read_xml
from reader.parse.strangers import FEED, FEED_HEAD
from reader.parse.text.heading import Head
from reader.parse.wire.body import bare, blocks_of, html_blocks, plain_blocks
from reader.parse.wire.form import day_of
from reader.parse.wire.item import WireBlock, WireItem

ENDINGS = (".xml", ".rss", ".atom", ".rdf")
"""What files of the form are named by, as a folder is looked through for them."""
_TEXTS = ("encoded", "content", "description", "summary")
_DAYS = ("pubDate", "published", "date", "updated")
_HAN = re.compile(r"[\u3400-\u9fff]")
_HTML = re.compile(r"<[a-zA-Z][^<>]*>")
_WHOLE = re.compile(r"[\u3400-\u9fff][^。！？]{8,}[。！？]|[a-z][^.!?]{20,}[.!?]")
_BETWEEN = re.compile(r"\s*[-—–|｜_·:：,，]+\s*|\s+")
"""In the title of a feed: 岭南晚报 - 要闻."""
_LEAST = 80
"""Characters of a text that is more than the beginning of an article."""
_CHINA = datetime.timezone(datetime.timedelta(hours=8))


def is_feed(file: Path) -> bool:
    """Tell whether a file is a feed, whatever it holds."""
    return FEED_HEAD.match(head_of(file)) is not None


def read_feed(file: Path) -> tuple[list[WireItem], list[Doubt]]:
    """Read the articles of a feed.

    Raises:
        SourceError: It only leads to articles, or is no XML that can be read.
    """
    xml = read_xml(file)
    channel = next(all_named(xml.root, "channel"), xml.root)
    stated = _child(channel, "title")
    names = (paper_name(part) for part in _BETWEEN.split(stated))
    title = next(filter(None, names), stated)
    items = [_item(each, file, title) for each in all_named(xml.root, "item", "entry")]
    if not any(_is_whole(item) for item in items):
        raise SourceError(str(file), FEED)
    what = "The file is not well formed; it was mended."
    return items, [Doubt(where=file.name, what=what)] if xml.is_damaged else []


def _is_whole(item: WireItem) -> bool:
    text = "".join(getattr(block, "text", "") for block in item.blocks)
    return len(text) >= _LEAST and _WHOLE.search(text) is not None


def _item(element: "etree._Element", file: Path, title: str) -> WireItem:
    blocks = max(
        (_blocks(each) for each in element if name_of(each) in _TEXTS), key=_length, default=()
    )
    text = "".join(getattr(block, "text", "") for block in blocks)
    headline = read_references(_child(element, "title"))
    author = next((each for each in element if name_of(each) in ("creator", "author")), None)
    by = "" if author is None else _child(author, "name") or _text(author)
    return WireItem(
        file=file,
        title=title,
        date=_day(element, is_chinese=_HAN.search(headline + text) is not None),
        head=Head(headline=headline),
        by="" if "@" in by else by,
        blocks=blocks,
    )


def _blocks(element: "etree._Element") -> tuple[WireBlock, ...]:
    """Return the text of an element: as elements of its own, as HTML written out, or plain."""
    if len(element):
        return blocks_of(bare(element))
    text = element.text or ""
    return html_blocks(text) if _HTML.search(text) else plain_blocks(text)


def _length(blocks: tuple[WireBlock, ...]) -> int:
    return sum(len(getattr(block, "text", "")) for block in blocks)


def _child(element: "etree._Element", name: str) -> str:
    return next((_text(each) for each in element if name_of(each) == name), "")


def _text(element: "etree._Element") -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _day(element: "etree._Element", *, is_chinese: bool) -> Dating:
    return day_of(_moments(element, is_chinese=is_chinese), "")


def _moments(element: "etree._Element", *, is_chinese: bool) -> Iterator[tuple[str, str]]:
    """Yield what days an item states; those of a Chinese paper end at midnight in China."""
    for name in _DAYS:
        stated = _child(element, name)
        try:
            moment = email.utils.parsedate_to_datetime(stated)
        except ValueError:
            moment = None
        if moment is not None and moment.tzinfo is not None and is_chinese:
            moment = moment.astimezone(_CHINA)
        yield name, moment.date().isoformat() if moment else stated
