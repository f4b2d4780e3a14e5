"""Pictures of a document → pictures of the articles that they stand in.

What the text of a document says where a picture stands is looked for in the articles
that were read from it: its caption, else the paragraph above it, else what is below.

Source:
    ECMA-376-1 (Office Open XML), 20.4 (drawings), 20.1.8.13 (blip); ECMA-376-2 (relationships)
"""

import functools
import itertools
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from reader.model.article import Article, Block, Picture
from reader.model.printed import FileBytes, PrintedPage
from reader.notation.punctuation import full_width_punctuation
from reader.notation.radicals import unified
from reader.parse.source.files import picture_ending

_HEAD = 64
_LARGEST = 64 * 1024 * 1024
"""Bytes of a picture; photographs for print are smaller."""
_TEXT_OF_ANCHOR = 12
_FALLBACK = "{*}Fallback"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture where it stands in a document.

    Attributes:
        path: In the issue folder.
        above: What the nearest text above it says; empty for nothing.
        below: What the nearest below it says.
    """

    path: str
    above: str
    below: str


def find_pictures(
    text: "etree._Element", parts: zipfile.ZipFile, source: Path
) -> tuple[list[Shown], dict[str, FileBytes]]:
    """Find the pictures of a document, in order, and what reads each.

    Args:
        text: Of the document.
        parts: The document; open.
        source: Its file.
    """
    targets = _targets(parts)
    files: dict[str, FileBytes] = {}
    shown: list[Shown] = []
    paragraphs = list(text.iter("{*}p"))
    said = [_said(each) for each in paragraphs]
    places = {each: place for place, each in enumerate(paragraphs)}
    for picture in text.iter("{*}blip", "{*}imagedata"):
        paragraph = next(picture.iterancestors("{*}p"), None)
        member = targets.get(_relation(picture), "")
        ending = _ending(parts, member)
        is_again = any(True for _ in picture.iterancestors(_FALLBACK))
        if paragraph is None or is_again or not ending:
            continue
        path = f"images/{re.sub(r'[^A-Za-z0-9_]+', '-', Path(member).stem)}{ending}"
        files[path] = functools.partial(read_member, source, member)
        place = places[paragraph]
        shown.append(
            Shown(
                path=path,
                above=next(filter(None, reversed(said[: place + 1])), ""),
                below=next(filter(None, said[place + 1 :]), ""),
            )
        )
    return shown, files


def _targets(parts: zipfile.ZipFile) -> Mapping[str, str]:
    """Return the parts that a document's relationships lead to, by their ids."""
    name = "word/_rels/document.xml.rels"
    if name not in parts.namelist():
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(parts.read(name), parser)
    found = () if root is None else root.iter("{*}Relationship")
    return {
        each.get("Id", ""): posixpath.normpath(posixpath.join("word", each.get("Target", "")))
        for each in found
        if each.get("TargetMode") != "External"
    }


def _relation(picture: "etree._Element") -> str:
    named = (str(v) for key, v in picture.items() if str(key).endswith(("}embed", "}id")))
    return next(named, "")


def _ending(parts: zipfile.ZipFile, member: str) -> str:
    """Return the ending for a picture's content; empty where it is none that can be shown."""
    if member not in parts.namelist() or parts.getinfo(member).file_size > _LARGEST:
        return ""
    with parts.open(member) as opened:
        return picture_ending(opened.read(_HEAD))


def read_member(source: Path, member: str) -> bytes:
    """Read a picture of a document."""
    with zipfile.ZipFile(source) as parts, parts.open(member) as opened:
        return opened.read(_LARGEST)


def _said(paragraph: "etree._Element") -> str:
    return _folded("".join(each.text or "" for each in paragraph.iter("{*}t")))


def _folded(text: str) -> str:
    return re.sub(r"\s", "", full_width_punctuation(unified(text)))


def place_pictures(pages: Iterable[PrintedPage], shown: Iterable[Shown]) -> tuple[PrintedPage, ...]:
    """Give pictures to the articles of pages that they stand in."""
    pages = tuple(pages)
    articles = {a.id: a for printed in pages for a in printed.page.articles}
    for each in shown:
        for found in itertools.islice(_placed(tuple(articles.values()), each), 1):
            articles[found.id] = found
    return tuple(
        replace(p, page=replace(p.page, articles=tuple(articles[a.id] for a in p.page.articles)))
        for p in pages
    )


def _placed(articles: tuple[Article, ...], shown: Shown) -> Iterator[Article]:
    """Yield the articles that a picture may stand in, with the picture, the likeliest first."""
    for text in filter(None, (shown.below, shown.above)):
        for article in articles:
            blocks = tuple(_with_picture(block, text, shown.path) for block in article.blocks)
            if blocks != article.blocks:
                yield replace(article, blocks=blocks)
    said = (a for text in (shown.above, shown.below) for a in articles if _says(a, text))
    for article in itertools.chain(said, articles):
        # At its end, for its jumps name their paragraphs by number.
        yield replace(article, blocks=(*article.blocks, Picture(image=shown.path)))


def _with_picture(block: Block, caption: str, path: str) -> Block:
    """Return a picture of a caption with its file; any other block as it is."""
    if not isinstance(block, Picture) or block.image is not None or not block.caption:
        return block
    is_of_it = _folded(block.caption)[:_TEXT_OF_ANCHOR] in caption
    return replace(block, image=path) if is_of_it else block


def _says(article: Article, text: str) -> bool:
    end = text[-_TEXT_OF_ANCHOR:]
    said = [article.kicker, article.headline, article.deck]
    said += [byline.text for byline in article.bylines]
    for block in article.blocks:
        said.append("".join(getattr(block, name, "") for name in ("text", "caption", "credit")))
    return bool(end) and any(end in _folded(each) for each in said)
