"""The newsagent of a kiosk: sources in, the library kept with the newest good issues.

The only one who writes to the library. It is killed at any moment without
harm: what it begins is written down first, an issue is taken in whole or not
at all, and everything is looked at again from the start.
"""

import datetime
import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import DamagedError, LibraryError, SupplyError
from reader.library.changes import Accession, Outcome
from reader.library.library import Library
from reader.parse.registry import Part
from reader.session.arrivals import (
    TROUBLES,
    Arrivals,
    Arrived,
    Trouble,
    read_arrivals,
    write_arrivals,
)
from reader.session.intake.accession import take_in_parts
from reader.session.intake.adding_pages import AddingPages
from reader.session.intake.reports import Refused, TakenIn
from reader.supply.delivery import Delivery, Source
from reader.supply.folder import mark_of
from reader.supply.ledger import Ledger
from reader.supply.mending import is_broken, is_lost, mend
from reader.supply.stock import Stock, newest_issues

_LOG = logging.getLogger(__name__)

_FRESH = 300.0
"""Seconds that the windows may know an older moment of the last look and an older
room on the disk: a memory card does not last for months of a file every 20 s."""

_ENDED_US = "reading it ended the program that read it; it is left alone."


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """Where a newsagent works and by which rules.

    Attributes:
        library: The library file.
        folder: The kiosk's folder beside it: ledger, arrivals, downloads.
        stock: How much is kept.
        titles: Names or slugs of the papers that screens are for.
        beat: Called often, so that others know that the work goes on.
    """

    library: Path
    folder: Path
    stock: Stock
    titles: tuple[str, ...] = ()
    beat: Callable[[], None]

    @property
    def arrivals(self) -> Path:
        """The file that the windows read."""
        return arrivals_file(self.folder)


def kiosk_folder(library: Path) -> Path:
    """Return the folder in which a kiosk keeps what is not in its library."""
    return library.parent / f"{library.stem}-kiosk"


def arrivals_file(folder: Path) -> Path:
    """Return the file that the windows read."""
    return folder / "arrivals.json"


class Newsagent:
    """Looks into its sources and keeps the library in order.

    Attributes:
        is_library_new: Whether the library was put back or made anew since this
            was last set to false; the windows are then to open it again.
    """

    def __init__(self, shop: Shop, sources: tuple[Source, ...]) -> None:
        self._shop = shop
        self._sources = sources
        self._ledger = Ledger(shop.folder / "ledger.json")
        self._told = read_arrivals(shop.arrivals) or Arrivals()
        self._written = Arrivals()
        self._wrote = -_FRESH
        self._is_news = False
        self._away: dict[str, str] = {}
        self.is_library_new = False

    def look(self, now: datetime.datetime) -> Arrivals:
        """Look once into all sources, take in what is new and good, and tell the windows.

        Args:
            now: The moment, UTC. A clock that jumps does no harm.

        Returns:
            How the supply stands; also written for the windows to read.
        """
        try:
            with self._opened(now) as library:
                looked = [source for source in self._sources if self._visit(source, library, now)]
                if looked or not self._sources:
                    self._told = replace(self._told, looked=now)
                self._keep_in_order(library, now)
                self._tell(library, now)
            self._away.pop("library", None)
        except LibraryError as fault:
            self._suffer(fault, now)
        return self._told

    def look_over(self, now: datetime.datetime) -> Arrivals:
        """Look the whole library over, for a window could not read it, then look."""
        try:
            with self._opened(now) as library:
                self._shop.stock.inspect(library)
        except LibraryError as fault:
            self._suffer(fault, now)
        return self.look(now)

    def _opened(self, now: datetime.datetime) -> Library:
        path = self._shop.library
        if is_lost(path):
            self._mend(now)
        try:
            return Library.open(path)
        except LibraryError as fault:
            if not is_broken(path, fault):
                raise
            self._mend(now)
            return Library.open(path)

    def _visit(self, source: Source, library: Library, now: datetime.datetime) -> bool:
        """Take in what a source has; tell whether it could be looked at."""
        try:
            for delivery in source.deliveries(now.timestamp()):
                self._shop.beat()
                if self._ledger.is_due(delivery.name, delivery.mark, now.timestamp()):
                    self._receive(delivery, library, now)
        except SupplyError as fault:
            self._miss(source.name, str(fault), now)
            return False
        except OSError as fault:
            where = fault.filename or self._shop.folder
            self._miss(source.name, f"{where}: {fault.strerror or fault}.", now)
            return False
        self._away.pop(source.name, None)
        return True

    def _receive(self, delivery: Delivery, library: Library, now: datetime.datetime) -> None:
        name, moment = delivery.name, now.timestamp()
        is_fatal = self._ledger.fatal(name, delivery.mark)
        is_retry = self._ledger.was_begun(name, delivery.mark)
        try:
            self._ledger.begin(name, delivery.mark, moment)
            if is_fatal:
                self._finish(name, f"{name}: {_ENDED_US}", now)
                return
            parts = delivery.parts()
            due = parts if len(parts) == 1 else tuple(self._due(parts, moment))
            reasons = tuple(self._take_in(due, library, now, is_retry=is_retry))
        except (SupplyError, LibraryError, OSError):
            self._ledger.postpone(name)
            raise
        self._finish(name, " ".join(reasons), now)

    def _due(self, parts: tuple[Part | Refused, ...], moment: float) -> Iterator[Part | Refused]:
        """Yield what of a large delivery was not read before, as it grows from day to day."""
        for part in parts:
            name = f"{part.path} "
            if isinstance(part, Refused):
                yield part
                continue
            mark, _ = mark_of(part.files)
            if self._ledger.is_due(name, mark, moment):
                self._ledger.begin(name, mark, moment)
                yield part
                self._ledger.finish(name)

    def _take_in(
        self,
        parts: tuple[Part | Refused, ...],
        library: Library,
        now: datetime.datetime,
        *,
        is_retry: bool,
    ) -> Iterator[str]:
        """Take parts in; yield why one was refused."""
        for step in take_in_parts(AddingPages(library), parts, processes=1):
            self._shop.beat()
            for report in step.reports:
                if isinstance(report, TakenIn):
                    self._record(report.accession, now, is_retry=is_retry)
                elif report.failure is not None:
                    raise report.failure
                else:
                    yield report.reason
            self._tell(library, now)

    def _record(self, accession: Accession, now: datetime.datetime, *, is_retry: bool) -> None:
        """Record what was taken in; a process killed before it could has left it unrecorded."""
        outcome = accession.outcome
        if outcome is Outcome.ADDED or (outcome is Outcome.UNCHANGED and is_retry):
            self._shop.stock.bring(accession.key)
        if outcome is not Outcome.UNCHANGED:
            self._told = replace(self._told, updated=now)

    def _finish(self, name: str, reason: str, now: datetime.datetime) -> None:
        if self._ledger.finish(name, reason):
            self._note(reason, now)
        elif not reason:
            _LOG.info("%s was taken in", name)

    def _keep_in_order(self, library: Library, now: datetime.datetime) -> None:
        discarded = self._shop.stock.keep_in_order(library, now, self._shop.beat)
        for key in discarded:
            _LOG.info("%s was taken out, as newer issues came", key)

    def _tell(self, library: Library, now: datetime.datetime) -> None:
        """Write down for the windows how the supply stands."""
        path = self._shop.library
        issues, doubts = newest_issues(library, now.date())
        for doubt in doubts:
            self._miss(doubt, doubt, now)
        self._miss_papers(issues, now)
        self._told = replace(
            self._told,
            issues=issues,
            free_bytes=shutil.disk_usage(path.parent).free,
            library_bytes=path.stat().st_size,
        )
        self._write(now)

    def _miss_papers(self, issues: tuple[Arrived, ...], now: datetime.datetime) -> None:
        """Note a screen that waits for a paper of which nothing came: its name may be misspelt."""
        papers = "、".join(dict.fromkeys(issue.title for issue in issues))
        for title in self._shop.titles if issues else ():
            if Arrivals(issues=issues).newest(title) is not None:
                self._away.pop(title, None)
            else:
                self._miss(title, f"{title}: no issue has come yet; there are {papers}.", now)

    def _write(self, now: datetime.datetime) -> None:
        if not self._is_worth_writing(now.timestamp()):
            return
        try:
            write_arrivals(self._shop.arrivals, self._told)
        except OSError as fault:
            # The windows go on with what they were told before.
            self._miss("arrivals", f"{self._shop.arrivals}: {fault.strerror or fault}.", now)
        else:
            self._away.pop("arrivals", None)
            self._written, self._wrote = self._told, now.timestamp()

    def _is_worth_writing(self, moment: float) -> bool:
        """Tell whether the windows need to know more than what they were told last."""
        told, written = self._told, self._written
        is_news = (told.issues, told.updated, told.troubles) != (
            written.issues,
            written.updated,
            written.troubles,
        )
        # What a look brought is told with the moment of that look.
        is_worth = is_news or self._is_news or not 0 <= moment - self._wrote < _FRESH
        self._is_news = is_news
        return is_worth

    def _suffer(self, fault: LibraryError, now: datetime.datetime) -> None:
        """Go on after the library refused something: mend it, or wait."""
        if is_broken(self._shop.library, fault):
            try:
                self._mend(now, may_be_empty=not isinstance(fault, DamagedError))
            except LibraryError as worse:
                fault = worse
            else:
                return
        self._miss("library", str(fault), now)
        self._shop.stock.make_room(self._shop.library)
        self._write(now)

    def _mend(self, now: datetime.datetime, *, may_be_empty: bool = True) -> None:
        done = mend(self._shop.library, may_be_empty=may_be_empty)
        self.is_library_new = True
        self._note(f"{self._shop.library}: {done}", now)
        try:
            self._ledger.clear()
        except OSError as fault:
            self._miss("ledger", f"{self._ledger.path}: {fault.strerror or fault}.", now)

    def _miss(self, what: str, reason: str, now: datetime.datetime) -> None:
        """Note what does not work just now, once until it works again or fails otherwise."""
        if self._away.get(what) != reason:
            self._away[what] = reason
            self._note(reason, now)

    def _note(self, reason: str, now: datetime.datetime) -> None:
        _LOG.info("%s", reason)
        trouble = Trouble(when=now.replace(microsecond=0), what=reason)
        self._told = replace(self._told, troubles=(trouble, *self._told.troubles)[:TROUBLES])
