"""``daodu export --feed``: a library in, a feed of its newest issues out."""

import datetime
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.cli.edition import opened
from reader.cli.printing import open_drawing_office
from reader.errors import NotHeldError
from reader.layout.page.page import lay_out_page
from reader.layout.setting.design import Design
from reader.library.changes import Filters
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.paint.edition import png_bytes
from reader.paint.faces import load_faces
from reader.paint.page import Press
from reader.paint.palette import PALETTES, Theme
from reader.paint.pictures import PictureStore
from reader.session.feed import Feed
from reader.session.seal import read_key
from reader.supply.publishing import Edition, PaintFront, publish

FRONT_WIDTH = 720
"""Pixels of a front page: headlines can be read, and a phone loads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What of a library is published, and how.

    Attributes:
        folder: The feed's.
        title: Only this paper; empty for all.
        last: The newest issues of each paper; 0 for all.
        key: File of the key to sign with; None leaves the feed unsigned.
    """

    folder: Path
    title: str
    last: int
    key: Path | None


def publish_library(library: Path, wanted: Wanted) -> Feed:
    """Write the newest issues of a library as a feed.

    Raises:
        NotHeldError: The library holds none.
        ReaderError: The key cannot be read, or the feed not be written.
    """
    key = read_key(wanted.key) if wanted.key is not None else None
    with opened(library) as held:
        keys = tuple(_newest(held, wanted)) if held is not None else ()
        if held is None or not keys:
            raise NotHeldError(wanted.title or "issues")
        edition = Edition(
            folder=wanted.folder,
            title=wanted.title or "Daodu 导读",
            now=datetime.datetime.now(datetime.UTC),
            key=key,
            paint=_painter(),
        )
        return publish(edition, (_collated(held, each) for each in keys))


def _newest(library: Library, wanted: Wanted) -> Iterator[str]:
    counts: dict[str, int] = {}
    after: str | None = None
    while stretch := library.issues(Filters(title=wanted.title), after):
        for holding in stretch:
            counts[holding.title] = counts.get(holding.title, 0) + 1
            if not wanted.last or counts[holding.title] <= wanted.last:
                yield holding.key
        after = stretch[-1].key


def _collated(library: Library, key: str) -> CollatedIssue:
    files = {name: functools.partial(library.file, key, name) for name in library.files(key)}
    return CollatedIssue(issue=library.issue(key), files=files)


def _painter() -> PaintFront:
    open_drawing_office()
    faces = load_faces()

    def paint(collated: CollatedIssue) -> bytes:
        files = collated.files
        pictures = PictureStore(lambda name: files[name]() if name in files else None)
        press = Press(faces=faces, palette=PALETTES[Theme.PRINT], pictures=pictures.picture)
        issue = collated.issue
        sheet = lay_out_page(issue, issue.pages[0], Design(), faces, pictures.size)[0]
        return png_bytes(sheet, press, FRONT_WIDTH / sheet.frame.width)

    return paint
