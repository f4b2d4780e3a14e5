"""Many sources into the library: read by several processes, taken in by this one.

What was read to its end before, by the same importer, is not read again; so an
import that was stopped, or killed, goes on where it stopped.
"""

import functools
import hashlib
import logging
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from importlib import resources
from multiprocessing.connection import wait
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from reader.errors import ReaderError, SourceError
from reader.library.changes import Accession, Outcome, Source
from reader.model.issue import Issue
from reader.model.printed import CollatedIssue
from reader.parse.registry import Part, read_part, read_source
from reader.parse.source.file_names import FOLDERS
from reader.parse.together import parts_together
from reader.resources import resource
from reader.session.intake.reports import Refused, Report, Step, TakenIn
from reader.session.intake.sources import Stated, readings, refused

AHEAD = 2
"""Parts read ahead a process: none waits for work, and memory does not grow."""

FEW = 3
"""So few parts are read sooner than other processes are started."""

_IMPORTER = ("parse", "collate", "notation")
_TABLES = "parse"

Reading = CollatedIssue | Refused
"""Crosses from one process to the other; an exception would not, whole."""


class Holdings(Protocol):
    """What takes issues in and knows what it took in: the library."""

    def accession(self, collated: CollatedIssue, source: Source | None = None) -> Accession:
        """Take an issue in."""
        ...

    def taken_in(self, sha256: str, importer: str) -> tuple[str, ...]:
        """Return the keys of the issues of a source taken in to its end."""
        ...

    def finish_source(self, sha256: str, importer: str, issues: int) -> None:
        """Remember that a source was taken in to its end."""
        ...

    def issue(self, key: str) -> Issue:
        """Return an issue."""
        ...


def list_parts(paths: Iterable[Path]) -> tuple[Part | Refused, ...]:
    """Return all that can be read by itself in some sources, in order, and refusals."""
    found: list[Part | Refused] = []
    for path, parts in parts_together(paths):
        found += parts or (Refused(path=path, reason=str(next(read_source(path)))),)
    return tuple(found)


def take_in_parts(
    library: Holdings,
    parts: tuple[Part | Refused, ...],
    stated: Stated | None = None,
    processes: int | None = None,
) -> Generator[Step, None, None]:
    """Take parts of sources into the library, going on after what fails.

    Close the iterator to stop: what was taken in stays, and whoever takes the
    same parts in again goes on from there.

    Args:
        library: Where the issues go.
        parts: As `list_parts` found them.
        stated: What the person says of all of them.
        processes: How many read; None for one a processor.

    Yields:
        A step as soon as the issues of a part are held.
    """
    if len(parts) <= FEW:
        processes = 1
    with _Readers(stated, processes or os.cpu_count() or 1) as readers:
        ahead: deque[_Begun] = deque()
        waiting = iter(parts)
        for done in range(1, len(parts) + 1):
            while len(ahead) < readers.ahead and (part := next(waiting, None)) is not None:
                ahead.append(_begin(library, readers, part, stated))
            begun = ahead.popleft()
            reports = tuple(_finish(library, readers, begun))
            yield Step(path=begun.part.path, reports=reports, done=done, total=len(parts))


def importer_of(part: Part) -> str:
    """Return the name and version of what reads a part.

    The version is a digest of the importer's own text: it changes when the
    importer does, and nobody has to think of it.
    """
    return f"{part.format} {_importer_version()}"


def digest_of(paths: Iterable[Path]) -> str:
    """Return the SHA-256 of files and folders, of their names and of all that is in them.

    Names count, with those of the folders above, for they may be all that
    tells the paper and its day.
    """
    whole = hashlib.sha256()
    for path in paths:
        above = "/".join(path.absolute().parts[-FOLDERS:])
        for name, file in _files_in(path):
            listed = f"{above}/{name}\0{_sha256(file)}\0"
            whole.update(listed.encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """A part that is being read.

    Attributes:
        part: The part, or its refusal.
        source: What is recorded of it; None when it cannot be known again.
        known: Keys of its issues when they are held already.
        future: What will have read it; None when nothing is to be read.
    """

    part: Part | Refused
    source: Source | None = None
    known: tuple[str, ...] = ()
    future: "Future[tuple[Reading, ...]] | None" = None


def _begin(
    library: Holdings, readers: "_Readers", part: Part | Refused, stated: Stated | None
) -> _Begun:
    if isinstance(part, Refused):
        return _Begun(part=part)
    source = None
    # What a person says of a source is not in its files.
    if stated in (None, Stated()) and part.files:
        try:
            sha256 = digest_of(part.files)
        except OSError:
            pass  # Reading it says why.
        else:
            importer = importer_of(part)
            source = Source(name=part.path.name, sha256=sha256, importer=importer)
            if known := library.taken_in(sha256, importer):
                return _Begun(part=part, known=known)
    return _Begun(part=part, source=source, future=readers.begin(part))


def _finish(library: Holdings, readers: "_Readers", begun: _Begun) -> Iterator[Report]:
    part, source = begun.part, begun.source
    if isinstance(part, Refused):
        yield part
        return
    for key in begun.known:
        accession = Accession(key=key, outcome=Outcome.UNCHANGED)
        yield TakenIn(path=part.path, accession=accession, issue=library.issue(key))
    if begun.known:
        return
    refusals = held = 0
    for reading in readers.finish(part, begun.future):
        report = _take_in(library, part, reading, source)
        yield report
        refusals += isinstance(report, Refused)
        held += isinstance(report, TakenIn)
    if source is not None and held and not refusals:
        library.finish_source(source.sha256, source.importer, held)


def _take_in(library: Holdings, part: Part, reading: Reading, source: Source | None) -> Report:
    if isinstance(reading, Refused):
        return reading
    try:
        accession = library.accession(reading, source)
    except ReaderError as refusal:
        return refused(part.path, refusal)
    # Pages of it that were held may have stayed.
    is_added_to = accession.outcome is Outcome.REPLACED
    issue = library.issue(accession.key) if is_added_to else reading.issue
    return TakenIn(path=part.path, accession=accession, issue=issue)


class _Readers:
    """The processes that read parts, or this one when there is to be no other."""

    def __init__(self, stated: Stated | None, processes: int) -> None:
        self._stated = stated
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None
        self.ahead = processes * AHEAD if processes > 1 else 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def begin(self, part: Part) -> "Future[tuple[Reading, ...]] | None":
        """Have a part read; None when it is read only when asked for."""
        if self._processes == 1:
            return None
        if self._pool is None:
            self._pool = _pool(self._processes)
        try:
            return _submit(self._pool, part, self._stated)
        except BrokenProcessPool:
            self._pool = _pool(self._processes)
            return _submit(self._pool, part, self._stated)

    def finish(self, part: Part, future: "Future[tuple[Reading, ...]] | None") -> Iterable[Reading]:
        """Return what a part gave."""
        if future is None:
            return _readings(part, self._stated)
        try:
            return future.result()
        except BrokenProcessPool:
            return self._read_alone(part)

    def _read_alone(self, part: Part) -> tuple[Reading, ...]:
        """Read a part in a process of its own: it, or one read beside it, ended its reader."""
        with _pool(1) as pool:
            try:
                return _submit(pool, part, self._stated).result()
            except BrokenProcessPool:
                reason = (
                    "the process that read it was ended, perhaps because the memory ran out. "
                    "Close other programs and import it again, by itself."
                )
                return (Refused(path=part.path, reason=f"{part.path}: {reason}"),)


def _pool(processes: int) -> ProcessPoolExecutor:
    # Started anew, not forked: a copy of a program with threads may stand still.
    return ProcessPoolExecutor(
        max_workers=processes,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin_reader,
        initargs=(logging.getLogger().getEffectiveLevel(),),
    )


def _submit(
    pool: ProcessPoolExecutor, part: Part, stated: Stated | None
) -> "Future[tuple[Reading, ...]]":
    """Have a part read; a process that this starts never hears of Ctrl-C."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        return pool.submit(_read, part, stated)
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_read, part, stated)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)


def _begin_reader(level: int) -> None:
    """Make a process that reads: it ends with the program, and leaves Ctrl-C to it.

    Args:
        level: What the program logs; what parsers say is written beside its own.
    """
    logging.basicConfig(level=level, format="daodu: %(message)s")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def end_with_parent() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=end_with_parent, daemon=True).start()


def _read(part: Part, stated: Stated | None) -> tuple[Reading, ...]:
    """Read a part in another process."""
    return tuple(_readings(part, stated))


def _readings(part: Part, stated: Stated | None) -> Iterator[Reading]:
    for reading in readings(part.path, stated, lambda _: read_part(part)):
        if isinstance(reading, SourceError):
            yield Refused(path=part.path, reason=str(reading))
        else:
            yield reading


def _files_in(path: Path) -> Iterator[tuple[str, Path]]:
    if not path.is_dir():
        yield "", path
        return
    for file in sorted(path.rglob("*")):
        if file.is_file():
            yield file.relative_to(path).as_posix(), file


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def importer_files() -> Iterator[Path]:
    """Yield what has a say in how a source is read: modules, and the tables that they read."""
    root = Path(str(resources.files("reader")))
    for package in _IMPORTER:
        yield from sorted((root / package).rglob("*.py"))
    yield from sorted(resource(_TABLES).rglob("*.*"))


@functools.cache
def _importer_version() -> str:
    whole = hashlib.sha256()
    for file in importer_files():
        whole.update(file.read_bytes())
    return whole.hexdigest()[:12]
