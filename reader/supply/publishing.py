"""Issues written as a feed: a static folder that any web server can serve.

What is there already is left as it is, so that the same issues give the same
folder; every file is whole at every moment, and the index, which is replaced
last, never names one that is not there. A file's name tells its content: a
corrected issue is another file.
"""

import contextlib
import datetime
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, unquote

import imagesize  # type: ignore[import-untyped]  # its types carry no marker
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from reader.errors import OutputError
from reader.export.epaper import write_epaper
from reader.export.epub import epub_bytes
from reader.model.key import issue_key
from reader.model.printed import CollatedIssue
from reader.notation.folder_form import is_inside
from reader.replacing import replace_file
from reader.session.feed import (
    EPAPER_TYPE,
    EPUB_TYPE,
    INDEX,
    Feed,
    FeedFile,
    FeedIssue,
    FeedPicture,
    feed_bytes,
    publication,
    read_feed,
)

_ISSUES = "issues"
_DIGITS = 12
"""Of the hash, in a file's name."""

PaintFront = Callable[[CollatedIssue], bytes]
"""Paints a front page as PNG."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What a feed is written with.

    Attributes:
        folder: The feed's.
        title: Of the feed.
        now: The moment, UTC.
        key: What to sign with; None leaves it unsigned.
        paint: Paints front pages.
    """

    folder: Path
    title: str
    now: datetime.datetime
    key: Ed25519PrivateKey | None
    paint: PaintFront


def publish(edition: Edition, issues: Iterable[CollatedIssue]) -> Feed:
    """Write a feed of issues; issues that it had and that are not among them leave it.

    Args:
        edition: What it is written with.
        issues: One in memory at a time.

    Returns:
        The feed.

    Raises:
        OutputError: The folder holds another index, or cannot be written to.
    """
    try:
        former = _former(edition.folder)
        listed = tuple(_write(edition, former, collated) for collated in issues)
        feed = Feed(title=edition.title, issues=listed)
        replace_file(edition.folder / INDEX, feed_bytes(feed, edition.key))
        _tidy(edition.folder, former, listed)
    except OSError as fault:
        reason = f"the feed cannot be written ({fault.strerror or fault})."
        raise OutputError(str(fault.filename or edition.folder), reason) from fault
    return feed


def _former(folder: Path) -> dict[str, FeedIssue]:
    """Return what the feed has, by the hash of the .epaper."""
    path = folder / INDEX
    if not path.exists():
        return {}
    try:
        feed = read_feed(path.read_bytes())
    except ValueError as fault:
        reason = "is no index of a feed, and is not written over. Name another folder."
        raise OutputError(str(path), reason) from fault
    return {issue.epaper.sha256: issue for issue in feed.issues if issue.epaper is not None}


def _write(edition: Edition, former: dict[str, FeedIssue], collated: CollatedIssue) -> FeedIssue:
    issue = collated.issue
    key = issue_key(issue)
    slug, place = key.split("/", 1)
    folder = edition.folder / _ISSUES / slug
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f".{place}.epaper"
    write_epaper(collated, fresh)
    digest = _sha256(fresh)
    stem = f"{place}-{digest[:_DIGITS]}"
    fresh.replace(folder / f"{stem}.epaper")
    held = former.get(digest)
    names = {ending: f"{_ISSUES}/{slug}/{stem}{ending}" for ending in _ENDINGS}
    if held is not None and all((edition.folder / name).exists() for name in names.values()):
        return replace(held, href=quote(names[".json"]))
    replace_file(edition.folder / names[".epub"], epub_bytes(collated))
    replace_file(edition.folder / names[".png"], edition.paint(collated))
    width, height = imagesize.get(edition.folder / names[".png"])
    listed = FeedIssue(
        key=key,
        title=issue.title,
        number=issue.number,
        date=issue.date.value.isoformat() if issue.date.value else "",
        language=issue.language,
        publisher=issue.masthead.publisher,
        modified=f"{edition.now:%Y-%m-%dT%H:%M:%SZ}",
        files=tuple(
            _file(edition.folder, names[ending], media_type)
            for ending, media_type in ((".epaper", EPAPER_TYPE), (".epub", EPUB_TYPE))
        ),
        pictures=(
            FeedPicture(
                href=quote(names[".png"]), media_type="image/png", width=width, height=height
            ),
        ),
        href=quote(names[".json"]),
    )
    described = json.dumps(_described(listed), ensure_ascii=False, indent=1)
    replace_file(edition.folder / names[".json"], described.encode("utf-8", "replace"))
    return listed


_ENDINGS = (".epaper", ".epub", ".png", ".json")


def _described(listed: FeedIssue) -> dict[str, object]:
    """Return the description that lies beside the files: addresses are relative to it."""

    def beside(href: str) -> str:
        return href.rpartition("/")[2]

    return publication(
        replace(
            listed,
            href=beside(listed.href),
            files=tuple(replace(file, href=beside(file.href)) for file in listed.files),
            pictures=tuple(replace(one, href=beside(one.href)) for one in listed.pictures),
        )
    )


def _file(folder: Path, name: str, media_type: str) -> FeedFile:
    path = folder / name
    return FeedFile(
        href=quote(name), media_type=media_type, size=path.stat().st_size, sha256=_sha256(path)
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _tidy(folder: Path, former: dict[str, FeedIssue], listed: tuple[FeedIssue, ...]) -> None:
    """Delete the files of issues that left the feed, and nothing else."""
    kept = {file.href for issue in listed for file in issue.files}
    for file in (file for issue in former.values() for file in issue.files):
        name = unquote(file.href)
        if file.href in kept or not name.startswith(f"{_ISSUES}/") or not is_inside(name):
            continue
        for ending in _ENDINGS:
            (folder / name).with_suffix(ending).unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # Not empty.
            (folder / name).parent.rmdir()
