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


def write_grid(root: Path) -> Path:
    """Write the one page of 国家电网报 that shows two printed pages, and its articles."""
    folder = root / "202506" / "13"
    areas = "".join(
        f'<div class="page"><img src="p{page}.png"><svg viewBox="0 0 1000 2000">'
        + "".join(
            f'<polygon class="area" points="{left},200.5 {left + 400},200.5 {left + 400},1000 '
            f'{left},1000" title="{title}" data-pageid="{page}" data-contentid="{number}">'
            "</polygon>"
            for left, title, number in articles
        )
        + "</svg></div>"
        for page, articles in (
            (1, ((0, "塔上的人", 7001), (500, "线路通了", 7002))),
            (2, ((100, "山里来了电", 7003),)),
        )
    )
    put(
        folder,
        "index.html",
        f"<html><head><title>国家电网报</title></head><body><div>2025年6月13日</div>{areas}"
        "</body></html>",
    )
    for number, title in ((7001, "塔上的人"), (7002, "线路通了"), (7003, "山里来了电")):
        put(
            folder,
            f"con-{number}.html",
            f'<html><body><div class="top_bar">第0{1 if number < 7003 else 2}版</div>'
            f'<div class="title">{title}</div><div class="author">本报记者 谷雨</div>'
            f'<div class="content">{BODY}</div></body></html>',
        )
    put(folder, "p1.png", png(100, 200))
    return folder


def write_farmer(root: Path) -> Path:
    """Write two pages of 农民日报; its list is clicked, its pages lie in a folder each."""
    day = root / "2025" / "20250102"
    for page in ("001", "002"):
        name = f"20250102_{page}"
        put(
            day / name,
            f"{name}.html",
            f"<html><head><title>农民日报</title></head><body><td>2025年1月2日　星期四</td>"
            f'<img id="imageth" src="{name}.png" usemap="#map_of_yyb"><map name="map_of_yyb">'
            f'<area shape="polygon" coords="0,0,50,0,50,60,0,60" href="../{name}/{name}_2.html">'
            "</map><table>"
            f'<tr class="items" onclick="javascript:window.open(\'{name}_1.html\')"><td>'
            f'麦田{page}</td></tr><tr class="items" onclick="location.href=\'{name}_2.html\'"><td>'
            f"果园{page}</td></tr></table></body></html>",
        )
        put(day / name, f"{name}.png", png(100, 120))
        for place, title in ((1, "麦田"), (2, "果园")):
            put(
                day / name,
                f"{name}_{place}.html",
                f'<html><body><td class="font02">冬管</td><td class="font01">{title}{page}</td>'
                f'<div id="ozoom">{BODY}</div></body></html>',
            )
    return day


def write_beijing(root: Path) -> Path:
    """Write a page and an article of 北京日报."""
    folder = root / "html" / "2019-03" / "07"
    put(
        folder,
        "node_1.htm",
        "<html><head><title>北京日报</title></head><body><div>2019年3月7日　星期四</div>"
        '<div class="hidenPage"><li><a href="./node_1.htm">第1版:要闻</a></li>'
        '<li><a href="node_2.htm">第2版:城市</a></li></div><img id="Bantu" src="a.png">'
        '<div class="downPDF"><a href="a.pdf">PDF</a></div><div class="main-list"><ul>'
        '<li class="area_select"><h2><a href="content_11.htm">河边的灯</a></h2></li></ul></div>'
        "</body></html>",
    )
    put(
        folder,
        "content_11.htm",
        '<html><body><div class="article"><h2 class="leading_title">夜里</h2><h1>河边的灯</h1>'
        f'<div class="info"><span>来源：北京日报</span></div><div class="text">{BODY}</div></div>'
        "</body></html>",
    )
    put(folder, "a.png", png())
    put(folder, "a.pdf", PDF)
    return folder


def write_made(root: Path, separator: str) -> Path:
    """Write two pages and three articles that a program makes, on a site of no known layout.

    Args:
        root: Where.
        separator: What stands for the question mark in the names of saved files.
    """
    folder = root / "szb"
    for place, section, ids in ((1, "要闻", (11, 12)), (2, "民生", (21,))):
        areas = "".join(
            f'<area shape="rect" coords="10,{10 + 60 * at},110,{60 + 60 * at}"'
            f' href="art.asp?id={n}">'
            for at, n in enumerate(ids)
        )
        lists = "".join(f'<li><a href="art.asp?id={n}">桥上的第{n}盏灯</a></li>' for n in ids)
        put(
            folder,
            f"page.asp{separator}p={place}.html",
            "<html><head><title>河口商报</title></head><body>"
            f"<div>2005年3月8日 星期二 第A{place}版：{section}</div>"
            '<a href="page.asp?p=1">第A1版：要闻</a><a href="page.asp?p=2">第A2版：民生</a>'
            f'<map name="m">{areas}</map><img src="p.jpg" width=200 height=300 usemap="#m">'
            f"<ul>{lists}</ul></body></html>",
            encoding="gb18030",
        )
    for n in (11, 12, 21):
        put(
            folder,
            f"art.asp{separator}id={n}.html",
            f"<html><body><div><a href='/'>首页</a></div><h1>桥上的第{n}盏灯</h1>"
            f"<div class=c>{BODY}<p>　　灯有{n}瓦，照着水面，也照着回家的人。（下转A2版）</p></div>"
            "<div>版权所有</div></body></html>",
            encoding="gb18030",
        )
    return folder
