"""What a masthead says in, its texts sorted by where they stand out.

What was printed is said as it was printed; what was not (the date of an issue
dated by its cataloguer, the lunar date) is added, an inferred date in the
brackets that cataloguers use.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.model.dating import DateStatus, Dating
from reader.model.issue import Issue, Masthead
from reader.notation.lunar import lunar_date, weekday

_FRAGMENTS = re.compile(r"\s*[|｜丨]\s*|[\s\u3000]{2,}|\u3000")
DAY = re.compile(r"\d\s*年\s*\d+\s*月\s*\d+\s*日")
_OF_DAY = re.compile(r"星期|农历|農曆|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年")
_BESIDE = re.compile(
    r"刊号|刊號|出版物号|CN\s?\d\d|邮发|郵發|代号|代號|第\s*\d+\s*[期號号]|\d\s*[版张張]$|ISSN"
)
"""What stands beside the nameplate; the rest of the printed lines stands below it."""

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


def masthead_copy(issue: Issue) -> tuple[list[Text], list[Text], list[Text]]:
    """Return what was printed: of the day, beside the nameplate, below it."""
    fragments = [
        Text(text=fragment)
        for line in issue.masthead.lines
        if line.strip() != issue.title
        for fragment in _FRAGMENTS.split(line.strip())
        if fragment
    ] or list(_made(issue, issue.masthead))
    day = [each for each in fragments if DAY.search(each.text) or _OF_DAY.search(each.text)]
    if not any(DAY.search(each.text) for each in day):
        day = [*made_day(issue.date, is_traditional=issue.language == "zh-Hant"), *day]
    rest = [each for each in fragments if each not in day]
    beside = [each for each in rest if _BESIDE.search(each.text)]
    return day, beside, [each for each in rest if each not in beside]


def _made(issue: Issue, masthead: Masthead) -> Iterator[Text]:
    """Yield what a masthead of no printed lines is known to say."""
    for text in (
        f"第{issue.number}期" if issue.number is not None else "",
        f"国内统一刊号：{masthead.cn_number}" if masthead.cn_number else "",
        f"邮发代号：{masthead.postal_code}" if masthead.postal_code else "",
        f"今日{masthead.pages_announced}版" if masthead.pages_announced else "",
        masthead.website,
    ):
        if text:
            yield Text(text=text, is_printed=False)


def made_day(dating: Dating, *, is_traditional: bool) -> list[Text]:
    """Write a date that the masthead does not print; an inferred one in brackets."""
    day = dating.value
    if day is None:
        return []
    written = f"{day.year}年{day.month}月{day.day}日"
    if dating.status is DateStatus.INFERRED:
        written = f"［{written}］"
    lunar = lunar_date(day, is_traditional=is_traditional)
    second = f"{weekday(day)}{BETWEEN}{lunar}" if lunar else weekday(day)
    return [Text(text=written, is_printed=False), Text(text=second, is_printed=False)]
