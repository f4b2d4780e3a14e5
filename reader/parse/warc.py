"""A web archive as crawlers write it (WARC) → the pages and pictures that were answered.

Source:
    WARC 1.1 (ISO 28500): 4 record header, 6.3 response, 6.4 resource, Annex D (gzip by record);
    RFC 9112 (HTTP/1.1: status line, chunked transfer coding), RFC 9110 8.4 (content codings)
"""

import gzip
import io
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

ENDINGS = (".warc", ".warc.gz")
_OPENS = re.compile(rb"WARC/[01]\.[0-9]{1,2}\s*$")
_LARGEST = 256 * 1024 * 1024
"""Bytes of all that is kept; a day of a newspaper's site has 50 MB."""
_PIECE = 1024 * 1024
_LONGEST_LINE = 64 * 1024
_MOST_LINES = 400
_KEPT = re.compile(r"(?:text/html|application/xhtml\+xml|image/[\w.+-]+|application/pdf)\b")
Stream = gzip.GzipFile | io.BytesIO
_FAULTS = (EOFError, OSError, zlib.error)


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


class TooLargeError(ValueError):
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
    is_packed = data.startswith(b"\x1f\x8b")
    packed = io.BytesIO(data)
    stream: Stream = gzip.GzipFile(fileobj=packed) if is_packed else packed
    answers: list[Answer] = []
    size = 0
    is_whole = True
    try:
        for header, block in _records(stream):
            answer = _answer(header, block)
            if answer is not None:
                answers.append(answer)
                size += len(answer.data)
            if size > _LARGEST:
                raise TooLargeError
    except _FAULTS:
        is_whole = False
    if not answers and not is_whole:
        raise ValueError("no record")
    return tuple(answers), is_whole


def _records(stream: Stream) -> Iterator[tuple[Mapping[str, str], bytes]]:
    """Yield the header and the block of each record.

    Raises:
        EOFError: The file ends within a record.
        ValueError: It is no archive of this kind.
    """
    is_first = True
    while line := stream.readline(_LONGEST_LINE):
        if not line.strip():
            continue
        if not _OPENS.match(line):
            if is_first:
                raise ValueError("no archive")
            raise EOFError
        is_first = False
        header = _header(stream)
        length = header.get("content-length", "")
        if not re.fullmatch(r"[0-9]{1,12}", length):
            raise EOFError
        if int(length) > _LARGEST:
            _pass_over(stream, int(length))  # a film among the pages
            continue
        block = stream.read(int(length))
        if len(block) < int(length):
            raise EOFError
        yield header, block


def _pass_over(stream: Stream, length: int) -> None:
    while length > 0 and (piece := stream.read(min(length, _PIECE))):
        length -= len(piece)


def _header(stream: Stream) -> dict[str, str]:
    header: dict[str, str] = {}
    for _ in range(_MOST_LINES):
        line = stream.readline(_LONGEST_LINE)
        if not line.strip():
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        header.setdefault(name.strip().lower(), value.strip())
    return header


def _answer(header: Mapping[str, str], block: bytes) -> Answer | None:
    """Return what a record answers; None for what is no page, picture or PDF, or an error."""
    address = header.get("warc-target-uri", "").strip("<>")
    kind = header.get("content-type", "").lower()
    if header.get("warc-type") == "response" and kind.startswith("application/http"):
        stream = io.BytesIO(block)
        status = stream.readline(_LONGEST_LINE)
        sent = _header(stream)
        kind = sent.get("content-type", "").lower()
        if not re.match(rb"HTTP/[0-9.]{1,4} 200\b", status):
            return None
        block = _decoded(stream.read(), sent)
    elif header.get("warc-type") != "resource":
        return None
    found = _KEPT.match(kind.strip())
    return Answer(address=address, kind=found[0], data=block) if found and address else None


def _decoded(body: bytes, sent: Mapping[str, str]) -> bytes:
    """Undo how a body was sent; it is as it came where it is not what the header says."""
    if "chunked" in sent.get("transfer-encoding", "").lower():
        body = _joined(body)
    coding = sent.get("content-encoding", "").strip().lower()
    if coding not in ("gzip", "x-gzip", "deflate"):
        return body
    try:
        return _unpacked(body, zlib.MAX_WBITS | 32)
    except zlib.error:
        pass
    try:
        return _unpacked(body, -zlib.MAX_WBITS)
    except zlib.error:
        return body


def _unpacked(body: bytes, bits: int) -> bytes:
    """Unpack a body, as much of it as is kept."""
    return zlib.decompressobj(bits).decompress(body, _LARGEST + 1)


def _joined(body: bytes) -> bytes:
    """Join the chunks of a body; as it came where it is not in chunks."""
    stream = io.BytesIO(body)
    pieces: list[bytes] = []
    while line := stream.readline(_LONGEST_LINE):
        match = re.match(rb"([0-9A-Fa-f]{1,8})\s*(?:;|\r?\n)", line)
        if match is None:
            return body if not pieces else b"".join(pieces)
        length = int(match[1], 16)
        if not length:
            break
        pieces.append(stream.read(length))
        stream.readline(8)
    return b"".join(pieces)
