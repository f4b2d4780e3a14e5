"""Copy to be set: invented paragraphs with all that makes lines hard to fill."""

import random

PARAGRAPHS = (
    "（本报讯）记者昨日从滨河市政府新闻办获悉，今年1至7月，全市GDP同比增长12.5%，其中第三产业"
    "占比达到48.3%；“十四五”期间，将投入3,000万元用于老旧小区改造（含电梯加装）。",
    "气象台预计，8月13日最低气温-3℃，山区可达－5℃，阵风25 km/h以上——“这是2021年8月以来最冷"
    "的一天。”值班员说……",
    "“你见过《海岛志》吗？”他问，“里面写着：‘潮来如雷，潮去如烟。’”老人笑了：“那是我编的！”",
    "COVID-19疫情期间，5G网络、AI客服与Wi-Fi覆盖的社区服务站共接听1,234,567次来电，A4纸打印的"
    "通行证减少99.9%，24小时热线0571-85550000仍然畅通。",
    "译者玛丽·林登把Shakespeare的十四行诗和J. K. Brook的小说放在同一册里，取名《The Old Harbour"
    "》，定价￥88，首印￥1,200,000元的版税全部捐出。",
    "投稿请寄editor@daily.example.com，或登录http://www.example.com/news/2021/08/index.html查阅"
    "；开放时间为8:30～17:30（周一闭馆），票价$5/人。",
    "全国第十四届运动会、（第三届）残疾人运动会暨第八届特殊奥林匹克运动会（以下简称“全运会”"
    "）……等赛事；共设35个大项、410个小项！？",
    "「今年風災特別多，『百年一遇』的說法，我們聽了三次。」島上的郵差說：「信還是要送的——"
    "哪怕只有一封。」",
    "internationalization与responsibility两个词，加上naïve、café，足以让排字工人皱眉。",
    "好。",
    "他说：好的！",
)

_HAN = (
    "记者市民项目改革发展经济社会服务治理建设企业科技创新城市乡村振兴生态环境教育医疗"
    "文化旅游交通安全的了在与和及将已对为是以从让都也还就才更最老新大小高水路桥河山"
)
_NUMBERS = (
    *("12.5%", "-3℃", "3,000元", "8月13日", "1:30", "第3名", "1/3", "±5%", "100m", "￥88", "25 km"),
    *("2021年8月13日", "30%～50%", "1.2万亿元", "2020—2025年", "¥199.00", "1000多人", "3·15"),
    *("13912345678", "８０％", "4.5公里", "37.5℃"),
)
_QUIET_NUMBERS = _NUMBERS[:8]
_LATIN = (
    *("GDP", "5G", "A4纸", "T恤", "AI", "PM2.5", "COVID-19", "iPhone 15 Pro", "U.S.A.", "C919"),
    *("J. K. Rowling", "e-mail", "Q&A", "responsibility", "it's", "McDonald’s"),
    *("http://www.example.com/news/13/", "editor@daily.example.com"),
)
_QUIET_LATIN = _LATIN[:5]
_PAIRS = ("“”", "‘’", "「」", "『』", "《》", "〈〉", "（）", "【】", "()")
_ODD = ("——", "……", "、", "·", "？！", "～", "／", "》、《", "”“", "（一）", "①")
_STOPS = ("，", "，", "、", "；", "：", "。", "！", "？", "——", "……", ",", ". ")


def any_paragraph(seed: int, *, is_wild: bool = True) -> str:
    """Return a paragraph that looks random and is the same on every run.

    Args:
        seed: Another seed, another paragraph.
        is_wild: True for all manner of marks, words and numbers, close
            together; False for what a newspaper prints on a quiet day.
    """
    chance = random.Random(seed)
    clauses = range(chance.randint(1, 7))
    copy = "".join(
        _clause(chance, is_wild=is_wild, depth=0) + chance.choice(_STOPS[:8]) for _ in clauses
    )
    return copy + (chance.choice(_STOPS) if is_wild else "至此结束。")


def _clause(chance: random.Random, *, is_wild: bool, depth: int) -> str:
    odds = 1.0 if is_wild else 0.3
    parts: list[str] = []
    for _ in range(chance.randint(1, 4)):
        parts.append("".join(chance.choices(_HAN, k=chance.randint(1, 6))))
        if chance.random() < 0.4 * odds:
            parts.append(chance.choice(_NUMBERS if is_wild else _QUIET_NUMBERS))
            parts.append(chance.choice(_HAN))
        if chance.random() < 0.25 * odds:
            parts.append(chance.choice(_LATIN if is_wild else _QUIET_LATIN))
        if depth < 2 and chance.random() < 0.3 * odds:
            opening, closing = chance.choice(_PAIRS)
            parts += (opening, _clause(chance, is_wild=is_wild, depth=depth + 1), closing)
        if chance.random() < 0.1 * odds:
            parts.append(chance.choice(_ODD))
    return "".join(parts)
