"""The text of a document → its pictures, each with what is said around it.

Source:
    ECMA-376-1 (Office Open XML), 20.4 (drawings), 20.1.8.13 (blip); ECMA-376-2 (relationships)
"""

import functools
import posixpath
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from reader.model.printed import FileBytes
from reader.parse.source.files import picture_ending
from reader.parse.text.shown import Shown, folded

_HEAD = 64
_LARGEST = 64 * 1024 * 1024
"""Bytes of a picture; photographs for print are smaller."""
_FALLBACK = "{*}Fallback"


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
    return folded("".join(each.text or "" for each in paragraph.iter("{*}t")))
