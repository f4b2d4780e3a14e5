"""What the name of a page file tells: its page and the day (rmrb-20210813-p01.txt, 第A02版.txt)."""

import datetime
import re
from dataclasses import dataclass

from reader.model.dating import DateStatus, Dating
from reader.notation.page_label import page_label

_DAY = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-_.年]?)(?P<month>[0-9]{1,2})(?:(?P=mark)|月)(?P<day>[0-9]{1,2})日?(?![0-9])"
)
_LABELS = (
    re.compile(r"第\s?([A-Za-z]{0,2}[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s?版"),
    re.compile(r"(?<![0-9A-Za-z])([A-Za-z]?[0-9]{1,3})\s?版"),
    re.compile(r"(?:^|[-_ .])[pP](?:age)?[-_ ]?([A-Z]?[0-9]{1,3})(?=$|[-_ .])"),
    re.compile(r"(?:^|[-_ .])([A-Z]{0,2}[0-9]{1,2})$"),
    re.compile(r"^(0[1-9]|[A-Z]{1,2}[0-9]{2})[-_ .、](?=[\u3400-\u9fff])"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileName:
    """What a file's name tells.

    Attributes:
        label: Normalised page label; empty when the name tells none.
        date: Inferred from the name; unknown when it tells none.
    """

    label: str
    date: Dating


def read_file_name(stem: str) -> FileName:
    """Read the name of a page file.

    Args:
        stem: The name without its ending.
    """
    date = find_day(stem)
    dating = Dating()
    if date is not None:
        evidence = (f"the file is named {stem}",)
        dating = Dating(value=date, status=DateStatus.INFERRED, evidence=evidence)
    rest = _DAY.sub("", stem) if date else stem
    for pattern in _LABELS:
        match = pattern.search(rest)
        if match:
            return FileName(label=page_label(match[1]), date=dating)
    return FileName(label="", date=dating)


def find_day(stem: str) -> datetime.date | None:
    """Return the day a file name states; None when it states none."""
    match = _DAY.search(stem)
    if match is None:
        return None
    try:
        return datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
