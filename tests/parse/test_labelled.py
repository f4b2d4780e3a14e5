"""A page whose lines say what they are is read as they say."""

import datetime

from reader.model.article import Article, Crosshead, Paragraph, Picture
from reader.model.printed import PrintedPage
from reader.parse.plain_text import parse_text
from reader.parse.text.page_edge import PageSource
from reader.parse.text.page_text import parse_page

EDGE = "岭南晚报\n2019年4月9日 星期二\n第05版：乡村\n"
ONE = (
    "引题：县里今年修了九条渠\n标题：旧渠通水\n副标题：春灌提前十天\n作者：本报记者 何山\n正文：\n"
    "　　四月里山上的雪化了，水沿着旧渠下来，村里人扛着铁锹去清淤。\n"
    "渠长说了算\n　　老渠长蹲在埂上，把手伸进水里试了又试，说够一季用了。（下转第七版）\n"
)
TWO = "标题：夜里的\n灯\n作者：老渠\n正文：灯亮到天明，谁也没有去关它。\n　　第二天还亮着。\n"
ARCHIVE = (
    "【标题】旧渠通水\n【作者】何山\n【版次】5\n【正文】四月里山上的雪化了，水沿着旧渠下来。\n"
    "【标题】夜里的灯\n【作者】老渠\n【版次】5\n【正文】灯亮到天明，谁也没有去关它。\n"
)


def read(text: str) -> tuple[PrintedPage, list[str]]:
    printed, doubts = parse_page(PageSource(text=text, name="05.txt"))
    return printed, [doubt.what for doubt in doubts]


def told(text: str) -> tuple[Article, ...]:
    return read(text)[0].page.articles


def test_each_part_of_an_article_is_what_its_label_says() -> None:
    first, second = told(f"{EDGE}\n{ONE}\n{TWO}")
    assert (first.kicker, first.headline, first.deck) == (
        "县里今年修了九条渠",
        "旧渠通水",
        "春灌提前十天",
    )
    assert [(each.role, each.names) for each in first.bylines] == [("本报记者", ("何山",))]
    assert [type(block) for block in first.blocks] == [Paragraph, Crosshead, Paragraph]
    assert [jump.pages for jump in first.jumps] == [("7",)]
    assert second.headline == "夜里的 灯"
    assert [each.names for each in second.bylines] == [("老渠",)]
    assert [block.text for block in second.blocks if isinstance(block, Paragraph)] == [
        "灯亮到天明，谁也没有去关它。",
        "第二天还亮着。",
    ]


def test_a_kicker_below_a_text_is_of_the_next_article() -> None:
    first, second = told(f"{EDGE}\n{TWO}\n{ONE}")
    assert (first.headline, first.kicker) == ("夜里的 灯", "")
    assert (second.headline, second.kicker) == ("旧渠通水", "县里今年修了九条渠")


def test_a_mark_that_leads_back_above_a_label_is_of_the_article_below_it() -> None:
    first, second, third = told(f"{EDGE}\n（上接第1版）\n{TWO}\n（上接第3版）\n{ONE}\n{TWO}")
    assert [jump.pages for jump in first.jumps] == [("1",)]
    assert [jump.pages for jump in second.jumps] == [("3",), ("7",)]
    assert [each.headline for each in (first, second, third)] == [
        "夜里的 灯",
        "旧渠通水",
        "夜里的 灯",
    ]
    assert not third.jumps


def test_a_mark_that_leads_back_at_the_foot_of_a_page_without_labels_is_of_its_story() -> None:
    story = (
        "旧渠通水\n县里修了九条渠\n\n　　四月里山上的雪化了，水沿着旧渠下来。\n\n（上接第1版）\n"
    )
    (article,) = told(f"{EDGE}\n{story}")
    assert [jump.pages for jump in article.jumps] == [("1",)]


def test_labels_may_stand_in_brackets_and_in_the_other_script() -> None:
    traditional = ARCHIVE.replace("标题", "標題")
    for text in (ARCHIVE, traditional):
        assert [each.headline for each in told(EDGE + text)] == ["旧渠通水", "夜里的灯"]


def test_what_an_archive_and_a_site_add_is_left_out_and_said() -> None:
    printed, doubts = read(f"{EDGE}上一版 下一版 版面导航\n{ARCHIVE}")
    assert [each.headline for each in printed.page.articles] == ["旧渠通水", "夜里的灯"]
    assert [len(each.blocks) for each in printed.page.articles] == [1, 1]
    left_out = "Left out as the site's or the catalogue's: "
    assert f"{left_out}【版次】5; 上一版 下一版 版面导航." in doubts


def test_a_digest_with_a_label_is_the_pages_own() -> None:
    digest = "标题：今日导读\n正文：\n秋燥来了，三招润肺 ……6版\n一所小学的口琴乐队 ……8版\n"
    page = read(f"{EDGE}\n{ONE}\n{TWO}\n{digest}")[0].page
    assert page.digest is not None
    assert [entry.page for entry in page.digest.entries] == ["6", "8"]
    assert len(page.articles) == 2


def test_a_picture_with_its_credit_is_a_picture() -> None:
    photo = "标题：图片新闻\n正文：\n　　四月九日，孩子们在渠边放纸船。 本报记者 何山 摄\n"
    *_, article = told(f"{EDGE}\n{ONE}\n{photo}")
    assert article.headline == "图片新闻"
    (picture,) = article.blocks
    assert isinstance(picture, Picture)
    assert picture.credit


def test_a_story_that_speaks_of_a_headline_has_no_labels() -> None:
    text = (
        f"{EDGE}\n做标题的人\n\n本报记者 何山\n\n"
        "　　编辑部的黑板上写着两行字。\n　　标题：一行不许过十字。\n　　作者：一个也不许漏。\n"
    )
    (article,) = told(text)
    assert article.headline == "做标题的人"
    assert "标题：一行不许过十字。" in [
        block.text for block in article.blocks if isinstance(block, Paragraph)
    ]


def test_a_notice_that_gives_its_subject_and_contents_has_no_labels() -> None:
    notice = (
        "县文化馆周六办讲座\n\n　　县文化馆周六下午请老渠长来讲渠的故事，听的人不收钱。\n"
        "　　主题：一条渠的九十年\n　　内容：谁修的，谁用的，谁记得。\n"
    )
    (article,) = told(f"{EDGE}\n{notice}")
    assert article.headline == "县文化馆周六办讲座"
    texts = [block.text for block in article.blocks if isinstance(block, Paragraph)]
    assert texts[-1] == "内容：谁修的，谁用的，谁记得。"


ON_LINES = (
    "引题：\n县里今年修了九条渠\n标题：\n旧渠通水\n作者：\n本报记者 何山\n来源：岭南晚报 第05版\n\n"
    "四月里山上的雪化了，水沿着旧渠下来。\n\n标题：\n夜里的灯\n副题：\n一盏灯的三个冬天\n作者：\n老渠\n"
    "来源：\n岭南晚报\n\n灯亮到天明，谁也没有去关它。\n第二天还亮着。\n"
)


def test_a_label_alone_in_its_line_says_what_the_next_line_is() -> None:
    printed, doubts = read(f"{EDGE}\n{ON_LINES}")
    first, second = printed.page.articles
    assert (first.kicker, first.headline) == ("县里今年修了九条渠", "旧渠通水")
    assert [(each.role, each.names) for each in first.bylines] == [("本报记者", ("何山",))]
    assert (second.headline, second.deck) == ("夜里的灯", "一盏灯的三个冬天")
    assert [each.names for each in second.bylines] == [("老渠",)]
    assert [block.text for block in second.blocks if isinstance(block, Paragraph)] == [
        "灯亮到天明，谁也没有去关它。",
        "第二天还亮着。",
    ]
    assert doubts[-1].endswith("来源：岭南晚报 第05版; 来源：岭南晚报.")


FILED = (
    "报纸：岭南晚报\n日期：2019-04-09\n版次：5\n版名：乡村\n标题：旧渠通水\n正文：\n"
    "四月里山上的雪化了，水沿着旧渠下来。\n渠长说够一季用了。\n\n"
    "报纸：岭南晚报\n日期：2019-04-09\n版次：5\n标题：夜里的灯\n正文：灯亮到天明。\n\n"
    "版次：\n第06版\n引题：山里的事\n标题：山里的信\n正文：信走了三天。\n"
)


def test_articles_are_on_the_pages_on_which_an_archive_files_them() -> None:
    pages, doubts = parse_text(FILED, "found.txt")
    assert [(page.page.label, page.page.section) for page in pages] == [("05", "乡村"), ("06", "")]
    assert [[each.headline for each in page.page.articles] for page in pages] == [
        ["旧渠通水", "夜里的灯"],
        ["山里的信"],
    ]
    assert pages[1].page.articles[0].kicker == "山里的事"
    assert (pages[0].title, pages[0].date.value) == ("岭南晚报", datetime.date(2019, 4, 9))
    assert pages[0].page.folio == ()
    assert doubts[-1].what.endswith("版次：第06版.")


def test_a_kicker_below_a_text_goes_with_its_headline_to_the_next_page() -> None:
    filed = (
        "标题：夜里的灯\n版次：1\n\n灯亮到天明，谁也没有去关它。\n\n"
        "引题：山里的事\n标题：山里的信\n版次：2\n\n信走了三天才到。\n"
    )
    first, second = parse_text(filed, "found.txt")[0]
    assert [each.headline for each in first.page.articles] == ["夜里的灯"]
    assert [(each.kicker, each.headline) for each in second.page.articles] == [
        ("山里的事", "山里的信")
    ]


def test_a_printed_label_parts_pages_before_what_files_their_articles() -> None:
    text = (
        "第05版：乡村\n标题：旧渠通水\n版次：5\n正文：水沿着旧渠下来，村里人都去看了。\n"
        "第06版：副刊\n标题：夜里的灯\n版次：6\n正文：灯亮到天明，谁也没有去关它。\n"
    )
    assert [page.page.section for page in parse_text(text, "x")[0]] == ["乡村", "副刊"]
