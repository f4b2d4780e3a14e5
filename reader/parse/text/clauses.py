"""Lines of a head that are one clause, cut in two by a narrow column.

The dictionary's classes of words tell a subject without its verb (我市首批茶农 / 领到补贴),
and a place or an occasion that is named across the line's end.
"""

import re

from reader.notation.both_scripts import in_both_scripts
from reader.notation.word_class import Word, words
from reader.parse.text.head_lines import asks, has_clauses, names_series, opens_deck
from reader.parse.text.lines import width_of

_WHOSE = re.compile(r"的[\u3400-\u9fff]{1,3}$")
"""趴在窗台上数雨点的孩子 names whom it tells of itself."""
_SUBJECT_WIDTH, _LONGEST_SUBJECT = 4.0, 12.0
_IN = ("在", "于", "於")
_WHEN_DONE = in_both_scripts(
    r"(?:(?:[今明去后]年|\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?|[今昨明后][日天晨晚起]?|[本下][周月]\S?|即[日将])"
    r"(?:[将再已拟]|最[迟快]|[正起])?(?=\S{2})"
)
_RUNS_ON = in_both_scripts(r"[年届的与和及暨、·之]$")
"""A line that ends so has its other half below: 江南银行2020年 第二期债券发行公告."""
_PREDICATE = in_both_scripts(
    r"(?:今日|昨日|明日|今天|昨天|明天|今起|明起|今晨|昨晚|即将|正式|顺利|圆满|再度|首次)\S{2,4}$"
)
"""A short line that says what the line above it does: 万里长江第一隧 今日贯通."""

_ORGAN = in_both_scripts(r"[局部委院厅署府社处][:：]$")
_WHOM = in_both_scripts(
    r"的\S{0,3}(?:[佬匠人工伯爷婆嫂姐哥叔姨娃]|师傅|孩子|女孩|男孩|姑娘|夫妻|兄弟|老师|医生)[:：]$"
)
"""骑楼下的裁缝佬：."""
_SAYS = re.compile(r"[\u3400-\u9fff]{3,12}[:：]")
_COMPOUND = in_both_scripts(
    r"(?:审批|执法|办公|招生|招聘|就业|采购|出行|停车|养老|托育|阅读|健身|救助|维修|检验|检测|办事|审判|诉讼|纳税|用工|用电)"
    r"(?=(?:事项|项目|工程|行动|方案|系统|平台|机制|人员|部门|单位|机构|企业|窗口|队伍|业务|案件|材料|设施|中心|基地|大厅|大队)$)"
)
"""What is done, in front of what does it: 行政审批事项 is a subject."""
_NEWS = in_both_scripts(
    r"(?:(?:[今明]日?|即日)起|(?<=\S{2})(?:[今昨明][日天晚晨]|[本下][周月]|\d{1,2}月\d{1,2}日))"
    r"(?=[^的后前以之，：\s]{2})(?!\S*[？?])"
)


def runs_on(first: str, second: str) -> bool:
    """Tell two lines of one clause."""
    if is_cut(first, second):
        return True
    return bool(_PREDICATE.match(second)) or bool(_RUNS_ON.search(first) and not opens_deck(second))


def is_cut(first: str, second: str) -> bool:
    """Tell a clause that a narrow head cuts before its verb: 粤桂当局 / 商洽联防."""
    if names_speaker(first):
        return True
    if has_clauses(first) or not _SUBJECT_WIDTH <= width_of(first) <= _LONGEST_SUBJECT:
        return False
    if width_of(second) > 2 * width_of(first) or asks(second):
        return False
    if has_clauses(second) or _WHOSE.search(second):
        return False
    return _says_who(first) and _opens_with_verb(second) and not names_series(first)


def names_speaker(line: str) -> bool:
    """Tell who says what the next line of a headline says: 青石移民局：, but no 市长要求：."""
    if _SAYS.fullmatch(line) is None:
        return False
    said = words(line)
    if _WHOM.search(line):
        return True
    is_organ = _ORGAN.search(line) is not None and said[0].part != "v"
    return is_organ or all(word.part != "v" for word in said)


def _says_who(line: str) -> bool:
    """Tell a subject without its verb, or with no more than where: 我校学子在全国竞赛中."""
    subject = words(_COMPOUND.sub("", line)) or words(line)
    if any(map(_tells_deed, subject)):
        return False
    is_where = subject[-1].part == "f" and any(word.part == "p" for word in subject[1:])
    return subject[-1].part in "nstlj" or is_where


def _tells_deed(word: Word) -> bool:
    return word.part in "vdx" and not word.names_deed


def _opens_with_verb(line: str) -> bool:
    """Tell what is done, when it is done before it: 今飞抵, 明起调低, 明年1月5日开跑."""
    return words(_WHEN_DONE.sub("", line))[0].part == "v"


def is_in_frame(first: str, second: str) -> bool:
    """Tell where something is done, cut in two: 我校学子在全国高校 / 教学竞赛中."""
    above, below = words(first), words(second)
    place = max((n for n, word in enumerate(above) if word.text in _IN), default=0)
    is_open = place > 0 and not any(
        word.part == "f" or _tells_deed(word) for word in above[place + 1 :]
    )
    return is_open and below[-1].part == "f" and not any(map(_tells_deed, below))


def tells_news(line: str) -> bool:
    """Tell a heading that says when, as a crosshead never does: 26路公交今起绕行."""
    return "，" not in line and _NEWS.search(line) is not None
