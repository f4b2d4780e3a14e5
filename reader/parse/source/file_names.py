"""What the names of a page file and of the folders above it tell: page, section, day and paper.

rmrb-20210813-p01.txt and 第A02版：民生.txt tell so by themselves; 江城晚报/2026-03-04/01-要闻.md
needs its folders, and so does 江城晚报/2026/03/04/01.txt. Either may name the edition (晚/01.txt).
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from reader.model.dating import DateStatus, Dating
from reader.notation.both_scripts import in_both_scripts
from reader.notation.edition import edition_named
from reader.notation.masthead import paper_name
from reader.notation.numeral import half_width
from reader.notation.page_label import page_label
from reader.notation.section import is_section_name

FOLDERS = 4
"""Folders above a file that may tell of its issue: paper, year, month, day."""

TEXTS = (".txt", ".text")
"""What files of plain text are named by."""

_FIGURES = re.compile(r"([0-9]{1,18})")
_DAY = in_both_scripts(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-_.年]?)(?P<month>[0-9]{1,2})(?:(?P=mark)|月)(?P<day>[0-9]{1,2})日?(?![0-9])"
)
_LABELS = (
    in_both_scripts(r"第\s?([A-Za-z]{0,2}[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s?版"),
    in_both_scripts(r"(?<![0-9A-Za-z])([A-Za-z]?[0-9]{1,3})\s?版"),
    re.compile(r"(?:^|[-_ .])[pP](?:age)?[-_ ]?([A-Z]?[0-9]{1,3})(?=$|[-_ .])"),
    re.compile(r"(?:^|[-_ .])([A-Z]{0,2}[0-9]{1,2})$"),
    re.compile(r"^(0[1-9]|[A-Z]{1,2}[0-9]{2})[-_ .、](?=[\u3400-\u9fff])"),
)
_LABELLED = re.compile(r"(?P<label>[A-Z]{0,2}[0-9]{1,2})[-_ .、：:]*(?P<section>[\u3400-\u9fff].*)")
"""A label with the section's name right behind it (A01要闻, 12-副刊); any other word may be a
headline, and its figures a count (12 条船)."""
_APART = in_both_scripts(r"[-_ .、：:,，·()（）《》\u3000]+|第?\s?[A-Z]{0,2}[0-9]+[版期号]?")
_PART_OF_DAY = in_both_scripts(r"[0-9]{6}|(?:[0-9]{1,4}[-_.年月日]?){1,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileName:
    """What a file's name tells.

    Attributes:
        label: Normalised page label; empty when the name tells none.
        date: Inferred from the name; unknown when it tells none.
        section: Name of the page; empty when the name tells none.
        title: Name of the paper; empty when the name tells none.
        edition: Of the day; empty when the name tells none.
    """

    label: str
    date: Dating
    section: str = ""
    title: str = ""
    edition: str = ""


def read_file_name(stem: str) -> FileName:
    """Read the name of a page file.

    Args:
        stem: The name without its ending.
    """
    name, stem = stem, half_width(stem)
    date = find_day(stem)
    dating = _inferred(date, f"the file is named {name}") if date else Dating()
    rest = _DAY.sub("", stem).strip("-_ .") if date else stem
    title = _paper_in(rest)
    rest = rest.replace(title, "").strip("-_ .") if title else rest
    words = _words(rest)
    return FileName(
        label=_label_in(rest),
        date=dating,
        section=next(filter(is_section_name, words), ""),
        title=title,
        edition=_edition_in(words),
    )


def _label_in(rest: str) -> str:
    """Return the label of a page in a name without paper and day; empty for none."""
    labelled = _LABELLED.fullmatch(rest)
    if labelled and is_section_name(labelled["section"]):
        return page_label(labelled["label"])
    match = next(filter(None, (pattern.search(rest) for pattern in _LABELS)), None)
    return page_label(match[1]) if match else ""


def _edition_in(words: Iterable[str]) -> str:
    return next(filter(None, map(edition_named, words)), "")


def read_path(path: Path) -> FileName:
    """Read the name of a page file, and in the names of the folders above it what that leaves open.

    Args:
        path: The file.
    """
    told = read_file_name(path.stem)
    above = path.absolute().parts[:-1]
    if not told.edition:
        words = (_words(_DAY.sub(" ", name)) for name in reversed(above[-FOLDERS:]))
        told = replace(told, edition=next(filter(None, map(_edition_in, words)), ""))
    folders = tuple(name for name in above if not edition_named(name))[-FOLDERS:]
    if told.date.value is None:
        told = replace(told, date=_day_of_folders(folders))
    if not told.title:
        titles = (_paper_in(_DAY.sub(" ", name)) for name in reversed(folders))
        told = replace(told, title=next(filter(None, titles), ""))
    return told


def natural_key(name: str) -> tuple[tuple[int, str], ...]:
    """Return a sort key by which 2.txt comes before 10.txt.

    Args:
        name: Of a file, or a path.
    """
    parts = _FIGURES.split(name)
    return tuple((int(part), "") if at % 2 else (-1, part) for at, part in enumerate(parts))


def find_day(stem: str) -> datetime.date | None:
    """Return the day a file name states; None when it states none."""
    match = _DAY.search(stem)
    if match is None:
        return None
    try:
        return datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _inferred(day: datetime.date, evidence: str) -> Dating:
    return Dating(value=day, status=DateStatus.INFERRED, evidence=(evidence,))


def _day_of_folders(folders: tuple[str, ...]) -> Dating:
    """Return the day that one folder names, or several below each other (2026/03/04)."""
    for name in reversed(folders):
        day = find_day(name)
        if day is not None:
            return _inferred(day, f"the folder is named {name}")
    for count in (2, 3):
        last = folders[-count:]
        if len(last) == count and all(map(_PART_OF_DAY.fullmatch, last)):
            figures = [figure for name in last for figure in _figures(name)]
            day = find_day("-".join(figures))
            if day is not None:
                return _inferred(day, f"the folders are named {'/'.join(last)}")
    return Dating()


def _figures(name: str) -> list[str]:
    """Return the figures of a folder's name; 202603 is a year and its month."""
    found = re.findall("[0-9]+", name)
    return [found[0][:4], found[0][4:]] if len(found) == 1 and len(found[0]) == 6 else found


def _words(text: str) -> list[str]:
    return [word for word in _APART.split(text) if word]


def _paper_in(text: str) -> str:
    """Return the paper's name among the words of a name; a section may be named like one."""
    names = (paper_name(word) for word in _words(text))
    return next((name for name in names if name and not is_section_name(name)), "")
