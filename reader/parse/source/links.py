"""Addresses written in saved pages → files of the mirror, never anything outside it.

A mirror's files are named as wget, a browser or a crawler left them: with the
query of the address (``content_1.htm?div=-1``, ``content_1.htm@div=-1``), with a
second ending, in another case, or by a title, the address noted inside.
"""

import itertools
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

_PAGE_ENDINGS = re.compile(r"\.(?:s?html?|aspx?|jsp|php)$", re.IGNORECASE)
_MADE = re.compile(
    r"(?P<page>[^/?@]+\.(?:aspx?|jsp|php))(?:[?@]|%3f)(?P<query>\w[^#]*?)(?:\.s?html?)?$",
    re.IGNORECASE,
)
"""A page that a program makes: what it shows is told by the query alone (?id=3301)."""
_ROUTED = re.compile(
    r"(?:^|(?<=/))(?P<page>[^/?@.]+)(?:[?@](?=\w+=)|%3f(?=\w+(?:=|%3d)))(?P<query>[^#]*?)(?:\.s?html?)?$",
    re.IGNORECASE,
)
"""A page that is made, too, whose address names no program (epapers?period_date=2021-08-13)."""
_OTHER_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|pdf|css|js|json|xml)$", re.IGNORECASE)
_WITHOUT_ENDING = re.compile(r"[\w%-]{1,80}")
_QUERY = re.compile(r"(?<=\w)[?@].*$|(?<=\w)%3f.*$", re.IGNORECASE | re.DOTALL)
_REMOTE = re.compile(r"^(?:https?:)?//", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HEAD = 2048
_LONGEST = 1000
"""Characters of an address."""
_MOST_FILES = 20_000
"""Files of one folder that are looked through."""


_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved\sfrom\surl=\([0-9]{1,6}\)"
    r"|Page\ssaved\swith\sSingleFile\s+url:\s*)(?P<address>\S{1,500}?)\s"
    r"|\sdata-scrapbook-source=[\"'](?P<source>[^\"'\s]{1,500})[\"']",
)
"""What browsers, SingleFile and WebScrapBook note at the head of a page that they save."""


def published_address(head: str) -> str:
    """Return the address that a page was saved from, by what its head notes; empty for none."""
    found = _SAVED_FROM.search(head[:_HEAD])
    address = (found["address"] or found["source"] or "") if found else ""
    return address.removesuffix("-->")


def is_web_page(name: str) -> bool:
    """Tell by its name whether a file may be a web page."""
    if _PAGE_ENDINGS.search(_QUERY.sub("", name)) is not None:
        return True
    return _ROUTED.search(name) is not None and _OTHER_FILE.search(name) is None


def page_name(address: str) -> str:
    """Return the name of a page in lower case (content_1.htm).

    It is without its query, unless a program makes the page (show.asp?id=3301).
    """
    name = unquote(address.split("#")[0]).replace("\\", "/")
    made = _MADE.search(name) or _ROUTED.search(name)
    if made:
        return f"{made['page']}?{made['query']}".lower()
    return _QUERY.sub("", name).rstrip("/").rsplit("/", 1)[-1].lower()


@dataclass(slots=True)
class SourceLinks:
    """The files of a mirror, found by address.

    Attributes:
        root: The folder that nothing found lies outside of; resolved.
        aliases: Names under which a browser's pages were published: page name
            to file.
    """

    root: Path
    aliases: dict[str, Path] = field(default_factory=dict)
    _folders: dict[Path, dict[str, Path]] = field(default_factory=dict)
    _found: dict[tuple[str, Path], Path | None] = field(default_factory=dict)

    def find_page(self, address: str, folder: Path) -> Path | None:
        """Find the web page that an address in a page of ``folder`` leads to.

        Returns:
            The file; None when the mirror does not hold it.
        """
        asked = (address, folder)
        if asked not in self._found:
            self._found[asked] = self._look_for(address, folder)
        return self._found[asked]

    def _look_for(self, address: str, folder: Path) -> Path | None:
        path = _path_of(address)
        name = page_name(address) if path else ""
        if _WITHOUT_ENDING.fullmatch(name):
            name += ".html"  # /articles/58123, which is saved as 58123.html
        if not is_web_page(name):
            return None
        if "/" not in path:
            return self.pages_in(folder).get(name) or self.aliases.get(name)
        for place in self._places(path, folder):
            found = self.pages_in(place.parent).get(name)
            if found:
                return found
        return self.aliases.get(name)

    def find_file(self, address: str, folder: Path) -> Path | None:
        """Find the picture or PDF that an address in a page of ``folder`` names."""
        query = address.partition("?")[2].partition("#")[0]
        # wget and the like save a.jpg?w=640 under its whole name.
        ends = ("", f"?{query}", f"@{query}") if query else ("",)
        for place in self._places(_path_of(address), folder):
            for file in (place.with_name(place.name + end) for end in ends if place.name):
                if file.is_file() and file.resolve().is_relative_to(self.root):
                    return file
        return None

    def key(self, address: str, folder: Path) -> str:
        """Return what is the same for all addresses of one page, held or not."""
        found = self.find_page(address, folder)
        return str(found) if found else page_name(address)

    def pages_in(self, folder: Path) -> dict[str, Path]:
        """Return the web pages of a folder by their names without query.

        wget saves content_1.htm and content_1.htm?div=-1, which are one page.
        """
        if folder not in self._folders:
            pages: dict[str, Path] = {}
            if folder.is_dir() and folder.resolve().is_relative_to(self.root):
                with os.scandir(folder) as entries:
                    found = sorted(
                        (entry.name, entry.is_symlink())
                        for entry in itertools.islice(entries, _MOST_FILES)
                        if is_web_page(entry.name) and entry.is_file()
                    )
                for name, is_link in found:
                    file = folder / name
                    if not is_link or file.resolve().is_relative_to(self.root):
                        pages.setdefault(page_name(name), file)
            self._folders[folder] = pages
        return self._folders[folder]

    def _places(self, path: str, folder: Path) -> list[Path]:
        """Return where a file could lie, the likeliest first."""
        if not path:
            return []
        if not path.startswith("/"):
            relative = _normal(folder / path)
            return [relative] if relative.is_relative_to(self.root) else []
        # An address with its host: its end is looked for from the page's folder upwards.
        parts = [part for part in path.split("/") if part not in ("", ".", "..")]
        bases = [folder, *folder.parents]
        bases = [base for base in bases if base.is_relative_to(self.root)][:8]
        return [
            base.joinpath(*parts[start:])
            for start in range(max(len(parts) - 8, 0), len(parts))
            for base in bases
        ]


def _normal(path: Path) -> Path:
    """Take ``..`` out of a path without asking the file system."""
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and len(parts) > 1:
            parts.pop()
        elif part not in ("..", "."):
            parts.append(part)
    return Path(*parts)


def _path_of(address: str) -> str:
    """Return the path of an address: absolute for one with a host; empty for no file."""
    address = address.strip().replace("\\", "/")
    if not address or len(address) > _LONGEST or "\x00" in address:
        return ""
    if _REMOTE.match(address):
        try:
            parts = urlsplit(address)
        except ValueError:
            return ""
        return f"/{parts.netloc}{unquote(parts.path)}"
    if _OTHER_SCHEME.match(address):
        return ""
    path = unquote(re.split(r"[?#]", address)[0])
    return "" if "\x00" in path else path
