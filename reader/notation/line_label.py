"""Read what a line says that it is: 标题：…, 作者：…, 来源：…, 【版次】5.

Text archives, crawlers and sites of digital editions name so the parts of an article, and
where it was printed.
"""

from enum import StrEnum
from typing import NamedTuple

from reader.notation.both_scripts import in_both_scripts


class LineLabel(StrEnum):
    """What a line says that it is."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    TEXT = "text"
    SOURCE = "source"
    PAPER = "paper"
    DAY = "day"
    PAGE = "page"
    SECTION = "section"
    COLUMN = "column"
    OTHER = "other"

    @property
    def is_head(self) -> bool:
        """Whether it is of an article's head."""
        return self in (LineLabel.KICKER, LineLabel.HEADLINE, LineLabel.DECK)

    @property
    def is_catalogued(self) -> bool:
        """Whether it says where an article was printed or filed; the article has no such part."""
        return not self.is_head and self not in (LineLabel.BYLINE, LineLabel.TEXT)


class LabelledLine(NamedTuple):
    """A line that says what it is.

    Attributes:
        label: What it says.
        word: How it says so: 副题.
        value: What stands behind the label; empty where the next line says it.
    """

    label: LineLabel
    word: str
    value: str


_WORDS = {
    LineLabel.KICKER: "引题|肩题|肩标题|眉题|上标题",
    LineLabel.HEADLINE: "标题|主标题|正标题|题名",
    LineLabel.DECK: "副标题|副题|子题|下标题",
    LineLabel.BYLINE: "作者|责任者",
    LineLabel.TEXT: "正文|全文|文章内容",
    LineLabel.SOURCE: "(?:稿件|文章|信息)?来源",
    LineLabel.PAPER: "报纸(?:名称)?|报名|报刊名称",
    LineLabel.DAY: "(?:发布|出版|更新)?(?:时间|日期)",
    LineLabel.PAGE: "版次|版面|版号",
    LineLabel.SECTION: "版名",
    LineLabel.COLUMN: "栏目|专栏",
    LineLabel.OTHER: "期号|刊期|关键词|摘要|字数|分类号?|文章编号|链接|网址",
}
_LABELLED = in_both_scripts(
    rf"(?P<bracket>[【\[〔]\s?)?(?:{'|'.join(f'(?P<{name}>{of})' for name, of in _WORDS.items())})"
    r"(?(bracket)\s?[】\]〕]\s?[:：]?|\s?[:：])\s*(?P<value>.*)"
)


def read_line_label(text: str) -> LabelledLine | None:
    """Read what a line says that it is; None where it says nothing.

    Args:
        text: One line, without white space at its ends.
    """
    match = _LABELLED.fullmatch(text)
    if match is None:
        return None
    label, word = next((name, match[name]) for name in _WORDS if match[name])
    return LabelledLine(label, word, match["value"].strip())


def opens_article(text: str) -> bool:
    """Tell a line that says that it is of an article's head: 引题：, 标题：…."""
    labelled = read_line_label(text)
    return labelled is not None and labelled.label.is_head
