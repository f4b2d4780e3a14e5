"""Head lines of an article → kicker (引题), headline (主题) and deck (副题).

A text dump has no type sizes. What tells them apart is wording: a kicker leads
into the headline (…强调, …指出, ——, ：), a deck begins with —— or reports more
in smaller words; lines of one length are two lines of one headline.
"""

import re
from dataclasses import dataclass, replace

from reader.notation.column import is_column_name, is_marked_name, is_series_name
from reader.notation.word_class import words
from reader.parse.lines import width_of

_LEADS_IN = re.compile(
    r"(?:强调|強調|指出|要求|表示|时说|時說|透露|提出|宣布|认为|認為|主持并讲话|主持並講話|讲话|講話|致辞|致辭|"
    r"会议上|會議上|座谈会上|座談會上|发布会上|發佈會上|会上|會上|(?:仪式|儀式|开幕式|開幕式|闭幕式|典礼|典禮|论坛|論壇|现场|現場|活动|活動)上|调研时|調研時|考察时|考察時|会见时|會見時|"
    r"主持召开|主持召開|批示|出席|——|―|：|…)$"
)
_COLUMN = re.compile(r"^(?:[■●▲◆★【\[［〔「『].*|.{2,5}[·•].{2,12}|.{2,6})$")
_DASH = re.compile(r"^(?:——|―|—|--)")
_DECK = re.compile(
    r"^(?:——|―|—|--|■|●|▲|◆|(?:强调|指出|要求|决定|审议|听取|传达学习|研究部署|部署|力争|保证|保證|其中|據悉|据悉|核心提示|受访|受訪|"
    r"強調|決定|聽取|傳達)(?!.{0,4}$))"
)
"""A deck begins with a dash, or goes on where the headline's clause stopped: 要求五月十日前完成."""
_COLUMN_CLAUSE = re.compile(
    r"[【\[［〔].{2,10}[】\]］〕]|"
    r"[\u3400-\u9fff]{0,4}(?:报道|報道|小说|小說|观察|觀察|手记|手記|笔记|走笔|纪实|紀實|评论|時評|时评|特稿|调查|访谈|专访)"
)
"""The name of a column at the head of a line: 乡村观察 笋为何论根卖."""
_SERIES = re.compile(
    r"(?:特[别別](?:报道|報道|報導|策划|策劃|关注|關注)|特稿|特刊|(?:系列|专题|專題|连续|追踪|深度|独家|獨家|全媒体)(?:报道|報道|報導)|"
    r"(?<=\S{4})(?:简报|簡報|专栏|專欄|见闻|見聞|掠影|巡礼|巡禮|札记|采风|采風|风采|纪行|紀行|系列谈|系列談))"
    r"(?:[（(]?[之一二三四五六七八九十]{1,3}[）)]?)?$"
)
"""What a story belongs to stands above its headline: 青年节特别报道."""
_CONTEST = re.compile(
    r"(?:决赛|決賽|预赛|預賽|小组赛|淘汰赛|[首次末]轮|[首次末]輪|第[一二三四五六七八九十0-9]+[轮輪]|[单單双雙]打|混双|[男女][双雙单單]|米栏|接力|[自蛙蝶仰]\S?泳|"
    r"公斤级|联赛|聯賽|锦标赛|公开赛)$"
)
_RUNS_ON = re.compile(r"[年届的与和及暨、·之]$")
"""A line that ends so has its other half below: 江南银行2020年 第二期债券发行公告."""
_PREDICATE = re.compile(
    r"(?:今日|昨日|明日|今天|昨天|明天|今起|明起|今晨|昨晚|即将|即將|正式|顺利|順利|圆满|圓滿|再度|首次)\S{2,4}$"
)
"""A short line that says what the line above it does: 万里长江第一隧 今日贯通."""
_YEAR = re.compile(r"[0-9]{4}年")
_COUNTS = re.compile(
    r"[0-9０-９][0-9０-９.,]*[余多万亿]*(?:名|人|家|个|位|项|户|万|亿|所|场|条|座|件|台|辆|公里)"
)
"""What counts people or things goes on about what the line above tells."""
_COUNTS_PEOPLE = re.compile(
    r"[0-9０-９一二三四五六七八九十百千万余多]{2,}(?:名|人|家|户|戶|师生|師生|村民|居民|市民|学生|學生|考生|旅客|群众)"
)
_AMOUNT = re.compile(
    r"[二三四五六七八九十百千万亿两兩萬億]{2,}[余多]?(?:元|人|名|户|戶|件|亩|畝|吨|斤|项|家|里)"
)
_HAS_NUMBER = re.compile(r"[0-9０-９]|[二三四五六七八九十百千万亿两]")
"""A deck tells the amount: 一线员工创新成果年创效八百万元."""
_PARTICULARS = re.compile(
    r"(?:全部|全程|全长|全長|全线|全線|总投资|總投資|总造价|首批|首期|预计|預計|料将|料將|最快|最高|最低|最多|平均|惠及|涉及|覆盖|涵蓋|"
    r"明年|年底|今冬|死[傷伤亡]|[傷伤]亡|[损損]失|分[两三四五兩]期|[一二三四五六七八九十百]+人(?:[获獲]救|死|[伤傷]|遇[难難]|失[踪蹤]|受[伤傷])|票[价價]|造价|造價|每[年月日天人晚家户戶])"
)
"""How much, how soon, for whom: a deck adds the particulars of its headline."""
_QUOTES = re.compile(r"[\u3400-\u9fff]{2,6}[：:]\S")
"""A deck says who says what of the headline: 主帅：这只是开始."""
_EVENT = re.compile(r"(?:召开|召開|举行|舉行|开幕|開幕|闭幕|閉幕|结束|結束|落幕)$")
"""A meeting that opened or closed, above what it decided and what that leads to."""
_LONGEST_PARALLEL = 12.0
_BRACKETED = re.compile(r"[（(][\u3400-\u9fff]{2,8}[）)]")
_NOTES = re.compile(
    r"\S{2}(?:见闻|見聞|纪实|紀實|侧记|側記|走笔|掠影|印象|追记|追記|回眸|一瞥|小记|小記|素描)$"
)
"""A deck says what kind of report it is: 复课首日见闻."""
_ASKS = re.compile(r"[？?]$")
_EXCLAIMS = re.compile(r"[！？!?]$")
"""A headline may call out or ask; a deck reports."""
_LEAST_HEADLINE = 6.0
"""今起降温 says too little to have a deck."""
_WHOLE_HEADLINE, _DECK_SHARE = 10.0, 1.4
"""A deck says more than its headline, a kicker hardly less than the headline below it."""
_LONG_CLAUSE = 14.0
_BY_LENGTH = "kicker, headline and deck were told apart by the length of their lines"
_LIKE_SHARE = 0.22
"""Two lines of a headline differ by less than this share of their length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of an article.

    Attributes:
        kicker: Empty when there is none.
        headline: Printed line breaks are spaces.
        deck: Empty when there is none.
        doubt: What was guessed; empty when the wording decides.
    """

    kicker: str = ""
    headline: str = ""
    deck: str = ""
    doubt: str = ""


def leads_in(text: str) -> bool:
    """Tell whether a line leads into a headline (…调研时强调, ——)."""
    return _LEADS_IN.search(text) is not None


def opens_deck(text: str) -> bool:
    """Tell whether a line begins as a deck does (——记…)."""
    return _DECK.match(text) is not None


def opens_with_dash(text: str) -> bool:
    """Tell whether a line begins with the dash of a deck."""
    return _DASH.match(text) is not None


def split_head(lines: tuple[str, ...], *, is_first_column: bool = False) -> Head:
    """Split the lines above an article's text.

    Args:
        lines: In print order, at least one.
        is_first_column: True when the page shows that the first line names a column.
    """
    column, lines = _take_columns(lines)
    if len(lines) == 1:
        head = _split_line(lines[0])
        return replace(head, kicker=_spaced(column, head.kicker))
    head = _split_lines(lines, is_first_column=is_first_column and not column)
    return replace(head, kicker=_spaced(column, head.kicker))


def _spaced(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _take_columns(lines: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Take the names of columns off the front, but for a name that is all there is."""
    count = 0
    while count < len(lines) - 1 and (is_column_name(lines[count]) or is_marked_name(lines[count])):
        count += 1
    return " ".join(lines[:count]), lines[count:]


def _split_lines(lines: tuple[str, ...], *, is_first_column: bool) -> Head:
    """Split two lines or more."""
    kicker, rest = (lines[0], lines[1:]) if is_first_column else _take_kicker(lines)
    deck, rest = _take_deck(rest, has_kicker=bool(kicker))
    if deck and not kicker and len(rest) == 2 and _has_clauses(rest[1]):
        kicker, rest = ("", rest) if _has_clauses(rest[0]) else (rest[0], rest[1:])
    if kicker or deck or len(rest) == 1:
        head = _split_line(" ".join(rest)) if not kicker else Head(headline=" ".join(rest))
        return Head(
            kicker=kicker or head.kicker,
            headline=head.headline,
            deck=_spaced(head.deck, deck),
        )
    return _by_length(rest)


def _take_kicker(lines: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Take the lines that lead into the headline off the front."""
    for count in range(min(2, len(lines) - 1), 0, -1):
        if leads_in(lines[count - 1]) and not opens_deck(lines[count]):
            return " ".join(lines[:count]), lines[count:]
    first = lines[0]
    if len(lines) > 2 and _EVENT.search(first) and not opens_with_dash(lines[1]):
        return first, lines[1:]
    if (_SERIES.search(first) or _names_contest(first)) and not opens_deck(lines[1]):
        return first, lines[1:]
    is_column = _COLUMN.match(first) and width_of(first) <= 0.6 * width_of(lines[1])
    is_column = is_column or is_series_name(first)
    if is_column and not opens_deck(lines[1]):
        return first, lines[1:]
    return "", lines


def _names_contest(line: str) -> bool:
    """Tell 男子110米栏, which a report of sport stands under, from 江州队闯进决赛."""
    return _CONTEST.search(line) is not None and all(word.part != "v" for word in words(line))


def _take_deck(lines: tuple[str, ...], *, has_kicker: bool) -> tuple[str, tuple[str, ...]]:
    """Take the deck off the end."""
    last = len(lines) - 1
    if last > 0 and _BRACKETED.fullmatch(lines[last]):
        return lines[last], lines[:last]
    for place in range(1, len(lines)):
        if opens_deck(lines[place]):
            return " ".join(lines[place:]), lines[:place]
    if last > 0 and _QUOTES.match(lines[last]) and not _EXCLAIMS.search(lines[last]):
        return lines[last], lines[:last]
    if has_kicker and last > 0 and _COUNTS_PEOPLE.match(lines[last]):
        return lines[last], lines[:last]
    is_unlike = has_kicker and len(lines) > 1 and not _are_alike(lines[-2], lines[-1])
    if is_unlike and not _EXCLAIMS.search(lines[-1]):
        place = len(lines) - 1
        return lines[place], lines[:place]
    return "", lines


def _are_alike(first: str, second: str) -> bool:
    a, b = width_of(first), width_of(second)
    return abs(a - b) <= max(2.0, _LIKE_SHARE * max(a, b))


def _by_length(lines: tuple[str, ...]) -> Head:
    """Guess by length alone: a longer first line leads in, a longer last line adds."""
    if len(lines) == 2:
        return replace(_two_by_length(*lines), doubt=_BY_LENGTH)
    adds_more = width_of(lines[2]) > 1.3 * max(width_of(lines[0]), width_of(lines[1]))
    if adds_more and _are_alike(lines[0], lines[1]):
        return Head(headline=" ".join(lines[:2]), deck=" ".join(lines[2:]), doubt=_BY_LENGTH)
    counts = any(form.match(lines[2]) for form in (_COUNTS, _COUNTS_PEOPLE))
    if len(lines) > 3 or (_are_alike(lines[1], lines[2]) and not counts):
        return Head(
            kicker=lines[0],
            headline=" ".join(lines[1:3]),
            deck=" ".join(lines[3:]),
            doubt=_BY_LENGTH,
        )
    return Head(kicker=lines[0], headline=lines[1], deck=lines[2], doubt=_BY_LENGTH)


def _two_by_length(first: str, second: str) -> Head:
    """Split two lines; clauses set apart by a space are display type, a sentence is not."""
    is_first_display, is_second_display = (_has_clauses(line) for line in (first, second))
    is_longer = width_of(first) > width_of(second)
    if _adds(first, second) or (is_first_display and not is_second_display):
        return Head(headline=first, deck=second)
    # A kicker pauses more readily than a headline, and states what that asks of.
    asks_of_it = _ASKS.search(second) and not _ASKS.search(first)
    leads = is_second_display or asks_of_it or _adds_comma(second, first)
    if leads and not is_first_display:
        is_kicker = width_of(first) <= width_of(second) * 2 and not _says_more(first, second)
        return (
            Head(kicker=first, headline=second) if is_kicker else Head(headline=first, deck=second)
        )
    runs_on = _PREDICATE.match(second) or (_RUNS_ON.search(first) and not opens_deck(second))
    if _are_alike(first, second) or runs_on:
        return Head(headline=f"{first} {second}")
    return Head(kicker=first, headline=second) if is_longer else Head(headline=first, deck=second)


def _says_more(first: str, second: str) -> bool:
    """Tell a line too long to be the headline of the one above: that is set larger."""
    is_whole = width_of(first) >= _WHOLE_HEADLINE
    return is_whole and width_of(second) > _DECK_SHARE * width_of(first)


def _adds(first: str, second: str) -> bool:
    """Tell a second line that adds figures, particulars or clauses to the first, as a deck does."""
    tells_more = _has_clauses(second) or _COUNTS.match(second) is not None
    has_more_figures = tells_more and not _has_clauses(first) and _adds_figures(first, second)
    adds_amount = not tells_more and _AMOUNT.search(second) and not _HAS_NUMBER.search(first)
    has_more_figures = has_more_figures or bool(adds_amount)
    has_more_pauses = _adds_comma(first, second) and width_of(second) > width_of(first)
    adds_clauses = _has_clauses(first) and _has_clauses(second) and not _are_one(first, second)
    if _NOTES.search(second) and not _NOTES.search(first):
        return True
    return has_more_figures or has_more_pauses or adds_clauses or _adds_particulars(first, second)


def _are_one(first: str, second: str) -> bool:
    """Tell two lines of short parallel clauses, all of them one headline."""
    is_parallel = width_of(first) == width_of(second)
    return is_parallel and width_of(first) <= _LONGEST_PARALLEL


def _has_clauses(line: str) -> bool:
    return re.search(r"\S[ \u3000\u00a0]+\S", line) is not None


def _adds_figures(first: str, second: str) -> bool:
    """Tell a line that reports the quantities of the one above: 全长4.8公里, 首轮16场."""
    first = _YEAR.sub("", first)
    return bool(re.search(r"[0-9０-９]", second)) and not re.search(r"[0-9０-９]", first)


def _adds_particulars(first: str, second: str) -> bool:
    is_whole = width_of(first) >= _LEAST_HEADLINE and not _PARTICULARS.match(first)
    return is_whole and _PARTICULARS.match(second) is not None


def _adds_comma(first: str, second: str) -> bool:
    return _has_comma(second) and not _has_comma(first)


def _has_comma(line: str) -> bool:
    return re.search(r"[，；]", line) is not None


def _split_line(line: str) -> Head:
    """Split one line that may hold several, set apart by spaces."""
    clauses = re.split(r"[ \u3000\u00a0]+", line)
    led = next((i + 1 for i in range(min(2, len(clauses) - 1)) if leads_in(clauses[i])), 0)
    if len(clauses) > 1 and _COLUMN_CLAUSE.fullmatch(clauses[0]):
        led = max(led, 1)
    kicker, clauses = clauses[:led], clauses[led:]
    place = next(
        (i for i, clause in enumerate(clauses) if i and opens_with_dash(clause)), len(clauses)
    )
    if not kicker and place == len(clauses):
        return _split_by_commas(clauses) if len(clauses) > 2 else Head(headline=line)
    return Head(
        kicker=" ".join(kicker), headline=" ".join(clauses[:place]), deck=" ".join(clauses[place:])
    )


def _pauses(clause: str) -> bool:
    """Tell a clause that says more than a headline does."""
    return _has_comma(clause) and width_of(clause) >= _LONG_CLAUSE


def _split_by_commas(clauses: list[str]) -> Head:
    """Split three clauses or more: a headline seldom pauses, kicker and deck may."""
    first = 1 if _pauses(clauses[0]) else 0
    last = len(clauses)
    while last > first + 1 and _pauses(clauses[last - 1]):
        last -= 1
    headline = clauses[first:last]
    is_told = (first or last < len(clauses)) and not any(map(_has_comma, headline))
    if not is_told:
        doubt = "a head of many clauses in one line was not divided" if len(clauses) > 3 else ""
        return Head(headline=" ".join(clauses), doubt=doubt)
    return Head(
        kicker=" ".join(clauses[:first]),
        headline=" ".join(headline),
        deck=" ".join(clauses[last:]),
        doubt="kicker, headline and deck were told apart by the commas of their clauses",
    )
