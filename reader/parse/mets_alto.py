"""METS with ALTO, as libraries ship newspapers → issues.

A METS file with its ALTO files (CCS docWorks, British Library), an NDNP batch
of many issues, the DIDL file of the KB with its ALTO files, or ALTO files alone,
whose text is taken in page by page.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reader.errors import SourceError
from reader.model.printed import PrintedIssue
from reader.notation.mets_form import CREATOR
from reader.parse.file_names import read_file_name
from reader.parse.kb_didl import DIDL_MARK, read_didl
from reader.parse.library_xml import all_named, head_of, read_xml
from reader.parse.mets import Mets, read_mets
from reader.parse.mets_alto_issue import ALTO_MARK, make_issue
from reader.parse.mets_files import PICTURES
from reader.parse.mets_own import make_own_issue
from reader.parse.mets_pages import SheetFiles
from reader.parse.mets_toc import METS_MARK, with_contents

ReadPart = Callable[[], Iterable[PrintedIssue | SourceError]]

_BATCH_MARK = re.compile(rb"<(?:\w+:)?batch[\s>]")
_NDNP = b"loc.gov/ndnp"
_MOST_FILES = 5000
_MOST_PROBED = 40


def recognises(path: Path) -> bool:
    """Tell whether a path is a METS, ALTO or batch file, or a folder of such files."""
    if path.is_dir():
        return any(_kind(file) for file in _xml_files(path)[:_MOST_PROBED])
    return path.suffix.lower() == ".xml" and _kind(path) != ""


def _xml_files(folder: Path) -> list[Path]:
    files = sorted(f for f in folder.iterdir() if f.suffix.lower() == ".xml" and f.is_file())
    return sorted(files[:_MOST_FILES], key=lambda file: _natural(file.name))


def _natural(name: str) -> list[tuple[int, str]]:
    parts = re.split(r"([0-9]{1,18})", name)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def _kind(file: Path) -> str:
    """Return what an XML file is: mets, didl, alto or batch; empty for anything else."""
    head = head_of(file)
    if METS_MARK.search(head):
        return "mets"
    if DIDL_MARK.search(head):
        return "didl"
    if ALTO_MARK.search(head):
        return "alto"
    return "batch" if _NDNP in head and _BATCH_MARK.search(head) else ""


def read(path: Path) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issues of a METS file, a batch, or a folder; refusals of single issues too.

    Raises:
        SourceError: Nothing of it can be read.
    """
    path = path.absolute()
    if path.is_file():
        yield from _read_file(path, _kind(path))
        return
    kinds: dict[str, list[Path]] = {}
    for file in _xml_files(path):
        kinds.setdefault(_kind(file), []).append(file)
    if "batch" in kinds:
        # Validated batches have a second copy, batch_1.xml.
        yield from _read_batch(kinds["batch"][0])
    elif "mets" in kinds:
        for file in kinds["mets"]:
            yield from _read_file(file, "mets")
    elif "didl" in kinds:
        yield from _read_file(kinds["didl"][0], "didl")
    elif "alto" in kinds:
        yield _read_alto(tuple(kinds["alto"]))
    else:
        raise SourceError(str(path), "holds no METS or ALTO file that can be read.")


def _read_file(file: Path, kind: str) -> Iterator[PrintedIssue | SourceError]:
    if kind == "batch":
        yield from _read_batch(file)
    elif kind == "alto":
        yield _read_alto((file,))
    elif kind == "didl":
        texts = [each for each in _xml_files(file.parent) if _kind(each) == "alto"]
        yield make_issue(read_didl(read_xml(file), texts), file, file.parent)
    else:
        yield _read_mets(file, file.parent)


def _read_mets(file: Path, root: Path, edition: str = "") -> PrintedIssue:
    mets = read_mets(read_xml(file))
    if mets.creator == CREATOR:
        return make_own_issue(mets, file, root)
    return make_issue(with_contents(mets, file), file, root, edition)


def split(path: Path) -> Iterator[tuple[tuple[Path, ...], ReadPart]]:
    """Yield the files of each issue of a folder, and what reads them."""
    files = _xml_files(path.absolute())
    kinds = [(file, _kind(file)) for file in files]
    batch = next((file for file, kind in kinds if kind == "batch"), None)
    if batch is not None:
        for name, edition in _listed(batch):
            yield (batch.parent / name,), functools.partial(_read_listed, batch, name, edition)
        return
    for file in (file for file, kind in kinds if kind == "mets"):
        yield (file,), functools.partial(_read_file, file, "mets")


def _listed(batch: Path) -> Iterator[tuple[str, str]]:
    """Yield the path of each issue that a batch lists, and its edition."""
    for issue in all_named(read_xml(batch).root, "issue"):
        yield (issue.text or "").strip(), issue.get("editionOrder", "")


def _read_batch(batch: Path) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issues that a batch lists, in its order."""
    for name, edition in _listed(batch):
        yield from _read_listed(batch, name, edition)


def _read_listed(batch: Path, name: str, edition: str) -> Iterator[PrintedIssue | SourceError]:
    root = batch.parent.resolve()
    file = (root / name).resolve()
    if not name or not file.is_relative_to(root) or not file.is_file():
        yield SourceError(f"{batch}: {name}", "is listed in the batch but not held.")
        return
    try:
        yield _read_mets(file, root, edition)
    except SourceError as refusal:
        yield refusal


def _read_alto(files: tuple[Path, ...]) -> PrintedIssue:
    """Read ALTO files that no METS file describes, a page each."""
    told = [read_file_name(file.stem) for file in files]
    day = next((name.date.value for name in told if name.date.value), None)
    beside = {file: _pictures_of(file) for file in files}
    mets = Mets(
        title="",
        day=day.isoformat() if day else "",
        number="",
        edition="",
        language="",
        files={name: name for file in files for name in (file.name, *beside[file])},
        pages=tuple(
            SheetFiles(label=name.label, files=(file.name, *beside[file]))
            for file, name in zip(files, told, strict=True)
        ),
        items=(),
    )
    return make_issue(mets, files[0], files[0].parent)


def _pictures_of(file: Path) -> tuple[str, ...]:
    """Return the names of the pictures that programs for reading scans leave beside a page."""
    names = (file.stem + ending for ending in PICTURES)
    return tuple(name for name in names if file.with_name(name).is_file())
