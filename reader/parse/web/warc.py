"""A web archive as crawlers write it (WARC) → the pages and pictures that were answered.

Source:
    WARC 1.1 (ISO 28500): 6.3 response, 6.4 resource, Annex D (gzip by record)
"""

import gzip
import io
import logging
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # ships no types
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]  # ships no types
from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]  # ships no types

ENDINGS = (".warc", ".warc.gz")
_LARGEST = 256 * 1024 * 1024
"""Bytes of all that is kept; a day of a newspaper's site has 50 MB."""
_PIECE = 1024 * 1024
_KEPT = re.compile(r"(?:text/html|application/xhtml\+xml|image/[\w.+-]+|application/pdf)\b")
_FAULTS = (ArchiveLoadFailed, EOFError, OSError, ValueError, zlib.error, AttributeError)
"""What reading on in an archive that is cut off or damaged raises. WORKAROUND: a request without
an address is an attribute that None does not have."""


# What is wrong with a record is no news to who reads a newspaper: doubts are told.
logging.getLogger("warcio").setLevel(logging.CRITICAL)


class _Records(ArchiveIterator):  # type: ignore[misc]  # ships no types
    """The records of an archive.

    WORKAROUND: what lies between records is written to the error stream in these words.
    """

    INC_RECORD = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered.

    Attributes:
        address: That was asked for.
        kind: Its media type.
        data: Decoded.
    """

    address: str
    kind: str
    data: bytes


class TooLargeError(Exception):
    """An archive that has more than is kept of one."""


def read_warc(data: bytes) -> tuple[tuple[Answer, ...], bool]:
    """Read the pages, pictures and PDFs of an archive.

    Args:
        data: Of the file, compressed or not.

    Returns:
        The answers in their order, and whether the archive is there to its end.

    Raises:
        TooLargeError: It has more than can be read at once.
        ValueError: It is no archive of this kind.
    """
    packed = io.BytesIO(data)
    # Not all who pack an archive pack each record by itself, as its reader would have it.
    stream = gzip.GzipFile(fileobj=packed) if data.startswith(b"\x1f\x8b") else packed
    answers: list[Answer] = []
    size = 0
    is_whole = True
    try:
        for answer in _answers(stream):
            answers.append(answer)
            size += len(answer.data)
            if size > _LARGEST:
                raise TooLargeError
    except _FAULTS:
        is_whole = False
    if not answers and not is_whole:
        raise ValueError("no record")
    return tuple(answers), is_whole


def _answers(stream: io.BufferedIOBase) -> Iterator[Answer]:
    """Yield what was answered with a page, a picture or a PDF.

    Raises:
        EOFError: The file ends within a record.
        ArchiveLoadFailed: It is no archive of this kind.
    """
    record = None
    for record in _Records(stream, arc2warc=True):
        answer = _answer(record)
        if answer is not None:
            yield answer
    # A record is read to its end before the next, and only the last can lack it.
    if record is not None and record.raw_stream.limit > 0:
        raise EOFError


def _answer(record: ArcWarcRecord) -> Answer | None:
    """Return what a record answers; None for what is no page, picture or PDF, or an error."""
    sent, address = record.http_headers, record.rec_headers.get_header("WARC-Target-URI")
    kind = record.content_type
    if record.rec_type == "response" and sent is not None:
        kind = sent.get_header("Content-Type")
        if sent.get_statuscode() != "200":
            return None
    elif record.rec_type != "resource":
        return None
    found = _KEPT.match((kind or "").strip().lower())
    if found is None or not address:
        return None
    data = bytearray()
    for piece in iter(partial(record.content_stream().read, _PIECE), b""):
        data += piece
        if len(data) > _LARGEST:
            raise TooLargeError
    return Answer(address=address.strip("<>"), kind=found[0], data=bytes(data))
