"""Front matter above a page's text → what it tells of the page, and the text without it.

Pages that are kept as notes, or were cut out of an issue folder, begin with lines between
two rules of hyphens: ``title: 江城晚报``, ``date: 2026-03-04``. They were never printed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reader.errors import SourceError
from reader.model.dating import Dating
from reader.model.doubt import Doubt
from reader.notation.library_day import dating_without, stated_dating
from reader.notation.masthead import find_date, paper_name
from reader.notation.page_label import told_page
from reader.parse.folder.front import FrontMatter, read_front_matter
from reader.parse.source.file_names import FileName

_PAPER = ("newspaper", "paper", "publication", "报纸", "報紙", "报名", "報名")
_TITLE = ("title", "标题", "標題")
_DAY = ("date", "日期")
_LABEL = ("label", "page", "版次", "版")
_SECTION = ("section", "版名")
_NUMBER = ("issue", "number", "期号", "期號")
_EDITION = ("edition", "版别", "版別", "刊别", "刊別")
_KNOWN = (*_PAPER, *_TITLE, *_DAY, *_LABEL, *_SECTION, *_NUMBER, *_EDITION)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontTold:
    """What front matter tells.

    Attributes:
        text: Of the page; a blank line for each of the front matter, so that lines keep
            their numbers, and the headline in the first where it alone has it.
        name: What it tells as a file's name would, which it goes before.
        title: Name of the paper, if it tells it; empty for none.
        number: Running number of the issue; None for none.
        doubts: What of it says nothing of a page.
    """

    text: str
    name: FileName
    title: str = ""
    number: int | None = None
    doubts: tuple[Doubt, ...] = ()


def read_front_told(text: str, name: str, told: FileName) -> FrontTold:
    """Read the front matter of a text, if it has one.

    Args:
        text: Of a file.
        name: Of the file, for doubts.
        told: What its name tells.
    """
    front = _front(text)
    if front is None:
        return FrontTold(text=text, name=told)
    said = {key.lower(): _said(value) for key, value in front.values.items()}
    body = text.split("\n", front.body_line - 1)[-1]
    paper, headline = _paper_and_headline(said, body)
    heading = f"# {headline}" if headline and headline not in body else ""
    label, section = told_page(_first(said, _LABEL))
    number = _first(said, _NUMBER)
    return FrontTold(
        text=heading + "\n" * (front.body_line - 1) + body,
        name=replace(
            told,
            date=_dating(_first(said, _DAY), told.date),
            label=label or told.label,
            section=_first(said, _SECTION) or section or told.section,
            edition=_first(said, _EDITION) or told.edition,
        ),
        title=paper,
        number=int(number) if number.isdecimal() and number.isascii() else None,
        doubts=tuple(_doubts(front, name)),
    )


def _front(text: str) -> FrontMatter | None:
    """Return the front matter of a text; None where rules only part its lines."""
    if not text.startswith("---"):
        return None
    try:
        front = read_front_matter(text.replace("\r\n", "\n"), "")
    except SourceError:
        return None
    return front if any(key.lower() in _KNOWN for key in front.values) else None


def _said(value: object) -> str:
    return "" if value is None or isinstance(value, dict | list) else " ".join(str(value).split())


def _first(said: Mapping[str, str], keys: tuple[str, ...]) -> str:
    return next((said[key] for key in keys if said.get(key)), "")


def _paper_and_headline(said: Mapping[str, str], body: str) -> tuple[str, str]:
    """Return the name of the paper and the headline: a title is either.

    It is the paper's where it ends as papers' names do, or stands above headings that
    are others.
    """
    paper, title = _first(said, _PAPER), _first(said, _TITLE)
    is_headline = title in body or not any(line.startswith("# ") for line in body.splitlines())
    if paper or (is_headline and not paper_name(title)):
        return paper, title
    return title, ""


def _dating(text: str, told: Dating) -> Dating:
    """Return the day that front matter states, else what the file's name tells."""
    day = find_date(text)
    if day is not None:
        return stated_dating(day, "stated above the page's text")
    return dating_without(text, told)


def _doubts(front: FrontMatter, name: str) -> Iterator[Doubt]:
    strange = [key for key in front.values if key.lower() not in _KNOWN]
    if strange:
        what = f"What stands above the text of {', '.join(strange)} is not of a page; left out."
        yield Doubt(where=name, what=what)
