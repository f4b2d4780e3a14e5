"""Files by HTTP: an address in, a whole file of a known hash out, or a refusal.

A download that broke off goes on where it stopped, if the server still has the
same file. Nothing is ever larger, slower or elsewhere than was allowed.

Source:
    RFC 9110 (conditional and range requests)
"""

import contextlib
import hashlib
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import httpx

from reader.errors import SourceError, SupplyError
from reader.replacing import replace_file
from reader.session.feed import FeedFile

TIMEOUT = httpx.Timeout(30.0, connect=10.0)
"""Seconds that a server may be silent."""

SLOWEST = 4_000
"""Bytes a second below which a server only holds us up."""
_GRACE = 120.0
"""Seconds before that is asked."""

LARGEST_INDEX = 16_000_000
_MOST_REDIRECTS = 5
_SPARE = 64_000_000
"""Bytes left free on the disk of a download."""

_SCHEMES = ("http", "https")
_NOT_MODIFIED = 304
_PARTIAL = 206
_OK = 200
_RANGE_WRONG = 416
_LATER = (408, 425, 429)
"""Answers that blame us, yet only for asking now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a server answered.

    Attributes:
        content: The file.
        etag: Empty when the server sent none.
        last_modified: Empty when the server sent none.
        address: Where it was found, after redirects.
    """

    content: bytes
    etag: str
    last_modified: str
    address: str


def shown(address: str) -> str:
    """Return an address fit to be shown and logged: without name and password in it."""
    parts = urlsplit(address)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))


def open_client(agent: str, transport: httpx.BaseTransport | None = None) -> httpx.Client:
    """Return what requests are made with.

    Args:
        agent: What to call ourselves.
        transport: What carries them; None for the network.
    """
    return httpx.Client(
        headers={"User-Agent": agent},
        timeout=TIMEOUT,
        follow_redirects=True,
        max_redirects=_MOST_REDIRECTS,
        transport=transport,
        event_hooks={"request": [_refuse_scheme]},
    )


def _refuse_scheme(request: httpx.Request) -> None:
    if request.url.scheme not in _SCHEMES:
        raise httpx.UnsupportedProtocol(f"{request.url.scheme} is not followed", request=request)


class Fetcher:
    """Fetches the files of a feed.

    Attributes:
        client: What requests are made with.
    """

    def __init__(self, client: httpx.Client, largest: int, beat: Callable[[], None]) -> None:
        """Make a fetcher.

        Args:
            client: What requests are made with.
            largest: Bytes a file may have.
            beat: Called for every piece that comes.
        """
        self.client = client
        self._largest = largest
        self._beat = beat

    def index(self, address: str, etag: str, last_modified: str) -> Fetched | None:
        """Fetch an index, if it is another than the one held.

        Args:
            address: Of the index.
            etag: Of the one held; empty for none.
            last_modified: Of the one held; empty for none.

        Returns:
            None when the one held is still the last.

        Raises:
            SupplyError: The server does not answer, or not with an index.
        """
        known = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {name: value for name, value in known.items() if value}
        with self._asked(address, headers) as answer:
            if answer.status_code == _NOT_MODIFIED and headers:
                return None
            _refuse_status(address, answer, (_OK,))
            pieces, size = [], 0
            for piece in self._pieces(address, answer, answer.iter_bytes()):
                size += len(piece)
                if size > LARGEST_INDEX:
                    reason = f"its index is larger than {LARGEST_INDEX / 1e6:.0f} MB."
                    raise SupplyError(shown(address), reason)
                pieces.append(piece)
            return Fetched(
                content=b"".join(pieces),
                etag=answer.headers.get("ETag", ""),
                last_modified=_last_modified(answer.headers),
                address=str(answer.url),
            )

    def file(self, address: str, wanted: FeedFile, target: Path) -> None:
        """Fetch a file of a known hash; what broke off goes on where it stopped.

        Args:
            address: Of the file.
            wanted: Its hash and size.
            target: Where it is put once it is whole; beside it lies the part
                that has come so far.

        Raises:
            SupplyError: The server does not answer or the line broke; the part stays.
            SourceError: What came is not what the index promised.
        """
        if urlsplit(address).scheme not in _SCHEMES:
            raise SourceError(shown(address), "is neither http nor https; not followed.")
        self._refuse_size(address, wanted.size, target.parent)
        part = target.with_name(f"{target.name}.part")
        held = part.stat().st_size if part.exists() else 0
        validator = _read_validator(part) if held else None
        headers = {"Accept-Encoding": "identity"}
        if validator is not None:
            # Without a validator the hash at the end tells whether it was the same file.
            headers |= {"Range": f"bytes={held}-"} | ({"If-Range": validator} if validator else {})
        with self._asked(address, headers) as answer:
            if answer.status_code == _RANGE_WRONG:
                _forget(part)
                raise SupplyError(shown(address), "it became another file while it was fetched.")
            if answer.is_client_error and answer.status_code not in _LATER:
                raise SourceError(shown(address), f"{_answered(answer)}.")
            _refuse_status(address, answer, (_OK, _PARTIAL) if "Range" in headers else (_OK,))
            is_continued = answer.status_code == _PARTIAL and _begins_at(answer, held)
            if answer.status_code == _PARTIAL and not is_continued:
                _forget(part)
                raise SupplyError(shown(address), "the server sent another part than was asked.")
            _write_validator(part, answer.headers)
            self._store(address, answer, part, held if is_continued else 0)
        _check(address, wanted, part)
        part.replace(target)
        _forget(part)

    def _store(self, address: str, answer: httpx.Response, part: Path, held: int) -> None:
        try:
            with part.open("ab" if held else "wb") as file:
                for piece in self._within(address, answer, held):
                    file.write(piece)
        except (OSError, SourceError):
            # A full disk, or a file without end: what came must not stay.
            _forget(part)
            raise

    def _within(self, address: str, answer: httpx.Response, held: int) -> Iterator[bytes]:
        """Yield the pieces of a file; refuse it where it is larger than allowed."""
        size = held
        for piece in self._pieces(address, answer, answer.iter_raw()):
            size += len(piece)
            if size > self._largest:
                raise SourceError(shown(address), self._too_large())
            yield piece

    def _refuse_size(self, address: str, size: int, folder: Path) -> None:
        if size > self._largest:
            raise SourceError(shown(address), self._too_large())
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free
        if size + _SPARE > free:
            raise SupplyError(
                shown(address),
                f"has {size / 1e6:.0f} MB, and {free / 1e6:.0f} MB are free in {folder}.",
            )

    def _too_large(self) -> str:
        return f"is larger than {self._largest / 1e6:.0f} MB; the setting `largest` allows more."

    @contextlib.contextmanager
    def _asked(self, address: str, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        try:
            with self.client.stream("GET", address, headers=dict(headers)) as answer:
                was_secret = urlsplit(address).scheme == "https"
                if was_secret and any(r.url.scheme != "https" for r in (*answer.history, answer)):
                    raise SupplyError(shown(address), "leads from https to http; not followed.")
                yield answer
        except httpx.HTTPError as fault:
            raise SupplyError(shown(address), _spoken(fault)) from fault
        except httpx.InvalidURL as fault:
            raise SupplyError(shown(address), "is no address that can be asked.") from fault

    def _pieces(
        self, address: str, answer: httpx.Response, pieces: Iterator[bytes]
    ) -> Iterator[bytes]:
        begun = time.monotonic()
        for piece in pieces:
            self._beat()
            yield piece
            seconds = time.monotonic() - begun
            if seconds > _GRACE and answer.num_bytes_downloaded < SLOWEST * seconds:
                raise SupplyError(shown(address), "the server sends too slowly; it is asked later.")


def _refuse_status(address: str, answer: httpx.Response, wanted: tuple[int, ...]) -> None:
    if answer.status_code not in wanted:
        raise SupplyError(shown(address), f"{_answered(answer)}; it is asked again later.")


def _answered(answer: httpx.Response) -> str:
    return f"the server answered {answer.status_code} {answer.reason_phrase}".strip()


def _spoken(fault: httpx.HTTPError) -> str:
    if isinstance(fault, httpx.TimeoutException):
        return "the server did not answer in time; it is asked again later."
    if isinstance(fault, httpx.UnsupportedProtocol):
        return "leads to something that is neither http nor https; not followed."
    if isinstance(fault, httpx.TooManyRedirects):
        return "leads in a circle; it is asked again later."
    reason = str(fault) or type(fault).__name__
    return f"cannot be reached ({reason}); it is asked again later."


def _begins_at(answer: httpx.Response, held: int) -> bool:
    return str(answer.headers.get("Content-Range", "")).startswith(f"bytes {held}-")


def _check(address: str, wanted: FeedFile, part: Path) -> None:
    """Refuse a file that is not the one promised; the part that came is thrown away."""
    with part.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != wanted.sha256:
        _forget(part)
        raise SourceError(
            shown(address),
            f"was refused: its SHA-256 is {digest[:16]}…, not {wanted.sha256[:16]}….",
        )


def _last_modified(headers: httpx.Headers) -> str:
    """Return when a file was changed; empty where another may have followed in the same second.

    Source: RFC 9110 8.8.2.2
    """
    changed = headers.get("Last-Modified", "")
    try:
        age = parsedate_to_datetime(headers.get("Date", "")) - parsedate_to_datetime(changed)
    except (ValueError, TypeError):
        return ""
    return changed if age.total_seconds() >= 1 else ""


def _validator_file(part: Path) -> Path:
    return part.with_name(f"{part.name}.etag")


def _read_validator(part: Path) -> str | None:
    """Return what tells whether the server still has the file begun.

    Returns:
        Empty when the server said nothing of the kind; None when the part is
        not known to be one of ours.
    """
    try:
        return _validator_file(part).read_text("ascii")
    except (OSError, UnicodeDecodeError):
        return None


def _write_validator(part: Path, headers: httpx.Headers) -> None:
    etag = headers.get("ETag", "")
    # A weak one does not promise the same octets.
    validator = etag if etag and not etag.startswith("W/") else _last_modified(headers)
    replace_file(_validator_file(part), validator.encode("ascii", "ignore"))


def _forget(part: Path) -> None:
    part.unlink(missing_ok=True)
    _validator_file(part).unlink(missing_ok=True)
