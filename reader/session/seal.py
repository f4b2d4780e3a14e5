"""The seal of a feed: octets and a key in, an Ed25519 signature out; keys made and read.

Source: RFC 8032 (Ed25519), RFC 8410 (its keys in PKCS #8)
"""

import base64
import binascii
import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from reader.errors import OutputError, SourceError


def make_key(path: Path) -> str:
    """Make a private key that only its owner may read.

    Args:
        path: A new file.

    Returns:
        The public key in base64, for the settings of the kiosks.

    Raises:
        OutputError: The file is there already, or cannot be written.
    """
    key = Ed25519PrivateKey.generate()
    written = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(written)
    except FileExistsError as fault:
        reason = "a file is there already; a key is never written over. Name another file."
        raise OutputError(str(path), reason) from fault
    except OSError as fault:
        raise OutputError(str(path), f"the key cannot be written: {fault.strerror}.") from fault
    return public_key(key)


def read_key(path: Path) -> Ed25519PrivateKey:
    """Read a private key.

    Raises:
        SourceError: The file cannot be read, or holds no such key.
    """
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as fault:
        raise SourceError(str(path), f"the key cannot be read: {fault.strerror}.") from fault
    except (ValueError, TypeError, UnsupportedAlgorithm) as fault:
        raise SourceError(str(path), _NO_KEY) from fault
    if not isinstance(key, Ed25519PrivateKey):
        raise SourceError(str(path), _NO_KEY)
    return key


_NO_KEY = "not a key for feeds; make one with `daodu export --make-key`."


def public_key(key: Ed25519PrivateKey) -> str:
    """Return the public half of a key in base64."""
    return base64.b64encode(key.public_key().public_bytes_raw()).decode("ascii")


def seal(octets: bytes, key: Ed25519PrivateKey) -> str:
    """Return the signature of some octets in base64."""
    return base64.b64encode(key.sign(octets)).decode("ascii")


def is_sealed(octets: bytes, signature: str, public: str) -> bool:
    """Tell whether a signature is that of some octets, by the owner of a key.

    Args:
        octets: What was signed.
        signature: In base64; anything else is no signature.
        public: The public key in base64.
    """
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public))
        key.verify(base64.b64decode(signature, validate=True), octets)
    except (InvalidSignature, binascii.Error, ValueError):
        return False
    return True
