"""Every printed character is in one field, in print order, whatever the page looks like."""

import os
from dataclasses import replace

from hypothesis import HealthCheck, example, given, settings

from reader.model.article import Article, Paragraph, Picture
from reader.model.doubt import Doubt
from reader.model.printed import PrintedPage
from reader.parse.plain_text import parse_text
from tests.parse.accounting import article_texts, folded, lost_and_invented
from tests.parse.mutating import page_texts

EXAMPLES = int(os.environ.get("DAODU_EXAMPLES", "120"))
HEADS_BELOW = (
    "【本報訊】記者高遠報道：立會昨日。\n河堤加高半米 汛前完工\n水还年轻\n本报记者 高远 柳青\n\n"
    "●甲遗失证件一本。\n【相关链接】\n本报讯（记者 高远）昨日,市里开会(二次)。\n水还年轻\n"
    "船还没有来\n"
)
"""A page whose headings are put above their texts, where one becomes a crosshead."""
many = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def parsed(text: str) -> tuple[PrintedPage, ...]:
    pages, doubts = parse_text(text, "page.txt")
    assert all(isinstance(doubt, Doubt) and doubt.where and doubt.what for doubt in doubts)
    return pages


def is_in_order(article: Article, source: str) -> bool:
    """Tell whether head and blocks stand in the source in the order of the fields.

    A byline in brackets and a jump may stand before or after the text they are
    read from, and a picture may part the two halves of a paragraph, so each of
    the three is followed by itself.
    """
    pictures = [block for block in article.blocks if isinstance(block, Picture)]
    blocks = tuple(block for block in article.blocks if not isinstance(block, Picture))
    runs = (
        (article.kicker, article.headline, article.deck),
        article_texts(replace(article, bylines=(), jumps=(), blocks=blocks)),
        (text for picture in pictures for text in (picture.caption, picture.credit)),
        (byline.text for byline in article.bylines),
        (jump.text for jump in article.jumps if jump.block is None),
    )
    return all(_is_subsequence(folded("".join(run)), source) for run in runs)


def _is_subsequence(text: str, source: str) -> bool:
    place = 0
    for character in text:
        place = source.find(character, place) + 1
        if not place:
            return False
    return True


@many
@example("本报讯 記者高远 昨日\n(下转2版)。")
@given(page_texts())
def test_nothing_is_lost_and_nothing_invented(text: str) -> None:
    pages = parsed(text)
    assert lost_and_invented(text, pages) == ("", "")
    as_found = "".join(page.page.as_found for page in pages)
    assert as_found.split() == text.replace("\f", "").split() or "\f" in text


@many
@example(HEADS_BELOW)
@given(page_texts())
def test_fields_keep_the_order_of_print(text: str) -> None:
    pages, doubts = parse_text(text, "page.txt")
    is_turned = any("put above them" in doubt.what for doubt in doubts)
    for printed in pages:
        source = folded(printed.page.as_found)
        for article in printed.page.articles:
            assert is_in_order(_below_head(article) if is_turned else article, source)


def _below_head(article: Article) -> Article:
    """Leave out what may have been a heading below its text: its order is its own, and is told of.

    Put above its text, it may be a crosshead of the story before, a line of a list of links, or
    a name that stands alone.
    """
    blocks = tuple(
        block for block in article.blocks if isinstance(block, Paragraph) and "。" in block.text
    )
    return replace(article, kicker="", headline="", deck="", bylines=(), blocks=blocks)


@many
@given(page_texts())
def test_labels_and_ids_are_unique_within_a_file(text: str) -> None:
    pages = parsed(text)
    labels = [page.page.label for page in pages]
    ids = [article.id for page in pages for article in page.page.articles]
    assert len(set(labels)) == len(labels)
    assert len(set(ids)) == len(ids)
