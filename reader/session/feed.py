"""The index of a feed of issues: values in, OPDS 2.0 out, and back.

Any OPDS reader can list the issues and fetch their EPUBs; a kiosk fetches the
.epaper files by the hashes that stand beside them. The signature stands in the
index itself, so that one file is replaced and both agree at every moment.

Source: OPDS Catalog 2.0; Readium Web Publication Manifest; RFC 8785 (the form
    that is signed)
"""

import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from reader.session.seal import is_sealed, seal

INDEX = "index.json"
FEED_TYPE = "application/opds+json"
PUBLICATION_TYPE = "application/opds-publication+json"
EPAPER_TYPE = "application/vnd.daodu.epaper+zip"
EPUB_TYPE = "application/epub+zip"

_OPEN_ACCESS = "http://opds-spec.org/acquisition/open-access"
_HASH = "SHA-256"
_SIGNATURE = "Ed25519"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_NAMESPACE = uuid.UUID("6f0c1b1e-6f9b-5b0a-9d53-3f5d0a2b7c11")
"""Of our own making: the same key gives the same identifier in every feed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFile:
    """A file of a feed.

    Attributes:
        href: Address, relative to the index.
        media_type: Its kind.
        size: Bytes; 0 where the index does not say.
        sha256: In hexadecimal.
    """

    href: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPicture:
    """A picture of a front page.

    Attributes:
        href: Address, relative to the index.
        media_type: Its kind.
        width: Pixels.
        height: Pixels.
    """

    href: str
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedIssue:
    """An issue in a feed.

    Attributes:
        key: Its key.
        title: Name of the paper.
        number: Running number; None when unknown.
        date: ISO; empty when unknown.
        language: BCP 47 tag.
        publisher: Empty when unknown.
        modified: When one of its files became another, ISO, UTC.
        files: The .epaper, perhaps an EPUB.
        pictures: Of its front page.
        href: Address of its own description; empty when there is none.
    """

    key: str
    title: str
    number: int | None = None
    date: str = ""
    language: str = ""
    publisher: str = ""
    modified: str = ""
    files: tuple[FeedFile, ...]
    pictures: tuple[FeedPicture, ...] = ()
    href: str = ""

    @property
    def epaper(self) -> FeedFile | None:
        """Return the file that a kiosk fetches; None when the feed has only other forms."""
        return next((file for file in self.files if file.media_type == EPAPER_TYPE), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed.

    Attributes:
        title: Of the feed.
        issues: The newest first.
        left_out: How many publications have no file with a hash.
        signature: In base64; empty when it is not signed.
        signed: What the signature is over.
    """

    title: str
    issues: tuple[FeedIssue, ...]
    left_out: int = 0
    signature: str = ""
    signed: bytes = b""

    @property
    def modified(self) -> str:
        """When anything in it became another, ISO; empty for none."""
        return max((issue.modified for issue in self.issues), default="")

    def is_signed_by(self, public: str) -> bool:
        """Tell whether the owner of a public key signed it."""
        return is_sealed(self.signed, self.signature, public)


def newest_first(issues: tuple[FeedIssue, ...]) -> tuple[FeedIssue, ...]:
    """Return issues in the order of a feed; the same issues always in the same."""
    return tuple(sorted(issues, key=lambda issue: (issue.date, issue.key), reverse=True))


def feed_bytes(feed: Feed, key: Ed25519PrivateKey | None = None) -> bytes:
    """Write an index.

    Args:
        feed: The feed.
        key: What to sign it with; None leaves it unsigned.
    """
    document: dict[str, object] = {
        "metadata": {
            "title": feed.title,
            "modified": feed.modified,
            "numberOfItems": len(feed.issues),
        },
        "links": [{"rel": "self", "href": INDEX, "type": FEED_TYPE}],
        "publications": [publication(issue) for issue in newest_first(feed.issues)],
    }
    # A damaged source may have left what no UTF-8 can hold.
    document = json.loads(json.dumps(document, ensure_ascii=False).encode("utf-8", "replace"))
    if key is not None:
        signature = seal(_canonical(document), key)
        document["signature"] = {"algorithm": _SIGNATURE, "value": signature}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def publication(issue: FeedIssue) -> dict[str, object]:
    """Return the description of an issue, as it stands in the index or by itself."""
    series: dict[str, object] = {"name": issue.title, "identifier": issue.key.split("/")[0]}
    if issue.number is not None:
        series["position"] = issue.number
    metadata = {
        "@type": "http://schema.org/PublicationIssue",
        "identifier": f"urn:uuid:{uuid.uuid5(_NAMESPACE, issue.key)}",
        "title": f"{issue.title} {issue.key.split('/', 1)[1]}".strip(),
        "language": issue.language,
        "publisher": issue.publisher,
        "published": issue.date,
        "modified": issue.modified,
        "belongsTo": {"series": series},
    }
    links = [{"rel": "self", "href": issue.href, "type": PUBLICATION_TYPE}] if issue.href else []
    return {
        "metadata": {name: value for name, value in metadata.items() if value},
        "links": [*links, *map(_link, issue.files)],
        "images": [
            {"href": p.href, "type": p.media_type, "width": p.width, "height": p.height}
            for p in issue.pictures
        ],
    }


def _link(file: FeedFile) -> dict[str, object]:
    return {
        "rel": _OPEN_ACCESS,
        "href": file.href,
        "type": file.media_type,
        "size": file.size,
        "properties": {"hash": {"algorithm": _HASH, "value": file.sha256}},
    }


def _canonical(document: Mapping[str, object]) -> bytes:
    """Return the one form that a document has whatever its spaces: texts and whole numbers only."""
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def read_feed(content: bytes) -> Feed:
    """Read an index.

    Args:
        content: As it came; from anyone.

    Returns:
        The feed; a publication without a hashed file, or not written as OPDS
        says, is left out.

    Raises:
        ValueError: It is no OPDS 2.0 feed.
    """
    try:
        document = json.loads(content)
    except RecursionError as fault:
        raise ValueError("nested too deeply") from fault
    if not isinstance(document, dict) or not isinstance(document.get("publications"), list):
        raise ValueError("no publications")  # noqa: TRY004 (to the caller both are a wrong content)
    signature = document.pop("signature", None)
    metadata, publications = document.get("metadata"), document["publications"]
    issues = tuple(filter(None, map(_issue, publications)))
    return Feed(
        title=_text(metadata, "title"),
        issues=issues,
        left_out=len(publications) - len(issues),
        signature=_text(signature, "value"),
        signed=_canonical(document),
    )


def _issue(plain: object) -> FeedIssue | None:
    if not isinstance(plain, dict):
        return None
    metadata = plain.get("metadata")
    files = tuple(filter(None, map(_file, _members(plain, "links"))))
    if not files or not isinstance(metadata, dict):
        return None
    belongs = metadata.get("belongsTo")
    series = belongs.get("series") if isinstance(belongs, dict) else None
    slug, date = _text(series, "identifier"), _text(metadata, "published")
    position = series.get("position") if isinstance(series, dict) else None
    number = position if isinstance(position, int) else None
    return FeedIssue(
        key=f"{slug}/{date or (f'no-{number}' if number is not None else '')}",
        title=_text(series, "name"),
        number=number,
        date=date,
        language=_text(metadata, "language"),
        publisher=_text(metadata, "publisher"),
        modified=_text(metadata, "modified"),
        files=files,
        pictures=tuple(filter(None, map(_picture, _members(plain, "images")))),
    )


def _file(plain: object) -> FeedFile | None:
    if not isinstance(plain, dict):
        return None
    properties = plain.get("properties")
    hashed = properties.get("hash") if isinstance(properties, dict) else None
    digest = _text(hashed, "value").lower()
    if _text(hashed, "algorithm") != _HASH or not _DIGEST.fullmatch(digest):
        return None
    size = plain.get("size")
    return FeedFile(
        href=_text(plain, "href"),
        media_type=_text(plain, "type"),
        size=size if isinstance(size, int) and size > 0 else 0,
        sha256=digest,
    )


def _picture(plain: object) -> FeedPicture | None:
    width = plain.get("width") if isinstance(plain, dict) else None
    height = plain.get("height") if isinstance(plain, dict) else None
    href = _text(plain, "href")
    if not href or not isinstance(width, int) or not isinstance(height, int):
        return None
    return FeedPicture(href=href, media_type=_text(plain, "type"), width=width, height=height)


def _members(plain: Mapping[str, object], name: str) -> list[object]:
    members = plain.get(name)
    return members if isinstance(members, list) else []


def _text(plain: object, name: str) -> str:
    value = plain.get(name) if isinstance(plain, dict) else None
    return value if isinstance(value, str) else ""
