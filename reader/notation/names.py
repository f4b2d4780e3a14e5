r"""Names of people as bylines print them: 张倩, 王　腾, 于\xa0洋, 琳达·马修斯.

Two-character names are padded in print to the width of three. The padding is
taken out of names and stays in the printed line.
"""

import re

from reader.notation.both_scripts import in_both_scripts
from reader.notation.column import is_box_name, is_column_name
from reader.notation.notice import is_notice_name
from reader.notation.verse import is_titled_by_form
from reader.notation.word_class import is_coined

HAN = r"[\u3400-\u9fff〇]"
SPACE = r"[ \t\u00a0\u2002\u2003\u3000]"
NAME = rf"(?:{HAN}{{1,8}}(?:[·•・]{HAN}{{1,8}}){{1,3}}|{HAN}{{2,4}})"
DEED = (
    r"(?:文[．·・、&]\s?[摄攝图圖]|[图圖][．·・、&]\s?文|文并摄|文並攝|摄影报道|攝影報道|图文报道|图文|圖文|文图|文圖|采访整理|文整理|整理|口述|综合报道|綜合報道|"
    r"综合编译|报道|報道|報導|综合|編譯|编译|特写|特寫|专访|專訪|专稿|專稿|特稿|翻摄|翻攝|摄影|攝影|摄制|供图|供圖|提供|制图|製圖|绘图|繪圖|插图|插画|漫画|漫畫|"
    r"摄|攝|影|文|图|圖|绘|繪|画|翻译|译)"
)
"""What somebody did for the story, after or before the name: 王腾摄, 文/卓然."""

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛"
    "奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍"
    "余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席"
    "季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁"
    "宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊甄曲家封储靳糜松井段富巫乌焦巴牧山谷车侯宓"
    "蓬全班仰仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎薄印宿白怀蒲从索赖卓蔺屠蒙池乔阴胥能苍双"
    "闻莘党翟谭贡劳逄姬申扶堵冉宰雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容"
    "向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴沃利辜佘冼揭禤郇谯逯亓仉蹇笪缑雒芮羿汲邴郜璩郏蔚越师巩聂晁勾敖融冷訾辛阚那简饶空"
    "楚曾沙养鞠须丰巢关蒯相查后荆红游竺权盖益桓公肖闫付覃岳涂代邸仝佟苑展门原"
    "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴魏陶謝鄒喻竇雲蘇魯韋馬鳳鮑費賀湯羅畢鄔樂傅齊顧黃蕭邵談龐紀"
    "項藍閔賈婁鍾駱萬盧應鄧單諸龔陸榮靳烏車寧劉龍葉賴喬陰蒼聞黨譚貢勞燕農溫莊閻習魚廣闕東師鞏"
    "聶簡饒關荊紅遊權蓋麥區岑巢溫麥區鄺黎歐"
)
"""Family names by which a bare line of names is told from a crosshead."""


_DOUBLE_SURNAMES = in_both_scripts(
    "欧阳|上官|皇甫|尉迟|令狐|端木|轩辕|独孤|南宫|西门|长孙|呼延|拓跋"
)

_NAME_ENDS = rf"(?={DEED}?(?:[^{HAN[1:-1]}]|$))"
_PADDED = in_both_scripts(rf"(?<!{HAN})({HAN}){SPACE}{{1,4}}({HAN}){_NAME_ENDS}")
_SPREAD = in_both_scripts(rf"({HAN}){SPACE}({HAN}){SPACE}({HAN})")
"""沈 一 舟: a name alone in its line, its characters set apart."""
_PADDED_AFTER_ROLE = in_both_scripts(
    rf"((?:记者|通讯员|实习生|摄影){HAN}){SPACE}{{1,4}}({HAN}){_NAME_ENDS}"
)
SEPARATORS = re.compile(r"[\s、，,/／;；|｜:：&＆]+")
MARKERS = "■●▲△◎☉⊙□◆◇★☆○◤►▶▌▍|｜/／*·—-"
_MOST_NAMES = 8
_LONGEST_LINE = 48
_IS_NAME = in_both_scripts(NAME)


PLACES = frozenset(
    [
        "莫斯科",
        "华盛顿",
        "柏林",
        "罗马",
        "巴黎",
        "温哥华",
        "马尼拉",
        "马德里",
        "平壤",
        "纽约",
        "东京",
        "安卡拉",
        "万象",
        "金边",
        "金华",
        "温州",
        "石家庄",
        "成都",
        "武汉",
        "沈阳",
        "郑州",
        "徐州",
        "常州",
        "苏州",
        "宁波",
        "广州",
        "梅州",
        "荆州",
        "江门",
        "黄山",
        "安庆",
        "常德",
        "岳阳",
        "洪都",
        "康定",
        "华沙",
        "明斯克",
        "于田",
        "和田",
        "华盛頓",
        "羅馬",
        "馬尼拉",
        "東京",
        "溫哥華",
        "寧波",
        "廣州",
        "蘇州",
        "武漢",
        "瀋陽",
        "鄭州",
    ]
)
"""Places that a family name seems to open; they come before 报道, as names do."""


def close_padding(text: str) -> str:
    """Take the padding out of two-character names (王　腾 → 王腾)."""
    return _PADDED_AFTER_ROLE.sub(r"\1\2", _PADDED.sub(r"\1\2", text))


def _close_spread(text: str) -> str:
    """Join the three characters of a name that is all there is (沈 一 舟 → 沈一舟)."""
    match = _SPREAD.fullmatch(text)
    return "".join(match.groups()) if match and match[1] in SURNAMES else text


def is_person(name: str) -> bool:
    """Tell whether a word is the name of a person by its family name and length."""
    is_known = name[:1] in SURNAMES or _DOUBLE_SURNAMES.match(name) is not None
    is_foreign = "·" in name and not is_titled_by_form(name)
    return is_foreign or (2 <= len(name) <= 4 and is_known)


def read_names(text: str) -> tuple[str, ...]:
    """Read a line of bare names (张倩 王志浩); none when it is not sure to be names.

    A mark before it (□ 俞小满, ■老莫) or padding in it (盛　玉) is surety enough
    for a pen name.
    """
    stripped = text.strip()
    if len(stripped) > _LONGEST_LINE:
        return ()
    inner = stripped.strip(MARKERS + " \u3000\u00a0")
    is_marked = inner != stripped and stripped[0] in "■●◎☉⊙□◆◇○"
    closed = close_padding(_close_spread(inner))
    words = tuple(word for word in SEPARATORS.split(closed) if word)
    if not 0 < len(words) <= _MOST_NAMES or not all(map(_IS_NAME.fullmatch, words)):
        return ()
    if re.search(r"[，；：]", inner) or _are_parallel(words):
        return ()
    is_padded = len(words) == 1 and closed != inner and len(words[0]) == 2
    if is_padded and (_names_item(words[0]) or not (is_person(words[0]) or is_coined(words[0]))):
        return ()  # 公 告, 编 后: a word set wide
    is_pen_name = (is_marked or is_padded) and len(words) == 1
    return words if is_pen_name or all(_is_short_name(word) for word in words) else ()


def _names_item(word: str) -> bool:
    return is_notice_name(word) or is_column_name(word) or is_box_name(word)


def _are_parallel(words: tuple[str, ...]) -> bool:
    """Tell a phrase of parallel words from names: 向上 向善 向前, 成安 曲周 魏县."""
    if len(words) < 2:
        return False
    return len({word[0] for word in words}) == 1 or any(
        word[-1] in "村县縣市镇鎮乡鄉区區路街山河" for word in words
    )


def _is_short_name(word: str) -> bool:
    return is_person(word) and (len(word) <= 3 or "·" in word)
