"""Pieces of a page: in print order, moved and joined, found in the source text."""

import pytest

from reader.errors import RecordError
from reader.model.article import Article, Paragraph
from reader.session.correcting.pieces import (
    Piece,
    PieceKind,
    article_name,
    find_in_source,
    join_piece,
    pieces_of,
    place_meant,
    step_block,
)
from tests.session.test_correcting import texts, two_pages


def piece(kind: PieceKind, article: str, index: int = 0) -> Piece:
    return Piece(kind=kind, article=article, index=index, text="")


def test_pieces_come_in_print_order_the_digest_first() -> None:
    kinds = [one.kind for one in pieces_of(two_pages().pages[0])]
    assert kinds[:6] == [
        PieceKind.ENTRY,
        PieceKind.ARTICLE,
        PieceKind.KICKER,
        PieceKind.HEADLINE,
        PieceKind.DECK,
        PieceKind.BYLINE,
    ]
    assert kinds[6:12] == [
        PieceKind.PARAGRAPH,
        PieceKind.CROSSHEAD,
        PieceKind.PARAGRAPH,
        PieceKind.CAPTION,
        PieceKind.TABLE,
        PieceKind.JUMP,
    ]


def test_an_article_without_a_headline_is_named_by_its_text() -> None:
    assert article_name(Article(id="01/a9")) == "01/a9"
    assert article_name(Article(id="01/a9", blocks=(Paragraph(text="一" * 30),))) == "一" * 20


def test_a_block_steps_past_the_end_of_its_article_into_the_next() -> None:
    issue = step_block(two_pages(), piece(PieceKind.TABLE, "01/a1", 4), 1)
    assert len(texts(issue, "01/a1")) == 4
    assert texts(issue, "01/a2")[0].startswith("站")
    issue = step_block(issue, piece(PieceKind.TABLE, "01/a2", 0), -1)
    assert issue == two_pages()
    issue = step_block(issue, piece(PieceKind.PARAGRAPH, "01/a2", 0), 1)
    assert texts(issue, "01/a2") == ["采茶人凌晨上山。", "山上的茶今天开采。"]
    with pytest.raises(RecordError, match="the page ends here"):
        step_block(issue, piece(PieceKind.PARAGRAPH, "01/a2", 1), 1)
    with pytest.raises(RecordError, match="only blocks are moved"):
        step_block(issue, piece(PieceKind.JUMP, "01/a1"), 1)


def test_blocks_and_articles_are_joined_with_what_comes_after_them() -> None:
    issue = join_piece(two_pages(), piece(PieceKind.PARAGRAPH, "01/a2", 0))
    assert texts(issue, "01/a2") == ["山上的茶今天开采。采茶人凌晨上山。"]
    issue = join_piece(issue, piece(PieceKind.ARTICLE, "01/a1"))
    assert [one.id for one in issue.pages[0].articles] == ["01/a1"]
    with pytest.raises(RecordError, match="no article comes after it"):
        join_piece(issue, piece(PieceKind.ARTICLE, "01/a1"))
    with pytest.raises(RecordError, match="only blocks and articles"):
        join_piece(issue, piece(PieceKind.JUMP, "01/a1"))


def test_a_text_is_found_in_its_source_whatever_its_lines_and_widths() -> None:
    source = "报头\n清晨六点,\n  汽笛响了(记者)。\n"
    found = find_in_source(source, "清晨六点，汽笛响了（记者）。")
    assert found is not None
    assert source[slice(*found)] == "清晨六点,\n  汽笛响了(记者)。"
    assert find_in_source(source, "茶园") is None
    assert find_in_source(source, "") is None
    found = find_in_source(source, "清晨六点，汽笛响了（记者）。后文")
    assert found is not None
    assert source[found[0] : found[1]].startswith("清晨六点")


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("2021-08-13-02.txt, line 6, article 02/a1", ("02", "02/a1")),
        ("01/a2", ("01", "01/a2")),
        ("02", ("02", "")),
        ("2021-08-13-02.txt", ("02", "")),
        ("issue", ("", "")),
    ],
)
def test_what_a_doubt_names_is_found_among_files_and_lines(
    where: str, place: tuple[str, str]
) -> None:
    assert place_meant(two_pages(), where) == place
