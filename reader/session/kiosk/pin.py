"""The staff PIN of a kiosk: kept as a scrypt hash, guarded against guessing.

Source:
    RFC 7914 (scrypt); five wrong tries lock the pad for 30 s, growing
"""

import base64
import contextlib
import hashlib
import hmac
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from reader.errors import SourceError
from reader.replacing import replace_file

_COST, _BLOCK, _PARALLEL = 2**14, 8, 1
"""16 MiB and some 50 ms a try: nothing for staff, much for a guesser."""

_TRIES = 5
_FIRST_LOCK = 30.0
_LONGEST_LOCK = 3600.0
_DOUBLINGS = 10
"""Beyond it a lock is as long as it can be; and no number grows without an end."""
_PIN = re.compile(r"\d{4,12}")
_LINE = re.compile(r"scrypt\$(\d+)\$(\d+)\$(\d+)\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)\s*")


def pin_path(chosen: str) -> Path:
    """Return where the PIN file is: as the settings say, or kiosk-pin in the settings folder."""
    if chosen:
        return Path(chosen).expanduser()
    return platformdirs.user_config_path("daodu", appauthor=False) / "kiosk-pin"


def hash_pin(pin: str) -> str:
    """Return the line that a PIN file holds; the PIN cannot be read from it.

    Args:
        pin: Four to twelve digits.

    Raises:
        SourceError: It is not.
    """
    if not _PIN.fullmatch(pin):
        raise SourceError("PIN", "a PIN is four to twelve digits.")
    salt = secrets.token_bytes(16)
    digest = _scrypt(pin, salt, (_COST, _BLOCK, _PARALLEL))
    fields = ("scrypt", _COST, _BLOCK, _PARALLEL, _base64(salt), _base64(digest))
    return "$".join(str(field) for field in fields) + "\n"


def write_pin_file(path: Path, pin: str) -> None:
    """Put the hash of a PIN into a file that only its owner may read; wrong tries are forgotten.

    Raises:
        SourceError: The PIN is not one, or the file cannot be written.
    """
    line = hash_pin(pin)
    scratch = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.unlink(missing_ok=True)
        descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(line)
        scratch.replace(path)
        _tries_path(path).unlink(missing_ok=True)
    except OSError as fault:
        raise SourceError(
            str(path), f"the PIN file cannot be written: {fault.strerror}."
        ) from fault


def is_pin(pin: str, line: str) -> bool:
    """Tell whether a PIN is the one whose hash a PIN file's line holds."""
    match = _LINE.fullmatch(line)
    if match is None:
        return False
    cost = (int(match[1]), int(match[2]), int(match[3]))
    digest = _scrypt(pin, base64.b64decode(match[4]), cost)
    return hmac.compare_digest(digest, base64.b64decode(match[5]))


def read_pin_file(path: Path) -> str:
    """Return the line of a PIN file.

    Raises:
        SourceError: It cannot be read or is not a PIN file.
    """
    try:
        line = path.read_text("ascii")
    except (OSError, UnicodeDecodeError) as fault:
        raise SourceError(
            str(path), "the PIN file cannot be read; make it with `daodu kiosk --set-pin`."
        ) from fault
    if not _LINE.fullmatch(line):
        raise SourceError(str(path), "not a PIN file; make it with `daodu kiosk --set-pin`.")
    return line


def _scrypt(pin: str, salt: bytes, cost: tuple[int, int, int]) -> bytes:
    n, r, p = cost
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=r, p=p, maxmem=256 * n * r, dklen=32)


def _base64(octets: bytes) -> str:
    return base64.b64encode(octets).decode("ascii")


@dataclass(frozen=True, slots=True, kw_only=True)
class PinPad:
    """The pad between two tries; a value, so that each try gives a new one.

    Attributes:
        line: What the PIN file holds.
        wrong: Wrong tries since the last right one.
        locked_until: Monotonic time in seconds; 0 when open.
    """

    line: str
    wrong: int = 0
    locked_until: float = 0.0

    def seconds_locked(self, now: float) -> float:
        """Return how many seconds the pad stays locked; 0 when it is open."""
        return max(0.0, self.locked_until - now)

    def failed(self, now: float) -> "PinPad":
        """Count a wrong try: the fifth locks for 30 s, each further five for twice as long."""
        wrong = self.wrong + 1
        return PinPad(line=self.line, wrong=wrong, locked_until=_lock(wrong, now))

    def tried(self, pin: str, now: float) -> tuple[bool, "PinPad"]:
        """Try a PIN.

        Args:
            pin: As typed.
            now: Monotonic time in seconds.

        Returns:
            Whether it opens, and the pad afterwards. While locked nothing
            opens and nothing is counted.
        """
        if self.seconds_locked(now):
            return False, self
        if is_pin(pin, self.line):
            return True, PinPad(line=self.line)
        return False, self.failed(now)


def _lock(wrong: int, now: float) -> float:
    """Return until when so many wrong tries lock the pad; 0 when they do not."""
    if wrong == 0 or wrong % _TRIES:
        return 0.0
    return now + min(_LONGEST_LOCK, _FIRST_LOCK * 2.0 ** min(wrong // _TRIES - 1, _DOUBLINGS))


def open_pad(path: Path, now: float, former: PinPad | None = None) -> PinPad:
    """Return the pad of a PIN file.

    Args:
        path: The PIN file.
        now: Monotonic time in seconds.
        former: The pad as it was left; None after a start of the window. A
            lock then begins again: to end the window is no way round it.

    Raises:
        SourceError: The PIN file cannot be read or is not one.
    """
    line = read_pin_file(path)
    if former is not None and former.line == line:
        return former
    wrong = _read_tries(path)
    return PinPad(line=line, wrong=wrong, locked_until=_lock(wrong, now))


def try_pin(path: Path, pad: PinPad, pin: str, now: float) -> tuple[bool, PinPad]:
    """Try a PIN, and keep how many tries were wrong beside the PIN file.

    The count is kept before the try is told, and in memory alone when the disk
    is full.
    """
    if pad.seconds_locked(now):
        return False, pad
    _keep_tries(path, pad.wrong + 1)
    is_right, after = pad.tried(pin, now)
    if is_right:
        _keep_tries(path, 0)
    return is_right, after


def _tries_path(path: Path) -> Path:
    return path.with_name(path.name + ".tries")


def _read_tries(path: Path) -> int:
    try:
        return max(int(_tries_path(path).read_text("ascii")), 0)
    except (OSError, ValueError):
        return 0


def _keep_tries(path: Path, wrong: int) -> None:
    with contextlib.suppress(OSError):
        if wrong:
            replace_file(_tries_path(path), str(wrong).encode("ascii"))
        else:
            _tries_path(path).unlink(missing_ok=True)
