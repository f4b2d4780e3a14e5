"""Saved sites of digital newspapers → issues: a page, a day, a month, a year or a whole site.

The pages are those of the Founder (方正) system and of systems that grew from it;
:mod:`reader.parse.mirror.layouts` says which. Nothing of a page runs and nothing
is fetched; what the mirror does not hold is doubted, not looked for elsewhere.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reader.errors import SourceError
from reader.model.printed import PrintedIssue
from reader.parse.mirror.issue import read_issue
from reader.parse.mirror.layouts import layout_of
from reader.parse.mirror.tree import issue_around, probe, saved_issues
from reader.parse.source.library_xml import in_ascii
from reader.parse.source.links import SourceLinks, is_web_page
from reader.parse.source.saved_page import LARGEST, read_bytes

_REFRESH = re.compile(
    rb"http-equiv\s*=\s*[\"']?refresh[^>]{0,80}?url\s*=\s*[\"']?(?P<address>[^\"'>\s]{1,300})",
    re.IGNORECASE,
)
_SCRIPTED = re.compile(rb"location(?:\.href)?\s*=\s*[\"'](?P<address>[^\"'\s]{1,300}\.s?html?)")
_LONGEST_INDEX = 20_000
"""Bytes; a page that only leads on is short."""


def recognises(path: Path) -> bool:
    """Tell whether a path is a page of a newspaper's site, or a folder of such a site."""
    if path.is_dir():
        return any(map(_is_of_newspaper, probe(path.absolute())))
    return is_web_page(path.name) and _is_of_newspaper(path)


def _is_of_newspaper(file: Path) -> bool:
    if not file.is_file() or file.stat().st_size > LARGEST:
        return False
    data = read_bytes(file)
    return _is_page(data) or _leads_to(file, data) is not None


def _is_page(data: bytes) -> bool:
    """Tell a page of a newspaper's site; its marks are ASCII in every encoding of a site."""
    return layout_of(in_ascii(data).decode("latin-1")) is not None


def _leads_to(file: Path, data: bytes) -> Path | None:
    """Return the page that an index (paperindex.htm) leads to, if the mirror holds it."""
    if len(data) > _LONGEST_INDEX:
        return None
    found = _REFRESH.search(data) or _SCRIPTED.search(data)
    if found is None:
        return None
    folder = file.absolute().parent
    links = SourceLinks(root=folder.resolve())
    return links.find_page(found["address"].decode("utf-8", "replace"), folder.resolve())


def read(path: Path) -> Iterator[PrintedIssue]:
    """Yield the issues of a saved site, one day after the other.

    Args:
        path: A folder, or a page, which stands for its whole issue.

    Raises:
        SourceError: Nothing of it is a page of a newspaper.
    """
    path = path.absolute()
    count = 0
    if path.is_dir():
        for _, read_part in split(path):
            for issue in read_part():
                count += 1
                yield issue
    else:
        data = read_bytes(path)
        target = None if _is_page(data) else _leads_to(path, data)
        for issue in read_issue(issue_around(target or path)):
            count += 1
            yield issue
    if not count:
        raise SourceError(str(path), "holds no page of a newspaper's site that can be read.")


def split(path: Path) -> Iterator[tuple[tuple[Path, ...], Callable[[], Iterable[PrintedIssue]]]]:
    """Yield the folders of each issue of a saved site, and what reads them."""
    for saved in saved_issues(path.absolute()):
        yield saved.folders, functools.partial(read_issue, saved)
