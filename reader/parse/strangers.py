"""Files in forms that Daodu does not read → what each is, and what can be done about it."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from reader.parse.source.library_xml import head_of

_OFFICE = "is a document of an office program; save it as plain text or as PDF."
_PICTURE = (
    "is a picture, whose text nobody has read yet; take in the PDF or ALTO that a program for"
    " reading scans makes of it."
)
_BOOK = "is a book for an e-reader; convert it to plain text."
_PUBLISHER = "is in a form that only its own program opens; print it from there as PDF."
_FILM = "is a film or a sound, not an issue of a newspaper."
_PACKED = "is one file that is compressed; unpack it first."
FEED = "is a list of news for subscribers (RSS, Atom), not an issue; save the pages it leads to."
_FIRST_NEWSML = "is NewsML of the first version; have it sent as NewsML-G2, NITF or ninjs."
_WEB_PAGE = (
    "is a web page, but none of a newspaper's site that Daodu knows; save its text as a text file."
)
MAIL = "is a mail; save its text, or what is attached to it, and take that in."
_RECORD = "is a catalogue record (MARC), not an issue; `daodu catalogue import` takes it in."
_TABLE = (
    "is a table whose first row names no headline and text (标题, 正文); name its columns so and"
    " save it as CSV."
)
_DATA = (
    "is a file of data or of a program, not the text of a newspaper; choose the file or folder of"
    " an issue."
)
_XML = (
    "is XML, but none of METS, ALTO, PAGE, FineReader, Olive, NewsML-G2, NITF and pages of"
    " editing systems with headline and text, which Daodu reads."
)
_JSON = (
    "is JSON, but none of IIIF, ninjs, `daodu parse --json` and lists of articles with title and"
    " content, which Daodu reads."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stranger:
    """A kind of file.

    Attributes:
        head: What its first bytes match; None where its name is all that tells.
        endings: What it is named by; empty where its first bytes are all that tell.
        reason: What it is and what to do, one sentence.
    """

    head: re.Pattern[bytes] | None = None
    endings: tuple[str, ...] = ()
    reason: str


_TAG = rb"^(?:\xef\xbb\xbf)?(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>)*<(?:\w+:)?"
FEED_HEAD = re.compile(_TAG + rb"(?:rss|feed|RDF)[\s>]")
_HEADER = rb"[A-Za-z][A-Za-z0-9-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n){0,40}"
MAIL_HEAD = re.compile(
    rb"(?:From \S+ [^\r\n]*\r?\n)?(?:" + _HEADER + rb"){0,60}?"
    rb"(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To):",
    re.IGNORECASE,
)
"""Header after header from the first line on, among them one that only mails have (RFC 5322)."""
_LEADER = re.compile(rb"[0-9]{5}[a-z][0-9a-z ]{4}22[0-9]{5}[\s\S]{3}45[0 ]{2}")
"""Of a record in ISO 2709, as MARC 21 and CNMARC have it."""
_DATA_ENDINGS = (
    *(".py", ".js", ".ts", ".css", ".sh", ".bat", ".ps1", ".c", ".h", ".java", ".sql"),
    *(".ini", ".cfg", ".conf", ".toml", ".yaml", ".yml", ".log", ".bib", ".ris"),
    *(".ics", ".vcf", ".url", ".lnk", ".desktop", ".srt", ".vtt", ".lrc", ".tex"),
)
_STRANGERS = (
    _Stranger(head=re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\{\\rtf"), reason=_OFFICE),
    _Stranger(
        head=re.compile(
            rb"\xff\xd8\xff|\x89PNG|GIF8|II\*\x00|MM\x00\*|BM[\s\S]{4}\x00|RIFF[\s\S]{4}WEBP"
            rb"|\x00\x00\x00\x0cjP|\x00\x00\x00.ftyp(?:heic|avif|mif1)|AT&TFORM"
        ),
        reason=_PICTURE,
    ),
    _Stranger(head=re.compile(rb"[\s\S]{60}BOOKMOBI"), reason=_BOOK),
    _Stranger(
        head=re.compile(
            rb"\x00\x00\x00.ftyp|ID3[\x02-\x04]|OggS\x00|RIFF[\s\S]{4}(?:WAVE|AVI )|\x1aE\xdf\xa3"
        ),
        reason=_FILM,
    ),
    _Stranger(head=MAIL_HEAD, reason=MAIL),
    _Stranger(head=_LEADER, reason=_RECORD),
    _Stranger(endings=(".mrc", ".marc"), reason=_RECORD),
    _Stranger(
        head=re.compile(_TAG + rb"(?:collection|record)\s[^>]*MARC21"),
        reason=_RECORD,
    ),
    _Stranger(endings=(".eml", ".mbox", ".msg"), reason=MAIL),
    _Stranger(endings=(".csv", ".tsv", ".ods", ".xlsx"), reason=_TABLE),
    _Stranger(endings=_DATA_ENDINGS, reason=_DATA),
    _Stranger(
        head=re.compile(rb"BEGIN:V(?:CALENDAR|CARD)\r?\n|\[InternetShortcut\]"), reason=_DATA
    ),
    _Stranger(head=re.compile(rb"\x1f\x8b|BZh[1-9]1AY|\xfd7zXZ\x00"), reason=_PACKED),
    _Stranger(head=FEED_HEAD, reason=FEED),
    _Stranger(head=re.compile(_TAG + rb"NewsML[\s>]"), reason=_FIRST_NEWSML),
    _Stranger(head=re.compile(_TAG + rb"html[\s>]", re.IGNORECASE), reason=_WEB_PAGE),
    _Stranger(
        head=re.compile(_TAG + rb"[\w.-]+[\s/>]"), endings=(".xml", ".rss", ".xml.gz"), reason=_XML
    ),
    _Stranger(head=re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml"), reason=_XML),
    _Stranger(
        head=re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"[^\"\n]{1,80}\"\s*:"), reason=_JSON
    ),
    _Stranger(endings=(".doc", ".wps", ".rtf", ".ppt", ".xls", ".pages"), reason=_OFFICE),
    _Stranger(endings=(".svg", ".djvu", ".heic", ".psd"), reason=_PICTURE),
    _Stranger(endings=(".mobi", ".azw", ".azw3", ".fb2"), reason=_BOOK),
    _Stranger(endings=(".ceb", ".cebx", ".caj", ".kdh", ".nh", ".indd", ".fbd"), reason=_PUBLISHER),
    _Stranger(endings=(".html", ".htm", ".shtml"), reason=_WEB_PAGE),
    _Stranger(endings=(".json", ".jsonld", ".ninjs"), reason=_JSON),
)
"""In the order they are asked: what a file begins with goes before its name."""
_ZIP = b"PK\x03\x04"
_IN_OFFICE = re.compile(r"(?:word|xl|ppt)/|content\.xml$")


def reason_of(file: Path) -> str:
    """Say what a file is that no format recognises; empty where that is not known."""
    head = head_of(file)
    if head.startswith(_ZIP) and is_office(file):
        return _OFFICE
    name = file.name.lower()
    for kind in _STRANGERS:
        has_head = kind.head is None or kind.head.match(head) is not None
        if has_head and (not kind.endings or name.endswith(kind.endings)):
            return kind.reason
    return ""


def stranger_in(folder: Path) -> tuple[str, str]:
    """Return the first file of a folder that is known for none of a newspaper, and what it is.

    Returns:
        Its name and the reason; empty for none.
    """
    for child in sorted(folder.iterdir()):
        if child.is_file() and child.name[0] != "." and (reason := reason_of(child)):
            return child.name, reason
    return "", ""


def is_office(file: Path) -> bool:
    """Tell a zip file that is a document of an office program."""
    try:
        with zipfile.ZipFile(file) as archive:
            return any(map(_IN_OFFICE.match, archive.namelist()))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
