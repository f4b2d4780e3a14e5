"""Saved newspaper sites, invented: the markup is that of real sites, the text is not.

The builders write files as wget or a browser leaves them; the tests damage them.
"""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PAPER = "临河日报"
DAY = "2017-10/09"


@dataclass(frozen=True, kw_only=True)
class Story:
    """An article as the builders write it; ``body`` is HTML inside the text's container."""

    number: int
    headline: str
    body: str = "<P>　　河水退了，桥又露出来。</P><P>　　船工说，明天就能过车。</P>"
    kicker: str = ""
    deck: str = ""
    author: str = ""
    coords: tuple[str, ...] = ()
    picture: str = ""
    caption: str = ""
    page: str = ""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A page as the builders write it."""

    node: str
    label: str
    section: str
    stories: tuple[Story, ...] = ()
    picture: str = ""
    pdf: str = ""
    size: str = "width=400 height=600"
    announced: tuple[Story, ...] = ()
    extra: str = ""


def png(width: int = 400, height: int = 600) -> bytes:
    """Return a picture of one colour."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\0" * ((width + 7) // 8) for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


PDF = b"%PDF-1.4\n%invented\n"


def put(root: Path, name: str, content: str | bytes, encoding: str = "utf-8") -> Path:
    """Write a file of the mirror."""
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return file


def index(address: str) -> str:
    """Return a paperindex.htm."""
    return f'<html><head><meta http-equiv="refresh" content="0;URL={address}"></head></html>'


def node(sheet: Sheet, sheets: Sequence[Sheet], charset: str = "utf-8") -> str:
    """Return a page of the classic layout: quirks, two bodies, tags in either case."""
    areas = "".join(
        f'<Area coords="{coords}" shape="polygon" href="content_{story.number}.htm">'
        for story in sheet.stories
        for coords in story.coords
    )
    image = (
        f"<img src={sheet.picture} {sheet.size} border=0 USEMAP=#PagePicMap>"
        if sheet.picture
        else ""
    )
    menu = "".join(
        f"<a id=pageLink href=node_{s.node}.htm>第{s.label}版：{s.section}</a>"
        + (f'<a href={s.pdf}><img src="../../../tplimg/pdf.gif" border=0></a>' if s.pdf else "")
        for s in sheets
    )
    titles = "".join(
        f'<a href=content_{s.number}.htm><div style="display:inline" id=mp{s.number}>'
        f"{s.headline}</div></a><br>"
        for s in sheet.stories
    )
    announced = "".join(
        "<tr><td class=px12 align=left>"
        f"<a href=content_{s.number}.htm><div id=mp{s.number}>{s.headline}</div></a></td></tr>"
        for s in sheet.announced
    )
    block = (
        "<table class=bm05><tr><td class=bm06>今日关注</td></tr><tr><td><div class=bm07><table>"
        f"{announced}</table></div></td></tr></table>"
        if announced
        else ""
    )
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">'
        f"<title>{PAPER}数字报</title></head><BODY><body>"
        f'<MAP NAME="pagepicmap">{areas}</MAP>{image}'
        f"<TABLE><tr><td class=default>第{sheet.label}版：<STRONG>{sheet.section}</STRONG>"
        '　<a class=preart href="node_999.htm">下一版</a></td></tr></TABLE>'
        f"{block}<table><tr><td>{menu}</td></tr></table><table><tr><td>{titles}</td></tr></table>"
        f"<a id=pageLink href=./node_{sheet.node}.htm>第{sheet.label}版：{sheet.section}</a>"
        f"{sheet.extra}</body></html>"
        "<!--enpproperty <founder-date>2017-10-09 23:59:57</founder-date>"
        f"<founder-pagenum>{sheet.label}</founder-pagenum>"
        f"<founder-papername>{PAPER}</founder-papername><founder-type>2</founder-type>"
        f"<founder-content>{PAPER}</founder-content> /enpproperty-->"
    )


def content(story: Story, charset: str = "utf-8") -> str:
    """Return an article of the classic layout."""
    picture = (
        '<table id="newspic"><tr><td><!--<npm:article-pic>-->'
        f"<img src={story.picture}><!--</npm:article-pic>--></td></tr><tr><td>"
        f"<!--<npm:article-pic-text>-->{story.caption}<!--</npm:article-pic-text>--></td></tr></table>"
        if story.picture
        else ""
    )
    return (
        f'<html><head><META content="text/html; charset={charset}"><title>{story.headline}'
        "--综合</title><script>window.location='http://evil.example/';</script></head><BODY>"
        f"<table><tr><td class=font02><!--<npm:article-pretitle>-->{story.kicker}"
        "<!--</npm:article-pretitle>--></td></tr><tr><td class=font01><founder-title>"
        f"<!--<npm:article-title>-->{story.headline}<!--</npm:article-title>--></founder-title></td>"
        f"</tr><tr><td class=font02><!--<npm:article-subtitle>-->{story.deck}"
        "<!--</npm:article-subtitle>--></td></tr><tr><td><founder-author>"
        f"<!--<npm:article-author>-->{story.author}<!--</npm:article-author>--></founder-author>"
        f"</td></tr></table>{picture}"
        '<div id="ozoom" style="zoom:100%"><founder-content><!--enpcontent-->'
        f"{story.body}<!--/enpcontent--></founder-content></div></BODY></html>"
        f"<!--enpproperty <articleid>{story.number}</articleid><date>2017-10-09 02:10:05.0</date>"
        f"<author></author><title>{story.headline}</title><keyword></keyword>"
        + (f"<founder-pagenum>{story.page}</founder-pagenum>" if story.page else "")
        + "<subtitle></subtitle><introtitle></introtitle><siteid>2</siteid>/enpproperty-->"
    )


def write_classic(
    root: Path, sheets: Sequence[Sheet], day: str = DAY, encoding: str = "utf-8"
) -> Path:
    """Write a day of a classic mirror; return the folder of its pages."""
    charset = "gb2312" if encoding == "gb18030" else encoding
    folder = root / "html" / day
    put(root, "paperindex.htm", index(f"html/{day}/node_{sheets[0].node}.htm"))
    for sheet in sheets:
        put(folder, f"node_{sheet.node}.htm", node(sheet, sheets, charset), encoding)
        for story in sheet.stories:
            put(folder, f"content_{story.number}.htm", content(story, charset), encoding)
    return folder


LEAD = Story(
    number=401862,
    headline="两岸只隔三分钟",
    kicker="新桥昨日合龙",
    deck="——记临河架桥的九百天",
    coords=("0,0,200,0,200,300,0,300",),
    body=(
        "<P>　　本报讯 （临河日报全媒体记者张琬 通讯员林妙）10月8日上午，新桥合龙。</P>"
        "<P>　　桥长一里，两岸的人站在桥头看。（下转第A02版）</P>"
    ),
)
MARKET = Story(number=401860, headline="早市搬进了新棚", coords=("200,0,400,0,400,300,200,300",))
REST = Story(
    number=401901,
    headline="两岸只隔三分钟",
    coords=("0,0,400,0,400,150,0,150",),
    body="<P>（上接第A01版）</P><P>　　老船工收起了桨，说以后走桥。</P>",
)
FRONT = Sheet(
    node="1",
    label="A01",
    section="头版",
    stories=(LEAD, MARKET),
    picture="../../../page/186/2017-10-09/A01/58271507497937890.png",
    pdf="../../../page/186/2017-10-09/A01/20171009A01.pdf",
)
INNER = Sheet(node="188", label="A02", section="要闻", stories=(REST,))


def write_sample(root: Path) -> Path:
    """Write a whole small mirror: two pages, a picture, a PDF; return its day's folder."""
    folder = write_classic(root, (FRONT, INNER))
    put(folder, FRONT.picture, png())
    put(folder, FRONT.pdf, PDF)
    return folder
