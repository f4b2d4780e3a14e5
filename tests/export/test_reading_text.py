"""A page as plain text for reading at a terminal, and for reading in again."""

from reader.export.reading_text import page_text
from reader.model.article import Article, Crosshead, Paragraph
from reader.model.issue import Page
from reader.parse.plain_text import parse_text

TEXT = "入秋以后，河边的雾一天比一天起得早，渡口的两盏灯换成了太阳能的，夜里九点还有人过河。"


def article(number: int, headline: str, *crossheads: str) -> Article:
    blocks = [Paragraph(text=TEXT), *(b for x in crossheads for b in _part(x))]
    return Article(id=f"01/a{number}", headline=headline, blocks=tuple(blocks))


def _part(crosshead: str) -> tuple[Crosshead, Paragraph]:
    return Crosshead(text=crosshead), Paragraph(text=TEXT)


PAGE = Page(
    label="01",
    number=1,
    articles=(
        article(1, "渡口的灯换成了太阳能", "夜里九点还有人过河", "一盏灯亮到末班船"),
        article(2, "磨豆腐的人家又添了一口锅"),
    ),
)


def test_more_white_stands_between_articles_than_above_a_crosshead() -> None:
    text = page_text(PAGE)
    assert "\n\n\n磨豆腐的人家又添了一口锅\n" in text
    assert "\n\n夜里九点还有人过河\n" in text
    assert "\n\n\n夜里" not in text


def test_what_is_read_in_again_has_the_same_articles() -> None:
    (printed,), _ = parse_text(page_text(PAGE), "page.txt")
    assert [each.headline for each in printed.page.articles] == [
        each.headline for each in PAGE.articles
    ]
