"""A mirror as a browser saves it page by page, each in one file."""

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
