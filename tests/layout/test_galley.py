"""An article's body becomes slugs in print order."""

from itertools import combinations

import pytest

from reader.layout.setting.bulk import Bulk
from reader.layout.setting.figure import figures_of
from reader.layout.setting.galley import is_figure, is_tail, set_galley
from reader.layout.setting.resetting import reset
from reader.layout.setting.slug import Galley, Slug, Take
from reader.layout.sheet.frame import Ink
from reader.layout.story.brief import set_run
from reader.model.article import Article, Block, Byline, Crosshead, Paragraph, Picture, Table
from reader.model.jump import Jump, JumpKind
from tests.layout.composing import compositor, said, texts
from tests.layout.pages import unheld
from tests.typeset.manuscript import any_paragraph

TEN = compositor(measure=10)


def body(*blocks: Block, **rest: object) -> tuple[Slug, ...]:
    article = Article(id="01/a1", blocks=blocks, **rest)  # type: ignore[arg-type]
    return Galley(set_galley(article, TEN)).slugs


def jump(kind: JumpKind, text: str, block: int | None = None) -> Jump:
    return Jump(kind=kind, pages=("2",), text=text, block=block)


def test_a_paragraph_is_a_slug_a_line_its_first_indented_by_two_em() -> None:
    slugs = body(Paragraph(text="海" * 20))
    assert said(slugs) == ["海" * 8, "海" * 10, "海" * 2]
    assert [slug.pieces[0].line.positions[0] for slug in slugs] == [2, 0, 0]
    assert [slug.pieces[0].source.start for slug in slugs if slug.pieces[0].source] == [0, 8, 18]
    assert {slug.pieces[0].face for slug in slugs} == {TEN.dress.body}


def test_only_the_last_line_but_one_keeps_the_last_and_only_the_first_takes_blanks() -> None:
    slugs = body(Paragraph(text="海" * 30))
    assert [slug.keeps_next for slug in slugs] == [False, False, True, False]
    assert [slug.may_pad for slug in slugs] == [True, False, False, False]


def test_a_paragraph_of_one_line_keeps_nothing() -> None:
    (slug,) = body(Paragraph(text="海风。"))
    assert not slug.keeps_next


def test_a_crosshead_stands_centred_in_its_lines_and_a_row_and_keeps_its_text() -> None:
    (slug,) = body(Crosshead(text="潮水"))
    assert slug.rows == 2
    assert slug.keeps_next
    assert slug.may_pad
    (piece,) = slug.pieces
    assert piece.size == pytest.approx(11.2)
    assert piece.x == pytest.approx((100 - 2 * 11.2) / 2)
    assert piece.row == 1
    assert piece.face == TEN.dress.hei


def test_two_crossheads_stand_together_and_a_third_apart() -> None:
    # 赣江都市报 A05: 焦点一 stood two rows above what it was.
    heads = [Crosshead(text=text) for text in ("焦点一", "一楼的人", "焦点二")]
    pair, alone, *_ = body(*heads, Paragraph(text="海" * 30))
    assert (texts(pair), texts(alone)) == ("焦点一/一楼的人", "焦点二")
    assert [piece.row for piece in pair.pieces] == [1.0, 2.0]
    assert [piece.source and piece.source.index for piece in pair.pieces] == [0, 1]
    assert (pair.rows, alone.rows) == (3, 2)
    assert pair.keeps_next


def test_a_long_crosshead_is_broken_at_sense_and_has_a_row_a_line() -> None:
    (slug,) = body(Crosshead(text="潮水里最久的一次等待"))
    assert [piece.line.text for piece in slug.pieces] == ["潮水里最久的", "一次等待"]
    assert slug.rows == 3
    assert [piece.row for piece in slug.pieces] == [1, 2]
    assert [piece.source.start for piece in slug.pieces if piece.source] == [0, 6]


def test_an_empty_block_takes_no_room() -> None:
    assert body(Crosshead(text=""), Paragraph(text="")) == ()


def test_a_jump_from_an_earlier_page_stands_above_the_text_and_the_others_below() -> None:
    slugs = body(
        Paragraph(text="海风。"),
        jumps=(
            jump(JumpKind.SEE, "（见3版）"),
            jump(JumpKind.CONTINUED_FROM, "（上接1版）"),
            jump(JumpKind.CONTINUED_ON, "（下转4版）"),
        ),
    )
    assert said(slugs) == ["（上接1版）", "海风。", "（见3版）", "（下转4版）"]
    above, _, _, below = slugs
    assert above.keeps_next
    assert not below.keeps_next
    assert above.pieces[0].x == 0
    line = below.pieces[0].line
    assert below.pieces[0].x == pytest.approx(100 - line.width * 9.2)
    assert below.pieces[0].source is not None
    assert (below.pieces[0].source.field, below.pieces[0].source.index) == ("jump", 2)
    assert below.pieces[0].ink is Ink.LINK


def test_a_jump_that_is_printed_in_the_text_or_not_at_all_has_no_line_of_its_own() -> None:
    slugs = body(
        Paragraph(text="海风。（下转2版）"),
        jumps=(
            jump(JumpKind.CONTINUED_ON, "（下转2版）", block=0),
            jump(JumpKind.CONTINUED_ON, ""),
        ),
    )
    assert said(slugs) == ["海风。（下转2版）"]


def test_who_edited_an_article_stands_at_its_end_who_wrote_it_does_not() -> None:
    slugs = body(
        Paragraph(text="海风。"),
        bylines=(
            Byline(role="本报记者", names=("林波",), text="本报记者 林波"),
            Byline(role="制图", names=("周岚",), text="制图 周岚"),
            Byline(role=None, names=("无名",), text="无名"),
            Byline(role="责任编辑", names=("许舟",), text=""),
        ),
    )
    assert said(slugs) == ["海风。", "制图 周岚"]
    (piece,) = slugs[1].pieces
    assert piece.source is not None
    assert (piece.source.field, piece.source.index) == ("byline", 1)
    assert piece.x == pytest.approx(100 - 4.5 * 9.2)


@pytest.mark.parametrize(
    ("role", "expected"),
    [("责任编辑", True), ("版式设计", True), ("本报记者", False), ("", False), (None, False)],
)
def test_roles_of_those_who_made_the_page_are_tails(role: str | None, expected: bool) -> None:
    assert is_tail(role) is expected


def test_caption_and_credit_of_a_picture_not_held_are_set_as_text() -> None:
    slugs = body(Picture(image="images/lost.jpg", caption="码头\n灯塔", credit="周岚 摄"))
    assert said(slugs) == ["码头", "灯塔", "周岚 摄"]
    sources = [slug.pieces[0].source for slug in slugs]
    assert [(s.field, s.start) for s in sources if s] == [
        ("caption", 0),
        ("caption", 3),
        ("credit", 0),
    ]


def test_no_column_begins_with_who_took_a_picture_or_where_a_text_goes_on() -> None:
    # 海云日报 08: 本报记者 浪里 摄 stood alone at the head of a column.
    picture = Picture(caption="潮" * 26, credit="周岚 摄")
    galley = Galley(set_galley(Article(id="01/a1", blocks=(picture,)), TEN))
    assert list(galley.keeps) == [False, True, True, False]
    for blocks, keeps in (((Paragraph(text="潮"),), [True, False]), ((), [False])):
        jumps = (jump(JumpKind.CONTINUED_ON, "（下转4版）"),)
        article = Article(id="01/a1", blocks=blocks, jumps=jumps)
        assert list(Galley(set_galley(article, TEN)).keeps) == keeps


def test_a_long_caption_keeps_its_last_two_lines_together() -> None:
    slugs = body(Picture(caption="潮" * 26))
    assert [slug.keeps_next for slug in slugs] == [False, True, False]
    assert [slug.may_pad for slug in slugs] == [True, False, False]


def test_a_picture_that_is_held_stands_beside_the_text() -> None:
    held = compositor(measure=10, pictures=lambda path: (3, 2) if path == "a.png" else None)
    article = Article(id="01/a1", blocks=(Picture(image="a.png", caption="码头"),))
    assert Galley(set_galley(article, held)).slugs == ()
    assert is_figure(article.blocks[0], held)
    assert not is_figure(Picture(image="b.png"), held)
    assert not is_figure(Picture(caption="码头"), held)
    assert not is_figure(Paragraph(text="码头"), held)


@pytest.mark.parametrize(
    ("rows", "cell", "expected"), [(24, "1", True), (25, "1", False), (2, "1" * 600, True)]
)
def test_a_long_table_runs_with_the_text(rows: int, cell: str, expected: bool) -> None:
    table = Table(rows=((cell,),) * rows)
    assert is_figure(table, TEN) is expected
    assert (body(table) == ()) is expected


def test_a_full_table_runs_with_the_text() -> None:
    assert not is_figure(Table(rows=(("1" * 600,), ("1" * 601,))), TEN)


def test_blocks_stand_in_print_order() -> None:
    slugs = body(
        Paragraph(text="一。"), Crosshead(text="二"), Picture(caption="三"), Paragraph(text="四。")
    )
    assert said(slugs) == ["一。", "二", "三", "四。"]


@pytest.mark.parametrize("measure", [11, 13, 18, 22])
def test_the_bulk_tells_about_how_many_rows_the_body_takes(measure: int) -> None:
    article = Article(
        id="01/a1",
        blocks=(
            Paragraph(text="海港" * 90),
            Crosshead(text="潮水"),
            Paragraph(text="今年比去年增长12.5%，共3600人。" * 9),
        ),
        jumps=(jump(JumpKind.CONTINUED_ON, "（下转2版）"),),
    )
    slugs = Galley(set_galley(article, compositor(measure=measure))).slugs
    assert abs(Bulk(article, unheld).rows(measure) - sum(slug.rows for slug in slugs)) <= 1


def test_the_bulk_of_latin_is_half_that_of_han() -> None:
    han = Article(id="01/a1", blocks=(Paragraph(text="海" * 98),))
    latin = Article(id="01/a1", blocks=(Paragraph(text="a " * 98),))
    assert Bulk(han, unheld).rows(10) == Bulk(latin, unheld).rows(10) == 10


def test_the_bulk_counts_what_is_said_of_a_picture_that_is_not_held() -> None:
    picture = Picture(image="images/a.png", caption="海" * 98, credit="周岚 摄")
    article = Article(id="01/a1", blocks=(picture,))
    assert Bulk(article, unheld).rows(10) == 11
    assert Bulk(article, lambda _: (3, 2)).rows(10) == 0


def test_a_caption_as_long_as_a_text_is_set_with_it() -> None:
    article = Article(id="01/a1", blocks=(Picture(image="a.png", caption="海" * 598),))
    held = compositor(measure=10, pictures=lambda _: (3, 2))
    whole = Galley(set_galley(article, held))
    assert "".join(said(whole.slugs)) == "海" * 598
    assert Bulk(article, lambda _: (3, 2)).rows(10) == whole.rows == 60
    (copy,) = figures_of(article, held)
    assert isinstance(copy.block, Picture)
    assert (copy.block.image, copy.block.caption) == ("a.png", "")


def test_a_crosshead_as_long_as_a_text_is_cut_like_one() -> None:
    whole, cut = body(Crosshead(text="潮" * 90)), body(Crosshead(text="潮" * 900))
    assert [len(slug.pieces) for slug in whole] == [12]
    assert {len(slug.pieces) for slug in cut} == {1}
    assert "".join(said(cut)) == "潮" * 900


def test_the_bulk_counts_a_heading_that_is_set_with_the_body() -> None:
    byline = Byline(role="本报记者", names=("林波",), text="波" * 100)
    article = Article(id="01/a1", headline="潮" * 200, deck="海" * 100, bylines=(byline,))
    rows = Galley(set_run(article, TEN)).rows
    assert 0.9 * rows <= Bulk(article, unheld).rows(10) <= 1.1 * rows
    assert Bulk(Article(id="01/a1", headline="潮" * 100), unheld).rows(10) == 0


@pytest.mark.parametrize(("rows", "cell"), [(40, "渡口亮灯"), (2, "海" * 700), (30, "海" * 50)])
def test_the_bulk_counts_a_table_that_runs_with_the_text(rows: int, cell: str) -> None:
    table = Table(rows=(("线路", cell),) * rows)
    article = Article(id="01/a1", blocks=(table,))
    whole = Galley(set_galley(article, compositor(measure=14))).rows
    assert 0.97 * whole - 1 <= Bulk(article, unheld).rows(14) <= 1.03 * whole + 1


@pytest.mark.parametrize("measure", [11, 13, 18])
def test_the_bulk_tells_what_words_that_hold_together_leave_blank(measure: int) -> None:
    blocks = tuple(Paragraph(text=any_paragraph(seed)) for seed in range(40))
    article = Article(id="01/a1", blocks=blocks)
    rows = Galley(set_galley(article, compositor(measure=measure))).rows
    assert 0.97 * rows <= Bulk(article, unheld).rows(measure) <= 1.03 * rows


def test_a_galley_knows_of_each_line_what_its_slug_says() -> None:
    blocks = (
        *(Paragraph(text="海" * length) for length in (0, 5, 9, 40, 16)),
        Crosshead(text="潮水"),
        Paragraph(text="海" * 33),
    )
    galley = Galley(set_galley(Article(id="01/a1", blocks=blocks), TEN))
    slugs = galley.slugs
    assert galley.count == len(slugs) == 15
    assert galley.rows == 16
    assert [bool(each) for each in galley.keeps] == [slug.keeps_next for slug in slugs]
    assert [bool(each) for each in galley.pads] == [slug.may_pad for slug in slugs]
    for start, end in combinations(range(galley.count + 1), 2):
        part = galley.part(start, end)
        assert part.slugs == slugs[start:end]
        assert (part.keeps, part.pads) == (galley.keeps[start:end], galley.pads[start:end])
        assert (part.count, part.rows) == (end - start, galley.height(start, end))
    assert galley.part(3, 3).slugs == galley.part(0, 0).slugs == ()


def test_what_is_not_cut_is_the_same_in_a_part_of_a_galley() -> None:
    blocks = tuple(Paragraph(text="海" * length) for length in (30, 57, 69, 44))
    whole = Galley(set_galley(Article(id="01/a1", blocks=blocks), TEN))
    part = whole.part(0, whole.count - 1)
    same = [one is other for one, other in zip(part.whole, whole.whole, strict=True)]
    assert same == [True, True, True, False]


def test_a_galley_with_another_paragraph_is_as_if_put_together_anew() -> None:
    blocks = (*(Paragraph(text="海" * length) for length in (9, 40)), Crosshead(text="潮水"))
    whole = Galley(set_galley(Article(id="01/a1", blocks=blocks), TEN))
    longer = Galley(set_galley(Article(id="01/a1", blocks=blocks[1:]), TEN)).whole[0]
    assert isinstance(longer, Take)
    changed, anew = whole.changed({0: longer}), Galley((longer, *whole.whole[1:]))
    assert changed.count > whole.count
    assert changed.slugs == anew.slugs
    assert (changed.keeps, changed.pads) == (anew.keeps, anew.pads)
    assert (changed.count, changed.rows) == (anew.count, anew.rows)


def test_a_part_of_a_galley_set_anew_loses_no_line() -> None:
    blocks = tuple(Paragraph(text="海" * length) for length in (57, 69, 44))
    whole = Galley(set_galley(Article(id="01/a1", blocks=blocks), TEN))
    assert list(reset(whole))
    for galley in (whole, whole.part(0, whole.count), whole.part(2, whole.count)):
        printed = "".join(said(galley.slugs))
        others = list(reset(galley))
        assert len(others) == len(list(reset(whole))) or galley.count < whole.count
        for other in others:
            assert "".join(said(other.slugs)) == printed
            assert abs(other.rows - galley.rows) == 1


@pytest.mark.parametrize("at", range(8))
def test_parts_of_a_galley_put_together_are_the_galley(at: int) -> None:
    paragraphs = (Paragraph(text="海" * 30), Crosshead(text="潮水"), Paragraph(text="风" * 20))
    whole = Galley(set_galley(Article(id="01/a1", blocks=paragraphs), TEN))
    joined = whole.part(0, at).joined(whole.part(at, whole.count))
    assert len(joined.whole) == len(whole.whole)
    assert joined.slugs == whole.slugs
    one = whole.part(0, 2)
    assert len(one.joined(one).whole) == 2


def test_editors_and_who_asks_have_faces_of_their_own_and_all_stands_in_order() -> None:
    texts = ["问：灯几点亮？", "答：七点。", "编者按：灯已亮。", "潮水来了。"]
    slugs = body(*(Paragraph(text=text) for text in texts))
    dress = TEN.dress
    assert said(slugs) == texts
    faces = [slug.pieces[0].face for slug in slugs]
    assert faces == [dress.aside, dress.body, dress.aside, dress.body]


def test_an_item_of_a_list_is_left_short_where_it_would_be_torn() -> None:
    item = "联系电话：0571-00000002陈先生"
    first, _ = body(Paragraph(text=item))
    (line,) = (piece.line for piece in first.pieces)
    assert line.text == "联系电话："
    assert line.width < 8
    for running in (item + "海" * 30, item + "。"):
        assert body(Paragraph(text=running))[0].pieces[0].line.width == pytest.approx(10)
