"""A feed subscribed to: its index by HTTP, the newest issues of it as deliveries."""

import functools
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from reader.errors import SourceError, SupplyError
from reader.model.key import title_slug
from reader.parse.registry import Part
from reader.replacing import replace_file
from reader.session.feed import INDEX, Feed, FeedIssue, newest_first, read_feed
from reader.session.intake.accession import list_parts
from reader.session.intake.reports import Refused
from reader.supply.delivery import Delivery
from reader.supply.fetching import Fetched, Fetcher, shown

SPARES = 3
"""Issues that stay as files, should the library have to be made anew without a network."""

FIRST_WAIT = 30.0
LONGEST_WAIT = 3600.0
"""Seconds from a failure to the next try; twice as long each time, an hour at the most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a subscription is for.

    Attributes:
        address: Of the index, or of the folder it lies in.
        folder: Where downloads and the last index are kept.
        titles: Names or slugs of the papers wanted; empty for all.
        keep: The newest issues of each paper; 0 for all.
        public_key: In base64; empty takes unsigned feeds.
        jitter: From 0 to 1, another at each call; many kiosks are then not
            back at the server in the same second.
    """

    address: str
    folder: Path
    titles: tuple[str, ...] = ()
    keep: int = 0
    public_key: str = ""
    jitter: Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """The index held, and what the server said of it."""

    feed: Feed
    address: str
    etag: str
    last_modified: str


class Subscription:
    """A feed of issues as a source.

    Attributes:
        name: Its address, fit to be shown.
    """

    def __init__(self, terms: Terms, fetcher: Fetcher) -> None:
        self._terms = terms
        self._fetcher = fetcher
        address = terms.address
        self._address = urljoin(address, INDEX) if address.endswith("/") else address
        self._failures = 0
        self._asked = 0.0
        self._failed = 0.0
        self._wait = 0.0
        self._reason = ""
        self._held: _Held | None = self._kept()
        self.name = shown(self._address)

    def deliveries(self, now: float) -> Iterator[Delivery]:
        """Yield the newest issues of the feed.

        Raises:
            SupplyError: The server does not answer, or its index is refused.
                What the last index promised and is here already was yielded before.
        """
        self._asked = now
        if self._failures and 0 <= now - self._failed < self._wait:
            yield from self._spares()
            raise SupplyError(self.name, self._reason)
        try:
            self._renew()
        except SupplyError as fault:
            self._fail(fault)
            yield from self._spares()
            raise
        yield from map(self._delivery, self._wanted())
        self._failures = 0
        self._trim()

    def _fail(self, fault: SupplyError) -> None:
        """Wait longer after each failure."""
        self._failures += 1
        self._failed = self._asked
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(self._failures - 1, 10))
        self._wait = wait * (0.5 + 0.5 * self._terms.jitter())
        self._reason = fault.reason

    def _renew(self) -> None:
        """Fetch the index if it became another."""
        held = self._held
        etag, last_modified = (held.etag, held.last_modified) if held else ("", "")
        fetched = self._fetcher.index(self._address, etag, last_modified)
        if fetched is None:
            return
        found = self._read(fetched)
        if held is not None and self._terms.public_key and found.feed.modified < held.feed.modified:
            raise SupplyError(self.name, "its index is older than the last; it was refused.")
        self._held = found
        self._keep(fetched)

    def _read(self, fetched: Fetched) -> _Held:
        try:
            feed = read_feed(fetched.content)
        except ValueError as fault:
            raise SupplyError(self.name, f"its index is not OPDS 2.0 ({fault}).") from fault
        if self._terms.public_key and not feed.is_signed_by(self._terms.public_key):
            reason = "its index is not signed by the owner of the public key; it was refused."
            raise SupplyError(self.name, reason)
        if (feed.issues or feed.left_out) and not any(issue.epaper for issue in feed.issues):
            reason = "none of its publications has an .epaper with a SHA-256; it is no feed for us."
            raise SupplyError(self.name, reason)
        return _Held(
            feed=feed,
            address=fetched.address,
            etag=fetched.etag,
            last_modified=fetched.last_modified,
        )

    def _wanted(self) -> tuple[FeedIssue, ...]:
        """Return the newest issues of the papers wanted, newest first."""
        wanted: list[FeedIssue] = []
        counts: dict[str, int] = {}
        slugs = {title_slug(title) for title in self._terms.titles}
        for issue in newest_first(self._held.feed.issues) if self._held else ():
            slug = issue.key.split("/")[0]
            if issue.epaper is None or (
                slugs and slugs.isdisjoint((slug, title_slug(issue.title)))
            ):
                continue
            counts[slug] = counts.get(slug, 0) + 1
            if not self._terms.keep or counts[slug] <= self._terms.keep:
                wanted.append(issue)
        return tuple(wanted)

    def _delivery(self, issue: FeedIssue) -> Delivery:
        assert self._held is not None
        assert issue.epaper is not None
        address = urljoin(self._held.address, issue.epaper.href)
        # What is asked for in a query is not shown, but makes another file.
        asked = f" {issue.epaper.sha256[:8]}" if "?" in address else ""
        return Delivery(
            name=f"{shown(address)}{asked}",
            mark=issue.epaper.sha256,
            parts=functools.partial(self._fetch, issue, address),
        )

    def _fetch(self, issue: FeedIssue, address: str) -> tuple[Part | Refused, ...]:
        """Download an issue unless it is here already, and say what is to be read."""
        assert issue.epaper is not None
        target = self._file(issue)
        if not _has_hash(target, issue.epaper.sha256):
            try:
                self._fetcher.file(address, issue.epaper, target)
            except SupplyError as fault:
                self._fail(fault)
                raise
            except SourceError as refusal:
                return (Refused(path=target, reason=str(refusal)),)
        return list_parts((target,))

    def _spares(self) -> Iterator[Delivery]:
        """Yield what can be had without the server."""
        for issue in self._wanted():
            if self._file(issue).exists():
                yield self._delivery(issue)

    def _trim(self) -> None:
        """Delete downloads that are no spares, and parts of what is not wanted any more."""
        wanted = self._wanted()
        kept = {self._file(issue).name for issue in wanted[:SPARES]}
        begun = tuple(f"{self._file(issue).name}.part" for issue in wanted)
        folder = self._downloads
        for file in folder.iterdir() if folder.is_dir() else ():
            if file.name not in kept and not file.name.startswith(begun):
                file.unlink(missing_ok=True)

    @property
    def _downloads(self) -> Path:
        digest = hashlib.sha256(self._address.encode()).hexdigest()[:16]
        return self._terms.folder / digest

    def _file(self, issue: FeedIssue) -> Path:
        assert issue.epaper is not None
        return self._downloads / f"{issue.epaper.sha256}.epaper"

    def _keep(self, fetched: Fetched) -> None:
        """Keep the index, so that the next start needs no more than the server's "not modified"."""
        said = {
            "address": fetched.address,
            "etag": fetched.etag,
            "last_modified": fetched.last_modified,
            "content": fetched.content.decode("utf-8", "replace"),
        }
        replace_file(self._index_file, json.dumps(said, ensure_ascii=False).encode())

    def _kept(self) -> _Held | None:
        """Read the index kept; a damaged or refused one counts as none."""
        try:
            said = json.loads(self._index_file.read_bytes())
            fetched = Fetched(
                content=str(said["content"]).encode(),
                etag=str(said["etag"]),
                last_modified=str(said["last_modified"]),
                address=str(said["address"]),
            )
            return self._read(fetched)
        except (OSError, ValueError, TypeError, KeyError, SupplyError):
            return None

    @property
    def _index_file(self) -> Path:
        return self._downloads.with_suffix(".json")


def _has_hash(path: Path, sha256: str) -> bool:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False
