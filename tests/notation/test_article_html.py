"""An article as HTML: written and read back exactly; other HTML is none of ours."""

import pytest

from reader.model.article import (
    Article,
    Byline,
    Crosshead,
    Dateline,
    Paragraph,
    Picture,
    Table,
)
from reader.model.jump import Jump, JumpKind
from reader.notation.article_html import parse_html, read_article, write_article

FULL = Article(
    id="01/a1",
    kicker="引题 <甲> & 乙",
    headline="河边的桥修好了",
    deck="副题",
    bylines=(Byline(role="本报记者", names=("高远",), text="本报记者 高远"),),
    dateline=Dateline(source="本报", place=None, date=None),
    blocks=(
        Paragraph(text="本报讯 清晨，桥上来了第一辆车（相关报道见第3版）。"),
        Crosshead(text="三年"),
        Picture(caption="新桥\n两岸", credit="高远 摄"),
        Picture(caption="", credit=""),
        Table(rows=(("名次", "球队"), ("1", "江城\t队"))),
    ),
    jumps=(
        Jump(kind=JumpKind.SEE, pages=("3",), text="（相关报道见第3版）", block=0),
        Jump(kind=JumpKind.CONTINUED_ON, pages=("2",), text="（下转2版）"),
    ),
)


def test_an_article_is_read_back_as_it_was() -> None:
    assert read_article(write_article(FULL), FULL.id) == FULL


def test_who_wrote_it_is_stated_where_print_does_not_tell() -> None:
    article = Article(
        id="01/a1",
        bylines=(Byline(role="整理", names=("甲", "乙"), text=""),),
        dateline=Dateline(source="某社", place="某地", date=None),
        blocks=(Paragraph(text="没有署名。"),),
    )
    written = write_article(article)
    assert "data-by" in written
    assert read_article(written, article.id) == article


def test_what_html_cannot_hold_is_replaced() -> None:
    article = Article(id="01/a1", headline="桥\x01\ud800", blocks=(Paragraph(text="a\x0bb"),))
    found = read_article(write_article(article), "01/a1")
    assert found is not None
    assert (found.headline, found.blocks[0]) == ("桥\ufffd\ufffd", Paragraph(text="a\ufffdb"))


@pytest.mark.parametrize("text", ["", "plain", "<p>one</p><p>two</p>", "<div><h1>x</h1></div>"])
def test_other_html_is_no_article_of_ours(text: str) -> None:
    assert read_article(text, "01/a1") is None


@pytest.mark.parametrize("stated", ["no json", "[1, 2]", "[[1, 2]]", '[[1, [], "x"]]', "[" * 5000])
def test_damaged_statements_are_passed_over(stated: str) -> None:
    found = read_article(f"<article data-by='{stated}'><p>字</p><hr></article>", "01/a1")
    assert found is not None
    assert (found.bylines, len(found.blocks)) == ((), 1)


def test_rows_of_a_table_are_filled_to_one_length() -> None:
    found = read_article("<article><table><tr><td>1<tr><th>2<td>3</table></article>", "01/a1")
    assert found is not None
    assert found.blocks == (Table(rows=(("1", ""), ("2", "3"))),)


def test_too_long_a_text_is_not_read() -> None:
    assert parse_html("字" * 4_000_001) is None
