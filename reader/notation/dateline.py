"""Read the opening of a report: 本报讯, 新华社北京8月12日电（记者…）, 【本報訊】記者….

The text stays in the paragraph; what is read from it goes beside it.
"""

import re
from dataclasses import dataclass, replace

from reader.model.article import Byline, Dateline
from reader.notation.both_scripts import in_both_scripts
from reader.notation.byline import read_byline
from reader.notation.names import HAN, is_person, read_names
from reader.notation.word_class import is_place

_DAY = r"[\d一二三四五六七八九十]{1,3}"
_DATE = rf"(?:{_DAY}\s?月\s?)?{_DAY}\s?[日号號]"
_OWN = r"(?:本报|本報|本刊|本社|本网|本網|本台|本站)"
_AGENCY = (
    r"(?:新华社|新華社|新华网|新華網|中新社|中新网|中新網|中国新闻网|中央社|中通社|法新社|美联社|美聯社|路透社|共同社|塔斯社|"
    r"埃菲社|安莎社|德新社|韩联社|韓聯社|俄新社|人民网|央视网|央视新闻)"
)
_PAPER = (
    rf"(?:《{HAN}{{2,8}}》|(?!据|據|该|該|这|這|各|家|日){HAN}{{1,8}}?(?:日报|晚报|时报|早报|晨报|报社|通讯社|报网|報網|报|報|社|网|網|在线|客户端)"
    r"|南都|快报|晨报|商报|早报|晚报)"
)
_SOURCE = rf"(?:{_OWN}|{_AGENCY}|{_PAPER})"
_PLACE = rf"(?:[“「]{HAN}{{1,5}}[”」])?(?:(?!{_DAY}[月日]|记者|記者){HAN}|·){{1,12}}?"
_GAP = r"[\s\u00a0]{0,3}"
_WHEN = r"(?:专|專|急|晚|上午|下午|凌晨|综合|綜合)?"
_NEWS_WORD = r"(?:讯|訊|专稿|專稿|专讯|專訊|特讯|特訊|综合消息|综合讯|消息)"

_WIRE = in_both_scripts(
    rf"(?:据)?(?P<source>{_SOURCE})[／/]?{_GAP}(?P<place>{_PLACE})??{_GAP}"
    rf"(?P<date>{_DATE}){_WHEN}(?:电|讯|消息|报道|報導)"
)
_WIRE_WITHOUT_DATE = in_both_scripts(
    rf"(?:据)?(?P<source>{_OWN}|{_AGENCY}){_GAP}(?P<place>{_PLACE})??{_GAP}"
    r"(?:今日|综合)?(?:专电|电)(?=[\s\u00a0（(:：]|$)"
)
_NEWS = in_both_scripts(
    rf"(?P<source>{_OWN}|{_AGENCY}|{_PAPER})(?:综合)?{_NEWS_WORD}(?![员社录息号])"
)
_NEWS_FROM = in_both_scripts(
    rf"(?P<source>{_OWN})(?P<place>(?!记者|記者|通讯|综合){HAN}{{2,4}}?)(?<![简快资通短喜音电特专])(?:[专特](?=[讯](?:[\s\u00a0（(]|$)))?(?:讯)(?![员社录息号])"
)
"""本报武汉讯, 本報長洲專訊."""
_UNSIGNED_NEWS = in_both_scripts(
    rf"(?:{HAN}{{1,3}}(?![简快资通短喜音]){HAN}(?:讯)|"
    r"特讯|特訊|专讯|又讯|综合消息|综合讯|最新消息)"
)
_PLACE_WIRE = in_both_scripts(rf"(?![来急唁贺致回通拍发复覆]){HAN}{{2,3}}[专]?[电]")
"""Inside a bracket: 唐山电."""
_LOCAL_NEWS = in_both_scripts(rf"{HAN}{{2,3}}(?:讯)(?=\s?[（(][^（()）]{{0,12}}(?:记者|通讯员))")
_SENTENCE = re.compile(r"[^\s，。]{2,}[，。：]")
_SUMMARY = in_both_scripts(
    r"(?:本报综合|综合消息|综合外电|综合报道|综合新华社(?:电|消息)?)[\s\u00a0，：:]+"
)
_OPENING = r"[（(【\[〔［]"
_CLOSING = r"[）)】\]〕］]"
_BOX = in_both_scripts(
    rf"{_OPENING}\s*(?P<inside>[^（(【\[〔［）)】\]〕］]{{2,60}}?)\s*{_CLOSING}\s*"
)
_FILED = in_both_scripts(
    rf"(?P<role>{HAN}{{0,6}}?(?:记者|特派員))\s?(?P<who>[{HAN[1:-1]}、·‧•]{{2,24}}?)"
    rf"(?P<slash>\s?[／/]\s?(?P<where>{HAN}{{2,6}}?))?"
    rf"(?P<date>{_DATE})?(?:综合)?(?:报道|報導|特稿|特写|专电|专访|电)"
)
"""Inside a bracket: 記者邱品萱／舊城報導, 記者王小明台北8日電."""
_QUOTED = in_both_scripts(
    rf"(?P<source>{HAN}{{0,6}}《[^》]{{2,14}}》)(?:{HAN}{{1,4}}?)?(?P<date>{_DATE})(?:报道|報導|文章|刊文|载文|消息|电)"
)
"""Inside a bracket: 美国《河谷时报》网站6月3日报道."""
_TELEGRAM = in_both_scripts(
    rf"(?!{_DAY}[月日])(?:{HAN}(?!記者|记者)){{2,6}}{_GAP}(?:{_DATE}|今日|本日){_WHEN}(?:下電|電|[综]合[电]|通信|航訊|讯)"
)
"""漢口十三日電: the papers of the Republic name the place alone."""
_PLACED = in_both_scripts(
    rf"(?:(?P<place>{HAN}{{2,4}})[\s\u3000：:]+|[（(](?![上下左右前后中])(?P<boxed>{HAN}{{2,3}})(?<![图])[）)]\s?)(?={HAN})"
)
_TITLED = in_both_scripts(r"题[:：][^。]{2,40}?(?P<writers>[（(][^（()）]{2,24}[）)])?$")
"""题：… after a bracket: what the piece was headed where it stood first."""
_SHORT_AGENCY = in_both_scripts(
    rf"(?P<place>{HAN}{{2,8}})\s?[／/]\s?"
    r"(?P<source>(?:法新|路透|美联|合众|彭博|德新|共同|韩联|中新|新华|俄新|综合)社?)[电讯]"
)
"""新德里／法新电: papers of Singapore and Malaysia."""
_BOXED = (_SHORT_AGENCY, _WIRE, _WIRE_WITHOUT_DATE, _NEWS, _NEWS_FROM, _QUOTED)
_SPOKEN = in_both_scripts(
    rf"{_GAP}(?P<byline>{HAN}{{0,6}}?(?:记者)[^，。：:（）()]{{2,40}}?)(?:报道|報導)\s?[:：]"
)
_SAID_TO_REPORT = in_both_scripts(
    rf"\s?(?P<names>{HAN}{{2,4}}(?:[、 ]{HAN}{{2,4}}){{0,3}})"
    rf"(?P<more>、(?:特约)?(?:记者|通讯员){HAN}{{2,4}})?(?:报道|報導)\s?[:：]"
)
"""本报讯 谭志强、特约记者邓飞报道：, as papers of the army open."""
_OFFICE_SIGNS = in_both_scripts(r"通讯员$")
_LONGEST_OPENING = 120
_HINT = in_both_scripts(r"[讯电稿记员者]|消息|文章|刊文|载文|报道|報導|综合|綜合")
"""What every opening has one of."""
_WORD_WITH_SPACE = re.compile(r"(\S+)[\s\u00a0]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class DatelineReading:
    """The opening of a report and who it names.

    Attributes:
        dateline: None when only writers are named.
        bylines: Read from the opening; their text stays in the paragraph.
        end: Offset after the opening.
    """

    dateline: Dateline | None
    bylines: tuple[Byline, ...]
    end: int


def read_dateline(text: str) -> DatelineReading | None:
    """Read the opening of a paragraph; None when it has none."""
    start = len(text) - len(text.lstrip().lstrip("■●▲◆★□△").lstrip())
    body = text[start : start + _LONGEST_OPENING]
    reading = (_boxed(body) or _plain(body)) if _HINT.search(body) else None
    if reading is None and text[:start].strip():
        reading = _placed(body)
    return reading and replace(reading, end=start + reading.end)


def _plain(body: str) -> DatelineReading | None:
    match = _WIRE.match(body) or _WIRE_WITHOUT_DATE.match(body) or _news(body)
    if match is None:
        return _without_source(body)
    bylines, end = _writers(body, match.end())
    return DatelineReading(dateline=_dateline(match), bylines=bylines, end=end)


def _without_source(body: str) -> DatelineReading | None:
    """Read an opening that names no house: 综合消息, 羊城讯（记者 陈晓楠）, 记者 唐宁 昨日."""
    match = _SUMMARY.match(body) or _telegram(body)
    if match is not None:
        return DatelineReading(dateline=None, bylines=(), end=match.end())
    match = _LOCAL_NEWS.match(body)
    bylines, end = _writers(body, match.end()) if match else _bare_writers(body, 0, 0)
    if not bylines or (match is None and not _SENTENCE.match(body[end:])):
        return None
    return DatelineReading(dateline=None, bylines=bylines, end=end)


def _placed(body: str) -> DatelineReading | None:
    """Read ▲徐州　, ▲（徐州）: papers of the twenties open telegrams by a mark and the place."""
    match = _PLACED.match(body)
    if match is None or not (match["boxed"] or is_place(match["place"])):
        return None
    return DatelineReading(dateline=None, bylines=(), end=match.end())


def _telegram(body: str) -> re.Match[str] | None:
    """Match 漢口十三日電 where a space or a colon sets it apart from the text."""
    match = _TELEGRAM.match(body)
    is_apart = match is not None and re.match(r"[\s\u00a0:：]", body[match.end() :])
    return match if is_apart else None


def _dateline(match: re.Match[str]) -> Dateline:
    groups = match.groupdict()
    source = groups["source"]
    return Dateline(
        source=source.strip("《》") if source.startswith("《") else source,
        place=groups.get("place") or None,
        date=groups.get("date"),
    )


def _news(body: str) -> re.Match[str] | None:
    """Match 本报讯; else only what a space, a bracket or a colon sets apart."""
    match = _NEWS.match(body) or _NEWS_FROM.match(body)
    if match is None:
        return None
    if re.fullmatch(_OWN, match["source"]) and not match.group().endswith("消息"):
        return match
    return match if re.match(r"[\s\u00a0（(:：]|$", body[match.end() :]) else None


def _boxed(body: str) -> DatelineReading | None:
    """Read 【本報訊】, （中央社記者王小明台北8日電）, 〔記者王小明／台北報導〕, （记者 张倩）."""
    box = _BOX.match(body)
    if box is None:
        return None
    inside = box["inside"]
    match = next(filter(None, (form.fullmatch(inside) for form in _BOXED)), None)
    forms = (_UNSIGNED_NEWS, _TELEGRAM, _PLACE_WIRE)
    is_unsigned = any(form.fullmatch(inside) for form in forms)
    if match is not None or is_unsigned:
        titled = _TITLED.match(body, box.end())
        writers = read_byline(titled["writers"] or "") if titled else ()
        bylines, end = (writers, box.end()) if titled else _writers(body, box.end())
        return DatelineReading(
            dateline=_dateline(match) if match else None, bylines=_unprinted(bylines), end=end
        )
    return _filed(inside, box.end()) or _signed(inside, box.end(), body)


def _filed(inside: str, end: int) -> DatelineReading | None:
    """Read who filed a report and from where."""
    source = re.match(rf"(?:{_OWN}|{_AGENCY}|{HAN}{{1,6}}(?:社|報|报)(?=记者|記者))", inside)
    match = _FILED.fullmatch(inside, source.end() if source else 0)
    if match is None:
        return None
    who, place = match["who"], match["where"]
    if not match["slash"]:
        who, place = _name_and_place(who)
    names = tuple(name for name in re.split("、", who) if name)
    dateline = Dateline(source=source.group(), place=place, date=match["date"]) if source else None
    byline = Byline(role=(source.group() if source else "") + match["role"], names=names)
    return DatelineReading(dateline=dateline, bylines=(byline,), end=end)


def _name_and_place(who: str) -> tuple[str, str | None]:
    """Split 王小明台北: names of three characters are the most common."""
    last = max(who.rfind("、"), 0)
    for length in (3, 2, 4):
        name, place = who[last : last + length], who[last + length :]
        if is_person(name.strip("、")) and 2 <= len(place) <= 4:
            return who[: last + length], place
    return who, None


def _signed(inside: str, end: int, body: str) -> DatelineReading | None:
    """Read a bracket that only names writers, at the start of text that goes on."""
    bylines = read_byline(f"（{inside}）")
    if not bylines or not body[end:].strip():
        return None
    return DatelineReading(dateline=None, bylines=_unprinted(bylines), end=end)


def _writers(body: str, end: int) -> tuple[tuple[Byline, ...], int]:
    """Read （记者A、B 通讯员C）, 記者張三報道：, or 记者张三 实习生李四 after the opening."""
    rest = body[end:]
    spoken = _SPOKEN.match(rest)
    if spoken and (bylines := read_byline(f"（{spoken['byline']}）")):
        return _unprinted(bylines), end + spoken.end()
    named = _SAID_TO_REPORT.match(rest)
    if named and all(map(is_person, re.split(r"[、 ]", named["names"]))):
        names = tuple(re.split(r"[、 ]", named["names"]))
        more = read_byline(f"（{named['more'][1:]}）") if named["more"] else ()
        return (Byline(role=None, names=names), *_unprinted(more)), end + named.end()
    filed = _filed(spoken.group().strip(" :：\u00a0"), end + spoken.end()) if spoken else None
    if filed is not None:
        return filed.bylines, filed.end
    lead = len(rest) - len(rest.lstrip())
    box = _BOX.match(rest[lead:])
    if box and (bylines := read_byline(f"（{box['inside']}）") or _named(box["inside"])):
        return _unprinted(bylines), end + lead + box.end()
    return _bare_writers(rest, lead, end)


def _named(inside: str) -> tuple[Byline, ...]:
    """Read names alone, as sheets of works and counties print them: 本报讯（刘 颖）."""
    names = read_names(inside)
    return (Byline(role=None, names=names),) if names and all(map(is_person, names)) else ()


def _bare_writers(rest: str, lead: int, end: int) -> tuple[tuple[Byline, ...], int]:
    """Read names that spaces set apart from the text, as many words as make a byline."""
    if not re.match(rf"{HAN}{{0,6}}(?:记者|記者|通讯员|通訊員)", rest[lead:]):
        return (), end
    stops = [match.end() for match in _WORD_WITH_SPACE.finditer(rest, lead)]
    if rest[lead:].strip() and len(rest) < _LONGEST_OPENING - end:
        stops.append(len(rest))
    for stop in reversed(stops[:8]):
        bylines = read_byline(f"（{rest[lead:stop].strip()}）")
        if bylines and all(b.names and _are_writers(b) for b in bylines):
            return _unprinted(bylines), end + stop
    return (), end


def _are_writers(byline: Byline) -> bool:
    """Tell names of writers; an office signs as 通讯员 by a name of its own (穗交宣)."""
    is_office = len(byline.names) == 1 and _OFFICE_SIGNS.search(byline.role or "") is not None
    return is_office or all(map(is_person, byline.names))


def _unprinted(bylines: tuple[Byline, ...]) -> tuple[Byline, ...]:
    return tuple(replace(byline, text="") for byline in bylines)


def is_titled_dateline(text: str) -> bool:
    """Tell a line that says where a piece stood first and under what headline: 【…报道】题：…."""
    box = _BOX.match(text)
    return box is not None and _TITLED.match(text, box.end()) is not None


def read_boxed_writers(text: str) -> DatelineReading | None:
    """Read a line that is a bracket with who reports (【記者何睿／高雄報導】); None for others."""
    box = _BOX.fullmatch(text.strip())
    reading = read_dateline(text) if box is not None else None
    return reading if reading is not None and reading.bylines else None


def is_bare_dateline(text: str) -> bool:
    """Tell whether a line is the opening of a report and nothing else (本报讯 记者钟灵)."""
    reading = read_dateline(text)
    return reading is not None and not text[reading.end :].strip()
