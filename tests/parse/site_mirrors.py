"""Saved sites of the layouts beside the classic one, invented; see founder_mirror."""

from pathlib import Path

from tests.parse.founder_mirror import PDF, Sheet, Story, png, put

BODY = "<p>　　本报讯 8月12日上午，桥通了。</p><p>　　两岸的人走上桥头。</p>"


def write_people_2017(root: Path) -> Path:
    """Write a page and two articles as 人民日报 named and wrote them in 2017."""
    folder = root / "rmrb" / "html" / "2017-10" / "16"
    base = "nw.D110000renmrb_20171016"
    put(
        folder,
        "nbs.D110000renmrb_01.htm",
        '<html><head><title>人民日报</title></head><body><div id="riqi_">2017年10月16日\n'
        '　星期<font class=weekday>一</font></div><div id="paperdatediv">2017-October-16</div>'
        '<DIV id="ozoom" style="zoom:100%;"><div class="l_t">01版:要闻</div>'
        '<map name=pagepicmap><area shape="polygon" coords="10,10,110,10,110,60,10,60" '
        f'href="{base}_2-01.htm?div=-1"></map>'
        '<img src="../../../page/1/2017-10/16/01/p.png" width=200 height=300 usemap="#PagePicMap">'
        '<div id="pageList"><ul><div class="right_title-name"><a id=pageLink '
        'href="nbs.D110000renmrb_01.htm">01版:要闻</a></div><div class="right_title-pdf">'
        '<a href="../../../page/1/2017-10/16/01/rmrb2017101601.pdf">pdf</a></div>'
        '<div class="right_title-name"><a id=pageLink href="nbs.D110000renmrb_02.htm">'
        "02版:理论</a></div></ul></div>"
        f'<div id="titleList"><ul><li><a href={base}_1-01.htm><script>document.write(view('
        '"河口召开座谈会<br>征求对架桥规划的意见  "))</script></a></li>'
        f'<li><a href={base}_2-01.htm><script>document.write(view("磨坊又转起来了"))</script></a>'
        "</li></ul></div></DIV></body></html>",
    )
    for place, heads in (
        (1, ("河口召开座谈会", "征求对架桥规划的意见", "")),
        (2, ("", "磨坊又转起来了", "停了九年")),
    ):
        kicker, headline, deck = heads
        put(
            folder,
            f"{base}_{place}-01.htm",
            f'<html><body><div class="text_c"><h3>{kicker}</h3><h1>{headline}</h1>'
            f'<h2>{deck}</h2><div id="articleContent"><!--enpcontent--><P>{BODY}第{place}篇。</P>'
            "<!--/enpcontent--></div></div></body></html>",
        )
    put(folder, "../../../page/1/2017-10/16/01/p.png", png())
    put(folder, "../../../page/1/2017-10/16/01/rmrb2017101601.pdf", PDF)
    return folder


def write_zhejiang(root: Path) -> Path:
    """Write a page and an article of 浙报集团."""
    folder = root / "zjfzb" / "html" / "2021-08" / "13"
    put(
        root / "zjfzb",
        "paperindex.htm",
        '<META HTTP-EQUIV="REFRESH" CONTENT="0; URL=html/2021-08/13/node_1.htm">',
    )
    put(
        folder,
        "node_1.htm",
        '<html><body><a id=pageLink href="node_1.htm">第01版：要闻</a>'
        '<a id=pageLink href="node_2.htm">第02版：平安</a>'
        '<ul class="main-ed-articlenav-list"><li><a href="content_31.htm?div=1">河上新桥通车'
        '</a></li><li><a href="content_32.htm?div=1">早市搬家</a></li></ul></body></html>',
    )
    put(
        folder,
        "content_31.htm",
        '<html><body><div class="main-article-alltitle"><p class="i">九年等待</p>'
        '<p class="main-article-title">河上新桥通车</p><p class="s">两岸只隔三分钟</p></div>'
        f'<div class="main-article-content"><div id="ozoom">{BODY}</div></div></body></html>',
    )
    return folder


def write_people_2024(root: Path) -> Path:
    """Write two pages of 人民日报 as it is since 2024-12; articles lie in another tree."""
    folder = root / "rmrb" / "pc" / "layout" / "202604" / "28"
    texts = root / "rmrb" / "pc" / "content" / "202604" / "28"
    menu = (
        '<div class="swiper-container"><div class="swiper-wrapper"><div class="swiper-slide">'
        '<a href="node_01.html">01版：要闻</a></div><div class="swiper-slide">'
        '<a href="node_02.html">02版：评论</a></div></div></div>'
    )
    for page, number in (("01", 30129297), ("02", 30129301)):
        put(
            folder,
            f"node_{page}.html",
            f'<html><body><div class="date-box"><p class="date">2026年04月28日 星期二</p></div>'
            f'{menu}<div class="paper-box"><img src="../../../attachement/{page}.png" '
            'usemap="#PagePicMap"><map name="PagePicMap"><area shape="polygon" '
            'coords="0,0,200,0,200,300,0,300" '
            f'href="../../../content/202604/28/content_{number}.html"></map></div>'
            f'<div class="paper-bot"><a href="../../../attachement/{page}.pdf">PDF</a></div>'
            f'<ul class="news-list"><li><a href="../../../content/202604/28/content_{number}.html">'
            f"桥头的灯{page}</a></li></ul></body></html>",
        )
        put(
            texts,
            f"content_{number}.html",
            f'<html><body><div class="article"><h3>夜里</h3><h1>桥头的灯{page}</h1>'
            f'<h2>守灯人说</h2><p class="sec">本报记者　王　腾<br>'
            f"《人民日报》（2026年04月28日 第 {page} 版）</p>"
            f'<div id="articleContent"><div id="ozoom">{BODY}</div></div></div></body></html>'
            f"<!--enpproperty <title>桥头的灯{page}</title><subtitle>守灯人说</subtitle>"
            "<author></author>/enpproperty-->",
        )
        put(root, f"rmrb/pc/attachement/{page}.png", png(400, 600))
    return folder


def write_catalogue(root: Path) -> Path:
    """Write a page and an article of the layout of 天津工人报."""
    folder = root / "tjgrb" / "2025-03" / "07"
    put(
        folder,
        "node_01.html",
        '<html><body><span class="pic-info-summary fl">第01版：要闻</span>'
        '<ul class="layout-catalogue-list"><li class="layout-catalogue-item">'
        '<a href="node_01.html">第01版：要闻</a><a class="pdf" href="01.pdf">PDF</a></li></ul>'
        '<img src="01.png" usemap="#pagepicmap"><map name="pagepicmap"><area class="paperarea" '
        'shape="rect" coords="0,0,100,150" href="content_7.html"></map></body></html>',
    )
    put(
        folder,
        "content_7.html",
        '<html><body><div class="main-content"><h3>车间里的</h3><h1>一盏灯</h1><h3>师傅带徒弟</h3>'
        f'<div id="news_content"><cms-content>{BODY}</cms-content></div></div></body></html>',
    )
    put(folder, "01.png", png(200, 300))
    return folder


def write_macao(root: Path) -> Path:
    """Write a page and an article of 澳門日報's newer site."""
    folder = root / "html" / "2025-11" / "23"
    put(
        folder,
        "node_A01.html",
        '<html><body><ul id="list"><li><a href="node_A01.html">'
        '<img src="../../../pic/202511/23/0A.jpg.1"/><br/>第A01版 澳聞</a></li></ul>'
        '<a href="content_88.html">燈下的橋</a></body></html>',
    )
    put(root, "pic/202511/23/0A.jpg.1", png())
    put(
        folder,
        "content_88.html",
        "<html><body><founder-title>燈下的橋</founder-title><founder-content>"
        "<p>　　橋邊的燈亮了，兩岸的人來了。</p></founder-content></body></html>",
    )
    return folder


STORY = Story(number=1, headline="桥")
SHEET = Sheet(node="1", label="01", section="要闻", stories=(STORY,))
