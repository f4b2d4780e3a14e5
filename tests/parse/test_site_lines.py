"""What a digital edition's site set around articles is no part of them."""

import datetime

import pytest

from reader.model.dating import DateStatus
from reader.notation.folio import read_folio_line
from reader.parse.plain_text import parse_text
from reader.parse.text.site_lines import ToldBeside, read_site, told_beside
from tests.parse.test_blind_pages import MORE, TEXT
from tests.parse.tracing import trace

LISTING = f"""\
青石日报数字报 > 2019-08-09 > 第07版：百姓故事
往期回顾 | 版面目录 | 返回首页

老邮路上的新脚印
——记青石市邮政分公司投递员高远
2019-08-09 来源：青石日报 字号：大 中 小 打印 分享
本报记者 柳青
{TEXT}

一封迟到十四年的信

{MORE}

【责任编辑：许然】
上一篇：没有了
下一篇：渡口的灯亮到九点

渡口的灯亮到九点
2019-08-09 来源：青石日报 作者：吕明 字号：大 中 小
{MORE}

{TEXT}

【责任编辑：许然】
上一篇 下一篇
"""


def test_an_article_ends_at_the_buttons_that_lead_to_the_next() -> None:
    assert trace(LISTING) == [
        "= | 老邮路上的新脚印 | ——记青石市邮政分公司投递员高远",
        "by 本报记者: 柳青",
        "p 河水退了，堤…都回了家。",
        "x 一封迟到十四年的信",
        "p 他们说，明年…了仓前街。",
        "= | 渡口的灯亮到九点",
        "by 作者: 吕明",
        "p 他们说，明年…了仓前街。",
        "p 河水退了，堤…都回了家。",
    ]


def test_what_the_site_set_is_left_out_with_a_word_about_it() -> None:
    (page,), doubts = parse_text(LISTING, "listing.txt")
    assert [text for text in page.page.folio if "打印" in text or "上一篇" in text] == []
    said = [doubt.what for doubt in doubts if doubt.what.startswith("Left out")]
    assert len(said) == 1
    assert "下一篇：渡口的灯亮到九点; " in said[0]
    assert "字号：大 中 小 打印 分享" in said[0]
    assert page.page.as_found == LISTING


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("【字体：大 中 小】【打印本页】【关闭窗口】", ""),
        ("发布时间：2020-03-01 08:30 来源： 青石日报 浏览次数：12", ""),
        ("2020年3月1日 来源：青石日报 作者：高远", "作者：高远"),
        ("青石晚报 2024-03-18 05:10", ""),
        ("青石晚报 2024-03-18", "青石晚报 2024-03-18"),
        ("青石晚报 收藏", "青石晚报 收藏"),
        ("来源：新华社", "来源：新华社"),
        ("收藏", "收藏"),
        ("更多 打印", "更多 打印"),
        ("2020年3月1日", "2020年3月1日"),
        ("打印本文要先登录", "打印本文要先登录"),
        ("大 中 小", "大 中 小"),
    ],
)
def test_a_line_is_a_sites_if_all_of_it_is(line: str, printed: str) -> None:
    assert read_site(line).printed == printed


@pytest.mark.parametrize(
    ("line", "leads_on"),
    [
        ("上一篇：没有了 下一篇：渡口的灯亮到九点", True),
        ("上一版 ｜ 下一版", True),
        ("返回目录", True),
        ("字号：大 中 小 打印", False),
        ("上一篇讲的是修路", False),
    ],
)
def test_buttons_lead_from_article_to_article(line: str, *, leads_on: bool) -> None:
    assert (0 in read_site(line).leads_on) is leads_on


@pytest.mark.parametrize(
    "line",
    ["2019-08-09 来源：青石日报 第07版 字号：大 中 小", "来源：青石日报 2019年8月9日 第07版"],
)
def test_paper_day_and_page_are_heard_from_beside_an_article(line: str) -> None:
    (page,), _ = parse_text(f"老邮路上的新脚印\n{line}\n作者：柳青\n{TEXT}\n\n{MORE}\n", "x")
    assert (page.title, page.date.value, page.page.label) == (
        "青石日报",
        datetime.date(2019, 8, 9),
        "07",
    )
    assert page.date.status is DateStatus.INFERRED
    (article,) = page.page.articles
    assert article.headline == "老邮路上的新脚印"


def test_what_articles_of_several_days_say_dates_no_page() -> None:
    told = told_beside(("2019-08-09 来源：青石日报 第07版", "2019-08-10 来源：青石日报 第08版"))
    assert told == ToldBeside(title="青石日报")


def test_what_the_page_prints_goes_before_what_a_site_says() -> None:
    edge = "澜江日报 2012年6月5日 第02版"
    (page,), _ = parse_text(f"{edge}\n\n{LISTING.partition('返回首页')[2]}", "x")
    assert (page.title, page.date.value) == ("澜江日报", datetime.date(2012, 6, 5))
    assert page.page.label == "02"


COPIED = f"""\
青石法治报 数字报
2023年05月12日   星期五
返回首页 往期回顾 返回目录 放大+缩小-默认 打印
上一版3  4下一版
第01版：要闻\tPDF下载
版面导航
第01版：要闻
第02版：综合
第03版：说法
标题导航
河堤今年汛前加高半米
渡口停航三天整修
上一篇3  4下一篇\t2023年05月12日  放大 缩小 默认 朗读

河堤今年汛前加高半米

□ 本报记者 高远

{TEXT}

上一篇3  4下一篇\t2023年05月12日  放大 缩小 默认 朗读

渡口停航三天整修

□ 通讯员 吕明

{MORE}

Copyright © 2023 青石报业 All Rights Reserved 浙ICP备00000000号
版面导航"""


def test_a_page_copied_whole_from_its_site_is_read_as_the_page_that_was_printed() -> None:
    (page,), doubts = parse_text(COPIED, "x")
    assert (page.title, page.date.value) == ("青石法治报", datetime.date(2023, 5, 12))
    assert (page.page.label, page.page.section) == ("01", "要闻")
    assert trace(COPIED) == [
        "= | 河堤今年汛前加高半米",
        "by 本报记者: 高远",
        "p 河水退了，堤…都回了家。",
        "= | 渡口停航三天整修",
        "by 通讯员: 吕明",
        "p 他们说，明年…了仓前街。",
    ]
    (left_out,) = [doubt.what for doubt in doubts if doubt.what.startswith("Left out")]
    assert "第03版：说法; 标题导航; 河堤今年汛前加高半米; 渡口停航三天整修; " in left_out


def test_a_list_of_headlines_ends_where_one_does_not_stand_again() -> None:
    site = read_site("标题导航\n修桥\n修路\n\n修桥\n")
    assert site.printed == "\n\n修路\n\n修桥\n"
    assert site.left_out == ("标题导航", "修桥")


def test_the_hour_at_which_a_site_set_a_text_is_no_page() -> None:
    text = f"渡口的灯亮到九点\n青石晚报 2024年3月18日 05:10\n记者 高远\n\n{TEXT}\n\n{MORE}\n"
    (page,), _ = parse_text(text, "x")
    assert (page.title, page.date.value) == ("青石晚报", datetime.date(2024, 3, 18))
    assert [article.headline for article in page.page.articles] == ["渡口的灯亮到九点"]
    assert read_folio_line("青石晚报 2024-03-18 05:10").label is None


LISTED = f"""\
今日新聞 社論 評論 專題 報社簡介 回首頁
中華民國91年3月19日星期二

渡口為何停航
誰來修河堤

渡口為何停航

☉林大船

{TEXT}

誰來修河堤

☉陳海

{MORE}
"""


def test_headlines_that_stand_again_above_their_articles_are_a_sites_list() -> None:
    (page,), doubts = parse_text(LISTED, "x")
    found = [(each.headline, each.bylines[0].names) for each in page.page.articles]
    assert found == [("渡口為何停航", ("林大船",)), ("誰來修河堤", ("陳海",))]
    said = "今日新聞 社論 評論 專題 報社簡介 回首頁; 渡口為何停航; 誰來修河堤."
    assert doubts[-1].what.endswith(f": {said}")


@pytest.mark.parametrize(
    "printed",
    [
        f"导读\n修桥\n修路\n\n修桥\n{TEXT}\n\n修路\n{MORE}\n",
        f"河水长\n渡船忙\n{TEXT}\n河水长\n渡船忙\n{MORE}\n",
        f"修桥\n修路\n\n修桥\n修路\n{TEXT}\n",
        f"修桥\n{TEXT}\n修桥\n{MORE}\n",
        "社论 副刊 体育\n",
        "首页，副刊，体育\n",
    ],
)
def test_a_printed_digest_a_refrain_and_names_of_sections_are_no_sites_list(printed: str) -> None:
    assert read_site(printed).printed == printed
