"""A text in, the places where it holds together beyond the classes of its neighbours out.

Neighbouring classes already keep words, numbers and pairs of dashes whole.
Here is what takes a wider look: the stop inside a number or an abbreviation,
a unit after a space, a sign before its number; and the places at which a thing
too long for its line may be parted where there is no other way.

Source:
    clreq #prohibition_rules_for_unbreakable_marks,
    #h-digits_and_their_prefix_and_suffix,
    #handling_western_text_in_chinese_text_using_proportional_western_fonts
"""

import re
from collections.abc import Iterable, Iterator

_UNITS = (
    "%|‰|％|℃|℉|°[CF]?|[kKMGT]?(?:Hz|[gBVAWmtLlΩ]|Pa|bps|cal|eV)|[cmdμµn][mLlgs]"
    "|min|h|s|dB|ha|hPa|mol|mmHg|mAh|kWh|Mbps|km/h|m/s|kg|pp[mb]|rpm"
)
_BOUND = re.compile(
    rf"""
  (?=[,.:;!?'’·–‑‐－，．：／ °′∶])                        # sought first: it is quick
  (?:
    [,.:;!?'’·–‑‐](?<=[0-9A-Za-z].)(?=[0-9A-Za-z])     # 12.5  1:30  U.S.  it's  a.com  3·15
  | [.](?<=[₀-₉].)(?=[₀-₉])                            # PM₂.₅
  | [，．：／,.:](?<=[０-９].)(?=[０-９])                # ３.５, of both widths
  | ∶(?<=[0-9].)(?=[0-9])                              # 3∶2
  | ：(?<=[0-9].)(?=[0-9]{{1,3}}(?![0-9]))             # 7：45  98：102
  | －(?<=[0-9０-９].)(?<![0-9:：.]{{4}}.)(?<![:：.][0-9].)(?<![:：.][0-9][0-9].)
      (?=[0-9０-９]{{1,3}}(?![0-9０-９:：.]))            # 3－1
  | [ ](?<=[0-9０-９].)(?=(?:{_UNITS})(?![A-Za-z]))      # 25 km
  | [ ](?<=[0-9].)(?=[0-9]{{3}}(?![0-9]))              # 3 000
  | [ ](?<![A-Za-z][A-Z]\..)(?<=[A-Z]\..)(?=[A-Z]\.)    # J. K.
  | [ ](?:(?<=No\..)|(?<=Vol\..))(?=[0-9])             # No. 7
  | °(?<=[0-9].)(?=[CF](?![A-Za-z]))                   # 5°C
  | [°′](?<=[0-9].)(?=[0-9])                           # 30°15′20″
  )
    """,
    re.VERBOSE,
)
"""Each match is one character bound to both its neighbours."""


def bound_places(text: str) -> Iterator[int]:
    """Yield the offsets of characters that are bound to both their neighbours.

    Source:
        clreq #h-digits_and_their_prefix_and_suffix
    """
    for match in _BOUND.finditer(text):
        yield match.start()


_SIGNED = re.compile(
    # What each match begins with is sought first: it is quick.
    r"[-~－＋–](?:(?<=[\u3400-\u9fff][-~])(?=[0-9])"
    r"|(?<=[－＋–])(?<![0-9０-９A-Za-z].)(?=[0-9０-９]))"
)


def signed_places(text: str) -> Iterator[int]:
    """Yield the offsets of signs before a number: 零下-3℃, 1日-5日, －3℃.

    Whether it is a minus or a connector, the number stays with it; and a
    connector begins no line.

    Source:
        clreq #prohibition_rules_for_line_start_end
    """
    for match in _SIGNED.finditer(text):
        yield match.start()


_HAN = "\u3400-\u9fff"
_LEADING = re.compile(
    rf"""
  [＃＜＞−≈≠≡≤≥≦≧√@＠.$¥€£)）](?:               # sought first: it is quick
    (?<=[＃＜＞−≈≠≡≤≥≦≧√])(?=[0-9０-９])        # ≤5  −3
  | (?<=[@＠])(?=[{_HAN}])                    # @ and a name
  | (?<=\.)(?<![0-9A-Za-z.].)(?=[0-9A-Za-z])  # .5  .NET
  | (?<=[$¥€£])[ ](?=[0-9])                   # ¥ 99
  | (?:(?<=[(（]0[0-9]{{2}}[)）])|(?<=[(（]0[0-9]{{3}}[)）]))(?=[0-9]{{7}})  # (010)12345678
  )
    """,
    re.VERBOSE,
)


def leading_places(text: str) -> Iterator[int]:
    """Yield the offsets of what is held to a sign that leads it: ≤5, ＃3, −3, .5, ¥ 99.

    Short numbers that stand upright in vertical lines are not held to it by their class.

    Source:
        clreq #h-digits_and_their_prefix_and_suffix
    """
    for match in _LEADING.finditer(text):
        yield match.end()


_TRAILING = re.compile(rf"[%+＋](?:(?<=%)|(?<=[0-9０-９{_HAN}][+＋])(?![0-9０-９A-Za-z]))")


def trailing_places(text: str) -> Iterator[int]:
    """Yield the offsets of signs that are held to what is before them: 几十%, 10万+.

    Source:
        clreq #h-digits_and_their_prefix_and_suffix
    """
    for match in _TRAILING.finditer(text):
        yield match.start()


_DIGIT = "[0-9０-９]"
_MANY = "十百千万亿萬億"
_ABOUT = "多余餘"
_UNITS_IN_HAN = (
    "公里|公斤|公顷|公升|千米|千克|千瓦时|千瓦|平方公里|平方千米|平方米|立方米|厘米|毫米|毫升"
    "|海里|海浬|摄氏度|美元|欧元|日元|英镑|港元|人民币|个百分点|公裡|公頃|平方公尺|公尺|公分"
    "|攝氏度|歐元|英鎊|亩|吨|斤|克|米|元|度|畝|噸"
)
_COUNTERS = (
    "小时|分钟|小時|分鐘|年|月|日|号|时|点|分|秒|天|周|岁|届|期|版|页|名|人|个|位|次|项|家|户"
    "|件|条|台|辆|套|所|座|层|种|倍|块|角|號|時|點|週|歲|屆|頁|個|項|戶|條|臺|輛|層|種|塊"
)
_MEASURED = re.compile(f"{_DIGIT} ?(?:[{_MANY}{_ABOUT}]{{0,3}}(?:{_UNITS_IN_HAN})|[{_MANY}])")
"""A number with its unit in Chinese."""
_COUNTED = re.compile(f"{_DIGIT} ?[{_MANY}{_ABOUT}]{{0,3}}(?:{_COUNTERS})|第 ?{_DIGIT}")
"""A number with what it counts or dates; many set a space between."""
_AFTER_DIGIT = "".join(
    sorted(
        {each[0] for each in (*_UNITS_IN_HAN.split("|"), *_COUNTERS.split("|"), *_MANY, *_ABOUT)}
    )
)
_LAST_DIGIT = re.compile(f"[0-9０-９第](?:(?<=第)(?= ?{_DIGIT})|(?<!第)(?= ?[{_AFTER_DIGIT}]))")


def counted_places(text: str) -> Iterator[tuple[int, bool]]:
    """Yield places between a number and the Chinese word after it, and whether that is a unit.

    No break is free there. But newspapers do break 30|人 where the line would gape,
    and in the narrowest columns 3000|元 must be, so it is put off rather than barred.
    """
    for number in _LAST_DIGIT.finditer(text):
        start = number.start()
        for pattern in (_COUNTED, _MEASURED):
            match = pattern.match(text, start)
            if match:
                for at in range(start + 1, match.end()):
                    if text[at] != " ":
                        yield at, pattern is _MEASURED


_JUMP = re.compile(
    r"[（(〔\[【［][►▶→☞▲▼■]?\s?[下上文紧緊续續]{1,2}[转轉接承续續][^（(）)〔〕\n]{0,8}[）)〕\]】］]"
)
"""（下转4版）, （紧接第一版）: the mark that a story goes on elsewhere, in its text."""


def jump_places(text: str) -> Iterator[int]:
    """Yield the places inside jump marks, which a reader looks for as one thing.

    No break is free there; where the line before would gape, it is put off rather than barred.
    """
    for mark in _JUMP.finditer(text):
        yield from range(mark.start() + 1, mark.end())


def held_places(text: str) -> Iterator[int]:
    """Yield the places at which no break is free though its two neighbours would allow it."""
    yield from (at for at, _ in counted_places(text))
    yield from jump_places(text)
    yield from leading_places(text)
    yield from trailing_places(text)


_RUN = re.compile("[!-~]{4,}")
"""Long enough for an address that may be parted, or for a word that may not be hyphenated in it."""
_ADDRESS_SIGN = re.compile("[@./:]")
_ADDRESS = re.compile(r"://|@|[A-Za-z0-9]\.[A-Za-z]{2}|[A-Za-z]/[!-.0-~]+/")
"""One solidus alone is of a unit or a pair, as in kcal/100g and TCP/IP, which it holds together."""
_ADDRESS_JOINT = re.compile(
    r"(?:[._?&=@:#%~+]|-(?![0-9]))(?<=[!-~]{2})(?=[A-Za-z0-9]{2})(?!(?<=[0-9][.:])[0-9])"
)
"""After a mark, but not within a date, a version or a code: 2023-11-05, 4.10, HX-07."""
_ADDRESS_SLASH = re.compile(r"/(?<=[!-~]{2}/)(?=[A-Za-z0-9]{2})")
_ADDRESS_WORD = re.compile("(?<=[A-Za-z]{2})(?=[A-Za-z]{2})")
_COMPOUND_JOINT = re.compile(r"[-‐](?<=[A-Za-z]{2}.)(?=[A-Za-z]{2})")
_CHAIN = re.compile(r"[—―…⋯](?:(?<=[—―])[—―]{2,}|(?<=[…⋯])[…⋯]{2,})")


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the beginning and the end of addresses on the net, but for the very shortest."""
    for run in _RUN.finditer(text):
        start, end = run.span()
        has_sign = _ADDRESS_SIGN.search(text, start, end)
        # It begins a character before its first sign at the earliest.
        if has_sign and _ADDRESS.search(text, max(start, has_sign.start() - 1), end):
            yield start, end


def address_places(text: str, held: Iterable[tuple[int, int]]) -> Iterator[tuple[int, bool]]:
    """Yield places at which an address on the net may be parted, and whether at a solidus.

    A solidus should end no line either, so it comes after the other marks.

    Args:
        text: In which they stand.
        held: Their beginnings and ends, as `addresses` tells them.
    """
    for start, end in held:
        for joint in _ADDRESS_JOINT.finditer(text, start, end):
            yield joint.end(), False
        for joint in _ADDRESS_SLASH.finditer(text, start, end):
            yield joint.end(), True


def address_word_places(text: str, held: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Yield the places inside the words of addresses, two letters from their ends.

    No hyphen may be added there, so they are parted without, as newspapers do where the
    line would gape or be left short.

    Args:
        text: In which they stand.
        held: Their beginnings and ends, as `addresses` tells them.
    """
    for start, end in held:
        for place in _ADDRESS_WORD.finditer(text, start, end):
            yield place.start()


_CODE = re.compile(
    # What each match begins with is sought first: it is quick.
    r"[0-9A-Z*](?<![0-9A-Za-z*].)(?:(?<=[0-9])|(?=[A-Z*]*[0-9]))[0-9A-Z*]{11,}(?![0-9A-Za-z*])"
)
_LEAST_OF_CODE = 4


def code_places(text: str) -> Iterator[int]:
    """Yield the places at which a long code may be parted, four characters from its ends.

    An identity card or a company has eighteen (GB 11643, GB 32100): more than half a
    column. Notices part them where the lines before would gape.
    """
    for code in _CODE.finditer(text):
        yield from range(code.start() + _LEAST_OF_CODE, code.end() - _LEAST_OF_CODE + 1)


def joint_places(text: str) -> Iterator[int]:
    """Yield the places inside compounds with a hyphen, and between pairs of dashes or dots.

    Source:
        clreq #h-unbreakable_marks_punctuation (several in a row may be parted)
    """
    for joint in _COMPOUND_JOINT.finditer(text):
        yield joint.end()
    for chain in _CHAIN.finditer(text):
        yield from range(chain.start() + 2, chain.end(), 2)
