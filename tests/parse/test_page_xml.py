"""Pages in the XML of editing systems become pages with their articles, places and pictures."""

import random
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.article import Article, Paragraph, Picture
from reader.model.dating import DateStatus
from reader.model.issue import Facsimile, Issue, Page
from reader.model.zone import Zone
from reader.parse.registry import read_source
from reader.session.intake.sources import readings
from tests.parse.damage import damaged
from tests.parse.founder_mirror import png

SHEET = """\
<大样>
<日期>20260302</日期><版次>01</版次><版名>要闻</版名><报名>柳湾日报</报名><组版人>周平</组版人>
<版面编辑>何苇</版面编辑><版面宽>350</版面宽><文本篇数>2</文本篇数>
<PDF><文件名>lw01.pdf</文件名></PDF>
<版面图><简图><文件名>lw01s.png</文件名></简图><真图><文件名>lw01.png</文件名></真图></版面图>
</大样>"""
LEAD = """\
<小样><发布类型>文本</发布类型><引题>盼了十年</引题><标题>柳湾港<![CDATA[<br>]]>开港</标题>
<副题>首日六艘货轮靠泊</副题><作者>陶喆</作者><栏目/>
<版面图映射><顶点个数>4</顶点个数><顶点>5.00%,10.00%</顶点><顶点>60.00%,10.00%</顶点>
<顶点>60.00%,50.00%</顶点><顶点>5.00%,50.00%</顶点></版面图映射>
<内容><![CDATA[　　清晨六点，第一艘货轮鸣着长笛进了港，船长朱镕川最先上岸。
　　码头上站满了人，&nbsp;有人带来了望远镜。]]></内容>
<附图><简图><文件名>gangs.png</文件名></简图><真图><文件名>gang.png</文件名></真图>
<图片说明>货轮靠泊。</图片说明><作者>陶喆 摄</作者></附图>
<下转>02</下转></小样>"""
BRIEF = """\
<小样><标题>老桥夜里亮起灯</标题>
<内容>　　修了半年的老桥昨晚通了电，&nbsp;桥栏上的灯一盏接一盏亮了。</内容></小样>"""
BLANK = "<小样><标题></标题><内容></内容></小样>"


def page_of(*parts: str) -> str:
    return f'<?xml version="1.0" encoding="gb2312"?>\n<版面>{"".join(parts)}</版面>'


def put(folder: Path, text: str, name: str = "lw20260302.xml", encoding: str = "gb18030") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def issue_in(path: Path) -> Issue:
    (found,) = readings(path)
    assert not isinstance(found, SourceError), found
    return found.issue


def page_in(path: Path) -> Page:
    (page,) = issue_in(path).pages
    return page


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks if isinstance(block, Paragraph)]


def pictures(article: Article) -> list[Picture]:
    return [block for block in article.blocks if isinstance(block, Picture)]


def test_a_page_of_the_editing_system_is_read_with_all_that_is_printed(tmp_path: Path) -> None:
    (tmp_path / "gang.png").write_bytes(png(30, 20))
    issue = issue_in(put(tmp_path, page_of(SHEET, LEAD, BRIEF)))
    assert (issue.title, str(issue.date.value)) == ("柳湾日报", "2026-03-02")
    assert issue.date.status is DateStatus.KNOWN
    (page,) = issue.pages
    assert (page.label, page.section) == ("01", "要闻")
    assert [editor.names for editor in page.editors] == [("何苇",)]
    lead, brief = page.articles
    assert (lead.kicker, lead.headline, lead.deck) == (
        "盼了十年",
        "柳湾港 开港",
        "首日六艘货轮靠泊",
    )
    assert [byline.names for byline in lead.bylines] == [("陶喆",)]
    assert texts(lead)[0].endswith("船长朱镕川最先上岸。")
    (shown,) = pictures(lead)
    assert (shown.caption, shown.credit) == ("货轮靠泊。", "陶喆 摄")
    assert shown.image.endswith("gang.png")
    assert brief.headline == "老桥夜里亮起灯"
    assert "通了电， 桥栏" in texts(brief)[0].replace("\u00a0", " ")


def test_an_article_stands_where_its_corners_say(tmp_path: Path) -> None:
    lead, brief = page_in(put(tmp_path, page_of(SHEET, LEAD, BRIEF))).articles
    assert lead.zones == (Zone(points=((0.05, 0.1), (0.6, 0.1), (0.6, 0.5), (0.05, 0.5))),)
    assert not brief.zones


def test_a_jump_that_only_a_field_tells_is_set_at_the_end(tmp_path: Path) -> None:
    (lead,) = page_in(put(tmp_path, page_of(SHEET, LEAD))).articles
    assert [(jump.text, jump.pages) for jump in lead.jumps] == [("（下转第2版）", ("2",))]


def test_a_jump_that_the_text_has_is_set_once(tmp_path: Path) -> None:
    text = LEAD.replace("望远镜。", "望远镜。（下转第二版）")
    (lead,) = page_in(put(tmp_path, page_of(SHEET, text))).articles
    assert [jump.text for jump in lead.jumps] == ["（下转第二版）"]


def test_the_best_picture_of_the_page_is_its_facsimile(tmp_path: Path) -> None:
    for name in ("lw01s.png", "lw01.png"):
        (tmp_path / name).write_bytes(png(20, 30))
    page = page_in(put(tmp_path, page_of(SHEET, BRIEF)))
    assert page.facsimile == Facsimile(path="images/01-lw01.png")


def test_of_what_shows_a_page_one_that_is_held_is_enough(tmp_path: Path) -> None:
    path = put(tmp_path, page_of(SHEET, BRIEF))
    assert [doubt.what for doubt in issue_in(path).doubts] == [
        "The picture lw01.pdf is not in the folder."
    ]
    (tmp_path / "lw01s.png").write_bytes(png(20, 30))
    assert issue_in(path).doubts == ()


def test_a_page_without_articles_is_kept_by_its_picture(tmp_path: Path) -> None:
    (tmp_path / "lw01.png").write_bytes(png(20, 30))
    for parts in ((SHEET,), (SHEET, BLANK)):
        page = page_in(put(tmp_path, page_of(*parts)))
        assert page.facsimile is not None
        assert (page.label, page.section, page.articles) == ("01", "要闻", ())


def test_a_picture_that_is_printed_alone_is_an_article(tmp_path: Path) -> None:
    alone = "<图片><标题>春到柳湾</标题><真图><文件名>chun.png</文件名></真图><图片说明>柳树发芽。"
    (tmp_path / "chun.png").write_bytes(png(20, 30))
    path = put(tmp_path, page_of(SHEET, BRIEF, f"{alone}</图片说明></图片>"))
    _, last = page_in(path).articles
    assert last.headline == "春到柳湾"
    (shown,) = pictures(last)
    assert (shown.caption, bool(shown.image)) == ("柳树发芽。", True)


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "utf-8", "GB18030"])
@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_a_file_is_read_by_what_its_bytes_prove(
    tmp_path: Path, declared: str, encoding: str
) -> None:
    text = page_of(SHEET, LEAD, BRIEF).replace("gb2312", declared)
    issue = issue_in(put(tmp_path, text, encoding=encoding))
    assert len(issue.pages[0].articles) == 2
    assert "朱镕川" in texts(issue.pages[0].articles[0])[0]
    assert not [doubt for doubt in issue.doubts if "mended" in doubt.what]


def test_pages_in_one_folder_are_an_issue(tmp_path: Path) -> None:
    second = SHEET.replace("01</版次>", "02</版次>").replace("要闻", "民生")
    put(tmp_path, page_of(SHEET, LEAD), "01.xml")
    put(tmp_path, page_of(second, BRIEF), "02.xml")
    issue = issue_in(tmp_path)
    assert [(page.label, page.section) for page in issue.pages] == [("01", "要闻"), ("02", "民生")]
    assert not [doubt for doubt in issue.doubts if "The articles name no page" in doubt.what]


def test_other_names_and_other_nesting_are_understood(tmp_path: Path) -> None:
    text = """<报纸 报名="柳湾日报" 日期="2026年3月2日"><版面 版次="A2" 版名="民生">
    <文章><标题><引题>盼了十年</引题><主题>老街通了水</主题></标题><记者>沈帆</记者>
    <正文><p>清早六点，老街的水龙头都开了。</p><p>街坊们接了满满一桶。</p></正文>
    <图片 文件名="shui.png" 图片说明="水来了。"/></文章>
    <文章 标题="书市开了" 正文="书市昨天开了，人很多。"/></版面>
    <版面 版次="A3"><文章><标题>稻田里的灯</标题><正文>
    <段落>灯是夜里亮的。</段落><段落>虫子都来了。</段落></正文></文章></版面></报纸>"""
    first, second = issue_in(put(tmp_path, text, encoding="utf-8")).pages
    assert [(page.label, page.section) for page in (first, second)] == [
        ("A02", "民生"),
        ("A03", ""),
    ]
    water, books = first.articles
    assert (water.kicker, water.headline) == ("盼了十年", "老街通了水")
    assert len(texts(water)) == 2
    assert [picture.caption for picture in pictures(water)] == ["水来了。"]
    assert [byline.names for byline in water.bylines] == [("沈帆",)]
    assert books.headline == "书市开了"
    assert texts(second.articles[0]) == ["灯是夜里亮的。", "虫子都来了。"]


@pytest.mark.parametrize(
    "text",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"><title>港</title><text>港口</text></svg>',
        '<a:x xmlns:a="urn:a"><a:title>港</a:title><a:text>港口开了。</a:text></a:x>',
        "<opml><outline><title>港</title><text>港口开了。</text></outline></opml>",
        '<rows><outline title="港" text="港口开了。"/></rows>',
    ],
)
def test_what_is_of_another_vocabulary_is_no_page(tmp_path: Path, text: str) -> None:
    found = list(read_source(put(tmp_path, text, encoding="utf-8")))
    assert all(isinstance(each, SourceError) for each in found), found


def test_a_damaged_file_is_read_or_refused(tmp_path: Path) -> None:
    whole = page_of(SHEET, LEAD, BRIEF).encode("gb18030")
    path = tmp_path / "lw.xml"
    for seed in range(60):
        path.write_bytes(damaged(whole, random.Random(seed)))
        assert list(read_source(path))


STORY = "　　修了半年的老桥昨晚通了电，桥栏上的灯一盏接一盏亮了。"
LONG = "老桥建成于上世纪六十年代，" * 8


@pytest.mark.parametrize(
    ("fields", "kicker", "deck", "first"),
    [
        ("<栏目>桥畔人家</栏目>", "桥畔人家", "", STORY[2:]),
        ("<栏目>桥畔人家</栏目><引题>半年之后</引题>", "桥畔人家 半年之后", "", STORY[2:]),
        ("<栏目>要闻</栏目>", "", "", STORY[2:]),
        ("<栏目>老桥</栏目>", "", "", STORY[2:]),
        ("<摘要>桥上四百盏灯\n由居民认养</摘要>", "", "桥上四百盏灯 由居民认养", STORY[2:]),
        ("<摘要>修了半年的老桥 昨晚通了电……</摘要>", "", "", STORY[2:]),
        (
            "<副题>四百盏灯</副题><摘要>灯由居民认养，一人一盏。</摘要>",
            "",
            "四百盏灯",
            "灯由居民认养，一人一盏。",
        ),
        (f"<摘要>{LONG}</摘要>", "", "", LONG),
    ],
)
def test_a_column_and_a_summary_have_their_places(
    tmp_path: Path, fields: str, kicker: str, deck: str, first: str
) -> None:
    text = f"<![CDATA[<p>{STORY.replace('昨晚', '<b>昨晚</b>')}</p>]]>"
    article = f"<小样>{fields}<标题>老桥夜里亮起灯</标题><内容>{text}</内容></小样>"
    issue = issue_in(put(tmp_path, page_of(SHEET, article)))
    (found,) = issue.pages[0].articles
    assert (found.kicker, found.deck, "".join(texts(found)[0].split())) == (
        kicker,
        deck,
        first,
    )
    assert not any("摘要" in doubt.what or "栏目" in doubt.what for doubt in issue.doubts)
