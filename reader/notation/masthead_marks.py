"""How each particular of a masthead is printed: day, number, price, where the paper is reached.

Whoever asks what a masthead, a folio or a line between them states asks these
patterns, so that all of them know the same forms.

Source:
    GB/T 3179 (what a masthead states)
"""

import re

from reader.notation.both_scripts import in_both_scripts
from reader.notation.numeral import CHINESE_NUMERAL

_NUMBER = rf"(?:\d{{1,6}}|{CHINESE_NUMERAL})"
_YEAR = r"(?:\d{4}|[〇零○一二三四五六七八九]{4}|一千[八九]百[一二三四五六七八九十]{0,3})"
YEAR_AND_MONTH = rf"{_YEAR}\s?年\s?{_NUMBER}\s?月"
DATE = in_both_scripts(
    rf"(?P<year>{_YEAR})\s?年\s?(?P<month>{_NUMBER})\s?月\s?(?P<day>{_NUMBER})\s?[日号]?"
    r"|(?<!\d)(?P<y>[12]\d{3})[-/.](?P<m>[01]?\d)[-/.](?P<d>[0-3]?\d)(?!\d)"
)
IN_ORDER = in_both_scripts(rf"{YEAR_AND_MONTH}\s?{_NUMBER}\s?[日号]?")
DAY_FIRST = in_both_scripts(
    rf"(?P<day>{_NUMBER})\s?[日号]?\n(?P<year>{_YEAR})\s?年\s?(?P<month>{_NUMBER})\s?月(?![\s\d])"
)
"""A date box prints the day large, above or below year and month."""
ERAS = {
    **dict.fromkeys(("民國", "民国"), 1911),
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "大同": 1931,
    "康德": 1933,
    "平成": 1988,
    "令和": 2018,
}
"""The year before the first of each: papers of Taiwan and of the Republic count from 1911,
those under Japan and Manchukuo from the accession; 光緒 and 宣統 have months of the moon."""
ERA_DATE = in_both_scripts(
    rf"(?:中華)?(?P<era>{'|'.join(ERAS)})\s?(?P<year>{_NUMBER}|元)\s?年\s?(?P<month>{_NUMBER})\s?月\s?(?P<day>{_NUMBER})\s?[日号]"
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
ENGLISH_DATE = in_both_scripts(
    rf"(?<![a-z])(?P<month>{_MONTH})\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s(?P<year>[12]\d{{3}})"
    rf"|(?<!\d)(?P<d>[0-3]?\d)(?:st|nd|rd|th)?\s(?P<m>{_MONTH}),?\s(?P<y>[12]\d{{3}})",
    re.IGNORECASE,
)
"""March 14, 1937; 14 March 1937: papers of Hong Kong and Singapore, below the Chinese date."""
_FOREIGN = (
    "januar janvier enero janeiro januari gennaio",
    "februar février febrero fevereiro februari febbraio",
    "märz mars marzo março maart",
    "april avril abril aprile",
    "mai mayo maio mei maggio",
    "juni juin junio junho giugno",
    "juli juillet julio julho luglio",
    "august août agosto augustus",
    "september septembre septiembre setembro settembre",
    "oktober octobre octubre outubro ottobre",
    "november novembre noviembre novembro",
    "dezember décembre diciembre dezembro december dicembre",
)
FOREIGN_MONTHS = {
    name: number for number, names in enumerate(_FOREIGN, 1) for name in names.split()
}
"""German, French, Spanish, Portuguese, Dutch and Italian."""
FOREIGN_DATE = in_both_scripts(
    rf"(?<![0-9])(?P<day>[0-3]?[0-9])(?:\.|er|º)?\s(?:de\s)?(?P<month>{'|'.join(FOREIGN_MONTHS)})\s(?:de\s)?(?P<year>[12][0-9]{{3}})",
    re.IGNORECASE,
)
"""5. Mai 1930; 5 de Maio de 1930: libraries abroad, and papers of Macau."""
ISSUE_NUMBER = in_both_scripts(
    rf"(?:(?:总|出版|\d{{4}}年)?第\s{{0,3}}(?P<number>{_NUMBER})\s{{0,3}}[期号]"
    rf"|[总]\s?(?P<total>{_NUMBER})\s?[期号]|[总][编]?[号]\s?(?P<all>{_NUMBER})"
    r"|(?<![A-Za-z])N[Oo]\.?\s?(?P<no>\d{1,6})(?!\d))"
)
PAGES = in_both_scripts(
    rf"(?:今日|今天|本期|今|共|今日共|全日|出紙)\s?(?:共|出[版纸报]?)?\s?(?:四开|对开)?\s?(?P<number>[A-Z]?{_NUMBER})\s?(?:大)?[版张]半?"
)
STACKS = in_both_scripts(
    rf"(?:今日|本期)?(?:[A-F]\s?[叠]\s?{_NUMBER}\s?版[\s、，+＋]{{0,3}})+(?:\s?[特专]刊\s?{_NUMBER}\s?版)*"
)
"""今日A叠16版 B叠8版 特刊12版: a paper folded in several stacks counts the pages of each."""
WEEKDAY = in_both_scripts(
    r"[（(]?(?P<day>(?:星期|礼拜|(?<![每一本上下两])周)[一二三四五六日天])(?![刊报、至到])[）)]?"
    r"|(?<=[0-9日号\s|])[（(](?P<alone>[一二三四五六日])[）)]"
    r"|(?<![A-Za-z])(?P<english>(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|MON|TUE|WED|THU|FRI|SAT|SUN)(?![A-Za-z])"
)
_ANIMAL = "[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬]"
_LUNAR_YEAR = rf"(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][（(]?{_ANIMAL}?[）)]?年)"
_LUNAR_MONTH = r"(?:(?:闰|閏)?(?:正|十一|十二|[一二三四五六七八九十冬腊臘])月(?:大|小)?)"
_LUNAR_DAY = r"(?:(?:初|十|廿|二十|三十|卅)[一二三四五六七八九十]?日?)"
LUNAR = in_both_scripts(
    rf"(?:(?:农历|夏历|阴历|旧历)[\s　]?{_LUNAR_YEAR}?"
    rf"|(?:岁次)?{_LUNAR_YEAR})"
    rf"(?:[\s　]?{_LUNAR_MONTH}{_LUNAR_DAY})?"
    rf"|{_LUNAR_MONTH}(?:初|廿)[一二三四五六七八九十]"
)
"""Without 农历 or a year of the cycle 八月十二 is no lunar date, 八月廿二 is."""
ORGAN = in_both_scripts(
    r"(?:(?:中共|中国共产党)[\u3400-\u9fff]{1,12}|[\u3400-\u9fff]{2,10}[委会])机关报(?:\s?[\u3400-\u9fff]{2,8}出版)?"
)
"""中共某市委机关报, below the nameplate of a party's paper."""
TELEPHONE = re.compile(
    r"(?<![\dA-Za-z-])(?:\(?0\d{2,3}\)?[-—\s]?(?:\d{7,8}|\d{3,4}[\s-]\d{4})|1[3-9]\d{9}|400[-\s]?\d{3}[-\s]?\d{4}"
    r"|\(?0[2-9]\)?[-—](?:\d{7,8}|\d{3,4}-\d{4})|0800[-—]\d{3}[-—]\d{3}"
    r"|(?:00|\+)\d{2}[-\s]\d{1,3}[-\s]\d{6,9}|[2-9]\d{3}[-\s]?\d{4}|(?:96|12)\d{3,4})(?![\d-])"
)
WEBSITE = re.compile(
    r"(?:https?://)?(?P<site>www\.[a-z\d-]+(?:\.[a-z\d-]+)+(?![a-z@])(?:/[\w./?=&%-]*)?|(?:[a-z\d-]+\.)(?:[a-z\d-]+\.)*(?:com|cn|net|org|hk|tw|mo|gov|edu|info|sg)"
    r"(?:\.[a-z]{2})?(?![a-z@])(?:/[\w./?=&%-]*)?)",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
WECHAT = in_both_scripts(
    r"[“\"「『‘](?P<quoted>[^”\"」』’]{2,20})[”\"」』’]\s*(?:官方)?(?:微信(?:公众号)?|公众号|视频号)"
    r"|(?:微信公众号|官方微信|微信号|公众号|视频号|微信)\s*[:：]\s*(?P<plain>[\w\u3400-\u9fff]{2,20})"
)
PUBLISHER = in_both_scripts(
    r"(?P<name>[\u3400-\u9fff（）]{3,30}?)\s?(?:主管主办|主办|承办|编辑出版|出版发行|出版)(?=[\s|｜，。]|$)"
    r"|(?:主办单位|主管单位|承办单位|主办|主管|承办|出版单位|出版|承印)\s?[:：]\s?(?P<after>[\u3400-\u9fff（）]{3,30})"
)
PRICE = in_both_scripts(
    r"(?:零售价?|零售|每份|定价|售价|港幣|每份售)\s?[:：]?\s?(?:[每份港人民币金圓國新台]{0,6})"
    r"(?:[\d.]+|[一二三四五六七八九十百千万]{1,5})\s?(?:[元角分]|港元|[€£¥]|欧元|美元|英镑|加元|澳元|日元)(?:[\d一二三四五六七八九]角?)?|\$[\d.]+"
)
_EXTREME = (
    r"最[高低](?:气温|温度)?\s?[:：]?\s?(?:零[上下])?[\d一二三四五六七八九十-]{1,4}\s?(?:℃|°C?|度)"
)
WEATHER = in_both_scripts(
    r"(?:今日|今天|今|明日|明天)?(?:天气|多云|晴|阴|小雨|中雨|大雨|阵雨|雷阵雨|雾|霾)"
    r"[\u3400-\u9fff\s,，~～\-－/\d℃°度级:：]{0,40}?\d{1,2}\s?(?:℃|°C?|度)?\s?[~～\-－—至到/]\s?-?\d{1,2}\s?(?:℃|°C?|度)"
    r"|(?:今日|今天|明日|市区)?天气[:： ][\u3400-\u9fff\s,，~～\-－/\d℃°]{0,40}"
    rf"{_EXTREME}(?:[\s，,]*{_EXTREME})?"
)
