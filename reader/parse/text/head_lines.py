"""What a line of an article's head says by its wording, alone or beside the other lines.

A kicker leads in (…强调, ——), names a series, a contest or a meeting; a deck begins
with a dash, or adds figures, particulars and voices to the headline; a headline
calls out, asks, and has the play on words in quotation marks.
"""

import re
from collections.abc import Callable

from reader.notation.both_scripts import in_both_scripts
from reader.notation.column import is_series_name
from reader.notation.word_class import is_idiom, is_place, words
from reader.parse.text.lines import width_of

_LEADS_IN = in_both_scripts(
    r"(?:强调|指出|要求|表示|时说|透露|提出|(?:提醒|提示)[您你]|支招|宣布|认为|主持并讲话|讲话|致辞|"
    r"会议上|會議上|座谈会上|发布会上|会上|(?:仪式|开幕式|闭幕式|典礼|论坛|现场|活动)上|调研时|考察时|会见时|"
    r"(?:[会院部府局委厅署处]|会议)(?:通过|决定|决議|核定|公布|宣布|发表|警告|呼吁|证实)|"
    r"(?:传达|贯彻|落实|学习)\S{2,20}精神|主持召开|主持召開|批示|出席|《[^》]{2,12}》(?:网站)?(?:文章|报道|報導|评论|社论)|[日美英法俄德韩港台外]媒(?:文章|报道|称|关注)?|——|―|：|…)$"
)
_ANNOUNCES = in_both_scripts(
    r"(?:成绩单|账单|数据|名单|榜单|结果|方案|报告|日程|分数线)[”」]?(?:出炉|发布|公布|揭晓)$"
)
"""年度“成绩单”出炉, above what it says."""
_ENUMERATES = re.compile(r"[^、，。：]{1,6}(?:、[^、，。：]{1,8}){2,}$")
"""停航、缺货、涨价: what is the matter stands above what comes of it."""
_COLUMN = re.compile(r"^(?:[■●▲◆★【\[［〔「『].*|.{2,5}[·•].{2,12}|.{2,6})$")
_COLUMN_ENDS = in_both_scripts(r"[\u3400-\u9fff]{5,8}[录谈说吧汇坊窗苑廊角眼坛志圈观论荐讲堂榜]")
"""代表委员议政录, 百姓身边事说: a longer name of a column, by what such names end in."""
_DASH = re.compile(r"^(?:——|―|—|--)")
_DECK = in_both_scripts(
    r"^(?:——|―|—|--|■|●|▲|◆|(?:强调|指出|要求|决定|审议|听取|传达学习|通过|选出|研究部署|部署|力争|保证|其中|據悉|核心提示|受访|"
    r"強調|決定|聽取|傳達|通過|選出)(?!.{0,4}$)|对话(?=\S{4})|记(?![者住忆录得性功账过])(?=\S{5}))"
)
"""A deck begins with a dash, or goes on where the headline's clause stopped: 要求五月十日前完成.

记守灯塔的老人高远 tells of whom the story is, its dash lost.
"""
_COLUMN_CLAUSE = in_both_scripts(
    r"[【\[［〔].{2,10}[】\]］〕]|"
    r"[\u3400-\u9fff]{0,4}(?:报道|小说|观察|手记|笔记|走笔|纪实|评论|时评|短评|快评|社论|社评|"
    r"投书|来函|来信|特稿|调查|访谈|专访|探访|独家|漫评|[影剧艺]评|短平快|提醒|约稿|透视|直通|帮办|诗[社页会苑])"
)
"""The name of a column at the head of a line: 乡村观察 笋为何论根卖."""
_SERIES = in_both_scripts(
    r"(?:特别(?:报道|報導|策划|关注)|特稿|特刊|(?:系列|专题|连续|追踪|深度|独家|全媒体)(?:报道|報導)|"
    r"(?<=\S{4})(?:综述|述评|战报|前瞻|简报|专栏|见闻|掠影|巡礼|影像志|图志|札记|采风|风采|纪行|系列谈))"
    r"(?:[（(]?[之一二三四五六七八九十]{1,3}[）)]?)?$"
)
"""What a story belongs to stands above its headline: 青年节特别报道."""
_OCCASION = in_both_scripts(
    r"周年\s?\S{0,4}(?:[重再回寻][访走]\S{2,5})$|(?:周年|前夕|来临|到来)(?:之际|前夕)$|[^日天]前夕$"
    r"|(?:[节假考季]|汛期|开学|年关|长假)\S{0,1}(?:临近|将至|将近|来临|到来)$"
)
"""Why a story is told now stands above it: 通车十周年重访老渡口, 高考前夕, 春节临近."""
_CONTEST = in_both_scripts(
    r"(?:决赛|预赛|小组赛|淘汰赛|[首次末]轮|[首次末]輪|第[一二三四五六七八九十\d]+轮|第?[一二三四五六七八九十\d]+(?:赛段|站)|[首次末]日|(?:揭幕|收官|决赛)(?:日|战)|[单双]打|混双|[男女][双单]|米栏|接力|[自蛙蝶仰]\S?泳|"
    r"公斤级|[赛杯]|运动会|[亚奥残]运|世锦)$"
)
_SPORT = in_both_scripts(
    r"游泳|跳水|跳远|跳高|跳绳|举重|射击|射箭|击剑|摔跤|登山|滑雪|滑冰|冲浪|骑行|钓鱼|攀岩|跑步|竞走|越野|赛艇|接力|舞龙|舞狮|邀请|挑战|争霸|选拔|预选|资格"
)
"""Verbs of the dictionary that name a sport or a kind of contest."""
_YEAR = in_both_scripts(r"\d{4}年")
_COUNTS = in_both_scripts(
    r"\d[\d.,]*[余多万亿]*(?:名|人|家|个|位|项|户|万|亿|所|场|条|座|件|台|辆|公里)"
)
"""What counts people or things goes on about what the line above tells."""
_COUNTS_PEOPLE = in_both_scripts(
    r"[\d一二三四五六七八九十百千万余多]{2,}(?:名|人|家|户|师生|村民|居民|市民|学生|考生|旅客|群众)"
)
_AMOUNT = in_both_scripts(
    r"[一二三四五六七八九十百千万亿两]{2,}[余多]?(?![一二三四五六七八九十百千万亿两年月日号届周期次章条分小天秒岁])[\u3400-\u9fff]"
)
_HAS_NUMBER = in_both_scripts(r"\d|[二三四五六七八九十百千万亿两]")
"""A deck tells the amount: 一线员工创新成果年创效八百万元."""
_PARTICULARS = in_both_scripts(
    r"(?:全部|全程|全长|全线|总投资|总造价|首批|首期|预计|料将|最快|最高|最低|最多|平均|惠及|涉及|覆盖|涵蓋|"
    r"(?:下[周月]\S?|[今明后]|即日|[\d一二三四五六七八九十]+[月日号])\S{0,3}起|明年|年底|今冬|[一二两三四五六七八九十百0-9]+[死伤]|死[伤亡]|伤亡|损失|分[两三四五]期|[一二三四五六七八九十百]+人(?:获救|死|伤|遇难|失踪|受伤)|票价|造价|每[年月日天人晚家户队班组])"
)
"""How much, how soon, for whom: a deck adds the particulars of its headline."""
_QUOTES = re.compile(r"[\u3400-\u9fff]{2,6}[：:]\S")
"""A deck says who says what of the headline: 主帅：这只是开始."""
_URGES = in_both_scripts(
    r"(?:不断|奋力|努力|切实|全力|加快|坚决|坚定|着力|扎实|持续|奋进|为\S{4,}(?:贡献|作出|提供|支撑|保障)|以\S{3,}(?:推动|促进|谱写|开创))"
)
"""A headline of what is urged goes on: 把准方向 守正创新 / 不断开创工作新局面."""
_EVENT = in_both_scripts(r"(?:召开|举行|开幕|闭幕|结束|落幕)$")
"""A meeting that opened or closed, above what it decided and what that leads to."""
_LONGEST_PARALLEL = 12.0
_BRACKETED = re.compile(r"[（(][\u3400-\u9fff]{2,8}[）)]")
_NOTES = in_both_scripts(r"\S{2}(?:见闻|纪实|侧记|走笔|掠影|印象|追记|回眸|一瞥|小记|素描|追踪)$")
"""A deck says what kind of report it is: 复课首日见闻."""
_ASKS = in_both_scripts(
    r"[？?]$|怎么[^么样]\S{0,3}$|如何\S{1,6}$|谁来\S{1,4}$|为何\S{2,8}$|(?:何去何从|靠什么|怎么办)$"
)
_EXCLAIMS = re.compile(r"[！？!?]$")
"""A headline may call out or ask; a deck reports."""
_LEAST_HEADLINE = 6.0
"""今起降温 says too little to have a deck."""
_LONGEST_OUTCOME = 6.0
"""虚开发票两千份 / 6人获刑: so short a line of a count says what came of the line above."""
_LEAST_DECK_SHARE = 0.7
"""Clauses much shorter than those above them are set larger: 俄罗斯 守来奇迹."""
_LONG_CLAUSE = 14.0
_MUCH_LONGER = 1.25
_FIGURATIVE = in_both_scripts(
    r"(?<!台风)(?<!颱風)(?<![说称：，])[“「](?![\d一二三四五六七八九十]+[”」])[^”」]{1,10}(?<![法号奖杯节])(?<!计划)(?<!工程)(?<!行动)(?<!项目)(?<!論壇)(?<!论坛)[”」]"
)
"""外贸“小单快反”跑出加速度, but no “五一”, no 台风“海鸥”, no 郝建秀“工作法” and no speech."""
_CHANGES = in_both_scripts(
    r"[增减升降跌涨贬][加长少至到了逾近超约值]{0,2}(?:\d|[一二两三四五六七八九十百千万亿]{2,})"
)
"""A deck tells by how much: 前10月出口增7.3%, 每盒跌至六十元."""
_TELLS_OUTCOME = in_both_scripts(r"(?:出炉|发布|公布|揭晓)$")
_SPEECH = re.compile(r"\S[\s，][“「][^”」]{4,}[”」]$")
"""A deck adds a voice: 護士輪候洗手間　「上班不敢飲水」."""
_QUOTED = re.compile(r"[“「]")
_SPANS = in_both_scripts(r"从\S{2,}到\S{2,}")
"""从排队抢购到“海外囤房”."""
_DIARY = in_both_scripts(r"[\u3400-\u9fff“”]{2,8}(?:日记|手记|札记|心语|自述)")
"""社区民警日记: a column, however short the headline below it."""
_A_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
_PERIOD = in_both_scripts(
    r"(?:前|今年|去年|上|下|一|二|三|四|\d)\S{0,3}(?:季度|月份?|半年|年度|年)"
)
"""What a period's figures are is no addition to the headline but the rest of it."""
_STATES = in_both_scripts(r"[了吗呢吧]$")
"""老戲台不拆了 is no column's name."""
_CHANGED = in_both_scripts(r"(?:回落|回升|反弹|上涨|下跌|走高|走低|大涨|大跌)$")
_HAS_AMOUNT = in_both_scripts(r"\d|[一二两三四五六七八九十百千万亿]{2,}")
_MEETING = in_both_scripts(r"(?:大会|例会|集会|座谈会|恳谈会)$")
_PRESIDES = in_both_scripts(
    r"\S{2,9}(?:主持|出席|参加|陪同|讲话|致辞|作报告|列席|发言|宣布开幕|见证|致信)(?:会议|并讲话|活动|仪式|并作报告|并致辞)?"
    r"|\S{2,8}(?:作|做|宣读|传达)\S{0,6}(?:报告|讲话|通知|说明|发言)"
)
"""Who was in the chair and who spoke stands below: 许伯年讲话 沈怀瑾主持."""
_MEETS = in_both_scripts(
    r"(?:会议|大会|全会|例会|常委会|学习会|座谈会|推进会|现场会)(?:召开|举行|举行\S{2,6}会议)?$"
)
_FINDS = in_both_scripts(
    r"(?:数据|报告|研究|调查|结果|统计|监测|预测|最新\S{2,4})(?:显示|表明|发现|揭示|称)$|(?:预测|预计|警告|呼吁|通报|预报)$"
)
"""国家统计局发布数据显示, above what they show."""
_OF_WHOM = in_both_scripts(r"的[\u3400-\u9fff]{1,4}$")
_SCORE = in_both_scripts(r"\d{1,3}\s?[:：∶比-]\s?\d{1,3}")


def leads_in(text: str) -> bool:
    """Tell whether a line leads into a headline (…调研时强调, ——)."""
    return _LEADS_IN.search(text) is not None


def opens_deck(text: str) -> bool:
    """Tell whether a line begins as a deck does (——记…)."""
    return _DECK.match(text) is not None


def opens_with_dash(text: str) -> bool:
    """Tell whether a line begins with the dash of a deck."""
    return _DASH.match(text) is not None


def _names_contest(line: str) -> bool:
    """Tell 男子110米栏, which a report of sport stands under, from 江州队闯进决赛."""
    if _CONTEST.search(line) is None:
        return False
    return all(word.part != "v" or _SPORT.fullmatch(word.text) for word in words(line))


def adds(first: str, second: str) -> bool:
    """Tell a second line that adds figures, particulars or clauses to the first, as a deck does."""
    tells_more = has_clauses(second) or _COUNTS.match(second) is not None
    has_more_figures = tells_more and not has_clauses(first) and _adds_figures(first, second)
    adds_amount = not tells_more and _AMOUNT.search(second) and not _HAS_NUMBER.search(first)
    has_more_figures = has_more_figures or bool(adds_amount)
    has_more_pauses = adds_comma(first, second) and width_of(second) > width_of(first)
    adds_clauses = has_clauses(first) and has_clauses(second) and not _are_one(first, second)
    adds_clauses = adds_clauses and width_of(second) >= _LEAST_DECK_SHARE * width_of(first)
    if _NOTES.search(second) and not _NOTES.search(first):
        return True
    if _SPEECH.search(second) and not _QUOTED.search(first):
        return True
    if _tells_change(first, second) or (_MEETING.search(first) and counts_people(second)):
        return True
    return has_more_figures or has_more_pauses or adds_clauses or _adds_particulars(first, second)


def _are_one(first: str, second: str) -> bool:
    """Tell two lines of short parallel clauses, all of them one headline."""
    is_parallel = width_of(first) == width_of(second)
    return is_parallel and width_of(first) <= _LONGEST_PARALLEL


def has_clauses(line: str) -> bool:
    """Tell clauses set apart by a space."""
    return re.search(r"\S[ \u3000\u00a0]+\S", line) is not None


def _adds_figures(first: str, second: str) -> bool:
    """Tell a line that reports the quantities of the one above: 全长4.8公里, 首轮16场."""
    first = _YEAR.sub("", first)
    return bool(re.search(r"\d", second)) and not re.search(r"\d", first)


def _adds_particulars(first: str, second: str) -> bool:
    is_whole = width_of(first) >= _LEAST_HEADLINE and not _PARTICULARS.match(first)
    return is_whole and any(map(_PARTICULARS.match, second.split()))


def adds_comma(first: str, second: str) -> bool:
    """Tell a line that pauses below or above one that does not."""
    return has_comma(second) and not has_comma(first)


def has_comma(line: str) -> bool:
    """Tell a line that pauses."""
    return re.search(r"[，；]", line) is not None


def pauses(clause: str) -> bool:
    """Tell a clause that says more than a headline does."""
    return has_comma(clause) and width_of(clause) >= _LONG_CLAUSE


def names_series(line: str) -> bool:
    """Tell what several stories stand under: 青年节特别报道, 男子110米栏."""
    is_series = _SERIES.search(line) or _OCCASION.search(line)
    return is_series is not None or _names_contest(line)


def names_column(first: str, second: str) -> bool:
    """Tell the name of a column above a longer line, a place's, or what the headline spans."""
    is_name = _COLUMN.match(first) or _COLUMN_ENDS.fullmatch(first)
    is_short = is_name is not None and width_of(first) <= 0.6 * width_of(second)
    if (
        _ANNOUNCES.search(first)
        or _SPANS.fullmatch(first)
        or _ENUMERATES.match(first)
        or _is_diary(first, second)
    ):
        return True
    names_place = is_place(first) and not is_place(second)
    if names_place or (is_idiom(first) and not is_idiom(second)):
        return True
    is_short = is_short and not _STATES.search(first)
    is_short = is_short and not (_CHANGED.search(first) and _tells_change(first, second))
    return is_short or is_series_name(first)


def _is_diary(first: str, second: str) -> bool:
    """Tell 社区民警日记 above a headline; a day below it is its deck."""
    return _DIARY.fullmatch(first) is not None and _A_DAY.match(second) is None


def opens_with_column_clause(clause: str) -> bool:
    """Tell a column's name at the head of a line: 乡村观察 笋为何论根卖."""
    return _COLUMN_CLAUSE.fullmatch(clause) is not None


def tells_event(line: str) -> bool:
    """Tell a meeting that opened or closed."""
    return _EVENT.search(line) is not None


def is_deck_alone(line: str) -> bool:
    """Tell a line that is a deck whatever stands above: （小小说）, 4:2, 主帅：这只是开始."""
    if _BRACKETED.fullmatch(line) or _SCORE.fullmatch(line):
        return True
    return _QUOTES.match(line) is not None and not (_EXCLAIMS.search(line) or asks(line))


def counts_people(line: str) -> bool:
    """Tell a line that opens with a number of people."""
    return _COUNTS_PEOPLE.match(line) is not None


def counts(line: str) -> bool:
    """Tell a line that opens with a number of people or things."""
    return _COUNTS.match(line) is not None or counts_people(line)


def asks_of(first: str, second: str) -> bool:
    """Tell a headline that asks of what the line above states."""
    return asks(second) and not asks(first)


def asks(line: str) -> bool:
    """Tell a line that ends in a question mark."""
    return _ASKS.search(line) is not None


def tells_outcome(first: str, second: str) -> bool:
    """Tell a few characters that count whom the line above came to: 6人获刑."""
    return counts(second) and width_of(second) <= min(_LONGEST_OUTCOME, width_of(first) - 1)


def plays_on_words(line: str) -> bool:
    """Tell a line with a figure of speech in quotation marks, as headlines have."""
    is_said = _QUOTES.match(line) or _SPEECH.search(line)
    return _FIGURATIVE.search(line) is not None and not is_said


def is_headline_above(first: str, second: str) -> bool | None:
    """Tell which of two lines has the play on words and is the headline; None for neither.

    A second line much longer than the first is a deck, whatever it plays on.
    """
    is_first, is_second = plays_on_words(first), plays_on_words(second)
    if is_first == is_second:
        return None
    is_longer = width_of(second) > _MUCH_LONGER * width_of(first)
    return None if is_second and is_longer else is_first


def _tells_change(first: str, second: str) -> bool:
    """Tell a line that says by how much what the line above tells in words changed."""
    is_told = any(form.search(first) for form in (_TELLS_OUTCOME, _EVENT, _HAS_AMOUNT))
    return _CHANGES.search(second) is not None and not (is_told or _PERIOD.match(first))


_COUNTED = in_both_scripts(
    r"\S{2}第[一二三四五六七八九十百\d]+[讲期篇章回集辑]$|\S{3}(?:[①-⑳]|[（(]之?[一二三四五六七八九十\d]{1,3}[）)]|之[一二三四五六七八九十]{1,3})$"
)
"""垦荒者的后代②, 系列报道之四: which of several a story is."""

_SERVES = in_both_scripts(
    r"为\S{4,}(?:贡献|注入|提供|夯实|筑牢|撑起|增添|赋能|保驾|护航|插上|铺就|按下)"
)
"""What is done serves what is greater: a headline of a paper of record says so."""

FORMS: dict[str, Callable[[str], re.Match[str] | None]] = {
    "urges": _URGES.match,
    "changes": _CHANGES.search,
    "particulars": _PARTICULARS.match,
    "notes": _NOTES.search,
    "speech": _SPEECH.search,
    "says who": _QUOTES.match,
    "announces": _ANNOUNCES.search,
    "enumerates": _ENUMERATES.match,
    "column ends": _COLUMN_ENDS.fullmatch,
    "diary": _DIARY.fullmatch,
    "spans": _SPANS.fullmatch,
    "meeting": _MEETING.search,
    "occasion": _OCCASION.search,
    "states": _STATES.search,
    "amount": _HAS_AMOUNT.search,
    "period": _PERIOD.match,
    "presides": _PRESIDES.fullmatch,
    "meets": _MEETS.search,
    "finds": _FINDS.search,
    "of whom": _OF_WHOM.search,
    "of several": _COUNTED.search,
    "serves": _SERVES.search,
}
"""Forms of lines, each by what it does."""
