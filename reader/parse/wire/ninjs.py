"""Items in ninjs, the JSON of news agencies → articles as sent.

A file holds one item, or a list of them. What the versions of the standard call
differently (``headline`` and ``headlines``, ``versioncreated`` and ``versionCreated``,
associations and renditions by name or in a list) is read alike.

Source:
    IPTC ninjs 1.3, 2.1 and 3.1
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.notation.article_html import parse_html
from reader.notation.own_name import is_own_name
from reader.parse.iiif.json import Json
from reader.parse.source.json_file import read_values
from reader.parse.source.library_xml import head_of
from reader.parse.text.heading import Head
from reader.parse.wire.body import html_blocks, plain_blocks, written_by_us
from reader.parse.wire.form import day_of, place_of_head, read_page
from reader.parse.wire.item import WireBlock, WireItem, WirePicture

ENDINGS = (".json", ".ninjs")
"""What files of the form are named by, as a folder is looked through for them."""
_HEAD = 65_536
_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")
_URI = re.compile(rb"\"uri\"\s*:")
_MARK = re.compile(
    rb"\"(?:headlines?|bodies|body_(?:text|x?html)|version[Cc]reated)\"\s*:|ninjs-schema"
)
_MOST_DEEP = 4
"""Levels of associations."""
_DAYS = ("contentCreated", "contentcreated", "versionCreated", "versioncreated")
_SHOWN = ("picture", "graphic", "video", "animation", "audio")


def is_ninjs(file: Path) -> bool:
    """Tell whether a file is of ninjs."""
    head = head_of(file, _HEAD)
    return all(mark.search(head) for mark in (_URI, _MARK)) and _START.match(head) is not None


def read_ninjs(file: Path) -> Iterator[WireItem]:
    """Yield the items of a file.

    Raises:
        SourceError: It is no JSON that can be read, or absurdly large or deep.
    """
    for item in _objects(read_values(file)):
        yield from _items(item, file, 0)


def _items(item: Json, file: Path, depth: int) -> Iterator[WireItem]:
    """Yield an item and those that it holds whole; pictures that it holds are part of it."""
    held = list(_named(item, "associations")) if depth < _MOST_DEEP else []
    pictures = [_picture(each) for _, each in held if _text(each, "type") in _SHOWN]
    read = _item(item, file)
    if _text(item, "type") in _SHOWN:
        read = replace(read, blocks=(_picture(item), *read.blocks))
    if read.written is None:
        read = replace(read, blocks=(*read.blocks, *pictures))
    is_list = _text(item, "type") == "composite" and not _bodies(item)
    others = [each for _, each in held if _text(each, "type") not in _SHOWN]
    if not (is_list and others) or pictures:
        yield read
    for each in others:
        yield from _items(each, file, depth + 1)


def _item(item: Json, file: Path) -> WireItem:
    uri = _text(item, "uri")
    heads = dict(_headlines(item))
    kicker = next((heads[role] for role in heads if place_of_head(role) == "kicker"), "")
    deck = " ".join(heads[role] for role in heads if place_of_head(role) == "deck")
    others = [role for role in heads if place_of_head(role) == "headline"]
    headline = heads.get("main", heads[others[0]] if others else "")
    descriptions = _objects(item.get("descriptions"))
    told = {_text(each, "role"): _text(each, "value") for each in descriptions}
    page, section = read_page(told.get("page", ""), uri)
    by = _text(item, "by") or _text(item, "byline")
    read = WireItem(
        file=file,
        uri=uri,
        version=_version(item),
        title=_title(item),
        date=day_of(((name, _text(item, name)) for name in _DAYS), uri),
        language=_text(item, "language"),
        page=page,
        section=section,
        edition=told.get("edition", "") if is_own_name(uri) else "",
        head=Head(kicker=kicker, headline=headline, deck=deck),
        by=by,
    )
    bodies = _bodies(item)
    written = written_by_us(read, parse_html(bodies.get("text/html", "")))
    return replace(read, written=written) if written else replace(read, blocks=_blocks(bodies))


def _headlines(item: Json) -> Iterator[tuple[str, str]]:
    if text := _text(item, "headline"):
        yield "main", text
    for number, each in enumerate(_objects(item.get("headlines"))):
        if text := _text(each, "value"):
            yield _text(each, "role") or f"headline {number}", text


def _bodies(item: Json) -> dict[str, str]:
    """Return the texts of an item by their media types."""
    found: dict[str, str] = {}
    for each in _objects(item.get("bodies")):
        if text := _text(each, "value"):
            found.setdefault(_text(each, "contentType") or _text(each, "contenttype"), text)
    for name in item:
        if name.startswith("body_") and (text := _text(item, name)):
            found.setdefault(name, text)
    return found


def _blocks(bodies: dict[str, str]) -> tuple[WireBlock, ...]:
    """Return the blocks of the richest text; a plain one has no paragraphs, or no pictures."""
    rich = next((text for kind, text in bodies.items() if "html" in kind), "")
    blocks = html_blocks(rich)
    return blocks or plain_blocks(next((t for k, t in bodies.items() if "html" not in k), ""))


def _picture(item: Json) -> WirePicture:
    """Return what shows a picture: its best rendition, what is said of it, and whose it is."""
    renditions = [each for _, each in _named(item, "renditions")]
    renditions.sort(key=_width, reverse=True)
    told = [_text(each, "value") for each in _objects(item.get("descriptions"))]
    told += [_text(item, name) for name in item if name.startswith("description_")]
    blocks = html_blocks(next(filter(None, told), ""))
    return WirePicture(
        addresses=tuple(filter(None, (_text(each, "href") for each in renditions))),
        caption="\n".join(getattr(block, "text", "") for block in blocks),
        credit=_text(item, "by") or _text(item, "byline") or _text(item, "copyrightHolder"),
    )


def _width(rendition: Json) -> int:
    width = rendition.get("width")
    return width if isinstance(width, int) else 0


def _title(item: Json) -> str:
    """Return whose item it is: the holder of its rights, else where it comes from."""
    stated = _text(item, "copyrightHolder") or _text(item, "copyrightholder")
    sources = (_text(each, "name") for each in _objects(item.get("infoSources")))
    return stated or next(filter(None, sources), "") or _text(item, "source")


def _version(item: Json) -> int:
    version = str(item.get("version"))
    return int(version) if version.isdecimal() and len(version) < 10 else 0


def _objects(value: object) -> Iterator[Json]:
    """Yield the objects of a list, or one alone."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            yield each


def _named(item: Json, key: str) -> Iterator[tuple[str, Json]]:
    """Yield the objects under a key with their names, as a list has them or an object by name."""
    value = item.get(key)
    if isinstance(value, dict):
        yield from ((name, each) for name, each in value.items() if isinstance(each, dict))
    else:
        yield from ((_text(each, "name"), each) for each in _objects(value))


def _text(item: Json, key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""
