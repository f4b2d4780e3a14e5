"""Know headings that are names: of a column, a box, a notice, a book."""

import re

from reader.notation.both_scripts import in_both_scripts
from reader.notation.column import is_box_name, is_service_name
from reader.notation.notice import is_notice_name
from reader.parse.text.kinds import Element, is_numbered

_LONGEST_NAME = 5.0
_NAME_AND_HEADLINE = 2
_OF_ITEMS = in_both_scripts(
    r"[\u3400-\u9fff]{1,5}(?:讯|信息|前哨|之窗|窗口|传真|播报|快报|点击|广角|视窗|平台|看台|驿站|"
    r"走廊|集萃|荟萃|博览|掠影|一览|大观|百态|采风|天地|园地)"
)
_VOICE = in_both_scripts(
    r"(?:业主|居民|市民|村民|部门|律师|专家|商家|厂家|校方|院方|警方|物业|开发商|当事人|家长|学生|记者|医生|法官|法院|检方|"
    r"回应|说法|质疑|疑问|现象|追问|解读|声音|对策|建议|分析|背景|提醒|探因|影响)[:：]\S"
)
_COUNTED_PARTS = in_both_scripts(r"(?P<count>[二两三四五六七八九十])[则题例首][）)]?$")
"""Of 秋天的信（三首）, each poem has a title."""
_COUNTS = "零一二三四五六七八九十"
_TWO = str.maketrans("两兩", "二二")
_HAN = re.compile(r"[\u3400-\u9fff]+")


def stands_alone(text: str) -> bool:
    """Tell a line that begins anew below other headings: a box's or a notice's name."""
    return is_box_name(text) or is_notice_name(text) or is_service_name(text)


def may_be_column(run: tuple[Element, ...]) -> bool:
    """Tell a few characters above a longer line: a column's name above its headline."""
    if len(run) != _NAME_AND_HEADLINE:
        return False
    name, headline = run
    is_name = 1 < name.unit.width <= _LONGEST_NAME and not is_numbered(name.text)
    is_bare = _HAN.fullmatch(name.text) is not None
    return is_name and is_bare and headline.unit.width > name.unit.width


def names_items(text: str) -> bool:
    """Tell the name of a column of short items by its last word: 警讯, 致富信息."""
    return _OF_ITEMS.fullmatch(text) is not None


def speaks_for(text: str) -> bool:
    """Tell a heading that gives one side of a matter its say: 律师：可要求支付违约金."""
    return _VOICE.match(text) is not None


def read_part_count(text: str) -> int:
    """Return how many parts a headline announces: 法槌声声（四则）, 秋日三题; 0 for none."""
    match = _COUNTED_PARTS.search(text)
    return _COUNTS.index(match["count"].translate(_TWO)) if match else 0
