"""Names that stand in one line with what they name, results, captions in lines, a page's foot."""

import re

import pytest

from reader.model.article import Picture
from reader.parse.plain_text import parse_text
from tests.parse.test_at_the_edges import DAY, HEADLINES, headlines
from tests.parse.test_between_stories import OTHER, STORY
from tests.parse.test_blind_pages import MORE, TEXT
from tests.parse.tracing import trace


@pytest.mark.parametrize(
    "head",
    [
        "相关链接 汛期渡船怎么停",
        "法治微评 渡口的灯该由谁点",
        "名词解释　什么叫防汛的迎峰期",
        "知識鏈接 汛期渡船怎麼停",
    ],
)
def test_a_box_and_its_title_in_one_line_head_what_is_below(head: str) -> None:
    name, _, title = head.replace("\u3000", " ").partition(" ")
    story = f"{HEADLINES[0]}\n\n记者 高远\n\n{TEXT}\n\n{MORE}"
    lines = trace(f"{DAY}\n\n{story}\n\n{head}\n\n{TEXT}\n\n{MORE}")
    assert f"= {name} | {title}" in lines


def test_who_wrote_stands_behind_a_column_and_its_title() -> None:
    lines = trace(f"{DAY}\n\n{STORY}\n\n法治微评 渡口的灯该由谁点 石敢言\n\n{MORE}\n\n{TEXT}")
    at = lines.index("= 法治微评 | 渡口的灯该由谁点")
    assert lines[at + 1] == "by -: 石敢言"
    lines = trace(f"{DAY}\n\n{STORY}\n\n渡口的灯该由谁点 石敢言\n\n{MORE}\n\n{TEXT}")
    assert "by -: 石敢言" not in lines


@pytest.mark.parametrize("name", ["要闻速览", "青石简讯"])
def test_a_name_of_briefs_above_their_marks_begins_an_article(name: str) -> None:
    digest = "导读\n渡口的灯 2版\n河堤的树 3版"
    items = "■河堤加高半米，汛前完工。（高远）\n\n■渡口停航三天，船工上岸整修。（李明）"
    comment = f"今日谈 渡口的灯\n\n{TEXT}\n\n{MORE}"
    page = f"{DAY}\n\n{digest}\n\n{STORY}\n\n{comment}\n\n{name}\n\n{items}"
    assert headlines(page)[-1] == name


def test_results_close_around_their_figures_are_no_headlines() -> None:
    results = "第19轮赛果\n\n青石蓝鲸3:1江州国旗\n\n云山联1:1河东永胜\n\n海州石榴0:0山南长安"
    assert headlines(f"{DAY}\n\n{STORY}\n\n{results}\n\n{OTHER}") == [
        HEADLINES[0],
        "第19轮赛果",
        HEADLINES[1],
    ]


def test_a_question_that_is_counted_is_a_crosshead_unless_it_is_answered() -> None:
    questions = ["一问：粮去哪儿了", "二问：价还涨多少"]
    parts = f"{questions[0]}\n\n{MORE}\n\n{questions[1]}\n\n{TEXT}"
    lines = trace(f"{DAY}\n\n{HEADLINES[0]}\n\n记者 高远\n\n{TEXT}\n\n{parts}")
    assert [line[2:] for line in lines if line[0] == "x"] == questions
    answered = "一问：哪些要换？\n答：从事渡运的船只。\n二问：要带什么？\n答：船证和身份证。"
    lines = trace(f"{DAY}\n\n{HEADLINES[0]}\n\n记者 高远\n\n{TEXT}\n\n{answered}")
    assert not [line for line in lines if line[0] == "x"]


def test_a_caption_without_an_indent_is_whole_again() -> None:
    photo = "五月二十日，青石县机务段“青年号”包乘\n组利用待发的时间擦洗机车。 本报记者 康\n健 摄"
    text = (
        "　　本报讯 昨日二十三时许，今年第九号\n台风在我市东部沿海登陆，登陆时中心附近\n"
        "最大风力十三级，全市安全转移四万一千余\n人。"
    )
    stories = [f"{head}\n{text}\n{text}" for head in ("台风在我市登陆", "渡口停航")]
    lines = trace(f"{DAY}\n\n{stories[0]}\n\n车间一角\n{photo}\n\n{stories[1]}")
    at = lines.index("= | 车间一角")
    assert lines[at + 1].endswith("擦洗机车。 | 本报记者 康健 摄")


def test_what_stands_left_of_the_text_below_a_photographer_is_a_caption() -> None:
    story = f"渡口的灯\n记者 高远 {{}}\n船工们在灯下补网。\n　　{TEXT}\n　　{MORE}"
    assert "pic 船工们在灯下补网。 | " in trace(f"{DAY}\n\n{story.format('文/图')}")
    assert "p 船工们在灯下补网。" in trace(f"{DAY}\n\n{story.format('')}")


def test_a_paper_says_at_its_head_whose_organ_it_is() -> None:
    head = "青石日报\n1984年5月22日 星期二 第9164号\n中国共产党青石地区委员会机关报"
    weather = "今日天气：晴间多云 偏南风二、三级 最高气温29度"
    assert headlines(f"{head}\n{weather}\n\n{STORY}\n\n{OTHER}") == HEADLINES


def test_a_paper_may_be_called_a_gazette() -> None:
    edge = "A6\n\n港聞\n\n二○一七年十月十八日 星期三 責任編輯：溫嘉慧\n\n香江公報"
    pages, _ = parse_text(f"{edge}\n\n{STORY}\n\n{OTHER}", "x")
    assert pages[0].title == "香江公報"
    assert [article.headline for article in pages[0].page.articles] == HEADLINES


def test_two_halves_of_a_headline_sign_nothing() -> None:
    text = f"{DAY}\n\n渡口货站改变作风\n送货到山村 收购到农家\n本报讯 {MORE}\n\n{TEXT}"
    assert not any(line.startswith("by") for line in trace(text))


def test_what_two_sides_say_is_a_deck_in_either_script() -> None:
    deck = "農民：阿公時代就有　水利會：原地保留"
    lines = trace(f"{DAY}\n\n老圳溝藏百年石閘　工程急喊卡\n{deck}\n記者羅敬之\n{MORE}\n{TEXT}")
    assert lines[0] == f"= | 老圳溝藏百年石閘　工程急喊卡 | {deck}"


def test_a_chronicle_is_lines_of_its_own() -> None:
    years = "1958年　完成勘测\n\n1971年　复工，两万民工参加会战\n\n1978年10月9日　下闸蓄水"
    lines = trace(f"{DAY}\n\n{STORY}\n\n青石水库大事记\n{years}")
    assert len([line for line in lines if re.match(r"p 19\d\d", line)]) == 3


def test_who_asks_for_the_paper_is_answered_whatever_the_family_name() -> None:
    turns = "\n\n".join(
        f"周刊：{asked}\n\n龘继祖：{told}"
        for asked, told in (("谁来接您的班？", MORE), ("您最怕什么？", TEXT))
    )
    lines = trace(f"{DAY}\n\n渡口的灯\n本刊记者 高远\n\n{TEXT}\n\n{turns}")
    assert "p 周刊：您最怕什么？" in lines


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("发展商回覆本报查询时称，说明书已列", "明所有尺寸，如业主希望改装，须自费并获批准。"),
        ("“办不成事”窗口的价值，不在于多了一张桌", "子，而在于让人少跑一趟。"),
    ],
)
def test_a_columns_end_cuts_a_paragraph_after_one_line(first: str, second: str) -> None:
    text = f"{DAY}\n\n渡口的灯\n本报记者 高远\n\n{TEXT}\n\n{first}\n\n{second}\n\n{MORE}"
    (article,) = parse_text(text, "x")[0][0].page.articles
    assert [block.text for block in article.blocks] == [TEXT, first + second, MORE]


def test_a_speech_from_mark_to_mark_is_a_crosshead() -> None:
    speech = "“教练说，边道看不见别人，挺好”"
    lines = trace(f"{DAY}\n\n第八道的渡工\n本报记者 高远\n\n{TEXT}\n\n{speech}\n{MORE}\n{TEXT}")
    assert f"x {speech}" in lines


def test_a_crosshead_that_ends_in_zai_is_not_joined_to_its_text() -> None:
    parts = f"门牌还在\n{MORE}\n{TEXT}\n老街不在\n{TEXT}\n{MORE}"
    lines = trace(f"{DAY}\n\n水底的街\n本报记者 高远\n{TEXT}\n{parts}")
    assert [line for line in lines if line[0] == "x"] == ["x 门牌还在", "x 老街不在"]


def test_what_a_notice_announces_is_of_it() -> None:
    rows = "编号　位置　面积(㎡)\n2017-31　松江大街　28416\n2017-32　三号路　51330"
    said = "经批准出让下列土地，现公告如下：\n一、地块的基本情况"
    notice = f"土地挂牌出让公告\n{said}\n{rows}\n二、申请人不限。"
    assert headlines(f"{DAY}\n\n{STORY}\n\n{notice}\n青石县国土资源局") == [
        HEADLINES[0],
        "土地挂牌出让公告",
    ]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("教务处、后勤保障部 整理", "by 整理: 教务处 后勤保障部"),
        ("东门外 凌老师", "by 东门外: 凌老师"),
        ("◎高維德（宜東市／退休教師）", "by -: 高維德"),
        ("许阳专区卫生防疫站", "by -: 许阳专区卫生防疫站"),
        ("摄影/撰文 本刊记者 石青", "by 本刊记者: 石青"),
        ("【記者陳又瑄／專訪】", "by 記者: 陳又瑄"),
    ],
)
def test_who_wrote_is_told_below_a_headline(line: str, byline: str) -> None:
    assert byline in trace(f"{DAY}\n\n{STORY}\n\n渡口的灯亮到天明\n{line}\n{MORE}\n\n{TEXT}")


def test_a_serial_counts_its_parts_above_a_title_in_the_form_of_a_name() -> None:
    signed = "\n\n".join(
        f"{title}\n高远\n{MORE}\n{TEXT}" for title in ("渡口的灯", "堤上的树", "水底的街")
    )
    lines = trace(f"{DAY}\n\n{signed}\n\n连载⑲\n长亭外\n顾南风 著\n{MORE}\n{TEXT}")
    assert lines[-4:-2] == ["= 连载⑲ | 长亭外", "by 著: 顾南风"]


def test_a_weekly_page_names_itself_with_a_dot_beside_the_paper() -> None:
    folios = [
        "7 影像 | 青石周刊 2018.9.21",
        "8 读者·茶座 | 青石周刊 2018.9.21 编辑 路川 信箱 yk@qs.example",
    ]
    text = "\n\n".join(
        f"{folio}\n\n{story}" for folio, story in zip(folios, (STORY, OTHER), strict=True)
    )
    assert [each.page.label for each in parse_text(text, "x")[0]] == ["07", "08"]


def test_a_label_is_read_with_blanks_between_other_marks() -> None:
    edge = "青石药材报\n2023年10月19日　星期四　第 3 版　产地　责任编辑：白芍"
    page = parse_text(f"{edge}\n\n{STORY}\n\n{OTHER}", "x")[0][0].page
    assert (page.label, page.section) == ("03", "产地")


@pytest.mark.parametrize(
    "line",
    [
        "QQ报料群 113300220",
        "天气 今天多云到阴 18℃-26℃ 明天有阵雨",
        "今 日 天 气：多 云，偏 北 风 三 级，最 低 温 度 九 度",
        "社址／青石县中山路三段八十八号　本报每份十元",
        "本版法律顾问：青石律师事务所　广告热线：0931-5550317",
        "拼版 老宋",
    ],
)
def test_what_stands_at_a_foot_is_of_no_story(line: str) -> None:
    assert headlines(f"{DAY}\n\n{STORY}\n\n{OTHER}\n\n{line}") == HEADLINES
    assert trace(f"{DAY}\n\n{STORY}\n\n{OTHER}\n\n{line}")[-1] == trace(OTHER)[-1]


def test_a_forecast_in_sentences_is_a_box_of_the_page() -> None:
    forecast = "今天白天多云，午后有短暂阵雨，气温18至25度。\n明天东北风增强，北部转雨。"
    lines = trace(f"{DAY}\n\n{STORY}\n\n天气\n{forecast}\n\n社址：青石县中山路88号")
    assert len(lines) - lines.index("= | 天气") == 3


@pytest.mark.parametrize(
    ("section", "line"),
    [
        ("经济", "恒指收报25792　升159点　成交867亿　｜　纽约期油每桶59.9美元"),
        ("公告", "温馨提示：交易前请核验双方证照及相关手续，本栏目不作为法律依据"),
    ],
)
def test_what_stands_below_the_edge_heads_nothing(section: str, line: str) -> None:
    edge = f"青石日报\n11 {section}　2017年6月28日 星期三\n{line}"
    notice = f"青石县国土资源局挂牌出让公告\n{MORE}\n{TEXT}"
    assert headlines(f"{edge}\n\n{notice}\n\n{OTHER}")[0] == "青石县国土资源局挂牌出让公告"
    assert trace(f"{edge}\n\n{notice}\n\n{OTHER}")[0] == "= | 青石县国土资源局挂牌出让公告"


def test_an_entry_of_a_digest_has_its_page_behind_its_deck() -> None:
    entries = "本期关注\n水库底下的街\n——移民寻访记 2版\n渡口的灯 5版\n堤上的树 7版"
    digest = parse_text(f"青石周刊\n2018年9月21日 第36期\n1 封面\n\n{entries}\n\n{STORY}", "x")[0][
        0
    ].page.digest
    assert digest is not None
    assert [(e.headline, e.deck, e.page) for e in digest.entries][:2] == [
        ("水库底下的街", "——移民寻访记", "2"),
        ("渡口的灯", "", "5"),
    ]


def pictures(text: str) -> list[tuple[str, str]]:
    pages, _ = parse_text(text, "x")
    blocks = [block for article in pages[0].page.articles for block in article.blocks]
    return [(each.caption, each.credit) for each in blocks if isinstance(each, Picture)]


def test_where_one_stands_in_a_picture_is_said_in_its_caption() -> None:
    line = "高远（左）与渡工在老码头。"
    assert pictures(f"{DAY}\n\n渡口的灯\n本报记者 高远\n\n{TEXT}\n\n{line}\n\n{MORE}") == [
        (line, "")
    ]
    assert pictures(f"{DAY}\n\n渡口的灯\n本报记者 高远\n\n{TEXT}\n\n{MORE}") == []


@pytest.mark.parametrize(
    ("writer", "line", "is_caption"),
    [
        ("本报记者 高远 文/图", "船工在灯下补网。", True),
        ("图/文 本报记者 高远", "船工在灯下补网。", True),
        ("本报记者 高远 摄影 李明", "船工在灯下补网。", True),
        ("本报记者 高远", "船工在灯下补网。", False),
        ("本报记者 高远 文/图", "渡口上没有灯。", False),
        ("本报记者 高远 文/图", "船工在灯下补了一夜的网。", False),
    ],
)
def test_what_goes_on_below_a_photographer_is_in_a_picture(
    writer: str, line: str, *, is_caption: bool
) -> None:
    text = f"{DAY}\n\n渡口的灯\n{writer}\n\n{line}\n\n{TEXT * 2}\n\n{MORE * 2}"
    assert pictures(text) == [(line, "")] * is_caption


def test_a_story_told_below_a_picture_is_no_part_of_its_caption() -> None:
    shown, told = "护林员在大雪封山的第三天巡山。", "他叫王宝，二十六岁，在这里守了三个冬天。"
    further = "入冬以来，全县已出动巡护人员四百人次。"
    page = f"{DAY}\n\n{STORY}\n\n雪线上\n\n{shown}\n\n{{}}\n\n本报记者 高远 摄"
    assert pictures(page.format(told)) == [(shown, "本报记者 高远 摄")]
    assert pictures(page.format(further)) == [(f"{shown}\n{further}", "本报记者 高远 摄")]


@pytest.mark.parametrize("credit", ["（本報攝影 關山）", "（濠鏡日報資料圖片）", "（美聯社）"])
def test_whose_a_picture_is_stands_in_brackets(credit: str) -> None:
    text = f"{DAY}\n\n{STORY}\n\n林佳穎挺舉成功後激動落淚。{credit}\n\n{OTHER}"
    assert pictures(text) == [("林佳穎挺舉成功後激動落淚。", credit)]
