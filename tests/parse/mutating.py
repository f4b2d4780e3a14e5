"""Pages that nobody printed: the marked pages cut, shuffled, doubled and spotted."""

from pathlib import Path

from hypothesis import strategies as st

from reader.parse.source.encoding import read_text

PAGES = Path(__file__).resolve().parents[1] / "pages"

_BLOCKS = (
    "本报讯（记者 高远 通讯员 于 洋）昨日,市里开会(二次)。",
    "要修好这条路,先要问过",
    "沿线的三十户人家。",
    '一位老人说:"修吧"',
    "本报记者 高远 柳青 文 罗小满 摄",
    "导读",
    "国际　　多国谈互联　　３版",
    "国际　　路　　版",
    "2版",
    "►A03 河堤加高半米",
    "(下转2版)",
    "（上接第一版）接着说。",
    "详见A4版",
    "河堤加高半米 汛前完工",
    "市长调研时强调 河堤要加高 汛前要完工 ——记青石镇防汛",
    "——记青石镇防汛",
    "【相关链接】",
    "图为施工现场。",
    "新华社 高远 摄",
    "（影像中国）",
    "名次 球队 胜 负\n1 江城 15 4\n2 滨海 13 5\n3 北岭 11 6",
    "表头\t甲\t乙\n丙\t1\t2\n丁\t3\t4",
    "广告",
    "遗失声明",
    "●甲遗失证件一本。",
    "●乙遗失公章一枚。",
    "责任编辑:高远 电话:0571-85310013",
    "第6311期 今日 12 版 国内统一刊号:CN33-0019",
    "2021年8月13日 星期五",
    "第02版:要闻",
    "02 要闻",
    "船还没有来",
    "水还年轻",
    "问：什么时候完工？",
    "答：汛前。",
    "（完）",
    "　　缩进的一段,没有写完",
    "高　远",
    "【本報訊】記者高遠報道：立會昨日",
    "〔記者高遠／台北報導〕市府",
    "2021年8月13日",
    "\ufeff",
    "\u200b",
    "12:30至19:00,票价80元至1,280元,见www.example.com",
)
_SPOTS = (
    "，。、；：？！“”（）()[]【】《》—…·版第下轉上接导读0０1一十"
    "\t \u3000\u00a0\u2028\x0b\x1c\ud800😀aA\"'"
)
_ENDS = ("\n", "\r\n", "\r", "\n\n", "\f", "\u2029")


def page_texts() -> st.SearchStrategy[str]:
    """Draw the text of a page: composed of blocks, or a marked page with damage done to it."""
    return st.one_of(_composed(), _damaged())


def _composed() -> st.SearchStrategy[str]:
    pieces = st.lists(st.tuples(st.sampled_from(_BLOCKS), st.sampled_from(_ENDS)), min_size=1)
    return pieces.map(lambda drawn: "".join(block + end for block, end in drawn))


def _marked_pages() -> list[str]:
    return [read_text(path).text for path in sorted(PAGES.glob("*.txt"))]


@st.composite
def _damaged(draw: st.DrawFn) -> str:
    lines = draw(st.sampled_from(_marked_pages())).split("\n")
    for _ in range(draw(st.integers(1, 12))):
        place = draw(st.integers(0, len(lines) - 1))
        _damage(draw, lines, place)
    text = draw(st.sampled_from(("\n", "\n\n", "\r\n"))).join(lines)
    return text if text.strip() else "字"


def _damage(draw: st.DrawFn, lines: list[str], place: int) -> None:
    """Do one piece of damage to a line."""
    line = lines[place]
    other = draw(st.integers(0, len(lines) - 1))
    at = draw(st.integers(0, len(line)))
    match draw(st.integers(0, 7)):
        case 0:
            lines[place] = line[:at] + draw(st.text(_SPOTS, min_size=1, max_size=3)) + line[at:]
        case 1:
            lines[place] = line[:at] + line[at + 1 :]
        case 2:
            lines[place : place + 1] = [line[:at], line[at:]]
        case 3:
            lines[place], lines[other] = lines[other], line
        case 4:
            lines.insert(other, line)
        case 5:
            lines.insert(place, draw(st.sampled_from(_BLOCKS)))
        case 6:
            lines[place] = "　　" + line
        case _:
            lines[place] = line + (lines.pop(other) if other > place else "")
