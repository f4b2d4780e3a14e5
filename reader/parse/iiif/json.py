"""A JSON file of IIIF → its values, read leniently: what has another form counts as missing."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from reader.errors import SourceError
from reader.model.zone import Zone
from reader.parse.source.areas import Extent, read_corners, zone_of
from reader.parse.source.library_xml import in_ascii

Json = Mapping[str, object]

_LARGEST = 64 * 1024 * 1024
"""Bytes; the manifest of a large issue with all its words is 20 MB."""
_PERCENT = re.compile(r"xywh=(?:percent|pct):([-0-9.,eE+]{3,80})")
_PIXELS = re.compile(r"xywh=(?:pixel:)?([-0-9.,eE+]{3,80})")
_POLYGON = re.compile(r"points\s*=\s*[\"']([-0-9.,eE+\s]{3,20000})[\"']")


def read_json(path: Path) -> Json:
    """Read a JSON file whose outermost value is an object.

    Raises:
        SourceError: It is no such file, or absurdly large.
    """
    if path.stat().st_size > _LARGEST:
        raise SourceError(str(path), "is too large to be a manifest of a newspaper.")
    try:
        value = json.loads(in_ascii(path.read_bytes()).decode("utf-8-sig", "replace"))
    except ValueError as fault:
        raise SourceError(str(path), "is no JSON file that can be read.") from fault
    if not isinstance(value, dict):
        raise SourceError(str(path), "is no manifest: it is no JSON object.")
    return value


def things(value: Json, key: str) -> Iterator[Json]:
    """Yield the objects under a key: those of a list, or one alone; an address is its id."""
    found = value.get(key)
    for each in found if isinstance(found, list) else [found]:
        if isinstance(each, dict):
            yield each
        elif isinstance(each, str):
            yield {"id": each}


def address(value: Json) -> str:
    """Return the id of an object; empty when it has none."""
    for key in ("id", "@id"):
        found = value.get(key)
        if isinstance(found, str):
            return found.strip()
    return ""


def kind(value: Json) -> str:
    """Return the type of an object, without a prefix (Manifest, Canvas); empty for none."""
    for key in ("type", "@type"):
        found = value.get(key)
        if isinstance(found, str):
            return found.rpartition(":")[2]
    return ""


def words_of(value: object) -> tuple[str, str]:
    """Read a text in languages ({"de": ["Seite 1"]}), or a bare one.

    Returns:
        The text and its language; of several languages Chinese, else the first; empty for none.
    """
    language = ""
    if isinstance(value, dict) and isinstance(value.get("@value"), str):
        stated = value.get("@language")
        return str(value["@value"]).strip(), stated if isinstance(stated, str) else ""
    if isinstance(value, dict):
        # A Chinese paper is catalogued abroad by its sound too: {"en": ["Shen Bao"], …}.
        chinese = (each for each in value.items() if str(each[0]).lower().startswith("zh"))
        language, value = next(chinese, next(iter(value.items()), ("", "")))
    if isinstance(value, list):
        if value and isinstance(value[0], dict):
            return words_of(value[0])
        value = " ".join(each for each in value if isinstance(each, str))
    text = value.strip() if isinstance(value, str) else ""
    return text, "" if language in ("none", "@none") else str(language)


def text_of(value: Json, key: str) -> str:
    """Return a text under a key, in whichever language comes first."""
    return words_of(value.get(key))[0]


def number_of(value: Json, key: str) -> float:
    """Return a number above 0 under a key; 0 for anything else."""
    found = value.get(key)
    is_number = isinstance(found, int | float) and not isinstance(found, bool)
    if not is_number or not isinstance(found, int | float):
        return 0.0
    return float(found) if 0 < found < 1e9 and math.isfinite(found) else 0.0


def region(selector: str, extent: Extent) -> Zone | None:
    """Read where on a canvas a fragment (xywh=1,2,3,4) or an SVG selector points.

    Args:
        selector: The fragment, or the SVG.
        extent: Size of the canvas.

    Returns:
        None for the canvas as a whole, or nothing of this form.
    """
    polygon = _POLYGON.search(selector)
    if polygon is not None:
        corners = read_corners(polygon[1])
        return zone_of(corners, extent) if corners else None
    percent = _PERCENT.search(unquote(selector))
    match = percent or _PIXELS.search(unquote(selector))
    numbers = _numbers(match[1]) if match is not None else ()
    if len(numbers) != 4 or numbers[2] <= 0 or numbers[3] <= 0:
        return None
    left, top, width, height = numbers
    whole = Extent(width=100, height=100) if percent is not None else extent
    right, bottom = left + width, top + height
    zone = zone_of(((left, top), (right, top), (right, bottom), (left, bottom)), whole)
    xs, ys = {x for x, _ in zone.points}, {y for _, y in zone.points}
    return zone if len(xs) > 1 and len(ys) > 1 else None


def _numbers(text: str) -> tuple[float, ...]:
    try:
        numbers = tuple(float(part) for part in text.split(","))
    except ValueError:
        return ()
    return numbers if all(math.isfinite(n) and abs(n) < 1e9 for n in numbers) else ()
