"""Say what a unit looks like by itself, before its neighbours are heard."""

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.notation.byline import read_byline, read_editors
from reader.notation.credit import is_credit
from reader.notation.dateline import is_bare_dateline, read_dateline
from reader.notation.digest_mark import read_digest_label, read_page_tag
from reader.notation.jump_mark import find_jump_marks
from reader.parse.lines import Unit, is_finished

_AD = re.compile(r"(?:[·•]?\s?)?(?:公益)?(?:广\s*告|廣\s*告|启\s*事|遗失声明|声\s*明)(?:\s?[·•])?")
_SOURCE = re.compile(
    r"^[（(【]?(?:数据来源|資料來源|资料来源|来源|來源|图片来源|据|摘自|原载|文章来源|稿件来源|本文来源|作者为|作者系|作者單位|作者单位)"
    r"\s?[:：为系]?.{1,50}$"
)
_END_MARK = re.compile(r"^[（(【]?\s?(?:完|未完待续|待续|本版完)\s?[）)】]?$")
_CAPTION = re.compile(
    r"^(?:图为|圖為|图①|图1|图一|图片为|上图|下图|左图|右图|上圖|下圖|左圖|右圖|▲|↑|←|→|↓|△|◀|▶图|▼|图片说明|圖片說明|图中|資料圖|资料图)"
)
_LONGEST_HEADING = 60.0
"""The seed's one-line head of kicker and two headlines is 44 em."""
_LONG_LINE = 26.0
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9０-９]{1,2}[、.．](?![0-9])|第[一二三四五六七八九十]{1,2}[章节条]|[①-⑳])"
)
_NO_HEADING = tuple("。；;")


class Kind(StrEnum):
    """What a unit looks like."""

    BODY = "body"
    HEADING = "heading"
    BYLINE = "byline"
    CREDIT = "credit"
    CAPTION = "caption"
    JUMP = "jump"
    SOURCE = "source"
    EDITORS = "editors"
    AD = "ad"
    DIGEST_LABEL = "digest_label"
    PAGE_TAG = "page_tag"
    TABLE = "table"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A unit and what it looks like.

    Attributes:
        unit: The unit.
        kind: What it looks like.
        has_dateline: True when it opens as a report does.
        rows: Cells of a table; empty for everything else.
        image: Path of a picture in the issue folder, its caption being the
            text; empty for everything else, and where it is not held.
    """

    unit: Unit
    kind: Kind
    has_dateline: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    image: str = ""

    @property
    def text(self) -> str:
        """The unit's text."""
        return self.unit.text


def is_numbered(text: str) -> bool:
    """Tell whether a line begins with a count (一、, （二）, 3.)."""
    return _NUMBERED.match(text) is not None


def classify(unit: Unit) -> Element:
    """Say what a unit looks like."""
    text = unit.text
    if read_dateline(text) is not None and (
        unit.width > 12 or is_finished(text) or is_bare_dateline(text)
    ):
        return Element(unit=unit, kind=Kind.BODY, has_dateline=True)
    kind = _special(unit) if unit.width <= _LONGEST_HEADING else None
    return Element(unit=unit, kind=kind or _plain(unit))


def _special(unit: Unit) -> Kind | None:
    """Recognise the short forms; None for running text and headings."""
    text = unit.text
    marks = find_jump_marks(text)
    if marks and marks[0].text.strip("。 ") == text.strip("。 "):
        return Kind.JUMP
    if read_digest_label(text):
        return Kind.DIGEST_LABEL
    if read_page_tag(text):
        return Kind.PAGE_TAG
    if _AD.fullmatch(text):
        return Kind.AD
    return _credited(unit)


def _credited(unit: Unit) -> Kind | None:
    """Recognise captions, credits, editors, bylines and sources."""
    text = unit.text
    if _CAPTION.match(text):
        return Kind.CAPTION
    if read_editors(text):
        return Kind.EDITORS
    if is_credit(text) and not text.startswith(("文", "图/")):
        return Kind.CREDIT
    if read_byline(text):
        return Kind.BYLINE
    if _SOURCE.match(text) or _END_MARK.match(text):
        return Kind.SOURCE
    return None


def _plain(unit: Unit) -> Kind:
    """Tell running text from headings by length and punctuation."""
    text = unit.text
    width = unit.width
    if _CAPTION.match(text):
        return Kind.CAPTION
    if unit.is_wrapped or width > _LONGEST_HEADING or text.endswith(_NO_HEADING):
        return Kind.BODY
    if "。" in text or (
        width > _LONG_LINE and is_finished(text) and not text.endswith(("：", ":"))
    ):
        return Kind.BODY
    if text.endswith(("，", "、", ",")) and width > 18:
        return Kind.BODY
    if width > _LONG_LINE and text.count("，") + text.count("；") >= 2:
        return Kind.BODY
    return Kind.HEADING
