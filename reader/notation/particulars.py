"""A line of a masthead in, the particulars that it states one after the other out.

A paper prints them side by side, parted by strokes, by blanks or, around the day,
by nothing: 2026年5月20日星期三 农历丙午年四月初四 第3017期 本期四版.
"""

import re
from itertools import pairwise

from reader.notation.both_scripts import in_both_scripts
from reader.notation.masthead_marks import (
    DATE,
    ERA_DATE,
    ISSUE_NUMBER,
    LUNAR,
    PAGES,
    PRICE,
    WEEKDAY,
)

_STROKE = in_both_scripts(r"\s*[|｜丨]\s*|[\s\u3000]{2,}|\u3000")
"""What parts particulars whatever they say."""
_NAMED = (
    r"国内统一|國內統一|国际标准|國際標準|国内刊号|邮发|郵發|总第|總第|零售|定价|定價|售价|售價"
    r"|内部资料|免费|今日天气|今日天氣"
    r"|\S{2,16}(?:出版|主管|主办|主辦|承印|机关报|機關報)(?:\s|$)"
    r"|\S{0,8}(?:热线|熱線|电话|電話)[\s\d]|\S{2,12}[：:]"
)
"""Words that a particular opens with, or that alone tell what it states."""
_OPENING = "|".join(
    (
        *(each.pattern for each in (DATE, ERA_DATE, WEEKDAY, LUNAR, ISSUE_NUMBER, PAGES, PRICE)),
        _NAMED,
    )
)
_NO_NAMES = re.compile(r"\?P<\w+>")
_OF_DAY = _NO_NAMES.sub("?:", f"{WEEKDAY.pattern}|{LUNAR.pattern}")
_PART = in_both_scripts(
    rf"\s(?={_NO_NAMES.sub('?:', _OPENING)})"
    # 国内统一连续出版物号 CN 43-0011 is one particular.
    r"|(?<![号：:])\s(?=CN\s?\d|ISSN)"
    rf"|(?<=日)(?={_OF_DAY})|(?<=(?:星期|礼拜)[一二三四五六日天])(?={_OF_DAY})"
)


def particulars(line: str) -> tuple[str, ...]:
    """Return what a masthead's line states, as printed, without the blanks between.

    Args:
        line: Any printed line; one that states a single thing is returned whole.
    """
    return tuple(
        particular.strip()
        for piece in _STROKE.split(line.strip())
        for particular in _parted(piece)
        if particular.strip()
    )


def _parted(piece: str) -> list[str]:
    # 二〇二六年 五月二十日 and 农历丙午年 四月初四 hold what looks like the head of another date.
    dates = [match.span() for form in (DATE, LUNAR) for match in form.finditer(piece)]
    cuts = [
        match.end()
        for match in _PART.finditer(piece)
        if not any(start < match.end() < end for start, end in dates)
    ]
    edges = [0, *cuts, len(piece)]
    return [piece[start:end] for start, end in pairwise(edges)]
