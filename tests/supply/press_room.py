"""Issues of an invented paper as files, and a newsagent to bring them to."""

import datetime
import hashlib
from collections.abc import Callable
from pathlib import Path

from reader.export.epaper import write_epaper
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.session.feed import EPAPER_TYPE, FeedFile, FeedIssue
from reader.supply.delivery import Source
from reader.supply.folder import WatchedFolder
from reader.supply.newsagent import Newsagent, Shop, kiosk_folder
from reader.supply.stock import Stock
from tests.library.newsroom import short_issue

TITLE = "山城晚报"
FIRST = datetime.date(2026, 5, 1)
MORNING = datetime.datetime(2026, 5, 1, 6, tzinfo=datetime.UTC)


def after(seconds: float) -> datetime.datetime:
    return MORNING + datetime.timedelta(seconds=seconds)


def print_issue(
    path: Path, day: datetime.date = FIRST, text: str = "桥通了。", title: str = TITLE
) -> Path:
    """Write an issue as an .epaper file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    issue = short_issue(text, day=day, number=day.toordinal(), title=title)
    write_epaper(CollatedIssue(issue=issue), path)
    return path


def key_of(day: datetime.date, title: str = TITLE) -> str:
    return f"{title}/{day.isoformat()}"


def listed(path: Path, day: datetime.date = FIRST, title: str = TITLE) -> FeedIssue:
    """List an .epaper file in a feed."""
    content = path.read_bytes()
    file = FeedFile(
        href=path.name,
        media_type=EPAPER_TYPE,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    return FeedIssue(
        key=key_of(day, title),
        title=title,
        number=day.toordinal(),
        date=day.isoformat(),
        modified=f"{day.isoformat()}T04:00:00Z",
        files=(file,),
    )


def no_beat() -> None:
    """Tell nobody."""


def open_newsagent(
    library: Path,
    *sources: Source | Path,
    keep: int = 0,
    titles: tuple[str, ...] = (),
    beat: Callable[[], None] = no_beat,
) -> Newsagent:
    shop = Shop(
        library=library,
        folder=kiosk_folder(library),
        stock=Stock(keep=keep, backups=2, record=kiosk_folder(library) / "stock.json"),
        titles=titles,
        beat=beat,
    )
    opened = (WatchedFolder(s) if isinstance(s, Path) else s for s in sources)
    return Newsagent(shop, tuple(opened))


def held(library: Path) -> list[str]:
    """Return the keys of all issues held, newest first."""
    with Library.open(library, is_read_only=True) as opened:
        return [holding.key for holding in opened.issues(limit=1000)]
