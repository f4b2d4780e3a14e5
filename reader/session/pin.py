"""The staff PIN of a kiosk: kept as a scrypt hash, guarded against guessing.

Source:
    RFC 7914 (scrypt); five wrong tries lock the pad for 30 s, growing
"""

import base64
import hashlib
import hmac
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from reader.errors import SourceError

_COST, _BLOCK, _PARALLEL = 2**14, 8, 1
"""16 MiB and some 50 ms a try: nothing for staff, much for a guesser."""

_TRIES = 5
_FIRST_LOCK = 30.0
_LONGEST_LOCK = 3600.0
_PIN = re.compile(r"\d{4,12}")
_LINE = re.compile(r"scrypt\$(\d+)\$(\d+)\$(\d+)\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)\s*")


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
    """Put the hash of a PIN into a file that only its owner may read.

    Raises:
        SourceError: The PIN is not one, or the file cannot be written.
    """
    line = hash_pin(pin)
    scratch = path.with_name(path.name + ".new")
    try:
        scratch.unlink(missing_ok=True)
        descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(line)
        scratch.replace(path)
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

    def tried(self, pin: str, now: float) -> tuple[bool, "PinPad"]:
        """Try a PIN.

        Args:
            pin: As typed.
            now: Monotonic time in seconds.

        Returns:
            Whether it opens, and the pad afterwards. While locked nothing
            opens and nothing is counted. The fifth wrong try locks for 30 s,
            each further five for twice as long, an hour at the most.
        """
        if self.seconds_locked(now):
            return False, self
        if is_pin(pin, self.line):
            return True, PinPad(line=self.line)
        wrong = self.wrong + 1
        lock = 0.0
        if wrong % _TRIES == 0:
            lock = now + min(_LONGEST_LOCK, _FIRST_LOCK * 2 ** (wrong // _TRIES - 1))
        return False, PinPad(line=self.line, wrong=wrong, locked_until=lock)
