"""Articles on sheets of their own: all of the text, once, where it is read next."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.furniture.colophon import Colophon
from reader.layout.reading.article_sheets import ArticleSheets, lay_out_article
from reader.layout.sheet.frame import LaidOutPage, LinkKind, Plate, Run
from reader.layout.sheet.passage import Part
from reader.model.article import Article, Crosshead, Paragraph, Picture
from reader.model.issue import Page
from tests.layout.proofreading import misprints
from tests.layout.test_article import EXAMPLES, FIRST, PARTS, SECOND
from tests.square_face import SquareFaces

COLOPHON = Colophon(running="渡口報　2026-04-11　第01版", citation="駱青. 渡口亮燈[N].")
DOWN = ArticleSheets(language="zh-Hant", is_vertical=True)


def sheets(*parts: Part, kind: ArticleSheets = DOWN, high: float = 300) -> tuple[LaidOutPage, ...]:
    return lay_out_article(parts or PARTS, COLOPHON, kind, SquareFaces(), lambda _: (400, high))


def said(sheet: LaidOutPage) -> list[str]:
    return [item.text for item in sheet.frame.items if isinstance(item, Run)]


@settings(max_examples=EXAMPLES // 2, deadline=None)
@given(st.integers(0, 90), st.integers(0, 12), st.booleans())
def test_every_character_stands_on_one_sheet_within_its_margins(
    sentences: int, paragraphs: int, is_vertical: bool
) -> None:
    blocks = [Paragraph(text="昨晚9時20分，渡口的燈亮了。" * sentences)] * paragraphs
    article = Article(id="01/a1", headline="夜航", blocks=(Crosshead(text="等"), *blocks))
    found = sheets(Part(article=article), kind=ArticleSheets(is_vertical=is_vertical))
    assert misprints(found, Page(label="01", number=1, articles=(article,))) == []
    for sheet in found:
        for item in sheet.frame.items:
            if isinstance(item, Run) and item.source is not None:
                area, half = sheet.type_area, item.size
                assert all(area.x - half <= x <= area.right for x, _ in item.positions)
                assert all(area.y <= y <= area.bottom + half for _, y in item.positions)


def test_a_vertical_article_fills_the_upper_band_first() -> None:
    long = Article(id="01/a1", blocks=(Paragraph(text="潮" * 1200),))
    first = sheets(Part(article=long))[0]
    upper, lower = first.columns
    assert upper.bottom < lower.y
    starts = {
        band: [
            item.source.start
            for item in first.frame.items
            if isinstance(item, Run) and item.source and band.contains(*item.positions[0])
        ]
        for band in (upper, lower)
    }
    assert max(starts[upper]) < min(starts[lower])


def test_each_sheet_says_where_the_article_was_printed_and_the_last_cites_it() -> None:
    long = Article(id="01/a1", blocks=(Paragraph(text="潮水退了。" * 900),))
    found = sheets(Part(article=long), kind=ArticleSheets())
    assert len(found) > 1
    for number, sheet in enumerate(found):
        assert COLOPHON.running in said(sheet)
        assert f"{number + 1} / {len(found)}" in said(sheet)
    cited = ["駱青" in "".join(said(sheet)) for sheet in found]
    assert cited == [False] * (len(found) - 1) + [True]


def test_a_crosshead_is_not_parted_from_its_text() -> None:
    for lines in range(40):
        blocks = (Paragraph(text="潮" * 36 * (lines + 1)), Crosshead(text="退潮"))
        text = Article(id="01/a1", blocks=(*blocks, Paragraph(text="水" * 200)))
        for sheet in sheets(Part(article=text), kind=ArticleSheets()):
            fields = [
                item.source.index
                for item in sheet.frame.items
                if isinstance(item, Run) and item.source is not None
            ]
            assert not fields or fields[-1] != 1


def test_jumps_are_links_and_articles_have_their_ground() -> None:
    found = sheets(kind=ArticleSheets(), high=100)
    links = [link for sheet in found for link in sheet.frame.links]
    assert [link.kind for link in links] == [LinkKind.JUMP] * 3
    grounds = [area.article for sheet in found for area in sheet.frame.areas]
    assert list(dict.fromkeys(grounds)) == [FIRST.id, SECOND.id]


def test_a_picture_higher_than_the_sheet_is_made_smaller_not_cut() -> None:
    tall = Article(id="01/a1", blocks=(Picture(image="images/x.png"),))
    for kind in (ArticleSheets(), DOWN):
        (sheet,) = sheets(Part(article=tall), kind=kind, high=9000)
        (plate,) = [item for item in sheet.frame.items if isinstance(item, Plate)]
        assert plate.rect.bottom <= sheet.type_area.bottom + 0.01
        assert plate.rect.x >= sheet.type_area.x - 0.01


def test_nothing_to_say_is_one_sheet() -> None:
    empty = lay_out_article(
        (Part(article=Article(id="01/a1")),),
        Colophon(running="渡口報"),
        ArticleSheets(),
        SquareFaces(),
        lambda _: None,
    )
    assert len(empty) == 1
