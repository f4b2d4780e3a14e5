"""Know verse of the old forms: the name of its form in a title, and its regular lines."""

import re

from reader.notation.both_scripts import in_both_scripts

_FORM = in_both_scripts(
    r"(?:[五七][律绝古]|[五七]言\S{0,2}|绝句|律诗|\S{0,3}(?:沁园春|浣溪沙|满江红|卜算子|鹧鸪天|蝶恋花|西江月|临江仙|"
    r"水调歌头|念奴娇|江城子|如梦令|忆秦娥|忆江南|采桑子|清平乐|菩萨蛮|木兰花|虞美人|定风波|破阵子|渔家傲|点绛唇|"
    r"长相思|南乡子|踏莎行|醉花阴|钗头凤|声声慢|永遇乐|贺新郎|青玉案|行香子|一剪梅|画堂春|天净沙|山坡羊))[·•．・]"
)
_LINE = re.compile(r"(?:[\u3400-\u9fff]{5}|[\u3400-\u9fff]{7})[，。；？！、]")


def is_titled_by_form(text: str) -> bool:
    """Tell a poem under the name of its form (七绝·登高), no foreigner's name and no column's."""
    return _FORM.match(text) is not None


def is_regular_line(text: str) -> bool:
    """Tell a line of five or of seven characters and its mark: 登高一笑万山空。.

    Blanks count for nothing: recognition sees some where a poem is set wide.
    """
    return _LINE.fullmatch("".join(text.split())) is not None
