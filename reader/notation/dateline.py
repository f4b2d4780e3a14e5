"""Read the opening of a report: 本报讯, 新华社北京8月12日电（记者…）, 【本報訊】記者….

The text stays in the paragraph; what is read from it goes beside it.
"""

import re
from dataclasses import dataclass

from reader.model.article import Byline, Dateline
from reader.notation.byline import read_byline

_DAY = r"[0-9０-９一二三四五六七八九十]{1,3}"
_DATE = rf"(?:{_DAY}\s?月\s?)?{_DAY}\s?[日号]"
_AGENCY = (
    r"(?:新华社|新華社|新华网|新華網|中新社|中新网|中新網|中央社|法新社|美联社|美聯社|路透社|共同社|塔斯社|"
    r"人民网|央视|中通社|本社|本报|本報|本刊|本网|本台)"
)
_PLACE = r"[\u3400-\u9fff·]{1,12}?"
_OPENING = r"[（(【\[〔［]"
_CLOSING = r"[）)】\]〕］]"

_WIRE = re.compile(
    rf"(?:据|據)?(?P<source>{_AGENCY})[\s\u00a0]{{0,3}}(?P<place>{_PLACE})?[\s\u00a0]{{0,3}}"
    rf"(?P<date>{_DATE})(?:专|專|急|晚|上午|下午|凌晨|综合|綜合)?(?:电|電|讯|訊|消息)"
)
_WIRE_PLAIN = re.compile(
    rf"(?P<source>{_AGENCY})[\s\u00a0]{{0,3}}(?P<place>{_PLACE})??(?:专电|專電|电|電)(?=[\s\u00a0（(:：])"
)
_NEWS = re.compile(
    r"(?P<source>本报|本報|本刊|本网|本台|(?:[\u3400-\u9fff]{1,8}(?:报|報|社|网|網|刊|台))|快报|晨报|商报)"
    r"(?:综合|綜合)?(?:讯|訊|专稿|專稿|专讯|專訊|特讯|特訊|综合消息|消息)"
)
_BOXED = re.compile(
    rf"{_OPENING}[\s　]*(?P<inside>[^（(【\[〔［）)】\]〕］]{{2,40}})[\s　]*{_CLOSING}"
)
_REPORTED = re.compile(
    r"(?P<role>(?:[\u3400-\u9fff]{0,6}?)(?:记者|記者|特派員))(?P<names>[\u3400-\u9fff、·／/]{2,24}?)"
    r"(?P<place>[／/][\u3400-\u9fff]{2,6}|[\u3400-\u9fff]{2,4})?(?P<deed>[0-9]{1,2}日電|報道|報導|电|電|专电|專電)"
)
_WRITERS = re.compile(
    rf"[\s\u00a0　]{{0,4}}(?P<bracket>{_OPENING}[^（(）)【】\[\]〔〕]{{2,60}}{_CLOSING})"
)
_SPOKEN_WRITERS = re.compile(
    r"[\s　]{0,3}(?P<role>[\u3400-\u9fff]{0,6}?(?:记者|記者))[\s　]{0,2}(?P<names>[\u3400-\u9fff、·]{2,20}?)"
    r"(?:[\s　]{0,2}(?:报道|報道|報導))?[:：]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatelineReading:
    """The opening of a report and who it names.

    Attributes:
        dateline: None when only writers are named.
        bylines: Read from the brackets; their text stays in the paragraph.
        end: Offset after the opening.
    """

    dateline: Dateline | None
    bylines: tuple[Byline, ...]
    end: int


def read_dateline(text: str) -> DatelineReading | None:
    """Read the opening of a paragraph; None when it has none."""
    indent = len(text) - len(text.lstrip())
    body = text[indent : indent + 120].lstrip("■●▲◆★□")
    indent = text.find(body)
    boxed = _read_boxed(body)
    if boxed is not None:
        return _moved(boxed, indent)
    match = _WIRE.match(body) or _WIRE_PLAIN.match(body) or _news(body)
    if match is None:
        return None
    bylines, end = _writers(body, match.end())
    groups = match.groupdict()
    dateline = Dateline(
        source=groups["source"], place=groups.get("place") or None, date=groups.get("date")
    )
    return DatelineReading(dateline=dateline, bylines=bylines, end=indent + end)


def _moved(reading: DatelineReading, by: int) -> DatelineReading:
    return DatelineReading(dateline=reading.dateline, bylines=reading.bylines, end=reading.end + by)


def _news(body: str) -> re.Match[str] | None:
    """Match 本报讯; 通讯, 简讯 inside a sentence are none, for a space, bracket or clause follows."""
    match = _NEWS.match(body)
    if match is None or body[match.end() : match.end() + 1] in ("员", "員", "社", "录", "錄"):
        return None
    is_own = match["source"] in ("本报", "本報", "本刊", "本网", "本台")
    follows = re.match(
        r"[\s　\u00a0（(【:：，,]|$|[0-9]|昨|今|近|日前|記者|记者|[\u3400-\u9fff]",
        body[match.end() :],
    )
    if follows is None or (not is_own and not re.match(r"[\s　（(:：]", body[match.end() :])):
        return None
    return match


def _read_boxed(body: str) -> DatelineReading | None:
    """Read 【本報訊】, （中央社記者王小明台北8日電）, 〔記者王小明／台北報導〕."""
    match = _BOXED.match(body)
    if match is None:
        return None
    inside = match["inside"].strip()
    reported = _REPORTED.search(inside)
    bylines: tuple[Byline, ...] = ()
    place = None
    if reported:
        place = (reported["place"] or "").lstrip("／/") or None
        names = tuple(n for n in re.split(r"[、／/]", reported["names"]) if n)
        bylines = (Byline(role=reported["role"], names=names),)
    source = re.match(
        rf"({_AGENCY}|[\u3400-\u9fff]{{1,8}}(?:報|报|社|網|网))(?=訊|讯|記者|记者|综合|綜合|專訊|{_DATE}|[\u3400-\u9fff]{{2,8}}{_DATE})",
        inside,
    )
    wire = _WIRE.match(inside)
    if wire:
        source, place = wire, wire["place"]
    if not bylines and source is None:
        return None
    date = re.search(_DATE, inside)
    dateline = source and Dateline(
        source=source[1] if not wire else wire["source"],
        place=place,
        date=date.group() if date else None,
    )
    more, end = ((), match.end()) if bylines else _writers(body, match.end())
    return DatelineReading(dateline=dateline or None, bylines=bylines or more, end=end)


def _writers(body: str, end: int) -> tuple[tuple[Byline, ...], int]:
    """Read （记者A、B 通讯员C） or 記者張三報道： after the opening."""
    bracket = _WRITERS.match(body, end)
    if bracket:
        bylines = read_byline(bracket["bracket"])
        if bylines:
            unprinted = tuple(Byline(role=b.role, names=b.names) for b in bylines)
            return unprinted, bracket.end()
    spoken = _SPOKEN_WRITERS.match(body, end)
    if spoken:
        names = tuple(name for name in spoken["names"].split("、") if name)
        return (Byline(role=spoken["role"], names=names),), spoken.end()
    return (), end


def is_bare_dateline(text: str) -> bool:
    """Tell whether a line is the opening of a report and nothing else (本报讯 记者钟灵)."""
    reading = read_dateline(text)
    if reading is None:
        return False
    rest = text[reading.end :].strip()
    return not rest or bool(read_byline(rest))
