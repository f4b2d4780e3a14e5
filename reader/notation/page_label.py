"""Read, write and compare page labels: 第A01版：要闻, 01版, A26 中國新聞, 2."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reader.notation.both_scripts import in_both_scripts
from reader.notation.numeral import CHINESE_NUMERAL, half_width, read_numeral

_LETTER = r"[A-Za-zＡ-Ｚａ-ｚ]{1,2}"
_NUMBER = rf"(?:\d{{1,3}}|{CHINESE_NUMERAL})"
BARE_LABEL = rf"(?:{_LETTER})?\s?{_NUMBER}"
"""The label proper, without 第 and 版."""


@cache
def _label() -> re.Pattern[str]:
    """Return the pattern of a label; made when it is wanted, as all that need a dictionary."""
    return in_both_scripts(rf"\s*第?\s*(?P<letter>{_LETTER})?\s*(?P<number>{_NUMBER})\s*[版页]?\s*")


_SUPPLIED = re.compile(r"^\s*\[([^\[\]]*)\]\s*$")
"""What a cataloguer has put in brackets, for the page itself does not print it."""
_LONGEST_SECTION = 30
"""Founder pages carry sections of 26 characters (砥砺奋进的5年·…·历史性变革⑧)."""


@cache
def _with_page_word() -> re.Pattern[str]:
    return in_both_scripts(
        rf"(?P<counted>第\s*)?(?P<label>(?:{_LETTER})?\s?{_NUMBER})\s*(?(counted)[版页]|版)"
        r"(?:\s*[:：/／|｜]\s*|\s*[(（〔【]|\s+|$)(?P<section>.*)"
    )


_LETTERED = re.compile(
    r"(?P<label>[A-ZＡ-Ｚ]{1,2}\s?\d{1,2})(?:\s*[:：/／|｜]\s*|\s+)(?P<section>.*)"
)


@cache
def _joined() -> re.Pattern[str]:
    """Return the pattern of 第二版要闻: without a separator only short sections are believed."""
    return in_both_scripts(
        rf"(?:第\s?(?P<label>(?:{_LETTER})?\s?{_NUMBER})|(?P<padded>0\d))\s?版"
        r"(?P<section>\S{2,8})"
    )


_ENGLISH = re.compile(r"(?:PAGE|Page|P)[.:：]?\s?(?P<label>[A-Z]{0,2}\d{1,3})")
_OPENING, _CLOSING = tuple("(（〔【"), tuple(")）〕】")
_SENTENCE = re.compile(r"[。！？；，,!?;]")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLabelLine:
    """The line at the head of a page that names it.

    Attributes:
        label: Normalised ("01", "A01").
        section: Name of the page (要闻); empty when none stands there.
        has_page_word: True when 版 is printed; without it the line is weak evidence.
    """

    label: str
    section: str
    has_page_word: bool


def _parts(text: str) -> tuple[str, int] | None:
    match = _label().fullmatch(text)
    if match is None:
        return None
    number = read_numeral(match["number"])
    return None if number is None else (half_width(match["letter"] or "").upper(), number)


def page_label(text: str) -> str:
    """Normalise a page's own label, two digits at least ("第A1版" → "A01").

    Cataloguers put in brackets what they supply: [1] is the first page, unnumbered in print.

    Returns:
        The label; the stripped text itself when it is no label of this form.

    Source:
        ISBD A.2 (square brackets).
    """
    parts = _parts(_SUPPLIED.sub(r"\1", text))
    return text.strip() if parts is None else f"{parts[0]}{parts[1]:02}"


def page_reference(text: str) -> str:
    """Normalise a label as jumps and 导读 name it, without leading zeros ("第02版" → "2")."""
    parts = _parts(_SUPPLIED.sub(r"\1", text))
    return text.strip() if parts is None else f"{parts[0]}{parts[1]}"


def label_parts(label: str) -> tuple[str, int] | None:
    """Return letter and number of a label ("A02" → "A", 2); None when it has no number."""
    return _parts(_SUPPLIED.sub(r"\1", label))


def is_lettered(label: str) -> bool:
    """Tell whether a label counts in lettered sections (A01)."""
    parts = _parts(label)
    return parts is not None and bool(parts[0])


def labels_named(named: Iterable[str], labels: Iterable[str], home: str = "") -> tuple[str, ...]:
    """Return the labels of an issue's pages that print names, each once, in the order named.

    Args:
        named: As printed, in any form (2, 02, 第2版, A02).
        labels: Of the pages held, in order; of two that are alike the first is meant.
        home: Label of the page that names them. In a lettered issue a bare number
            there may mean a page of the same letter as well, which comes first.
    """
    held = tuple(labels)
    lettered = any(map(is_lettered, held))
    by_name = {_common_name(label, lettered=lettered): label for label in reversed(held)}
    letter = home.rstrip("0123456789") if lettered else ""
    names = (
        name
        for printed in named
        for name in ((f"{letter}{printed}", printed) if printed.isdecimal() else (printed,))
    )
    found = (by_name.get(_common_name(name, lettered=lettered)) for name in names)
    return tuple(dict.fromkeys(label for label in found if label is not None))


def _common_name(label: str, *, lettered: bool) -> str:
    """Return what every form of a label has in common: 2, 02, 第2版, and A2 if lettered."""
    name = page_reference(label)
    return f"A{name}" if lettered and name.isdecimal() else name


def _closed(section: str) -> str:
    """Return a page's name without the bracket that its label opened: 专页(教科文))."""
    while section.endswith(_CLOSING) and _count(section, _CLOSING) > _count(section, _OPENING):
        section = section[:-1].rstrip()
    return section


def _count(text: str, marks: tuple[str, ...]) -> int:
    return sum(map(text.count, marks))


def read_page_label_line(text: str) -> PageLabelLine | None:
    """Read a line that names a page; None when the line is none.

    Args:
        text: One line (第01版：旅游报01版, 第4版(体育), A26 中國新聞 台海新聞 / 神州大地).
    """
    text = text.strip().strip("■●◆▲★|｜[]【】")
    english = _ENGLISH.fullmatch(text)
    if english is not None:
        return PageLabelLine(label=page_label(english["label"]), section="", has_page_word=True)
    match = _with_page_word().fullmatch(text)
    has_page_word = match is not None
    match = match or _LETTERED.fullmatch(text)
    if match is None:
        return _read_joined(text)
    section = _closed(re.sub(r"\s+", " ", match["section"]).strip())
    if len(section) > _LONGEST_SECTION or _SENTENCE.search(section):
        return None
    return PageLabelLine(
        label=page_label(match["label"]), section=section, has_page_word=has_page_word
    )


def told_page(text: str) -> tuple[str, str]:
    """Read what a catalogue says of a page, 第02版：综合, 2 or A02, as its label and its name.

    Returns:
        Both empty where the text names no page.
    """
    line = read_page_label_line(text)
    if line is not None:
        return line.label, line.section
    return (page_label(text) if text.isascii() and text.isalnum() else ""), ""


def _read_joined(text: str) -> PageLabelLine | None:
    match = _joined().fullmatch(text)
    if match is None or _SENTENCE.search(match["section"]) or match["section"][0] in "(（《》）)":
        return None
    return PageLabelLine(
        label=page_label(match["label"] or match["padded"]),
        section=match["section"],
        has_page_word=True,
    )


@cache
def _inside() -> re.Pattern[str]:
    return in_both_scripts(
        rf"(?:^|[\s|｜])第\s?(?P<label>(?:{_LETTER})?\s?{_NUMBER})\s?版"
        r"(?:\s*[:：/／|｜]\s*|\s+|$)(?P<section>[^\s|｜]{0,12})"
    )


def find_page_label(text: str) -> PageLabelLine | None:
    """Find 第02版 综合新闻 in a folio line that says more (date, weekday, name of the paper)."""
    match = _inside().search(text)
    if match is None or _SENTENCE.search(text):
        return None
    section = "" if re.search(r"[\d年]|编辑|編輯", match["section"]) else match["section"]
    return PageLabelLine(label=page_label(match["label"]), section=section, has_page_word=True)
