"""A line at a page's edge is known by how little is left without its marks."""

import datetime

import pytest

from reader.notation.folio import read_folio_line
from reader.notation.masthead import (
    find_date,
    is_divided_date,
    is_qr_caption,
    paper_name,
    read_masthead,
)

EDGES = [
    ("2 综合新闻", "02", "综合新闻"),
    ("11 公告", "11", "公告"),
    ("07 公告·服务", "07", "公告·服务"),
    ("11 晋风 副刊", "11", "晋风 副刊"),
    ("第01版：要闻", "01", "要闻"),
    ("第01版：旅游报01版", "01", "旅游报01版"),
    ("第1版　　　要闻", "01", "要闻"),
    ("01版:要闻", "01", "要闻"),
    ("第A01版：头版", "A01", "头版"),
    ("A01： 头版", "A01", "头版"),
    ("第A01版 澳聞", "A01", "澳聞"),
    ("第4版(体育)", "04", "体育"),
    ("第1版", "01", ""),
    ("第08版：广告", "08", "广告"),
    ("A26 中國新聞 台海新聞 / 神州大地", "A26", "中國新聞 台海新聞 / 神州大地"),
    ("AA05", "AA05", ""),
    ("A08 北京·民生", "A08", "北京·民生"),
    ("A12 港聞 新海時報 二○一四年七月廿三日 星期三", "A12", "港聞"),
    ("東海時報　A6 社會", "A06", "社會"),
    ("1953-06-12 第2版 专栏：经济建设", "02", "经济建设"),
    ("C3 產業．科技", "C03", "產業．科技"),
    ("08 副刊 2017年9月3日 星期日", "08", "副刊"),
    ("２０１５年６月３日　星期三　第０２版　综合新闻", "02", "综合新闻"),
    ("2021年8月13日 星期五 2 要闻", "02", "要闻"),
    ("新闻 第4页", "04", "新闻"),
    ("【第3版】", "03", ""),
    ("=== 第2版 要闻 ===", "02", "要闻"),
    ("# 第03版：广告", "03", "广告"),
    ("第二版要闻", "02", "要闻"),
    ("2019年6月25日 第19876期 云州日报 3 权威发布", "03", "权威发布"),
    ("2019年6月25日 云州日报 3 河边人家", "03", "河边人家"),
]

MARKS = [
    "2021年8月13日 星期五",
    "海东晨报",
    "讀者投書信箱　yutou@yutou.example　客服專線 06-222-0199",
    "校址:桐江路1号 邮编:415999 本报网址:xb.tongjiang.example",
    "本版电话:0566-2277399 微博:@江原体坛",
    "海东晨报 每周三、周五出版",
    "海东晨报·社区周刊 逢周四出版",
    "海 东 晨 报　一九六四年九月十八日　星期五",
    "１９９６年４月１２日　星期五　农历丙子年二月廿五",
    "国内统一刊号：ＣＮ９９－００９９　第４１２７期　今日四版",
    "中華民國一一一年三月八日　星期二",
    "今日16版 总第3640期 星期三2024年1月31日 农历癸卯年十二月廿一",
    "责任编辑:高远 电话:0571-85310013",
    "江州都市报 2018年6月18日 星期一 统筹:周武 责编:林静 版式:老K",
    "責任編輯:曹思遠/明澤宏 版面設計:袁耀誠 2015 年 8 月 10 日(星期一)",
    "清河县融媒体中心主办 内部资料 免费赠阅 准印证号：冀L0140023",
    "今日出版一大張　零售每份六百元",
    "中共海州市委机关报",
    "Tuesday 5 November 2013",
    "海州报业集团主办 www.example.com 零售每份1元",
    "今日天气 晴转多云 3～14℃",
    "本报地址：海州市堤岸路1号 邮编：320000 广告经营许可证：海工商广字001号 印刷：海州印务中心",
]

HEADLINES = [
    "12至17岁，有序接种",
    "2022年11月18日，我省启动护学行动",
    "今年计划新增泊位一万二千个",
    "5G时代的农村",
    "12岁少年勇救落水女童",
    "18:00 瑞典VS韩国",
    "市民热线12345接听破百万",
    "今日16版特刊献给读者",
    "高铁客流恢复至九成 5版",
    "微信群里卖假药 三人获刑",
    "联系人:王先生,电话:0575-84120000。",
]


@pytest.mark.parametrize(("text", "label", "section"), EDGES)
def test_a_page_label_is_read_in_any_form(text: str, label: str, section: str) -> None:
    folio = read_folio_line(text)
    assert folio.label is not None
    assert (folio.label.label, folio.label.section) == (label, section)
    assert folio.weight > 0
    assert folio.rest == 0


@pytest.mark.parametrize("text", MARKS)
def test_marks_account_for_the_whole_line(text: str) -> None:
    folio = read_folio_line(text)
    assert folio.weight > 0
    assert folio.rest == 0
    assert folio.label is None


@pytest.mark.parametrize("text", HEADLINES)
def test_a_headline_with_a_mark_in_it_leaves_much_over(text: str) -> None:
    folio = read_folio_line(text)
    assert folio.weight <= 1
    assert not folio.weight or folio.rest > 3
    assert folio.label is None


def test_editors_beside_a_date_are_read() -> None:
    folio = read_folio_line("江州都市报 2018年6月18日 星期一 责编:林静 版式:老K")
    assert [(b.role, b.names, b.text) for b in folio.editors] == [
        ("责编", ("林静",), ""),
        ("版式", ("老K",), ""),
    ]
    assert folio.name == "江州都市报"


def test_a_masthead_is_read_into_its_fields() -> None:
    lines = (
        "海州晚报 2024年1月31日 星期三 农历癸卯年十二月廿一",
        "新闻热线:0571-85310548 13857101115 | 国内统一连续出版物号:CN 99-0106 邮发代号:99-25",
        "网址:www.haizhou.com.cn | 邮箱:haizhou@example.com | 总第3640期 今日 16 版",
        "微信公众号：海州发布 海州报业集团主办 零售每份1.50元 今日多云 3～14℃",
    )
    reading = read_masthead(lines)
    masthead = reading.masthead
    assert (reading.title, reading.issue_number) == ("海州晚报", 3640)
    assert reading.date == datetime.date(2024, 1, 31)
    assert (masthead.cn_number, masthead.postal_code) == ("CN99-0106", "99-25")
    assert masthead.pages_announced == 16
    assert masthead.hotlines == ("0571-85310548", "13857101115")
    assert (masthead.website, masthead.email) == ("www.haizhou.com.cn", "haizhou@example.com")
    assert (masthead.wechat, masthead.publisher) == ("海州发布", "海州报业集团")
    assert (masthead.price, masthead.weekday) == ("零售每份1.50元", "星期三")
    assert masthead.lunar_date == "农历癸卯年十二月廿一"
    assert masthead.weather == "今日多云 3～14℃"
    assert masthead.lines == lines


def test_what_is_not_printed_is_not_invented() -> None:
    reading = read_masthead(("第6311期",))
    assert (reading.title, reading.date, reading.issue_number) == ("", None, 6311)
    assert reading.masthead.hotlines == ()
    assert reading.masthead.cn_number == reading.masthead.website == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海州晚报", "海州晚报"),
        ("《海 州 日 报》", "海州日报"),
        ("大公報", "大公報"),
        ("人民日报", "人民日报"),
        ("海州晚报数字报", "海州晚报"),
        ("海州晚報電子版", "海州晚報"),
        ("中国数字报", "中国数字报"),
        ("情况通报", ""),
        ("今日天气预报", ""),
        ("三十年捷报", ""),
        ("海报", ""),
        ("报", ""),
    ],
)
def test_the_name_of_a_paper_is_one(text: str, name: str) -> None:
    assert paper_name(text) == name


@pytest.mark.parametrize(
    ("text", "is_caption"),
    [
        ("“海州晚报”微信", True),
        ("扫码看视频", True),
        ("海州日报新媒体", True),
        ("关注海州晚报微信公众号", True),
        ("关注·高温下的坚守", False),
        ("海州新闻客户端", True),
        ("微信群里卖假药 三人获刑", False),
        ("他打开客户端，下单", False),
    ],
)
def test_a_caption_under_a_qr_code_is_known(text: str, *, is_caption: bool) -> None:
    assert is_qr_caption(text) is is_caption


@pytest.mark.parametrize(
    "pieces", [("2023年10月", "19"), ("19日", "2023年10月"), ("2023年", "10月", "19日")]
)
def test_a_date_box_divides_its_date_over_lines(pieces: tuple[str, ...]) -> None:
    assert is_divided_date(pieces)
    assert find_date("\n".join(pieces)) == datetime.date(2023, 10, 19)


@pytest.mark.parametrize(
    "pieces", [("2023年10月19日", "19"), ("2023年10月", "99"), ("10月", "19"), ("要闻", "19")]
)
def test_other_lines_are_no_divided_date(pieces: tuple[str, ...]) -> None:
    assert not is_divided_date(pieces)


@pytest.mark.parametrize(
    "text",
    [
        "中共青石县委宣传部主办 青石县新闻中心承办 准印证号：(川)字第0180号 内部资料 免费赠阅",
        "新闻热线:0711-8000000    记者帮办邮箱:qjwb@example.com",
    ],
)
def test_what_prints_a_sheet_and_where_it_is_reached_are_marks(text: str) -> None:
    folio = read_folio_line(text)
    assert folio.weight > 1
    assert folio.rest == 0


def test_whose_site_it_is_belongs_to_its_address() -> None:
    assert read_folio_line("海州新闻网 www.hzxw.example.cn").rest == 0


def test_editors_are_known_without_a_colon_at_the_end_of_a_folio() -> None:
    folio = read_folio_line("第14版 体育 编辑 沈浩 2018年6月20日")
    assert [(e.role, e.names) for e in folio.editors] == [("编辑", ("沈浩",))]
    assert folio.label is not None
    assert folio.label.section == "体育"
