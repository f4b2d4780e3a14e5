"""A folder → the issues saved in it: which folders belong to which day of which paper.

Sites keep a day's pages at ``html/2017-10/09/``, ``pc/layout/202604/28/`` (articles at
``pc/content/202604/28/``), ``2025/20250102/20250102_001/`` and the like.

Source:
    Addresses of 方正 sites (江西日报, 重庆日报农村版, 人民日报, 农民日报).
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.parse.source.links import is_web_page

_BRANCHES = frozenset({"html", "htm", "layout", "content", "con", "att"})
"""Folders of a site that hold days, and belong together."""
_OF_ARTICLES = frozenset({"article", "articles", "detail", "details", "news", "show"})
"""Folders beside the pages of all days, in which sites without folders of days keep articles."""
_MONTH = re.compile(r"(?P<year>(?:19|20)[0-9]{2})-?(?P<month>0[1-9]|1[0-2])")
_WHOLE_DAY = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})[-_.]?(?P<month>0[1-9]|1[0-2])[-_.]?(?P<day>0[1-9]|[12][0-9]|3[01])"
)
_PAGE_FOLDER = re.compile(r"[A-Za-z]{0,2}[0-9]{1,3}|[0-9]{8}_[A-Za-z]?[0-9]{1,3}")
"""Folders that hold one page each, below the day's (001, A01, 20250102_001)."""
_DEEPEST = 12
_MOST_FOLDERS = 100_000
_MOST_PROBED = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedIssue:
    """The folders in which the pages of one issue lie.

    Attributes:
        root: The mirror; nothing outside it belongs to the issue.
        paper: Folder name of the paper inside the mirror; empty when it has none.
        day: As the folders are named; None when they are not.
        address: The folders that name the day (html/2017-10/09).
        is_published: Whether the address is one that sites give; a folder named
            by a whole day may be its owner's.
        folders: In order.
    """

    root: Path
    paper: str
    day: datetime.date | None
    address: str
    is_published: bool
    folders: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """A folder whose path names a day."""

    root: Path
    paper: str
    day: datetime.date
    address: str


def saved_issues(path: Path) -> Iterator[SavedIssue]:
    """Yield the issues below a folder, in the order of their papers and days.

    Args:
        path: A folder; absolute.
    """
    gathered: dict[tuple[str, str, str], list[tuple[Path, _Dated | None]]] = {}
    folders_with_pages = frozenset(_folders_with_pages(path))
    for folder in sorted(folders_with_pages):
        dated = _dated(folder)
        key = (str(_listing(folder, folders_with_pages)), "", "")
        if dated:
            key = (str(dated.root), dated.paper, dated.day.isoformat())
        gathered.setdefault(key, []).append((folder, dated))
    for key in sorted(gathered):
        folders = tuple(folder for folder, _ in gathered[key])
        dated = gathered[key][0][1]
        root = dated.root if dated else folders[0]
        # What the person named is the mirror, if it is more than the site's own folder.
        root = path if root.is_relative_to(path) else root
        yield SavedIssue(
            root=root.resolve(),
            paper=dated.paper if dated else "",
            day=dated.day if dated else None,
            address=dated.address if dated else "",
            is_published=dated is not None and "/" in dated.address,
            folders=folders,
        )


def _listing(folder: Path, with_pages: frozenset[Path]) -> Path:
    """Return the folder of the pages that list what a folder of nothing but articles holds."""
    is_of_articles = folder.name.lower() in _OF_ARTICLES and folder.parent in with_pages
    return folder.parent if is_of_articles else folder


def issue_around(file: Path) -> SavedIssue:
    """Return the issue that a page lies in.

    Args:
        file: A page; absolute.
    """
    dated = _dated(file.parent)
    top = file.parent
    if dated:
        # The pages of a day may lie in a folder each, below the day's.
        top = next((f for f in (top, *top.parents) if _names_day(f)), top)
    found = tuple(saved_issues(top))
    return next(
        (issue for issue in found if file.parent in issue.folders),
        SavedIssue(
            root=top.resolve(),
            paper="",
            day=None,
            address="",
            is_published=False,
            folders=(file.parent,),
        ),
    )


def probe(path: Path) -> Iterator[Path]:
    """Yield a few web pages at or below a folder, the nearest first, to look into.

    Below a folder only those that sites have are gone into, so that a
    collection of many things is not taken for one site.
    """
    level = [path]
    seen = 0
    for depth in range(_DEEPEST):
        below: list[Path] = []
        for folder in level:
            seen += 1
            if seen > _MOST_PROBED:
                return
            children = sorted(_children(folder))
            yield from [c for c in children if is_web_page(c.name) and c.is_file()][:40]
            below.extend(
                child
                for child in children
                if (depth > 0 or _is_of_site(child.name)) and _is_folder(child)
            )
        level = below[:_MOST_PROBED]


def _is_of_site(name: str) -> bool:
    return (
        name.lower() in _BRANCHES
        or _MONTH.fullmatch(name) is not None
        or _WHOLE_DAY.fullmatch(name) is not None
        or re.fullmatch(r"(?:19|20)[0-9]{2}|[0-3]?[0-9]", name) is not None
        or re.fullmatch(r"[0-9]{8}_[A-Za-z]?[0-9]{1,3}", name) is not None
    )


def _children(folder: Path) -> list[Path]:
    try:
        return [child for child in folder.iterdir() if not child.name.startswith(".")]
    except PermissionError:
        return []


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _folders_with_pages(path: Path) -> Iterator[Path]:
    """Yield the folders that hold web pages, without following links."""
    waiting = [(path, 0)]
    count = 0
    while waiting and count < _MOST_FOLDERS:
        folder, depth = waiting.pop()
        count += 1
        children = _children(folder)
        if any(is_web_page(child.name) for child in children):
            yield folder
        if depth < _DEEPEST:
            waiting.extend((child, depth + 1) for child in children if _is_folder(child))


def _dated(folder: Path) -> _Dated | None:
    """Read the day from a folder's path: its own name, or the one of the folder of its page."""
    parts = folder.parts
    for end in range(len(parts), max(len(parts) - 3, 0), -1):
        if not all(map(_PAGE_FOLDER.fullmatch, parts[end:])):
            return None
        found = _day_at(parts[:end])
        if found:
            day, start = found
            root, paper = _root_of(parts[:start])
            first = len(root.parts)
            return _Dated(root=root, paper=paper, day=day, address="/".join(parts[first:end]))
    return None


def _names_day(folder: Path) -> bool:
    return _day_at(folder.parts) is not None


def _day_at(parts: tuple[str, ...]) -> tuple[datetime.date, int] | None:
    """Read the day that the last parts of a path name, and where they begin."""
    last = parts[-1]
    whole = _WHOLE_DAY.fullmatch(last)
    if whole:
        start = len(parts) - 1
        while start > 1 and re.fullmatch(
            rf"{whole['year']}(?:-?{whole['month']})?", parts[start - 1]
        ):
            start -= 1
        return _valid(whole["year"], whole["month"], whole["day"], start)
    if len(parts) < 2 or not re.fullmatch(r"[0-3]?[0-9]", last):
        return None
    month = _MONTH.fullmatch(parts[-2])
    if month:
        return _valid(month["year"], month["month"], last, len(parts) - 2)
    is_split = len(parts) > 2 and re.fullmatch(r"(?:19|20)[0-9]{2}", parts[-3])
    if is_split and re.fullmatch(r"[01]?[0-9]", parts[-2]):
        return _valid(parts[-3], parts[-2], last, len(parts) - 3)
    return None


def _valid(year: str, month: str, day: str, start: int) -> tuple[datetime.date, int] | None:
    try:
        return datetime.date(int(year), int(month), int(day)), start
    except ValueError:
        return None


def _root_of(parts: tuple[str, ...]) -> tuple[Path, str]:
    """Return the mirror that days lie in, and the folder of the paper inside it."""
    if len(parts) > 1 and parts[-1].lower() in _BRANCHES:
        return Path(*parts[:-1]), ""
    if len(parts) > 2 and parts[-2].lower() in _BRANCHES:
        return Path(*parts[:-2]), parts[-1]
    return Path(*parts), ""
