"""An article in, its kind out: what a paper sets otherwise than its news.

The kind is read from what is printed: the name of a column above the headline
(专栏名), a headline that is such a name, who signs, the page's section.
"""

import re
from enum import StrEnum
from functools import lru_cache

from reader.model.article import Article
from reader.notation.both_scripts import in_both_scripts
from reader.notation.column import is_column_name
from reader.notation.word_class import words


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


_COMMENT = in_both_scripts(
    r"(社论|社评|评论|时评|短评|快评|锐评|点评|漫评|漫評"
    r"|锐见|杂谈|观察家|今日谈|一家之言)$"
)
_NOTE = in_both_scripts(
    r"^(编者按|编后|编者的话|编辑的话|编辑手记|编读往来"
    r"|編讀往來|开栏的话|答读者|采访手记|记者手记)"
)
_SIDE = in_both_scripts(
    r"^(延伸阅读|新闻链接|新聞連結|相关链接|相關連結|链接|連結|连线|背景|新闻背景"
    r"|新聞背景|名词解释|小贴士|数说|小资料|提示)"
)
_LETTER = in_both_scripts(r"^(读者|群众|网友|人民)?(来信|来函|投书)(?!人|者|访)")
_LITERATURE = in_both_scripts(r"副刊|文学|文艺|悦读|随笔|隨筆")
_WRITER = in_both_scripts(r"评论员|評論員")
APART = (Kind.COMMENT, Kind.NOTE, Kind.SIDE)
"""Kinds that a paper marks off from its news."""
_BARE = re.compile(r"[■□◆●◎\s【】［］\[\]]")
_LONGEST_RUBRIC = 8
_SENTENCE = re.compile(r"[，。；：！？、,;:!?“”「」—\s]")
_LONGEST_PLAIN = 4
"""Characters of a kicker in which a verb tells nothing yet: 走进社区, 专家说法."""
_HAPPENS = in_both_scripts(
    r"(来袭|来临|临近|将至|在即|在望|召开|举行|开幕|闭幕|落幕|收官|开通|通车|启动|揭晓|出炉"
    r"|[媒报]称|认为|指出|宣布|透露)$"
)
"""What happened, or that somebody says what the headline has: no name ends so."""
_FORM = in_both_scripts(
    r"(评|评[析论]|报道|报导|来[信论]|[问答]|解[读说]|说|说法|释法|发布|提醒|观察|追踪|直击|点评"
    r"|访谈|专访|调查|连载|进行时|后续|基层|影像志|列传|谈|讲|看台)$"
)
"""A form of what papers print, or where they went for it: names of columns end so."""


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


@lru_cache(maxsize=1024)
def is_rubric(kicker: str) -> bool:
    """Tell whether a kicker is the name of a column (专栏名), not a line of its own sense."""
    name = _BARE.sub("", kicker)
    if not name or len(name) > _LONGEST_RUBRIC or _SENTENCE.search(name):
        return False
    is_marked = name != kicker.strip()
    return is_marked or is_column_name(name) or not _tells(name)


def _tells(kicker: str) -> bool:
    """Tell whether a short kicker tells something of somebody: 全区掀起秋收高潮."""
    if _HAPPENS.search(kicker):
        return True
    if len(kicker) <= _LONGEST_PLAIN or _FORM.search(kicker):
        return False
    known = words(kicker)
    # What governs the first words as their verb is part of a name: 聚焦民法典.
    return known[-1].part in "apl" or any(
        word.part == "v" and not word.names_deed for word in known[1:]
    )
