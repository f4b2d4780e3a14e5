"""IIIF manifests and collections of newspapers saved to disk → issues.

A folder as a crawler saved it: manifests of issues, perhaps the collection that lists
them, and beside them pictures, ALTO files and lists of annotations. Nothing is
fetched: what an address names is looked for on the disk by its last parts.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reader.errors import SourceError
from reader.model.printed import PrintedIssue
from reader.parse.iiif.issue import make_issue
from reader.parse.iiif.json import Json, address, kind, read_json, things
from reader.parse.iiif.manifest import read_manifest
from reader.parse.iiif.page import find_json
from reader.parse.iiif.second import in_third, is_second, listed
from reader.parse.source.library_xml import head_of
from reader.parse.source.links import SourceLinks

ReadPart = Callable[[], Iterable[PrintedIssue | SourceError]]

_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")
_MARK = re.compile(rb"iiif\.io/api/presentation/[23]|shared-canvas\.org/ns/context")
_TYPE = re.compile(rb"\"@?type\"\s*:\s*\"(?:sc:)?(Manifest|Collection)\"")
_HEAD = 65_536
"""Bytes: the type may stand behind long labels and metadata."""
_MOST_FILES = 5000
_MOST_PROBED = 60
_DEEPEST = 4
_ENDINGS = (".json", ".jsonld", "")
"""What files of manifests are named by, as a folder is looked through for them."""


def recognises(path: Path) -> bool:
    """Tell whether a path is a manifest or collection, or a folder with one in it."""
    if path.is_dir():
        return any(_kind(file) for file in _json_files(path, _DEEPEST)[:_MOST_PROBED])
    return path.is_file() and _kind(path) != ""


def _kind(file: Path) -> str:
    """Return what a file is: Manifest or Collection; empty for anything else."""
    head = head_of(file, _HEAD)
    found = _TYPE.search(head) if _START.match(head) and _MARK.search(head) else None
    return found[1].decode("ascii") if found else ""


def _json_files(folder: Path, depth: int) -> list[Path]:
    """Return the files of a folder that may be JSON, and of those in it, in order."""
    found: list[Path] = []
    for child in sorted(folder.iterdir()):
        if child.name[0] == "." or len(found) >= _MOST_FILES:
            continue
        if child.is_dir() and not child.is_symlink() and depth < _DEEPEST:
            found += _json_files(child, depth + 1)
        elif child.suffix in _ENDINGS and child.is_file():
            found.append(child)
    return found[:_MOST_FILES]


def read(path: Path) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issues of a manifest, of a collection, or of a folder of either.

    Raises:
        SourceError: The file is no JSON, or describes no newspaper.
    """
    path = path.absolute()
    if path.is_dir():
        for _, read_part in split(path):
            yield from read_part()
    elif _kind(path) == "Collection":
        yield from _read_collection(path)
    else:
        yield _read_manifest(path, path.parent)


def split(path: Path) -> Iterator[tuple[tuple[Path, ...], ReadPart]]:
    """Yield the manifest of each issue of a folder, and what reads it."""
    root = path.absolute()
    files = _json_files(root, 1)
    kinds = [(file, _kind(file)) for file in files]
    manifests = [file for file, each in kinds if each == "Manifest"]
    for file in manifests:
        yield (file,), functools.partial(_read_refusing, file, root)
    for file in [file for file, each in kinds if each == "Collection"] if not manifests else []:
        yield (file,), functools.partial(_read_collection, file)


def _read_refusing(file: Path, root: Path) -> Iterator[PrintedIssue | SourceError]:
    try:
        yield _read_manifest(file, root)
    except SourceError as refusal:
        yield refusal


def _read_manifest(file: Path, root: Path, series: str = "") -> PrintedIssue:
    value = read_json(file)
    if kind(value) != "Manifest":
        raise SourceError(str(file), "is no IIIF manifest.")
    if is_second(value):
        value = in_third(value)
    if series and not list(things(value, "partOf")):
        value = {**value, "partOf": [{"label": series}]}
    return make_issue(read_manifest(value), file, root)


def _read_collection(file: Path) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issues of the manifests that a collection lists, as far as they are held."""
    links = SourceLinks(root=file.parent.resolve())
    found = False
    for each in _listed(read_json(file)):
        manifest = _find_manifest(address(each), file.parent.resolve(), links)
        if manifest is None:
            yield SourceError(
                f"{file}: {address(each)[-120:]}", "is listed in the collection but not held."
            )
            continue
        found = True
        yield from _read_refusing(manifest, file.parent)
    if not found:
        yield SourceError(str(file), "is a IIIF collection of which no manifest is held.")


def _find_manifest(name: str, folder: Path, links: SourceLinks) -> Path | None:
    """Find the manifest of an id; many are called manifest.json, so its own id has to agree."""
    for written in (name, f"{name.rstrip('/')}/manifest"):
        found = find_json(written, folder, links)
        if found is None or _kind(found) != "Manifest":
            continue
        own = address(read_json(found))
        ending = "/".join(found.with_suffix("").parts[-2:])
        if own == name or name.removesuffix(".json").rstrip("/").endswith(ending):
            return found
    return None


def _listed(value: Json) -> Iterator[Json]:
    if is_second(value):
        yield from (each for each in listed(value) if kind(each) == "Manifest")
        return
    yield from (each for each in things(value, "items") if kind(each) == "Manifest")
