"""METS with ALTO, as libraries ship newspapers → issues.

A METS file with its ALTO files (CCS docWorks, British Library), an NDNP batch
of many issues, the DIDL file of the KB with its ALTO files, or ALTO files alone,
whose text is taken in page by page.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from reader.errors import SourceError
from reader.model.dating import Dating
from reader.model.printed import PrintedIssue
from reader.notation.mets_form import CREATOR
from reader.parse.mets.files import PICTURES
from reader.parse.mets.issue import make_issue
from reader.parse.mets.issues import issues_of
from reader.parse.mets.kb_didl import DIDL_MARK, read_didl
from reader.parse.mets.mets_file import NOTHING, Mets, read_mets
from reader.parse.mets.own import make_own_issue
from reader.parse.mets.pages import SheetFiles
from reader.parse.mets.toc import METS_MARK, with_contents
from reader.parse.mets.unnamed import with_renamed, with_unnamed
from reader.parse.ocr.page_texts import form_of
from reader.parse.source.file_names import natural_key, read_path
from reader.parse.source.library_xml import all_named, begins_markup, head_of, read_xml

ReadPart = Callable[[], Iterable[PrintedIssue | SourceError]]

_BATCH_MARK = re.compile(rb"<(?:\w+:)?batch[\s>]")
_NDNP = b"loc.gov/ndnp"
_ENDINGS = (".xml", ".hocr", ".xml.gz")
"""What the files are named by, as a folder is looked through for them."""
_PAGE_FOLDER = re.compile(r"(?:seq|page|pg|p|seite|scan|img)[-_ ]?[0-9]{1,4}", re.IGNORECASE)
"""A page's own folder, as Chronicling America has them; a bare number may be a day's."""
_MOST_FILES = 5000
_MOST_PROBED = 40


def recognises(path: Path) -> bool:
    """Tell whether a path is a METS, ALTO or batch file, or a folder of such files."""
    if path.is_dir():
        return any(_kind(file) for file in _xml_files(path)[:_MOST_PROBED])
    return path.is_file() and begins_markup(head_of(path)) and _kind(path) != ""


def _xml_files(folder: Path) -> list[Path]:
    files = sorted(f for f in folder.iterdir() if f.name.lower().endswith(_ENDINGS) and f.is_file())
    if not files:
        files = [file for child in sorted(folder.iterdir()) for file in _of_page(child)]
    return sorted(files[:_MOST_FILES], key=lambda file: natural_key(str(file.relative_to(folder))))


def _of_page(folder: Path) -> list[Path]:
    """Return the file of a page's text that a folder of its own holds (seq-1/ocr.xml)."""
    if not _PAGE_FOLDER.fullmatch(folder.name) or not folder.is_dir() or folder.is_symlink():
        return []
    files = [f for f in folder.iterdir() if f.name.lower().endswith(_ENDINGS) and f.is_file()]
    return files if len(files) == 1 and form_of(files[0]) else []


def _kind(file: Path) -> str:
    """Return what an XML file is: mets, didl, alto or batch; empty for anything else."""
    head = head_of(file)
    if METS_MARK.search(head):
        return "mets"
    if DIDL_MARK.search(head):
        return "didl"
    if form_of(file):
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
    parts = tuple(split(path))
    if not parts:
        raise SourceError(str(path), "holds no METS or ALTO file that can be read.")
    for _, read_part in parts:
        yield from read_part()


def _read_file(file: Path, kind: str) -> Iterator[PrintedIssue | SourceError]:
    if kind == "batch":
        yield from _read_batch(file)
    elif kind == "alto":
        yield from _read_alto((file,))
    elif kind == "didl":
        texts = [each for each in _xml_files(file.parent) if _kind(each) == "alto"]
        xml = read_xml(file)
        mets = replace(read_didl(xml, texts), is_damaged=xml.is_damaged)
        yield make_issue(mets, file, file.parent)
    else:
        yield from _read_mets(file, file.parent)


def _read_mets(file: Path, root: Path, edition: str = "") -> Iterator[PrintedIssue]:
    try:
        described = [(xml, read_mets(xml)) for xml in issues_of(read_xml(file))]
    except SourceError:
        left = with_unnamed(NOTHING, file)
        if not left.pages:
            raise
        described = []
        yield make_issue(left, file, root, edition)
    for xml, mets in described:
        found = mets
        if len(described) == 1:
            is_whole = mets.pages and not xml.is_damaged
            found = with_renamed(mets, file, root) if is_whole else with_unnamed(mets, file)
        if found.creator == CREATOR and not found.is_damaged:
            yield make_own_issue(found, file, root)
        else:
            yield make_issue(with_contents(found, file), file, root, edition)


def split(path: Path) -> Iterator[tuple[tuple[Path, ...], ReadPart]]:
    """Yield the files of each issue of a folder, and what reads them."""
    yield from _of_kinds(_by_kind(_xml_files(path.absolute())))


def gather(files: Iterable[Path]) -> Iterator[tuple[tuple[Path, ...], ReadPart]]:
    """Yield which of some files are one issue, and what reads them.

    What describes others speaks for them, in its folder and below it.
    """
    by_folder: dict[Path, list[Path]] = {}
    for file in sorted(map(Path.absolute, files), key=lambda file: natural_key(str(file))):
        is_of_page = _PAGE_FOLDER.fullmatch(file.parent.name)
        by_folder.setdefault(file.parents[1 if is_of_page else 0], []).append(file)
    kinds = {folder: _by_kind(lying) for folder, lying in by_folder.items()}
    described = {folder for folder, found in kinds.items() if found.keys() - {"alto"}}
    for folder, found in kinds.items():
        if folder in described or described.isdisjoint(folder.parents):
            yield from _of_kinds(found)


def _by_kind(files: Iterable[Path]) -> dict[str, list[Path]]:
    kinds: dict[str, list[Path]] = {}
    for file in files:
        kinds.setdefault(_kind(file), []).append(file)
    return kinds


def _of_kinds(kinds: dict[str, list[Path]]) -> Iterator[tuple[tuple[Path, ...], ReadPart]]:
    """Yield the issues of a folder: a batch speaks for them, METS and DIDL for pages' files."""
    if "batch" in kinds:
        # Validated batches have a second copy, batch_1.xml.
        batch = kinds["batch"][0]
        for name, edition in _listed(batch):
            yield (batch.parent / name,), functools.partial(_read_listed, batch, name, edition)
        if not _lists_all(batch):
            yield (batch,), functools.partial(_read_unlisted, batch)
    elif "mets" in kinds:
        for file in kinds["mets"]:
            yield (file,), functools.partial(_read_file, file, "mets")
    elif "didl" in kinds:
        yield (kinds["didl"][0],), functools.partial(_read_file, kinds["didl"][0], "didl")
    elif "alto" in kinds:
        pages = tuple(kinds["alto"])
        yield pages, functools.partial(_read_alto, pages)


def _listed(batch: Path) -> Iterator[tuple[str, str]]:
    """Yield the path of each issue that a batch lists, and its edition."""
    for issue in all_named(read_xml(batch).root, "issue"):
        if name := (issue.text or "").strip():
            yield name, issue.get("editionOrder", "")


def _read_batch(batch: Path) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issues that a batch lists, in its order."""
    for name, edition in _listed(batch):
        yield from _read_listed(batch, name, edition)
    if not _lists_all(batch):
        yield from _read_unlisted(batch)


def _lists_all(batch: Path) -> bool:
    """Tell whether a batch is whole and what it lists is held under that name."""
    if read_xml(batch).is_damaged:
        return False
    return all((batch.parent / name).is_file() for name, _ in _listed(batch))


def _read_unlisted(batch: Path) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issues below a batch that it does not list, and a word if it is damaged.

    Folders that were renamed are listed under the names they had.
    """
    if read_xml(batch).is_damaged:
        reason = "is damaged; issues that it does not list any more are read all the same."
        yield SourceError(str(batch), reason)
    listed = {(batch.parent / name).resolve() for name, _ in _listed(batch)}
    below = sorted(islice(batch.parent.rglob("*.xml"), _MOST_FILES))
    for file in below:
        if file.is_file() and file.resolve() not in listed and _kind(file) == "mets":
            yield from _read_listed(batch, str(file.relative_to(batch.parent)), "")


def _read_listed(batch: Path, name: str, edition: str) -> Iterator[PrintedIssue | SourceError]:
    root = batch.parent.resolve()
    file = (root / name).resolve()
    if not file.is_relative_to(root) or not file.is_file():
        yield SourceError(f"{batch}: {name}", "is listed in the batch but not held.")
        return
    try:
        yield from _read_mets(file, root, edition)
    except SourceError as refusal:
        yield refusal


def _read_alto(files: tuple[Path, ...]) -> Iterator[PrintedIssue]:
    """Yield the issue of files of pages' texts that no METS file describes, a page each."""
    root = files[0].parent if len({file.parent for file in files}) == 1 else files[0].parent.parent
    # In a folder of its own, the folder's name tells the page.
    own = [file if file.parent == root else file.parent / file.parent.name for file in files]
    told = [read_path(each.with_suffix(".xml")) for each in own]
    day = next((name.date for name in told if name.date.value), Dating())
    names = [tuple(str(each.relative_to(root)) for each in _with_pictures(f)) for f in files]
    mets = Mets(
        title=next((name.title for name in told if name.title), ""),
        day=day.value.isoformat() if day.value else "",
        number="",
        edition=next((name.edition for name in told if name.edition), ""),
        language="",
        files={name: name for beside in names for name in beside},
        pages=tuple(
            SheetFiles(label=name.label, files=beside)
            for beside, name in zip(names, told, strict=True)
        ),
        items=(),
        evidence="; ".join(day.evidence),
    )
    yield make_issue(mets, root / files[0].name, root)


def _with_pictures(file: Path) -> tuple[Path, ...]:
    """Return a file with the pictures that programs for reading scans leave beside a page."""
    beside = (file.with_name(file.stem + ending) for ending in PICTURES)
    return (file, *(picture for picture in beside if picture.is_file()))
