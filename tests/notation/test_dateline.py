"""The opening of a report: who sends it, from where, when, and who wrote it."""

import pytest

from reader.notation.dateline import is_bare_dateline, read_dateline

OPENINGS = [
    ("本报讯 8月12日上午，市里开会", "本报", "", " 8月12日上午，市里开会"),
    ("本报讯（记者 程雨 通讯员 方立）昨日，", "本报", "记者=程雨 通讯员=方立", "昨日，"),
    ("本报讯  （刘  颖）近日，", "本报", "None=刘颖", "近日，"),
    ("本报讯 （一审宣判）近日，", "本报", "", " （一审宣判）近日，"),
    ("本报讯 记者张山 通讯员李思报道：昨日", "本报", "记者=张山 通讯员=李思", "昨日"),
    ("本报讯 记者张山 通讯员穗交宣 昨日，", "本报", "记者=张山 通讯员=穗交宣", "昨日，"),
    ("本报讯 记者从市城管局获悉，", "本报", "", " 记者从市城管局获悉，"),
    ("本报讯 记者 昨日获悉，", "本报", "", " 记者 昨日获悉，"),
    ("新华社北京1月31日电 近日，", "新华社 北京 1月31日", "", " 近日，"),
    ("新华社金边1月30日电\u00a0（记者毛飞）柬", "新华社 金边 1月30日", "记者=毛飞", "柬"),
    ("本报北京1月31日电\u00a0（记者杜菲）记者", "本报 北京 1月31日", "记者=杜菲", "记者"),
    ("本报1月31日电（记者杜菲）今天", "本报 1月31日", "记者=杜菲", "今天"),
    ("据新华社北京8月12日电 外交", "新华社 北京 8月12日", "", " 外交"),
    ("新华社电 外交", "新华社", "", " 外交"),
    ("本报海口8月12日讯（记者 张山）今", "本报 海口 8月12日", "记者=张山", "今"),
    ("中新网8月12日电 据", "中新网 8月12日", "", " 据"),
    ("【新华社延安十二日电】华北", "新华社 延安 十二日", "", "华北"),
    ("新华社十一日讯 华北", "新华社 十一日", "", " 华北"),
    ("【本報訊】記者葉敏報道：立法會", "本報", "記者=葉敏", "立法會"),
    ("【本報訊】記者葉文敏舊城報道：立法會", "本報", "記者=葉文敏", "立法會"),
    ("【新海時報訊】（記者　周曉）醫院", "新海時報", "記者=周曉", "醫院"),
    ("【明報專訊】今日", "明報", "", "今日"),
    ("【本報消息】三個", "本報", "", "三個"),
    ("【漢口十三日電】桐油", "", "", "桐油"),
    ("〔南京今日專電〕部", "", "", "部"),
    ("漢口十三日電　桐油", "", "", "\u3000桐油"),
    ("本报武汉讯（记者 程雨）昨日", "本报 武汉", "记者=程雨", "昨日"),
    ("【本报临县讯】白文镇", "本报 临县", "", "白文镇"),
    ("（加影19日讯）董总", "", "", "董总"),
    ("【唐山电】铁路", "", "", "铁路"),
    ("（記者姚慶文／烏日特稿）烏溪", "", "記者=姚慶文", "烏溪"),
    ("〔本報長洲專訊〕漁民", "本報 長洲", "", "漁民"),
    ("▲（開封）建設廳擬訂計劃", "", "", "建設廳擬訂計劃"),
    ("【特訊】交通", "", "", "交通"),
    ("〔記者邱萱／舊城報導〕南門", "", "記者=邱萱", "南門"),
    ("〔記者邱萱、林一／綜合報導〕南門", "", "記者=邱萱,林一", "南門"),
    ("（中央社記者王小明台北8日電）氣象", "中央社 台北 8日", "中央社記者=王小明", "氣象"),
    ("（中央社台北七日電）氣象", "中央社 台北 七日", "", "氣象"),
    (
        "【河谷《时报》网站6月3日报道】题:同事(记者 玛丽·科恩)",
        "河谷《时报》 6月3日",
        "记者=玛丽·科恩",
        "题:同事(记者 玛丽·科恩)",
    ),
    ("【路透社伦敦6月8日电】分析", "路透社 伦敦 6月8日", "", "分析"),
    ("【埃菲社马德里6月8日电】旅游", "埃菲社 马德里 6月8日", "", "旅游"),
    ("参考信息报网6月9日报道 外媒", "参考信息报网 6月9日", "", " 外媒"),
    ("南都讯 记者张山 实习生李思 昨日，", "南都", "记者=张山 实习生=李思", "昨日，"),
    ("海州晨报讯 （记者饶沛）昨日，", "海州晨报", "记者=饶沛", "昨日，"),
    ("快报讯（记者 王武）昨日", "快报", "记者=王武", "昨日"),
    ("（记者 张倩）近日，", "", "记者=张倩", "近日，"),
    ("综合消息　随着雨季", "", "", "随着雨季"),
    ("■本报讯 昨日", "本报", "", " 昨日"),
]

NONE = [
    "据报道，今年8月12日电",
    "通讯员在一线采访",
    "快讯：今天",
    "资讯 今天",
    "简讯",
    "该报8月12日报道，",
    "他说，本报讯",
    "三月十三日電　桐油",
    "影院十三日电影上映",
    "本报消息灵通",
    "本报社论",
    "本报年终专讯发布会",
    "▲（右二）省长在会上",
    "【来电】编辑同志",
    "本报通讯员联名来信",
    "本报通讯员 谷仓",
    "（记者 张倩）",
    "新华社记者 张山",
    "日本报纸说，",
]


@pytest.mark.parametrize(("text", "dateline", "writers", "rest"), OPENINGS)
def test_an_opening_is_read(text: str, dateline: str, writers: str, rest: str) -> None:
    reading = read_dateline(text)
    assert reading is not None
    found = reading.dateline
    parts = (found.source, found.place, found.date) if found else ()
    assert " ".join(part for part in parts if part) == dateline
    assert " ".join(f"{b.role}={','.join(b.names)}" for b in reading.bylines) == writers
    assert not any(byline.text for byline in reading.bylines)
    assert text[reading.end :] == rest


@pytest.mark.parametrize("text", NONE)
def test_other_text_has_no_opening(text: str) -> None:
    assert read_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [("本报讯", True), ("南湾都市报讯 记者钟灵", True), ("本报讯 昨日", False), ("钟灵", False)],
)
def test_an_opening_on_its_own_line_is_known(text: str, *, is_bare: bool) -> None:
    assert is_bare_dateline(text) is is_bare


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("羊城讯（全媒体记者 陈晓楠）记者昨天获悉，新规施行。", ("陈晓楠",)),
        ("记者 唐宁 11月11日，记者从市统计局获悉，增长一成。", ("唐宁",)),
    ],
)
def test_an_opening_without_a_house_names_its_writer(text: str, names: tuple[str, ...]) -> None:
    reading = read_dateline(text)
    assert reading is not None
    assert reading.dateline is None
    assert [byline.names for byline in reading.bylines] == [names]


@pytest.mark.parametrize(
    "text", ["本报记者 张倩 王志浩", "记者 张倩 摄影报道", "记者节快乐 我们在现场"]
)
def test_a_line_of_names_is_no_opening(text: str) -> None:
    assert read_dateline(text) is None
