"""Small advertisements under each other in a text are articles; stanzas are not."""

from reader.model.article import Article, Paragraph
from reader.parse.text.page_edge import PageSource
from reader.parse.text.page_text import parse_page

STORY = (
    "第12版：广告\n\n渡口的灯亮了\n\n本报记者 闻小河\n\n"
    "本报讯 昨夜，渡口的灯亮了，两岸的人都走出来看。\n\n"
)
NOTICES = (
    "听涛旧书店\n收售旧书、旧报、旧地图\n桐花巷7号 逢雨打烊\n\n"
    "修物铺\n不换新的，先试试旧的\n商场三楼扶梯右手\n\n"
    "招租\n南门街九十一号 一间半\n须三户邻居签名\n"
)
STANZAS = "渡口\n\n柳岸\n\n灯还没有亮\n水先醒了\n\n船还没有来\n岸先醒了\n\n人还没有走\n雾先醒了\n\n"


def articles(text: str) -> tuple[Article, ...]:
    printed, _ = parse_page(PageSource(text=text, name="12.txt"))
    return printed.page.articles


def lines(article: Article) -> list[str]:
    return [block.text for block in article.blocks if isinstance(block, Paragraph)]


def test_each_small_advertisement_is_an_article_headed_by_its_first_line():
    found = articles(STORY + NOTICES)
    assert [a.headline for a in found] == ["渡口的灯亮了", "听涛旧书店", "修物铺", "招租"]
    assert lines(found[1]) == ["收售旧书、旧报、旧地图", "桐花巷7号 逢雨打烊"]
    assert lines(found[3]) == ["南门街九十一号 一间半", "须三户邻居签名"]


def test_a_page_of_nothing_but_advertisements_is_divided_too():
    assert [a.headline for a in articles(NOTICES)] == ["听涛旧书店", "修物铺", "招租"]


def test_stanzas_of_a_poem_stay_together():
    assert [a.headline for a in articles(STANZAS)] == ["渡口"]
