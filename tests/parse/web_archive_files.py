"""A mirror as a browser saves it page by page, each in one file."""

import gzip
import plistlib
from collections.abc import Sequence
from email import encoders
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from pathlib import Path

SITE = "http://epaper.linhe.example"
Part = tuple[str, str, bytes]


def parts_of_page(page: Path, root: Path) -> list[Part]:
    """A page of a mirror and the pictures that it shows, by their addresses."""
    shown = [page, *sorted(root.rglob("*.png"))] if b".png" in page.read_bytes() else [page]
    kinds = {".htm": "text/html", ".png": "image/png"}
    return [
        (f"{SITE}/{file.relative_to(root).as_posix()}", kinds[file.suffix], file.read_bytes())
        for file in shown
    ]


def mhtml(parts: Sequence[Part]) -> bytes:
    message = MIMEMultipart("related", type="text/html")
    for address, kind, data in parts:
        part = MIMEBase(*kind.split("/"))
        part["Content-Location"] = address
        part.set_payload(data)
        (encoders.encode_quopri if kind == "text/html" else encoders.encode_base64)(part)
        message.attach(part)
    return message.as_bytes()


def web_archive(parts: Sequence[Part]) -> bytes:
    main, *others = (
        {"WebResourceURL": address, "WebResourceMIMEType": kind, "WebResourceData": data}
        for address, kind, data in parts
    )
    return plistlib.dumps(
        {"WebMainResource": main, "WebSubresources": others}, fmt=plistlib.FMT_BINARY
    )


WRITERS = {".mhtml": mhtml, ".mht": mhtml, ".webarchive": web_archive}


def save(root: Path, folder: Path, ending: str) -> None:
    """Save every page of a mirror in one file, named as its reader pleased."""
    folder.mkdir()
    for number, page in enumerate(sorted(root.rglob("*_*.htm"))):
        (folder / f"第{number}页{ending}").write_bytes(WRITERS[ending](parts_of_page(page, root)))


def record(kind: str, address: str, media: str, block: bytes) -> bytes:
    """Return a record of a web archive of crawlers."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\n"
        f"Content-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answered(
    address: str, media: str, data: bytes, more: str = "", status: str = "200 OK"
) -> bytes:
    """Return the record of what a server answered."""
    sent = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode()
    return record("response", address, "application/http; msgtype=response", sent + data)


def crawled(root: Path) -> list[bytes]:
    """Return the records of a mirror, sent plainly, packed, in chunks, and in packed chunks."""
    records = [record("warcinfo", "", "application/warc-fields", b"software: x\r\n")]
    files = sorted(file for file in root.rglob("*") if file.is_file())
    kinds = {".htm": "text/html", ".png": "image/png", ".pdf": "application/pdf"}
    for number, file in enumerate(files):
        data, more = file.read_bytes(), ""
        if number % 2:
            data, more = gzip.compress(data, mtime=0), "Content-Encoding: gzip\r\n"
        if number % 4 > 1:
            data = b"%x\r\n" % len(data) + data + b"\r\n0\r\n\r\n"
            more += "Transfer-Encoding: chunked\r\n"
        address = f"{SITE}/{file.relative_to(root).as_posix()}"
        records.append(record("request", address, "application/http", b"GET / HTTP/1.1\r\n\r\n"))
        records.append(answered(address, kinds.get(file.suffix, "text/plain"), data, more))
    return records
