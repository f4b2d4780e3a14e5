"""Tell Simplified from Traditional Chinese by characters that only one of them uses."""

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
_ONLY_SIMPLIFIED = _SIMPLIFIED - _TRADITIONAL
_ONLY_TRADITIONAL = _TRADITIONAL - _SIMPLIFIED


def language_of(text: str) -> str:
    """Return "zh-Hant" when Traditional characters prevail, else "zh-Hans"."""
    simplified = sum(character in _ONLY_SIMPLIFIED for character in text)
    traditional = sum(character in _ONLY_TRADITIONAL for character in text)
    return "zh-Hant" if traditional > simplified else "zh-Hans"
