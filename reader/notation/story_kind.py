"""An article in, its kind out: what a paper sets otherwise than its news.

The kind is read from what is printed: the name of a column above the headline
(专栏名), a headline that is such a name, who signs, the page's section.
"""

import re
from enum import StrEnum

from reader.model.article import Article


class Kind(StrEnum):
    """What sort of article it is."""

    NEWS = "news"
    COMMENT = "comment"
    """评论: what the paper or a writer thinks."""
    NOTE = "note"
    """编者按: the editors to the reader."""
    SIDE = "side"
    """链接: what belongs beside another article."""
    FEATURE = "feature"
    """副刊: literature."""


_COMMENT = re.compile(
    r"(社论|社論|社评|社評|评论|評論|时评|時評|短评|短評|快评|快評|锐评|銳評|点评|點評|漫评|漫評"
    r"|锐见|杂谈|雜談|观察家|今日谈|今日談|一家之言)$"
)
_NOTE = re.compile(
    r"^(编者按|編者按|编后|編後|编者的话|編者的話|编辑的话|編輯的話|编辑手记|編輯手記|编读往来"
    r"|編讀往來|开栏的话|開欄的話|答读者|答讀者|采访手记|採訪手記|记者手记|記者手記)"
)
_SIDE = re.compile(
    r"^(延伸阅读|延伸閱讀|新闻链接|新聞連結|相关链接|相關連結|链接|連結|连线|連線|背景|新闻背景"
    r"|新聞背景|名词解释|名詞解釋|小贴士|小貼士|数说|數說|小资料|小資料|提示)"
)
_LETTER = re.compile(
    r"^(读者|讀者|群众|群眾|网友|網友|人民)?(来信|來信|来函|來函|投书|投書)(?!人|者|访|訪)"
)
_LITERATURE = re.compile(r"副刊|文学|文學|文艺|文藝|悦读|悅讀|随笔|隨筆")
_WRITER = re.compile(r"评论员|評論員")
APART = (Kind.COMMENT, Kind.NOTE, Kind.SIDE)
"""Kinds that a paper marks off from its news."""
_BARE = re.compile(r"[■□◆●◎\s【】［］\[\]]")
_LONGEST_RUBRIC = 8
_SENTENCE = re.compile(r"[，。；：！？、,;:!?“”「」—\s]")


def kind_of(article: Article, section: str = "") -> Kind:
    """Return an article's kind.

    Args:
        article: The article.
        section: Of its page.
    """
    kicker, headline = _BARE.sub("", article.kicker), _BARE.sub("", article.headline)
    column = headline.partition("：")[0] if "：" in headline else ""
    writers = (byline.role or byline.text for byline in article.bylines)
    if (
        _COMMENT.search(kicker)
        or _COMMENT.search(column)
        or any(_WRITER.search(each) for each in writers)
    ):
        return Kind.COMMENT
    for kind, sign in ((Kind.NOTE, _NOTE), (Kind.SIDE, _SIDE)):
        if sign.match(kicker) or sign.match(headline):
            return kind
    return Kind.FEATURE if _LITERATURE.search(section) else Kind.NEWS


def is_letter(article: Article) -> bool:
    """Tell whether an article is a reader's letter, as its column or its headline says."""
    return any(_LETTER.search(_BARE.sub("", each)) for each in (article.kicker, article.headline))


def is_rubric(kicker: str) -> bool:
    """Tell whether a kicker is the name of a column (专栏名), not a line of its own sense."""
    name = _BARE.sub("", kicker)
    return 0 < len(name) <= _LONGEST_RUBRIC and not _SENTENCE.search(name)
