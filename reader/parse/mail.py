"""A mail or a mailbox → the files it brings: what is attached, and its text if that is an issue's.

Papers send themselves to subscribers and libraries so, as a newsletter or as a PDF.

Source:
    RFC 5322 (mails), RFC 2045 to 2049 (MIME), RFC 4155 (mailboxes)
"""

import email
import email.policy
import email.utils
import mimetypes
import re
from collections.abc import Iterable, Iterator
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote

from reader.errors import SourceError
from reader.parse.source.files import SMALLEST_PICTURE, octets_in, picture_ending
from reader.parse.source.library_xml import head_of
from reader.parse.source.saved_page import read_saved_page
from reader.parse.strangers import MAIL, MAIL_HEAD
from reader.parse.web import web_archive
from reader.parse.web.web_text import WebText, set_down

_LARGEST = 256 * 1024 * 1024
"""Bytes; servers take far smaller ones."""
_SENTENCE = re.compile(r"[\u3400-\u9fff][^。！？\n]{8,}[。！？]|[a-z][^.!?\n]{20,}[.!?]")
_FEWEST, _FEWEST_BESIDE = 2, 6
"""Sentences of a text that is an issue's; beside an attachment a few are a covering note."""
_OF_BOX = re.compile(rb"(?:\A|(?:\r?\n){2})From \S+ [^\r\n]*\d\d:\d\d[^\r\n]*\d{4}[^\r\n]*\r?\n")
"""What parts the mails of a mailbox (RFC 4155)."""
_IMAGE = re.compile(r'<img src="\d+">')
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_UNSAFE = re.compile(r"[^\w.（）()·-]+")
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".ics", ".p7s", ".vcf", ".asc")
"""Of signatures and letterheads."""
_LONGEST_NAME = 80


def is_mail(path: Path) -> bool:
    """Tell whether a file is a mail, and no web page that a browser saved as one."""
    return MAIL_HEAD.match(head_of(path)) is not None and not web_archive.recognises(path)


def files_of(path: Path) -> list[tuple[str, bytes]]:
    """Return the names and contents of the files that a mail brings.

    Raises:
        SourceError: It brings nothing that may be an issue, or is absurdly large.
    """
    if path.stat().st_size > _LARGEST:
        raise SourceError(str(path), "is too large a mail; save what is attached to it.")
    mails = [octets for octets in _OF_BOX.split(path.read_bytes()) if octets.strip()]
    if len(mails) > 1:
        return [(f"{number:03}.eml", octets) for number, octets in enumerate(mails, 1)]
    mail = email.message_from_bytes(mails[0], policy=email.policy.default)
    attached = list(_attached(mail))
    is_note = any(not name.lower().endswith(_PICTURES) for name, _ in attached)
    text = _text(mail)
    if len(_SENTENCE.findall(text.text)) >= (_FEWEST_BESIDE if is_note else _FEWEST):
        photographs = [name for name, octets in attached if _is_photograph(octets)]
        pictures = list(_pictures(mail, text.addresses))
        attached += [(name, octets) for name, octets in pictures if octets]
        shown = _with_names(text.text, [name for name, _ in pictures], photographs)
        attached.append((f"{_stem(mail)}.txt", shown.encode()))
    elif not is_note:
        raise SourceError(str(path), MAIL)
    return attached


def _pictures(mail: EmailMessage, addresses: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield a file for each picture of a text: nothing in it where the mail does not bring it.

    It has no name either where it is only a sign.
    """
    parts = {str(part.get("Content-ID", "")).strip(" <>"): part for part in mail.walk()}
    for number, address in enumerate(addresses, 1):
        octets = octets_in(address)
        if address[:4].lower() == "cid:" and (part := parts.get(unquote(address[4:]))) is not None:
            found = part.get_payload(decode=True)
            octets = found if isinstance(found, bytes) else b""
        if _is_photograph(octets):
            yield f"pictures/{number:02}{picture_ending(octets)}", octets
        else:
            yield "" if octets else address, b""


def _is_photograph(octets: bytes) -> bool:
    return len(octets) >= SMALLEST_PICTURE and bool(picture_ending(octets))


def _with_names(text: str, pictures: list[str], attached: list[str]) -> str:
    """Name the pictures of a text by their files, and those that are attached at its end."""
    for number, name in enumerate(pictures):
        shown = f'<img src="{name}">' if name else ""
        text = text.replace(f'<img src="{number}">', shown, 1)
    return text + "".join(f'<img src="{name}">' for name in attached)


def _attached(mail: EmailMessage) -> Iterator[tuple[str, bytes]]:
    taken: set[str] = set()
    for number, part in enumerate(mail.iter_attachments(), 1):
        if part.get_content_type() == "message/rfc822":
            inner = part.get_content()
            name, octets = f"{number}.eml", inner.as_bytes() if inner else b""
        else:
            ending = mimetypes.guess_extension(part.get_content_type()) or ""
            name = _safe(Path(part.get_filename() or "").name) or f"{number}{ending}"
            found = part.get_payload(decode=True)
            octets = found if isinstance(found, bytes) else b""
        if name in taken:
            name = f"{Path(name).stem}-{number}{Path(name).suffix}"
        taken.add(name)
        if octets:
            yield name, octets


def _text(mail: EmailMessage) -> WebText:
    """Return the text of a mail: as it was written plainly, or as its HTML shows it if more.

    HTML that says as much goes before where it shows pictures.
    """
    plain, html = (_body(mail, kind) for kind in ("plain", "html"))
    if not html.strip():
        return WebText(text=plain, addresses=())
    shown = set_down(read_saved_page(Path("mail.html"), html.encode()))
    is_more = len(_IMAGE.sub("", shown.text)) > len(plain)
    says_as_much = len(_CHINESE.findall(shown.text)) >= len(_CHINESE.findall(plain)) > 0
    if is_more or (shown.addresses and says_as_much):
        return shown
    return WebText(text=plain, addresses=())


def _body(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    if part is None:
        return ""
    try:
        return str(part.get_content())
    except (LookupError, ValueError):
        octets = part.get_payload(decode=True)
        return octets.decode("gb18030", "replace") if isinstance(octets, bytes) else ""


def _stem(mail: EmailMessage) -> str:
    """Return a file's name that tells what a mail's head does: the paper and the day."""
    subject = _safe(str(mail.get("subject") or "mail"))
    try:
        day = email.utils.parsedate_to_datetime(str(mail.get("date"))).date().isoformat()
    except ValueError:
        return subject
    return subject if re.search(r"\d{4}", subject) else f"{subject}-{day}"


def _safe(name: str) -> str:
    return _UNSAFE.sub("-", name).strip("-.")[-_LONGEST_NAME:]
