"""Tell Simplified from Traditional Chinese by characters, and map one to the other.

Source: OpenCC TSCharacters
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

_SIMPLIFIED = frozenset(
    "们这为来时说国会个学对发经过还进没问开无关长门间应让从东两样点动车马见话语该认论设"
    "记讯电报纸导读张陈刘杨黄赵吴郑孙华业务产实现题体义议书万与专严乐习乡买乱云亚亲亿"
    "仅价众优伟传伤债兴养军农写决况净减击划则创办劳势医协单卖卫历压县参双变号员响图团"
)
_TRADITIONAL = frozenset(
    "們這為來時說國會個學對發經過還進沒問開無關長門間應讓從東兩樣點動車馬見話語該認論設"
    "記訊電報紙導讀張陳劉楊黃趙吳鄭孫華業務產實現題體義議書萬與專嚴樂習鄉買亂雲亞親億"
    "僅價眾優偉傳傷債興養軍農寫決況淨減擊劃則創辦勞勢醫協單賣衛歷壓縣參雙變號員響圖團"
)
_WITHOUT_SIMPLIFIED = dict.fromkeys(map(ord, _SIMPLIFIED - _TRADITIONAL))
_WITHOUT_TRADITIONAL = dict.fromkeys(map(ord, _TRADITIONAL - _SIMPLIFIED))


def language_of(text: str) -> str:
    """Return "zh-Hant" when Traditional characters prevail, else "zh-Hans"."""
    simplified = len(text) - len(text.translate(_WITHOUT_SIMPLIFIED))
    traditional = len(text) - len(text.translate(_WITHOUT_TRADITIONAL))
    return "zh-Hant" if traditional > simplified else "zh-Hans"


@lru_cache(maxsize=4096)
def simplified(text: str) -> str:
    """Return a text with each Traditional character set as OpenCC first chooses.

    It has the same length; lists of words need name only the Simplified ones.
    """
    return text if text.isascii() else text.translate(_simplifying())


@cache
def _simplifying() -> Mapping[int, str]:
    table = simplified_characters()
    return {ord(each): end for each, end in table.items() if len(each) == len(end) == 1}


@cache
def simplified_characters() -> Mapping[str, str]:
    """Return OpenCC's first choice for each Traditional character, followed to its end."""
    table = resources.files("opencc").joinpath("dictionary/TSCharacters.txt")
    pairs = [line.split("\t") for line in table.read_text("utf-8").splitlines() if "\t" in line]
    first = {character: choices.split()[0] for character, choices in pairs}
    ends = {}
    for character in first:
        end, seen = character, set[str]()
        while end in first and end not in seen:
            seen.add(end)
            end = first[end]
        ends[character] = end
    return ends
