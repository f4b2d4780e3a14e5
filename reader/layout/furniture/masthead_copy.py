"""What a masthead says in, its texts sorted by where they stand out.

What was printed is said as it was printed; what was not (the date of an issue
dated by its cataloguer, the lunar date) is added, an inferred date in the
brackets that cataloguers use.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reader.model.dating import DateStatus
from reader.model.issue import Issue, Masthead
from reader.notation.lunar import lunar_date, weekday
from reader.notation.masthead import find_date, is_divided_date
from reader.notation.masthead_marks import ISSUE_NUMBER, LUNAR, WEEKDAY
from reader.notation.page_tag import is_chinese
from reader.notation.particulars import particulars

_FOUNDED = re.compile(r"[创創][刊办辦]")
"""1949年5月9日创刊 is not the day of the issue."""
_BESIDE = re.compile(
    r"刊号|刊號|出版物号|CN\s?\d\d|邮发|郵發|代号|代號"
    rf"|{ISSUE_NUMBER.pattern}|[\d一二三四五六七八九十]\s*[版张張]$|ISSN"
)
"""What stands beside the nameplate; the rest of the printed lines stands below it."""

_NUMBER = "No."
"""Before the number of a paper in another language than Chinese that prints none."""

BETWEEN = "\u3000"
"""Stands between two texts in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text of the furniture.

    Attributes:
        text: What it says.
        is_printed: False for what the program made.
    """

    text: str
    is_printed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MastheadCopy:
    """The texts of a masthead but its name.

    Attributes:
        dates: Days with year and month.
        of_day: What else is said of the day: weekday, lunar date.
        beside: What identifies the issue: numbers, codes, pages today.
        below: The rest.
    """

    dates: tuple[Text, ...]
    of_day: tuple[Text, ...]
    beside: tuple[Text, ...]
    below: tuple[Text, ...]


def masthead_copy(issue: Issue) -> MastheadCopy:
    """Return what was printed, each particular by itself, and the day where none was."""
    texts = [Text(text=text) for text in _printed(issue)] or list(_made(issue, issue.masthead))
    dates = [each for each in texts if find_date(each.text) and not _FOUNDED.search(each.text)]
    rest = [each for each in texts if each not in dates]
    of_day = [each for each in rest if WEEKDAY.search(each.text) or LUNAR.search(each.text)]
    if not dates and issue.date.value is not None:
        dates = [made_date(issue)]
        of_day += tuple(_made_of_day(issue, of_day))
    rest = [each for each in rest if each not in of_day]
    beside = [each for each in rest if _BESIDE.search(each.text) or _is_made_number(each)]
    return MastheadCopy(
        dates=tuple(dates),
        of_day=tuple(of_day),
        beside=tuple(beside),
        below=tuple(each for each in rest if each not in beside),
    )


def _printed(issue: Issue) -> Iterator[str]:
    """Yield the printed particulars, less the name that the nameplate shows."""
    lines = [line.strip() for line in issue.masthead.lines]
    # A nameplate may be read letter by letter: 海 港 日 报.
    others = [line for line in lines if "".join(line.split()) != issue.title]
    is_named = len(others) < len(lines)
    for line in _with_whole_dates(others):
        for particular in particulars(line):
            if is_named or particular != issue.title:
                yield particular
            else:
                is_named = True


def _with_whole_dates(lines: list[str]) -> list[str]:
    """Join a date box's two lines: 2023年10月 above a large 19."""
    for upper, lower in pairwise(lines):
        if is_divided_date((upper, lower)):
            at = lines.index(upper)
            return [*lines[:at], upper + lower, *lines[at + 2 :]]
    return lines


def _made(issue: Issue, masthead: Masthead) -> Iterator[Text]:
    """Yield what a masthead of no printed lines is known to say."""
    number = "" if issue.number is None else f"第{issue.number}期"
    if number and not is_chinese(issue.language):
        number = f"{_NUMBER} {issue.number}"
    for text in (
        number,
        f"国内统一刊号：{masthead.cn_number}" if masthead.cn_number else "",
        f"邮发代号：{masthead.postal_code}" if masthead.postal_code else "",
        _made_pages(masthead.pages_announced, issue.language),
        masthead.website,
    ):
        if text:
            yield Text(text=text, is_printed=False)


def _made_pages(count: int | None, language: str) -> str:
    """Write how many pages a paper has; one in another language has its number alone."""
    return f"今日{count}版" if count and is_chinese(language) else ""


def _is_made_number(text: Text) -> bool:
    return not text.is_printed and text.text.startswith(_NUMBER)


def made_date(issue: Issue) -> Text:
    """Write the date of an issue, which must be there; an inferred one in brackets.

    Where a paper is in another language than Chinese the figures are left to speak for themselves.
    """
    day = issue.date.value
    assert day is not None
    is_inferred = issue.date.status is DateStatus.INFERRED
    if not is_chinese(issue.language):
        written = f"[{day.isoformat()}]" if is_inferred else day.isoformat()
    else:
        written = f"{day.year}年{day.month}月{day.day}日"
        written = f"［{written}］" if is_inferred else written
    return Text(text=written, is_printed=False)


def made_day(issue: Issue) -> Text:
    """Write the date of an issue, which must be there, with the weekday as Chinese papers do."""
    date, day = made_date(issue), issue.date.value
    if day is None or not is_chinese(issue.language):
        return date
    return Text(text=f"{date.text}{BETWEEN}{weekday(day)}", is_printed=False)


def _made_of_day(issue: Issue, said: list[Text]) -> Iterator[Text]:
    """Yield weekday and lunar date of an issue's day where a Chinese masthead says neither."""
    day = issue.date.value
    assert day is not None
    if not is_chinese(issue.language):
        return
    if not any(WEEKDAY.search(each.text) for each in said):
        yield Text(text=weekday(day), is_printed=False)
    lunar = lunar_date(day, is_traditional=issue.language == "zh-Hant")
    if lunar and not any(LUNAR.search(each.text) for each in said):
        yield Text(text=lunar, is_printed=False)
